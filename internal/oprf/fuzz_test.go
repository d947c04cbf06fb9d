package oprf

import (
	"bytes"
	"testing"

	"github.com/oasisprotocol/curve25519-voi/curve/scalar"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/testkit/fuzztest"
)

// ristrettoSeeds are good and bad encodings from the specification.
func ristrettoSeeds(f *testing.F) [][]byte {
	f.Helper()
	var file rfc9496File
	readVectors(f, "rfc9496_ristretto255.json", &file)
	seeds := [][]byte{{}, bytes.Join([][]byte{file.Multiples[1], file.Multiples[2]}, nil)}
	for _, m := range file.Multiples {
		seeds = append(seeds, m)
	}
	for _, b := range file.Invalid {
		seeds = append(seeds, b.Encoding)
	}
	return seeds
}

func rsaSeeds(f *testing.F, key *rsaKey) [][]byte {
	f.Helper()
	c := must(rsaSuite{}.NewClient(must(key.Public())(f), [32]byte{}))(f)
	blinded := must(c.Blind(0, [][]byte{{0}, {1}}))(f)
	return [][]byte{
		{}, make([]byte, key.size), key.n.FillBytes(make([]byte, key.size)), blinded, blinded[:key.size],
		must(key.Evaluate(blinded))(f), must(key.Evaluate(blinded[:key.size]))(f),
	}
}

// Evaluate gives as many bytes as came, or a problem.
func fuzzEvaluate(f *testing.F, key Key, seeds ...[]byte) {
	f.Helper()
	fuzztest.Fuzz(f, seeds, func(t *testing.T, b []byte) {
		out, err := key.Evaluate(b)
		if err != nil {
			wantInvalid(t, "Evaluate", err)
			return
		}
		if len(out) != len(b) || len(b)%key.ElementSize() != 0 {
			t.Errorf("%d bytes in, %d out", len(b), len(out))
		}
		if _, err := key.Evaluate(out); err != nil {
			t.Errorf("an evaluated element is not an element: %v", err)
		}
	})
}

func fuzzFinalize(f *testing.F, c Client, seeds ...[]byte) {
	f.Helper()
	fuzztest.Fuzz(f, seeds, func(t *testing.T, b []byte) {
		for _, inputs := range [][][]byte{{{0}}, {{0}, {1}}} {
			out, err := c.Finalize(0, inputs, b)
			if err != nil {
				wantInvalid(t, "Finalize", err)
			} else if len(out) != len(inputs) || len(b) != len(inputs)*c.ElementSize() {
				t.Errorf("%d bytes for %d inputs gave %d outputs", len(b), len(inputs), len(out))
			}
		}
	})
}

// ParseKey accepts what Marshal writes and nothing else.
func fuzzParseKey(f *testing.F, s Suite, seeds ...[]byte) {
	f.Helper()
	fuzztest.Fuzz(f, seeds, func(t *testing.T, b []byte) {
		key, err := s.ParseKey(b)
		if err != nil {
			wantInvalid(t, "ParseKey", err)
			return
		}
		if !bytes.Equal(key.Marshal(), b) {
			t.Error("two encodings of one key")
		}
		if _, err := s.NewClient(must(key.Public())(t), [32]byte{}); err != nil {
			t.Errorf("the public key is refused: %v", err)
		}
	})
}

func fuzzNewClient(f *testing.F, s Suite, seeds ...[]byte) {
	f.Helper()
	fuzztest.Fuzz(f, seeds, func(t *testing.T, b []byte) {
		c, err := s.NewClient(b, [32]byte{1})
		if err != nil {
			wantInvalid(t, "NewClient", err)
			return
		}
		// A certified modulus may still have divisors that are easy to find: blinding under it may
		// be refused.
		blinded, err := c.Blind(0, [][]byte{{0}})
		if err != nil && problem.KindOf(err) != problem.Invalid || err == nil && len(blinded) != c.ElementSize() {
			t.Errorf("%d bytes blinded, %v", len(blinded), err)
		}
	})
}

func FuzzRistrettoEvaluate(f *testing.F) {
	fuzzEvaluate(f, newRistrettoKey(scalar.NewFromUint64(5)), ristrettoSeeds(f)...)
}

func FuzzRistrettoFinalize(f *testing.F) {
	fuzzFinalize(f, newRistrettoClient(scalar.NewFromUint64(5)), ristrettoSeeds(f)...)
}

func FuzzRistrettoParseKey(f *testing.F) {
	var file rfc9497File
	readVectors(f, "rfc9497_ristretto255.json", &file)
	order := newRistrettoKey(scalar.New().Neg(scalar.One())).Marshal() // the order less one
	order[0]++
	fuzzParseKey(f, ristrettoSuite{}, file.SecretKey, order, newRistrettoKey(scalar.One()).Marshal(), make([]byte, 32))
}

func FuzzRistrettoNewClient(f *testing.F) {
	fuzzNewClient(f, ristrettoSuite{}, ristrettoSeeds(f)...)
}

func FuzzRSAEvaluate(f *testing.F) {
	key := must(testRSAKey())(f)
	fuzzEvaluate(f, key, rsaSeeds(f, key)...)
}

func FuzzRSAFinalize(f *testing.F) {
	key := must(testRSAKey())(f)
	fuzzFinalize(f, must(rsaSuite{}.NewClient(must(key.Public())(f), [32]byte{}))(f), rsaSeeds(f, key)...)
}

func FuzzRSAParseKey(f *testing.F) {
	key := must(testRSAKey())(f)
	fuzzParseKey(f, rsaSuite{}, key.Marshal(), must(key.Public())(f), key.Marshal()[:100])
}

func FuzzRSANewClient(f *testing.F) {
	key := must(testRSAKey())(f)
	fuzzNewClient(f, rsaSuite{}, must(key.Public())(f), key.Marshal(), must(key.Public())(f)[:100])
}
