-- Deleting a study or a dataset leaves a record, and deleting what is not there is an error.

CREATE FUNCTION study_rows(wanted bytea) RETURNS json LANGUAGE sql STABLE AS $$
    SELECT coalesce(json_object_agg(what, amount ORDER BY what) FILTER (WHERE amount > 0), '{}')
    FROM (VALUES
            ('acceptance', (SELECT count(*) FROM acceptance WHERE study_id = wanted)),
            ('study_secret', (SELECT count(*) FROM study_secret WHERE study_id = wanted)),
            ('study_dataset', (SELECT count(*) FROM study_dataset WHERE study_id = wanted)),
            ('study_preparation', (SELECT count(*) FROM study_preparation WHERE study_id = wanted)),
            ('psi_session', (SELECT count(*) FROM psi_session WHERE study_id = wanted)),
            ('psi_evaluated', (SELECT count(*) FROM psi_evaluated WHERE study_id = wanted)),
            ('intersection', (SELECT count(*) FROM intersection WHERE study_id = wanted)),
            ('intersection_seen', (SELECT count(*) FROM intersection_seen WHERE study_id = wanted)),
            ('contribution', (SELECT count(*) FROM contribution WHERE study_id = wanted)),
            ('link_quality', (SELECT count(*) FROM link_quality WHERE study_id = wanted)),
            ('answer', (SELECT count(*) FROM answer WHERE study_id = wanted)),
            ('psi_chunk', (SELECT count(*) FROM psi_chunk c JOIN psi_session p USING (session_id) WHERE p.study_id = wanted)),
            ('psi_match', (SELECT count(*) FROM psi_match r JOIN psi_session p USING (session_id) WHERE p.study_id = wanted)),
            ('psi_candidate', (SELECT count(*) FROM psi_candidate r JOIN psi_session p USING (session_id) WHERE p.study_id = wanted)),
            ('psi_gone', (SELECT count(*) FROM psi_gone r JOIN psi_session p USING (session_id) WHERE p.study_id = wanted)),
            ('psi_bound', (SELECT count(*) FROM psi_bound r JOIN psi_session p USING (session_id) WHERE p.study_id = wanted)),
            ('psi_fresh_key', (SELECT count(*) FROM psi_fresh_key r JOIN psi_session p USING (session_id) WHERE p.study_id = wanted)),
            ('psi_peer_tag', (SELECT count(*) FROM psi_peer_tag r JOIN psi_session p USING (session_id) WHERE p.study_id = wanted)),
            ('psi_server_tag', (SELECT count(*) FROM psi_server_tag r JOIN psi_session p USING (session_id) WHERE p.study_id = wanted)),
            ('psi_client_output', (SELECT count(*) FROM psi_client_output r JOIN psi_session p USING (session_id) WHERE p.study_id = wanted)),
            ('psi_server_output', (SELECT count(*) FROM psi_server_output r JOIN study s USING (study_no) WHERE s.study_id = wanted)),
            ('intersection_key', (SELECT count(*) FROM intersection_key r JOIN study s USING (study_no) WHERE s.study_id = wanted)),
            ('study_change', (SELECT count(*) FROM study_change r JOIN study s USING (study_no) WHERE s.study_id = wanted)),
            ('study_key', (SELECT count(*) FROM study_key r JOIN study s USING (study_no) WHERE s.study_id = wanted))
    ) AS counted (what, amount)
$$;
COMMENT ON FUNCTION study_rows IS 'How many rows of which table belong to a study.';

CREATE FUNCTION delete_study(wanted bytea, by_whom text) RETURNS json LANGUAGE plpgsql AS $$
DECLARE
    counted json;
    gone    study;
BEGIN
    SELECT * INTO gone FROM study WHERE study_id = wanted FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no study has the id %', encode(wanted, 'hex') USING ERRCODE = 'no_data_found';
    END IF;
    counted := study_rows(wanted);
    DELETE FROM psi_match WHERE session_id IN (SELECT session_id FROM psi_session WHERE study_id = wanted);
    DELETE FROM psi_candidate WHERE session_id IN (SELECT session_id FROM psi_session WHERE study_id = wanted);
    DELETE FROM psi_gone WHERE session_id IN (SELECT session_id FROM psi_session WHERE study_id = wanted);
    DELETE FROM psi_bound WHERE session_id IN (SELECT session_id FROM psi_session WHERE study_id = wanted);
    DELETE FROM psi_fresh_key WHERE session_id IN (SELECT session_id FROM psi_session WHERE study_id = wanted);
    DELETE FROM psi_peer_tag WHERE session_id IN (SELECT session_id FROM psi_session WHERE study_id = wanted);
    DELETE FROM psi_server_tag WHERE session_id IN (SELECT session_id FROM psi_session WHERE study_id = wanted);
    DELETE FROM psi_client_output WHERE session_id IN (SELECT session_id FROM psi_session WHERE study_id = wanted);
    DELETE FROM psi_server_output WHERE study_no = gone.study_no;
    DELETE FROM intersection_key WHERE study_no = gone.study_no;
    DELETE FROM study_change WHERE study_no = gone.study_no;
    DELETE FROM study_key WHERE study_no = gone.study_no;
    DELETE FROM study WHERE study_id = wanted;
    INSERT INTO deletion (what, name, study_id, terms, deleted, deleted_by)
    VALUES ('study', gone.name, gone.study_id, gone.terms, counted, by_whom);
    RETURN counted;
END
$$;
COMMENT ON FUNCTION delete_study IS 'Deletes a study with all that belongs to it, records that, and returns how many rows of what. Callers hold the study''s lock.';

CREATE OR REPLACE FUNCTION forget_study(forgotten text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    wanted bytea;
BEGIN
    SELECT study_id INTO wanted FROM study WHERE name = forgotten;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'there is no study %', quote_literal(forgotten) USING ERRCODE = 'no_data_found', HINT = 'TABLE inspect.studies lists them';
    END IF;
    IF NOT pg_try_advisory_xact_lock(study_lock(wanted)) THEN
        RAISE EXCEPTION 'a step is at work on study %', quote_literal(forgotten) USING ERRCODE = 'lock_not_available', HINT = 'stop it first';
    END IF;
    PERFORM delete_study(wanted, 'database user ' || session_user);
END
$$;
COMMENT ON FUNCTION forget_study IS 'Deletes a study with all that belongs to it, and records that. `blindjoin study forget` does the same, audits it and tells the other parties. The audit log stays.';

CREATE FUNCTION delete_dataset(wanted bigint, by_whom text) RETURNS json LANGUAGE plpgsql AS $$
DECLARE
    counted json;
    gone    dataset;
BEGIN
    SELECT * INTO gone FROM dataset WHERE dataset_id = wanted FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'there is no dataset number %', wanted USING ERRCODE = 'no_data_found';
    END IF;
    SELECT json_build_object('dataset_row', count(*)) INTO counted FROM dataset_row WHERE dataset_id = wanted;
    DELETE FROM dataset WHERE dataset_id = wanted;
    DELETE FROM dataset_row WHERE dataset_id = wanted;
    INSERT INTO deletion (what, name, deleted, deleted_by) VALUES ('dataset', gone.name, counted, by_whom);
    RETURN counted;
END
$$;
COMMENT ON FUNCTION delete_dataset IS 'Deletes a dataset that no study uses, records that, and returns how many rows of what.';

CREATE OR REPLACE FUNCTION forget_dataset(forgotten text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    wanted bigint;
    users  text;
BEGIN
    SELECT dataset_id INTO wanted FROM dataset WHERE name = forgotten;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'there is no dataset %', quote_literal(forgotten) USING ERRCODE = 'no_data_found', HINT = 'TABLE inspect.datasets lists them';
    END IF;
    SELECT string_agg(s.name, ', ' ORDER BY s.name) INTO users FROM study_dataset d JOIN study s USING (study_id) WHERE d.dataset_id = wanted;
    IF users IS NOT NULL THEN
        RAISE EXCEPTION 'studies use dataset %: %', quote_literal(forgotten), users
            USING ERRCODE = 'foreign_key_violation', HINT = 'forget the studies first, or use `blindjoin dataset delete`, which tells their parties';
    END IF;
    PERFORM delete_dataset(wanted, 'database user ' || session_user);
END
$$;
COMMENT ON FUNCTION forget_dataset IS 'Deletes a dataset that no study uses any more, and records that. `blindjoin dataset delete` does the same and audits it.';
