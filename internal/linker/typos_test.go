package linker_test

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"maps"
	"math/bits"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/blindjoin/blindjoin/internal/linkagekey"
	"github.com/blindjoin/blindjoin/internal/linkerror"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/testkit"
)

// exactly edits a study into one whose link keys compare exactly, and similarly into one with Bloom
// filters of 64 bits.
func exactly(s *study.Spec) {
	recipe, err := linkagekey.ParseRecipe([]string{"trim"})
	if err != nil {
		panic(err)
	}
	s.Keys = []study.KeySpec{
		{Kind: study.KeyBlock, Columns: [2][]string{{"block"}, {"block"}}, Recipe: recipe},
		{Kind: study.KeyLink, Columns: [2][]string{{"link"}, {"link"}}, Recipe: recipe},
	}
	s.Link = study.LinkMethod{Method: study.LinkExact}
}

func similarly(threshold float64) func(*study.Spec) {
	return func(s *study.Spec) {
		exactly(s)
		s.Link = study.LinkMethod{Method: study.LinkBloom, Bits: 64, Threshold: threshold}
		s.Filter = study.FilterSpec{Grams: 2, Hashes: 10}
	}
}

// linkToken makes a link value for exact comparison.
func linkToken(n int) []byte { return pad(16, "link %d", n) }

func filter(v uint64) []byte { return binary.BigEndian.AppendUint64(nil, v) }

func sameToken(a, b record) bool { return a.link != nil && bytes.Equal(a.link, b.link) }

// alike says in words of its own when two filters are similar.
func alike(threshold float64) func(a, b record) bool {
	return func(a, b record) bool {
		if a.link == nil || b.link == nil {
			return false
		}
		x, y := binary.BigEndian.Uint64(a.link), binary.BigEndian.Uint64(b.link)
		if x == 0 || y == 0 {
			return false
		}
		return float64(2*bits.OnesCount64(x&y))/float64(bits.OnesCount64(x)+bits.OnesCount64(y)) >= threshold
	}
}

// naiveLinks counts the links of each of the records at hand, as they are and with the weights of
// blocks.
func naiveLinks(generation [32]byte, own, other []record, linked func(own, other record) bool) *linkerror.LinkTables {
	seed := sha256.Sum256(append([]byte("blindjoin/linker/replicates/v1\x00"), generation[:]...))
	freq := map[int]int64{}
	out := &linkerror.LinkTables{Replicates: make([]linkerror.LinkTable, linkerror.Replicates)}
	weights := linkerror.NewWeights(seed, linkerror.Replicates)
	for _, r := range own {
		n := 0
		for _, o := range other {
			if o.key == r.key && linked(r, o) {
				n++
			}
		}
		freq[n]++
		for i, w := range weights.Of(joinToken(r.key)) {
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

func (w *world) links(holder string) *query.Links {
	w.t.Helper()
	l, err := w.app.HandleLinks(context.Background(), w.peers[holder], w.study)
	w.must(err)
	w.must(l.Head.Verify(w.ids["linker"].Public()))
	return l
}

// checkLinks compares the tables of both sides with a count in memory.
func (w *world) checkLinks(t interface{ Fatalf(string, ...any) }, alpha, beta []record, linked func(a, b record) bool) {
	w.t.Helper()
	for side, holder := range []string{"alpha", "beta"} {
		got := w.links(holder)
		want := naiveLinks(got.Generation, alpha, beta, linked)
		if side == 1 {
			want = naiveLinks(got.Generation, beta, alpha, func(b, a record) bool { return linked(a, b) })
		}
		if !slices.Equal(got.Tables.Counts, want.Counts) {
			t.Fatalf("numbers of links of %s: %v, want %v", holder, got.Tables.Counts, want.Counts)
		}
		if !reflect.DeepEqual(got.Tables.Replicates, want.Replicates) {
			t.Fatalf("replicates of %s: %v, want %v", holder, got.Tables.Replicates, want.Replicates)
		}
	}
}

func TestLinkageWithTyposEqualsANaiveCount(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	var released, empty, suppressed, withheld, dominated, many, studies int
	rapid.Check(t, func(rt *rapid.T) {
		studies++
		threshold := rapid.IntRange(3, 5).Draw(rt, "disclosure threshold")
		dominance := rapid.SampledFrom([]float64{0.5, 0.75, 0.9}).Draw(rt, "dominance")
		edit, linked := exactly, sameToken
		draw := rapid.Custom(func(rt *rapid.T) []byte {
			if n := rapid.IntRange(-1, 3).Draw(rt, "link"); n >= 0 {
				return linkToken(n)
			}
			return nil
		})
		if rapid.Bool().Draw(rt, "bloom") {
			least := rapid.SampledFrom([]float64{0.28, 0.5, 0.6, 0.7, 0.8, 1}).Draw(rt, "dice")
			edit, linked = similarly(least), alike(least)
			draw = rapid.Custom(func(rt *rapid.T) []byte {
				// Few bits, so that coefficients at the very threshold are common.
				return filter(rapid.Uint64Range(0, 255).Draw(rt, "low") | rapid.SampledFrom([]uint64{0, 1 << 63}).Draw(rt, "high"))
			})
		}
		w.agreement = w.newStudy(fmt.Sprintf("study%d", studies), func(s *study.Spec) {
			edit(s)
			s.Disclosure.Threshold, s.Disclosure.Dominance = threshold, dominance
		})
		w.study = w.agreement.ID()
		keys := rapid.IntRange(0, 20).Draw(rt, "blocks")
		most := rapid.SampledFrom([]int{1, 3, 14}).Draw(rt, "records a block")
		records := func(label string) []record {
			var out []record
			for key := range keys {
				for range rapid.IntRange(1, most).Draw(rt, label+" records") {
					out = append(out, record{key, rapid.SliceOfN(rapid.IntRange(0, 2), 2, 2).Draw(rt, label+" values"), draw.Draw(rt, label+" link")})
				}
			}
			return out
		}
		alpha, beta := records("alpha"), records("beta")
		w.contribute("alpha", alpha)
		w.contribute("beta", beta)
		w.checkLinks(rt, alpha, beta, linked)
		if len(w.links("alpha").Tables.Counts) > 5 {
			many++
		}
		for n := range 2 {
			by := rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"a0", "a1", "b0", "b1"}), 0, 4, rapid.ID).Draw(rt, "by")
			_, by = columns(by...)
			want := naive(alpha, beta, by, threshold, dominance, linked)
			if !want.equal(naive(alpha, beta, by, threshold, 1, linked)) {
				dominated++
			}
			got := w.answer([]string{"alpha", "beta"}[n], by...)
			if !got.equal(want) {
				rt.Fatalf("by %v with threshold %d: %v, want %v", by, threshold, got, want)
			}
			withheld += got.withheld
			for c := range maps.Values(got.cells) {
				switch {
				case c < 0:
					suppressed++
				case c == 0:
					empty++
				default:
					released++
				}
			}
		}
	})
	if testkit.Long() && !t.Failed() && (released == 0 || empty == 0 || suppressed == 0 || withheld == 0 || many == 0 || dominated == 0) {
		t.Errorf("%d cells released, %d of them empty, %d suppressed, %d withheld; %d large tables, %d answers with dominated cells: something was never tried",
			released, empty, suppressed, withheld, many, dominated)
	}
}
