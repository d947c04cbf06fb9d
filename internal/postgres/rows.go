package postgres

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// Fixed copies a stored value whose size a constraint promises.
func Fixed(dst, src []byte, what string) error {
	if len(src) != len(dst) {
		return fmt.Errorf("stored %s has %d bytes, not %d", what, len(src), len(dst))
	}
	copy(dst, src)
	return nil
}

// OneRow makes an error of a statement that should have changed one row and did not.
func OneRow(n int64, err error, what string, args ...any) error {
	if err == nil && n != 1 {
		err = fmt.Errorf("%d rows changed, not one", n)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", fmt.Sprintf(what, args...), err)
	}
	return nil
}

// RoomToSort lets a transaction sort and hash whole sets in memory rather than in files, as far as
// that goes.
func RoomToSort(ctx context.Context, tx pgx.Tx) error {
	if _, err := tx.Exec(ctx, "SET LOCAL work_mem = '64MB'"); err != nil {
		return fmt.Errorf("make room to sort: %w", err)
	}
	return nil
}
