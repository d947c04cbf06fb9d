// Package stop lets a step that was asked to stop finish the chunks that are under way.
//
// The step's own context ends when it is asked to stop, so that it begins no new chunk. What
// belongs to a chunk under way runs in a context that goes on all the same, so that its result is
// stored or sent. A second signal ends the process at once, whatever is under way.
package stop

import (
	"context"
	"sync/atomic"
)

// most is how many calls and transactions still pass after a stop. A chunk under way needs a
// handful, and a few chunks are; the bound ends a stop whose step does not notice that its context
// has ended.
const most = 80

// Gate stands between a step and what it works with. All methods may be called concurrently, and on
// nil, which lets everything pass as it is.
type Gate struct {
	asked  context.Context // ends when the step is asked to stop
	passed atomic.Int64    // so many have passed since
}

// NewGate returns the gate of a step that is asked to stop when asked ends.
func NewGate(asked context.Context) *Gate { return &Gate{asked: asked} }

func (g *Gate) stopping() bool { return g != nil && g.asked.Err() != nil }

// Begin is called before a piece of work that can as well be done after the next start. It returns
// context.Canceled once the step was asked to stop.
func (g *Gate) Begin() error {
	if g.stopping() {
		return context.Canceled
	}
	return nil
}

// Finish returns a context for what belongs to a chunk under way: it ends with ctx, unless ctx ends
// because of the stop. end must be called when that is done. The error is context.Canceled when a
// step that was asked to stop does not come to an end.
func (g *Gate) Finish(ctx context.Context) (out context.Context, end func(), err error) {
	if g == nil {
		return ctx, func() {}, nil
	}
	if g.stopping() && g.passed.Add(1) > most {
		return nil, nil, context.Canceled
	}
	out, cancel := context.WithCancelCause(context.WithoutCancel(ctx))
	detach := context.AfterFunc(ctx, func() {
		if !g.stopping() {
			cancel(context.Cause(ctx))
		}
	})
	return out, func() {
		detach()
		cancel(nil)
	}, nil
}
