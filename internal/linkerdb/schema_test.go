package linkerdb_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/blindjoin/blindjoin/internal/linkerdb"
	"github.com/blindjoin/blindjoin/internal/pg"
	"github.com/blindjoin/blindjoin/internal/pg/pgtest"
)

func TestMain(m *testing.M) { pgtest.Main(m) }

// fill puts a row into every table of the linker.
const fill = `
INSERT INTO node VALUES (true, 'linker', 'linker', 'cert', repeat('f', 32)::bytea, 'wrapped', now());
INSERT INTO peer VALUES ('alpha', 'holder', 'https://alpha.test:1', repeat('a', 32)::bytea, now());
INSERT INTO study (study_id, name, terms, proposer) VALUES (repeat('s', 32)::bytea, 'study', '{"purpose":"p","expires":"2030-01-01"}', 'alpha');
INSERT INTO acceptance VALUES (repeat('s', 32)::bytea, 'alpha', repeat('k', 32)::bytea, 'imported', '', repeat('x', 64)::bytea, now());
INSERT INTO audit_log VALUES (1, '{"at":"2026-01-01T00:00:00Z","study":""}', repeat('0', 32)::bytea, repeat('1', 32)::bytea, repeat('x', 64)::bytea);
INSERT INTO contribution (contribution_id, study_id, side, holder, stage, intersection, records, keys, columns, state) VALUES
    (repeat('1', 16)::bytea, repeat('s', 32)::bytea, 1, 'alpha', 'complete', repeat('i', 32)::bytea, 1, 1, '{name}', ''),
    (repeat('2', 16)::bytea, repeat('s', 32)::bytea, 2, 'beta', 'complete', repeat('i', 32)::bytea, 1, 1, '{}', '');
INSERT INTO contribution_chunk VALUES (repeat('1', 16)::bytea, 0, repeat('d', 32)::bytea);
INSERT INTO contribution_record VALUES (repeat('1', 16)::bytea, '00000000-0000-0000-0000-000000000001', '{0}');
INSERT INTO contribution_dictionary VALUES (repeat('1', 16)::bytea, 0, 0, 'ciphertext');
INSERT INTO link_run VALUES (repeat('s', 32)::bytea, repeat('g', 32)::bytea, repeat('1', 16)::bytea, repeat('2', 16)::bytea, 1, 1, now());
INSERT INTO linked_pair VALUES (repeat('s', 32)::bytea, '00000000-0000-0000-0000-000000000001', '{0}', '{}');
INSERT INTO query VALUES (repeat('q', 16)::bytea, repeat('s', 32)::bytea, 'alpha', repeat('c', 32)::bytea, repeat('g', 32)::bytea, '{1}', '{name}', '', repeat('q', 16)::bytea, 1, now());
INSERT INTO answer_cell VALUES (repeat('q', 16)::bytea, 0, '{ciphertext}', 12, 'release'), (repeat('q', 16)::bytea, 1, '{ciphertext}', NULL, 'suppress'), (repeat('q', 16)::bytea, 2, NULL, NULL, 'withhold');
`

func exec(t *testing.T, pool *pgxpool.Pool, sql string) {
	t.Helper()
	if _, err := pool.Exec(context.Background(), sql); err != nil {
		t.Fatal(err)
	}
}

func names(t *testing.T, pool *pgxpool.Pool, sql string) []string {
	t.Helper()
	rows, err := pool.Query(context.Background(), sql)
	if err != nil {
		t.Fatal(err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		t.Fatal(err)
	}
	return list
}

const tablesSQL = `SELECT table_name::text FROM information_schema.tables
	WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'schema\_version%' ORDER BY 1`

func TestMigrationsUpDownUpWithRowsInEveryTable(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	url, pool := pgtest.NewDatabase(t, linkerdb.Migrations()...)
	for round := range 2 {
		exec(t, pool, fill)
		tables := names(t, pool, tablesSQL)
		if len(tables) < 13 {
			t.Fatalf("round %d: tables %v", round, tables)
		}
		for _, table := range tables {
			var n int
			if err := pool.QueryRow(ctx, "SELECT count(*) FROM "+pgx.Identifier{table}.Sanitize()).Scan(&n); err != nil || n == 0 {
				t.Errorf("round %d: %d rows in %s (%v): the migration is not tried with rows there", round, n, table, err)
			}
		}
		for _, view := range names(t, pool, `SELECT table_name::text FROM information_schema.views WHERE table_schema = 'inspect'`) {
			exec(t, pool, "SELECT * FROM inspect."+pgx.Identifier{view}.Sanitize())
		}
		if err := pg.MigrateDown(ctx, url, linkerdb.Migrations()...); err != nil {
			t.Fatal(err)
		}
		if left := names(t, pool, tablesSQL); len(left) != 0 {
			t.Fatalf("round %d: left after down: %v", round, left)
		}
		if err := pg.Migrate(ctx, url, linkerdb.Migrations()...); err != nil {
			t.Fatal(err)
		}
		pool.Reset() // prepared statements speak of tables that are gone
	}
}

// TestEverythingIsExplained keeps the schema readable with psql alone.
func TestEverythingIsExplained(t *testing.T) {
	t.Parallel()
	_, pool := pgtest.NewDatabase(t, linkerdb.Migrations()...)
	bare := names(t, pool, `SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
		WHERE n.nspname IN ('public', 'inspect') AND c.relkind IN ('r', 'v') AND c.relname NOT LIKE 'schema\_version%' AND obj_description(c.oid, 'pg_class') IS NULL`)
	if len(bare) != 0 {
		t.Errorf("without a comment: %v", bare)
	}
}

// TestNoPlaceForAHoldersSecret lists every column of the linker that can hold bytes: whoever adds one has
// to say here what it is for.
func TestNoPlaceForAHoldersSecret(t *testing.T) {
	t.Parallel()
	_, pool := pgtest.NewDatabase(t, linkerdb.Migrations()...)
	known := []string{
		"acceptance.exchange_key", "acceptance.public_key", "acceptance.signature", "acceptance.study_id", // public keys, signatures
		"answer_cell.key", "answer_cell.query_id", // ciphertexts
		"audit_log.entry", "audit_log.hash", "audit_log.prev_hash", "audit_log.signature",
		"contribution.columns", "contribution.contribution_id", "contribution.intersection", "contribution.state", "contribution.study_id",
		"contribution_chunk.contribution_id", "contribution_chunk.digest",
		"contribution_dictionary.ciphertext", "contribution_dictionary.contribution_id",
		"contribution_record.contribution_id",
		"link_run.contribution_1", "link_run.contribution_2", "link_run.generation", "link_run.study_id",
		"linked_pair.study_id",
		"node.certificate", "node.fingerprint", "node.private_key_wrapped", // the linker's own
		"peer.fingerprint",
		"query.answered_by", "query.column_names", "query.content_id", "query.generation", "query.purpose", "query.query_id", "query.study_id",
		"study.private_terms", // always NULL: see below
		"study.study_id", "study.terms",
	}
	got := names(t, pool, `SELECT table_name || '.' || column_name FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
		WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND (udt_name IN ('bytea', '_bytea', 'json', 'jsonb', 'xml', 'oid')) ORDER BY 1`)
	slices.Sort(known)
	slices.Sort(got)
	if !slices.Equal(got, known) {
		t.Errorf("columns that can hold bytes:\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(known, "\n"))
	}
	for _, c := range got {
		for _, word := range []string{"secret", "root", "wrapped_key", "salt", "plain"} {
			if strings.Contains(c, word) {
				t.Errorf("column %s sounds like a holder's secret", c)
			}
		}
	}
}

func TestConstraints(t *testing.T) {
	t.Parallel()
	_, pool := pgtest.NewDatabase(t, linkerdb.Migrations()...)
	exec(t, pool, fill)
	for constraint, sql := range map[string]string{
		"linker_holds_no_private_terms":        `UPDATE study SET private_terms = '{}'`,
		"contribution_one_a_stage":             `INSERT INTO contribution (contribution_id, study_id, side, holder, stage, intersection, records, keys, columns, state) SELECT repeat('3', 16)::bytea, study_id, side, holder, stage, intersection, records, keys, columns, state FROM contribution WHERE side = 1`,
		"contribution_side_known":              `UPDATE contribution SET side = 3 WHERE side = 1`,
		"answer_cell_count_only_if_released":   `UPDATE answer_cell SET count = 3 WHERE decision = 'suppress'`,
		"answer_cell_key_unless_withheld":      `UPDATE answer_cell SET key = '{x}' WHERE decision = 'withhold'`,
		"query_in_audit_log":                   `UPDATE query SET audit_seq = 99`,
		"contribution_dictionary_once":         `INSERT INTO contribution_dictionary SELECT * FROM contribution_dictionary`,
		"contribution_chunk_once":              `INSERT INTO contribution_chunk SELECT * FROM contribution_chunk`,
		"the audit log is append-only":         `UPDATE audit_log SET entry = '{}'`,
		"the audit log is append-only: DELETE": `DELETE FROM audit_log`,
	} {
		_, err := pool.Exec(context.Background(), sql)
		if err == nil || !strings.Contains(fmt.Sprint(err), constraint) {
			t.Errorf("%s: %v", constraint, err)
		}
	}
}
