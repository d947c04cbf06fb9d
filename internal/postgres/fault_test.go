package postgres_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/postgres/pgtest"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// raw are beginnings of what drivers and servers say among themselves.
var raw = []string{"SQLSTATE", "ERROR:", "FATAL:", "failed to connect", "\n", "\t", "server error", "unexpected EOF", "conn closed"}

func wantNothingRaw(t *testing.T, err error) {
	t.Helper()
	for _, r := range raw {
		if strings.Contains(err.Error()+problem.HintOf(err), r) {
			t.Errorf("%q is in %q (%s)", r, err, problem.HintOf(err))
		}
	}
}

// TestFaultsOfTheServer: what servers do to connections and statements, each by the server itself.
func TestFaultsOfTheServer(t *testing.T) {
	t.Parallel()
	url, pool := pgtest.NewDatabase(t)
	exec(t, pool, "CREATE TABLE t (n integer)")
	role := "poor_" + scalar[string](t, pool, "SELECT current_database()")
	exec(t, pool, "CREATE ROLE "+role+" LOGIN")
	t.Cleanup(func() { _, _ = pool.Exec(context.Background(), "DROP ROLE "+role) })
	for _, c := range []struct {
		settings, statement, text, hint string
		poor                            bool
	}{
		{"&default_transaction_read_only=on", "INSERT INTO t VALUES (1)", `the database is read-only, in "step"`, "standby", false},
		{"&statement_timeout=50ms", "SELECT pg_sleep(30)", "longer than statement_timeout", "statement_timeout=6h to the database URL", false},
		{"", "SELECT pg_terminate_backend(pg_backend_pid())", "the database ended the connection", "answers again", false},
		{"", "SELECT pg_cancel_backend(pg_backend_pid())", "an administrator ended it", "statement_timeout", false},
		{"&idle_in_transaction_session_timeout=50ms", "", "the connection", "PostgreSQL", false},
		{"&temp_file_limit=64&work_mem=64", "SELECT count(*) FROM (SELECT md5(n::text) FROM generate_series(1, 100000) n ORDER BY 1) s", "reached a limit", "raise", false},
		{"", "SELECT * FROM t", "the user may not do this in the database: permission denied for table t", "grants", true},
		{"", "SELECT 'their value'::integer", "the database refuses it: a value that is not allowed (code 22P02)", "", false},
		{"", "SELECT nothing FROM t", `the database refuses it: column "nothing" does not exist (code 42703)`, "", false},
	} {
		u := url + c.settings
		if c.poor {
			u = strings.Replace(url, "blindjoin@", role+"@", 1)
		}
		p, err := postgres.Connect(t.Context(), u, "test")
		if err != nil {
			t.Fatal(err)
		}
		err = postgres.InTx(t.Context(), p, "step", func(ctx context.Context, tx pgx.Tx) error {
			if c.statement == "" {
				if _, err := pool.Exec(ctx, "SELECT pg_sleep(0.3)"); err != nil {
					return err
				}
				c.statement = "SELECT 1"
			}
			_, err := tx.Exec(ctx, c.statement)
			return err
		})
		p.Close()
		if err == nil || !strings.Contains(err.Error(), c.text) || !strings.Contains(problem.HintOf(err), c.hint) || strings.Contains(err.Error(), "their value") {
			t.Errorf("%s: %v (%s)", c.statement, err, problem.HintOf(err))
			continue
		}
		wantNothingRaw(t, err)
		var cause *pgconn.PgError
		// a server that hangs up may not be heard
		if !errors.As(err, &cause) && !strings.Contains(err.Error(), "the connection") {
			t.Errorf("%s: the cause is lost", c.statement)
		}
	}
}

// TestConnectionLimits: of the role and of the database, at the first connection and when a pool
// wants another one.
func TestConnectionLimits(t *testing.T) {
	t.Parallel()
	url, pool := pgtest.NewDatabase(t)
	role := "limited_" + scalar[string](t, pool, "SELECT current_database()")
	exec(t, pool, "CREATE ROLE "+role+" LOGIN CONNECTION LIMIT 1")
	t.Cleanup(func() { _, _ = pool.Exec(context.Background(), "DROP ROLE "+role) })
	limited, err := postgres.Connect(t.Context(), strings.Replace(url, "blindjoin@", role+"@", 1), "test")
	if err != nil {
		t.Fatal(err)
	}
	defer limited.Close()
	_, err = postgres.Connect(t.Context(), strings.Replace(url, "blindjoin@", role+"@", 1), "test")
	wantKind(t, err, problem.Unavailable, `cannot connect to database "test_`, "CONNECTION LIMIT")
	wantNothingRaw(t, err)
	err = postgres.InTx(t.Context(), limited, "outer", func(ctx context.Context, _ pgx.Tx) error {
		return postgres.InTx(ctx, limited, "inner", nothing)
	})
	wantKind(t, err, problem.Unavailable, `the database takes no more connections`, "CONNECTION LIMIT")
	wantNothingRaw(t, err)
}

// TestMigrationsOfAReadOnlyDatabase: init on a standby.
func TestMigrationsOfAReadOnlyDatabase(t *testing.T) {
	t.Parallel()
	url, _ := pgtest.NewDatabase(t)
	err := postgres.Migrate(t.Context(), url+"&default_transaction_read_only=on", files("version_t", "CREATE TABLE t (n integer)"))
	wantKind(t, err, problem.Unavailable, "the database is read-only", "primary")
	wantNothingRaw(t, err)
}

// TestFaultsAreTold: each code in words of our own. What raises them says something that must not
// be repeated.
func TestFaultsAreTold(t *testing.T) {
	t.Parallel()
	_, pool := pgtest.NewDatabase(t)
	for code, text := range map[string]string{
		"53100": "no room left on its disk", "53200": "out of memory", "57P01": "ended the connection", "57P02": "ended the connection",
		"57P03": "takes no connections now", "57P05": "time-out", "58030": "error of its disk", "XX001": "damaged data", "XX002": "damaged index",
		"22021": "not in its own encoding", "08006": "broke", "25P04": "time-out",
	} {
		err := postgres.InTx(t.Context(), pool, "step", func(ctx context.Context, tx pgx.Tx) error {
			_, err := tx.Exec(ctx, fmt.Sprintf("DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '%s', MESSAGE = 'their value'; END $$", code))
			return err
		})
		wantKind(t, err, problem.Unavailable, text, "")
		if problem.HintOf(err) == "" || strings.Contains(err.Error(), "their value") || strings.Contains(err.Error()+problem.HintOf(err), "%[") {
			t.Errorf("%s: %v (%s)", code, err, problem.HintOf(err))
		}
		wantNothingRaw(t, err)
	}
}
