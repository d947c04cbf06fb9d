-- Linkage with typing errors: how good it is, and the records that can have no links.

ALTER TABLE contribution ADD COLUMN without_link_key bigint NOT NULL DEFAULT 0
    CONSTRAINT contribution_without_link_key_fits CHECK (without_link_key BETWEEN 0 AND records);
COMMENT ON COLUMN contribution.without_link_key IS 'Contributed records whose link key has a null, empty or unreadable component: they never link. 0 in studies of one key.';

CREATE TABLE link_quality (
    study_id    bytea       PRIMARY KEY CONSTRAINT link_quality_of_study REFERENCES study ON DELETE CASCADE,
    generation  bytea       NOT NULL CONSTRAINT link_quality_generation_size CHECK (octet_length(generation) = 32),
    quality     json        NOT NULL,
    assessed_at timestamptz NOT NULL
);
COMMENT ON TABLE link_quality IS 'What we estimate of the linker''s links of a study: coverage, recall, false-positive rate, and the replicates from which answers get their standard errors.';
COMMENT ON COLUMN link_quality.generation IS 'Identifies the linker''s run whose links were assessed: an answer is corrected by the quality of its own generation only.';
COMMENT ON COLUMN link_quality.quality IS 'The estimates, which never leave this node.';

CREATE VIEW inspect.link_quality AS
    SELECT s.name AS study, encode(q.generation, 'hex') AS generation, q.quality, q.assessed_at
    FROM link_quality q JOIN study s USING (study_id);
COMMENT ON VIEW inspect.link_quality IS 'Estimated quality of the links of studies with a block and a link key.';
