package linker

import (
	"context"
	"fmt"

	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// AcceptStudy signs a study that a holder has proposed, and tells both holders. A study that is
// signed already is delivered once more. The signature stands even if it could not be delivered:
// then both the agreement and the error are returned.
func (a *App) AcceptStudy(ctx context.Context, name string) (*study.Agreement, error) {
	var ag *study.Agreement
	err := a.Store.InTx(ctx, "accept study", func(ctx context.Context, tx *node.Tx) error {
		var err error
		if err := checkLedger(ctx, tx, name); err != nil {
			return err
		}
		// the linker has no part in the holders' secret
		ag, err = a.Node.AcceptTx(ctx, tx, name, node.KeyPart{})
		return err
	})
	if err != nil {
		return nil, err
	}
	return a.Deliver(ctx, ag)
}

// checkLedger refuses a study whose holders sign it as the first one about a population of which
// something was computed here before: with another secret, the same units would have other noise.
func checkLedger(ctx context.Context, tx *node.Tx, name string) error {
	r, err := tx.StudyByName(ctx, name)
	if err != nil {
		return err
	}
	id, t := r.Agreement.ID(), r.Agreement.Terms
	asked, err := queries.PopulationAsked(ctx, tx.DB(), id[:])
	if err != nil {
		return fmt.Errorf("look for earlier studies of a population: %w", err)
	}
	for _, h := range t.Holders {
		if acc, signed := r.Agreement.Acceptance(h.Name); asked && signed && len(acc.PopulationProof) == 0 {
			return problem.New(problem.Conflict, "%s has signed study %q as the first one about population %q, and there were answers about it before", h.Name, name, t.Population).
				WithHint("the holders have lost the secret of the population: decline the study; they restore a backup, or name another population")
		}
	}
	return nil
}
