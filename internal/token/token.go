// Package token makes the pseudonyms that leave a holder: join tokens for linkage keys, ciphertexts
// for attribute values, column names and notes. All of them come from the root key of a study.
//
//	holder 1                                holder 2
//	own, X25519  ── public keys, signed in the acceptances ──  own, X25519
//	     └──────── HKDF-SHA256(shared, salt = study id) ────────┘
//	                          root key
//	   ┌──────────────┬───────────┴────────┬───────────────┐   HKDF-Expand, one label each
//	join token,   column value        column name        note, confirmation, fingerprint
//	Bloom filter
//	HMAC-SHA256   AES-SIV             AES-SIV            AES-SIV, HMAC-SHA256, decimal digits
//
// Specifications: X25519 is RFC 7748, HKDF is RFC 5869, AES-SIV with 512-bit keys is RFC 5297, HMAC
// is RFC 2104.
//
// What leaks: everything here is deterministic, because the linker has to see which tokens are
// equal. It therefore learns how often each join token and each ciphertext occurs, and the one
// length that all values of a column are padded to; what Bloom filters tell it, package bloom says.
// Keys differ by study, linkage key, holder and column, so equal values in two columns, or in two
// studies, have nothing in common. Studies about one population are the exception: they share the
// keys of join tokens and of columns, so that what they release can be put together. Only the
// holders have the root key; the linker can neither decrypt nor try values out.
//
// Timing: X25519 and HMAC are constant-time. AES-SIV compares its tag in constant time and
// otherwise depends on lengths only, where the processor has AES instructions. The padding checks
// are not constant-time: they run on plaintext that has been authenticated already.
package token

import (
	"encoding/binary"
)

// Labels separate every use of a key from every other. They are part of the protocol: to change one
// is a new version.
const (
	labelExchange     = "blindjoin/token/exchange/v1"
	labelImport       = "blindjoin/token/import/v1"
	labelFingerprint  = "blindjoin/token/fingerprint/v1"
	labelConfirmation = "blindjoin/token/confirmation/v1"
	labelJoin         = "blindjoin/token/join/v1"
	labelFilter       = "blindjoin/token/filter/v1"
	labelColumnValue  = "blindjoin/token/column-value/v1"
	labelColumnName   = "blindjoin/token/column-name/v1"
	labelNote         = "blindjoin/token/note/v1"
	labelPopulation   = "blindjoin/token/population/v1"
)

// info joins a label and its parameters. Each part is preceded by its length, so that ("a", "bc")
// is not ("ab", "c").
func info(label string, parts ...string) string {
	b := binary.AppendUvarint(nil, uint64(len(label)))
	b = append(b, label...)
	for _, p := range parts {
		b = binary.AppendUvarint(b, uint64(len(p)))
		b = append(b, p...)
	}
	return string(b)
}
