package oprf

import (
	"bytes"
	"fmt"
	"math/big"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/cloudflare/circl/group"
	"github.com/cloudflare/circl/math/fp25519"
	"github.com/oasisprotocol/curve25519-voi/curve"
	"github.com/oasisprotocol/curve25519-voi/curve/scalar"
	"pgregory.net/rapid"
)

var fieldP = func() *big.Int { p := fp25519.P(); return toInt(&p) }()

func toInt(x *fp25519.Elt) *big.Int {
	b := bytes.Clone(x[:])
	slices.Reverse(b)
	return new(big.Int).SetBytes(b)
}

func fromInt(x *big.Int) (e fp25519.Elt) {
	x.FillBytes(e[:])
	slices.Reverse(e[:])
	return e
}

func TestFieldConstants(t *testing.T) {
	t.Parallel()
	d, i, m := toInt(&fieldD), toInt(&fieldI), toInt(&fieldM)
	for what, zero := range map[string]*big.Int{
		"121666d = -121665": new(big.Int).Add(new(big.Int).Mul(d, big.NewInt(121666)), big.NewInt(121665)),
		"i^2 = -1":          new(big.Int).Add(new(big.Int).Mul(i, i), bigOne),
		"M^2 (-1-d) = 1":    new(big.Int).Add(new(big.Int).Mul(new(big.Int).Mul(m, m), new(big.Int).Add(d, bigOne)), bigOne),
	} {
		if new(big.Int).Mod(zero, fieldP).Sign() != 0 {
			t.Errorf("%s does not hold", what)
		}
	}
}

func TestFieldSigns(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		x              *big.Int
		zero, negative uint
	}{
		{new(big.Int), 1, 0},
		{bigOne, 0, 1},
		{big.NewInt(2), 0, 0},
		{new(big.Int).Lsh(bigOne, 64), 0, 0},
		{new(big.Int).Lsh(bigOne, 200), 0, 0},
		{new(big.Int).Sub(fieldP, bigOne), 0, 0},
		{fieldP, 1, 0},
		{new(big.Int).Add(fieldP, bigOne), 0, 1},
		{new(big.Int).Lsh(fieldP, 1), 1, 0},
	} {
		x, y := fromInt(c.x), fromInt(c.x)
		if z, n := isZero(&x), isNegative(&y); z != c.zero || n != c.negative {
			t.Errorf("%d: zero %d, negative %d", c.x, z, n)
		}
	}
}

func TestPack(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(r *rapid.T) {
		var l [limbs]uint64
		want := new(big.Int)
		for i := range l {
			l[i] = rapid.OneOf(rapid.Uint64Max(1<<54), rapid.Just[uint64](1<<54-1), rapid.Just[uint64](1<<51-1), rapid.Just[uint64](1<<51)).Draw(r, "limb")
			want.Add(want, new(big.Int).Lsh(new(big.Int).SetUint64(l[i]), uint(51*i)))
		}
		var x fp25519.Elt
		pack(&x, l)
		if toInt(&x).Cmp(want.Mod(want, fieldP)) != 0 && new(big.Int).Mod(toInt(&x), fieldP).Cmp(want) != 0 {
			r.Errorf("%v became %d, want %d", l, toInt(&x), want)
		}
	})
}

// identities returns the four points that ristretto255 takes for the identity.
func identities(t fataler) []curve.RistrettoPoint {
	t.Helper()
	c := newCoordinates()
	if c == nil {
		return []curve.RistrettoPoint{*curve.NewRistrettoPoint()}
	}
	found := map[[2]string]curve.RistrettoPoint{}
	for i := byte(0); len(found) < 4 && i < 200; i++ {
		// The order times a decoded point, in a way that the library does not shorten.
		var p, q curve.RistrettoPoint
		var compressed curve.CompressedRistretto
		if _, err := p.SetUniformBytes(bytes.Repeat([]byte{i}, 64)); err != nil {
			t.Fatal(err)
		}
		if _, err := p.SetCompressed(compressed.SetRistrettoPoint(&p)); err != nil {
			t.Fatal(err)
		}
		q.Mul(&p, scalar.New().Neg(scalar.One()))
		q.Add(&q, &p)
		var x, y, z, w fp25519.Elt
		c.read(&q, &x, &y, &z, &w)
		fp25519.Inv(&z, &z)
		fp25519.Mul(&x, &x, &z)
		fp25519.Mul(&y, &y, &z)
		fp25519.Modp(&x)
		fp25519.Modp(&y)
		found[[2]string{x.String(), y.String()}] = q
	}
	if len(found) != 4 {
		t.Fatal("there are four points of the identity, found ", len(found))
	}
	var points []curve.RistrettoPoint
	for _, p := range found {
		points = append(points, p)
	}
	return points
}

// drawPoint draws a point, of any form that computations give it.
func drawPoint(r *rapid.T, torsion []curve.RistrettoPoint) (p curve.RistrettoPoint) {
	p.Identity()
	if rapid.IntRange(0, 7).Draw(r, "identity") > 0 {
		uniform := rapid.SliceOfN(rapid.Byte(), 64, 64).Draw(r, "uniform")
		if _, err := p.SetUniformBytes(uniform); err != nil {
			r.Fatal(err)
		}
	}
	if rapid.Bool().Draw(r, "decoded") {
		var c curve.CompressedRistretto
		if _, err := p.SetCompressed(c.SetRistrettoPoint(&p)); err != nil {
			r.Fatal(err)
		}
	}
	if rapid.Bool().Draw(r, "negated") {
		p.Neg(&p)
	}
	if rapid.Bool().Draw(r, "multiplied") {
		p.Mul(&p, scalar.NewFromUint64(rapid.Uint64().Draw(r, "by")))
	}
	p.Add(&p, &torsion[rapid.IntRange(0, len(torsion)-1).Draw(r, "torsion")])
	return p
}

// TestEncodeDoubles: a block is encoded as the library encodes the double of each of its points,
// alone.
func TestEncodeDoubles(t *testing.T) {
	t.Parallel()
	torsion := identities(t)
	encoders := map[string]*blockEncoder{"by block": newBlockEncoder(), "without coordinates": {}}
	rapid.Check(t, func(r *rapid.T) {
		points := make([]curve.RistrettoPoint, rapid.IntRange(0, 6).Draw(r, "points"))
		prefix := []byte("before")
		want := bytes.Clone(prefix)
		for i := range points {
			points[i] = drawPoint(r, torsion)
			var double curve.RistrettoPoint
			var c curve.CompressedRistretto
			want = append(want, c.SetRistrettoPoint(double.Add(&points[i], &points[i]))[:]...)
		}
		for what, e := range encoders {
			if got := e.encodeDoubles(bytes.Clone(prefix), slices.Clone(points)); !bytes.Equal(got, want) {
				r.Errorf("%s:\n got %x\nwant %x", what, got, want)
			}
		}
	})
	for i := range torsion {
		if got := newBlockEncoder().encodeDoubles(nil, torsion[i:i+1]); !bytes.Equal(got, make([]byte, ristrettoElementSize)) {
			t.Errorf("the identity is encoded as %x", got)
		}
	}
}

// TestEncodeFullBlock: an identity anywhere in a full block leaves its neighbours alone.
func TestEncodeFullBlock(t *testing.T) {
	t.Parallel()
	var points [blockSize]curve.RistrettoPoint
	for i := range points {
		if _, err := points[i].SetUniformBytes(bytes.Repeat([]byte{byte(i)}, 64)); err != nil {
			t.Fatal(err)
		}
	}
	e := newBlockEncoder()
	whole := e.encodeDoubles(nil, slices.Clone(points[:]))
	for i := range points {
		block := slices.Clone(points[:])
		block[i].Identity()
		want := bytes.Clone(whole)
		clear(want[i*ristrettoElementSize : (i+1)*ristrettoElementSize])
		if !bytes.Equal(e.encodeDoubles(nil, block), want) {
			t.Errorf("identity in place %d: other encodings", i)
		}
	}
}

// TestMultiplier holds products of a chunk against the products of two libraries, one at a time.
func TestMultiplier(t *testing.T) {
	t.Parallel()
	top := scalar.New().Neg(scalar.One())
	rapid.Check(t, func(r *rapid.T) {
		k := rapid.OneOf(
			rapid.SampledFrom([]*scalar.Scalar{scalar.One(), scalar.NewFromUint64(2), scalar.NewFromUint64(3), top}),
			rapid.Custom(func(r *rapid.T) *scalar.Scalar {
				return must(scalar.NewFromBytesModOrderWide(rapid.SliceOfN(rapid.Byte(), 64, 64).Draw(r, "wide")))(r)
			}),
		).Draw(r, "k")
		kBytes := must(k.MarshalBinary())(r)
		theirK := group.Ristretto255.NewScalar()
		if err := theirK.UnmarshalBinary(kBytes); err != nil {
			r.Fatal(err)
		}
		var elements, want []byte
		for i := range rapid.IntRange(0, 5).Draw(r, "elements") {
			var p, q curve.RistrettoPoint
			if _, err := p.SetUniformBytes(rapid.SliceOfN(rapid.Byte(), 64, 64).Draw(r, "uniform")); err != nil {
				r.Fatal(err)
			}
			var c curve.CompressedRistretto
			elements = append(elements, c.SetRistrettoPoint(&p)[:]...)
			theirs := group.Ristretto255.NewElement()
			if err := theirs.UnmarshalBinary(c[:]); err != nil {
				r.Fatal(err)
			}
			theirs.Mul(theirs, theirK)
			c.SetRistrettoPoint(q.Mul(&p, k))
			if !bytes.Equal(must(theirs.MarshalBinaryCompress())(r), c[:]) {
				r.Errorf("the libraries disagree on product %d", i)
			}
			want = append(want, c[:]...)
		}
		if got := must(mulElements(blindedElements, elements, newMultiplier(k)))(r); !bytes.Equal(got, want) {
			r.Errorf("products:\n got %x\nwant %x", got, want)
		}
	})
}

// TestBadElementPlace: a bad element is found wherever it stands, and named.
func TestBadElementPlace(t *testing.T) {
	t.Parallel()
	key := newRistrettoKey(scalar.NewFromUint64(7))
	const n = blockSize + 3
	good := bytes.Repeat(must(key.Public())(t), n)
	identity := make([]byte, ristrettoElementSize)
	negative := append([]byte{1}, identity[1:]...)
	for _, bad := range [][]byte{identity, negative, bytes.Repeat([]byte{0xff}, ristrettoElementSize)} {
		for _, i := range []int{0, 1, blockSize - 1, blockSize, n - 1} {
			chunk := bytes.Clone(good)
			copy(chunk[i*ristrettoElementSize:], bad)
			_, err := key.Evaluate(chunk)
			wantInvalid(t, "Evaluate", err)
			if name := fmt.Sprintf("blinded element %d of %d", i+1, n); err != nil && !strings.Contains(err.Error(), name) {
				t.Errorf("got %q, want it to name %s", err, name)
			}
		}
	}
}

func TestFindLimbs(t *testing.T) {
	t.Parallel()
	type element struct {
		_     [0]func()
		inner [limbs]uint64
	}
	v := reflect.ValueOf(struct {
		good       element
		narrow     struct{ inner [limbs]uint32 }
		more       struct{ inner [limbs + 1]uint64 }
		bare       [limbs]uint64
		pointer    *element
		otherField struct{ limbs [limbs]uint64 }
	}{good: element{inner: [limbs]uint64{1, 2, 3, 4, 5}}})
	l, ok := findLimbs(v, "good", "inner")
	if !ok {
		t.Fatal("the limbs were not found")
	}
	for i := range l {
		if l[i].Uint() != uint64(i+1) {
			t.Errorf("limb %d is %d", i, l[i].Uint())
		}
	}
	for _, name := range []string{"narrow", "more", "bare", "pointer", "otherField", "missing"} {
		if _, ok := findLimbs(v, name, "inner"); ok {
			t.Errorf("%s: limbs were found", name)
		}
	}
}

// TestRistrettoAllocations: what is allocated for a chunk does not grow with it. It runs alone, as
// the count asks for.
func TestRistrettoAllocations(t *testing.T) { //nolint:paralleltest // see above
	key := testKey(t, SuiteRistretto255)
	c := must(ristrettoSuite{}.NewClient(must(key.Public())(t), testSeed(t)))(t)
	count := func(n int) map[string]float64 {
		inputs := benchInputs(n)
		blinded := must(c.Blind(0, inputs))(t)
		evaluated := must(key.Evaluate(blinded))(t)
		counts := map[string]float64{}
		for what, f := range map[string]func() error{
			"Blind":    func() error { _, err := c.Blind(0, inputs); return err },
			"Evaluate": func() error { _, err := key.Evaluate(blinded); return err },
			"Finalize": func() error { _, err := c.Finalize(0, inputs, evaluated); return err },
			"Outputs":  func() error { _, err := key.Outputs(inputs); return err },
		} {
			counts[what] = testing.AllocsPerRun(3, func() {
				if err := f(); err != nil {
					t.Error(err)
				}
			})
		}
		return counts
	}
	few, many := count(2), count(5*blockSize)
	for what, n := range many {
		if n > few[what] || n > 10 {
			t.Errorf("%s: %v allocations for many elements, %v for two", what, n, few[what])
		}
	}
}
