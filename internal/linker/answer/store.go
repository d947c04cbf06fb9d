package answer

import (
	"context"
	"errors"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/linker/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
)

// Decisions on a cell, as the schema names them.
const (
	decisionRelease  = "release"
	decisionSuppress = "suppress"
	decisionWithhold = "withhold"
)

// ciphertexts returns what the codes of a column stand for.
func ciphertexts(ctx context.Context, tx *node.Tx, contribution [16]byte, column int, codes []int32) (map[int32][]byte, error) {
	rows, err := queries.DictionaryCiphertexts(ctx, tx.DB(), dbgen.DictionaryCiphertextsParams{
		ContributionID: contribution[:], ColumnNo: int16(column), Codes: codes, //nolint:gosec // a column number that passed Begin.Validate
	})
	if err != nil {
		return nil, err
	}
	out := make(map[int32][]byte, len(rows))
	for _, r := range rows {
		out[r.Code] = r.Ciphertext
	}
	return out, nil
}

func asked(row dbgen.Query, err error) (*Asked, error) {
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil //nolint:nilnil // nil is the documented answer for "none"
	}
	if err != nil {
		return nil, err
	}
	a := &Asked{Requester: row.Requester, Purpose: row.Purpose, AuditSeq: row.AuditSeq, At: row.AskedAt}
	if row.Refused != nil {
		a.Refused = *row.Refused
	}
	copy(a.ID[:], row.QueryID)
	copy(a.Study[:], row.StudyID)
	copy(a.ContentID[:], row.ContentID)
	copy(a.Generation[:], row.Generation)
	copy(a.AnsweredBy[:], row.AnsweredBy)
	if len(row.ColumnSides) != len(row.ColumnNames) {
		return nil, problem.New(problem.Internal, "a stored query has %d sides for %d columns", len(row.ColumnSides), len(row.ColumnNames))
	}
	for i, side := range row.ColumnSides {
		a.Columns = append(a.Columns, query.Column{Side: study.Side(side), Name: row.ColumnNames[i]})
	}
	return a, nil
}

// queryByID returns a query that was computed or answered from store, or nil.
func queryByID(ctx context.Context, tx *node.Tx, id [16]byte) (*Asked, error) {
	return asked(queries.QueryByID(ctx, tx.DB(), id[:]))
}

// firstQuery returns the query whose stored cells answer the same content over the same pairs, or
// nil.
func firstQuery(ctx context.Context, tx *node.Tx, id study.ID, content, generation [32]byte) (*Asked, error) {
	return asked(queries.FirstQueryWithContent(ctx, tx.DB(), dbgen.FirstQueryWithContentParams{StudyID: id[:], ContentID: content[:], Generation: generation[:]}))
}

// countBudgeted returns how many queries of a holder were computed, whether they were then answered
// or refused, as against answered from store: in the study, and in all others about its population.
func countBudgeted(ctx context.Context, tx *node.Tx, id study.ID, requester string) (int64, error) {
	return queries.CountBudgetedQueries(ctx, tx.DB(), dbgen.CountBudgetedQueriesParams{StudyID: id[:], Requester: requester})
}

// insertQuery stores a query, and its cells if it was computed and answered.
func insertQuery(ctx context.Context, tx *node.Tx, a Asked, cells []query.Cell) error {
	sides, names := make([]int16, 0, len(a.Columns)), make([][]byte, 0, len(a.Columns))
	for _, c := range a.Columns {
		sides, names = append(sides, int16(c.Side)), append(names, c.Name) //nolint:gosec // 1 or 2
	}
	purpose := a.Purpose
	if purpose == nil {
		purpose = []byte{} // a nil slice would be NULL
	}
	loads := make([][]byte, len(a.Origin.Loads))
	for i, l := range a.Origin.Loads {
		loads[i] = append([]byte{}, l...) // a nil slice would be NULL
	}
	var refused *string
	if a.Refused != "" {
		refused = &a.Refused
	}
	if err := queries.InsertQuery(ctx, tx.DB(), dbgen.InsertQueryParams{
		QueryID: a.ID[:], StudyID: a.Study[:], Requester: a.Requester, ContentID: a.ContentID[:], Generation: a.Generation[:],
		ColumnSides: sides, ColumnNames: names, Purpose: purpose, AnsweredBy: a.AnsweredBy[:], AuditSeq: a.AuditSeq, AskedAt: a.At, Refused: refused,
		OriginNumber: int64(a.Origin.Number), OriginIntersection: a.Origin.Intersection[:], OriginLoads: loads, //nolint:gosec // it came from a bigint
		LinkedAt: a.Origin.LinkedAt, ComputedAt: a.Origin.ComputedAt,
	}); err != nil {
		return err
	}
	if len(cells) == 0 {
		return nil
	}
	rows := make([]dbgen.InsertAnswerCellsParams, len(cells))
	for i, c := range cells {
		rows[i] = dbgen.InsertAnswerCellsParams{QueryID: a.ID[:], CellNo: int32(i), Decision: decisionRelease, Reason: string(c.Reason)}
		switch {
		case c.Withheld:
			rows[i].Decision = decisionWithhold
		case c.Suppressed:
			rows[i].Decision = decisionSuppress
		default:
			rows[i].Count = &c.Count
			if c.BlockCount != 0 {
				rows[i].BlockCount = &c.BlockCount
			}
		}
		if !c.Withheld {
			// never nil: a key without columns is the empty array, not NULL
			rows[i].Key = append([][]byte{}, c.Key...)
		}
	}
	_, err := queries.InsertAnswerCells(ctx, tx.DB(), rows)
	return err
}

func answerCells(ctx context.Context, tx *node.Tx, id [16]byte) ([]query.Cell, error) {
	rows, err := queries.AnswerCells(ctx, tx.DB(), id[:])
	if err != nil {
		return nil, err
	}
	cells := make([]query.Cell, len(rows))
	for i, r := range rows {
		cells[i].Key, cells[i].Reason = r.Key, disclosure.Reason(r.Reason)
		switch r.Decision {
		case decisionWithhold:
			cells[i].Suppressed, cells[i].Withheld = true, true
		case decisionSuppress:
			cells[i].Suppressed = true
		case decisionRelease:
			if r.Count == nil {
				return nil, problem.New(problem.Internal, "a released cell has no count")
			}
			cells[i].Count = *r.Count
			if r.BlockCount != nil {
				cells[i].BlockCount = *r.BlockCount
			}
		default:
			return nil, problem.New(problem.Internal, "unknown decision %q on a stored cell", r.Decision)
		}
	}
	return cells, nil
}

// delivered returns the queries of a study after an entry of the log, in its order, at most page of
// them, and by each the query that has its cells.
func delivered(ctx context.Context, tx *node.Tx, id study.ID, after int64, page int32) (list []query.Delivered, cells [][16]byte, err error) {
	rows, err := queries.QueriesAfter(ctx, tx.DB(), dbgen.QueriesAfterParams{StudyID: id[:], After: after, Page: page})
	if err != nil {
		return nil, nil, err
	}
	for _, r := range rows {
		d := query.Delivered{Row: auditlog.Row{Seq: r.Seq, Entry: r.Entry, Signature: r.Signature}}
		var by [16]byte
		for _, f := range []struct {
			to   []byte
			from []byte
			what string
		}{
			{d.Row.PrevHash[:], r.PrevHash, "hash"},
			{d.Row.Hash[:], r.Hash, "hash"},
			{d.Generation[:], r.Generation, "generation"},
			{by[:], r.AnsweredBy, "query id"},
		} {
			if err := postgres.Fixed(f.to, f.from, f.what); err != nil {
				return nil, nil, err
			}
		}
		// all or none, says the schema
		if r.OriginNumber != nil && r.LinkedAt != nil && r.ComputedAt != nil {
			o := contribution.Origin{Number: uint64(*r.OriginNumber), LinkedAt: r.LinkedAt.UTC(), ComputedAt: r.ComputedAt.UTC()} //nolint:gosec // not negative, says the schema
			if err := postgres.Fixed(o.Intersection[:], r.OriginIntersection, "intersection"); err != nil {
				return nil, nil, err
			}
			copy(o.Loads[:], r.OriginLoads)
			d.Origin = &o
		}
		list, cells = append(list, d), append(cells, by)
	}
	return list, cells, nil
}

// answerSize returns about how many bytes the cells of a query take in a message.
func answerSize(ctx context.Context, tx *node.Tx, id [16]byte) (int64, error) {
	const cell = 64 // beside the ciphertexts of its key
	size, err := queries.AnswerSize(ctx, tx.DB(), id[:])
	return size.Bytes + cell*size.Cells, err
}
