package rpc

import (
	"log/slog"
	"net/http/httptrace"
	"sync"
	"testing"
	"time"

	"github.com/blindjoin/blindjoin/internal/psi"
)

// However fast strangers knock, one after the other or all at once, the database is read a few
// times a second.
func TestReadsOfThePinsAreApart(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	store := &countingStore{Store: h.store}
	g := newPinCache(store)
	stranger := h.alpha.Fingerprint()
	stranger[0] ^= 1
	began := time.Now()
	const rounds, atOnce = 6, 20
	for range rounds {
		var strangers sync.WaitGroup
		for range atOnce {
			strangers.Go(func() {
				if ok, err := g.known(t.Context(), stranger); ok || err != nil {
					t.Errorf("a stranger: %v, %v", ok, err)
				}
			})
		}
		strangers.Wait()
	}
	// The first read comes at once, all others a tenth of a second after the one before.
	const apart = 100 * time.Millisecond
	if most := int64(time.Since(began)/apart) + 1; store.n.Load() > most || most > 1000 {
		t.Errorf("%d reads for %d knocks in %s, at most %d are due", store.n.Load(), rounds*atOnce, time.Since(began), most)
	}
}

// A peer that is removed is refused on a connection that has carried its calls before: no call
// counts on an earlier look-up.
func TestARemovedPeerIsRefusedOnAnOpenConnection(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	app := newBusyHolder()
	close(app.let)
	o := h.serve(h.store, slog.DiscardHandler, app, DefaultLimits())
	reused := false
	ctx := httptrace.WithClientTrace(t.Context(), &httptrace.ClientTrace{GotConn: func(c httptrace.GotConnInfo) { reused = c.Reused }})
	alpha := o.as(h.alpha)
	for range 3 {
		if _, err := alpha.Step(ctx, psi.Prepare{}); err != nil {
			t.Fatal(err)
		}
		<-app.called
	}
	if _, err := h.pool.Exec(t.Context(), "DELETE FROM peer WHERE name = 'alpha'"); err != nil {
		t.Fatal(err)
	}
	if _, err := alpha.Step(ctx, psi.Prepare{}); err == nil {
		t.Error("a removed peer was answered")
	}
	if len(app.called) != 0 {
		t.Error("a removed peer's call reached a handler")
	}
	if !reused {
		t.Error("the call did not come on the connection that was open")
	}
	if list := h.refusals("?"); len(list) != 1 || list[0].ActorFingerprint != h.alpha.Fingerprint().String() {
		t.Errorf("refusals: %+v", list)
	}
}
