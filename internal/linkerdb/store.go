// Package linkerdb keeps the linker's data in PostgreSQL: it turns rows into the domain's types and
// back.
//
// It implements linker.Store. The generated queries (dbgen) take the transaction explicitly;
// nothing here decides anything that is not about storing. No table of this database can hold a key
// that decrypts anything.
package linkerdb

import (
	"context"
	"encoding/binary"
	"errors"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/blindjoin/blindjoin/db"
	"github.com/blindjoin/blindjoin/internal/linker"
	"github.com/blindjoin/blindjoin/internal/linkerdb/dbgen"
	"github.com/blindjoin/blindjoin/internal/nodedb"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// callLockSpace is the first half of the advisory locks between peers' calls on one study ("bjlk"
// in ASCII). The locks of steps are of the one-integer kind, which is a space of its own.
const callLockSpace = 0x626a6c6b

// Migrations returns the schema of the linker's database: the part that every node has, then the
// linker's own.
func Migrations() []postgres.Migration {
	return []postgres.Migration{
		nodedb.Migrations(),
		{FS: db.Migrations, Dir: "migrations/linker", Table: "schema_version_linker"},
	}
}

// Store is the linker's database.
type Store struct {
	*nodedb.Store
	pool *pgxpool.Pool
}

var _ linker.Store = (*Store)(nil)

// New returns the store on a pool whose schema is current.
func New(pool *pgxpool.Pool) *Store { return &Store{Store: nodedb.New(pool), pool: pool} }

// txn is one transaction; each file of this package adds the methods of one concern.
type txn struct {
	*nodedb.Tx
	q  *dbgen.Queries
	db pgx.Tx
}

var _ linker.Tx = (*txn)(nil)

func newTxn(tx pgx.Tx) *txn { return &txn{Tx: nodedb.NewTx(tx), q: dbgen.New(), db: tx} }

// InTx implements linker.Store.
func (s *Store) InTx(ctx context.Context, name string, fn func(ctx context.Context, tx linker.Tx) error) error {
	return postgres.InTx(ctx, s.pool, name, func(ctx context.Context, tx pgx.Tx) error { return fn(ctx, newTxn(tx)) })
}

// InSharedTx implements linker.Store.
func (s *Store) InSharedTx(ctx context.Context, name string, id study.ID, fn func(ctx context.Context, tx linker.Tx) error) error {
	return postgres.InTx(ctx, s.pool, name, func(ctx context.Context, tx pgx.Tx) error {
		if err := postgres.TryLockShared(ctx, tx, id); err != nil {
			return err
		}
		return fn(ctx, newTxn(tx))
	})
}

// LockStudy implements linker.Store.
func (s *Store) LockStudy(ctx context.Context, id study.ID, what string) (func(), error) {
	return postgres.LockStudy(ctx, s.pool, id, what)
}

// SerialiseStudy implements linker.Tx. Two studies whose ids begin alike only wait for one another.
func (t *txn) SerialiseStudy(ctx context.Context, id study.ID) error {
	err := t.q.SerialiseStudy(ctx, t.db, dbgen.SerialiseStudyParams{
		Space:    callLockSpace,
		StudyKey: int32(binary.BigEndian.Uint32(id[:4])), //nolint:gosec // any 32 bits name the lock
	})
	var e *pgconn.PgError
	if errors.As(err, &e) && e.Code == postgres.LockNotAvailable {
		return problem.New(problem.Busy, "the linker is at work on this study").WithHint("try again in a minute")
	}
	return err
}
