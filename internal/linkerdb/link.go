package linkerdb

import (
	"context"
	"errors"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/internal/linker"
	"github.com/blindjoin/blindjoin/internal/linkerdb/dbgen"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// LinkRun implements linker.Tx.
func (t *txn) LinkRun(ctx context.Context, id study.ID) (*linker.Run, error) {
	row, err := t.q.LinkRun(ctx, t.db, id[:])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil //nolint:nilnil // nil is the documented answer for "not linked"
	}
	if err != nil {
		return nil, err
	}
	run := &linker.Run{Pairs: row.Pairs, Units: row.Units, Links: row.Pairs, At: row.LinkedAt}
	if row.Links != nil {
		run.Typos, run.Links = true, *row.Links
	}
	copy(run.Generation[:], row.Generation)
	copy(run.Contributions[0][:], row.Contribution1)
	copy(run.Contributions[1][:], row.Contribution2)
	return run, nil
}

// CountLinks implements linker.Tx.
func (t *txn) CountLinks(ctx context.Context, contributions [2][16]byte) (linker.LinkCounts, error) {
	place, err := t.places(ctx, contributions)
	if err != nil {
		return linker.LinkCounts{}, err
	}
	n, err := t.q.LinkCounts(ctx, t.db, dbgen.LinkCountsParams{Place1: place[0], Place2: place[1]})
	return linker.LinkCounts{Tokens: [2]int64{n.Tokens1, n.Tokens2}, Units: n.Units, Pairs: n.Pairs}, err
}

// places returns where the records of two contributions lie.
func (t *txn) places(ctx context.Context, contributions [2][16]byte) (out [2]int32, err error) {
	for i, id := range contributions {
		if out[i], err = t.q.ContributionPlace(ctx, t.db, id[:]); err != nil {
			return out, err
		}
	}
	return out, nil
}

// LinkPairs implements linker.Tx.
func (t *txn) LinkPairs(ctx context.Context, id study.ID, contributions [2][16]byte, method study.LinkMethod) (int64, error) {
	place, err := t.places(ctx, contributions)
	if err != nil {
		return 0, err
	}
	no, err := t.StudyNo(ctx, id)
	if err != nil {
		return 0, err
	}
	switch method.Method {
	case "":
		return t.q.LinkPairs(ctx, t.db, dbgen.LinkPairsParams{StudyNo: no, Place1: place[0], Place2: place[1]})
	case study.LinkExact:
		return t.q.LinkPairsByToken(ctx, t.db, dbgen.LinkPairsByTokenParams{StudyNo: no, Place1: place[0], Place2: place[1]})
	case study.LinkBloom:
		return t.q.LinkPairsByFilter(ctx, t.db, dbgen.LinkPairsByFilterParams{
			StudyNo: no, Place1: place[0], Place2: place[1], Threshold: method.Threshold,
		})
	}
	return 0, problem.New(problem.Internal, "unknown method %q of comparing link values", method.Method)
}

// InsertLinkRun implements linker.Tx.
func (t *txn) InsertLinkRun(ctx context.Context, id study.ID, r linker.Run) error {
	var links *int64
	if r.Typos {
		links = &r.Links
	}
	return t.q.InsertLinkRun(ctx, t.db, dbgen.InsertLinkRunParams{
		StudyID: id[:], Generation: r.Generation[:], Contribution1: r.Contributions[0][:], Contribution2: r.Contributions[1][:],
		Pairs: r.Pairs, Units: r.Units, Links: links, LinkedAt: r.At,
	})
}

// DropLinks implements linker.Tx.
func (t *txn) DropLinks(ctx context.Context, id study.ID) error {
	if err := t.q.DeleteLinkRun(ctx, t.db, id[:]); err != nil {
		return err
	}
	no, err := t.StudyNo(ctx, id)
	if err != nil {
		return err
	}
	return t.q.EmptyLinkedPairs(ctx, t.db, no)
}

// PrepareLinks implements linker.Tx.
func (t *txn) PrepareLinks(ctx context.Context, id study.ID) error {
	no, err := t.StudyNo(ctx, id)
	if err != nil {
		return err
	}
	if err := t.q.ProvideLinkedPairs(ctx, t.db, no); err != nil {
		return err
	}
	return t.q.AnalyseRecords(ctx, t.db, id[:])
}

// AnalyseLinks implements linker.Tx.
func (t *txn) AnalyseLinks(ctx context.Context, id study.ID) error {
	no, err := t.StudyNo(ctx, id)
	if err != nil {
		return err
	}
	return t.q.AnalyseLinkedPairs(ctx, t.db, no)
}
