-- Outputs of keys that have left our dataset. A session that ends marks those that are gone, and
-- deletes those that have been gone for long. Serials begin anew when nothing is known of a study's
-- keys any more: a mark beyond the present serial is older than that.

-- name: DeleteGoneClientOutputs :exec
WITH deleted AS (
    DELETE FROM psi_client_output o USING psi_session s
    WHERE s.study_id = sqlc.arg(study_id) AND s.direction = sqlc.arg(direction) AND s.outputs_kept
      AND o.session_id = s.session_id AND (o.gone_in <= sqlc.arg(gone_until)::bigint OR o.gone_in > sqlc.arg(serial)::bigint)
      AND NOT EXISTS (SELECT FROM study_key k WHERE k.study_no = sqlc.arg(study_no) AND k.join_token = o.join_token)
    RETURNING o.session_id),
counted AS (SELECT d.session_id, count(*) AS n FROM deleted d GROUP BY d.session_id)
UPDATE psi_session s SET outputs = s.outputs - counted.n FROM counted WHERE s.session_id = counted.session_id;

-- name: ReviveClientOutputs :exec
UPDATE psi_client_output o SET gone_in = NULL FROM psi_session s
WHERE s.study_id = sqlc.arg(study_id) AND s.direction = sqlc.arg(direction) AND s.outputs_kept
  AND o.session_id = s.session_id AND o.gone_in IS NOT NULL
  AND EXISTS (SELECT FROM study_key k WHERE k.study_no = sqlc.arg(study_no) AND k.join_token = o.join_token);

-- name: MarkGoneClientOutputs :exec
UPDATE psi_client_output o SET gone_in = sqlc.arg(serial)::bigint FROM psi_session s
WHERE s.study_id = sqlc.arg(study_id) AND s.direction = sqlc.arg(direction) AND s.outputs_kept
  AND o.session_id = s.session_id AND o.gone_in IS NULL
  AND NOT EXISTS (SELECT FROM study_key k WHERE k.study_no = sqlc.arg(study_no) AND k.join_token = o.join_token);

-- name: MarkGoneClientOutputsSince :exec
UPDATE psi_client_output o SET gone_in = sqlc.arg(serial)::bigint
FROM (SELECT DISTINCT c.join_token FROM study_change c WHERE c.study_no = sqlc.arg(study_no) AND c.serial > sqlc.arg(base_serial)) AS c
JOIN psi_session s ON s.study_id = sqlc.arg(study_id) AND s.direction = sqlc.arg(direction) AND s.outputs_kept
WHERE o.session_id = s.session_id AND o.join_token = c.join_token AND o.gone_in IS NULL
  AND NOT EXISTS (SELECT FROM study_key k WHERE k.study_no = sqlc.arg(study_no) AND k.join_token = c.join_token);

-- name: DeleteGoneServerOutputs :exec
DELETE FROM psi_server_output o
WHERE o.study_no = sqlc.arg(study_no) AND (o.gone_in <= sqlc.arg(gone_until)::bigint OR o.gone_in > sqlc.arg(serial)::bigint)
  AND NOT EXISTS (SELECT FROM study_key k WHERE k.study_no = o.study_no AND k.join_token = o.join_token);

-- name: ReviveServerOutputs :exec
UPDATE psi_server_output o SET gone_in = NULL
WHERE o.study_no = sqlc.arg(study_no) AND o.gone_in IS NOT NULL
  AND EXISTS (SELECT FROM study_key k WHERE k.study_no = o.study_no AND k.join_token = o.join_token);

-- name: MarkGoneServerOutputs :exec
UPDATE psi_server_output o SET gone_in = sqlc.arg(serial)::bigint
WHERE o.study_no = sqlc.arg(study_no) AND o.gone_in IS NULL
  AND NOT EXISTS (SELECT FROM study_key k WHERE k.study_no = o.study_no AND k.join_token = o.join_token);

-- name: MarkGoneServerOutputsSince :exec
UPDATE psi_server_output o SET gone_in = sqlc.arg(serial)::bigint
FROM (SELECT DISTINCT c.join_token FROM study_change c WHERE c.study_no = sqlc.arg(study_no) AND c.serial > sqlc.arg(base_serial)) AS c
WHERE o.study_no = sqlc.arg(study_no) AND o.join_token = c.join_token AND o.gone_in IS NULL
  AND NOT EXISTS (SELECT FROM study_key k WHERE k.study_no = sqlc.arg(study_no) AND k.join_token = c.join_token);
