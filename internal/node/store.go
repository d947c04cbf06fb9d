package node

import (
	"context"
	"errors"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/blindjoin/blindjoin/db"
	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/node/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// Migrations returns the part of the schema that every node has.
func Migrations() postgres.Migration {
	return postgres.Migration{FS: db.Migrations, Dir: "migrations/node", Table: "schema_version_node"}
}

// Store is the database of a node. The tables of its role are the role's own: holder and linker
// read and write them in the same transactions, by queries of their own.
type Store struct {
	pool *pgxpool.Pool
}

// NewStore returns the store on a pool whose schema is current.
func NewStore(pool *pgxpool.Pool) *Store { return &Store{pool: pool} }

// InTx runs a named transaction, again when the database asks for it: fn must be re-runnable. See
// postgres.InTx.
func (s *Store) InTx(ctx context.Context, name string, fn func(ctx context.Context, tx *Tx) error) error {
	return postgres.InTx(ctx, s.pool, name, func(ctx context.Context, tx pgx.Tx) error { return fn(ctx, newTx(tx)) })
}

// InSharedTx is InTx for a peer's call: refused with problem.Busy while a step of our own holds the
// study.
func (s *Store) InSharedTx(ctx context.Context, name string, id study.ID, fn func(ctx context.Context, tx *Tx) error) error {
	return postgres.InTx(ctx, s.pool, name, func(ctx context.Context, tx pgx.Tx) error {
		if err := postgres.TryLockShared(ctx, tx, id); err != nil {
			return err
		}
		return fn(ctx, newTx(tx))
	})
}

// LockStudy keeps other steps and peers' calls out of a study until release is called; problem.Busy
// says who holds it.
func (s *Store) LockStudy(ctx context.Context, id study.ID, what string) (release func(), err error) {
	return postgres.LockStudy(ctx, s.pool, id, what)
}

// Peers returns the pinned peers by name.
func (s *Store) Peers(ctx context.Context) (peers []Peer, err error) {
	err = s.InTx(ctx, "read pins", func(ctx context.Context, tx *Tx) (err error) {
		peers, err = tx.Peers(ctx)
		return err
	})
	return peers, err
}

// PeerByFingerprint returns the peer that a key is pinned for; problem.NotFound where there is
// none.
func (s *Store) PeerByFingerprint(ctx context.Context, f fingerprint.Fingerprint) (p Peer, err error) {
	err = s.InTx(ctx, "authenticate", func(ctx context.Context, tx *Tx) (err error) {
		p, err = tx.PeerByFingerprint(ctx, f)
		return err
	})
	return p, err
}

// Tx is one database transaction. Look-ups of a single thing return a problem.NotFound error that
// names it.
type Tx struct {
	q        *dbgen.Queries
	db       pgx.Tx
	studyNos map[study.ID]int32 // read once a transaction
}

func newTx(tx pgx.Tx) *Tx { return &Tx{q: dbgen.New(), db: tx} }

// DB is what the queries of a role's own tables run in.
func (t *Tx) DB() pgx.Tx { return t.db }

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
