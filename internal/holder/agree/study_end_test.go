package agree_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5/pgconn"

	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/holder/agree"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/testkit/pair"
)

// TestForgetStudy goes through the end of a study at two holders and the linker.
func TestForgetStudy(t *testing.T) {
	t.Parallel()
	p := pair.New(t, pair.Options{})
	p.LoadAs(0, "ours", false, pair.OneRow("KEY", "X"))
	p.LoadAs(1, "theirs", false, pair.OneRow("KEY", "Y"))
	_, err := p.Intersect(0)
	pair.Must(t, err)
	ours, theirs := p.Apps[0], p.Apps[1]

	// What a study uses is not deleted, nor is a study that a step is at work on.
	_, err = ours.DeleteDataset(t.Context(), "ours", true)
	if problem.KindOf(err) != problem.Conflict || !strings.Contains(err.Error(), `"ours" is in use by pairs`) {
		t.Errorf("dataset in use: %v", err)
	}
	var e *pgconn.PgError
	if _, err := p.Pools[0].Exec(t.Context(), "SELECT forget_dataset('ours')"); !errors.As(err, &e) || !strings.Contains(e.Message, "pairs") {
		t.Errorf("dataset in use, by SQL: %v", err)
	}
	release, err := ours.Store.LockStudy(t.Context(), p.Ag.ID(), "intersect")
	pair.Must(t, err)
	for _, end := range []func() error{
		func() error { _, err := ours.ForgetStudy(t.Context(), pair.Study, false); return err },
		func() error { _, err := ours.ForgetStudy(t.Context(), pair.Study, true); return err },
		func() error { _, err := ours.WithdrawStudy(t.Context(), pair.Study, ""); return err },
	} {
		if err := end(); problem.KindOf(err) != problem.Busy {
			t.Errorf("while a step is at work: %v", err)
		}
	}
	if _, err := p.Pools[0].Exec(t.Context(), "SELECT forget_study($1)", pair.Study); !errors.As(err, &e) || e.Code != "55P03" {
		t.Errorf("while a step is at work, by SQL: %v", err)
	}
	release()

	for _, unknown := range []string{"pair", ""} {
		if _, err := ours.ForgetStudy(t.Context(), unknown, false); problem.KindOf(err) != problem.NotFound {
			t.Errorf("an unknown study %q: %v", unknown, err)
		}
		if _, err := ours.DeleteDataset(t.Context(), unknown, false); problem.KindOf(err) != problem.NotFound {
			t.Errorf("an unknown dataset %q: %v", unknown, err)
		}
	}

	// A dry run only counts.
	would, err := ours.ForgetStudy(t.Context(), pair.Study, true)
	pair.Must(t, err)
	if would.Rows["study_key"] == 0 || would.Rows["psi_session"] != 1 || !would.At.IsZero() || p.Scalar(0, "SELECT count(*) FROM study") != 1 {
		t.Fatalf("dry run: %+v", would)
	}
	// The other side is away: the deletion stands, and given again the command tells it.
	p.Configure(0, func(c *holder.Config) { c.Peers = awayPeers{c.Peers} })
	done, err := ours.ForgetStudy(t.Context(), pair.Study, false)
	if problem.KindOf(err) != problem.Unavailable || done.Rows["study_key"] != would.Rows["study_key"] || !strings.Contains(problem.HintOf(err), "again") {
		t.Fatalf("nobody is there: %+v, %v", done, err)
	}
	if p.Scalar(0, "SELECT (SELECT count(*) FROM study) + (SELECT count(*) FROM study_key) + (SELECT count(*) FROM psi_session)") != 0 {
		t.Error("rows of a forgotten study are left")
	}
	if _, err := theirs.Study(t.Context(), pair.Study); err != nil {
		t.Fatal(err)
	}
	p.Configure(0, func(c *holder.Config) { c.Peers = p.Wires[0] })
	done, err = ours.ForgetStudy(t.Context(), pair.Study, false)
	pair.Must(t, err)
	if !slices.Equal(done.Told, []string{"beta", "linker"}) || done.Rows["study_key"] != would.Rows["study_key"] {
		t.Errorf("given again: %+v", done)
	}
	st, err := theirs.Study(t.Context(), pair.Study)
	pair.Must(t, err)
	if n, ended := st.Agreement.Ended(); !ended || n.Party != "alpha" || n.Kind != "forget" || st.State != node.StudyEnded {
		t.Errorf("the other holder has %+v", st)
	}
	if _, err := p.Intersect(1); problem.KindOf(err) != problem.Denied || !strings.Contains(err.Error(), "forgotten by alpha") {
		t.Errorf("a step on a forgotten study: %v", err)
	}
	// Its late words revive nothing.
	_, err = p.Wires[1].ExchangeStudy(t.Context(), peerOf(ours), p.Ag)
	pair.Must(t, err)
	if p.Scalar(0, "SELECT count(*) FROM study") != 0 {
		t.Error("a late message has revived a forgotten study")
	}

	// The study is over, so its datasets may go; the parties are told, and not what they are
	// called.
	deleted, err := theirs.DeleteDataset(t.Context(), "theirs", false)
	pair.Must(t, err)
	if deleted.Rows == 0 || !slices.Equal(deleted.Studies, []string{pair.Study}) || len(deleted.Told) != 2 {
		t.Errorf("dataset of a study that is over: %+v", deleted)
	}
	pair.Must(t, pair.Err(theirs.DeleteDataset(t.Context(), "theirs", false))) // again
	if p.Scalar(0, "SELECT count(*) FROM study_notice WHERE kind = 'dataset' AND party = 'beta'") != 1 ||
		p.Scalar(0, "SELECT count(*) FROM audit_log WHERE entry::text LIKE '%theirs%'") != 0 {
		t.Error("the other holder does not know that the dataset is deleted, or knows its name")
	}
	pair.Must(t, pair.Err(ours.DeleteDataset(t.Context(), "ours", false)))
	pair.Must(t, pair.Err(theirs.ForgetStudy(t.Context(), pair.Study, false)))
	for i, app := range p.Apps {
		if _, err := app.Node.AuditVerify(t.Context()); err != nil {
			t.Error(err)
		}
		if n := p.Scalar(i, "SELECT count(*) FROM deletion"); n != 2 {
			t.Errorf("%d records of deletions at %s", n, app.Node.Name)
		}
		// Both parties' words, once each: two that forgot; and the datasets, each holder's own with
		// its name.
		if n := p.Scalar(i, `SELECT count(*) FROM audit_log WHERE entry ->> 'action' = 'study_forget'`); n != 2 {
			t.Errorf("%d entries about forgetting at %s", n, app.Node.Name)
		}
	}

	// A database user's deletion is told by the command, too, and nothing comes back by itself.
	next := *p.Spec
	next.Name = "next"
	pair.Must(t, pair.Err(ours.ProposeStudy(t.Context(), &next, agree.Options{LoadLater: true})))
	_, err = p.Pools[1].Exec(t.Context(), "SELECT forget_study('next')")
	pair.Must(t, err)
	if _, err := ours.ProposeStudy(t.Context(), &next, agree.Options{LoadLater: true}); problem.KindOf(err) != problem.Conflict ||
		!strings.Contains(err.Error(), "has deleted what it had") {
		t.Errorf("delivered to one whose database user has deleted it: %v", err)
	}
	pair.Must(t, pair.Err(theirs.ForgetStudy(t.Context(), "next", false)))
	if st, err = ours.Study(t.Context(), "next"); err != nil || st.State != node.StudyEnded {
		t.Errorf("after a database user's deletion was told: %+v, %v", st, err)
	}
}

// awayPeers are peers that do not answer.
type awayPeers struct{ holder.Peers }

// ExchangeStudy implements node.Courier.
func (awayPeers) ExchangeStudy(context.Context, node.Peer, *study.Agreement) (study.Known, error) {
	return study.Known{}, pair.ErrDropped
}

func peerOf(app *holder.App) node.Peer {
	return node.Peer{Name: app.Node.Name, Role: app.Node.Role, Fingerprint: app.Node.Identity.Fingerprint()}
}
