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

-- Classes of columns, recoded, with fewer records than a cell needs units: a unit has a record at
-- least, so no cell of theirs can be released. Of each column the first few in the order of their
-- names (null as the empty one), how many there are and of how many records, and the smallest class
-- that is large enough.
-- name: SmallClasses :many
WITH recode AS (
  SELECT unnest(@recoded_places::bigint[]) AS place, unnest(@recoded_classes::text[]) AS class, unnest(@becomes::text[]) AS becomes
), class AS (
  SELECT p.place, coalesce(r.becomes, d.cells[p.position]) AS name, count(*) AS records
  FROM dataset_row d
  CROSS JOIN unnest(@positions::integer[]) WITH ORDINALITY AS p (position, place)
  LEFT JOIN recode r ON r.place = p.place AND r.class = coalesce(d.cells[p.position], '')
  WHERE d.dataset_id = @dataset_id
  GROUP BY 1, 2
), large AS (
  SELECT DISTINCT ON (place) place, name, records
  FROM class
  WHERE records >= @threshold::bigint
  ORDER BY place, records, name
), small AS (
  SELECT place, name, records,
    row_number() OVER (PARTITION BY place ORDER BY name NULLS FIRST) AS no,
    count(*) OVER (PARTITION BY place) AS classes, sum(records) OVER (PARTITION BY place) AS together
  FROM class
  WHERE records < @threshold::bigint
)
SELECT s.place::integer AS place, coalesce(s.name, '')::text AS name, s.records, s.classes, s.together::bigint AS together,
  (l.place IS NOT NULL)::boolean AS has_large, coalesce(l.name, '')::text AS large
FROM small s
LEFT JOIN large l ON l.place = s.place
WHERE s.no <= @most::bigint
ORDER BY s.place, s.no;

-- Which of the recoded classes no record has.
-- name: ClassesWithoutRecords :many
WITH recode AS (
  SELECT unnest(@recoded_places::bigint[]) AS place, unnest(@recoded_classes::text[]) AS class
), class AS (
  SELECT DISTINCT p.place, coalesce(d.cells[p.position], '') AS name
  FROM dataset_row d
  CROSS JOIN unnest(@positions::integer[]) WITH ORDINALITY AS p (position, place)
  WHERE d.dataset_id = @dataset_id
)
SELECT r.place::integer AS place, r.class::text AS class
FROM recode r
WHERE NOT EXISTS (SELECT FROM class c WHERE c.place = r.place AND c.name = r.class)
ORDER BY 1, 2;

-- name: PopulationSecret :one
SELECT population, peer_fingerprint, linker_fingerprint, recipe, recipe_version, first_study, secret_wrapped FROM population_secret
WHERE population = @population AND peer_fingerprint = @peer_fingerprint;

-- name: InsertPopulationSecret :exec
INSERT INTO population_secret (population, peer_fingerprint, linker_fingerprint, recipe, recipe_version, first_study, secret_wrapped)
VALUES (@population, @peer_fingerprint, @linker_fingerprint, @recipe, @recipe_version, @first_study, @secret_wrapped);
