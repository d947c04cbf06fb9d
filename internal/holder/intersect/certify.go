package intersect

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"strconv"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/psi"
)

// ConfirmIntersection is the role in which the root key turns the intersection's digest into one
// that both holders get and that the linker can only compare.
const ConfirmIntersection = "contribution"

// What makes of the end of a session a violation of the protocol.
var (
	errNotSigned    = errors.New("the signature under the intersection is not the other holder's")
	errSignedBefore = errors.New("another intersection of this number was signed before")
	errSignedEarly  = errors.New("a signature under an intersection that is not complete")
)

// certify signs the intersection that a session completes, and puts the signature into our outcome.
// Both signatures are stored, ours before the other holder's is known: from then on the number is
// taken, whatever becomes of the session, so that there is one content that we have signed under
// it. Both sides come to the same bytes by themselves, and the same bytes have one signature of
// ours; so whatever was lost on the way comes again with the next Finish of the session, which is
// done or not. theirs is nil where the other side's outcome is not known yet.
func (s *worker) certify(ctx context.Context, tx *node.Tx, rec *SessionRecord, own, theirs *psi.Finish) error {
	if !s.last(rec) {
		if theirs != nil && len(theirs.Signature) != 0 {
			return psi.Violation(errSignedEarly)
		}
		return nil
	}
	statement, err := s.statement(ctx, tx, rec, own)
	if err != nil {
		return err
	}
	c := contribution.Certificate{Statement: statement}
	ours := s.app.Node.SideOf(s.ag)
	own.Signature = s.app.Node.Identity.Sign(statement.SigningBytes())
	c.Signatures[ours.Index()] = own.Signature
	if theirs != nil {
		acceptance, ok := s.ag.Acceptance(s.ag.Holder(ours.Other()))
		if !ok || !statement.SignedBy(acceptance.PublicKey, theirs.Signature) {
			return psi.Violation(errNotSigned)
		}
		c.Signatures[ours.Other().Index()] = theirs.Signature
	}
	signed, err := keepCertificate(ctx, tx, c)
	if err != nil || !signed {
		return err
	}
	_, err = s.app.Node.Audit(ctx, tx, auditlog.Entry{
		Action: auditlog.ActionIntersectionSign, Study: hex.EncodeToString(rec.Study[:]), Outcome: auditlog.OutcomeOK,
		Details: map[string]string{
			"number": strconv.FormatUint(statement.Number, 10), "intersection": hex.EncodeToString(statement.Intersection[:]),
			"generation_1": hex.EncodeToString(statement.Generations[0][:]), "generation_2": hex.EncodeToString(statement.Generations[1][:]),
		},
	})
	return err
}

// statement is what is to be signed under the intersection that a session completes.
func (s *worker) statement(ctx context.Context, tx *node.Tx, rec *SessionRecord, own *psi.Finish) (out contribution.Statement, err error) {
	root, err := s.app.Signer.RootKey(ctx, tx, s.ag)
	if err != nil {
		return out, err
	}
	out = contribution.Statement{Study: rec.Study, Intersection: root.Confirmation(ConfirmIntersection, own.Digest), Number: rec.Number}
	side := s.app.Node.SideOf(s.ag)
	out.Generations[side.Index()] = contribution.BlindGeneration(root, s.ag.Holder(side), out.Intersection, rec.State.Own().Generation)
	other := side.Other()
	out.Generations[other.Index()] = contribution.BlindGeneration(root, s.ag.Holder(other), out.Intersection, rec.State.Peer().Generation)
	return out, nil
}

// keepCertificate stores a statement that we have signed, and adds the other holder's signature to
// one that is known. signed tells whether it is new. A number that another statement has is a
// violation of the protocol: the next session gets a higher one.
func keepCertificate(ctx context.Context, tx *node.Tx, c contribution.Certificate) (signed bool, err error) {
	if signed, err = insertCertificate(ctx, tx, c); err != nil || signed {
		return signed, err
	}
	known, err := CertificateOf(ctx, tx, c.Study, c.Number)
	if err != nil {
		return false, err
	}
	if known == nil || known.Statement != c.Statement {
		return false, psi.Violation(fmt.Errorf("intersection %d: %w", c.Number, errSignedBefore))
	}
	if known.Whole() || !c.Whole() {
		return false, nil
	}
	return false, completeCertificate(ctx, tx, c)
}
