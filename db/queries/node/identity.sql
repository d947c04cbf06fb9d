-- name: GetNode :one
SELECT role, name, certificate, fingerprint, private_key_wrapped, created_at FROM node;

-- name: InsertNode :exec
INSERT INTO node (role, name, certificate, fingerprint, private_key_wrapped, created_at)
VALUES ($1, $2, $3, $4, $5, $6);
