package oprf

import (
	"crypto/hkdf"
	"crypto/rsa"
	"crypto/sha512"
	"crypto/x509"
	"encoding/asn1"
	"fmt"
	"math/big"
	"sync"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// A blind r^e hides an element perfectly if x -> x^e is a permutation of the units modulo n,
// whatever n is a product of. If it is not, because somebody chose primes p with e | p-1, elements
// keep their residue class, and that tests guesses of the input. So a server's public key carries
// e-th roots of units that the modulus fixes: the proof of S. Goldberg, L. Reyzin, O. Sagga and F.
// Baldimtsi, Efficient Noninteractive Certification of RSA Moduli and Beyond, ASIACRYPT 2019, for
// permutations of the units.

// certificateRoots is how many roots a certificate has. The e-th powers are a subgroup of the
// units, and one that is not all of them has an index of at least e, a prime: a unit drawn by
// hashing has a root with probability 1/e, and all of them with at most e^-8 < 2^-128.
const certificateRoots = 8

// challenges returns the numbers that a certificate has to give the roots of: fixed by the modulus,
// and drawn from 128 bits more than it has, so that the reduction is as good as uniform.
func (p rsaPublic) challenges() ([]*big.Int, error) {
	wide, err := hkdf.Key(sha512.New, p.n.Bytes(), nil, labelRSACertificate, certificateRoots*(p.size+16))
	if err != nil {
		return nil, fmt.Errorf("derive the challenges of a modulus: %w", err)
	}
	xs := make([]*big.Int, certificateRoots)
	for i := range xs {
		x := new(big.Int).SetBytes(wide[i*(p.size+16) : (i+1)*(p.size+16)])
		xs[i] = x.Rem(x, p.n)
	}
	return xs, nil
}

// certificate returns the roots of all challenges, end to end. They are unique, so it is the same
// each time.
func (s *rsaPrivate) certificate() ([]byte, error) {
	roots, err := s.pub.challenges()
	if err != nil {
		return nil, err
	}
	if err := s.sign(roots); err != nil {
		return nil, err
	}
	return s.pub.appendElements(nil, roots), nil
}

// verifyCertificate refuses (problem.Invalid) what does not prove that blinds hide elements modulo
// n.
func (p rsaPublic) verifyCertificate(certificate []byte) error {
	unproven := problem.New(problem.Invalid, "the server's RSA modulus is without a valid proof that blinds hide inputs from it").
		WithHint("check that both holders run the same version; if they do, do not trust this key: the other holder may have made it to learn your inputs")
	if len(certificate) != certificateRoots*p.size {
		return unproven
	}
	roots, err := p.parseElements("certified", certificate, certificateRoots)
	if err != nil {
		return unproven
	}
	challenges, err := p.challenges()
	if err != nil {
		return err
	}
	units := big.NewInt(1)
	var t big.Int
	var scratch rsaScratch
	for i, x := range challenges {
		if p.power(&t, roots[i]).Cmp(x) != 0 {
			return unproven
		}
		p.mul(units, units, x, &scratch)
	}
	if t.GCD(nil, nil, units, p.n).Cmp(bigOne) != 0 {
		return unproven // a number that is no unit may well have a root
	}
	return nil
}

// publicKeyOf returns what computes the encoding of a public key when it is first asked for:
// SubjectPublicKeyInfo in DER, and its certificate.
func publicKeyOf(pub *rsa.PublicKey, private *rsaPrivate) func() ([]byte, error) {
	return sync.OnceValues(func() ([]byte, error) {
		der, err := x509.MarshalPKIXPublicKey(pub)
		if err != nil {
			return nil, fmt.Errorf("encode an RSA public key: %w", err)
		}
		certificate, err := private.certificate()
		return append(der, certificate...), err
	})
}

// splitPublicKey returns the DER that an encoding begins with, and what follows.
func splitPublicKey(b []byte) (der, certificate []byte, ok bool) {
	var info asn1.RawValue
	rest, err := asn1.Unmarshal(b, &info)
	return info.FullBytes, rest, err == nil
}
