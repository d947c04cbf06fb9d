package rpc

import (
	"bufio"
	"context"
	"crypto/rand"
	"crypto/tls"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/identity"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/peer"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/protocol"
	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/study"
)

const (
	soon  = 500 * time.Millisecond
	later = 3 * time.Second // leaves a slow machine time to get to the stage that is meant
	never = time.Hour
)

func testIdentity(t *testing.T, name string) *identity.Identity {
	t.Helper()
	id, err := identity.Generate(rand.Reader, name, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func listen(t *testing.T) net.Listener {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	return l
}

// stallingPeer serves beta's identity with a handler that may block until the test ends.
func stallingPeer(t *testing.T, id *identity.Identity, handle func(w http.ResponseWriter, end <-chan struct{})) net.Listener {
	t.Helper()
	l, end := listen(t), make(chan struct{})
	everyone := func(context.Context, fingerprint.Fingerprint) (bool, error) { return true, nil }
	server := &http.Server{ReadHeaderTimeout: never, Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		w.Header().Set(HeaderProtocol, protocol.Stated())
		handle(w, end)
	}), TLSConfig: id.ServerConfig(everyone, nil)}
	go func() { _ = server.Serve(tls.NewListener(l, server.TLSConfig)) }()
	t.Cleanup(func() {
		close(end)
		_ = server.Close()
	})
	return l
}

// deadLine forwards to a listener until it goes dead: then it keeps connections open and forwards
// nothing.
type deadLine struct {
	net.Listener
	dead atomic.Bool
}

func newDeadLine(t *testing.T, to net.Listener) *deadLine {
	t.Helper()
	d := &deadLine{Listener: listen(t)}
	go func() {
		for {
			c, err := d.Accept()
			if err != nil {
				return
			}
			up, err := net.Dial("tcp", to.Addr().String())
			if err != nil {
				return
			}
			t.Cleanup(func() { _, _ = c.Close(), up.Close() })
			go d.forward(c, up)
			go d.forward(up, c)
		}
	}()
	return d
}

func (d *deadLine) forward(from, to net.Conn) {
	buf := make([]byte, 1<<10)
	for {
		n, err := from.Read(buf)
		if err != nil {
			return
		}
		if d.dead.Load() {
			continue
		}
		if _, err := to.Write(buf[:n]); err != nil {
			return
		}
	}
}

// Every time-out says what it ended, after how long, how to raise it, and that running again
// resumes.
func TestTimeoutsAreNamed(t *testing.T) {
	t.Parallel()
	beta := testIdentity(t, "beta")
	for name, c := range map[string]struct {
		call, connect time.Duration
		peer          func(t *testing.T) net.Listener
		text          string
		hint          []string
	}{
		"takes the connection and is silent": {
			call: never, connect: soon,
			peer: listen, // the system takes connections for it
			text: "beta did not take a connection within 500ms, the connect time-out",
			hint: []string{"--connect-timeout", "BLINDJOIN_CONNECT_TIMEOUT", "resumes"},
		},
		"no connection within the time of a call": {
			call: soon, connect: never, peer: listen,
			text: "no connection to beta came about for the call Step within 500ms, the time-out of one call",
			hint: []string{"--peer-timeout", "BLINDJOIN_PEER_TIMEOUT", "resumes"},
		},
		"never answers": {
			call: later, connect: never,
			peer: func(t *testing.T) net.Listener {
				return stallingPeer(t, beta, func(_ http.ResponseWriter, end <-chan struct{}) { <-end })
			},
			text: "beta did not answer the call Step within 3s, the time-out of one call",
			hint: []string{"--peer-timeout", "resumes"},
		},
		"stalls in the middle of its answer": {
			call: later, connect: never,
			peer: func(t *testing.T) net.Listener {
				return stallingPeer(t, beta, func(w http.ResponseWriter, end <-chan struct{}) {
					w.Header().Set("Content-Type", "application/proto")
					_, _ = w.Write([]byte{10, 200})
					_ = http.NewResponseController(w).Flush()
					<-end
				})
			},
			text: "beta began to answer the call Step and did not finish within 3s, the time-out of one call",
			hint: []string{"--peer-timeout", "resumes"},
		},
		"the line goes dead": {
			call: never, connect: later,
			peer: func(t *testing.T) net.Listener {
				var line *deadLine
				line = newDeadLine(t, stallingPeer(t, beta, func(_ http.ResponseWriter, end <-chan struct{}) {
					line.dead.Store(true)
					<-end
				}))
				return line
			},
			text: "beta gave no sign of life for 6s during the call Step: twice the connect time-out",
			hint: []string{"--connect-timeout", "resumes"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			l := c.peer(t)
			client := NewClient(testIdentity(t, "alpha"), c.call, ConnectTimeout(c.connect))
			t.Cleanup(client.Close)
			peer := node.Peer{Name: "beta", Address: "https://" + l.Addr().String(), Fingerprint: beta.Fingerprint()}
			_, err := remote{client, peer}.Step(t.Context(), psi.Prepare{})
			if err == nil || err.Error() != c.text || problem.KindOf(err) != problem.Unavailable {
				t.Errorf("%v (%s)", err, problem.KindOf(err))
			}
			for _, w := range c.hint {
				if !strings.Contains(problem.HintOf(err), w) {
					t.Errorf("the hint does not say %q: %s", w, problem.HintOf(err))
				}
			}
		})
	}
}

// A call that its own caller gives up is no time-out.
func TestGivingUpIsNoTimeout(t *testing.T) {
	t.Parallel()
	beta := testIdentity(t, "beta")
	ctx, cancel := context.WithCancel(t.Context())
	l := stallingPeer(t, beta, func(_ http.ResponseWriter, end <-chan struct{}) {
		cancel()
		<-end
	})
	client := NewClient(testIdentity(t, "alpha"), never)
	t.Cleanup(client.Close)
	_, err := remote{client, node.Peer{Name: "beta", Address: "https://" + l.Addr().String(), Fingerprint: beta.Fingerprint()}}.Step(ctx, psi.Prepare{})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}

// onePeer knows one peer, and nobody else.
type onePeer struct{ peer node.Peer }

func (t onePeer) Peers(context.Context) ([]node.Peer, error) { return []node.Peer{t.peer}, nil }

func (t onePeer) PeerByFingerprint(_ context.Context, f fingerprint.Fingerprint) (node.Peer, error) {
	if f != t.peer.Fingerprint {
		return node.Peer{}, problem.New(problem.NotFound, "no such peer")
	}
	return t.peer, nil
}

// heldHolder answers steps when it is let.
type heldHolder struct {
	called chan struct{} // one for each call
	let    chan struct{}
	ended  chan error // the context's error, for calls that are cut
}

func (h *heldHolder) HandleExchangeStudy(context.Context, node.Peer, *study.Agreement) (study.Known, error) {
	return study.Known{}, nil
}

func (h *heldHolder) HandleOpenSession(_ context.Context, _ node.Peer, m psi.Hello, known uint64) (psi.Hello, uint64, error) {
	return m, known + 1, nil
}

func (h *heldHolder) HandleStep(ctx context.Context, _ node.Peer, m psi.Message) (psi.Message, error) {
	h.called <- struct{}{}
	select {
	case <-h.let:
		return psi.Ack{Session: m.SessionID()}, nil
	case <-ctx.Done():
		h.ended <- ctx.Err()
		return nil, ctx.Err()
	}
}

// running is a server of beta's, which alpha may call.
type running struct {
	app         *heldHolder
	alpha, beta *identity.Identity
	address     string
	stop        func()
	done        chan error
}

func serving(t *testing.T, timeouts Timeouts) *running {
	t.Helper()
	r := &running{
		app:   &heldHolder{called: make(chan struct{}, 1), let: make(chan struct{}), ended: make(chan error, 1)},
		alpha: testIdentity(t, "alpha"), beta: testIdentity(t, "beta"), done: make(chan error, 1),
	}
	n := &node.Node{Self: peer.Self{Role: node.Holder, Name: "beta", Identity: r.beta, Now: time.Now}}
	server := newHolderServer(n, onePeer{node.Peer{Name: "alpha", Fingerprint: r.alpha.Fingerprint()}}, r.app, slog.New(slog.DiscardHandler))
	server.Timeouts = timeouts
	ctx, stop := context.WithCancel(t.Context())
	l := listen(t)
	r.stop, r.address = stop, l.Addr().String()
	go func() { r.done <- server.Serve(ctx, l) }()
	t.Cleanup(stop)
	return r
}

func (r *running) step(t *testing.T) error {
	client := NewClient(r.alpha, never)
	t.Cleanup(client.Close)
	_, err := remote{client, node.Peer{Name: "beta", Address: "https://" + r.address, Fingerprint: r.beta.Fingerprint()}}.Step(t.Context(), psi.Prepare{})
	return err
}

func TestStoppingLetsCallsFinish(t *testing.T) {
	t.Parallel()
	r := serving(t, Timeouts{Header: never, Transfer: never, Idle: never, Shutdown: never})
	answered := make(chan error, 1)
	go func() { answered <- r.step(t) }()
	<-r.app.called
	r.stop()
	for { // until the port is closed
		c, err := net.Dial("tcp", r.address)
		if err != nil {
			break
		}
		_ = c.Close()
	}
	select {
	case err := <-r.done:
		t.Fatalf("the server ended before the call: %v", err)
	default:
	}
	close(r.app.let)
	if err := <-answered; err != nil {
		t.Errorf("the call under way failed: %v", err)
	}
	if err := <-r.done; err != nil {
		t.Errorf("the server failed: %v", err)
	}
}

func TestStoppingCutsCallsThatTakeTooLong(t *testing.T) {
	t.Parallel()
	r := serving(t, Timeouts{Header: never, Transfer: never, Idle: never, Shutdown: soon})
	answered := make(chan error, 1)
	go func() { answered <- r.step(t) }()
	<-r.app.called
	r.stop()
	if err := <-r.app.ended; !errors.Is(err, context.Canceled) {
		t.Errorf("the call was not told to end: %v", err)
	}
	if err := <-r.done; err != nil {
		t.Errorf("the server failed: %v", err)
	}
	if err := <-answered; problem.KindOf(err) != problem.Unavailable {
		t.Errorf("the caller was told %v", err)
	}
}

// A peer that dribbles a request is not waited for, on either version of HTTP.
func TestRequestsArriveInTime(t *testing.T) {
	t.Parallel()
	for _, version := range []string{"h2", "http/1.1"} {
		t.Run(version, func(t *testing.T) {
			t.Parallel()
			r := serving(t, Timeouts{Header: never, Transfer: soon, Idle: never, Shutdown: never})
			config := r.alpha.ClientConfig(r.beta.Fingerprint())
			config.NextProtos = []string{version}
			transport := &http.Transport{TLSClientConfig: config, ForceAttemptHTTP2: version == "h2"}
			t.Cleanup(transport.CloseIdleConnections)
			body, feed := io.Pipe()
			t.Cleanup(func() { _ = feed.Close() })
			go func() { _, _ = feed.Write([]byte{10}) }() // and nothing after it
			req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, "https://"+r.address+"/blindjoin.v1.IntersectionService/Step", body)
			if err != nil {
				t.Fatal(err)
			}
			req.Header.Set("Content-Type", "application/proto")
			req.Header.Set(HeaderProtocol, protocol.Stated())
			res, err := transport.RoundTrip(req)
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = res.Body.Close() }()
			said, err := io.ReadAll(res.Body)
			if err != nil || res.StatusCode != http.StatusServiceUnavailable || !strings.Contains(string(said), "did not arrive within 500ms, the transfer time-out") {
				t.Errorf("status %d: %s (%v)", res.StatusCode, said, err)
			}
		})
	}
}

// Work on a call may take longer than its request may take to arrive.
func TestTransferTimeoutDoesNotEndWork(t *testing.T) {
	t.Parallel()
	r := serving(t, Timeouts{Header: never, Transfer: soon, Idle: never, Shutdown: never})
	answered := make(chan error, 1)
	go func() { answered <- r.step(t) }()
	<-r.app.called
	// Longer than the time-out by its own clock: a second request is refused for it meanwhile.
	dribble(t, r)
	select {
	case err := <-r.app.ended:
		t.Fatalf("the call was ended: %v", err)
	default:
	}
	close(r.app.let)
	if err := <-answered; err != nil {
		t.Error(err)
	}
}

// dribble sends half a request over HTTP/1 and waits until the server gives up on it.
func dribble(t *testing.T, r *running) {
	t.Helper()
	config := r.alpha.ClientConfig(r.beta.Fingerprint())
	config.NextProtos = []string{"http/1.1"}
	conn, err := tls.Dial("tcp", r.address, config)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close() }()
	_, err = io.WriteString(conn, "POST /blindjoin.v1.IntersectionService/Step HTTP/1.1\r\nHost: beta\r\nContent-Type: application/proto\r\n"+HeaderProtocol+": "+protocol.Stated()+"\r\nContent-Length: 9\r\n\r\nx")
	if err != nil {
		t.Fatal(err)
	}
	res, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		t.Fatal(err)
	}
	_ = res.Body.Close()
}
