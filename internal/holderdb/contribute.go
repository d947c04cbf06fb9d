package holderdb

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"

	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/holderdb/dbgen"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/study"
)

// CountContributed implements holder.Tx.
func (t *txn) CountContributed(ctx context.Context, id study.ID) (records, keys int64, err error) {
	no, err := t.StudyNo(ctx, id)
	if err != nil {
		return 0, 0, err
	}
	c, err := t.q.CountContributed(ctx, t.db, no)
	if err != nil {
		return 0, 0, fmt.Errorf("count intersected records: %w", err)
	}
	return c.Records, c.Keys, nil
}

// arrayPositions turns indices from 0 into PostgreSQL's array subscripts.
func arrayPositions(columns []int) ([]int32, error) {
	out := make([]int32, len(columns))
	for i, c := range columns {
		if c < 0 || c > 1<<16 {
			return nil, fmt.Errorf("there is no column %d", c)
		}
		out[i] = int32(c) + 1
	}
	return out, nil
}

// contributedLengths is about the records that are staged, so it cannot be generated.
const contributedLengths = `SELECT p.place, max(coalesce(octet_length(d.cells[p.position]), 0))
FROM staged_key r
JOIN intersection_key k ON k.study_no = $1 AND k.join_token = r.join_token
JOIN dataset_row d ON d.dataset_id = $2 AND d.row_no = r.row_no
CROSS JOIN unnest($3::integer[]) WITH ORDINALITY AS p (position, place)
GROUP BY p.place`

// ContributedLengths implements holder.Tx.
func (t *txn) ContributedLengths(ctx context.Context, id study.ID, datasetID int64, columns []int) ([]int, error) {
	positions, err := arrayPositions(columns)
	if err != nil {
		return nil, err
	}
	no, err := t.StudyNo(ctx, id)
	if err != nil {
		return nil, err
	}
	if err := t.staged(ctx); err != nil {
		return nil, err
	}
	rows, err := t.db.Query(ctx, contributedLengths, no, datasetID, positions)
	if err != nil {
		return nil, fmt.Errorf("measure intersected records: %w", err)
	}
	out := make([]int, len(columns)) // an empty intersection has no rows
	var place, length int
	_, err = pgx.ForEachRow(rows, []any{&place, &length}, func() error {
		out[place-1] = length
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("measure intersected records: %w", err)
	}
	return out, nil
}

// HoldDataset implements holder.Tx.
func (t *txn) HoldDataset(ctx context.Context, datasetID int64) (generation [16]byte, err error) {
	b, err := t.q.HoldDataset(ctx, t.db, datasetID)
	if errors.Is(err, pgx.ErrNoRows) {
		return generation, nil
	}
	if err != nil {
		return generation, fmt.Errorf("read dataset: %w", err)
	}
	return generation, postgres.Fixed(generation[:], b, "generation")
}

// DatasetLengths implements holder.Tx.
func (t *txn) DatasetLengths(ctx context.Context, datasetID int64, columns []int) ([]int, error) {
	out := make([]int, len(columns))
	if len(columns) == 0 {
		return out, nil
	}
	positions, err := arrayPositions(columns)
	if err != nil {
		return nil, err
	}
	longest := make([]string, len(positions))
	into := make([]any, len(positions))
	for i, p := range positions {
		longest[i] = fmt.Sprintf("coalesce(max(octet_length(cells[%d])), 0)", p)
		into[i] = &out[i]
	}
	err = t.db.QueryRow(ctx, "SELECT "+strings.Join(longest, ", ")+" FROM dataset_row WHERE dataset_id = $1", datasetID).Scan(into...)
	if err != nil {
		return nil, fmt.Errorf("measure records: %w", err)
	}
	return out, nil
}

// contributedRows puts the records of one token in the order of a hash that is keyed by the
// dataset's generation: the order must be the same on every run and must tell nothing of the
// file's. A record that is alone needs no order.
const contributedRows = `DECLARE contributed NO SCROLL CURSOR FOR
SELECT r.join_token, ARRAY[%s]::text[] AS cells
FROM staged_key r
JOIN intersection_key k ON k.study_no = $2 AND k.join_token = r.join_token
JOIN dataset_row d ON d.dataset_id = $1 AND d.row_no = r.row_no
ORDER BY r.join_token, CASE WHEN k.own_multiplicity > 1 THEN sha256($3::bytea || convert_to(d.cells::text, 'UTF8')) END`

// ContributedRows implements holder.Tx.
func (t *txn) ContributedRows(
	ctx context.Context, id study.ID, datasetID int64, generation [16]byte, columns []int, each func(joinToken [16]byte, cells []*string) error,
) error {
	positions, err := arrayPositions(columns)
	if err != nil {
		return err
	}
	cells := make([]string, len(positions))
	for i, p := range positions {
		cells[i] = "d.cells[" + strconv.Itoa(int(p)) + "]"
	}
	if err := t.staged(ctx); err != nil {
		return err
	}
	// All rows are wanted, and a plan for the first few, one lookup for each record, takes three
	// times as long.
	if _, err := t.db.Exec(ctx, "SET LOCAL cursor_tuple_fraction = 1"); err != nil {
		return fmt.Errorf("read intersected records: %w", err)
	}
	declare := fmt.Sprintf(contributedRows, strings.Join(cells, ", "))
	no, err := t.StudyNo(ctx, id)
	if err != nil {
		return err
	}
	if _, err := t.db.Exec(ctx, declare, datasetID, no, generation[:]); err != nil {
		return fmt.Errorf("read intersected records: %w", err)
	}
	page := minPageRows
	for {
		rows, size, err := t.fetchContributed(ctx, page)
		if err != nil {
			return fmt.Errorf("read intersected records: %w", err)
		}
		if len(rows) == 0 {
			_, err := t.db.Exec(ctx, "CLOSE contributed")
			return err
		}
		for _, r := range rows {
			if err := each(r.token.Bytes, r.cells); err != nil {
				return err
			}
		}
		switch {
		case size < smallPageSize:
			page = min(2*page, maxPageRows)
		case size > largePageSize:
			page = max(page/2, minPageRows)
		}
	}
}

type contributedRow struct {
	token pgtype.UUID
	cells []*string
}

func (t *txn) fetchContributed(ctx context.Context, page int) (out []contributedRow, size int, err error) {
	rows, err := t.db.Query(ctx, "FETCH FORWARD "+strconv.Itoa(page)+" FROM contributed")
	if err != nil {
		return nil, 0, err
	}
	out, err = pgx.CollectRows(rows, func(row pgx.CollectableRow) (r contributedRow, err error) {
		err = row.Scan(&r.token, &r.cells)
		size += rowSize(r.cells)
		return r, err
	})
	return out, size, err
}

// Contribution implements holder.Tx.
func (t *txn) Contribution(ctx context.Context, id study.ID) (*holder.ContributionRecord, error) {
	row, err := t.q.GetContribution(ctx, t.db, id[:])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read contribution: %w", err)
	}
	r := &holder.ContributionRecord{Records: row.Records, Keys: row.Keys, WithoutLinkKey: row.WithoutLinkKey, FinishedAt: row.FinishedAt}
	return r, postgres.Fixed(r.ID[:], row.ContributionID, "contribution id")
}

// PutContribution implements holder.Tx.
func (t *txn) PutContribution(ctx context.Context, id study.ID, r holder.ContributionRecord) error {
	err := t.q.PutContribution(ctx, t.db, dbgen.PutContributionParams{
		StudyID: id[:], ContributionID: r.ID[:], Records: r.Records, Keys: r.Keys,
		WithoutLinkKey: r.WithoutLinkKey, FinishedAt: r.FinishedAt,
	})
	if err != nil {
		return fmt.Errorf("store contribution: %w", err)
	}
	return nil
}
