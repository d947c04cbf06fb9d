package rpc

import (
	"context"
	"crypto/tls"
	"encoding/hex"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"sync"
	"time"

	"connectrpc.com/connect"
	"google.golang.org/protobuf/proto"

	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/identity"
	"github.com/blindjoin/blindjoin/internal/peer"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// DefaultConnectTimeout is how long a connection may take to come about, unless ConnectTimeout says
// otherwise.
const DefaultConnectTimeout = 10 * time.Second

// Client calls peers, each over connections that only its pinned key can answer.
type Client struct {
	identity *identity.Identity
	timeout  time.Duration // of a call
	connect  time.Duration // of a connection
	auditor  Auditor       // takes refused replies; nil for none
	log      *slog.Logger  // set with auditor

	introducing *peer.Self // who introduces itself before the first call to a peer; nil for nobody

	mu         sync.Mutex
	conns      map[fingerprint.Fingerprint]*http.Client // guarded by mu
	introduced map[peer.Peer]bool                       // guarded by mu
}

// Option is a choice about a Client.
type Option func(*Client)

// ConnectTimeout bounds how long a connection may take to come about, TLS handshake included. It
// also bounds how long a connection may be silent during a call before the peer is asked for a sign
// of life, and how long it may take to give one: a peer may take long to answer, but a machine that
// is gone is noticed.
func ConnectTimeout(d time.Duration) Option { return func(c *Client) { c.connect = d } }

// Auditing has the audit log take what the client refuses: replies that are malformed or
// oversize, and answers under another key than the pinned one. What a well-formed reply says is for
// the applications to judge.
func Auditing(a Auditor, log *slog.Logger) Option {
	return func(c *Client) { c.auditor, c.log = a, log }
}

// NewClient returns a client that gives up on a call after timeout. Errors name the time-out that
// ended a call.
func NewClient(id *identity.Identity, timeout time.Duration, options ...Option) *Client {
	c := &Client{
		identity: id, timeout: timeout, connect: DefaultConnectTimeout,
		conns: make(map[fingerprint.Fingerprint]*http.Client), introduced: make(map[peer.Peer]bool),
	}
	for _, o := range options {
		o(c)
	}
	return c
}

// Close drops idle connections.
func (c *Client) Close() {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, h := range c.conns {
		h.CloseIdleConnections()
	}
}

func (c *Client) http(p peer.Peer) *http.Client {
	c.mu.Lock()
	defer c.mu.Unlock()
	h, ok := c.conns[p.Fingerprint]
	if !ok {
		h = &http.Client{Transport: speaking{&http.Transport{
			DialTLSContext:     c.dialer(p.Fingerprint),
			ForceAttemptHTTP2:  true,
			DisableCompression: true,
			IdleConnTimeout:    idleConnection,
			HTTP2:              &http.HTTP2Config{SendPingTimeout: c.connect, PingTimeout: c.connect},
		}}}
		c.conns[p.Fingerprint] = h
	}
	return h
}

// Service returns the generated client of a service at a peer, made by make.
func Service[S any](c *Client, p peer.Peer, make func(h connect.HTTPClient, address string, options ...connect.ClientOption) S) S {
	return make(c.http(p), p.Address, clientOptions()...)
}

func clientOptions() []connect.ClientOption {
	return []connect.ClientOption{
		connect.WithReadMaxBytes(MaxMessage),
		connect.WithSendMaxBytes(MaxMessage),
		connect.WithAcceptCompression("gzip", nil, nil),
	}
}

// dialer connects to the peer that holds a pinned key, within the connect time-out.
func (c *Client) dialer(f fingerprint.Fingerprint) func(ctx context.Context, network, address string) (net.Conn, error) {
	return func(ctx context.Context, network, address string) (net.Conn, error) {
		host, _, err := net.SplitHostPort(address)
		if err != nil {
			return nil, err
		}
		timeout := &timeoutError{stage: stageConnect, after: c.connect}
		ctx, cancel := context.WithTimeoutCause(ctx, c.connect, timeout)
		defer cancel()
		raw, err := (&net.Dialer{}).DialContext(ctx, network, address)
		if err != nil {
			return nil, timeout.instead(ctx, err)
		}
		config := c.identity.ClientConfig(f)
		config.ServerName = host
		first := &peekConn{Conn: raw}
		conn := tls.Client(first, config)
		err = conn.HandshakeContext(ctx)
		if err == nil {
			err = admitted(ctx, first, conn)
		}
		if err != nil {
			_ = raw.Close()
			return nil, timeout.instead(ctx, err)
		}
		return conn, nil
	}
}

// idleConnection is how long an unused connection is kept; it ends before the peer's own patience
// does, by default.
const idleConnection = 4 * time.Minute

// Call makes one call, after an introduction where there has been none.
func Call[Req, Res any](ctx context.Context, c *Client, p peer.Peer, rpc func(context.Context, *Req) (*Res, error), req *Req) (*Res, error) {
	if err := c.introduce(ctx, p); err != nil {
		return nil, err
	}
	return exchange(ctx, c, p, rpc, req)
}

// Read is Call, and reads the reply: one that cannot be read is refused, and in the audit log.
func Read[Req, Res, T any](
	ctx context.Context, c *Client, p peer.Peer, rpc func(context.Context, *Req) (*Res, error), req *Req, read func(*Res) (T, error),
) (out T, err error) {
	res, err := Call(ctx, c, p, rpc, req)
	if err != nil {
		return out, err
	}
	out, err = read(res)
	return out, c.Judge(ctx, p, req, err)
}

// exchange makes one call within the time allowed and turns its error into a problem that names the
// peer.
func exchange[Req, Res any](ctx context.Context, c *Client, p peer.Peer, rpc func(context.Context, *Req) (*Res, error), req *Req) (*Res, error) {
	timeout := &timeoutError{stage: stageCall, after: c.timeout}
	caller := ctx
	ctx, cancel := context.WithTimeoutCause(ctx, c.timeout, timeout)
	defer cancel()
	var t tracker
	res, err := rpc(t.follow(ctx), req)
	if err != nil && connect.CodeOf(err) == connect.CodeCanceled && ctx.Err() == nil && caller.Err() == nil {
		// The library calls it so when the connection was reset; nobody has cancelled anything.
		if why := unreachable(p, c.identity, err); why != nil {
			return nil, why
		}
		return nil, connectionBroke(p)
	}
	if err != nil {
		c.audit(caller, p, req, refusedReply(err, t.stage.Load()))
		return nil, fromWire(p, c.identity, t.explain(ctx, err, callName(req), c.connect))
	}
	return res, nil
}

// Judge returns the error of reading a reply, after the audit log has taken it.
func (c *Client) Judge(ctx context.Context, p peer.Peer, req any, err error) error {
	if err != nil && problem.KindOf(err) != problem.Internal {
		c.audit(ctx, p, req, err.Error())
	}
	return err
}

// audit has the node's log take why a reply was refused; "" is no reason. That it could not changes
// nothing about the call, whose reply is refused all the same: the log counts it then.
func (c *Client) audit(ctx context.Context, p peer.Peer, req any, reason string) {
	if c.auditor == nil || reason == "" {
		return
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), refusalTimeout)
	defer cancel()
	r := peer.Refusal{Peer: p, Call: callName(req), Reply: true, Reason: reason}
	if m, ok := req.(interface{ GetStudy() []byte }); ok {
		r.Study = hex.EncodeToString(m.GetStudy())
	}
	if _, err := c.auditor.Refuse(ctx, r); err != nil {
		c.log.ErrorContext(ctx, "refusal not in the audit log", slog.String("peer", p.Name), slog.Any("error", err))
	}
}

// refusedReply says why this side has refused what came back on a call, or is empty if it has not:
// it was under another key than the pinned one, or could not be read. stage is how far the call
// was.
func refusedReply(err error, stage int32) string {
	var p *problem.Error
	if errors.As(err, &p) && p.Kind == problem.Denied { // only the pin makes such an error here
		return p.Text
	}
	var other *otherProtocol
	if errors.As(err, &other) {
		return other.Error()
	}
	var wire *connect.Error
	if stage == stageReceive && errors.As(err, &wire) && !connect.IsWireError(wire) &&
		(wire.Code() == connect.CodeResourceExhausted || wire.Code() == connect.CodeInvalidArgument) {
		return "malformed or oversize reply: " + wire.Message()
	}
	return ""
}

// callName is what a request asks for, as the protocol calls it.
func callName(req any) string {
	m, ok := req.(proto.Message)
	if !ok {
		return "a call"
	}
	return strings.TrimSuffix(string(m.ProtoReflect().Descriptor().Name()), "Request")
}
