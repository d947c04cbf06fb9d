package rpc

import (
	"context"
	"crypto/tls"
	"io"
	"log/slog"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/blindjoin/blindjoin/internal/identity"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/psi"
)

func storeOf(pool *pgxpool.Pool) *node.Store { return node.NewStore(pool) }

// However many strangers knock, the database is read once, and peers do not wait behind them.
func TestStrangersShareOneRead(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	store := &countingStore{Store: h.store}
	g := newPinCache(store)
	if ok, err := g.known(t.Context(), h.alpha.Fingerprint()); !ok || err != nil {
		t.Fatalf("a peer: %v, %v", ok, err)
	}
	g.apart = never // from now on
	ctx, cancel := context.WithCancel(t.Context())
	const strangers = 200
	answers := make(chan bool, strangers)
	for i := range strangers {
		stranger := h.alpha.Fingerprint()
		stranger[0] ^= byte(1 + i%255)
		go func() {
			ok, err := g.known(ctx, stranger)
			answers <- ok || err == nil
		}()
	}
	until(func() bool { g.mu.Lock(); defer g.mu.Unlock(); return g.next != nil })
	soon, enough := context.WithTimeout(t.Context(), 20*time.Second)
	defer enough()
	if ok, err := g.known(soon, h.alpha.Fingerprint()); !ok || err != nil {
		t.Errorf("a peer among strangers: %v, %v", ok, err)
	}
	cancel()
	for range strangers {
		if <-answers {
			t.Error("a stranger was decided upon without a read")
		}
	}
	if n := store.n.Load(); n != 1 {
		t.Errorf("%d transactions", n)
	}
}

// A peer that was pinned a moment ago is known at once, and one that is no longer pinned is not.
func TestTheGateFollowsThePins(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	g := newPinCache(h.store)
	late := testIdentity(t, "late")
	for _, want := range []bool{false, true} {
		if ok, err := g.known(t.Context(), late.Fingerprint()); ok != want || err != nil {
			t.Errorf("pinned %v: %v, %v", want, ok, err)
		}
		if !want {
			h.pin(late)
		}
	}
	if _, err := h.pool.Exec(t.Context(), "DELETE FROM peer WHERE name = 'late'"); err != nil {
		t.Fatal(err)
	}
	until(func() bool { return !g.recent(late.Fingerprint()) })
	if ok, err := g.known(t.Context(), late.Fingerprint()); ok || err != nil {
		t.Errorf("removed: %v, %v", ok, err)
	}
}

// A peer whose handshake comes a moment after it was removed reaches no handler.
func TestARemovedPeerIsRefused(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	app := newBusyHolder()
	close(app.let)
	o := h.serve(h.store, slog.DiscardHandler, app, DefaultLimits())
	o.primed()
	o.server.pins.mu.Lock()
	o.server.pins.apart = never // the pins that were read stay
	o.server.pins.mu.Unlock()
	if _, err := h.pool.Exec(t.Context(), "DELETE FROM peer WHERE name = 'alpha'"); err != nil {
		t.Fatal(err)
	}
	if _, err := o.as(h.alpha).Step(t.Context(), psi.Prepare{}); problem.KindOf(err) != problem.Unavailable && problem.KindOf(err) != problem.Denied {
		t.Errorf("%v (%s)", err, problem.KindOf(err))
	}
	if len(app.called) != 0 {
		t.Error("its call reached a handler")
	}
	if list := h.refusals("?"); len(list) != 1 || list[0].ActorFingerprint != h.alpha.Fingerprint().String() {
		t.Errorf("refusals: %+v", list)
	}
}

// Callers are looked up with every request: what the operator changes holds on connections that are
// open.
func TestAChangedPeerIsKnownOnOpenConnections(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	app := newBusyHolder()
	close(app.let)
	o := h.serve(h.store, slog.DiscardHandler, app, DefaultLimits())
	alpha := o.as(h.alpha)
	step := func() error {
		_, err := alpha.Step(t.Context(), psi.Prepare{})
		return err
	}
	if err := step(); err != nil || <-app.called != "alpha" {
		t.Fatal(err)
	}
	if _, err := h.node.RemovePeer(t.Context(), "alpha", false); err != nil {
		t.Fatal(err)
	}
	if err := step(); problem.KindOf(err) != problem.Denied || len(app.called) != 0 {
		t.Errorf("removed: %v (%s), %d calls reached a handler", err, problem.KindOf(err), len(app.called))
	}
	p := node.Peer{Name: "renamed", Role: node.Holder, Address: "https://alpha.example:1", Fingerprint: h.alpha.Fingerprint()}
	if err := h.node.AddPeer(t.Context(), p); err != nil {
		t.Fatal(err)
	}
	if err := step(); err != nil {
		t.Fatal(err)
	}
	if who := <-app.called; who != "renamed" {
		t.Errorf("the caller is %q", who)
	}
}

// While the database is away a peer is told so, and a stranger is still a stranger.
func TestADatabaseThatIsAwayMakesNoStrangers(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	app := newBusyHolder()
	pool, err := postgres.Connect(t.Context(), h.url, "callers", postgres.Exactly(1))
	if err != nil {
		t.Fatal(err)
	}
	o := h.serve(storeOf(pool), slog.DiscardHandler, app, DefaultLimits())
	o.primed()
	pool.Close()
	until(func() bool { return !o.server.pins.recent(h.alpha.Fingerprint()) })
	_, err = o.as(h.alpha).Step(t.Context(), psi.Prepare{})
	if problem.KindOf(err) != problem.Unavailable || !strings.Contains(err.Error(), "cannot read its database") || problem.HintOf(err) == "" {
		t.Errorf("a peer is told %v (%s)", err, problem.HintOf(err))
	}
	if err := knock(t, o, testIdentity(t, "alpha")); err == nil {
		t.Error("a stranger's handshake passed")
	}
	if len(app.called) != 0 {
		t.Error("a call reached a handler")
	}
}

// knock makes a handshake and a request, and returns why there is no answer.
func knock(t *testing.T, o *open, id *identity.Identity) error {
	t.Helper()
	transport := &http.Transport{TLSClientConfig: id.ClientConfig(o.node.Identity.Fingerprint()), ForceAttemptHTTP2: true}
	defer transport.CloseIdleConnections()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, "https://"+o.address+"/", nil)
	if err != nil {
		t.Fatal(err)
	}
	res, err := transport.RoundTrip(req)
	if err != nil {
		return err
	}
	return res.Body.Close()
}

// Strangers fill neither the audit log nor the other one; what is left out is counted when the node
// stops.
func TestStrangersFillNoLog(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	log := newLines()
	o := h.serve(h.store, log, newBusyHolder(), DefaultLimits())
	const knocks = 40
	stranger := testIdentity(t, "alpha")
	for range knocks {
		conn, err := tls.Dial("tcp", o.address, stranger.ClientConfig(h.node.Identity.Fingerprint()))
		if err != nil {
			continue
		}
		if _, err := io.ReadFull(conn, make([]byte, 1)); err == nil {
			t.Error("a stranger's handshake passed")
		}
		_ = conn.Close()
	}
	o.stop()
	if err := <-o.done; err != nil {
		t.Error(err)
	}
	list := h.refusals("?")
	if len(list) < 5 || len(list) > 20 || list[len(list)-1].Details["suppressed"] == "" {
		t.Errorf("%d entries of %d refusals; the last is %+v", len(list), knocks, list[len(list)-1])
	}
	if n := log.count(slog.LevelWarn); n > 20 {
		t.Errorf("%d lines", n)
	}
}
