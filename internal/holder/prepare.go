package holder

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/holder/load"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/token"
)

// recipeHash identifies how linkage keys are built: both holders must agree on it.
func (a *App) recipeHash(ag *study.Agreement) ([32]byte, error) {
	recipe, err := ag.Recipe(ag.MatchedKey())
	if err != nil {
		return [32]byte{}, err
	}
	return recipe.Hash(len(ag.KeyColumns(ag.MatchedKey(), a.Node.SideOf(ag)))), nil
}

// prepare derives the linkage keys of the study's dataset, unless that has been done for the
// dataset as it is now. Sessions made from older keys are replaced. The caller holds LockPSI.
func (a *App) prepare(ctx context.Context, tx *node.Tx, ag *study.Agreement) (*load.Preparation, error) {
	ds, err := a.StudyDataset(ctx, tx, ag)
	if err != nil {
		return nil, err
	}
	known, err := preparationOf(ctx, tx, ag.ID())
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
	p, err := a.stageKeys(ctx, tx, ag, ds)
	if err != nil {
		return nil, err
	}
	return p, replaceKeys(ctx, tx, ag.ID(), p)
}

// retire replaces the live session of a direction, if there is one, and deletes what it leaves
// behind.
func (a *App) retire(ctx context.Context, tx *node.Tx, id study.ID, direction uint8) error {
	rec, err := liveSession(ctx, tx, id, direction)
	if err != nil || rec == nil {
		return err
	}
	rec.State.Replace()
	return a.endSession(ctx, tx, rec, true)
}

// stageKeys builds the linkage key and the join token of every record and stages them in batches,
// for the rest of the transaction.
func (a *App) stageKeys(ctx context.Context, tx *node.Tx, ag *study.Agreement, ds load.DatasetRecord) (*load.Preparation, error) {
	tokens, err := a.joinTokens(ctx, tx, ag)
	if err != nil {
		return nil, err
	}
	return a.StageKeys(ctx, tx, ag, ds, func(key []byte) [16]byte { return tokens.Token(key) })
}

// joinTokens returns what makes the join tokens of the study's key.
func (a *App) joinTokens(ctx context.Context, tx *node.Tx, ag *study.Agreement) (*token.JoinTokenizer, error) {
	root, err := a.rootKey(ctx, tx, ag)
	if err != nil {
		return nil, err
	}
	return root.JoinTokens(ag.MatchedKey()), nil
}
