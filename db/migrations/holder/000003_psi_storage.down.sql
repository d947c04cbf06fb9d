CREATE OR REPLACE FUNCTION forget_study(forgotten text) RETURNS void LANGUAGE sql AS $$
    DELETE FROM psi_match         WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_peer_tag      WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_server_tag    WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_client_output WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM intersection_key  WHERE study_id = (SELECT study_id FROM study WHERE name = forgotten);
    DELETE FROM study_record      WHERE study_id = (SELECT study_id FROM study WHERE name = forgotten);
    DELETE FROM study_key         WHERE study_id = (SELECT study_id FROM study WHERE name = forgotten);
    DELETE FROM study             WHERE name = forgotten;
$$;

DELETE FROM psi_server_tag;
DELETE FROM psi_peer_tag;
DELETE FROM psi_match;
DELETE FROM psi_session;
ALTER TABLE psi_session DROP COLUMN server_key, DROP COLUMN evaluated, DROP COLUMN outputs_kept;
DROP TABLE psi_candidate, psi_fresh_key, psi_client_output;

CREATE TABLE psi_client_output (
    session_id bigint NOT NULL,
    tag        uuid   NOT NULL,
    key_no     bigint NOT NULL,
    secret     bytea  NOT NULL,
    CONSTRAINT psi_client_output_tag_unique PRIMARY KEY (session_id, tag)
);
COMMENT ON TABLE psi_client_output IS 'As client: our distinct keys under the server''s OPRF key: the 16-byte tag, and the 32-byte secret from which masks and MACs of that key derive. Deleted when the session ends.';

ALTER TABLE psi_server_output ADD CONSTRAINT psi_server_output_of_study FOREIGN KEY (study_id) REFERENCES study ON DELETE CASCADE;
