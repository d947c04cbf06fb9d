package stop_test

import (
	"context"
	"errors"
	"testing"

	"github.com/blindjoin/blindjoin/internal/holder/stop"
)

// What is under way when the stop comes is not cut by it, and nothing new is begun after it.
func TestWhatIsUnderWayFinishes(t *testing.T) {
	t.Parallel()
	ctx, ask := context.WithCancel(t.Context())
	g := stop.NewGate(ctx)
	inner, cancel := context.WithCancel(ctx)
	defer cancel()
	work, end, err := g.Finish(inner)
	if err != nil {
		t.Fatal(err)
	}
	defer end()
	if err := g.Begin(); err != nil {
		t.Errorf("nobody asked: %v", err)
	}
	ask()
	if work.Err() != nil {
		t.Errorf("it was cut by the stop: %v", work.Err())
	}
	if err := g.Begin(); !errors.Is(err, context.Canceled) {
		t.Errorf("new work was begun after the stop: %v", err)
	}
	after, endAfter, err := g.Finish(inner)
	if err != nil || after.Err() != nil {
		t.Fatalf("what a chunk under way still needs was cut: %v", err)
	}
	endAfter()
	if after.Err() == nil {
		t.Error("a context goes on after its work")
	}
}

// A failure that is no stop still ends what else is under way.
func TestOtherFailuresCut(t *testing.T) {
	t.Parallel()
	g := stop.NewGate(t.Context())
	ctx, fail := context.WithCancelCause(t.Context())
	work, end, err := g.Finish(ctx)
	if err != nil {
		t.Fatal(err)
	}
	defer end()
	reason := errors.New("another chunk failed")
	fail(reason)
	<-work.Done()
	if !errors.Is(context.Cause(work), reason) {
		t.Errorf("%v", context.Cause(work))
	}
}

// A step that does not notice that it was asked comes to an end all the same.
func TestStopEnds(t *testing.T) {
	t.Parallel()
	ctx, ask := context.WithCancel(t.Context())
	g := stop.NewGate(ctx)
	ask()
	passed := 0
	for range 1000 {
		if _, end, err := g.Finish(ctx); err == nil {
			passed++
			end()
		} else if !errors.Is(err, context.Canceled) {
			t.Fatal(err)
		}
	}
	if passed < 16 || passed > 100 {
		t.Errorf("%d units of work passed after the stop", passed)
	}
}

// Answers to peers have no gate.
func TestNoGate(t *testing.T) {
	t.Parallel()
	var g *stop.Gate
	ctx, end, err := g.Finish(t.Context())
	if err != nil || ctx != t.Context() || g.Begin() != nil {
		t.Errorf("%v", err)
	}
	end()
}
