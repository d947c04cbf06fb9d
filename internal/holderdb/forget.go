package holderdb

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5/pgconn"

	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/holderdb/dbgen"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// InForgetTx implements node.ForgetStore.
func (s *Store) InForgetTx(ctx context.Context, name string, fn func(ctx context.Context, tx node.ForgetTx) error) error {
	return s.InTx(ctx, name, func(ctx context.Context, tx holder.Tx) error { return fn(ctx, tx) })
}

// StudyRows implements node.ForgetTx.
func (t *txn) StudyRows(ctx context.Context, id study.ID) (node.Rows, error) {
	b, err := t.q.StudyRows(ctx, t.db, id[:])
	if err != nil {
		return nil, fmt.Errorf("count the rows of a study: %w", err)
	}
	return node.DecodeRows(b)
}

// DeleteStudy implements node.ForgetTx.
func (t *txn) DeleteStudy(ctx context.Context, id study.ID, by string) (node.Rows, error) {
	b, err := t.q.DeleteStudy(ctx, t.db, dbgen.DeleteStudyParams{StudyID: id[:], DeletedBy: by})
	if err != nil {
		return nil, fmt.Errorf("delete a study: %w", err)
	}
	return node.DecodeRows(b)
}

// DatasetStudies implements holder.Tx.
func (t *txn) DatasetStudies(ctx context.Context, datasetID int64) ([]study.ID, error) {
	rows, err := t.q.DatasetStudies(ctx, t.db, datasetID)
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

// DeleteDatasetRecorded implements holder.Tx.
func (t *txn) DeleteDatasetRecorded(ctx context.Context, datasetID int64, by string) (node.Rows, error) {
	if err := t.q.UnbindDataset(ctx, t.db, datasetID); err != nil {
		return nil, fmt.Errorf("unbind dataset %d: %w", datasetID, err)
	}
	b, err := t.q.DeleteDatasetRecorded(ctx, t.db, dbgen.DeleteDatasetRecordedParams{DatasetID: datasetID, DeletedBy: by})
	if pgErr := (*pgconn.PgError)(nil); errors.As(err, &pgErr) && pgErr.Code == postgres.ForeignKeyViolation {
		return nil, problem.New(problem.Busy, "a study has just begun to use this dataset").WithHint("look at `blindjoin study list`")
	}
	if err != nil {
		return nil, fmt.Errorf("delete dataset %d: %w", datasetID, err)
	}
	return node.DecodeRows(b)
}
