package intersect

import (
	"context"
	"testing"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/psi"
)

// A slice of work that moves nothing ends in an error, and never in a loop.
func TestWorkThatDoesNotGetOn(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name   string
		done   []uint64 // after each slice
		slices int      // that are done
		kind   problem.Kind
		fails  bool
	}{
		{"to its end", []uint64{0, 3, 7}, 3, 0, false},
		{"at once", []uint64{7}, 1, 0, false},
		{"standing still", []uint64{3, 3, 7}, 2, problem.Internal, true},
		{"standing still at nothing", []uint64{0, 0, 7}, 2, problem.Internal, true},
		{"going back", []uint64{3, 2, 7}, 2, problem.Internal, true},
	} {
		n := 0
		err := workOff(
			func() (psi.Progress, error) { n++; return psi.Progress{Done: c.done[n-1], Total: 7}, nil },
			func(p psi.Progress) bool { return p.Done == p.Total },
		)
		if (err != nil) != c.fails || n != c.slices || c.fails && problem.KindOf(err) != c.kind {
			t.Errorf("%s: %v after %d slices", c.name, err, n)
		}
	}
}

// lazyPeer reports its part of a session as the numbers say.
type lazyPeer struct {
	Peer
	done  []uint64
	calls int
}

func (p *lazyPeer) Step(_ context.Context, m psi.Message) (psi.Message, error) {
	p.calls++
	return psi.Progress{Session: m.SessionID(), Done: p.done[p.calls-1], Total: 7}, nil
}

// A peer whose part does not get on is not asked for ever.
func TestAPeerThatDoesNotGetOn(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name  string
		done  []uint64
		calls int
		fails bool
	}{
		{"to its end", []uint64{0, 3, 7}, 3, false},
		{"at once", []uint64{7}, 1, false},
		{"standing still", []uint64{3, 3, 7}, 2, true},
		{"standing still at nothing", []uint64{0, 0, 7}, 2, true},
		{"going back", []uint64{3, 2, 7}, 2, true},
	} {
		peer := &lazyPeer{done: c.done}
		conv := &conversation{worker: &worker{}, peer: peer, name: "beta"}
		err := conv.await(t.Context(), func(p psi.Progress) (bool, error) { return p.Done == p.Total, nil })
		if (err != nil) != c.fails || peer.calls != c.calls || c.fails && problem.KindOf(err) != problem.Unavailable {
			t.Errorf("%s: %v after %d calls", c.name, err, peer.calls)
		}
	}
}
