package linkerdb

import (
	"context"
	"errors"
	"fmt"
	"math"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/linker"
	"github.com/blindjoin/blindjoin/internal/linkerdb/dbgen"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// Stages of a contribution, as the schema names them.
const (
	stageUploading = "uploading"
	stageComplete  = "complete"
)

func stored(row dbgen.Contribution, err error) (*linker.Stored, error) {
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil //nolint:nilnil // nil is the documented answer for "none"
	}
	if err != nil {
		return nil, err
	}
	s := &linker.Stored{
		Begin: contribution.Begin{
			Records: uint64(row.Records), Keys: uint64(row.Keys), Columns: row.Columns, //nolint:gosec // counts, written by us
			LinkSize: uint32(row.LinkSize), //nolint:gosec // the schema has it in 0..1024
			Number:   uint64(row.Number),   //nolint:gosec // the schema has it in 0..2^40
			Load:     row.Load,
		},
		Side: study.Side(row.Side), Holder: row.Holder, Complete: row.Stage == stageComplete, State: row.State,
		NextChunk: uint32(row.NextChunk), //nolint:gosec // a count, written by us
		BegunAt:   row.BegunAt,
	}
	copy(s.Begin.Study[:], row.StudyID)
	copy(s.Begin.ID[:], row.ContributionID)
	copy(s.Begin.Intersection[:], row.Intersection)
	return s, nil
}

// ContributionByStage implements linker.Tx.
func (t *txn) ContributionByStage(ctx context.Context, id study.ID, side study.Side, complete bool) (*linker.Stored, error) {
	stage := stageUploading
	if complete {
		stage = stageComplete
	}
	return stored(t.q.ContributionByStage(ctx, t.db, dbgen.ContributionByStageParams{
		StudyID: id[:], Side: int16(side), Stage: stage, //nolint:gosec // 1 or 2
	}))
}

// LockContribution implements linker.Tx.
func (t *txn) LockContribution(ctx context.Context, id [16]byte) (*linker.Stored, error) {
	return stored(t.q.LockContribution(ctx, t.db, id[:]))
}

// InsertContribution implements linker.Tx.
func (t *txn) InsertContribution(ctx context.Context, s linker.Stored) error {
	records, err := bigint(s.Begin.Records)
	if err != nil {
		return err
	}
	keys, err := bigint(s.Begin.Keys)
	if err != nil {
		return err
	}
	number, err := bigint(s.Begin.Number)
	if err != nil {
		return err
	}
	load := s.Begin.Load
	if load == nil {
		load = []byte{} // a nil slice would be NULL
	}
	columns := s.Begin.Columns
	if columns == nil {
		columns = [][]byte{} // a nil slice would be NULL
	}
	place, err := t.q.FreePlace(ctx, t.db, dbgen.FreePlaceParams{Side: int32(s.Side), StudyID: s.Begin.Study[:]}) //nolint:gosec // 1 or 2
	if err != nil {
		return err
	}
	if err := t.q.ProvideRecords(ctx, t.db, place); err != nil {
		return err
	}
	return t.q.InsertContribution(ctx, t.db, dbgen.InsertContributionParams{
		ContributionID: s.Begin.ID[:], StudyID: s.Begin.Study[:], Side: int16(s.Side), Holder: s.Holder, //nolint:gosec // 1 or 2
		Intersection: s.Begin.Intersection[:], Records: records, Keys: keys, Columns: columns, State: s.State, BegunAt: s.BegunAt,
		LinkSize: int32(s.Begin.LinkSize), Place: place, //nolint:gosec // the study's, at most 1024
		Number: number, Load: load,
	})
}

// DropContribution implements linker.Tx.
func (t *txn) DropContribution(ctx context.Context, id [16]byte) error {
	// The row first: whoever puts a chunk locks it before the records.
	place, err := t.q.DeleteContribution(ctx, t.db, id[:])
	if err != nil {
		return err
	}
	return t.q.EmptyRecords(ctx, t.db, place)
}

// ChunkDigest implements linker.Tx.
func (t *txn) ChunkDigest(ctx context.Context, id [16]byte, no uint32) ([32]byte, bool, error) {
	var digest [32]byte
	n, err := integer(no)
	if err != nil {
		return digest, false, err
	}
	b, err := t.q.ChunkDigest(ctx, t.db, dbgen.ChunkDigestParams{ContributionID: id[:], ChunkNo: n})
	if errors.Is(err, pgx.ErrNoRows) {
		return digest, false, nil
	}
	copy(digest[:], b)
	return digest, err == nil, err
}

// InsertChunk implements linker.Tx.
func (t *txn) InsertChunk(ctx context.Context, id [16]byte, a linker.Arrival) error {
	c := a.Chunk
	no, err := integer(c.No)
	if err != nil {
		return err
	}
	next, err := integer(c.No + 1)
	if err != nil {
		return err
	}
	if err := t.insertDictionary(ctx, id, c.Dictionary); err != nil {
		return err
	}
	place, err := t.q.ContributionPlace(ctx, t.db, id[:])
	if err != nil {
		return err
	}
	columns, source, err := newRecords(place, a)
	if err != nil {
		return err
	}
	// Into the partition itself: nothing is routed row by row.
	n, err := t.db.CopyFrom(ctx, pgx.Identifier{fmt.Sprintf("contribution_record_%d", place)}, columns, source)
	if err != nil {
		return err
	}
	if n != int64(len(c.Tokens)) {
		return problem.New(problem.Internal, "%d of %d records written", n, len(c.Tokens))
	}
	if err := t.q.InsertChunk(ctx, t.db, dbgen.InsertChunkParams{ContributionID: id[:], ChunkNo: no, Digest: a.Digest[:]}); err != nil {
		return err
	}
	return one(t.q.AdvanceContribution(ctx, t.db, dbgen.AdvanceContributionParams{ContributionID: id[:], State: a.State, NextChunk: next}))
}

func (t *txn) insertDictionary(ctx context.Context, id [16]byte, entries []contribution.Entry) error {
	if len(entries) == 0 {
		return nil
	}
	p := dbgen.InsertDictionaryParams{
		ContributionID: id[:], ColumnNos: make([]int16, 0, len(entries)), Codes: make([]int32, 0, len(entries)), Ciphertexts: make([][]byte, 0, len(entries)),
	}
	for _, e := range entries {
		if e.Column < 0 || e.Column > math.MaxInt16 {
			return problem.New(problem.Invalid, "column number %d is out of range", e.Column)
		}
		p.ColumnNos = append(p.ColumnNos, int16(e.Column))
		p.Codes = append(p.Codes, e.Code)
		p.Ciphertexts = append(p.Ciphertexts, e.Ciphertext)
	}
	return t.q.InsertDictionary(ctx, t.db, p)
}

// CompleteContribution implements linker.Tx.
func (t *txn) CompleteContribution(ctx context.Context, id [16]byte, at time.Time) error {
	place, err := t.q.ContributionPlace(ctx, t.db, id[:])
	if err != nil {
		return err
	}
	if err := t.q.IndexRecords(ctx, t.db, place); err != nil {
		return err
	}
	return one(t.q.MarkContributionComplete(ctx, t.db, dbgen.MarkContributionCompleteParams{ContributionID: id[:], CompletedAt: at}))
}

func one(rows int64, err error) error {
	if err == nil && rows != 1 {
		return problem.New(problem.Internal, "%d rows changed instead of one", rows)
	}
	return err
}

func bigint(n uint64) (int64, error) {
	if n > math.MaxInt64 {
		return 0, problem.New(problem.Invalid, "count %d is out of range", n)
	}
	return int64(n), nil
}

func integer(n uint32) (int32, error) {
	if n > math.MaxInt32 {
		return 0, problem.New(problem.Invalid, "chunk %d is out of range", n)
	}
	return int32(n), nil
}
