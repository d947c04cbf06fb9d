package contribute_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/testkit/pair"
)

func TestReloads(t *testing.T) {
	t.Parallel()
	p, _ := pair.NewLinked(t, pair.Options{Disclosure: pair.SmallClasses})
	for n := 1; n <= 3; n++ {
		p.Month(n)
		first, second := n%2, 1-n%2
		for range 2 { // the first may come twice
			r, err := p.Contribute(first)
			pair.Must(t, err)
			if r.Linked || !slices.Equal(r.WaitingFor, []string{pair.Names[second]}) {
				t.Errorf("month %d, the first: %+v", n, r)
			}
		}
		r, err := p.Contribute(second)
		pair.Must(t, err)
		if !r.Linked || len(r.WaitingFor) != 0 {
			t.Errorf("month %d, the second: %+v", n, r)
		}
		for i := range p.Apps {
			a, err := p.Query(i, "X")
			pair.Must(t, err)
			from := a.Provenance
			if from.Intersection != uint64(n) || len(from.OvertakenBy) != 0 || len(from.Warnings) != 0 || len(from.Loads) != 2 {
				t.Errorf("month %d at %s: %+v", n, pair.Names[i], from)
			}
			for j, name := range pair.Names {
				var generation []byte
				pair.Must(t, p.Pools[j].QueryRow(t.Context(), "SELECT generation FROM dataset").Scan(&generation))
				if load := from.Loads[name]; load == nil || load.Dataset != "records" || !bytes.Equal(load.Generation[:], generation) || load.LoadedAt.IsZero() {
					t.Errorf("month %d at %s, of %s: %+v", n, pair.Names[i], name, load)
				}
			}
		}
	}
}

// A holder that was restored from a backup knows an older intersection than the linker has
// contributions of.
func TestRestoredHolderReplacesNothing(t *testing.T) {
	t.Parallel()
	p, l := pair.NewLinked(t, pair.Options{Disclosure: pair.SmallClasses})
	p.Month(1)
	for i := range p.Apps {
		_, err := p.Pools[i].Exec(t.Context(), "CREATE TABLE backup AS SELECT i.number, i.digest, i.generation, d.created_at FROM intersection i, dataset d")
		pair.Must(t, err)
	}
	for n := 2; n <= 4; n++ {
		p.Month(n)
	}
	for i := range p.Apps {
		_, err := p.Contribute(i)
		pair.Must(t, err)
	}
	in := [2][16]byte{l.Sides[0].Begin.ID, l.Sides[1].Begin.ID}
	restore := func(i int) {
		t.Helper()
		for _, sql := range []string{
			"UPDATE intersection SET number = b.number, digest = b.digest, generation = b.generation FROM backup b",
			"UPDATE dataset SET generation = b.generation, created_at = b.created_at - interval '1 day' FROM backup b",
			"UPDATE psi_session s SET number = least(s.number, b.number) FROM backup b",
			"DELETE FROM intersection_certificate c USING backup b WHERE c.number > b.number",
		} {
			_, err := p.Pools[i].Exec(t.Context(), sql)
			pair.Must(t, err)
		}
	}
	restore(0)
	_, err := p.Contribute(0)
	if problem.KindOf(err) != problem.Conflict || !strings.Contains(err.Error(), "intersection 4, and this would be one of intersection 1: this node was restored") ||
		!strings.Contains(problem.HintOf(err), "load the present dataset again") {
		t.Errorf("an older intersection: %v (%s)", err, problem.HintOf(err))
	}
	if l.Sides[0].Begin.ID != in[0] {
		t.Error("the newer contribution was replaced")
	}
	a, err := p.Query(0, "X")
	pair.Must(t, err)
	if len(a.Provenance.OvertakenBy) != 0 || len(a.Provenance.Warnings) != 1 || !strings.Contains(a.Provenance.Warnings[0], "intersection 4, and this node intersection 1") {
		t.Errorf("a later intersection than ours: %+v", a.Provenance)
	}
	_, err = p.Pools[0].Exec(t.Context(), "UPDATE dataset SET generation = substr(sha256('of old'), 1, 16), created_at = created_at - interval '1 month'")
	pair.Must(t, err)
	if a, err = p.Query(0, "X"); err != nil || len(a.Provenance.OvertakenBy) != 0 {
		t.Errorf("an earlier load than the one that was contributed: %+v, %v", a.Provenance, err)
	}
	// Both were restored: what they find together next is later than anything that the linker has.
	restore(1)
	_, err = p.Intersect(0)
	pair.Must(t, err)
	for i := range p.Apps {
		if n := p.Scalar(i, "SELECT number FROM intersection"); n != 5 {
			t.Errorf("%s: intersection %d", pair.Names[i], n)
		}
		if _, err := p.Contribute(i); err != nil {
			t.Errorf("%s: %v", pair.Names[i], err)
		}
	}
	if l.Sides[0].Begin.ID == in[0] || l.Sides[1].Begin.ID == in[1] {
		t.Error("the new contributions were not taken")
	}
}
