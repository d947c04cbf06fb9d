package agree

import (
	"context"
	"crypto/sha256"
	"errors"

	"github.com/blindjoin/blindjoin/internal/column"
	"github.com/blindjoin/blindjoin/internal/holder/load"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// Fit is the dataset that a study uses here, as far as that is known when it is signed.
type Fit struct {
	Dataset string // "" where none fits yet
	Rows    int64
	// Warnings say why no step can run yet, where Options.LoadLater allows that, and which classes
	// of our columns can never be released.
	Warnings []string
	// Beside says which other studies of the same holders are not over and share no ledger with
	// this one.
	Beside []string

	found load.Dataset // the dataset, if one fits
}

// CheckProposal says which dataset a study would use here, and refuses everything that ProposeStudy
// would refuse. It changes nothing.
func (a *Signer) CheckProposal(ctx context.Context, spec *study.Spec, opts Options) (fit Fit, err error) {
	err = a.Store.InTx(ctx, "check proposal", func(ctx context.Context, tx *node.Tx) error {
		ag, err := a.Node.Proposed(ctx, tx, spec, a.Random)
		if err != nil {
			return err
		}
		signed := ag != nil
		if signed {
			opts.LoadLater = true
		} else if ag, err = a.draftToSign(ctx, tx, spec); err != nil {
			return err
		}
		fit, err = a.checkedFit(ctx, tx, ag, opts, signed)
		return err
	})
	return fit, err
}

// draftToSign is the study of a spec, if we may sign it as far as its population goes.
func (a *Signer) draftToSign(ctx context.Context, tx *node.Tx, spec *study.Spec) (*study.Agreement, error) {
	spec, err := a.goOn(ctx, tx, spec)
	if err != nil {
		return nil, err
	}
	ag, err := a.Node.Draft(ctx, tx, spec, a.Random)
	if err != nil {
		return nil, err
	}
	if err := a.Node.CheckPopulation(ctx, tx, ag.Terms); err != nil {
		return nil, err
	}
	_, _, err = a.populationToSign(ctx, tx, ag)
	return ag, err
}

// CheckAcceptance says which dataset a proposed study would use here, and refuses what AcceptStudy
// would refuse. It changes nothing.
func (a *Signer) CheckAcceptance(ctx context.Context, name string, opts Options) (fit Fit, err error) {
	err = a.Store.InTx(ctx, "check acceptance", func(ctx context.Context, tx *node.Tx) error {
		r, err := tx.StudyByName(ctx, name)
		if err != nil {
			return err
		}
		if err := a.Node.MaySign(ctx, tx, r.Agreement); err != nil {
			return err
		}
		_, signed := r.Agreement.Acceptance(a.Node.Name)
		if signed {
			opts.LoadLater = true
		} else if _, _, err := a.populationToSign(ctx, tx, r.Agreement); err != nil {
			return err
		}
		fit, err = a.checkedFit(ctx, tx, r.Agreement, opts, signed)
		return err
	})
	return fit, err
}

// checkedFit is fit, with what an operator should know before it signs, unless it has.
func (a *Signer) checkedFit(ctx context.Context, tx *node.Tx, ag *study.Agreement, opts Options, signed bool) (Fit, error) {
	fit, err := a.fit(ctx, tx, ag, opts)
	if err != nil || signed {
		return fit, err
	}
	if fit.Beside, err = a.Node.PopulationWarnings(ctx, tx, ag.Terms); err != nil || fit.Dataset == "" {
		return fit, err
	}
	warnings, err := a.classWarnings(ctx, tx, ag, fit.found)
	fit.Warnings = append(fit.Warnings, warnings...)
	return fit, err
}

// bind has a study use the dataset that was found to fit, if there is one: others that fit too and
// are loaded later change nothing about the choice.
func (a *Signer) bind(ctx context.Context, tx *node.Tx, ag *study.Agreement, fit Fit) error {
	if fit.Dataset == "" {
		return nil
	}
	return load.BindDataset(ctx, tx, ag.ID(), fit.found.ID)
}

// rebind has a study that is signed already use the dataset that opts name, if they name one.
func (a *Signer) rebind(ctx context.Context, tx *node.Tx, ag *study.Agreement, opts Options) error {
	if opts.Dataset == "" {
		return nil
	}
	fit, err := a.fit(ctx, tx, ag, opts)
	if err != nil {
		return err
	}
	return a.bind(ctx, tx, ag, fit)
}

// fit finds the dataset that a study would use here, and compares it with the study's columns and
// with the limit of our keys. What fits none is refused before it is signed: terms that three have
// signed cannot be changed.
func (a *Signer) fit(ctx context.Context, tx *node.Tx, ag *study.Agreement, opts Options) (Fit, error) {
	d, err := a.datasetToSign(ctx, tx, ag, opts.Dataset)
	if err == nil {
		err = a.withinLimit(ctx, tx, ag, d)
	}
	switch {
	case err == nil:
		return Fit{Dataset: d.Name, Rows: d.Rows, found: d}, nil
	case opts.LoadLater && opts.Dataset == "" && problem.KindOf(err) != problem.Internal:
		return Fit{Warnings: []string{err.Error()}}, nil
	}
	if p := (*problem.Error)(nil); errors.As(err, &p) && p.Kind == problem.NotFound && opts.Dataset == "" {
		err = p.WithHint("correct the study, or load a dataset that has them with ⟪dataset load⟫; --load-later signs before that")
	}
	return Fit{}, err
}

func (a *Signer) datasetToSign(ctx context.Context, tx *node.Tx, ag *study.Agreement, name string) (load.Dataset, error) {
	if name == "" {
		return a.Loader.ChooseDataset(ctx, tx, ag)
	}
	d, err := load.DatasetByName(ctx, tx, name)
	if err != nil {
		return load.Dataset{}, err
	}
	return d, a.hasColumns(ag, d)
}

// hasColumns refuses a dataset that lacks columns that the study names for us.
func (a *Signer) hasColumns(ag *study.Agreement, d load.Dataset) error {
	missing := column.Missing(a.Loader.OwnColumns(ag), d.Columns)
	if missing == "" {
		return nil
	}
	return problem.New(problem.Invalid, "dataset %q lacks columns that study %q names: %s", d.Name, ag.Name(), missing).
		WithHint("correct the study, load the dataset with these columns, or name another one with --dataset")
}

// withinLimit refuses a dataset with more distinct keys than the study lets us bring: every session
// would be refused. Rows bound the number of keys from above, so keys are counted only where there
// are more rows than that.
func (a *Signer) withinLimit(ctx context.Context, tx *node.Tx, ag *study.Agreement, d load.Dataset) error {
	limit := ag.Terms.Limits[a.Node.SideOf(ag).Index()]
	if limit == 0 || d.Rows <= limit {
		return nil
	}
	_, err := a.Loader.StageKeysBy(ctx, tx, ag, d, func(key []byte) [16]byte {
		sum := sha256.Sum256(key)
		return [16]byte(sum[:16])
	})
	if err != nil {
		return err
	}
	keys, err := load.CountStagedKeys(ctx, tx)
	if err != nil || keys <= limit {
		return err
	}
	return problem.New(problem.Invalid, "dataset %q has %d distinct %s keys, and study %q allows %s %d (limits: {keys: {%s: %d}})",
		d.Name, keys, ag.MatchedKey(), ag.Name(), a.Node.Name, limit, a.Node.Name, limit).
		WithHint("agree on a higher limit for %s, or load fewer records", a.Node.Name)
}
