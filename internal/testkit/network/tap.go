package network

import (
	"bytes"
	"context"
	"crypto/tls"
	"io"
	"net"
	"net/http"
	"net/http/httputil"
	"net/url"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/identity"
	"github.com/blindjoin/blindjoin/internal/masterkey"
	"github.com/blindjoin/blindjoin/internal/node"
)

// tap stands in front of a node and records what crosses the wire, in the clear: it has the
// identities of all three nodes, which only a test can have. To its callers it is the node; to the
// node it is whoever called.
type tap struct {
	t    *testing.T
	URL  string
	node *Machine

	mu       sync.Mutex
	upstream string       // guarded by mu
	plain    bytes.Buffer // guarded by mu: what callers and node said, decrypted
	raw      bytes.Buffer // guarded by mu: the bytes on the wire
	before   func(procedure string, n int)
	seen     map[string]int      // guarded by mu: calls by procedure
	bodies   map[string][][]byte // guarded by mu: what was sent, by procedure
}

func newTap(t *testing.T, m *Machine, n *Network) *tap {
	t.Helper()
	p := &tap{t: t, node: m, upstream: m.Address, seen: make(map[string]int), bodies: make(map[string][][]byte)}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p.URL = "https://" + l.Addr().String()
	self := m.Identity()
	everyone := func(context.Context, fingerprint.Fingerprint) (bool, error) { return true, nil }
	config := self.ServerConfig(everyone, func(fingerprint.Fingerprint, string, string) {})
	transports := map[string]*http.Transport{}
	for _, c := range n.Machines() {
		if c != m {
			transports[c.Fingerprint] = &http.Transport{TLSClientConfig: c.Identity().ClientConfig(self.Fingerprint()), ForceAttemptHTTP2: true}
		}
	}
	server := &http.Server{ReadHeaderTimeout: 10 * time.Second, TLSConfig: config, Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fp, err := identity.PeerFingerprint(*r.TLS)
		if err != nil || transports[fp.String()] == nil {
			http.Error(w, "stranger", http.StatusForbidden)
			return
		}
		p.forward(w, r, transports[fp.String()])
	})}
	go func() { _ = server.Serve(tls.NewListener(recordingListener{l, p}, config)) }()
	t.Cleanup(func() { _ = server.Close() })
	return p
}

func (p *tap) forwardTo(address string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.upstream = address
}

// OnCall sets what happens before the n-th call (from 1) of a procedure is forwarded.
func (p *tap) OnCall(f func(procedure string, n int)) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.before = f
	p.seen = make(map[string]int)
}

func (p *tap) forward(w http.ResponseWriter, r *http.Request, transport *http.Transport) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, "cut", http.StatusBadGateway)
		return
	}
	p.mu.Lock()
	p.seen[r.URL.Path]++
	n, before, upstream := p.seen[r.URL.Path], p.before, p.upstream
	p.plain.WriteString(r.URL.String() + "\n")
	p.plain.Write(body)
	p.bodies[r.URL.Path] = append(p.bodies[r.URL.Path], body)
	p.mu.Unlock()
	if before != nil {
		before(r.URL.Path, n)
	}
	r.Body = io.NopCloser(bytes.NewReader(body))
	proxy := &httputil.ReverseProxy{
		Rewrite: func(pr *httputil.ProxyRequest) {
			pr.SetURL(&url.URL{Scheme: "https", Host: upstream})
		},
		Transport: transport,
		ModifyResponse: func(res *http.Response) error {
			answer, err := io.ReadAll(res.Body)
			if err != nil {
				return err
			}
			p.mu.Lock()
			p.plain.Write(answer)
			p.mu.Unlock()
			res.Body = io.NopCloser(bytes.NewReader(answer))
			return nil
		},
		ErrorHandler: func(w http.ResponseWriter, _ *http.Request, _ error) {
			// The node is gone: the caller sees its connection break, as it would without a tap.
			if h, ok := w.(http.Hijacker); ok {
				if c, _, err := h.Hijack(); err == nil {
					_ = c.Close()
					return
				}
			}
			panic(http.ErrAbortHandler)
		},
	}
	proxy.ServeHTTP(w, r)
}

// Recorded returns what crossed the wire so far: decrypted, and as it was.
func (p *tap) Recorded() (plain, raw []byte) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return bytes.Clone(p.plain.Bytes()), bytes.Clone(p.raw.Bytes())
}

// Sent returns the bodies of the calls of a procedure so far, in order.
func (p *tap) Sent(procedure string) [][]byte {
	p.mu.Lock()
	defer p.mu.Unlock()
	return slices.Clone(p.bodies[procedure])
}

type recordingListener struct {
	net.Listener
	p *tap
}

func (l recordingListener) Accept() (net.Conn, error) {
	c, err := l.Listener.Accept()
	if err != nil {
		return nil, err
	}
	return recordingConn{c, l.p}, nil
}

type recordingConn struct {
	net.Conn
	p *tap
}

func (c recordingConn) Read(b []byte) (int, error) {
	n, err := c.Conn.Read(b)
	c.p.mu.Lock()
	c.p.raw.Write(b[:n])
	c.p.mu.Unlock()
	return n, err
}

func (c recordingConn) Write(b []byte) (int, error) {
	c.p.mu.Lock()
	c.p.raw.Write(b)
	c.p.mu.Unlock()
	return c.Conn.Write(b)
}

// open opens the node itself: its identity, unwrapped with its master key.
func (m *Machine) open() *node.Node {
	m.T.Helper()
	master, err := masterkey.Load(m.KeyFile)
	if err != nil {
		m.T.Fatal(err)
	}
	pool, err := pgxpool.New(m.T.Context(), m.DatabaseURL)
	if err != nil {
		m.T.Fatal(err)
	}
	m.T.Cleanup(pool.Close)
	n, err := node.Open(m.T.Context(), node.NewStore(pool), master, "", time.Now)
	if err != nil {
		m.T.Fatal(err)
	}
	return n
}

// Identity returns the node's identity, with its private key.
func (m *Machine) Identity() *identity.Identity { return m.open().Identity }
