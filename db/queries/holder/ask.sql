-- name: HasContributed :one
SELECT EXISTS (SELECT FROM contribution WHERE study_id = @study_id AND finished_at IS NOT NULL);

-- name: LockAnswers :exec
-- Answers of one study are taken in one after the other.
SELECT study_no FROM study WHERE study_id = @study_id FOR NO KEY UPDATE;

-- name: InsertAnswer :exec
INSERT INTO answer (query_id, study_id, group_by, purpose, result, asked_at, requester, stored, refused, told, content_id, generation,
    answer_digest, linker_seq, delivered_at)
VALUES (@query_id, @study_id, @group_by, @purpose, @result, @asked_at, @requester, @stored, sqlc.narg('refused'), @told, @content_id, @generation,
    @answer_digest, @linker_seq, sqlc.narg('delivered_at'));

-- name: AnswerByQuery :one
SELECT study_id, answer_digest, linker_seq FROM answer WHERE query_id = @query_id;

-- name: OtherAnswer :one
-- A query with the same question over the same pairs whose answer was another one.
SELECT query_id, requester FROM answer
WHERE study_id = @study_id AND content_id = @content_id AND generation = @generation AND linker_seq IS NOT NULL AND answer_digest <> @answer_digest
ORDER BY linker_seq LIMIT 1;

-- name: NoteDelivered :exec
UPDATE answer SET delivered_at = @delivered_at::timestamptz, linker_seq = @linker_seq::bigint, group_by = @group_by, told = @told,
    content_id = @content_id::bytea, generation = @generation::bytea, answer_digest = @answer_digest::bytea, stored = @stored
WHERE query_id = @query_id;

-- name: LastDelivered :one
SELECT coalesce(max(linker_seq), 0)::bigint FROM answer WHERE study_id = @study_id AND delivered_at IS NOT NULL;

-- name: BudgetsUsed :many
-- Queries that were computed, by who has asked, as far as is known here.
SELECT requester, count(*) AS used FROM answer WHERE study_id = @study_id AND NOT stored GROUP BY requester;

-- name: NoteResult :exec
-- Of a query of ours that another command has collected: how it was printed.
UPDATE answer SET result = @result WHERE query_id = @query_id;

-- name: Answers :many
-- The answers of a study to either holder, in the order in which they were asked.
SELECT query_id, group_by, result, asked_at FROM answer WHERE study_id = @study_id AND refused IS NULL ORDER BY asked_at, query_id;
