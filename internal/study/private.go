package study

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"

	"github.com/blindjoin/blindjoin/internal/linkagekey"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// SaltSize is the size of the salt of Private, in bytes.
const SaltSize = 32

// Private is what only the holders see of a study. Arrays of two are by holder.
type Private struct {
	Version       int          `json:"version"`
	RecipeVersion int          `json:"recipe_version"`
	Salt          Salt         `json:"salt"`
	Columns       [2][]string  `json:"columns"`
	Keys          []PrivateKey `json:"keys"`
	Filter        *FilterSpec  `json:"filter,omitempty"` // with LinkBloom only
	Recode        [2]Recode    `json:"recode,omitzero"`  // nil: the columns stay as they are
}

// PrivateKey is a linkage key: its columns at each holder, in order, and the steps of its recipe.
type PrivateKey struct {
	Kind      string      `json:"kind"`
	Columns   [2][]string `json:"columns"`
	Normalise []string    `json:"normalise"`
}

// Salt makes the commitment hiding: 32 random bytes that never reach the linker.
type Salt [SaltSize]byte

// MarshalText writes 64 lower-case hexadecimal digits.
func (s Salt) MarshalText() ([]byte, error) { return []byte(hex.EncodeToString(s[:])), nil }

// UnmarshalText reads what MarshalText writes.
func (s *Salt) UnmarshalText(b []byte) error { return (*Commitment)(s).UnmarshalText(b) }

// Encode returns the canonical JSON of the private part.
func (p Private) Encode() []byte {
	keys := make([]PrivateKey, len(p.Keys))
	for i, k := range p.Keys {
		keys[i] = PrivateKey{Kind: k.Kind, Normalise: list(k.Normalise)}
		for j := range k.Columns {
			keys[i].Columns[j] = list(k.Columns[j])
		}
	}
	for j := range p.Columns {
		p.Columns[j] = list(p.Columns[j])
		p.Recode[j] = p.Recode[j].clone()
	}
	p.Keys = keys
	return encode(p)
}

// list keeps an empty list from being encoded in two ways.
func list(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}

// DecodePrivate reads and validates what Encode writes, and nothing else.
func DecodePrivate(b []byte) (*Private, error) {
	var p Private
	if err := decode(b, &p, "private terms"); err != nil {
		return nil, err
	}
	if !bytes.Equal(p.Encode(), b) {
		return nil, notCanonical("private terms")
	}
	if err := p.Validate(); err != nil {
		return nil, err
	}
	return &p, nil
}

// Validate checks all that can be checked without Terms.
func (p Private) Validate() error {
	if p.Version != Version {
		return problem.New(problem.Invalid, "the private terms of the study have version %d", p.Version).
			WithHint("this node reads version %d: both holders need the same release", Version)
	}
	if p.RecipeVersion < linkagekey.OldestRecipeVersion || p.RecipeVersion > linkagekey.RecipeVersion {
		return problem.New(problem.Invalid, "the study's linkage keys are built by recipe version %d, which this release does not know", p.RecipeVersion).
			WithHint("it knows versions %d to %d: run the same release of blindjoin on both nodes", linkagekey.OldestRecipeVersion, linkagekey.RecipeVersion)
	}
	if f := p.checkColumns([2]string{"holder 1", "holder 2"}); f != nil {
		return f.problem()
	}
	if len(p.Encode()) > MaxEncoded {
		return tooLong("private terms")
	}
	return nil
}

// Commitment returns what Terms commit to this by.
func (p Private) Commitment() Commitment {
	h := sha256.New()
	h.Write([]byte(labelCommitment))
	h.Write(p.Encode())
	return Commitment(h.Sum(nil))
}
