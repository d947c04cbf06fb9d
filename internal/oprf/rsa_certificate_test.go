package oprf

import (
	"bytes"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"math/big"
	"strings"
	"testing"
)

// trapdoor is a modulus p·q with e | p-1, under which an element tells its residue class modulo p
// to whoever knows p.
type trapdoor struct {
	rsaPublic
	p, q, rest *big.Int // rest is (p-1)/e
}

func newTrapdoor(t *testing.T) trapdoor {
	t.Helper()
	const half = rsaMinBits / 2
	d := trapdoor{p: new(big.Int), rest: new(big.Int)}
	// The product of two primes of half the bits may be a bit short.
	least := new(big.Int).Rsh(new(big.Int).Lsh(big.NewInt(3), half), 2)
	for d.p.BitLen() != half || d.p.Cmp(least) < 0 || !d.p.ProbablyPrime(20) {
		k := must(rand.Int(rand.Reader, new(big.Int).Lsh(bigOne, half-16)))(t)
		d.rest.SetBit(k, 0, 0)
		d.p.Add(d.p.Mul(d.rest, bigE), bigOne)
	}
	for d.q == nil || new(big.Int).Mod(d.q, bigE).Cmp(bigOne) == 0 {
		d.q = must(rand.Prime(rand.Reader, half))(t)
	}
	d.rsaPublic = newRSAPublic(new(big.Int).Mul(d.p, d.q))
	return d
}

// class is what the trapdoor tells of an element, whatever it was blinded with.
func (d trapdoor) class(element []byte) *big.Int {
	return new(big.Int).Exp(new(big.Int).SetBytes(element), d.rest, d.p)
}

// certificate is the best that its owner can do: roots of the challenges that have one.
func (d trapdoor) certificate(t *testing.T) (certificate []byte, rootless int) {
	t.Helper()
	order := new(big.Int).Mul(d.rest, new(big.Int).Sub(d.q, bigOne))
	exponent := new(big.Int).ModInverse(bigE, order)
	if exponent == nil {
		t.Skip("e² divides p-1, by chance")
	}
	roots := must(d.challenges())(t)
	for _, x := range roots {
		if d.class(x.Bytes()).Cmp(bigOne) != 0 {
			rootless++
		}
		x.Exp(x, exponent, d.n)
	}
	return d.appendElements(nil, roots), rootless
}

func encodedPublicKey(t *testing.T, n *big.Int, certificate []byte) []byte {
	t.Helper()
	return append(must(x509.MarshalPKIXPublicKey(&rsa.PublicKey{N: n, E: rsaExponent}))(t), certificate...)
}

func TestDishonestModulus(t *testing.T) {
	t.Parallel()
	d := newTrapdoor(t)
	message := [][]byte{[]byte("a guess")}
	client := &rsaClient{rsaPublic: d.rsaPublic, prk: bytes.Repeat([]byte{7}, 64), info: labelRSABlind}
	blinded := must(client.Blind(0, message))(t)
	if d.class(blinded).Cmp(d.class(d.encodeInputs(message)[0].Bytes())) != 0 {
		t.Error("the trapdoor does not tell the class of a blinded element: the test tests nothing")
	}

	certificate, rootless := d.certificate(t)
	if rootless == 0 {
		t.Fatal("every challenge has a root")
	}
	wantInvalid(t, "its certificate", d.verifyCertificate(certificate))
	_, err := rsaSuite{}.NewClient(encodedPublicKey(t, d.n, certificate), testSeed(t))
	wantInvalid(t, "NewClient", err)
	if !strings.Contains(err.Error(), "proof") {
		t.Errorf("refused for another reason: %v", err)
	}
}

func TestCertificate(t *testing.T) {
	t.Parallel()
	key := must(testRSAKey())(t)
	_, certificate, ok := splitPublicKey(must(key.Public())(t))
	if !ok || len(certificate) != certificateRoots*key.size {
		t.Fatalf("a certificate of %d bytes", len(certificate))
	}
	if err := key.verifyCertificate(certificate); err != nil {
		t.Fatal(err)
	}
	flipped := func(at int) []byte {
		b := bytes.Clone(certificate)
		b[at] ^= 1
		return b
	}
	other := must(generateRSAKey(nil, key.n.BitLen()))(t)
	_, foreign, _ := splitPublicKey(must(other.Public())(t))
	swapped := append(bytes.Clone(certificate[key.size:2*key.size]), certificate[:key.size]...)
	for what, bad := range map[string][]byte{
		"none":                 nil,
		"a root less":          certificate[key.size:],
		"a root twice":         append(bytes.Clone(certificate), certificate[:key.size]...),
		"roots swapped":        append(swapped, certificate[2*key.size:]...),
		"another key's":        foreign,
		"its first root off":   flipped(key.size - 1),
		"its last root off":    flipped(len(certificate) - 1),
		"zeros":                make([]byte, len(certificate)),
		"beyond the modulus":   bytes.Repeat([]byte{0xff}, len(certificate)),
		"half a root too much": append(bytes.Clone(certificate), certificate[:key.size/2]...),
	} {
		wantInvalid(t, what, key.verifyCertificate(bad))
		_, err := rsaSuite{}.NewClient(encodedPublicKey(t, key.n, bad), testSeed(t))
		wantInvalid(t, "NewClient: "+what, err)
	}
}

// Numbers that are no units may have roots although x -> x^e is no permutation of the units, so
// every challenge must be one.
func TestCertificateOfNonUnits(t *testing.T) {
	t.Parallel()
	for {
		p := must(rand.Prime(rand.Reader, rsaMinBits-1))(t)
		// other challenges for each, and a prime takes long to find
		for _, small := range []int64{3, 5, 7, 11, 13, 17, 19} {
			if certifiedNonUnit(t, p, big.NewInt(small)) {
				return
			}
		}
	}
}

// certifiedNonUnit tries the certificate of a modulus with a small factor. It returns false where
// it would show nothing: where there are no roots, no challenge is a multiple of the factor, or one
// at either end is, which even a check of that end alone would notice.
func certifiedNonUnit(t *testing.T, p, small *big.Int) bool {
	t.Helper()
	order := new(big.Int).Mul(new(big.Int).Sub(small, bigOne), new(big.Int).Sub(p, bigOne))
	exponent := new(big.Int).ModInverse(bigE, order)
	if exponent == nil {
		return false
	}
	pub := newRSAPublic(new(big.Int).Mul(p, small))
	roots, nonUnits := must(pub.challenges())(t), 0
	for i, x := range roots {
		if new(big.Int).Mod(x, small).Sign() != 0 {
			continue
		}
		if nonUnits++; i == 0 || i == len(roots)-1 {
			return false
		}
	}
	if nonUnits == 0 {
		return false
	}
	for _, x := range roots {
		root := new(big.Int).Exp(x, exponent, pub.n)
		if pub.power(new(big.Int), root).Cmp(x) != 0 {
			t.Fatal("not a root")
		}
		x.Set(root)
	}
	wantInvalid(t, "certificate with a multiple of a prime factor", pub.verifyCertificate(pub.appendElements(nil, roots)))
	return true
}
