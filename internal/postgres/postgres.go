// Package postgres is how a node talks to PostgreSQL: connections, transactions that may run again,
// the lock that lets one step at a time work on a study, and the schema's migrations.
//
// It knows nothing of what is stored. Error texts name the server, the database and the user, never
// the password; the texts of statements and their parameters appear nowhere.
package postgres

import (
	"context"
	"errors"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// minVersion is the oldest server that works, as server_version_num counts: PostgreSQL 15.
const minVersion = 150000

// minConns is the least number of connections that a pool may open: a node answers its peers while
// its own steps run.
const minConns = 8

// SQLSTATEs that are told apart where rows are stored.
const (
	ForeignKeyViolation = "23503" // a row is still referred to
	UniqueViolation     = "23505" // a row is there already
	LockNotAvailable    = "55P03" // another transaction took longer than lock_timeout
)

// SQLSTATEs that are acted upon here.
const (
	codeSerializationFailure = "40001"
	codeDeadlockDetected     = "40P01"
	codeLockNotAvailable     = LockNotAvailable
	codeUnknownDatabase      = "3D000"
	codeTooManyConnections   = "53300"
	classAuthorization       = "28" // and all codes that begin so
)

// DBTX is what runs statements: a pool, a connection or a transaction.
type DBTX interface {
	Exec(ctx context.Context, sql string, args ...any) (pgconn.CommandTag, error)
	Query(ctx context.Context, sql string, args ...any) (pgx.Rows, error)
	QueryRow(ctx context.Context, sql string, args ...any) pgx.Row
	CopyFrom(ctx context.Context, table pgx.Identifier, columns []string, rows pgx.CopyFromSource) (int64, error)
	SendBatch(ctx context.Context, batch *pgx.Batch) pgx.BatchResults
}

var (
	_ DBTX = (*pgxpool.Pool)(nil)
	_ DBTX = (*pgx.Conn)(nil)
	_ DBTX = (pgx.Tx)(nil)
)

// sessionDefaults hold for every session, unless the URL says otherwise. Steps on millions of rows
// are legitimate, so the time-outs are there to end what is stuck, not what is slow.
var sessionDefaults = map[string]string{
	"timezone":                            "UTC",
	"datestyle":                           "ISO, YMD",
	"lock_timeout":                        "60s",
	"statement_timeout":                   "2h",
	"idle_in_transaction_session_timeout": "1h",
}

// Option is a choice about a pool.
type Option func(*pgxpool.Config)

// AtLeast lets the pool open n connections, or more where the URL's pool_max_conns says so.
func AtLeast(n int32) Option {
	return func(c *pgxpool.Config) { c.MaxConns = max(c.MaxConns, n) }
}

// Exactly lets the pool open n connections, whatever the URL says of its size: it is for a use that
// must not share them.
func Exactly(n int32) Option {
	return func(c *pgxpool.Config) { c.MaxConns, c.MinConns, c.MinIdleConns = n, 0, 0 }
}

// Connect opens a pool and proves that the database answers and is PostgreSQL 15 or newer. The URL
// is a postgres:// URL or a libpq keyword string. A malformed one is problem.Invalid, a database
// out of reach problem.Unavailable, and one behind a connection pooler that does not keep sessions
// problem.Conflict. Without options the pool has 8 connections at most, or as many as the URL's
// pool_max_conns asks for beyond them.
func Connect(ctx context.Context, url, applicationName string, options ...Option) (*pgxpool.Pool, error) {
	config, err := pgxpool.ParseConfig(url)
	if err != nil {
		return nil, malformedURL()
	}
	setDefaults(config.ConnConfig, applicationName)
	config.MaxConns = max(config.MaxConns, minConns)
	for _, o := range options {
		o(config)
	}
	config.AfterConnect = settle
	pool, err := pgxpool.NewWithConfig(ctx, config)
	if err != nil {
		return nil, unreachable(config.ConnConfig, err)
	}
	var version int
	err = pool.QueryRow(ctx, "SELECT current_setting('server_version_num')::integer").Scan(&version)
	if err != nil {
		pool.Close()
		return nil, unreachable(config.ConnConfig, err)
	}
	if err := checkVersion(version); err != nil {
		pool.Close()
		return nil, err
	}
	return pool, nil
}

func checkVersion(version int) error {
	if version < minVersion {
		return problem.New(problem.Unavailable, "the server is PostgreSQL %d, which is too old", version/10000).
			WithHint("use PostgreSQL %d or newer", minVersion/10000)
	}
	return nil
}

func setDefaults(config *pgx.ConnConfig, applicationName string) {
	for name, value := range sessionDefaults {
		if _, ok := config.RuntimeParams[name]; !ok {
			config.RuntimeParams[name] = value
		}
	}
	config.RuntimeParams["application_name"] = applicationName
}

// malformedURL does not quote the URL, nor the parser's error: a malformed URL is one whose
// password cannot be found.
func malformedURL() error {
	return problem.New(problem.Invalid, "the database URL is malformed").
		WithHint("it looks like postgres://user@host:5432/database or postgres:///database?host=/var/run/postgresql")
}

func hasCode(err error, codes ...string) bool {
	var pgErr *pgconn.PgError
	if !errors.As(err, &pgErr) {
		return false
	}
	for _, code := range codes {
		if pgErr.Code == code {
			return true
		}
	}
	return false
}

// connect opens one connection outside of any pool.
func connect(ctx context.Context, config *pgx.ConnConfig) (*pgx.Conn, error) {
	conn, err := pgx.ConnectConfig(ctx, config)
	if err != nil {
		return nil, unreachable(config, err)
	}
	if err := settle(ctx, conn); err != nil {
		closeConn(conn)
		return nil, unreachable(config, err)
	}
	var version int
	err = conn.QueryRow(ctx, "SELECT current_setting('server_version_num')::integer").Scan(&version)
	if err != nil {
		err = unreachable(config, err)
	} else {
		err = checkVersion(version)
	}
	if err != nil {
		closeConn(conn)
		return nil, err
	}
	return conn, nil
}
