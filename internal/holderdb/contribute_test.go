package holderdb_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/token"
)

func (p *holderPair) contribute(i int) (*holder.ContributeResult, error) {
	return p.apps[i].Contribute(p.t.Context(), pairStudy, holder.ContributeOptions{})
}

func TestContribute(t *testing.T) {
	t.Parallel()
	p, l := newLinkedPair(t)
	long := "a text of more than sixteen bytes"
	p.table(0, [2]string{"c", long}, [2]string{"b", "NULL"}, [2]string{"a", "X1"}, [2]string{"b", ""}, [2]string{"z", strings.Repeat("x", 500)}, [2]string{"NULL", "X1"})
	p.table(1, [2]string{"a", "Y1"}, [2]string{"b", "Y1"}, [2]string{"b", "Y2"}, [2]string{"c", "Y1"}, [2]string{"q", "Y9"})

	if _, err := p.contribute(0); problem.KindOf(err) != problem.Conflict || !strings.Contains(problem.HintOf(err), "blindjoin intersect") {
		t.Fatalf("without an intersection: %v", err)
	}
	_, err := p.intersect(0)
	must(t, err)
	r, err := p.contribute(0)
	must(t, err)
	if r.Records != 4 || r.Keys != 3 || r.Columns != 1 || r.AlreadyDone {
		t.Errorf("%+v", r)
	}
	k := l.sides[0]
	if !k.complete || len(k.chunks) != 1 || len(k.chunks[0].Dictionary) != 4 {
		t.Fatalf("the linker has %d chunks", len(k.chunks))
	}
	for _, e := range k.chunks[0].Dictionary { // by the longest of the dataset, so that lengths tell nothing of who is in the intersection
		if len(e.Ciphertext) != token.CiphertextSize(512) {
			t.Errorf("a ciphertext has %d bytes", len(e.Ciphertext))
		}
	}
	r, err = p.contribute(0)
	must(t, err)
	if !r.AlreadyDone || r.Records != 4 || len(k.received) != 1 {
		t.Errorf("again: %+v, %d chunks received", r, len(k.received))
	}
	if n := p.scalar(0, "SELECT count(*) FROM audit_log WHERE entry::text LIKE '%contribution_complete%'"); n != 1 {
		t.Errorf("%d entries", n)
	}
	_, err = p.contribute(1)
	must(t, err)
	if l.sides[0].begin.Intersection != l.sides[1].begin.Intersection || l.sides[0].begin.ID == l.sides[1].begin.ID {
		t.Error("the contributions do not belong together")
	}

	p.table(0, [2]string{"a", "X1"})
	if _, err := p.contribute(0); problem.KindOf(err) != problem.Conflict {
		t.Errorf("with a stale intersection: %v", err)
	}
}

func TestContributeResumes(t *testing.T) {
	t.Parallel()
	p, l := newLinkedPair(t)
	rows := many(10_000)
	p.table(0, rows...)
	p.table(1, rows...)
	_, err := p.intersect(0)
	must(t, err)
	l.failAt = 1
	if _, err := p.contribute(0); !errors.Is(err, errDropped) {
		t.Fatalf("%v", err)
	}
	if n := p.scalar(0, "SELECT count(*) FROM contribution WHERE finished_at IS NOT NULL"); n != 0 {
		t.Error("finished")
	}
	r, err := p.contribute(0)
	must(t, err)
	k := l.sides[0]
	if got := fmt.Sprint(k.received); r.Records != 10_000 || got != "[0 1 2]" || !k.complete {
		t.Errorf("%+v, chunks %s", r, got)
	}

	// The same rows in another order make the same chunks.
	before := k.chunks
	slices.Reverse(rows)
	p.table(0, rows...)
	_, err = p.intersect(0)
	must(t, err)
	_, err = p.contribute(0)
	must(t, err)
	after := l.sides[0]
	if after == k || len(after.chunks) != len(before) {
		t.Fatalf("%d chunks", len(after.chunks))
	}
	for i := range before {
		if before[i].Digest() != after.chunks[i].Digest() {
			t.Errorf("chunk %d depends on the order of the file", i)
		}
	}
}

func TestContributeNothing(t *testing.T) {
	t.Parallel()
	p, l := newLinkedPair(t)
	p.table(0, [2]string{"a", "X1"})
	p.table(1, [2]string{"b", "Y1"})
	_, err := p.intersect(0)
	must(t, err)
	for i := range p.apps {
		r, err := p.contribute(i)
		must(t, err)
		if r.Records != 0 || r.Keys != 0 || !l.sides[i].complete || len(r.Warnings) != 1 || !strings.Contains(r.Warnings[0], "nothing in common") || r.Hint == "" {
			t.Errorf("%+v", r)
		}
	}
	for groupBy, want := range map[string]string{"X": "", "": "=0"} {
		got, err := p.apps[0].Query(t.Context(), pairStudy, holder.QueryOptions{GroupBy: strings.Fields(groupBy)})
		must(t, err)
		if show(got) != want || len(got.Warnings) != 1 || !strings.Contains(got.Warnings[0], "nothing in common") || got.Hint == "" {
			t.Errorf("by %s: %+v", groupBy, got)
		}
	}
}

func TestContributeRefusesDocuments(t *testing.T) {
	t.Parallel()
	p, _ := newLinkedPair(t)
	p.table(0, [2]string{"a", strings.Repeat("x", token.MaxText+1)})
	p.table(1, [2]string{"a", "Y1"})
	_, err := p.intersect(0)
	must(t, err)
	if _, err := p.contribute(0); problem.KindOf(err) != problem.Invalid || !strings.Contains(err.Error(), `"X"`) {
		t.Errorf("%v", err)
	}
}

// A dataset that is replaced while the upload is announced must not travel under the tokens of the old one.
func TestContributeDatasetReplacedMeanwhile(t *testing.T) {
	t.Parallel()
	p, l := newLinkedPair(t)
	p.table(0, [2]string{"a", "X1"}, [2]string{"b", "X2"})
	p.table(1, [2]string{"a", "Y1"}, [2]string{"b", "Y2"})
	_, err := p.intersect(0)
	must(t, err)
	l.begun = func() { p.table(0, [2]string{"b", "X3"}, [2]string{"a", "X4"}) }
	if _, err := p.contribute(0); problem.KindOf(err) != problem.Conflict || !strings.Contains(problem.HintOf(err), "blindjoin intersect") {
		t.Errorf("rows of another load were sent: %v", err)
	}
	if l.sides[0].complete || len(l.sides[0].chunks) != 0 {
		t.Errorf("the linker got %d chunks", len(l.sides[0].chunks))
	}
	l.begun = nil
	_, err = p.intersect(0)
	must(t, err)
	_, err = p.contribute(0)
	must(t, err)
}
