package rpc

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"connectrpc.com/connect"
	"github.com/jackc/pgx/v5/pgconn"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// errStopping is the cause of the contexts of calls that this node cuts because it stops.
var errStopping = problem.New(problem.Unavailable, "this node was stopped while it worked on the call").
	WithHint("run the same command again when it is back: it resumes")

// queryCanceled is PostgreSQL's SQLSTATE for a statement that was cancelled: by us, when a call's
// context ends.
const queryCanceled = "57014"

// gone says why a call failed when it failed only because its context has ended, which is no fault
// of this node's: the caller has hung up, its own deadline has passed, or this node stops. nil is
// any other error. A refusal stays a refusal, whatever the caller did meanwhile.
func gone(ctx context.Context, err error) *connect.Error {
	if ctx.Err() == nil || !endedByContext(err) {
		return nil
	}
	switch {
	case errors.Is(context.Cause(ctx), errStopping):
		return toWire(errStopping)
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		return connect.NewError(connect.CodeDeadlineExceeded, errors.New("the deadline of the call has passed"))
	default:
		return connect.NewError(connect.CodeCanceled, errors.New("the call was cancelled"))
	}
}

func endedByContext(err error) bool {
	switch problem.KindOf(err) {
	case problem.Internal:
		var pg *pgconn.PgError
		return errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) || errors.As(err, &pg) && pg.Code == queryCanceled
	case problem.Unavailable: // pgx closes a connection whose statement is cancelled
		return true
	default:
		return false
	}
}

// lineEvery is how far apart lines of the log are that a peer can cause at will.
const lineEvery = time.Minute

// throttle lets one line of a kind through, then one a minute, which counts those left out. Kinds
// are few: one for each peer that passed the handshake. The zero value is ready.
type throttle struct {
	mu sync.Mutex
	of map[string]*throttled // guarded by mu
}

type throttled struct {
	last       time.Time
	suppressed int64
}

func (t *throttle) allow(kind string, now time.Time) (suppressed int64, ok bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.of == nil {
		t.of = make(map[string]*throttled)
	}
	one, known := t.of[kind]
	if !known {
		one = &throttled{}
		t.of[kind] = one
	}
	if known && now.Sub(one.last) < lineEvery {
		one.suppressed++
		return 0, false
	}
	suppressed, one.last, one.suppressed = one.suppressed, now, 0
	return suppressed, true
}

// hungUp logs a call that ended before it was answered: the caller's doing, or this node's own
// stop.
func (s *Server) hungUp(ctx context.Context, procedure, who string, why *connect.Error) {
	suppressed, ok := s.quiet.allow("gone "+who, time.Now())
	if !ok {
		return
	}
	s.log.InfoContext(ctx, "a call ended before it was answered", slog.String("procedure", procedure), slog.String("peer", who),
		slog.String("reason", why.Message()), slog.Int64("more", suppressed))
}

// unanswered ends a request whose context has ended before a handler saw it; false: it has not.
func (s *Server) unanswered(w http.ResponseWriter, r *http.Request, who string, err error) bool {
	why := gone(r.Context(), err)
	if why == nil {
		return false
	}
	s.hungUp(r.Context(), r.URL.Path, who, why)
	s.answer(w, r, why)
	return true
}
