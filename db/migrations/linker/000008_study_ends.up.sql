-- Deleting a study leaves a record, and deleting one that is not there is an error.

CREATE FUNCTION study_rows(wanted bytea) RETURNS json LANGUAGE sql STABLE AS $$
    SELECT coalesce(json_object_agg(what, amount ORDER BY what) FILTER (WHERE amount > 0), '{}')
    FROM (VALUES
            ('acceptance', (SELECT count(*) FROM acceptance WHERE study_id = wanted)),
            ('contribution', (SELECT count(*) FROM contribution WHERE study_id = wanted)),
            ('link_run', (SELECT count(*) FROM link_run WHERE study_id = wanted)),
            ('query', (SELECT count(*) FROM query WHERE study_id = wanted)),
            ('contribution_chunk', (SELECT count(*) FROM contribution_chunk r JOIN contribution c USING (contribution_id) WHERE c.study_id = wanted)),
            ('contribution_record', (SELECT count(*) FROM contribution_record r JOIN contribution c USING (place) WHERE c.study_id = wanted)),
            ('contribution_dictionary', (SELECT count(*) FROM contribution_dictionary r JOIN contribution c USING (contribution_id) WHERE c.study_id = wanted)),
            ('answer_cell', (SELECT count(*) FROM answer_cell a JOIN query q USING (query_id) WHERE q.study_id = wanted)),
            ('linked_pair', (SELECT count(*) FROM linked_pair WHERE study_no = (SELECT study_no FROM study WHERE study_id = wanted))),
            ('link_count', (SELECT count(*) FROM link_count WHERE study_id = wanted)),
            ('link_table', (SELECT count(*) FROM link_table WHERE study_id = wanted))
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
    PERFORM drop_linked_pairs(gone.study_no);
    PERFORM drop_records(gone.study_no);
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
