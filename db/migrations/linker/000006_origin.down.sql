DROP VIEW inspect.contributions;
CREATE VIEW inspect.contributions AS
    SELECT s.name AS study, c.side, c.holder, c.stage, c.records, c.keys, cardinality(c.columns) AS columns, c.link_size, c.begun_at, c.completed_at
    FROM contribution c JOIN study s USING (study_id);
COMMENT ON VIEW inspect.contributions IS 'What each holder has uploaded.';

ALTER TABLE contribution DROP COLUMN number, DROP COLUMN load;
