-- Tags and matches. What is kept of the sessions that are done, with tags_kept, is together what later sessions build on.

-- name: BaseSession :one
-- What a new session can build on: the latest that is kept, of the same role.
SELECT session_id, protocol_id, preparation,
       (SELECT count(*) FROM psi_session p WHERE p.study_id = $1 AND p.direction = $2 AND p.role = $3 AND p.tags_kept)::bigint AS parts
FROM psi_session
WHERE study_id = $1 AND direction = $2 AND role = $3 AND tags_kept ORDER BY session_id DESC LIMIT 1;

-- name: CountPeerTags :one
SELECT ((SELECT count(*) FROM psi_peer_tag t WHERE t.session_id = sqlc.arg(session_id)::bigint)
    + (SELECT count(*) FROM psi_session s JOIN psi_peer_tag t ON t.session_id = s.session_id
       WHERE s.study_id = sqlc.arg(study_id) AND s.direction = sqlc.arg(direction) AND s.tags_kept)
    - (SELECT count(*)
       FROM (SELECT g.tag FROM psi_gone g WHERE g.session_id = sqlc.arg(session_id)::bigint AND g.kind = 'tag'
             UNION SELECT n.tag FROM psi_peer_tag n WHERE n.session_id = sqlc.arg(session_id)::bigint) AS r
       JOIN psi_session s ON s.study_id = sqlc.arg(study_id) AND s.direction = sqlc.arg(direction) AND s.tags_kept
       JOIN psi_peer_tag t ON t.session_id = s.session_id AND t.tag = r.tag))::bigint AS tags;

-- name: OutputsMissing :one
SELECT (coalesce(sum(s.outputs), 0) - (
    SELECT count(*) FROM psi_client_output o JOIN psi_session k ON k.session_id = o.session_id
    WHERE k.study_id = sqlc.arg(study_id) AND k.direction = sqlc.arg(direction) AND k.outputs_kept))::bigint AS missing
FROM psi_session s WHERE s.study_id = sqlc.arg(study_id) AND s.direction = sqlc.arg(direction) AND s.outputs_kept;

-- name: KeepTags :execrows
UPDATE psi_session SET tags_kept = true, found = $2 WHERE session_id = $1;

-- name: DropServerTags :exec
DELETE FROM psi_server_tag t USING psi_session s
WHERE s.session_id = t.session_id AND s.study_id = $1 AND s.direction = $2 AND s.tags_kept;

-- name: DropPeerTags :exec
DELETE FROM psi_peer_tag t USING psi_session s
WHERE s.session_id = t.session_id AND s.study_id = $1 AND s.direction = $2 AND s.tags_kept;

-- name: DropMatches :exec
DELETE FROM psi_match m USING psi_session s
WHERE s.session_id = m.session_id AND s.study_id = $1 AND s.direction = $2 AND s.tags_kept;

-- name: ForgetTags :exec
UPDATE psi_session SET tags_kept = false WHERE study_id = $1 AND direction = $2 AND tags_kept;

-- name: CountChangedTags :one
-- Keys that came, or have another multiplicity than the client was told.
SELECT count(*) FROM (SELECT DISTINCT c.join_token FROM study_change c WHERE c.study_no = sqlc.arg(study_no) AND c.serial > sqlc.arg(serial)) AS c
JOIN study_key k ON k.study_no = sqlc.arg(study_no) AND k.join_token = c.join_token
LEFT JOIN psi_server_output o ON o.study_no = sqlc.arg(study_no) AND o.join_token = c.join_token
WHERE NOT EXISTS (
    SELECT FROM psi_server_tag t JOIN psi_session s ON s.session_id = t.session_id
    WHERE s.study_id = sqlc.arg(study_id) AND s.direction = sqlc.arg(direction) AND s.tags_kept AND t.tag = o.tag AND t.multiplicity = k.multiplicity);

-- name: CountGoneTags :one
SELECT count(*) FROM (SELECT DISTINCT c.join_token FROM study_change c WHERE c.study_no = sqlc.arg(study_no) AND c.serial > sqlc.arg(serial)) AS c
JOIN psi_server_output o ON o.study_no = sqlc.arg(study_no) AND o.join_token = c.join_token
WHERE NOT EXISTS (SELECT FROM study_key k WHERE k.study_no = sqlc.arg(study_no) AND k.join_token = c.join_token)
  AND EXISTS (
    SELECT FROM psi_server_tag t JOIN psi_session s ON s.session_id = t.session_id
    WHERE s.study_id = sqlc.arg(study_id) AND s.direction = sqlc.arg(direction) AND s.tags_kept AND t.tag = o.tag);

-- name: FreezeServerTags :execrows
INSERT INTO psi_server_tag (session_id, multiplicity, tag, join_token, secret)
SELECT sqlc.arg(session_id)::bigint, k.multiplicity, o.tag, k.join_token, o.secret
FROM study_key k JOIN psi_server_output o ON o.study_no = k.study_no AND o.join_token = k.join_token
WHERE k.study_no = sqlc.arg(study_no)
ORDER BY o.tag;

-- name: FreezeChangedTags :execrows
INSERT INTO psi_server_tag (session_id, multiplicity, tag, join_token, secret)
SELECT sqlc.arg(session_id)::bigint, k.multiplicity, o.tag, k.join_token, o.secret
FROM (SELECT DISTINCT c.join_token FROM study_change c WHERE c.study_no = sqlc.arg(study_no) AND c.serial > sqlc.arg(serial)) AS c
JOIN study_key k ON k.study_no = sqlc.arg(study_no) AND k.join_token = c.join_token
JOIN psi_server_output o ON o.study_no = sqlc.arg(study_no) AND o.join_token = c.join_token
WHERE NOT EXISTS (
    SELECT FROM psi_server_tag t JOIN psi_session s ON s.session_id = t.session_id
    WHERE s.study_id = sqlc.arg(study_id) AND s.direction = sqlc.arg(direction) AND s.tags_kept AND t.tag = o.tag AND t.multiplicity = k.multiplicity)
ORDER BY o.tag;

-- name: FreezeGoneTags :execrows
INSERT INTO psi_gone (session_id, kind, chunk_no, tag)
SELECT sqlc.arg(session_id)::bigint, 'tag', ((row_number() OVER (ORDER BY o.tag) - 1) / sqlc.arg(chunk)::bigint)::integer, o.tag
FROM (SELECT DISTINCT c.join_token FROM study_change c WHERE c.study_no = sqlc.arg(study_no) AND c.serial > sqlc.arg(serial)) AS c
JOIN psi_server_output o ON o.study_no = sqlc.arg(study_no) AND o.join_token = c.join_token
WHERE NOT EXISTS (SELECT FROM study_key k WHERE k.study_no = sqlc.arg(study_no) AND k.join_token = c.join_token)
  AND EXISTS (
    SELECT FROM psi_server_tag t JOIN psi_session s ON s.session_id = t.session_id
    WHERE s.study_id = sqlc.arg(study_id) AND s.direction = sqlc.arg(direction) AND s.tags_kept AND t.tag = o.tag);

-- name: BoundTags :exec
INSERT INTO psi_bound (session_id, kind, chunk_no, first)
SELECT sqlc.arg(session_id)::bigint, 'tags', (t.no / sqlc.arg(chunk)::bigint)::integer, t.tag
FROM (SELECT tag, row_number() OVER (ORDER BY tag) - 1 AS no FROM psi_server_tag WHERE session_id = sqlc.arg(session_id)) AS t
WHERE t.no % sqlc.arg(chunk)::bigint = 0;

-- name: ServerTags :many
SELECT t.tag, t.join_token, t.secret, t.multiplicity FROM psi_server_tag t
WHERE t.session_id = sqlc.arg(session_id) AND t.tag >= (
    SELECT b.first FROM psi_bound b WHERE b.session_id = sqlc.arg(session_id) AND b.kind = 'tags' AND b.chunk_no = sqlc.arg(chunk_no))
ORDER BY t.tag LIMIT sqlc.arg(n);

-- name: GoneTags :many
SELECT tag FROM psi_gone WHERE session_id = $1 AND kind = $2 AND chunk_no = $3 ORDER BY tag;

-- name: FindServerTags :many
-- Those of some tags that the client knows once the session is done: sent in it, or before and left as they are.
SELECT t.tag, t.join_token, t.secret, t.multiplicity FROM psi_server_tag t
WHERE t.session_id = sqlc.arg(session_id) AND t.tag = ANY (sqlc.arg(tags)::uuid[])
  AND NOT EXISTS (SELECT FROM psi_gone g WHERE g.session_id = sqlc.arg(session_id) AND g.tag = t.tag)
UNION ALL
SELECT t.tag, t.join_token, t.secret, t.multiplicity
FROM psi_session s JOIN psi_server_tag t ON t.session_id = s.session_id
WHERE s.study_id = sqlc.arg(study_id) AND s.direction = sqlc.arg(direction) AND s.tags_kept AND t.tag = ANY (sqlc.arg(tags)::uuid[])
  AND NOT EXISTS (SELECT FROM psi_gone g WHERE g.session_id = sqlc.arg(session_id) AND g.tag = t.tag)
  AND NOT EXISTS (SELECT FROM psi_server_tag n WHERE n.session_id = sqlc.arg(session_id) AND n.tag = t.tag);

-- name: CountKeptMatches :one
-- How many of some tags are matches of the sessions that this one builds on, and not matches of its own.
SELECT count(*) FROM psi_session s JOIN psi_match m ON m.session_id = s.session_id
WHERE s.study_id = sqlc.arg(study_id) AND s.direction = sqlc.arg(direction) AND s.tags_kept AND m.tag = ANY (sqlc.arg(tags)::uuid[])
  AND NOT EXISTS (SELECT FROM psi_match n WHERE n.session_id = sqlc.arg(session_id) AND n.tag = m.tag);

-- name: CountKeptPeerTags :one
SELECT count(*) FROM psi_session s JOIN psi_peer_tag t ON t.session_id = s.session_id
WHERE s.study_id = sqlc.arg(study_id) AND s.direction = sqlc.arg(direction) AND s.tags_kept AND t.tag = ANY (sqlc.arg(tags)::uuid[]);

-- name: CountGoneTagsSent :one
-- Tags that the server both sent and named as gone.
SELECT count(*) FROM psi_gone g JOIN psi_peer_tag t ON t.session_id = g.session_id AND t.tag = g.tag
WHERE g.session_id = $1 AND g.kind = 'tag';

-- name: InsertGone :execrows
INSERT INTO psi_gone (session_id, kind, chunk_no, tag)
SELECT sqlc.arg(session_id)::bigint, sqlc.arg(kind)::text, sqlc.arg(chunk_no)::integer, t.tag FROM unnest(sqlc.arg(tags)::uuid[]) AS t (tag);

-- name: FindCandidates :exec
-- All of the server's tags with all of ours: one join by hashing costs less than keeping ours in the order of tags.
INSERT INTO psi_candidate (session_id, chunk_no, position, own_multiplicity, masked_in, tag, join_token, masked, secret)
SELECT p.session_id, p.chunk_no, p.position, k.multiplicity, p.session_id, p.tag, k.join_token, p.multiplicity, o.secret
FROM psi_peer_tag p
JOIN psi_client_output o ON o.tag = p.tag
JOIN psi_session s ON s.session_id = o.session_id
JOIN study_key k ON k.study_no = sqlc.arg(study_no) AND k.join_token = o.join_token
WHERE p.session_id = sqlc.arg(session_id) AND s.study_id = sqlc.arg(study_id)
  AND (s.session_id = sqlc.arg(session_id) OR s.direction = sqlc.arg(direction) AND s.outputs_kept)
ORDER BY p.chunk_no, p.position;

-- name: FindChanges :execrows
-- With a base, two kinds of match are new or changed: what the server sent now and we have, and what we have since, or have in
-- another multiplicity, and the server sent before.
INSERT INTO psi_candidate (session_id, chunk_no, position, own_multiplicity, masked_in, tag, join_token, masked, secret)
SELECT sqlc.arg(session_id)::bigint, ((f.no - 1) / sqlc.arg(chunk)::bigint)::integer, ((f.no - 1) % sqlc.arg(chunk)::bigint)::integer,
       f.multiplicity, f.masked_in, f.tag, f.join_token, f.masked, f.secret
FROM (
    SELECT row_number() OVER (ORDER BY u.tag) AS no, u.* FROM (
        SELECT k.multiplicity, p.session_id AS masked_in, p.tag, k.join_token, p.multiplicity AS masked, o.secret
        FROM psi_peer_tag p
        JOIN psi_client_output o ON o.tag = p.tag
        JOIN psi_session s ON s.session_id = o.session_id
        JOIN study_key k ON k.study_no = sqlc.arg(study_no) AND k.join_token = o.join_token
        WHERE p.session_id = sqlc.arg(session_id) AND s.study_id = sqlc.arg(study_id)
          AND (s.session_id = sqlc.arg(session_id) OR s.direction = sqlc.arg(direction) AND s.outputs_kept)
        UNION ALL
        SELECT k.multiplicity, p.session_id, p.tag, k.join_token, p.multiplicity, o.secret
        FROM (SELECT DISTINCT c.join_token FROM study_change c WHERE c.study_no = sqlc.arg(study_no) AND c.serial > sqlc.arg(serial)) AS c
        JOIN study_key k ON k.study_no = sqlc.arg(study_no) AND k.join_token = c.join_token
        JOIN psi_session s ON s.study_id = sqlc.arg(study_id) AND (s.session_id = sqlc.arg(session_id) OR s.direction = sqlc.arg(direction) AND s.outputs_kept)
        JOIN psi_client_output o ON o.session_id = s.session_id AND o.join_token = c.join_token
        JOIN psi_session b ON b.study_id = sqlc.arg(study_id) AND b.direction = sqlc.arg(direction) AND b.tags_kept
        JOIN psi_peer_tag p ON p.session_id = b.session_id AND p.tag = o.tag
        WHERE NOT EXISTS (SELECT FROM psi_gone g WHERE g.session_id = sqlc.arg(session_id) AND g.kind = 'tag' AND g.tag = o.tag)
          AND NOT EXISTS (SELECT FROM psi_peer_tag n WHERE n.session_id = sqlc.arg(session_id) AND n.tag = o.tag)
          AND NOT EXISTS (
              SELECT FROM psi_session ms JOIN psi_match m ON m.session_id = ms.session_id
              WHERE ms.study_id = sqlc.arg(study_id) AND ms.direction = sqlc.arg(direction) AND ms.tags_kept
                AND m.tag = o.tag AND m.own_multiplicity = k.multiplicity)
    ) AS u
) AS f
ORDER BY f.no;

-- name: FindGoneMatches :execrows
-- Matches whose key we no longer have; where the server no longer has it either, it said so itself.
INSERT INTO psi_gone (session_id, kind, chunk_no, tag)
SELECT sqlc.arg(session_id)::bigint, 'match', ((row_number() OVER (ORDER BY m.tag) - 1) / sqlc.arg(chunk)::bigint)::integer, m.tag
FROM (SELECT DISTINCT c.join_token FROM study_change c WHERE c.study_no = sqlc.arg(study_no) AND c.serial > sqlc.arg(serial)) AS c
JOIN psi_session e ON e.study_id = sqlc.arg(study_id) AND e.direction = sqlc.arg(direction) AND e.outputs_kept
JOIN psi_client_output o ON o.session_id = e.session_id AND o.join_token = c.join_token
JOIN psi_session s ON s.study_id = sqlc.arg(study_id) AND s.direction = sqlc.arg(direction) AND s.tags_kept
JOIN psi_match m ON m.session_id = s.session_id AND m.tag = o.tag
WHERE NOT EXISTS (SELECT FROM study_key k WHERE k.study_no = sqlc.arg(study_no) AND k.join_token = c.join_token)
  AND NOT EXISTS (SELECT FROM psi_gone g WHERE g.session_id = sqlc.arg(session_id) AND g.kind = 'tag' AND g.tag = m.tag);

-- name: Candidates :many
SELECT c.chunk_no, c.position, c.tag, c.masked, c.join_token, c.secret, c.own_multiplicity, s.protocol_id AS masked_in
FROM psi_candidate c JOIN psi_session s ON s.session_id = c.masked_in
WHERE c.session_id = sqlc.arg(session_id) AND c.chunk_no >= sqlc.arg(first_chunk) AND c.chunk_no < sqlc.arg(end_chunk)
ORDER BY c.chunk_no, c.position;

-- name: ClientMatches :many
SELECT position, tag, own_multiplicity, secret FROM psi_candidate
WHERE session_id = $1 AND chunk_no = $2
ORDER BY position;

-- name: MergeServerTags :exec
-- What the client was told before and is not so any more; the rest is kept.
DELETE FROM psi_server_tag t
USING psi_session s, (
    SELECT g.tag FROM psi_gone g WHERE g.session_id = sqlc.arg(session_id) AND g.kind = 'tag'
    UNION
    SELECT n.tag FROM psi_server_tag n WHERE n.session_id = sqlc.arg(session_id)) AS r
WHERE s.study_id = sqlc.arg(study_id) AND s.direction = sqlc.arg(direction) AND s.tags_kept AND t.session_id = s.session_id AND t.tag = r.tag;

-- name: MergePeerTags :exec
DELETE FROM psi_peer_tag t
USING psi_session s, (
    SELECT g.tag FROM psi_gone g WHERE g.session_id = sqlc.arg(session_id) AND g.kind = 'tag'
    UNION
    SELECT n.tag FROM psi_peer_tag n WHERE n.session_id = sqlc.arg(session_id)) AS r
WHERE s.study_id = sqlc.arg(study_id) AND s.direction = sqlc.arg(direction) AND s.tags_kept AND t.session_id = s.session_id AND t.tag = r.tag;

-- name: MergeMatches :exec
DELETE FROM psi_match t
USING psi_session s, (
    SELECT g.tag FROM psi_gone g WHERE g.session_id = sqlc.arg(session_id)
    UNION
    SELECT n.tag FROM psi_match n WHERE n.session_id = sqlc.arg(session_id)) AS r
WHERE s.study_id = sqlc.arg(study_id) AND s.direction = sqlc.arg(direction) AND s.tags_kept AND t.session_id = s.session_id AND t.tag = r.tag;
