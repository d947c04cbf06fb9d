package load_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/holder/load"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/testkit/pair"
)

// refuses loads what must be refused, dry and not, and compares the error.
func refuses(t *testing.T, app *holder.App, name string, src func() *pair.Made, o load.Options, texts ...string) {
	t.Helper()
	for _, o.DryRun = range []bool{true, false} {
		_, err := app.LoadDataset(t.Context(), name, src(), o)
		if err == nil || problem.KindOf(err) == problem.Internal || problem.HintOf(err) == "" {
			t.Errorf("dry run %v: %v (%s)", o.DryRun, err, problem.HintOf(err))
			continue
		}
		for _, text := range append(texts, "; nothing was loaded") {
			if !strings.Contains(err.Error(), text) {
				t.Errorf("dry run %v: %q is not in %v", o.DryRun, text, err)
			}
		}
	}
}

// TestReplacementServesStudies: a load that would leave a study without a column is refused,
// whether the study is bound to the dataset or would choose it, and no longer than the study lasts.
func TestReplacementServesStudies(t *testing.T) {
	t.Parallel()
	p := pair.New(t, pair.Options{})
	p.LoadAs(0, "records", false, pair.OneRow("KEY", "X", "MORE"))
	p.LoadAs(1, "theirs", false, pair.OneRow("KEY", "Y"))
	replace := load.Options{Replace: true}
	lacking := func(names ...string) func() *pair.Made { return func() *pair.Made { return pair.OneRow(names...) } }
	check := func(when string) {
		t.Helper()
		refuses(t, p.Apps[0], "records", lacking("key", "X"), replace, `study "pairs" needs "KEY" (the nearest is "key")`, `dataset "records" is as it was`)
		refuses(t, p.Apps[0], "records", lacking("KEY", "Y"), replace, `study "pairs" needs "X" (the columns are "KEY", "Y")`)
		var have string
		pair.Must(t, p.Pools[0].QueryRow(t.Context(), "SELECT columns::text || row_count FROM dataset").Scan(&have))
		if have != "{KEY,X,MORE}1" {
			t.Errorf("%s: %s is left", when, have)
		}
	}
	check("unbound")
	_, err := p.Intersect(0)
	pair.Must(t, err)
	if got := p.Bound(0); got != "records" {
		t.Fatalf("%q is bound", got)
	}
	check("bound")
	p.LoadAs(0, "records", true, pair.OneRow("NEW", "X", "KEY"))
	p.Configure(0, func(c *holder.Config) {
		c.Now = func() time.Time { return time.Date(2099, 1, 1, 0, 0, 0, 0, time.UTC) }
	})
	p.LoadAs(0, "records", true, pair.OneRow("NEW"))
}

// TestReplacementServesNoStudyThatIsOver: a study that a party has ended needs no columns any more.
func TestReplacementServesNoStudyThatIsOver(t *testing.T) {
	t.Parallel()
	withdraw := func(a *holder.App) error {
		return pair.Err(a.WithdrawStudy(t.Context(), pair.Study, ""))
	}
	forget := func(a *holder.App) error {
		return pair.Err(a.ForgetStudy(t.Context(), pair.Study, false))
	}
	for _, c := range []struct {
		name  string
		bound bool
		end   func(a *holder.App) error
		by    int
	}{
		{"withdrawn here", false, withdraw, 0},
		{"withdrawn there, bound", true, withdraw, 1},
		{"forgotten here, bound", true, forget, 0},
		{"forgotten there", false, forget, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			p := pair.New(t, pair.Options{})
			p.LoadAs(0, "records", false, pair.OneRow("KEY", "X"))
			p.LoadAs(1, "theirs", false, pair.OneRow("KEY", "Y"))
			if c.bound {
				_, err := p.Intersect(0)
				pair.Must(t, err)
			}
			refuses(t, p.Apps[0], "records", func() *pair.Made { return pair.OneRow("NEW") }, load.Options{Replace: true}, `study "pairs" needs "KEY"`)
			pair.Must(t, c.end(p.Apps[c.by]))
			p.LoadAs(0, "records", true, pair.OneRow("NEW"))
		})
	}
}

func TestReplacementServesStudiesWithTypos(t *testing.T) {
	t.Parallel()
	rows := []pair.TypoRow{{Attribute: "x", Block: "b", L: "l", M: "m"}}
	p, _ := pair.NewTypos(t, pair.Options{Keys: pair.ExactKeys}, [2][]pair.TypoRow{rows, rows})
	for _, lost := range []string{"X", "M", "B", "L"} {
		var left []string
		for _, c := range []string{"X", "M", "B", "L"} {
			if c != lost {
				left = append(left, c)
			}
		}
		refuses(t, p.Apps[0], "records", func() *pair.Made { return pair.OneRow(left...) }, load.Options{Replace: true}, fmt.Sprintf("needs %q", lost))
	}
}

// TestTooFewRows: an export that failed does not replace one that did not.
func TestTooFewRows(t *testing.T) {
	t.Parallel()
	e := newDatasetEnv(t)
	enough := func(n int64) *int64 { return &n }
	rows := func(n int) func() *pair.Made { return func() *pair.Made { return pair.RowsOf(n) } }
	must := func(name string, n int, o load.Options) {
		t.Helper()
		if _, err := e.app.LoadDataset(t.Context(), name, pair.RowsOf(n), o); err != nil {
			t.Errorf("%s: %d rows, %+v: %v", name, n, o, err)
		}
	}
	refuses(t, e.app, "people", rows(0), load.Options{}, "made has no rows")
	refuses(t, e.app, "people", rows(9), load.Options{MinRows: enough(10)}, "made has 9 rows, and --min-rows asks for 10")
	must("none", 0, load.Options{MinRows: enough(0)})
	must("none", 1, load.Options{Replace: true})
	must("people", 11, load.Options{MinRows: enough(11)})
	refuses(t, e.app, "people", rows(0), load.Options{Replace: true}, "made has no rows", `dataset "people" is as it was`)
	refuses(t, e.app, "people", rows(5), load.Options{Replace: true}, "fewer than half of the 11")
	refuses(t, e.app, "people", rows(5), load.Options{Replace: true, MinRows: enough(6)}, "--min-rows asks for 6")
	if got := e.stored(t); got != "2 datasets, 12 rows, 3 entries" {
		t.Error(got)
	}
	must("people", 6, load.Options{Replace: true})
	must("people", 2, load.Options{Replace: true, MinRows: enough(2)})
	must("people", 0, load.Options{Replace: true, MinRows: enough(0)})
}

// TestReplacementOfNothingIsTold: a misspelt name makes another dataset, and studies go on with the
// rows that they have.
func TestReplacementOfNothingIsTold(t *testing.T) {
	t.Parallel()
	e := newDatasetEnv(t)
	for _, c := range []struct {
		o    load.Options
		name string
		told bool
	}{
		{load.Options{Replace: true}, "people", false},
		{load.Options{Replace: true}, "people", false},
		{load.Options{Replace: true, DryRun: true}, "people", false},
		{load.Options{Replace: true, DryRun: true}, "folk", true},
		{load.Options{Replace: true}, "folk", true},
		{load.Options{Replace: true}, "folk", false},
		{load.Options{DryRun: true}, "new", false},
	} {
		report, err := e.app.LoadDataset(t.Context(), c.name, pair.RowsOf(3), c.o)
		pair.Must(t, err)
		if told := strings.Contains(strings.Join(report.Warnings, ""), `there was no dataset "folk" to replace`); told != c.told {
			t.Errorf("%s, %+v: %q", c.name, c.o, report.Warnings)
		}
	}
}

// TestReplacementsOfOneNamePass: two at once, of which each takes the other's rows away, not only
// those that were there before.
func TestReplacementsOfOneNamePass(t *testing.T) {
	t.Parallel()
	e := newDatasetEnv(t)
	_, err := e.app.LoadDataset(t.Context(), "people", pair.RowsOf(10), load.Options{})
	pair.Must(t, err)
	src, second := pair.RowsOf(20), make(chan error, 1)
	src.Cell = func(row, column int) *string {
		if row == 1 && column == 0 {
			go func() {
				_, err := e.app.LoadDataset(context.Background(), "people", pair.RowsOf(30), load.Options{Replace: true})
				second <- err
			}()
			e.await(t, "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'", 1)
		}
		return pair.Numbered(row, column)
	}
	_, err = e.app.LoadDataset(t.Context(), "people", src, load.Options{Replace: true})
	pair.Must(t, err)
	pair.Must(t, <-second)
	if got := e.stored(t); got != "1 datasets, 30 rows, 3 entries" {
		t.Error(got)
	}
}

// await waits until a query returns n.
func (e *datasetEnv) await(t *testing.T, query string, n int) {
	t.Helper()
	for range 500 {
		var got int
		if err := e.pool.QueryRow(context.Background(), query).Scan(&got); err != nil {
			t.Error(err)
			return
		}
		if got == n {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	t.Errorf("%s is not %d in time", query, n)
}

// TestFailedLoadsSayWhatIsLeft: faults of the database, and the operator, in the middle of a
// replacement.
func TestFailedLoadsSayWhatIsLeft(t *testing.T) {
	t.Parallel()
	e := newDatasetEnv(t)
	_, err := e.app.LoadDataset(t.Context(), "people", pair.RowsOf(10), load.Options{})
	pair.Must(t, err)
	end := func(ctx context.Context, function string) {
		if _, err := e.pool.Exec(ctx, "SELECT "+function+"(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'copy %'"); err != nil {
			t.Error(err)
		}
	}
	full := func(on bool) {
		sql := "DROP TRIGGER full_disk ON dataset_row"
		if on {
			sql = `CREATE OR REPLACE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
				IF NEW.row_no = 5000 THEN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END IF; RETURN NEW; END $$;
				CREATE TRIGGER full_disk BEFORE INSERT ON dataset_row FOR EACH ROW EXECUTE FUNCTION full_disk()`
		}
		if _, err := e.pool.Exec(t.Context(), sql); err != nil {
			t.Fatal(err)
		}
	}
	const left = `; nothing was loaded; dataset "people" is as it was`
	for _, c := range []struct {
		name string
		at   func(ctx context.Context, stop func()) // at row 20000
		full bool
		want string
	}{
		{name: "disk full", full: true, want: `the database has no room left on its disk, in "load dataset"` + left},
		{name: "server stopped", at: func(ctx context.Context, _ func()) { end(ctx, "pg_terminate_backend") }, want: left},
		{name: "cancelled there", at: func(ctx context.Context, _ func()) { end(ctx, "pg_cancel_backend") }, want: "ended a statement"},
		{name: "cancelled here", at: func(_ context.Context, stop func()) { stop() }, want: `nothing was loaded; dataset "people" is as it was`},
		{name: "cancelled before the next row comes", at: func(_ context.Context, stop func()) { stop(); time.Sleep(time.Second) }, want: `nothing was loaded; dataset "people" is as it was`},
	} {
		ctx, stop := context.WithCancel(t.Context())
		src := pair.RowsOf(100_000)
		src.Cell = func(row, column int) *string {
			if row == 20_000 && column == 0 && c.at != nil {
				c.at(context.WithoutCancel(ctx), stop)
			}
			return pair.Numbered(row, column)
		}
		if c.full {
			full(true)
		}
		_, err := e.app.LoadDataset(ctx, "people", src, load.Options{Replace: true})
		if c.full {
			full(false)
		}
		if err == nil || !strings.Contains(err.Error(), c.want) || !strings.HasSuffix(err.Error(), strings.TrimPrefix(left, "; ")) {
			t.Errorf("%s: %v (%s)", c.name, err, problem.HintOf(err))
		} else if cancelled := ctx.Err() != nil; cancelled != errors.Is(err, context.Canceled) || (!cancelled && problem.KindOf(err) != problem.Unavailable) {
			t.Errorf("%s: %v is of kind %v", c.name, err, problem.KindOf(err))
		}
		for _, raw := range []string{"SQLSTATE", "ERROR:", "conn closed", "unexpected EOF", "could not extend", "\n"} {
			if err != nil && strings.Contains(err.Error(), raw) {
				t.Errorf("%s: %q is in %q", c.name, raw, err)
			}
		}
		stop()
		if got := e.stored(t); got != "1 datasets, 10 rows, 1 entries" {
			t.Errorf("%s: %s", c.name, got)
		}
	}
}

// TestLoadIntoAReadOnlyDatabase: a standby, or a setting.
func TestLoadIntoAReadOnlyDatabase(t *testing.T) {
	t.Parallel()
	e := newDatasetEnv(t)
	settings := e.pool.Config()
	settings.ConnConfig.RuntimeParams["default_transaction_read_only"] = "on"
	pool, err := pgxpool.NewWithConfig(t.Context(), settings)
	pair.Must(t, err)
	t.Cleanup(pool.Close)
	app := e.on(pool)
	_, err = app.LoadDataset(t.Context(), "people", pair.RowsOf(10), load.Options{})
	if problem.KindOf(err) != problem.Unavailable || !strings.Contains(err.Error(), "the database is read-only") || !strings.Contains(err.Error(), "nothing was loaded") {
		t.Errorf("%v (%s)", err, problem.HintOf(err))
	}
}

// lostAnswer is a connection that breaks when a load commits: before the server has heard of it, or
// when it has done so and nobody is told.
type lostAnswer struct {
	net.Conn
	before  bool
	lost    *atomic.Bool
	copying bool // a COPY of rows has passed
	commits bool
}

// Write passes what the client says. One goroutine uses a connection at a time.
func (c *lostAnswer) Write(p []byte) (int, error) {
	c.copying = c.copying || bytes.Contains(p, []byte(`copy "dataset_row"`))
	if c.copying && bytes.Contains(p, []byte("commit\x00")) {
		c.commits = true
		c.lost.Store(true)
		if c.before {
			_ = c.Close()
			return 0, io.ErrUnexpectedEOF
		}
	}
	return c.Conn.Write(p)
}

// Read keeps the answer to a commit back.
func (c *lostAnswer) Read(p []byte) (int, error) {
	n, err := c.Conn.Read(p)
	if c.commits && err == nil {
		_ = c.Close()
		return 0, io.ErrUnexpectedEOF
	}
	return n, err
}

// TestCommitWithoutAnAnswer: what came of a load is asked, and not guessed.
func TestCommitWithoutAnAnswer(t *testing.T) {
	t.Parallel()
	e := newDatasetEnv(t)
	load := func(name string, before, deaf bool) error {
		var lost atomic.Bool
		config := e.pool.Config()
		dial := config.ConnConfig.DialFunc
		config.ConnConfig.DialFunc = func(ctx context.Context, network, address string) (net.Conn, error) {
			if deaf && lost.Load() {
				return nil, errors.New("the database is away")
			}
			conn, err := dial(ctx, network, address)
			return &lostAnswer{Conn: conn, before: before, lost: &lost}, err
		}
		pool, err := pgxpool.NewWithConfig(t.Context(), config)
		pair.Must(t, err)
		defer pool.Close()
		app := e.on(pool)
		_, err = app.LoadDataset(t.Context(), name, pair.RowsOf(10), load.Options{})
		if !lost.Load() {
			t.Fatal("the connection did not break")
		}
		return err
	}
	pair.Must(t, load("committed", false, false))
	if err := load("rolled back", true, false); err == nil || !strings.Contains(err.Error(), "nothing was loaded") {
		t.Errorf("rolled back: %v", err)
	}
	if err := load("unknown", false, true); err == nil || !strings.Contains(err.Error(), `whether dataset "unknown" was loaded is not known`) ||
		strings.Contains(err.Error(), "nothing was loaded") || !strings.Contains(problem.HintOf(err), "dataset list") {
		t.Errorf("unknown: %v (%s)", err, problem.HintOf(err))
	}
	if got := e.stored(t); got != "2 datasets, 20 rows, 2 entries" {
		t.Error(got)
	}
}

// TestSpoiltTextIsTold: text that was converted wrongly is loaded as it is, with a warning that
// says where.
func TestSpoiltTextIsTold(t *testing.T) {
	t.Parallel()
	e := newDatasetEnv(t)
	texts := []string{"O’Brien", "Müller\u00a0", "O\u0092Brien", "M\ufffdller", "\u008a\u008e", "Â", "x"}
	src := &pair.Made{Names: []string{"id", "NAME"}, Rows: len(texts), Cell: func(row, column int) *string {
		if column == 0 {
			return pair.Numbered(row, 0)
		}
		return &texts[row-1]
	}}
	report, err := e.app.LoadDataset(t.Context(), "people", src, load.Options{})
	pair.Must(t, err)
	if len(report.Warnings) != 2 || !strings.Contains(report.Warnings[0], `2 cells have control characters U+0080 to U+009F (the first at made:3, in column "NAME")`) ||
		!strings.Contains(report.Warnings[1], `1 cells have the character U+FFFD (the first at made:4`) {
		t.Errorf("%q", report.Warnings)
	}
	clean, err := e.app.LoadDataset(t.Context(), "clean", pair.RowsOf(100), load.Options{})
	pair.Must(t, err)
	if len(clean.Warnings) > 0 {
		t.Errorf("%q", clean.Warnings)
	}
}
