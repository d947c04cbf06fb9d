-- The records that are contributed: those whose key is in the intersection.
-- name: CountContributed :one
SELECT coalesce(sum(own_multiplicity), 0)::bigint AS records, count(*) AS keys
FROM intersection_key
WHERE study_no = @study_no;

-- The greatest length of each wanted cell, in the order wanted; positions are 1-based.
-- name: ContributedLengths :many
SELECT p.place::bigint AS place, max(coalesce(octet_length(d.cells[p.position]), 0))::integer AS length
FROM study_record r
JOIN intersection_key k ON k.study_no = r.study_no AND k.join_token = r.join_token
JOIN dataset_row d ON d.dataset_id = @dataset_id AND d.row_no = r.row_no
CROSS JOIN unnest(@positions::integer[]) WITH ORDINALITY AS p (position, place)
WHERE r.study_no = @study_no
GROUP BY p.place
ORDER BY p.place;

-- name: GetContribution :one
SELECT contribution_id, records, keys, without_link_key, finished_at FROM contribution WHERE study_id = @study_id;

-- name: PutContribution :exec
INSERT INTO contribution (study_id, contribution_id, records, keys, without_link_key, finished_at)
VALUES (@study_id, @contribution_id, @records, @keys, @without_link_key, @finished_at)
ON CONFLICT (study_id) DO UPDATE
SET contribution_id = EXCLUDED.contribution_id, records = EXCLUDED.records, keys = EXCLUDED.keys,
    without_link_key = EXCLUDED.without_link_key, finished_at = EXCLUDED.finished_at;

-- name: HoldDataset :one
SELECT generation FROM dataset WHERE dataset_id = $1 FOR SHARE;
