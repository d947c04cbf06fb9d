-- The records of a contribution lie in a place of their own, a partition: a contribution that is
-- replaced is truncated, and leaves nothing to be vacuumed, however fast the next ones come. Each side of
-- a study has two places: one for what is in force, one for what is being uploaded. A place has an index
-- from when its contribution is complete; rows arrive in the order of their tokens without it.
ALTER TABLE contribution ADD COLUMN place integer;
COMMENT ON COLUMN contribution.place IS 'Which partition of contribution_record holds the records: 4 * study_no + 2 * (side - 1), or one more.';
UPDATE contribution c SET place = 4 * s.study_no + 2 * (c.side - 1) + CASE c.stage WHEN 'complete' THEN 0 ELSE 1 END
FROM study s WHERE s.study_id = c.study_id;
ALTER TABLE contribution
    ALTER COLUMN place SET NOT NULL,
    ADD CONSTRAINT contribution_place_once UNIQUE (place);

ALTER TABLE contribution_record RENAME TO contribution_record_before;
DROP INDEX contribution_record_by_token;

CREATE TABLE contribution_record (
    place      integer   NOT NULL,
    join_token uuid      NOT NULL,
    codes      integer[] NOT NULL,
    record_no  integer,
    link_token uuid,
    filter     bit varying,
    ones       smallint
) PARTITION BY LIST (place);
COMMENT ON TABLE contribution_record IS 'One row a record, in the order of join tokens: the token, one small code for each column and, in studies with typing errors, a link value. One partition for each place of a contribution.';
COMMENT ON COLUMN contribution_record.place IS 'That of the contribution.';
COMMENT ON COLUMN contribution_record.record_no IS 'From 0, in the order of the contribution. Null in studies of one key, as are the columns after it.';
COMMENT ON COLUMN contribution_record.link_token IS 'Token of the link key, where keys are compared exactly. Null: the record has no readable link key, and never links.';
COMMENT ON COLUMN contribution_record.filter IS 'Bloom filter of the link key, where keys are compared by similarity. Null: the record has no readable link key, and never links.';
COMMENT ON COLUMN contribution_record.ones IS 'How many bits of the filter are set.';

-- Attached rather than created as a partition: that does not wait for queries of other studies, nor make
-- them wait.
CREATE FUNCTION provide_records(wanted integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    part text := format('contribution_record_%s', wanted);
BEGIN
    IF to_regclass(part) IS NOT NULL THEN
        PERFORM empty_records(wanted);
        RETURN;
    END IF;
    EXECUTE format('CREATE TABLE %I (LIKE contribution_record INCLUDING DEFAULTS INCLUDING COMMENTS)', part);
    EXECUTE format('COMMENT ON TABLE %I IS %L', part, 'Records of one contribution: a partition of contribution_record.');
    EXECUTE format('ALTER TABLE contribution_record ATTACH PARTITION %I FOR VALUES IN (%s)', part, wanted);
END
$$;
COMMENT ON FUNCTION provide_records IS 'Makes the partition of a place, empty and without an index.';

CREATE FUNCTION empty_records(wanted integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    part text := format('contribution_record_%s', wanted);
BEGIN
    IF to_regclass(part) IS NOT NULL THEN
        EXECUTE format('TRUNCATE %I', part);
        EXECUTE format('DROP INDEX IF EXISTS %I', part || '_by_token');
    END IF;
END
$$;
COMMENT ON FUNCTION empty_records IS 'Deletes the records of a place.';

CREATE FUNCTION index_records(wanted integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    part text := format('contribution_record_%s', wanted);
BEGIN
    EXECUTE format('CREATE INDEX %I ON %I (join_token)', part || '_by_token', part);
END
$$;
COMMENT ON FUNCTION index_records IS 'Indexes the records of a place by token, once all are there.';

-- Codes are left out: statistics of arrays cost most of all, and no plan can use them.
CREATE FUNCTION analyse_records(wanted integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('ANALYZE %I (place, join_token)', format('contribution_record_%s', wanted));
END
$$;
COMMENT ON FUNCTION analyse_records IS 'Tells the planner about the records of a place.';

CREATE FUNCTION drop_records(of_study integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    FOR wanted IN 4 * of_study .. 4 * of_study + 3 LOOP
        EXECUTE format('DROP TABLE IF EXISTS %I', format('contribution_record_%s', wanted));
    END LOOP;
END
$$;
COMMENT ON FUNCTION drop_records IS 'Drops the partitions of a study, by study.study_no.';

SELECT provide_records(place) FROM contribution;
INSERT INTO contribution_record (place, join_token, codes, record_no, link_token, filter, ones)
SELECT c.place, r.join_token, r.codes, r.record_no, r.link_token, r.filter, r.ones
FROM contribution_record_before r JOIN contribution c USING (contribution_id)
ORDER BY c.place, r.join_token, r.record_no;
DROP TABLE contribution_record_before;
SELECT index_records(place) FROM contribution WHERE stage = 'complete';

CREATE OR REPLACE FUNCTION forget_study(forgotten text) RETURNS void LANGUAGE sql AS $$
    SELECT drop_linked_pairs(study_no), drop_records(study_no) FROM study WHERE name = forgotten;
    DELETE FROM study WHERE name = forgotten;
$$;
