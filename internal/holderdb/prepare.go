package holderdb

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/holderdb/dbgen"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// The staging table lives for one transaction only, so it stands in no migration, and its statements cannot be generated.
// From it, both tables are filled in the order of join tokens: their indexes grow at one end, and later joins are merges.
const (
	createStaging = `CREATE TEMPORARY TABLE staged_key (row_no bigint NOT NULL, join_token uuid NOT NULL, linkage_key bytea NOT NULL) ON COMMIT DROP`

	analyzeStaging = `ANALYZE staged_key`

	recordsFromStaging = `INSERT INTO study_record (study_id, row_no, join_token)
		SELECT $1, row_no, join_token FROM staged_key ORDER BY join_token, row_no`

	// Grouped by both, so that two keys of one token become two rows, which the table's constraint refuses.
	keysFromStaging = `INSERT INTO study_key (study_id, key_no, join_token, linkage_key, multiplicity)
		SELECT $1, row_number() OVER (ORDER BY join_token) - 1, join_token, linkage_key, count(*)
		FROM staged_key GROUP BY join_token, linkage_key ORDER BY join_token`
)

// Preparation implements holder.Tx.
func (t *txn) Preparation(ctx context.Context, id study.ID) (*holder.Preparation, error) {
	r, err := t.q.GetPreparation(ctx, t.db, id[:])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil //nolint:nilnil // documented: nil when there is none
	}
	if err != nil {
		return nil, fmt.Errorf("read preparation: %w", err)
	}
	p := &holder.Preparation{
		Records: r.Records, EmptyKeys: r.EmptyKeys, InvalidKeys: r.InvalidKeys,
		WarnedKeys: r.WarnedKeys, Keys: r.Keys, Duplicates: r.Duplicates,
	}
	return p, fixed(p.Generation[:], r.Generation, "generation")
}

// StageKeys implements holder.Tx.
func (t *txn) StageKeys(ctx context.Context) error {
	if _, err := t.db.Exec(ctx, createStaging); err != nil {
		return fmt.Errorf("create staging: %w", err)
	}
	return nil
}

// CopyStagedKeys implements holder.Tx.
func (t *txn) CopyStagedKeys(ctx context.Context, keys []holder.StagedKey) error {
	c := newCopyBatch(3, len(keys), 64)
	for i := range keys {
		c.row()
		c.bigint(keys[i].RowNo)
		c.bytes(keys[i].JoinToken[:])
		c.bytes(keys[i].Key)
	}
	return t.copyInto(ctx, "staged_key", []string{"row_no", "join_token", "linkage_key"}, c)
}

// ReplaceKeys implements holder.Tx.
func (t *txn) ReplaceKeys(ctx context.Context, id study.ID, p *holder.Preparation) error {
	for _, del := range []func(context.Context, dbgen.DBTX, []byte) error{
		t.q.DeleteStudyRecords, t.q.DeleteStudyKeys, t.q.DeletePreparation,
	} {
		if err := del(ctx, t.db, id[:]); err != nil {
			return fmt.Errorf("delete older keys: %w", err)
		}
	}
	if _, err := t.db.Exec(ctx, analyzeStaging); err != nil {
		return fmt.Errorf("analyze staging: %w", err)
	}
	records, err := t.db.Exec(ctx, recordsFromStaging, id[:])
	if err != nil {
		return fmt.Errorf("store records: %w", err)
	}
	keys, err := t.db.Exec(ctx, keysFromStaging, id[:])
	var pgErr *pgconn.PgError
	if errors.As(err, &pgErr) && pgErr.ConstraintName == "study_key_token_unique" {
		return problem.New(problem.Conflict, "two different linkage keys have the same join token").
			WithHint("this does not happen by chance; report it, and use another study root key")
	}
	if err != nil {
		return fmt.Errorf("store keys: %w", err)
	}
	p.Keys = keys.RowsAffected()
	p.Duplicates = records.RowsAffected() - keys.RowsAffected()
	err = t.q.InsertPreparation(ctx, t.db, dbgen.InsertPreparationParams{
		StudyID: id[:], Generation: p.Generation[:], Records: p.Records, EmptyKeys: p.EmptyKeys,
		InvalidKeys: p.InvalidKeys, WarnedKeys: p.WarnedKeys, Keys: p.Keys, Duplicates: p.Duplicates,
	})
	if err != nil {
		return fmt.Errorf("store preparation: %w", err)
	}
	if _, err := t.db.Exec(ctx, "ANALYZE study_key, study_record"); err != nil {
		return fmt.Errorf("analyze keys: %w", err)
	}
	return nil
}

// fixed copies a stored value whose size a constraint promises.
func fixed(dst, src []byte, what string) error {
	if len(src) != len(dst) {
		return fmt.Errorf("stored %s has %d bytes, not %d", what, len(src), len(dst))
	}
	copy(dst, src)
	return nil
}

// Counts are never negative and never beyond 63 bits; the database has no unsigned type.
func signed(n uint64) int64   { return int64(n) }  //nolint:gosec // see above
func unsigned(n int64) uint64 { return uint64(n) } //nolint:gosec // see above
