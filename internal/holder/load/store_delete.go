package load

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5/pgconn"

	"github.com/blindjoin/blindjoin/internal/holder/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// datasetStudies returns the studies that a dataset is bound to.
func datasetStudies(ctx context.Context, tx *node.Tx, datasetID int64) ([]study.ID, error) {
	rows, err := queries.DatasetStudies(ctx, tx.DB(), datasetID)
	if err != nil {
		return nil, fmt.Errorf("list the studies of a dataset: %w", err)
	}
	out := make([]study.ID, len(rows))
	for i, r := range rows {
		if out[i], err = study.IDFromBytes(r); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// deleteDatasetRecorded unbinds a dataset from its studies, deletes it, keeps a record of that, and
// returns what it has deleted.
func deleteDatasetRecorded(ctx context.Context, tx *node.Tx, datasetID int64, by string) (node.Rows, error) {
	if err := queries.UnbindDataset(ctx, tx.DB(), datasetID); err != nil {
		return nil, fmt.Errorf("unbind dataset %d: %w", datasetID, err)
	}
	b, err := queries.DeleteDatasetRecorded(ctx, tx.DB(), dbgen.DeleteDatasetRecordedParams{DatasetID: datasetID, DeletedBy: by})
	if pgErr := (*pgconn.PgError)(nil); errors.As(err, &pgErr) && pgErr.Code == postgres.ForeignKeyViolation {
		return nil, problem.New(problem.Busy, "a study has just begun to use this dataset").WithHint("look at ⟪study list⟫")
	}
	if err != nil {
		return nil, fmt.Errorf("delete dataset %d: %w", datasetID, err)
	}
	return node.DecodeRows(b)
}
