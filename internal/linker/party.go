package linker

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
)

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
