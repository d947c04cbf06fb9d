package holder_test

import (
	"slices"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/postgres/pgtest"
	"github.com/blindjoin/blindjoin/internal/testkit/pair"
)

// fill puts a row into every table of a holder.
const fill = `
INSERT INTO node (role, name, certificate, fingerprint, private_key_wrapped) VALUES ('holder', 'alpha', '\x01', sha256('a'), '\x02');
INSERT INTO peer (name, role, address, fingerprint) VALUES ('beta', 'holder', 'https://beta.test:1', sha256('b'));
INSERT INTO study (study_id, name, terms, private_terms, proposer) VALUES (sha256('s'), 'study', '{"purpose":"p","expires":"2030-01-01"}', '{}', 'alpha');
INSERT INTO acceptance (study_id, party, public_key, key_agreement, exchange_key, signature)
    VALUES (sha256('s'), 'alpha', sha256('k'), 'x25519', sha256('e'), sha512('x'));
INSERT INTO population_secret (population, peer_fingerprint, linker_fingerprint, recipe, recipe_version, first_study, secret_wrapped)
    VALUES ('people', sha256('b'), sha256('l'), sha256('r'), 2, sha256('f'), '\x04');
INSERT INTO audit_log (seq, entry, prev_hash, hash, signature) VALUES (1, '{"seq":1,"at":"2026-01-01T00:00:00Z"}', sha256('0'), sha256('1'), sha512('y'));
INSERT INTO dataset (name, generation, columns, row_count, source) VALUES ('people', substr(sha256('g'), 1, 16), '{KEY,X}', 2, 'people.csv');
INSERT INTO dataset_row (dataset_id, row_no, cells) SELECT dataset_id, n, ARRAY['key' || n, NULL] FROM dataset, generate_series(0, 1) n;
INSERT INTO study_secret (study_id, exchange_key_wrapped, root_key_wrapped, psi_key_wrapped) VALUES (sha256('s'), '\x01', '\x02', '\x03');
INSERT INTO study_dataset (study_id, dataset_id) SELECT sha256('s'), dataset_id FROM dataset;
INSERT INTO study_preparation (study_id, generation, records, empty_keys, invalid_keys, warned_keys, keys, duplicates)
    SELECT sha256('s'), generation, 2, 0, 0, 0, 2, 0 FROM dataset;
INSERT INTO study_key (study_no, multiplicity, join_token, linkage_key) SELECT study_no, 1, '00000000-0000-0000-0000-000000000001', 'key0' FROM study;
INSERT INTO study_change (study_no, serial, join_token) SELECT study_no, 1, '00000000-0000-0000-0000-000000000001' FROM study;
INSERT INTO psi_session (study_id, direction, role, protocol_id, phase, state, seed_wrapped, server_key, preparation)
    VALUES (sha256('s'), 1, 'client', substr(sha256('p'), 1, 16), 'tags', '\x01', '\x02', sha256('k'), 1);
INSERT INTO psi_evaluated (study_id, direction, evaluated) VALUES (sha256('s'), 2, 7);
INSERT INTO psi_chunk (session_id, kind, chunk_no, digest) SELECT session_id, 'tags', 0, sha256('c') FROM psi_session;
INSERT INTO psi_client_output (session_id, join_token, tag, secret)
    SELECT session_id, '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002', sha256('o') FROM psi_session;
INSERT INTO psi_fresh_key (session_id, fresh_no, join_token) SELECT session_id, 0, '00000000-0000-0000-0000-000000000001' FROM psi_session;
INSERT INTO psi_bound (session_id, kind, chunk_no, first) SELECT session_id, 'keys', 0, '00000000-0000-0000-0000-000000000001' FROM psi_session;
INSERT INTO psi_gone (session_id, kind, chunk_no, tag) SELECT session_id, 'tag', 0, '00000000-0000-0000-0000-000000000009' FROM psi_session;
INSERT INTO psi_server_output (study_no, join_token, tag, secret)
    SELECT study_no, '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000003', sha256('o') FROM study;
INSERT INTO psi_server_tag (session_id, multiplicity, tag, join_token, secret)
    SELECT session_id, 1, '00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-000000000001', sha256('o') FROM psi_session;
INSERT INTO psi_peer_tag (session_id, chunk_no, position, tag, multiplicity)
    SELECT session_id, 0, 0, '00000000-0000-0000-0000-000000000002', '\x00000001' FROM psi_session;
INSERT INTO psi_candidate (session_id, chunk_no, position, own_multiplicity, masked_in, tag, join_token, masked, secret)
    SELECT session_id, 0, 0, 1, session_id, '00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000001', '\x00000001', sha256('o') FROM psi_session;
INSERT INTO psi_match (session_id, own_multiplicity, peer_multiplicity, tag, join_token)
    SELECT session_id, 1, 1, '00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000001' FROM psi_session;
INSERT INTO intersection (study_id, generation, peer_generation, matched_keys, own_keys, peer_keys, digest)
    SELECT sha256('s'), generation, generation, 1, 2, 2, sha256('d') FROM dataset;
INSERT INTO intersection_seen (study_id, number) VALUES (sha256('s'), 7);
INSERT INTO intersection_certificate (study_id, number, intersection, generation_1, generation_2, signature_1)
    VALUES (sha256('s'), 7, sha256('i'), sha256('1'), sha256('2'), sha512('x'));
INSERT INTO intersection_key (study_no, own_multiplicity, peer_multiplicity, join_token) SELECT study_no, 1, 1, '00000000-0000-0000-0000-000000000001' FROM study;
INSERT INTO contribution (study_id, contribution_id, records, keys, finished_at) VALUES (sha256('s'), substr(sha256('i'), 1, 16), 1, 1, now());
INSERT INTO answer (query_id, study_id, group_by, purpose, result, requester) VALUES (substr(sha256('q'), 1, 16), sha256('s'), '{X}', 'a test', '{"cells":[]}', 'alpha');
INSERT INTO table_proposal (study_id, proposal_id, proposer, proposed_at, sides, columns, purpose, sealed_purpose, signature, decided_by, approved, decided_at, reason, decision_signature)
    VALUES (sha256('s'), substr(sha256('t'), 1, 16), 'alpha', now(), '{1,2}', '{0,0}', 'a test', '\x01', sha512('x'), 'beta', true, now(), '', sha512('y'));
INSERT INTO link_quality (study_id, generation, quality, assessed_at) VALUES (sha256('s'), sha256('r'), '{}', now());
INSERT INTO study_notice (study_id, name, terms, party, kind, reason, given_at, public_key, signature)
    VALUES (sha256('s'), 'study', '{}', 'alpha', 'withdraw', 'a reason', now(), sha256('k'), sha512('x'));
INSERT INTO deletion (what, name, deleted, deleted_by) VALUES ('dataset', 'people', '{"dataset_row":2}', 'alpha');
INSERT INTO linker_head (linker, seq, hash, signature) VALUES ('linker', 1, sha256('h'), sha512('z'));
`

// relations lists the tables ('r') or views ('v') of the schema; golang-migrate's own tables are
// not of it.
func relations(t *testing.T, pool *pgxpool.Pool, kind string) []string {
	t.Helper()
	rows, err := pool.Query(t.Context(), `SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
		WHERE c.relkind::text = $1 AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND c.relname NOT LIKE 'schema\_version%'
		ORDER BY 1`, kind)
	pair.Must(t, err)
	names, err := pgx.CollectRows(rows, pgx.RowTo[string])
	pair.Must(t, err)
	return names
}

// TestRowsInEveryTable fails when a table is added that fill does not know.
func TestRowsInEveryTable(t *testing.T) {
	t.Parallel()
	_, pool := pgtest.NewDatabase(t, holder.Migrations()...)
	if _, err := pool.Exec(t.Context(), fill); err != nil {
		t.Fatal(err)
	}
	tables, views := relations(t, pool, "r"), relations(t, pool, "v")
	for _, relation := range slices.Concat(tables, views) {
		var n int
		// The names come from the catalogue, and none of them needs quotes.
		pair.Must(t, pool.QueryRow(t.Context(), "SELECT count(*) FROM "+relation).Scan(&n))
		if n == 0 {
			t.Errorf("%s is empty: the schema is not tried with rows in it", relation)
		}
	}
	if !slices.Contains(tables, "public.psi_match") || !slices.Contains(views, "inspect.datasets") {
		t.Fatalf("tables %v, views %v", tables, views)
	}
}
