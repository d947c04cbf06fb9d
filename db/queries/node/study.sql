-- name: ListStudies :many
SELECT study_id, name, terms, private_terms, proposer, created_at FROM study ORDER BY name COLLATE "C";

-- name: StudyByName :one
SELECT study_id, name, terms, private_terms, proposer, created_at FROM study WHERE name = $1;

-- name: StudyByID :one
SELECT study_id, name, terms, private_terms, proposer, created_at FROM study WHERE study_id = $1;

-- name: StudyNo :one
SELECT study_no FROM study WHERE study_id = $1;

-- name: InsertStudy :exec
INSERT INTO study (study_id, name, terms, private_terms, proposer) VALUES ($1, $2, $3, $4, $5);

-- name: ListAcceptances :many
SELECT party, public_key, key_agreement, exchange_key, signature, population_proof FROM acceptance
WHERE study_id = $1 ORDER BY party COLLATE "C";

-- name: InsertAcceptance :execrows
INSERT INTO acceptance (study_id, party, public_key, key_agreement, exchange_key, signature, population_proof)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (study_id, party) DO NOTHING;

-- name: DropStudy :exec
DELETE FROM study WHERE study_id = $1;

-- name: NoticesOf :many
SELECT terms, party, kind, reason, given_at, public_key, signature, told FROM study_notice
WHERE study_id = $1 ORDER BY given_at, party COLLATE "C", kind COLLATE "C";

-- Notices of one party that another one has not confirmed.
-- name: UntoldStudies :many
SELECT study_id FROM study_notice
WHERE party = sqlc.arg(party) AND NOT sqlc.arg(peer)::text = ANY (told)
  AND sqlc.arg(peer)::text IN (terms #>> '{holders,0,name}', terms #>> '{holders,1,name}', terms #>> '{linker,name}')
GROUP BY study_id ORDER BY min(given_at);

-- name: InsertNotice :execrows
INSERT INTO study_notice (study_id, name, terms, party, kind, reason, given_at, public_key, signature)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT (study_id, party, kind) DO NOTHING;

-- name: NoteTold :exec
UPDATE study_notice SET told = array_append(told, sqlc.arg(peer)::text)
WHERE study_id = sqlc.arg(study_id) AND party = sqlc.arg(party) AND kind = ANY (sqlc.arg(kinds)::text[]) AND NOT sqlc.arg(peer)::text = ANY (told);

-- name: LastDeletion :one
SELECT what, name, study_id, terms, deleted, deleted_by, deleted_at FROM deletion
WHERE what = $1 AND name = $2 ORDER BY deletion_no DESC LIMIT 1;

-- Whether a node was a holder of a study that was deleted here.
-- name: HeldDeletedStudy :one
SELECT EXISTS (
    SELECT FROM deletion, json_array_elements(terms -> 'holders') AS holder
    WHERE what = 'study' AND holder ->> 'name' = sqlc.arg(name)::text AND holder ->> 'fingerprint' = sqlc.arg(fingerprint)::text
);

-- name: StudyDeleted :one
SELECT EXISTS (SELECT FROM deletion WHERE study_id = $1);

-- Held for the rest of the transaction: of two studies about one population that come at once, one
-- waits.
-- name: LockPopulation :exec
SELECT pg_advisory_xact_lock(hashtextextended('blindjoin/node/population/' || sqlc.arg(population)::text, 0));

-- name: StudiesOfPopulation :many
SELECT other.study_id FROM study JOIN study other ON study_population(other.terms) = study_population(study.terms)
WHERE study.study_id = $1 AND other.study_id <> $1
ORDER BY other.created_at, other.study_no;

-- The terms of all studies that name a population and that all three have signed, deleted ones too.
-- name: PopulationTerms :many
SELECT s.terms FROM study s
WHERE s.terms ->> 'population' = sqlc.arg(population)::text AND (SELECT count(*) FROM acceptance a WHERE a.study_id = s.study_id) = 3
UNION ALL
SELECT d.terms FROM deletion d
WHERE d.what = 'study' AND d.terms ->> 'population' = sqlc.arg(population)::text AND (d.deleted ->> 'acceptance')::bigint = 3;
