-- name: DictionaryCiphertexts :many
SELECT code, ciphertext FROM contribution_dictionary
WHERE contribution_id = @contribution_id AND column_no = @column_no AND code = ANY (@codes::integer[]);

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
           count(*) AS links, count(*) AS link_units, 1::bigint AS largest_links
    FROM pair
    WHERE @every_pair_a_unit
    GROUP BY code_1, code_2, code_3, code_4
    UNION ALL
    SELECT code_1, code_2, code_3, code_4, sum(pairs)::bigint, count(*), max(pairs)::bigint,
           sum(links)::bigint, count(*) FILTER (WHERE links > 0), max(links)::bigint
    FROM unit
    GROUP BY code_1, code_2, code_3, code_4
)
SELECT coalesce(code_1, -1)::integer AS code_1, coalesce(code_2, -1)::integer AS code_2, coalesce(code_3, -1)::integer AS code_3, coalesce(code_4, -1)::integer AS code_4,
       pairs, units, largest, links, link_units, largest_links
FROM cell
LIMIT @max_cells;

-- name: QueryByID :one
SELECT * FROM query WHERE query_id = @query_id;

-- name: FirstQueryWithContent :one
-- The query whose stored cells answer the same question over the same linked pairs, or that was refused.
SELECT * FROM query
WHERE study_id = @study_id AND content_id = @content_id AND generation = @generation AND answered_by = query_id;

-- name: CountBudgetedQueries :one
-- Queries that were computed, answered or not, whatever the contributions were then. Stored answers given again do not count.
SELECT count(*) FROM query WHERE study_id = @study_id AND answered_by = query_id;

-- name: InsertQuery :exec
INSERT INTO query (query_id, study_id, requester, content_id, generation, column_sides, column_names, purpose, answered_by, audit_seq, asked_at, refused)
VALUES (@query_id, @study_id, @requester, @content_id, @generation, @column_sides, @column_names, @purpose, @answered_by, @audit_seq, @asked_at, sqlc.narg('refused'));

-- name: AnswerCells :many
SELECT cell_no, key, count, block_count, decision FROM answer_cell WHERE query_id = @query_id ORDER BY cell_no;

-- name: InsertAnswerCells :copyfrom
INSERT INTO answer_cell (query_id, cell_no, key, count, block_count, decision) VALUES (@query_id, @cell_no, @key, @count, @block_count, @decision);
