package oprf

import (
	"crypto/rand"
	"crypto/rsa"
	"encoding/binary"
	"errors"
	"fmt"
	"math/big"
)

// maskLife is the number of elements after which the mask of the private operation is drawn afresh;
// in between it is squared, which costs two multiplications instead of an exponentiation and an
// inversion.
const maskLife = 32

// rsaPrivate is the private operation x -> x^d mod n, by the Chinese remainder theorem. It is
// immutable.
type rsaPrivate struct {
	pub    rsaPublic
	p, q   *big.Int
	p1, q1 *big.Int // p-1, q-1
	dp, dq *big.Int // d mod p-1, d mod q-1
	qInv   *big.Int // q^-1 mod p
}

func newRSAPrivate(pub rsaPublic, priv *rsa.PrivateKey) *rsaPrivate {
	s := &rsaPrivate{pub: pub, p: priv.Primes[0], q: priv.Primes[1]}
	s.p1 = new(big.Int).Sub(s.p, bigOne)
	s.q1 = new(big.Int).Sub(s.q, bigOne)
	s.dp = new(big.Int).Mod(priv.D, s.p1)
	s.dq = new(big.Int).Mod(priv.D, s.q1)
	s.qInv = new(big.Int).ModInverse(s.q, s.p)
	return s
}

// mask hides an operand: the private operation runs on x·re, its result is unmasked by inv.
type mask struct {
	re, inv *big.Int // r^e and r^-1 mod n
}

func (s *rsaPrivate) drawMask() (mask, error) {
	for {
		r, err := rand.Int(rand.Reader, s.pub.n)
		if err != nil {
			return mask{}, fmt.Errorf("draw a mask: %w", err)
		}
		if inv := new(big.Int).ModInverse(r, s.pub.n); inv != nil {
			return mask{re: s.pub.power(new(big.Int), r), inv: inv}, nil
		}
	}
}

// sign replaces each x, which is in [0, n), by x^d mod n. A result that does not give x back is
// never returned: one wrong half of the computation would factor the modulus.
func (s *rsaPrivate) sign(xs []*big.Int) error {
	var m mask
	var masked, result, check big.Int
	var scratch rsaScratch
	for i, x := range xs {
		if i%maskLife == 0 {
			var err error
			if m, err = s.drawMask(); err != nil {
				return err
			}
		} else {
			s.pub.mul(m.re, m.re, m.re, &scratch)
			s.pub.mul(m.inv, m.inv, m.inv, &scratch)
		}
		s.pub.mul(&masked, x, m.re, &scratch)
		if err := s.exp(&result, &masked); err != nil {
			return err
		}
		s.pub.mul(&result, &result, m.inv, &scratch)
		if s.pub.power(&check, &result).Cmp(x) != 0 {
			return errors.New("the RSA private operation failed its check")
		}
		x.Set(&result)
	}
	return nil
}

// exp sets z to x^d mod n, with exponents randomised by multiples of p-1 and q-1.
func (s *rsaPrivate) exp(z, x *big.Int) error {
	var random [16]byte
	if _, err := rand.Read(random[:]); err != nil {
		return fmt.Errorf("draw an exponent mask: %w", err)
	}
	var d, k, zp, zq big.Int
	d.Add(d.Mul(s.p1, k.SetUint64(binary.BigEndian.Uint64(random[:8]))), s.dp)
	zp.Exp(zp.Rem(x, s.p), &d, s.p)
	d.Add(d.Mul(s.q1, k.SetUint64(binary.BigEndian.Uint64(random[8:]))), s.dq)
	zq.Exp(zq.Rem(x, s.q), &d, s.q)

	// z = zq + q·((zp - zq)·q^-1 mod p)
	zp.Sub(&zp, &zq)
	zp.Mul(&zp, s.qInv)
	zp.Mod(&zp, s.p)
	z.Mul(&zp, s.q)
	z.Add(z, &zq)
	return nil
}
