package intersect

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/holder/load"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/study"
)

// recipeHash identifies how linkage keys are built: both holders must agree on it.
func (a *Intersector) recipeHash(ag *study.Agreement) ([32]byte, error) {
	recipe, err := ag.Recipe(ag.MatchedKey())
	if err != nil {
		return [32]byte{}, err
	}
	return recipe.Hash(len(ag.KeyColumns(ag.MatchedKey(), a.Node.SideOf(ag)))), nil
}

// prepare derives the linkage keys of the study's dataset, unless that has been done for the
// dataset as it is now. Sessions made from older keys are replaced. The caller holds LockPSI.
func (a *Intersector) prepare(ctx context.Context, tx *node.Tx, ag *study.Agreement) (*load.Preparation, error) {
	ds, err := a.Loader.StudyDataset(ctx, tx, ag)
	if err != nil {
		return nil, err
	}
	known, err := PreparationOf(ctx, tx, ag.ID())
	if err != nil {
		return nil, err
	}
	if known != nil && known.Generation == ds.Generation && known.UnseenCounted {
		return known, nil
	}
	for _, direction := range []uint8{1, 2} {
		if err := a.retire(ctx, tx, ag.ID(), direction); err != nil {
			return nil, err
		}
	}
	p, err := a.Signer.StageKeys(ctx, tx, ag, ds)
	if err != nil {
		return nil, err
	}
	return p, replaceKeys(ctx, tx, ag.ID(), p)
}

// retire replaces the live session of a direction, if there is one, and deletes what it leaves
// behind.
func (a *Intersector) retire(ctx context.Context, tx *node.Tx, id study.ID, direction uint8) error {
	rec, err := liveSession(ctx, tx, id, direction)
	if err != nil || rec == nil {
		return err
	}
	rec.State.Replace()
	return a.endSession(ctx, tx, rec, true)
}
