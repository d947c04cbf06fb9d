package examples

import (
	"bytes"
	"encoding/csv"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/examples/trade"
	"github.com/blindjoin/blindjoin/internal/dataset"
	"github.com/blindjoin/blindjoin/internal/study"
)

func TestStudyFitsData(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		file string
		data map[string]string
	}{{StudyFile, Data}, {TyposStudyFile, TyposData}} {
		text, err := Files.ReadFile(c.file)
		if err != nil {
			t.Fatal(err)
		}
		s, err := study.ParseYAML(c.file, text)
		if err != nil {
			t.Fatal(err)
		}
		if len(s.Warnings) > 0 {
			t.Errorf("%s: warnings: %v", c.file, s.Warnings)
		}
		for i, h := range s.Holders {
			file := c.data[h.Name]
			data, err := Files.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if len(data) > 250_000 {
				t.Errorf("%s has %d bytes, too many for a repository", file, len(data))
			}
			src, err := dataset.OpenCSV(file, bytes.NewReader(data), dataset.CSVOptions{})
			if err != nil {
				t.Fatal(err)
			}
			wanted := slices.Clone(h.Columns)
			for _, k := range s.Keys {
				wanted = append(wanted, k.Columns[i]...)
			}
			for _, column := range wanted {
				if !slices.Contains(src.Columns(), column) {
					t.Errorf("%s: no column %s", h.Name, column)
				}
			}
		}
	}
}

// TestTruthFitsData counts blocked and linked pairs in the clear. With the error rate that the
// generator says it has, and a rate of false links that the clear data tells, they must lead to
// about the truth.
func TestTruthFitsData(t *testing.T) {
	t.Parallel()
	truth, err := TyposTruth()
	if err != nil {
		t.Fatal(err)
	}
	if want := trade.Generate(trade.Transactions).Truth; !reflect.DeepEqual(truth, want) {
		t.Errorf("truth %v instead of %v", truth, want)
	}
	read := func(file string) [][]string {
		text, err := Files.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		records, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		return records[1:]
	}
	peers := make(map[[2]string][][]string)
	var statcan [][]string
	for _, r := range read(TyposData["statcan"]) {
		key := [2]string{strings.TrimSpace(r[0]), r[1]}
		peers[key] = append(peers[key], r)
		statcan = append(statcan, r)
	}
	blocked, linked := make(map[string]float64), make(map[string]float64)
	agree := func(a, b []string) bool { return a[2] != "" && a[3] != "" && a[2] == b[2] && a[3] == b[3] }
	// Records of different blocks are strangers for certain, and dates and values do not depend on
	// the block.
	strangers, chance := 0.0, 0.0
	for i, r := range read(TyposData["cbs"]) {
		key := [2]string{strings.TrimSpace(r[0]), r[1]}
		for _, p := range peers[key] {
			cell := r[4] + "|" + p[4]
			blocked[cell]++
			if agree(r, p) {
				linked[cell]++
			}
		}
		for j := range 50 {
			p := statcan[(i*53+j*97)%len(statcan)]
			if strings.TrimSpace(p[0]) == key[0] {
				continue
			}
			strangers++
			if agree(r, p) {
				chance++
			}
		}
	}
	recall, rate := math.Pow(1-trade.FieldError, 4), chance/strangers
	sum, all, naive := 0.0, 0.0, 0.0
	for _, c := range truth {
		cell := strings.Join(c.Key, "|")
		n := float64(c.Count)
		if blocked[cell] < n || linked[cell] > blocked[cell] {
			t.Errorf("%s: %v true pairs, %v blocked, %v linked", cell, n, blocked[cell], linked[cell])
		}
		corrected := (linked[cell] - rate*blocked[cell]) / (recall - rate)
		if d := math.Abs(corrected - n); d > 5*math.Sqrt(linked[cell]) {
			t.Errorf("%s: %.0f corrected with known rates, %v in truth", cell, corrected, n)
		}
		sum, all, naive = sum+corrected, all+n, naive+linked[cell]
	}
	if math.Abs(sum/all-1) > 0.04 || math.Abs(naive/all-1) < 0.08 {
		t.Errorf("of %v true pairs, %.0f with known rates and %v linked: linked pairs should mislead, corrected ones not", all, sum, naive)
	}
	t.Logf("true %v, linked %v, corrected with known rates %.0f", all, naive, sum)
}
