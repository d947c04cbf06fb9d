-- Answers of both holders, and heads of the linker's log that the other holder has shown.

ALTER TABLE answer
    ADD COLUMN requester     text,
    ADD COLUMN stored        boolean NOT NULL DEFAULT false,
    ADD COLUMN refused       text,
    ADD COLUMN told          json,
    ADD COLUMN content_id    bytea CONSTRAINT answer_content_id_size CHECK (octet_length(content_id) = 32),
    ADD COLUMN generation    bytea CONSTRAINT answer_generation_size CHECK (octet_length(generation) = 32),
    ADD COLUMN answer_digest bytea CONSTRAINT answer_digest_size CHECK (octet_length(answer_digest) = 32),
    ADD COLUMN linker_seq    bigint CONSTRAINT answer_linker_seq_positive CHECK (linker_seq > 0),
    ADD COLUMN delivered_at  timestamptz;
UPDATE answer SET requester = (SELECT name FROM node), stored = coalesce((result->'provenance'->>'stored')::boolean, false)
WHERE requester IS NULL;
ALTER TABLE answer ALTER COLUMN requester SET NOT NULL;
ALTER TABLE answer ADD CONSTRAINT answer_delivered_has_place CHECK (delivered_at IS NULL OR linker_seq IS NOT NULL);
CREATE INDEX answer_by_place ON answer (study_id, linker_seq);
CREATE INDEX answer_by_content ON answer (study_id, content_id, generation);

COMMENT ON TABLE answer IS 'Queries of both holders and their decrypted answers, after disclosure control.';
COMMENT ON COLUMN answer.group_by IS 'Names of the columns in canonical order; in rows of earlier releases in the order in which they were asked.';
COMMENT ON COLUMN answer.result IS 'The answer as it was printed here, with estimates of this holder, or, of the other holder''s query, as it is told.';
COMMENT ON COLUMN answer.requester IS 'The holder that has asked.';
COMMENT ON COLUMN answer.stored IS 'Computed for an earlier query: it costs nothing of the requester''s budget.';
COMMENT ON COLUMN answer.refused IS 'Why there are no cells: it was computed, and the answer was too large. Null in all others.';
COMMENT ON COLUMN answer.told IS 'The answer as both holders have it, columns in canonical order. Null in rows of earlier releases that were not collected since.';
COMMENT ON COLUMN answer.answer_digest IS 'Over the cells as the linker sent them.';
COMMENT ON COLUMN answer.linker_seq IS 'Number of the entry of the linker''s log about the answer. Null where a log was given up that had it.';
COMMENT ON COLUMN answer.delivered_at IS 'When it was collected and verified, the entry of the linker''s log included. Null while it was not.';

CREATE OR REPLACE VIEW inspect.answers AS
    SELECT s.name AS study, encode(a.query_id, 'hex') AS query_id, a.group_by, a.purpose, coalesce(a.told, a.result) AS result, a.asked_at,
           a.requester, a.stored, a.refused
    FROM answer a JOIN study s USING (study_id);
COMMENT ON VIEW inspect.answers IS 'Queries of both holders and their answers, after disclosure control: the same at both once both have collected them.';

CREATE VIEW inspect.own_answers AS
    SELECT s.name AS study, encode(a.query_id, 'hex') AS query_id, a.purpose, a.result, a.asked_at, a.linker_seq, a.delivered_at
    FROM answer a JOIN study s USING (study_id) WHERE a.requester = (SELECT name FROM node);
COMMENT ON VIEW inspect.own_answers IS 'Our own queries and their answers as they were printed, with our own estimates.';

ALTER TABLE linker_head
    ADD COLUMN shown_by    text,
    ADD COLUMN contradicts boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN linker_head.shown_by IS 'The other holder, where the head came from it. Null: it came from the linker.';
COMMENT ON COLUMN linker_head.contradicts IS 'The linker has shown another history here: nothing is asked of it until the log is accepted.';
