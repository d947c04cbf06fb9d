package linkerlog_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/holder/linkerlog"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/testkit/pair"
)

// A linker that was restored from a backup ends with an entry before one that a holder has seen, or
// has other entries by now.
func TestRestoredLinkerIsRefused(t *testing.T) {
	t.Parallel()
	rows := pair.TypoWorld(300, 100)
	p, l := pair.NewTypos(t, pair.Options{Keys: pair.ExactKeys}, rows)
	ask := func() error { _, err := p.Query(0); return err }
	assess := func() error { _, err := p.Quality(0); return err }
	contribute := func() error { _, err := p.Contribute(0); return err }
	pair.Must(t, assess())
	dump := len(l.Log)
	pair.Must(t, ask())
	pair.Must(t, assess())
	whole := slices.Clone(l.Log)
	heads := p.Scalar(0, "SELECT count(*) FROM linker_head")
	// The last one stays: a log that had only lost its end could grow into the same history again.
	for _, grown := range []int{0, 20} {
		what := fmt.Sprintf("grown by %d", grown)
		for step, do := range map[string]func() error{"query": ask, "quality": assess, "contribute": contribute} {
			l.Log = slices.Clone(whole[:dump])
			for range grown {
				l.Append("another history")
			}
			before, answers := p.RefusedReplies(0), p.Scalar(0, "SELECT count(*) FROM answer")
			err := do()
			if problem.KindOf(err) != problem.Conflict || !strings.Contains(err.Error(), "linker was restored to an older state") ||
				!strings.Contains(problem.HintOf(err), "A linker that was restored") {
				t.Errorf("%s, %s: %v", what, step, err)
			}
			if n := p.RefusedReplies(0) - before; n != 1 {
				t.Errorf("%s, %s: %d entries in the holder's own audit log", what, step, n)
			}
			if n := p.Scalar(0, "SELECT count(*) FROM answer"); n != answers {
				t.Errorf("%s, %s: the answer was kept", what, step)
			}
		}
	}
	if n := p.Scalar(0, "SELECT count(*) FROM linker_head"); n != heads {
		t.Errorf("%d heads of a log that was refused were kept", n-heads)
	}

	// The operators agree to go on.
	app := p.Apps[0]
	if _, err := app.AcceptLinkerLog(t.Context(), "linker", ""); problem.KindOf(err) != problem.Invalid {
		t.Errorf("without a reason: %v", err)
	}
	r, err := app.AcceptLinkerLog(t.Context(), "linker", "letter of 3 March")
	pair.Must(t, err)
	if r.Continue || r.Kept != int64(len(whole)) || r.Head != int64(len(l.Log)) || r.GivenUp != int64(heads) {
		t.Errorf("%+v", r)
	}
	pair.Must(t, ask())
	pair.Must(t, assess())
	verdicts, err := app.AuditVerifyLinkers(t.Context(), false)
	pair.Must(t, err)
	if len(verdicts) != 1 || verdicts[0].KeptErr != nil || verdicts[0].LogErr != nil {
		t.Errorf("verdicts %+v", verdicts)
	}
	if n := p.Scalar(0, `SELECT count(*) FROM audit_log WHERE entry->>'action' = 'linker_log_accept' AND entry->>'reason' = 'letter of 3 March'`); n != 1 {
		t.Errorf("%d entries", n)
	}
	if n := p.Scalar(0, "SELECT count(*) FROM linker_head WHERE given_up_at IS NOT NULL"); n != heads {
		t.Errorf("%d heads are kept as proof, of %d", n, heads)
	}
	if r, err = app.AcceptLinkerLog(t.Context(), "linker", "again"); err != nil || !r.Continue || r.GivenUp != 0 {
		t.Errorf("a log that continues what it has shown: %+v, %v", r, err)
	}
	l.Log = slices.Clone(l.Log[:1])
	if err := ask(); problem.KindOf(err) != problem.Conflict {
		t.Errorf("restored once more: %v", err)
	}
}

// Heads that other commands keep while a call is under way may be newer than the one that comes
// with its reply.
func TestHeadsKeptMeanwhileRefuseNothing(t *testing.T) {
	t.Parallel()
	p, l := pair.NewContributed(t)
	l.Distort = func(*query.Answer) {
		l.Append("asked by another command")
		pair.Must(t, p.Apps[0].Store.InTx(t.Context(), "keep", func(ctx context.Context, tx *node.Tx) error {
			return linkerlog.KeepHead(ctx, tx, "linker", l.Head())
		}))
	}
	_, err := p.Query(0, "X")
	pair.Must(t, err)
}
