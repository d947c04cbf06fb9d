package rpc

import (
	"context"
	"crypto/rand"
	"log/slog"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/identity"
	"github.com/blindjoin/blindjoin/internal/masterkey"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/postgres/pgtest"
	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/study"
)

func TestMain(m *testing.M) { pgtest.Main(m) }

// house is beta, a holder with a database, whose peers are alpha and gamma.
type house struct {
	t            *testing.T
	url          string
	pool         *pgxpool.Pool
	store        *node.Store
	node         *node.Node
	master       *masterkey.Key
	alpha, gamma *identity.Identity
}

func newHouse(t *testing.T) *house {
	t.Helper()
	h := &house{t: t, alpha: testIdentity(t, "alpha"), gamma: testIdentity(t, "gamma")}
	h.url, h.pool = pgtest.NewDatabase(t, node.Migrations())
	h.store = node.NewStore(h.pool)
	var err error
	if h.master, err = masterkey.Create(filepath.Join(t.TempDir(), "master.key")); err != nil {
		t.Fatal(err)
	}
	if h.node, err = node.Init(t.Context(), h.store, h.master, node.Holder, "beta", time.Now(), rand.Reader); err != nil {
		t.Fatal(err)
	}
	h.pin(h.alpha)
	h.pin(h.gamma)
	return h
}

func (h *house) pin(id *identity.Identity) {
	h.t.Helper()
	p := node.Peer{Name: id.Name, Role: node.Holder, Address: "https://" + id.Name + ".example:1", Fingerprint: id.Fingerprint()}
	if err := h.node.AddPeer(h.t.Context(), p); err != nil {
		h.t.Fatal(err)
	}
}

// open is a house that serves.
type open struct {
	*house
	server  *Server
	address string
	stop    func()
	done    chan error
}

// serve lets the house answer. store is where callers are looked up; nil is the house's own.
func (h *house) serve(store Directory, log slog.Handler, app holderSteps, limits Limits,
) *open {
	h.t.Helper()
	if store == nil {
		store = h.store
	}
	server := newHolderServer(h.node, store, app, slog.New(log))
	server.Limits = limits
	return h.open(server)
}

// open lets a server of the house's answer.
func (h *house) open(server *Server) *open {
	h.t.Helper()
	o := &open{house: h, server: server, done: make(chan error, 1)}
	ctx, stop := context.WithCancel(h.t.Context())
	l := listen(h.t)
	o.stop, o.address = stop, l.Addr().String()
	go func() { o.done <- o.server.Serve(ctx, l) }()
	h.t.Cleanup(stop)
	return o
}

// as returns the house as one of its peers sees it.
func (o *open) as(id *identity.Identity) remote {
	client := NewClient(id, never)
	o.t.Cleanup(client.Close)
	p := node.Peer{Name: "beta", Address: "https://" + o.address, Fingerprint: o.node.Identity.Fingerprint()}
	return remote{client, p}
}

func (o *open) waiting(id *identity.Identity) int {
	o.server.limiter.mu.Lock()
	defer o.server.limiter.mu.Unlock()
	if q := o.server.limiter.queues[id.Fingerprint()]; q != nil {
		return q.waiting
	}
	return 0
}

// primed waits until the gate has read the pins.
func (o *open) primed() {
	until(func() bool {
		o.server.pins.mu.Lock()
		defer o.server.pins.mu.Unlock()
		return o.server.pins.pins != nil
	})
}

// refusals returns the entries about refusals of an actor.
func (h *house) refusals(actor string) []auditlog.Entry {
	h.t.Helper()
	var list []auditlog.Entry
	if err := h.node.AuditList(h.t.Context(), time.Time{}, time.Time{}, func(e auditlog.Entry, _ string) error {
		if e.Actor == actor && e.Action == auditlog.ActionRefused {
			list = append(list, e)
		}
		return nil
	}); err != nil {
		h.t.Fatal(err)
	}
	return list
}

// busyHolder holds steps until they are let, and tells who is at it. Sessions open with what fail
// says.
type busyHolder struct {
	called chan string
	let    chan struct{}
	fail   error
}

func newBusyHolder() *busyHolder {
	return &busyHolder{called: make(chan string, 100), let: make(chan struct{})}
}

func (b *busyHolder) HandleExchangeStudy(context.Context, node.Peer, *study.Agreement) (study.Known, error) {
	return study.Known{}, b.fail
}

func (b *busyHolder) HandleOpenSession(_ context.Context, _ node.Peer, m psi.Hello, known uint64) (psi.Hello, uint64, error) {
	return m, known + 1, b.fail
}

func (b *busyHolder) HandleStep(ctx context.Context, caller node.Peer, m psi.Message) (psi.Message, error) {
	b.called <- caller.Name
	select {
	case <-b.let:
		return psi.Ack{Session: m.SessionID()}, b.fail
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// countingStore is a store that counts what is looked up in it.
type countingStore struct {
	*node.Store
	n atomic.Int64
}

func (c *countingStore) Peers(ctx context.Context) ([]node.Peer, error) {
	c.n.Add(1)
	return c.Store.Peers(ctx)
}

func (c *countingStore) PeerByFingerprint(ctx context.Context, f fingerprint.Fingerprint) (node.Peer, error) {
	c.n.Add(1)
	return c.Store.PeerByFingerprint(ctx, f)
}

// lines counts log records of a level.
type lines struct {
	slog.Handler
	mu sync.Mutex
	of map[slog.Level]int
}

func newLines() *lines { return &lines{Handler: slog.DiscardHandler, of: map[slog.Level]int{}} }

func (l *lines) Enabled(context.Context, slog.Level) bool { return true }

func (l *lines) Handle(_ context.Context, r slog.Record) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.of[r.Level]++
	return nil
}

func (l *lines) count(level slog.Level) int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.of[level]
}
