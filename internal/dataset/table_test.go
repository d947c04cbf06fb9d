package dataset

import (
	"context"
	"net/url"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/postgres/pgtest"
	"github.com/blindjoin/blindjoin/internal/problem"
)

func TestMain(m *testing.M) { pgtest.Main(m) }

// exec runs statements in a database of the test's own and returns its URL.
func exec(t *testing.T, statements ...string) string {
	t.Helper()
	u, pool := pgtest.NewDatabase(t)
	for _, s := range statements {
		if _, err := pool.Exec(t.Context(), s); err != nil {
			t.Fatalf("%s: %v", s, err)
		}
	}
	return u
}

func TestTableTypes(t *testing.T) {
	t.Parallel()
	cases := []struct{ typ, value, want string }{
		{"text", "'007'", "007"},
		{"text", "''", ""},
		{"text", "NULL", "NULL"},
		{"text", "E'è, 名\\n\"x\"'", "è, 名\n\"x\""},
		{"varchar(10)", "' x '", " x "},
		{"char(5)", "'ab'", "ab"},
		{"integer", "-12", "-12"},
		{"bigint", "9223372036854775807", "9223372036854775807"},
		{"numeric(20,4)", "1.5", "1.5000"},
		{"numeric", "123456789012345678901234567890.0100", "123456789012345678901234567890.0100"},
		{"double precision", "0.1", "0.1"},
		{"double precision", "'NaN'", "NaN"},
		{"real", "1e20", "1e+20"},
		{"boolean", "true", "true"},
		{"boolean", "false", "false"},
		{"date", "'2024-02-29'", "2024-02-29"},
		{"timestamp", "'2024-02-29 12:34:56.789'", "2024-02-29 12:34:56.789"},
		{"timestamptz", "'2024-02-29 12:00:00+02'", "2024-02-29 10:00:00+00"},
		{"time", "'08:05'", "08:05:00"},
		{"interval", "'1 year 2 days 3 hours'", "P1Y2DT3H"},
		{"uuid", "'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"},
		{"bytea", `'\xDEAD'`, `\xdead`},
		{"jsonb", `'{"b": 1,  "a": [true]}'`, `{"a": [true], "b": 1}`},
		{"integer[]", "'{1,NULL,3}'", "{1,NULL,3}"},
		{"inet", "'10.0.0.1'", "10.0.0.1/32"},
		{"money", "12.5", "$12.50"},
	}
	var columns, values, want []string
	for i, c := range cases {
		columns = append(columns, "c"+strings.Repeat("x", i)+" "+c.typ)
		values = append(values, c.value)
		want = append(want, c.want)
	}
	u := exec(t,
		"CREATE SCHEMA survey",
		"CREATE TABLE survey.types ("+strings.Join(columns, ", ")+")",
		"INSERT INTO survey.types VALUES ("+strings.Join(values, ", ")+")",
		// What the server would do if it were asked nothing.
		"DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET DateStyle TO ''German''', current_database()); END $$",
		"DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET TimeZone TO ''Asia/Tokyo''', current_database()); END $$",
		"DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET bytea_output TO ''escape''', current_database()); END $$",
		"DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET extra_float_digits TO -10', current_database()); END $$",
	)
	src, err := OpenTable(t.Context(), u, "survey.types")
	if err != nil {
		t.Fatal(err)
	}
	rows, positions, err := readAll(src)
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 1 || len(rows[0]) != len(cases) {
		t.Fatalf("%d rows", len(rows))
	}
	for i, got := range rows[0] {
		if got != want[i] {
			t.Errorf("%s %s: %q, want %q", cases[i].typ, cases[i].value, got, want[i])
		}
	}
	if src.Describe() != "survey.types" || positions[0] != "survey.types:1" {
		t.Errorf("%q at %q", src.Describe(), positions[0])
	}
	if err := src.Close(); err != nil {
		t.Error(err)
	}
}

func TestTableNames(t *testing.T) {
	t.Parallel()
	u := exec(t,
		`CREATE SCHEMA "My ""Schema"`,
		`CREATE TABLE "My ""Schema"."Peo.ple" ("select" text, "a""; DROP TABLE x; --" text, dropped text, "Età" integer)`,
		`ALTER TABLE "My ""Schema"."Peo.ple" DROP COLUMN dropped`,
		`INSERT INTO "My ""Schema"."Peo.ple" VALUES ('1', '2', 3)`,
		`CREATE VIEW people AS SELECT "Età", "select" || '!' AS shout FROM "My ""Schema"."Peo.ple"`,
		`CREATE MATERIALIZED VIEW kept AS SELECT * FROM people`,
		`CREATE TABLE none (a text)`,
		`CREATE TABLE parted (a text) PARTITION BY LIST (a)`,
		`CREATE TABLE parted_x PARTITION OF parted FOR VALUES IN ('x')`,
		`INSERT INTO parted VALUES ('x')`,
	)
	cases := []struct{ table, columns, rows string }{
		{`"My ""Schema"."Peo.ple"`, `select|a"; DROP TABLE x; --|Età`, "1|2|3"},
		{"public.people", "Età|shout", "3|1!"},
		{"PEOPLE", "Età|shout", "3|1!"},
		{"kept", "Età|shout", "3|1!"},
		{"none", "a", ""},
		{"parted", "a", "x"},
	}
	for _, c := range cases {
		src, err := OpenTable(t.Context(), u, c.table)
		if err != nil {
			t.Errorf("%s: %v", c.table, err)
			continue
		}
		rows, _, err := readAll(src)
		if got := strings.Join(src.Columns(), "|"); err != nil || got != c.columns || flat(rows) != c.rows {
			t.Errorf("%s: columns %q, rows %q, error %v", c.table, got, rows, err)
		}
		if err := src.Close(); err != nil {
			t.Errorf("%s: %v", c.table, err)
		}
	}
	for _, missing := range []string{"nobody.people", `"People"`, "peo"} {
		if _, err := OpenTable(t.Context(), u, missing); problem.KindOf(err) != problem.NotFound {
			t.Errorf("%s: %v", missing, err)
		}
	}
}

func TestTableTooWide(t *testing.T) {
	t.Parallel()
	u := exec(t,
		"CREATE TABLE wide AS SELECT 'x' AS a, 'y' AS b",
		"INSERT INTO wide VALUES ('z', repeat('x', 1048577))")
	src, err := OpenTable(t.Context(), u, "wide")
	if err != nil {
		t.Fatal(err)
	}
	rows, _, err := readAll(src)
	if len(rows) != 1 || problem.KindOf(err) != problem.Invalid || !strings.Contains(err.Error(), "public.wide:2") {
		t.Errorf("after %d rows: %v", len(rows), err)
	}
	if err := src.Close(); err != nil {
		t.Error(err)
	}
}

func TestTableFailsMidway(t *testing.T) {
	t.Parallel()
	u := exec(t, "CREATE VIEW broken AS SELECT 10 / (5000 - n) AS a FROM generate_series(1, 9000) n")
	src, err := OpenTable(t.Context(), u, "broken")
	if err != nil {
		t.Fatal(err)
	}
	_, _, err = readAll(src)
	if problem.KindOf(err) != problem.Unavailable || !strings.Contains(err.Error(), "division by zero") {
		t.Errorf("%v", err)
	}
	if err := src.Close(); err != nil {
		t.Error(err)
	}
}

func TestTableClosedEarly(t *testing.T) {
	t.Parallel()
	u := exec(t, "CREATE VIEW long AS SELECT n, repeat('x', 1000) AS x FROM generate_series(1, 1000000) n")
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	src, err := OpenTable(ctx, u, "long")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := src.Next(); err != nil {
		t.Fatal(err)
	}
	if err := src.Close(); err != nil {
		t.Error(err)
	}
	if _, err := src.Next(); err == nil {
		// Rows that had arrived may still come, but not all of them.
		rows, _, err := readAll(src)
		if err == nil {
			t.Errorf("%d rows after the end", len(rows))
		}
	}
}

func TestTableHidesPassword(t *testing.T) {
	t.Parallel()
	const password = "s3cret-p4ss"
	good, err := url.Parse(exec(t))
	if err != nil {
		t.Fatal(err)
	}
	unreachable := "postgres://reader:" + password + "@127.0.0.1:1/none?connect_timeout=5"
	noDatabase := *good
	noDatabase.Path = "/no_such_database"
	noDatabase.User = url.UserPassword(good.User.Username(), password)
	for _, u := range []string{unreachable, noDatabase.String(), "postgres://reader:" + password + "@host:port/x", "password=" + password + " nonsense"} {
		_, err := OpenTable(t.Context(), u, "a.b")
		if err == nil {
			t.Fatal("connected")
		}
		if kind := problem.KindOf(err); kind != problem.Unavailable && kind != problem.Invalid {
			t.Errorf("kind %v of %v", kind, err)
		}
		if strings.Contains(err.Error()+problem.HintOf(err), password) {
			t.Errorf("the password is in %q", err)
		}
	}
}

func TestTableLeavesNothing(t *testing.T) {
	t.Parallel()
	u := exec(t,
		"CREATE TABLE touched (n integer)",
		`CREATE FUNCTION touch() RETURNS integer LANGUAGE plpgsql AS $$ BEGIN INSERT INTO touched VALUES (1); RETURN 1; END $$`,
		"CREATE VIEW evil AS SELECT touch() AS a")
	src, err := OpenTable(t.Context(), u, "evil")
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err = readAll(src); err == nil || !strings.Contains(err.Error(), "to read it is to write") {
		t.Errorf("a view wrote: %v", err)
	}
	if err := src.Close(); err != nil {
		t.Error(err)
	}
}
