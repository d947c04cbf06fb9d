// Package fingerprint names a node by the hash of its public identity key.
//
// A fingerprint is the SHA-256 of the DER SubjectPublicKeyInfo of the node's Ed25519 key, as in RFC
// 7469 section 2.4, written as "sha256:" and 64 lower-case hexadecimal digits. Peers are pinned by
// it.
package fingerprint

import (
	"crypto/ed25519"
	"crypto/sha256"
	"crypto/x509"
	"encoding/hex"
	"strings"

	"github.com/blindjoin/blindjoin/internal/problem"
)

const prefix = "sha256:"

// Fingerprint is the SHA-256 of a SubjectPublicKeyInfo: 32 bytes.
type Fingerprint [sha256.Size]byte

// Of returns the fingerprint of a public identity key.
func Of(key ed25519.PublicKey) (Fingerprint, error) {
	der, err := x509.MarshalPKIXPublicKey(key)
	if err != nil {
		return Fingerprint{}, problem.New(problem.Invalid, "not an Ed25519 public key: %w", err)
	}
	return sha256.Sum256(der), nil
}

// Parse reads the one canonical form that String writes.
func Parse(s string) (Fingerprint, error) {
	var f Fingerprint
	digits, ok := strings.CutPrefix(s, prefix)
	if ok && len(digits) == hex.EncodedLen(len(f)) && strings.ToLower(digits) == digits {
		if _, err := hex.Decode(f[:], []byte(digits)); err == nil {
			return f, nil
		}
	}
	return f, problem.New(problem.Invalid, "%q is not a fingerprint", s).
		WithHint("a fingerprint is sha256: and 64 lower-case hexadecimal digits, as ⟪init⟫ prints it")
}

// String returns "sha256:" and 64 lower-case hexadecimal digits.
func (f Fingerprint) String() string { return prefix + hex.EncodeToString(f[:]) }

// MarshalText makes fingerprints readable in JSON.
func (f Fingerprint) MarshalText() ([]byte, error) { return []byte(f.String()), nil }

// UnmarshalText reads the canonical form.
func (f *Fingerprint) UnmarshalText(b []byte) error {
	parsed, err := Parse(string(b))
	if err != nil {
		return err
	}
	*f = parsed
	return nil
}
