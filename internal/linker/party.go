package linker

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// holderOf loads an active study and checks that the caller is a holder of it; it returns the
// caller's side.
func (a *App) holderOf(ctx context.Context, tx *node.Tx, id study.ID, caller node.Peer) (*study.Agreement, study.Side, error) {
	agreement, err := a.Node.ActiveByID(ctx, tx, id)
	if err != nil {
		return nil, 0, err
	}
	if err := a.Node.RequireParty(agreement, caller, study.Holder1, study.Holder2); err != nil {
		return nil, 0, err
	}
	side, ok := agreement.Side(caller.Name)
	if !ok {
		return nil, 0, problem.New(problem.Denied, "%q is no holder of study %q", caller.Name, agreement.Name())
	}
	return agreement, side, nil
}

// requireHolder refuses peers that are not, and never were, a holder of a study here: who deletes
// the studies owes the holders its log all the same.
func requireHolder(ctx context.Context, tx *node.Tx, caller node.Peer) error {
	studies, err := tx.Studies(ctx)
	if err != nil {
		return err
	}
	for _, s := range studies {
		if _, ok := s.Agreement.Side(caller.Name); !ok {
			continue
		}
		// The name alone is not enough: a study pins the key too.
		if f, _ := s.Agreement.Fingerprint(caller.Name); f == caller.Fingerprint {
			return nil
		}
	}
	held, err := tx.HeldDeletedStudy(ctx, caller)
	if err != nil || held {
		return err
	}
	return problem.New(problem.Denied, "%q is no holder of any study here", caller.Name)
}
