package postgres_test

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/blindjoin/blindjoin/db"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/postgres/pgtest"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// files makes a stream from pairs of up and down statements.
func files(table string, statements ...string) postgres.Migration {
	m := fstest.MapFS{"m/README.md": {Data: []byte("not a migration")}}
	for i := 0; i+1 < len(statements); i += 2 {
		name := "m/00000" + string(rune('1'+i/2)) + "_step"
		m[name+".up.sql"] = &fstest.MapFile{Data: []byte(statements[i])}
		m[name+".down.sql"] = &fstest.MapFile{Data: []byte(statements[i+1])}
	}
	return postgres.Migration{FS: m, Dir: "m", Table: table}
}

var (
	first  = []string{"CREATE TABLE a (n integer); INSERT INTO a VALUES (1)", "DROP TABLE a"}
	second = []string{"INSERT INTO a VALUES (2); CREATE TABLE b ()", "DROP TABLE b; DELETE FROM a WHERE n = 2"}
)

func checkVersion(t *testing.T, db postgres.DBTX, table string, want uint) {
	t.Helper()
	got, ok, err := postgres.SchemaVersion(t.Context(), db, postgres.Migration{Dir: "m", Table: table})
	if err != nil || got != want || ok != (want > 0) {
		t.Errorf("version of %s is %d, %v, %v; want %d", table, got, ok, err, want)
	}
}

func TestMigrateUpDownUp(t *testing.T) {
	t.Parallel()
	url, pool := pgtest.NewDatabase(t)
	base := files("version_base", append(first, second...)...)
	more := files("version_more", "CREATE VIEW c AS SELECT * FROM a", "DROP VIEW c")
	checkVersion(t, pool, "version_base", 0)
	for range 2 {
		for range 2 { // the second time there is nothing to do
			if err := postgres.Migrate(t.Context(), url, base, more); err != nil {
				t.Fatal(err)
			}
			checkVersion(t, pool, "version_base", 2)
			checkVersion(t, pool, "version_more", 1)
		}
		if n := scalar[int](t, pool, "SELECT count(*) FROM c"); n != 2 {
			t.Errorf("%d rows", n)
		}
		for range 2 { // the reverse order: c needs a
			if err := postgres.MigrateDown(t.Context(), url, base, more); err != nil {
				t.Fatal(err)
			}
			checkVersion(t, pool, "version_base", 0)
			checkVersion(t, pool, "version_more", 0)
		}
	}
}

func TestMigrateConcurrently(t *testing.T) {
	t.Parallel()
	url, pool := pgtest.NewDatabase(t)
	streams := []postgres.Migration{files("version_base", append(first, second...)...), files("version_more", "CREATE TABLE c ()", "DROP TABLE c")}
	errs := make([]error, 6)
	var wg sync.WaitGroup
	for i := range errs {
		wg.Go(func() { errs[i] = postgres.Migrate(t.Context(), url, streams...) })
	}
	wg.Wait()
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
	checkVersion(t, pool, "version_base", 2)
	checkVersion(t, pool, "version_more", 1)
	if n := scalar[int](t, pool, "SELECT count(*) FROM a"); n != 2 {
		t.Errorf("a migration ran twice: %d rows", n)
	}
}

func TestMigrateAddsWhatIsNew(t *testing.T) {
	t.Parallel()
	url, pool := pgtest.NewDatabase(t, files("v", first...))
	checkVersion(t, pool, "v", 1)
	if err := postgres.Migrate(t.Context(), url, files("v", append(first, second...)...)); err != nil {
		t.Fatal(err)
	}
	checkVersion(t, pool, "v", 2)
}

func TestMigrateRefusesANewerSchema(t *testing.T) {
	t.Parallel()
	url, pool := pgtest.NewDatabase(t, files("v", append(first, second...)...))
	// goes up with the other, or not at all
	other := files("w", "CREATE TABLE w ()", "DROP TABLE w")
	wantKind(t, postgres.Migrate(t.Context(), url, other, files("v", first...)), problem.Conflict, "the database has schema m 2, this build knows 1", "newer one")
	wantKind(t, postgres.Migrate(t.Context(), url, files("v"), other), problem.Conflict, "the database has schema m 2, this build knows 0", "newer one")
	checkVersion(t, pool, "v", 2)
	checkVersion(t, pool, "w", 0)
}

func TestMigrateRefusesAHalfDoneSchema(t *testing.T) {
	t.Parallel()
	url, pool := pgtest.NewDatabase(t, files("v", first...))
	exec(t, pool, "UPDATE v SET dirty = true")
	wantKind(t, postgres.Migrate(t.Context(), url, files("v", append(first, second...)...)), problem.Conflict, "half done", "backup")
	_, _, err := postgres.SchemaVersion(t.Context(), pool, files("v"))
	wantKind(t, err, problem.Conflict, "half done", "backup")
}

func TestAMigrationThatFailsLeavesNoTrace(t *testing.T) {
	t.Parallel()
	url, pool := pgtest.NewDatabase(t)
	for _, c := range []struct {
		name    string
		broken  postgres.Migration
		repair  postgres.Migration
		version uint // after the failure
		want    uint // after the repair
	}{
		{"the first", files("v1", "CREATE TABLE x ();\nSELECT 1/0;", ""), files("v1", "CREATE TABLE x ()", ""), 0, 1},
		{"the second", files("v2", append(first, "CREATE TABLE y ();\nSELECT 1/0;", "")...),
			files("v2", append(first, "CREATE TABLE y ()", "")...), 0, 2},
	} {
		err := postgres.Migrate(t.Context(), url, c.broken)
		if err == nil || !strings.Contains(err.Error(), "division by zero") || strings.Contains(err.Error(), "CREATE TABLE") {
			t.Errorf("%s: %v", c.name, err)
		}
		checkVersion(t, pool, c.broken.Table, c.version)
		if err := postgres.Migrate(t.Context(), url, c.repair); err != nil {
			t.Errorf("%s: after the repair: %v", c.name, err)
		}
		checkVersion(t, pool, c.broken.Table, c.want)
	}
}

func TestMigrateHeedsTheContext(t *testing.T) {
	t.Parallel()
	url, pool := pgtest.NewDatabase(t)
	holder, err := pool.Acquire(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer holder.Release()
	// Somebody else is migrating: this one waits, until it is called off.
	if _, err := holder.Exec(t.Context(), "SELECT pg_advisory_lock($1)", int64(0x626a6d6967726174)); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- postgres.Migrate(ctx, url, files("v", first...)) }()
	for scalar[int](t, pool, waitingForLocks) == 0 {
		select {
		case err := <-done:
			t.Fatalf("it did not wait: %v", err)
		default:
		}
	}
	cancel()
	if err := <-done; !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	checkVersion(t, pool, "v", 0)
}

func TestMigrateNeedsItsFiles(t *testing.T) {
	t.Parallel()
	url, _ := pgtest.NewDatabase(t)
	if err := postgres.Migrate(t.Context(), url, postgres.Migration{FS: fstest.MapFS{}, Dir: "absent", Table: "v"}); err == nil {
		t.Error("a stream without a directory was accepted")
	}
}

// The real schema: every role's streams go up, down and up again.
func TestTheSchema(t *testing.T) {
	t.Parallel()
	node := postgres.Migration{FS: db.Migrations, Dir: "migrations/node", Table: "schema_version_node"}
	for _, role := range []string{"holder", "linker"} {
		t.Run(role, func(t *testing.T) {
			t.Parallel()
			streams := []postgres.Migration{node, {FS: db.Migrations, Dir: "migrations/" + role, Table: "schema_version_" + role}}
			url, pool := pgtest.NewDatabase(t, streams...)
			schema := func() string {
				return scalar[string](t, pool, `SELECT coalesce(string_agg(c.oid::regclass || '.' || a.attname || ' ' || a.atttypid::regtype, E'\n'
					ORDER BY c.oid::regclass::text, a.attnum), '')
					FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
					WHERE c.relnamespace::regnamespace::text IN ('public', 'inspect') AND c.relname NOT LIKE 'schema_version_%'`)
			}
			before := schema()
			if !strings.Contains(before, "audit_log.") {
				t.Fatalf("the schema is empty: %q", before)
			}
			if err := postgres.MigrateDown(t.Context(), url, streams...); err != nil {
				t.Fatal(err)
			}
			if left := schema(); left != "" {
				t.Errorf("left behind: %s", left)
			}
			if err := postgres.Migrate(t.Context(), url, streams...); err != nil {
				t.Fatal(err)
			}
			if after := schema(); after != before {
				t.Errorf("the schema differs after down and up:\n%s\n\nbefore:\n%s", after, before)
			}
		})
	}
}
