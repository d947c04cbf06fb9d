-- All tables of a plan are decided together: what of one is released depends on the others. So they
-- are computed when the first of them is asked for, once for each pair of contributions, and kept.
CREATE TABLE released_table (
    study_id    bytea       NOT NULL CONSTRAINT released_table_of_study REFERENCES study ON DELETE CASCADE,
    generation  bytea       NOT NULL CONSTRAINT released_table_generation_size CHECK (octet_length(generation) = 32),
    columns_1   smallint[]  NOT NULL,
    columns_2   smallint[]  NOT NULL,
    refused     text,
    decided_at  timestamptz NOT NULL,
    CONSTRAINT released_table_once PRIMARY KEY (study_id, generation, columns_1, columns_2)
);
COMMENT ON TABLE released_table IS 'A table of the plan, or a margin of one, with what of it may be released: decided together with all others of the same linked pairs.';
COMMENT ON COLUMN released_table.columns_1 IS 'Numbers of the columns of side 1, from 0, ascending.';
COMMENT ON COLUMN released_table.refused IS 'Why nothing of the table is released. Null in all others.';

CREATE TABLE released_cell (
    study_id    bytea     NOT NULL,
    generation  bytea     NOT NULL,
    columns_1   smallint[] NOT NULL,
    columns_2   smallint[] NOT NULL,
    cell_no     integer   NOT NULL,
    codes       integer[] NOT NULL,
    count       bigint,
    block_count bigint,
    reason      text      NOT NULL CONSTRAINT released_cell_reason_known
        CHECK (reason IN ('', 'primary', 'dominance', 'complementary', 'leverage', 'homogeneous', 'held back', 'withheld')),
    CONSTRAINT released_cell_once PRIMARY KEY (study_id, generation, columns_1, columns_2, cell_no),
    CONSTRAINT released_cell_of_table FOREIGN KEY (study_id, generation, columns_1, columns_2) REFERENCES released_table ON DELETE CASCADE,
    CONSTRAINT released_cell_count_only_if_released CHECK (count IS NULL OR reason IN ('', 'held back'))
);
COMMENT ON TABLE released_cell IS 'Cells of released tables, all combinations of classes. A count that is not released is not kept.';
COMMENT ON COLUMN released_cell.codes IS 'Of the columns of side 1, then of side 2, as the contributions of the generation have them.';
COMMENT ON COLUMN released_cell.reason IS 'Why the cell is not released; empty where it is.';

ALTER TABLE answer_cell ADD COLUMN reason text NOT NULL DEFAULT '';
COMMENT ON COLUMN answer_cell.reason IS 'Why a cell is not released; empty where it is, and in answers of earlier releases.';

CREATE OR REPLACE VIEW inspect.answers AS
    SELECT s.name AS study, encode(q.query_id, 'hex') AS query_id, q.requester, q.asked_at, q.query_id <> q.answered_by AS stored,
           q.column_sides, q.column_names, a.cell_no, a.key, a.count, a.block_count, a.decision, q.refused, a.reason
    FROM query q JOIN study s USING (study_id)
    LEFT JOIN answer_cell a ON a.query_id = q.answered_by;

CREATE VIEW inspect.released_tables AS
    SELECT s.name AS study, t.columns_1, t.columns_2, t.decided_at, t.refused, count(c.cell_no) AS cells,
           count(c.count) AS released, count(*) FILTER (WHERE c.reason = 'primary') AS primary_suppressed,
           count(*) FILTER (WHERE c.reason = 'complementary') AS complementary
    FROM released_table t JOIN study s USING (study_id)
    LEFT JOIN released_cell c USING (study_id, generation, columns_1, columns_2)
    GROUP BY s.name, t.study_id, t.generation, t.columns_1, t.columns_2, t.decided_at, t.refused;
COMMENT ON VIEW inspect.released_tables IS 'How many cells of each planned table are released.';

CREATE OR REPLACE FUNCTION study_rows(wanted bytea) RETURNS json LANGUAGE sql STABLE AS $$
    SELECT coalesce(json_object_agg(what, amount ORDER BY what) FILTER (WHERE amount > 0), '{}')
    FROM (VALUES
            ('acceptance', (SELECT count(*) FROM acceptance WHERE study_id = wanted)),
            ('contribution', (SELECT count(*) FROM contribution WHERE study_id = wanted)),
            ('link_run', (SELECT count(*) FROM link_run WHERE study_id = wanted)),
            ('query', (SELECT count(*) FROM query WHERE study_id = wanted)),
            ('released_table', (SELECT count(*) FROM released_table WHERE study_id = wanted)),
            ('released_cell', (SELECT count(*) FROM released_cell WHERE study_id = wanted)),
            ('contribution_chunk', (SELECT count(*) FROM contribution_chunk r JOIN contribution c USING (contribution_id) WHERE c.study_id = wanted)),
            ('contribution_record', (SELECT count(*) FROM contribution_record r JOIN contribution c USING (place) WHERE c.study_id = wanted)),
            ('contribution_dictionary', (SELECT count(*) FROM contribution_dictionary r JOIN contribution c USING (contribution_id) WHERE c.study_id = wanted)),
            ('answer_cell', (SELECT count(*) FROM answer_cell a JOIN query q USING (query_id) WHERE q.study_id = wanted)),
            ('linked_pair', (SELECT count(*) FROM linked_pair WHERE study_no = (SELECT study_no FROM study WHERE study_id = wanted))),
            ('link_count', (SELECT count(*) FROM link_count WHERE study_id = wanted)),
            ('link_table', (SELECT count(*) FROM link_table WHERE study_id = wanted))
    ) AS counted (what, amount)
$$;

-- Noise that is the same for the same units, in studies of method cell_key.
CREATE TABLE record_keying (
    only_one boolean PRIMARY KEY DEFAULT true CONSTRAINT record_keying_only_one CHECK (only_one),
    wrapped  bytea   NOT NULL
);
COMMENT ON TABLE record_keying IS 'The key under which join tokens become record keys. It is this node''s own, and wrapped by its master key.';

ALTER TABLE linked_pair ADD COLUMN record_key bigint;
COMMENT ON COLUMN linked_pair.record_key IS 'Record key of the join token, 32 bits. Null in studies of another method.';

CREATE FUNCTION record_key(token uuid, inner_pad bytea, outer_pad bytea) RETURNS bigint LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT ('x' || substr(encode(sha256(outer_pad || sha256(inner_pad || uuid_send(token))), 'hex'), 1, 8))::bit(32)::bigint
$$;
COMMENT ON FUNCTION record_key IS 'HMAC-SHA-256 of a join token, its first 32 bits; null without the padded keys.';
