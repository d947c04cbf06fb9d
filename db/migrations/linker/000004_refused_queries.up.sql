-- A query whose answer turned out to be too large was computed all the same, and counts against the budget of its study.
ALTER TABLE query ADD COLUMN refused text
    CONSTRAINT query_refused_was_computed CHECK (refused IS NULL OR answered_by = query_id);
COMMENT ON TABLE query IS 'Every query that was computed or answered. answered_by is the query whose stored cells answer it: itself, the first time.';
COMMENT ON COLUMN query.refused IS 'Why a query that was computed has no answer. Null in all others.';
COMMENT ON COLUMN link_run.generation IS 'Hash of both contributions, of their ids and of what was uploaded under them: answers to an older generation are not given again.';

CREATE OR REPLACE VIEW inspect.answers AS
    SELECT s.name AS study, encode(q.query_id, 'hex') AS query_id, q.requester, q.asked_at, q.query_id <> q.answered_by AS stored,
           q.column_sides, q.column_names, a.cell_no, a.key, a.count, a.block_count, a.decision, q.refused
    FROM query q JOIN study s USING (study_id)
    LEFT JOIN answer_cell a ON a.query_id = q.answered_by;
