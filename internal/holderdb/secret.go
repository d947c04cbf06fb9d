package holderdb

import (
	"context"
	"errors"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/holderdb/dbgen"
	"github.com/blindjoin/blindjoin/internal/study"
)

// StudySecret implements holder.Tx.
func (t *txn) StudySecret(ctx context.Context, id study.ID) (holder.SecretRecord, error) {
	row, err := t.q.StudySecret(ctx, t.db, id[:])
	if errors.Is(err, pgx.ErrNoRows) {
		return holder.SecretRecord{}, nil
	}
	return holder.SecretRecord{ExchangeKeyWrapped: row.ExchangeKeyWrapped, RootKeyWrapped: row.RootKeyWrapped}, err
}

// PutExchangeKey implements holder.Tx.
func (t *txn) PutExchangeKey(ctx context.Context, id study.ID, wrapped []byte) error {
	return t.q.PutExchangeKey(ctx, t.db, dbgen.PutExchangeKeyParams{StudyID: id[:], ExchangeKeyWrapped: wrapped})
}

// PutRootKey implements holder.Tx.
func (t *txn) PutRootKey(ctx context.Context, id study.ID, wrapped []byte) error {
	return t.q.PutRootKey(ctx, t.db, dbgen.PutRootKeyParams{StudyID: id[:], RootKeyWrapped: wrapped})
}

// StudyDataset implements holder.Tx.
func (t *txn) StudyDataset(ctx context.Context, id study.ID) (int64, bool, error) {
	dataset, err := t.q.StudyDataset(ctx, t.db, id[:])
	if errors.Is(err, pgx.ErrNoRows) {
		return 0, false, nil
	}
	return dataset, err == nil, err
}

// BindDataset implements holder.Tx.
func (t *txn) BindDataset(ctx context.Context, id study.ID, datasetID int64) error {
	return t.q.BindDataset(ctx, t.db, dbgen.BindDatasetParams{StudyID: id[:], DatasetID: datasetID})
}
