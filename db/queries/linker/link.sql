-- name: LinkRun :one
SELECT * FROM link_run WHERE study_id = @study_id;

-- name: LinkCounts :one
-- What linking two contributions would give, and whether each is whole, before anything is written.
WITH one AS (SELECT r.join_token, count(*) AS n FROM contribution_record r WHERE r.contribution_id = @contribution_1 GROUP BY r.join_token),
     two AS (SELECT r.join_token, count(*) AS n FROM contribution_record r WHERE r.contribution_id = @contribution_2 GROUP BY r.join_token)
SELECT count(one.n) AS tokens_1, count(two.n) AS tokens_2, count(one.n * two.n) AS units,
       coalesce(sum(one.n * two.n), 0)::float8 AS pairs
FROM one FULL JOIN two USING (join_token);

-- name: LinkPairs :execrows
INSERT INTO linked_pair (study_id, join_token, codes_1, codes_2)
SELECT @study_id, one.join_token, one.codes, two.codes
FROM contribution_record one
JOIN contribution_record two ON two.join_token = one.join_token AND two.contribution_id = @contribution_2
WHERE one.contribution_id = @contribution_1
ORDER BY one.join_token;

-- name: InsertLinkRun :exec
INSERT INTO link_run (study_id, generation, contribution_1, contribution_2, pairs, units, linked_at)
VALUES (@study_id, @generation, @contribution_1, @contribution_2, @pairs, @units, @linked_at);

-- name: DeleteLinkRun :exec
DELETE FROM link_run WHERE study_id = @study_id;

-- name: DeleteLinkedPairs :exec
DELETE FROM linked_pair WHERE study_id = @study_id;

-- name: AnalyseContributions :exec
ANALYZE contribution_record;

-- name: AnalysePairs :exec
ANALYZE linked_pair;
