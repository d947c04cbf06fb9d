-- The same head comes with every answer until the log grows.
-- name: KeepLinkerHead :exec
INSERT INTO linker_head (linker, seq, hash, signature) VALUES (@linker, @seq, @hash, @signature)
ON CONFLICT (linker, seq, hash) DO UPDATE SET given_up_at = NULL WHERE linker_head.given_up_at IS NOT NULL;

-- name: LinkerHeads :many
SELECT seq, hash, signature FROM linker_head WHERE linker = @linker AND given_up_at IS NULL ORDER BY seq, hash;

-- name: LatestLinkerHeads :many
SELECT seq, hash, signature FROM linker_head WHERE linker = @linker AND given_up_at IS NULL ORDER BY seq DESC, hash LIMIT @size OFFSET @start;

-- name: GiveUpLinkerHead :execrows
UPDATE linker_head SET given_up_at = @given_up_at::timestamptz WHERE linker = @linker AND seq = @seq AND hash = @hash AND given_up_at IS NULL;

-- name: LinkersWithHeads :many
SELECT DISTINCT linker FROM linker_head WHERE given_up_at IS NULL ORDER BY linker;
