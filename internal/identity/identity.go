// Package identity is a node's Ed25519 identity, and mutual TLS 1.3 between nodes that have pinned
// each other's.
//
// An identity is a key (RFC 8032) and a self-signed certificate that carries it (RFC 8410). Nodes
// exchange fingerprints of their keys out of band; a connection is accepted when the other side
// proves to hold exactly the pinned key. Names, dates and issuers in certificates decide nothing,
// and there is no authority whom anybody trusts.
//
//	client                                  server
//	  ClientHello, TLS 1.3 only      ──►
//	                                 ◄──    certificate, proof, request for a certificate
//	  is it the key that I pinned?
//	  certificate, proof             ──►    do I know this key? is the proof right?
//
// Who listens on the wire sees addresses, sizes and times, no certificate. A stranger who connects
// learns the server's public key and node name. Sessions are never resumed, so a peer that was
// removed is out with its next connection.
package identity

import (
	"crypto/ed25519"
	"crypto/x509"
	"crypto/x509/pkix"
	"errors"
	"fmt"
	"io"
	"math/big"
	"time"

	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// Identity is the key of a node and the certificate that shows it to others.
type Identity struct {
	Name        string // the node's name, the certificate's common name
	PrivateKey  ed25519.PrivateKey
	Certificate []byte // DER
}

// noExpiry is how certificates say that they have no end (RFC 5280 section 4.1.2.5).
var noExpiry = time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC)

const serialSize = 16 // bytes

// Generate makes an identity. Random must be a cryptographic source; 48 bytes are read from it, and
// the result is a function of them, the name and the time.
func Generate(random io.Reader, name string, now time.Time) (*Identity, error) {
	if name == "" {
		return nil, problem.New(problem.Invalid, "a node needs a name").WithHint("give one: ⟪init --name NAME⟫")
	}
	seed := make([]byte, ed25519.SeedSize+serialSize)
	if _, err := io.ReadFull(random, seed); err != nil {
		return nil, fmt.Errorf("making an identity: %w", err)
	}
	key := ed25519.NewKeyFromSeed(seed[:ed25519.SeedSize])
	serial := seed[ed25519.SeedSize:]
	serial[0] = serial[0]&0x7f | 0x40 // positive, and always of the same length
	template := &x509.Certificate{
		SerialNumber:          new(big.Int).SetBytes(serial),
		Subject:               pkix.Name{CommonName: name},
		NotBefore:             now.UTC().Truncate(time.Second),
		NotAfter:              noExpiry,
		KeyUsage:              x509.KeyUsageDigitalSignature,
		ExtKeyUsage:           []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth, x509.ExtKeyUsageServerAuth},
		BasicConstraintsValid: true,
	}
	// Ed25519 signatures need no randomness.
	certificate, err := x509.CreateCertificate(nil, template, template, key.Public(), key)
	if err != nil {
		return nil, fmt.Errorf("making an identity: %w", err)
	}
	return &Identity{Name: name, PrivateKey: key, Certificate: certificate}, nil
}

// Load returns an identity as it was stored: its certificate, and its private key as
// MarshalPrivateKey wrote it. Parts that do not belong together are problem.Invalid.
func Load(certificate, privateKey []byte) (*Identity, error) {
	wrong := func(what string) error {
		return problem.New(problem.Invalid, "the stored identity is damaged: %s", what).
			WithHint("restore the database from a backup")
	}
	parsed, err := x509.ParsePKCS8PrivateKey(privateKey)
	if err != nil {
		return nil, wrong("the private key is not PKCS #8")
	}
	key, ok := parsed.(ed25519.PrivateKey)
	if !ok {
		return nil, wrong("the private key is not an Ed25519 key")
	}
	cert, err := x509.ParseCertificate(certificate)
	if err != nil {
		return nil, wrong("the certificate is not X.509")
	}
	public, err := publicKey(cert)
	if err != nil {
		return nil, wrong(err.Error())
	}
	if !public.Equal(key.Public()) {
		return nil, wrong("the certificate is another key's")
	}
	return &Identity{Name: cert.Subject.CommonName, PrivateKey: key, Certificate: certificate}, nil
}

// MarshalPrivateKey returns the private key as PKCS #8 DER. It must be wrapped before it is stored.
func (i *Identity) MarshalPrivateKey() ([]byte, error) {
	return x509.MarshalPKCS8PrivateKey(i.PrivateKey)
}

// Public returns the public key.
func (i *Identity) Public() ed25519.PublicKey {
	return ed25519.PublicKey(i.PrivateKey[ed25519.SeedSize:])
}

// Fingerprint returns what peers pin.
func (i *Identity) Fingerprint() fingerprint.Fingerprint {
	f, err := fingerprint.Of(i.Public())
	if err != nil { // every Ed25519 public key has an encoding
		panic(err)
	}
	return f
}

// Sign signs a message. Callers put a label of their own in front, so that no signature serves two
// purposes.
func (i *Identity) Sign(message []byte) []byte { return ed25519.Sign(i.PrivateKey, message) }

// String keeps the key out of logs.
func (i *Identity) String() string { return i.Name + " " + i.Fingerprint().String() }

// GoString keeps the key out of %#v.
func (i *Identity) GoString() string { return i.String() }

// publicKey returns the key of a certificate, if it is one that an identity can have.
func publicKey(cert *x509.Certificate) (ed25519.PublicKey, error) {
	key, ok := cert.PublicKey.(ed25519.PublicKey)
	if !ok || len(key) != ed25519.PublicKeySize {
		return nil, errors.New("the certificate holds no Ed25519 key")
	}
	return key, nil
}
