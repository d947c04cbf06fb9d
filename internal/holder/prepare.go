package holder

import (
	"context"
	"math"

	"github.com/blindjoin/blindjoin/internal/column"
	"github.com/blindjoin/blindjoin/internal/linkagekey"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/progress"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/token"
)

// maxKey bounds a linkage key in bytes: longer ones the OPRF refuses, and they are no identifiers.
const maxKey = math.MaxUint16

// stageBatch is how many keys are copied to the database at once.
const stageBatch = 4096

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
func (a *App) prepare(ctx context.Context, tx *node.Tx, ag *study.Agreement) (*Preparation, error) {
	ds, err := a.studyDataset(ctx, tx, ag)
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
func (a *App) stageKeys(ctx context.Context, tx *node.Tx, ag *study.Agreement, ds DatasetRecord) (*Preparation, error) {
	tokens, err := a.joinTokens(ctx, tx, ag)
	if err != nil {
		return nil, err
	}
	return a.stageKeysBy(ctx, tx, ag, ds, func(key []byte) [16]byte { return tokens.Token(key) })
}

// stageKeysBy is stageKeys with other tokens than join tokens.
func (a *App) stageKeysBy(
	ctx context.Context, tx *node.Tx, ag *study.Agreement, ds DatasetRecord, token func(key []byte) [16]byte,
) (*Preparation, error) {
	columns, err := keyColumns(ag.KeyColumns(ag.MatchedKey(), a.Node.SideOf(ag)), ds)
	if err != nil {
		return nil, err
	}
	recipe, err := ag.Recipe(ag.MatchedKey())
	if err != nil {
		return nil, err
	}
	if err := stageKeys(ctx, tx); err != nil {
		return nil, err
	}
	bar := progress.Start(a.Progress, "linkage keys", ds.Rows)
	defer bar.Done()
	p := &Preparation{Generation: ds.Generation, UnseenCounted: true}
	batch := make([]StagedKey, 0, stageBatch)
	values := make([]linkagekey.Value, len(columns))
	err = DatasetRows(ctx, tx, ds.ID, columns, func(rowNo int64, cells []*string) error {
		if p.Records++; p.Records%stageBatch == 0 {
			bar.Add(stageBatch)
		}
		for i, c := range cells {
			values[i] = linkagekey.Value{Null: true}
			if c != nil {
				values[i] = linkagekey.Value{Text: *c}
			}
		}
		built := recipe.Build(nil, values)
		if built.Unseen != linkagekey.NoneUnseen {
			p.UnseenKeys++
		}
		switch {
		case built.Outcome == linkagekey.Empty:
			p.EmptyKeys++
			return nil
		case built.Outcome == linkagekey.Invalid || len(built.Key) > maxKey:
			p.InvalidKeys++
			return nil
		}
		if built.Warnings != 0 {
			p.WarnedKeys++
		}
		if built.Unseen == linkagekey.UnseenKept {
			p.KeptUnseenKeys++
		}
		batch = append(batch, StagedKey{RowNo: rowNo, JoinToken: token(built.Key), Key: built.Key})
		if len(batch) < stageBatch {
			return nil
		}
		err := copyStagedKeys(ctx, tx, batch)
		batch = batch[:0]
		return err
	})
	if err != nil {
		return nil, err
	}
	bar.Add(p.Records % stageBatch)
	return p, copyStagedKeys(ctx, tx, batch)
}

// joinTokens returns what makes the join tokens of the study's key.
func (a *App) joinTokens(ctx context.Context, tx *node.Tx, ag *study.Agreement) (*token.JoinTokenizer, error) {
	root, err := a.rootKey(ctx, tx, ag)
	if err != nil {
		return nil, err
	}
	return root.JoinTokens(ag.MatchedKey()), nil
}

// keyColumns finds the columns of a linkage key in a dataset.
func keyColumns(names []string, ds DatasetRecord) ([]int, error) {
	at := make(map[string]int, len(ds.Columns))
	for i, c := range ds.Columns {
		at[c] = i
	}
	out := make([]int, len(names))
	for i, n := range names {
		c, ok := at[n]
		if !ok {
			return nil, problem.New(problem.Invalid, "dataset %q lacks columns of the linkage key: %s", ds.Name, column.Missing(names, ds.Columns)).
				WithHint("load a dataset that has it, with `blindjoin dataset load %s`", ds.Name)
		}
		out[i] = c
	}
	return out, nil
}
