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

const (
	ristrettoElementSize = curve.CompressedPointSize
	ristrettoChunk       = 4096
)

type ristrettoSuite struct{}

func (ristrettoSuite) Name() string   { return SuiteRistretto255 }
func (ristrettoSuite) ChunkSize() int { return ristrettoChunk }

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
	// The public key goes into the blind so that a seed used twice by mistake still blinds differently for
	// another server.
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

// scalarFromWide reduces 64 uniform bytes modulo the group order. Zero has probability 2^-252 and is an error.
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
		panic("oprf: a scalar does not fit its own size") // unreachable: the array has the length that ToBytes wants
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

// ristrettoClient is immutable. One scalar blinds the whole session, so that the index of an input does not matter.
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
