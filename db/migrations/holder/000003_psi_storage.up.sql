-- What a session writes by the million is written at the end of every index: nothing is inserted at random places, and no
-- row is checked against a table that its statement has looked up already.

-- Sessions that are under way were stored for the old way of joining: they begin anew with the next run.
DELETE FROM psi_client_output o USING psi_session s WHERE s.session_id = o.session_id AND s.phase NOT IN ('done', 'failed', 'replaced');
DELETE FROM psi_peer_tag      o USING psi_session s WHERE s.session_id = o.session_id AND s.phase NOT IN ('done', 'failed', 'replaced');
DELETE FROM psi_server_tag    o USING psi_session s WHERE s.session_id = o.session_id AND s.phase NOT IN ('done', 'failed', 'replaced');
DELETE FROM psi_match         o USING psi_session s WHERE s.session_id = o.session_id AND s.phase NOT IN ('done', 'failed', 'replaced');
DELETE FROM psi_chunk         o USING psi_session s WHERE s.session_id = o.session_id AND s.phase NOT IN ('done', 'failed', 'replaced');
UPDATE psi_session SET phase = 'replaced', seed_wrapped = NULL, updated_at = now() WHERE phase NOT IN ('done', 'failed', 'replaced');

-- Key numbers ascend as chunks come, tags do not. Tags are joined by hashing, so they need no index.
ALTER TABLE psi_client_output DROP CONSTRAINT psi_client_output_tag_unique;
ALTER TABLE psi_client_output ADD CONSTRAINT psi_client_output_numbered PRIMARY KEY (session_id, key_no);

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
    DELETE FROM psi_peer_tag      WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_server_tag    WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_client_output WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_server_output WHERE study_id = (SELECT study_id FROM study WHERE name = forgotten);
    DELETE FROM intersection_key  WHERE study_id = (SELECT study_id FROM study WHERE name = forgotten);
    DELETE FROM study_record      WHERE study_id = (SELECT study_id FROM study WHERE name = forgotten);
    DELETE FROM study_key         WHERE study_id = (SELECT study_id FROM study WHERE name = forgotten);
    DELETE FROM study             WHERE name = forgotten;
$$;
