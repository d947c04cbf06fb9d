package linker_test

import (
	"bytes"
	"context"
	"reflect"
	"slices"
	"testing"

	"github.com/blindjoin/blindjoin/internal/linkerror"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// linkedRows is rows with the same link value for all of them.
func linkedRows(link, first, count, n int, values ...int) []record {
	out := rows(first, count, n, values...)
	for i := range out {
		out[i].link = linkToken(link)
	}
	return out
}

func TestReleaseOfCellsWithTypos(t *testing.T) {
	t.Parallel()
	w := newWorld(t, exactly)
	alpha, beta := linkedRows(0, 0, 60, 1, 0, 0), []record{}
	// Blocks 0-9 link; 10-19 do not; of 20-29 nine link, one of them twice; 30-38 are too few; of
	// 39-58 ten link, one twice.
	for key := range 60 {
		r := record{key: key, values: []int{5, 0}, link: linkToken(1)}
		switch {
		case key < 10:
			r.values[0], r.link = 0, linkToken(0)
		case key < 20:
			r.values[0] = 1
		case key < 30:
			r.values[0] = 2
			if key < 29 {
				r.link = linkToken(0)
			}
		case key < 39:
			r.values[0], r.link = 3, linkToken(0)
		case key < 59:
			r.values[0] = 4
			if key < 49 {
				r.link = linkToken(0)
			}
		}
		beta = append(beta, r)
		if key == 20 || key == 39 {
			beta = append(beta, r)
		}
	}
	w.contribute("alpha", alpha)
	w.contribute("beta", beta)
	got := w.answer("alpha", "a0", "b0")
	want := table{
		cells:    map[string]int64{"a0=0 b0=0": 10, "a0=0 b0=1": 0, "a0=0 b0=2": -1, "a0=0 b0=4": 11},
		blocks:   map[string]int64{"a0=0 b0=0": 10, "a0=0 b0=1": 10, "a0=0 b0=4": 21},
		withheld: 2, // values 3 and 5 of beta stand for 9 and 1 blocks
	}
	if !got.equal(want) {
		t.Fatalf("%v, want %v", got, want)
	}
	w.checkLinks(t, alpha, beta, sameToken)
}

// 0.28 times 50 is more than 14 in floating point; 14 of 50 is 0.28 all the same.
func TestACoefficientOfJustTheThresholdLinks(t *testing.T) {
	t.Parallel()
	w := newWorld(t, similarly(0.28))
	alpha, beta := rows(0, 12, 1, 1, 1), rows(0, 12, 1, 1, 1)
	for i := range alpha {
		// 25 ones each, 7 of them in both
		alpha[i].link, beta[i].link = filter(1<<25-1), filter((1<<25-1)<<18)
	}
	w.contribute("alpha", alpha)
	w.contribute("beta", beta)
	if got := w.answer("alpha", "a0").cells["a0=1"]; got != 12 {
		t.Errorf("%d links, want 12", got)
	}
}

func TestStoredAnswerKeepsBlockCounts(t *testing.T) {
	t.Parallel()
	w := newWorld(t, exactly)
	w.contribute("alpha", append(linkedRows(0, 0, 20, 2, 1, 1), linkedRows(0, 20, 20, 1, 2, 1)...))
	w.contribute("beta", append(linkedRows(0, 0, 25, 1, 1, 1), linkedRows(1, 25, 15, 1, 1, 1)...))
	first, err := w.ask(w.request("alpha", "a0"))
	w.must(err)
	again, err := w.ask(w.request("beta", "a0"))
	w.must(err)
	if !again.Stored || !reflect.DeepEqual(first.Cells, again.Cells) {
		t.Fatalf("stored %v: %v, want %v", again.Stored, again.Cells, first.Cells)
	}
	if generation := w.links("beta").Generation; first.Generation != generation || again.Generation != generation || generation == [32]byte{} {
		t.Error("an answer does not say which links it counts")
	}
	// the cell with fewer than ten links is suppressed
	if n := w.count(`SELECT sum(block_count) FROM answer_cell`); n != 40 {
		t.Errorf("block counts of %d are stored, want 40", n)
	}
}

func TestRecordsWithoutALinkKey(t *testing.T) {
	t.Parallel()
	for name, edit := range map[string]func(*study.Spec){"exact": exactly, "bloom": similarly(0.5)} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t, edit)
			w.contribute("alpha", rows(0, 12, 1, 1, 1))
			w.contribute("beta", rows(0, 12, 1, 1, 1))
			if got := w.answer("alpha", "a0"); got.cells["a0=1"] != 0 || got.blocks["a0=1"] != 12 {
				t.Errorf("nulls link: %v", got)
			}
			if n := w.count(`SELECT count(*) FROM contribution_record WHERE link_token IS NULL AND filter IS NULL AND ones IS NULL AND record_no IS NOT NULL`); n != 24 {
				t.Errorf("%d records with null for a link value, want 24", n)
			}
			if want := []linkerror.Count{{N: 0, Freq: 12}}; !slices.Equal(w.links("beta").Tables.Counts, want) {
				t.Errorf("%v, want %v", w.links("beta").Tables.Counts, want)
			}
		})
	}
}

func TestRecordsAreNumbered(t *testing.T) {
	t.Parallel()
	w := newWorld(t, exactly)
	u := w.newUpload("alpha", 1, linkedRows(0, 0, 5000, 1, 1, 1))
	if len(u.chunks) < 2 {
		t.Fatal("one chunk says nothing about the next")
	}
	w.send(u)
	w.must(w.finish(u))
	if n := w.count(`SELECT count(*) FROM contribution_record r JOIN (SELECT ctid, row_number() OVER (ORDER BY join_token) - 1 AS no FROM contribution_record) x ON r.ctid = x.ctid WHERE r.record_no = x.no`); n != 5000 {
		t.Errorf("%d records have their number, want 5000", n)
	}
	plain := newWorld(t)
	plain.contribute("alpha", rows(0, 5, 1, 1, 1))
	if n := plain.count(`SELECT count(*) FROM contribution_record WHERE num_nulls(record_no, link_token, filter, ones) = 4`); n != 5 {
		t.Errorf("%d records of a study of one key without link columns, want 5", n)
	}
}

func TestWrongLinkValuesAreRefused(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	for name, edit := range map[string]func(*study.Spec){"none": func(*study.Spec) {}, "exact": exactly, "bloom": similarly(0.8)} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t, edit)
			size := uint32(w.agreement.LinkSize())
			for _, wrong := range []uint32{0, 8, 16, 17, 125, 1 << 31} {
				if wrong == size {
					continue
				}
				u := w.newUpload("alpha", 1, linkedRowsOf(w, 3))
				u.begin.LinkSize = wrong
				_, err := w.app.HandleBeginContribution(ctx, w.peers["alpha"], u.begin)
				wantKind(t, err, problem.Invalid, "")
			}
			u := w.newUpload("alpha", 1, linkedRowsOf(w, 3))
			w.begin(u)
			for _, length := range []int{0, 1, 3*int(size) - 1, 3*int(size) + 1, 6*int(size) + 6} {
				if length == 3*int(size) || length < 0 {
					continue
				}
				c := u.chunks[0]
				c.Links = make([]byte, length)
				wantKind(t, w.put(u, c), problem.Invalid, "")
			}
			if n := w.count(`SELECT count(*) FROM contribution_record`); n != 0 {
				t.Errorf("%d records after refused chunks", n)
			}
			other := *u
			other.begin.LinkSize = size + 8
			_, err := w.app.HandleBeginContribution(ctx, w.peers["alpha"], other.begin)
			if err == nil {
				t.Error("an upload was resumed with another size of link values")
			}
		})
	}
}

// linkedRowsOf returns records whose link values, if any, have the study's size.
func linkedRowsOf(w *world, n int) []record {
	out := rows(0, n, 1, 1, 1)
	for i := range out {
		if size := w.agreement.LinkSize(); size > 0 {
			out[i].link = bytes.Repeat([]byte{7}, size)
		}
	}
	return out
}
