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
		draft, err := a.Node.Draft(ctx, tx, spec, a.Random)
		if err != nil {
			return err
		}
		// before anything is written: it may have to count keys
		fit, err := a.fit(ctx, tx, draft, opts)
		if err != nil {
			return err
		}
		if ag, err = a.Node.ProposeTx(ctx, tx, spec, a.Random, part.agreement, part.public()); err != nil {
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
	return a.deliver(ctx, ag)
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
		fit, err := a.fit(ctx, tx, ag, opts)
		if err != nil {
			return err
		}
		if ag, err = a.Node.AcceptTx(ctx, tx, name, part.agreement, part.public()); err != nil {
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
	return a.deliver(ctx, ag)
}

// deliver tells the others, and returns the study as it is known afterwards.
func (a *Signer) deliver(ctx context.Context, ag *study.Agreement) (*study.Agreement, error) {
	delivery := a.Node.Exchange(ctx, a.Peers, ag.ID())
	st, err := a.Node.Study(ctx, ag.Name())
	if err != nil {
		return nil, err
	}
	return st.Agreement, delivery
}

// Study returns one study and what it still needs.
func (a *Signer) Study(ctx context.Context, name string) (node.StudyStatus, error) {
	return a.Node.Study(ctx, name)
}

// Studies returns all studies known here, by name.
func (a *Signer) Studies(ctx context.Context) ([]node.StudyStatus, error) { return a.Node.Studies(ctx) }

// SyncStudy asks the other parties who has signed, as long as a signature is missing here.
func (a *Signer) SyncStudy(ctx context.Context, name string) error {
	return a.Node.SyncStudy(ctx, a.Peers, name)
}

// HandleExchangeStudy takes in a peer's proposal or its news of who has signed, and returns the
// signatures known here. It takes no lock on the study: signatures are only ever added.
func (a *Signer) HandleExchangeStudy(ctx context.Context, caller node.Peer, ag *study.Agreement) (study.Known, error) {
	return a.Node.ReceiveStudy(ctx, a.Log, caller, ag)
}

// DeclineStudy ends a proposed study that this holder does not sign, for all parties; see
// node.Node.Decline.
func (a *Signer) DeclineStudy(ctx context.Context, name, reason string) (*study.Agreement, error) {
	return a.Node.Decline(ctx, a.Peers, name, reason)
}

// WithdrawStudy takes this holder's signature back, which ends the study for all parties; see
// node.Node.Withdraw.
func (a *Signer) WithdrawStudy(ctx context.Context, name, reason string) (*study.Agreement, error) {
	return a.Node.Withdraw(ctx, a.Peers, name, reason)
}

// ForgetStudy deletes everything that this holder has of a study but the dataset; see
// node.Node.Forget.
func (a *Signer) ForgetStudy(ctx context.Context, name string, dryRun bool) (node.Forgotten, error) {
	return a.Node.Forget(ctx, a.Peers, studyData{}, name, dryRun)
}

// Refused says more about a step that a peer has refused, where a party has ended the study.
func (a *Signer) Refused(ctx context.Context, name string, err error) error {
	return a.Node.Refused(ctx, a.Peers, name, err)
}
