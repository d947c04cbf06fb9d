-- name: GetPreparation :one
SELECT generation, records, empty_keys, invalid_keys, warned_keys, keys, duplicates, serial, unseen_keys, kept_unseen_keys FROM study_preparation WHERE study_id = $1;

-- name: DeletePreparation :exec
DELETE FROM study_preparation WHERE study_id = $1;

-- name: CountStudyKeys :one
SELECT count(*) FROM study_key WHERE study_no = $1;

-- name: DeleteStudyKeys :exec
DELETE FROM study_key WHERE study_no = $1;

-- name: DeleteStudyChanges :exec
DELETE FROM study_change WHERE study_no = $1;

-- name: InsertPreparation :exec
INSERT INTO study_preparation (study_id, generation, records, empty_keys, invalid_keys, warned_keys, keys, duplicates, serial, unseen_keys, kept_unseen_keys)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);

-- name: DeleteOldChanges :exec
-- Changes that every session that is kept knows.
DELETE FROM study_change c
WHERE c.study_no = sqlc.arg(study_no) AND c.serial <= coalesce(
    (SELECT min(b.preparation) FROM psi_session b WHERE b.study_id = sqlc.arg(study_id) AND b.tags_kept
       AND NOT EXISTS (SELECT FROM psi_session l WHERE l.study_id = b.study_id AND l.direction = b.direction AND l.tags_kept AND l.session_id > b.session_id)),
    9223372036854775807);

-- Our own keys and their outputs. What a session needs evaluated are its fresh keys; where it builds on another, they are among
-- those that changed since.

-- name: KeptServerKey :one
-- The server's key of the outputs that are kept: all are under one.
SELECT server_key FROM psi_session WHERE study_id = $1 AND direction = $2 AND outputs_kept ORDER BY session_id DESC LIMIT 1;

-- name: OutputsHome :one
-- The session that outputs are kept with. Databases of an earlier version may have several: the first.
SELECT session_id FROM psi_session WHERE study_id = $1 AND direction = $2 AND outputs_kept ORDER BY session_id LIMIT 1;

-- name: KeepOutputs :execrows
UPDATE psi_session SET outputs_kept = true, outputs = evaluated WHERE session_id = $1 AND role = 'client';

-- name: MoveOutputs :exec
UPDATE psi_client_output SET session_id = sqlc.arg(home)::bigint WHERE session_id = sqlc.arg(session_id);

-- name: CountMovedOutputs :execrows
UPDATE psi_session h SET outputs = h.outputs + s.evaluated FROM psi_session s
WHERE h.session_id = sqlc.arg(home)::bigint AND s.session_id = sqlc.arg(session_id) AND s.role = 'client';

-- name: DropOutputs :exec
DELETE FROM psi_client_output o USING psi_session s
WHERE s.session_id = o.session_id AND s.study_id = $1 AND s.direction = $2 AND s.outputs_kept;

-- name: ForgetOutputs :exec
UPDATE psi_session SET outputs_kept = false, outputs = NULL WHERE study_id = $1 AND direction = $2 AND outputs_kept;

-- name: CountFreshForPeer :one
SELECT count(*) FROM study_key k
WHERE k.study_no = sqlc.arg(study_no) AND NOT EXISTS (
    SELECT FROM psi_client_output o JOIN psi_session s ON s.session_id = o.session_id
    WHERE s.study_id = sqlc.arg(study_id) AND s.direction = sqlc.arg(direction) AND s.outputs_kept AND o.join_token = k.join_token);

-- name: CountFreshForPeerSince :one
SELECT count(*) FROM (SELECT DISTINCT c.join_token FROM study_change c WHERE c.study_no = sqlc.arg(study_no) AND c.serial > sqlc.arg(serial)) AS c
JOIN study_key k ON k.study_no = sqlc.arg(study_no) AND k.join_token = c.join_token
WHERE NOT EXISTS (
    SELECT FROM psi_client_output o JOIN psi_session s ON s.session_id = o.session_id
    WHERE s.study_id = sqlc.arg(study_id) AND s.direction = sqlc.arg(direction) AND s.outputs_kept AND o.join_token = c.join_token);

-- name: CountFreshOwn :one
SELECT count(*) FROM study_key k
WHERE k.study_no = $1 AND NOT EXISTS (SELECT FROM psi_server_output o WHERE o.study_no = k.study_no AND o.join_token = k.join_token);

-- name: CountFreshOwnSince :one
SELECT count(*) FROM (SELECT DISTINCT c.join_token FROM study_change c WHERE c.study_no = sqlc.arg(study_no) AND c.serial > sqlc.arg(serial)) AS c
JOIN study_key k ON k.study_no = sqlc.arg(study_no) AND k.join_token = c.join_token
WHERE NOT EXISTS (SELECT FROM psi_server_output o WHERE o.study_no = sqlc.arg(study_no) AND o.join_token = c.join_token);

-- name: ListFreshForPeer :execrows
INSERT INTO psi_fresh_key (session_id, fresh_no, join_token)
SELECT sqlc.arg(session_id)::bigint, row_number() OVER (ORDER BY k.join_token) - 1, k.join_token FROM study_key k
WHERE k.study_no = sqlc.arg(study_no) AND NOT EXISTS (
    SELECT FROM psi_client_output o JOIN psi_session s ON s.session_id = o.session_id
    WHERE s.study_id = sqlc.arg(study_id) AND s.direction = sqlc.arg(direction) AND s.outputs_kept AND o.join_token = k.join_token);

-- name: ListFreshForPeerSince :execrows
INSERT INTO psi_fresh_key (session_id, fresh_no, join_token)
SELECT sqlc.arg(session_id)::bigint, row_number() OVER (ORDER BY k.join_token) - 1, k.join_token
FROM (SELECT DISTINCT c.join_token FROM study_change c WHERE c.study_no = sqlc.arg(study_no) AND c.serial > sqlc.arg(serial)) AS c
JOIN study_key k ON k.study_no = sqlc.arg(study_no) AND k.join_token = c.join_token
WHERE NOT EXISTS (
    SELECT FROM psi_client_output o JOIN psi_session s ON s.session_id = o.session_id
    WHERE s.study_id = sqlc.arg(study_id) AND s.direction = sqlc.arg(direction) AND s.outputs_kept AND o.join_token = k.join_token);

-- name: DeleteServerOutputs :exec
DELETE FROM psi_server_output WHERE study_no = $1;

-- name: ListFreshOwn :execrows
INSERT INTO psi_fresh_key (session_id, fresh_no, join_token)
SELECT sqlc.arg(session_id)::bigint, row_number() OVER (ORDER BY k.join_token) - 1, k.join_token FROM study_key k
WHERE k.study_no = sqlc.arg(study_no)
  AND NOT EXISTS (SELECT FROM psi_server_output o WHERE o.study_no = k.study_no AND o.join_token = k.join_token);

-- name: ListFreshOwnSince :execrows
INSERT INTO psi_fresh_key (session_id, fresh_no, join_token)
SELECT sqlc.arg(session_id)::bigint, row_number() OVER (ORDER BY k.join_token) - 1, k.join_token
FROM (SELECT DISTINCT c.join_token FROM study_change c WHERE c.study_no = sqlc.arg(study_no) AND c.serial > sqlc.arg(serial)) AS c
JOIN study_key k ON k.study_no = sqlc.arg(study_no) AND k.join_token = c.join_token
WHERE NOT EXISTS (SELECT FROM psi_server_output o WHERE o.study_no = k.study_no AND o.join_token = k.join_token);

-- name: BoundKeys :exec
INSERT INTO psi_bound (session_id, kind, chunk_no, first)
SELECT sqlc.arg(session_id)::bigint, 'keys', (k.no / sqlc.arg(chunk)::bigint)::integer, k.join_token
FROM (SELECT join_token, row_number() OVER (ORDER BY join_token) - 1 AS no FROM study_key WHERE study_no = sqlc.arg(study_no)) AS k
WHERE k.no % sqlc.arg(chunk)::bigint = 0;

-- name: ChunkOfKeys :many
SELECT k.join_token, k.linkage_key FROM study_key k
WHERE k.study_no = sqlc.arg(study_no) AND k.join_token >= (
    SELECT b.first FROM psi_bound b WHERE b.session_id = sqlc.arg(session_id) AND b.kind = 'keys' AND b.chunk_no = sqlc.arg(chunk_no))
ORDER BY k.join_token LIMIT sqlc.arg(n);

-- name: FreshKeys :many
SELECT k.join_token, k.linkage_key FROM psi_fresh_key f
JOIN study_key k ON k.study_no = sqlc.arg(study_no) AND k.join_token = f.join_token
WHERE f.session_id = sqlc.arg(session_id) AND f.fresh_no >= sqlc.arg(first_no) AND f.fresh_no < sqlc.arg(end_no) ORDER BY f.fresh_no;
