package load

import (
	"context"
	"errors"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/internal/holder/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/study"
)

// BoundDataset returns the ID of the dataset that a study uses here, if one is bound.
func BoundDataset(ctx context.Context, tx *node.Tx, id study.ID) (int64, bool, error) {
	dataset, err := queries.StudyDataset(ctx, tx.DB(), id[:])
	if errors.Is(err, pgx.ErrNoRows) {
		return 0, false, nil
	}
	return dataset, err == nil, err
}

func BindDataset(ctx context.Context, tx *node.Tx, id study.ID, datasetID int64) error {
	return queries.BindDataset(ctx, tx.DB(), dbgen.BindDatasetParams{StudyID: id[:], DatasetID: datasetID})
}
