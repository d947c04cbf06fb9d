package load

import (
	"time"
)

// Dataset describes a dataset: a snapshot of rows, loaded whole or not at all.
type Dataset struct {
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
