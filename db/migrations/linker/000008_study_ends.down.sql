CREATE OR REPLACE FUNCTION forget_study(forgotten text) RETURNS void LANGUAGE sql AS $$
    SELECT drop_linked_pairs(study_no), drop_records(study_no) FROM study WHERE name = forgotten;
    DELETE FROM study WHERE name = forgotten;
$$;
COMMENT ON FUNCTION forget_study IS 'Deletes a study with its contributions, linked pairs, tables of links, queries and answers. The audit log stays.';

DROP FUNCTION delete_study(bytea, text);
DROP FUNCTION study_rows(bytea);
