-- name: ListSessions :many
-- Newest first; an empty name lists those of all studies.
SELECT p.session_id, s.name AS study, p.direction, p.role, p.phase, p.state, p.failure, p.created_at, p.updated_at,
       coalesce(p.found, (SELECT count(*) FROM psi_match m WHERE m.session_id = p.session_id))::bigint AS matches
FROM psi_session p JOIN study s ON s.study_id = p.study_id
WHERE sqlc.arg(study)::text = '' OR s.name = sqlc.arg(study)::text
ORDER BY p.session_id DESC;

-- name: WatchSession :one
SELECT p.session_id, s.name AS study, p.direction, p.role, p.phase, p.state, p.failure, p.created_at, p.updated_at
FROM psi_session p JOIN study s ON s.study_id = p.study_id WHERE p.protocol_id = $1;

-- name: SessionRows :one
-- What ending a session for good deletes; what serves later sessions stays.
SELECT
    (SELECT count(*) FROM psi_client_output c JOIN psi_session s ON s.session_id = c.session_id
     WHERE c.session_id = sqlc.arg(session_id)::bigint AND NOT s.outputs_kept)::bigint AS outputs,
    (SELECT count(*) FROM psi_fresh_key f WHERE f.session_id = sqlc.arg(session_id)::bigint)::bigint AS fresh_keys,
    (SELECT count(*) FROM psi_server_tag t JOIN psi_session s ON s.session_id = t.session_id
     WHERE t.session_id = sqlc.arg(session_id)::bigint AND NOT s.tags_kept)::bigint AS own_tags,
    (SELECT count(*) FROM psi_peer_tag t JOIN psi_session s ON s.session_id = t.session_id
     WHERE t.session_id = sqlc.arg(session_id)::bigint AND NOT s.tags_kept)::bigint AS peer_tags,
    (SELECT count(*) FROM psi_candidate c WHERE c.session_id = sqlc.arg(session_id)::bigint)::bigint AS candidates,
    (SELECT count(*) FROM psi_match m JOIN psi_session s ON s.session_id = m.session_id
     WHERE m.session_id = sqlc.arg(session_id)::bigint AND NOT s.tags_kept)::bigint AS matches,
    (SELECT count(*) FROM psi_chunk c WHERE c.session_id = sqlc.arg(session_id)::bigint)::bigint AS chunks;

-- name: LockPSI :one
-- One opener of sessions of a study at a time.
SELECT study_id FROM study WHERE study_id = $1 FOR NO KEY UPDATE;

-- name: GetPSIKey :one
SELECT psi_key_wrapped FROM study_secret WHERE study_id = $1;

-- name: SetPSIKey :execrows
UPDATE study_secret SET psi_key_wrapped = $2 WHERE study_id = $1 AND psi_key_wrapped IS NULL;

-- name: LiveSession :one
SELECT session_id, study_id, direction, state, seed_wrapped, builds_on, number FROM psi_session
WHERE study_id = $1 AND direction = $2 AND phase NOT IN ('failed', 'replaced') FOR UPDATE;

-- name: LastFailedSession :one
-- The newest session, if it failed.
SELECT session_id, study_id, direction, state, seed_wrapped, builds_on, number FROM psi_session
WHERE psi_session.study_id = $1 AND psi_session.direction = $2 AND phase = 'failed'
  AND NOT EXISTS (SELECT FROM psi_session n WHERE n.study_id = $1 AND n.direction = $2 AND n.session_id > psi_session.session_id);

-- name: SessionStudy :one
SELECT study_id FROM psi_session WHERE protocol_id = $1;

-- name: GetSession :one
SELECT session_id, study_id, direction, state, seed_wrapped, builds_on, number FROM psi_session WHERE protocol_id = $1;

-- name: GetSessionForUpdate :one
SELECT session_id, study_id, direction, state, seed_wrapped, builds_on, number FROM psi_session WHERE protocol_id = $1 FOR UPDATE;

-- name: SessionPreparation :one
SELECT preparation FROM psi_session WHERE session_id = $1;

-- name: InsertSession :one
INSERT INTO psi_session (study_id, direction, role, protocol_id, phase, state, seed_wrapped, server_key, builds_on, preparation, number)
SELECT sqlc.arg(study_id), sqlc.arg(direction), sqlc.arg(role), sqlc.arg(protocol_id), sqlc.arg(phase), sqlc.arg(state),
       sqlc.arg(seed_wrapped), sqlc.arg(server_key), sqlc.narg(builds_on), p.serial, sqlc.arg(number)
FROM study_preparation p WHERE p.study_id = sqlc.arg(study_id)
RETURNING session_id;

-- name: UpdateSession :execrows
UPDATE psi_session SET phase = $2, state = $3, seed_wrapped = $4, failure = $5, evaluated = $6, updated_at = now() WHERE session_id = $1;

-- name: ReplaceSession :execrows
-- A session of another release, whose state cannot be read.
UPDATE psi_session SET phase = 'replaced', seed_wrapped = NULL, failure = NULL, updated_at = now() WHERE session_id = $1;

-- name: EvaluatedForPeer :one
SELECT (coalesce(sum(s.evaluated), 0) + coalesce((SELECT e.evaluated FROM psi_evaluated e WHERE e.study_id = $1 AND e.direction = $2), 0))::bigint AS evaluated
FROM psi_session s WHERE s.study_id = $1 AND s.direction = $2 AND s.role = 'server';

-- name: DeleteClientOutputs :exec
-- Outputs that serve later sessions stay.
DELETE FROM psi_client_output o USING psi_session s WHERE o.session_id = $1 AND s.session_id = $1 AND NOT s.outputs_kept;

-- name: DeleteServerTags :exec
DELETE FROM psi_server_tag t USING psi_session s WHERE t.session_id = $1 AND s.session_id = $1 AND NOT s.tags_kept;

-- name: DeletePeerTags :exec
DELETE FROM psi_peer_tag t USING psi_session s WHERE t.session_id = $1 AND s.session_id = $1 AND NOT s.tags_kept;

-- name: DeleteMatches :exec
DELETE FROM psi_match m USING psi_session s WHERE m.session_id = $1 AND s.session_id = $1 AND NOT s.tags_kept;

-- name: DeleteFreshKeys :exec
DELETE FROM psi_fresh_key WHERE session_id = $1;

-- name: DeleteBounds :exec
DELETE FROM psi_bound WHERE session_id = $1;

-- name: DeleteGone :exec
DELETE FROM psi_gone WHERE session_id = $1;

-- name: DeleteCandidates :exec
DELETE FROM psi_candidate WHERE session_id = $1;

-- name: DeleteChunks :exec
DELETE FROM psi_chunk WHERE session_id = $1;

-- name: GetChunkDigest :one
SELECT digest FROM psi_chunk WHERE session_id = $1 AND kind = $2 AND chunk_no = $3;

-- name: InsertChunk :exec
INSERT INTO psi_chunk (session_id, kind, chunk_no, digest) VALUES ($1, $2, $3, $4);

-- name: ChunkDigestsAfter :many
-- Page by page, in the order of chunk numbers.
SELECT chunk_no, digest FROM psi_chunk WHERE session_id = $1 AND kind = $2 AND chunk_no >= $3 ORDER BY chunk_no LIMIT $4;

-- name: CountMatches :one
-- What a session found itself, and where it builds on others, what they found and it leaves as it is. Its number is given to each part: the
-- planner takes a session that it has not heard of yet for a small one, and sessions that build on others are small beside them.
SELECT coalesce(p.found, (SELECT count(*) FROM psi_match o WHERE o.session_id = sqlc.arg(session_id)) + coalesce(
    (SELECT l.found FROM psi_session l WHERE l.session_id = p.builds_on) - (
        SELECT count(*)
        FROM (SELECT g.tag FROM psi_gone g WHERE g.session_id = sqlc.arg(session_id) UNION SELECT n.tag FROM psi_match n WHERE n.session_id = sqlc.arg(session_id)) AS r
        JOIN psi_session b ON b.study_id = p.study_id AND b.direction = p.direction AND b.tags_kept AND b.session_id < p.session_id
        JOIN psi_match m ON m.session_id = b.session_id AND m.tag = r.tag), 0))::bigint AS matches
FROM psi_session p WHERE p.session_id = sqlc.arg(session_id);

-- name: CountMatchesOnlyIn :one
-- Matches of one session that another does not have, or has with other multiplicities.
SELECT count(*) FROM (
    SELECT a.join_token, a.own_multiplicity, a.peer_multiplicity FROM session_match a WHERE a.session_id = sqlc.arg(session_id)
    EXCEPT
    SELECT b.join_token, b.own_multiplicity, b.peer_multiplicity FROM session_match b WHERE b.session_id = sqlc.arg(other_id)
) AS only_in;

-- name: DeleteIntersection :exec
DELETE FROM intersection WHERE study_id = $1;

-- name: DeleteIntersectionKeys :exec
DELETE FROM intersection_key WHERE study_no = $1;

-- name: DeleteChangedIntersectionKeys :exec
-- Those that a session takes away or finds anew: what they were stands in the sessions it builds on.
DELETE FROM intersection_key k
WHERE k.study_no = sqlc.arg(study_no) AND k.join_token IN (
    SELECT m.join_token
    FROM (SELECT g.tag FROM psi_gone g WHERE g.session_id = sqlc.arg(session_id)
          UNION SELECT n.tag FROM psi_match n WHERE n.session_id = sqlc.arg(session_id)) AS r
    JOIN psi_session p ON p.session_id = sqlc.arg(session_id)
    JOIN psi_session b ON b.study_id = p.study_id AND b.direction = p.direction AND b.tags_kept AND b.session_id < p.session_id
    JOIN psi_match m ON m.session_id = b.session_id AND m.tag = r.tag);

-- name: InsertIntersection :exec
INSERT INTO intersection (study_id, generation, peer_generation, matched_keys, own_keys, peer_keys, digest, number)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8);

-- name: InsertIntersectionKeys :execrows
INSERT INTO intersection_key (study_no, own_multiplicity, peer_multiplicity, join_token)
SELECT sqlc.arg(study_no)::integer, m.own_multiplicity, m.peer_multiplicity, m.join_token
FROM psi_match m WHERE m.session_id = sqlc.arg(session_id)
ORDER BY m.join_token;

-- name: GetIntersection :one
SELECT generation, peer_generation, matched_keys, own_keys, peer_keys, digest, finished_at, number FROM intersection WHERE study_id = $1;

-- name: KnownNumber :one
-- The highest number of an intersection that we have heard of, or have signed.
SELECT greatest((SELECT i.number FROM intersection i WHERE i.study_id = sqlc.arg(study_id)),
                (SELECT max(c.number) FROM intersection_certificate c WHERE c.study_id = sqlc.arg(study_id)),
                (SELECT s.number FROM intersection_seen s WHERE s.study_id = sqlc.arg(study_id)), 0)::bigint AS number;

-- name: SeeNumber :exec
INSERT INTO intersection_seen (study_id, number) VALUES (sqlc.arg(study_id), sqlc.arg(number))
ON CONFLICT (study_id) DO UPDATE SET number = greatest(intersection_seen.number, EXCLUDED.number);

-- name: GetCertificate :one
SELECT intersection, generation_1, generation_2, signature_1, signature_2 FROM intersection_certificate
WHERE study_id = sqlc.arg(study_id) AND number = sqlc.arg(number);

-- name: InsertCertificate :execrows
-- None where another call was faster.
INSERT INTO intersection_certificate (study_id, number, intersection, generation_1, generation_2, signature_1, signature_2)
VALUES (sqlc.arg(study_id), sqlc.arg(number), sqlc.arg(intersection), sqlc.arg(generation_1), sqlc.arg(generation_2),
        sqlc.narg(signature_1), sqlc.narg(signature_2))
ON CONFLICT (study_id, number) DO NOTHING;

-- name: CompleteCertificate :execrows
-- The first signature of a side stays.
UPDATE intersection_certificate
SET signature_1 = coalesce(signature_1, sqlc.narg(signature_1)), signature_2 = coalesce(signature_2, sqlc.narg(signature_2))
WHERE study_id = sqlc.arg(study_id) AND number = sqlc.arg(number);
