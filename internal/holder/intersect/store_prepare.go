package intersect

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"github.com/blindjoin/blindjoin/internal/holder/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/holder/load"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// The tables of staged and of changed keys live for one transaction only, so they stand in no
// migration, and their statements cannot be generated.
const (
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
)

// PreparationOf returns the study's preparation, or nil.
func PreparationOf(ctx context.Context, tx *node.Tx, id study.ID) (*load.Preparation, error) {
	r, err := queries.GetPreparation(ctx, tx.DB(), id[:])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil //nolint:nilnil // documented: nil when there is none
	}
	if err != nil {
		return nil, fmt.Errorf("read preparation: %w", err)
	}
	p := &load.Preparation{
		Records: r.Records, EmptyKeys: r.EmptyKeys, InvalidKeys: r.InvalidKeys,
		WarnedKeys: r.WarnedKeys, Keys: r.Keys, Duplicates: r.Duplicates,
	}
	if p.UnseenCounted = r.UnseenKeys != nil && r.KeptUnseenKeys != nil; p.UnseenCounted {
		p.UnseenKeys, p.KeptUnseenKeys = *r.UnseenKeys, *r.KeptUnseenKeys
	}
	return p, postgres.Fixed(p.Generation[:], r.Generation, "generation")
}

// replaceKeys puts the staged keys in place of the study's older ones, numbers them, and stores p,
// whose Keys and Duplicates it sets. Two keys of the same join token are an error.
func replaceKeys(ctx context.Context, tx *node.Tx, id study.ID, p *load.Preparation) error {
	no, err := tx.StudyNo(ctx, id)
	if err != nil {
		return err
	}
	if err := load.Staged(ctx, tx); err != nil {
		return err
	}
	before, err := queries.GetPreparation(ctx, tx.DB(), id[:])
	serial := before.Serial + 1
	switch {
	case errors.Is(err, pgx.ErrNoRows):
		serial = 1
		err = firstKeys(ctx, tx, id, no)
	case err == nil:
		err = changeKeys(ctx, tx, id, no, serial)
	}
	var pgErr *pgconn.PgError
	if errors.As(err, &pgErr) && pgErr.ConstraintName == "study_key_once" {
		return problem.New(problem.Conflict, "two different linkage keys have the same join token").
			WithHint("this does not happen by chance; report it, and use another study root key")
	}
	if err != nil {
		return fmt.Errorf("store keys: %w", err)
	}
	if p.Keys, err = queries.CountStudyKeys(ctx, tx.DB(), no); err != nil {
		return fmt.Errorf("count keys: %w", err)
	}
	p.Duplicates = p.Records - p.EmptyKeys - p.InvalidKeys - p.Keys
	if err := queries.DeletePreparation(ctx, tx.DB(), id[:]); err != nil {
		return fmt.Errorf("replace preparation: %w", err)
	}
	err = queries.InsertPreparation(ctx, tx.DB(), dbgen.InsertPreparationParams{
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
func firstKeys(ctx context.Context, tx *node.Tx, id study.ID, no int32) error {
	err := errors.Join(queries.DeleteStudyKeys(ctx, tx.DB(), no), queries.DeleteStudyChanges(ctx, tx.DB(), no), dropAllTags(ctx, tx, id))
	if err != nil {
		return err
	}
	if _, err := tx.DB().Exec(ctx, insertKeys, no); err != nil {
		return err
	}
	_, err = tx.DB().Exec(ctx, "ANALYZE study_key")
	return err
}

// changeKeys makes the tables what is staged by their differences, and notes these for sessions
// that build on earlier ones.
func changeKeys(ctx context.Context, tx *node.Tx, id study.ID, no int32, serial int64) error {
	for _, step := range []struct {
		sql  string
		args []any
	}{
		{createChangedKeys, []any{no}}, {analyzeChangedKeys, nil}, {changeKnownKeys, []any{no}}, {insertNewKeys, []any{no}},
		{noteChanges, []any{no, serial}},
	} {
		if _, err := tx.DB().Exec(ctx, step.sql, step.args...); err != nil {
			return err
		}
	}
	return queries.DeleteOldChanges(ctx, tx.DB(), dbgen.DeleteOldChangesParams{StudyNo: no, StudyID: id[:]})
}

// Counts are never negative and never beyond 63 bits; the database has no unsigned type.
func signed(n uint64) int64   { return int64(n) }  //nolint:gosec // see above
func unsigned(n int64) uint64 { return uint64(n) } //nolint:gosec // see above
