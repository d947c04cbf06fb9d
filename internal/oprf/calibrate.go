package oprf

import (
	"crypto/rand"
	"fmt"
	"math/big"
	"time"

	"github.com/oasisprotocol/curve25519-voi/curve/scalar"
)

// Costs are the times that one operation of a suite's arithmetic takes on one core of this machine, with the
// libraries as they are: the fastest of several rounds. Operations of another suite are zero.
type Costs struct {
	// ristretto255.

	Hash     time.Duration // an input of 16 bytes to a point: expand_message_xmd, two maps, an addition
	Decode   time.Duration // an encoding to a point
	Multiply time.Duration // a point by a secret scalar
	Encode   time.Duration // a point to its encoding, in a block that shares its inversion

	// blindrsa, with a modulus of the length that GenerateKey chooses.

	Private time.Duration // the two exponentiations of x^d mod n, modulo p and q, without masks and check
	Public  time.Duration // x^e mod n
}

// Floor is what one element costs at the least on one core, of the arithmetic alone: see Costs.Floor.
type Floor struct {
	Blind    time.Duration // by the client, for each of its keys
	Evaluate time.Duration // by the server, for each key of the client
	Finalize time.Duration // by the client, for each of its keys
	Output   time.Duration // by the server, for each key of its own
}

// Floor adds up the operations that the protocol cannot do without:
//
//	              ristretto255                 blindrsa
//	Blind         Hash + Multiply + Encode     Public
//	Evaluate      Decode + Multiply + Encode   Private
//	Finalize      Decode + Multiply + Encode   Public (the verification)
//	Output        Hash + Multiply + Encode     Private
//
// It leaves out the last hash of Finalize and Output, the encoding of messages, masks, checks and blinds of blindrsa,
// and all that is not arithmetic: memory, messages, database. A session on c cores takes at least a c-th of the sum.
func (c Costs) Floor() Floor {
	toElement := c.Hash + c.Multiply + c.Encode + c.Public
	fromElement := c.Decode + c.Multiply + c.Encode
	return Floor{
		Blind:    toElement,
		Evaluate: fromElement + c.Private,
		Finalize: fromElement + c.Public,
		Output:   c.Hash + c.Multiply + c.Encode + c.Private,
	}
}

// operation is a loop over n operations whose time for one goes into the cost.
type operation struct {
	cost *time.Duration
	n    int
	run  func()
}

// Calibrate measures the costs of the suite of this name on one core, in rounds of some milliseconds: one, and others
// until the budget is used up. A tenth of a second is enough. now is a clock, such as time.Now. An unknown suite is
// a problem.Invalid.
func Calibrate(name string, budget time.Duration, now func() time.Time) (Costs, error) {
	if _, err := Lookup(name); err != nil {
		return Costs{}, err
	}
	var costs Costs
	prepare := costs.ristrettoOperations
	if name == SuiteBlindRSA {
		prepare = costs.rsaOperations
	}
	operations, err := prepare()
	if err != nil {
		return Costs{}, fmt.Errorf("prepare to calibrate %s: %w", name, err)
	}
	begin := now()
	for first := true; first || now().Sub(begin) < budget; first = false {
		for _, o := range operations {
			start := now()
			o.run()
			took := now().Sub(start) / time.Duration(o.n)
			if first || took < *o.cost {
				*o.cost = took
			}
		}
	}
	return costs, nil
}

// calibrationInput is as long as a number that names a person in a register.
const calibrationInput = "0123456789abcdef"

func (c *Costs) ristrettoOperations() ([]operation, error) {
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
	return []operation{ // in the order in which each finds what it works on
		{&c.Hash, blockSize, func() {
			for i := range points {
				var uniform [2 * ristrettoElementSize]byte
				uniform, scratch = expandMessage(rfc9497HashToGroup, []byte(calibrationInput), scratch)
				uniform[0] ^= byte(i)
				_, _ = points[i].SetUniformBytes(uniform[:]) // errs on a wrong length only
			}
		}},
		{&c.Multiply, blockSize, func() {
			for i := range points {
				products[i].Mul(&points[i], &k.half)
			}
		}},
		{&c.Encode, blockSize, func() { encodings = encoder.encodeDoubles(encodings[:0], products[:]) }},
		{&c.Decode, blockSize, func() {
			for i := range decoded {
				decodeElement(&decoded[i], encodings[i*ristrettoElementSize:(i+1)*ristrettoElementSize])
			}
		}},
	}, nil
}

// rsaOperations takes random odd numbers for primes, which cost the same and are quickly found.
func (c *Costs) rsaOperations() ([]operation, error) {
	const publicOperations = 16 // as many take a good part of one private operation's time
	var numbers [4]*big.Int     // half the modulus, operand and exponent modulo it, operand modulo the whole
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
	return []operation{
		{&c.Private, 1, func() {
			z.Exp(operand, exponent, half)
			z.Exp(operand, exponent, half)
		}},
		{&c.Public, publicOperations, func() {
			for range publicOperations {
				public.power(&z, whole)
			}
		}},
	}, nil
}
