package holderdb

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/holderdb/dbgen"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// A page of rows grows and shrinks between these bounds, so that wide rows do not fill the memory.
const (
	minPageRows   = 16
	maxPageRows   = 4096
	smallPageSize = 1 << 20 // a page of fewer bytes is followed by one of twice the rows
	largePageSize = 4 << 20 // and one of more bytes by one of half the rows
)

func datasetRecord(d dbgen.Dataset) (holder.DatasetRecord, error) {
	r := holder.DatasetRecord{
		ID: d.DatasetID, Name: d.Name, Columns: d.Columns, Rows: d.RowCount, Source: d.Source, CreatedAt: d.CreatedAt,
	}
	if len(d.Generation) != len(r.Generation) {
		return r, fmt.Errorf("dataset %q: generation has %d bytes", d.Name, len(d.Generation))
	}
	copy(r.Generation[:], d.Generation)
	return r, nil
}

// Datasets implements holder.Tx.
func (t *txn) Datasets(ctx context.Context) ([]holder.DatasetRecord, error) {
	rows, err := t.q.Datasets(ctx, t.db)
	if err != nil {
		return nil, fmt.Errorf("list datasets: %w", err)
	}
	out := make([]holder.DatasetRecord, 0, len(rows))
	for _, d := range rows {
		r, err := datasetRecord(d)
		if err != nil {
			return nil, err
		}
		out = append(out, r)
	}
	return out, nil
}

// DatasetByName implements holder.Tx.
func (t *txn) DatasetByName(ctx context.Context, name string) (holder.DatasetRecord, error) {
	d, err := t.q.DatasetByName(ctx, t.db, name)
	return namedDataset(d, name, err)
}

// LockDataset implements holder.Tx.
func (t *txn) LockDataset(ctx context.Context, name string) (holder.DatasetRecord, error) {
	d, err := t.q.LockDataset(ctx, t.db, name)
	if pgErr := (*pgconn.PgError)(nil); errors.As(err, &pgErr) && pgErr.Code == postgres.LockNotAvailable {
		return holder.DatasetRecord{}, problem.New(problem.Busy, "another load is replacing dataset %q", name).WithHint("try again when it has finished")
	}
	return namedDataset(d, name, err)
}

func namedDataset(d dbgen.Dataset, name string, err error) (holder.DatasetRecord, error) {
	if errors.Is(err, pgx.ErrNoRows) {
		return holder.DatasetRecord{}, problem.New(problem.NotFound, "there is no dataset %q", name).
			WithHint("list them with `blindjoin dataset list`, or load one with `blindjoin dataset load %s`", name)
	}
	if err != nil {
		return holder.DatasetRecord{}, fmt.Errorf("read dataset %q: %w", name, err)
	}
	return datasetRecord(d)
}

// DatasetByID implements holder.Tx.
func (t *txn) DatasetByID(ctx context.Context, id int64) (holder.DatasetRecord, error) {
	d, err := t.q.DatasetByID(ctx, t.db, id)
	if errors.Is(err, pgx.ErrNoRows) {
		return holder.DatasetRecord{}, problem.New(problem.NotFound, "there is no dataset number %d", id)
	}
	if err != nil {
		return holder.DatasetRecord{}, fmt.Errorf("read dataset %d: %w", id, err)
	}
	return datasetRecord(d)
}

// InsertDataset implements holder.Tx.
func (t *txn) InsertDataset(ctx context.Context, r holder.DatasetRecord) (int64, error) {
	id, err := t.q.InsertDataset(ctx, t.db, dbgen.InsertDatasetParams{
		Name: r.Name, Generation: r.Generation[:], Columns: r.Columns, RowCount: r.Rows, Source: r.Source,
	})
	var pgErr *pgconn.PgError
	switch {
	case err == nil:
		return id, nil
	case errors.As(err, &pgErr) && pgErr.Code == postgres.UniqueViolation:
		return 0, problem.New(problem.Conflict, "there is a dataset %q already: another load has just made it", r.Name).
			WithHint("load under another name, or put the new rows in its place with --replace")
	case errors.As(err, &pgErr) && pgErr.Code == postgres.LockNotAvailable:
		return 0, problem.New(problem.Busy, "another load is making a dataset %q", r.Name).WithHint("try again when it has finished")
	}
	return 0, fmt.Errorf("insert dataset %q: %w", r.Name, err)
}

// ReplaceDataset implements holder.Tx.
func (t *txn) ReplaceDataset(ctx context.Context, r holder.DatasetRecord) error {
	if err := t.q.DeleteDatasetRows(ctx, t.db, r.ID); err != nil {
		return fmt.Errorf("empty dataset %q: %w", r.Name, err)
	}
	n, err := t.q.ReplaceDataset(ctx, t.db, dbgen.ReplaceDatasetParams{
		Generation: r.Generation[:], Columns: r.Columns, Source: r.Source, DatasetID: r.ID,
	})
	return postgres.OneRow(n, err, "replace dataset %q", r.Name)
}

// CopyDatasetRows implements holder.Tx.
func (t *txn) CopyDatasetRows(ctx context.Context, datasetID int64, next func() ([]*string, error)) (int64, error) {
	src := &rowSource{datasetID: datasetID, next: next}
	n, err := t.db.CopyFrom(ctx, pgx.Identifier{"dataset_row"}, []string{"dataset_id", "row_no", "cells"}, src)
	switch {
	// the reason that the COPY was ended for, rather than what the server says of it
	case src.err != nil:
		return 0, src.err
	case err != nil:
		return 0, fmt.Errorf("copy rows: %w", err)
	}
	// Without statistics the planner takes a dataset for a two-hundredth of what it is.
	if _, err := t.db.Exec(ctx, "ANALYZE dataset_row"); err != nil {
		return 0, fmt.Errorf("analyze rows: %w", err)
	}
	return n, nil
}

// rowSource feeds a streaming COPY, one row at a time.
type rowSource struct {
	datasetID int64
	next      func() ([]*string, error)
	rows      int64
	cells     []*string
	err       error
}

func (s *rowSource) Next() bool {
	cells, err := s.next()
	if err != nil {
		if !errors.Is(err, io.EOF) {
			s.err = err
		}
		return false
	}
	s.cells = cells
	s.rows++
	return true
}

func (s *rowSource) Values() ([]any, error) { return []any{s.datasetID, s.rows - 1, s.cells}, nil }

func (s *rowSource) Err() error { return s.err }

// SetDatasetRowCount implements holder.Tx.
func (t *txn) SetDatasetRowCount(ctx context.Context, datasetID, rows int64) error {
	n, err := t.q.SetDatasetRowCount(ctx, t.db, dbgen.SetDatasetRowCountParams{RowCount: rows, DatasetID: datasetID})
	return postgres.OneRow(n, err, "set the row count of dataset %d", datasetID)
}

// DeleteDataset implements holder.Tx.
func (t *txn) DeleteDataset(ctx context.Context, datasetID int64) error {
	if err := t.q.DeleteDatasetRows(ctx, t.db, datasetID); err != nil {
		return fmt.Errorf("delete the rows of dataset %d: %w", datasetID, err)
	}
	n, err := t.q.DeleteDataset(ctx, t.db, datasetID)
	if pgErr := (*pgconn.PgError)(nil); errors.As(err, &pgErr) && pgErr.Code == postgres.ForeignKeyViolation {
		return problem.New(problem.Conflict, "a study uses this dataset").
			WithHint("load new rows under the same name with --replace instead")
	}
	return postgres.OneRow(n, err, "delete dataset %d", datasetID)
}

// DatasetRows implements holder.Tx.
func (t *txn) DatasetRows(ctx context.Context, datasetID int64, columns []int, each func(rowNo int64, cells []*string) error) error {
	first, page := int64(0), int64(minPageRows)
	for {
		rows, err := t.q.DatasetRowRange(ctx, t.db, dbgen.DatasetRowRangeParams{DatasetID: datasetID, First: first, Beyond: first + page})
		if err != nil {
			return fmt.Errorf("read rows of dataset %d: %w", datasetID, err)
		}
		if len(rows) == 0 {
			return nil
		}
		size := 0
		for _, r := range rows {
			size += rowSize(r.Cells)
			cells, err := pick(r.Cells, columns)
			if err != nil {
				return fmt.Errorf("dataset %d, row %d: %w", datasetID, r.RowNo, err)
			}
			if err := each(r.RowNo, cells); err != nil {
				return err
			}
		}
		first += page
		switch {
		case size < smallPageSize:
			page = min(2*page, maxPageRows)
		case size > largePageSize:
			page = max(page/2, minPageRows)
		}
	}
}

func rowSize(cells []*string) int {
	n := 0
	for _, c := range cells {
		if c != nil {
			n += len(*c)
		}
	}
	return n
}

// pick returns the wanted cells of a row.
func pick(cells []*string, columns []int) ([]*string, error) {
	out := make([]*string, len(columns))
	for i, c := range columns {
		if c < 0 || c >= len(cells) {
			return nil, fmt.Errorf("there is no column %d among %d", c, len(cells))
		}
		out[i] = cells[c]
	}
	return out, nil
}

// DatasetColumnCounts implements holder.Tx.
func (t *txn) DatasetColumnCounts(ctx context.Context, datasetID int64, column int) (holder.ColumnCounts, error) {
	if column < 0 || column >= math.MaxInt32 {
		return holder.ColumnCounts{}, fmt.Errorf("there is no column %d", column)
	}
	c, err := t.q.DatasetColumnCounts(ctx, t.db, dbgen.DatasetColumnCountsParams{Position: int32(column) + 1, DatasetID: datasetID})
	if err != nil {
		return holder.ColumnCounts{}, fmt.Errorf("count column %d of dataset %d: %w", column, datasetID, err)
	}
	return holder.ColumnCounts{Nulls: c.Nulls, Empty: c.Empty, Distinct: c.DistinctValues}, nil
}
