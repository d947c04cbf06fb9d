package contribution

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/binary"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/token"
)

const (
	labelCertificate = "blindjoin/contribution/certificate/v1"
	labelGeneration  = "blindjoin/contribution/certificate/generation/v1"
)

// Statement is what both holders sign at the end of an intersection: that it was found, and from
// which load of either dataset.
type Statement struct {
	Study        [32]byte
	Intersection [32]byte // as in Begin
	Number       uint64   // of the intersection, from 1
	// of the dataset of each side, by BlindGeneration
	Generations [2][32]byte
}

// BlindGeneration is what a statement says of the generation of a holder's dataset. Both holders
// know the generation and the root key, and get the same; the linker gets nothing of it, and cannot
// tell whether two intersections come from one load.
func BlindGeneration(root token.RootKey, holder string, intersection [32]byte, generation [16]byte) [32]byte {
	b := appendBytes([]byte(labelGeneration), intersection[:])
	return root.Confirmation("generation of "+holder, sha256.Sum256(appendBytes(b, generation[:])))
}

// SigningBytes returns the one canonical encoding of a statement, which both holders sign.
func (s Statement) SigningBytes() []byte {
	b := []byte(labelCertificate)
	for _, field := range [][]byte{
		s.Study[:], s.Intersection[:], binary.BigEndian.AppendUint64(nil, s.Number), s.Generations[0][:], s.Generations[1][:],
	} {
		b = appendBytes(b, field)
	}
	return b
}

// SignedBy tells whether a signature is the key's under the statement.
func (s Statement) SignedBy(key ed25519.PublicKey, signature []byte) bool {
	return len(key) == ed25519.PublicKeySize && len(signature) == ed25519.SignatureSize && ed25519.Verify(key, s.SigningBytes(), signature)
}

// Certificate is a statement with the signatures of both holders, by side.
type Certificate struct {
	Statement
	Signatures [2][]byte
}

// Whole tells whether both have signed. It verifies nothing.
func (c *Certificate) Whole() bool {
	return c != nil && len(c.Signatures[0]) == ed25519.SignatureSize && len(c.Signatures[1]) == ed25519.SignatureSize
}

// Certified refuses an announcement whose certificate is not of its intersection, or is not signed
// by the holders of the study, each with the key of its acceptance.
func (b Begin) Certified(agreement *study.Agreement) error {
	name := agreement.Name()
	switch c := b.Certificate; {
	case !c.Whole():
		return problem.New(problem.Conflict, "the contribution carries no certificate of its intersection").
			WithHint("run ⟪intersect %s⟫ again: at its end both holders sign; then ⟪contribute %s⟫", name, name)
	case c.Number == 0 || c.Study != b.Study || c.Intersection != b.Intersection || c.Number != b.Number:
		return problem.New(problem.Denied, "the certificate is not of the intersection that the contribution names").
			WithHint("run ⟪intersect %s⟫ again, then ⟪contribute %s⟫", name, name)
	}
	for side := range study.Sides {
		holder := agreement.Holder(side)
		acceptance, ok := agreement.Acceptance(holder)
		if !ok || !b.Certificate.SignedBy(acceptance.PublicKey, b.Certificate.Signatures[side.Index()]) {
			return problem.New(problem.Denied, "the signature of %s under intersection %d is not valid", holder, b.Number).
				WithHint("run ⟪intersect %s⟫ again, then ⟪contribute %s⟫", name, name)
		}
	}
	return nil
}
