-- A query is one static statement with up to four grouping slots, each a column of side 1 or 2. A
-- slot that no column fills is NULL, so that it groups nothing: no other constant costs as little,
-- row by row. Callers see -1 for it, which is no code.

-- name: CountCells :many
-- Of each cell the pairs, the units, and the pairs of the unit that has most; then the same of its
-- linked pairs alone. A unit is a distinct join token: a person with ten records is one unit.
-- Grouping by unit first makes hashing do what count(DISTINCT) would sort for. Where every pair is
-- linked and a unit of its own, that would make millions of groups for nothing, and pairs are just
-- counted. A parameter says which: the plan drops the other half of the UNION.
WITH pair AS NOT MATERIALIZED (
    SELECT (CASE (@sides::smallint[])[1] WHEN 1 THEN p.codes_1[(@columns::integer[])[1]] WHEN 2 THEN p.codes_2[(@columns::integer[])[1]] END)::integer AS code_1,
           (CASE (@sides::smallint[])[2] WHEN 1 THEN p.codes_1[(@columns::integer[])[2]] WHEN 2 THEN p.codes_2[(@columns::integer[])[2]] END)::integer AS code_2,
           (CASE (@sides::smallint[])[3] WHEN 1 THEN p.codes_1[(@columns::integer[])[3]] WHEN 2 THEN p.codes_2[(@columns::integer[])[3]] END)::integer AS code_3,
           (CASE (@sides::smallint[])[4] WHEN 1 THEN p.codes_1[(@columns::integer[])[4]] WHEN 2 THEN p.codes_2[(@columns::integer[])[4]] END)::integer AS code_4,
           p.join_token, p.linked, p.record_key
    FROM linked_pair p
    WHERE p.study_no = @study_no
), unit AS NOT MATERIALIZED (
    SELECT code_1, code_2, code_3, code_4, count(*) AS pairs, count(*) FILTER (WHERE linked) AS links, min(record_key) AS record_key
    FROM pair
    WHERE NOT @every_pair_a_unit::boolean
    GROUP BY code_1, code_2, code_3, code_4, join_token
), cell AS NOT MATERIALIZED (
    SELECT code_1, code_2, code_3, code_4, count(*) AS pairs, count(*) AS units, 1::bigint AS largest,
           count(*) AS links, count(*) AS link_units, 1::bigint AS largest_links, 0::bigint AS unlinked_units, sum(record_key)::bigint AS record_keys
    FROM pair
    WHERE @every_pair_a_unit
    GROUP BY code_1, code_2, code_3, code_4
    UNION ALL
    SELECT code_1, code_2, code_3, code_4, sum(pairs)::bigint, count(*), max(pairs)::bigint,
           sum(links)::bigint, count(*) FILTER (WHERE links > 0), max(links)::bigint, count(*) FILTER (WHERE links < pairs), sum(record_key)::bigint
    FROM unit
    GROUP BY code_1, code_2, code_3, code_4
)
SELECT coalesce(code_1, -1)::integer AS code_1, coalesce(code_2, -1)::integer AS code_2, coalesce(code_3, -1)::integer AS code_3, coalesce(code_4, -1)::integer AS code_4,
       pairs, units, largest, links, link_units, largest_links, unlinked_units, coalesce(record_keys, 0)::bigint AS record_keys
FROM cell
LIMIT @max_cells;

-- name: ColumnCodes :many
-- The classes that occur in columns of a contribution.
SELECT column_no, code FROM contribution_dictionary
WHERE contribution_id = @contribution_id AND column_no = ANY (@columns::smallint[])
ORDER BY column_no, code;

-- name: ReleasedTables :many
SELECT * FROM released_table WHERE study_id = @study_id AND generation = @generation;

-- name: InsertReleasedTable :exec
INSERT INTO released_table (study_id, generation, columns_1, columns_2, refused, decided_at)
VALUES (@study_id, @generation, @columns_1, @columns_2, sqlc.narg('refused'), @decided_at);

-- name: ReleasedCells :many
SELECT cell_no, codes, count, block_count, reason FROM released_cell
WHERE study_id = @study_id AND generation = @generation AND columns_1 = @columns_1::smallint[] AND columns_2 = @columns_2::smallint[]
ORDER BY cell_no;

-- name: InsertReleasedCells :copyfrom
INSERT INTO released_cell (study_id, generation, columns_1, columns_2, cell_no, codes, count, block_count, reason)
VALUES (@study_id, @generation, @columns_1, @columns_2, @cell_no, @codes, @count, @block_count, @reason);

-- name: EarlierGenerations :many
-- Those of which tables were decided on, newest first.
SELECT generation_no, generation FROM released_generation
WHERE study_id = @study_id AND generation <> @present
ORDER BY generation_no DESC;

-- name: ReleasedGeneration :one
SELECT generation_no FROM released_generation WHERE study_id = @study_id AND generation = @generation;

-- name: InsertReleasedGeneration :one
INSERT INTO released_generation (study_id, generation, decided_at) VALUES (@study_id, @generation, @decided_at)
RETURNING generation_no;

-- name: KeepPairs :exec
-- Where every pair is linked and a unit of its own.
INSERT INTO released_unit (generation_no, join_token, records_1, records_2, codes_1, codes_2)
SELECT @generation_no::integer AS generation_no, p.join_token, 1 AS records_1, 1 AS records_2, p.codes_1, p.codes_2 FROM linked_pair p WHERE p.study_no = @study_no;

-- name: KeepKeys :exec
-- In other studies: all combinations of the records of a key, equal ones once.
WITH one AS (
    SELECT r.join_token, r.codes, count(*)::integer AS n FROM contribution_record r WHERE r.place = @place_1 GROUP BY r.join_token, r.codes
), two AS (
    SELECT r.join_token, r.codes, count(*)::integer AS n FROM contribution_record r WHERE r.place = @place_2 GROUP BY r.join_token, r.codes
), linked AS (
    SELECT p.join_token, p.codes_1, p.codes_2, count(*) AS n FROM linked_pair p
    WHERE p.study_no = @study_no AND p.linked AND @typos::boolean GROUP BY p.join_token, p.codes_1, p.codes_2
)
INSERT INTO released_unit (generation_no, join_token, records_1, records_2, links, codes_1, codes_2)
SELECT @generation_no::integer AS generation_no, one.join_token, one.n, two.n, CASE WHEN @typos::boolean THEN coalesce(linked.n, 0) END AS links, one.codes, two.codes
FROM one JOIN two USING (join_token)
LEFT JOIN linked ON linked.join_token = one.join_token AND linked.codes_1 = one.codes AND linked.codes_2 = two.codes;

-- name: KeepClasses :exec
INSERT INTO released_class (generation_no, side, column_no, code, ciphertext)
SELECT @generation_no::integer AS generation_no, @side::smallint AS side, column_no, code, ciphertext FROM contribution_dictionary WHERE contribution_id = @contribution_id;

-- name: ReleasedClasses :many
SELECT generation_no, side, column_no, code, ciphertext FROM released_class
WHERE generation_no = ANY (@generations::integer[])
ORDER BY generation_no DESC, side, column_no, code;
