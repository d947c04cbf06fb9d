package cli

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/masterkey"
)

func TestStoppedSaysHowToGoOn(t *testing.T) {
	t.Parallel()
	ctx, stop := context.WithCancel(t.Context())
	if err := stopped(ctx, context.Canceled, "blindjoin intersect x"); err != context.Canceled { //nolint:errorlint // the very error
		t.Errorf("nobody asked: %v", err)
	}
	stop()
	other := errors.New("the peer is gone")
	if err := stopped(ctx, other, "blindjoin intersect x"); err != other { //nolint:errorlint // the very error
		t.Errorf("another failure: %v", err)
	}
	var out strings.Builder
	status := report(&out, ctx, stopped(ctx, context.Canceled, "blindjoin intersect x"))
	if status != exitFailed || out.String() != "stopped; everything done so far is kept: run `blindjoin intersect x` again to go on\n" {
		t.Errorf("%d: %s", status, out.String())
	}
}

// TestStoppedBeforeTheLoad: a load that was stopped before its first row has left nothing to go on
// from.
func TestStoppedBeforeTheLoad(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var out strings.Builder
	key := filepath.Join(t.TempDir(), "key")
	if _, err := masterkey.Create(key); err != nil {
		t.Fatal(err)
	}
	c := newRoot(&globals{out: &out, err: &out})
	c.SetArgs([]string{"dataset", "load", "people", "--csv", "people.csv", "--replace", "--database-url", "postgres://nobody@127.0.0.1:1/none", "--master-key-file", key})
	code := report(&out, ctx, c.ExecuteContext(ctx))
	if got := out.String(); code != exitFailed || got != "stopped: nothing was loaded; dataset \"people\" is as it was\n" {
		t.Errorf("%d: %s", code, got)
	}
}
