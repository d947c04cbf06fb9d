package linking

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/blindjoin/blindjoin/internal/linkerror"
)

// naiveLinks counts the links of each of the records at hand, as they are and with the weights of
// blocks.
func naiveLinks(generation [32]byte, own, other []Record, linked func(own, other Record) bool) *linkerror.LinkTables {
	seed := sha256.Sum256(append([]byte("blindjoin/linker/replicates/v1\x00"), generation[:]...))
	freq := map[int]int64{}
	out := &linkerror.LinkTables{Replicates: make([]linkerror.LinkTable, linkerror.Replicates)}
	weights := linkerror.NewWeights(seed, linkerror.Replicates)
	for _, r := range own {
		n := 0
		for _, o := range other {
			if o.Key == r.Key && linked(r, o) {
				n++
			}
		}
		freq[n]++
		for i, w := range weights.Of(joinToken(r.Key)) {
			out.Replicates[i].Freq[min(n, linkerror.PoolFrom)] += int64(w)
			out.Replicates[i].Links += int64(w) * int64(n)
		}
	}
	for n, f := range freq {
		out.Counts = append(out.Counts, linkerror.Count{N: n, Freq: f})
	}
	slices.SortFunc(out.Counts, func(x, y linkerror.Count) int { return cmp.Compare(x.N, y.N) })
	return out
}

// CheckLinks compares the tables of both sides with a count in memory.
func (w *World) CheckLinks(t interface{ Fatalf(string, ...any) }, alpha, beta []Record, linked func(a, b Record) bool) {
	w.t.Helper()
	for side, holder := range []string{"alpha", "beta"} {
		got := w.Links(holder)
		want := naiveLinks(got.Generation, alpha, beta, linked)
		if side == 1 {
			want = naiveLinks(got.Generation, beta, alpha, func(b, a Record) bool { return linked(a, b) })
		}
		if !slices.Equal(got.Tables.Counts, want.Counts) {
			t.Fatalf("numbers of links of %s: %v, want %v", holder, got.Tables.Counts, want.Counts)
		}
		if !reflect.DeepEqual(got.Tables.Replicates, want.Replicates) {
			t.Fatalf("replicates of %s: %v, want %v", holder, got.Tables.Replicates, want.Replicates)
		}
	}
}

// Naive answers in memory what the linker answers in SQL: every pair of records whose keys agree,
// grouped, with the primary rules as the documentation words them: what others protect is not known
// here. linked is nil in studies of one key.
func Naive(alpha, beta []Record, by []string, threshold int, dominance float64, linked func(a, b Record) bool) Table {
	type group struct {
		pairs, links                 int64
		keys, linkKeys, unlinkedKeys map[int]int64
	}
	cells, margins := map[string]*group{}, [2]map[string]*group{{}, {}}
	side := map[string][2]string{} // cell to the key of each margin
	count := func(groups map[string]*group, key string, unit int, linked bool) {
		g := groups[key]
		if g == nil {
			g = &group{keys: map[int]int64{}, linkKeys: map[int]int64{}, unlinkedKeys: map[int]int64{}}
			groups[key] = g
		}
		g.pairs++
		g.keys[unit]++
		if linked {
			g.links++
			g.linkKeys[unit]++
		} else {
			g.unlinkedKeys[unit]++
		}
	}
	for _, a := range alpha {
		for _, b := range beta {
			if a.Key != b.Key {
				continue
			}
			var all []string
			var own [2][]string
			for _, name := range by {
				values, s := a.Values, int(name[0]-'a')
				if s == 1 {
					values = b.Values
				}
				text := fmt.Sprintf("%s=%d", name, values[name[1]-'0'])
				all, own[s] = append(all, text), append(own[s], text)
			}
			cell := strings.Join(all, " ")
			side[cell] = [2]string{strings.Join(own[0], " "), strings.Join(own[1], " ")}
			link := linked == nil || linked(a, b)
			count(cells, cell, a.Key, link)
			for s := range margins {
				count(margins[s], side[cell][s], a.Key, link)
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
	out := Table{Cells: map[string]int64{}, Blocks: map[string]int64{}}
	for key, g := range cells {
		switch {
		case len(g.keys) >= threshold && (g.links == 0 || len(g.linkKeys) >= threshold) &&
			(g.links == 0 || g.links == g.pairs || len(g.unlinkedKeys) >= threshold) &&
			!dominated(key, byPairs) && (g.links == 0 || !dominated(key, byLinks)):
			out.Cells[key] = g.links
			if linked != nil {
				out.Blocks[key] = g.pairs
			}
		default:
			out.Cells[key] = -1
		}
	}
	return out
}
