package oprf

import (
	"encoding/binary"
	"reflect"
	"slices"

	"github.com/cloudflare/circl/math/fp25519"
	"github.com/oasisprotocol/curve25519-voi/curve"
)

// Encoding an element of ristretto255 (RFC 9496 section 4.3.2) takes an inverse square root, about
// a seventh of the time of a multiplication. The encoding of the double of a point takes an inverse
// only, and inverses are shared by a block (Montgomery's trick). A secret scalar k is therefore
// kept as k/2: the multiplication gives P = (k/2)·Q, and what is encoded is 2P = k·Q.
//
// With P = (X:Y:Z:T) on -x²+y² = 1+dx²y², T = XY/Z, doubling gives x = e/f and y = g/h, where
//
//	e = 2XY    f = Z²+dT²    g = X²+Y²    h = Z²-dT²
//
// so that 2P = (eh : fg : fh : eg). The curve equation makes f = Y²-X² too, whence g² = e²+f² and
//
//	h²-g² = -4d(ZT)² - 4(XY)² = -(1+d)·e²
//
// which is the square root that the encoding asks for: put into it, u1 = f²(h²-g²) and u2 = efgh
// give, up to signs that the encoding drops, with M² = -1/(1+d),
//
//	s = |M·(h-g)/e|    or, where xy = eg/fh is negative,    s = |(if+e)·i/g|
//
// after a change of sign of y, that is of g or of e, where x (for the second i·y) is negative:
// eh/fh or ifg/fh. All that there is to invert is eg·fh. It is zero where 2P is one of the four
// points of the identity, encoded as zero, and nowhere else.

// Constants of RFC 9496 section 4.1, little endian.
var (
	fieldD = fp25519.Elt{ // d of the curve: -121665/121666
		0xa3, 0x78, 0x59, 0x13, 0xca, 0x4d, 0xeb, 0x75, 0xab, 0xd8, 0x41, 0x41, 0x4d, 0x0a, 0x70, 0x00,
		0x98, 0xe8, 0x79, 0x77, 0x79, 0x40, 0xc7, 0x8c, 0x73, 0xfe, 0x6f, 0x2b, 0xee, 0x6c, 0x03, 0x52,
	}
	fieldI = fp25519.Elt{ // SQRT_M1, i above
		0xb0, 0xa0, 0x0e, 0x4a, 0x27, 0x1b, 0xee, 0xc4, 0x78, 0xe4, 0x2f, 0xad, 0x06, 0x18, 0x43, 0x2f,
		0xa7, 0xd7, 0xfb, 0x3d, 0x99, 0x00, 0x4d, 0x2b, 0x0b, 0xdf, 0xc1, 0x4f, 0x80, 0x24, 0x83, 0x2b,
	}
	fieldM = fp25519.Elt{ // INVSQRT_A_MINUS_D, M above
		0xea, 0x40, 0x5d, 0x80, 0xaa, 0xfd, 0xc8, 0x99, 0xbe, 0x72, 0x41, 0x5a, 0x17, 0x16, 0x2f, 0x9d,
		0x40, 0xd8, 0x01, 0xfe, 0x91, 0x7b, 0xc2, 0x16, 0xa2, 0xfc, 0xaf, 0xcf, 0x05, 0x89, 0x6c, 0x78,
	}
	fieldZero = fp25519.Elt{}
	fieldOne  = fp25519.Elt{1}
)

// doubled is one point of a block between the two passes of encodeDoubles.
type doubled struct {
	e, f, g, h fp25519.Elt // as above
	eg, fh     fp25519.Elt
	product    fp25519.Elt // eg·fh, or one where that is zero
	before     fp25519.Elt // the product of the products before this one
	identity   uint        // 1 where eg·fh is zero
}

// blockEncoder encodes doubles of points, block by block. It is scratch memory for one goroutine.
type blockEncoder struct {
	// nil where the library keeps points in another form than the one known here
	coordinates *coordinates
	block       [blockSize]doubled
}

func newBlockEncoder() *blockEncoder {
	return &blockEncoder{coordinates: newCoordinates()}
}

// encodeDoubles appends the encodings of twice each point, of which there are at most blockSize.
// Constant time in the points, which it may overwrite.
func (b *blockEncoder) encodeDoubles(out []byte, points []curve.RistrettoPoint) []byte {
	if b.coordinates == nil {
		var c curve.CompressedRistretto
		for i := range points {
			out = append(out, c.SetRistrettoPoint(points[i].Add(&points[i], &points[i]))[:]...)
		}
		return out
	}
	block := b.block[:len(points)]
	acc := fieldOne
	for i := range block {
		b.coordinates.double(&block[i], &points[i])
		block[i].before = acc
		fp25519.Mul(&acc, &acc, &block[i].product)
	}
	fp25519.Inv(&acc, &acc)
	at, size := len(out), len(points)*ristrettoElementSize
	out = slices.Grow(out, size)[:at+size]
	for i := len(block) - 1; i >= 0; i-- {
		var inverse fp25519.Elt
		fp25519.Mul(&inverse, &acc, &block[i].before)
		fp25519.Mul(&acc, &acc, &block[i].product)
		s := block[i].encode(&inverse)
		copy(out[at+i*ristrettoElementSize:], s[:])
	}
	return out
}

// double sets d to the double of p.
func (c *coordinates) double(d *doubled, p *curve.RistrettoPoint) {
	var x, y, z, t fp25519.Elt
	c.read(p, &x, &y, &z, &t)
	fp25519.Mul(&d.e, &x, &y)
	fp25519.Add(&d.e, &d.e, &d.e)
	fp25519.Sqr(&x, &x)
	fp25519.Sqr(&y, &y)
	fp25519.Add(&d.g, &y, &x)
	fp25519.Sqr(&z, &z)
	fp25519.Sqr(&t, &t)
	fp25519.Mul(&t, &t, &fieldD)
	fp25519.Add(&d.f, &z, &t)
	fp25519.Sub(&d.h, &z, &t)
	fp25519.Mul(&d.eg, &d.e, &d.g)
	fp25519.Mul(&d.fh, &d.f, &d.h)
	fp25519.Mul(&d.product, &d.eg, &d.fh)
	d.identity = isZero(&d.product)
	fp25519.Cmov(&d.product, &fieldOne, d.identity)
}

// encode returns the encoding, given the inverse of the product.
func (d *doubled) encode(inverse *fp25519.Elt) (s fp25519.Elt) {
	var invEG, invFH, t fp25519.Elt
	fp25519.Mul(&invEG, inverse, &d.fh)
	fp25519.Mul(&invFH, inverse, &d.eg)
	fp25519.Mul(&t, &d.eg, &invFH)
	rotate := isNegative(&t)

	// s = |scale·(u-v)·w/(eg)|, x (or i·y) is u·w'/(fh): without rotation u, v, w, w' = h, g, g, e,
	// with it if, -e, e, g.
	u, v, w, x, scale := d.h, d.g, d.g, d.e, fieldM
	fp25519.Mul(&t, &d.f, &fieldI)
	fp25519.Cmov(&u, &t, rotate)
	fp25519.Neg(&t, &d.e)
	fp25519.Cmov(&v, &t, rotate)
	fp25519.Cmov(&w, &d.e, rotate)
	fp25519.Cmov(&x, &d.g, rotate)
	fp25519.Cmov(&scale, &fieldI, rotate)

	fp25519.Mul(&x, &x, &u)
	fp25519.Mul(&x, &x, &invFH)
	fp25519.Neg(&t, &v)
	fp25519.Cmov(&v, &t, isNegative(&x))

	fp25519.Sub(&s, &u, &v)
	fp25519.Mul(&s, &s, &scale)
	fp25519.Mul(&s, &s, &w)
	fp25519.Mul(&s, &s, &invEG)
	fp25519.Neg(&t, &s)
	fp25519.Cmov(&s, &t, isNegative(&s))
	fp25519.Cmov(&s, &fieldZero, d.identity)
	fp25519.Modp(&s)
	return s
}

// isNegative is IS_NEGATIVE of RFC 9496 section 3.1, as 1 or 0. It reduces x.
func isNegative(x *fp25519.Elt) uint {
	fp25519.Modp(x)
	return uint(x[0] & 1)
}

// isZero returns 1 where x is zero and 0 elsewhere, in constant time, which the library's function
// does not promise. It reduces x.
func isZero(x *fp25519.Elt) uint {
	fp25519.Modp(x)
	var or uint64
	for i := 0; i < fp25519.Size; i += 8 {
		or |= binary.LittleEndian.Uint64(x[i:])
	}
	return uint(1 ^ (or|-or)>>63)
}

// limbs is how the library keeps a coordinate: limbs[i] counts 2^(51i) and has some bits more than
// 51.
const limbs = 5

// coordinates reads the coordinates of points, which the library has no function for. It looks for
// them by name and type, so that another layout is noticed instead of misread, and reads in
// constant time.
type coordinates struct {
	point *curve.RistrettoPoint
	limbs [4][limbs]reflect.Value // X, Y, Z, T of point
}

// newCoordinates returns nil if the library keeps points otherwise, as it does on 32-bit
// processors.
func newCoordinates() *coordinates {
	c := &coordinates{point: curve.NewRistrettoPoint()}
	for i, name := range [...]string{"X", "Y", "Z", "T"} {
		l, ok := findLimbs(reflect.ValueOf(c.point).Elem(), "inner", "inner", name, "inner")
		if !ok {
			return nil
		}
		c.limbs[i] = l
	}
	return c
}

// findLimbs follows the fields of these names from v on to the limbs of a coordinate.
func findLimbs(v reflect.Value, path ...string) (found [limbs]reflect.Value, ok bool) {
	for _, name := range path {
		if v.Kind() != reflect.Struct {
			return found, false
		}
		v = v.FieldByName(name)
	}
	if v.Kind() != reflect.Array || v.Len() != limbs || v.Type().Elem().Kind() != reflect.Uint64 {
		return found, false
	}
	for i := range found {
		found[i] = v.Index(i)
	}
	return found, true
}

// read sets x, y, z and t to the extended coordinates of p.
func (c *coordinates) read(p *curve.RistrettoPoint, x, y, z, t *fp25519.Elt) {
	c.point.Set(p)
	for i, into := range [...]*fp25519.Elt{x, y, z, t} {
		l := &c.limbs[i]
		pack(into, [limbs]uint64{l[0].Uint(), l[1].Uint(), l[2].Uint(), l[3].Uint(), l[4].Uint()})
	}
}

// pack sets x to the number with these limbs, modulo 2^255-19 and below 2^256.
func pack(x *fp25519.Elt, l [limbs]uint64) {
	const mask = 1<<51 - 1
	top := l[4] >> 51
	l[4] &= mask
	l[0] += 19 * top
	for i := range limbs - 1 {
		l[i+1] += l[i] >> 51
		l[i] &= mask
	}
	binary.LittleEndian.PutUint64(x[0:], l[0]|l[1]<<51)
	binary.LittleEndian.PutUint64(x[8:], l[1]>>13|l[2]<<38)
	binary.LittleEndian.PutUint64(x[16:], l[2]>>26|l[3]<<25)
	binary.LittleEndian.PutUint64(x[24:], l[3]>>39|l[4]<<12)
}
