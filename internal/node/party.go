package node

import (
	"context"
	"log/slog"

	"github.com/blindjoin/blindjoin/internal/study"
)

// Party is a node as a party of studies: what holders and the linker do alike.
type Party struct {
	Node  *Node
	Peers Courier
	Data  StudyData
	Log   *slog.Logger
}

// Study returns one study and what it still needs.
func (p *Party) Study(ctx context.Context, name string) (StudyStatus, error) {
	return p.Node.Study(ctx, name)
}

// Studies returns all studies known here, by name.
func (p *Party) Studies(ctx context.Context) ([]StudyStatus, error) { return p.Node.Studies(ctx) }

// Deliver tells the other parties what is known of a study here, and returns the study as it is
// known afterwards. The study is returned even if it could not be delivered.
func (p *Party) Deliver(ctx context.Context, a *study.Agreement) (*study.Agreement, error) {
	delivery := p.Node.Exchange(ctx, p.Peers, a.ID())
	st, err := p.Node.Study(ctx, a.Name())
	if err != nil {
		return nil, err
	}
	return st.Agreement, delivery
}

// SyncStudy asks the other parties who has signed, as long as a signature is missing here.
func (p *Party) SyncStudy(ctx context.Context, name string) error {
	return p.Node.SyncStudy(ctx, p.Peers, name)
}

// HandleExchangeStudy takes in a peer's proposal or its news of who has signed, and returns the
// signatures known here. It takes no lock on the study: signatures are only ever added.
func (p *Party) HandleExchangeStudy(ctx context.Context, caller Peer, a *study.Agreement) (study.Known, error) {
	return p.Node.ReceiveStudy(ctx, p.Log, caller, a)
}

// DeclineStudy ends a proposed study that this node does not sign, for all parties; see
// Node.Decline.
func (p *Party) DeclineStudy(ctx context.Context, name, reason string) (*study.Agreement, error) {
	return p.Node.Decline(ctx, p.Peers, name, reason)
}

// WithdrawStudy takes this node's signature back, which ends the study for all parties; see
// Node.Withdraw.
func (p *Party) WithdrawStudy(ctx context.Context, name, reason string) (*study.Agreement, error) {
	return p.Node.Withdraw(ctx, p.Peers, name, reason)
}

// ForgetStudy deletes everything that this node has of a study, but the dataset of a holder; see
// Node.Forget.
func (p *Party) ForgetStudy(ctx context.Context, name string, dryRun bool) (Forgotten, error) {
	return p.Node.Forget(ctx, p.Peers, p.Data, name, dryRun)
}

// Refused says more about a step that a peer has refused, where a party has ended the study.
func (p *Party) Refused(ctx context.Context, name string, err error) error {
	return p.Node.Refused(ctx, p.Peers, name, err)
}
