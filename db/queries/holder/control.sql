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
