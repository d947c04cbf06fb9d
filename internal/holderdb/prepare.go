package holderdb

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/holderdb/dbgen"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// The staging tables live for one transaction only, so they stand in no migration, and their
// statements cannot be generated.
const (
	createStaging = `CREATE TEMPORARY TABLE staged_key (row_no bigint NOT NULL, join_token uuid NOT NULL, linkage_key bytea NOT NULL) ON COMMIT DROP`

	// Grouped by both, so that two keys of one token become two rows, which the table's constraint
	// refuses. In the order of join tokens: the index grows at one end.
	insertKeys = `INSERT INTO study_key (study_no, multiplicity, join_token, linkage_key)
		SELECT $1, count(*), join_token, linkage_key
		FROM staged_key GROUP BY join_token, linkage_key ORDER BY join_token`

	// One pass over both, in place of a join of two aggregates.
	createChangedKeys = `CREATE TEMPORARY TABLE changed_key ON COMMIT DROP AS
		SELECT join_token, sum(n)::integer AS difference
		FROM (SELECT join_token, 1 AS n FROM staged_key UNION ALL SELECT join_token, -multiplicity FROM study_key WHERE study_no = $1) u
		GROUP BY join_token HAVING sum(n) <> 0`

	analyzeChangedKeys = `ANALYZE changed_key`

	changeKnownKeys = `MERGE INTO study_key k USING changed_key c ON k.study_no = $1 AND k.join_token = c.join_token
		WHEN MATCHED AND k.multiplicity + c.difference = 0 THEN DELETE
		WHEN MATCHED THEN UPDATE SET multiplicity = k.multiplicity + c.difference`

	insertNewKeys = `INSERT INTO study_key (study_no, multiplicity, join_token, linkage_key)
		SELECT $1, count(*), s.join_token, s.linkage_key
		FROM changed_key c JOIN staged_key s USING (join_token)
		WHERE NOT EXISTS (SELECT FROM study_key k WHERE k.study_no = $1 AND k.join_token = c.join_token)
		GROUP BY s.join_token, s.linkage_key ORDER BY s.join_token`

	noteChanges = `INSERT INTO study_change (study_no, serial, join_token) SELECT $1, $2, join_token FROM changed_key`

	countKeys = `SELECT count(*) FROM study_key WHERE study_no = $1`

	countStagedKeys = `SELECT count(*) FROM (SELECT FROM staged_key GROUP BY join_token) AS distinct_key`
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
	if p.UnseenCounted = r.UnseenKeys != nil && r.KeptUnseenKeys != nil; p.UnseenCounted {
		p.UnseenKeys, p.KeptUnseenKeys = *r.UnseenKeys, *r.KeptUnseenKeys
	}
	return p, postgres.Fixed(p.Generation[:], r.Generation, "generation")
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
	c := postgres.NewCopyBatch(3, len(keys), 64)
	for i := range keys {
		c.Row()
		c.Bigint(keys[i].RowNo)
		c.Bytes(keys[i].JoinToken[:])
		c.Bytes(keys[i].Key)
	}
	return c.Into(ctx, t.db, "staged_key", []string{"row_no", "join_token", "linkage_key"})
}

// CountStagedKeys implements holder.Tx.
func (t *txn) CountStagedKeys(ctx context.Context) (n int64, err error) {
	if err := t.staged(ctx); err != nil {
		return 0, err
	}
	if err := t.db.QueryRow(ctx, countStagedKeys).Scan(&n); err != nil {
		return 0, fmt.Errorf("count staged keys: %w", err)
	}
	return n, nil
}

// ReplaceKeys implements holder.Tx.
func (t *txn) ReplaceKeys(ctx context.Context, id study.ID, p *holder.Preparation) error {
	no, err := t.StudyNo(ctx, id)
	if err != nil {
		return err
	}
	if err := t.staged(ctx); err != nil {
		return err
	}
	before, err := t.q.GetPreparation(ctx, t.db, id[:])
	serial := before.Serial + 1
	switch {
	case errors.Is(err, pgx.ErrNoRows):
		serial = 1
		err = t.firstKeys(ctx, id, no)
	case err == nil:
		err = t.changeKeys(ctx, id, no, serial)
	}
	var pgErr *pgconn.PgError
	if errors.As(err, &pgErr) && pgErr.ConstraintName == "study_key_once" {
		return problem.New(problem.Conflict, "two different linkage keys have the same join token").
			WithHint("this does not happen by chance; report it, and use another study root key")
	}
	if err != nil {
		return fmt.Errorf("store keys: %w", err)
	}
	if err := t.db.QueryRow(ctx, countKeys, no).Scan(&p.Keys); err != nil {
		return fmt.Errorf("count keys: %w", err)
	}
	p.Duplicates = p.Records - p.EmptyKeys - p.InvalidKeys - p.Keys
	if err := t.q.DeletePreparation(ctx, t.db, id[:]); err != nil {
		return fmt.Errorf("replace preparation: %w", err)
	}
	err = t.q.InsertPreparation(ctx, t.db, dbgen.InsertPreparationParams{
		StudyID: id[:], Generation: p.Generation[:], Records: p.Records, EmptyKeys: p.EmptyKeys,
		InvalidKeys: p.InvalidKeys, WarnedKeys: p.WarnedKeys, Keys: p.Keys, Duplicates: p.Duplicates, Serial: serial,
		UnseenKeys: &p.UnseenKeys, KeptUnseenKeys: &p.KeptUnseenKeys,
	})
	if err != nil {
		return fmt.Errorf("store preparation: %w", err)
	}
	return nil
}

// firstKeys fills the tables of a study of which nothing is known: sessions cannot tell what
// changed since.
func (t *txn) firstKeys(ctx context.Context, id study.ID, no int32) error {
	err := errors.Join(t.q.DeleteStudyKeys(ctx, t.db, no), t.q.DeleteStudyChanges(ctx, t.db, no), t.dropAllTags(ctx, id))
	if err != nil {
		return err
	}
	if _, err := t.db.Exec(ctx, insertKeys, no); err != nil {
		return err
	}
	_, err = t.db.Exec(ctx, "ANALYZE study_key")
	return err
}

// changeKeys makes the tables what is staged by their differences, and notes these for sessions
// that build on earlier ones.
func (t *txn) changeKeys(ctx context.Context, id study.ID, no int32, serial int64) error {
	for _, step := range []struct {
		sql  string
		args []any
	}{
		{createChangedKeys, []any{no}}, {analyzeChangedKeys, nil}, {changeKnownKeys, []any{no}}, {insertNewKeys, []any{no}},
		{noteChanges, []any{no, serial}},
	} {
		if _, err := t.db.Exec(ctx, step.sql, step.args...); err != nil {
			return err
		}
	}
	return t.q.DeleteOldChanges(ctx, t.db, dbgen.DeleteOldChangesParams{StudyNo: no, StudyID: id[:]})
}

// staged ends the staging of keys: the planner has not heard of them.
func (t *txn) staged(ctx context.Context) error {
	if _, err := t.db.Exec(ctx, "ANALYZE staged_key"); err != nil {
		return fmt.Errorf("analyze staging: %w", err)
	}
	return postgres.RoomToSort(ctx, t.db)
}

// Counts are never negative and never beyond 63 bits; the database has no unsigned type.
func signed(n uint64) int64   { return int64(n) }  //nolint:gosec // see above
func unsigned(n int64) uint64 { return uint64(n) } //nolint:gosec // see above
