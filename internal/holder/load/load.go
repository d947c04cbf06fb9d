package load

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"unicode"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/dataset"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/progress"
)

// Options says how to load a dataset.
type Options struct {
	DryRun  bool // read and check everything, store nothing
	Replace bool // put the rows in the place of those of a dataset of the same name
	// MinRows is how many rows are enough. Without it a load of no rows is refused, and a
	// replacement by fewer than half as many as there were: that is an export that failed, more
	// often than not.
	MinRows *int64
}

// Report says what was loaded.
type Report struct {
	Name    string
	Rows    int64
	Columns []string
	Source  string
	Nulls   []int64 // nulls and empty texts of each column
	DryRun  bool

	Warnings []string
}

// Profile is a dataset and how its columns are filled.
type Profile struct {
	Dataset
	ColumnProfiles []ColumnProfile
}

// ColumnProfile says how one column is filled.
type ColumnProfile struct {
	Name     string
	Nulls    int64
	Empties  int64 // empty texts
	Distinct int64
}

const (
	maxDatasetName   = 100 // characters
	maxDatasetColumn = 1000
)

// LoadDataset reads a source to its end and stores its rows as the dataset name, in one
// transaction: an error anywhere leaves everything as it was, and says so. It does not close the
// source. A dataset of that name is a problem.Conflict unless replaced; studies that use a replaced
// dataset keep doing so, and their intersections become stale. What would leave them without a
// column that they name, or with too few rows (Options.MinRows), is refused. Rows pass one at a
// time: memory does not grow with their number.
func (a *Loader) LoadDataset(ctx context.Context, name string, src dataset.Source, o Options) (Report, error) {
	l := &load{app: a, name: name, src: src, Options: o}
	report, err := l.run(ctx)
	if err != nil {
		return Report{}, NotLoaded(err, name, o)
	}
	report.Warnings = append(src.Notes(), report.Warnings...)
	return report, nil
}

// load is one load of a dataset.
type load struct {
	Options
	app  *Loader
	name string
	src  dataset.Source
	rows *rowReader

	isNew bool // there are datasets, and none of this name
}

func (l *load) run(ctx context.Context) (Report, error) {
	columns := l.src.Columns()
	if err := checkDataset(l.name, columns); err != nil {
		return Report{}, err
	}
	bar := progress.Start(l.app.Progress, "rows of "+l.name, 0)
	defer bar.Done()
	l.rows = &rowReader{src: l.src, bar: bar, nulls: make([]int64, len(columns))}
	report := Report{Name: l.name, Columns: columns, Source: l.src.Describe(), Nulls: l.rows.nulls, DryRun: l.DryRun}
	var err error
	if l.DryRun {
		report.Rows, err = l.rehearse(ctx, &report)
	} else {
		report.Rows, err = l.store(ctx)
	}
	report.Warnings = append(report.Warnings, l.rows.warnings()...)
	if l.Replace && l.isNew { // a misspelt name leaves the studies with the rows of last month
		report.Warnings = append(report.Warnings, fmt.Sprintf("there was no dataset %q to replace: it is a new one, and studies go on with theirs", l.name))
	}
	return report, err
}

// rehearse does all of a load but storing.
func (l *load) rehearse(ctx context.Context, report *Report) (int64, error) {
	var old Dataset // without a name: there is none
	err := l.app.Store.InTx(ctx, "check load", func(ctx context.Context, tx *node.Tx) error {
		var err error
		old, err = DatasetByName(ctx, tx, l.name)
		if problem.KindOf(err) == problem.NotFound {
			old = Dataset{}
			return l.besides(ctx, tx)
		}
		if err != nil {
			return err
		}
		return l.app.servesStudies(ctx, tx, old, l.src.Columns())
	})
	if err != nil {
		return 0, err
	}
	if old.Name != "" && !l.Replace {
		report.Warnings = append(report.Warnings, fmt.Sprintf("there is a dataset %q already: a load needs --replace or another name", l.name))
	}
	rows, err := l.rows.drain(ctx)
	if err != nil {
		return 0, err
	}
	return rows, l.enough(rows, old)
}

// store reads the source into the database. When the connection breaks while the transaction
// commits, the database knows whether it did, and is asked.
func (l *load) store(ctx context.Context) (rows int64, err error) {
	record := Dataset{Name: l.name, Columns: l.src.Columns(), Source: l.src.Describe()}
	if _, err := io.ReadFull(l.app.Random, record.Generation[:]); err != nil {
		return 0, err
	}
	commits := false
	err = l.app.Store.InTx(ctx, "load dataset", func(ctx context.Context, tx *node.Tx) error {
		if l.rows.begun { // a source cannot be read twice
			return problem.New(problem.Busy, "the database interrupted the load").WithHint("run the same command again")
		}
		id, old, err := l.place(ctx, tx, record)
		if err != nil {
			return err
		}
		if rows, err = CopyDatasetRows(ctx, tx, id, l.rows.next); err != nil {
			return err
		}
		if err := l.enough(rows, old); err != nil {
			return err
		}
		if err := SetDatasetRowCount(ctx, tx, id, rows); err != nil {
			return err
		}
		_, err = l.app.Node.Audit(ctx, tx, auditlog.Entry{
			Action: auditlog.ActionDatasetLoad, Outcome: auditlog.OutcomeOK,
			Details: map[string]string{
				"dataset": l.name, "rows": strconv.FormatInt(rows, 10), "columns": strconv.Itoa(len(record.Columns)),
			},
		})
		commits = err == nil
		return err
	})
	if err != nil && commits {
		return rows, l.committed(ctx, record, err)
	}
	return rows, err
}

// besides notes that a new dataset comes beside others.
func (l *load) besides(ctx context.Context, tx *node.Tx) error {
	all, err := datasets(ctx, tx)
	l.isNew = len(all) > 0
	return err
}

// place makes room for the dataset's rows. It returns its ID, and what was there before; without a
// name if nothing was.
func (l *load) place(ctx context.Context, tx *node.Tx, record Dataset) (int64, Dataset, error) {
	old, err := lockDataset(ctx, tx, record.Name)
	switch {
	case problem.KindOf(err) == problem.NotFound:
		if err := l.besides(ctx, tx); err != nil {
			return 0, Dataset{}, err
		}
		id, err := InsertDataset(ctx, tx, record)
		return id, Dataset{}, err
	case err != nil:
		return 0, old, err
	case !l.Replace:
		return 0, old, problem.New(problem.Conflict, "there is a dataset %q already, of %d rows from %s", old.Name, old.Rows, old.Source).
			WithHint("load under another name, or put the new rows in its place with --replace")
	}
	if err := l.app.servesStudies(ctx, tx, old, record.Columns); err != nil {
		return 0, old, err
	}
	record.ID = old.ID
	return old.ID, old, ReplaceDataset(ctx, tx, record)
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

// ListDatasets returns the datasets by name.
func (a *Loader) ListDatasets(ctx context.Context) ([]Dataset, error) {
	var list []Dataset
	err := a.Store.InTx(ctx, "list datasets", func(ctx context.Context, tx *node.Tx) error {
		var err error
		list, err = datasets(ctx, tx)
		return err
	})
	return list, err
}

// ShowDataset returns a dataset with exact counts for every column; it reads all rows once a
// column.
func (a *Loader) ShowDataset(ctx context.Context, name string) (*Profile, error) {
	var p *Profile
	err := a.Store.InTx(ctx, "show dataset", func(ctx context.Context, tx *node.Tx) error {
		d, err := DatasetByName(ctx, tx, name)
		if err != nil {
			return err
		}
		p = &Profile{Dataset: d}
		for i, c := range d.Columns {
			n, err := datasetColumnCounts(ctx, tx, d.ID, i)
			if err != nil {
				return err
			}
			p.ColumnProfiles = append(p.ColumnProfiles, ColumnProfile{Name: c, Nulls: n.Nulls, Empties: n.Empty, Distinct: n.Distinct})
		}
		return nil
	})
	return p, err
}
