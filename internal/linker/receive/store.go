package receive

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/linker/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// Stages of a contribution, as the schema names them.
const (
	stageUploading = "uploading"
	stageComplete  = "complete"
)

func stored(row dbgen.Contribution, err error) (*Stored, error) {
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil //nolint:nilnil // nil is the documented answer for "none"
	}
	if err != nil {
		return nil, err
	}
	s := &Stored{
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

// ByStage returns the complete, or else the uploading, contribution of one side; nil
// when there is none.
func ByStage(ctx context.Context, tx *node.Tx, id study.ID, side study.Side, complete bool) (*Stored, error) {
	stage := stageUploading
	if complete {
		stage = stageComplete
	}
	return stored(queries.ContributionByStage(ctx, tx.DB(), dbgen.ContributionByStageParams{
		StudyID: id[:], Side: int16(side), Stage: stage, //nolint:gosec // 1 or 2
	}))
}

// lockContribution returns a contribution and keeps others from changing it until the transaction
// ends; nil when there is none.
func lockContribution(ctx context.Context, tx *node.Tx, id [16]byte) (*Stored, error) {
	return stored(queries.LockContribution(ctx, tx.DB(), id[:]))
}

// InsertContribution adds one that is uploading.
func InsertContribution(ctx context.Context, tx *node.Tx, s Stored) error {
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
	place, err := queries.FreePlace(ctx, tx.DB(), dbgen.FreePlaceParams{Side: int32(s.Side), StudyID: s.Begin.Study[:]}) //nolint:gosec // 1 or 2
	if err != nil {
		return err
	}
	if err := queries.ProvideRecords(ctx, tx.DB(), place); err != nil {
		return err
	}
	return queries.InsertContribution(ctx, tx.DB(), dbgen.InsertContributionParams{
		ContributionID: s.Begin.ID[:], StudyID: s.Begin.Study[:], Side: int16(s.Side), Holder: s.Holder, //nolint:gosec // 1 or 2
		Intersection: s.Begin.Intersection[:], Records: records, Keys: keys, Columns: columns, State: s.State, BegunAt: s.BegunAt,
		LinkSize: int32(s.Begin.LinkSize), Place: place, //nolint:gosec // the study's, at most 1024
		Number: number, Load: load,
	})
}

// dropContribution removes one with everything that was uploaded for it, and the link run that used
// it; not its pairs.
func dropContribution(ctx context.Context, tx *node.Tx, id [16]byte) error {
	// The row first: whoever puts a chunk locks it before the records.
	place, err := queries.DeleteContribution(ctx, tx.DB(), id[:])
	if err != nil {
		return err
	}
	return queries.EmptyRecords(ctx, tx.DB(), place)
}

// chunkDigest returns the stored digest of a chunk; ok tells whether there is one.
func chunkDigest(ctx context.Context, tx *node.Tx, id [16]byte, no uint32) ([32]byte, bool, error) {
	var digest [32]byte
	n, err := integer(no)
	if err != nil {
		return digest, false, err
	}
	b, err := queries.ChunkDigest(ctx, tx.DB(), dbgen.ChunkDigestParams{ContributionID: id[:], ChunkNo: n})
	if errors.Is(err, pgx.ErrNoRows) {
		return digest, false, nil
	}
	copy(digest[:], b)
	return digest, err == nil, err
}

// InsertChunk writes the records and dictionary entries of a chunk, its mark, and the state after
// it. A link value of zeros only says that the record has none, and is stored as null.
func InsertChunk(ctx context.Context, tx *node.Tx, id [16]byte, a Arrival) error {
	c := a.Chunk
	no, err := integer(c.No)
	if err != nil {
		return err
	}
	next, err := integer(c.No + 1)
	if err != nil {
		return err
	}
	if err := insertDictionary(ctx, tx, id, c.Dictionary); err != nil {
		return err
	}
	place, err := queries.ContributionPlace(ctx, tx.DB(), id[:])
	if err != nil {
		return err
	}
	columns, source, err := newRecords(place, a)
	if err != nil {
		return err
	}
	// Into the partition itself: nothing is routed row by row.
	n, err := tx.DB().CopyFrom(ctx, pgx.Identifier{fmt.Sprintf("contribution_record_%d", place)}, columns, source)
	if err != nil {
		return err
	}
	if n != int64(len(c.Tokens)) {
		return problem.New(problem.Internal, "%d of %d records written", n, len(c.Tokens))
	}
	if err := queries.InsertChunk(ctx, tx.DB(), dbgen.InsertChunkParams{ContributionID: id[:], ChunkNo: no, Digest: a.Digest[:]}); err != nil {
		return err
	}
	return one(queries.AdvanceContribution(ctx, tx.DB(), dbgen.AdvanceContributionParams{ContributionID: id[:], State: a.State, NextChunk: next}))
}

func insertDictionary(ctx context.Context, tx *node.Tx, id [16]byte, entries []contribution.Entry) error {
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
	return queries.InsertDictionary(ctx, tx.DB(), p)
}

func CompleteContribution(ctx context.Context, tx *node.Tx, id [16]byte, at time.Time) error {
	place, err := queries.ContributionPlace(ctx, tx.DB(), id[:])
	if err != nil {
		return err
	}
	if err := queries.IndexRecords(ctx, tx.DB(), place); err != nil {
		return err
	}
	return one(queries.MarkContributionComplete(ctx, tx.DB(), dbgen.MarkContributionCompleteParams{ContributionID: id[:], CompletedAt: at}))
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

// callLockSpace is the first half of the advisory locks between peers' calls on one study ("bjlk"
// in ASCII). The locks of steps are of the one-integer kind, which is a space of its own.
const callLockSpace = 0x626a6c6b

// SerialiseStudy makes other transactions that call it for the same study wait until this one ends.
// It is a lock between peers' calls, which all hold the study's shared lock. Two studies whose ids
// begin alike only wait for one another.
func SerialiseStudy(ctx context.Context, tx *node.Tx, id study.ID) error {
	err := queries.SerialiseStudy(ctx, tx.DB(), dbgen.SerialiseStudyParams{
		Space:    callLockSpace,
		StudyKey: int32(binary.BigEndian.Uint32(id[:4])), //nolint:gosec // any 32 bits name the lock
	})
	var e *pgconn.PgError
	if errors.As(err, &e) && e.Code == postgres.LockNotAvailable {
		return problem.New(problem.Busy, "the linker is at work on this study").WithHint("try again in a minute")
	}
	return err
}
