-- Studies with typing errors lose their contributions, links and answers: without these columns, pairs that are not linked
-- would pass for linked ones.
CREATE TEMPORARY TABLE typos ON COMMIT DROP AS SELECT DISTINCT study_id FROM contribution WHERE link_size > 0;
DELETE FROM query WHERE study_id IN (SELECT study_id FROM typos);
DELETE FROM linked_pair WHERE study_id IN (SELECT study_id FROM typos);
DELETE FROM contribution_record WHERE contribution_id IN (SELECT contribution_id FROM contribution JOIN typos USING (study_id));
DELETE FROM contribution WHERE study_id IN (SELECT study_id FROM typos);

COMMENT ON FUNCTION forget_study IS 'Deletes a study with its contributions, linked pairs, queries and answers. The audit log stays.';

DROP VIEW inspect.answers;
DROP VIEW inspect.link_counts;
DROP VIEW inspect.linked_pairs;
DROP VIEW inspect.contributions;

ALTER TABLE answer_cell DROP COLUMN block_count;
COMMENT ON COLUMN answer_cell.count IS NULL;
DROP TABLE link_table;
DROP TABLE link_count;
ALTER TABLE linked_pair DROP COLUMN linked, DROP COLUMN record_1, DROP COLUMN record_2;
COMMENT ON TABLE linked_pair IS 'Two records, one of each holder, whose join tokens agree.';
ALTER TABLE link_run DROP COLUMN links;
COMMENT ON COLUMN link_run.pairs IS NULL;
ALTER TABLE contribution_record DROP COLUMN record_no, DROP COLUMN link_token, DROP COLUMN filter, DROP COLUMN ones;
COMMENT ON TABLE contribution_record IS 'One row a record, in the order of join tokens: the token and one small code for each column.';
ALTER TABLE contribution DROP COLUMN link_size;

CREATE VIEW inspect.contributions AS
    SELECT s.name AS study, c.side, c.holder, c.stage, c.records, c.keys, cardinality(c.columns) AS columns, c.begun_at, c.completed_at
    FROM contribution c JOIN study s USING (study_id);
COMMENT ON VIEW inspect.contributions IS 'What each holder has uploaded.';

CREATE VIEW inspect.linked_pairs AS
    SELECT s.name AS study, l.pairs, l.units, c1.holder AS holder_1, c1.records AS records_1,
           c2.holder AS holder_2, c2.records AS records_2, l.linked_at
    FROM link_run l JOIN study s USING (study_id)
    JOIN contribution c1 ON c1.contribution_id = l.contribution_1
    JOIN contribution c2 ON c2.contribution_id = l.contribution_2;
COMMENT ON VIEW inspect.linked_pairs IS 'How many record pairs are linked in each study.';

CREATE VIEW inspect.answers AS
    SELECT s.name AS study, encode(q.query_id, 'hex') AS query_id, q.requester, q.asked_at, q.query_id <> q.answered_by AS stored,
           q.column_sides, q.column_names, a.cell_no, a.key, a.count, a.decision
    FROM query q JOIN study s USING (study_id)
    LEFT JOIN answer_cell a ON a.query_id = q.answered_by;
COMMENT ON VIEW inspect.answers IS 'Queries and their cells as they were answered. Keys and column names are ciphertexts here; only the holders can read them.';
