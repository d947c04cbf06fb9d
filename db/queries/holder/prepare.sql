-- name: GetPreparation :one
SELECT generation, records, empty_keys, invalid_keys, warned_keys, keys, duplicates, serial, unseen_keys, kept_unseen_keys FROM study_preparation WHERE study_id = $1;

-- name: DeletePreparation :exec
DELETE FROM study_preparation WHERE study_id = $1;

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
