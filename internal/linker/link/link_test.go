package link_test

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/linker/receive"
	"github.com/blindjoin/blindjoin/internal/linkerror"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/testkit/linking"
)

func TestReplacementDropsLinksBeforeLinkingAgain(t *testing.T) {
	t.Parallel()
	w := linking.New(t)
	w.Contribute("alpha", linking.Rows(0, 20, 1, 1, 1))
	w.Contribute("beta", linking.Rows(0, 20, 1, 1, 1))
	u := w.NewUpload("alpha", 2, linking.Rows(0, 12, 1, 1, 1))
	w.Send(u)
	for _, step := range []func(*linking.Upload) (contribution.Receipt, error){w.Complete, w.Announce} {
		r, err := step(u)
		w.Must(err)
		if !r.Complete || r.Linkage.Linked || !slices.Equal(r.Linkage.Waiting, []string{"beta"}) {
			t.Fatalf("the first of two contributions: %+v", r)
		}
		w.Must(r.Head.Verify(w.IDs["linker"].Public()))
	}
	if n := w.Count(`SELECT (SELECT count(*) FROM linked_pair) + (SELECT count(*) FROM link_run)`); n != 0 {
		t.Fatalf("%d rows of links that are no longer in force", n)
	}
	_, err := w.Ask(w.Request("beta", "b0"))
	linking.WantKind(t, err, problem.Conflict, "beta has to contribute too")
	if hint := problem.HintOf(err); !strings.Contains(hint, "⟪contribute mortgages⟫ at beta") {
		t.Errorf("the hint: %s", hint)
	}

	v := w.NewUpload("beta", 2, linking.Rows(0, 12, 1, 1, 1))
	w.Send(v)
	r, err := w.Complete(v)
	w.Must(err)
	if !r.Linkage.Linked || len(r.Linkage.Waiting) > 0 {
		t.Errorf("the second of two contributions: %+v", r)
	}
	if got := w.Answer("beta", "b0").Cells["b0=1"]; got != 12 {
		t.Fatalf("%d pairs, want 12", got)
	}
}

func TestContributionsOfOneIntersectionMustHaveTheSameKeys(t *testing.T) {
	t.Parallel()
	w := linking.New(t)
	w.Contribute("alpha", linking.Rows(0, 20, 1, 1, 1))
	u := w.NewUpload("beta", 1, linking.Rows(1, 20, 1, 1, 1))
	w.Send(u)
	linking.WantKind(t, w.Finish(u), problem.Conflict, "incomplete")
}

func TestLinkingAfterACrash(t *testing.T) {
	t.Parallel()
	w := linking.New(t)
	ctx := context.Background()
	w.Contribute("alpha", linking.Rows(0, 15, 2, 1, 1))
	state, err := w.App.EnsureLinked(ctx, w.Study)
	w.Must(err)
	if state.Linked || !slices.Equal(state.Waiting, []string{"beta"}) {
		t.Fatalf("with one contribution: %+v", state)
	}
	u := w.NewUpload("beta", 1, linking.Rows(0, 15, 3, 1, 1))
	w.Send(u)
	// The process dies after the contribution is complete and before it is linked.
	w.Must(w.Store.InTx(ctx, "crash", func(ctx context.Context, tx *node.Tx) error {
		return receive.CompleteContribution(ctx, tx, u.Begin.ID, w.Now)
	}))
	if n := w.Count(`SELECT count(*) FROM link_run`); n != 0 {
		t.Fatal("linked already")
	}
	done := make(chan error)
	for range 4 {
		go func() {
			state, err := w.App.EnsureLinked(ctx, w.Study)
			if err == nil && !state.Linked {
				err = fmt.Errorf("not linked: %+v", state)
			}
			done <- err
		}()
	}
	for range 4 {
		w.Must(<-done)
	}
	if n := w.Count(`SELECT count(*) FROM linked_pair`); n != 15*2*3 {
		t.Fatalf("%d pairs, want %d", n, 15*2*3)
	}
	if n := w.Count(`SELECT count(*) FROM audit_log WHERE entry ->> 'action' = 'link'`); n != 1 {
		t.Fatalf("linked %d times", n)
	}
	// A query finds the contributions unlinked just as well.
	w.Must(w.Store.InTx(ctx, "crash", func(ctx context.Context, tx *node.Tx) error { return w.App.DropLinks(ctx, tx, w.Study) }))
	if got := w.Answer("alpha", "b1").Cells["b1=1"]; got != 15*2*3 {
		t.Fatalf("%d pairs, want %d", got, 15*2*3)
	}
}

// The one whose upload was complete when the linker died gives the command again, and what was left
// unlinked is linked.
func TestAnnouncingAgainLinksAfterACrash(t *testing.T) {
	t.Parallel()
	w := linking.New(t)
	w.Contribute("alpha", linking.Rows(0, 15, 1, 1, 1))
	u := w.NewUpload("beta", 1, linking.Rows(0, 15, 1, 1, 1))
	w.Send(u)
	w.Must(w.Finish(u))
	w.Must(w.Store.InTx(context.Background(), "crash", func(ctx context.Context, tx *node.Tx) error { return w.App.DropLinks(ctx, tx, w.Study) }))
	r, err := w.Announce(u)
	w.Must(err)
	if !r.Complete || !r.Linkage.Linked || w.Count(`SELECT count(*) FROM linked_pair`) != 15 {
		t.Errorf("%+v", r)
	}
}

func TestReplacementDropsTablesOfLinks(t *testing.T) {
	t.Parallel()
	w := linking.New(t, linking.Exactly)
	w.Contribute("alpha", linking.LinkedRows(0, 0, 20, 1, 1, 1))
	w.Contribute("beta", linking.LinkedRows(0, 0, 20, 1, 1, 1))
	before := w.Links("alpha")
	if got := w.Answer("alpha", "a0").Cells["a0=1"]; got != 20 {
		t.Fatalf("%d links, want 20", got)
	}
	alpha, beta := linking.LinkedRows(3, 0, 20, 2, 1, 1), linking.LinkedRows(0, 0, 20, 1, 1, 1)
	w.Contribute("alpha", alpha)
	w.Contribute("beta", beta)
	if got := w.Answer("alpha", "a0"); got.Cells["a0=1"] != 0 || got.Blocks["a0=1"] != 40 {
		t.Fatalf("after the replacement: %v", got)
	}
	after := w.Links("alpha")
	if after.Generation == before.Generation {
		t.Error("other links have the same generation")
	}
	w.CheckLinks(t, alpha, beta, linking.SameToken)
	for sql, want := range map[string]int64{
		`SELECT count(*) FROM linked_pair`: 40, `SELECT count(*) FROM link_count`: 2,
		`SELECT count(*) FROM link_table`: 2 * linkerror.Replicates, `SELECT pairs - links FROM link_run`: 40,
	} {
		if n := w.Count(sql); n != want {
			t.Errorf("%s: %d, want %d", sql, n, want)
		}
	}

	// Tables are there again after a crash between completion and linking, and gone while
	// contributions do not fit.
	w.Must(w.Store.InTx(context.Background(), "crash", func(ctx context.Context, tx *node.Tx) error { return w.App.DropLinks(ctx, tx, w.Study) }))
	if again := w.Links("alpha"); !reflect.DeepEqual(again.Tables, after.Tables) || again.Generation != after.Generation {
		t.Error("linking the same contributions again gives other tables")
	}
	u := w.NewUpload("alpha", 3, linking.LinkedRows(0, 0, 12, 1, 1, 1))
	w.Send(u)
	w.Must(w.Finish(u))
	_, err := w.App.HandleLinks(context.Background(), w.Peers["beta"], w.Study)
	linking.WantKind(t, err, problem.Conflict, "beta has to contribute too")
	if n := w.Count(`SELECT (SELECT count(*) FROM link_table) + (SELECT count(*) FROM link_count) + (SELECT count(*) FROM linked_pair)`); n != 0 {
		t.Errorf("%d rows of links that are no longer in force", n)
	}
}

func TestABlockThatIsTooLarge(t *testing.T) {
	t.Parallel()
	w := linking.New(t, linking.Similarly(0.8))
	w.Contribute("alpha", linking.Rows(0, 1, 22_400, 1, 1))
	u := w.NewUpload("beta", 1, linking.Rows(0, 1, 22_400, 1, 1))
	w.Send(u)
	err := w.Finish(u)
	linking.WantKind(t, err, problem.Conflict, "a block is too large")
	if problem.HintOf(err) == "" {
		t.Error("no hint")
	}
	if n := w.Count(`SELECT (SELECT count(*) FROM linked_pair) + (SELECT count(*) FROM link_run)`); n != 0 {
		t.Errorf("%d rows of links", n)
	}
}
