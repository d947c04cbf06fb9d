package nodeapi

import (
	"context"
	"sync"
	"time"

	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// Limits bound how much of a server one peer can occupy, so that the others are answered whatever it does. A node at work has three
// or four calls under way for each of its commands.
type Limits struct {
	Calls   int           // of one peer at once
	Waiting int           // of one peer that wait until it has fewer
	Wait    time.Duration // for the longest that a call waits
}

// DefaultLimits leave room for several commands of a peer at the same time. Whoever has several such peers gives the server's store
// a pool of more connections than one of them can have calls.
func DefaultLimits() Limits { return Limits{Calls: 8, Waiting: 32, Wait: 30 * time.Second} }

// turns lets the calls of each peer in as there is room for them, in the order in which they came. Peers are told apart by key: there
// are as many as passed the TLS handshake. The zero value is ready.
type turns struct {
	mu sync.Mutex
	of map[fingerprint.Fingerprint]*queue // guarded by mu
}

type queue struct {
	slots   chan struct{}
	waiting int // guarded by turns.mu
}

// enter waits for a call's turn. leave ends the call. A peer that has too many calls is told so with problem.Busy.
func (t *turns) enter(ctx context.Context, f fingerprint.Fingerprint, l Limits) (leave func(), err error) {
	q, in, err := t.join(f, l)
	if err != nil {
		return nil, err
	}
	leave = func() { <-q.slots }
	if in {
		return leave, nil
	}
	defer t.settle(q)
	patience := time.NewTimer(l.Wait)
	defer patience.Stop()
	select {
	case q.slots <- struct{}{}:
		return leave, nil
	case <-patience.C:
		return nil, tooMany(l)
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// join says whether a call may go in at once; if not, it counts it among those that wait. Nobody is overtaken: a slot that gets
// free goes to the one that has waited longest, and is never seen free by others.
func (t *turns) join(f fingerprint.Fingerprint, l Limits) (q *queue, in bool, err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.of == nil {
		t.of = make(map[fingerprint.Fingerprint]*queue)
	}
	q, ok := t.of[f]
	if !ok {
		q = &queue{slots: make(chan struct{}, l.Calls)}
		t.of[f] = q
	}
	select {
	case q.slots <- struct{}{}:
		return q, true, nil
	default:
	}
	if q.waiting >= l.Waiting {
		return nil, false, tooMany(l)
	}
	q.waiting++
	return q, false, nil
}

func (t *turns) settle(q *queue) {
	t.mu.Lock()
	defer t.mu.Unlock()
	q.waiting--
}

func tooMany(l Limits) error {
	return problem.New(problem.Busy, "too many calls of yours are under way: %d at once are answered", l.Calls).
		WithHint("let the commands that are at work there finish, then run the same command again: it resumes")
}
