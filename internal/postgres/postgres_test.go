package postgres_test

import (
	"context"
	"net"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/postgres/pgtest"
	"github.com/blindjoin/blindjoin/internal/problem"
)

func TestMain(m *testing.M) { pgtest.Main(m) }

func wantKind(t *testing.T, err error, kind problem.Kind, text, hint string) {
	t.Helper()
	if err == nil || problem.KindOf(err) != kind || !strings.Contains(err.Error(), text) || !strings.Contains(problem.HintOf(err), hint) {
		t.Errorf("got %v (%v, hint %q); want %v with %q and a hint with %q",
			err, problem.KindOf(err), problem.HintOf(err), kind, text, hint)
	}
}

func TestConnectSetsUpSessions(t *testing.T) {
	t.Parallel()
	url, _ := pgtest.NewDatabase(t)
	pool, err := postgres.Connect(t.Context(), url+"&lock_timeout=7s", "blindjoin test")
	if err != nil {
		t.Fatal(err)
	}
	defer pool.Close()
	for setting, want := range map[string]string{
		"application_name": "blindjoin test", "TimeZone": "UTC", "DateStyle": "ISO, YMD",
		"lock_timeout": "7s", "statement_timeout": "2h", "idle_in_transaction_session_timeout": "1h",
	} {
		var got string
		if err := pool.QueryRow(t.Context(), "SELECT current_setting($1)", setting).Scan(&got); err != nil {
			t.Fatal(err)
		}
		if got != want {
			t.Errorf("%s is %q, want %q", setting, got, want)
		}
	}
}

func TestConnectFails(t *testing.T) {
	t.Parallel()
	url, _ := pgtest.NewDatabase(t)
	listener, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	closed := listener.Addr().String()
	if err := listener.Close(); err != nil {
		t.Fatal(err)
	}
	const password = "hunter2"
	missing := strings.Replace(url, "@/test_", "@/no_test_", 1)
	for _, c := range []struct {
		name, url  string
		kind       problem.Kind
		text, hint string
	}{
		{"nobody listens", "postgres://me:" + password + "@" + closed + "/db", problem.Unavailable, closed, "running"},
		{"no socket", "postgres:///db?host=/nonexistent&password=" + password, problem.Unavailable, "/nonexistent", "running"},
		{"no such database", missing, problem.Unavailable, "does not exist", "createdb no_test_"},
		{"no such user", strings.Replace(url, "blindjoin@", "nobody_here:"+password+"@", 1), problem.Unavailable, "nobody_here", "pg_hba.conf"},
		{"malformed port", "postgres://me:" + password + "@host:port/db", problem.Invalid, "malformed", "postgres://"},
		{"unescaped password", "postgres://me:" + password + "%zz@host/db", problem.Invalid, "malformed", "postgres://"},
		{"nonsense", "host='" + password, problem.Invalid, "malformed", "postgres://"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			// Both entrances must treat a bad URL alike.
			connect := map[string]func() error{
				"Connect": func() error {
					pool, err := postgres.Connect(t.Context(), c.url, "test")
					if err == nil {
						pool.Close()
					}
					return err
				},
				"Migrate": func() error { return postgres.Migrate(t.Context(), c.url) },
			}
			for name, connect := range connect {
				t.Run(name, func(t *testing.T) {
					t.Parallel()
					err := connect()
					wantKind(t, err, c.kind, c.text, c.hint)
					if err != nil && strings.Contains(err.Error()+problem.HintOf(err), password) {
						t.Errorf("the error has the password: %v", err)
					}
				})
			}
		})
	}
}

func TestConnectCancelled(t *testing.T) {
	t.Parallel()
	url, _ := pgtest.NewDatabase(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := postgres.Connect(ctx, url, "test"); err == nil || problem.KindOf(err) != problem.Internal {
		t.Errorf("got %v, want the context's error", err)
	}
}

func exec(t *testing.T, pool *pgxpool.Pool, sql string, args ...any) {
	t.Helper()
	if _, err := pool.Exec(t.Context(), sql, args...); err != nil {
		t.Fatal(err)
	}
}

func scalar[T any](t *testing.T, db postgres.DBTX, sql string, args ...any) (v T) {
	t.Helper()
	if err := db.QueryRow(t.Context(), sql, args...).Scan(&v); err != nil {
		t.Fatal(err)
	}
	return v
}
