package load

import (
	"context"
	"math"
	"slices"

	"github.com/blindjoin/blindjoin/internal/column"
	"github.com/blindjoin/blindjoin/internal/linkagekey"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/progress"
	"github.com/blindjoin/blindjoin/internal/study"
)

// maxKey bounds a linkage key in bytes: longer ones the OPRF refuses, and they are no identifiers.
const maxKey = math.MaxUint16

// stageBatch is how many keys are copied to the database at once.
const stageBatch = 4096

// StageKeysBy builds the linkage key of every record of a dataset, as a study asks, and stages it
// with the token that token makes of it, for the rest of the transaction.
func (a *Loader) StageKeysBy(
	ctx context.Context, tx *node.Tx, ag *study.Agreement, ds Dataset, token func(key []byte) [16]byte,
) (*Preparation, error) {
	columns, err := KeyColumns(ag.KeyColumns(ag.MatchedKey(), a.Node.SideOf(ag)), ds)
	if err != nil {
		return nil, err
	}
	recipe, err := ag.Recipe(ag.MatchedKey())
	if err != nil {
		return nil, err
	}
	if err := beginStaging(ctx, tx); err != nil {
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

// KeyColumns finds the columns of a linkage key in a dataset.
func KeyColumns(names []string, ds Dataset) ([]int, error) {
	return ds.positions(names, "the linkage key", "load a dataset that has it, with ⟪dataset load %s⟫")
}

// AttributeColumns finds the columns that a study contributes in a dataset.
func AttributeColumns(names []string, ds Dataset) ([]int, error) {
	return ds.positions(names, "the study", "load a dataset that has it: ⟪dataset load %s --replace⟫")
}

// positions returns where columns stand in a dataset; of is what names them, and hint what helps
// where some are missing.
func (d Dataset) positions(names []string, of, hint string) ([]int, error) {
	out := make([]int, len(names))
	for i, n := range names {
		if out[i] = slices.Index(d.Columns, n); out[i] < 0 {
			return nil, problem.New(problem.Invalid, "dataset %q lacks columns of %s: %s", d.Name, of, column.Missing(names, d.Columns)).WithHint(hint, d.Name)
		}
	}
	return out, nil
}

// Preparation says how many linkage keys a dataset has under a study's recipe, and what was left
// out and why.
type Preparation struct {
	Generation  [16]byte // of the dataset
	Records     int64
	EmptyKeys   int64 // records whose key has a null or empty component
	InvalidKeys int64 // records whose key cannot be normalised
	WarnedKeys  int64 // records whose key is used but looks wrong
	Keys        int64 // distinct keys
	Duplicates  int64 // records beyond the first of each key

	// false: an earlier release prepared the keys, and did not count what follows
	UnseenCounted  bool
	UnseenKeys     int64 // records with characters in their key columns that nobody sees
	KeptUnseenKeys int64 // those of them whose key still holds such characters
}

// StagedKey is the linkage key of one record.
type StagedKey struct {
	RowNo     int64
	JoinToken [16]byte
	Key       []byte
}
