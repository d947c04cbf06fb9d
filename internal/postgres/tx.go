package postgres

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
	attempts = 8
	// doubles with each attempt; the actual pause is random, below it
	firstPause     = 10 * time.Millisecond
	rollbackWithin = 10 * time.Second
	// acquireWithin bounds the wait for a connection of the pool: a node whose connections are all
	// at work says so, instead of letting a peer's call hang until its caller gives up.
	acquireWithin = 30 * time.Second
)

// InTx runs fn in a transaction and commits it. When the database ends the transaction for the sake
// of another one (serialization failure, deadlock), fn runs again in a fresh transaction, a few
// times at most; so fn must be re-runnable: what it does outside the transaction must not add up.
// The name stands in the error of a transaction that failed.
//
// The wait for a connection of the pool is bounded, and so is, by lock_timeout, the wait for a
// lock: both end in problem.Busy.
//
// The isolation level is READ COMMITTED, whatever the server's default: callers take locks and then
// read what the lock protects, and must see what the lock's last holder wrote.
func InTx(ctx context.Context, pool *pgxpool.Pool, name string, fn func(ctx context.Context, tx pgx.Tx) error) error {
	return inTx(ctx, pool, name, acquireWithin, fn)
}

func inTx(ctx context.Context, pool *pgxpool.Pool, name string, within time.Duration, fn func(ctx context.Context, tx pgx.Tx) error) error {
	var err error
	for attempt := range attempts {
		if attempt > 0 {
			if pauseErr := pause(ctx, attempt); pauseErr != nil {
				return fmt.Errorf("transaction %q: %w", name, pauseErr)
			}
		}
		if err = runTx(ctx, pool, within, fn); !hasCode(err, codeSerializationFailure, codeDeadlockDetected) {
			break
		}
	}
	switch {
	case err == nil:
		return nil
	case hasCode(err, codeSerializationFailure, codeDeadlockDetected):
		return &problem.Error{
			Kind: problem.Busy, Err: err, Text: fmt.Sprintf("the database is too busy: %q met other transactions %d times", name, attempts),
			Hint: "try again",
		}
	case ctx.Err() != nil && broken(err): // by pgx, which has no other way out of a COPY
		return fmt.Errorf("transaction %q: %w (%w)", name, ctx.Err(), err)
	default:
		return named(name, err)
	}
}

// named adds the transaction's name to errors that are nobody's in particular. A problem goes to a
// person as it is.
func named(name string, err error) error {
	var p *problem.Error
	if errors.As(err, &p) {
		return err
	}
	if hasCode(err, codeLockNotAvailable) {
		return &problem.Error{
			Kind: problem.Busy, Err: err, Text: fmt.Sprintf("%q waited too long for other work on the same rows", name),
			Hint: "try again in a minute",
		}
	}
	if f := Own.Fault(err); f != nil {
		// The cause names sockets and users; it stays out of the text, which may reach a peer.
		f.Text = fmt.Sprintf("%s, in %q", f.Text, name)
		return f
	}
	return Explain(fmt.Errorf("transaction %q: %w", name, err))
}

// closedConnection is how pgx reports the use of a connection that has been closed; it has no error
// of its own.
const closedConnection = "conn closed"

// broken tells whether the connection to the server is gone, as when the server was killed.
func broken(err error) bool {
	var op *net.OpError
	return errors.As(err, &op) || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) || strings.Contains(err.Error(), closedConnection)
}

// begin takes a connection out of the pool and begins a transaction. After a restart of the server
// the pool holds dead connections: each fails at its first use, before anything was done, and is
// dropped.
func begin(ctx context.Context, pool *pgxpool.Pool, within time.Duration) (conn *pgxpool.Conn, tx pgx.Tx, err error) {
	for range pool.Stat().MaxConns() + 1 {
		if conn, err = acquire(ctx, pool, within); err != nil {
			var connect *pgconn.ConnectError
			if ctx.Err() != nil || errors.As(err, &connect) || problem.KindOf(err) != problem.Internal {
				return nil, nil, err
			}
			continue
		}
		if tx, err = conn.BeginTx(ctx, pgx.TxOptions{IsoLevel: pgx.ReadCommitted}); err == nil {
			return conn, tx, nil
		}
		conn.Release()
		if ctx.Err() != nil {
			break
		}
	}
	return nil, nil, err
}

// acquire waits for a connection of the pool, within bounds.
func acquire(ctx context.Context, pool *pgxpool.Pool, within time.Duration) (*pgxpool.Conn, error) {
	limited, cancel := context.WithTimeout(ctx, within)
	defer cancel()
	conn, err := pool.Acquire(limited)
	if err == nil || limited.Err() == nil || ctx.Err() != nil {
		return conn, err
	}
	if s := pool.Stat(); s.AcquiredConns() >= s.MaxConns() {
		return nil, &problem.Error{
			Kind: problem.Busy, Err: err, Text: fmt.Sprintf("all %d connections of this node to its database are at work", s.MaxConns()),
			Hint: "try again in a minute; where that is so often, the node's operator raises pool_max_conns in the database URL",
		}
	}
	return nil, &problem.Error{
		Kind: problem.Unavailable, Err: err, Text: fmt.Sprintf("the database took no connection within %s", within),
		Hint: "when PostgreSQL answers again, run the same command again",
	}
}

func runTx(ctx context.Context, pool *pgxpool.Pool, within time.Duration, fn func(ctx context.Context, tx pgx.Tx) error) (err error) {
	conn, tx, err := begin(ctx, pool, within)
	if err != nil {
		return err
	}
	defer conn.Release()
	// Also after a panic, and also when ctx is what made fn fail: a connection must not return to
	// the pool half way.
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
