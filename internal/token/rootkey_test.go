package token

import (
	"bytes"
	"crypto/ecdh"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/problem"
)

var study1, study2 = [32]byte{1}, [32]byte{2}

func testRoot(t testing.TB) RootKey {
	t.Helper()
	k, err := ImportRootKey(bytes.Repeat([]byte{7}, 32), study1)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func newKey(t *testing.T) *ecdh.PrivateKey {
	t.Helper()
	k, err := NewExchangeKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func TestBothSidesDeriveTheSameRoot(t *testing.T) {
	t.Parallel()
	for range 8 { // both orders of the public keys will occur
		a, b := newKey(t), newKey(t)
		ka, err := DeriveRootKey(a, b.PublicKey().Bytes(), study1)
		if err != nil {
			t.Fatal(err)
		}
		kb, err := DeriveRootKey(b, a.PublicKey().Bytes(), study1)
		if err != nil {
			t.Fatal(err)
		}
		other, err := DeriveRootKey(a, b.PublicKey().Bytes(), study2)
		if err != nil {
			t.Fatal(err)
		}
		if ka != kb {
			t.Error("the two sides derive different keys")
		}
		if ka == other {
			t.Error("two studies have one key")
		}
		if ka == (RootKey{}) {
			t.Error("the key is zero")
		}
	}
}

func TestDeriveRootKeyMatchesRFCs(t *testing.T) {
	t.Parallel()
	v := readVectors(t).X
	alice, err := NewExchangeKey(bytes.NewReader(unhex(t, v.AlicePrivate)))
	if err != nil {
		t.Fatal(err)
	}
	if got := hex.EncodeToString(alice.PublicKey().Bytes()); got != v.AlicePublic {
		t.Fatalf("public key %s, want %s", got, v.AlicePublic)
	}
	got, err := DeriveRootKey(alice, unhex(t, v.BobPublic), study1)
	if err != nil {
		t.Fatal(err)
	}
	bob, err := NewExchangeKey(bytes.NewReader(unhex(t, v.BobPrivate)))
	if err != nil {
		t.Fatal(err)
	}
	if back, err := DeriveRootKey(bob, unhex(t, v.AlicePublic), study1); err != nil || back != got {
		t.Errorf("the other side: %v", err)
	}
	// 0x85... < 0xde...: Alice's key comes first.
	info := append([]byte{byte(len(labelExchange))}, labelExchange...)
	for _, public := range []string{v.AlicePublic, v.BobPublic} {
		info = append(append(info, 32), unhex(t, public)...)
	}
	if want := refHKDF(unhex(t, v.Shared), study1[:], info, 32); !bytes.Equal(got[:], want) {
		t.Errorf("got %x, want %x", got[:], want)
	}
}

func TestDeriveRootKeyRefuses(t *testing.T) {
	t.Parallel()
	own := newKey(t)
	one := make([]byte, 32)
	one[0] = 1
	order8 := unhex(t, "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800")
	for name, peer := range map[string][]byte{
		"empty": nil, "short": make([]byte, 31), "long": make([]byte, 33),
		"zero": make([]byte, 32), "one": one, "order 8": order8, "own": own.PublicKey().Bytes(),
	} {
		if k, err := DeriveRootKey(own, peer, study1); problem.KindOf(err) != problem.Invalid || k != (RootKey{}) {
			t.Errorf("%s: key %v, error %v", name, k, err)
		}
	}
	p256, err := ecdh.P256().GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	for _, own := range []*ecdh.PrivateKey{nil, p256} {
		if _, err := DeriveRootKey(own, newKey(t).PublicKey().Bytes(), study1); err == nil {
			t.Error("a private key of another kind was accepted")
		}
	}
}

func TestNewExchangeKeyNeedsRandomness(t *testing.T) {
	t.Parallel()
	if _, err := NewExchangeKey(io.LimitReader(rand.Reader, 31)); err == nil {
		t.Error("31 bytes of randomness made a key")
	}
	if newKey(t).Equal(newKey(t)) {
		t.Error("two keys are equal")
	}
}

func TestImportRootKey(t *testing.T) {
	t.Parallel()
	if _, err := ImportRootKey(make([]byte, 31), study1); problem.KindOf(err) != problem.Invalid {
		t.Errorf("31 bytes: %v", err)
	}
	a := testRoot(t)
	b, err := ImportRootKey(bytes.Repeat([]byte{7}, 33), study1)
	if err != nil {
		t.Fatal(err)
	}
	c, err := ImportRootKey(bytes.Repeat([]byte{7}, 32), study2)
	if err != nil {
		t.Fatal(err)
	}
	if a == b || a == c || b == c {
		t.Error("keys of different secrets or studies are equal")
	}
	info := append([]byte{byte(len(labelImport))}, labelImport...)
	if want := refHKDF(bytes.Repeat([]byte{7}, 32), study1[:], info, 32); !bytes.Equal(a[:], want) {
		t.Errorf("got %x, want %x", a[:], want)
	}
}

func TestFingerprint(t *testing.T) {
	t.Parallel()
	a := testRoot(t)
	b := a
	b[31] ^= 1
	form := regexp.MustCompile(`^(\d{4} ){7}\d{4}$`)
	for _, k := range []RootKey{a, b, {}} {
		if f := k.Fingerprint(); !form.MatchString(f) {
			t.Errorf("fingerprint %q", f)
		}
	}
	if again := a; a.Fingerprint() != again.Fingerprint() || a.Fingerprint() == b.Fingerprint() {
		t.Error("fingerprints do not follow keys")
	}
}

func TestConfirmation(t *testing.T) {
	t.Parallel()
	k, other := testRoot(t), RootKey{}
	base := k.Confirmation("client", study1)
	for name, c := range map[string][32]byte{
		"role": k.Confirmation("server", study1), "context": k.Confirmation("client", study2), "key": other.Confirmation("client", study1),
	} {
		if c == base {
			t.Errorf("the %s does not matter", name)
		}
	}
	if base != k.Confirmation("client", study1) {
		t.Error("not deterministic")
	}
}

func TestRootKeyDoesNotPrint(t *testing.T) {
	t.Parallel()
	k := testRoot(t)
	digits, raw := hex.EncodeToString(k[:]), fmt.Sprint([32]byte(k))
	j, err := json.Marshal(map[string]any{"k": k, "p": &k})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{fmt.Sprint(k), fmt.Sprintf("%+v %#v %s %x %q", k, k, k, k, &k), fmt.Sprint(struct{ K RootKey }{k}), string(j)} {
		if strings.Contains(s, digits) || strings.Contains(s, raw) {
			t.Errorf("the key is in %q", s)
		}
	}
}

func TestInfoTellsPartsApart(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, s := range []string{info("l"), info("l", ""), info("l", "ab", "c"), info("l", "a", "bc"), info("l", "abc"), info("la", "bc"), info("l", "abc", "")} {
		if seen[s] {
			t.Errorf("%q occurs twice", s)
		}
		seen[s] = true
	}
}
