package answer_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/testkit/linking"
)

func TestAnswersEqualANaiveGroupBy(t *testing.T) {
	t.Parallel()
	w := linking.New(t)
	studies, suppressed, released, withheld, dominated := 0, 0, 0, 0, 0
	rapid.Check(t, func(rt *rapid.T) {
		studies++
		threshold := rapid.IntRange(3, 5).Draw(rt, "threshold")
		dominance := rapid.SampledFrom([]float64{0.34, 0.5, 0.75}).Draw(rt, "dominance")
		w.Agreement = w.NewStudy(fmt.Sprintf("study%d", studies), func(s *study.Spec) {
			s.Disclosure.Threshold, s.Disclosure.Dominance = threshold, dominance
		})
		w.Study = w.Agreement.ID()
		keys := rapid.IntRange(0, 30).Draw(rt, "keys")
		large := rapid.IntRange(0, 12).Draw(rt, "more records of key 0")
		most := rapid.IntRange(1, 3).Draw(rt, "records a key")
		draw := func(label string) []linking.Record {
			var out []linking.Record
			for key := range keys {
				n := rapid.IntRange(1, most).Draw(rt, label+" records")
				if key == 0 && label == "alpha" {
					n += large
				}
				for range n {
					values := rapid.SliceOfN(rapid.IntRange(0, 2), 2, 2).Draw(rt, label+" values")
					out = append(out, linking.Record{Key: key, Values: values})
				}
			}
			return out
		}
		alpha, beta := draw("alpha"), draw("beta")
		w.Contribute("alpha", alpha)
		w.Contribute("beta", beta)
		for n := range 2 {
			by := rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"a0", "a1", "b0", "b1"}), 0, 4, rapid.ID).Draw(rt, "by")
			_, by = linking.Columns(by...)
			want := linking.Naive(alpha, beta, by, threshold, dominance, nil)
			if !want.Equal(linking.Naive(alpha, beta, by, threshold, 1, nil)) {
				dominated++
			}
			got := w.Answer([]string{"alpha", "beta"}[n], by...)
			if !got.Follows(want) {
				rt.Fatalf("by %v with threshold %d: %v, want %v", by, threshold, got, want)
			}
			withheld += got.Withheld
			for _, c := range slices.Collect(maps.Values(got.Cells)) {
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
