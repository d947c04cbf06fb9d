-- What the linker has beside the node's own tables: contributions, linked pairs and answers. No table here can hold a key
-- that decrypts anything.

ALTER TABLE study ADD CONSTRAINT linker_holds_no_private_terms CHECK (private_terms IS NULL);

CREATE TABLE contribution (
    contribution_id bytea       PRIMARY KEY CONSTRAINT contribution_id_size CHECK (octet_length(contribution_id) = 16),
    study_id        bytea       NOT NULL CONSTRAINT contribution_of_study REFERENCES study ON DELETE CASCADE,
    side            smallint    NOT NULL CONSTRAINT contribution_side_known CHECK (side IN (1, 2)),
    holder          text        NOT NULL,
    stage           text        NOT NULL CONSTRAINT contribution_stage_known CHECK (stage IN ('uploading', 'complete')),
    intersection    bytea       NOT NULL CONSTRAINT contribution_intersection_size CHECK (octet_length(intersection) = 32),
    records         bigint      NOT NULL,
    keys            bigint      NOT NULL,
    columns         bytea[]     NOT NULL,
    state           bytea       NOT NULL,
    next_chunk      integer     NOT NULL DEFAULT 0,
    begun_at        timestamptz NOT NULL DEFAULT now(),
    completed_at    timestamptz,
    CONSTRAINT contribution_one_a_stage UNIQUE (study_id, side, stage)
);
COMMENT ON TABLE contribution IS 'A holder''s encrypted intersected records. At most one complete and one uploading for each side: a new one replaces the old as a whole.';
COMMENT ON COLUMN contribution.intersection IS 'Keyed digest of the intersection, equal for both holders: contributions of different intersections are never linked.';
COMMENT ON COLUMN contribution.columns IS 'Encrypted column names.';
COMMENT ON COLUMN contribution.state IS 'Versioned encoding of what the next chunk is checked against.';

CREATE TABLE contribution_chunk (
    contribution_id bytea   NOT NULL CONSTRAINT contribution_chunk_of REFERENCES contribution ON DELETE CASCADE,
    chunk_no        integer NOT NULL,
    digest          bytea   NOT NULL CONSTRAINT contribution_chunk_digest_size CHECK (octet_length(digest) = 32),
    CONSTRAINT contribution_chunk_once PRIMARY KEY (contribution_id, chunk_no)
);
COMMENT ON TABLE contribution_chunk IS 'Chunks received, each with its digest: the same chunk twice is accepted when identical and refused when not.';

CREATE TABLE contribution_record (
    contribution_id bytea     NOT NULL,
    join_token      uuid      NOT NULL,
    codes           integer[] NOT NULL
);
CREATE INDEX contribution_record_by_token ON contribution_record (contribution_id, join_token);
COMMENT ON TABLE contribution_record IS 'One row a record, in the order of join tokens: the token and one small code for each column.';

CREATE TABLE contribution_dictionary (
    contribution_id bytea    NOT NULL CONSTRAINT contribution_dictionary_of REFERENCES contribution ON DELETE CASCADE,
    column_no       smallint NOT NULL,
    code            integer  NOT NULL,
    ciphertext      bytea    NOT NULL,
    CONSTRAINT contribution_dictionary_once PRIMARY KEY (contribution_id, column_no, code)
);
COMMENT ON TABLE contribution_dictionary IS 'What each code of each column stands for: an AES-SIV ciphertext that only the holders can open.';

CREATE TABLE link_run (
    study_id       bytea       PRIMARY KEY CONSTRAINT link_run_of_study REFERENCES study ON DELETE CASCADE,
    generation     bytea       NOT NULL CONSTRAINT link_run_generation_size CHECK (octet_length(generation) = 32),
    contribution_1 bytea       NOT NULL CONSTRAINT link_run_contribution_1 REFERENCES contribution ON DELETE CASCADE,
    contribution_2 bytea       NOT NULL CONSTRAINT link_run_contribution_2 REFERENCES contribution ON DELETE CASCADE,
    pairs          bigint      NOT NULL,
    units          bigint      NOT NULL,
    linked_at      timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE link_run IS 'The materialised linked pairs of a study, and the two contributions that they come from.';
COMMENT ON COLUMN link_run.generation IS 'Hash of both contribution ids: answers to an older generation are not given again.';
COMMENT ON COLUMN link_run.units IS 'Distinct join tokens among the pairs.';

CREATE TABLE linked_pair (
    study_id   bytea     NOT NULL,
    join_token uuid      NOT NULL,
    codes_1    integer[] NOT NULL,
    codes_2    integer[] NOT NULL
);
CREATE INDEX linked_pair_by_study ON linked_pair (study_id);
COMMENT ON TABLE linked_pair IS 'Two records, one of each holder, whose join tokens agree.';

CREATE TABLE query (
    query_id     bytea       PRIMARY KEY CONSTRAINT query_id_size CHECK (octet_length(query_id) = 16),
    study_id     bytea       NOT NULL CONSTRAINT query_of_study REFERENCES study ON DELETE CASCADE,
    requester    text        NOT NULL,
    content_id   bytea       NOT NULL CONSTRAINT query_content_id_size CHECK (octet_length(content_id) = 32),
    generation   bytea       NOT NULL,
    column_sides smallint[]  NOT NULL,
    column_names bytea[]     NOT NULL,
    purpose      bytea       NOT NULL,
    answered_by  bytea       NOT NULL CONSTRAINT query_answered_by REFERENCES query,
    audit_seq    bigint      NOT NULL CONSTRAINT query_in_audit_log REFERENCES audit_log,
    asked_at     timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX query_by_content ON query (study_id, content_id, generation);
COMMENT ON TABLE query IS 'Every query that was answered. answered_by is the query whose stored cells answer it: itself, the first time.';
COMMENT ON COLUMN query.column_names IS 'Encrypted column names.';
COMMENT ON COLUMN query.purpose IS 'The requester''s purpose, sealed for the holders.';

CREATE TABLE answer_cell (
    query_id bytea   NOT NULL CONSTRAINT answer_cell_of_query REFERENCES query ON DELETE CASCADE,
    cell_no  integer NOT NULL,
    key      bytea[],
    count    bigint,
    decision text    NOT NULL CONSTRAINT answer_cell_decision_known CHECK (decision IN ('release', 'suppress', 'withhold')),
    CONSTRAINT answer_cell_once PRIMARY KEY (query_id, cell_no),
    CONSTRAINT answer_cell_count_only_if_released CHECK ((count IS NOT NULL) = (decision = 'release')),
    CONSTRAINT answer_cell_key_unless_withheld CHECK ((key IS NULL) = (decision = 'withhold'))
);
COMMENT ON TABLE answer_cell IS 'Answers after disclosure control, as they were sent: a suppressed count is not kept.';

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

CREATE FUNCTION forget_study(forgotten text) RETURNS void LANGUAGE sql AS $$
    DELETE FROM linked_pair         WHERE study_id = (SELECT study_id FROM study WHERE name = forgotten);
    DELETE FROM contribution_record WHERE contribution_id IN (SELECT c.contribution_id FROM contribution c JOIN study s USING (study_id) WHERE s.name = forgotten);
    DELETE FROM study               WHERE name = forgotten;
$$;
COMMENT ON FUNCTION forget_study IS 'Deletes a study with its contributions, linked pairs, queries and answers. The audit log stays.';
