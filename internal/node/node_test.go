package node_test

import (
	"crypto/rand"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/postgres/pgtest"
	"github.com/blindjoin/blindjoin/internal/problem"
)

func TestInitThenOpen(t *testing.T) {
	t.Parallel()
	n := newNode(t, node.Holder, "istat")
	for _, want := range []node.Role{node.Holder, ""} {
		again, err := node.Open(t.Context(), n.store, n.Master, want, clock)
		if err != nil {
			t.Fatal(err)
		}
		if again.Name != "istat" || again.Role != node.Holder || again.Identity.Fingerprint() != n.Identity.Fingerprint() {
			t.Fatalf("opened %+v", again)
		}
	}
	r, err := n.AuditVerify(t.Context())
	if err != nil || r.Entries != 1 {
		t.Fatalf("%d entries after init, %v", r.Entries, err)
	}
}

func TestInitRefuses(t *testing.T) {
	t.Parallel()
	n := newNode(t, node.Holder, "istat")
	_, err := node.Init(t.Context(), n.store, n.Master, node.Linker, "other", start, rand.Reader)
	wantKind(t, err, problem.Conflict)
	_, pool := pgtest.NewDatabase(t, node.Migrations())
	empty := node.NewStore(pool)
	for name, role := range map[string]node.Role{"istat": "observer", "": node.Holder, "A b": node.Holder, "?": node.Holder} {
		_, err := node.Init(t.Context(), empty, n.Master, role, name, start, rand.Reader)
		wantKind(t, err, problem.Invalid)
	}
	_, err = node.Open(t.Context(), empty, n.Master, "", clock)
	wantKind(t, err, problem.NotFound)
}

func TestOpenRefuses(t *testing.T) {
	t.Parallel()
	n := newNode(t, node.Holder, "istat")
	other := newNode(t, node.Holder, "istat")
	_, err := node.Open(t.Context(), n.store, n.Master, node.Linker, clock)
	wantKind(t, err, problem.Invalid)
	_, err = node.Open(t.Context(), n.store, newMaster(t), node.Holder, clock)
	wantKind(t, err, problem.Internal)
	if !strings.Contains(err.Error(), "master key") {
		t.Fatalf("wrong master key: %v", err)
	}
	for _, alter := range []struct {
		sql  string
		arg  any
		kind problem.Kind
	}{
		{"UPDATE node SET certificate = $1", other.Identity.Certificate, problem.Invalid},
		{"UPDATE node SET fingerprint = sha256($1)", []byte("x"), problem.Invalid},
		{"UPDATE node SET name = $1", "istat2", problem.Invalid},
		{"UPDATE node SET private_key_wrapped = set_byte(private_key_wrapped, 20, get_byte(private_key_wrapped, 20) # $1)", 1, problem.Internal},
	} {
		var name string
		var cert, fp, key []byte
		if err := n.pool.QueryRow(t.Context(), "SELECT name, certificate, fingerprint, private_key_wrapped FROM node").
			Scan(&name, &cert, &fp, &key); err != nil {
			t.Fatal(err)
		}
		n.exec(t, alter.sql, alter.arg)
		_, err = node.Open(t.Context(), n.store, n.Master, node.Holder, clock)
		wantKind(t, err, alter.kind)
		n.exec(t, "UPDATE node SET name = $1, certificate = $2, fingerprint = $3, private_key_wrapped = $4", name, cert, fp, key)
	}
	if _, err := node.Open(t.Context(), n.store, n.Master, node.Holder, clock); err != nil {
		t.Fatalf("as it was: %v", err)
	}
}

func TestAddPeer(t *testing.T) {
	t.Parallel()
	n := newNode(t, node.Holder, "istat")
	good := node.Peer{Name: "bi", Role: node.Holder, Address: "https://bi.example:7443", Fingerprint: fingerprint.Fingerprint{1}}
	for range 2 { // again is fine
		if err := n.AddPeer(t.Context(), good); err != nil {
			t.Fatal(err)
		}
	}
	peers, err := n.Peers(t.Context())
	if err != nil || len(peers) != 1 || peers[0].Fingerprint != good.Fingerprint || peers[0].Address != good.Address {
		t.Fatalf("peers %+v, %v", peers, err)
	}
	for name, c := range map[string]struct {
		change func(p *node.Peer)
		kind   problem.Kind
	}{
		"other key":      {func(p *node.Peer) { p.Fingerprint[0]++ }, problem.Conflict},
		"other address":  {func(p *node.Peer) { p.Address = "https://bi.example:7444" }, problem.Conflict},
		"other role":     {func(p *node.Peer) { p.Role = node.Linker }, problem.Conflict},
		"key of another": {func(p *node.Peer) { p.Name = "cbs" }, problem.Conflict},
		"own name":       {func(p *node.Peer) { p.Name = "istat" }, problem.Invalid},
		"own key":        {func(p *node.Peer) { p.Name, p.Fingerprint = "cbs", n.Identity.Fingerprint() }, problem.Invalid},
		"no TLS":         {func(p *node.Peer) { p.Address = "http://bi.example:7443" }, problem.Invalid},
		"no port":        {func(p *node.Peer) { p.Address = "https://bi.example" }, problem.Invalid},
		"path":           {func(p *node.Peer) { p.Address = "https://bi.example:1/x" }, problem.Invalid},
		"password":       {func(p *node.Peer) { p.Address = "https://a:b@bi.example:1" }, problem.Invalid},
		"no role":        {func(p *node.Peer) { p.Role = "" }, problem.Invalid},
		"name":           {func(p *node.Peer) { p.Name = "B i" }, problem.Invalid},
	} {
		p := good
		c.change(&p)
		err := n.AddPeer(t.Context(), p)
		if problem.KindOf(err) != c.kind || err == nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	if r, err := n.AuditVerify(t.Context()); err != nil || r.Entries != 2 {
		t.Fatalf("%d audit entries for init and one peer, %v", r.Entries, err)
	}
}
