-- name: LockPSI :one
-- One opener of sessions of a study at a time.
SELECT study_id FROM study WHERE study_id = $1 FOR NO KEY UPDATE;

-- name: GetPSIKey :one
SELECT psi_key_wrapped FROM study_secret WHERE study_id = $1;

-- name: SetPSIKey :execrows
UPDATE study_secret SET psi_key_wrapped = $2 WHERE study_id = $1 AND psi_key_wrapped IS NULL;

-- name: LiveSession :one
SELECT session_id, study_id, direction, state, seed_wrapped FROM psi_session
WHERE study_id = $1 AND direction = $2 AND phase NOT IN ('failed', 'replaced') FOR UPDATE;

-- name: LatestSession :one
SELECT session_id, study_id, direction, state, seed_wrapped FROM psi_session
WHERE study_id = $1 AND direction = $2 ORDER BY session_id DESC LIMIT 1;

-- name: SessionStudy :one
SELECT study_id FROM psi_session WHERE protocol_id = $1;

-- name: GetSession :one
SELECT session_id, study_id, direction, state, seed_wrapped FROM psi_session WHERE protocol_id = $1;

-- name: GetSessionForUpdate :one
SELECT session_id, study_id, direction, state, seed_wrapped FROM psi_session WHERE protocol_id = $1 FOR UPDATE;

-- name: InsertSession :one
INSERT INTO psi_session (study_id, direction, role, protocol_id, phase, state, seed_wrapped, server_key)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING session_id;

-- name: UpdateSession :execrows
UPDATE psi_session SET phase = $2, state = $3, seed_wrapped = $4, failure = $5, evaluated = $6, updated_at = now() WHERE session_id = $1;

-- name: DeleteClientOutputs :exec
-- Outputs that serve later sessions stay.
DELETE FROM psi_client_output o USING psi_session s WHERE o.session_id = $1 AND s.session_id = $1 AND NOT s.outputs_kept;

-- name: DeleteFreshKeys :exec
DELETE FROM psi_fresh_key WHERE session_id = $1;

-- name: KeepOutputs :execrows
UPDATE psi_session SET outputs_kept = true WHERE session_id = $1 AND role = 'client';

-- name: DropOutputs :exec
DELETE FROM psi_client_output o USING psi_session s
WHERE s.session_id = o.session_id AND s.study_id = $1 AND s.direction = $2 AND s.outputs_kept;

-- name: ForgetOutputs :exec
UPDATE psi_session SET outputs_kept = false WHERE study_id = $1 AND direction = $2 AND outputs_kept;

-- name: KeptServerKey :one
-- The server's key of the outputs that are kept: all are under one.
SELECT server_key FROM psi_session WHERE study_id = $1 AND direction = $2 AND outputs_kept ORDER BY session_id DESC LIMIT 1;

-- name: CountFreshKeys :one
SELECT count(*) FROM study_key k
WHERE k.study_id = $1 AND NOT EXISTS (
    SELECT FROM psi_client_output o JOIN psi_session s ON s.session_id = o.session_id
    WHERE s.study_id = $1 AND s.direction = $2 AND s.outputs_kept AND o.join_token = k.join_token);

-- name: ListFreshKeys :execrows
INSERT INTO psi_fresh_key (session_id, fresh_no, key_no)
SELECT sqlc.arg(session_id)::bigint, row_number() OVER (ORDER BY k.key_no) - 1, k.key_no FROM study_key k
WHERE k.study_id = sqlc.arg(study_id) AND NOT EXISTS (
    SELECT FROM psi_client_output o JOIN psi_session s ON s.session_id = o.session_id
    WHERE s.study_id = sqlc.arg(study_id) AND s.direction = sqlc.arg(direction) AND s.outputs_kept AND o.join_token = k.join_token)
ORDER BY k.key_no;

-- name: FreshKeys :many
SELECT k.join_token, k.linkage_key FROM psi_fresh_key f
JOIN psi_session s ON s.session_id = f.session_id
JOIN study_key k ON k.study_id = s.study_id AND k.key_no = f.key_no
WHERE f.session_id = $1 AND f.fresh_no >= sqlc.arg(first_no) AND f.fresh_no < sqlc.arg(end_no) ORDER BY f.fresh_no;

-- name: EvaluatedForPeer :one
SELECT coalesce(sum(evaluated), 0)::bigint FROM psi_session WHERE study_id = $1 AND direction = $2 AND role = 'server';

-- name: DeleteServerTags :exec
DELETE FROM psi_server_tag WHERE session_id = $1;

-- name: DeletePeerTags :exec
DELETE FROM psi_peer_tag WHERE session_id = $1;

-- name: DeleteCandidates :exec
DELETE FROM psi_candidate WHERE session_id = $1;

-- name: DeleteMatches :exec
DELETE FROM psi_match WHERE session_id = $1;

-- name: DeleteChunks :exec
DELETE FROM psi_chunk WHERE session_id = $1;

-- name: GetChunkDigest :one
SELECT digest FROM psi_chunk WHERE session_id = $1 AND kind = $2 AND chunk_no = $3;

-- name: InsertChunk :exec
INSERT INTO psi_chunk (session_id, kind, chunk_no, digest) VALUES ($1, $2, $3, $4);

-- name: ChunkDigestsAfter :many
-- Page by page, in the order of chunk numbers.
SELECT chunk_no, digest FROM psi_chunk WHERE session_id = $1 AND kind = $2 AND chunk_no >= $3 ORDER BY chunk_no LIMIT $4;

-- name: OwnKeys :many
SELECT join_token, linkage_key FROM study_key
WHERE study_id = $1 AND key_no >= sqlc.arg(first_no) AND key_no < sqlc.arg(end_no) ORDER BY key_no;

-- name: EvaluatedTokens :many
-- Keys are numbered in the order of their tokens, so a run of keys meets one range of outputs.
SELECT join_token FROM psi_server_output
WHERE study_id = $1 AND join_token >= sqlc.arg(first_token) AND join_token <= sqlc.arg(last_token);

-- name: FreezeServerTags :execrows
INSERT INTO psi_server_tag (session_id, position, tag, key_no, secret, multiplicity)
SELECT sqlc.arg(session_id)::bigint, row_number() OVER (ORDER BY o.tag) - 1, o.tag, k.key_no, o.secret, k.multiplicity
FROM study_key k JOIN psi_server_output o ON o.study_id = k.study_id AND o.join_token = k.join_token
WHERE k.study_id = sqlc.arg(study_id)
ORDER BY o.tag;

-- name: ServerTags :many
SELECT tag, key_no, secret, multiplicity FROM psi_server_tag
WHERE session_id = $1 AND position >= sqlc.arg(first_position) AND position < sqlc.arg(end_position) ORDER BY position;

-- name: FindCandidates :exec
-- All of the server's tags with all of ours: one join by hashing costs less than keeping ours in the order of tags.
INSERT INTO psi_candidate (session_id, chunk_no, position, tag, masked, key_no, own_multiplicity, secret)
SELECT p.session_id, p.chunk_no, p.position, p.tag, p.multiplicity, k.key_no, k.multiplicity, o.secret
FROM psi_peer_tag p
JOIN psi_client_output o ON o.tag = p.tag
JOIN psi_session s ON s.session_id = o.session_id
JOIN study_key k ON k.study_id = s.study_id AND k.join_token = o.join_token
WHERE p.session_id = sqlc.arg(session_id) AND s.study_id = sqlc.arg(study_id)
  AND (s.session_id = sqlc.arg(session_id) OR s.direction = sqlc.arg(direction) AND s.outputs_kept)
ORDER BY p.chunk_no, p.position;

-- name: Candidates :many
SELECT chunk_no, position, tag, masked, key_no, secret, own_multiplicity FROM psi_candidate
WHERE session_id = $1 AND chunk_no >= sqlc.arg(first_chunk) AND chunk_no < sqlc.arg(end_chunk)
ORDER BY chunk_no, position;

-- name: ClientMatches :many
SELECT position, tag, own_multiplicity, secret FROM psi_candidate
WHERE session_id = $1 AND chunk_no = $2
ORDER BY position;

-- name: CountMatches :one
SELECT count(*) FROM psi_match WHERE session_id = $1;

-- name: MatchesAfter :many
-- Page by page, in the order of tags.
SELECT chunk_no, position, tag, own_multiplicity, peer_multiplicity FROM psi_match
WHERE session_id = $1 AND (chunk_no, position) > (sqlc.arg(chunk_no)::integer, sqlc.arg(position)::integer)
ORDER BY chunk_no, position LIMIT sqlc.arg(page);

-- name: CountMatchesOnlyIn :one
-- Matches of one session that another does not have, or has with other multiplicities.
SELECT count(*) FROM (
    SELECT a.key_no, a.own_multiplicity, a.peer_multiplicity FROM psi_match a WHERE a.session_id = sqlc.arg(session_id)
    EXCEPT
    SELECT b.key_no, b.own_multiplicity, b.peer_multiplicity FROM psi_match b WHERE b.session_id = sqlc.arg(other_id)
) AS only_in;

-- name: DeleteIntersection :exec
DELETE FROM intersection WHERE study_id = $1;

-- name: DeleteIntersectionKeys :exec
DELETE FROM intersection_key WHERE study_id = $1;

-- name: InsertIntersection :exec
INSERT INTO intersection (study_id, generation, peer_generation, matched_keys, own_keys, peer_keys, digest)
VALUES ($1, $2, $3, $4, $5, $6, $7);

-- name: InsertIntersectionKeys :execrows
-- Key numbers are in the order of join tokens.
INSERT INTO intersection_key (study_id, join_token, own_multiplicity, peer_multiplicity)
SELECT k.study_id, k.join_token, m.own_multiplicity, m.peer_multiplicity
FROM psi_match m JOIN study_key k ON k.study_id = sqlc.arg(study_id) AND k.key_no = m.key_no
WHERE m.session_id = sqlc.arg(session_id)
ORDER BY k.key_no;

-- name: GetIntersection :one
SELECT generation, peer_generation, matched_keys, own_keys, peer_keys, digest, finished_at FROM intersection WHERE study_id = $1;

-- name: CountUnevaluatedKeys :one
SELECT count(*) FROM study_key k
WHERE k.study_id = $1 AND NOT EXISTS (SELECT FROM psi_server_output o WHERE o.study_id = k.study_id AND o.join_token = k.join_token);
