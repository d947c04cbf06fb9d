-- name: DictionaryCiphertexts :many
SELECT code, ciphertext FROM contribution_dictionary
WHERE contribution_id = @contribution_id AND column_no = @column_no AND code = ANY (@codes::integer[]);

-- name: QueryByID :one
SELECT * FROM query WHERE query_id = @query_id;

-- name: FirstQueryWithContent :one
-- The query whose stored cells answer the same question over the same linked pairs, or that was
-- refused.
SELECT * FROM query
WHERE study_id = @study_id AND content_id = @content_id AND generation = @generation AND answered_by = query_id;

-- name: CountBudgetedQueries :one
-- Queries of a holder that were computed, answered or not, whatever the contributions were then, in
-- all studies about the population, deleted ones included. Stored answers given again do not count.
-- A holder is known by its fingerprint across studies.
WITH asking AS (
    SELECT h ->> 'fingerprint' AS fingerprint, study_population(s.terms) AS ledger
    FROM study s CROSS JOIN LATERAL json_array_elements(s.terms -> 'holders') h
    WHERE s.study_id = @study_id AND h ->> 'name' = @requester::text
), earlier AS (
    SELECT count(*) AS n
    FROM asking a
    JOIN study s ON study_population(s.terms) = a.ledger AND s.study_id <> @study_id
    CROSS JOIN LATERAL json_array_elements(s.terms -> 'holders') h
    JOIN query q ON q.study_id = s.study_id AND q.requester = h ->> 'name' AND q.answered_by = q.query_id
    WHERE h ->> 'fingerprint' = a.fingerprint
), deleted AS (
    SELECT coalesce(sum(l.used), 0) AS n FROM asking a JOIN population_ledger l ON l.ledger = a.ledger AND l.holder = a.fingerprint
), own AS (
    SELECT count(*) AS n FROM query WHERE study_id = @study_id AND requester = @requester AND answered_by = query_id
)
SELECT (own.n + earlier.n + deleted.n)::bigint AS used FROM own, earlier, deleted;

-- name: InsertQuery :exec
INSERT INTO query (query_id, study_id, requester, content_id, generation, column_sides, column_names, purpose, answered_by, audit_seq, asked_at, refused,
    origin_number, origin_intersection, origin_loads, linked_at, computed_at)
VALUES (@query_id, @study_id, @requester, @content_id, @generation, @column_sides, @column_names, @purpose, @answered_by, @audit_seq, @asked_at, sqlc.narg('refused'),
    @origin_number::bigint, @origin_intersection::bytea, @origin_loads::bytea[], @linked_at::timestamptz, @computed_at::timestamptz);

-- name: AnswerCells :many
SELECT cell_no, key, count, block_count, decision, reason FROM answer_cell WHERE query_id = @query_id ORDER BY cell_no;

-- name: InsertAnswerCells :copyfrom
INSERT INTO answer_cell (query_id, cell_no, key, count, block_count, decision, reason) VALUES (@query_id, @cell_no, @key, @count, @block_count, @decision, @reason);

-- name: QueriesAfter :many
-- Of both holders, in the order of the log, with the entries about them.
SELECT q.query_id, q.answered_by, q.generation, q.refused, q.origin_number, q.origin_intersection, q.origin_loads, q.linked_at, q.computed_at,
    l.seq, l.entry, l.prev_hash, l.hash, l.signature
FROM query q JOIN audit_log l ON l.seq = q.audit_seq
WHERE q.study_id = @study_id AND q.audit_seq > @after ORDER BY q.audit_seq LIMIT @page;

-- name: AnswerSize :one
-- About so many bytes its cells take in a message.
SELECT count(*) AS cells, coalesce(sum((SELECT sum(octet_length(k)) FROM unnest(a.key) AS k)), 0)::bigint AS bytes
FROM answer_cell a WHERE a.query_id = @query_id;
