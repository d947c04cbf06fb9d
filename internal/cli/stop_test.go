package cli

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/masterkey"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/study"
)

// heldWork stands for a database and peers: everything under way calls during, and then says
// whether it was let finish.
type heldWork struct {
	holder.Store
	holder.Peers
	holder.HolderPeer
	holder.LinkerPeer

	during func()
	begun  int
}

func (h *heldWork) work(ctx context.Context) error {
	h.begun++
	if h.during != nil {
		h.during()
	}
	return ctx.Err()
}

func (h *heldWork) InTx(ctx context.Context, _ string, _ func(context.Context, holder.Tx) error) error {
	return h.work(ctx)
}

func (h *heldWork) Step(ctx context.Context, _ psi.Message) (psi.Message, error) {
	return nil, h.work(ctx)
}

func (h *heldWork) PutChunk(ctx context.Context, _ study.ID, _ [16]byte, _ contribution.Chunk) error {
	return h.work(ctx)
}

func (h *heldWork) Holder(node.Peer) holder.HolderPeer { return h }
func (h *heldWork) Linker(node.Peer) holder.LinkerPeer { return h }

// gently returns an application whose step is stopped gently when ctx ends.
func gently(t *testing.T, ctx context.Context, where results) (*heldWork, *holder.App) {
	t.Helper()
	h := &heldWork{}
	app := &holder.App{Store: h, Peers: h}
	t.Cleanup(stopGently(ctx, app, where, func() {}))
	return h, app
}

func TestWhatIsUnderWayFinishes(t *testing.T) {
	t.Parallel()
	for name, do := range map[string]func(ctx context.Context, app *holder.App) error{
		"transaction": func(ctx context.Context, app *holder.App) error { return app.Store.InTx(ctx, "join tags", nil) },
		"call": func(ctx context.Context, app *holder.App) error {
			_, err := app.Peers.Holder(node.Peer{}).Step(ctx, psi.WantTags{})
			return err
		},
		"upload": func(ctx context.Context, app *holder.App) error {
			return app.Peers.Linker(node.Peer{}).PutChunk(ctx, study.ID{}, [16]byte{}, contribution.Chunk{})
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			ctx, stop := context.WithCancel(t.Context())
			h, app := gently(t, ctx, storedHere)
			inner, cancel := context.WithCancel(ctx)
			defer cancel()
			h.during = stop
			if err := do(inner, app); err != nil {
				t.Errorf("it was cut by the stop: %v", err)
			}
			if err := do(inner, app); !errors.Is(err, context.Canceled) || h.begun != 1 {
				t.Errorf("new work was begun after the stop: %v, %d", err, h.begun)
			}
		})
	}
}

// What an upload reads is for a chunk that has not begun to travel: it is cut, and the chunk that
// travels is not.
func TestUploadsStopReading(t *testing.T) {
	t.Parallel()
	ctx, stop := context.WithCancel(t.Context())
	h, app := gently(t, ctx, sentAway)
	h.during = stop
	if err := app.Peers.Linker(node.Peer{}).PutChunk(ctx, study.ID{}, [16]byte{}, contribution.Chunk{}); err != nil {
		t.Errorf("the chunk was cut: %v", err)
	}
	if err := app.Store.InTx(ctx, "contribute", nil); !errors.Is(err, context.Canceled) {
		t.Errorf("reading went on: %v", err)
	}
}

// finishesWork are some of the transactions that must still come through after a stop.
var finishesWork = []string{"read session", "read keys", "blinded chunk", "evaluated chunk", "own outputs", "tag chunk", "match chunk"}

// A failure that is no stop still ends what else is under way.
func TestOtherFailuresCut(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan struct{})
	store := stoppableStore{waiting{&heldWork{during: cancel}, ended}, &stopper{asked: t.Context()}}
	err := store.InTx(ctx, "evaluated chunk", nil)
	if !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
	<-ended
}

// waiting waits for the end of its context.
type waiting struct {
	*heldWork
	ended chan struct{}
}

func (w waiting) InTx(ctx context.Context, _ string, _ func(context.Context, holder.Tx) error) error {
	w.during()
	<-ctx.Done()
	close(w.ended)
	return ctx.Err()
}

// After a stop the chunks that were begun still go out and are stored, and a step that does not
// notice comes to an end.
func TestChunksUnderWayAfterStop(t *testing.T) {
	t.Parallel()
	ctx, stop := context.WithCancel(t.Context())
	h, app := gently(t, ctx, storedHere)
	stop()
	for _, m := range []psi.Message{psi.BlindedChunk{}, psi.EvaluatedChunk{}} {
		if _, err := app.Peers.Holder(node.Peer{}).Step(ctx, m); err != nil {
			t.Errorf("%T: %v", m, err)
		}
	}
	for _, m := range []psi.Message{psi.Prepare{}, psi.WantBlinded{}, psi.WantTags{}, psi.TagChunk{}, psi.WantMatches{}, psi.MatchChunk{}, psi.Finish{}} {
		if _, err := app.Peers.Holder(node.Peer{}).Step(ctx, m); !errors.Is(err, context.Canceled) {
			t.Errorf("%T: %v", m, err)
		}
	}
	for _, name := range finishesWork {
		if err := app.Store.InTx(ctx, name, nil); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	h.begun = 0
	for range 10 * transactionsAfterStop {
		_ = app.Store.InTx(ctx, "read session", nil)
		_, _ = app.Peers.Holder(node.Peer{}).Step(ctx, psi.BlindedChunk{})
	}
	if h.begun > transactionsAfterStop+callsAfterStop {
		t.Errorf("%d units of work after the stop", h.begun)
	}
}

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
