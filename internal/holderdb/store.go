// Package holderdb keeps a holder's data in PostgreSQL: it turns rows into the domain's types and
// back.
//
// It implements holder.Store. The generated queries (dbgen) take the transaction explicitly;
// nothing here decides anything that is not about storing.
package holderdb

import (
	"context"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/blindjoin/blindjoin/db"
	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/holderdb/dbgen"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/nodedb"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/study"
)

// Migrations returns the schema of a holder's database: the part that every node has, then the
// holder's own.
func Migrations() []postgres.Migration {
	return []postgres.Migration{
		nodedb.Migrations(),
		{FS: db.Migrations, Dir: "migrations/holder", Table: "schema_version_holder"},
	}
}

// Store is a holder's database.
type Store struct {
	*nodedb.Store
	pool *pgxpool.Pool
}

var _ holder.Store = (*Store)(nil)

// New returns the store on a pool whose schema is current.
func New(pool *pgxpool.Pool) *Store { return &Store{Store: nodedb.New(pool), pool: pool} }

// txn is one transaction; each file of this package adds the methods of one concern.
type txn struct {
	*nodedb.Tx
	q  *dbgen.Queries
	db pgx.Tx
}

func newTxn(tx pgx.Tx) *txn { return &txn{Tx: nodedb.NewTx(tx), q: dbgen.New(), db: tx} }

// InTx implements holder.Store.
func (s *Store) InTx(ctx context.Context, name string, fn func(ctx context.Context, tx holder.Tx) error) error {
	return postgres.InTx(ctx, s.pool, name, func(ctx context.Context, tx pgx.Tx) error { return fn(ctx, newTxn(tx)) })
}

// InSharedTx implements holder.Store.
func (s *Store) InSharedTx(ctx context.Context, name string, id study.ID, fn func(ctx context.Context, tx holder.Tx) error) error {
	return postgres.InTx(ctx, s.pool, name, func(ctx context.Context, tx pgx.Tx) error {
		if err := postgres.TryLockShared(ctx, tx, id); err != nil {
			return err
		}
		return fn(ctx, newTxn(tx))
	})
}

// LockStudy implements holder.Store.
func (s *Store) LockStudy(ctx context.Context, id study.ID, what string) (func(), error) {
	return postgres.LockStudy(ctx, s.pool, id, what)
}

var _ node.Store = (*Store)(nil)
