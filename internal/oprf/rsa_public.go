package oprf

import (
	"crypto/sha512"
	"encoding/binary"
	"math/big"

	"github.com/blindjoin/blindjoin/internal/problem"
)

var (
	bigOne = big.NewInt(1)
	bigE   = big.NewInt(rsaExponent)
)

// rsaPublic is the arithmetic modulo n that both sides share. It is immutable.
type rsaPublic struct {
	n    *big.Int
	size int // bytes of n, and of an element
}

func newRSAPublic(n *big.Int) rsaPublic {
	return rsaPublic{n: n, size: (n.BitLen() + 7) / 8}
}

// ElementSize returns the length of the modulus in bytes.
func (p rsaPublic) ElementSize() int { return p.size }

// rsaScratch is memory that multiplications modulo n use again and again.
type rsaScratch struct{ product, quotient big.Int }

// mul sets z to x·y mod n.
func (p rsaPublic) mul(z, x, y *big.Int, s *rsaScratch) {
	s.product.Mul(x, y)
	s.quotient.QuoRem(&s.product, p.n, z)
}

// power sets z to x^e mod n, and returns z.
func (p rsaPublic) power(z, x *big.Int) *big.Int { return z.Exp(x, bigE, p.n) }

// invert replaces each x by its inverse modulo n, with one inversion and three multiplications for
// each (Montgomery's trick).
func (p rsaPublic) invert(xs []*big.Int) error {
	prefix := make([]big.Int, len(xs)) // prefix[i] is the product of xs[:i]
	acc := big.NewInt(1)
	var scratch rsaScratch
	for i, x := range xs {
		prefix[i].Set(acc)
		p.mul(acc, acc, x, &scratch)
	}
	if acc.ModInverse(acc, p.n) == nil {
		return errBrokenModulus()
	}
	for i := len(xs) - 1; i >= 0; i-- {
		p.mul(&prefix[i], &prefix[i], acc, &scratch)
		p.mul(acc, acc, xs[i], &scratch)
		xs[i].Set(&prefix[i])
	}
	return nil
}

// parseElements reads elements end to end and refuses those that are not in [1, n); n < 0 accepts
// any number.
func (p rsaPublic) parseElements(what string, chunk []byte, n int) ([]*big.Int, error) {
	if err := checkChunk(what, chunk, p.size, n); err != nil {
		return nil, err
	}
	elements := make([]*big.Int, len(chunk)/p.size)
	for i := range elements {
		x := new(big.Int).SetBytes(chunk[i*p.size : (i+1)*p.size])
		if x.Sign() == 0 || x.Cmp(p.n) >= 0 {
			return nil, badElement(what, i, len(elements))
		}
		elements[i] = x
	}
	return elements, nil
}

// appendElements writes elements end to end.
func (p rsaPublic) appendElements(b []byte, elements []*big.Int) []byte {
	for _, x := range elements {
		at := len(b)
		b = append(b, make([]byte, p.size)...)
		x.FillBytes(b[at:])
	}
	return b
}

// blindWith multiplies each encoded input by its blind to the power of e, and returns the products
// end to end.
func (p rsaPublic) blindWith(blinds []*big.Int, inputs [][]byte) ([]byte, error) {
	messages := p.encodeInputs(inputs)
	units := big.NewInt(1)
	var t big.Int
	var scratch rsaScratch
	for i, r := range blinds {
		m := messages[i]
		p.mul(m, m, p.power(&t, r), &scratch)
		// A message that shares a divisor with the modulus would tell it, a blind that does could
		// not be taken off again; the blinded message shares what either does, and one greatest
		// common divisor at the end finds it.
		p.mul(units, units, m, &scratch)
	}
	if t.GCD(nil, nil, units, p.n).Cmp(bigOne) != 0 {
		return nil, errBrokenModulus()
	}
	return p.appendElements(make([]byte, 0, len(inputs)*p.size), messages), nil
}

// finalizeWith takes the blinds off the signatures and verifies them. It overwrites both.
func (p rsaPublic) finalizeWith(blinds []*big.Int, inputs [][]byte, signatures []*big.Int) ([]Output, error) {
	if err := p.invert(blinds); err != nil {
		return nil, err
	}
	messages := p.encodeInputs(inputs)
	var t big.Int
	var scratch rsaScratch
	for i, s := range signatures {
		p.mul(s, s, blinds[i], &scratch)
		// The encoding is deterministic, so that comparing it is RSASSA-PSS-VERIFY with an empty
		// salt.
		if p.power(&t, s).Cmp(messages[i]) != 0 {
			return nil, problem.New(problem.Invalid, "evaluated element %d of %d is not a signature under the server's public key", i+1, len(inputs)).
				WithHint(hintSameSuite)
		}
	}
	return p.outputs(signatures), nil
}

func errBrokenModulus() error {
	return problem.New(problem.Invalid, "an input or its blind shares a divisor with the server's public key").
		WithHint("the key is broken: the holder that serves has to generate another")
}

// outputs hashes signatures to outputs.
func (p rsaPublic) outputs(signatures []*big.Int) []Output {
	outputs := make([]Output, len(signatures))
	b := make([]byte, len(labelRSAOutput)+p.size)
	copy(b, labelRSAOutput)
	for i, s := range signatures {
		s.FillBytes(b[len(labelRSAOutput):])
		outputs[i] = sha512.Sum512(b)
	}
	return outputs
}

// encodeInputs maps inputs to integers below n by EMSA-PSS.
func (p rsaPublic) encodeInputs(inputs [][]byte) []*big.Int {
	messages := make([]*big.Int, len(inputs))
	for i, in := range inputs {
		messages[i] = new(big.Int).SetBytes(encodePSS(in, p.n.BitLen()-1))
	}
	return messages
}

// encodePSS is EMSA-PSS-ENCODE of RFC 8017 section 9.1.1 with SHA-384, MGF1 with SHA-384 and no
// salt: the encoding of the PSSZERO variants of RFC 9474. emBits is at least rsaMinBits-1, which
// leaves room for everything.
func encodePSS(msg []byte, emBits int) []byte {
	const hLen = sha512.Size384
	emLen := (emBits + 7) / 8
	em := make([]byte, emLen)
	db := em[:emLen-hLen-1]

	mHash := sha512.Sum384(msg)
	var m [8 + hLen]byte // eight zeros, mHash, the empty salt
	copy(m[8:], mHash[:])
	h := sha512.Sum384(m[:])

	var block [hLen + 4]byte // MGF1's input: h and a counter
	copy(block[:], h[:])
	for at, counter := 0, uint32(0); at < len(db); at, counter = at+hLen, counter+1 {
		binary.BigEndian.PutUint32(block[hLen:], counter)
		mask := sha512.Sum384(block[:])
		copy(db[at:], mask[:])
	}
	db[len(db)-1] ^= 0x01 // DB is zeros that end in 01, so that the mask is all else of it
	db[0] &= 0xff >> (8*emLen - emBits)

	copy(em[len(db):], h[:])
	em[emLen-1] = 0xbc
	return em
}
