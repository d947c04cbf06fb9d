package identity

import (
	"context"
	"crypto"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"errors"
	"io"
	"math/big"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// strangerCertificate makes a self-signed certificate of a kind that no identity has.
func strangerCertificate(t *testing.T, kind string) tls.Certificate {
	t.Helper()
	var key crypto.Signer
	var err error
	switch kind {
	case "rsa":
		key, err = rsa.GenerateKey(rand.Reader, 2048)
	case "ecdsa":
		key, err = ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	default:
		t.Fatalf("unknown kind %q", kind)
	}
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "istat"}}
	der, err := x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	if err != nil {
		t.Fatal(err)
	}
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}
}

// refusals collects what the server reports.
type refusals struct {
	mu   sync.Mutex
	seen []refusal
}

type refusal struct {
	f              fingerprint.Fingerprint
	remote, reason string
}

func (r *refusals) add(f fingerprint.Fingerprint, remote, reason string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.seen = append(r.seen, refusal{f, remote, reason})
}

func knows(peers ...*Identity) func(context.Context, fingerprint.Fingerprint) (bool, error) {
	return func(_ context.Context, f fingerprint.Fingerprint) (bool, error) {
		for _, p := range peers {
			if p.Fingerprint() == f {
				return true, nil
			}
		}
		return false, nil
	}
}

type outcome struct {
	client, server error
	clientState    tls.ConnectionState
	serverState    tls.ConnectionState
	address        string // of the client
}

// shake runs one handshake over loopback. Under TLS 1.3 a client hears of its refusal only when it
// reads, so both sides read and write one byte.
func shake(t *testing.T, client, server *tls.Config) outcome {
	t.Helper()
	listener, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := listener.Close(); err != nil {
			t.Error(err)
		}
	}()
	var o outcome
	done := make(chan struct{})
	go func() {
		defer close(done)
		conn, err := listener.Accept()
		if err != nil {
			o.server = err
			return
		}
		s := tls.Server(conn, server)
		o.server = s.HandshakeContext(t.Context())
		if o.server == nil {
			_, o.server = s.Write([]byte{1})
			o.serverState = s.ConnectionState()
		}
		if err := s.Close(); err != nil && o.server == nil {
			o.server = err
		}
	}()
	raw, err := (&net.Dialer{}).DialContext(t.Context(), "tcp", listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	o.address = raw.LocalAddr().String()
	c := tls.Client(raw, client)
	o.client = c.HandshakeContext(t.Context())
	if o.client == nil {
		_, o.client = io.ReadFull(c, make([]byte, 1))
		o.clientState = c.ConnectionState()
	}
	_ = raw.Close() // the other side may have closed it
	<-done
	return o
}

func TestPeersThatPinnedEachOtherTalk(t *testing.T) {
	t.Parallel()
	a, b := generate(t, "istat"), generate(t, "bi")
	var r refusals
	o := shake(t, a.ClientConfig(b.Fingerprint()), b.ServerConfig(knows(a), r.add))
	if o.client != nil || o.server != nil {
		t.Fatalf("client: %v; server: %v", o.client, o.server)
	}
	for _, c := range []struct {
		state tls.ConnectionState
		want  *Identity
	}{{o.clientState, b}, {o.serverState, a}} {
		f, err := PeerFingerprint(c.state)
		if err != nil || f != c.want.Fingerprint() {
			t.Errorf("the peer of %s is %v, %v", c.want.Name, f, err)
		}
		if c.state.Version != tls.VersionTLS13 || c.state.NegotiatedProtocol != "h2" {
			t.Errorf("version %x, protocol %q", c.state.Version, c.state.NegotiatedProtocol)
		}
	}
	if len(r.seen) != 0 {
		t.Errorf("refusals: %v", r.seen)
	}
}

func TestRefusals(t *testing.T) {
	t.Parallel()
	a, b, stranger := generate(t, "istat"), generate(t, "bi"), generate(t, "istat")
	with := func(config *tls.Config, change func(*tls.Config)) *tls.Config {
		c := config.Clone()
		change(c)
		return c
	}
	shows := func(cert tls.Certificate) func(*tls.Config) {
		return func(c *tls.Config) {
			c.GetClientCertificate = func(*tls.CertificateRequestInfo) (*tls.Certificate, error) { return &cert, nil }
		}
	}
	// A server that would take anybody, so that only the client can refuse.
	open := func(cert tls.Certificate) *tls.Config {
		return &tls.Config{MinVersion: tls.VersionTLS12, Certificates: []tls.Certificate{cert}, ClientAuth: tls.RequestClientCert}
	}
	toB, ofB := a.ClientConfig(b.Fingerprint()), func(r *refusals) *tls.Config { return b.ServerConfig(knows(a), r.add) }
	broken := errors.New("the database is away")

	for _, c := range []struct {
		name   string
		client *tls.Config
		server func(*refusals) *tls.Config
		// Which side refuses, with which text; the other side must fail as well.
		clientSays, serverSays string
		reported               string
		reportedKey            fingerprint.Fingerprint
	}{
		{name: "a stranger calls", client: stranger.ClientConfig(b.Fingerprint()), server: ofB,
			serverSays: "not a known peer", reported: "not a known peer", reportedKey: stranger.Fingerprint()},
		{name: "a stranger with the peer's certificate", server: ofB,
			client:     with(toB, shows(tls.Certificate{Certificate: [][]byte{a.Certificate}, PrivateKey: stranger.PrivateKey})),
			serverSays: "signature"},
		{name: "a stranger with the peer's certificate behind its own", server: ofB,
			client:     with(toB, shows(tls.Certificate{Certificate: [][]byte{stranger.Certificate, a.Certificate}, PrivateKey: stranger.PrivateKey})),
			serverSays: "2 certificates", reported: "2 certificates"},
		{name: "an RSA key calls", client: with(toB, shows(strangerCertificate(t, "rsa"))), server: ofB,
			serverSays: "no Ed25519 key", reported: "no Ed25519 key"},
		{name: "an ECDSA key calls", client: with(toB, shows(strangerCertificate(t, "ecdsa"))), server: ofB,
			serverSays: "no Ed25519 key", reported: "no Ed25519 key"},
		{name: "nobody calls", client: with(toB, shows(tls.Certificate{})), server: ofB,
			serverSays: "didn't provide a certificate"},
		{name: "TLS 1.2 calls", server: ofB,
			client:     with(toB, func(c *tls.Config) { c.MinVersion, c.MaxVersion = tls.VersionTLS12, tls.VersionTLS12 }),
			serverSays: "TLS 1.3", reported: "TLS 1.3"},
		{name: "peers cannot be looked up", client: toB,
			server: func(r *refusals) *tls.Config {
				return b.ServerConfig(func(context.Context, fingerprint.Fingerprint) (bool, error) { return true, broken }, r.add)
			},
			serverSays: "looked up", reported: "looked up", reportedKey: a.Fingerprint()},
		{name: "a stranger answers", client: toB,
			server:     func(r *refusals) *tls.Config { return stranger.ServerConfig(knows(a), r.add) },
			clientSays: "is pinned"},
		{name: "a stranger answers with the peer's certificate", client: toB,
			server: func(*refusals) *tls.Config {
				return open(tls.Certificate{Certificate: [][]byte{b.Certificate}, PrivateKey: stranger.PrivateKey})
			},
			clientSays: "signature"},
		{name: "an RSA key answers", client: toB,
			server:     func(*refusals) *tls.Config { return open(strangerCertificate(t, "rsa")) },
			clientSays: "no Ed25519 key"},
		{name: "TLS 1.2 answers", client: toB,
			server: func(*refusals) *tls.Config {
				return with(open(b.certificate()), func(c *tls.Config) { c.MaxVersion = tls.VersionTLS12 })
			},
			clientSays: "protocol version"},
		{name: "the configuration without its callback", client: toB,
			server: func(r *refusals) *tls.Config {
				return with(ofB(r), func(c *tls.Config) { c.GetConfigForClient = nil })
			},
			serverSays: "not checked"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			var r refusals
			o := shake(t, c.client, c.server(&r))
			if o.client == nil || !strings.Contains(o.client.Error(), c.clientSays) {
				t.Errorf("client: %v, want an error with %q", o.client, c.clientSays)
			}
			if o.server == nil || !strings.Contains(o.server.Error(), c.serverSays) {
				t.Errorf("server: %v, want an error with %q", o.server, c.serverSays)
			}
			switch {
			case c.reported == "" && len(r.seen) != 0:
				t.Errorf("reported %v", r.seen)
			case c.reported != "" && (len(r.seen) != 1 || !strings.Contains(r.seen[0].reason, c.reported) ||
				r.seen[0].f != c.reportedKey || r.seen[0].remote != o.address):
				t.Errorf("reported %v, want %q, %v from %s", r.seen, c.reported, c.reportedKey, o.address)
			}
		})
	}
}

func TestPinErrorIsAProblem(t *testing.T) {
	t.Parallel()
	a, b, stranger := generate(t, "istat"), generate(t, "bi"), generate(t, "x")
	server := httptest.NewUnstartedServer(http.NotFoundHandler())
	server.TLS = stranger.ServerConfig(knows(a), nil)
	server.Config.ErrorLog = nil
	server.StartTLS()
	defer server.Close()
	client := &http.Client{Transport: &http.Transport{TLSClientConfig: a.ClientConfig(b.Fingerprint())}}
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, server.URL, nil)
	if err != nil {
		t.Fatal(err)
	}
	resp, err := client.Do(req)
	if err == nil {
		t.Fatal(resp.Body.Close(), "the stranger was accepted")
	}
	if problem.KindOf(err) != problem.Denied || problem.HintOf(err) == "" {
		t.Errorf("through net/http the error is %v", err)
	}
}

// A peer that is removed is out with its next connection, even if its client offers to resume the
// last session.
func TestSessionsAreNotResumed(t *testing.T) {
	t.Parallel()
	a, b := generate(t, "istat"), generate(t, "bi")
	var r refusals
	var mu sync.Mutex
	in := true
	server := b.ServerConfig(func(context.Context, fingerprint.Fingerprint) (bool, error) {
		mu.Lock()
		defer mu.Unlock()
		return in, nil
	}, r.add)
	client := a.ClientConfig(b.Fingerprint())
	client.ClientSessionCache = tls.NewLRUClientSessionCache(1)
	client.ServerName = "b" // the cache's key
	for range 2 {
		if o := shake(t, client, server); o.client != nil || o.server != nil || o.clientState.DidResume {
			t.Fatalf("client: %v; server: %v; resumed: %v", o.client, o.server, o.clientState.DidResume)
		}
	}
	mu.Lock()
	in = false
	mu.Unlock()
	if o := shake(t, client, server); o.client == nil || o.server == nil || len(r.seen) != 1 {
		t.Errorf("client: %v; server: %v; reported: %v", o.client, o.server, r.seen)
	}
}

func TestPeerFingerprintRefusesWhatIsNoPeer(t *testing.T) {
	t.Parallel()
	id := generate(t, "istat")
	cert, err := x509.ParseCertificate(id.Certificate)
	if err != nil {
		t.Fatal(err)
	}
	short := *cert
	short.PublicKey = ed25519.PublicKey("short")
	for name, certs := range map[string][]*x509.Certificate{"none": nil, "two": {cert, cert}, "short key": {&short}} {
		if _, err := PeerFingerprint(tls.ConnectionState{PeerCertificates: certs}); problem.KindOf(err) != problem.Denied {
			t.Errorf("%s: %v", name, err)
		}
	}
	f, err := PeerFingerprint(tls.ConnectionState{PeerCertificates: []*x509.Certificate{cert}})
	if err != nil || f != id.Fingerprint() {
		t.Errorf("%v, %v", f, err)
	}
}
