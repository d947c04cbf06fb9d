package identity

import (
	"bytes"
	"crypto/ed25519"
	"crypto/rand"
	"crypto/x509"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/problem"
)

var now = time.Date(2026, 3, 1, 12, 30, 15, 99, time.UTC)

func generate(t testing.TB, name string) *Identity {
	t.Helper()
	id, err := Generate(rand.Reader, name, now)
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func TestGenerate(t *testing.T) {
	t.Parallel()
	id := generate(t, "istat")
	cert, err := x509.ParseCertificate(id.Certificate)
	if err != nil {
		t.Fatal(err)
	}
	if cert.Subject.CommonName != "istat" || cert.IsCA || cert.NotAfter.Year() != 9999 {
		t.Errorf("name %q, authority %v, until %v", cert.Subject.CommonName, cert.IsCA, cert.NotAfter)
	}
	if err := cert.CheckSignature(cert.SignatureAlgorithm, cert.RawTBSCertificate, cert.Signature); err != nil {
		t.Errorf("not self-signed: %v", err)
	}
	want, err := fingerprint.Of(cert.PublicKey.(ed25519.PublicKey))
	if err != nil {
		t.Fatal(err)
	}
	if id.Fingerprint() != want {
		t.Error("the fingerprint is not that of the certificate's key")
	}
	message := []byte("a message")
	if !ed25519.Verify(id.Public(), message, id.Sign(message)) {
		t.Error("the signature does not verify")
	}
	if other := generate(t, "istat"); other.Fingerprint() == id.Fingerprint() {
		t.Error("two identities share a key")
	}
}

func TestGenerateDependsOnItsInputsOnly(t *testing.T) {
	t.Parallel()
	random := bytes.Repeat([]byte{0xff}, 48)
	one, err := Generate(bytes.NewReader(random), "bi", now)
	if err != nil {
		t.Fatal(err)
	}
	two, err := Generate(bytes.NewReader(random), "bi", now)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(one.Certificate, two.Certificate) || !one.PrivateKey.Equal(two.PrivateKey) {
		t.Error("the same inputs gave two identities")
	}
	if _, err := Generate(bytes.NewReader(random[:47]), "bi", now); err == nil {
		t.Error("too little randomness was enough")
	}
	if _, err := Generate(bytes.NewReader(random), "", now); problem.KindOf(err) != problem.Invalid {
		t.Errorf("a node without a name: %v", err)
	}
}

func TestLoad(t *testing.T) {
	t.Parallel()
	id, other := generate(t, "cbs"), generate(t, "statcan")
	der, err := id.MarshalPrivateKey()
	if err != nil {
		t.Fatal(err)
	}
	loaded, err := Load(id.Certificate, der)
	if err != nil {
		t.Fatal(err)
	}
	if loaded.Name != "cbs" || !loaded.PrivateKey.Equal(id.PrivateKey) || loaded.Fingerprint() != id.Fingerprint() {
		t.Error("another identity came back")
	}
	ecdsa := strangerCertificate(t, "ecdsa")
	ecdsaKey, err := x509.MarshalPKCS8PrivateKey(ecdsa.PrivateKey)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name             string
		certificate, key []byte
		want             string
	}{
		{"another's certificate", other.Certificate, der, "another key"},
		{"no certificate", nil, der, "X.509"},
		{"cut certificate", id.Certificate[:50], der, "X.509"},
		{"no key", id.Certificate, nil, "PKCS #8"},
		{"cut key", id.Certificate, der[:20], "PKCS #8"},
		{"ECDSA key", id.Certificate, ecdsaKey, "Ed25519"},
		{"ECDSA certificate", ecdsa.Certificate[0], der, "Ed25519"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			_, err := Load(c.certificate, c.key)
			if problem.KindOf(err) != problem.Invalid || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want an error with %q", err, c.want)
			}
		})
	}
}

func FuzzLoad(f *testing.F) {
	id := generate(f, "cbs")
	der, err := id.MarshalPrivateKey()
	if err != nil || len(der) == 0 {
		f.Fatalf("no seed: %v", err)
	}
	f.Add(id.Certificate, der)
	f.Fuzz(func(t *testing.T, certificate, key []byte) {
		id, err := Load(certificate, key)
		if err == nil && !ed25519.Verify(id.Public(), key, id.Sign(key)) {
			t.Error("an identity that cannot sign was accepted")
		}
	})
}

func TestIdentitiesDoNotPrintTheirKeys(t *testing.T) {
	t.Parallel()
	id := generate(t, "istat")
	want := "istat " + id.Fingerprint().String()
	for _, format := range []string{"%v", "%+v", "%s", "%#v"} {
		if got := fmt.Sprintf(format, id); got != want {
			t.Errorf("%s prints %s", format, got)
		}
	}
}
