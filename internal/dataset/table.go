package dataset

import (
	"context"
	"errors"
	"io"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// sessionSettings make the text of a value the same on every server, and exact.
var sessionSettings = []string{
	"SET LOCAL client_encoding TO 'UTF8'",
	"SET LOCAL DateStyle TO 'ISO, YMD'",
	"SET LOCAL TimeZone TO 'UTC'",
	"SET LOCAL IntervalStyle TO 'iso_8601'",
	"SET LOCAL extra_float_digits TO 1",
	"SET LOCAL bytea_output TO 'hex'",
	"SET LOCAL lc_monetary TO 'C'",
	"SET LOCAL statement_timeout TO 0",
	"SET LOCAL idle_in_transaction_session_timeout TO 0",
	"SET LOCAL row_security TO off", // policies that would leave out rows are an error instead
}

// sourceColumns lists the columns of a table, view, materialised view, foreign or partitioned
// table.
const sourceColumns = `SELECT a.attname::text
FROM pg_catalog.pg_attribute a
JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = $1 AND c.relname = $2 AND c.relkind IN ('r', 'v', 'm', 'f', 'p')
  AND a.attnum > 0 AND NOT a.attisdropped
ORDER BY a.attnum`

// tableSource streams a table of somebody's database through COPY, in one read-only snapshot.
type tableSource struct {
	name    string
	columns []string
	conn    *pgx.Conn
	cancel  context.CancelFunc
	pipe    *io.PipeReader
	copied  chan struct{} // closed when COPY has ended
	decoder *copyDecoder
	rows    int
	user    string
	notes   []string
}

// OpenTable reads a table or view of any PostgreSQL database, named SCHEMA.TABLE, as one snapshot.
// Cells are the values' text: dates as 2024-02-29, times in UTC, booleans as true and false,
// numbers as they are stored. url is a connection string; it may hold a password, and never stands
// in an error.
func OpenTable(ctx context.Context, url, table string) (Source, error) {
	id, err := parseTable(table)
	if err != nil {
		return nil, err
	}
	// which knows the settings of pools too: the URL may be our own node's
	pool, err := pgxpool.ParseConfig(url)
	if err != nil { // whose text holds parts of the connection string
		return nil, problem.New(problem.Invalid, "the connection string of the source cannot be read").
			WithHint("write it as postgres://user@host:5432/database; the password may stand in PGPASSWORD or ~/.pgpass")
	}
	config := pool.ConnConfig
	// All is read in one transaction, so that a connection pooler may be in between; statements
	// have no names there.
	config.DefaultQueryExecMode = pgx.QueryExecModeExec
	conn, err := pgx.ConnectConfig(ctx, config)
	if err != nil {
		return nil, postgres.Source.Unreachable(config, err)
	}
	s := &tableSource{name: strings.Join(id, "."), conn: conn, user: config.User, copied: make(chan struct{})}
	if err := s.begin(ctx, id); err != nil {
		return nil, errors.Join(err, closeConn(ctx, conn))
	}
	s.stream(ctx, id)
	return s, nil
}

// closeTime bounds how long the farewell to a server may take.
const closeTime = 5 * time.Second

// closeConn closes a connection even when ctx has ended.
func closeConn(ctx context.Context, conn *pgx.Conn) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), closeTime)
	defer cancel()
	return conn.Close(ctx)
}

// begin takes the snapshot and looks the table up in it.
func (s *tableSource) begin(ctx context.Context, id pgx.Identifier) error {
	fail := func(err error) error { return s.failed(s.name, err) }
	if _, err := s.conn.Exec(ctx, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"); err != nil {
		return fail(err)
	}
	for _, set := range sessionSettings {
		if _, err := s.conn.Exec(ctx, set); err != nil {
			return fail(err)
		}
	}
	rows, err := s.conn.Query(ctx, sourceColumns, id[0], id[1])
	if err != nil {
		return fail(err)
	}
	if s.columns, err = pgx.CollectRows(rows, pgx.RowTo[string]); err != nil {
		return fail(err)
	}
	if len(s.columns) == 0 {
		return problem.New(problem.NotFound, "there is no table or view %s with columns in the source database", id.Sanitize()).
			WithHint("names fold to lower case unless they stand in double quotes; a table of another schema needs SCHEMA.TABLE")
	}
	if err := checkNames(s.name, s.columns, "load a view that gives every column a name of its own, of letters that show"); err != nil {
		return err
	}
	// A server checks privileges and policies when it begins a statement, so this finds them before
	// anything is written.
	if _, err := s.conn.Exec(ctx, s.query(id)+" LIMIT 0"); err != nil {
		return fail(err)
	}
	if s.notes, err = s.unseenPolicies(ctx, id); err != nil {
		return fail(err)
	}
	return nil
}

// query reads all columns as text.
func (s *tableSource) query(id pgx.Identifier) string {
	list := make([]string, len(s.columns))
	for i, c := range s.columns {
		list[i] = pgx.Identifier{c}.Sanitize() + "::text"
	}
	return "SELECT " + strings.Join(list, ", ") + " FROM " + id.Sanitize()
}

// stream starts the COPY; its rows wait in the pipe until they are asked for.
func (s *tableSource) stream(ctx context.Context, id pgx.Identifier) {
	sql := "COPY (" + s.query(id) + ") TO STDOUT (FORMAT binary)"
	ctx, s.cancel = context.WithCancel(ctx)
	var out *io.PipeWriter
	s.pipe, out = io.Pipe()
	s.decoder = newCopyDecoder(s.pipe, len(s.columns))
	go func() {
		defer close(s.copied)
		_, err := s.conn.PgConn().CopyTo(ctx, out, sql)
		// A nil error is the end of the stream. CloseWithError itself never fails.
		_ = out.CloseWithError(err)
	}()
}

// Columns implements Source.
func (s *tableSource) Columns() []string { return s.columns }

// Describe implements Source.
func (s *tableSource) Describe() string { return s.name }

// Position implements Source: tables have no order, so the number only says how far the reading
// was.
func (s *tableSource) Position() string { return position(s.name, s.rows) }

// Next implements Source.
func (s *tableSource) Next() ([]*string, error) {
	row, err := s.decoder.next()
	switch {
	case err == nil && len(row) > 1 && repeatsCells(row, s.columns):
		return nil, problem.New(problem.Invalid, "%s: a row says what the columns are called", position(s.name, s.rows+1)).
			WithHint("it is the header of a file that was copied into the table: delete it there")
	case err == nil:
		s.rows++
		return row, nil
	case errors.Is(err, io.EOF):
		return nil, io.EOF
	case errors.Is(err, errTooLarge):
		return nil, problem.New(problem.Invalid, "%s: %w", position(s.name, s.rows+1), err)
	}
	return nil, s.failed(position(s.name, s.rows+1), err)
}

// failed says what went wrong with the source. No cause is kept but a cancellation: to whoever
// writes the rows to another database, an error of this one is no error of that.
func (s *tableSource) failed(where string, err error) error {
	var pgErr *pgconn.PgError
	isServer := errors.As(err, &pgErr)
	switch f := postgres.Source.Fault(err); {
	case errors.Is(err, context.Canceled):
		return context.Canceled
	case isServer && pgErr.Routine == policyCheck:
		return problem.New(problem.Denied, "%s: row-level security lets user %q see a part of the rows only", where, s.user).
			WithHint("name a user in --source-url that sees all rows: the table's owner, or one with BYPASSRLS; to load a part on purpose, " +
				"have an owner write it to a table of its own")
	case isServer && pgErr.Code == readOnly:
		return problem.New(problem.Invalid, "%s: to read it is to write, and a load runs in a read-only transaction", where).
			WithHint("load a table, or a view without functions that write")
	case f != nil:
		return problem.New(f.Kind, "%s: %s", where, f.Text).WithHint("%s", f.Hint)
	case isServer:
		return problem.New(problem.Unavailable, "%s: the source database failed: %s", where, strings.Join(strings.Fields(pgErr.Message), " ")).
			WithHint("try the table with psql as user %q: its owner has to mend it", s.user)
	}
	return problem.New(problem.Unavailable, "%s: the source database sent what is no table: %w", where, err)
}

// policyCheck is the function of the server that refuses a statement because of row-level security;
// its messages are in any language.
const policyCheck = "check_enable_rls"

const readOnly = "25006" // read_only_sql_transaction

// Notes implements Source.
func (s *tableSource) Notes() []string { return s.notes }

// Close implements Source.
func (s *tableSource) Close() error {
	s.cancel()
	err := s.pipe.Close()
	<-s.copied
	return errors.Join(err, closeConn(context.Background(), s.conn))
}
