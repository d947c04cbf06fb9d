package identity

import (
	"context"
	"crypto/tls"
	"fmt"
	"slices"

	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// protocols are what nodes speak inside TLS.
var protocols = []string{"h2", "http/1.1"}

func (i *Identity) certificate() tls.Certificate {
	return tls.Certificate{Certificate: [][]byte{i.Certificate}, PrivateKey: i.PrivateKey}
}

// ClientConfig connects to the one peer that holds the pinned key: the handshake with any other
// fails with problem.Denied.
func (i *Identity) ClientConfig(peer fingerprint.Fingerprint) *tls.Config {
	own := i.certificate()
	return &tls.Config{
		MinVersion: tls.VersionTLS13,
		NextProtos: protocols,
		// Always ours, whatever authorities the server says that it trusts.
		GetClientCertificate: func(*tls.CertificateRequestInfo) (*tls.Certificate, error) { return &own, nil },
		// The pin takes the place of chain and host name: VerifyConnection runs in every handshake,
		// and TLS itself has made sure that the server holds the private key.
		InsecureSkipVerify: true, //nolint:gosec // see above
		VerifyConnection: func(state tls.ConnectionState) error {
			f, err := PeerFingerprint(state)
			if err != nil {
				return err
			}
			if f != peer {
				return problem.New(problem.Denied, "%w", &OtherKeyError{Shown: f, Pinned: peer}).
					WithHint("ask the other institution for its fingerprint, over the telephone; " +
						"if its key has changed, pin the new one, else somebody is between you")
			}
			return nil
		},
	}
}

// ServerConfig accepts the peers that known knows, by the fingerprint of their key, and no one
// else. A refusal is told to refused, which may be nil: the fingerprint (zero when there is none),
// the remote address, the reason. At that moment the other side has shown the key's certificate,
// not yet proven that it holds the key; TLS checks the proof right after, so a known peer's
// certificate in another's hand fails the handshake too, but unreported.
//
// The context that known is given ends with the handshake. When known fails, the peer is refused.
func (i *Identity) ServerConfig(
	known func(ctx context.Context, f fingerprint.Fingerprint) (bool, error),
	refused func(f fingerprint.Fingerprint, remote string, reason string),
) *tls.Config {
	if refused == nil {
		refused = func(fingerprint.Fingerprint, string, string) {}
	}
	base := &tls.Config{
		Certificates: []tls.Certificate{i.certificate()},
		MinVersion:   tls.VersionTLS13,
		NextProtos:   protocols,
		ClientAuth:   tls.RequireAnyClientCert,
		// A resumed session would carry a peer past known.
		SessionTicketsDisabled: true,
		// For whoever uses the configuration without the callback below, which puts a real check in
		// the place of this.
		VerifyConnection: func(tls.ConnectionState) error { return errUnchecked },
	}
	config := base.Clone()
	config.GetConfigForClient = func(hello *tls.ClientHelloInfo) (*tls.Config, error) {
		ctx, remote := hello.Context(), hello.Conn.RemoteAddr().String()
		if !slices.Contains(hello.SupportedVersions, tls.VersionTLS13) {
			refused(fingerprint.Fingerprint{}, remote, "does not offer TLS 1.3")
			return nil, errOldTLS
		}
		c := base.Clone()
		c.VerifyConnection = func(state tls.ConnectionState) error {
			f, err := PeerFingerprint(state)
			if err != nil {
				refused(f, remote, err.Error())
				return err
			}
			ok, err := known(ctx, f)
			if err != nil {
				refused(f, remote, "peers cannot be looked up now")
				return problem.New(problem.Unavailable, "peers cannot be looked up now: %w", err)
			}
			if !ok {
				refused(f, remote, "not a known peer")
				return problem.New(problem.Denied, "%s is not a known peer", f).WithHint("add it with ⟪peer add⟫")
			}
			return nil
		}
		return c, nil
	}
	return config
}

var (
	errUnchecked = problem.New(problem.Denied, "peers are not checked on this connection")
	errOldTLS    = problem.New(problem.Denied, "the peer does not offer TLS 1.3")
)

// OtherKeyError is a peer that has proven to hold another key than the pinned one.
type OtherKeyError struct{ Shown, Pinned fingerprint.Fingerprint }

// Error implements error.
func (e *OtherKeyError) Error() string {
	return fmt.Sprintf("the peer's key is %s, and %s is pinned", e.Shown, e.Pinned)
}

// NoNodeError is a peer whose certificate is not one of a node's.
type NoNodeError struct{ Reason string }

// Error implements error.
func (e *NoNodeError) Error() string { return "the peer is no node: " + e.Reason }

// PeerFingerprint returns the fingerprint of the key that the other side of a connection has proven
// to hold. No certificate, several, or one without an Ed25519 key is problem.Denied.
func PeerFingerprint(state tls.ConnectionState) (fingerprint.Fingerprint, error) {
	if len(state.PeerCertificates) != 1 {
		return fingerprint.Fingerprint{}, noNode(fmt.Sprintf("it shows %d certificates instead of one", len(state.PeerCertificates)))
	}
	key, err := publicKey(state.PeerCertificates[0])
	if err != nil {
		return fingerprint.Fingerprint{}, noNode(err.Error())
	}
	return fingerprint.Of(key)
}

func noNode(reason string) error {
	return problem.New(problem.Denied, "%w", &NoNodeError{Reason: reason})
}
