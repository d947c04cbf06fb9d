// Package bloom makes keyed Bloom filters of the q-grams of a record's fields, and compares them.
//
// A record has one filter for all of its fields (a record-level filter in the manner of Schnell,
// Bachteler and Reiher, BMC Medical Informatics and Decision Making 9:41, 2009). A field is padded
// at both ends and cut into q-grams; each q-gram sets Hashes bits, at positions that follow from
// HMAC-SHA-256 under a secret key by double hashing:
//
//	h      = HMAC-SHA-256(key, label || field number || q-gram)
//	bit(i) = (h[0:8] + i·(1 + h[8:16] mod (Bits−1))) mod Bits         i = 0..Hashes−1
//
// The field number keeps the digits of a date apart from the same digits of a value.
//
// What leaks: a filter is no encryption. Whoever has filters, and not the key, sees how often each
// occurs, how similar any two are, and how many bits each sets, which grows with the length of the
// fields; that is enough for published attacks. The key stops only trying out values. Running time
// depends on the values.
package bloom

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"hash"
	"math/bits"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// Bounds on parameters.
const (
	MinBits   = 64
	MaxBits   = 8192
	MaxHashes = 64
	MaxGrams  = 4
)

// labelGram separates the hashes of q-grams from every other use of a key.
const labelGram = "blindjoin/bloom/gram/v1\x00"

// padding surrounds a field, so that its ends are q-grams too. It is no character of any text.
const padding = '\uffff'

// maxCached bounds the memory of an encoder: so many q-grams of all fields keep their positions.
const maxCached = 1 << 16

// Params say how filters are made.
type Params struct {
	Bits   int // of a filter: a multiple of 8, from MinBits to MaxBits
	Hashes int // positions set for a q-gram: 1 to MaxHashes
	Grams  int // characters of a q-gram: 1 to MaxGrams
}

// Validate checks the bounds; errors are problem.Invalid.
func (p Params) Validate() error {
	switch {
	case p.Bits < MinBits || p.Bits > MaxBits || p.Bits%8 != 0:
		return problem.New(problem.Invalid, "a filter cannot have %d bits", p.Bits).
			WithHint("it has a multiple of 8, from %d to %d", MinBits, MaxBits)
	case p.Hashes < 1 || p.Hashes > MaxHashes:
		return problem.New(problem.Invalid, "a q-gram cannot set %d bits", p.Hashes).WithHint("it sets 1 to %d", MaxHashes)
	case p.Grams < 1 || p.Grams > MaxGrams:
		return problem.New(problem.Invalid, "a q-gram cannot have %d characters", p.Grams).WithHint("it has 1 to %d", MaxGrams)
	}
	return nil
}

// Size is the length of a filter in bytes.
func (p Params) Size() int { return p.Bits / 8 }

// Encoder makes filters under one key. It remembers the positions of q-grams that it has seen, and
// is not safe for concurrent use.
type Encoder struct {
	params Params
	mac    hash.Hash
	seen   map[gram][2]uint64
	runes  []rune
	text   []byte
	sum    [sha256.Size]byte
}

type gram struct {
	field int
	text  string
}

// NewEncoder returns an encoder; the key should be 32 uniformly random bytes, or be derived from
// such.
func NewEncoder(p Params, key []byte) (*Encoder, error) {
	if err := p.Validate(); err != nil {
		return nil, err
	}
	if len(key) == 0 {
		return nil, problem.New(problem.Internal, "a filter needs a key")
	}
	return &Encoder{params: p, mac: hmac.New(sha256.New, key), seen: make(map[gram][2]uint64)}, nil
}

// Filter returns the filter of a record: Bits/8 bytes, of which bit 0 is the most significant of
// the first. A record without any character in its fields has no filter: all bits are 0.
func (e *Encoder) Filter(fields []string) []byte {
	out := make([]byte, e.params.Size())
	for i, f := range fields {
		e.add(out, i, f)
	}
	return out
}

// add sets the bits of a field.
func (e *Encoder) add(out []byte, field int, text string) {
	if text == "" {
		return
	}
	q := e.params.Grams
	e.runes = e.runes[:0]
	for range q - 1 {
		e.runes = append(e.runes, padding)
	}
	e.runes = append(e.runes, []rune(text)...)
	for range q - 1 {
		e.runes = append(e.runes, padding)
	}
	size := uint64(e.params.Bits) //nolint:gosec // Validate bounds it
	for i := 0; i+q <= len(e.runes); i++ {
		at := e.positions(field, e.runes[i:i+q])
		// The step is never 0, or all hashes of a q-gram would fall on one bit.
		bit, step := at[0]%size, 1+at[1]%(size-1)
		for range e.params.Hashes {
			out[bit/8] |= 0x80 >> (bit % 8)
			bit = (bit + step) % size
		}
	}
}

// positions returns the two hashes of a q-gram.
func (e *Encoder) positions(field int, runes []rune) [2]uint64 {
	e.text = e.text[:0]
	for _, r := range runes {
		e.text = binary.BigEndian.AppendUint32(e.text, uint32(r)) //nolint:gosec // the same bits; fixed width needs no separators
	}
	if h, ok := e.seen[gram{field, string(e.text)}]; ok {
		return h
	}
	e.mac.Reset()
	_, _ = e.mac.Write([]byte(labelGram)) // a hash takes everything
	var number [4]byte
	binary.BigEndian.PutUint32(number[:], uint32(field)) //nolint:gosec // an index
	_, _ = e.mac.Write(number[:])
	_, _ = e.mac.Write(e.text)
	sum := e.mac.Sum(e.sum[:0])
	h := [2]uint64{binary.BigEndian.Uint64(sum), binary.BigEndian.Uint64(sum[8:])}
	if len(e.seen) < maxCached {
		e.seen[gram{field, string(e.text)}] = h
	}
	return h
}

// Ones counts the bits that are set.
func Ones(filter []byte) int {
	n := 0
	for _, b := range filter {
		n += bits.OnesCount8(b)
	}
	return n
}

// Dice returns the Dice coefficient of two filters of one length, from 0 to 1: twice the ones in
// common over all ones. Where neither has any it is 0: a record without a filter is like no other.
func Dice(a, b []byte) float64 {
	both := 0
	for i := range a {
		both += bits.OnesCount8(a[i] & b[i])
	}
	all := Ones(a) + Ones(b)
	if all == 0 {
		return 0
	}
	return 2 * float64(both) / float64(all)
}
