package intersect

import (
	"context"
	"errors"

	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/oprf"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/study"
)

// matchSize is about how many bytes a match takes: a place among the tags, a masked multiplicity
// and a MAC.
const matchSize = 13

// Plan says what `intersect` has to do, as far as this holder knows before it talks to the other.
type Plan struct {
	Study  string
	Suite  string
	Holder string
	Peer   string
	// PeerKeys is how many distinct keys the other holder had in the last intersection; nil when
	// there was none.
	PeerKeys   *uint64
	Directions []DirectionPlan
}

// DirectionPlan is the plan of one direction.
type DirectionPlan struct {
	Direction uint8
	Role      psi.Role
	Phase     psi.Phase // of the live session; empty when there is none
	Keys      uint64
	// Evaluate is how many of our keys are new to the server's key of the study: blinded and
	// finalised as client, evaluated by ourselves as server. The other Known are kept from earlier
	// sessions.
	Evaluate, Known uint64
	// Differences tells whether there is a session to build on: only what changed since travels, if
	// the other holder has it too. Changed and Gone are how many tags of ours as server that is.
	Differences   bool
	Changed, Gone uint64
	// PeerEvaluate is how many of the other holder's keys are evaluated here, at most; nil when it
	// is not known.
	PeerEvaluate *uint64
	// Sent and Received are about how many bytes of protocol messages, at most; nil when it is not
	// known, as where only differences travel: those of the other holder it alone knows.
	Sent, Received *uint64
}

// errPlanned ends the transaction of a plan, so that nothing of it stays.
var errPlanned = errors.New("planned")

// Explain plans the next `intersect` of a study, without talking to anybody. Nothing is changed:
// where linkage keys have yet to be derived from the dataset as it is now, they are, and forgotten
// again.
func (a *Intersector) Explain(ctx context.Context, studyName string) (*Plan, error) {
	var plan *Plan
	err := a.Store.InTx(ctx, "plan intersection", func(ctx context.Context, tx *node.Tx) error {
		ag, err := a.Node.Active(ctx, tx, studyName)
		if err != nil {
			return err
		}
		plan = &Plan{Study: studyName, Suite: ag.Terms.Suite, Holder: a.Node.Name, Peer: ag.Peer(a.Node.Name)}
		found, err := Found(ctx, tx, ag.ID())
		if err != nil {
			return err
		}
		if found != nil {
			plan.PeerKeys = &found.PeerKeys
		}
		for _, direction := range directions(ag) {
			live, err := liveSession(ctx, tx, ag.ID(), direction)
			if err != nil {
				return err
			}
			d := DirectionPlan{Direction: direction, Role: a.roleIn(ag, direction)}
			if live != nil {
				d.Phase = live.State.Phase
			}
			plan.Directions = append(plan.Directions, d)
		}
		if err := lockPSI(ctx, tx, ag.ID()); err != nil {
			return err
		}
		known, err := a.prepare(ctx, tx, ag)
		if err != nil {
			return err
		}
		for i := range plan.Directions {
			d := &plan.Directions[i]
			d.Keys = uint64(known.Keys) //nolint:gosec // a count
			if err := a.planDirection(ctx, tx, ag, plan.PeerKeys, d); err != nil {
				return err
			}
		}
		return errPlanned
	})
	if !errors.Is(err, errPlanned) {
		return nil, err
	}
	return plan, nil
}

func (a *Intersector) planDirection(ctx context.Context, tx *node.Tx, ag *study.Agreement, peerKeys *uint64, d *DirectionPlan) error {
	suite, err := oprf.Lookup(ag.Terms.Suite)
	if err != nil {
		return err
	}
	s := uint64(suite.ElementSize()) //nolint:gosec // a small constant; nobody's public key is known yet
	work := psi.Hello{Study: ag.ID(), Direction: d.Direction, Role: d.Role, Keys: d.Keys}
	if err := a.stateWork(ctx, tx, &work); err != nil {
		return err
	}
	d.Evaluate, d.Changed, d.Gone, d.Differences = work.Fresh, work.Changed, work.Gone, work.Base != psi.SessionID{}
	if d.Evaluate > d.Keys {
		return problem.New(problem.Internal, "%d of %d keys are to be evaluated", d.Evaluate, d.Keys)
	}
	d.Known = d.Keys - d.Evaluate
	if peerKeys == nil || d.Differences {
		return nil
	}
	const tag = psi.TagSize + psi.MultiplicitySize
	matches := matchSize * min(d.Keys, *peerKeys)
	var sent, received, evaluate uint64
	if d.Role == psi.Client {
		sent, received = d.Evaluate*s+matches, d.Evaluate*s+*peerKeys*tag
	} else {
		evaluate = *peerKeys
		sent, received = *peerKeys*s+d.Keys*tag, *peerKeys*s+matches
	}
	d.PeerEvaluate, d.Sent, d.Received = &evaluate, &sent, &received
	return nil
}
