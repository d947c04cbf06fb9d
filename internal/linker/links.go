package linker

import (
	"context"
	"encoding/hex"
	"strconv"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/linkerror"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
)

// linkWithTypos compares the link values of all pairs within blocks, and stores the pairs, the run,
// which it completes, and the tables of both sides.
func linkWithTypos(ctx context.Context, tx *node.Tx, agreement *study.Agreement, both *[2]Stored, run *Run) error {
	id := agreement.ID()
	var err error
	if run.Pairs, err = LinkPairs(ctx, tx, id, run.Contributions, agreement.LinkMethod()); err != nil {
		return err
	}
	var tables [2]*linkerror.LinkTables
	var links [2]int64
	for side := range study.Sides {
		i := side.Index()
		// The same seed for both sides: a block weighs the same wherever it is counted.
		counter := linkerror.NewLinkCounter(linkerror.ReplicateSeed(run.Generation), linkerror.Replicates)
		err := LinkNumbers(ctx, tx, id, side, func(block [16]byte, n int, records int64) error {
			counter.Add(block, n, records)
			return nil
		})
		if err != nil {
			return err
		}
		tables[i] = counter.Tables()
		for _, c := range tables[i].Counts {
			links[i] += int64(c.N) * c.Freq
		}
		if err := tables[i].Validate(int64(both[i].Begin.Records)); err != nil { //nolint:gosec // at most MaxInt64, checked when it was announced
			return problem.New(problem.Internal, "the numbers of links of side %d: %w", side, err)
		}
	}
	if links[0] != links[1] {
		return problem.New(problem.Internal, "the records of side 1 have %d links and those of side 2 have %d", links[0], links[1])
	}
	run.Typos, run.Links = true, links[0]
	if err := insertLinkRun(ctx, tx, id, *run); err != nil {
		return err
	}
	for side := range study.Sides {
		if err := insertLinkTables(ctx, tx, id, side, tables[side.Index()]); err != nil {
			return err
		}
	}
	return nil
}

// HandleLinks tells a holder of a study with typing errors how many links its own records have. The
// audit entry is committed before anything is told.
func (a *App) HandleLinks(ctx context.Context, caller node.Peer, id study.ID) (*query.Links, error) {
	return whenLinked(ctx, a, id, func() (*query.Links, error) { return a.tryLinks(ctx, caller, id) })
}

func (a *App) tryLinks(ctx context.Context, caller node.Peer, id study.ID) (*query.Links, error) {
	var links *query.Links
	err := a.Store.InSharedTx(ctx, "tell links", id, func(ctx context.Context, tx *node.Tx) error {
		agreement, side, err := a.holderOf(ctx, tx, id, caller)
		if err != nil {
			return err
		}
		if !agreement.WithTypos() {
			return problem.New(problem.Invalid, "study %q links by an id key, and has no tables of links", agreement.Name()).
				WithHint("numbers of links are counted in studies with a block and a link key")
		}
		// No contribution may be replaced between the statements that read the run and its tables.
		if err := SerialiseStudy(ctx, tx, id); err != nil {
			return err
		}
		both, err := requireContributions(ctx, tx, agreement, id)
		if err != nil {
			return err
		}
		run, err := linkRun(ctx, tx, id)
		if err != nil {
			return err
		}
		if run == nil {
			return errNotLinked
		}
		links = &query.Links{Generation: run.Generation, Origin: originOf(both, run, run.At)}
		if links.Tables, err = linkTablesOf(ctx, tx, id, side); err != nil {
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
