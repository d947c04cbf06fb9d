-- name: InsertAnswer :exec
INSERT INTO answer (query_id, study_id, group_by, purpose, result, asked_at)
VALUES (@query_id, @study_id, @group_by, @purpose, @result, @asked_at);
