-- name: StudyRows :one
SELECT study_rows(@study_id::bytea)::json AS counted;

-- name: DeleteStudy :one
SELECT delete_study(@study_id::bytea, @deleted_by::text)::json AS counted;

-- name: PopulationAsked :one
-- Whether anything was computed in another study about the same population, deleted ones included.
SELECT (EXISTS (
    SELECT FROM study s JOIN study o ON study_population(o.terms) = study_population(s.terms) AND o.study_id <> s.study_id JOIN query q ON q.study_id = o.study_id
    WHERE s.study_id = @study_id
) OR EXISTS (
    SELECT FROM study s JOIN population_ledger l ON l.ledger = study_population(s.terms)
    WHERE s.study_id = @study_id AND l.used > 0
))::boolean AS asked;
