package pg

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"time"

	"github.com/golang-migrate/migrate/v4"
	"github.com/golang-migrate/migrate/v4/database"
	migratepgx "github.com/golang-migrate/migrate/v4/database/pgx/v5"
	"github.com/golang-migrate/migrate/v4/source"
	"github.com/golang-migrate/migrate/v4/source/iofs"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/stdlib"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// migrationLock is the advisory lock of whoever changes the schema ("bjmigrat" in ASCII).
const migrationLock int64 = 0x626a6d6967726174

// Migration is one stream of schema changes: golang-migrate's numbered files in Dir of FS. The version that a database has
// stands in a table of the stream's own, so that several streams share a database.
type Migration struct {
	FS    fs.FS
	Dir   string
	Table string
}

// Migrate brings a database up to date, stream by stream. It may run in several processes at once, and on a database that
// is current already. A schema that is newer than this program, or one that a migration has left half done, is
// problem.Conflict. A migration whose statements fail leaves no trace.
func Migrate(ctx context.Context, url string, streams ...Migration) error {
	return Explain(withMigrations(ctx, url, streams, up))
}

// MigrateDown removes the whole schema, last stream first, with all that is in it. It is for tests.
func MigrateDown(ctx context.Context, url string, streams ...Migration) error {
	streams = slices.Clone(streams)
	slices.Reverse(streams)
	return withMigrations(ctx, url, streams, func(m *migration) error {
		if err := m.Down(); err != nil && !errors.Is(err, migrate.ErrNoChange) {
			return fmt.Errorf("removing schema %s: %w", m.Table, err)
		}
		return nil
	})
}

// SchemaVersion returns the version of a stream by its table: false when the database has none. A half-done migration is
// problem.Conflict.
func SchemaVersion(ctx context.Context, db DBTX, table string) (uint, bool, error) {
	var version int64
	var dirty bool
	err := db.QueryRow(ctx, "SELECT version, dirty FROM "+pgx.Identifier{table}.Sanitize()).Scan(&version, &dirty)
	switch {
	case errors.Is(err, pgx.ErrNoRows), hasCode(err, codeUndefinedTable):
		return 0, false, nil
	case err != nil:
		return 0, false, fmt.Errorf("reading the schema version: %w", err)
	case dirty:
		return 0, false, halfDone(table, version)
	case version < 0:
		return 0, false, nil
	}
	return uint(version), true, nil
}

func halfDone(table string, version int64) error {
	return problem.New(problem.Conflict, "migration %d of %s was interrupted and may be half done", version, table).
		WithHint("restore the database from a backup; or see with psql whether it took effect, and set version and dirty in %s rightly", table)
}

// migration is one stream on one connection.
type migration struct {
	*migrate.Migrate
	Migration
	source source.Driver
	driver database.Driver
}

func withMigrations(ctx context.Context, url string, streams []Migration, run func(*migration) error) (err error) {
	config, err := pgx.ParseConfig(url)
	if err != nil {
		return malformedURL()
	}
	setDefaults(config, "blindjoin migrate")
	config.RuntimeParams["lock_timeout"] = "10min" // another process may be migrating
	conn, err := pgx.ConnectConfig(ctx, config)
	if err != nil {
		return Own.Unreachable(config, err)
	}
	defer closeConn(conn) // and with it the lock
	var version int
	if err := conn.QueryRow(ctx, "SELECT current_setting('server_version_num')::integer").Scan(&version); err != nil {
		return err
	}
	if err := checkVersion(version); err != nil {
		return err
	}
	// golang-migrate locks each stream by itself and cannot be interrupted while it waits. This one lock covers all.
	if _, err := conn.Exec(ctx, "SELECT pg_advisory_lock($1)", migrationLock); err != nil {
		if hasCode(err, codeLockNotAvailable) {
			return problem.New(problem.Busy, "another process is changing the schema of this database").WithHint("try again later")
		}
		return fmt.Errorf("waiting to change the schema: %w", err)
	}
	for _, stream := range streams {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := withMigration(ctx, config, stream, run); err != nil {
			return err
		}
	}
	return nil
}

func withMigration(ctx context.Context, config *pgx.ConnConfig, stream Migration, run func(*migration) error) (err error) {
	files, err := iofs.New(stream.FS, stream.Dir)
	if err != nil {
		return fmt.Errorf("reading migrations of %s: %w", stream.Table, err)
	}
	db := stdlib.OpenDB(*config.Copy())
	driver, err := migratepgx.WithInstance(db, &migratepgx.Config{MigrationsTable: stream.Table})
	if err != nil {
		return errors.Join(fmt.Errorf("reading the schema version: %w", err), files.Close(), db.Close())
	}
	m, err := migrate.NewWithInstance("iofs", files, config.Database, driver)
	if err != nil {
		return errors.Join(err, files.Close(), driver.Close())
	}
	defer func() {
		sourceErr, databaseErr := m.Close()
		err = errors.Join(err, sourceErr, databaseErr)
	}()
	// Between two migrations it heeds a cancelled context; within one the database decides.
	stop := context.AfterFunc(ctx, func() {
		select {
		case m.GracefulStop <- true:
		default:
		}
	})
	defer stop()
	m.LockTimeout = time.Minute
	if err := run(&migration{Migrate: m, Migration: stream, source: files, driver: driver}); err != nil {
		return err
	}
	return ctx.Err() // stopped half way, without an error of its own
}

func up(m *migration) error {
	before, dirty, err := m.driver.Version()
	if err != nil {
		return fmt.Errorf("reading the schema version: %w", err)
	}
	if dirty {
		return halfDone(m.Table, int64(before))
	}
	newest, err := m.newest()
	if err != nil {
		return fmt.Errorf("reading migrations of %s: %w", m.Table, err)
	}
	if before > newest {
		return problem.New(problem.Conflict, "the database has version %d of %s, and this program knows %d at most", before, m.Table, newest).
			WithHint("use a newer blindjoin, or another database")
	}
	err = m.Up()
	if errors.Is(err, migrate.ErrNoChange) {
		return nil
	}
	if err != nil {
		return errors.Join(fmt.Errorf("migrating %s: %w", m.Table, withoutStatements(err)), m.undirty(err))
	}
	return nil
}

// newest returns the highest version among the files, or database.NilVersion.
func (m *migration) newest() (int, error) {
	version, err := m.source.First()
	if errors.Is(err, fs.ErrNotExist) {
		return database.NilVersion, nil
	}
	for err == nil {
		var next uint
		if next, err = m.source.Next(version); err == nil {
			version = next
		}
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return 0, err
	}
	return int(version), nil
}

// undirty takes the mark back that golang-migrate sets before it runs a migration. The server has told us that the
// statements failed, and it runs a file's statements as one transaction, so none of them took effect.
func (m *migration) undirty(cause error) error {
	var pgErr *pgconn.PgError
	if !errors.As(cause, &pgErr) && !asMigrationError(cause, &pgErr) {
		return nil
	}
	version, dirty, err := m.driver.Version()
	if err != nil || !dirty || version < 0 {
		return err
	}
	previous, err := m.source.Prev(uint(version))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return m.driver.SetVersion(database.NilVersion, false)
	case err != nil:
		return err
	}
	return m.driver.SetVersion(int(previous), false)
}

// asMigrationError looks into golang-migrate's error, which does not unwrap to its cause.
func asMigrationError(err error, target **pgconn.PgError) bool {
	var dbErr database.Error
	if pointer := (*database.Error)(nil); errors.As(err, &pointer) {
		return errors.As(pointer.OrigErr, target)
	}
	return errors.As(err, &dbErr) && errors.As(dbErr.OrigErr, target)
}

// withoutStatements shortens golang-migrate's error, which quotes the whole file.
func withoutStatements(err error) error {
	var dbErr database.Error
	if errors.As(err, &dbErr) {
		return fmt.Errorf("line %d: %w", dbErr.Line, dbErr.OrigErr)
	}
	return err
}
