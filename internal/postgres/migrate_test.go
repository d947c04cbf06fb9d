package postgres_test

import (
	"context"
	"errors"
	"io/fs"
	"strconv"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/blindjoin/blindjoin/db"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/postgres/pgtest"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// files makes a stream of statements.
func files(table string, statements ...string) postgres.Migration {
	m := fstest.MapFS{"m/README.md": {Data: []byte("not a migration")}}
	for i, sql := range statements {
		m["m/00000"+string(rune('1'+i))+"_step.up.sql"] = &fstest.MapFile{Data: []byte(sql)}
	}
	return postgres.Migration{FS: m, Dir: "m", Table: table}
}

const (
	first  = "CREATE TABLE a (n integer); INSERT INTO a VALUES (1)"
	second = "INSERT INTO a VALUES (2); CREATE TABLE b ()"
)

func checkVersion(t *testing.T, db postgres.DBTX, table string, want uint) {
	t.Helper()
	got, ok, err := postgres.SchemaVersion(t.Context(), db, postgres.Migration{Dir: "m", Table: table})
	if err != nil || got != want || ok != (want > 0) {
		t.Errorf("version of %s is %d, %v, %v; want %d", table, got, ok, err, want)
	}
}

func TestMigrate(t *testing.T) {
	t.Parallel()
	url, pool := pgtest.NewDatabase(t)
	base := files("version_base", first, second)
	more := files("version_more", "CREATE VIEW c AS SELECT * FROM a")
	checkVersion(t, pool, "version_base", 0)
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
}

func TestMigrateConcurrently(t *testing.T) {
	t.Parallel()
	url, pool := pgtest.NewDatabase(t)
	streams := []postgres.Migration{files("version_base", first, second), files("version_more", "CREATE TABLE c ()")}
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
	url, pool := pgtest.NewDatabase(t, files("v", first))
	checkVersion(t, pool, "v", 1)
	if err := postgres.Migrate(t.Context(), url, files("v", first, second)); err != nil {
		t.Fatal(err)
	}
	checkVersion(t, pool, "v", 2)
}

func TestMigrateRefusesANewerSchema(t *testing.T) {
	t.Parallel()
	url, pool := pgtest.NewDatabase(t, files("v", first, second))
	// goes up with the other, or not at all
	other := files("w", "CREATE TABLE w ()")
	wantKind(t, postgres.Migrate(t.Context(), url, other, files("v", first)), problem.Conflict, "the database has schema m 2, this build knows 1", "newer one")
	wantKind(t, postgres.Migrate(t.Context(), url, files("v"), other), problem.Conflict, "the database has schema m 2, this build knows 0", "newer one")
	checkVersion(t, pool, "v", 2)
	checkVersion(t, pool, "w", 0)
}

func TestMigrateRefusesAHalfDoneSchema(t *testing.T) {
	t.Parallel()
	url, pool := pgtest.NewDatabase(t, files("v", first))
	exec(t, pool, "UPDATE v SET dirty = true")
	wantKind(t, postgres.Migrate(t.Context(), url, files("v", first, second)), problem.Conflict, "half done", "backup")
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
		{"the first", files("v1", "CREATE TABLE x ();\nSELECT 1/0;"), files("v1", "CREATE TABLE x ()"), 0, 1},
		{"the second", files("v2", first, "CREATE TABLE y ();\nSELECT 1/0;"),
			files("v2", first, "CREATE TABLE y ()"), 0, 2},
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
	go func() { done <- postgres.Migrate(ctx, url, files("v", first)) }()
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

// The real schema is the same whether its migrations come one release after the other or at once.
func TestTheSchema(t *testing.T) {
	t.Parallel()
	node := postgres.Migration{FS: db.Migrations, Dir: "migrations/node", Table: "schema_version_node"}
	for _, role := range []string{"holder", "linker"} {
		t.Run(role, func(t *testing.T) {
			t.Parallel()
			streams := []postgres.Migration{node, {FS: db.Migrations, Dir: "migrations/" + role, Table: "schema_version_" + role}}
			schema := func(pool *pgxpool.Pool) string {
				return scalar[string](t, pool, `SELECT coalesce(string_agg(c.oid::regclass || '.' || a.attname || ' ' || a.atttypid::regtype, E'\n'
					ORDER BY c.oid::regclass::text, a.attnum), '')
					FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
					WHERE c.relnamespace::regnamespace::text IN ('public', 'inspect') AND c.relname NOT LIKE 'schema_version_%'`)
			}
			_, pool := pgtest.NewDatabase(t, streams...)
			whole := schema(pool)
			if !strings.Contains(whole, "audit_log.") {
				t.Fatalf("the schema is empty: %q", whole)
			}
			url, pool := pgtest.NewDatabase(t)
			newest, err := streams[1].Newest()
			if err != nil {
				t.Fatal(err)
			}
			for version := range newest {
				if err := postgres.Migrate(t.Context(), url, upTo(t, streams[0], 99), upTo(t, streams[1], version+1)); err != nil {
					t.Fatal(err)
				}
			}
			if got := schema(pool); got != whole {
				t.Errorf("the schema differs when its migrations come one by one:\n%s\n\nat once:\n%s", got, whole)
			}
		})
	}
}

// upTo is a stream as it was when it had so many versions.
func upTo(t *testing.T, m postgres.Migration, version uint) postgres.Migration {
	t.Helper()
	entries, err := fs.ReadDir(m.FS, m.Dir)
	if err != nil {
		t.Fatal(err)
	}
	left := fstest.MapFS{}
	for _, e := range entries {
		name := m.Dir + "/" + e.Name()
		b, err := fs.ReadFile(m.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		if n, err := strconv.Atoi(e.Name()[:6]); err != nil || n < 1 {
			t.Fatalf("%s: %v", name, err)
		} else if uint(n) <= version {
			left[name] = &fstest.MapFile{Data: b}
		}
	}
	m.FS = left
	return m
}
