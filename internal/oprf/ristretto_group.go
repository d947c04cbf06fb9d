package oprf

import (
	"crypto/sha512"
	"encoding/binary"

	"github.com/oasisprotocol/curve25519-voi/curve"
	"github.com/oasisprotocol/curve25519-voi/curve/scalar"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// The two passes below, mulElements and hashMulElements, take a chunk through blocks of points that
// share one secret scalar. A kernel that multiplies several points at once replaces mulBlock alone.

// blockSize is the number of points worked on together, which share one inversion; a block stays in
// the first-level cache.
const blockSize = 64

// multiplier is a secret scalar k, kept as k/2 modulo the group order: see blockEncoder. It is
// immutable.
type multiplier struct{ half scalar.Scalar }

func newMultiplier(k *scalar.Scalar) *multiplier {
	var m multiplier
	m.half.Mul(k, scalar.New().Invert(scalar.NewFromUint64(2)))
	return &m
}

type pointBlock [blockSize]curve.RistrettoPoint

// mulElements decodes elements, multiplies each by k and encodes the products, all in order.
func mulElements(what string, elements []byte, k *multiplier) ([]byte, error) {
	n := len(elements) / ristrettoElementSize
	out := make([]byte, 0, len(elements))
	var block pointBlock
	encoder := newBlockEncoder()
	for start := 0; start < n; start += blockSize {
		points := block[:min(blockSize, n-start)]
		for i := range points {
			at := (start + i) * ristrettoElementSize
			if !decodeElement(&points[i], elements[at:at+ristrettoElementSize]) {
				return nil, badElement(what, start+i, n)
			}
		}
		out = k.mulBlock(out, points, encoder)
	}
	return out, nil
}

// hashMulElements hashes inputs to the group, multiplies each by k and encodes the products, all in
// order.
func hashMulElements(first uint64, inputs [][]byte, k *multiplier) ([]byte, error) {
	if err := checkInputs(first, inputs); err != nil {
		return nil, err
	}
	out := make([]byte, 0, len(inputs)*ristrettoElementSize)
	var block pointBlock
	encoder := newBlockEncoder()
	var scratch []byte
	for start := 0; start < len(inputs); start += blockSize {
		points := block[:min(blockSize, len(inputs)-start)]
		for i := range points {
			var uniform [2 * ristrettoElementSize]byte
			uniform, scratch = expandMessage(rfc9497HashToGroup, inputs[start+i], scratch)
			// The library errs on a wrong length only. RFC 9497 section 3.3.1 has an input that
			// hashes to the identity refused; finding one is as hard as a discrete logarithm.
			if _, err := points[i].SetUniformBytes(uniform[:]); err != nil || points[i].IsIdentity() {
				return nil, problem.New(problem.Invalid, "input %d of %d cannot be hashed to the group", start+i+1, len(inputs))
			}
		}
		out = k.mulBlock(out, points, encoder)
	}
	return out, nil
}

// mulBlock appends the encodings of k times each point; points are overwritten. Constant time in k
// and the points.
func (k *multiplier) mulBlock(out []byte, points []curve.RistrettoPoint, encoder *blockEncoder) []byte {
	for i := range points {
		points[i].Mul(&points[i], &k.half)
	}
	return encoder.encodeDoubles(out, points)
}

// decodeElement decodes one element (RFC 9496 section 4.3.1, RFC 9497 section 4.1) and reports
// whether b is the canonical encoding of an element other than the identity.
func decodeElement(p *curve.RistrettoPoint, b []byte) bool {
	var c curve.CompressedRistretto
	if _, err := c.SetBytes(b); err != nil {
		return false
	}
	if c.Equal(curve.NewCompressedRistretto()) == 1 { // the identity has one encoding: zero
		return false
	}
	_, err := p.SetCompressed(&c)
	return err == nil
}

// expandMessage is expand_message_xmd of RFC 9380 section 5.3.1 with SHA-512 and 64 bytes of
// output, which is one round of it. The tag is shorter than 256 bytes. It returns scratch, grown,
// for the next call.
func expandMessage(tag string, msg, scratch []byte) (uniform [sha512.Size]byte, _ []byte) {
	var zPad [sha512.BlockSize]byte
	b := append(scratch[:0], zPad[:]...)
	b = append(b, msg...)
	b = append(b, 0, sha512.Size) // I2OSP(len_in_bytes, 2)
	b = append(b, 0)
	b = append(b, tag...)
	b = append(b, byte(len(tag))) //nolint:gosec // tags are constants shorter than 256 bytes
	b0 := sha512.Sum512(b)

	b = append(b[:0], b0[:]...)
	b = append(b, 1)
	b = append(b, tag...)
	b = append(b, byte(len(tag))) //nolint:gosec // as above
	return sha512.Sum512(b), b
}

// finalHash is the hash that ends Finalize and Evaluate in RFC 9497 section 3.3.1. The inputs'
// lengths are checked.
func finalHash(inputs [][]byte, elements []byte) []Output {
	outputs := make([]Output, len(inputs))
	var b []byte
	for i, in := range inputs {
		b = binary.BigEndian.AppendUint16(b[:0], uint16(len(in))) //nolint:gosec // at most maxInput, checked by every caller
		b = append(b, in...)
		b = binary.BigEndian.AppendUint16(b, ristrettoElementSize)
		b = append(b, elements[i*ristrettoElementSize:(i+1)*ristrettoElementSize]...)
		b = append(b, rfc9497Finalize...)
		outputs[i] = sha512.Sum512(b)
	}
	return outputs
}
