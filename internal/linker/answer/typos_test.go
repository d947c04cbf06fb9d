package answer_test

import (
	"reflect"
	"slices"
	"testing"

	"github.com/blindjoin/blindjoin/internal/testkit/linking"
)

func TestReleaseOfCellsWithTypos(t *testing.T) {
	t.Parallel()
	w := linking.New(t, linking.Exactly)
	alpha, beta := linking.LinkedRows(0, 0, 60, 1, 0, 0), []linking.Record{}
	// Blocks 0-9 link; 10-19 do not; of 20-29 nine link; 30-38 are too few; of
	// 39-58 ten link.
	for key := range 60 {
		r := linking.Record{Key: key, Values: []int{5, 0}, Link: linking.LinkToken(1)}
		switch {
		case key < 10:
			r.Values[0], r.Link = 0, linking.LinkToken(0)
		case key < 20:
			r.Values[0] = 1
		case key < 30:
			r.Values[0] = 2
			if key < 29 {
				r.Link = linking.LinkToken(0)
			}
		case key < 39:
			r.Values[0], r.Link = 3, linking.LinkToken(0)
		case key < 59:
			r.Values[0] = 4
			if key < 49 {
				r.Link = linking.LinkToken(0)
			}
		}
		beta = append(beta, r)
	}
	w.Contribute("alpha", alpha)
	w.Contribute("beta", beta)
	got := w.Answer("alpha", "a0", "b0")
	want := linking.Table{
		Cells:    map[string]int64{"a0=0 b0=0": 10, "a0=0 b0=1": 0, "a0=0 b0=2": -1, "a0=0 b0=4": 10},
		Blocks:   map[string]int64{"a0=0 b0=0": 10, "a0=0 b0=1": 10, "a0=0 b0=4": 20},
		Withheld: 1, // values 3 and 5 of beta stand for 9 and 1 blocks
	}
	if !got.Equal(want) {
		t.Fatalf("%v, want %v", got, want)
	}
	w.CheckLinks(t, alpha, beta, linking.SameToken)
}

func TestStoredAnswerKeepsBlockCounts(t *testing.T) {
	t.Parallel()
	w := linking.New(t, linking.Exactly)
	w.Contribute("alpha", slices.Concat(linking.LinkedRows(0, 0, 20, 2, 1, 1), linking.LinkedRows(0, 20, 20, 1, 2, 1), linking.LinkedRows(0, 40, 20, 1, 3, 1)))
	w.Contribute("beta", slices.Concat(linking.LinkedRows(0, 0, 25, 1, 1, 1), linking.LinkedRows(1, 25, 15, 1, 1, 1),
		linking.LinkedRows(0, 40, 5, 1, 1, 1), linking.LinkedRows(1, 45, 15, 1, 1, 1)))
	first, err := w.Ask(w.Request("alpha", "a0"))
	w.Must(err)
	again, err := w.Ask(w.Request("beta", "a0"))
	w.Must(err)
	if !again.Stored || !reflect.DeepEqual(first.Cells, again.Cells) {
		t.Fatalf("stored %v: %v, want %v", again.Stored, again.Cells, first.Cells)
	}
	if generation := w.Links("beta").Generation; first.Generation != generation || again.Generation != generation || generation == [32]byte{} {
		t.Error("an answer does not say which links it counts")
	}
	// the two cells with fewer than ten links are suppressed
	if n := w.Count(`SELECT sum(block_count) FROM answer_cell`); n != 40 {
		t.Errorf("block counts of %d are stored, want 40", n)
	}
}
