package token

import (
	"bytes"
	"crypto/ecdh"
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"io"
	"strings"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// RootKeySize is the size of a root key in bytes.
const RootKeySize = 32

// minSecret is the least size in bytes of a secret agreed by other means: that of the key which is
// made of it.
const minSecret = 32

// RootKey is the secret that the two holders of a study share, and that the linker never has. Every
// other key of the study is derived from it. It prints as a placeholder.
type RootKey [RootKeySize]byte

// NewExchangeKey returns an ephemeral X25519 key for one study. It reads 32 bytes of random, which
// is crypto/rand outside tests; the same bytes give the same key.
func NewExchangeKey(random io.Reader) (*ecdh.PrivateKey, error) {
	// Not ecdh.X25519().GenerateKey, which is free to ignore its reader.
	var seed [32]byte
	if _, err := io.ReadFull(random, seed[:]); err != nil {
		return nil, fmt.Errorf("read randomness for an exchange key: %w", err)
	}
	return ecdh.X25519().NewPrivateKey(seed[:])
}

// DeriveRootKey agrees on a study's root key: X25519, then HKDF-SHA256 with the study id as salt,
// and with both public keys in bytewise order as info, so that both holders derive the same key
// whoever calls. The peer's 32-byte public key must have come under its signature. A key of the
// wrong size, a key of small order (whose result would be zero for anybody) and our own key sent
// back are problem.Invalid.
func DeriveRootKey(own *ecdh.PrivateKey, peerPublic []byte, studyID [32]byte) (RootKey, error) {
	if own == nil || own.Curve() != ecdh.X25519() {
		return RootKey{}, problem.New(problem.Internal, "the own exchange key is not an X25519 key")
	}
	peer, err := ecdh.X25519().NewPublicKey(peerPublic)
	if err != nil {
		return RootKey{}, unusable("is not an X25519 public key")
	}
	first, second := own.PublicKey().Bytes(), peer.Bytes()
	switch bytes.Compare(first, second) {
	case 0:
		return RootKey{}, unusable("is the own key sent back")
	case 1:
		first, second = second, first
	}
	shared, err := own.ECDH(peer) // refuses an all-zero result
	if err != nil {
		return RootKey{}, unusable("has small order")
	}
	defer clear(shared)
	return extract(shared, studyID, info(labelExchange, string(first), string(second)))
}

func unusable(why string) error {
	return problem.New(problem.Invalid, "the other holder's exchange key %s", why).
		WithHint("the other holder has to accept the study with an exchange key of its own: propose the study again")
}

// ImportRootKey derives a study's root key from a secret that the holders agreed on by other means:
// at least 32 bytes, which must be random, not a password, as nothing here slows down guessing.
func ImportRootKey(secret []byte, studyID [32]byte) (RootKey, error) {
	if len(secret) < minSecret {
		return RootKey{}, problem.New(problem.Invalid, "the shared secret has %d bytes: at least %d are needed", len(secret), minSecret).
			WithHint("make one with `openssl rand -hex 32`, and carry it to the other holder by a safe way")
	}
	return extract(secret, studyID, info(labelImport))
}

func extract(secret []byte, studyID [32]byte, info string) (RootKey, error) {
	b, err := hkdf.Key(sha256.New, secret, studyID[:], info, RootKeySize)
	if err != nil {
		return RootKey{}, fmt.Errorf("derive the root key: %w", err)
	}
	defer clear(b)
	return RootKey(b), nil
}

// expand derives size bytes for one use. HKDF-Expand fails for more than 8160 bytes only, and sizes
// are constants here.
func (k RootKey) expand(size int, label string, parts ...string) []byte {
	b, err := hkdf.Expand(sha256.New, k[:], info(label, parts...), size)
	if err != nil {
		panic("token: HKDF-Expand of a constant size failed: " + err.Error())
	}
	return b
}

const (
	fingerprintGroups = 8
	fingerprintGroup  = 10000 // four decimal digits
)

// Fingerprint returns eight groups of four decimal digits to compare over the phone. They carry
// 32·log2(10), about 106 bits. Somebody in the middle who swapped exchange keys would have to make
// two agreements with equal fingerprints, one with each holder, which by a birthday search over
// keys of both takes 2^53 X25519 operations; but keys come under signatures of pinned identities,
// so this is the second lock, not the first. Digits are HKDF-Expand output under a label of their
// own and tell nothing about the key.
func (k RootKey) Fingerprint() string {
	b := k.expand(fingerprintGroups*8, labelFingerprint)
	groups := make([]string, fingerprintGroups)
	for i := range groups {
		// The bias of 64 bits modulo 10000 is below 2^-50.
		groups[i] = fmt.Sprintf("%04d", binary.BigEndian.Uint64(b[8*i:])%fingerprintGroup)
	}
	return strings.Join(groups, " ")
}

// Confirmation returns a MAC by which one who says it in this role proves that it has the root key.
// Roles of the two sides must differ, or one side could send back what it got; context is the hash
// of what is confirmed. Compare with hmac.Equal.
func (k RootKey) Confirmation(role string, context [32]byte) [32]byte {
	m := hmac.New(sha256.New, k.expand(sha256.Size, labelConfirmation))
	m.Write([]byte(info(role)))
	m.Write(context[:])
	return [32]byte(m.Sum(nil))
}

// String hides the key from every way of printing it.
func (RootKey) String() string { return "[root key]" }

// GoString hides the key from %#v.
func (RootKey) GoString() string { return "[root key]" }

// MarshalText hides the key from JSON and structured logs.
func (RootKey) MarshalText() ([]byte, error) { return []byte("[root key]"), nil }
