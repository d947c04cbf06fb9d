package receive

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/linker/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// certified returns the certificate of a number that was taken, or nil.
func certified(ctx context.Context, tx *node.Tx, id study.ID, number uint64) (*Certified, error) {
	n, err := bigint(number)
	if err != nil {
		return nil, err
	}
	row, err := queries.Certificate(ctx, tx.DB(), dbgen.CertificateParams{StudyID: id[:], Number: n})
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil //nolint:nilnil // nil is the documented answer for "none"
	}
	if err != nil {
		return nil, fmt.Errorf("read certificate: %w", err)
	}
	c := &Certified{Statement: contribution.Statement{Study: id, Number: number}, Refresh: row.Refresh}
	err = errors.Join(
		postgres.Fixed(c.Intersection[:], row.Intersection, "intersection"),
		postgres.Fixed(c.Generations[0][:], row.Generation1, "generation"),
		postgres.Fixed(c.Generations[1][:], row.Generation2, "generation"),
	)
	for i, content := range [2]struct{ id, digest []byte }{{row.Contribution1, row.Content1}, {row.Contribution2, row.Content2}} {
		if content.digest == nil {
			continue
		}
		c.Contents[i] = &Content{}
		err = errors.Join(err,
			postgres.Fixed(c.Contents[i].Contribution[:], content.id, "contribution id"),
			postgres.Fixed(c.Contents[i].Digest[:], content.digest, "digest of a content"),
		)
	}
	return c, err
}

// highestCertified returns the highest number of a certificate of a study.
func highestCertified(ctx context.Context, tx *node.Tx, id study.ID) (uint64, error) {
	n, err := queries.HighestCertified(ctx, tx.DB(), id[:])
	if err != nil || n < 0 {
		return 0, fmt.Errorf("read the highest certificate: %w", err)
	}
	return uint64(n), nil
}

func insertCertificate(ctx context.Context, tx *node.Tx, c contribution.Certificate, at time.Time) error {
	n, err := bigint(c.Number)
	if err != nil {
		return err
	}
	err = queries.InsertCertificate(ctx, tx.DB(), dbgen.InsertCertificateParams{
		StudyID: c.Study[:], Number: n, Intersection: c.Intersection[:], Generation1: c.Generations[0][:], Generation2: c.Generations[1][:],
		Signature1: c.Signatures[0], Signature2: c.Signatures[1], TakenAt: at,
	})
	if err != nil {
		return fmt.Errorf("store certificate: %w", err)
	}
	return nil
}

// settleContent stores what a side has contributed under a certificate, which has none of the side.
func settleContent(ctx context.Context, tx *node.Tx, s contribution.Statement, side study.Side, c Content, refresh bool) error {
	n, err := bigint(s.Number)
	if err != nil {
		return err
	}
	return one(queries.SettleContent(ctx, tx.DB(), dbgen.SettleContentParams{
		StudyID: s.Study[:], Number: n, Side: int32(side), ContributionID: c.Contribution[:], Content: c.Digest[:], Refresh: refresh, //nolint:gosec // 1 or 2
	}))
}

// refreshesMade counts the certificates that were contributed from after an earlier one had been
// answered from.
func refreshesMade(ctx context.Context, tx *node.Tx, agreement *study.Agreement) (int64, error) {
	id := agreement.ID()
	n, err := queries.CountRefreshes(ctx, tx.DB(), id[:])
	if err != nil {
		return 0, fmt.Errorf("count refreshes: %w", err)
	}
	return n, nil
}

// answeredFrom tells whether anything was answered from a certificate by now. What was answered
// before contributions had any does not count.
func answeredFrom(ctx context.Context, tx *node.Tx, agreement *study.Agreement) (bool, error) {
	id := agreement.ID()
	yes, err := queries.IsAnsweredFrom(ctx, tx.DB(), dbgen.IsAnsweredFromParams{StudyID: id[:], WithTypos: agreement.WithTypos()})
	if err != nil {
		return false, fmt.Errorf("see whether anything was answered: %w", err)
	}
	return yes, nil
}

// Certify notes under a certificate that both contents were linked, and as which generation of
// pairs.
func Certify(ctx context.Context, tx *node.Tx, b contribution.Begin, pairs [32]byte) error {
	n, err := bigint(b.Number)
	if err != nil {
		return err
	}
	if err := queries.CertifyPairs(ctx, tx.DB(), dbgen.CertifyPairsParams{StudyID: b.Study[:], Number: n, Pairs: pairs[:]}); err != nil {
		return problem.New(problem.Internal, "note what was linked: %w", err)
	}
	return nil
}
