package postgres

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/golang-migrate/migrate/v4/source/iofs"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// migrationLock is the advisory lock of whoever changes the schema ("bjmigrat" in ASCII).
const migrationLock int64 = 0x626a6d6967726174

// Migration is one stream of schema changes: golang-migrate's numbered files in Dir of FS. The
// version that a database has stands in a table of the stream's own, in golang-migrate's form, so
// that several streams share a database. The numbers ascend and may have gaps.
type Migration struct {
	FS    fs.FS
	Dir   string
	Table string
}

// Name is what the stream is called: the last part of its directory.
func (m Migration) Name() string { return path.Base(m.Dir) }

// Migrate brings a database up to date: all streams in one transaction, so that they go up together
// or not at all, whatever ends it. A database that is current is only read. Migrate may run in
// several processes at once. A schema that is newer than this program, that was left half done, or
// that is not what its version says, is problem.Conflict.
//
// The statements of a migration therefore are such as can run in a transaction; a COMMIT among them
// is an error.
func Migrate(ctx context.Context, url string, streams ...Migration) error {
	return Explain(withMigrations(ctx, url, func(ctx context.Context, conn *pgx.Conn) error {
		plan, err := planUp(ctx, conn, streams)
		if err != nil || len(plan.steps) == 0 {
			return err
		}
		return inLockedTx(ctx, conn, func(tx pgx.Tx) error {
			// Another process may have been at it meanwhile.
			if plan, err = planUp(ctx, tx, streams); err != nil {
				return err
			}
			return plan.run(ctx, tx)
		})
	}))
}

// withMigrations runs a function on a connection of its own.
func withMigrations(ctx context.Context, url string, run func(context.Context, *pgx.Conn) error) error {
	config, err := pgx.ParseConfig(url)
	if err != nil {
		return malformedURL()
	}
	setDefaults(config, "blindjoin migrate")
	config.RuntimeParams["lock_timeout"] = "10min" // another process may be migrating
	conn, err := connect(ctx, config)
	if err != nil {
		return err
	}
	defer closeConn(conn)
	return run(ctx, conn)
}

// inLockedTx runs fn in a transaction that no other change of the schema runs beside.
func inLockedTx(ctx context.Context, conn *pgx.Conn, fn func(pgx.Tx) error) error {
	tx, err := conn.BeginTx(ctx, pgx.TxOptions{IsoLevel: pgx.ReadCommitted})
	if err != nil {
		return fmt.Errorf("changing the schema: %w", err)
	}
	// the connection is closed after this in any case
	defer func() { _ = tx.Rollback(context.WithoutCancel(ctx)) }()
	if _, err := tx.Exec(ctx, "SELECT pg_advisory_xact_lock($1)", migrationLock); err != nil {
		if hasCode(err, codeLockNotAvailable) {
			return problem.New(problem.Busy, "another process is changing the schema of this database").WithHint("try again later")
		}
		return fmt.Errorf("waiting to change the schema: %w", err)
	}
	if err := fn(tx); err != nil {
		return err
	}
	if err := tx.Commit(ctx); err != nil {
		return fmt.Errorf("changing the schema, of which nothing was changed: %w", err)
	}
	return nil
}

// Schema is the version of one stream: what this build has, and what a database has.
type Schema struct {
	Stream   string
	Build    uint
	Database uint
	There    bool // the database has the stream
}

// SchemaVersions compares the streams of this build with a database, which it only reads. A
// half-done migration is problem.Conflict.
func SchemaVersions(ctx context.Context, db DBTX, streams ...Migration) ([]Schema, error) {
	out := make([]Schema, 0, len(streams))
	for _, stream := range streams {
		s := Schema{Stream: stream.Name()}
		files, err := listFiles(stream)
		if err != nil {
			return nil, err
		}
		s.Build = files.newest()
		if s.Database, s.There, err = SchemaVersion(ctx, db, stream); err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, nil
}

// Known refuses a database with a version of a stream that this build does not know: what stands in
// it must not be read by guess. It changes nothing.
func Known(ctx context.Context, db DBTX, streams ...Migration) error {
	_, err := planUp(ctx, db, streams)
	return err
}

// Newest returns the highest version of a stream in this build.
func (m Migration) Newest() (uint, error) {
	files, err := listFiles(m)
	return files.newest(), err
}

// SchemaVersion returns the version that a database has of a stream: false when it has none. A
// half-done migration is problem.Conflict.
func SchemaVersion(ctx context.Context, db DBTX, stream Migration) (uint, bool, error) {
	// A statement that fails would end the transaction, so the table is looked for before it is
	// read. to_regclass would not do: in a transaction that has waited for a lock it may not know
	// what another session made meanwhile.
	const find = "SELECT EXISTS (SELECT FROM pg_catalog.pg_class WHERE relname = $1 AND relkind = 'r' AND pg_catalog.pg_table_is_visible(oid))"
	var there bool
	if err := db.QueryRow(ctx, find, stream.Table).Scan(&there); err != nil {
		return 0, false, fmt.Errorf("reading the schema version: %w", err)
	}
	if !there {
		return 0, false, nil
	}
	var version int64
	var dirty bool
	err := db.QueryRow(ctx, "SELECT version, dirty FROM "+pgx.Identifier{stream.Table}.Sanitize()).Scan(&version, &dirty)
	switch {
	case errors.Is(err, pgx.ErrNoRows):
		return 0, false, nil
	case err != nil:
		return 0, false, fmt.Errorf("reading the schema version: %w", err)
	case dirty:
		return 0, false, problem.New(problem.Conflict, "the database has schema %s %d marked as half done: another program, or a person, has changed it",
			stream.Name(), version).WithHint("restore the database from a backup; or see with psql whether the migration took effect, and set version and dirty in %s rightly", stream.Table)
	case version < 0:
		return 0, false, nil
	}
	return uint(version), true, nil
}

// versionFile is one migration.
type versionFile struct {
	version uint
	name    string // of the file of statements that are to run
	sql     string
}

type streamFiles struct {
	versions []uint
	up       func(uint) (versionFile, error)
}

func (f streamFiles) newest() uint {
	if len(f.versions) == 0 {
		return 0
	}
	return f.versions[len(f.versions)-1]
}

// listFiles reads a stream's directory, which must be there.
func listFiles(stream Migration) (streamFiles, error) {
	fail := func(err error) (streamFiles, error) {
		return streamFiles{}, fmt.Errorf("reading migrations of %s: %w", stream.Name(), err)
	}
	source, err := iofs.New(stream.FS, stream.Dir)
	if err != nil {
		return fail(err)
	}
	files := streamFiles{up: func(version uint) (versionFile, error) {
		r, name, err := source.ReadUp(version)
		if err != nil {
			return versionFile{}, fmt.Errorf("reading migration %s %d: %w", stream.Name(), version, err)
		}
		b, err := io.ReadAll(r)
		return versionFile{version, fmt.Sprintf("%06d_%s.up.sql", version, name), string(b)}, errors.Join(err, r.Close())
	}}
	version, err := source.First()
	for err == nil {
		files.versions = append(files.versions, version)
		version, err = source.Next(version)
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return fail(err)
	}
	return files, nil
}

// step runs one migration, after which its stream has a version; 0 is none.
type step struct {
	stream Migration
	file   versionFile
	after  uint
}

// plan is what has to run, of all streams, in order.
type plan struct{ steps []step }

// planUp says what has to run to bring all streams up to date. It refuses a database that has
// anything that this build does not know, before anything runs.
func planUp(ctx context.Context, db DBTX, streams []Migration) (plan, error) {
	var p plan
	for _, stream := range streams {
		files, err := listFiles(stream)
		if err != nil {
			return p, err
		}
		at, _, err := SchemaVersion(ctx, db, stream)
		if err != nil {
			return p, err
		}
		if at > files.newest() {
			return p, problem.New(problem.Conflict, "the database has schema %s %d, this build knows %d", stream.Name(), at, files.newest()).
				WithHint("install the release that the database was upgraded with, or a newer one; ⟪version⟫ says what a build knows. Nothing was changed")
		}
		if at != 0 && !slices.Contains(files.versions, at) {
			return p, problem.New(problem.Conflict, "the database has schema %s %d, which this build does not have: a build that was never released made it, or a person changed it",
				stream.Name(), at).WithHint("use the build that made it, or a backup. Nothing was changed")
		}
		for _, v := range files.versions {
			if v <= at {
				continue
			}
			file, err := files.up(v)
			if err != nil {
				return p, err
			}
			p.steps = append(p.steps, step{stream, file, v})
		}
	}
	return p, nil
}

// run executes the steps in a transaction, which stays open.
func (p plan) run(ctx context.Context, tx pgx.Tx) error {
	for _, s := range p.steps {
		if err := s.run(ctx, tx); err != nil {
			return s.failed(err)
		}
	}
	return nil
}

// inTransaction is how the protocol reports a session that is in a transaction block which has not
// failed.
const inTransaction = 'T'

func (s step) run(ctx context.Context, tx pgx.Tx) error {
	conn := tx.Conn().PgConn()
	if _, err := conn.Exec(ctx, s.file.sql).ReadAll(); err != nil {
		return err
	}
	if conn.TxStatus() != inTransaction {
		return fmt.Errorf("the migration %s %s ends the transaction", s.stream.Name(), s.file.name)
	}
	table := pgx.Identifier{s.stream.Table}.Sanitize()
	statements := []string{
		"CREATE TABLE IF NOT EXISTS " + table + " (version bigint NOT NULL PRIMARY KEY, dirty boolean NOT NULL)",
		"TRUNCATE " + table,
	}
	if s.after != 0 {
		statements = append(statements, fmt.Sprintf("INSERT INTO %s (version, dirty) VALUES (%d, false)", table, s.after))
	}
	for _, sql := range statements {
		if _, err := conn.Exec(ctx, sql).ReadAll(); err != nil {
			return err
		}
	}
	return nil
}

// classSchema are the SQLSTATEs of a schema that is not as a statement expects it: a table that is
// missing, or there already.
const classSchema = "42"

// failed is the error of a step whose transaction is rolled back.
func (s step) failed(err error) error {
	const unchanged = "nothing was changed: the release before still works on this database. "
	var pgErr *pgconn.PgError
	switch {
	case !errors.As(err, &pgErr):
		return fmt.Errorf("changing the schema to %s %d: %w", s.stream.Name(), s.file.version, err)
	case hasCode(err, codeLockNotAvailable, codeDeadlockDetected, codeSerializationFailure):
		return problem.New(problem.Busy, "the schema cannot be changed to %s %d while others are at work on this database", s.stream.Name(), s.file.version).
			WithHint(unchanged + "Stop ⟪serve⟫ and all other commands on this database, then run the same command again")
	}
	if f := Own.Fault(pgErr); f != nil {
		return &problem.Error{
			Kind: f.Kind, Err: err, Hint: unchanged + f.Hint,
			Text: fmt.Sprintf("the database cannot be brought to schema %s %d: %s", s.stream.Name(), s.file.version, f.Text),
		}
	}
	kind, hint := problem.Internal, "Keep the database as it is, and report this error"
	if strings.HasPrefix(pgErr.Code, classSchema) {
		kind, hint = problem.Conflict, "The schema is not the one that its version stands for: a build that was never released made it, or a person changed it. Restore a backup, or make a new node"
	}
	return &problem.Error{
		Kind: kind, Err: err, Hint: unchanged + hint,
		Text: fmt.Sprintf("the database cannot be brought to schema %s %d (%s%s): %s", s.stream.Name(), s.file.version, s.file.name, line(s.file.sql, pgErr), oneLine(pgErr.Message)),
	}
}

// line is where in a file the server has found an error, if it says so.
func line(sql string, err *pgconn.PgError) string {
	at := 0
	for i := range sql { // the position counts characters, from 1
		if at++; at == int(err.Position) {
			return fmt.Sprintf(", line %d", 1+strings.Count(sql[:i], "\n"))
		}
	}
	return ""
}
