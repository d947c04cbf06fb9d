package holder

import (
	"context"
	"errors"
	"io"
	"strconv"
	"unicode"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/dataset"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// LoadOptions says how to load a dataset.
type LoadOptions struct {
	DryRun  bool // read and check everything, store nothing
	Replace bool // put the rows in the place of those of a dataset of the same name
}

// LoadReport says what was loaded.
type LoadReport struct {
	Name    string   `json:"name"`
	Rows    int64    `json:"rows"`
	Columns []string `json:"columns"`
	Source  string   `json:"source"`
	Nulls   []int64  `json:"nulls"` // nulls and empty texts of each column
	DryRun  bool     `json:"dry_run"`
}

// DatasetProfile is a dataset and how its columns are filled.
type DatasetProfile struct {
	DatasetRecord
	ColumnProfiles []ColumnProfile `json:"column_profiles"`
}

// ColumnProfile says how one column is filled.
type ColumnProfile struct {
	Name     string `json:"name"`
	Nulls    int64  `json:"nulls"`
	Empties  int64  `json:"empties"` // empty texts
	Distinct int64  `json:"distinct"`
}

const (
	maxDatasetName   = 100 // characters
	maxDatasetColumn = 1000
)

// LoadDataset reads a source to its end and stores its rows as the dataset name, in one transaction: an error anywhere
// leaves everything as it was. It does not close the source. A dataset of that name is a problem.Conflict unless
// replaced; studies that use a replaced dataset keep doing so, and their intersections become stale. Rows pass one at a
// time: memory does not grow with their number.
func (a *App) LoadDataset(ctx context.Context, name string, src dataset.Source, o LoadOptions) (LoadReport, error) {
	if err := checkDataset(name, src.Columns()); err != nil {
		return LoadReport{}, err
	}
	bar := a.bar("rows of "+name, 0)
	defer bar.Done()
	r := &rowReader{src: src, bar: bar, nulls: make([]int64, len(src.Columns()))}
	report := LoadReport{Name: name, Columns: src.Columns(), Source: src.Describe(), Nulls: r.nulls, DryRun: o.DryRun}
	if o.DryRun {
		var err error
		report.Rows, err = r.drain(ctx)
		return report, err
	}
	record := DatasetRecord{Name: name, Columns: src.Columns(), Source: src.Describe()}
	if _, err := io.ReadFull(a.Random, record.Generation[:]); err != nil {
		return LoadReport{}, err
	}
	err := a.Store.InTx(ctx, "load dataset", func(ctx context.Context, tx Tx) error {
		if r.begun { // a source cannot be read twice
			return problem.New(problem.Busy, "the database interrupted the load").WithHint("run the same command again")
		}
		id, err := a.placeDataset(ctx, tx, record, o.Replace)
		if err != nil {
			return err
		}
		if report.Rows, err = tx.CopyDatasetRows(ctx, id, r.next); err != nil {
			return err
		}
		if err := tx.SetDatasetRowCount(ctx, id, report.Rows); err != nil {
			return err
		}
		_, err = a.Node.Audit(ctx, tx, auditlog.Entry{
			Action: auditlog.ActionDatasetLoad, Outcome: auditlog.OutcomeOK,
			Details: map[string]string{
				"dataset": name, "rows": strconv.FormatInt(report.Rows, 10), "columns": strconv.Itoa(len(record.Columns)),
			},
		})
		return err
	})
	if err != nil {
		return LoadReport{}, err
	}
	return report, nil
}

// placeDataset makes room for a dataset's rows and returns its ID.
func (a *App) placeDataset(ctx context.Context, tx Tx, record DatasetRecord, replace bool) (int64, error) {
	old, err := tx.DatasetByName(ctx, record.Name)
	switch {
	case problem.KindOf(err) == problem.NotFound:
		return tx.InsertDataset(ctx, record)
	case err != nil:
		return 0, err
	case !replace:
		return 0, problem.New(problem.Conflict, "there is a dataset %q already, of %d rows from %s", old.Name, old.Rows, old.Source).
			WithHint("load under another name, or put the new rows in its place with --replace")
	}
	record.ID = old.ID
	return old.ID, tx.ReplaceDataset(ctx, record)
}

func checkDataset(name string, columns []string) error {
	chars := 0
	for _, r := range name {
		if !unicode.IsPrint(r) {
			return problem.New(problem.Invalid, "%q cannot name a dataset", name).WithHint("use letters, digits, - and _")
		}
		chars++
	}
	if chars == 0 || chars > maxDatasetName {
		return problem.New(problem.Invalid, "a dataset's name has 1 to %d characters, not %d", maxDatasetName, chars).
			WithHint("use letters, digits, - and _")
	}
	if len(columns) == 0 || len(columns) > maxDatasetColumn {
		return problem.New(problem.Invalid, "a dataset has 1 to %d columns, not %d", maxDatasetColumn, len(columns)).
			WithHint("load a view or a file of the columns that studies need")
	}
	return nil
}

// rowReader counts what passes from a source.
type rowReader struct {
	src   dataset.Source
	bar   Bar
	nulls []int64
	begun bool
	part  int64 // rows that the bar does not know of yet
}

// barStep is how many rows a bar moves at once.
const barStep = 1000

func (r *rowReader) next() ([]*string, error) {
	r.begun = true
	cells, err := r.src.Next()
	if err != nil {
		r.bar.Add(r.part)
		r.part = 0
		return nil, err
	}
	for i, c := range cells {
		if c == nil || *c == "" {
			r.nulls[i]++
		}
	}
	if r.part++; r.part == barStep {
		r.bar.Add(r.part)
		r.part = 0
	}
	return cells, nil
}

// drain reads to the end and returns how many rows there were.
func (r *rowReader) drain(ctx context.Context) (int64, error) {
	for rows := int64(0); ; rows++ {
		if err := ctx.Err(); err != nil {
			return rows, err
		}
		if _, err := r.next(); errors.Is(err, io.EOF) {
			return rows, nil
		} else if err != nil {
			return rows, err
		}
	}
}

// ListDatasets returns the datasets by name.
func (a *App) ListDatasets(ctx context.Context) ([]DatasetRecord, error) {
	var list []DatasetRecord
	err := a.Store.InTx(ctx, "list datasets", func(ctx context.Context, tx Tx) error {
		var err error
		list, err = tx.Datasets(ctx)
		return err
	})
	return list, err
}

// ShowDataset returns a dataset with exact counts for every column; it reads all rows once a column.
func (a *App) ShowDataset(ctx context.Context, name string) (*DatasetProfile, error) {
	var p *DatasetProfile
	err := a.Store.InTx(ctx, "show dataset", func(ctx context.Context, tx Tx) error {
		d, err := tx.DatasetByName(ctx, name)
		if err != nil {
			return err
		}
		p = &DatasetProfile{DatasetRecord: d}
		for i, c := range d.Columns {
			n, err := tx.DatasetColumnCounts(ctx, d.ID, i)
			if err != nil {
				return err
			}
			p.ColumnProfiles = append(p.ColumnProfiles, ColumnProfile{Name: c, Nulls: n.Nulls, Empties: n.Empty, Distinct: n.Distinct})
		}
		return nil
	})
	return p, err
}
