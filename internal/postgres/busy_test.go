package postgres_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/postgres/pgtest"
	"github.com/blindjoin/blindjoin/internal/problem"
)

func nothing(context.Context, pgx.Tx) error { return nil }

// A transaction that finds all connections at work says so, and is not told that the database is
// away.
func TestInTxDoesNotWaitForEver(t *testing.T) {
	t.Parallel()
	url, _ := pgtest.NewDatabase(t)
	pool, err := postgres.Connect(t.Context(), url, "small", postgres.Exactly(1))
	if err != nil {
		t.Fatal(err)
	}
	defer pool.Close()
	err = postgres.InTx(t.Context(), pool, "first", func(ctx context.Context, _ pgx.Tx) error {
		wantKind(t, postgres.InTxWithin(ctx, pool, "second", time.Millisecond, nothing), problem.Busy, "all 1 connections", "pool_max_conns")
		cancelled, cancel := context.WithCancel(ctx)
		cancel()
		if err := postgres.InTxWithin(cancelled, pool, "third", time.Hour, nothing); !errors.Is(err, context.Canceled) {
			t.Errorf("a caller that has gone: %v", err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := postgres.InTx(t.Context(), pool, "after", nothing); err != nil {
		t.Errorf("the connection did not come back: %v", err)
	}
}

// Whoever waits for a lock longer than lock_timeout is told to come again; nothing has failed.
func TestInTxGivesUpWaitingForALock(t *testing.T) {
	t.Parallel()
	url, pool := pgtest.NewDatabase(t)
	impatient, err := postgres.Connect(t.Context(), url+"&lock_timeout=1ms", "impatient")
	if err != nil {
		t.Fatal(err)
	}
	defer impatient.Close()
	lock := func(ctx context.Context, tx pgx.Tx) error {
		_, err := tx.Exec(ctx, "SELECT pg_advisory_xact_lock(1)")
		return err
	}
	err = postgres.InTx(t.Context(), pool, "first", func(ctx context.Context, tx pgx.Tx) error {
		if err := lock(ctx, tx); err != nil {
			return err
		}
		wantKind(t, postgres.InTx(ctx, impatient, "second", lock), problem.Busy, `"second" waited too long`, "try again")
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestPoolSizes(t *testing.T) {
	t.Parallel()
	url, _ := pgtest.NewDatabase(t)
	for _, c := range []struct {
		name, url string
		options   []postgres.Option
		want      int32
	}{
		{"none", url + "&pool_max_conns=3", nil, 8},
		{"the URL's", url + "&pool_max_conns=30", []postgres.Option{postgres.AtLeast(20)}, 30},
		{"at least", url + "&pool_max_conns=3", []postgres.Option{postgres.AtLeast(20)}, 20},
		{"exactly", url + "&pool_max_conns=30&pool_min_conns=5", []postgres.Option{postgres.Exactly(2)}, 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			pool, err := postgres.Connect(t.Context(), c.url, "test", c.options...)
			if err != nil {
				t.Fatal(err)
			}
			defer pool.Close()
			if got := pool.Stat().MaxConns(); got != c.want || size(pool) > c.want {
				t.Errorf("%d connections, want %d", got, c.want)
			}
		})
	}
}

func size(pool *pgxpool.Pool) int32 { return pool.Config().MinConns }
