package rpc

import (
	"context"
	"net/http"
	"sync"
	"time"

	"golang.org/x/sync/semaphore"

	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// Limits bound how much of a server one peer can occupy, so that the others are answered whatever
// it does. A node at work has three or four calls under way for each of its commands.
type Limits struct {
	Calls   int           // of one peer at once
	Waiting int           // of one peer that wait until it has fewer
	Wait    time.Duration // for the longest that a call waits
	// of requests of one peer that are read or worked on at once; at least MaxMessage
	Bytes int64
}

// DefaultLimits leave room for several commands of a peer at the same time. Whoever has several
// such peers gives the server's store a pool of more connections than one of them can have calls.
func DefaultLimits() Limits {
	return Limits{Calls: 8, Waiting: 32, Wait: 30 * time.Second, Bytes: MaxMessage}
}

// callLimiter is a first-in-first-out semaphore for each peer: it bounds the calls, and the bytes
// of their requests, that a peer has under way. Peers are told apart by key, of which there are as
// many as passed the TLS handshake. The zero value is ready.
type callLimiter struct {
	mu     sync.Mutex
	queues map[fingerprint.Fingerprint]*callQueue // guarded by mu
}

type callQueue struct {
	slots   chan struct{}
	bytes   *semaphore.Weighted // FIFO, so that small requests do not keep a large one out
	waiting int                 // guarded by callLimiter.mu
}

// acquire waits for a slot, and then for room for the bytes of the request. release gives both
// back. A peer that has too many calls, or too many bytes under way, is told so with problem.Busy.
func (t *callLimiter) acquire(ctx context.Context, f fingerprint.Fingerprint, l Limits, size int64) (release func(), err error) {
	patient, cancel := context.WithTimeout(ctx, l.Wait)
	defer cancel()
	q, in, err := t.join(f, l)
	if err != nil {
		return nil, err
	}
	if !in {
		defer t.settle(q)
		select {
		case q.slots <- struct{}{}:
		case <-patient.Done():
			return nil, impatient(ctx, tooMany(l))
		}
	}
	size = min(size, l.Bytes)
	if err := q.bytes.Acquire(patient, size); err != nil {
		<-q.slots
		return nil, impatient(ctx, tooLarge(l))
	}
	return func() {
		q.bytes.Release(size)
		<-q.slots
	}, nil
}

// impatient returns busy, unless it is the caller that has gone.
func impatient(ctx context.Context, busy error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	return busy
}

// bodyBytes is how many bytes of a request's body may be under way: those that it announces, or as
// many as any message may have.
func bodyBytes(r *http.Request) int64 {
	if r.ContentLength < 0 || r.ContentLength > MaxMessage {
		return MaxMessage
	}
	return r.ContentLength
}

// join says whether a call may go in at once; if not, it counts it among those that wait. Nobody is
// overtaken: a slot that gets free goes to the one that has waited longest, and is never seen free
// by others.
func (t *callLimiter) join(f fingerprint.Fingerprint, l Limits) (q *callQueue, in bool, err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.queues == nil {
		t.queues = make(map[fingerprint.Fingerprint]*callQueue)
	}
	q, ok := t.queues[f]
	if !ok {
		q = &callQueue{slots: make(chan struct{}, l.Calls), bytes: semaphore.NewWeighted(l.Bytes)}
		t.queues[f] = q
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

func (t *callLimiter) settle(q *callQueue) {
	t.mu.Lock()
	defer t.mu.Unlock()
	q.waiting--
}

func tooMany(l Limits) error {
	return problem.New(problem.Busy, "too many calls of yours are under way: %d at once are answered", l.Calls).
		WithHint("let the commands that are at work there finish, then run the same command again: it resumes")
}

func tooLarge(l Limits) error {
	return problem.New(problem.Busy, "too many bytes of yours are under way: %d MiB at once are taken", l.Bytes>>20).
		WithHint("let the commands that are at work there finish, then run the same command again: it resumes")
}
