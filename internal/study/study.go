// Package study is the agreement that three nodes sign before anything runs: purpose, parties,
// linkage keys, columns, protocol, disclosure rules and expiry.
//
// A holder writes a study file (ParseYAML, Spec). New turns it into an Agreement of two parts, each
// with exactly one encoding, canonical JSON:
//
//	Terms     what all three nodes sign and see: names, fingerprints, numbers of columns, kinds of keys and how link keys
//	          are compared, suite, rules, and a commitment to
//	Private   what the holders alone see: names of columns, columns of the keys and their recipes, how Bloom filters are
//	          made, and a random salt
//
//	commitment = SHA-256(label || Private)      study ID = SHA-256(label || Terms)
//	signature  = Ed25519(label || ID || party || key agreement || exchange key)
//
// The salt keeps the linker from guessing column names by trying commitments. What the linker
// learns is Terms: the purpose in words, the number of columns of each holder, the limits and the
// rules.
//
// A holder's acceptance carries how it will agree on the study's root key with the other (X25519,
// or a secret that both import), so that signatures cover the key exchange. A study is active when
// all three have signed it; Agreement.Check says so before every step.
//
// Everything a peer sends is validated again, by the same rules as a study file. Nothing here needs
// constant time: commitments, signatures and public keys are no secrets, and the salt is never
// compared.
package study

import (
	"crypto/sha256"
	"encoding/hex"
	"time"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// Labels separate the hashes and signatures of this package from all others, and from one another.
const (
	labelID         = "blindjoin/v1/study/id\x00"
	labelCommitment = "blindjoin/v1/study/private\x00"
	labelAcceptance = "blindjoin/v1/study/acceptance\x00"
	labelNotice     = "blindjoin/v1/study/notice\x00"
	labelProposal   = "blindjoin/v1/study/table-proposal\x00"
	labelVerdict    = "blindjoin/v1/study/table-verdict\x00"
)

// Version is the version of Terms and Private.
const Version = 1

// ID identifies a study by its terms: 32 bytes.
type ID [sha256.Size]byte

// String returns 64 lower-case hexadecimal digits.
func (id ID) String() string { return hex.EncodeToString(id[:]) }

// Short returns the first 64 bits in groups, for people to compare: "1f0c-22ab-90de-77f1".
func (id ID) Short() string {
	s := id.String()
	return s[:4] + "-" + s[4:8] + "-" + s[8:12] + "-" + s[12:16]
}

// IDFromBytes reads the 32 bytes of an ID.
func IDFromBytes(b []byte) (ID, error) {
	var id ID
	if len(b) != len(id) {
		return ID{}, problem.New(problem.Invalid, "a study id has %d bytes, not %d", len(id), len(b))
	}
	copy(id[:], b)
	return id, nil
}

// Commitment binds the Terms to a Private: 32 bytes.
type Commitment [sha256.Size]byte

// MarshalText writes 64 lower-case hexadecimal digits.
func (c Commitment) MarshalText() ([]byte, error) { return []byte(hex.EncodeToString(c[:])), nil }

// UnmarshalText reads what MarshalText writes.
func (c *Commitment) UnmarshalText(b []byte) error {
	if len(b) != hex.EncodedLen(len(c)) {
		return problem.New(problem.Invalid, "a commitment is not %d hexadecimal digits", hex.EncodedLen(len(c)))
	}
	if _, err := hex.Decode(c[:], b); err != nil {
		return problem.New(problem.Invalid, "a commitment is not hexadecimal: %w", err)
	}
	return nil
}

// Role is what a party does in a study.
type Role int

// The roles. Holders are in the order of their names. The zero Role is none.
const (
	Holder1 Role = iota + 1
	Holder2
	Linker
)

// String returns "holder 1", "holder 2" or "linker".
func (r Role) String() string {
	switch r {
	case Holder1:
		return "holder 1"
	case Holder2:
		return "holder 2"
	case Linker:
		return "linker"
	}
	return "no role"
}

// Kinds of linkage keys. A study has one ID key, or a Block and a Link key, in this order.
const (
	KeyID    = "id"
	KeyBlock = "block"
	KeyLink  = "link"
)

// Directions: whether the intersection is computed once, or once each way and compared.
const (
	DirectionsOne  = "one"
	DirectionsBoth = "both"
)

// Date is a day of the calendar, written 2006-01-02.
type Date string

// ParseDate reads a day, in the one form 2006-01-02.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil || t.Format(time.DateOnly) != s || t.Year() < 1 {
		return "", problem.New(problem.Invalid, "%q is not a date", s).WithHint("write year-month-day, such as 2027-12-31")
	}
	return Date(s), nil
}

// End returns the first instant after the day in UTC; the zero time for a Date that ParseDate did
// not make.
func (d Date) End() time.Time {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return time.Time{}
	}
	return t.AddDate(0, 0, 1)
}

// Expired reports whether the day is over at now, in UTC.
func (d Date) Expired(now time.Time) bool { return !now.Before(d.End()) }
