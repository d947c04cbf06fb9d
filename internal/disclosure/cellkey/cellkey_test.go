package cellkey

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"math"
	"testing"

	"pgregory.net/rapid"

	"github.com/blindjoin/blindjoin/internal/problem"
)

func table(t *testing.T, p Params) *Table {
	t.Helper()
	tab, err := New(p)
	if err != nil {
		t.Fatal(p, err)
	}
	return tab
}

// everyParams calls f with parameters of all sorts, from the least to the largest.
func everyParams(f func(Params)) {
	for most := 1; most <= 10; most++ {
		for small := 0; small <= most; small++ {
			for _, v := range []float64{LeastVariance, 0.1, 0.5, 2. / 3, 1, 1.5, 2, 2 + 1e-7, 3, float64(most) - 1e-7, float64(most), 7.3, 20, 30, MostVariance(most)} {
				if v <= MostVariance(most) {
					f(Params{v, most, small})
				}
			}
		}
	}
	for _, most := range []int{20, 50} {
		for _, small := range []int{0, 1, most / 2, most - 1, most} {
			for _, v := range []float64{LeastVariance, 2, 100, MostVariance(most)} {
				f(Params{v, most, small})
			}
		}
	}
}

// attainable returns the variance nearest to the one wanted that a count can have, by the
// definition of the support and not by the code under test.
func (p Params) attainable(count int) float64 {
	if count == 0 {
		return 0
	}
	least, most := math.Inf(1), 0.
	for a := -p.Most; a <= 0; a++ {
		for b := 0; b <= p.Most; b++ {
			if p.allows(count, a) && p.allows(count, b) {
				least, most = min(least, float64(-a*b)), max(most, float64(-a*b))
			}
		}
	}
	return max(least, min(most, p.Variance))
}

func (p Params) allows(count, change int) bool {
	shown := count + change
	return max(change, -change) <= p.Most && shown >= 0 && (shown == 0 || shown > p.Small)
}

// checkRow sees that a row is what the package comment says, and returns how far the variance is
// off.
func checkRow(t interface {
	Helper()
	Fatalf(string, ...any)
}, p Params, tab *Table, count int) float64 {
	t.Helper()
	mean, variance := tab.Moments(int64(count))
	if mean != 0 && (count != 1 || p.Most != p.Small || math.Abs(mean) > float64(p.Most+1)/2/total) {
		t.Fatalf("%+v: a count of %d changes by %g on average", p, count, mean)
	}
	// Every probability is off by half a part of 2^32 at most, and every move by a whole one.
	off := math.Abs(variance - p.attainable(count))
	if bound := edge + 2*float64(p.Most*p.Most*(2*p.Most+1))/total; off > bound {
		t.Fatalf("%+v: a count of %d has a variance of %v and can have %v", p, count, variance, p.attainable(count))
	}
	var before int64
	for _, o := range tab.Row(int64(count)) {
		keys := int64(o.Probability * total)
		if keys < 1 || (count > 0 && !p.allows(count, o.Change)) {
			t.Fatalf("%+v: a count of %d changes by %d with %v", p, count, o.Change, o.Probability)
		}
		for _, key := range []int64{before, before + keys - 1} {
			if got := tab.Perturb(int64(count), uint32(key)); got != int64(count+o.Change) {
				t.Fatalf("%+v: a count of %d under key %d is %d and not %d", p, count, key, got, count+o.Change)
			}
		}
		before += keys
	}
	if before != total {
		t.Fatalf("%+v: a count of %d has %d keys", p, count, before)
	}
	return off
}

func TestRowsHaveTheirMoments(t *testing.T) {
	t.Parallel()
	var tables int
	var most float64
	everyParams(func(p Params) {
		tab := table(t, p)
		tables++
		for count := range tab.RowCount() + 2 {
			most = max(most, checkRow(t, p, tab, count))
		}
		large := tab.Row(int64(tab.RowCount() - 1))
		for i, o := range large {
			if mirror := large[len(large)-1-i]; mirror.Change != -o.Change || mirror.Probability != o.Probability {
				t.Fatalf("%+v: large counts change by %d and %d with %v and %v", p, o.Change, mirror.Change, o.Probability, mirror.Probability)
			}
		}
	})
	t.Logf("%d tables, variances off by %.2g at most", tables, most)
}

func TestAnyParams(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		p := Params{Most: rapid.IntRange(1, 16).Draw(t, "most")}
		p.Small = rapid.IntRange(0, p.Most).Draw(t, "small")
		p.Variance = rapid.Float64Range(LeastVariance, MostVariance(p.Most)).Draw(t, "variance")
		tab, err := New(p)
		if err != nil {
			t.Fatal(err)
		}
		for count := range tab.RowCount() + 1 {
			checkRow(t, p, tab, count)
		}
		count := rapid.Int64().Draw(t, "count")
		key := rapid.Uint32().Draw(t, "key")
		shown := tab.Perturb(count, key)
		if count <= 0 {
			if shown != 0 {
				t.Fatalf("%d is shown as %d", count, shown)
			}
			return
		}
		if shown < 0 || (shown >= 1 && shown <= int64(p.Small)) || max(shown-count, count-shown) > int64(p.Most) {
			t.Fatalf("%d is shown as %d under key %d", count, shown, key)
		}
		again, err := New(p)
		if err != nil || again.Perturb(count, key) != shown {
			t.Fatalf("%d is shown as %d under key %d, and then otherwise", count, shown, key)
		}
	})
}

// A step away from a row along any direction that keeps the sum, the mean and the variance lowers
// the entropy, whether forth or back.
func TestRowsHaveTheGreatestEntropy(t *testing.T) {
	t.Parallel()
	entropy := func(p []Outcome, at []int, d []float64, step float64) (h float64) {
		for i, j := range at {
			x := p[j].Probability + step*d[i]
			h -= x * math.Log(x)
		}
		return h
	}
	var directions int
	for _, p := range []Params{Default(), {1, 2, 0}, {3, 5, 2}, {4, 5, 1}, {10, 5, 0}, {20, 8, 3}, {30, 20, 10}} {
		tab := table(t, p)
		for count := 1; count < tab.RowCount(); count++ {
			row := tab.Row(int64(count))
			for a := range row {
				for b := range a {
					for c := range b {
						for e := range c {
							at := []int{a, b, c, e}
							d, least, most := make([]float64, 4), 1., 0.
							for i, j := range at {
								d[i] = 1
								for k, l := range at {
									if k != i {
										d[i] /= float64(row[j].Change - row[l].Change)
									}
								}
								least, most = min(least, row[j].Probability), max(most, math.Abs(d[i]))
							}
							if least < 1e-4 { // there, parts of 2^32 are seen
								continue
							}
							directions++
							step := least / most / 20
							here := entropy(row, at, d, 0)
							if entropy(row, at, d, step) >= here || entropy(row, at, d, -step) >= here {
								t.Fatalf("%+v, a count of %d: a step at %v raises the entropy", p, count, at)
							}
						}
					}
				}
			}
		}
	}
	t.Logf("%d directions", directions)
	if directions < 1000 {
		t.Error("few directions")
	}
}

// Where the row can be worked out by hand: with changes up to 2 and a variance of 1,
// 2y + 8y⁴ = 1 + 2y + 2y⁴ for y = exp b.
func TestRowsByHand(t *testing.T) {
	t.Parallel()
	y := math.Pow(6, -.25)
	zero := 1 / (1 + 2*y + 2*math.Pow(y, 4))
	for _, x := range []struct {
		p     Params
		count int64
		want  []float64
	}{
		{Params{1, 2, 0}, 100, []float64{zero * math.Pow(y, 4), zero * y, zero, zero * y, zero * math.Pow(y, 4)}},
		{Params{.5, 1, 0}, 1, []float64{.25, .5, .25}},
		{Params{2. / 3, 1, 1}, 5, []float64{1. / 3, 1. / 3, 1. / 3}},
		{Params{10, 5, 0}, 9, []float64{1. / 11, 1. / 11, 1. / 11, 1. / 11, 1. / 11, 1. / 11, 1. / 11, 1. / 11, 1. / 11, 1. / 11, 1. / 11}},
		{Params{2, 3, 3}, 1, []float64{.75, .25}}, // 0 or 4
		{Params{4, 3, 0}, 1, []float64{.75, .25}},
		{Default(), 0, []float64{1}},
		{Default(), -7, []float64{1}},
	} {
		got := table(t, x.p).Row(x.count)
		for i, o := range got {
			if len(got) != len(x.want) || math.Abs(o.Probability-x.want[i]) > 1e-9 {
				t.Fatalf("%+v, count %d: %v, want %v", x.p, x.count, got, x.want)
			}
		}
	}
}

// All nodes and machines have the same table, to the last key. A change of these digests changes
// answers of studies that are under way.
func TestTablesAreTheSameEverywhere(t *testing.T) {
	t.Parallel()
	all := sha256.New()
	digest := func(p Params) string {
		h := sha256.New()
		tab := table(t, p)
		for count := range tab.RowCount() {
			for _, o := range tab.Row(int64(count)) {
				var b [24]byte
				binary.BigEndian.PutUint64(b[:], uint64(count))
				binary.BigEndian.PutUint64(b[8:], uint64(o.Change))
				binary.BigEndian.PutUint64(b[16:], uint64(o.Probability*total))
				h.Write(b[:])
			}
		}
		sum := h.Sum(nil)
		all.Write(sum)
		return hex.EncodeToString(sum)
	}
	if got, want := digest(Default()), "48157589ff46b230edc54d9534e442b7d04e3a5dd72fa7fb18bb66da12f6b8cf"; got != want {
		t.Errorf("the default table has the digest %s", got)
	}
	everyParams(func(p Params) { digest(p) })
	if got, want := hex.EncodeToString(all.Sum(nil)), "51521545bc22de45cbadf9df42ececdff520f5bc669dd21f619b65009a856aba"; got != want {
		t.Errorf("all tables have the digest %s", got)
	}
}

func TestParamsCheck(t *testing.T) {
	t.Parallel()
	for p, ok := range map[Params]bool{
		Default():                           true,
		{LeastVariance, 1, 0}:               true,
		{MostVariance(1), 1, 1}:             true,
		{MostVariance(50), 50, 50}:          true,
		{}:                                  false,
		{2, 0, 0}:                           false,
		{2, -1, 0}:                          false,
		{2, 51, 0}:                          false,
		{2, math.MaxInt, 0}:                 false,
		{2, math.MinInt, 0}:                 false,
		{2, 5, 6}:                           false,
		{2, 5, -1}:                          false,
		{2, 5, math.MinInt}:                 false,
		{0, 5, 2}:                           false,
		{-2, 5, 2}:                          false,
		{0.009, 5, 2}:                       false,
		{10.001, 5, 2}:                      false,
		{math.Inf(1), 5, 2}:                 false,
		{0.7, 1, 0}:                         false,
		{math.SmallestNonzeroFloat64, 5, 2}: false,
	} {
		checkParams(t, p, ok)
	}
	checkParams(t, Params{math.NaN(), 5, 2}, false)
}

func checkParams(t *testing.T, p Params, ok bool) {
	t.Helper()
	err := p.Check()
	if (err == nil) != ok || err != nil && (problem.KindOf(err) != problem.Invalid || problem.HintOf(err) == "") {
		t.Errorf("%+v: %v", p, err)
	}
	if tab, made := New(p); (tab != nil) != ok || (made == nil) != ok {
		t.Errorf("%+v: %v", p, made)
	}
}

func TestExtremeCounts(t *testing.T) {
	t.Parallel()
	tab := table(t, Default())
	for _, key := range []uint32{0, 1, 1 << 31, math.MaxUint32} {
		for _, count := range []int64{0, -1, math.MinInt64} {
			if got := tab.Perturb(count, key); got != 0 {
				t.Errorf("%d is shown as %d", count, got)
			}
		}
	}
	if got := tab.Perturb(math.MaxInt64, math.MaxUint32); got != math.MaxInt64 {
		t.Errorf("the largest count is shown as %d", got)
	}
	if got := tab.Perturb(math.MaxInt64, 0); got != math.MaxInt64-5 {
		t.Errorf("the largest count is shown as %d", got)
	}
}
