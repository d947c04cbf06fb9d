-- name: GetPreparation :one
SELECT generation, records, empty_keys, invalid_keys, warned_keys, keys, duplicates FROM study_preparation WHERE study_id = $1;

-- name: DeletePreparation :exec
DELETE FROM study_preparation WHERE study_id = $1;

-- name: DeleteStudyRecords :exec
DELETE FROM study_record WHERE study_id = $1;

-- name: DeleteStudyKeys :exec
DELETE FROM study_key WHERE study_id = $1;

-- name: InsertPreparation :exec
INSERT INTO study_preparation (study_id, generation, records, empty_keys, invalid_keys, warned_keys, keys, duplicates)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8);
