package holder_test

import (
	"io/fs"
	"path"
	"testing"
	"testing/fstest"

	"github.com/blindjoin/blindjoin/db"
	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/postgres/pgtest"
	"github.com/blindjoin/blindjoin/internal/testkit/pair"
)

// before returns a holder's schema as it was before some migrations, by the name of the first that
// is left out.
func before(t *testing.T, node, own string) []postgres.Migration {
	t.Helper()
	out := holder.Migrations()
	for i, first := range []string{node, own} {
		files := fstest.MapFS{}
		pair.Must(t, fs.WalkDir(db.Migrations, out[i].Dir, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || path.Base(name) >= first {
				return err
			}
			b, err := fs.ReadFile(db.Migrations, name)
			files[name] = &fstest.MapFile{Data: b}
			return err
		}))
		out[i].FS = files
	}
	return out
}

// A holder that has finished an intersection, and not contributed yet, upgrades: its keys, its
// outputs and the intersection are there as before, under the study's number, and so are outputs
// and the count of what it has evaluated. Sessions begin anew.
func TestUpgradeToDifferences(t *testing.T) {
	t.Parallel()
	url, pool := pgtest.NewDatabase(t)
	pair.Must(t, postgres.Migrate(t.Context(), url, before(t, "000002", "000004")...))
	const old = `
INSERT INTO node (role, name, certificate, fingerprint, private_key_wrapped) VALUES ('holder', 'alpha', '\x01', sha256('a'), '\x02');
INSERT INTO study (study_id, name, terms, private_terms, proposer)
    SELECT sha256(n::text::bytea), 'study' || n, '{"purpose":"p","expires":"2030-01-01"}', '{}', 'alpha' FROM generate_series(1, 2) n;
INSERT INTO study_preparation (study_id, generation, records, empty_keys, invalid_keys, warned_keys, keys, duplicates)
    SELECT study_id, substr(sha256('g'), 1, 16), 30, 0, 0, 0, 20, 10 FROM study;
INSERT INTO study_record (study_id, row_no, join_token) SELECT study_id, n, md5((n % 20)::text)::uuid FROM study, generate_series(0, 29) n;
INSERT INTO study_key (study_id, key_no, join_token, linkage_key, multiplicity)
    SELECT study_id, n, md5(n::text)::uuid, n::text::bytea, CASE WHEN n < 10 THEN 2 ELSE 1 END FROM study, generate_series(0, 19) n;
INSERT INTO psi_session (study_id, direction, role, protocol_id, phase, state, server_key, outputs_kept)
    SELECT study_id, 1, 'client', substr(sha256(study_id), 1, 16), 'done', '\x01', sha256('k'), true FROM study;
UPDATE psi_session SET evaluated = 1;
INSERT INTO psi_session (study_id, direction, role, protocol_id, phase, state, server_key, evaluated)
    SELECT study_id, 2, 'server', substr(sha256(study_id || n::text::bytea), 1, 16), CASE n WHEN 1 THEN 'failed' ELSE 'done' END, '\x01', sha256('k'), n FROM study, generate_series(1, 2) n;
INSERT INTO psi_client_output (session_id, join_token, tag, secret) SELECT session_id, md5('1')::uuid, md5('t')::uuid, sha256('o') FROM psi_session WHERE role = 'client';
INSERT INTO psi_match (session_id, chunk_no, position, key_no, tag, own_multiplicity, peer_multiplicity) SELECT session_id, 0, 0, 0, md5('t')::uuid, 2, 1 FROM psi_session WHERE role = 'client';
INSERT INTO psi_server_output (study_id, join_token, tag, secret) SELECT study_id, join_token, md5(join_token::text)::uuid, sha256(linkage_key) FROM study_key;
INSERT INTO intersection (study_id, generation, peer_generation, matched_keys, own_keys, peer_keys, digest)
    SELECT study_id, substr(sha256('g'), 1, 16), substr(sha256('h'), 1, 16), 5, 20, 9, sha256('d') FROM study;
INSERT INTO intersection_key (study_id, join_token, own_multiplicity, peer_multiplicity) SELECT study_id, join_token, multiplicity, 3 FROM study_key WHERE key_no < 5;`
	if _, err := pool.Exec(t.Context(), old); err != nil {
		t.Fatal(err)
	}
	pool.Reset()
	pair.Must(t, postgres.Migrate(t.Context(), url, holder.Migrations()...))
	for sql, want := range map[string]int{
		"SELECT count(DISTINCT study_no) FROM study WHERE study_no IS NOT NULL":                                                                        2,
		"SELECT count(*) FROM study_key k JOIN study USING (study_no) WHERE join_token = md5(convert_from(linkage_key, 'UTF8'))::uuid":                 40,
		"SELECT sum(multiplicity) FROM study_key":                                                                                                      60,
		"SELECT count(*) FROM study_preparation WHERE serial = 1 AND keys = 20":                                                                        2,
		"SELECT count(*) FROM psi_server_output o JOIN study_key k USING (study_no, join_token) WHERE o.secret = sha256(k.linkage_key)":                40,
		"SELECT count(*) FROM intersection_key i JOIN study_key k USING (study_no, join_token) WHERE i.own_multiplicity = 2 AND peer_multiplicity = 3": 10,
		"SELECT count(*) FROM intersection WHERE matched_keys = 5":                                                                                     2,
		"SELECT count(*) FROM psi_session WHERE role = 'client' AND phase = 'replaced' AND outputs_kept AND outputs = 1 AND NOT tags_kept":             2,
		"SELECT count(*) FROM psi_session": 2,
		"SELECT count(*) FROM psi_session WHERE protocol_id = substr(sha256(study_id), 1, 16)": 0,
		"SELECT count(*) FROM psi_client_output JOIN psi_session USING (session_id)":           2,
		"SELECT count(*) FROM psi_match":                               0,
		"SELECT sum(evaluated) FROM psi_evaluated WHERE direction = 2": 6,
	} {
		var n int
		pair.Must(t, pool.QueryRow(t.Context(), sql).Scan(&n))
		if n != want {
			t.Errorf("%s: %d, want %d", sql, n, want)
		}
	}
	for _, forget := range []string{"study1", "study2"} {
		if _, err := pool.Exec(t.Context(), "SELECT forget_study($1)", forget); err != nil {
			t.Fatal(err)
		}
	}
	var left int
	pair.Must(t, pool.QueryRow(t.Context(), "SELECT (SELECT count(*) FROM study_key) + (SELECT count(*) FROM psi_server_output) + (SELECT count(*) FROM intersection_key) + (SELECT count(*) FROM psi_client_output) + (SELECT count(*) FROM psi_evaluated)").Scan(&left))
	if left != 0 {
		t.Errorf("%d rows of forgotten studies are left", left)
	}
}
