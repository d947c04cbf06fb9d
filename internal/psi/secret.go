package psi

import (
	"crypto/hmac"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/binary"
	"math"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// Sizes in bytes.
const (
	TagSize          = 16
	MultiplicitySize = 4
	MACSize          = 8
)

// Tag is what the server shows of F(y): it tells nothing to one who cannot compute F(y).
type Tag [TagSize]byte

// Secret is the other value derived from F(x), which never crosses the wire: both holders of x know
// it after a run, and nobody else. Tag and secret come from F by HMAC under different labels, so
// the tag tells nothing about the secret.
type Secret [32]byte

// Derive returns the tag and the secret of one key from its OPRF output.
func Derive(output []byte) (Tag, Secret) {
	m := hmac.New(sha256.New, output)
	m.Write([]byte(labelTag))
	tag := Tag(m.Sum(nil)[:TagSize])
	m.Reset()
	m.Write([]byte(labelSecret))
	return tag, Secret(m.Sum(nil))
}

// Mask encrypts how often the sender has a key. The pad is one HMAC of the secret over session and
// sender: each pad encrypts one value only, since a side has one multiplicity a key and session, so
// it is a one-time pad.
func (s Secret) Mask(session SessionID, sender Role, multiplicity uint32) ([MultiplicitySize]byte, error) {
	if err := checkMultiplicity(multiplicity); err != nil {
		return [MultiplicitySize]byte{}, err
	}
	var out [MultiplicitySize]byte
	binary.BigEndian.PutUint32(out[:], multiplicity^s.pad(session, sender))
	return out, nil
}

// Unmask decrypts what Mask made. A value that no side sends is a violation of the protocol.
func (s Secret) Unmask(session SessionID, sender Role, masked []byte) (uint32, error) {
	if len(masked) != MultiplicitySize {
		return 0, problem.New(problem.Invalid, "masked multiplicity of %d bytes", len(masked))
	}
	m := binary.BigEndian.Uint32(masked) ^ s.pad(session, sender)
	if err := checkMultiplicity(m); err != nil {
		return 0, violation("the %s sent a multiplicity that no key can have", sender)
	}
	return m, nil
}

func (s Secret) pad(session SessionID, sender Role) uint32 {
	h := hmac.New(sha256.New, s[:])
	h.Write([]byte(labelMask))
	h.Write(session[:])
	h.Write([]byte{byte(sender)})
	return binary.BigEndian.Uint32(h.Sum(nil))
}

// A multiplicity counts records of a key that exists: at least one, and few enough for a signed
// 32-bit column.
func checkMultiplicity(m uint32) error {
	if m == 0 || m > math.MaxInt32 {
		return problem.New(problem.Invalid, "a multiplicity must be between 1 and %d", math.MaxInt32)
	}
	return nil
}

// MAC proves that the client knows the secret of a tag, and not just the tag. Eight bytes are
// enough: a forger cannot test a guess by itself, and the server fails the session at the first
// wrong one, so a session offers one try of chance 2^-64.
func (s Secret) MAC(session SessionID, tag Tag, masked []byte) [MACSize]byte {
	h := hmac.New(sha256.New, s[:])
	h.Write([]byte(labelMAC))
	h.Write(session[:])
	h.Write(tag[:])
	h.Write(masked)
	return [MACSize]byte(h.Sum(nil)[:MACSize])
}

// Verify checks a MAC in constant time; a wrong one is a violation of the protocol.
func (s Secret) Verify(session SessionID, tag Tag, masked, mac []byte) error {
	want := s.MAC(session, tag, masked)
	if subtle.ConstantTimeCompare(want[:], mac) != 1 {
		return violation("a match of the client does not prove that the client has the key")
	}
	return nil
}
