package holder

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/study"
)

// matchSize is about how many bytes a match takes: a place among the tags, a masked multiplicity and a MAC.
const matchSize = 13

// Plan says what `intersect` has to do, as far as this holder knows before it talks to the other.
type Plan struct {
	Study  string
	Suite  string
	Holder string
	Peer   string
	// PeerKeys is how many distinct keys the other holder had in the last intersection; nil when there was none.
	PeerKeys   *uint64
	Directions []DirectionPlan
}

// DirectionPlan is the plan of one direction.
type DirectionPlan struct {
	Direction uint8
	Role      psi.Role
	Phase     psi.Phase // of the live session; empty when there is none
	// Derived tells whether linkage keys were derived from the dataset as it is now. If not, Keys is its number of records,
	// which is no less.
	Derived bool
	Keys    uint64
	// Evaluate is how many of our keys are new to the server's key of the study: blinded and finalised as client, evaluated
	// by ourselves as server. The other Known are kept from earlier sessions.
	Evaluate, Known uint64
	// PeerEvaluate is how many of the other holder's keys are evaluated here, at most; nil when it is not known.
	PeerEvaluate *uint64
	// Sent and Received are about how many bytes of protocol messages, at most; nil when it is not known.
	Sent, Received *uint64
}

// Explain plans the next `intersect` of a study, without talking to anybody. Nothing is changed.
func (a *App) Explain(ctx context.Context, studyName string) (*Plan, error) {
	var plan *Plan
	err := a.Store.InTx(ctx, "plan intersection", func(ctx context.Context, tx Tx) error {
		ag, err := a.Node.Active(ctx, tx, studyName)
		if err != nil {
			return err
		}
		plan = &Plan{Study: studyName, Suite: ag.Terms.Suite, Holder: a.Node.Name, Peer: ag.Peer(a.Node.Name)}
		found, err := tx.Intersection(ctx, ag.ID())
		if err != nil {
			return err
		}
		if found != nil {
			plan.PeerKeys = &found.PeerKeys
		}
		ds, err := a.studyDataset(ctx, tx, ag)
		if err != nil {
			return err
		}
		known, err := tx.Preparation(ctx, ag.ID())
		if err != nil {
			return err
		}
		for _, direction := range directions(ag) {
			d := DirectionPlan{Direction: direction, Role: a.roleIn(ag, direction), Keys: uint64(ds.Rows)} //nolint:gosec // a count
			if known != nil && known.Generation == ds.Generation {
				d.Derived, d.Keys = true, uint64(known.Keys) //nolint:gosec // a count
			}
			if err := a.planDirection(ctx, tx, ag, plan.PeerKeys, &d); err != nil {
				return err
			}
			plan.Directions = append(plan.Directions, d)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return plan, nil
}

func (a *App) planDirection(ctx context.Context, tx Tx, ag *study.Agreement, peerKeys *uint64, d *DirectionPlan) error {
	live, err := tx.LiveSession(ctx, ag.ID(), d.Direction)
	if err != nil {
		return err
	}
	if live != nil {
		d.Phase = live.State.Phase
	}
	s, err := elementSizeOf(ag)
	if err != nil {
		return err
	}
	d.Evaluate = d.Keys
	switch {
	case !d.Derived:
	case d.Role == psi.Client:
		if d.Evaluate, _, err = tx.CountFresh(ctx, ag.ID(), d.Direction); err != nil {
			return err
		}
	default:
		if d.Evaluate, err = tx.CountUnevaluated(ctx, ag.ID()); err != nil {
			return err
		}
	}
	if d.Evaluate > d.Keys {
		return problem.New(problem.Internal, "%d of %d keys are to be evaluated", d.Evaluate, d.Keys)
	}
	d.Known = d.Keys - d.Evaluate
	if peerKeys == nil {
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
