-- name: ListStudies :many
SELECT study_id, name, terms, private_terms, proposer, created_at FROM study ORDER BY name COLLATE "C";

-- name: StudyByName :one
SELECT study_id, name, terms, private_terms, proposer, created_at FROM study WHERE name = $1;

-- name: StudyByID :one
SELECT study_id, name, terms, private_terms, proposer, created_at FROM study WHERE study_id = $1;

-- name: InsertStudy :exec
INSERT INTO study (study_id, name, terms, private_terms, proposer) VALUES ($1, $2, $3, $4, $5);

-- name: ListAcceptances :many
SELECT party, public_key, key_agreement, exchange_key, signature FROM acceptance
WHERE study_id = $1 ORDER BY party COLLATE "C";

-- name: InsertAcceptance :execrows
INSERT INTO acceptance (study_id, party, public_key, key_agreement, exchange_key, signature)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (study_id, party) DO NOTHING;
