-- The linked pairs of each study are a partition of their own. They are written together, read together and replaced together: no index has
-- to be kept for each row, a study is counted by reading its own pairs alone, and pairs that are replaced leave nothing to be vacuumed.
DROP INDEX linked_pair_by_study;
ALTER TABLE linked_pair RENAME TO linked_pair_before;

CREATE TABLE linked_pair (
    study_no   integer   NOT NULL,
    linked     boolean   NOT NULL DEFAULT true,
    join_token uuid      NOT NULL,
    codes_1    integer[] NOT NULL,
    codes_2    integer[] NOT NULL,
    record_1   integer,
    record_2   integer
) PARTITION BY LIST (study_no);
COMMENT ON TABLE linked_pair IS 'Two records, one of each holder, whose join tokens agree: linked, unless their link values disagree. One partition for each study.';
COMMENT ON COLUMN linked_pair.linked IS 'Whether the link values agree too. Always true in studies of one key.';
COMMENT ON COLUMN linked_pair.record_1 IS 'Number of the record in the contribution of side 1. Null in studies of one key, as is record_2.';
COMMENT ON COLUMN linked_pair.record_2 IS 'Number of the record in the contribution of side 2.';

-- Attached rather than created as a partition: that does not wait for queries of other studies, nor make them wait.
CREATE FUNCTION provide_linked_pairs(wanted integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    part text := format('linked_pair_%s', wanted);
BEGIN
    IF to_regclass(part) IS NOT NULL THEN
        RETURN;
    END IF;
    EXECUTE format('CREATE TABLE %I (LIKE linked_pair INCLUDING DEFAULTS INCLUDING COMMENTS)', part);
    EXECUTE format('COMMENT ON TABLE %I IS %L', part, 'Linked pairs of one study: a partition of linked_pair.');
    EXECUTE format('ALTER TABLE linked_pair ATTACH PARTITION %I FOR VALUES IN (%s)', part, wanted);
END
$$;
COMMENT ON FUNCTION provide_linked_pairs IS 'Makes the partition that holds the linked pairs of a study, by study.study_no, unless there is one.';

CREATE FUNCTION empty_linked_pairs(wanted integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF to_regclass(format('linked_pair_%s', wanted)) IS NOT NULL THEN
        EXECUTE format('TRUNCATE %I', format('linked_pair_%s', wanted));
    END IF;
END
$$;
COMMENT ON FUNCTION empty_linked_pairs IS 'Deletes the linked pairs of a study.';

-- Codes are left out: statistics of arrays cost most of all, and no plan can use them.
CREATE FUNCTION analyse_linked_pairs(wanted integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('ANALYZE %I (study_no, linked, join_token, record_1, record_2)', format('linked_pair_%s', wanted));
END
$$;
COMMENT ON FUNCTION analyse_linked_pairs IS 'Tells the planner about the linked pairs of a study.';

CREATE FUNCTION drop_linked_pairs(wanted integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('DROP TABLE IF EXISTS %I', format('linked_pair_%s', wanted));
END
$$;
COMMENT ON FUNCTION drop_linked_pairs IS 'Drops the partition that holds the linked pairs of a study.';

CREATE OR REPLACE FUNCTION forget_study(forgotten text) RETURNS void LANGUAGE sql AS $$
    SELECT drop_linked_pairs(study_no) FROM study WHERE name = forgotten;
    DELETE FROM contribution_record WHERE contribution_id IN (SELECT c.contribution_id FROM contribution c JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM study               WHERE name = forgotten;
$$;

SELECT provide_linked_pairs(s.study_no) FROM study s WHERE s.study_id IN (SELECT p.study_id FROM linked_pair_before p);
INSERT INTO linked_pair (study_no, linked, join_token, codes_1, codes_2, record_1, record_2)
SELECT s.study_no, p.linked, p.join_token, p.codes_1, p.codes_2, p.record_1, p.record_2
FROM linked_pair_before p JOIN study s USING (study_id);
DROP TABLE linked_pair_before;
