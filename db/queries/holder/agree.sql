-- name: StudySecret :one
SELECT exchange_key_wrapped, root_key_wrapped FROM study_secret WHERE study_id = @study_id;

-- name: PutExchangeKey :exec
INSERT INTO study_secret (study_id, exchange_key_wrapped) VALUES (@study_id, @exchange_key_wrapped)
ON CONFLICT (study_id) DO UPDATE SET exchange_key_wrapped = EXCLUDED.exchange_key_wrapped;

-- The ephemeral key has done its work: it goes in the statement that stores what came of it.
-- name: PutRootKey :exec
INSERT INTO study_secret (study_id, root_key_wrapped) VALUES (@study_id, @root_key_wrapped)
ON CONFLICT (study_id) DO UPDATE SET root_key_wrapped = EXCLUDED.root_key_wrapped, exchange_key_wrapped = NULL;

-- name: StudyRows :one
SELECT study_rows(@study_id::bytea)::json AS counted;

-- name: DeleteStudy :one
SELECT delete_study(@study_id::bytea, @deleted_by::text)::json AS counted;
