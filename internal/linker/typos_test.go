package linker_test

import (
	"fmt"
	"maps"
	"testing"

	"pgregory.net/rapid"

	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/testkit"
	"github.com/blindjoin/blindjoin/internal/testkit/linking"
)

func TestLinkageWithTyposEqualsANaiveCount(t *testing.T) {
	t.Parallel()
	w := linking.New(t)
	var released, empty, suppressed, withheld, dominated, many, studies int
	rapid.Check(t, func(rt *rapid.T) {
		studies++
		threshold := rapid.IntRange(3, 5).Draw(rt, "disclosure threshold")
		dominance := rapid.SampledFrom([]float64{0.5, 0.75, 0.9}).Draw(rt, "dominance")
		edit, linked := linking.Exactly, linking.SameToken
		draw := rapid.Custom(func(rt *rapid.T) []byte {
			if n := rapid.IntRange(-1, 3).Draw(rt, "link"); n >= 0 {
				return linking.LinkToken(n)
			}
			return nil
		})
		if rapid.Bool().Draw(rt, "bloom") {
			least := rapid.SampledFrom([]float64{0.28, 0.5, 0.6, 0.7, 0.8, 1}).Draw(rt, "dice")
			edit, linked = linking.Similarly(least), linking.Alike(least)
			draw = rapid.Custom(func(rt *rapid.T) []byte {
				// Few bits, so that coefficients at the very threshold are common.
				return linking.Filter(rapid.Uint64Range(0, 255).Draw(rt, "low") | rapid.SampledFrom([]uint64{0, 1 << 63}).Draw(rt, "high"))
			})
		}
		w.Agreement = w.NewStudy(fmt.Sprintf("study%d", studies), func(s *study.Spec) {
			edit(s)
			s.Disclosure.Threshold, s.Disclosure.Dominance = threshold, dominance
		})
		w.Study = w.Agreement.ID()
		keys := rapid.IntRange(0, 20).Draw(rt, "blocks")
		most := rapid.SampledFrom([]int{1, 3, 14}).Draw(rt, "records a block")
		records := func(label string) []linking.Record {
			var out []linking.Record
			for key := range keys {
				for range rapid.IntRange(1, most).Draw(rt, label+" records") {
					out = append(out, linking.Record{
						Key: key, Values: rapid.SliceOfN(rapid.IntRange(0, 2), 2, 2).Draw(rt, label+" values"), Link: draw.Draw(rt, label+" link"),
					})
				}
			}
			return out
		}
		alpha, beta := records("alpha"), records("beta")
		w.Contribute("alpha", alpha)
		w.Contribute("beta", beta)
		w.CheckLinks(rt, alpha, beta, linked)
		if len(w.Links("alpha").Tables.Counts) > 5 {
			many++
		}
		for n := range 2 {
			by := rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"a0", "a1", "b0", "b1"}), 0, 4, rapid.ID).Draw(rt, "by")
			_, by = linking.Columns(by...)
			want := linking.Naive(alpha, beta, by, threshold, dominance, linked)
			if !want.Equal(linking.Naive(alpha, beta, by, threshold, 1, linked)) {
				dominated++
			}
			got := w.Answer([]string{"alpha", "beta"}[n], by...)
			if !got.Equal(want) {
				rt.Fatalf("by %v with threshold %d: %v, want %v", by, threshold, got, want)
			}
			withheld += got.Withheld
			for c := range maps.Values(got.Cells) {
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
