package node

import (
	"context"
	"log/slog"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// ReceiveStudy is ReceiveStudyTx in a transaction of its own. It tells the log what was new: a
// study that waits for this node's signature at a level that is shown unless the operator chose
// otherwise, since nothing goes on without it.
func (n *Node) ReceiveStudy(ctx context.Context, log *slog.Logger, from Peer, a *study.Agreement) (study.Known, error) {
	var known study.Known
	noticed := 0
	proposed, signed := false, map[string]bool{}
	err := n.store.InTx(ctx, "receive study", func(ctx context.Context, tx *Tx) error {
		proposed, signed = false, map[string]bool{}
		notices, err := tx.Notices(ctx, a.ID())
		if err != nil {
			return err
		}
		noticed = len(notices)
		before, err := tx.StudyByID(ctx, a.ID())
		switch {
		case problem.KindOf(err) == problem.NotFound:
			proposed = true
		case err != nil:
			return err
		default:
			for _, acc := range before.Agreement.Acceptances {
				signed[acc.Party] = true
			}
		}
		known, err = n.ReceiveStudyTx(ctx, tx, from, a)
		return err
	})
	if err != nil || log == nil {
		return known, err
	}
	if len(known.Notices) > 0 {
		// it was open before, or one more party has a word about its end
		if len(known.Notices) > noticed {
			nt := known.Notices[len(known.Notices)-1]
			log.WarnContext(ctx, "a study is over", slog.String("study", a.Name()), slog.String("was", nt.Said()), slog.String("peer", from.Name))
		}
		return known, nil
	}
	if proposed {
		log.WarnContext(ctx, "a study was proposed and waits for your signature", slog.String("study", a.Name()), slog.String("peer", from.Name),
			slog.String("next", "⟪study show "+a.Name()+"⟫, then ⟪study accept "+a.Name()+"⟫"))
	}
	for _, acc := range known.Acceptances {
		if !signed[acc.Party] && acc.Party != n.Name {
			log.InfoContext(ctx, "a study was signed", slog.String("study", a.Name()), slog.String("by", acc.Party), slog.String("peer", from.Name))
		}
	}
	if parties := len(a.Parties()); len(signed) < parties && len(known.Acceptances) == parties {
		log.InfoContext(ctx, "a study is active: all have signed it", slog.String("study", a.Name()))
	}
	return known, nil
}
