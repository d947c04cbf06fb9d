package oprf

import (
	"bytes"
	"crypto/rand"
	"errors"
	"math"
	"slices"
	"sync"
	"testing"
	"testing/iotest"

	"pgregory.net/rapid"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// testRSAKey is shared by all tests: 2048 bits, which sign faster than what GenerateKey draws.
var testRSAKey = sync.OnceValues(func() (*rsaKey, error) { return generateRSAKey(nil, rsaMinBits) })

func testKey(t testing.TB, name string) Key {
	t.Helper()
	if name == SuiteBlindRSA {
		return must(testRSAKey())(t)
	}
	return must(ristrettoSuite{}.GenerateKey(nil))(t)
}

func testSeed(t testing.TB) (seed [32]byte) {
	t.Helper()
	if _, err := rand.Read(seed[:]); err != nil {
		t.Fatal(err)
	}
	return seed
}

// fataler is what testing.TB and *rapid.T share.
type fataler interface {
	Helper()
	Fatal(args ...any)
	Errorf(format string, args ...any)
}

// must(f())(t) is the value of f, or the end of the test.
func must[T any](v T, err error) func(t fataler) T {
	return func(t fataler) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func wantInvalid(t fataler, what string, err error) {
	t.Helper()
	if problem.KindOf(err) != problem.Invalid {
		t.Errorf("%s: got %v, want a problem of kind invalid", what, err)
	}
}

// eachSuite runs a test for each suite.
func eachSuite(t *testing.T, f func(t *testing.T, s Suite, key Key)) {
	t.Helper()
	for _, name := range Names() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			f(t, must(Lookup(name))(t), testKey(t, name))
		})
	}
}

func TestLookup(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]struct{ chunk, slice int }{SuiteRistretto255: {4096, 32768}, SuiteBlindRSA: {512, 1024}} {
		s := must(Lookup(name))(t)
		if s.Name() != name || s.ChunkSize() != want.chunk || s.SliceSize() != want.slice {
			t.Errorf("%s: name %s, chunk %d, slice %d", name, s.Name(), s.ChunkSize(), s.SliceSize())
		}
		if !slices.Contains(Names(), name) {
			t.Errorf("Names lacks %s", name)
		}
	}
	for _, name := range []string{"", "Ristretto255", "rsa"} {
		_, err := Lookup(name)
		wantInvalid(t, name, err)
	}
}

// What a suite says of new keys is what a new key has.
func TestElementSize(t *testing.T) {
	t.Parallel()
	for _, name := range Names() {
		s := must(Lookup(name))(t)
		if key := must(s.GenerateKey(nil))(t); key.ElementSize() != s.ElementSize() {
			t.Errorf("%s: a new key has elements of %d bytes, not %d", name, key.ElementSize(), s.ElementSize())
		}
	}
}

func TestRoundTrip(t *testing.T) {
	t.Parallel()
	eachSuite(t, func(t *testing.T, s Suite, key Key) {
		t.Run("long", func(t *testing.T) {
			t.Parallel()
			n := 2*blockSize + 1
			if s.Name() == SuiteBlindRSA {
				n = maskLife + 2
			}
			inputs := make([][]byte, n)
			for i := range inputs {
				inputs[i] = bytes.Repeat([]byte{byte(i)}, i)
			}
			inputs[n-1] = make([]byte, maxInput)
			checkRoundTrip(t, s, key, testSeed(t), 0, inputs)
		})
		rapid.Check(t, func(r *rapid.T) {
			inputs := rapid.SliceOfN(rapid.SliceOfN(rapid.Byte(), 0, 300), 0, 4).Draw(r, "inputs")
			first := rapid.Uint64Range(0, math.MaxUint64-uint64(len(inputs))).Draw(r, "first")
			seed := [32]byte(rapid.SliceOfN(rapid.Byte(), 32, 32).Draw(r, "seed"))
			checkRoundTrip(r, s, key, seed, first, inputs)
		})
	})
}

// checkRoundTrip holds that client and server find the outputs that the server finds alone, in one
// chunk or in many.
func checkRoundTrip(t fataler, s Suite, key Key, seed [32]byte, first uint64, inputs [][]byte) {
	t.Helper()
	c := must(s.NewClient(must(key.Public())(t), seed))(t)
	blinded := must(c.Blind(first, inputs))(t)
	evaluated := must(key.Evaluate(blinded))(t)
	size := key.ElementSize()
	if c.ElementSize() != size || len(blinded) != len(inputs)*size || len(evaluated) != len(blinded) {
		t.Errorf("%d elements of %d bytes: %d bytes blinded, %d evaluated", len(inputs), size, len(blinded), len(evaluated))
		return
	}
	got := must(c.Finalize(first, inputs, evaluated))(t)
	if want := must(key.Outputs(inputs))(t); !slices.Equal(got, want) {
		t.Errorf("the outputs of the client are not those of the server")
	}
	for i := range inputs {
		at, one := first+uint64(i), inputs[i:i+1]
		if !bytes.Equal(must(c.Blind(at, one))(t), blinded[i*size:(i+1)*size]) {
			t.Errorf("blinded element %d depends on its chunk", i)
		}
		if o := must(c.Finalize(at, one, evaluated[i*size:(i+1)*size]))(t); o[0] != got[i] {
			t.Errorf("output %d depends on its chunk", i)
		}
	}
}

func TestOutputsDiffer(t *testing.T) {
	t.Parallel()
	eachSuite(t, func(t *testing.T, _ Suite, key Key) {
		// Inputs that a careless encoding would confuse.
		inputs := [][]byte{{}, {0}, {0, 0}, {1}, []byte("Finalize"), []byte("a"), []byte("aFinalize")}
		seen := map[Output]int{}
		for i, o := range must(key.Outputs(inputs))(t) {
			if j, ok := seen[o]; ok {
				t.Errorf("inputs %d and %d have one output", i, j)
			}
			seen[o] = i
		}
	})
}

func TestBlinding(t *testing.T) {
	t.Parallel()
	eachSuite(t, func(t *testing.T, s Suite, key Key) {
		inputs := [][]byte{[]byte("a"), []byte("b"), []byte("c")}
		seed, public := testSeed(t), must(key.Public())(t)
		blinded := must(must(s.NewClient(public, seed))(t).Blind(5, inputs))(t)
		// Another client of the same session, as after a restart.
		if again := must(must(s.NewClient(public, seed))(t).Blind(5, inputs))(t); !bytes.Equal(blinded, again) {
			t.Error("a chunk blinded twice in one session differs")
		}
		elements := map[string]string{}
		note := func(who string, chunk []byte) {
			for e := range slices.Chunk(chunk, key.ElementSize()) {
				if other, ok := elements[string(e)]; ok {
					t.Errorf("%s and %s share a blinded element", who, other)
				}
				elements[string(e)] = who
			}
		}
		note("one session", blinded)
		note("another session", must(must(s.NewClient(public, testSeed(t)))(t).Blind(5, inputs))(t))
		if s.Name() != SuiteBlindRSA { // of which no two keys are at hand
			other := testKey(t, s.Name())
			note("a session with another server", must(must(s.NewClient(must(other.Public())(t), seed))(t).Blind(5, inputs))(t))
		} else {
			note("other indices", must(must(s.NewClient(public, seed))(t).Blind(8, inputs))(t))
		}
	})
}

func TestKeyEncoding(t *testing.T) {
	t.Parallel()
	eachSuite(t, func(t *testing.T, s Suite, key Key) {
		secret := key.Marshal()
		again := must(s.ParseKey(secret))(t)
		if !bytes.Equal(must(again.Public())(t), must(key.Public())(t)) || !bytes.Equal(again.Marshal(), secret) {
			t.Error("a parsed key is another key")
		}
		inputs := [][]byte{[]byte("x")}
		if !slices.Equal(must(key.Outputs(inputs))(t), must(again.Outputs(inputs))(t)) {
			t.Error("a parsed key has other outputs")
		}
		// What is handed out is a copy.
		clear(key.Marshal())
		clear(must(key.Public())(t))
		if !bytes.Equal(key.Marshal(), secret) || !bytes.Equal(must(key.Public())(t), must(again.Public())(t)) {
			t.Error("a caller can change a key")
		}
		for what, bad := range map[string][]byte{
			"empty": nil, "short": secret[:len(secret)-1], "long": append(bytes.Clone(secret), 0),
			"zero": make([]byte, len(secret)), "ones": bytes.Repeat([]byte{0xff}, len(secret)),
			"the public key": append(must(key.Public())(t), 0),
		} {
			_, err := s.ParseKey(bad)
			wantInvalid(t, "ParseKey, "+what, err)
		}
		public := must(key.Public())(t)
		for what, bad := range map[string][]byte{
			"empty": nil, "short": public[:len(public)-1], "long": append(bytes.Clone(public), 0),
			"zero": make([]byte, len(public)), "ones": bytes.Repeat([]byte{0xff}, len(public)),
		} {
			_, err := s.NewClient(bad, testSeed(t))
			wantInvalid(t, "NewClient, "+what, err)
		}
	})
}

func TestGenerateKey(t *testing.T) {
	t.Parallel()
	fixed := bytes.Repeat([]byte{0xa3}, 64)
	a := must(ristrettoSuite{}.GenerateKey(bytes.NewReader(fixed)))(t)
	b := must(ristrettoSuite{}.GenerateKey(bytes.NewReader(fixed)))(t)
	if !bytes.Equal(a.Marshal(), b.Marshal()) {
		t.Error("a ristretto255 key is not a function of what was drawn")
	}
	broken := errors.New("no entropy")
	if _, err := (ristrettoSuite{}).GenerateKey(iotest.ErrReader(broken)); !errors.Is(err, broken) {
		t.Errorf("a failing generator: got %v", err)
	}
	if _, err := (ristrettoSuite{}).GenerateKey(bytes.NewReader(make([]byte, 64))); err == nil {
		t.Error("the scalar zero was accepted as a key")
	}
	if size := must(rsaSuite{}.GenerateKey(nil))(t).ElementSize(); size != 384 {
		t.Errorf("a blindrsa key has %d bytes, want 384", size)
	}
}

func TestRefusals(t *testing.T) {
	t.Parallel()
	eachSuite(t, func(t *testing.T, s Suite, key Key) {
		c := must(s.NewClient(must(key.Public())(t), testSeed(t)))(t)
		inputs := [][]byte{[]byte("a"), []byte("b")}
		blinded := must(c.Blind(0, inputs))(t)
		evaluated := must(key.Evaluate(blinded))(t)
		size := key.ElementSize()

		for what, bad := range map[string][]byte{
			"short": blinded[:len(blinded)-1], "long": append(bytes.Clone(blinded), 0),
			"zero": append(bytes.Clone(blinded), make([]byte, size)...),
			"ones": append(bytes.Clone(blinded), bytes.Repeat([]byte{0xff}, size)...),
		} {
			_, err := key.Evaluate(bad)
			wantInvalid(t, "Evaluate, "+what, err)
		}
		for what, bad := range map[string][]byte{
			"short": evaluated[:len(evaluated)-1], "long": append(bytes.Clone(evaluated), 0),
			"one element": evaluated[:size], "three elements": append(bytes.Clone(evaluated), evaluated[:size]...),
			"zero": append(bytes.Clone(evaluated[:size]), make([]byte, size)...),
			"ones": append(bytes.Clone(evaluated[:size]), bytes.Repeat([]byte{0xff}, size)...),
		} {
			_, err := c.Finalize(0, inputs, bad)
			wantInvalid(t, "Finalize, "+what, err)
		}

		long := [][]byte{make([]byte, maxInput+1)}
		_, err := c.Blind(0, long)
		wantInvalid(t, "Blind, long input", err)
		_, err = c.Finalize(0, long, evaluated[:size])
		wantInvalid(t, "Finalize, long input", err)
		_, err = key.Outputs(long)
		wantInvalid(t, "Outputs, long input", err)
		_, err = c.Blind(math.MaxUint64-1, inputs)
		wantInvalid(t, "Blind, index out of range", err)
		_, err = c.Finalize(math.MaxUint64-1, inputs, evaluated)
		wantInvalid(t, "Finalize, index out of range", err)
	})
}

func TestConcurrentUse(t *testing.T) {
	t.Parallel()
	eachSuite(t, func(t *testing.T, s Suite, key Key) {
		c := must(s.NewClient(must(key.Public())(t), testSeed(t)))(t)
		var wg sync.WaitGroup
		for g := range 4 {
			wg.Go(func() {
				inputs := [][]byte{{byte(g)}, {byte(g), 1}}
				first := uint64(2 * g)
				blinded, err := c.Blind(first, inputs)
				if err != nil {
					t.Error(err)
					return
				}
				evaluated, err := key.Evaluate(blinded)
				if err != nil {
					t.Error(err)
					return
				}
				got, err := c.Finalize(first, inputs, evaluated)
				if err != nil {
					t.Error(err)
					return
				}
				if want, err := key.Outputs(inputs); err != nil || !slices.Equal(got, want) {
					t.Errorf("goroutine %d: other outputs than the server, %v", g, err)
				}
			})
		}
		wg.Wait()
	})
}
