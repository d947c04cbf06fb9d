-- Linkage with typing errors: the join token of a record is that of its block, each record carries a link value beside it,
-- and the linker compares link values within blocks. Studies of one key have none of this: their columns here stay null.

ALTER TABLE contribution ADD COLUMN link_size integer NOT NULL DEFAULT 0
    CONSTRAINT contribution_link_size_fits CHECK (link_size BETWEEN 0 AND 1024);
COMMENT ON COLUMN contribution.link_size IS 'Bytes of the link value of each record: 0 in studies of one key, 16 for link tokens, the length of a Bloom filter otherwise.';

ALTER TABLE contribution_record
    ADD COLUMN record_no  integer,
    ADD COLUMN link_token uuid,
    ADD COLUMN filter     bit varying,
    ADD COLUMN ones       smallint;
COMMENT ON TABLE contribution_record IS 'One row a record, in the order of join tokens: the token, one small code for each column and, in studies with typing errors, a link value.';
COMMENT ON COLUMN contribution_record.record_no IS 'From 0, in the order of the contribution. Null in studies of one key, as are the columns after it.';
COMMENT ON COLUMN contribution_record.link_token IS 'Token of the link key, where keys are compared exactly. Null: the record has no readable link key, and never links.';
COMMENT ON COLUMN contribution_record.filter IS 'Bloom filter of the link key, where keys are compared by similarity. Null: the record has no readable link key, and never links.';
COMMENT ON COLUMN contribution_record.ones IS 'How many bits of the filter are set.';

ALTER TABLE link_run ADD COLUMN links bigint
    CONSTRAINT link_run_links_fit CHECK (links BETWEEN 0 AND pairs);
COMMENT ON COLUMN link_run.pairs IS 'Pairs of records whose join tokens agree.';
COMMENT ON COLUMN link_run.links IS 'How many of the pairs are linked. Null in studies of one key, where all are.';

ALTER TABLE linked_pair
    ADD COLUMN linked   boolean NOT NULL DEFAULT true,
    ADD COLUMN record_1 integer,
    ADD COLUMN record_2 integer;
COMMENT ON TABLE linked_pair IS 'Two records, one of each holder, whose join tokens agree: linked, unless their link values disagree.';
COMMENT ON COLUMN linked_pair.linked IS 'Whether the link values agree too. Always true in studies of one key.';
COMMENT ON COLUMN linked_pair.record_1 IS 'Number of the record in the contribution of side 1. Null in studies of one key, as is record_2.';
COMMENT ON COLUMN linked_pair.record_2 IS 'Number of the record in the contribution of side 2.';

CREATE TABLE link_count (
    study_id bytea    NOT NULL CONSTRAINT link_count_of_run REFERENCES link_run ON DELETE CASCADE,
    side     smallint NOT NULL CONSTRAINT link_count_side_known CHECK (side IN (1, 2)),
    n        integer  NOT NULL CONSTRAINT link_count_n_counts CHECK (n >= 0),
    freq     bigint   NOT NULL CONSTRAINT link_count_freq_counts CHECK (freq > 0),
    CONSTRAINT link_count_once PRIMARY KEY (study_id, side, n)
);
COMMENT ON TABLE link_count IS 'How many records of a side have how many links. A holder gets those of its own side, to estimate linkage errors from.';
COMMENT ON COLUMN link_count.n IS 'A number of links.';
COMMENT ON COLUMN link_count.freq IS 'How many records of the side have so many.';

CREATE TABLE link_table (
    study_id  bytea    NOT NULL CONSTRAINT link_table_of_run REFERENCES link_run ON DELETE CASCADE,
    side      smallint NOT NULL CONSTRAINT link_table_side_known CHECK (side IN (1, 2)),
    replicate smallint NOT NULL CONSTRAINT link_table_replicate_counts CHECK (replicate > 0),
    freq      bigint[] NOT NULL CONSTRAINT link_table_freq_size CHECK (cardinality(freq) = 11),
    links     bigint   NOT NULL CONSTRAINT link_table_links_count CHECK (links >= 0),
    CONSTRAINT link_table_once PRIMARY KEY (study_id, side, replicate)
);
COMMENT ON TABLE link_table IS 'The table of link_count in replicates, in each of which the blocks have random weights: how much it varies tells how precise estimates are.';
COMMENT ON COLUMN link_table.freq IS 'Weighted number of records with 0, 1, ... 9 links, and with 10 or more.';
COMMENT ON COLUMN link_table.links IS 'Weighted number of links.';

ALTER TABLE answer_cell ADD COLUMN block_count bigint
    CONSTRAINT answer_cell_block_count_only_if_released CHECK (block_count IS NULL OR (decision = 'release' AND block_count >= count));
COMMENT ON COLUMN answer_cell.count IS 'Linked pairs.';
COMMENT ON COLUMN answer_cell.block_count IS 'All pairs, linked or not, from which holders correct the count for linkage errors. Null in studies of one key.';

DROP VIEW inspect.contributions;
CREATE VIEW inspect.contributions AS
    SELECT s.name AS study, c.side, c.holder, c.stage, c.records, c.keys, cardinality(c.columns) AS columns, c.link_size, c.begun_at, c.completed_at
    FROM contribution c JOIN study s USING (study_id);
COMMENT ON VIEW inspect.contributions IS 'What each holder has uploaded.';

DROP VIEW inspect.linked_pairs;
CREATE VIEW inspect.linked_pairs AS
    SELECT s.name AS study, l.pairs, coalesce(l.links, l.pairs) AS links, l.units, c1.holder AS holder_1, c1.records AS records_1,
           c2.holder AS holder_2, c2.records AS records_2, l.linked_at
    FROM link_run l JOIN study s USING (study_id)
    JOIN contribution c1 ON c1.contribution_id = l.contribution_1
    JOIN contribution c2 ON c2.contribution_id = l.contribution_2;
COMMENT ON VIEW inspect.linked_pairs IS 'How many record pairs have the same join token in each study, how many of them are linked, and how many tokens they have.';

CREATE VIEW inspect.link_counts AS
    SELECT s.name AS study, c.holder, k.n AS links, k.freq AS records
    FROM link_count k JOIN study s USING (study_id)
    JOIN contribution c ON c.study_id = k.study_id AND c.side = k.side AND c.stage = 'complete';
COMMENT ON VIEW inspect.link_counts IS 'How many records of each holder have how many links, in studies with typing errors.';

DROP VIEW inspect.answers;
CREATE VIEW inspect.answers AS
    SELECT s.name AS study, encode(q.query_id, 'hex') AS query_id, q.requester, q.asked_at, q.query_id <> q.answered_by AS stored,
           q.column_sides, q.column_names, a.cell_no, a.key, a.count, a.block_count, a.decision
    FROM query q JOIN study s USING (study_id)
    LEFT JOIN answer_cell a ON a.query_id = q.answered_by;
COMMENT ON VIEW inspect.answers IS 'Queries and their cells as they were answered. Keys and column names are ciphertexts here; only the holders can read them.';

COMMENT ON FUNCTION forget_study IS 'Deletes a study with its contributions, linked pairs, tables of links, queries and answers. The audit log stays.';
