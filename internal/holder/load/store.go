package load

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"github.com/blindjoin/blindjoin/internal/holder/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// A page of rows grows and shrinks between these bounds, so that wide rows do not fill the memory.
const (
	MinPageRows   = 16
	MaxPageRows   = 4096
	SmallPageSize = 1 << 20 // a page of fewer bytes is followed by one of twice the rows
	LargePageSize = 4 << 20 // and one of more bytes by one of half the rows
)

func datasetRecord(d dbgen.Dataset) (Dataset, error) {
	r := Dataset{
		ID: d.DatasetID, Name: d.Name, Columns: d.Columns, Rows: d.RowCount, Source: d.Source, CreatedAt: d.CreatedAt,
	}
	if len(d.Generation) != len(r.Generation) {
		return r, fmt.Errorf("dataset %q: generation has %d bytes", d.Name, len(d.Generation))
	}
	copy(r.Generation[:], d.Generation)
	return r, nil
}

// datasets: by name
func datasets(ctx context.Context, tx *node.Tx) ([]Dataset, error) {
	rows, err := queries.Datasets(ctx, tx.DB())
	if err != nil {
		return nil, fmt.Errorf("list datasets: %w", err)
	}
	out := make([]Dataset, 0, len(rows))
	for _, d := range rows {
		r, err := datasetRecord(d)
		if err != nil {
			return nil, err
		}
		out = append(out, r)
	}
	return out, nil
}

func DatasetByName(ctx context.Context, tx *node.Tx, name string) (Dataset, error) {
	d, err := queries.DatasetByName(ctx, tx.DB(), name)
	return namedDataset(d, name, err)
}

// lockDataset is DatasetByName, and keeps other loads from replacing the dataset until the end of
// the transaction.
func lockDataset(ctx context.Context, tx *node.Tx, name string) (Dataset, error) {
	d, err := queries.LockDataset(ctx, tx.DB(), name)
	if pgErr := (*pgconn.PgError)(nil); errors.As(err, &pgErr) && pgErr.Code == postgres.LockNotAvailable {
		return Dataset{}, problem.New(problem.Busy, "another load is replacing dataset %q", name).WithHint("try again when it has finished")
	}
	return namedDataset(d, name, err)
}

func namedDataset(d dbgen.Dataset, name string, err error) (Dataset, error) {
	if errors.Is(err, pgx.ErrNoRows) {
		return Dataset{}, problem.New(problem.NotFound, "there is no dataset %q", name).
			WithHint("list them with ⟪dataset list⟫, or load one with ⟪dataset load %s⟫", name)
	}
	if err != nil {
		return Dataset{}, fmt.Errorf("read dataset %q: %w", name, err)
	}
	return datasetRecord(d)
}

func DatasetByID(ctx context.Context, tx *node.Tx, id int64) (Dataset, error) {
	d, err := queries.DatasetByID(ctx, tx.DB(), id)
	if errors.Is(err, pgx.ErrNoRows) {
		return Dataset{}, problem.New(problem.NotFound, "there is no dataset number %d", id)
	}
	if err != nil {
		return Dataset{}, fmt.Errorf("read dataset %d: %w", id, err)
	}
	return datasetRecord(d)
}

// InsertDataset stores a new dataset, without rows, and returns its ID; ID and CreatedAt of r are
// not looked at.
func InsertDataset(ctx context.Context, tx *node.Tx, r Dataset) (int64, error) {
	id, err := queries.InsertDataset(ctx, tx.DB(), dbgen.InsertDatasetParams{
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

// ReplaceDataset empties the dataset r.ID and gives it the generation, columns and source of r:
// studies that use it keep doing so.
func ReplaceDataset(ctx context.Context, tx *node.Tx, r Dataset) error {
	if err := queries.DeleteDatasetRows(ctx, tx.DB(), r.ID); err != nil {
		return fmt.Errorf("empty dataset %q: %w", r.Name, err)
	}
	n, err := queries.ReplaceDataset(ctx, tx.DB(), dbgen.ReplaceDatasetParams{
		Generation: r.Generation[:], Columns: r.Columns, Source: r.Source, DatasetID: r.ID,
	})
	return postgres.OneRow(n, err, "replace dataset %q", r.Name)
}

// CopyDatasetRows streams rows from next, until it returns io.EOF, into a dataset without rows; it
// numbers them from 0 and returns how many there were. nil is a null. A row is read no earlier than
// the previous one has been encoded.
func CopyDatasetRows(ctx context.Context, tx *node.Tx, datasetID int64, next func() ([]*string, error)) (int64, error) {
	src := &rowSource{datasetID: datasetID, next: next}
	n, err := tx.DB().CopyFrom(ctx, pgx.Identifier{"dataset_row"}, []string{"dataset_id", "row_no", "cells"}, src)
	switch {
	// the reason that the COPY was ended for, rather than what the server says of it
	case src.err != nil:
		return 0, src.err
	case err != nil:
		return 0, fmt.Errorf("copy rows: %w", err)
	}
	// Without statistics the planner takes a dataset for a two-hundredth of what it is.
	if _, err := tx.DB().Exec(ctx, "ANALYZE dataset_row"); err != nil {
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

func SetDatasetRowCount(ctx context.Context, tx *node.Tx, datasetID, rows int64) error {
	n, err := queries.SetDatasetRowCount(ctx, tx.DB(), dbgen.SetDatasetRowCountParams{RowCount: rows, DatasetID: datasetID})
	return postgres.OneRow(n, err, "set the row count of dataset %d", datasetID)
}

// DatasetRows calls each for every row in the order of row numbers, with the cells of the wanted
// columns (indices into Dataset.Columns, in the order wanted). Memory is bounded; each may
// use the transaction, and may keep the cells.
func DatasetRows(ctx context.Context, tx *node.Tx, datasetID int64, columns []int, each func(rowNo int64, cells []*string) error) error {
	first, page := int64(0), int64(MinPageRows)
	for {
		rows, err := queries.DatasetRowRange(ctx, tx.DB(), dbgen.DatasetRowRangeParams{DatasetID: datasetID, First: first, Beyond: first + page})
		if err != nil {
			return fmt.Errorf("read rows of dataset %d: %w", datasetID, err)
		}
		if len(rows) == 0 {
			return nil
		}
		size := 0
		for _, r := range rows {
			size += RowSize(r.Cells)
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
		case size < SmallPageSize:
			page = min(2*page, MaxPageRows)
		case size > LargePageSize:
			page = max(page/2, MinPageRows)
		}
	}
}

func RowSize(cells []*string) int {
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

// datasetColumnCounts counts nulls, empty texts and distinct values of one column.
func datasetColumnCounts(ctx context.Context, tx *node.Tx, datasetID int64, column int) (ColumnCounts, error) {
	if column < 0 || column >= math.MaxInt32 {
		return ColumnCounts{}, fmt.Errorf("there is no column %d", column)
	}
	c, err := queries.DatasetColumnCounts(ctx, tx.DB(), dbgen.DatasetColumnCountsParams{Position: int32(column) + 1, DatasetID: datasetID})
	if err != nil {
		return ColumnCounts{}, fmt.Errorf("count column %d of dataset %d: %w", column, datasetID, err)
	}
	return ColumnCounts{Nulls: c.Nulls, Empty: c.Empty, Distinct: c.DistinctValues}, nil
}

// ArrayPositions turns indices from 0 into PostgreSQL's array subscripts.
func ArrayPositions(columns []int) ([]int32, error) {
	out := make([]int32, len(columns))
	for i, c := range columns {
		if c < 0 || c > 1<<16 {
			return nil, fmt.Errorf("there is no column %d", c)
		}
		out[i] = int32(c) + 1
	}
	return out, nil
}

// HoldDataset returns a dataset's generation and keeps others from replacing it until the
// transaction ends; zero when it is gone.
func HoldDataset(ctx context.Context, tx *node.Tx, datasetID int64) (generation [16]byte, err error) {
	b, err := queries.HoldDataset(ctx, tx.DB(), datasetID)
	if errors.Is(err, pgx.ErrNoRows) {
		return generation, nil
	}
	if err != nil {
		return generation, fmt.Errorf("read dataset: %w", err)
	}
	return generation, postgres.Fixed(generation[:], b, "generation")
}

// DatasetLengths returns the length in bytes of the longest cell of each column of a dataset.
func DatasetLengths(ctx context.Context, tx *node.Tx, datasetID int64, columns []int) ([]int, error) {
	out := make([]int, len(columns))
	if len(columns) == 0 {
		return out, nil
	}
	positions, err := ArrayPositions(columns)
	if err != nil {
		return nil, err
	}
	longest := make([]string, len(positions))
	into := make([]any, len(positions))
	for i, p := range positions {
		longest[i] = fmt.Sprintf("coalesce(max(octet_length(cells[%d])), 0)", p)
		into[i] = &out[i]
	}
	err = tx.DB().QueryRow(ctx, "SELECT "+strings.Join(longest, ", ")+" FROM dataset_row WHERE dataset_id = $1", datasetID).Scan(into...)
	if err != nil {
		return nil, fmt.Errorf("measure records: %w", err)
	}
	return out, nil
}
