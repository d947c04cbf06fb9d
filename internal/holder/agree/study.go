package agree

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/study"
)

// Options are what a holder decides by itself when it signs a study.
type Options struct {
	Dataset string // which dataset the study uses here; "" leaves it to the columns
	// content of a file with a secret that the other holder imports too; nil agrees on one
	Secret []byte
	// LoadLater signs although no dataset here fits the study as it is; one has to be loaded before
	// the first step.
	LoadLater bool
}

// ProposeStudy makes a study, signs it, and delivers it to the other parties. When it has been
// proposed before with the same content, it is delivered once more; other content under the same
// name is a problem.Conflict. The study stands even if it could not be delivered: then both the
// agreement and the error are returned.
func (a *Signer) ProposeStudy(ctx context.Context, spec *study.Spec, opts Options) (*study.Agreement, error) {
	var ag *study.Agreement
	err := a.Store.InTx(ctx, "propose study", func(ctx context.Context, tx *node.Tx) error {
		var err error
		if ag, err = a.Node.Proposed(ctx, tx, spec, a.Random); err != nil {
			return err
		}
		if ag != nil {
			if err := a.checkSameKeyPart(ctx, tx, ag, opts.Secret); err != nil {
				return err
			}
			return a.rebind(ctx, tx, ag, opts)
		}
		part, err := a.newKeyPart(opts.Secret)
		if err != nil {
			return err
		}
		spec, err := a.goOn(ctx, tx, spec)
		if err != nil {
			return err
		}
		draft, err := a.Node.Draft(ctx, tx, spec, a.Random)
		if err != nil {
			return err
		}
		if err := a.Node.CheckPopulation(ctx, tx, draft.Terms); err != nil {
			return err
		}
		shared, proof, err := a.populationToSign(ctx, tx, draft)
		if err != nil {
			return err
		}
		// before anything is written: it may have to count keys
		fit, err := a.fit(ctx, tx, draft, opts)
		if err != nil {
			return err
		}
		if ag, err = a.Node.ProposeTx(ctx, tx, spec, a.Random, part.signed(proof)); err != nil {
			return err
		}
		if err := a.keepForSigning(ctx, tx, ag, shared); err != nil {
			return err
		}
		if err := a.storeKeyPart(ctx, tx, ag.ID(), part); err != nil {
			return err
		}
		return a.bind(ctx, tx, ag, fit)
	})
	if err != nil {
		return nil, err
	}
	return a.Deliver(ctx, ag)
}

// AcceptStudy signs a study that the other holder has proposed, and tells the other parties. A
// study that is signed already is delivered once more. As with ProposeStudy, the signature stands
// even if it could not be delivered.
func (a *Signer) AcceptStudy(ctx context.Context, name string, opts Options) (*study.Agreement, error) {
	var ag *study.Agreement
	err := a.Store.InTx(ctx, "accept study", func(ctx context.Context, tx *node.Tx) error {
		r, err := tx.StudyByName(ctx, name)
		if err != nil {
			return err
		}
		ag = r.Agreement
		if _, signed := ag.Acceptance(a.Node.Name); signed {
			if err := a.checkSameKeyPart(ctx, tx, ag, opts.Secret); err != nil {
				return err
			}
			return a.rebind(ctx, tx, ag, opts)
		}
		part, err := a.newKeyPart(opts.Secret)
		if err != nil {
			return err
		}
		if err := a.Node.MaySign(ctx, tx, ag); err != nil {
			return err
		}
		shared, proof, err := a.populationToSign(ctx, tx, ag)
		if err != nil {
			return err
		}
		fit, err := a.fit(ctx, tx, ag, opts)
		if err != nil {
			return err
		}
		if ag, err = a.Node.AcceptTx(ctx, tx, name, part.signed(proof)); err != nil {
			return err
		}
		if err := a.keepForSigning(ctx, tx, ag, shared); err != nil {
			return err
		}
		if err := a.storeKeyPart(ctx, tx, ag.ID(), part); err != nil {
			return err
		}
		return a.bind(ctx, tx, ag, fit)
	})
	if err != nil {
		return nil, err
	}
	return a.Deliver(ctx, ag)
}
