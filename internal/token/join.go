package token

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"hash"
)

// IDSize is the size of a join token in bytes.
const IDSize = 16

// ID is a join token: the pseudonym of a linkage key in one study. Among 2^40 keys, the chance that
// any two share a token is below 2^-48.
type ID [IDSize]byte

// Compare orders tokens bytewise: the order in which records travel.
func (id ID) Compare(other ID) int { return bytes.Compare(id[:], other[:]) }

// JoinTokenizer turns linkage keys of one kind into join tokens. It reuses its state and is not
// safe for concurrent use.
type JoinTokenizer struct {
	mac hash.Hash
	sum [sha256.Size]byte
}

// JoinTokens returns the tokenizer of a kind of linkage key ("id", "block" or "link"): both holders
// get the same tokens for the same keys, and kinds have nothing in common.
func (k RootKey) JoinTokens(kind string) *JoinTokenizer {
	return &JoinTokenizer{mac: hmac.New(sha256.New, k.expand(sha256.Size, labelJoin, kind))}
}

// Token returns the first 16 bytes of HMAC-SHA256 over an encoded linkage key. The encoding must
// tell composite keys apart: package linkagekey prefixes lengths. A null key has no token and must
// not get here.
func (t *JoinTokenizer) Token(key []byte) ID {
	t.mac.Reset()
	t.mac.Write(key)
	return ID(t.mac.Sum(t.sum[:0])[:IDSize])
}

// FilterKeySize is the size of the key of Bloom filters in bytes.
const FilterKeySize = 32

// FilterKey returns the key of the study's Bloom filters: both holders get the same filter for the
// same fields, and nobody else can try fields out. It shares nothing with the keys of join tokens.
func (k RootKey) FilterKey() []byte { return k.expand(FilterKeySize, labelFilter) }
