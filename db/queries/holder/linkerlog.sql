-- The same head comes with every answer until the log grows.
-- name: KeepLinkerHead :exec
INSERT INTO linker_head (linker, seq, hash, signature) VALUES (@linker, @seq, @hash, @signature)
ON CONFLICT (linker, seq, hash) DO UPDATE SET given_up_at = NULL, contradicts = false WHERE linker_head.given_up_at IS NOT NULL;

-- name: LinkerHeads :many
SELECT seq, hash, signature FROM linker_head WHERE linker = @linker AND given_up_at IS NULL ORDER BY seq, hash;

-- name: LatestLinkerHeads :many
SELECT seq, hash, signature FROM linker_head WHERE linker = @linker AND given_up_at IS NULL AND NOT contradicts ORDER BY seq DESC, hash LIMIT @size OFFSET @start;

-- name: GiveUpLinkerHead :execrows
UPDATE linker_head SET given_up_at = @given_up_at::timestamptz WHERE linker = @linker AND seq = @seq AND hash = @hash AND given_up_at IS NULL;

-- name: LinkersWithHeads :many
SELECT DISTINCT linker FROM linker_head WHERE given_up_at IS NULL ORDER BY linker;

-- name: LinkerHeadsFrom :many
-- From a number on.
SELECT seq, hash, signature FROM linker_head
WHERE linker = @linker AND given_up_at IS NULL AND NOT contradicts AND seq >= @seq ORDER BY seq, hash;

-- name: LinkerHeadsBefore :many
-- Not beyond a number, the newest ones first.
SELECT seq, hash, signature FROM linker_head
WHERE linker = @linker AND given_up_at IS NULL AND NOT contradicts AND seq < @seq ORDER BY seq DESC, hash LIMIT @size;

-- name: LinkerHeadGivenUp :one
SELECT EXISTS (SELECT FROM linker_head WHERE linker = @linker AND seq = @seq AND hash = @hash AND given_up_at IS NOT NULL);

-- name: KeepContradiction :execrows
-- Keeps a head that the other holder has shown and that contradicts what the linker has shown here.
-- One that is known, or given up, changes nothing.
INSERT INTO linker_head (linker, seq, hash, signature, shown_by, contradicts)
VALUES (@linker, @seq, @hash, @signature, @shown_by::text, true)
ON CONFLICT (linker, seq, hash) DO UPDATE SET shown_by = excluded.shown_by, contradicts = true
WHERE linker_head.given_up_at IS NULL AND NOT linker_head.contradicts;

-- name: Contradictions :many
SELECT seq, hash, signature, shown_by FROM linker_head
WHERE linker = @linker AND contradicts AND given_up_at IS NULL ORDER BY seq, hash;

-- name: ForgetPlaces :exec
-- The answers of these studies have no place in the linker's log any more: they are collected anew.
UPDATE answer SET linker_seq = NULL, delivered_at = NULL
WHERE study_id IN (SELECT s.study_id FROM study s WHERE s.name = ANY (@studies::text[]));
