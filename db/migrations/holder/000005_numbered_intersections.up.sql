-- Intersections of a study are numbered, so that of two contributions the later one is known to all three nodes.
ALTER TABLE psi_session ADD COLUMN number bigint NOT NULL DEFAULT 0
    CONSTRAINT psi_session_number_fits CHECK (number BETWEEN 0 AND 1099511627776);
COMMENT ON COLUMN psi_session.number IS 'Number of the intersection that the session finds: one more than the highest that either holder knew when it was opened. 0: opened before intersections were numbered.';

ALTER TABLE intersection ADD COLUMN number bigint NOT NULL DEFAULT 0
    CONSTRAINT intersection_number_fits CHECK (number BETWEEN 0 AND 1099511627776);
COMMENT ON COLUMN intersection.number IS 'Of two intersections of a study, the higher is the later.';

CREATE TABLE intersection_seen (
    study_id bytea  PRIMARY KEY CONSTRAINT intersection_seen_of_study REFERENCES study ON DELETE CASCADE,
    number   bigint NOT NULL CONSTRAINT intersection_seen_fits CHECK (number BETWEEN 0 AND 1099511627776)
);
COMMENT ON TABLE intersection_seen IS 'The highest number that the linker has named to us of an intersection that we do not know: this database was restored from a backup. The next session gets a higher one.';

-- What a linker showed before it was restored from a backup stays as proof, and binds its answers no more.
ALTER TABLE linker_head ADD COLUMN given_up_at timestamptz;
COMMENT ON COLUMN linker_head.given_up_at IS 'When our operator accepted that the linker''s log does not continue this head (blindjoin audit accept-log). Null: every answer has to.';
