// Package nodeapi is how nodes talk: Connect RPC over mutually pinned TLS 1.3.
//
// It turns wire messages into the domain's types and back, tells handlers who is calling (the peer whose pinned key
// opened the connection), maps errors once (errors.go), and writes every refusal to the audit log. It decides nothing
// else: whether a peer may do a thing is decided by the applications, holder and linker.
package nodeapi

import (
	"context"
	"crypto/tls"
	"encoding/hex"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"time"

	"connectrpc.com/connect"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/identity"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// MaxMessage bounds every message in either direction, in bytes.
const MaxMessage = 16 << 20

const (
	headerTimeout   = 10 * time.Second
	idleTimeout     = 5 * time.Minute
	shutdownTimeout = 20 * time.Second
	refusalTimeout  = 10 * time.Second
)

// Server answers peers.
type Server struct {
	node  *node.Node
	store node.Store
	log   *slog.Logger
	mux   *http.ServeMux
}

type callerKey struct{}

// call is what one request knows of itself.
type call struct {
	peer    node.Peer
	audited bool
}

// caller returns the authenticated peer of a request; the server puts it there before any handler runs.
func caller(ctx context.Context) node.Peer {
	if c, ok := ctx.Value(callerKey{}).(*call); ok {
		return c.peer
	}
	return node.Peer{}
}

func newServer(n *node.Node, store node.Store, log *slog.Logger) *Server {
	s := &Server{node: n, store: store, log: log, mux: http.NewServeMux()}
	return s
}

// handlerOptions bound what is read, drop compression (the payloads are uniformly random), and audit refusals.
func (s *Server) handlerOptions() []connect.HandlerOption {
	return []connect.HandlerOption{
		connect.WithReadMaxBytes(MaxMessage),
		connect.WithSendMaxBytes(MaxMessage),
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
		c, _ := ctx.Value(callerKey{}).(*call)
		attrs := []slog.Attr{slog.String("procedure", req.Spec().Procedure), slog.String("peer", caller(ctx).Name)}
		switch kind := problem.KindOf(err); kind {
		case problem.Invalid, problem.Denied, problem.Conflict, problem.NotFound:
			studyID := ""
			if m, ok := req.Any().(interface{ GetStudy() []byte }); ok && len(m.GetStudy()) == len(fingerprint.Fingerprint{}) {
				studyID = hex.EncodeToString(m.GetStudy())
			}
			s.refuse(ctx, c, req.Spec().Procedure, studyID, err.Error())
			s.log.LogAttrs(ctx, slog.LevelWarn, "refused", append(attrs, slog.String("reason", err.Error()))...)
		case problem.Busy, problem.Unavailable:
			s.log.LogAttrs(ctx, slog.LevelInfo, "not now", append(attrs, slog.String("reason", err.Error()))...)
		case problem.Internal:
			s.log.LogAttrs(ctx, slog.LevelError, "failed", append(attrs, slog.Any("error", err))...)
		}
		return nil, toWire(err)
	}
}

func (s *Server) refuse(ctx context.Context, c *call, procedure, studyID, reason string) {
	if c == nil {
		return
	}
	c.audited = true
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), refusalTimeout)
	defer cancel()
	err := s.node.AuditNow(ctx, auditlog.Entry{
		Actor: c.peer.Name, ActorFingerprint: c.peer.Fingerprint.String(), Action: auditlog.ActionRefused,
		Study: studyID, Outcome: auditlog.OutcomeRefused, Reason: reason,
		Details: map[string]string{"procedure": procedure},
	})
	if err != nil {
		s.log.ErrorContext(ctx, "refusal not in the audit log", slog.Any("error", err))
	}
}

// ServeHTTP authenticates the caller by the pinned key of its connection, afresh for every request, so that a peer that
// is no longer known is refused on connections that are already open.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.TLS == nil {
		http.Error(w, "TLS is required", http.StatusForbidden)
		return
	}
	fp, err := identity.PeerFingerprint(*r.TLS)
	if err != nil {
		http.Error(w, "no identity certificate", http.StatusForbidden)
		return
	}
	c := &call{}
	err = s.store.InNodeTx(r.Context(), "authenticate", func(ctx context.Context, tx node.Tx) error {
		var err error
		c.peer, err = tx.PeerByFingerprint(ctx, fp)
		return err
	})
	if err != nil {
		s.node.RefuseStranger(r.Context(), fp, r.RemoteAddr, "not a known peer")
		http.Error(w, "not a known peer", http.StatusForbidden)
		return
	}
	rec := &statusRecorder{ResponseWriter: w, status: http.StatusOK}
	s.mux.ServeHTTP(rec, r.WithContext(context.WithValue(r.Context(), callerKey{}, c)))
	// What the RPC layer refuses before a handler sees it (oversize, malformed, no such procedure) is a refusal too.
	if rec.status >= http.StatusBadRequest && rec.status < http.StatusInternalServerError && !c.audited && !transient(rec.status) {
		s.refuse(r.Context(), c, r.URL.Path, "", "malformed or oversize message (HTTP status "+http.StatusText(rec.status)+")")
	}
}

// transient reports statuses of calls that were put off rather than refused.
func transient(status int) bool {
	return status == http.StatusConflict || status == http.StatusRequestTimeout || status == 499
}

type statusRecorder struct {
	http.ResponseWriter
	status int
}

func (r *statusRecorder) WriteHeader(status int) {
	r.status = status
	r.ResponseWriter.WriteHeader(status)
}

func (r *statusRecorder) Unwrap() http.ResponseWriter { return r.ResponseWriter }

// Flush keeps connect's http.Flusher check true.
func (r *statusRecorder) Flush() {
	if f, ok := r.ResponseWriter.(http.Flusher); ok {
		f.Flush()
	}
}

// known says whether a fingerprint is a peer's; the TLS handshake refuses all others.
func (s *Server) known(ctx context.Context, f fingerprint.Fingerprint) (bool, error) {
	err := s.store.InNodeTx(ctx, "authenticate", func(ctx context.Context, tx node.Tx) error {
		_, err := tx.PeerByFingerprint(ctx, f)
		return err
	})
	if problem.KindOf(err) == problem.NotFound {
		return false, nil
	}
	return err == nil, err
}

// Serve answers on the listener until the context ends, then lets running calls finish.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	refused := func(f fingerprint.Fingerprint, remote, reason string) {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), refusalTimeout)
		defer cancel()
		s.log.WarnContext(ctx, "stranger refused", slog.String("fingerprint", f.String()), slog.String("remote", remote))
		s.node.RefuseStranger(ctx, f, remote, reason)
	}
	server := &http.Server{
		Handler:           s,
		TLSConfig:         s.node.Identity.ServerConfig(s.known, refused),
		ReadHeaderTimeout: headerTimeout,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    64 << 10,
		ErrorLog:          slog.NewLogLogger(s.log.Handler(), slog.LevelDebug),
		BaseContext:       func(net.Listener) context.Context { return context.WithoutCancel(ctx) },
	}
	stopped := make(chan error, 1)
	go func() {
		<-ctx.Done()
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownTimeout)
		defer cancel()
		stopped <- server.Shutdown(ctx)
	}()
	err := server.Serve(tls.NewListener(l, server.TLSConfig))
	if errors.Is(err, http.ErrServerClosed) && ctx.Err() != nil {
		return <-stopped
	}
	return err
}

// NewHolderServer serves a holder: studies and private set intersection, nothing else.
func NewHolderServer(n *node.Node, store node.Store, app interface {
	studyReceiver
	intersector
}, log *slog.Logger,
) *Server {
	s := newServer(n, store, log)
	s.serveStudies(app)
	s.serveIntersection(app)
	return s
}

// NewLinkerServer serves a linker: studies, contributions, queries and its log's digests.
func NewLinkerServer(n *node.Node, store node.Store, app linkerApp, log *slog.Logger) *Server {
	s := newServer(n, store, log)
	s.serveStudies(app)
	s.serveLinker(app)
	return s
}
