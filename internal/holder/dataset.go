package holder

import (
	"context"
	"time"
)

// DatasetRecord describes a dataset: a snapshot of rows, loaded whole or not at all.
type DatasetRecord struct {
	ID         int64
	Name       string
	Generation [16]byte // random; another load of the same name has another one
	Columns    []string
	Rows       int64
	Source     string // a file or table name, never a connection string
	CreatedAt  time.Time
}

// ColumnCounts says how one column of a dataset is filled.
type ColumnCounts struct {
	Nulls    int64
	Empty    int64 // empty texts, which linkage keys treat as nulls
	Distinct int64 // distinct values, nulls apart
}

// datasetTx is what loading and reading datasets needs of a transaction. Look-ups of a single
// dataset return a problem.NotFound error that names it.
type datasetTx interface {
	Datasets(ctx context.Context) ([]DatasetRecord, error) // by name
	DatasetByName(ctx context.Context, name string) (DatasetRecord, error)
	// LockDataset is DatasetByName, and keeps other loads from replacing the dataset until the end
	// of the transaction.
	LockDataset(ctx context.Context, name string) (DatasetRecord, error)
	DatasetByID(ctx context.Context, id int64) (DatasetRecord, error)
	// InsertDataset stores a new dataset, without rows, and returns its ID; ID and CreatedAt of r
	// are not looked at.
	InsertDataset(ctx context.Context, r DatasetRecord) (int64, error)
	// ReplaceDataset empties the dataset r.ID and gives it the generation, columns and source of r:
	// studies that use it keep doing so.
	ReplaceDataset(ctx context.Context, r DatasetRecord) error
	// CopyDatasetRows streams rows from next, until it returns io.EOF, into a dataset without rows;
	// it numbers them from 0 and returns how many there were. nil is a null. A row is read no
	// earlier than the previous one has been encoded.
	CopyDatasetRows(ctx context.Context, datasetID int64, next func() ([]*string, error)) (int64, error)
	SetDatasetRowCount(ctx context.Context, datasetID, rows int64) error
	// DeleteDataset deletes a dataset and its rows; problem.Conflict when a study uses it.
	DeleteDataset(ctx context.Context, datasetID int64) error
	// DatasetRows calls each for every row in the order of row numbers, with the cells of the
	// wanted columns (indices into DatasetRecord.Columns, in the order wanted). Memory is bounded;
	// each may use the transaction, and may keep the cells.
	DatasetRows(ctx context.Context, datasetID int64, columns []int, each func(rowNo int64, cells []*string) error) error
	// DatasetColumnCounts counts nulls, empty texts and distinct values of one column.
	DatasetColumnCounts(ctx context.Context, datasetID int64, column int) (ColumnCounts, error)
}
