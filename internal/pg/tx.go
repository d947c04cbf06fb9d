package pg

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"math/big"
	"net"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
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
	if broken(err) {
		// The cause names sockets and users; it stays out of the text, which may reach a peer.
		return &problem.Error{
			Kind: problem.Unavailable, Err: err, Text: fmt.Sprintf("the connection to the database broke in %q", name),
			Hint: "when PostgreSQL answers again, run the same command again: it resumes",
		}
	}
	return fmt.Errorf("transaction %q: %w", name, err)
}

// closedConnection is how pgx reports the use of a connection that has been closed; it has no error of its own.
const closedConnection = "conn closed"

// broken tells whether the connection to the server is gone, as when the server was killed.
func broken(err error) bool {
	var op *net.OpError
	return errors.As(err, &op) || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) || strings.Contains(err.Error(), closedConnection)
}

// begin begins a transaction. After a restart of the server the pool holds dead connections: each fails at its first use,
// before anything was done, and is dropped.
func begin(ctx context.Context, pool *pgxpool.Pool) (tx pgx.Tx, err error) {
	for range pool.Config().MaxConns + 1 {
		if tx, err = pool.BeginTx(ctx, pgx.TxOptions{IsoLevel: pgx.ReadCommitted}); err == nil {
			return tx, nil
		}
		var connect *pgconn.ConnectError
		if ctx.Err() != nil || errors.As(err, &connect) {
			break
		}
	}
	return nil, err
}

func runTx(ctx context.Context, pool *pgxpool.Pool, fn func(ctx context.Context, tx pgx.Tx) error) (err error) {
	tx, err := begin(ctx, pool)
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
