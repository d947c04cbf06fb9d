package load

import (
	"context"
	"fmt"

	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/postgres"
)

// The table of staged keys lives for one transaction only, so it stands in no migration, and its
// statements cannot be generated.
const (
	createStaging = `CREATE TEMPORARY TABLE staged_key (row_no bigint NOT NULL, join_token uuid NOT NULL, linkage_key bytea NOT NULL) ON COMMIT DROP`

	countStagedKeysSQL = `SELECT count(*) FROM (SELECT FROM staged_key GROUP BY join_token) AS distinct_key`
)

// beginStaging opens an empty place for the keys of one preparation, gone with the transaction.
func beginStaging(ctx context.Context, tx *node.Tx) error {
	if _, err := tx.DB().Exec(ctx, createStaging); err != nil {
		return fmt.Errorf("create staging: %w", err)
	}
	return nil
}

func copyStagedKeys(ctx context.Context, tx *node.Tx, keys []StagedKey) error {
	c := postgres.NewCopyBatch(3, len(keys), 64)
	for i := range keys {
		c.Row()
		c.Bigint(keys[i].RowNo)
		c.Bytes(keys[i].JoinToken[:])
		c.Bytes(keys[i].Key)
	}
	return c.Into(ctx, tx.DB(), "staged_key", []string{"row_no", "join_token", "linkage_key"})
}

// CountStagedKeys returns how many different join tokens are staged.
func CountStagedKeys(ctx context.Context, tx *node.Tx) (n int64, err error) {
	if err := Staged(ctx, tx); err != nil {
		return 0, err
	}
	if err := tx.DB().QueryRow(ctx, countStagedKeysSQL).Scan(&n); err != nil {
		return 0, fmt.Errorf("count staged keys: %w", err)
	}
	return n, nil
}

// Staged ends the staging of keys: the planner has not heard of them.
func Staged(ctx context.Context, tx *node.Tx) error {
	if _, err := tx.DB().Exec(ctx, "ANALYZE staged_key"); err != nil {
		return fmt.Errorf("analyze staging: %w", err)
	}
	return postgres.RoomToSort(ctx, tx.DB())
}
