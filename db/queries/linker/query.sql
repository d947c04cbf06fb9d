-- A query is one static statement: up to four grouping slots, each a column of side 1 or 2. An unused slot has side 0 and is
-- NULL, so that it groups nothing: no other constant costs as little, row by row. Callers see -1 for it, which is no code.

-- name: CountCells :many
-- A unit is a distinct join token: a person with ten records is one unit. Beside the units of each cell, how many pairs the one has
-- that has most. Grouping by token first makes hashing do what count(DISTINCT) would sort for.
SELECT coalesce(t.code_1, -1)::integer AS code_1, coalesce(t.code_2, -1)::integer AS code_2, coalesce(t.code_3, -1)::integer AS code_3, coalesce(t.code_4, -1)::integer AS code_4,
       sum(t.pairs)::bigint AS pairs, count(*) AS units, max(t.pairs)::bigint AS largest
FROM (
    SELECT
           (CASE @side_1::smallint WHEN 1 THEN p.codes_1[@slot_1::integer] WHEN 2 THEN p.codes_2[@slot_1::integer] END)::integer AS code_1,
           (CASE @side_2::smallint WHEN 1 THEN p.codes_1[@slot_2::integer] WHEN 2 THEN p.codes_2[@slot_2::integer] END)::integer AS code_2,
           (CASE @side_3::smallint WHEN 1 THEN p.codes_1[@slot_3::integer] WHEN 2 THEN p.codes_2[@slot_3::integer] END)::integer AS code_3,
           (CASE @side_4::smallint WHEN 1 THEN p.codes_1[@slot_4::integer] WHEN 2 THEN p.codes_2[@slot_4::integer] END)::integer AS code_4,
           p.join_token, count(*) AS pairs
    FROM linked_pair p
    WHERE p.study_no = @study_no
    GROUP BY 1, 2, 3, 4, 5
) t
GROUP BY t.code_1, t.code_2, t.code_3, t.code_4
LIMIT @max_cells;

-- name: CountCellsWithoutDuplicates :many
-- CountCells where no token occurs twice among the pairs of the study: then every pair is a unit, and nothing is sorted.
SELECT coalesce(t.code_1, -1)::integer AS code_1, coalesce(t.code_2, -1)::integer AS code_2, coalesce(t.code_3, -1)::integer AS code_3, coalesce(t.code_4, -1)::integer AS code_4,
       t.pairs, t.pairs AS units, 1::bigint AS largest
FROM (
    SELECT
           (CASE @side_1::smallint WHEN 1 THEN p.codes_1[@slot_1::integer] WHEN 2 THEN p.codes_2[@slot_1::integer] END)::integer AS code_1,
           (CASE @side_2::smallint WHEN 1 THEN p.codes_1[@slot_2::integer] WHEN 2 THEN p.codes_2[@slot_2::integer] END)::integer AS code_2,
           (CASE @side_3::smallint WHEN 1 THEN p.codes_1[@slot_3::integer] WHEN 2 THEN p.codes_2[@slot_3::integer] END)::integer AS code_3,
           (CASE @side_4::smallint WHEN 1 THEN p.codes_1[@slot_4::integer] WHEN 2 THEN p.codes_2[@slot_4::integer] END)::integer AS code_4,
           count(*) AS pairs
    FROM linked_pair p
    WHERE p.study_no = @study_no
    GROUP BY 1, 2, 3, 4
) t
LIMIT @max_cells;

-- name: CountLinkedCells :many
-- CountCells of a study with typing errors: of each cell all pairs and those that are linked, and the distinct join tokens
-- of both.
SELECT coalesce(t.code_1, -1)::integer AS code_1, coalesce(t.code_2, -1)::integer AS code_2, coalesce(t.code_3, -1)::integer AS code_3, coalesce(t.code_4, -1)::integer AS code_4,
       sum(t.pairs)::bigint AS pairs, count(*) AS units, max(t.pairs)::bigint AS largest,
       sum(t.links)::bigint AS links, count(*) FILTER (WHERE t.links > 0) AS link_units, max(t.links)::bigint AS largest_links
FROM (
    SELECT
           (CASE @side_1::smallint WHEN 1 THEN p.codes_1[@slot_1::integer] WHEN 2 THEN p.codes_2[@slot_1::integer] END)::integer AS code_1,
           (CASE @side_2::smallint WHEN 1 THEN p.codes_1[@slot_2::integer] WHEN 2 THEN p.codes_2[@slot_2::integer] END)::integer AS code_2,
           (CASE @side_3::smallint WHEN 1 THEN p.codes_1[@slot_3::integer] WHEN 2 THEN p.codes_2[@slot_3::integer] END)::integer AS code_3,
           (CASE @side_4::smallint WHEN 1 THEN p.codes_1[@slot_4::integer] WHEN 2 THEN p.codes_2[@slot_4::integer] END)::integer AS code_4,
           p.join_token, count(*) AS pairs, count(*) FILTER (WHERE p.linked) AS links
    FROM linked_pair p
    WHERE p.study_no = @study_no
    GROUP BY 1, 2, 3, 4, 5
) t
GROUP BY t.code_1, t.code_2, t.code_3, t.code_4
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
