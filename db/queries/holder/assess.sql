-- name: GetLinkQuality :one
SELECT generation, quality, assessed_at FROM link_quality WHERE study_id = @study_id;

-- name: PutLinkQuality :exec
INSERT INTO link_quality (study_id, generation, quality, assessed_at)
VALUES (@study_id, @generation, @quality, @assessed_at)
ON CONFLICT (study_id) DO UPDATE
SET generation = EXCLUDED.generation, quality = EXCLUDED.quality, assessed_at = EXCLUDED.assessed_at;
