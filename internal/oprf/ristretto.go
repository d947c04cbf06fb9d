package oprf

import (
	"bytes"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha512"
	"errors"
	"fmt"
	"io"

	"github.com/oasisprotocol/curve25519-voi/curve"
	"github.com/oasisprotocol/curve25519-voi/curve/scalar"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// SuiteRistretto255 is the name of OPRF(ristretto255, SHA-512).
const SuiteRistretto255 = "ristretto255"

const (
	ristrettoElementSize = curve.CompressedPointSize
	ristrettoChunk       = 4096
	ristrettoSlice       = 8 * ristrettoChunk
)

type ristrettoSuite struct{}

func (ristrettoSuite) Name() string   { return SuiteRistretto255 }
func (ristrettoSuite) ChunkSize() int { return ristrettoChunk }
func (ristrettoSuite) SliceSize() int { return ristrettoSlice }

func (ristrettoSuite) ElementSize() int { return ristrettoElementSize }

func (ristrettoSuite) GenerateKey(random io.Reader) (Key, error) {
	if random == nil {
		random = rand.Reader
	}
	var wide [scalar.ScalarWideSize]byte
	if _, err := io.ReadFull(random, wide[:]); err != nil {
		return nil, fmt.Errorf("draw a ristretto255 key: %w", err)
	}
	k, err := scalarFromWide(wide[:])
	if err != nil {
		return nil, fmt.Errorf("draw a ristretto255 key: %w", err)
	}
	return newRistrettoKey(k), nil
}

func (ristrettoSuite) ParseKey(b []byte) (Key, error) {
	k, err := scalar.NewFromCanonicalBytes(b)
	if err != nil || k.Equal(scalar.New()) == 1 {
		return nil, problem.New(problem.Invalid, "not a ristretto255 private key: want %d bytes, a canonical scalar other than zero", scalar.ScalarSize)
	}
	return newRistrettoKey(k), nil
}

func (ristrettoSuite) NewClient(publicKey []byte, seed [32]byte) (Client, error) {
	var p curve.RistrettoPoint
	if !decodeElement(&p, publicKey) {
		return nil, problem.New(problem.Invalid, "not a ristretto255 public key: want %d bytes, a canonical element other than the identity", ristrettoElementSize).
			WithHint(hintSameSuite)
	}
	// The public key goes into the blind so that a seed used twice by mistake still blinds
	// differently for another server.
	wide, err := hkdf.Key(sha512.New, seed[:], nil, labelRistrettoBlind+string(publicKey), scalar.ScalarWideSize)
	if err != nil {
		return nil, fmt.Errorf("derive the session blind: %w", err)
	}
	blind, err := scalarFromWide(wide)
	if err != nil {
		return nil, fmt.Errorf("derive the session blind: %w", err)
	}
	return newRistrettoClient(blind), nil
}

// scalarFromWide reduces 64 uniform bytes modulo the group order. Zero has probability 2^-252 and
// is an error.
func scalarFromWide(wide []byte) (*scalar.Scalar, error) {
	k, err := scalar.NewFromBytesModOrderWide(wide)
	if err != nil {
		return nil, err
	}
	if k.Equal(scalar.New()) == 1 {
		return nil, errors.New("scalar is zero")
	}
	return k, nil
}

// ristrettoKey is immutable.
type ristrettoKey struct {
	k      *multiplier
	secret [scalar.ScalarSize]byte
	public [ristrettoElementSize]byte
}

func newRistrettoKey(k *scalar.Scalar) *ristrettoKey {
	key := &ristrettoKey{k: newMultiplier(k)}
	var p curve.RistrettoPoint
	var c curve.CompressedRistretto
	c.SetRistrettoPoint(p.MulBasepoint(curve.RISTRETTO_BASEPOINT_TABLE, k))
	key.public = c
	if err := k.ToBytes(key.secret[:]); err != nil {
		// unreachable: the array has the length that ToBytes wants
		panic("oprf: a scalar does not fit its own size")
	}
	return key
}

func (key *ristrettoKey) Public() ([]byte, error) { return bytes.Clone(key.public[:]), nil }
func (key *ristrettoKey) Marshal() []byte         { return bytes.Clone(key.secret[:]) }
func (key *ristrettoKey) ElementSize() int        { return ristrettoElementSize }

func (key *ristrettoKey) Evaluate(blinded []byte) ([]byte, error) {
	if err := checkChunk(blindedElements, blinded, ristrettoElementSize, -1); err != nil {
		return nil, err
	}
	return mulElements(blindedElements, blinded, key.k)
}

func (key *ristrettoKey) Outputs(inputs [][]byte) ([]Output, error) {
	elements, err := hashMulElements(0, inputs, key.k)
	if err != nil {
		return nil, err
	}
	return finalHash(inputs, elements), nil
}

// ristrettoClient is immutable. One scalar blinds the whole session, so that the index of an input
// does not matter.
type ristrettoClient struct {
	blind, unblind *multiplier
}

func newRistrettoClient(blind *scalar.Scalar) *ristrettoClient {
	return &ristrettoClient{blind: newMultiplier(blind), unblind: newMultiplier(scalar.New().Invert(blind))}
}

func (c *ristrettoClient) ElementSize() int { return ristrettoElementSize }

func (c *ristrettoClient) Blind(first uint64, inputs [][]byte) ([]byte, error) {
	return hashMulElements(first, inputs, c.blind)
}

func (c *ristrettoClient) Finalize(first uint64, inputs [][]byte, evaluated []byte) ([]Output, error) {
	if err := checkInputs(first, inputs); err != nil {
		return nil, err
	}
	if err := checkChunk(evaluatedElements, evaluated, ristrettoElementSize, len(inputs)); err != nil {
		return nil, err
	}
	elements, err := mulElements(evaluatedElements, evaluated, c.unblind)
	if err != nil {
		return nil, err
	}
	return finalHash(inputs, elements), nil
}

// Operations measures what an element takes:
//
//	Blind     Hash + Multiply + Encode
//	Evaluate  Decode + Multiply + Encode
//	Finalize  Decode + Multiply + Encode
//	Output    Hash + Multiply + Encode
func (ristrettoSuite) Operations() ([]Operation, error) {
	var wide [scalar.ScalarWideSize]byte
	if _, err := rand.Read(wide[:]); err != nil {
		return nil, err
	}
	secret, err := scalarFromWide(wide[:])
	if err != nil {
		return nil, err
	}
	k := newMultiplier(secret)
	encoder := newBlockEncoder()
	var points, products, decoded pointBlock
	var scratch []byte
	encodings := make([]byte, 0, blockSize*ristrettoElementSize)
	hash := func() {
		for i := range points {
			var uniform [2 * ristrettoElementSize]byte
			uniform, scratch = expandMessage(rfc9497HashToGroup, []byte(calibrationInput), scratch)
			uniform[0] ^= byte(i)
			_, _ = points[i].SetUniformBytes(uniform[:]) // errs on a wrong length only
		}
	}
	multiply := func() {
		for i := range points {
			products[i].Mul(&points[i], &k.half)
		}
	}
	encode := func() { encodings = encoder.encodeDoubles(encodings[:0], products[:]) }
	decode := func() {
		for i := range decoded {
			decodeElement(&decoded[i], encodings[i*ristrettoElementSize:(i+1)*ristrettoElementSize])
		}
	}
	toElement, fromElement := Needed{Blind: 1, Output: 1}, Needed{Evaluate: 1, Finalize: 1}
	each := Needed{Blind: 1, Evaluate: 1, Finalize: 1, Output: 1}
	return []Operation{ // in the order in which each finds what it works on
		// An input of 16 bytes to a point: expand_message_xmd, two maps, an addition.
		{Name: "hash", Times: blockSize, Run: hash, Needed: toElement},
		// A point by a secret scalar.
		{Name: "multiply", Times: blockSize, Run: multiply, Needed: each},
		// A point to its encoding, in a block that shares its inversion.
		{Name: "encode", Times: blockSize, Run: encode, Needed: each},
		// An encoding to a point.
		{Name: "decode", Times: blockSize, Run: decode, Needed: fromElement},
	}, nil
}
