-- name: Datasets :many
SELECT dataset_id, name, generation, columns, row_count, source, created_at FROM dataset ORDER BY name COLLATE "C";

-- name: DatasetByName :one
SELECT dataset_id, name, generation, columns, row_count, source, created_at FROM dataset WHERE name = @name;

-- Two loads of one name pass one after the other; studies may be bound to it meanwhile.
-- name: LockDataset :one
SELECT dataset_id, name, generation, columns, row_count, source, created_at FROM dataset WHERE name = @name FOR NO KEY UPDATE;

-- name: DatasetByID :one
SELECT dataset_id, name, generation, columns, row_count, source, created_at FROM dataset WHERE dataset_id = @dataset_id;

-- name: InsertDataset :one
INSERT INTO dataset (name, generation, columns, row_count, source)
VALUES (@name, @generation, @columns, @row_count, @source)
RETURNING dataset_id;

-- name: ReplaceDataset :execrows
UPDATE dataset
SET generation = @generation, columns = @columns, row_count = 0, source = @source, created_at = now()
WHERE dataset_id = @dataset_id;

-- name: SetDatasetRowCount :execrows
UPDATE dataset SET row_count = @row_count WHERE dataset_id = @dataset_id;

-- name: DeleteDatasetRows :exec
DELETE FROM dataset_row WHERE dataset_id = @dataset_id;

-- Row numbers have no gaps; a range bounded on both sides is an index scan whatever the planner knows of a fresh load.
-- name: DatasetRowRange :many
SELECT row_no, cells FROM dataset_row
WHERE dataset_id = @dataset_id AND row_no >= @first AND row_no < @beyond
ORDER BY row_no;

-- position is 1-based, as arrays are.
-- name: DatasetColumnCounts :one
SELECT
    count(*) FILTER (WHERE cells[@position::integer] IS NULL) AS nulls,
    count(*) FILTER (WHERE cells[@position::integer] = '') AS empty,
    count(DISTINCT cells[@position::integer] COLLATE "C") AS distinct_values
FROM dataset_row
WHERE dataset_id = @dataset_id;

-- name: StudyDataset :one
SELECT dataset_id FROM study_dataset WHERE study_id = @study_id;

-- name: BindDataset :exec
INSERT INTO study_dataset (study_id, dataset_id) VALUES (@study_id, @dataset_id)
ON CONFLICT (study_id) DO UPDATE SET dataset_id = EXCLUDED.dataset_id;

-- name: DeleteDatasetRecorded :one
SELECT delete_dataset(@dataset_id::bigint, @deleted_by::text)::json AS counted;

-- name: DatasetStudies :many
SELECT study_id FROM study_dataset WHERE dataset_id = @dataset_id ORDER BY study_id;

-- name: UnbindDataset :exec
DELETE FROM study_dataset WHERE dataset_id = @dataset_id;

-- name: HoldDataset :one
SELECT generation FROM dataset WHERE dataset_id = $1 FOR SHARE;
