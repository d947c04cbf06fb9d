package postgres_test

import (
	"context"
	"errors"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/postgres/pgtest"
	"github.com/blindjoin/blindjoin/internal/problem"
)

func TestInTxCommits(t *testing.T) {
	t.Parallel()
	_, pool := pgtest.NewDatabase(t)
	exec(t, pool, "CREATE TABLE t (n integer)")
	exec(t, pool, "ALTER DATABASE "+scalar[string](t, pool, "SELECT current_database()")+
		" SET default_transaction_isolation = 'serializable'")
	pool.Reset()
	var isolation string
	err := postgres.InTx(t.Context(), pool, "insert", func(ctx context.Context, tx pgx.Tx) error {
		if _, err := tx.Exec(ctx, "INSERT INTO t VALUES (1)"); err != nil {
			return err
		}
		return tx.QueryRow(ctx, "SHOW transaction_isolation").Scan(&isolation)
	})
	if err != nil {
		t.Fatal(err)
	}
	if n := scalar[int](t, pool, "SELECT count(*) FROM t"); n != 1 {
		t.Errorf("%d rows", n)
	}
	if isolation != "read committed" {
		t.Errorf("isolation is %q", isolation)
	}
}

func TestInTxRollsBack(t *testing.T) {
	t.Parallel()
	_, pool := pgtest.NewDatabase(t)
	exec(t, pool, "CREATE TABLE t (n integer)")
	ours, theirs := errors.New("ours"), problem.New(problem.Denied, "theirs")
	insert := func(ctx context.Context, tx pgx.Tx) {
		if _, err := tx.Exec(ctx, "INSERT INTO t VALUES (1)"); err != nil {
			t.Error(err)
		}
	}
	check := func(name string) {
		t.Helper()
		if n := scalar[int](t, pool, "SELECT count(*) FROM t"); n != 0 {
			t.Errorf("%s: %d rows stayed", name, n)
		}
		if s := pool.Stat(); s.AcquiredConns() != 0 {
			t.Errorf("%s: %d connections are out", name, s.AcquiredConns())
		}
	}

	err := postgres.InTx(t.Context(), pool, "named so", func(ctx context.Context, tx pgx.Tx) error { insert(ctx, tx); return ours })
	if !errors.Is(err, ours) || !strings.Contains(err.Error(), "named so") {
		t.Errorf("got %v", err)
	}
	check("error")

	err = postgres.InTx(t.Context(), pool, "x", func(ctx context.Context, tx pgx.Tx) error { insert(ctx, tx); return theirs })
	if err == nil || err.Error() != "theirs" || problem.KindOf(err) != problem.Denied {
		t.Errorf("a problem did not pass as it is: %v", err)
	}
	check("problem")

	ctx, cancel := context.WithCancel(t.Context())
	err = postgres.InTx(ctx, pool, "x", func(ctx context.Context, tx pgx.Tx) error {
		insert(ctx, tx)
		cancel()
		return ctx.Err()
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	check("cancelled")
	if n := pool.Stat().TotalConns(); n == 0 {
		t.Error("the cancelled context cost the connection: the rollback did not run")
	}

	func() {
		defer func() {
			if recover() == nil {
				t.Error("the panic was swallowed")
			}
		}()
		// panics
		_ = postgres.InTx(t.Context(), pool, "x", func(ctx context.Context, tx pgx.Tx) error { insert(ctx, tx); panic("x") })
	}()
	check("panic")
}

// Two transactions lock two rows in opposite orders, and do not go on before both have the first
// one.
func TestInTxRunsAgainAfterADeadlock(t *testing.T) {
	t.Parallel()
	_, pool := pgtest.NewDatabase(t)
	exec(t, pool, "CREATE TABLE t (id integer PRIMARY KEY, n integer)")
	exec(t, pool, "INSERT INTO t VALUES (1, 0), (2, 0)")
	var runs atomic.Int32
	var first, done sync.WaitGroup
	first.Add(2)
	errs := make([]error, 2)
	for i, order := range [][2]int{{1, 2}, {2, 1}} {
		var once sync.Once
		done.Go(func() {
			errs[i] = postgres.InTx(t.Context(), pool, "deadlock", func(ctx context.Context, tx pgx.Tx) error {
				runs.Add(1)
				for _, id := range order {
					if _, err := tx.Exec(ctx, "UPDATE t SET n = n + 1 WHERE id = $1", id); err != nil {
						return err
					}
					once.Do(func() { first.Done(); first.Wait() })
				}
				return nil
			})
		})
	}
	done.Wait()
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
	if got := scalar[[]int](t, pool, "SELECT array_agg(n) FROM t"); got[0] != 2 || got[1] != 2 {
		t.Errorf("counts are %v", got)
	}
	// The one that runs again may be quick enough to meet the other one once more.
	if runs.Load() < 3 {
		t.Errorf("%d runs, want 3 at least", runs.Load())
	}
}

func TestInTxGivesUp(t *testing.T) {
	t.Parallel()
	_, pool := pgtest.NewDatabase(t)
	runs := 0
	err := postgres.InTx(t.Context(), pool, "hopeless", func(ctx context.Context, tx pgx.Tx) error {
		runs++
		_, err := tx.Exec(ctx, "DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = 'serialization_failure'; END $$")
		return err
	})
	wantKind(t, err, problem.Busy, "hopeless", "try again")
	if runs < 3 || runs > 20 {
		t.Errorf("%d runs", runs)
	}

	runs = 0
	err = postgres.InTx(t.Context(), pool, "wrong", func(ctx context.Context, tx pgx.Tx) error {
		runs++
		_, err := tx.Exec(ctx, "SELECT 1/0")
		return err
	})
	var pgErr *pgconn.PgError
	if !errors.As(err, &pgErr) || runs != 1 {
		t.Errorf("%v after %d runs", err, runs)
	}

	ctx, cancel := context.WithCancel(t.Context())
	runs = 0
	err = postgres.InTx(ctx, pool, "cancelled", func(context.Context, pgx.Tx) error {
		runs++
		cancel()
		return &pgconn.PgError{Code: "40001"}
	})
	if !errors.Is(err, context.Canceled) || runs != 1 {
		t.Errorf("%v after %d runs", err, runs)
	}
}

// TestInTxTellsACancellation: a connection that broke because its caller ended the work is no
// fault.
func TestInTxTellsACancellation(t *testing.T) {
	t.Parallel()
	_, pool := pgtest.NewDatabase(t)
	for _, cancelled := range []bool{true, false} {
		ctx, cancel := context.WithCancel(t.Context())
		err := postgres.InTx(ctx, pool, "work", func(ctx context.Context, tx pgx.Tx) error {
			if cancelled {
				cancel()
				_, _ = tx.Exec(ctx, "SELECT 1")
			}
			_ = tx.Conn().PgConn().Conn().Close()
			_, err := tx.Exec(context.WithoutCancel(ctx), "SELECT 1")
			return err
		})
		cancel()
		if err == nil || errors.Is(err, context.Canceled) != cancelled || (problem.KindOf(err) == problem.Unavailable) == cancelled {
			t.Errorf("cancelled %v: %v", cancelled, err)
		}
	}
}
