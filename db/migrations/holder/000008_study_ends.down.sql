CREATE OR REPLACE FUNCTION forget_study(forgotten text) RETURNS void LANGUAGE sql AS $$
    DELETE FROM psi_match         WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_candidate     WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_gone          WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_bound         WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_fresh_key     WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_peer_tag      WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_server_tag    WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_client_output WHERE session_id IN (SELECT p.session_id FROM psi_session p JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM psi_server_output WHERE study_no = (SELECT study_no FROM study WHERE name = forgotten);
    DELETE FROM intersection_key  WHERE study_no = (SELECT study_no FROM study WHERE name = forgotten);
    DELETE FROM study_change      WHERE study_no = (SELECT study_no FROM study WHERE name = forgotten);
    DELETE FROM study_key         WHERE study_no = (SELECT study_no FROM study WHERE name = forgotten);
    DELETE FROM study             WHERE name = forgotten;
$$;
COMMENT ON FUNCTION forget_study IS 'Deletes a study and everything derived for it: secrets, keys, sessions, intersection, answers. The dataset and the audit log stay.';

CREATE OR REPLACE FUNCTION forget_dataset(forgotten text) RETURNS void LANGUAGE sql AS $$
    DELETE FROM dataset_row WHERE dataset_id = (SELECT dataset_id FROM dataset WHERE name = forgotten);
    DELETE FROM dataset     WHERE name = forgotten;
$$;
COMMENT ON FUNCTION forget_dataset IS 'Deletes a dataset that no study uses any more.';

DROP FUNCTION delete_dataset(bigint, text);
DROP FUNCTION delete_study(bytea, text);
DROP FUNCTION study_rows(bytea);
