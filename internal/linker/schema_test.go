package linker_test

import (
	"context"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/blindjoin/blindjoin/db"
	"github.com/blindjoin/blindjoin/internal/linker"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/postgres/pgtest"
)

// fillNode puts a row into every table that each node has.
const fillNode = `
INSERT INTO node VALUES (true, 'linker', 'linker', 'cert', repeat('f', 32)::bytea, 'wrapped', now());
INSERT INTO peer VALUES ('alpha', 'holder', 'https://alpha.test:1', repeat('a', 32)::bytea, now());
INSERT INTO study (study_id, name, terms, proposer) VALUES (repeat('s', 32)::bytea, 'study', '{"purpose":"p","expires":"2030-01-01"}', 'alpha');
INSERT INTO acceptance VALUES (repeat('s', 32)::bytea, 'alpha', repeat('k', 32)::bytea, 'imported', '', repeat('x', 64)::bytea, now());
INSERT INTO audit_log VALUES (1, '{"at":"2026-01-01T00:00:00Z","study":""}', repeat('0', 32)::bytea, repeat('1', 32)::bytea, repeat('x', 64)::bytea);
`

// fillEnds adds a study's end, and a deletion.
const fillEnds = `
INSERT INTO study_notice (study_id, name, terms, party, kind, reason, given_at, public_key, signature)
    VALUES (repeat('s', 32)::bytea, 'study', '{}', 'alpha', 'withdraw', 'a reason', now(), repeat('k', 32)::bytea, repeat('x', 64)::bytea);
INSERT INTO population_ledger (study_id, holder, ledger, used, released) VALUES (repeat('e', 32)::bytea, 'sha256:a', 'people sha256:a sha256:b', 3, 1);
INSERT INTO deletion (what, name, deleted, deleted_by) VALUES ('dataset', 'people', '{"dataset_row":2}', 'alpha');
`

// fillContributionsBefore and fillContributions add the contributions of the study of one key, as
// the first version of the schema has them and as it is today.
const (
	fillContributionsBefore = `
INSERT INTO contribution (contribution_id, study_id, side, holder, stage, intersection, records, keys, columns, state) VALUES
    (repeat('1', 16)::bytea, repeat('s', 32)::bytea, 1, 'alpha', 'complete', repeat('i', 32)::bytea, 1, 1, '{name}', ''),
    (repeat('2', 16)::bytea, repeat('s', 32)::bytea, 2, 'beta', 'complete', repeat('i', 32)::bytea, 1, 1, '{}', '');
INSERT INTO contribution_record VALUES (repeat('1', 16)::bytea, '00000000-0000-0000-0000-000000000001', '{0}');
`
	fillContributions = `
INSERT INTO contribution (contribution_id, study_id, side, holder, stage, intersection, records, keys, columns, state, place)
SELECT repeat('1', 16)::bytea, study_id, 1, 'alpha', 'complete', repeat('i', 32)::bytea, 1, 1, '{name}'::bytea[], ''::bytea, 4 * study_no FROM study WHERE name = 'study'
UNION ALL SELECT repeat('2', 16)::bytea, study_id, 2, 'beta', 'complete', repeat('i', 32)::bytea, 1, 1, '{}', '', 4 * study_no + 2 FROM study WHERE name = 'study';
SELECT provide_records(place) FROM contribution;
INSERT INTO contribution_record (place, join_token, codes) SELECT place, '00000000-0000-0000-0000-000000000001', '{0}' FROM contribution WHERE side = 1;
SELECT provide_records(place), index_records(place) FROM contribution WHERE side = 2;
INSERT INTO contribution_record (place, join_token, codes) SELECT place, '00000000-0000-0000-0000-000000000001', '{}' FROM contribution WHERE side = 2;
`
)

// fillRest puts a row into every other table of the linker.
const fillRest = `
INSERT INTO contribution_chunk VALUES (repeat('1', 16)::bytea, 0, repeat('d', 32)::bytea);
INSERT INTO contribution_dictionary VALUES (repeat('1', 16)::bytea, 0, 0, 'ciphertext');
INSERT INTO link_run VALUES (repeat('s', 32)::bytea, repeat('g', 32)::bytea, repeat('1', 16)::bytea, repeat('2', 16)::bytea, 1, 1, now());
INSERT INTO query VALUES (repeat('q', 16)::bytea, repeat('s', 32)::bytea, 'alpha', repeat('c', 32)::bytea, repeat('g', 32)::bytea, '{1}', '{name}', '', repeat('q', 16)::bytea, 1, now());
INSERT INTO answer_cell VALUES (repeat('q', 16)::bytea, 0, '{ciphertext}', 12, 'release'), (repeat('q', 16)::bytea, 1, '{ciphertext}', NULL, 'suppress'), (repeat('q', 16)::bytea, 2, NULL, NULL, 'withhold');
`

// fillCertificate adds the certificate of the contributions of the study of one key.
const fillCertificate = `
INSERT INTO certificate VALUES (repeat('s', 32)::bytea, 1, repeat('i', 32)::bytea, repeat('1', 32)::bytea, repeat('2', 32)::bytea, repeat('x', 64)::bytea, repeat('y', 64)::bytea, now(),
    repeat('1', 16)::bytea, repeat('d', 32)::bytea, repeat('2', 16)::bytea, repeat('e', 32)::bytea, true, repeat('g', 32)::bytea);
`

// fill puts a row into every table of the linker but those of linked pairs.
const fill = fillNode + fillContributions + fillRest + fillCertificate

// fillPairBefore and fillPair add the pair of the study of one key, as the first version of the
// schema has it and as it is today.
const (
	fillPairBefore = `INSERT INTO linked_pair VALUES (repeat('s', 32)::bytea, '00000000-0000-0000-0000-000000000001', '{0}', '{}');`
	fillPair       = `
SELECT provide_linked_pairs(study_no), provide_linked_pairs(study_no) FROM study WHERE name = 'study';
INSERT INTO linked_pair (study_no, join_token, codes_1, codes_2) SELECT study_no, '00000000-0000-0000-0000-000000000001', '{0}', '{}' FROM study WHERE name = 'study';
`
)

// fillTypos adds a study with typing errors, and a row in the tables that only such studies have.
const fillTypos = `
INSERT INTO study (study_id, name, terms, proposer) VALUES (repeat('t', 32)::bytea, 'typos', '{"purpose":"p","expires":"2030-01-01"}', 'alpha');
INSERT INTO contribution (contribution_id, study_id, side, holder, stage, intersection, records, keys, columns, state, link_size, place)
SELECT repeat('3', 16)::bytea, study_id, 1, 'alpha', 'complete', repeat('i', 32)::bytea, 1, 1, '{name}'::bytea[], ''::bytea, 1, 4 * study_no FROM study WHERE name = 'typos'
UNION ALL SELECT repeat('4', 16)::bytea, study_id, 2, 'beta', 'complete', repeat('i', 32)::bytea, 1, 1, '{}', '', 1, 4 * study_no + 2 FROM study WHERE name = 'typos';
SELECT provide_records(place) FROM contribution WHERE study_id = repeat('t', 32)::bytea;
INSERT INTO contribution_record (place, join_token, codes, record_no, link_token, filter, ones)
SELECT place, '00000000-0000-0000-0000-000000000001', CASE side WHEN 1 THEN '{0}' ELSE '{}' END::integer[], 0, NULL,
       CASE side WHEN 1 THEN '10100000'::bit varying END, CASE side WHEN 1 THEN 2 END FROM contribution WHERE study_id = repeat('t', 32)::bytea;
INSERT INTO link_run (study_id, generation, contribution_1, contribution_2, pairs, units, links) VALUES (repeat('t', 32)::bytea, repeat('h', 32)::bytea, repeat('3', 16)::bytea, repeat('4', 16)::bytea, 1, 1, 0);
SELECT provide_linked_pairs(study_no) FROM study WHERE name = 'typos';
INSERT INTO linked_pair (study_no, join_token, codes_1, codes_2, linked, record_1, record_2)
    SELECT study_no, '00000000-0000-0000-0000-000000000001', '{0}', '{}', false, 0, 0 FROM study WHERE name = 'typos';
INSERT INTO link_count VALUES (repeat('t', 32)::bytea, 1, 0, 1);
INSERT INTO link_table VALUES (repeat('t', 32)::bytea, 1, 1, '{1,0,0,0,0,0,0,0,0,0,0}', 0);
INSERT INTO query VALUES (repeat('u', 16)::bytea, repeat('t', 32)::bytea, 'alpha', repeat('c', 32)::bytea, repeat('h', 32)::bytea, '{1}', '{name}', '', repeat('u', 16)::bytea, 1, now());
INSERT INTO answer_cell VALUES (repeat('u', 16)::bytea, 0, '{ciphertext}', 0, 'release', 12);
`

// fillApproved adds a table that both holders have signed beyond the plan.
const fillApproved = `
INSERT INTO approved_table (study_id, proposal_id, proposer, proposed_at, sides, columns, purpose, proposal_signature, approved_by, approved_at, approval_signature, audit_seq) VALUES
    (repeat('s', 32)::bytea, repeat('p', 16)::bytea, 'alpha', now(), '{1,2}', '{0,0}', 'sealed', repeat('x', 64)::bytea, 'beta', now(), repeat('y', 64)::bytea, 1);
`

// fillRefused adds a query that was computed and refused.
const fillRefused = `
INSERT INTO query (query_id, study_id, requester, content_id, generation, column_sides, column_names, purpose, answered_by, audit_seq, refused) VALUES
    (repeat('r', 16)::bytea, repeat('s', 32)::bytea, 'alpha', repeat('d', 32)::bytea, repeat('g', 32)::bytea, '{1}', '{name}', '', repeat('r', 16)::bytea, 1, 'too large');
INSERT INTO record_keying (wrapped) VALUES ('w');
INSERT INTO released_table (study_id, generation, columns_1, columns_2, decided_at) VALUES (repeat('s', 32)::bytea, repeat('g', 32)::bytea, '{0}', '{}', now());
INSERT INTO released_cell (study_id, generation, columns_1, columns_2, cell_no, codes, count, reason) VALUES
    (repeat('s', 32)::bytea, repeat('g', 32)::bytea, '{0}', '{}', 0, '{1}', 12, '');
INSERT INTO released_generation (study_id, generation, decided_at) VALUES (repeat('s', 32)::bytea, repeat('g', 32)::bytea, now());
INSERT INTO released_unit (generation_no, join_token, records_1, records_2, codes_1, codes_2)
    SELECT generation_no, '00000000-0000-0000-0000-000000000001', 1, 1, '{0}', '{}' FROM released_generation;
INSERT INTO released_class (generation_no, side, column_no, code, ciphertext) SELECT generation_no, 1, 0, 0, 'ciphertext' FROM released_generation;
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

// TestRowsInEveryTable fails when a table is added that the tests know no row of.
func TestRowsInEveryTable(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	_, pool := pgtest.NewDatabase(t, linker.Migrations()...)
	exec(t, pool, fill+fillEnds+fillPair+fillTypos+fillRefused+fillApproved)
	tables := names(t, pool, tablesSQL)
	if len(tables) < 15 {
		t.Fatalf("tables %v", tables)
	}
	for _, table := range tables {
		var n int
		if err := pool.QueryRow(ctx, "SELECT count(*) FROM "+pgx.Identifier{table}.Sanitize()).Scan(&n); err != nil || n == 0 {
			t.Errorf("%d rows in %s (%v): the schema is not tried with rows there", n, table, err)
		}
	}
	for _, view := range names(t, pool, `SELECT table_name::text FROM information_schema.views WHERE table_schema = 'inspect'`) {
		exec(t, pool, "SELECT * FROM inspect."+pgx.Identifier{view}.Sanitize())
	}
}

// TestLaterVersionsCome: a database with rows of every kind takes the later versions of the schema,
// and then rows of the kinds that came with them.
func TestLaterVersionsCome(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	const dir = "migrations/linker"
	first := fstest.MapFS{}
	const name = dir + "/000001_linker.up.sql"
	text, err := fs.ReadFile(db.Migrations, name)
	if err != nil {
		t.Fatal(err)
	}
	first[name] = &fstest.MapFile{Data: text}
	old := slices.Clone(linker.Migrations())
	old[len(old)-1].FS = first
	url, pool := pgtest.NewDatabase(t, old...)
	exec(t, pool, fillNode+fillContributionsBefore+fillRest+fillPairBefore)
	const rowsSQL = `SELECT (SELECT count(*) FROM contribution) || ' ' || (SELECT count(*) FROM contribution_record) || ' ' || (SELECT count(*) FROM linked_pair)
		|| ' ' || (SELECT count(*) FROM link_run) || ' ' || (SELECT count(*) FROM query) || ' ' || (SELECT count(*) FROM answer_cell)`
	rows := names(t, pool, rowsSQL)
	if err := postgres.Migrate(ctx, url, linker.Migrations()...); err != nil {
		t.Fatal(err)
	}
	pool.Reset()
	if got := names(t, pool, rowsSQL); !slices.Equal(got, rows) {
		t.Errorf("rows after the migration: %v, want %v", got, rows)
	}
	if got := names(t, pool, `SELECT linked::text || coalesce(record_1, -1) FROM linked_pair`); !slices.Equal(got, []string{"true-1"}) {
		t.Errorf("a pair of a study of one key became %v", got)
	}
	exec(t, pool, fillTypos+fillRefused+fillApproved+fillCertificate)
}

// TestEverythingIsExplained keeps the schema readable with psql alone.
func TestEverythingIsExplained(t *testing.T) {
	t.Parallel()
	_, pool := pgtest.NewDatabase(t, linker.Migrations()...)
	exec(t, pool, fill+fillPair)
	bare := names(t, pool, `SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
		WHERE n.nspname IN ('public', 'inspect') AND c.relkind IN ('r', 'p', 'v') AND c.relname NOT LIKE 'schema\_version%' AND obj_description(c.oid, 'pg_class') IS NULL`)
	if len(bare) != 0 {
		t.Errorf("without a comment: %v", bare)
	}
}

// TestNoPlaceForAHoldersSecret lists every column of the linker that can hold bytes: whoever adds
// one has to say here what it is for.
func TestNoPlaceForAHoldersSecret(t *testing.T) {
	t.Parallel()
	_, pool := pgtest.NewDatabase(t, linker.Migrations()...)
	known := []string{
		// public keys, signatures
		"acceptance.exchange_key", "acceptance.population_proof", "acceptance.public_key", "acceptance.signature", "acceptance.study_id",
		"answer_cell.key", "answer_cell.query_id", // ciphertexts
		"approved_table.approval_signature", "approved_table.proposal_id", "approved_table.proposal_signature", "approved_table.study_id",
		"approved_table.purpose", // sealed
		"audit_log.entry", "audit_log.hash", "audit_log.prev_hash", "audit_log.signature",
		// what both holders have signed, with hashes under their key; digests of what was uploaded
		"certificate.content_1", "certificate.content_2", "certificate.contribution_1", "certificate.contribution_2",
		"certificate.generation_1", "certificate.generation_2", "certificate.intersection", "certificate.pairs",
		"certificate.signature_1", "certificate.signature_2", "certificate.study_id",
		"contribution.columns", "contribution.contribution_id", "contribution.intersection", "contribution.load", "contribution.state", "contribution.study_id",
		"contribution_chunk.contribution_id", "contribution_chunk.digest",
		"contribution_dictionary.ciphertext", "contribution_dictionary.contribution_id",
		// a Bloom filter under a key of the holders, or null; and so in each partition
		"contribution_record.filter",
		"link_count.study_id", "link_table.study_id",
		"link_run.contribution_1", "link_run.contribution_2", "link_run.generation", "link_run.study_id",
		"node.certificate", "node.fingerprint", "node.private_key_wrapped", // the linker's own
		"peer.fingerprint", "population_ledger.study_id",
		"released_cell.generation", "released_cell.study_id", "released_table.generation", "released_table.study_id",
		"released_class.ciphertext", "released_generation.generation", "released_generation.study_id",
		"record_keying.wrapped", // the linker's own
		"query.answered_by", "query.column_names", "query.content_id", "query.generation", "query.purpose", "query.query_id", "query.study_id",
		"query.origin_intersection", "query.origin_loads", // a keyed digest; sealed
		"study.private_terms", // always NULL: see below
		"study.study_id", "study.terms",
		// public keys, signatures
		"study_notice.public_key", "study_notice.signature", "study_notice.study_id", "study_notice.terms",
		"deletion.deleted", "deletion.study_id", "deletion.terms", // numbers of rows
	}
	got := names(t, pool, `SELECT table_name || '.' || column_name FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
		WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND (udt_name IN ('bytea', '_bytea', 'json', 'jsonb', 'xml', 'oid', 'bit', 'varbit')) ORDER BY 1`)
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
	_, pool := pgtest.NewDatabase(t, linker.Migrations()...)
	exec(t, pool, fill+fillPair+fillTypos+fillRefused+fillApproved)
	for constraint, sql := range map[string]string{
		"linker_holds_no_private_terms":                              `UPDATE study SET private_terms = '{}'`,
		"contribution_one_a_stage":                                   `INSERT INTO contribution (contribution_id, study_id, side, holder, stage, intersection, records, keys, columns, state, place) SELECT repeat('9', 16)::bytea, study_id, side, holder, stage, intersection, records, keys, columns, state, 99 FROM contribution WHERE side = 1 AND study_id = repeat('s', 32)::bytea`,
		"contribution_place_once":                                    `UPDATE contribution SET place = (SELECT place FROM contribution WHERE contribution_id = repeat('1', 16)::bytea) WHERE contribution_id = repeat('2', 16)::bytea`,
		"contribution_side_known":                                    `UPDATE contribution SET side = 3 WHERE side = 1`,
		"answer_cell_count_only_if_released":                         `UPDATE answer_cell SET count = 3 WHERE decision = 'suppress'`,
		"answer_cell_block_count_only_if_released":                   `UPDATE answer_cell SET block_count = 3 WHERE decision = 'suppress'`,
		"answer_cell_block_count_only_if_released (less than links)": `UPDATE answer_cell SET block_count = 11 WHERE count = 12`,
		"contribution_number_fits":                                   `UPDATE contribution SET number = -1 WHERE side = 1`,
		"contribution_load_size":                                     `UPDATE contribution SET load = '1' WHERE side = 1`,
		"contribution_link_size_fits":                                `UPDATE contribution SET link_size = 1025 WHERE side = 1`,
		"link_run_links_fit":                                         `UPDATE link_run SET links = pairs + 1 WHERE links IS NOT NULL`,
		"link_table_freq_size":                                       `UPDATE link_table SET freq = '{1}' WHERE side = 1`,
		"answer_cell_key_unless_withheld":                            `UPDATE answer_cell SET key = '{x}' WHERE decision = 'withhold'`,
		"query_in_audit_log":                                         `UPDATE query SET audit_seq = 99`,
		"approved_table_by_both":                                     `UPDATE approved_table SET approved_by = proposer`,
		"approved_table_column_has_side":                             `UPDATE approved_table SET sides = '{1}'`,
		"approved_table_in_audit_log":                                `UPDATE approved_table SET audit_seq = 99`,
		"contribution_dictionary_once":                               `INSERT INTO contribution_dictionary SELECT * FROM contribution_dictionary`,
		"contribution_chunk_once":                                    `INSERT INTO contribution_chunk SELECT * FROM contribution_chunk`,
		"the audit log is append-only":                               `UPDATE audit_log SET entry = '{}'`,
		"the audit log is append-only: DELETE":                       `DELETE FROM audit_log`,
	} {
		_, err := pool.Exec(context.Background(), sql)
		constraint, _, _ := strings.Cut(constraint, " (")
		if err == nil || !strings.Contains(fmt.Sprint(err), constraint) {
			t.Errorf("%s: %v", constraint, err)
		}
	}
}
