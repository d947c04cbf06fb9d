package pg

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/blindjoin/blindjoin/internal/problem"
)

const (
	attempts       = 8
	firstPause     = 10 * time.Millisecond // doubles with each attempt; the actual pause is random, below it
	rollbackWithin = 10 * time.Second
)

// InTx runs fn in a transaction and commits it. When the database ends the transaction for the sake of another one
// (serialization failure, deadlock), fn runs again in a fresh transaction, a few times at most; so fn must be re-runnable:
// what it does outside the transaction must not add up. The name stands in the error of a transaction that failed.
//
// The isolation level is READ COMMITTED, whatever the server's default: callers take locks and then read what the lock
// protects, and must see what the lock's last holder wrote.
func InTx(ctx context.Context, pool *pgxpool.Pool, name string, fn func(ctx context.Context, tx pgx.Tx) error) error {
	var err error
	for attempt := range attempts {
		if attempt > 0 {
			if pauseErr := pause(ctx, attempt); pauseErr != nil {
				return fmt.Errorf("transaction %q: %w", name, pauseErr)
			}
		}
		if err = runTx(ctx, pool, fn); !hasCode(err, codeSerializationFailure, codeDeadlockDetected) {
			break
		}
	}
	switch {
	case err == nil:
		return nil
	case hasCode(err, codeSerializationFailure, codeDeadlockDetected):
		return problem.New(problem.Busy, "the database is too busy: %q met other transactions %d times: %w", name, attempts, err).
			WithHint("try again")
	default:
		return named(name, err)
	}
}

// named adds the transaction's name to errors that are nobody's in particular. A problem goes to a person as it is.
func named(name string, err error) error {
	var p *problem.Error
	if errors.As(err, &p) {
		return err
	}
	return fmt.Errorf("transaction %q: %w", name, err)
}

func runTx(ctx context.Context, pool *pgxpool.Pool, fn func(ctx context.Context, tx pgx.Tx) error) (err error) {
	tx, err := pool.BeginTx(ctx, pgx.TxOptions{IsoLevel: pgx.ReadCommitted})
	if err != nil {
		return err
	}
	// Also after a panic, and also when ctx is what made fn fail: a connection must not return to the pool half way.
	defer func() {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), rollbackWithin)
		defer cancel()
		if rollbackErr := tx.Rollback(ctx); rollbackErr != nil && !errors.Is(rollbackErr, pgx.ErrTxClosed) {
			err = errors.Join(err, fmt.Errorf("rolling back: %w", rollbackErr))
		}
	}()
	if err := fn(ctx, tx); err != nil {
		return err
	}
	return tx.Commit(ctx)
}

func pause(ctx context.Context, attempt int) error {
	limit := firstPause << (attempt - 1)
	n, err := rand.Int(rand.Reader, big.NewInt(int64(limit)))
	if err != nil {
		return err
	}
	timer := time.NewTimer(time.Duration(n.Int64()))
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
