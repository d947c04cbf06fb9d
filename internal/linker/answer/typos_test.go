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
	alpha, beta := linking.LinkedRows(0, 0, 66, 1, 0, 0), []linking.Record{}
	// Blocks 0-9 link; 10-19 do not; of 20-35 nine link, and so too few do not; 36-44 are too few;
	// of 45-64 ten link.
	for key := range 66 {
		r := linking.Record{Key: key, Values: []int{5, 0}, Link: linking.LinkToken(1)}
		links := false
		switch {
		case key < 10:
			r.Values[0], links = 0, true
		case key < 20:
			r.Values[0] = 1
		case key < 36:
			r.Values[0], links = 2, key < 29
		case key < 45:
			r.Values[0], links = 3, key < 40
		case key < 65:
			r.Values[0], links = 4, key < 55
		}
		if links {
			r.Link = linking.LinkToken(0)
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
