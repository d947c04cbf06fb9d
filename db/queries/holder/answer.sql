-- name: InsertAnswer :exec
INSERT INTO answer (query_id, study_id, group_by, purpose, result, asked_at)
VALUES (@query_id, @study_id, @group_by, @purpose, @result, @asked_at);

-- The same head comes with every answer until the log grows.
-- name: KeepLinkerHead :exec
INSERT INTO linker_head (linker, seq, hash, signature) VALUES (@linker, @seq, @hash, @signature)
ON CONFLICT DO NOTHING;

-- name: LinkerHeads :many
SELECT seq, hash, signature FROM linker_head WHERE linker = @linker ORDER BY seq, hash;

-- name: LinkersWithHeads :many
SELECT DISTINCT linker FROM linker_head ORDER BY linker;
