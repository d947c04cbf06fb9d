-- Contributions say which intersection they come from, by number, and which load of the dataset, sealed for the holders.
ALTER TABLE contribution
    ADD COLUMN number bigint NOT NULL DEFAULT 0 CONSTRAINT contribution_number_fits CHECK (number BETWEEN 0 AND 1099511627776),
    ADD COLUMN load   bytea  NOT NULL DEFAULT '' CONSTRAINT contribution_load_size CHECK (octet_length(load) IN (0, 656));
COMMENT ON COLUMN contribution.number IS 'Number of the intersection, on which both holders agree: of two, the higher is the later. 0: contributed before intersections were numbered.';
COMMENT ON COLUMN contribution.load IS 'Name of the dataset, when it was loaded and its generation, sealed for the holders. Empty: contributed before loads were named.';

CREATE OR REPLACE VIEW inspect.contributions AS
    SELECT s.name AS study, c.side, c.holder, c.stage, c.records, c.keys, cardinality(c.columns) AS columns, c.link_size, c.begun_at, c.completed_at,
           c.number AS intersection_number
    FROM contribution c JOIN study s USING (study_id);
