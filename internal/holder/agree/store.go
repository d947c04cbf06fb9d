package agree

import (
	"context"
	"errors"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/internal/holder/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/study"
)

// studySecret: zero when there is none
func studySecret(ctx context.Context, tx *node.Tx, id study.ID) (SecretRecord, error) {
	row, err := queries.StudySecret(ctx, tx.DB(), id[:])
	if errors.Is(err, pgx.ErrNoRows) {
		return SecretRecord{}, nil
	}
	return SecretRecord{ExchangeKeyWrapped: row.ExchangeKeyWrapped, RootKeyWrapped: row.RootKeyWrapped}, err
}

func putExchangeKey(ctx context.Context, tx *node.Tx, id study.ID, wrapped []byte) error {
	return queries.PutExchangeKey(ctx, tx.DB(), dbgen.PutExchangeKeyParams{StudyID: id[:], ExchangeKeyWrapped: wrapped})
}

// putRootKey stores the root key and deletes the exchange key.
func putRootKey(ctx context.Context, tx *node.Tx, id study.ID, wrapped []byte) error {
	return queries.PutRootKey(ctx, tx.DB(), dbgen.PutRootKeyParams{StudyID: id[:], RootKeyWrapped: wrapped})
}
