package dataset

import (
	"context"
	"errors"
	"io"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

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
}

// sourceColumns lists the columns of a table, view, materialised view, foreign or partitioned table.
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
	redact  func(error) string
}

// OpenTable reads a table or view of any PostgreSQL database, named SCHEMA.TABLE, as one snapshot. Cells are the values'
// text: dates as 2024-02-29, times in UTC, booleans as true and false, numbers as they are stored. url is a connection
// string; it may hold a password, and never stands in an error.
func OpenTable(ctx context.Context, url, table string) (Source, error) {
	id, err := parseTable(table)
	if err != nil {
		return nil, err
	}
	pool, err := pgxpool.ParseConfig(url) // which knows the settings of pools too: the URL may be our own node's
	if err != nil {                       // whose text holds parts of the connection string
		return nil, problem.New(problem.Invalid, "the connection string of the source cannot be read").
			WithHint("write it as postgres://user@host:5432/database; the password may stand in PGPASSWORD or ~/.pgpass")
	}
	config := pool.ConnConfig
	redact := redactor(config.Password, url)
	conn, err := pgx.ConnectConfig(ctx, config)
	if err != nil {
		return nil, problem.New(problem.Unavailable, "cannot connect to the source database: %s", redact(err)).
			WithHint("check the address, the user and the password of --source-url")
	}
	s := &tableSource{name: strings.Join(id, "."), conn: conn, redact: redact, copied: make(chan struct{})}
	if err := s.begin(ctx, id); err != nil {
		return nil, errors.Join(err, closeConn(ctx, conn))
	}
	s.stream(ctx, id)
	return s, nil
}

// redactor returns a function that writes an error without the secrets of a connection string.
func redactor(password, url string) func(error) string {
	return func(err error) string {
		text := err.Error()
		for _, secret := range []string{url, password} {
			if secret != "" {
				text = strings.ReplaceAll(text, secret, "...")
			}
		}
		return text
	}
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
	fail := func(err error) error {
		return problem.New(problem.Unavailable, "%s: the source database failed: %s", s.name, s.redact(err))
	}
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
	return nil
}

// stream starts the COPY; its rows wait in the pipe until they are asked for.
func (s *tableSource) stream(ctx context.Context, id pgx.Identifier) {
	var sql strings.Builder
	sql.WriteString("COPY (SELECT ")
	for i, c := range s.columns {
		if i > 0 {
			sql.WriteString(", ")
		}
		sql.WriteString(pgx.Identifier{c}.Sanitize() + "::text")
	}
	sql.WriteString(" FROM " + id.Sanitize() + ") TO STDOUT (FORMAT binary)")

	ctx, s.cancel = context.WithCancel(ctx)
	var out *io.PipeWriter
	s.pipe, out = io.Pipe()
	s.decoder = newCopyDecoder(s.pipe, len(s.columns))
	go func() {
		defer close(s.copied)
		_, err := s.conn.PgConn().CopyTo(ctx, out, sql.String())
		// A nil error is the end of the stream. CloseWithError itself never fails.
		_ = out.CloseWithError(err)
	}()
}

// Columns implements Source.
func (s *tableSource) Columns() []string { return s.columns }

// Describe implements Source.
func (s *tableSource) Describe() string { return s.name }

// Position implements Source: tables have no order, so the number only says how far the reading was.
func (s *tableSource) Position() string { return position(s.name, s.rows) }

// Next implements Source.
func (s *tableSource) Next() ([]*string, error) {
	row, err := s.decoder.next()
	switch {
	case err == nil:
		s.rows++
		return row, nil
	case errors.Is(err, io.EOF):
		return nil, io.EOF
	case errors.Is(err, errTooLarge):
		return nil, problem.New(problem.Invalid, "%s: %w", position(s.name, s.rows+1), err)
	}
	return nil, problem.New(problem.Unavailable, "%s: reading failed: %s", position(s.name, s.rows+1), s.redact(err)).
		WithHint("check that the user of --source-url may read every column of the table")
}

// Close implements Source.
func (s *tableSource) Close() error {
	s.cancel()
	err := s.pipe.Close()
	<-s.copied
	return errors.Join(err, closeConn(context.Background(), s.conn))
}
