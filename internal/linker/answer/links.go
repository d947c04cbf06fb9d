package answer

import (
	"context"
	"encoding/hex"
	"strconv"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/linker/link"
	"github.com/blindjoin/blindjoin/internal/linker/receive"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
)

// HandleLinks tells a holder of a study with typing errors how many links its own records have. The
// audit entry is committed before anything is told.
func (a *Answerer) HandleLinks(ctx context.Context, caller node.Peer, id study.ID) (*query.Links, error) {
	return whenLinked(ctx, a, id, func() (*query.Links, error) { return a.tryLinks(ctx, caller, id) })
}

func (a *Answerer) tryLinks(ctx context.Context, caller node.Peer, id study.ID) (*query.Links, error) {
	var links *query.Links
	err := a.Store.InSharedTx(ctx, "tell links", id, func(ctx context.Context, tx *node.Tx) error {
		agreement, side, err := a.Node.HolderOf(ctx, tx, id, caller)
		if err != nil {
			return err
		}
		if !agreement.WithTypos() {
			return problem.New(problem.Invalid, "study %q links by an id key, and has no tables of links", agreement.Name()).
				WithHint("numbers of links are counted in studies with a block and a link key")
		}
		// No contribution may be replaced between the statements that read the run and its tables.
		if err := receive.SerialiseStudy(ctx, tx, id); err != nil {
			return err
		}
		both, err := requireContributions(ctx, tx, agreement, id)
		if err != nil {
			return err
		}
		run, err := link.LastRun(ctx, tx, id)
		if err != nil {
			return err
		}
		if run == nil {
			return errNotLinked
		}
		links = &query.Links{Generation: run.Generation, Origin: originOf(both, run, run.At)}
		if links.Tables, err = link.TablesOf(ctx, tx, id, side); err != nil {
			return err
		}
		links.Head, err = a.Node.Audit(ctx, tx, auditlog.Entry{
			Actor: caller.Name, ActorFingerprint: caller.Fingerprint.String(), Action: auditlog.ActionLinkTables,
			Study: id.String(), Outcome: auditlog.OutcomeOK,
			Details: map[string]string{
				"generation": hex.EncodeToString(run.Generation[:]),
				"replicates": strconv.Itoa(len(links.Tables.Replicates)),
			},
		})
		return err
	})
	if err != nil {
		return nil, err
	}
	return links, nil
}
