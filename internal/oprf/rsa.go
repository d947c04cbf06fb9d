package oprf

import (
	"bytes"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha512"
	"crypto/x509"
	"encoding/binary"
	"fmt"
	"io"
	"math/big"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// SuiteBlindRSA is the name of RSABSSA-SHA384-PSSZERO-Deterministic.
const SuiteBlindRSA = "blindrsa"

const (
	rsaChunk        = 512
	rsaSlice        = 2 * rsaChunk
	rsaGenerateBits = 3072
	rsaMinBits      = 2048
	rsaMaxBits      = 4096
	rsaExponent     = 65537

	// Longer than any encoding of a key of rsaMaxBits: what is longer is not parsed at all.
	rsaMaxPublicDER  = 1024
	rsaMaxPublic     = rsaMaxPublicDER + certificateRoots*rsaMaxBits/8
	rsaMaxPrivateDER = 8192
)

type rsaSuite struct{}

func (rsaSuite) Name() string   { return SuiteBlindRSA }
func (rsaSuite) ChunkSize() int { return rsaChunk }
func (rsaSuite) SliceSize() int { return rsaSlice }

func (rsaSuite) ElementSize() int { return rsaGenerateBits / 8 }

func (rsaSuite) GenerateKey(random io.Reader) (Key, error) {
	return generateRSAKey(random, rsaGenerateBits)
}

func generateRSAKey(random io.Reader, bits int) (*rsaKey, error) {
	if random == nil {
		random = rand.Reader
	}
	priv, err := rsa.GenerateKey(random, bits)
	if err != nil {
		return nil, fmt.Errorf("draw an RSA key: %w", err)
	}
	return newRSAKey(priv)
}

// ParseKey reads PKCS #8 in DER (RFC 5958).
func (rsaSuite) ParseKey(b []byte) (Key, error) {
	invalid := problem.New(problem.Invalid, "not a blindrsa private key: want RSA of %d to %d bits with exponent %d, PKCS #8 in DER",
		rsaMinBits, rsaMaxBits, rsaExponent)
	if len(b) > rsaMaxPrivateDER {
		return nil, invalid
	}
	parsed, err := x509.ParsePKCS8PrivateKey(b)
	if err != nil {
		return nil, invalid // without the cause: it could quote parts of a secret
	}
	priv, ok := parsed.(*rsa.PrivateKey)
	if !ok || !validModulus(&priv.PublicKey) || len(priv.Primes) != 2 {
		return nil, invalid
	}
	key, err := newRSAKey(priv)
	if err != nil || !bytes.Equal(key.secretDER, b) {
		return nil, invalid
	}
	return key, nil
}

// NewClient reads the public key as SubjectPublicKeyInfo in DER (RFC 5280), algorithm
// rsaEncryption, followed by the certificate of its modulus.
func (rsaSuite) NewClient(publicKey []byte, seed [32]byte) (Client, error) {
	invalid := problem.New(problem.Invalid, "not a blindrsa public key: want RSA of %d to %d bits with exponent %d, SubjectPublicKeyInfo in DER",
		rsaMinBits, rsaMaxBits, rsaExponent).WithHint(hintSameSuite)
	if len(publicKey) > rsaMaxPublic {
		return nil, invalid
	}
	der, certificate, ok := splitPublicKey(publicKey)
	if !ok || len(der) > rsaMaxPublicDER {
		return nil, invalid
	}
	parsed, err := x509.ParsePKIXPublicKey(der)
	if err != nil {
		return nil, invalid
	}
	pub, ok := parsed.(*rsa.PublicKey)
	if !ok || !validModulus(pub) {
		return nil, invalid
	}
	if canonical, err := x509.MarshalPKIXPublicKey(pub); err != nil || !bytes.Equal(canonical, der) {
		return nil, invalid
	}
	public := newRSAPublic(pub.N)
	if err := public.verifyCertificate(certificate); err != nil {
		return nil, err
	}
	prk, err := hkdf.Extract(sha512.New, seed[:], nil)
	if err != nil {
		return nil, fmt.Errorf("derive the session's blinds: %w", err)
	}
	modulus := sha512.Sum512(pub.N.Bytes())
	return &rsaClient{rsaPublic: public, prk: prk, info: labelRSABlind + string(modulus[:])}, nil
}

func validModulus(pub *rsa.PublicKey) bool {
	bits := pub.N.BitLen()
	return bits >= rsaMinBits && bits <= rsaMaxBits && pub.N.Sign() > 0 && pub.N.Bit(0) == 1 && pub.E == rsaExponent
}

// rsaKey is immutable.
type rsaKey struct {
	rsaPublic
	private   *rsaPrivate
	public    func() ([]byte, error)
	secretDER []byte
}

func newRSAKey(priv *rsa.PrivateKey) (*rsaKey, error) {
	secret, err := x509.MarshalPKCS8PrivateKey(priv)
	if err != nil {
		return nil, fmt.Errorf("encode an RSA key: %w", err)
	}
	pub := newRSAPublic(priv.N)
	private := newRSAPrivate(pub, priv)
	return &rsaKey{rsaPublic: pub, private: private, public: publicKeyOf(&priv.PublicKey, private), secretDER: secret}, nil
}

func (key *rsaKey) Public() ([]byte, error) {
	b, err := key.public()
	return bytes.Clone(b), err
}

func (key *rsaKey) Marshal() []byte { return bytes.Clone(key.secretDER) }

// Evaluate is BlindSign of RFC 9474 section 4.3 for each element.
func (key *rsaKey) Evaluate(blinded []byte) ([]byte, error) {
	elements, err := key.parseElements(blindedElements, blinded, -1)
	if err != nil {
		return nil, err
	}
	if err := key.private.sign(elements); err != nil {
		return nil, err
	}
	return key.appendElements(make([]byte, 0, len(blinded)), elements), nil
}

func (key *rsaKey) Outputs(inputs [][]byte) ([]Output, error) {
	if err := checkInputs(0, inputs); err != nil {
		return nil, err
	}
	signatures := key.encodeInputs(inputs)
	if err := key.private.sign(signatures); err != nil {
		return nil, err
	}
	return key.outputs(signatures), nil
}

// rsaClient is immutable.
type rsaClient struct {
	rsaPublic
	prk  []byte // HKDF-SHA512 of the session seed
	info string // label and server, to which the index of the element is added
}

// Blind is Blind of RFC 9474 section 4.2 for each input, with blinds that are derived instead of
// drawn.
func (c *rsaClient) Blind(first uint64, inputs [][]byte) ([]byte, error) {
	if err := checkInputs(first, inputs); err != nil {
		return nil, err
	}
	blinds, err := c.blinds(first, len(inputs))
	if err != nil {
		return nil, err
	}
	return c.blindWith(blinds, inputs)
}

// Finalize is Finalize of RFC 9474 section 4.4 for each input.
func (c *rsaClient) Finalize(first uint64, inputs [][]byte, evaluated []byte) ([]Output, error) {
	if err := checkInputs(first, inputs); err != nil {
		return nil, err
	}
	signatures, err := c.parseElements(evaluatedElements, evaluated, len(inputs))
	if err != nil {
		return nil, err
	}
	blinds, err := c.blinds(first, len(inputs))
	if err != nil {
		return nil, err
	}
	return c.finalizeWith(blinds, inputs, signatures)
}

// blinds derives the blinds of n elements of the session, each from 128 bits more than the modulus
// has, so that the reduction is as good as uniform.
func (c *rsaClient) blinds(first uint64, n int) ([]*big.Int, error) {
	blinds := make([]*big.Int, n)
	info := append([]byte(c.info), make([]byte, 8)...)
	for i := range blinds {
		binary.BigEndian.PutUint64(info[len(c.info):], first+uint64(i))
		wide, err := hkdf.Expand(sha512.New, c.prk, string(info), c.size+16)
		if err != nil {
			return nil, fmt.Errorf("derive a blind: %w", err)
		}
		r := new(big.Int).SetBytes(wide)
		blinds[i] = r.Rem(r, c.n)
	}
	return blinds, nil
}

// Operations measures what an element takes, with a modulus of the length that GenerateKey chooses:
//
//	Blind     Public
//	Evaluate  Private
//	Finalize  Public (the verification)
//	Output    Private
//
// Private is the two exponentiations of x^d mod n, modulo p and q, without masks and check; Public
// is x^e mod n. Random odd numbers stand for primes, which cost the same and are quickly found.
func (rsaSuite) Operations() ([]Operation, error) {
	const publicOperations = 16 // as many take a good part of one private operation's time
	// half the modulus, operand and exponent modulo it, operand modulo the whole
	var numbers [4]*big.Int
	for i, bits := range [...]uint{rsaGenerateBits / 2, rsaGenerateBits / 2, rsaGenerateBits / 2, rsaGenerateBits} {
		x, err := rand.Int(rand.Reader, new(big.Int).Lsh(bigOne, bits-1))
		if err != nil {
			return nil, err
		}
		numbers[i] = x.SetBit(x, int(bits)-2, 1)
	}
	half, operand, exponent, whole := numbers[0], numbers[1], numbers[2], numbers[3]
	half.SetBit(half, rsaGenerateBits/2-1, 1).SetBit(half, 0, 1)
	exponent.SetBit(exponent, rsaGenerateBits/2-1, 1)
	n := new(big.Int).Mul(half, new(big.Int).Add(half, big.NewInt(2)))
	public := newRSAPublic(n)
	var z big.Int
	return []Operation{
		{Name: "private", Times: 1, Needed: Needed{Evaluate: 1, Output: 1}, Run: func() {
			z.Exp(operand, exponent, half)
			z.Exp(operand, exponent, half)
		}},
		{Name: "public", Times: publicOperations, Needed: Needed{Blind: 1, Finalize: 1}, Run: func() {
			for range publicOperations {
				public.power(&z, whole)
			}
		}},
	}, nil
}
