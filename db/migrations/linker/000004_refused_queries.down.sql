-- Without the column a refused query would pass for one that was answered without cells.
DELETE FROM query WHERE refused IS NOT NULL;

DROP VIEW inspect.answers;
CREATE VIEW inspect.answers AS
    SELECT s.name AS study, encode(q.query_id, 'hex') AS query_id, q.requester, q.asked_at, q.query_id <> q.answered_by AS stored,
           q.column_sides, q.column_names, a.cell_no, a.key, a.count, a.block_count, a.decision
    FROM query q JOIN study s USING (study_id)
    LEFT JOIN answer_cell a ON a.query_id = q.answered_by;
COMMENT ON VIEW inspect.answers IS 'Queries and their cells as they were answered. Keys and column names are ciphertexts here; only the holders can read them.';

COMMENT ON COLUMN link_run.generation IS 'Hash of both contribution ids: answers to an older generation are not given again.';
COMMENT ON TABLE query IS 'Every query that was answered. answered_by is the query whose stored cells answer it: itself, the first time.';
ALTER TABLE query DROP COLUMN refused;
