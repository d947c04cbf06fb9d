-- name: ContributionPlace :one
SELECT place FROM contribution WHERE contribution_id = @contribution_id;

-- name: AnalyseRecords :exec
SELECT analyse_records(c.place) FROM contribution c WHERE c.study_id = @study_id AND c.stage = 'complete';

-- name: LinkRun :one
SELECT * FROM link_run WHERE study_id = @study_id;

-- name: LinkCounts :one
-- What linking two contributions would give, and whether each is whole, before anything is written.
WITH one AS (SELECT r.join_token, count(*) AS n FROM contribution_record r WHERE r.place = @place_1 GROUP BY r.join_token),
     two AS (SELECT r.join_token, count(*) AS n FROM contribution_record r WHERE r.place = @place_2 GROUP BY r.join_token)
SELECT count(one.n) AS tokens_1, count(two.n) AS tokens_2, count(one.n * two.n) AS units,
       coalesce(sum(one.n * two.n), 0)::float8 AS pairs
FROM one FULL JOIN two USING (join_token);

-- name: KeysOfManyClasses :many
-- How many keys of a contribution have more classes of a column than agreed, by column, counted
-- from 1. A key has no more classes than records, and records with the same codes are all alike:
-- only keys of other records are looked at closely.
WITH many AS MATERIALIZED (
    SELECT r.join_token
    FROM contribution_record r
    WHERE r.place = @place
    GROUP BY r.join_token
    HAVING count(*) > @most::bigint AND min(r.codes) <> max(r.codes)
), key AS (
    SELECT c.column_no
    FROM many
    JOIN contribution_record r ON r.join_token = many.join_token AND r.place = @place
    CROSS JOIN unnest(@columns::integer[]) AS c (column_no)
    GROUP BY r.join_token, c.column_no
    HAVING count(DISTINCT r.codes[c.column_no]) > @most
)
SELECT column_no::integer AS column_no, count(*) AS keys FROM key GROUP BY column_no ORDER BY column_no;

-- name: LinkPairs :execrows
INSERT INTO linked_pair (study_no, join_token, codes_1, codes_2, record_key)
SELECT @study_no, one.join_token, one.codes, two.codes, record_key(one.join_token, sqlc.narg('inner_pad')::bytea, sqlc.narg('outer_pad')::bytea)
FROM contribution_record one
JOIN contribution_record two ON two.join_token = one.join_token AND two.place = @place_2
WHERE one.place = @place_1
ORDER BY one.join_token;

-- name: LinkPairsByToken :execrows
-- All pairs within the blocks of a study with typing errors, linked where the link tokens agree. A
-- null agrees with none.
INSERT INTO linked_pair (study_no, join_token, codes_1, codes_2, record_1, record_2, linked)
SELECT @study_no, one.join_token, one.codes, two.codes, one.record_no, two.record_no,
       coalesce(one.link_token = two.link_token, false)
FROM contribution_record one
JOIN contribution_record two ON two.join_token = one.join_token AND two.place = @place_2
WHERE one.place = @place_1
ORDER BY one.join_token;

-- name: LinkPairsByFilter :execrows
-- All pairs within the blocks of a study with typing errors, linked where the Dice coefficient of
-- the Bloom filters is at least the threshold. A quotient, since it rounds correctly: a coefficient
-- of exactly 0.7 is at least 0.7. A stored filter has ones; a null is like none.
INSERT INTO linked_pair (study_no, join_token, codes_1, codes_2, record_1, record_2, linked)
SELECT @study_no, one.join_token, one.codes, two.codes, one.record_no, two.record_no,
       coalesce((2 * bit_count(one.filter & two.filter))::float8 / (one.ones + two.ones) >= @threshold::float8, false)
FROM contribution_record one
JOIN contribution_record two ON two.join_token = one.join_token AND two.place = @place_2
WHERE one.place = @place_1
ORDER BY one.join_token;

-- name: RecordSecret :one
SELECT wrapped FROM record_keying;

-- name: InsertRecordSecret :exec
-- Another transaction may have been first: its secret stands.
INSERT INTO record_keying (wrapped) VALUES (@wrapped) ON CONFLICT (only_one) DO NOTHING;

-- name: InsertLinkRun :exec
INSERT INTO link_run (study_id, generation, contribution_1, contribution_2, pairs, units, links, linked_at)
VALUES (@study_id, @generation, @contribution_1, @contribution_2, @pairs, @units, @links, @linked_at);

-- name: InsertLinkCounts :copyfrom
INSERT INTO link_count (study_id, side, n, freq) VALUES (@study_id, @side, @n, @freq);

-- name: InsertLinkTables :copyfrom
INSERT INTO link_table (study_id, side, replicate, freq, links) VALUES (@study_id, @side, @replicate, @freq, @links);

-- name: LinkCountsOfSide :many
SELECT n, freq FROM link_count WHERE study_id = @study_id AND side = @side ORDER BY n;

-- name: LinkTablesOfSide :many
SELECT replicate, freq, links FROM link_table WHERE study_id = @study_id AND side = @side ORDER BY replicate;

-- name: DeleteLinkRun :exec
DELETE FROM link_run WHERE study_id = @study_id;

-- name: ProvideLinkedPairs :exec
SELECT provide_linked_pairs(@study_no);

-- name: EmptyLinkedPairs :exec
SELECT empty_linked_pairs(@study_no);

-- name: AnalyseLinkedPairs :exec
SELECT analyse_linked_pairs(@study_no);
