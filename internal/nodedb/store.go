// Package nodedb keeps what every node has in PostgreSQL: its identity, its peers, its studies and
// its audit log.
//
// It implements node.Store and node.Tx; holderdb and linkerdb embed both and add their own tables.
// The generated queries (dbgen) take the transaction explicitly; nothing here decides anything that
// is not about storing.
package nodedb

import (
	"context"
	"errors"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/blindjoin/blindjoin/db"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/nodedb/dbgen"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// Migrations returns the part of the schema that every node has.
func Migrations() postgres.Migration {
	return postgres.Migration{FS: db.Migrations, Dir: "migrations/node", Table: "schema_version_node"}
}

// Store is the common part of a node's database.
type Store struct {
	pool *pgxpool.Pool
}

var _ node.Store = (*Store)(nil)

// New returns the store on a pool whose schema is current.
func New(pool *pgxpool.Pool) *Store { return &Store{pool: pool} }

// InNodeTx implements node.Store.
func (s *Store) InNodeTx(ctx context.Context, name string, fn func(ctx context.Context, tx node.Tx) error) error {
	return postgres.InTx(ctx, s.pool, name, func(ctx context.Context, tx pgx.Tx) error { return fn(ctx, NewTx(tx)) })
}

// Tx is one transaction; each file of this package adds the methods of one concern.
type Tx struct {
	q        *dbgen.Queries
	db       pgx.Tx
	studyNos map[study.ID]int32 // read once a transaction
}

var _ node.Tx = (*Tx)(nil)

// NewTx returns the node's view of a transaction.
func NewTx(tx pgx.Tx) *Tx { return &Tx{q: dbgen.New(), db: tx} }

// notFound turns "no rows" into a problem that names the thing, and passes every other error on.
func notFound(err error, hint, format string, args ...any) error {
	if errors.Is(err, pgx.ErrNoRows) {
		return problem.New(problem.NotFound, format, args...).WithHint("%s", hint)
	}
	return err
}

// conflict turns a unique violation into a problem, and passes every other error on.
func conflict(err error, format string, args ...any) error {
	var e *pgconn.PgError
	if errors.As(err, &e) && e.Code == postgres.UniqueViolation {
		return problem.New(problem.Conflict, format, args...)
	}
	return err
}
