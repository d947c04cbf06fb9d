package holderdb_test

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/query"
)

// month loads other rows at both holders, and intersects.
func (p *holderPair) month(n int) {
	p.t.Helper()
	p.table(0, many(20+n)...)
	p.table(1, many(30+n)...)
	_, err := p.intersect(n % 2)
	must(p.t, err)
}

func TestReloads(t *testing.T) {
	t.Parallel()
	p, _ := newLinkedPair(t)
	for n := 1; n <= 3; n++ {
		p.month(n)
		first, second := n%2, 1-n%2
		for range 2 { // the first may come twice
			r, err := p.contribute(first)
			must(t, err)
			if r.Linked || !slices.Equal(r.WaitingFor, []string{holderNames[second]}) {
				t.Errorf("month %d, the first: %+v", n, r)
			}
		}
		r, err := p.contribute(second)
		must(t, err)
		if !r.Linked || len(r.WaitingFor) != 0 {
			t.Errorf("month %d, the second: %+v", n, r)
		}
		for i := range p.apps {
			a, err := p.query(i, "X")
			must(t, err)
			from := a.Provenance
			if from.Intersection != uint64(n) || len(from.OvertakenBy) != 0 || len(from.Warnings) != 0 || len(from.Loads) != 2 {
				t.Errorf("month %d at %s: %+v", n, holderNames[i], from)
			}
			for j, name := range holderNames {
				var generation []byte
				must(t, p.pools[j].QueryRow(t.Context(), "SELECT generation FROM dataset").Scan(&generation))
				if load := from.Loads[name]; load == nil || load.Dataset != "records" || !bytes.Equal(load.Generation[:], generation) || load.LoadedAt.IsZero() {
					t.Errorf("month %d at %s, of %s: %+v", n, holderNames[i], name, load)
				}
			}
		}
	}
}

func TestAnswersSayThatTheyAreOvertaken(t *testing.T) {
	t.Parallel()
	p, _ := newLinkedPair(t)
	p.month(1)
	for i := range p.apps {
		_, err := p.contribute(i)
		must(t, err)
	}
	check := func(what string, i int, want ...string) {
		t.Helper()
		a, err := p.query(i, "X")
		must(t, err)
		if !slices.Equal(a.Provenance.OvertakenBy, want) || len(a.Provenance.Warnings) != len(want) {
			t.Errorf("%s: %+v", what, a.Provenance)
		}
	}
	check("fresh", 0)
	p.table(0, many(25)...)
	check("loaded here", 0, query.OvertakenByLoad)
	check("loaded there", 1)
	_, err := p.intersect(1)
	must(t, err)
	check("loaded and intersected here", 0, query.OvertakenByLoad, query.OvertakenByIntersection)
	check("intersected by the other", 1, query.OvertakenByIntersection)
	if n := p.scalar(1, `SELECT count(*) FROM audit_log WHERE entry->'details'->>'overtaken_by' = 'intersection'`); n != 1 {
		t.Errorf("%d entries say so", n)
	}
}

// A linker that was restored from a backup ends with an entry before one that a holder has seen, or has other entries by now.
func TestRestoredLinkerIsRefused(t *testing.T) {
	t.Parallel()
	rows := typoWorld(300, 100)
	p, l := newTypoPair(t, pairOptions{keys: exactKeys}, rows)
	ask := func() error { _, err := p.query(0); return err }
	assess := func() error { _, err := p.quality(0); return err }
	contribute := func() error { _, err := p.contribute(0); return err }
	must(t, assess())
	dump := len(l.log)
	must(t, ask())
	must(t, assess())
	whole := slices.Clone(l.log)
	heads := p.scalar(0, "SELECT count(*) FROM linker_head")
	for what, grown := range map[string]int{"behind": 0, "grown beyond": 20} {
		for step, do := range map[string]func() error{"query": ask, "quality": assess, "contribute": contribute} {
			l.log = slices.Clone(whole[:dump])
			for range grown {
				l.append("another history")
			}
			before, answers := p.refusedReplies(0), p.scalar(0, "SELECT count(*) FROM answer")
			err := do()
			if problem.KindOf(err) != problem.Conflict || !strings.Contains(err.Error(), "linker was restored to an older state") ||
				!strings.Contains(problem.HintOf(err), "A linker that was restored") {
				t.Errorf("%s, %s: %v", what, step, err)
			}
			if n := p.refusedReplies(0) - before; n != 1 {
				t.Errorf("%s, %s: %d entries in the holder's own audit log", what, step, n)
			}
			if n := p.scalar(0, "SELECT count(*) FROM answer"); n != answers {
				t.Errorf("%s, %s: the answer was kept", what, step)
			}
		}
	}
	if n := p.scalar(0, "SELECT count(*) FROM linker_head"); n != heads {
		t.Errorf("%d heads of a log that was refused were kept", n-heads)
	}

	// The operators agree to go on.
	app := p.apps[0]
	if _, err := app.AcceptLinkerLog(t.Context(), "linker", ""); problem.KindOf(err) != problem.Invalid {
		t.Errorf("without a reason: %v", err)
	}
	r, err := app.AcceptLinkerLog(t.Context(), "linker", "letter of 3 March")
	must(t, err)
	if r.Continue || r.Kept != int64(len(whole)) || r.Head != int64(len(l.log)) || r.GivenUp != int64(heads) {
		t.Errorf("%+v", r)
	}
	must(t, ask())
	must(t, assess())
	verdicts, err := app.AuditVerifyLinkers(t.Context(), false)
	must(t, err)
	if len(verdicts) != 1 || verdicts[0].KeptErr != nil || verdicts[0].LogErr != nil {
		t.Errorf("verdicts %+v", verdicts)
	}
	if n := p.scalar(0, `SELECT count(*) FROM audit_log WHERE entry->>'action' = 'linker_log_accept' AND entry->>'reason' = 'letter of 3 March'`); n != 1 {
		t.Errorf("%d entries", n)
	}
	if n := p.scalar(0, "SELECT count(*) FROM linker_head WHERE given_up_at IS NOT NULL"); n != heads {
		t.Errorf("%d heads are kept as proof, of %d", n, heads)
	}
	if r, err = app.AcceptLinkerLog(t.Context(), "linker", "again"); err != nil || !r.Continue || r.GivenUp != 0 {
		t.Errorf("a log that continues what it has shown: %+v, %v", r, err)
	}
	l.log = slices.Clone(l.log[:1])
	if err := ask(); problem.KindOf(err) != problem.Conflict {
		t.Errorf("restored once more: %v", err)
	}
}

// Heads that other commands keep while a call is under way may be newer than the one that comes with its reply.
func TestHeadsKeptMeanwhileRefuseNothing(t *testing.T) {
	t.Parallel()
	p, l := newContributedPair(t)
	l.distort = func(*query.Answer) {
		l.append("asked by another command")
		must(t, p.apps[0].Store.InTx(t.Context(), "keep", func(ctx context.Context, tx holder.Tx) error {
			return tx.KeepLinkerHead(ctx, "linker", l.head())
		}))
	}
	_, err := p.query(0, "X")
	must(t, err)
}

// A holder that was restored from a backup knows an older intersection than the linker has contributions of.
func TestRestoredHolderReplacesNothing(t *testing.T) {
	t.Parallel()
	p, l := newLinkedPair(t)
	p.month(1)
	for n := 2; n <= 4; n++ {
		p.month(n)
	}
	for i := range p.apps {
		_, err := p.contribute(i)
		must(t, err)
	}
	in := [2][16]byte{l.sides[0].begin.ID, l.sides[1].begin.ID}
	restore := func(i, number int) {
		t.Helper()
		_, err := p.pools[i].Exec(t.Context(), "UPDATE intersection SET number = $1, digest = sha256(digest)", number)
		must(t, err)
		_, err = p.pools[i].Exec(t.Context(), "UPDATE psi_session SET number = least(number, $1)", number)
		must(t, err)
	}
	restore(0, 1)
	_, err := p.contribute(0)
	if problem.KindOf(err) != problem.Conflict || !strings.Contains(err.Error(), "intersection 4, and this would be one of intersection 1: this node was restored") ||
		!strings.Contains(problem.HintOf(err), "load the present dataset again") {
		t.Errorf("an older intersection: %v (%s)", err, problem.HintOf(err))
	}
	if l.sides[0].begin.ID != in[0] {
		t.Error("the newer contribution was replaced")
	}
	a, err := p.query(0, "X")
	must(t, err)
	if len(a.Provenance.OvertakenBy) != 0 || len(a.Provenance.Warnings) != 1 || !strings.Contains(a.Provenance.Warnings[0], "intersection 4, and this node intersection 1") {
		t.Errorf("a later intersection than ours: %+v", a.Provenance)
	}
	_, err = p.pools[0].Exec(t.Context(), "UPDATE dataset SET generation = substr(sha256('of old'), 1, 16), created_at = created_at - interval '1 month'")
	must(t, err)
	if a, err = p.query(0, "X"); err != nil || len(a.Provenance.OvertakenBy) != 0 {
		t.Errorf("an earlier load than the one that was contributed: %+v, %v", a.Provenance, err)
	}
	// Both were restored: what they find together next is later than anything that the linker has.
	restore(1, 1)
	_, err = p.intersect(0)
	must(t, err)
	for i := range p.apps {
		if n := p.scalar(i, "SELECT number FROM intersection"); n != 5 {
			t.Errorf("%s: intersection %d", holderNames[i], n)
		}
		if _, err := p.contribute(i); err != nil {
			t.Errorf("%s: %v", holderNames[i], err)
		}
	}
	if l.sides[0].begin.ID == in[0] || l.sides[1].begin.ID == in[1] {
		t.Error("the new contributions were not taken")
	}
}

// The number of a session's intersection is higher than any that either holder knows, whoever begins it.
func TestIntersectionsAreNumbered(t *testing.T) {
	t.Parallel()
	p, _ := newLinkedPair(t)
	want := 0
	numbered := func(what string) {
		t.Helper()
		for i := range p.apps {
			if n := p.scalar(i, "SELECT number FROM intersection"); n != want {
				t.Errorf("%s, %s: %d instead of %d", what, holderNames[i], n, want)
			}
		}
	}
	for n := range 3 {
		p.month(n)
		want++
		numbered("a month")
		_, err := p.intersect(0)
		must(t, err)
		numbered("done already")
	}
	for i := range p.apps {
		want += 10
		must(t, p.apps[i].Store.InTx(t.Context(), "see", func(ctx context.Context, tx holder.Tx) error {
			return tx.SeeNumber(ctx, p.ag.ID(), uint64(want-1))
		}))
		_, err := p.intersect(0)
		must(t, err)
		numbered("the linker named one to " + holderNames[i])
	}
}
