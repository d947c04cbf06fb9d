package cli

import (
	"context"
	"log/slog"
	"math"
	"sync"
	"time"

	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/holder/intersect"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/progress"
	"github.com/blindjoin/blindjoin/internal/psi"
)

const (
	watchEvery  = 5 * time.Second // between two looks at a session
	watchIdle   = 2 * time.Minute // a session without calls for so long is no longer shown
	watchWithin = 2 * time.Second // a look that takes longer is left out
)

// watchedHolder answers the other holder, and shows the operator how far its sessions are.
type watchedHolder struct {
	*holder.App
	watch *watcher
}

// HandleStep is holder.App's, observed.
func (w watchedHolder) HandleStep(ctx context.Context, caller node.Peer, m psi.Message) (psi.Message, error) {
	reply, err := w.App.HandleStep(ctx, caller, m)
	_, last := m.(psi.Finish)
	w.watch.saw(ctx, m.SessionID(), caller.Name, err == nil, last)
	return reply, err
}

// watcher follows the sessions that a serving node answers: a line in the log now and then, and a
// bar on a terminal. It tells sizes and names of studies and peers, nothing of their content.
type watcher struct {
	progress func(ctx context.Context, id psi.SessionID) (intersect.SessionStatus, error)
	bars     progress.Display
	log      *slog.Logger
	now      func() time.Time

	mu       sync.Mutex
	sessions map[psi.SessionID]*watched // guarded by mu
	closed   bool                       // guarded by mu
}

// watched is what the watcher remembers of a session.
type watched struct {
	next  time.Time // no look before this
	idle  *time.Timer
	what  string // the work that meter and bar are about
	meter *meter
	bar   progress.Bar
	shown int64
}

func newWatcher(app *holder.App, bars progress.Display, log *slog.Logger) *watcher {
	return &watcher{progress: app.SessionProgress, bars: bars, log: log, now: app.Node.Now, sessions: make(map[psi.SessionID]*watched)}
}

// saw is told of every call that was answered. Only answered calls begin to be followed: anybody
// can name a session.
func (w *watcher) saw(ctx context.Context, id psi.SessionID, peer string, ok, last bool) {
	if !w.due(id, ok, last) {
		return
	}
	ctx, cancel := context.WithTimeout(ctx, watchWithin)
	defer cancel()
	status, err := w.progress(ctx, id)
	if err != nil {
		return // the call itself has told what is wrong
	}
	w.show(ctx, id, peer, status)
}

// due tells whether it is time to look at a session.
func (w *watcher) due(id psi.SessionID, ok, last bool) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	s := w.sessions[id]
	if w.closed || s == nil && !ok {
		return false
	}
	if s == nil {
		s = &watched{idle: time.AfterFunc(watchIdle, func() { w.forget(id) })}
		w.sessions[id] = s
	}
	s.idle.Reset(watchIdle)
	now := w.now()
	if now.Before(s.next) && !last && ok {
		return false
	}
	s.next = now.Add(watchEvery)
	return true
}

func (w *watcher) show(ctx context.Context, id psi.SessionID, peer string, status intersect.SessionStatus) {
	w.mu.Lock()
	defer w.mu.Unlock()
	s := w.sessions[id]
	if s == nil {
		return
	}
	now := w.now()
	what, unit, n := status.Work()
	done, total := signed(n.Done), signed(n.Total)
	if what != s.what {
		s.end()
		s.what, s.meter, s.shown = what, newMeter(total, now), 0
		if !status.Ended() {
			s.bar = w.bars.Start(status.Study+" with "+peer+": "+what+" "+unit, total)
		}
	}
	s.meter.set(done, now)
	if s.bar != nil {
		s.bar.Add(done - s.shown)
		s.shown = done
	}
	attrs := []slog.Attr{slog.String("study", status.Study), slog.String("peer", peer), slog.String("phase", string(status.Phase))}
	if status.Ended() {
		if status.Failure != "" {
			attrs = append(attrs, slog.String("reason", status.Failure))
		}
		w.log.LogAttrs(ctx, slog.LevelInfo, "session ended", attrs...)
		w.drop(id)
		return
	}
	attrs = append(attrs, slog.String("unit", unit), slog.Int64("done", done), slog.Int64("total", total))
	if perSecond, left, known := s.meter.rate(now); known {
		attrs = append(attrs, slog.Float64("rate", math.Round(perSecond)), slog.Duration("left", left))
	}
	w.log.LogAttrs(ctx, slog.LevelInfo, "session", attrs...)
}

func (s *watched) end() {
	if s.bar != nil {
		s.bar.Done()
		s.bar = nil
	}
}

// drop stops following a session; the caller holds mu.
func (w *watcher) drop(id psi.SessionID) {
	if s := w.sessions[id]; s != nil {
		s.idle.Stop()
		s.end()
		delete(w.sessions, id)
	}
}

func (w *watcher) forget(id psi.SessionID) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.drop(id)
}

// close ends all bars, so that nothing waits for them.
func (w *watcher) close() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.closed = true
	for id := range w.sessions {
		w.drop(id)
	}
}

func signed(n uint64) int64 { return int64(min(n, math.MaxInt64)) }
