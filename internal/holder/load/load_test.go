package load_test

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/blindjoin/blindjoin/internal/dataset"
	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/holder/load"
	"github.com/blindjoin/blindjoin/internal/masterkey"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/postgres/pgtest"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/testkit/pair"
)

// datasetEnv is a holder without peers.
type datasetEnv struct {
	app    *holder.App
	config holder.Config
	store  *node.Store
	pool   *pgxpool.Pool
}

func newDatasetEnv(t testing.TB) *datasetEnv {
	t.Helper()
	_, pool := pgtest.NewDatabase(t, holder.Migrations()...)
	store := node.NewStore(pool)
	master, err := masterkey.Create(filepath.Join(t.TempDir(), "master.key"))
	if err != nil {
		t.Fatal(err)
	}
	now := func() time.Time { return time.Date(2026, 1, 31, 12, 0, 0, 0, time.UTC) }
	n, err := node.Init(t.Context(), store, master, node.Holder, "statistics", now(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	c := holder.Config{
		Node: n, Master: master, Store: store, Now: now, Random: rand.Reader, Progress: pair.Quiet{}, Log: slog.New(slog.DiscardHandler),
	}
	return &datasetEnv{store: store, pool: pool, config: c, app: holder.New(c)}
}

// on is the holder on other connections to its database.
func (e *datasetEnv) on(pool *pgxpool.Pool) *holder.App {
	c := e.config
	c.Store = node.NewStore(pool)
	return holder.New(c)
}

// stored counts what there is of all datasets: datasets, rows, and audit entries of loads.
func (e *datasetEnv) stored(t *testing.T) string {
	t.Helper()
	var datasets, rows, entries int64
	// the node's beginning is an entry too
	err := e.pool.QueryRow(t.Context(), `SELECT (SELECT count(*) FROM dataset), (SELECT count(*) FROM dataset_row),
		(SELECT count(*) FROM audit_log) - 1`).Scan(&datasets, &rows, &entries)
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("%d datasets, %d rows, %d entries", datasets, rows, entries)
}

func TestLoadDataset(t *testing.T) {
	t.Parallel()
	e := newDatasetEnv(t)
	ctx := t.Context()
	report, err := e.app.LoadDataset(ctx, "people", pair.RowsOf(10_000), load.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if report.Rows != 10_000 || report.Source != "made" || fmt.Sprint(report.Nulls) != "[0 1000 3333]" {
		t.Errorf("report %+v", report)
	}
	p, err := e.app.ShowDataset(ctx, "people")
	if err != nil {
		t.Fatal(err)
	}
	if want := "[{id 0 0 10000} {a 1000 0 9000} {b 0 3333 3}]"; p.Rows != 10_000 || fmt.Sprint(p.ColumnProfiles) != want {
		t.Errorf("profile %+v, want %s", p, want)
	}
	list, err := e.app.ListDatasets(ctx)
	if err != nil || len(list) != 1 || list[0].Name != "people" {
		t.Errorf("list %+v, %v", list, err)
	}
	var read int
	err = e.store.InTx(ctx, "read", func(ctx context.Context, tx *node.Tx) error {
		read = 0
		return load.DatasetRows(ctx, tx, p.ID, []int{1, 0}, func(no int64, cells []*string) error {
			read++
			if no != int64(read-1) || len(cells) != 2 || *cells[1] != *pair.Numbered(read, 0) || (cells[0] == nil) != (read%10 == 0) {
				return fmt.Errorf("row %d as number %d: %v", read, no, cells)
			}
			if read == 5000 { // the transaction is free while rows are read
				_, err := load.DatasetByName(ctx, tx, "people")
				return err
			}
			return nil
		})
	})
	if err != nil || read != 10_000 {
		t.Errorf("%d rows read: %v", read, err)
	}
	if _, err := e.app.ShowDataset(ctx, "nobody"); problem.KindOf(err) != problem.NotFound {
		t.Errorf("%v", err)
	}
}

func TestLoadIsAllOrNothing(t *testing.T) {
	t.Parallel()
	e := newDatasetEnv(t)
	ctx := t.Context()
	if _, err := e.app.LoadDataset(ctx, "people", pair.BrokenAt5000(), load.Options{}); !errors.Is(err, pair.ErrMade) {
		t.Fatalf("%v", err)
	}
	if got := e.stored(t); got != "0 datasets, 0 rows, 0 entries" {
		t.Error(got)
	}
	if _, err := e.app.LoadDataset(ctx, "people", pair.RowsOf(7), load.Options{}); err != nil {
		t.Fatal(err)
	}
	if _, err := e.app.LoadDataset(ctx, "people", pair.BrokenAt5000(), load.Options{Replace: true}); !errors.Is(err, pair.ErrMade) {
		t.Fatalf("%v", err)
	}
	if got := e.stored(t); got != "1 datasets, 7 rows, 1 entries" {
		t.Error(got)
	}
}

func TestLoadReplaces(t *testing.T) {
	t.Parallel()
	e := newDatasetEnv(t)
	ctx := t.Context()
	if _, err := e.app.LoadDataset(ctx, "people", pair.RowsOf(20), load.Options{}); err != nil {
		t.Fatal(err)
	}
	before, err := e.app.ShowDataset(ctx, "people")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := e.app.LoadDataset(ctx, "people", pair.RowsOf(30), load.Options{}); problem.KindOf(err) != problem.Conflict {
		t.Errorf("%v", err)
	}
	other := &pair.Made{Names: []string{"id", "x"}, Rows: 10, Cell: pair.Numbered}
	if _, err := e.app.LoadDataset(ctx, "people", other, load.Options{Replace: true}); err != nil {
		t.Fatal(err)
	}
	after, err := e.app.ShowDataset(ctx, "people")
	if err != nil {
		t.Fatal(err)
	}
	if after.ID != before.ID || after.Generation == before.Generation || after.Rows != 10 || len(after.Columns) != 2 {
		t.Errorf("%+v after %+v", after, before)
	}
	if got := e.stored(t); got != "1 datasets, 10 rows, 2 entries" {
		t.Error(got)
	}
}

func TestLoadDryRun(t *testing.T) {
	t.Parallel()
	e := newDatasetEnv(t)
	report, err := e.app.LoadDataset(t.Context(), "people", pair.RowsOf(20), load.Options{DryRun: true})
	if err != nil || report.Rows != 20 || !report.DryRun {
		t.Errorf("%+v, %v", report, err)
	}
	if _, err := e.app.LoadDataset(t.Context(), "people", pair.BrokenAt5000(), load.Options{DryRun: true}); !errors.Is(err, pair.ErrMade) {
		t.Errorf("%v", err)
	}
	if got := e.stored(t); got != "0 datasets, 0 rows, 0 entries" {
		t.Error(got)
	}
}

func TestLoadRefusesNames(t *testing.T) {
	t.Parallel()
	e := newDatasetEnv(t)
	for _, name := range []string{"", "a\nb", strings.Repeat("x", 101)} {
		if _, err := e.app.LoadDataset(t.Context(), name, pair.RowsOf(1), load.Options{}); problem.KindOf(err) != problem.Invalid {
			t.Errorf("%q: %v", name, err)
		}
	}
}

func TestLoadEmptyAndWide(t *testing.T) {
	t.Parallel()
	e := newDatasetEnv(t)
	ctx := t.Context()
	wide := strings.Repeat("x", dataset.MaxRecord)
	sources := map[string]*pair.Made{
		"none": pair.RowsOf(0),
		"wide": {Names: []string{"a"}, Rows: 40, Cell: func(int, int) *string { return &wide }},
	}
	for name, src := range sources {
		if _, err := e.app.LoadDataset(ctx, name, src, load.Options{MinRows: new(int64)}); err != nil {
			t.Fatal(err)
		}
		p, err := e.app.ShowDataset(ctx, name)
		if err != nil {
			t.Fatal(err)
		}
		read := 0
		err = e.store.InTx(ctx, "read", func(ctx context.Context, tx *node.Tx) error {
			read = 0
			return load.DatasetRows(ctx, tx, p.ID, []int{0}, func(int64, []*string) error { read++; return nil })
		})
		if err != nil || read != src.Rows {
			t.Errorf("%s: %d rows: %v", name, read, err)
		}
	}
}

func TestDeleteDataset(t *testing.T) {
	t.Parallel()
	e := newDatasetEnv(t)
	ctx := t.Context()
	for _, name := range []string{"people", "kept"} {
		if _, err := e.app.LoadDataset(ctx, name, pair.RowsOf(5), load.Options{}); err != nil {
			t.Fatal(err)
		}
	}
	d, err := e.app.DeleteDataset(ctx, "people", false)
	if err != nil || d.Rows != 5 || len(d.Studies) != 0 {
		t.Fatalf("%+v, %v", d, err)
	}
	if got := e.stored(t); got != "1 datasets, 5 rows, 3 entries" { // the deletion has one too
		t.Error(got)
	}
}

// TestLoadStreams loads 100 MB and looks at the heap now and then: rows must not pile up on their
// way. It does not run in parallel with others, whose heap this would be too.
func TestLoadStreams(t *testing.T) { //nolint:paralleltest // see above
	const rows, bound = 100_000, 16 << 20
	e := newDatasetEnv(t)
	heap := func() uint64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	before, most := heap(), uint64(0)
	src := &pair.Made{Names: []string{"a"}, Rows: rows, Cell: func(row, _ int) *string {
		if row%10_000 == 0 {
			most = max(most, heap())
		}
		s := strings.Repeat("x", 1000) + strconv.Itoa(row)
		return &s
	}}
	report, err := e.app.LoadDataset(t.Context(), "people", src, load.Options{})
	if err != nil || report.Rows != rows {
		t.Fatalf("%+v, %v", report, err)
	}
	if most > before+bound {
		t.Errorf("the heap grew from %d to %d bytes", before, most)
	}
}

// BenchmarkLoadCSV loads a million rows of six columns from a CSV file.
func BenchmarkLoadCSV(b *testing.B) {
	if testing.Short() {
		b.Skip("a million rows")
	}
	const rows = 1_000_000
	for i := range b.N {
		e := newDatasetEnv(b)
		src, err := dataset.OpenCSV("people.csv", &csvText{rows: rows}, dataset.CSVOptions{})
		if err != nil {
			b.Fatal(err)
		}
		b.ResetTimer()
		report, err := e.app.LoadDataset(b.Context(), "people"+strconv.Itoa(i), src, load.Options{})
		if err != nil || report.Rows != rows {
			b.Fatalf("%+v, %v", report, err)
		}
	}
}

// csvText is a CSV file that is made while it is read.
type csvText struct {
	rows, at int
	rest     string
}

func (c *csvText) Read(p []byte) (int, error) {
	if c.rest == "" {
		switch {
		case c.at > c.rows:
			return 0, io.EOF
		case c.at == 0:
			c.rest = "id;age;children;instalment;payer;income\n"
		default:
			c.rest = fmt.Sprintf("RSSMRA%02dT%02dX%06d;%d;%d;UP TO 500;SINGLE;MEDIUM\n", c.at%100, c.at%28, c.at, c.at%80, c.at%4)
		}
		c.at++
	}
	n := copy(p, c.rest)
	c.rest = c.rest[n:]
	return n, nil
}

// TestFirstLoadsOfOneName: of two loads that both found the name free, the later one is refused as
// if it had come last.
func TestFirstLoadsOfOneName(t *testing.T) {
	t.Parallel()
	e := newDatasetEnv(t)
	record := load.Dataset{Name: "people", Columns: []string{"id"}, Source: "test"}
	if _, err := rand.Read(record.Generation[:]); err != nil {
		t.Fatal(err)
	}
	err := e.store.InTx(t.Context(), "slow load", func(ctx context.Context, tx *node.Tx) error {
		if _, err := load.DatasetByName(ctx, tx, "people"); problem.KindOf(err) != problem.NotFound {
			t.Errorf("before: %v", err)
		}
		if _, err := e.app.LoadDataset(ctx, "people", pair.RowsOf(3), load.Options{}); err != nil {
			return err
		}
		_, err := load.InsertDataset(ctx, tx, record)
		return err
	})
	if problem.KindOf(err) != problem.Conflict || !strings.Contains(err.Error(), `"people" already`) || !strings.Contains(problem.HintOf(err), "--replace") {
		t.Errorf("%v (%s)", err, problem.HintOf(err))
	}
	if got := e.stored(t); got != "1 datasets, 3 rows, 1 entries" {
		t.Error(got)
	}
}

// TestLoadDuringFirstLoad: a load does not wait for ever for another one of the same name.
func TestLoadDuringFirstLoad(t *testing.T) {
	t.Parallel()
	url, pool := pgtest.NewDatabase(t, holder.Migrations()...)
	impatient, err := postgres.Connect(t.Context(), url+"&lock_timeout=1ms", "impatient")
	pair.Must(t, err)
	t.Cleanup(impatient.Close)
	record := load.Dataset{Name: "people", Columns: []string{"id"}, Source: "test"}
	insert := func(ctx context.Context, tx *node.Tx) error {
		_, err := load.InsertDataset(ctx, tx, record)
		return err
	}
	pair.Must(t, node.NewStore(pool).InTx(t.Context(), "first", func(ctx context.Context, tx *node.Tx) error {
		if err := insert(ctx, tx); err != nil {
			return err
		}
		if err := node.NewStore(impatient).InTx(ctx, "second", insert); problem.KindOf(err) != problem.Busy {
			t.Errorf("the second load: %v", err)
		}
		return nil
	}))
}
