-- name: ContributionByStage :one
SELECT * FROM contribution WHERE study_id = @study_id AND side = @side AND stage = @stage;

-- name: LockContribution :one
SELECT * FROM contribution WHERE contribution_id = @contribution_id FOR UPDATE;

-- name: InsertContribution :exec
INSERT INTO contribution (contribution_id, study_id, side, holder, stage, intersection, records, keys, columns, link_size, state, begun_at, place, number, load)
VALUES (@contribution_id, @study_id, @side, @holder, 'uploading', @intersection, @records, @keys, @columns, @link_size, @state, @begun_at, @place, @number, @load);

-- name: FreePlace :one
-- Where a side's next contribution can lie: beside the one in force.
SELECT (4 * s.study_no + 2 * (sqlc.arg(side)::integer - 1) + (
    SELECT count(*) FROM contribution c WHERE c.study_id = s.study_id AND c.side = sqlc.arg(side)::integer AND c.place % 2 = 0))::integer AS place
FROM study s WHERE s.study_id = sqlc.arg(study_id);

-- name: ProvideRecords :exec
SELECT provide_records(@place);

-- name: EmptyRecords :exec
SELECT empty_records(@place);

-- name: IndexRecords :exec
SELECT index_records(@place);

-- name: AdvanceContribution :execrows
UPDATE contribution SET state = @state, next_chunk = @next_chunk
WHERE contribution_id = @contribution_id AND stage = 'uploading';

-- name: MarkContributionComplete :execrows
UPDATE contribution SET stage = 'complete', completed_at = @completed_at::timestamptz
WHERE contribution_id = @contribution_id AND stage = 'uploading';

-- name: DeleteContribution :one
DELETE FROM contribution WHERE contribution_id = @contribution_id RETURNING place;

-- name: ChunkDigest :one
SELECT digest FROM contribution_chunk WHERE contribution_id = @contribution_id AND chunk_no = @chunk_no;

-- name: InsertChunk :exec
INSERT INTO contribution_chunk (contribution_id, chunk_no, digest) VALUES (@contribution_id, @chunk_no, @digest);

-- name: InsertDictionary :exec
INSERT INTO contribution_dictionary (contribution_id, column_no, code, ciphertext)
SELECT @contribution_id, unnest(@column_nos::smallint[]), unnest(@codes::integer[]), unnest(@ciphertexts::bytea[]);

-- name: SerialiseStudy :exec
-- The two-integer form of advisory locks is a space of its own, so this never meets the lock of a
-- study's steps.
SELECT pg_advisory_xact_lock(@space::integer, @study_key::integer);

-- name: Certificate :one
SELECT * FROM certificate WHERE study_id = @study_id AND number = @number;

-- name: HighestCertified :one
SELECT coalesce(max(number), 0)::bigint AS number FROM certificate WHERE study_id = @study_id;

-- name: InsertCertificate :exec
INSERT INTO certificate (study_id, number, intersection, generation_1, generation_2, signature_1, signature_2, taken_at)
VALUES (@study_id, @number, @intersection, @generation_1, @generation_2, @signature_1, @signature_2, @taken_at);

-- name: SettleContent :execrows
-- What a side has contributed under a certificate, for good.
UPDATE certificate
SET contribution_1 = CASE WHEN @side::integer = 1 THEN @contribution_id::bytea ELSE contribution_1 END,
    content_1      = CASE WHEN @side::integer = 1 THEN @content::bytea ELSE content_1 END,
    contribution_2 = CASE WHEN @side::integer = 2 THEN @contribution_id::bytea ELSE contribution_2 END,
    content_2      = CASE WHEN @side::integer = 2 THEN @content::bytea ELSE content_2 END,
    refresh        = refresh OR @refresh::boolean
WHERE study_id = @study_id AND number = @number
  AND CASE WHEN @side::integer = 1 THEN content_1 ELSE content_2 END IS NULL;

-- name: CountRefreshes :one
-- Certificates that were contributed from after an earlier one had been answered from.
SELECT count(*) FROM certificate WHERE study_id = @study_id AND refresh;

-- name: IsAnsweredFrom :one
-- Whether a certificate has been answered from by now: a query over its pairs was computed,
-- answered or not; or, in a study with typing errors, a holder was told of its links.
SELECT EXISTS (
    SELECT FROM certificate c
    WHERE c.study_id = @study_id AND c.pairs IS NOT NULL
      AND (EXISTS (SELECT FROM query q WHERE q.study_id = c.study_id AND q.generation = c.pairs)
           OR @with_typos::boolean AND EXISTS (
               SELECT FROM audit_log a
               WHERE a.entry ->> 'action' = 'link_tables' AND a.entry ->> 'study' = encode(c.study_id, 'hex')
                 AND a.entry -> 'details' ->> 'generation' = encode(c.pairs, 'hex'))));

-- name: CertifyPairs :exec
-- Contributions of earlier releases have no certificate.
UPDATE certificate SET pairs = @pairs::bytea WHERE study_id = @study_id AND number = @number AND content_1 IS NOT NULL AND content_2 IS NOT NULL;
