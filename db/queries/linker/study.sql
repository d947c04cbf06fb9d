-- name: StudyRows :one
SELECT study_rows(@study_id::bytea)::json AS counted;

-- name: DeleteStudy :one
SELECT delete_study(@study_id::bytea, @deleted_by::text)::json AS counted;
