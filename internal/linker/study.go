package linker

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/study"
)

// AcceptStudy signs a study that a holder has proposed, and tells both holders. A study that is
// signed already is delivered once more. The signature stands even if it could not be delivered:
// then both the agreement and the error are returned.
func (a *App) AcceptStudy(ctx context.Context, name string) (*study.Agreement, error) {
	var ag *study.Agreement
	err := a.Store.InTx(ctx, "accept study", func(ctx context.Context, tx *node.Tx) error {
		var err error
		// the linker has no part in the holders' secret
		ag, err = a.Node.AcceptTx(ctx, tx, name, "", nil)
		return err
	})
	if err != nil {
		return nil, err
	}
	delivery := a.Node.Exchange(ctx, a.peers, ag.ID())
	st, err := a.Node.Study(ctx, name)
	if err != nil {
		return nil, err
	}
	return st.Agreement, delivery
}

// Study returns one study and what it still needs.
func (a *App) Study(ctx context.Context, name string) (node.StudyStatus, error) {
	return a.Node.Study(ctx, name)
}

// Studies returns all studies known here, by name.
func (a *App) Studies(ctx context.Context) ([]node.StudyStatus, error) { return a.Node.Studies(ctx) }

// SyncStudy asks the holders who has signed, as long as a signature is missing here.
func (a *App) SyncStudy(ctx context.Context, name string) error {
	return a.Node.SyncStudy(ctx, a.peers, name)
}

// HandleExchangeStudy takes in a holder's proposal or its news of who has signed, and returns the
// signatures known here.
func (a *App) HandleExchangeStudy(ctx context.Context, caller node.Peer, ag *study.Agreement) (study.Known, error) {
	return a.Node.ReceiveStudy(ctx, a.log, caller, ag)
}

// DeclineStudy ends a proposed study that the linker does not sign, for all parties; see
// node.Node.Decline.
func (a *App) DeclineStudy(ctx context.Context, name, reason string) (*study.Agreement, error) {
	return a.Node.Decline(ctx, a.peers, name, reason)
}

// WithdrawStudy takes the linker's signature back, which ends the study for all parties; see
// node.Node.Withdraw.
func (a *App) WithdrawStudy(ctx context.Context, name, reason string) (*study.Agreement, error) {
	return a.Node.Withdraw(ctx, a.peers, name, reason)
}

// ForgetStudy deletes everything that the linker has of a study; see node.Node.Forget.
func (a *App) ForgetStudy(ctx context.Context, name string, dryRun bool) (node.Forgotten, error) {
	return a.Node.Forget(ctx, a.peers, studyData{}, name, dryRun)
}
