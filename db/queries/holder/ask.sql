-- name: InsertAnswer :exec
INSERT INTO answer (query_id, study_id, group_by, purpose, result, asked_at)
VALUES (@query_id, @study_id, @group_by, @purpose, @result, @asked_at);

-- name: Answers :many
-- The answers of a study, in the order in which they were asked.
SELECT query_id, group_by, result, asked_at FROM answer WHERE study_id = @study_id ORDER BY asked_at, query_id;
