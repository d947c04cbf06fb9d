// Package rpc is how nodes reach one another: Connect RPC over mutually pinned TLS 1.3.
//
// It knows no study and no step. It tells services who is calling (the peer whose pinned key opened
// the connection), maps errors once (errors.go), bounds what a peer can occupy (call_limiter.go,
// deadline.go, codec.go), and has every refusal written to the audit log. Whether a peer may do a
// thing is decided by the steps that answer it, and package wire has what they say.
package rpc

import (
	"context"
	"crypto/tls"
	"encoding/hex"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"sync/atomic"
	"time"

	"connectrpc.com/connect"

	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/identity"
	"github.com/blindjoin/blindjoin/internal/peer"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/protocol"
)

// MaxMessage bounds every message in either direction, in bytes.
const MaxMessage = 16 << 20

const refusalTimeout = 10 * time.Second

const (
	maxStreams = 8             // calls at once on one connection; who makes more opens another
	maxWindow  = 4<<20 - 1<<10 // the greatest that net/http takes is a little more
)

// Timeouts bound what a peer, or a stranger, can keep a server waiting for. How long a call is
// worked on has no bound here: the caller has one, and its call ends with its connection.
type Timeouts struct {
	Header time.Duration // for a TLS handshake, and for a request's header
	// for the whole of a request to arrive, and for the whole of an answer to be taken
	Transfer time.Duration
	Idle     time.Duration // for the next request on a connection
	Shutdown time.Duration // for calls under way when the server is stopped
}

// DefaultTimeouts are long enough for the largest message on a line of one megabit per second.
func DefaultTimeouts() Timeouts {
	return Timeouts{Header: 10 * time.Second, Transfer: 3 * time.Minute, Idle: 5 * time.Minute, Shutdown: 20 * time.Second}
}

// Server answers peers. Timeouts and Limits may be changed before Serve.
type Server struct {
	Timeouts Timeouts
	Limits   Limits

	self    peer.Self
	auditor Auditor
	pins    *pinCache
	limiter callLimiter
	quiet   throttle
	log     *slog.Logger
	mux     *http.ServeMux
	calls   atomic.Int64 // under way
}

// Auditor keeps what this node refuses. written says whether a refusal was written, or only
// counted.
type Auditor interface {
	Refuse(ctx context.Context, r peer.Refusal) (written bool, err error)
	RefuseStranger(ctx context.Context, f fingerprint.Fingerprint, remote, reason string) (written bool, err error)
	// FlushRefusals writes what was only counted.
	FlushRefusals(ctx context.Context) error
}

type callerKey struct{}

// call is what one request knows of itself.
type call struct {
	peer    peer.Peer
	audited bool
}

// Caller returns the authenticated peer of a request; the server puts it there before any handler
// runs.
func Caller(ctx context.Context) peer.Peer {
	if c, ok := ctx.Value(callerKey{}).(*call); ok {
		return c.peer
	}
	return peer.Peer{}
}

// NewServer returns the server of a node, which answers nothing yet: see Serve.
func NewServer(self peer.Self, auditor Auditor, peers Directory, log *slog.Logger) *Server {
	s := &Server{Timeouts: DefaultTimeouts(), Limits: DefaultLimits(), self: self, auditor: auditor, pins: newPinCache(peers), log: log, mux: http.NewServeMux()}
	s.serveIntroductions()
	return s
}

// Serve adds a service to a server that does not serve yet; make is its generated constructor.
func Serve[S any](s *Server, make func(service S, options ...connect.HandlerOption) (string, http.Handler), service S) {
	s.mux.Handle(make(service, s.options()...))
}

// options bound what is read and decoded, drop compression (the payloads are uniformly
// random), and audit refusals.
func (s *Server) options() []connect.HandlerOption {
	return []connect.HandlerOption{
		connect.WithReadMaxBytes(MaxMessage),
		connect.WithSendMaxBytes(MaxMessage),
		connect.WithCodec(codec{}),
		connect.WithCompression("gzip", nil, nil),
		connect.WithInterceptors(connect.UnaryInterceptorFunc(s.audit)),
		connect.WithRecover(func(_ context.Context, spec connect.Spec, _ http.Header, v any) error {
			s.log.Error("handler panicked", slog.String("procedure", spec.Procedure), slog.Any("panic", v))
			return connect.NewError(connect.CodeInternal, errors.New("this node failed to answer; its log says why"))
		}),
	}
}

// audit logs the outcome of a call and keeps refusals in the audit log.
func (s *Server) audit(next connect.UnaryFunc) connect.UnaryFunc {
	return func(ctx context.Context, req connect.AnyRequest) (connect.AnyResponse, error) {
		res, err := next(ctx, req)
		if err == nil {
			return res, nil
		}
		if why := gone(ctx, err); why != nil {
			s.hungUp(ctx, req.Spec().Procedure, Caller(ctx).Name, why)
			return nil, why
		}
		c, _ := ctx.Value(callerKey{}).(*call)
		attrs := []slog.Attr{slog.String("procedure", req.Spec().Procedure), slog.String("peer", Caller(ctx).Name)}
		switch kind := problem.KindOf(err); kind {
		case problem.Invalid, problem.Denied, problem.Conflict, problem.NotFound:
			studyID := ""
			if m, ok := req.Any().(interface{ GetStudy() []byte }); ok && len(m.GetStudy()) == len(fingerprint.Fingerprint{}) {
				studyID = hex.EncodeToString(m.GetStudy())
			}
			s.log.LogAttrs(ctx, s.refuse(ctx, c, req.Spec().Procedure, studyID, err.Error()), "refused", append(attrs, slog.String("reason", err.Error()))...)
		case problem.Busy, problem.Unavailable:
			s.log.LogAttrs(ctx, slog.LevelInfo, "not now", append(attrs, slog.String("reason", err.Error()))...)
		case problem.Internal:
			s.log.LogAttrs(ctx, slog.LevelError, "failed", append(attrs, slog.Any("error", err))...)
		}
		return nil, toWire(err)
	}
}

// refuse puts a refusal into the audit log, and returns the level that it has in the other log: a
// peer that makes thousands of them fills neither.
func (s *Server) refuse(ctx context.Context, c *call, procedure, studyID, reason string) slog.Level {
	if c == nil {
		return slog.LevelWarn
	}
	return s.refuseAs(ctx, c, peer.Refusal{Peer: c.peer, Call: procedure, Study: studyID, Reason: reason})
}

func (s *Server) refuseAs(ctx context.Context, c *call, r peer.Refusal) slog.Level {
	c.audited = true
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), refusalTimeout)
	defer cancel()
	written, err := s.auditor.Refuse(ctx, r)
	return s.level(ctx, written, err)
}

func (s *Server) level(ctx context.Context, written bool, err error) slog.Level {
	if err != nil {
		s.log.ErrorContext(ctx, "refusal not in the audit log", slog.Any("error", err))
	}
	if written || err != nil {
		return slog.LevelWarn
	}
	return slog.LevelDebug
}

// turnAway puts a stranger into the audit log.
func (s *Server) turnAway(ctx context.Context, f fingerprint.Fingerprint, remote, reason string) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), refusalTimeout)
	defer cancel()
	written, err := s.auditor.RefuseStranger(ctx, f, remote, reason)
	s.log.LogAttrs(ctx, s.level(ctx, written, err), "stranger refused",
		slog.String("fingerprint", f.String()), slog.String("remote", remote), slog.String("reason", reason))
}

// putOff answers a request that no handler has seen.
func (s *Server) putOff(w http.ResponseWriter, r *http.Request, err error) {
	s.log.InfoContext(r.Context(), "not now", slog.String("procedure", r.URL.Path), slog.String("remote", r.RemoteAddr), slog.Any("reason", err))
	s.answer(w, r, err)
}

// answer is the whole answer to a request that no handler sees.
func (s *Server) answer(w http.ResponseWriter, r *http.Request, err error) {
	var wire *connect.Error
	if !errors.As(err, &wire) {
		wire = toWire(err)
	}
	if err := connect.NewErrorWriter().Write(w, r, wire); err != nil {
		s.log.DebugContext(r.Context(), "no answer written", slog.Any("error", err))
	}
}

// ServeHTTP authenticates the caller by the pinned key of its connection, afresh for every request,
// so that a peer that is no longer known is refused on connections that are already open. Before
// that, and before its request is read, a call waits until fewer of the same peer are under way. A
// call in another version of the protocol is refused unread.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.calls.Add(1)
	defer s.calls.Add(-1)
	w.Header().Set(HeaderProtocol, protocol.Stated())
	if r.TLS == nil {
		http.Error(w, "TLS is required", http.StatusForbidden)
		return
	}
	fp, err := identity.PeerFingerprint(*r.TLS)
	if err != nil {
		http.Error(w, "no identity certificate", http.StatusForbidden)
		return
	}
	leave, err := s.limiter.acquire(r.Context(), fp, s.Limits, bodyBytes(r))
	if err != nil {
		if s.unanswered(w, r, fp.String(), err) {
			return
		}
		s.putOff(w, r, err)
		return
	}
	defer leave()
	c := &call{}
	c.peer, err = s.pins.peer(r.Context(), fp)
	if err != nil && problem.KindOf(err) != problem.NotFound {
		if s.unanswered(w, r, fp.String(), err) {
			return
		}
		// Nobody is a stranger because our database does not answer.
		if suppressed, ok := s.quiet.allow("database", time.Now()); ok {
			s.log.ErrorContext(r.Context(), "cannot look up a caller", slog.Any("error", err), slog.Int64("more", suppressed))
		}
		s.putOff(w, r, errDatabaseAway)
		return
	}
	if err != nil {
		s.turnAway(r.Context(), fp, r.RemoteAddr, "not a known peer")
		s.answer(w, r, errNotPinned)
		return
	}
	if stated := r.Header.Get(HeaderProtocol); !protocol.Same(stated) {
		s.refuseProtocol(w, r, c, stated)
		return
	}
	rec := &statusRecorder{ResponseWriter: w, status: http.StatusOK, within: s.Timeouts.Transfer}
	r.Body = s.withDeadline(w, r.Body, c.peer.Name)
	if r.Header.Get("Content-Type") == contentType {
		s.mux.ServeHTTP(rec, r.WithContext(context.WithValue(r.Context(), callerKey{}, c)))
	} else {
		http.Error(rec, "calls are "+contentType, http.StatusUnsupportedMediaType)
	}
	// What the RPC layer refuses before a handler sees it (oversize, malformed, no such procedure)
	// is a refusal too.
	if rec.status >= http.StatusBadRequest && rec.status < http.StatusInternalServerError && !c.audited && !transient(rec.status) {
		reason := "malformed or oversize message (HTTP status " + http.StatusText(rec.status) + ")"
		s.log.LogAttrs(r.Context(), s.refuse(r.Context(), c, r.URL.Path, "", reason), "refused", slog.String("peer", c.peer.Name), slog.String("reason", reason))
	}
}

// transient reports statuses of calls that were put off rather than refused.
func transient(status int) bool {
	return status == http.StatusConflict || status == http.StatusRequestTimeout || status == 499
}

// statusRecorder remembers a response's status, and bounds how long the peer takes to read it.
type statusRecorder struct {
	http.ResponseWriter
	status int
	within time.Duration
	begun  bool
}

// WriteHeader implements http.ResponseWriter.
func (r *statusRecorder) WriteHeader(status int) {
	r.status = status
	r.begin()
	r.ResponseWriter.WriteHeader(status)
}

// Write implements http.ResponseWriter.
func (r *statusRecorder) Write(p []byte) (int, error) {
	r.begin()
	return r.ResponseWriter.Write(p)
}

func (r *statusRecorder) begin() {
	if !r.begun {
		r.begun = true
		// Where there are no deadlines there is no network.
		_ = http.NewResponseController(r.ResponseWriter).SetWriteDeadline(time.Now().Add(r.within))
	}
}

func (r *statusRecorder) Unwrap() http.ResponseWriter { return r.ResponseWriter }

// Flush keeps connect's http.Flusher check true.
func (r *statusRecorder) Flush() {
	if f, ok := r.ResponseWriter.(http.Flusher); ok {
		f.Flush()
	}
}

// Serve answers on the listener until the context ends. Then it takes no more calls, lets those
// under way finish, and cuts those that take longer than the shutdown time-out: their transactions
// are rolled back, and their callers resume.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	refused := func(f fingerprint.Fingerprint, remote, reason string) { s.turnAway(ctx, f, remote, reason) }
	// reads the pins, in case that the database is away later
	if _, err := s.pins.known(ctx, fingerprint.Fingerprint{}); err != nil {
		s.log.WarnContext(ctx, "peers cannot be looked up", slog.Any("error", err))
	}
	underWay, cut := context.WithCancelCause(context.WithoutCancel(ctx))
	defer cut(nil)
	server := &http.Server{
		Handler:           s,
		TLSConfig:         s.self.Identity.ServerConfig(s.pins.known, refused),
		ReadHeaderTimeout: s.Timeouts.Header,
		IdleTimeout:       s.Timeouts.Idle,
		MaxHeaderBytes:    64 << 10,
		// Requests that wait for their turn are not read. What has arrived of them must leave room
		// on the connection for those that are, or neither would get on: all streams together have
		// the window of the connection.
		HTTP2: &http.HTTP2Config{
			MaxConcurrentStreams: maxStreams, MaxReceiveBufferPerStream: maxWindow / maxStreams, MaxReceiveBufferPerConnection: maxWindow,
		},
		ErrorLog:    slog.NewLogLogger(s.log.Handler(), slog.LevelDebug),
		BaseContext: func(net.Listener) context.Context { return underWay },
	}
	stopped := make(chan error, 1)
	go func() {
		<-ctx.Done()
		stopped <- s.shutdown(underWay, server, cut)
	}()
	err := server.Serve(tls.NewListener(l, server.TLSConfig))
	if errors.Is(err, http.ErrServerClosed) && ctx.Err() != nil {
		err = <-stopped
	}
	flush, cancel := context.WithTimeout(context.WithoutCancel(ctx), refusalTimeout)
	defer cancel()
	if err := s.auditor.FlushRefusals(flush); err != nil {
		s.log.ErrorContext(flush, "refusals not in the audit log", slog.Any("error", err))
	}
	return err
}

func (s *Server) shutdown(ctx context.Context, server *http.Server, cut context.CancelCauseFunc) error {
	s.log.InfoContext(ctx, "stopping: no more calls are taken", slog.Int64("calls_under_way", s.calls.Load()))
	wait, cancel := context.WithTimeout(ctx, s.Timeouts.Shutdown)
	defer cancel()
	err := server.Shutdown(wait)
	if !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	s.log.WarnContext(ctx, "calls under way are cut: the shutdown time-out has passed; their callers resume",
		slog.Int64("calls_under_way", s.calls.Load()), slog.Duration("shutdown_timeout", s.Timeouts.Shutdown))
	cut(errStopping)
	return server.Close()
}
