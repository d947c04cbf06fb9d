package plan_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/blindjoin/blindjoin/internal/linker/plan"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/testkit/linking"
)

// planned is a study that plans a0 by b1, and b0.
func planned(s *study.Spec) {
	s.Tables = study.Plan{{{Side: study.Side1, Index: 0}, {Side: study.Side2, Index: 1}}, {{Side: study.Side2, Index: 0}}}
}

// released is what a study releases at the linker.
func released(t *testing.T, w *linking.World) (p study.Plan) {
	t.Helper()
	w.Must(w.Store.InTx(t.Context(), "read plan", func(ctx context.Context, tx *node.Tx) (err error) {
		p, err = plan.Of(ctx, tx, w.Agreement)
		return err
	}))
	return p
}

// TestApprovedTablesAreReleased: what one holder proposes and the other approves is answered, to
// either, with its margins; either may bring it, and bringing it again changes nothing.
func TestApprovedTablesAreReleased(t *testing.T) {
	t.Parallel()
	w := linking.Ready(t, planned)
	ask := func(by ...string) error { _, err := w.Ask(w.Request("beta", by...)); return err }
	linking.WantKind(t, ask("a1", "b0"), problem.Denied, "not approved by both holders")
	p := w.Approved("beta", nil, "b0", "a1")
	first, err := w.Approve("alpha", p)
	w.Must(err)
	again, err := w.Approve("beta", p)
	w.Must(err)
	if again.Seq != first.Seq || w.Count(`SELECT count(*) FROM approved_table`) != 1 {
		t.Errorf("brought again, the log is at %d after %d", again.Seq, first.Seq)
	}
	if n := w.Count(`SELECT count(*) FROM audit_log JOIN approved_table ON audit_seq = seq WHERE entry ->> 'action' = 'table_approve' AND entry ->> 'actor' = 'alpha'
		AND entry -> 'details' ->> 'proposer' = 'beta' AND entry -> 'details' ->> 'columns' = '1:2,2:1' AND entry ->> 'request' <> ''`); n != 1 {
		t.Errorf("%d audit entries", n)
	}
	for _, by := range [][]string{{"a1", "b0"}, {"b0", "a1"}, {"a1"}, {"a0", "b1"}, nil} {
		w.Must(ask(by...))
	}
	for _, by := range [][]string{{"a0", "b0"}, {"a0", "a1"}, {"a1", "b1"}} {
		linking.WantKind(t, ask(by...), problem.Denied, "not approved by both holders")
	}
	// what is released already makes no further table
	_, err = w.Approve("alpha", w.Approved("alpha", nil, "a1"))
	w.Must(err)
	_, err = w.Approve("alpha", w.Approved("alpha", nil, "a0", "a1"))
	w.Must(err)
	if got := released(t, w); len(got) != 4 || !slices.Equal(got[3], study.Table{{Side: study.Side1, Index: 0}, {Side: study.Side1, Index: 1}}) {
		t.Errorf("released: %v", got)
	}
	if n := w.Count(`SELECT count(*) FROM inspect.approved_tables WHERE study = 'mortgages'`); n != 3 {
		t.Errorf("inspectors see %d", n)
	}
}

// TestATableThatOneHolderSignedIsRefused: whoever brings it, whatever else is signed.
func TestATableThatOneHolderSignedIsRefused(t *testing.T) {
	t.Parallel()
	w := linking.Ready(t, planned)
	at := linking.TestTime
	fresh := func() *study.TableProposal { return w.Approved("beta", nil, "a1", "b0") }
	other := w.NewStudy("other", planned)
	for what, c := range map[string]struct {
		p    func() *study.TableProposal
		kind problem.Kind
	}{
		"no verdict": {func() *study.TableProposal { p := fresh(); p.Verdict = nil; return p }, problem.Denied},
		"its own": {func() *study.TableProposal {
			p := fresh()
			w.Decide(p, study.Verdict{By: "beta", Approved: true, At: at})
			return p
		}, problem.Denied},
		"its own, in the other's name": {func() *study.TableProposal {
			p := fresh()
			p.Verdict.Signature = w.IDs["beta"].Sign(p.VerdictBytes(*p.Verdict))
			return p
		}, problem.Denied},
		"the linker's": {func() *study.TableProposal {
			p := fresh()
			w.Decide(p, study.Verdict{By: "linker", Approved: true, At: at})
			return p
		}, problem.Denied},
		"a stranger's": {func() *study.TableProposal {
			p := fresh()
			w.Decide(p, study.Verdict{By: "gamma", Approved: true, At: at})
			return p
		}, problem.Denied},
		"rejected": {func() *study.TableProposal {
			p := fresh()
			w.Decide(p, study.Verdict{By: "alpha", At: at})
			return p
		}, problem.Denied},
		"rejected, called approved": {func() *study.TableProposal {
			p := fresh()
			w.Decide(p, study.Verdict{By: "alpha", At: at})
			p.Verdict.Approved = true
			return p
		}, problem.Denied},
		"another table": {func() *study.TableProposal {
			p := fresh()
			p.Table[0].Index = 0
			p.Signature = w.IDs["beta"].Sign(p.SigningBytes())
			return p
		}, problem.Denied},
		"a table that the proposer did not sign": {func() *study.TableProposal {
			p := fresh()
			p.Table[0].Index = 0
			w.Decide(p, *p.Verdict)
			return p
		}, problem.Denied},
		"of another study": {func() *study.TableProposal {
			return w.Approved("beta", func(p *study.TableProposal) { p.Study[0]++ }, "a1", "b0")
		}, problem.NotFound},
		"for another study": {func() *study.TableProposal { p := fresh(); p.Study = other.ID(); return p }, problem.Denied},
		"no such column":    {func() *study.TableProposal { return w.Approved("beta", nil, "a1", "b2") }, problem.Invalid},
		"no column":         {func() *study.TableProposal { return w.Approved("beta", nil) }, problem.Invalid},
		"tomorrow": {func() *study.TableProposal {
			return w.Approved("beta", func(p *study.TableProposal) { p.At = p.At.Add(24 * time.Hour) }, "a1", "b0")
		}, problem.Denied},
	} {
		for _, caller := range []string{"alpha", "beta"} {
			if _, err := w.Approve(caller, c.p()); err == nil || problem.KindOf(err) != c.kind {
				t.Errorf("%s, by %s: %v", what, caller, err)
			}
		}
	}
	for _, caller := range []string{"gamma", "nobody"} {
		_, err := w.Approve(caller, fresh())
		linking.WantKind(t, err, problem.Denied, "")
	}
	if n := w.Count(`SELECT count(*) FROM approved_table`); n != 0 {
		t.Errorf("%d are stored", n)
	}
	// the same id for another table
	p := fresh()
	_, err := w.Approve("beta", p)
	w.Must(err)
	_, err = w.Approve("beta", w.Approved("beta", func(q *study.TableProposal) { q.ID = p.ID }, "a0", "a1"))
	linking.WantKind(t, err, problem.Conflict, "another table")
}

// TestARowThatIsNotSignedReleasesNothing: a database user adds no table to a plan.
func TestARowThatIsNotSignedReleasesNothing(t *testing.T) {
	t.Parallel()
	w := linking.Ready(t, planned)
	_, err := w.Approve("beta", w.Approved("beta", nil, "a1", "b0"))
	w.Must(err)
	for _, change := range []string{`columns = '{0,0}'`, `approval_signature = proposal_signature`, `proposer = 'alpha', approved_by = 'beta'`, `purpose = 'x'`} {
		tx, err := w.Pool.Begin(t.Context())
		w.Must(err)
		_, err = tx.Exec(t.Context(), "CREATE TABLE was AS SELECT * FROM approved_table; UPDATE approved_table SET "+change)
		w.Must(err)
		w.Must(tx.Commit(t.Context()))
		_, err = w.Ask(w.Request("alpha", "a1", "b0"))
		if problem.KindOf(err) != problem.Internal {
			t.Errorf("%s: %v", change, err)
		}
		_, err = w.Pool.Exec(t.Context(), "DELETE FROM approved_table; INSERT INTO approved_table SELECT * FROM was; DROP TABLE was")
		w.Must(err)
	}
	_, err = w.Ask(w.Request("alpha", "a1", "b0"))
	w.Must(err)
}

// TestApprovalsAreBounded: a study releases as many tables as a plan may have.
func TestApprovalsAreBounded(t *testing.T) {
	t.Parallel()
	w := linking.Ready(t, planned)
	for range study.MaxTables - 2 {
		_, err := w.Approve("beta", w.Approved("alpha", nil, "a0", "a1"))
		w.Must(err)
	}
	_, err := w.Approve("beta", w.Approved("alpha", nil, "a1", "b1"))
	linking.WantKind(t, err, problem.Denied, "no more are taken in")
	if n := len(released(t, w)); n != 3 {
		t.Errorf("%d tables are released, want 3: the same table is one", n)
	}
}

func TestAStudyWithoutAPlanTakesNoApproval(t *testing.T) {
	t.Parallel()
	w := linking.Ready(t, func(s *study.Spec) { s.Tables = nil })
	_, err := w.Approve("beta", w.Approved("beta", nil, "a1", "b0"))
	linking.WantKind(t, err, problem.Invalid, "plans no tables")
	if got := released(t, w); len(got) != 0 {
		t.Errorf("released: %v", got)
	}
}

// TestApprovalsEndWithTheStudy: one that has expired takes none, and a deleted one leaves none.
func TestApprovalsEndWithTheStudy(t *testing.T) {
	t.Parallel()
	w := linking.Ready(t, planned)
	p := w.Approved("beta", nil, "a1", "b0")
	_, err := w.Approve("beta", p)
	w.Must(err)
	late := w.Approved("beta", nil, "a0", "a1")
	w.Now = time.Date(2028, 1, 1, 0, 0, 0, 0, time.UTC)
	_, err = w.Approve("beta", late)
	linking.WantKind(t, err, problem.Denied, "expired")
	_, err = w.Pool.Exec(t.Context(), `SELECT forget_study('mortgages')`)
	w.Must(err)
	if n := w.Count(`SELECT count(*) FROM approved_table`) + 1 - w.Count(`SELECT (deleted ->> 'approved_table')::bigint FROM deletion`); n != 0 {
		t.Errorf("%d rows are left, or not counted", n)
	}
	_, err = w.Approve("beta", p)
	linking.WantKind(t, err, problem.Conflict, "deleted")
}
