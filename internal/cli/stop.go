package cli

import (
	"context"
	"errors"
	"sync/atomic"

	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/study"
)

// stopper lets a step that was asked to stop finish the chunks that are under way: it stands
// between the step and what the step works with. The step's context ends when it is asked to stop,
// so that it begins no new chunk; calls and transactions of chunks under way go on all the same,
// and their results are stored. What would begin new work is refused with context.Canceled. A
// second signal ends the process at once, whatever is under way.
type stopper struct {
	asked context.Context // ends when the step is asked to stop
	calls atomic.Int64    // calls let through since
	trans atomic.Int64    // transactions let through since
}

// A chunk under way needs a handful of calls and transactions more, and a few chunks are. These
// bounds end a stop whose step does not notice that its context has ended.
const (
	callsAfterStop        = 16
	transactionsAfterStop = 64
)

// results says where the results of a step's calls go, and with them what is worth finishing.
type results bool

const (
	storedHere results = true // an intersection: a chunk is done when it is stored
	// an upload: a chunk is done when the linker has it, and what is read for the next one is not
	// waited for
	sentAway results = false
)

// stopGently makes a step finish the chunks that are under way when ctx ends, and calls notify
// then. done must be called at the step's end.
func stopGently(ctx context.Context, app *holder.App, where results, notify func()) (done func()) {
	s := &stopper{asked: ctx}
	app.Peers = stoppablePeers{app.Peers, s}
	if where == storedHere {
		app.Store = stoppableStore{app.Store, s}
	}
	stop := context.AfterFunc(ctx, notify)
	return func() { stop() }
}

func (s *stopper) stopping() bool { return s.asked.Err() != nil }

// shield returns a context that ends with ctx, unless ctx ends because of the stop.
func (s *stopper) shield(ctx context.Context) (context.Context, func()) {
	out, cancel := context.WithCancelCause(context.WithoutCancel(ctx))
	stop := context.AfterFunc(ctx, func() {
		if !s.stopping() {
			cancel(context.Cause(ctx))
		}
	})
	return out, func() {
		stop()
		cancel(nil)
	}
}

type stoppableStore struct {
	holder.Store
	stop *stopper
}

// InTx implements holder.Store.
func (s stoppableStore) InTx(ctx context.Context, name string, fn func(ctx context.Context, tx holder.Tx) error) error {
	if s.stop.stopping() && (holder.BeginsWork(name) || s.stop.trans.Add(1) > transactionsAfterStop) {
		return context.Canceled
	}
	ctx, end := s.stop.shield(ctx)
	defer end()
	return s.Store.InTx(ctx, name, fn)
}

type stoppablePeers struct {
	holder.Peers
	stop *stopper
}

// Holder implements holder.Peers.
func (p stoppablePeers) Holder(peer node.Peer) holder.HolderPeer {
	return stoppableHolder{p.Peers.Holder(peer), p.stop}
}

// Linker implements holder.Peers.
func (p stoppablePeers) Linker(peer node.Peer) holder.LinkerPeer {
	return stoppableLinker{p.Peers.Linker(peer), p.stop}
}

type stoppableHolder struct {
	holder.HolderPeer
	stop *stopper
}

// Step implements holder.HolderPeer. Elements that have cost their sender group operations still go
// out after a stop.
func (h stoppableHolder) Step(ctx context.Context, m psi.Message) (psi.Message, error) {
	if h.stop.stopping() {
		switch m.(type) {
		case psi.BlindedChunk, psi.EvaluatedChunk:
			if h.stop.calls.Add(1) > callsAfterStop {
				return nil, context.Canceled
			}
		default:
			return nil, context.Canceled
		}
	}
	ctx, end := h.stop.shield(ctx)
	defer end()
	return h.HolderPeer.Step(ctx, m)
}

type stoppableLinker struct {
	holder.LinkerPeer
	stop *stopper
}

// PutChunk implements holder.LinkerPeer.
func (l stoppableLinker) PutChunk(ctx context.Context, id study.ID, contributionID [16]byte, c contribution.Chunk) error {
	if l.stop.stopping() {
		return context.Canceled
	}
	ctx, end := l.stop.shield(ctx)
	defer end()
	return l.LinkerPeer.PutChunk(ctx, id, contributionID, c)
}

// stoppedError is a step that ended because it was asked to; resume is the command that goes on
// with it.
type stoppedError struct {
	resume string
	cause  error
}

// Error implements error.
func (e *stoppedError) Error() string {
	return "stopped; everything done so far is kept: run `" + e.resume + "` again to go on"
}

// Unwrap returns what the step ended with.
func (e *stoppedError) Unwrap() error { return e.cause }

// stopped makes a stoppedError of a step's error, if the step was asked to stop and this is why it
// failed.
func stopped(ctx context.Context, err error, resume string) error {
	if err == nil || ctx.Err() == nil || !errors.Is(err, context.Canceled) {
		return err
	}
	return &stoppedError{resume: resume, cause: err}
}
