package rpc

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"io"
	"log/slog"
	"math/big"
	"net"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/peer"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/study"
)

// each says who each of two nodes is to the other, and what the caller is told.
func TestIntroductions(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		// as the caller has pinned the callee, and the callee the caller
		pinned func(callee, caller *node.Peer)
		text   string
		audit  string // at the callee
	}{
		"well":              {func(_, _ *node.Peer) {}, "", ""},
		"the callee's role": {func(callee, _ *node.Peer) { callee.Role = node.Linker }, "beta is pinned as a linker, and says that it is a holder", ""},
		"the callee's name": {func(callee, _ *node.Peer) { callee.Name = "bank" }, `bank says that its name is "beta"`, ""},
		"the caller's role": {func(_, caller *node.Peer) { caller.Role = node.Linker }, "beta has pinned this node as a linker, and it is a holder", "pinned here as the linker"},
		"the caller's name": {func(_, caller *node.Peer) { caller.Name = "other" }, `beta has pinned this node under the name "other", and it is "delta"`, `and says that it is the holder "delta"`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			app := newBusyHolder()
			close(app.let)
			house, other := newHouse(t), newHouse(t)
			o := house.serve(nil, slog.DiscardHandler, app, DefaultLimits())
			delta := peer.Self{Role: node.Holder, Name: "delta", Identity: other.node.Identity, Now: time.Now}
			callee := node.Peer{Name: "beta", Role: node.Holder, Address: "https://" + o.address, Fingerprint: house.node.Identity.Fingerprint()}
			caller := node.Peer{Name: "delta", Role: node.Holder, Address: "https://delta.example:1", Fingerprint: delta.Identity.Fingerprint()}
			c.pinned(&callee, &caller)
			if err := house.node.AddPeer(t.Context(), caller); err != nil {
				t.Fatal(err)
			}
			client := NewClient(delta.Identity, never, Introducing(delta))
			t.Cleanup(client.Close)
			_, err := remote{client, callee}.Step(t.Context(), psi.Prepare{})
			_, studyErr := remote{client, callee}.ExchangeStudy(t.Context(), &study.Agreement{})
			if c.text == "" {
				if err != nil || len(app.called) != 1 {
					t.Errorf("%v, %d calls", err, len(app.called))
				}
				return
			}
			for _, err := range []error{err, studyErr} {
				if problem.KindOf(err) != problem.Denied || !strings.Contains(err.Error(), c.text) || problem.HintOf(err) == "" {
					t.Errorf("%v (%s)", err, problem.HintOf(err))
				}
			}
			if len(app.called) != 0 {
				t.Error("a call went to a node that is not the one that was meant")
			}
			list := house.refusals(caller.Name)
			if (len(list) > 0) != (c.audit != "") || len(list) > 0 && !strings.Contains(list[0].Reason, c.audit) {
				t.Errorf("the callee's audit log has %+v", list)
			}
		})
	}
}

func TestIntroductionTellsTheClock(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	o := h.serve(nil, slog.DiscardHandler, newBusyHolder(), DefaultLimits())
	late := peer.Self{Role: node.Holder, Name: "alpha", Identity: h.alpha, Now: func() time.Time { return time.Now().Add(-time.Hour) }}
	client := NewClient(h.alpha, never)
	t.Cleanup(client.Close)
	p := node.Peer{Name: "beta", Role: node.Holder, Address: "https://" + o.address, Fingerprint: h.node.Identity.Fingerprint()}
	i, err := client.Introduce(t.Context(), p, late)
	if err != nil || (i.Ahead-time.Hour).Abs() > i.RoundTrip/2+time.Second || i.RoundTrip <= 0 || i.KnownAs != "alpha" || i.Name != "beta" {
		t.Errorf("%+v, %v", i, err)
	}
}

// What a peer says of itself is bounded, and in the form of a name, before anybody reads it.
func TestFalseIntroductionsAreRefused(t *testing.T) {
	t.Parallel()
	for _, c := range [][2]string{{"", "holder"}, {"a\x1b[2J", "holder"}, {strings.Repeat("a", 64), "holder"}, {"a", ""}, {"a", "observer"}, {"a`; rm", "holder"}} {
		if err := checkIntroduced(c[0], c[1]); problem.KindOf(err) != problem.Invalid {
			t.Errorf("%q: %v", c, err)
		}
	}
}

// listening answers each connection by a function.
func listening(t *testing.T, answer func(c net.Conn)) string {
	t.Helper()
	l := listen(t)
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go func() {
				defer func() { _ = c.Close() }()
				answer(c)
			}()
		}
	}()
	return l.Addr().String()
}

// webServer is a TLS server with a certificate as web servers have.
func webServer(t *testing.T) string {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{SerialNumber: big.NewInt(1), NotAfter: time.Now().Add(time.Hour)}
	der, err := x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	if err != nil {
		t.Fatal(err)
	}
	config := &tls.Config{Certificates: []tls.Certificate{{Certificate: [][]byte{der}, PrivateKey: key}}, MinVersion: tls.VersionTLS12}
	return listening(t, func(c net.Conn) { _ = tls.Server(c, config).Handshake() })
}

// Each reason why a peer does not answer has words of its own.
func TestWhyAPeerIsNotReached(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	o := h.serve(nil, slog.DiscardHandler, newBusyHolder(), DefaultLimits())
	own, other := h.alpha, testIdentity(t, "other")
	closed := listen(t)
	_ = closed.Close()
	ending := func(begun bool) string {
		return stallingPeer(t, h.node.Identity, func(w http.ResponseWriter, _ <-chan struct{}) {
			if begun {
				w.Header().Set("Content-Type", "application/proto")
				_, _ = w.Write([]byte{1})
				_ = http.NewResponseController(w).Flush()
			}
			panic(http.ErrAbortHandler)
		}).Addr().String()
	}
	old := &tls.Config{Certificates: []tls.Certificate{{Certificate: [][]byte{own.Certificate}, PrivateKey: own.PrivateKey}}, MaxVersion: tls.VersionTLS12}
	for name, c := range map[string]struct {
		address string
		as      string // alpha, unless given
		pinned  string // beta's key, unless given
		kind    problem.Kind
		text    string
		hint    string
	}{
		"nothing listens": {closed.Addr().String(), "", "", problem.Unavailable, "nothing listens at", "⟪serve⟫"},
		"no such name":    {"no-such-host.invalid:7443", "", "", problem.Unavailable, `host name "no-such-host.invalid"`, ""},
		"another key":     {o.address, "", "other", problem.Denied, "under another key than the pinned one: " + h.node.Identity.Fingerprint().String() + " instead of " + other.Fingerprint().String(), "telephone"},
		"not pinned":      {o.address, "stranger", "", problem.Denied, "beta has not pinned the key of this node, sha256:", "⟪peer add⟫"},
		"a web server":    {webServer(t), "", "", problem.Denied, "is not a Blindjoin node: the certificate holds no Ed25519 key", "address"},
		"old TLS":         {listening(t, func(c net.Conn) { _ = tls.Server(c, old).Handshake() }), "", "", problem.Unavailable, "refuses the handshake of nodes", "address"},
		"plain HTTP":      {listening(t, func(c net.Conn) { _, _ = io.WriteString(c, "HTTP/1.1 400 Bad Request\r\n\r\n") }), "", "", problem.Unavailable, "plain HTTP", "address"},
		"no TLS":          {listening(t, func(c net.Conn) { _, _ = io.WriteString(c, "SSH-2.0-OpenSSH_9.7\r\n") }), "", "", problem.Unavailable, "does not speak TLS", "address"},
		"hangs up":        {listening(t, func(c net.Conn) { _, _ = io.ReadFull(c, make([]byte, 5)) }), "", "", problem.Unavailable, "the connection to", "firewall"},
		"ends the call":   {ending(false), "", "", problem.Unavailable, "the connection to", "firewall"},
		"ends its answer": {ending(true), "", "", problem.Unavailable, "the connection to", "firewall"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			id, pin := own, h.node.Identity.Fingerprint()
			if c.as != "" {
				id = testIdentity(t, c.as)
			}
			if c.pinned != "" {
				pin = other.Fingerprint()
			}
			client := NewClient(id, never)
			t.Cleanup(client.Close)
			p := node.Peer{Name: "beta", Role: node.Holder, Address: "https://" + c.address, Fingerprint: pin}
			_, err := remote{client, p}.Step(t.Context(), psi.Prepare{})
			if problem.KindOf(err) != c.kind || !strings.Contains(err.Error(), c.text) || !strings.Contains(problem.HintOf(err), c.hint) || problem.HintOf(err) == "" {
				t.Errorf("%v\n%s (%s)", err, problem.HintOf(err), problem.KindOf(err))
			}
		})
	}
}

// resetting forwards connections to a server as a system would that drops what the server said
// last, because the client was still writing when the server hung up.
func resetting(t *testing.T, server string) string {
	t.Helper()
	const (
		handshake = 16 << 10 // more than what a client writes of one
		alert     = 64       // more than an alert, and less than anything else that the server says
	)
	return listening(t, func(c net.Conn) {
		up, err := net.Dial("tcp", server)
		if err != nil {
			return
		}
		defer func() { _ = up.Close() }()
		var written atomic.Int64
		go func() {
			buf := make([]byte, 4<<10)
			for {
				n, err := c.Read(buf)
				written.Add(int64(n))
				if err != nil {
					return
				}
				_, _ = up.Write(buf[:n]) // the server may have hung up
			}
		}()
		var last []byte
		for buf := make([]byte, 4<<10); ; {
			n, err := up.Read(buf)
			if err != nil {
				break
			}
			if n > alert {
				_, _ = c.Write(buf[:n])
				continue
			}
			last = append(last, buf[:n]...)
		}
		if time.Sleep(soon / 5); written.Load() > handshake {
			_ = c.(*net.TCPConn).SetLinger(0)
			return
		}
		_, _ = c.Write(last)
	})
}

// In TLS 1.3 a client is done before the server has looked at its certificate. That it was refused
// must not depend on who is faster.
func TestARefusedKeyIsAlwaysToldSo(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	o := h.serve(nil, slog.DiscardHandler, newBusyHolder(), DefaultLimits())
	stranger := testIdentity(t, "stranger")
	large := psi.TagChunk{Tags: make([]byte, 4<<20)}
	for _, address := range []string{o.address, resetting(t, o.address)} {
		client := NewClient(stranger, never)
		p := node.Peer{Name: "beta", Role: node.Holder, Address: "https://" + address, Fingerprint: h.node.Identity.Fingerprint()}
		if _, err := (remote{client, p}).Step(t.Context(), large); problem.KindOf(err) != problem.Denied || !strings.Contains(err.Error(), "has not pinned") {
			t.Errorf("%v", err)
		}
		client.Close()
	}
}

// A peer that takes the connection and lets nobody know whether it takes the certificate costs the
// connect time-out, and no more.
func TestAdmissionIsWaitedForNoLongerThanTheConnectTimeout(t *testing.T) {
	t.Parallel()
	server := testIdentity(t, "beta")
	config := &tls.Config{
		Certificates: []tls.Certificate{{Certificate: [][]byte{server.Certificate}, PrivateKey: server.PrivateKey}},
		MinVersion:   tls.VersionTLS13, NextProtos: []string{"h2"}, SessionTicketsDisabled: true,
	}
	end := make(chan struct{})
	t.Cleanup(func() { close(end) })
	address := listening(t, func(c net.Conn) {
		_ = tls.Server(c, config).HandshakeContext(context.Background())
		<-end
	})
	client := NewClient(testIdentity(t, "alpha"), never, ConnectTimeout(soon))
	t.Cleanup(client.Close)
	p := node.Peer{Name: "beta", Role: node.Holder, Address: "https://" + address, Fingerprint: server.Fingerprint()}
	if _, err := (remote{client, p}).Step(t.Context(), psi.Prepare{}); err == nil || !strings.Contains(err.Error(), "the connect time-out") {
		t.Errorf("%v", err)
	}
}
