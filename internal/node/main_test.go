package node_test

import (
	"context"
	"crypto/rand"
	"path/filepath"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/blindjoin/blindjoin/internal/masterkey"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/postgres/pgtest"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

func TestMain(m *testing.M) { pgtest.Main(m) }

var start = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)

func clock() time.Time { return start }

// testNode is a node with a database of its own.
type testNode struct {
	*node.Node
	store *node.Store
	pool  *pgxpool.Pool
	away  bool // calls to it fail
}

func newNode(t *testing.T, role node.Role, name string) *testNode {
	t.Helper()
	_, pool := pgtest.NewDatabase(t, node.Migrations())
	n := &testNode{store: node.NewStore(pool), pool: pool}
	var err error
	if n.Node, err = node.Init(t.Context(), n.store, newMaster(t), role, name, start, rand.Reader); err != nil {
		t.Fatal(err)
	}
	return n
}

func newMaster(t *testing.T) *masterkey.Key {
	t.Helper()
	k, err := masterkey.Create(filepath.Join(t.TempDir(), "master.key"))
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func (n *testNode) peer() node.Peer {
	return node.Peer{Name: n.Name, Role: n.Role, Address: "https://" + n.Name + ".example:7443", Fingerprint: n.Identity.Fingerprint()}
}

func (n *testNode) tx(t *testing.T, fn func(ctx context.Context, tx *node.Tx) error) error {
	t.Helper()
	return n.store.InTx(t.Context(), "test", fn)
}

func (n *testNode) exec(t *testing.T, sql string, args ...any) {
	t.Helper()
	if _, err := n.pool.Exec(t.Context(), sql, args...); err != nil {
		t.Fatalf("%s: %v", sql, err)
	}
}

// network is three nodes that know each other, and carries studies between them.
type network struct {
	nodes        map[string]*testNode
	bi, ist, lin *testNode
}

func newNetwork(t *testing.T) *network {
	t.Helper()
	w := &network{
		bi: newNode(t, node.Holder, "bi"), ist: newNode(t, node.Holder, "istat"), lin: newNode(t, node.Linker, "linker"),
	}
	w.nodes = map[string]*testNode{"bi": w.bi, "istat": w.ist, "linker": w.lin}
	for _, n := range w.nodes {
		for _, p := range w.nodes {
			if n == p {
				continue
			}
			if err := n.AddPeer(t.Context(), p.peer()); err != nil {
				t.Fatal(err)
			}
		}
	}
	return w
}

// courier carries the calls of one node.
type courier struct {
	w    *network
	from *testNode
	sent map[string]*study.Agreement
}

func (w *network) courier(from *testNode) *courier {
	return &courier{w: w, from: from, sent: map[string]*study.Agreement{}}
}

// ExchangeStudy implements node.Courier through the encodings that a wire would carry.
func (c *courier) ExchangeStudy(ctx context.Context, to node.Peer, a *study.Agreement) (study.Known, error) {
	c.sent[to.Name] = a
	target := c.w.nodes[to.Name]
	if target.away {
		return study.Known{}, problem.New(problem.Unavailable, "%s does not answer", to.Name)
	}
	terms, err := study.DecodeTerms(a.Terms.Encode())
	if err != nil {
		return study.Known{}, err
	}
	got := &study.Agreement{Terms: terms, Acceptances: a.Acceptances, Notices: a.Notices}
	if a.Private != nil {
		if got.Private, err = study.DecodePrivate(a.Private.Encode()); err != nil {
			return study.Known{}, err
		}
	}
	var known study.Known
	err = target.store.InTx(ctx, "receive", func(ctx context.Context, tx *node.Tx) error {
		var err error
		known, err = target.ReceiveStudyTx(ctx, tx, c.from.peer(), got)
		return err
	})
	return known, err
}

func wantKind(t *testing.T, err error, kind problem.Kind) {
	t.Helper()
	if err == nil || problem.KindOf(err) != kind {
		t.Fatalf("error %v of kind %v, want %v", err, problem.KindOf(err), kind)
	}
}
