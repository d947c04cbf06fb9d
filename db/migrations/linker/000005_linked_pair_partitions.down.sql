ALTER TABLE linked_pair RENAME TO linked_pair_partitioned;
CREATE TABLE linked_pair (
    study_id   bytea     NOT NULL,
    join_token uuid      NOT NULL,
    codes_1    integer[] NOT NULL,
    codes_2    integer[] NOT NULL,
    linked     boolean   NOT NULL DEFAULT true,
    record_1   integer,
    record_2   integer
);
COMMENT ON TABLE linked_pair IS 'Two records, one of each holder, whose join tokens agree: linked, unless their link values disagree.';
COMMENT ON COLUMN linked_pair.linked IS 'Whether the link values agree too. Always true in studies of one key.';
COMMENT ON COLUMN linked_pair.record_1 IS 'Number of the record in the contribution of side 1. Null in studies of one key, as is record_2.';
COMMENT ON COLUMN linked_pair.record_2 IS 'Number of the record in the contribution of side 2.';
INSERT INTO linked_pair (study_id, join_token, codes_1, codes_2, linked, record_1, record_2)
SELECT s.study_id, p.join_token, p.codes_1, p.codes_2, p.linked, p.record_1, p.record_2
FROM linked_pair_partitioned p JOIN study s USING (study_no);
CREATE INDEX linked_pair_by_study ON linked_pair USING brin (study_id) WITH (pages_per_range = 32);
DROP TABLE linked_pair_partitioned;

CREATE OR REPLACE FUNCTION forget_study(forgotten text) RETURNS void LANGUAGE sql AS $$
    DELETE FROM linked_pair         WHERE study_id = (SELECT study_id FROM study WHERE name = forgotten);
    DELETE FROM contribution_record WHERE contribution_id IN (SELECT c.contribution_id FROM contribution c JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM study               WHERE name = forgotten;
$$;
DROP FUNCTION provide_linked_pairs(integer);
DROP FUNCTION empty_linked_pairs(integer);
DROP FUNCTION analyse_linked_pairs(integer);
DROP FUNCTION drop_linked_pairs(integer);
