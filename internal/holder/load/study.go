package load

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/blindjoin/blindjoin/internal/column"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// StudyDataset returns the dataset that a study uses here: the one bound to it, or else the only
// one that has all the columns, which is bound by this.
func (a *Loader) StudyDataset(ctx context.Context, tx *node.Tx, ag *study.Agreement) (Dataset, error) {
	d, err := a.ChooseDataset(ctx, tx, ag)
	if err != nil {
		return Dataset{}, err
	}
	return d, BindDataset(ctx, tx, ag.ID(), d.ID)
}

// ChooseDataset is studyDataset without binding anything.
func (a *Loader) ChooseDataset(ctx context.Context, tx *node.Tx, ag *study.Agreement) (Dataset, error) {
	id, bound, err := BoundDataset(ctx, tx, ag.ID())
	if err != nil {
		return Dataset{}, err
	}
	if bound {
		d, err := DatasetByID(ctx, tx, id)
		if err != nil {
			return Dataset{}, err
		}
		// It may have been loaded again since, with other columns.
		if missing := column.Missing(a.OwnColumns(ag), d.Columns); missing != "" {
			return Dataset{}, problem.New(problem.Invalid, "dataset %q lacks columns that study %q names: %s", d.Name, ag.Name(), missing).
				WithHint("load it again with these columns, or name another one: ⟪study accept %s --dataset NAME⟫", ag.Name())
		}
		return d, nil
	}
	all, err := datasets(ctx, tx)
	if err != nil {
		return Dataset{}, err
	}
	var fit []Dataset
	nearest, fewest := "", math.MaxInt
	for _, d := range all {
		lacking := len(a.missingColumns(ag, d))
		if lacking == 0 {
			fit = append(fit, d)
		}
		if lacking < fewest {
			nearest, fewest = fmt.Sprintf("; dataset %q comes nearest, and lacks %s", d.Name, column.Missing(a.OwnColumns(ag), d.Columns)), lacking
		}
	}
	switch len(fit) {
	case 1:
		return fit[0], nil
	case 0:
		return Dataset{}, problem.New(problem.NotFound, "no dataset here has the columns of study %q: %s%s",
			ag.Name(), strings.Join(a.OwnColumns(ag), ", "), nearest).
			WithHint("load one with ⟪dataset load NAME --csv FILE⟫")
	default:
		names := make([]string, len(fit))
		for i, d := range fit {
			names[i] = d.Name
		}
		return Dataset{}, problem.New(problem.Invalid, "several datasets have the columns of study %q: %s",
			ag.Name(), strings.Join(names, ", ")).
			WithHint("say which one with --dataset NAME; for a study that is signed, with ⟪study accept %s --dataset NAME⟫", ag.Name())
	}
}

// OwnColumns returns every column that the study names for us, keys first, each once.
func (a *Loader) OwnColumns(ag *study.Agreement) []string {
	side, ok := ag.Side(a.Node.Name)
	if !ok {
		return nil
	}
	var out []string
	for _, list := range [][]string{
		ag.KeyColumns(study.KeyID, side), ag.KeyColumns(study.KeyBlock, side), ag.KeyColumns(study.KeyLink, side), ag.Columns(side),
	} {
		for _, c := range list {
			if !slices.Contains(out, c) {
				out = append(out, c)
			}
		}
	}
	return out
}

func (a *Loader) missingColumns(ag *study.Agreement, d Dataset) []string {
	return slices.DeleteFunc(a.OwnColumns(ag), func(c string) bool { return slices.Contains(d.Columns, c) })
}
