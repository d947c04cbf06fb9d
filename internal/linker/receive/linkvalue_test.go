package receive_test

import (
	"context"
	"testing"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/testkit/linking"
)

func TestRecordsAreNumbered(t *testing.T) {
	t.Parallel()
	w := linking.New(t, linking.Exactly)
	u := w.NewUpload("alpha", 1, linking.LinkedRows(0, 0, 5000, 1, 1, 1))
	if len(u.Chunks) < 2 {
		t.Fatal("one chunk says nothing about the next")
	}
	w.Send(u)
	w.Must(w.Finish(u))
	if n := w.Count(`SELECT count(*) FROM contribution_record r JOIN (SELECT ctid, row_number() OVER (ORDER BY join_token) - 1 AS no FROM contribution_record) x ON r.ctid = x.ctid WHERE r.record_no = x.no`); n != 5000 {
		t.Errorf("%d records have their number, want 5000", n)
	}
	plain := linking.New(t)
	plain.Contribute("alpha", linking.Rows(0, 5, 1, 1, 1))
	if n := plain.Count(`SELECT count(*) FROM contribution_record WHERE num_nulls(record_no, link_token, filter, ones) = 4`); n != 5 {
		t.Errorf("%d records of a study of one key without link columns, want 5", n)
	}
}

func TestWrongLinkValuesAreRefused(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	for name, edit := range map[string]func(*study.Spec){"none": func(*study.Spec) {}, "exact": linking.Exactly, "bloom": linking.Similarly(0.8)} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := linking.New(t, edit)
			size := uint32(w.Agreement.LinkSize())
			for _, wrong := range []uint32{0, 8, 16, 17, 125, 1 << 31} {
				if wrong == size {
					continue
				}
				u := w.NewUpload("alpha", 1, linking.LinkedRowsOf(w, 3))
				u.Begin.LinkSize = wrong
				_, err := w.App.HandleBeginContribution(ctx, w.Peers["alpha"], u.Begin)
				linking.WantKind(t, err, problem.Invalid, "")
			}
			u := w.NewUpload("alpha", 1, linking.LinkedRowsOf(w, 3))
			w.Begin(u)
			for _, length := range []int{0, 1, 3*int(size) - 1, 3*int(size) + 1, 6*int(size) + 6} {
				if length == 3*int(size) || length < 0 {
					continue
				}
				c := u.Chunks[0]
				c.Links = make([]byte, length)
				linking.WantKind(t, w.Put(u, c), problem.Invalid, "")
			}
			if n := w.Count(`SELECT count(*) FROM contribution_record`); n != 0 {
				t.Errorf("%d records after refused chunks", n)
			}
			other := *u
			other.Begin.LinkSize = size + 8
			_, err := w.App.HandleBeginContribution(ctx, w.Peers["alpha"], other.Begin)
			if err == nil {
				t.Error("an upload was resumed with another size of link values")
			}
		})
	}
}
