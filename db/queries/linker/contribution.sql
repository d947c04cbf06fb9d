-- name: ContributionByStage :one
SELECT * FROM contribution WHERE study_id = @study_id AND side = @side AND stage = @stage;

-- name: LockContribution :one
SELECT * FROM contribution WHERE contribution_id = @contribution_id FOR UPDATE;

-- name: InsertContribution :exec
INSERT INTO contribution (contribution_id, study_id, side, holder, stage, intersection, records, keys, columns, link_size, state, begun_at)
VALUES (@contribution_id, @study_id, @side, @holder, 'uploading', @intersection, @records, @keys, @columns, @link_size, @state, @begun_at);

-- name: AdvanceContribution :execrows
UPDATE contribution SET state = @state, next_chunk = @next_chunk
WHERE contribution_id = @contribution_id AND stage = 'uploading';

-- name: MarkContributionComplete :execrows
UPDATE contribution SET stage = 'complete', completed_at = @completed_at::timestamptz
WHERE contribution_id = @contribution_id AND stage = 'uploading';

-- name: DeleteContribution :exec
DELETE FROM contribution WHERE contribution_id = @contribution_id;

-- name: DeleteContributionRecords :exec
DELETE FROM contribution_record WHERE contribution_id = @contribution_id;

-- name: ChunkDigest :one
SELECT digest FROM contribution_chunk WHERE contribution_id = @contribution_id AND chunk_no = @chunk_no;

-- name: InsertChunk :exec
INSERT INTO contribution_chunk (contribution_id, chunk_no, digest) VALUES (@contribution_id, @chunk_no, @digest);

-- name: InsertDictionary :exec
INSERT INTO contribution_dictionary (contribution_id, column_no, code, ciphertext)
SELECT @contribution_id, unnest(@column_nos::smallint[]), unnest(@codes::integer[]), unnest(@ciphertexts::bytea[]);

-- name: DictionaryCiphertexts :many
SELECT code, ciphertext FROM contribution_dictionary
WHERE contribution_id = @contribution_id AND column_no = @column_no AND code = ANY (@codes::integer[]);

-- name: SerialiseStudy :exec
-- The two-integer form of advisory locks is a space of its own, so this never meets the lock of a study's steps.
SELECT pg_advisory_xact_lock(@space::integer, @study_key::integer);
