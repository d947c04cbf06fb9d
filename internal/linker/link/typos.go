package link

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/linker/receive"
	"github.com/blindjoin/blindjoin/internal/linkerror"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// linkWithTypos compares the link values of all pairs within blocks, and stores the pairs, the run,
// which it completes, and the tables of both sides.
func linkWithTypos(ctx context.Context, tx *node.Tx, agreement *study.Agreement, both *[2]receive.Stored, run *Run) error {
	id := agreement.ID()
	var err error
	if run.Pairs, err = LinkPairs(ctx, tx, id, run.Contributions, agreement.LinkMethod(), nil); err != nil {
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
