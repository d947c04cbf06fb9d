package contribute_test

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/holder/ask"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/testkit/pair"
	"github.com/blindjoin/blindjoin/internal/token"
)

func TestContribute(t *testing.T) {
	t.Parallel()
	p, l := pair.NewLinkedPair(t)
	long := "a text of more than sixteen bytes"
	p.Table(0, [2]string{"c", long}, [2]string{"b", "NULL"}, [2]string{"a", "X1"}, [2]string{"b", ""}, [2]string{"z", strings.Repeat("x", 500)}, [2]string{"NULL", "X1"})
	p.Table(1, [2]string{"a", "Y1"}, [2]string{"b", "Y1"}, [2]string{"b", "Y2"}, [2]string{"c", "Y1"}, [2]string{"q", "Y9"})

	if _, err := p.Contribute(0); problem.KindOf(err) != problem.Conflict || !strings.Contains(problem.HintOf(err), "⟪intersect") {
		t.Fatalf("without an intersection: %v", err)
	}
	_, err := p.Intersect(0)
	pair.Must(t, err)
	r, err := p.Contribute(0)
	pair.Must(t, err)
	if r.Records != 4 || r.Keys != 3 || r.Columns != 1 || r.AlreadyDone {
		t.Errorf("%+v", r)
	}
	k := l.Sides[0]
	if !k.Complete || len(k.Chunks) != 1 || len(k.Chunks[0].Dictionary) != 4 {
		t.Fatalf("the linker has %d chunks", len(k.Chunks))
	}
	// by the longest of the dataset, so that lengths tell nothing of who is in the intersection
	for _, e := range k.Chunks[0].Dictionary {
		if len(e.Ciphertext) != token.CiphertextSize(512) {
			t.Errorf("a ciphertext has %d bytes", len(e.Ciphertext))
		}
	}
	r, err = p.Contribute(0)
	pair.Must(t, err)
	if !r.AlreadyDone || r.Records != 4 || len(k.Received) != 1 {
		t.Errorf("again: %+v, %d chunks received", r, len(k.Received))
	}
	if n := p.Scalar(0, "SELECT count(*) FROM audit_log WHERE entry::text LIKE '%contribution_complete%'"); n != 1 {
		t.Errorf("%d entries", n)
	}
	_, err = p.Contribute(1)
	pair.Must(t, err)
	if l.Sides[0].Begin.Intersection != l.Sides[1].Begin.Intersection || l.Sides[0].Begin.ID == l.Sides[1].Begin.ID {
		t.Error("the contributions do not belong together")
	}

	p.Table(0, [2]string{"a", "X1"})
	if _, err := p.Contribute(0); problem.KindOf(err) != problem.Conflict {
		t.Errorf("with a stale intersection: %v", err)
	}
}

func TestContributeResumes(t *testing.T) {
	t.Parallel()
	p, l := pair.NewLinkedPair(t)
	rows := pair.Many(10_000)
	p.Table(0, rows...)
	p.Table(1, rows...)
	_, err := p.Intersect(0)
	pair.Must(t, err)
	l.FailAt = 1
	if _, err := p.Contribute(0); !errors.Is(err, pair.ErrDropped) {
		t.Fatalf("%v", err)
	}
	if n := p.Scalar(0, "SELECT count(*) FROM contribution WHERE finished_at IS NOT NULL"); n != 0 {
		t.Error("finished")
	}
	r, err := p.Contribute(0)
	pair.Must(t, err)
	k := l.Sides[0]
	if got := fmt.Sprint(k.Received); r.Records != 10_000 || got != "[0 1 2]" || !k.Complete {
		t.Errorf("%+v, chunks %s", r, got)
	}

	// The same rows in another order make the same chunks.
	before := k.Chunks
	slices.Reverse(rows)
	p.Table(0, rows...)
	_, err = p.Intersect(0)
	pair.Must(t, err)
	_, err = p.Contribute(0)
	pair.Must(t, err)
	after := l.Sides[0]
	if after == k || len(after.Chunks) != len(before) {
		t.Fatalf("%d chunks", len(after.Chunks))
	}
	for i := range before {
		if before[i].Digest() != after.Chunks[i].Digest() {
			t.Errorf("chunk %d depends on the order of the file", i)
		}
	}
}

func TestContributeNothing(t *testing.T) {
	t.Parallel()
	p, l := pair.NewLinkedPair(t)
	p.Table(0, [2]string{"a", "X1"})
	p.Table(1, [2]string{"b", "Y1"})
	_, err := p.Intersect(0)
	pair.Must(t, err)
	for i := range p.Apps {
		r, err := p.Contribute(i)
		pair.Must(t, err)
		if r.Records != 0 || r.Keys != 0 || !l.Sides[i].Complete || len(r.Warnings) != 1 || !strings.Contains(r.Warnings[0], "nothing in common") || r.Hint == "" {
			t.Errorf("%+v", r)
		}
	}
	for groupBy, want := range map[string]string{"X": "", "": "=0"} {
		got, err := p.Apps[0].Query(t.Context(), pair.Study, ask.Options{GroupBy: strings.Fields(groupBy)})
		pair.Must(t, err)
		if pair.Show(got) != want || len(got.Warnings) != 1 || !strings.Contains(got.Warnings[0], "nothing in common") || got.Hint == "" {
			t.Errorf("by %s: %+v", groupBy, got)
		}
	}
}

func TestContributeRefusesDocuments(t *testing.T) {
	t.Parallel()
	p, _ := pair.NewLinkedPair(t)
	p.Table(0, [2]string{"a", strings.Repeat("x", token.MaxText+1)})
	p.Table(1, [2]string{"a", "Y1"})
	_, err := p.Intersect(0)
	pair.Must(t, err)
	if _, err := p.Contribute(0); problem.KindOf(err) != problem.Invalid || !strings.Contains(err.Error(), `"X"`) {
		t.Errorf("%v", err)
	}
}

// A dataset that is replaced while the upload is announced must not travel under the tokens of the
// old one.
func TestContributeDatasetReplacedMeanwhile(t *testing.T) {
	t.Parallel()
	p, l := pair.NewLinkedPair(t)
	p.Table(0, [2]string{"a", "X1"}, [2]string{"b", "X2"})
	p.Table(1, [2]string{"a", "Y1"}, [2]string{"b", "Y2"})
	_, err := p.Intersect(0)
	pair.Must(t, err)
	l.Begun = func() { p.Table(0, [2]string{"b", "X3"}, [2]string{"a", "X4"}) }
	if _, err := p.Contribute(0); problem.KindOf(err) != problem.Conflict || !strings.Contains(problem.HintOf(err), "⟪intersect") {
		t.Errorf("rows of another load were sent: %v", err)
	}
	if l.Sides[0].Complete || len(l.Sides[0].Chunks) != 0 {
		t.Errorf("the linker got %d chunks", len(l.Sides[0].Chunks))
	}
	l.Begun = nil
	_, err = p.Intersect(0)
	pair.Must(t, err)
	_, err = p.Contribute(0)
	pair.Must(t, err)
}

// TestContributedClassesAreRecoded: what the study recodes reaches the linker as one class, null
// and empty together, padded for the longest of the classes that come of it.
func TestContributedClassesAreRecoded(t *testing.T) {
	t.Parallel()
	p, l := pair.NewLinked(t, pair.Options{Recode: `X: {"": MIDDLE, TOP: "HIGH, or higher still", LOW: MIDDLE}`})
	p.Table(0, [2]string{"a", "NULL"}, [2]string{"b", ""}, [2]string{"c", "LOW"}, [2]string{"d", "TOP"}, [2]string{"e", "MIDDLE"}, [2]string{"f", "top"})
	p.Table(1, [2]string{"a", ""}, [2]string{"b", "NULL"}, [2]string{"c", "TOP"}, [2]string{"d", "TOP"}, [2]string{"e", "LOW"}, [2]string{"f", "LOW"})
	_, err := p.Intersect(0)
	pair.Must(t, err)
	for i := range p.Apps {
		_, err := p.Contribute(i)
		pair.Must(t, err)
	}
	sizes := map[int]int{} // of ciphertexts
	for _, e := range l.Sides[0].Chunks[0].Dictionary {
		sizes[len(e.Ciphertext)]++
	}
	if want := map[int]int{token.CiphertextSize(32): 3}; !maps.Equal(sizes, want) {
		t.Errorf("ciphertexts by size: %v, want %v", sizes, want)
	}
	for groupBy, want := range map[string][]string{
		"X": {"HIGH, or higher still=1", "MIDDLE=4", "top=1"},
		"Y": {"=1", "LOW=2", "NULL=1", "TOP=2"}, // the study recodes one side's column
	} {
		r, err := p.Query(1, groupBy)
		pair.Must(t, err)
		var got []string
		for _, c := range r.Cells {
			got = append(got, pair.Show(&query.Result{Cells: []query.ResultCell{c}}))
		}
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("by %s: %q, want %q", groupBy, got, want)
		}
	}
}
