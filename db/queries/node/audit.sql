-- name: LockAuditTail :exec
SELECT pg_advisory_xact_lock(sqlc.arg(key)::bigint);

-- name: AuditTail :one
SELECT seq, entry, prev_hash, hash, signature FROM audit_log ORDER BY seq DESC LIMIT 1;

-- name: InsertAudit :exec
INSERT INTO audit_log (seq, entry, prev_hash, hash, signature) VALUES ($1, $2, $3, $4, $5);

-- name: AuditPage :many
SELECT seq, entry, prev_hash, hash, signature FROM audit_log
WHERE seq >= sqlc.arg(first)::bigint AND (sqlc.arg(last)::bigint = 0 OR seq <= sqlc.arg(last)::bigint)
ORDER BY seq LIMIT sqlc.arg(page)::integer;
