package dataset

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/blindjoin/blindjoin/internal/postgres/pgtest"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// withReader makes a database and a role that may read what it is granted; %[1]s in statements is
// the role. It returns the URL of the role, and that of the superuser.
func withReader(t *testing.T, statements ...string) (reader, owner string, pool *pgxpool.Pool) {
	t.Helper()
	owner, pool = pgtest.NewDatabase(t)
	var database string
	if err := pool.QueryRow(t.Context(), "SELECT current_database()").Scan(&database); err != nil {
		t.Fatal(err)
	}
	role := "reader_" + database
	for _, s := range append([]string{"CREATE ROLE %[1]s LOGIN"}, statements...) {
		if strings.Contains(s, "%[1]s") {
			s = fmt.Sprintf(s, role)
		}
		if _, err := pool.Exec(t.Context(), s); err != nil {
			t.Fatalf("%s: %v", s, err)
		}
	}
	t.Cleanup(func() {
		for _, s := range []string{"DROP OWNED BY " + role, "DROP ROLE " + role} {
			if _, err := pool.Exec(context.Background(), s); err != nil {
				t.Errorf("%s: %v", s, err)
			}
		}
	})
	return strings.Replace(owner, "blindjoin@", role+"@", 1), owner, pool
}

// load reads a table to its end.
func load(t *testing.T, url, table string) (rows [][]string, notes []string, err error) {
	t.Helper()
	src, err := OpenTable(t.Context(), url, table)
	if err != nil {
		return nil, nil, err
	}
	defer func() {
		if err := src.Close(); err != nil {
			t.Error(err)
		}
	}()
	rows, _, err = readAll(src)
	return rows, src.Notes(), err
}

// TestRowSecurityIsAnError: a user who would see a part of the rows loads nothing.
func TestRowSecurityIsAnError(t *testing.T) {
	t.Parallel()
	reader, owner, _ := withReader(t,
		"CREATE TABLE r (k integer, x text)", "INSERT INTO r SELECT g, CASE WHEN g % 2 = 0 THEN 'u' ELSE 'v' END FROM generate_series(1, 10) g",
		"ALTER TABLE r ENABLE ROW LEVEL SECURITY", "CREATE POLICY p ON r TO %[1]s USING (x = 'u')",
		"CREATE VIEW theirs WITH (security_invoker = true) AS SELECT * FROM r", "CREATE VIEW ours AS SELECT * FROM r",
		"CREATE VIEW nested AS SELECT k FROM theirs",
		"CREATE TABLE parent (k integer) PARTITION BY LIST (k)", "CREATE TABLE child PARTITION OF parent FOR VALUES IN (1)",
		"INSERT INTO parent VALUES (1)", "ALTER TABLE child ENABLE ROW LEVEL SECURITY",
		"CREATE TABLE denied (k integer)", "CREATE TABLE forced (k integer)", "ALTER TABLE forced OWNER TO %[1]s",
		"ALTER TABLE forced ENABLE ROW LEVEL SECURITY", "ALTER TABLE forced FORCE ROW LEVEL SECURITY",
		"GRANT SELECT ON r, theirs, ours, nested, parent, child TO %[1]s",
	)
	for _, table := range []string{"r", "theirs", "child", "forced"} {
		_, err := OpenTable(t.Context(), reader, table)
		if problem.KindOf(err) != problem.Denied || !strings.Contains(err.Error(), "public."+table+": row-level security") ||
			!strings.Contains(problem.HintOf(err), "BYPASSRLS") {
			t.Errorf("%s: %v (%s)", table, err, problem.HintOf(err))
		}
	}
	// A superuser sees all, and so does who reads a superuser's view, or a partition through its
	// parent.
	for _, c := range []struct {
		url, table string
		rows       int
	}{{owner, "r", 10}, {owner, "theirs", 10}, {reader, "ours", 10}, {reader, "parent", 1}, {owner, "forced", 0}} {
		if rows, _, err := load(t, c.url, c.table); err != nil || len(rows) != c.rows {
			t.Errorf("%s: %d rows, %v", c.table, len(rows), err)
		}
	}
	// Permission that is lacking is another matter.
	_, err := OpenTable(t.Context(), reader, "denied")
	if problem.KindOf(err) != problem.Unavailable || !strings.Contains(err.Error(), "permission denied for table denied") ||
		strings.Contains(err.Error(), "SQLSTATE") || strings.Contains(err.Error(), "row-level") {
		t.Errorf("%v (%s)", err, problem.HintOf(err))
	}
}

// TestWhatPoliciesMayHide: where PostgreSQL cannot tell, a note says so.
func TestWhatPoliciesMayHide(t *testing.T) {
	t.Parallel()
	_, owner, _ := withReader(t,
		"CREATE TABLE r (k integer)", "ALTER TABLE r ENABLE ROW LEVEL SECURITY",
		"CREATE VIEW v AS SELECT * FROM r", "CREATE MATERIALIZED VIEW kept AS SELECT * FROM v", "CREATE VIEW over AS SELECT * FROM kept",
		"CREATE TABLE plain (k integer)", "CREATE MATERIALIZED VIEW harmless AS SELECT * FROM plain",
		"CREATE EXTENSION file_fdw", "CREATE SERVER files FOREIGN DATA WRAPPER file_fdw",
		"CREATE FOREIGN TABLE far (k integer) SERVER files OPTIONS (filename '/dev/null')",
		"CREATE TABLE parent (k integer) PARTITION BY LIST (k)",
		"CREATE FOREIGN TABLE far_part PARTITION OF parent FOR VALUES IN (1) SERVER files OPTIONS (filename '/dev/null')",
		"CREATE VIEW on_parent AS SELECT * FROM parent",
	)
	for table, want := range map[string]string{
		"r": "", "v": "", "plain": "", "harmless": "", "kept": `"kept" is a materialised view`, "over": `"kept" is a materialised view`,
		"far": `"far" is a foreign table`, "parent": `"far_part" is a foreign table`, "on_parent": `"far_part" is a foreign table`,
	} {
		_, notes, err := load(t, owner, table)
		if got := strings.Join(notes, "; "); err != nil || (want == "") != (got == "") || !strings.Contains(got, want) {
			t.Errorf("%s: %q, %v", table, got, err)
		}
	}
}

func TestTableRefusesNames(t *testing.T) {
	t.Parallel()
	u := exec(t, `CREATE TABLE cases ("Id" text, id text)`, `CREATE TABLE blank (" id" text)`, "CREATE TABLE unseen (\"i\u200bd\" text)",
		`CREATE TABLE copied (id text, name text)`, `INSERT INTO copied VALUES ('1', 'a'), ('ID', 'Name')`)
	for table, want := range map[string]string{
		"cases": `public.cases: the names of columns 1 and 2, "Id" and "id"`, "blank": `column 1, " id", begins or ends with a blank`, "unseen": "U+200B",
		"copied": "public.copied:2: a row says what the columns are called",
	} {
		if _, _, err := load(t, u, table); problem.KindOf(err) != problem.Invalid || !strings.Contains(err.Error(), want) || problem.HintOf(err) == "" {
			t.Errorf("%s: %v", table, err)
		}
	}
}

// TestSourceGoesAway: the server ends our session while rows travel.
func TestSourceGoesAway(t *testing.T) {
	t.Parallel()
	_, owner, pool := withReader(t, "CREATE VIEW long AS SELECT n, repeat('x', 1000) AS x FROM generate_series(1, 1000000) n")
	src, err := OpenTable(t.Context(), owner, "long")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = src.Close() }()
	if _, err := src.Next(); err != nil {
		t.Fatal(err)
	}
	var ended int
	if err := pool.QueryRow(t.Context(), "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE query LIKE 'COPY (SELECT%' AND datname = current_database()").Scan(&ended); err != nil || ended != 1 {
		t.Fatalf("%d sessions ended: %v", ended, err)
	}
	rows, _, err := readAll(src)
	if problem.KindOf(err) != problem.Unavailable || !strings.Contains(err.Error(), "the source database") || strings.Contains(err.Error(), "SQLSTATE") || len(rows) == 0 {
		t.Errorf("after %d rows: %v", len(rows), err)
	}
	if !strings.Contains(err.Error(), fmt.Sprintf("public.long:%d: ", len(rows)+2)) {
		t.Errorf("%v after %d rows", err, len(rows)+1)
	}
}
