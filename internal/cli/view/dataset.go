package view

import "time"

// DatasetLoad is what `dataset load` prints.
type DatasetLoad struct {
	// of the dataset
	Name string `json:"name"`
	// that were read
	Rows int64 `json:"rows"`
	// in the order of the source
	Columns []string `json:"columns"`
	// file or table, never a connection string
	Source string `json:"source"`
	// nulls and empty texts together, for each of `columns`
	Nulls []int64 `json:"nulls"`
	// whether nothing was stored
	DryRun bool `json:"dry_run"`
	// for people; absent where there are none
	Warnings []string `json:"warnings,omitempty"`
}

// Dataset is what `dataset list` prints a list of.
type Dataset struct {
	Name     string    `json:"name"`      // of the dataset
	Columns  []string  `json:"columns"`   // in the order of the source
	Rows     int64     `json:"rows"`      // number of rows
	Source   string    `json:"source"`    // file or table, never a connection string
	LoadedAt time.Time `json:"loaded_at"` // when this load was stored
}

// DatasetProfile is what `dataset show` prints.
type DatasetProfile struct {
	Dataset
	ColumnProfiles []ColumnProfile `json:"column_profiles"` // a ColumnProfile for each of `columns`
}

// ColumnProfile says how a column of a DatasetProfile is filled.
type ColumnProfile struct {
	Name     string `json:"name"`     // of the column
	Nulls    int64  `json:"nulls"`    // rows with a null
	Empties  int64  `json:"empties"`  // rows with an empty text
	Distinct int64  `json:"distinct"` // distinct values, nulls apart
}

// DatasetDeletion is what `dataset delete` prints.
type DatasetDeletion struct {
	// of the dataset
	Name string `json:"name"`
	// that were deleted, or would be
	Rows int64 `json:"rows"`
	// whether nothing was deleted
	DryRun bool `json:"dry_run"`
	// studies that are over and have used it: keys derived from it stay
	Studies []string `json:"studies"`
	// parties of these studies that have confirmed the deletion
	Told []string `json:"told"`
}
