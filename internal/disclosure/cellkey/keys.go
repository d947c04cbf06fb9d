package cellkey

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
)

// RecordKey returns the key of a unit: the first four bytes of HMAC-SHA-256 (RFC 2104, RFC 4231) of
// its token under the secret, as a big-endian number. It is the same for the same two, and uniform
// to whoever does not know the secret. An equal key of two units, one pair in 2^32, does no harm.
//
// A database without HMAC computes it with Pads: the first four bytes of
// sha256(outer || sha256(inner || token)), in PostgreSQL
//
//	('x' || substr(encode(sha256($outer || sha256($inner || token)), 'hex'), 1, 8))::bit(32)::bigint
//
// where a bigint of 32 bits has no sign.
func RecordKey(secret [32]byte, token []byte) uint32 {
	mac := hmac.New(sha256.New, secret[:])
	mac.Write(token)
	return binary.BigEndian.Uint32(mac.Sum(nil))
}

// Pads returns the blocks that HMAC-SHA-256 puts before what it hashes, first inside and then
// outside. Who has either has the secret.
func Pads(secret [32]byte) (inner, outer [sha256.BlockSize]byte) {
	copy(inner[:], secret[:])
	copy(outer[:], secret[:])
	for i := range inner {
		inner[i] ^= 0x36
		outer[i] ^= 0x5c
	}
	return inner, outer
}

// CellKey returns the key of a cell from the sum of the record keys of its units, each counted
// once: the sum modulo 2^32. An int64 holds the sum of 2^31 record keys. A sum that went beyond and
// wrapped around has the same remainder.
func CellKey(sum int64) uint32 {
	return uint32(sum) //nolint:gosec // the remainder is meant, also of a negative sum
}
