package linker_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/testkit/linking"
)

func TestAuditDigests(t *testing.T) {
	t.Parallel()
	w := linking.Ready(t)
	ctx := context.Background()
	a, err := w.Ask(w.Request("alpha", "a0"))
	w.Must(err)
	_, err = w.Ask(w.Request("alpha", "b0"))
	w.Must(err)
	digests, head, err := w.App.HandleAuditDigests(ctx, w.Peers["alpha"], a.Head.Seq, 0)
	w.Must(err)
	w.Must(head.Verify(w.IDs["linker"].Public()))
	if len(digests) == 0 {
		t.Fatal("no digests")
	}
	all, _, err := w.App.HandleAuditDigests(ctx, w.Peers["beta"], 0, a.Head.Seq)
	w.Must(err)
	var g auditlog.Growth
	w.Must(errors.Join(g.Expect(a.Head), g.Expect(head), g.Add(all), g.Add(digests)))
	if g.Due() != 0 {
		t.Errorf("%d digests are due after the last", g.Due())
	}
	if rest, _, err := w.App.HandleAuditDigests(ctx, w.Peers["beta"], head.Seq, head.Seq+5); err != nil || len(rest) != 0 {
		t.Errorf("beyond the end: %d digests, %v", len(rest), err)
	}
	_, _, err = w.App.HandleAuditDigests(ctx, w.Peers["gamma"], 0, 0)
	linking.WantKind(t, err, problem.Denied, "gamma")
	impostor := w.Peers["gamma"]
	impostor.Name = "alpha"
	_, _, err = w.App.HandleAuditDigests(ctx, impostor, 0, 0)
	linking.WantKind(t, err, problem.Denied, "alpha")
	_, _, err = w.App.HandleAuditDigests(ctx, w.Peers["alpha"], 5, 3)
	linking.WantKind(t, err, problem.Invalid, "no such range")
	_, _, err = w.App.HandleAuditDigests(ctx, w.Peers["alpha"], -1, 3)
	linking.WantKind(t, err, problem.Invalid, "no such range")
	// Who deletes the last study owes its holders the log all the same, and nobody else.
	_, err = w.Pool.Exec(ctx, `SELECT forget_study('mortgages')`)
	w.Must(err)
	if again, _, err := w.App.HandleAuditDigests(ctx, w.Peers["alpha"], 0, a.Head.Seq); err != nil || !slices.Equal(again, all) {
		t.Errorf("after the study was forgotten: %d digests of %d, %v", len(again), len(all), err)
	}
	_, _, err = w.App.HandleAuditDigests(ctx, w.Peers["gamma"], 0, 0)
	linking.WantKind(t, err, problem.Denied, "gamma")
	_, _, err = w.App.HandleAuditDigests(ctx, impostor, 0, 0)
	linking.WantKind(t, err, problem.Denied, "alpha")
}
