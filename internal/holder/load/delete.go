package load

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// DeletedDataset is what was deleted of a dataset, or would be.
type DeletedDataset struct {
	Name string
	Rows int64
	// those that are over and have used it: keys derived from it stay until they are forgotten
	Studies []string
	At      time.Time
	DryRun  bool
	Told    []string // parties of these studies that have confirmed it

	ids []study.ID
}

// DeleteDataset deletes a dataset, keeps a record of it, and tells the parties of studies that have
// used it, without its name. A dataset that a study uses is a problem.Conflict until the study has
// expired or a party has ended it. With dryRun it only counts. As with studies, the deletion stands
// even if somebody could not be told: given again, it tells those.
func (a *Loader) DeleteDataset(ctx context.Context, name string, dryRun bool) (DeletedDataset, error) {
	out := DeletedDataset{Name: name, DryRun: dryRun}
	err := a.Store.InTx(ctx, "delete dataset", func(ctx context.Context, tx *node.Tx) error {
		out = DeletedDataset{Name: name, DryRun: dryRun}
		d, err := DatasetByName(ctx, tx, name)
		if problem.KindOf(err) == problem.NotFound {
			return a.deletedBefore(ctx, tx, &out, err)
		}
		if err != nil {
			return err
		}
		terms, err := a.studiesOver(ctx, tx, d, &out)
		if err != nil {
			return err
		}
		out.Rows = d.Rows
		if dryRun {
			return nil
		}
		out.At = a.Now()
		return a.deleteDatasetTx(ctx, tx, d, terms, out)
	})
	if err != nil || dryRun {
		return out, err
	}
	var failed []error
	for _, id := range out.ids {
		told, err := a.Node.Announce(ctx, a.Peers, id)
		failed = append(failed, err)
		for _, party := range told.Told {
			if !slices.Contains(out.Told, party) {
				out.Told = append(out.Told, party)
			}
		}
	}
	if err := errors.Join(failed...); err != nil {
		return out, problem.New(problem.KindOf(err), "dataset %q is deleted here: %w", name, err).WithHint("%s", problem.HintOf(err))
	}
	return out, nil
}

// studiesOver returns the terms of the studies that use a dataset, all of which must be over.
func (a *Loader) studiesOver(ctx context.Context, tx *node.Tx, d Dataset, out *DeletedDataset) ([]study.Terms, error) {
	ids, err := datasetStudies(ctx, tx, d.ID)
	if err != nil {
		return nil, err
	}
	var terms []study.Terms
	var inUse []string
	for _, id := range ids {
		r, err := tx.StudyByID(ctx, id)
		if err != nil {
			return nil, err
		}
		if _, ended := r.Agreement.Ended(); !ended && !r.Agreement.Terms.Expires.Expired(a.Now()) {
			inUse = append(inUse, r.Agreement.Name())
		}
		terms = append(terms, r.Agreement.Terms)
		out.Studies = append(out.Studies, r.Agreement.Name())
	}
	slices.Sort(inUse)
	slices.Sort(out.Studies)
	out.ids = ids
	if len(inUse) > 0 {
		return nil, problem.New(problem.Conflict, "dataset %q is in use by %s", d.Name, strings.Join(inUse, ", ")).
			WithHint("end the study first with ⟪study withdraw %s⟫, or delete it with ⟪study forget %s⟫; "+
				"new rows take the place of the old with ⟪dataset load %s --replace⟫", inUse[0], inUse[0], d.Name)
	}
	return terms, nil
}

func (a *Loader) deleteDatasetTx(ctx context.Context, tx *node.Tx, d Dataset, terms []study.Terms, out DeletedDataset) error {
	rows, err := deleteDatasetRecorded(ctx, tx, d.ID, a.Node.Name)
	if err != nil {
		return err
	}
	for _, t := range terms {
		if err := a.Node.DatasetDeletedTx(ctx, tx, t); err != nil {
			return err
		}
	}
	details := map[string]string{"dataset": d.Name, "deleted": rows.String(), "columns": strconv.Itoa(len(d.Columns))}
	if len(out.Studies) > 0 {
		details["studies"] = strings.Join(out.Studies, ", ")
	}
	_, err = a.Node.Audit(ctx, tx, auditlog.Entry{Action: auditlog.ActionDatasetDelete, Outcome: auditlog.OutcomeOK, Details: details})
	return err
}

// deletedBefore finds what has to be told again of a dataset that was deleted here.
func (a *Loader) deletedBefore(ctx context.Context, tx *node.Tx, out *DeletedDataset, unknown error) error {
	d, err := tx.LastDeletion(ctx, node.DeletedDataset, out.Name)
	if err != nil {
		return err
	}
	if d == nil {
		return unknown
	}
	out.Rows, out.At = d.Rows["dataset_row"], d.At
	if out.DryRun {
		return nil
	}
	peers, err := tx.Peers(ctx)
	if err != nil {
		return err
	}
	for _, p := range peers {
		ids, err := tx.UntoldStudies(ctx, a.Node.Name, p.Name)
		if err != nil {
			return err
		}
		for _, id := range ids {
			if !slices.Contains(out.ids, id) {
				out.ids = append(out.ids, id)
			}
		}
	}
	return nil
}
