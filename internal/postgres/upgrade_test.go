package postgres_test

import (
	"bytes"
	"io/fs"
	"os"
	process "os/exec"
	"regexp"
	"testing"
	"testing/fstest"

	"github.com/blindjoin/blindjoin/db"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/postgres/pgtest"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// Streams go up together or not at all: when one fails, in any of its migrations, the database is
// as it was, and a build that knows no more than it has goes on.
func TestStreamsGoUpTogether(t *testing.T) {
	t.Parallel()
	base := []postgres.Migration{files("one", "CREATE TABLE a (n integer)"), files("two", "CREATE TABLE b (n integer)")}
	grown := func(second ...string) []postgres.Migration {
		return []postgres.Migration{
			files("one", "CREATE TABLE a (n integer)", "ALTER TABLE a ADD COLUMN m integer; INSERT INTO a VALUES (1, 2)"),
			files("two", append([]string{"CREATE TABLE b (n integer)"}, second...)...),
		}
	}
	url, pool := pgtest.NewDatabase(t, base...)
	for name, c := range map[string]struct {
		second     []string
		kind       problem.Kind
		text, hint string
	}{
		"a schema that a person changed": {[]string{"\nSELECT nobody FROM b"}, problem.Conflict, `schema m 2 (000002_step.up.sql, line 2): column "nobody" does not exist`, "a person changed it"},
		"rows that do not fit":           {[]string{"SELECT 1/0"}, problem.Internal, `(000002_step.up.sql): division by zero`, "report"},
		"a later migration":              {[]string{"CREATE TABLE d ()", "SELECT 1/0"}, problem.Internal, "schema m 3", "the release before still works"},
		"a ROLLBACK":                     {[]string{"CREATE TABLE d (); ROLLBACK; SELECT 1"}, problem.Internal, "ends the transaction", ""},
		"VACUUM":                         {[]string{"VACUUM b"}, problem.Internal, "VACUUM cannot", "nothing was changed"},
		"an index without locks":         {[]string{"CREATE INDEX CONCURRENTLY i ON b (n)"}, problem.Internal, "CONCURRENTLY cannot", "nothing was changed"},
	} {
		wantKind(t, postgres.Migrate(t.Context(), url, grown(c.second...)...), c.kind, c.text, c.hint)
		checkVersion(t, pool, "one", 1)
		checkVersion(t, pool, "two", 1)
		if n := scalar[int](t, pool, "SELECT count(*) FROM information_schema.columns WHERE table_name IN ('a', 'b', 'd')"); n != 2 {
			t.Errorf("%s: %d columns are there, of 2", name, n)
		}
		if err := postgres.Migrate(t.Context(), url, base...); err != nil {
			t.Errorf("%s: the build before: %v", name, err)
		}
	}
	if err := postgres.Migrate(t.Context(), url, grown("ALTER TABLE b ADD COLUMN m integer")...); err != nil {
		t.Fatal(err)
	}
	checkVersion(t, pool, "one", 2)
	checkVersion(t, pool, "two", 2)
}

// Numbers of migrations may have gaps. A database that stands at a number which this build does not
// have was made by another program.
func TestVersionsMayHaveGaps(t *testing.T) {
	t.Parallel()
	m := postgres.Migration{Dir: "m", Table: "v", FS: fstest.MapFS{
		"m/000001_a.up.sql": {Data: []byte("CREATE TABLE a ()")},
		"m/000007_b.up.sql": {Data: []byte("CREATE TABLE b ()")},
	}}
	url, pool := pgtest.NewDatabase(t, m)
	checkVersion(t, pool, "v", 7)
	exec(t, pool, "UPDATE v SET version = 3")
	wantKind(t, postgres.Migrate(t.Context(), url, m), problem.Conflict, "the database has schema m 3, which this build does not have", "backup")
	exec(t, pool, "UPDATE v SET version = 7")
	if err := postgres.Migrate(t.Context(), url, m); err != nil {
		t.Fatal(err)
	}
	checkVersion(t, pool, "v", 7)
}

// A program that is killed while it changes the schema has changed nothing, and the next one does
// all of it.
func TestKilledInAnUpgrade(t *testing.T) {
	t.Parallel()
	if url := os.Getenv(killedURL); url != "" { // this is the program that is killed
		t.Error(postgres.Migrate(t.Context(), url, killedStreams("SELECT pg_advisory_xact_lock(7)")...))
		return
	}
	url, pool := pgtest.NewDatabase(t, killedStreams("")[0])
	lock, err := pool.Acquire(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer lock.Release()
	// it waits here in its last migration
	if _, err := lock.Exec(t.Context(), "SELECT pg_advisory_lock(7)"); err != nil {
		t.Fatal(err)
	}
	cmd := process.Command(os.Args[0], "-test.run", "^TestKilledInAnUpgrade$")
	cmd.Env = append(os.Environ(), killedURL+"="+url)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	for scalar[int](t, pool, waitingForLocks) == 0 {
		select {
		case err := <-ended:
			t.Fatalf("it did not wait: %v", err)
		default:
		}
	}
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	if err := <-ended; err == nil {
		t.Fatal("it ended before it was killed")
	}
	if _, err := lock.Exec(t.Context(), "SELECT pg_advisory_unlock(7)"); err != nil {
		t.Fatal(err)
	}
	for scalar[int](t, pool, "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'blindjoin migrate'") != 0 {
	}
	checkVersion(t, pool, "one", 1)
	checkVersion(t, pool, "two", 0)
	if n := scalar[int](t, pool, "SELECT count(*) FROM a"); n != 1 {
		t.Errorf("%d rows", n)
	}
	if err := postgres.Migrate(t.Context(), url, killedStreams("SELECT 1")...); err != nil {
		t.Fatal(err)
	}
	checkVersion(t, pool, "one", 2)
	checkVersion(t, pool, "two", 1)
}

const killedURL = "BLINDJOIN_TEST_KILLED_URL"

func killedStreams(last string) []postgres.Migration {
	const first = "CREATE TABLE a (n integer); INSERT INTO a VALUES (1)"
	if last == "" {
		return []postgres.Migration{files("one", first)}
	}
	return []postgres.Migration{files("one", first, "TRUNCATE a"), files("two", last)}
}

var (
	quoted    = regexp.MustCompile(`(?s)\$(\w*)\$.*?\$\w*\$|'[^']*'|--[^\n]*|/\*.*?\*/`)
	forbidden = regexp.MustCompile(`(?i)^(BEGIN|START|COMMIT|END|ABORT|ROLLBACK|SAVEPOINT|RELEASE|PREPARE|VACUUM|CLUSTER|REINDEX|DISCARD|LISTEN|SET (SESSION |TIME |ROLE)|ALTER SYSTEM|(CREATE|DROP) (DATABASE|TABLESPACE|SUBSCRIPTION)|ALTER TYPE \S+ ADD VALUE|(CREATE|DROP) (UNIQUE )?INDEX CONCURRENTLY)\b`)
)

// unfit returns the statements that have no place in a migration: those that end the transaction in
// which all migrations run, and those that cannot run in one or whose effect outlives it.
func unfit(sql []byte) (out []string) {
	for statement := range bytes.SplitSeq(quoted.ReplaceAll(sql, nil), []byte(";")) {
		if s := bytes.TrimSpace(statement); forbidden.Match(s) || regexp.MustCompile(`(?i)\bCONCURRENTLY\b`).Match(s) {
			out = append(out, string(s))
		}
	}
	return out
}

// The real migrations hold no statement that would part the transaction.
func TestMigrationsFitIntoOneTransaction(t *testing.T) {
	t.Parallel()
	seen := 0
	err := fs.WalkDir(db.Migrations, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		seen++
		sql, err := fs.ReadFile(db.Migrations, name)
		for _, s := range unfit(sql) {
			t.Errorf("%s: %.60q", name, s)
		}
		return err
	})
	if err != nil || seen < 15 {
		t.Errorf("%d files, %v", seen, err)
	}
	for _, sql := range []string{"SELECT 1;\n-- x\nCOMMIT", "create index concurrently i on t (n)", "BEGIN; SELECT 1", "/* */ vacuum t", "SET search_path = x; SET SESSION y = 1"} {
		if len(unfit([]byte(sql))) == 0 {
			t.Errorf("%q is taken for fit", sql)
		}
	}
	if got := unfit([]byte("CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN; COMMIT; END $$; COMMENT ON FUNCTION f IS 'ends; COMMIT'")); len(got) != 0 {
		t.Errorf("%q are taken for unfit", got)
	}
}
