CREATE TABLE contribution_record_before (
    contribution_id bytea     NOT NULL,
    join_token      uuid      NOT NULL,
    codes           integer[] NOT NULL,
    record_no       integer,
    link_token      uuid,
    filter          bit varying,
    ones            smallint
);
INSERT INTO contribution_record_before (contribution_id, join_token, codes, record_no, link_token, filter, ones)
SELECT c.contribution_id, r.join_token, r.codes, r.record_no, r.link_token, r.filter, r.ones
FROM contribution_record r JOIN contribution c USING (place)
ORDER BY r.place, r.join_token, r.record_no;
DROP TABLE contribution_record;
ALTER TABLE contribution_record_before RENAME TO contribution_record;
CREATE INDEX contribution_record_by_token ON contribution_record (contribution_id, join_token);
COMMENT ON TABLE contribution_record IS 'One row a record, in the order of join tokens: the token, one small code for each column and, in studies with typing errors, a link value.';
DROP FUNCTION provide_records, empty_records, index_records, analyse_records, drop_records;
ALTER TABLE contribution DROP COLUMN place;

CREATE OR REPLACE FUNCTION forget_study(forgotten text) RETURNS void LANGUAGE sql AS $$
    SELECT drop_linked_pairs(study_no) FROM study WHERE name = forgotten;
    DELETE FROM contribution_record WHERE contribution_id IN (SELECT c.contribution_id FROM contribution c JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM study               WHERE name = forgotten;
$$;
