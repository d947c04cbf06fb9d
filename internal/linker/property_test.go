package linker_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/blindjoin/blindjoin/internal/study"
)

// naive answers in memory what the linker answers in SQL: every pair of records whose keys agree,
// grouped, with the disclosure rule as the documentation words it. linked is nil in studies of one
// key.
func naive(alpha, beta []record, by []string, threshold int, dominance float64, linked func(a, b record) bool) table {
	type group struct {
		pairs, links   int64
		keys, linkKeys map[int]int64
	}
	cells, margins := map[string]*group{}, [2]map[string]*group{{}, {}}
	side := map[string][2]string{} // cell to the key of each margin
	count := func(groups map[string]*group, key string, unit int, linked bool) {
		g := groups[key]
		if g == nil {
			g = &group{keys: map[int]int64{}, linkKeys: map[int]int64{}}
			groups[key] = g
		}
		g.pairs++
		g.keys[unit]++
		if linked {
			g.links++
			g.linkKeys[unit]++
		}
	}
	for _, a := range alpha {
		for _, b := range beta {
			if a.key != b.key {
				continue
			}
			var all []string
			var own [2][]string
			for _, name := range by {
				values, s := a.values, int(name[0]-'a')
				if s == 1 {
					values = b.values
				}
				text := fmt.Sprintf("%s=%d", name, values[name[1]-'0'])
				all, own[s] = append(all, text), append(own[s], text)
			}
			cell := strings.Join(all, " ")
			side[cell] = [2]string{strings.Join(own[0], " "), strings.Join(own[1], " ")}
			link := linked == nil || linked(a, b)
			count(cells, cell, a.key, link)
			for s := range margins {
				count(margins[s], side[cell][s], a.key, link)
			}
		}
	}
	most := func(units map[int]int64) int64 { return slices.Max(append(slices.Collect(maps.Values(units)), 0)) }
	dominated := func(key string, of func(g *group) map[int]int64) bool {
		largest := max(most(of(margins[0][side[key][0]])), most(of(margins[1][side[key][1]])))
		others := -most(of(cells[key]))
		for _, n := range of(cells[key]) {
			others += n
		}
		return float64(largest)/float64(largest+others) > dominance
	}
	byPairs, byLinks := func(g *group) map[int]int64 { return g.keys }, func(g *group) map[int]int64 { return g.linkKeys }
	out := table{cells: map[string]int64{}, blocks: map[string]int64{}}
	for key, g := range cells {
		switch {
		case len(g.keys) >= threshold && (g.links == 0 || len(g.linkKeys) >= threshold) &&
			!dominated(key, byPairs) && (g.links == 0 || !dominated(key, byLinks)):
			out.cells[key] = g.links
			if linked != nil {
				out.blocks[key] = g.pairs
			}
		case len(margins[0][side[key][0]].keys) >= threshold && len(margins[1][side[key][1]].keys) >= threshold:
			out.cells[key] = -1
		default:
			out.withheld++
		}
	}
	return out
}

func TestAnswersEqualANaiveGroupBy(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	studies, suppressed, released, withheld, dominated := 0, 0, 0, 0, 0
	rapid.Check(t, func(rt *rapid.T) {
		studies++
		threshold := rapid.IntRange(3, 5).Draw(rt, "threshold")
		dominance := rapid.SampledFrom([]float64{0.34, 0.5, 0.75}).Draw(rt, "dominance")
		w.agreement = w.newStudy(fmt.Sprintf("study%d", studies), func(s *study.Spec) {
			s.Disclosure.Threshold, s.Disclosure.Dominance = threshold, dominance
		})
		w.study = w.agreement.ID()
		keys := rapid.IntRange(0, 30).Draw(rt, "keys")
		large := rapid.IntRange(0, 12).Draw(rt, "more records of key 0")
		most := rapid.IntRange(1, 3).Draw(rt, "records a key")
		draw := func(label string) []record {
			var out []record
			for key := range keys {
				n := rapid.IntRange(1, most).Draw(rt, label+" records")
				if key == 0 && label == "alpha" {
					n += large
				}
				for range n {
					values := rapid.SliceOfN(rapid.IntRange(0, 2), 2, 2).Draw(rt, label+" values")
					out = append(out, record{key: key, values: values})
				}
			}
			return out
		}
		alpha, beta := draw("alpha"), draw("beta")
		w.contribute("alpha", alpha)
		w.contribute("beta", beta)
		for n := range 2 {
			by := rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"a0", "a1", "b0", "b1"}), 0, 4, rapid.ID).Draw(rt, "by")
			_, by = columns(by...)
			want := naive(alpha, beta, by, threshold, dominance, nil)
			if !want.equal(naive(alpha, beta, by, threshold, 1, nil)) {
				dominated++
			}
			got := w.answer([]string{"alpha", "beta"}[n], by...)
			if !got.equal(want) {
				rt.Fatalf("by %v with threshold %d: %v, want %v", by, threshold, got, want)
			}
			withheld += got.withheld
			for _, c := range slices.Collect(maps.Values(got.cells)) {
				if c < 0 {
					suppressed++
				} else {
					released++
				}
			}
		}
	})
	if !t.Failed() && (suppressed == 0 || released == 0 || withheld == 0 || dominated == 0) {
		t.Errorf("%d released, %d suppressed, %d withheld, %d answers with dominated cells: some decision was never tried", released, suppressed, withheld, dominated)
	}
}
