-- What was found cannot be contributed without the tokens of records, which are not stored any more.
DELETE FROM intersection;
DELETE FROM intersection_key;
DELETE FROM psi_client_output;
DELETE FROM psi_session;
DROP VIEW session_match;
DROP TABLE psi_evaluated;
DROP TABLE psi_match, psi_candidate, psi_gone, psi_peer_tag, psi_server_tag, psi_bound, psi_fresh_key;
ALTER TABLE psi_session DROP COLUMN preparation, DROP COLUMN builds_on, DROP COLUMN tags_kept, DROP COLUMN found, DROP COLUMN outputs;
COMMENT ON COLUMN psi_session.outputs_kept IS 'As client: the session ended with both sides sure of one result, and its outputs serve later sessions.';

ALTER TABLE intersection_key RENAME TO new_intersection_key;
ALTER TABLE new_intersection_key DROP CONSTRAINT intersection_key_once;
CREATE TABLE intersection_key (
    study_id          bytea   NOT NULL,
    join_token        uuid    NOT NULL,
    own_multiplicity  integer NOT NULL,
    peer_multiplicity integer NOT NULL,
    CONSTRAINT intersection_key_once PRIMARY KEY (study_id, join_token)
);
COMMENT ON TABLE intersection_key IS 'The join tokens of the keys in the intersection, and how often each holder has them.';
INSERT INTO intersection_key SELECT s.study_id, k.join_token, k.own_multiplicity, k.peer_multiplicity FROM new_intersection_key k JOIN study s USING (study_no);
DROP TABLE new_intersection_key;

ALTER TABLE psi_server_output RENAME TO new_output;
ALTER TABLE new_output DROP CONSTRAINT psi_server_output_once;
CREATE TABLE psi_server_output (
    study_id   bytea NOT NULL,
    join_token uuid  NOT NULL,
    tag        uuid  NOT NULL,
    secret     bytea NOT NULL,
    CONSTRAINT psi_server_output_once PRIMARY KEY (study_id, join_token)
);
COMMENT ON TABLE psi_server_output IS 'As server: our distinct keys under our own OPRF key of the study. Kept for later sessions, which evaluate new keys only.';
INSERT INTO psi_server_output SELECT s.study_id, o.join_token, o.tag, o.secret FROM new_output o JOIN study s USING (study_no);
DROP TABLE new_output;

ALTER TABLE study_key RENAME TO new_key;
ALTER TABLE new_key DROP CONSTRAINT study_key_once;
CREATE TABLE study_key (
    study_id     bytea   NOT NULL,
    key_no       bigint  NOT NULL,
    join_token   uuid    NOT NULL,
    linkage_key  bytea   NOT NULL,
    multiplicity integer NOT NULL CONSTRAINT study_key_multiplicity_positive CHECK (multiplicity > 0),
    CONSTRAINT study_key_numbered PRIMARY KEY (study_id, key_no),
    CONSTRAINT study_key_token_unique UNIQUE (study_id, join_token)
);
COMMENT ON TABLE study_key IS 'The distinct linkage keys, numbered from 0 in the order of their join tokens, so that no protocol message follows the order of the file.';
INSERT INTO study_key
    SELECT s.study_id, row_number() OVER (PARTITION BY s.study_id ORDER BY k.join_token) - 1, k.join_token, k.linkage_key, k.multiplicity
    FROM new_key k JOIN study s USING (study_no);
DROP TABLE new_key;

-- Which record has which token is not stored any more: keys are derived anew with the next intersection.
DELETE FROM study_preparation;
CREATE TABLE study_record (
    study_id   bytea  NOT NULL,
    row_no     bigint NOT NULL,
    join_token uuid   NOT NULL
);
COMMENT ON TABLE study_record IS 'The join token of each record that has a linkage key. Loaded in the order of the index.';
CREATE INDEX study_record_by_token ON study_record (study_id, join_token);

DROP TABLE study_change;
ALTER TABLE study_preparation DROP COLUMN serial;

CREATE TABLE psi_server_tag (
    session_id   bigint  NOT NULL,
    position     bigint  NOT NULL,
    tag          uuid    NOT NULL,
    key_no       bigint  NOT NULL,
    secret       bytea   NOT NULL,
    multiplicity integer NOT NULL,
    CONSTRAINT psi_server_tag_numbered PRIMARY KEY (session_id, position)
);
COMMENT ON TABLE psi_server_tag IS 'As server: what a session sends, numbered from 0 in the order of tags, which tells nothing. Deleted when the session ends.';

CREATE TABLE psi_peer_tag (
    session_id   bigint  NOT NULL,
    chunk_no     integer NOT NULL,
    position     integer NOT NULL,
    tag          uuid    NOT NULL,
    multiplicity bytea   NOT NULL,
    CONSTRAINT psi_peer_tag_numbered PRIMARY KEY (session_id, chunk_no, position)
);
COMMENT ON TABLE psi_peer_tag IS 'As client: the server''s tags as it sent them, with the encrypted multiplicity of each. Deleted when the session ends.';

CREATE TABLE psi_match (
    session_id        bigint  NOT NULL,
    chunk_no          integer NOT NULL,
    position          integer NOT NULL,
    key_no            bigint  NOT NULL,
    tag               uuid    NOT NULL,
    own_multiplicity  integer NOT NULL,
    peer_multiplicity integer NOT NULL CONSTRAINT psi_match_peer_multiplicity_positive CHECK (peer_multiplicity > 0),
    CONSTRAINT psi_match_numbered PRIMARY KEY (session_id, chunk_no, position)
);
COMMENT ON TABLE psi_match IS 'The keys that both holders have, and how often each has them, by place among the server''s tags.';

CREATE TABLE psi_fresh_key (
    session_id bigint NOT NULL,
    fresh_no   bigint NOT NULL,
    key_no     bigint NOT NULL,
    CONSTRAINT psi_fresh_key_numbered PRIMARY KEY (session_id, fresh_no)
);
COMMENT ON TABLE psi_fresh_key IS 'As client, where some keys are known from earlier sessions: those that are not. Deleted when the session ends.';

CREATE TABLE psi_candidate (
    session_id       bigint  NOT NULL,
    chunk_no         integer NOT NULL,
    position         integer NOT NULL,
    tag              uuid    NOT NULL,
    masked           bytea   NOT NULL,
    key_no           bigint  NOT NULL,
    own_multiplicity integer NOT NULL,
    secret           bytea   NOT NULL,
    CONSTRAINT psi_candidate_numbered PRIMARY KEY (session_id, chunk_no, position)
);
COMMENT ON TABLE psi_candidate IS 'As client: the server''s tags that are ours too, joined in one go, with what it takes to unmask the multiplicity and to prove the match. Deleted when the session ends.';

CREATE OR REPLACE FUNCTION forget_study(forgotten text) RETURNS void LANGUAGE sql AS $$
    DELETE FROM psi_match         WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_candidate     WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_fresh_key     WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_peer_tag      WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_server_tag    WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_client_output WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_server_output WHERE study_id = (SELECT study_id FROM study WHERE name = forgotten);
    DELETE FROM intersection_key  WHERE study_id = (SELECT study_id FROM study WHERE name = forgotten);
    DELETE FROM study_record      WHERE study_id = (SELECT study_id FROM study WHERE name = forgotten);
    DELETE FROM study_key         WHERE study_id = (SELECT study_id FROM study WHERE name = forgotten);
    DELETE FROM study             WHERE name = forgotten;
$$;
