package contribute

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/holder/intersect"
	"github.com/blindjoin/blindjoin/internal/holder/load"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/token"
)

// Own is a record of ours that is in the intersection, as it is contributed.
type Own struct {
	Token   [16]byte
	Classes []token.Value // of our columns, recoded
	Others  int64         // how many records the other holder has of its key
}

// Intersected is what our records in the intersection are of.
type Intersected struct {
	Number     uint64   // of the intersection
	Generation [16]byte // of the load
}

// Intersected returns the present intersection of a study, of the dataset as it is now. It is
// problem.Conflict where there is none.
func (a *Contributor) Intersected(ctx context.Context, tx *node.Tx, ag *study.Agreement) (Intersected, error) {
	_, found, err := a.intersected(ctx, tx, ag)
	if err != nil {
		return Intersected{}, err
	}
	return Intersected{Number: found.Number, Generation: found.Generation}, nil
}

// EachOwn calls each for every record of ours that is in the present intersection, in the order of
// join tokens. What it is given may not be kept.
func (a *Contributor) EachOwn(ctx context.Context, tx *node.Tx, ag *study.Agreement, each func(Own) error) error {
	dataset, _, err := a.intersected(ctx, tx, ag)
	if err != nil {
		return err
	}
	names, recode := a.ownColumns(ag)
	columns, err := load.AttributeColumns(names, dataset)
	if err != nil {
		return err
	}
	if _, err := a.Signer.StageKeys(ctx, tx, ag, dataset); err != nil {
		return err
	}
	own := Own{Classes: make([]token.Value, len(names))}
	return contributedRows(ctx, tx, ag.ID(), dataset, columns, false, func(r contributedRow) error {
		own.Token, own.Others = r.token.Bytes, r.peers
		for i, c := range r.cells {
			own.Classes[i] = classOf(recode[i], c)
		}
		return each(own)
	})
}

// intersected returns the dataset of a study and its finished intersection, which is of that very
// load.
func (a *Contributor) intersected(ctx context.Context, tx *node.Tx, ag *study.Agreement) (load.Dataset, *intersect.Intersection, error) {
	dataset, err := a.Loader.StudyDataset(ctx, tx, ag)
	if err != nil {
		return load.Dataset{}, nil, err
	}
	found, err := intersect.Found(ctx, tx, ag.ID())
	if err != nil {
		return load.Dataset{}, nil, err
	}
	if found == nil {
		return load.Dataset{}, nil, problem.New(problem.Conflict, "study %q has no finished intersection", ag.Name()).WithHint("run ⟪intersect %s⟫", ag.Name())
	}
	if found.Generation != dataset.Generation {
		return load.Dataset{}, nil, loadedAnew(ag)
	}
	return dataset, found, nil
}

// ownColumns returns our columns, and how each is recoded; nil: it stays as it is.
func (a *Contributor) ownColumns(ag *study.Agreement) (names []string, recode []study.Recoding) {
	names = ag.Columns(a.Node.SideOf(ag))
	of := ag.Recode(a.Node.SideOf(ag))
	for _, name := range names {
		recode = append(recode, of[name])
	}
	return names, recode
}

// classOf is the class of a cell.
func classOf(r study.Recoding, cell *string) token.Value {
	v := token.Value{Null: true}
	if cell != nil {
		v = token.Value{Text: *cell}
	}
	v.Text, v.Null = r.Class(v.Text, v.Null)
	return v
}
