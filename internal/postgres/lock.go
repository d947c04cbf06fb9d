package postgres

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// labelStudyLock separates the numbers of these advisory locks from whatever else is locked by
// number in a database.
const labelStudyLock = "blindjoin/pg/study-lock/v1"

const (
	// drainWithin bounds the wait of a step for peers' calls that are under way; each is one short
	// transaction.
	drainWithin   = "15s"
	releaseWithin = 10 * time.Second
)

// lockNumber is the advisory lock of a study: 64 bits, so that two studies of one node do not meet
// by chance.
func lockNumber(key [32]byte) int64 {
	sum := sha256.Sum256(append([]byte(labelStudyLock), key[:]...))
	return int64(binary.BigEndian.Uint64(sum[:8])) //nolint:gosec // any 64 bits name a lock
}

// LockStudy keeps every other step on a study out until release is called, and peers' calls too
// (TryLockShared). It does not wait for another step: that is problem.Busy, which names the holder
// and for how long it has been at it. It does wait a little for peers' calls that are under way.
//
// The lock lives on a connection of its own, outside the pool, which shows what is going on to
// whoever looks at pg_stat_activity: its application_name is "blindjoin <what> (pid N)". When that
// connection breaks, the lock is gone, as it is when this process dies. release may be called more
// than once.
func LockStudy(ctx context.Context, pool *pgxpool.Pool, key [32]byte, what string) (release func(), err error) {
	config := pool.Config().ConnConfig
	config.RuntimeParams["application_name"] = fmt.Sprintf("blindjoin %s (pid %d)", what, os.Getpid())
	config.RuntimeParams["lock_timeout"] = drainWithin
	// a step may take hours, and this session sleeps meanwhile
	config.RuntimeParams["idle_session_timeout"] = "0"
	conn, err := connect(ctx, config)
	if err != nil {
		return nil, err
	}
	number := lockNumber(key)
	if err := lockExclusive(ctx, conn, number); err != nil {
		closeConn(conn)
		return nil, err
	}
	return sync.OnceFunc(func() {
		ctx, cancel := context.WithTimeout(context.Background(), releaseWithin)
		defer cancel()
		// The server notices a closed connection a little later; the unlock makes the release
		// certain when we return. Should it fail, the connection is broken, and the lock goes with
		// it.
		_, _ = conn.Exec(ctx, "SELECT pg_advisory_unlock($1)", number)
		closeConn(conn)
	}), nil
}

func closeConn(conn *pgx.Conn) {
	ctx, cancel := context.WithTimeout(context.Background(), releaseWithin)
	defer cancel()
	_ = conn.Close(ctx) // there is nothing left to lose
}

func lockExclusive(ctx context.Context, conn *pgx.Conn, number int64) error {
	var got bool
	if err := conn.QueryRow(ctx, "SELECT pg_try_advisory_lock($1)", number).Scan(&got); err != nil {
		return Explain(fmt.Errorf("locking a study: %w", err))
	}
	if got {
		return nil
	}
	if holder, err := findHolder(ctx, conn, number, "ExclusiveLock"); err != nil || holder != nil {
		return errors.Join(err, holder.busy())
	}
	// Only peers' calls. They come to an end, and none can start while we wait in the queue.
	_, err := conn.Exec(ctx, "SELECT pg_advisory_lock($1)", number)
	if hasCode(err, codeLockNotAvailable) {
		holder, err := findHolder(ctx, conn, number, "")
		if err != nil {
			return err
		}
		if holder == nil {
			holder = &lockHolder{}
		}
		return holder.busy()
	}
	if err != nil {
		return Explain(fmt.Errorf("locking a study: %w", err))
	}
	return nil
}

// TryLockShared holds the study for the rest of a transaction that answers a peer: steps on it
// wait, other peers' calls do not. While a step holds the study it fails with problem.Busy, and the
// transaction stays usable.
func TryLockShared(ctx context.Context, tx pgx.Tx, key [32]byte) error {
	number := lockNumber(key)
	var got bool
	if err := tx.QueryRow(ctx, "SELECT pg_try_advisory_xact_lock_shared($1)", number).Scan(&got); err != nil {
		return Explain(fmt.Errorf("locking a study: %w", err))
	}
	if got {
		return nil
	}
	holder, err := findHolder(ctx, tx, number, "ExclusiveLock")
	if err != nil {
		return err
	}
	if holder == nil { // it has just let go, or it still waits for other peers' calls
		holder = &lockHolder{}
	}
	return holder.busy()
}

// lockHolder is who has an advisory lock.
type lockHolder struct {
	name string // its application_name; empty when we may not see it
	pid  int32
	held time.Duration
}

// findHolder returns the session that has held the lock longest, in the given mode or any (""), or
// nil. pg_locks shows a 64-bit advisory lock as two halves, with objsubid 1.
func findHolder(ctx context.Context, db DBTX, number int64, mode string) (*lockHolder, error) {
	const find = `
		SELECT coalesce(a.application_name, ''), l.pid,
		       coalesce(extract(epoch FROM clock_timestamp() - coalesce(a.xact_start, a.backend_start)), 0)::float8
		FROM pg_locks l LEFT JOIN pg_stat_activity a ON a.pid = l.pid
		WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
		  AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
		  AND (l.classid::bigint << 32) | l.objid::bigint = $1
		  AND ($2 = '' OR l.mode = $2)
		ORDER BY 3 DESC LIMIT 1`
	var h lockHolder
	var seconds float64
	err := db.QueryRow(ctx, find, number, mode).Scan(&h.name, &h.pid, &seconds)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil //nolint:nilnil // nobody holds it
	}
	if err != nil {
		return nil, Explain(fmt.Errorf("finding who holds a study: %w", err))
	}
	h.held = time.Duration(seconds * float64(time.Second))
	return &h, nil
}

// busy returns the error that names the holder; a nil holder is no error.
func (h *lockHolder) busy() error {
	if h == nil {
		return nil
	}
	const hint = "wait for it to end, then try again"
	switch {
	case h.name != "":
		return problem.New(problem.Busy, "%q is at work on this study, for %s now", h.name, h.held.Round(time.Second)).
			WithHint(hint)
	case h.pid != 0:
		return problem.New(problem.Busy, "another step is at work on this study, in the database session with pid %d", h.pid).
			WithHint(hint)
	default:
		return problem.New(problem.Busy, "another step is at work on this study").WithHint(hint)
	}
}
