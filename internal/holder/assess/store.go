package assess

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"

	"github.com/blindjoin/blindjoin/internal/holder/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/study"
)

// ownBlocksSQL is read row by row as it arrives, which a generated query does not do.
const ownBlocksSQL = `SELECT k.join_token, k.multiplicity, coalesce(i.peer_multiplicity, 0)
FROM study_key k
LEFT JOIN intersection_key i ON i.study_no = k.study_no AND i.join_token = k.join_token
WHERE k.study_no = $1
ORDER BY k.join_token`

// ownBlocks calls each for every own linkage key, in the order of join tokens: how many records we
// have of it, and how many the other holder, 0 where it is not in the intersection. Memory is
// bounded; each must not use the transaction.
func ownBlocks(ctx context.Context, tx *node.Tx, id study.ID, each func(joinToken [16]byte, own, peer int) error) error {
	no, err := tx.StudyNo(ctx, id)
	if err != nil {
		return err
	}
	rows, err := tx.DB().Query(ctx, ownBlocksSQL, no)
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

// qualityOf returns what was estimated last, or nil.
func qualityOf(ctx context.Context, tx *node.Tx, id study.ID) (*Record, error) {
	row, err := queries.GetLinkQuality(ctx, tx.DB(), id[:])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil //nolint:nilnil // documented: nil when there is none
	}
	if err != nil {
		return nil, fmt.Errorf("read the quality of links: %w", err)
	}
	r := &Record{Quality: row.Quality, AssessedAt: row.AssessedAt}
	return r, postgres.Fixed(r.Generation[:], row.Generation, "generation")
}

func putQuality(ctx context.Context, tx *node.Tx, id study.ID, r Record) error {
	err := queries.PutLinkQuality(ctx, tx.DB(), dbgen.PutLinkQualityParams{
		StudyID: id[:], Generation: r.Generation[:], Quality: r.Quality, AssessedAt: r.AssessedAt,
	})
	if err != nil {
		return fmt.Errorf("store the quality of links: %w", err)
	}
	return nil
}
