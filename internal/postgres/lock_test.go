package postgres_test

import (
	"context"
	"fmt"
	"os"
	"sync"
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/postgres/pgtest"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// pg_locks shows the locks of the whole server, which other tests use too.
const (
	ofThisDatabase  = "database = (SELECT oid FROM pg_database WHERE datname = current_database())"
	waitingForLocks = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND " + ofThisDatabase
)

var studyA, studyB = [32]byte{1}, [32]byte{2}

func shared(t *testing.T, db interface {
	Begin(ctx context.Context) (pgx.Tx, error)
}, key [32]byte) (pgx.Tx, error) {
	t.Helper()
	tx, err := db.Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = tx.Rollback(context.Background()) }) // it may have ended
	return tx, postgres.TryLockShared(t.Context(), tx, key)
}

func TestLockStudyExcludes(t *testing.T) {
	t.Parallel()
	_, pool := pgtest.NewDatabase(t)
	release, err := postgres.LockStudy(t.Context(), pool, studyA, "intersect")
	if err != nil {
		t.Fatal(err)
	}
	defer release()
	me := fmt.Sprintf("blindjoin intersect (pid %d)", os.Getpid())
	if n := scalar[int](t, pool, "SELECT count(*) FROM pg_stat_activity WHERE application_name = $1 AND datname = current_database()", me); n != 1 {
		t.Errorf("%d sessions are called %q", n, me)
	}

	_, err = postgres.LockStudy(t.Context(), pool, studyA, "contribute")
	wantKind(t, err, problem.Busy, me, "wait")
	tx, err := shared(t, pool, studyA)
	wantKind(t, err, problem.Busy, me, "wait")
	if got := scalar[int](t, tx, "SELECT 1"); got != 1 {
		t.Error("the transaction is unusable after the refusal")
	}

	other, err := postgres.LockStudy(t.Context(), pool, studyB, "contribute")
	if err != nil {
		t.Fatalf("another study: %v", err)
	}
	other()
	if _, err := shared(t, pool, studyB); err != nil {
		t.Errorf("another study: %v", err)
	}

	release()
	release()
	again, err := postgres.LockStudy(t.Context(), pool, studyA, "contribute")
	if err != nil {
		t.Fatalf("after the release: %v", err)
	}
	again()
	if _, err := shared(t, pool, studyA); err != nil {
		t.Errorf("after the release: %v", err)
	}
}

// A pool that is used up must not keep a step from its lock.
func TestLockStudyNeedsNoPooledConnection(t *testing.T) {
	t.Parallel()
	_, pool := pgtest.NewDatabase(t)
	for range pool.Config().MaxConns {
		if _, err := shared(t, pool, studyB); err != nil {
			t.Fatal(err)
		}
	}
	release, err := postgres.LockStudy(t.Context(), pool, studyA, "intersect")
	if err != nil {
		t.Fatal(err)
	}
	release()
}

func TestPeersCallsShareAndStepsWaitForThem(t *testing.T) {
	t.Parallel()
	_, pool := pgtest.NewDatabase(t)
	one, err := shared(t, pool, studyA)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := shared(t, pool, studyA); err != nil {
		t.Fatalf("a second peer's call: %v", err)
	}
	if err := one.Rollback(t.Context()); err != nil {
		t.Fatal(err)
	}

	// The step waits for the other call; once it waits, no further call starts, so that it cannot
	// wait for ever.
	locked := make(chan error, 1)
	var release func()
	go func() {
		var err error
		release, err = postgres.LockStudy(t.Context(), pool, studyA, "intersect")
		locked <- err
	}()
	for scalar[int](t, pool, waitingForLocks) == 0 {
		select {
		case err := <-locked:
			t.Fatalf("the step did not wait: %v", err)
		default:
		}
	}
	_, err = shared(t, pool, studyA)
	wantKind(t, err, problem.Busy, "another step", "wait")
	exec(t, pool, "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted AND "+ofThisDatabase)
	if err := <-locked; err != nil {
		t.Fatal(err)
	}
	release()
}

func TestOneOfManyGetsTheStudy(t *testing.T) {
	t.Parallel()
	_, pool := pgtest.NewDatabase(t)
	const steps = 8
	errs := make([]error, steps)
	releases := make([]func(), steps)
	var wg sync.WaitGroup
	for i := range steps {
		wg.Go(func() { releases[i], errs[i] = postgres.LockStudy(t.Context(), pool, studyA, "query") })
	}
	wg.Wait()
	winners := 0
	for i, err := range errs {
		if err == nil {
			winners++
			defer releases[i]()
		} else if problem.KindOf(err) != problem.Busy {
			t.Error(err)
		}
	}
	if winners != 1 {
		t.Errorf("%d steps hold the study", winners)
	}
}
