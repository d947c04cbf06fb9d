-- What a session writes by the million is written at the end of every index: nothing is inserted at random places, and no
-- row is checked against a table that its statement has looked up already. A client keeps what the server evaluated.

-- Hellos and stored states have another form from here on, so sessions begin anew with the next run. What they found stays: the
-- table intersection, and the audit log.
DELETE FROM psi_server_tag;
DELETE FROM psi_peer_tag;
DELETE FROM psi_match;
DELETE FROM psi_session;

ALTER TABLE psi_session
    ADD COLUMN server_key   bytea   NOT NULL CONSTRAINT psi_session_server_key_size CHECK (octet_length(server_key) = 32),
    ADD COLUMN evaluated    bigint  NOT NULL DEFAULT 0,
    ADD COLUMN outputs_kept boolean NOT NULL DEFAULT false CONSTRAINT psi_session_outputs_are_clients CHECK (role = 'client' OR NOT outputs_kept);
COMMENT ON COLUMN psi_session.server_key IS 'SHA-256 of the server''s public key: outputs under another key are of no use.';
COMMENT ON COLUMN psi_session.evaluated IS 'Keys of the client that were evaluated. All sessions of a study together are bounded by its limit.';
COMMENT ON COLUMN psi_session.outputs_kept IS 'As client: the session ended with both sides sure of one result, and its outputs serve later sessions.';

-- Join tokens ascend as chunks come, tags do not. Tags are joined by hashing, so they need no index.
DROP TABLE psi_client_output;
CREATE TABLE psi_client_output (
    session_id bigint NOT NULL,
    join_token uuid   NOT NULL,
    tag        uuid   NOT NULL,
    secret     bytea  NOT NULL,
    CONSTRAINT psi_client_output_once PRIMARY KEY (session_id, join_token)
);
COMMENT ON TABLE psi_client_output IS 'As client: our distinct keys under the server''s OPRF key: the 16-byte tag, and the 32-byte secret from which masks and MACs of that key derive. Kept with the session that had them evaluated, for later ones, once that session is done.';

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

-- A check for each row costs as much as the row; forget_study deletes these by hand instead.
ALTER TABLE psi_server_output DROP CONSTRAINT psi_server_output_of_study;

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
