package trade

import (
	"maps"
	"math"
	"reflect"
	"strings"
	"testing"
)

// TestTruthIsWhatBothHave counts again, from the transactions behind the records.
func TestTruthIsWhatBothHave(t *testing.T) {
	t.Parallel()
	d := Generate(Transactions)
	size := make(map[int]string)
	for i, r := range d.CBS[1:] {
		if _, twice := size[d.cbsUnits[i]]; twice {
			t.Fatal("cbs has a transaction twice")
		}
		size[d.cbsUnits[i]] = r[4]
	}
	want, total := make(map[string]int64), 0
	for i, r := range d.StatCan[1:] {
		if s, ok := size[d.statcanUnits[i]]; ok {
			want[s+"|"+r[4]]++
			total++
		}
	}
	got := make(map[string]int64)
	for _, c := range d.Truth {
		got[strings.Join(c.Key, "|")] = c.Count
	}
	if !maps.Equal(got, want) || len(got) != len(sizes)*len(preferences) {
		t.Errorf("truth %v instead of %v", got, want)
	}
	if share := float64(total) / Transactions; math.Abs(share-CoverageCBS*CoverageStatCan) > 0.03 {
		t.Errorf("both offices have %.3f of all", share)
	}
	if !reflect.DeepEqual(Generate(Transactions), d) {
		t.Error("a second run makes other data")
	}
}

// TestErrors compares records of one transaction: exporter and commodity are right, date and value
// wrong as often as said.
func TestErrors(t *testing.T) {
	t.Parallel()
	d := Generate(40_000)
	at := make(map[int][]string)
	for i, r := range d.CBS[1:] {
		at[d.cbsUnits[i]] = r
	}
	pairs, agree := 0.0, [2]float64{}
	for i, r := range d.StatCan[1:] {
		o, ok := at[d.statcanUnits[i]]
		if !ok {
			continue
		}
		pairs++
		if strings.TrimSpace(o[0]) != strings.TrimSpace(r[0]) || o[1] != r[1] {
			t.Fatal("a transaction has two blocks")
		}
		for f := range agree {
			if o[2+f] == r[2+f] && r[2+f] != "" {
				agree[f]++
			}
		}
	}
	for f, n := range agree {
		if want := (1 - FieldError) * (1 - FieldError); math.Abs(n/pairs-want) > 0.01 {
			t.Errorf("field %d agrees in %.3f of pairs, not in about %.3f", f, n/pairs, want)
		}
	}
}
