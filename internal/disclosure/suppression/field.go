package suppression

import (
	"crypto/rand"
	"encoding/binary"
	"math/bits"
)

// prime is 2^61-1. Elimination modulo a prime is exact: what follows from other rows over the
// rationals follows from them here, unless the prime divides one of a few determinants.
const prime = 1<<61 - 1

func add(a, b uint64) uint64 {
	s := a + b
	if s >= prime {
		s -= prime
	}
	return s
}

func sub(a, b uint64) uint64 {
	if a >= b {
		return a - b
	}
	return a + prime - b
}

func mul(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a, b)
	// 2^64 is 8 modulo the prime.
	return add(hi<<3|lo>>61, lo&prime)
}

// of returns an integer as an element of the field.
func of(n int64) uint64 {
	if n < 0 {
		return sub(0, uint64(-n)%prime)
	}
	return uint64(n) % prime
}

// inverse is a^(prime-2), by Fermat's little theorem.
func inverse(a uint64) uint64 {
	r, e := uint64(1), uint64(prime-2)
	for ; e > 0; e >>= 1 {
		if e&1 == 1 {
			r = mul(r, a)
		}
		a = mul(a, a)
	}
	return r
}

// basis is independent rows, each with a one at its pivot and a zero at the pivots before it.
type basis struct {
	rows   [][]uint64
	pivots []int
}

// reduce subtracts from v, in place, what the basis spans of it, and returns where the rest begins:
// -1 where there is none.
func (b *basis) reduce(v []uint64) int {
	for i, row := range b.rows {
		if c := v[b.pivots[i]]; c != 0 {
			subtract(v, row, c)
		}
	}
	return leading(v)
}

func leading(v []uint64) int {
	for i, c := range v {
		if c != 0 {
			return i
		}
	}
	return -1
}

// subtract takes c times a row from v.
func subtract(v, row []uint64, c uint64) {
	for i, x := range row {
		if x != 0 {
			v[i] = sub(v[i], mul(c, x))
		}
	}
}

// add puts a reduced row that has a rest into the basis.
func (b *basis) add(v []uint64, pivot int) {
	c := inverse(v[pivot])
	for i, x := range v {
		if x != 0 {
			v[i] = mul(x, c)
		}
	}
	b.rows, b.pivots = append(b.rows, v), append(b.pivots, pivot)
}

// randoms draws elements of the field that nobody can foresee.
func randoms(n int) []uint64 {
	b := make([]byte, 8*n)
	_, _ = rand.Read(b) // never fails
	out := make([]uint64, n)
	for i := range out {
		out[i] = binary.BigEndian.Uint64(b[8*i:]) % prime
	}
	return out
}
