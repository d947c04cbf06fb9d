-- name: ListPeers :many
SELECT name, role, address, fingerprint, created_at FROM peer ORDER BY name COLLATE "C";

-- name: PeerByName :one
SELECT name, role, address, fingerprint, created_at FROM peer WHERE name = $1;

-- name: PeerByFingerprint :one
SELECT name, role, address, fingerprint, created_at FROM peer WHERE fingerprint = $1;

-- name: InsertPeer :exec
INSERT INTO peer (name, role, address, fingerprint, created_at) VALUES ($1, $2, $3, $4, $5);

-- name: LockPeer :one
SELECT name, role, address, fingerprint, created_at FROM peer WHERE name = $1 FOR UPDATE;

-- name: UpdatePeer :exec
UPDATE peer SET role = $2, address = $3, fingerprint = $4 WHERE name = $1;

-- name: DeletePeer :exec
DELETE FROM peer WHERE name = $1;
