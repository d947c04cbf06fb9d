package intersect

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/holder/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/study"
)

// CertificateOf returns what was signed under the intersection of a number, or nil where nothing
// was. The other holder's signature may be missing.
func CertificateOf(ctx context.Context, tx *node.Tx, id study.ID, number uint64) (*contribution.Certificate, error) {
	row, err := queries.GetCertificate(ctx, tx.DB(), dbgen.GetCertificateParams{StudyID: id[:], Number: signed(number)})
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil //nolint:nilnil // documented: nil when there is none
	}
	if err != nil {
		return nil, fmt.Errorf("read certificate: %w", err)
	}
	c := &contribution.Certificate{
		Statement:  contribution.Statement{Study: id, Number: number},
		Signatures: [2][]byte{row.Signature1, row.Signature2},
	}
	return c, errors.Join(
		postgres.Fixed(c.Intersection[:], row.Intersection, "intersection"),
		postgres.Fixed(c.Generations[0][:], row.Generation1, "generation"),
		postgres.Fixed(c.Generations[1][:], row.Generation2, "generation"),
	)
}

// insertCertificate stores a certificate, unless there is one of its number.
func insertCertificate(ctx context.Context, tx *node.Tx, c contribution.Certificate) (inserted bool, err error) {
	n, err := queries.InsertCertificate(ctx, tx.DB(), dbgen.InsertCertificateParams{
		StudyID: c.Study[:], Number: signed(c.Number), Intersection: c.Intersection[:],
		Generation1: c.Generations[0][:], Generation2: c.Generations[1][:], Signature1: c.Signatures[0], Signature2: c.Signatures[1],
	})
	if err != nil {
		return false, fmt.Errorf("store certificate: %w", err)
	}
	return n == 1, nil
}

// completeCertificate adds the signature that is missing.
func completeCertificate(ctx context.Context, tx *node.Tx, c contribution.Certificate) error {
	n, err := queries.CompleteCertificate(ctx, tx.DB(), dbgen.CompleteCertificateParams{
		StudyID: c.Study[:], Number: signed(c.Number), Signature1: c.Signatures[0], Signature2: c.Signatures[1],
	})
	return postgres.OneRow(n, err, "complete certificate %d", c.Number)
}
