-- The records that are contributed: those whose key is in the intersection.
-- name: CountContributed :one
SELECT coalesce(sum(own_multiplicity), 0)::bigint AS records, count(*) AS keys
FROM intersection_key
WHERE study_no = @study_no;

-- name: GetContribution :one
SELECT contribution_id, records, keys, without_link_key, finished_at FROM contribution WHERE study_id = @study_id;

-- name: PutContribution :exec
INSERT INTO contribution (study_id, contribution_id, records, keys, without_link_key, finished_at)
VALUES (@study_id, @contribution_id, @records, @keys, @without_link_key, @finished_at)
ON CONFLICT (study_id) DO UPDATE
SET contribution_id = EXCLUDED.contribution_id, records = EXCLUDED.records, keys = EXCLUDED.keys,
    without_link_key = EXCLUDED.without_link_key, finished_at = EXCLUDED.finished_at;
