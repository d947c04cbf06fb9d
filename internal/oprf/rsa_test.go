package oprf

import (
	"bytes"
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha512"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"math/big"
	"strings"
	"testing"

	circl "github.com/cloudflare/circl/blindsign/blindrsa"
	"pgregory.net/rapid"
)

func circlKeys(t fataler, key *rsaKey) (*rsa.PrivateKey, circl.Client) {
	t.Helper()
	priv, ok := must(x509.ParsePKCS8PrivateKey(key.Marshal()))(t).(*rsa.PrivateKey)
	if !ok {
		t.Fatal("not an RSA key")
	}
	return priv, must(circl.NewClient(circl.SHA384PSSZeroDeterministic, &priv.PublicKey))(t)
}

// TestRSAAgainstCircl holds our client against another implementation's signer and the other way
// round.
func TestRSAAgainstCircl(t *testing.T) {
	t.Parallel()
	key := must(testRSAKey())(t)
	priv, theirs := circlKeys(t, key)
	signer := circl.NewSigner(priv)
	rapid.Check(t, func(r *rapid.T) {
		input := rapid.SliceOfN(rapid.Byte(), 0, 200).Draw(r, "input")
		inputs := [][]byte{input}

		// Their client, our server: the signature that they find is what our outputs are made of.
		blinded, state, err := theirs.Blind(rand.Reader, input)
		if err != nil {
			r.Fatal(err)
		}
		signature := must(theirs.Finalize(state, must(key.Evaluate(blinded))(r)))(r)
		want := Output(sha512.Sum512(append([]byte(labelRSAOutput), signature...)))
		if got := must(key.Outputs(inputs))(r); got[0] != want {
			r.Errorf("our direct output is not made of their signature")
		}

		// Our client, their server.
		seed := [32]byte(rapid.SliceOfN(rapid.Byte(), 32, 32).Draw(r, "seed"))
		client := must(rsaSuite{}.NewClient(must(key.Public())(t), seed))(r)
		evaluated := must(signer.BlindSign(must(client.Blind(3, inputs))(r)))(r)
		if got := must(client.Finalize(3, inputs, evaluated))(r); got[0] != want {
			r.Errorf("our client with their signer finds another output")
		}
	})
}

// TestRSAOddSizes covers moduli of a length that is no multiple of eight; with 2049 bits the
// encoded message is a byte shorter than the modulus. The standard library's verification is the
// judge.
func TestRSAOddSizes(t *testing.T) {
	t.Parallel()
	for _, bits := range []int{2049, 2052} {
		key := must(generateRSAKey(nil, bits))(t)
		inputs := [][]byte{[]byte("a"), []byte("b")}
		checkRoundTrip(t, rsaSuite{}, key, testSeed(t), 0, inputs)

		signatures := key.encodeInputs(inputs)
		if err := key.private.sign(signatures); err != nil {
			t.Fatal(err)
		}
		pub := &rsa.PublicKey{N: key.n, E: rsaExponent}
		for i, s := range signatures {
			digest := sha512.Sum384(inputs[i])
			if err := rsa.VerifyPSS(pub, crypto.SHA384, digest[:], s.FillBytes(make([]byte, key.size)), nil); err != nil {
				t.Errorf("%d bits, input %d: %v", bits, i, err)
			}
		}
	}
}

func TestRSATamperedSignatures(t *testing.T) {
	t.Parallel()
	key := must(testRSAKey())(t)
	other := must(generateRSAKey(nil, rsaMinBits))(t)
	client := must(rsaSuite{}.NewClient(must(key.Public())(t), testSeed(t)))(t)
	inputs := [][]byte{[]byte("a"), []byte("b")}
	blinded := must(client.Blind(0, inputs))(t)
	evaluated := must(key.Evaluate(blinded))(t)
	if _, err := client.Finalize(0, inputs, evaluated); err != nil {
		t.Fatal(err)
	}

	swapped := append(bytes.Clone(evaluated[key.size:]), evaluated[:key.size]...)
	_, err := client.Finalize(0, inputs, swapped)
	wantInvalid(t, "swapped elements", err)
	_, err = client.Finalize(1, inputs, evaluated)
	wantInvalid(t, "other indices", err)
	_, err = client.Finalize(0, [][]byte{inputs[0], []byte("c")}, evaluated)
	wantInvalid(t, "another input", err)
	_, err = client.Finalize(0, inputs, blinded)
	wantInvalid(t, "what was sent", err)
	// Taken modulo the other modulus, the blinded elements are valid ones of the other key.
	var reduced []byte
	for _, x := range must(key.parseElements(blindedElements, blinded, 2))(t) {
		reduced = other.appendElements(reduced, []*big.Int{x.Mod(x, other.n)})
	}
	_, err = client.Finalize(0, inputs, must(other.Evaluate(reduced))(t))
	wantInvalid(t, "the signatures of another key", err)

	rapid.Check(t, func(r *rapid.T) {
		bad := bytes.Clone(evaluated)
		bad[rapid.IntRange(0, len(bad)-1).Draw(r, "byte")] ^= 1 << rapid.IntRange(0, 7).Draw(r, "bit")
		_, err := client.Finalize(0, inputs, bad)
		wantInvalid(r, "a flipped bit", err)
	})
}

func TestRSAElementRange(t *testing.T) {
	t.Parallel()
	key := must(testRSAKey())(t)
	client := must(rsaSuite{}.NewClient(must(key.Public())(t), testSeed(t)))(t)
	top := new(big.Int).Sub(key.n, bigOne)
	for _, c := range []struct {
		what string
		x    *big.Int
		ok   bool
	}{
		{"0", new(big.Int), false},
		{"1", bigOne, true},
		{"n-1", top, true},
		{"n", key.n, false},
		{"n+1", new(big.Int).Add(key.n, bigOne), false},
	} {
		element := c.x.FillBytes(make([]byte, key.size))
		_, err := key.Evaluate(element)
		if c.ok && err != nil {
			t.Errorf("Evaluate, %s: %v", c.what, err)
		}
		if !c.ok {
			wantInvalid(t, "Evaluate, "+c.what, err)
			_, err := client.Finalize(0, [][]byte{{1}}, element)
			wantInvalid(t, "Finalize, "+c.what, err)
		}
	}
}

// TestRSAPrivateChecksItself: a wrong half of the computation, which would factor the modulus, is
// not handed out.
func TestRSAPrivateChecksItself(t *testing.T) {
	t.Parallel()
	key := must(testRSAKey())(t)
	broken := *key.private
	broken.dp = new(big.Int).Add(broken.dp, bigOne)
	x := big.NewInt(12345)
	if err := broken.sign([]*big.Int{x}); err == nil {
		t.Error("a faulty signature was handed out")
	}
	if x.Cmp(big.NewInt(12345)) != 0 {
		t.Error("a faulty signature was left in the operand")
	}
}

// TestRSABrokenModulus: an input that shares a divisor with the modulus never leaves the client.
func TestRSABrokenModulus(t *testing.T) {
	t.Parallel()
	key := must(testRSAKey())(t)
	p := key.private.p
	_, err := key.blindWith([]*big.Int{p}, [][]byte{{1}})
	wantInvalid(t, "blind with a divisor", err)
	for what, r := range map[string]*big.Int{"zero": new(big.Int), "the modulus": key.n, "a multiple of a divisor": new(big.Int).Lsh(p, 3)} {
		_, err := key.blindWith([]*big.Int{big.NewInt(2), new(big.Int).Set(r), big.NewInt(3)}, [][]byte{{1}, {2}, {3}})
		wantInvalid(t, "blind with "+what, err)
	}
	_, err = key.finalizeWith([]*big.Int{bigOne, p}, [][]byte{{1}, {2}}, []*big.Int{bigOne, bigOne})
	wantInvalid(t, "unblind with a divisor", err)
	if bigOne.Cmp(big.NewInt(1)) != 0 {
		t.Fatal("a shared constant was overwritten")
	}
}

// TestRSAInvert holds the inverses of a chunk against those of math/big, one at a time.
func TestRSAInvert(t *testing.T) {
	t.Parallel()
	key := must(testRSAKey())(t)
	rapid.Check(t, func(r *rapid.T) {
		xs := make([]*big.Int, rapid.IntRange(0, 6).Draw(r, "numbers"))
		want := make([]*big.Int, len(xs))
		for i := range xs {
			xs[i] = new(big.Int).SetBytes(rapid.SliceOfN(rapid.Byte(), 1, key.size-1).Draw(r, "number"))
			// never zero, and a divisor only by an accident that does not happen
			xs[i].SetBit(xs[i], 0, 1)
			want[i] = new(big.Int).ModInverse(xs[i], key.n)
		}
		if err := key.invert(xs); err != nil {
			r.Fatal(err)
		}
		for i := range xs {
			if xs[i].Cmp(want[i]) != 0 {
				r.Errorf("inverse %d of %d is another", i+1, len(xs))
			}
		}
		if len(xs) > 0 {
			xs[rapid.IntRange(0, len(xs)-1).Draw(r, "place")].Set(key.private.p)
			wantInvalid(r, "a divisor among them", key.invert(xs))
		}
	})
}

func TestRSAForeignKeys(t *testing.T) {
	t.Parallel()
	ec := must(ecdsa.GenerateKey(elliptic.P256(), rand.Reader))(t)
	small := must(rsa.GenerateKey(rand.Reader, 1536))(t)
	large := &rsa.PublicKey{N: new(big.Int).Add(new(big.Int).Lsh(bigOne, rsaMaxBits), bigOne), E: rsaExponent}
	n := must(testRSAKey())(t).n
	for what, pub := range map[string]any{
		"elliptic curve": &ec.PublicKey,
		"1536 bits":      &small.PublicKey,
		"4097 bits":      large,
		"exponent 3":     &rsa.PublicKey{N: n, E: 3},
		"even modulus":   &rsa.PublicKey{N: new(big.Int).Add(n, bigOne), E: rsaExponent},
	} {
		_, err := rsaSuite{}.NewClient(must(x509.MarshalPKIXPublicKey(pub))(t), testSeed(t))
		wantNoKey(t, what, err)
	}
	for what, priv := range map[string]any{"elliptic curve": ec, "1536 bits": small} {
		_, err := rsaSuite{}.ParseKey(must(x509.MarshalPKCS8PrivateKey(priv))(t))
		wantInvalid(t, "ParseKey, "+what, err)
	}
	// The same key in other clothes.
	key := must(testRSAKey())(t)
	priv, _ := circlKeys(t, key)
	_, err := rsaSuite{}.ParseKey(x509.MarshalPKCS1PrivateKey(priv))
	wantInvalid(t, "ParseKey, PKCS #1", err)
	_, err = rsaSuite{}.NewClient(x509.MarshalPKCS1PublicKey(&priv.PublicKey), testSeed(t))
	wantNoKey(t, "PKCS #1", err)
	// A third number behind modulus and exponent, which the parser overlooks.
	numbers := must(asn1.Marshal(struct {
		N        *big.Int
		E, Extra int
	}{n, rsaExponent, 0}))(t)
	spki := must(asn1.Marshal(struct {
		Algorithm pkix.AlgorithmIdentifier
		Key       asn1.BitString
	}{
		pkix.AlgorithmIdentifier{Algorithm: asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 1, 1}, Parameters: asn1.NullRawValue},
		asn1.BitString{Bytes: numbers, BitLength: 8 * len(numbers)},
	}))(t)
	_, err = rsaSuite{}.NewClient(spki, testSeed(t))
	wantNoKey(t, "trailing number", err)
	_, err = rsaSuite{}.ParseKey(make([]byte, rsaMaxPrivateDER+1))
	wantInvalid(t, "ParseKey, endless", err)
	for _, n := range []int{rsaMaxPublicDER, rsaMaxPublic} {
		_, err = rsaSuite{}.NewClient(make([]byte, n+1), testSeed(t))
		wantNoKey(t, "endless", err)
	}
}

// wantNoKey wants a public key refused for itself, and not for its certificate.
func wantNoKey(t fataler, what string, err error) {
	t.Helper()
	wantInvalid(t, "NewClient, "+what, err)
	if err != nil && !strings.Contains(err.Error(), "not a blindrsa public key") {
		t.Errorf("%s: refused for another reason: %v", what, err)
	}
}
