package holderdb

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"

	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/holderdb/dbgen"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/study"
)

// ownBlocks is read row by row as it arrives, which a generated query does not do.
const ownBlocks = `SELECT k.join_token, k.multiplicity, coalesce(i.peer_multiplicity, 0)
FROM study_key k
LEFT JOIN intersection_key i ON i.study_no = k.study_no AND i.join_token = k.join_token
WHERE k.study_no = $1
ORDER BY k.join_token`

// OwnBlocks implements holder.Tx.
func (t *txn) OwnBlocks(ctx context.Context, id study.ID, each func(joinToken [16]byte, own, peer int) error) error {
	no, err := t.StudyNo(ctx, id)
	if err != nil {
		return err
	}
	rows, err := t.db.Query(ctx, ownBlocks, no)
	if err != nil {
		return fmt.Errorf("read own blocks: %w", err)
	}
	var joinToken pgtype.UUID
	var own, peer int
	_, err = pgx.ForEachRow(rows, []any{&joinToken, &own, &peer}, func() error { return each(joinToken.Bytes, own, peer) })
	if err != nil {
		return fmt.Errorf("read own blocks: %w", err)
	}
	return nil
}

// Quality implements holder.Tx.
func (t *txn) Quality(ctx context.Context, id study.ID) (*holder.QualityRecord, error) {
	row, err := t.q.GetLinkQuality(ctx, t.db, id[:])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil //nolint:nilnil // documented: nil when there is none
	}
	if err != nil {
		return nil, fmt.Errorf("read the quality of links: %w", err)
	}
	r := &holder.QualityRecord{Quality: row.Quality, AssessedAt: row.AssessedAt}
	return r, postgres.Fixed(r.Generation[:], row.Generation, "generation")
}

// PutQuality implements holder.Tx.
func (t *txn) PutQuality(ctx context.Context, id study.ID, r holder.QualityRecord) error {
	err := t.q.PutLinkQuality(ctx, t.db, dbgen.PutLinkQualityParams{
		StudyID: id[:], Generation: r.Generation[:], Quality: r.Quality, AssessedAt: r.AssessedAt,
	})
	if err != nil {
		return fmt.Errorf("store the quality of links: %w", err)
	}
	return nil
}
