-- A query is one static statement with up to four grouping slots, each a column of side 1 or 2. A slot that no column fills is NULL,
-- so that it groups nothing: no other constant costs as little, row by row. Callers see -1 for it, which is no code.

-- name: CountCells :many
-- Of each cell the pairs, the units, and the pairs of the unit that has most; then the same of its linked pairs alone. A unit is a
-- distinct join token: a person with ten records is one unit. Grouping by unit first makes hashing do what count(DISTINCT) would sort
-- for. Where every pair is linked and a unit of its own, that would make millions of groups for nothing, and pairs are just counted.
-- A parameter says which: the plan drops the other half of the UNION.
WITH pair AS NOT MATERIALIZED (
    SELECT (CASE (@sides::smallint[])[1] WHEN 1 THEN p.codes_1[(@columns::integer[])[1]] WHEN 2 THEN p.codes_2[(@columns::integer[])[1]] END)::integer AS code_1,
           (CASE (@sides::smallint[])[2] WHEN 1 THEN p.codes_1[(@columns::integer[])[2]] WHEN 2 THEN p.codes_2[(@columns::integer[])[2]] END)::integer AS code_2,
           (CASE (@sides::smallint[])[3] WHEN 1 THEN p.codes_1[(@columns::integer[])[3]] WHEN 2 THEN p.codes_2[(@columns::integer[])[3]] END)::integer AS code_3,
           (CASE (@sides::smallint[])[4] WHEN 1 THEN p.codes_1[(@columns::integer[])[4]] WHEN 2 THEN p.codes_2[(@columns::integer[])[4]] END)::integer AS code_4,
           p.join_token, p.linked
    FROM linked_pair p
    WHERE p.study_no = @study_no
), unit AS NOT MATERIALIZED (
    SELECT code_1, code_2, code_3, code_4, count(*) AS pairs, count(*) FILTER (WHERE linked) AS links
    FROM pair
    WHERE NOT @every_pair_a_unit::boolean
    GROUP BY code_1, code_2, code_3, code_4, join_token
), cell AS NOT MATERIALIZED (
    SELECT code_1, code_2, code_3, code_4, count(*) AS pairs, count(*) AS units, 1::bigint AS largest,
           count(*) AS links, count(*) AS link_units, 1::bigint AS largest_links, 0::bigint AS unlinked_units
    FROM pair
    WHERE @every_pair_a_unit
    GROUP BY code_1, code_2, code_3, code_4
    UNION ALL
    SELECT code_1, code_2, code_3, code_4, sum(pairs)::bigint, count(*), max(pairs)::bigint,
           sum(links)::bigint, count(*) FILTER (WHERE links > 0), max(links)::bigint, count(*) FILTER (WHERE links < pairs)
    FROM unit
    GROUP BY code_1, code_2, code_3, code_4
)
SELECT coalesce(code_1, -1)::integer AS code_1, coalesce(code_2, -1)::integer AS code_2, coalesce(code_3, -1)::integer AS code_3, coalesce(code_4, -1)::integer AS code_4,
       pairs, units, largest, links, link_units, largest_links, unlinked_units
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
