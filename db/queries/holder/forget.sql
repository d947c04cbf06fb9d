-- name: StudyRows :one
SELECT study_rows(@study_id::bytea)::json AS counted;

-- name: DeleteStudy :one
SELECT delete_study(@study_id::bytea, @deleted_by::text)::json AS counted;

-- name: DeleteDatasetRecorded :one
SELECT delete_dataset(@dataset_id::bigint, @deleted_by::text)::json AS counted;

-- name: DatasetStudies :many
SELECT study_id FROM study_dataset WHERE dataset_id = @dataset_id ORDER BY study_id;

-- name: UnbindDataset :exec
DELETE FROM study_dataset WHERE dataset_id = @dataset_id;
