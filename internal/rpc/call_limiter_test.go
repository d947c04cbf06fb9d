package rpc

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/protocol"
	"github.com/blindjoin/blindjoin/internal/psi"
)

// until waits for what will be so. A minute is for ever.
func until(ok func() bool) {
	for deadline := time.Now().Add(time.Minute); !ok(); runtime.Gosched() {
		if time.Now().After(deadline) {
			panic("what a test waits for has not come about")
		}
	}
}

// One peer has so many calls under way, so many wait, and the rest is put off; another peer is
// answered meanwhile.
func TestOnePeerCannotOccupyTheNode(t *testing.T) {
	t.Parallel()
	app := newBusyHolder()
	o := newHouse(t).serve(nil, slog.DiscardHandler, app, Limits{Calls: 2, Waiting: 1, Wait: never, Bytes: MaxMessage})
	alpha, gamma := o.as(o.alpha), o.as(o.gamma)
	answered := make(chan error, 4)
	step := func(p remote) {
		_, err := p.Step(t.Context(), psi.Prepare{})
		answered <- err
	}
	for range 2 {
		go step(alpha)
		<-app.called
	}
	go step(alpha)
	until(func() bool { return o.waiting(o.alpha) == 1 })
	if _, err := alpha.Step(t.Context(), psi.Prepare{}); problem.KindOf(err) != problem.Busy || problem.HintOf(err) == "" {
		t.Errorf("a fourth call of three: %v (%s)", err, problem.HintOf(err))
	}
	go step(gamma)
	if who := <-app.called; who != "gamma" {
		t.Errorf("%s has a third call under way", who)
	}
	close(app.let)
	for range 4 {
		if err := <-answered; err != nil {
			t.Errorf("a call within the limits: %v", err)
		}
	}
	if list := o.refusals("alpha"); len(list) != 0 {
		t.Errorf("to come again later is no refusal: %+v", list)
	}
}

func TestNobodyWaitsForEver(t *testing.T) {
	t.Parallel()
	var all callLimiter
	l := Limits{Calls: 1, Waiting: 1, Wait: time.Millisecond, Bytes: MaxMessage}
	key := testIdentity(t, "alpha").Fingerprint()
	leave, err := all.acquire(t.Context(), key, l, 0)
	if err != nil {
		t.Fatal(err)
	}
	for range 2 { // one that gave up waits no more
		if _, err := all.acquire(t.Context(), key, l, 0); problem.KindOf(err) != problem.Busy {
			t.Errorf("while another call is under way: %v", err)
		}
	}
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	l.Wait = never
	if _, err := all.acquire(gone, key, l, 0); !errors.Is(err, context.Canceled) {
		t.Errorf("a caller that has gone: %v", err)
	}
	leave()
	if leave, err = all.acquire(t.Context(), key, l, 0); err != nil {
		t.Errorf("when it has ended: %v", err)
	}
	leave()
}

// Requests that wait for their turn do not fill the connection on which others arrive.
func TestWaitingRequestsLeaveRoomForOthers(t *testing.T) {
	t.Parallel()
	o := newHouse(t).serve(nil, slog.DiscardHandler, newBusyHolder(), Limits{Calls: 1, Waiting: maxStreams, Wait: never, Bytes: MaxMessage})
	transport := &http.Transport{TLSClientConfig: o.alpha.ClientConfig(o.node.Identity.Fingerprint()), ForceAttemptHTTP2: true}
	t.Cleanup(transport.CloseIdleConnections)
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	t.Cleanup(cancel)
	post := func(body io.Reader) (*http.Response, error) {
		req, err := http.NewRequestWithContext(ctx, http.MethodPost, "https://"+o.address+"/blindjoin.v1.IntersectionService/Step", body)
		if err != nil {
			return nil, err
		}
		req.Header.Set("Content-Type", "application/proto")
		req.Header.Set(HeaderProtocol, protocol.Stated())
		return transport.RoundTrip(req)
	}
	const size = 8 << 20
	body, feed := io.Pipe()
	arrived := make(chan error, 1)
	go func() {
		res, err := post(body)
		if err == nil {
			err = res.Body.Close()
		}
		arrived <- err
	}()
	if _, err := io.WriteString(feed, "\n"); err != nil { // it has its turn
		t.Fatal(err)
	}
	until(func() bool {
		o.server.limiter.mu.Lock()
		defer o.server.limiter.mu.Unlock()
		return o.server.limiter.queues[o.alpha.Fingerprint()] != nil
	})
	for range maxStreams - 1 {
		go func() {
			if res, err := post(strings.NewReader(strings.Repeat("x", size))); err == nil {
				_ = res.Body.Close()
			}
		}()
	}
	until(func() bool { return o.waiting(o.alpha) == maxStreams-1 })
	go func() {
		// it ends early if the server has had enough
		_, _ = io.WriteString(feed, strings.Repeat("x", size))
		_ = feed.Close()
	}()
	if err := <-arrived; err != nil {
		t.Errorf("the request whose turn it is does not arrive: %v", err)
	}
}

// Work that holds all connections of the node to its database does not keep callers from being
// known.
func TestCallersAreKnownWhileTheDatabaseIsAtWork(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	app := newBusyHolder()
	close(app.let)
	callers, err := postgres.Connect(t.Context(), h.url, "callers", postgres.Exactly(1))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(callers.Close)
	var held []pgx.Tx
	for range h.pool.Stat().MaxConns() {
		tx, err := h.pool.Begin(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		held = append(held, tx)
	}
	o := h.serve(storeOf(callers), slog.DiscardHandler, app, DefaultLimits())
	if _, err := o.as(h.alpha).Step(t.Context(), psi.Prepare{}); err != nil {
		t.Error(err)
	}
	for _, tx := range held {
		_ = tx.Rollback(t.Context())
	}
}
