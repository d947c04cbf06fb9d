package link_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/blindjoin/blindjoin/internal/linkerror"
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
			if !got.Follows(want) {
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

// 0.28 times 50 is more than 14 in floating point; 14 of 50 is 0.28 all the same.
func TestACoefficientOfJustTheThresholdLinks(t *testing.T) {
	t.Parallel()
	w := linking.New(t, linking.Similarly(0.28))
	alpha, beta := linking.Rows(0, 12, 1, 1, 1), linking.Rows(0, 12, 1, 1, 1)
	for i := range alpha {
		// 25 ones each, 7 of them in both
		alpha[i].Link, beta[i].Link = linking.Filter(1<<25-1), linking.Filter((1<<25-1)<<18)
	}
	w.Contribute("alpha", alpha)
	w.Contribute("beta", beta)
	if got := w.Answer("alpha", "a0").Cells["a0=1"]; got != 12 {
		t.Errorf("%d links, want 12", got)
	}
}

func TestRecordsWithoutALinkKey(t *testing.T) {
	t.Parallel()
	for name, edit := range map[string]func(*study.Spec){"exact": linking.Exactly, "bloom": linking.Similarly(0.5)} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := linking.New(t, edit)
			w.Contribute("alpha", linking.Rows(0, 12, 1, 1, 1))
			w.Contribute("beta", linking.Rows(0, 12, 1, 1, 1))
			if got := w.Answer("alpha", "a0"); got.Cells["a0=1"] != 0 || got.Blocks["a0=1"] != 12 {
				t.Errorf("nulls link: %v", got)
			}
			if n := w.Count(`SELECT count(*) FROM contribution_record WHERE link_token IS NULL AND filter IS NULL AND ones IS NULL AND record_no IS NOT NULL`); n != 24 {
				t.Errorf("%d records with null for a link value, want 24", n)
			}
			if want := []linkerror.Count{{N: 0, Freq: 12}}; !slices.Equal(w.Links("beta").Tables.Counts, want) {
				t.Errorf("%v, want %v", w.Links("beta").Tables.Counts, want)
			}
		})
	}
}
