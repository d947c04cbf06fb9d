package rpc

import (
	"context"
	"sync"
	"time"

	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/peer"
	"github.com/blindjoin/blindjoin/internal/problem"
)

const (
	// pinsApart is the least time between two reads of the pinned keys, however many handshakes
	// there are.
	pinsApart = 100 * time.Millisecond
	// authenticateWithin bounds a look-up of callers. A handshake may wait for two of them, and a
	// peer has ten seconds for it.
	authenticateWithin = 4 * time.Second
)

// Directory is where pinned peers are looked up. It has connections to the database of its own, so
// that calls which wait for one another keep nobody from being known.
type Directory interface {
	Peers(ctx context.Context) ([]peer.Peer, error)
	// PeerByFingerprint returns the peer of a pinned key; problem.NotFound where there is none.
	PeerByFingerprint(ctx context.Context, f fingerprint.Fingerprint) (peer.Peer, error)
}

// pinCache holds the pinned keys in memory and decides in the TLS handshake whether a key is one of
// them. Anybody can begin a handshake, so a handshake must cost the database nothing: handshakes
// share reads of all pins, one at a time and pinsApart. While the database is away, the pins that
// were read last decide. Either way a peer gets through, and a key that was never pinned does not.
//
// A peer that is removed from the database may get through a moment longer, and no further: every
// request looks its caller up.
type pinCache struct {
	peers Directory
	apart time.Duration

	reading sync.Mutex // held by the one read under way

	mu   sync.Mutex
	pins map[fingerprint.Fingerprint]bool // as last read; guarded by mu
	last time.Time                        // when that was; guarded by mu
	// the read that has not begun, if somebody waits for one; guarded by mu
	next *pinsRead
}

// pinsRead is one read of the pins, for all handshakes that began before it.
type pinsRead struct {
	done chan struct{}
	err  error // set before done is closed
}

func newPinCache(peers Directory) *pinCache { return &pinCache{peers: peers, apart: pinsApart} }

// known says whether a key is a peer's. An error says that it cannot be known now.
func (g *pinCache) known(ctx context.Context, f fingerprint.Fingerprint) (bool, error) {
	if g.recent(f) {
		return true, nil
	}
	r := g.read()
	select {
	case <-r.done:
	case <-ctx.Done():
		return false, ctx.Err()
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.pins[f] {
		return true, nil
	}
	return false, r.err
}

// recent says whether a key was pinned a moment ago: a peer does not wait behind strangers.
func (g *pinCache) recent(f fingerprint.Fingerprint) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.pins[f] && time.Since(g.last) < g.apart
}

// read returns the read that will begin next: whoever was pinned before now is in it.
func (g *pinCache) read() *pinsRead {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.next == nil {
		g.next = &pinsRead{done: make(chan struct{})}
		go g.run(g.next, time.Until(g.last.Add(g.apart)))
	}
	return g.next
}

func (g *pinCache) run(r *pinsRead, after time.Duration) {
	time.Sleep(after)
	g.reading.Lock()
	defer g.reading.Unlock()
	g.mu.Lock()
	// those who come from now on want to know what this read may miss
	g.next, g.last = nil, time.Now()
	g.mu.Unlock()
	pins, err := g.load()
	g.mu.Lock()
	if r.err = err; err == nil {
		g.pins = pins
	}
	g.mu.Unlock()
	close(r.done)
}

// load reads the pins for nobody in particular: no handshake that ends takes the answer from the
// others.
func (g *pinCache) load() (map[fingerprint.Fingerprint]bool, error) {
	ctx, cancel := context.WithTimeout(context.Background(), authenticateWithin)
	defer cancel()
	peers, err := g.peers.Peers(ctx)
	if err != nil {
		return nil, err
	}
	pins := make(map[fingerprint.Fingerprint]bool, len(peers))
	for _, p := range peers {
		pins[p.Fingerprint] = true
	}
	return pins, nil
}

// peer looks a caller up; one who is not pinned is problem.NotFound.
func (g *pinCache) peer(ctx context.Context, f fingerprint.Fingerprint) (p peer.Peer, err error) {
	ctx, cancel := context.WithTimeout(ctx, authenticateWithin)
	defer cancel()
	return g.peers.PeerByFingerprint(ctx, f)
}

// errDatabaseAway is what a peer is told while its calls cannot be authenticated.
var errDatabaseAway = problem.New(problem.Unavailable, "this node cannot read its database").
	WithHint("try again when its operator has brought it back; what was done so far is kept")

// errNotPinned is what a caller is told whose key was removed since its handshake.
var errNotPinned = problem.New(problem.Denied, "this node has not pinned your key, or has removed it").
	WithHint("ask its operator to run ⟪peer add⟫ with the fingerprint that ⟪peer list⟫ shows on your side")
