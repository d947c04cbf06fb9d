package node_test

import (
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/postgres/pgtest"
)

// fill puts a row into every table of the stream.
const fill = `
INSERT INTO node (role, name, certificate, fingerprint, private_key_wrapped) VALUES ('holder', 'istat', '\x01', sha256('a'), '\x02');
INSERT INTO peer (name, role, address, fingerprint) VALUES ('bi', 'holder', 'https://bi:1', sha256('b'));
INSERT INTO study (study_id, name, terms, private_terms, proposer) VALUES (sha256('s'), 's', '{"purpose":"p","expires":"2030-01-01"}', '{}', 'istat');
INSERT INTO acceptance (study_id, party, public_key, key_agreement, exchange_key, signature)
    VALUES (sha256('s'), 'istat', sha256('k'), 'x25519', sha256('e'), sha512('x'));
INSERT INTO audit_log VALUES (1, '{"seq":1,"at":"2026-01-01T00:00:00Z"}', sha256('0'), sha256('1'), sha512('y'));
INSERT INTO study_notice (study_id, name, terms, party, kind, reason, given_at, public_key, signature)
    VALUES (sha256('s'), 'study', '{}', 'alpha', 'withdraw', 'a reason', now(), sha256('k'), sha512('x'));
INSERT INTO deletion (what, name, deleted, deleted_by) VALUES ('dataset', 'people', '{"dataset_row":2}', 'alpha')`

// TestRowsInEveryTable fails when a table is added that fill does not know.
func TestRowsInEveryTable(t *testing.T) {
	t.Parallel()
	_, pool := pgtest.NewDatabase(t, node.Migrations())
	if _, err := pool.Exec(t.Context(), fill); err != nil {
		t.Fatalf("fill: %v", err)
	}
	names := tables(t, pool)
	if len(names) != 7 {
		t.Fatalf("tables %v, of which this test fills 7", names)
	}
	for _, name := range names {
		var n int
		if err := pool.QueryRow(t.Context(), "SELECT count(*) FROM "+pgx.Identifier{name}.Sanitize()).Scan(&n); err != nil || n != 1 {
			t.Fatalf("table %s has %d rows, %v", name, n, err)
		}
	}
	for _, view := range []string{"inspect.peers", "inspect.studies", "inspect.audit_report", "inspect.study_notices", "inspect.deletions"} {
		var n int
		if err := pool.QueryRow(t.Context(), "SELECT count(*) FROM "+view).Scan(&n); err != nil || n != 1 {
			t.Fatalf("view %s has %d rows, %v", view, n, err)
		}
	}
}

func tables(t *testing.T, pool *pgxpool.Pool) []string {
	t.Helper()
	rows, err := pool.Query(t.Context(),
		`SELECT tablename::text FROM pg_tables WHERE schemaname IN ('public', 'inspect') AND tablename NOT LIKE 'schema_version%' ORDER BY 1`)
	if err != nil {
		t.Fatal(err)
	}
	names, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		t.Fatal(err)
	}
	return names
}
