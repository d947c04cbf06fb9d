package postgres_test

import (
	"context"
	"fmt"
	"sync"
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/postgres/pgtest"
	"github.com/blindjoin/blindjoin/internal/problem"
)

const ignored = "ignore_startup_parameters = extra_float_digits,lock_timeout,statement_timeout,idle_in_transaction_session_timeout,idle_session_timeout\n"

// A node refuses a pooler that does not keep sessions, however many sessions that has, in whichever
// order it gives them away, and leaves nothing behind there.
func TestPoolersThatKeepNoSessionAreRefused(t *testing.T) {
	t.Parallel()
	for name, settings := range map[string]string{
		"transaction mode":            "pool_mode = transaction\n" + ignored,
		"one session":                 "pool_mode = transaction\ndefault_pool_size = 1\n" + ignored,
		"round robin":                 "pool_mode = transaction\nserver_round_robin = 1\n" + ignored,
		"statement mode":              "pool_mode = statement\n" + ignored,
		"as it is when installed":     "pool_mode = transaction\n",
		"session mode, one at a time": "pool_mode = session\ndefault_pool_size = 1\n" + ignored,
	} {
		for _, busy := range []int{0, 3} {
			t.Run(fmt.Sprintf("%s, %d others", name, busy), func(t *testing.T) {
				t.Parallel()
				direct, pool := pgtest.NewDatabase(t)
				url := pgtest.NewPooler(t, direct, settings)
				if name != "session mode, one at a time" && name != "one session" {
					warm(t, url, busy)
				}
				_, err := postgres.Connect(t.Context(), url, "test")
				wantKind(t, err, problem.Conflict, "a connection pooler", "pool_mode=session")
				if err != nil && name == "session mode, one at a time" {
					wantKind(t, err, problem.Conflict, "gave no second session", "the PostgreSQL server itself")
				}
				wantKind(t, postgres.Migrate(t.Context(), url, files("v", first)), problem.Conflict, "connection pooler", "ignore_startup_parameters=")
				checkVersion(t, pool, "v", 0)
				if n := scalar[int](t, pool, "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND "+ofThisDatabase); n != 0 {
					t.Errorf("%d locks are left behind", n)
				}
			})
		}
	}
}

// warm has a pooler open sessions to its server, which it then has to give away.
func warm(t *testing.T, url string, n int) {
	t.Helper()
	begun := make(chan struct{})
	var wg, all sync.WaitGroup
	all.Add(n)
	for range n {
		wg.Go(func() {
			conn, err := pgx.Connect(t.Context(), url)
			if err != nil {
				t.Error(err)
				all.Done()
				return
			}
			defer func() { _ = conn.Close(context.Background()) }()
			_, _ = conn.Exec(t.Context(), "BEGIN") // which statement mode refuses
			all.Done()
			<-begun
		})
	}
	all.Wait()
	close(begun)
	wg.Wait()
}

// A pooler in session mode is as good as the server: locks are held and let go, and the session's
// settings hold.
func TestSessionModeWorks(t *testing.T) {
	t.Parallel()
	direct, straight := pgtest.NewDatabase(t)
	url := pgtest.NewPooler(t, direct, "pool_mode = session\n"+ignored)
	if err := postgres.Migrate(t.Context(), url, files("v", first)); err != nil {
		t.Fatal(err)
	}
	checkVersion(t, straight, "v", 1)
	pool, err := postgres.Connect(t.Context(), url, "test")
	if err != nil {
		t.Fatal(err)
	}
	defer pool.Close()
	if got := scalar[string](t, pool, "SELECT current_setting('lock_timeout') || current_setting('application_name')"); got != "1mintest" {
		t.Errorf("the session's settings are %q", got)
	}
	for range 2 {
		release, err := postgres.LockStudy(t.Context(), pool, studyA, "intersect")
		if err != nil {
			t.Fatal(err)
		}
		_, err = postgres.LockStudy(t.Context(), pool, studyA, "contribute")
		wantKind(t, err, problem.Busy, "blindjoin intersect", "wait")
		release()
	}
	if n := scalar[int](t, straight, "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND "+ofThisDatabase); n != 0 {
		t.Errorf("%d locks are left behind", n)
	}
}

// A connection to the server itself is found to be one at once: nothing more is opened.
func TestDirectConnectionsAreNotTried(t *testing.T) {
	t.Parallel()
	url, _ := pgtest.NewDatabase(t)
	pool, err := postgres.Connect(t.Context(), url, "test", postgres.Exactly(1))
	if err != nil {
		t.Fatal(err)
	}
	defer pool.Close()
	conn, err := pool.Acquire(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Release()
	if at := scalar[int64](t, conn.Conn(), "SELECT pg_backend_pid()"); at != int64(conn.Conn().PgConn().PID()) {
		t.Errorf("the backend is %d, and said to be %d", at, conn.Conn().PgConn().PID())
	}
}
