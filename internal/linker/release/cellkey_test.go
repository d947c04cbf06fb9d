package release_test

import (
	"slices"
	"testing"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/disclosure/cellkey"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/testkit/linking"
)

func noisy(s *study.Spec) {
	s.Disclosure.Method, s.Disclosure.Count = disclosure.CellKey, disclosure.Units
}

// The same units have the same number, whatever the column is called that they have in common, in
// every table, and in another study.
func TestSameUnitsHaveTheSameNoise(t *testing.T) {
	t.Parallel()
	w := linking.New(t, noisy)
	var alpha, beta []linking.Record
	for key := range 600 {
		class, value := key%7, key*13%5
		alpha = append(alpha, linking.Record{Key: key, Values: []int{class, 10 + class}})
		beta = append(beta, linking.Record{Key: key, Values: []int{value, 20 + value}})
	}
	w.Contribute("alpha", alpha)
	w.Contribute("beta", beta)
	noise, err := cellkey.New(cellkey.Default())
	w.Must(err)
	most, changed := int64(noiseMost(noise)), 0
	check := func(by []string, other []string) {
		t.Helper()
		x, y := w.Answer("alpha", by...), w.Answer("beta", other...)
		if len(x.Cells) != len(y.Cells) || len(x.Cells) == 0 {
			t.Fatalf("%v and %v", x, y)
		}
		var nx, ny []int64
		for _, n := range x.Cells {
			nx = append(nx, n)
		}
		for _, n := range y.Cells {
			ny = append(ny, n)
		}
		slices.Sort(nx)
		slices.Sort(ny)
		if !slices.Equal(nx, ny) {
			t.Errorf("by %v and %v: %v and %v", by, other, nx, ny)
		}
	}
	check([]string{"a0", "b0"}, []string{"a1", "b1"})
	check([]string{"a0"}, []string{"a1"})
	first := w.Answer("alpha", "a0", "b0")
	truth := linking.Naive(alpha, beta, []string{"a0", "b0"}, 3, 1, nil)
	for key, n := range first.Cells {
		if d := n - truth.Cells[key]; d > most || d < -most {
			t.Errorf("%s: %d of %d", key, n, truth.Cells[key])
		} else if d != 0 {
			changed++
		}
	}
	if changed < len(first.Cells)/3 {
		t.Errorf("%d of %d cells are changed", changed, len(first.Cells))
	}
	w.Agreement = w.NewStudy("another", noisy)
	w.Study = w.Agreement.ID()
	w.Contribute("alpha", alpha)
	w.Contribute("beta", beta)
	if again := w.Answer("beta", "a0", "b0"); !again.Equal(first) {
		t.Errorf("in another study: %v, want %v", again, first)
	}
}

func noiseMost(t *cellkey.Table) int {
	most := 0
	for _, o := range t.Row(1000) {
		most = max(most, o.Change)
	}
	return most
}

// No number from 1 to small is shown, and units that differ by one have noise of their own.
func TestSmallCountsAreNotShown(t *testing.T) {
	t.Parallel()
	w := linking.New(t, noisy)
	var alpha, beta []linking.Record
	for key := range 900 {
		alpha = append(alpha, linking.Record{Key: key, Values: []int{key % 15, 0}})
		beta = append(beta, linking.Record{Key: key, Values: []int{key * 7 % 31, 0}})
	}
	w.Contribute("alpha", alpha)
	w.Contribute("beta", beta)
	got, zeros := w.Answer("alpha", "a0", "b0"), 0
	for key, n := range got.Cells {
		if n > 0 && n <= 2 || n < -1 {
			t.Errorf("%s: %d", key, n)
		}
		if n == 0 {
			zeros++
		}
	}
	if zeros == 0 || len(got.Cells) < 100 {
		t.Errorf("%d cells, %d of them zero", len(got.Cells), zeros)
	}
}
