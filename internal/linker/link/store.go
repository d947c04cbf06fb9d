package link

import (
	"context"
	"errors"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/internal/disclosure/cellkey"
	"github.com/blindjoin/blindjoin/internal/linker/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// LastRun returns the study's run, or nil when its contributions are not linked.
func LastRun(ctx context.Context, tx *node.Tx, id study.ID) (*Run, error) {
	row, err := queries.LinkRun(ctx, tx.DB(), id[:])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil //nolint:nilnil // nil is the documented answer for "not linked"
	}
	if err != nil {
		return nil, err
	}
	run := &Run{Pairs: row.Pairs, Units: row.Units, Links: row.Pairs, At: row.LinkedAt}
	if row.Links != nil {
		run.Typos, run.Links = true, *row.Links
	}
	copy(run.Generation[:], row.Generation)
	copy(run.Contributions[0][:], row.Contribution1)
	copy(run.Contributions[1][:], row.Contribution2)
	return run, nil
}

func linkCounts(ctx context.Context, tx *node.Tx, contributions [2][16]byte) (LinkCounts, error) {
	place, err := places(ctx, tx, contributions)
	if err != nil {
		return LinkCounts{}, err
	}
	n, err := queries.LinkCounts(ctx, tx.DB(), dbgen.LinkCountsParams{Place1: place[0], Place2: place[1]})
	return LinkCounts{Tokens: [2]int64{n.Tokens1, n.Tokens2}, Units: n.Units, Pairs: n.Pairs}, err
}

// places returns where the records of two contributions lie.
func places(ctx context.Context, tx *node.Tx, contributions [2][16]byte) (out [2]int32, err error) {
	for i, id := range contributions {
		if out[i], err = queries.ContributionPlace(ctx, tx.DB(), id[:]); err != nil {
			return out, err
		}
	}
	return out, nil
}

// LinkPairs writes the pairs of two contributions and returns how many there are. Linked are those
// whose link values agree by the method, and all for the zero method.
// Each pair has the record key of its join token under a secret; none without one.
func LinkPairs(ctx context.Context, tx *node.Tx, id study.ID, contributions [2][16]byte, method study.LinkMethod, secret *[32]byte) (int64, error) {
	place, err := places(ctx, tx, contributions)
	if err != nil {
		return 0, err
	}
	no, err := tx.StudyNo(ctx, id)
	if err != nil {
		return 0, err
	}
	switch method.Method {
	case "":
		p := dbgen.LinkPairsParams{StudyNo: no, Place1: place[0], Place2: place[1]}
		if secret != nil {
			inner, outer := cellkey.Pads(*secret)
			p.InnerPad, p.OuterPad = inner[:], outer[:]
		}
		return queries.LinkPairs(ctx, tx.DB(), p)
	case study.LinkExact:
		return queries.LinkPairsByToken(ctx, tx.DB(), dbgen.LinkPairsByTokenParams{StudyNo: no, Place1: place[0], Place2: place[1]})
	case study.LinkBloom:
		return queries.LinkPairsByFilter(ctx, tx.DB(), dbgen.LinkPairsByFilterParams{
			StudyNo: no, Place1: place[0], Place2: place[1], Threshold: method.Threshold,
		})
	}
	return 0, problem.New(problem.Internal, "unknown method %q of comparing link values", method.Method)
}

func insertLinkRun(ctx context.Context, tx *node.Tx, id study.ID, r Run) error {
	var links *int64
	if r.Typos {
		links = &r.Links
	}
	return queries.InsertLinkRun(ctx, tx.DB(), dbgen.InsertLinkRunParams{
		StudyID: id[:], Generation: r.Generation[:], Contribution1: r.Contributions[0][:], Contribution2: r.Contributions[1][:],
		Pairs: r.Pairs, Units: r.Units, Links: links, LinkedAt: r.At,
	})
}

// DropLinks forgets the run and its pairs.
func (*Linker) DropLinks(ctx context.Context, tx *node.Tx, id study.ID) error {
	if err := queries.DeleteLinkRun(ctx, tx.DB(), id[:]); err != nil {
		return err
	}
	no, err := tx.StudyNo(ctx, id)
	if err != nil {
		return err
	}
	return queries.EmptyLinkedPairs(ctx, tx.DB(), no)
}

// PrepareLinks makes the place of the study's pairs, and refreshes the planner's statistics of
// contributions: linking right after an upload must not be planned as if the tables were empty.
func PrepareLinks(ctx context.Context, tx *node.Tx, id study.ID) error {
	no, err := tx.StudyNo(ctx, id)
	if err != nil {
		return err
	}
	if err := queries.ProvideLinkedPairs(ctx, tx.DB(), no); err != nil {
		return err
	}
	return queries.AnalyseRecords(ctx, tx.DB(), id[:])
}

// analyseLinks does the latter for the study's pairs.
func analyseLinks(ctx context.Context, tx *node.Tx, id study.ID) error {
	no, err := tx.StudyNo(ctx, id)
	if err != nil {
		return err
	}
	return queries.AnalyseLinkedPairs(ctx, tx.DB(), no)
}
