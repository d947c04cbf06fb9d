package agree

import (
	"bytes"
	"context"
	"crypto/ecdh"
	"crypto/subtle"

	"github.com/blindjoin/blindjoin/internal/masterkey"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/token"
)

// SecretRecord is what is stored of a study's key agreement, each part wrapped by the master key;
// nil is absent.
type SecretRecord struct {
	ExchangeKeyWrapped []byte // our ephemeral X25519 private key, until the root key is derived
	RootKeyWrapped     []byte
}

func secretCell(id study.ID, column string) masterkey.Cell {
	return masterkey.Cell{Table: "study_secret", Row: id.String(), Column: column}
}

func exchangeKeyCell(id study.ID) masterkey.Cell { return secretCell(id, "exchange_key_wrapped") }
func rootKeyCell(id study.ID) masterkey.Cell     { return secretCell(id, "root_key_wrapped") }

// keyPart is our part in the agreement on a study's root key: made before we sign, stored with our
// signature.
type keyPart struct {
	agreement string
	exchange  *ecdh.PrivateKey // for x25519
	secret    []byte           // for an imported secret
}

func (a *Signer) newKeyPart(secret []byte) (keyPart, error) {
	if secret != nil {
		return keyPart{agreement: study.KeyAgreementImported, secret: trimSecret(secret)}, nil
	}
	key, err := token.NewExchangeKey(a.Random)
	return keyPart{agreement: study.KeyAgreementX25519, exchange: key}, err
}

// trimSecret drops the line ending that editors and tools put behind a secret, so that both
// holders' files may differ in it. A secret of just the least size is left alone: it may be raw
// bytes.
func trimSecret(b []byte) []byte {
	if len(b) <= token.RootKeySize {
		return b
	}
	return bytes.TrimRight(b, "\r\n")
}

func (p keyPart) public() []byte {
	if p.exchange == nil {
		return nil
	}
	return p.exchange.PublicKey().Bytes()
}

// signed is what of the part goes under our signature, with the proof of a population's secret.
func (p keyPart) signed(proof []byte) node.KeyPart {
	return node.KeyPart{Agreement: p.agreement, ExchangeKey: p.public(), PopulationProof: proof}
}

// store keeps the part for a study that we sign in the same transaction.
func (a *Signer) storeKeyPart(ctx context.Context, tx *node.Tx, id study.ID, p keyPart) error {
	if p.agreement == study.KeyAgreementImported {
		root, err := token.ImportRootKey(p.secret, id)
		if err != nil {
			return err
		}
		return a.storeRootKey(ctx, tx, id, root)
	}
	wrapped, err := a.Master.Wrap(p.exchange.Bytes(), exchangeKeyCell(id))
	if err != nil {
		return err
	}
	return putExchangeKey(ctx, tx, id, wrapped)
}

func (a *Signer) storeRootKey(ctx context.Context, tx *node.Tx, id study.ID, root token.RootKey) error {
	wrapped, err := a.Master.Wrap(root[:], rootKeyCell(id))
	if err != nil {
		return err
	}
	return putRootKey(ctx, tx, id, wrapped)
}

// checkSameKeyPart demands, when a signed study is proposed or accepted once more, that the secret
// given is the one that it was signed with.
func (a *Signer) checkSameKeyPart(ctx context.Context, tx *node.Tx, ag *study.Agreement, secret []byte) error {
	if secret == nil {
		return nil
	}
	other := problem.New(problem.Conflict, "study %q was signed with another secret", ag.Name()).
		WithHint("leave --secret-file out to send the study again, or propose it under another name")
	own, _ := ag.Acceptance(a.Node.Name)
	if own.KeyAgreement != study.KeyAgreementImported {
		return other
	}
	given, err := token.ImportRootKey(trimSecret(secret), ag.ID())
	if err != nil {
		return err
	}
	have, err := a.RootKey(ctx, tx, ag)
	if err != nil {
		return err
	}
	if subtle.ConstantTimeCompare(given[:], have[:]) != 1 {
		return other
	}
	return nil
}

// RootKey returns the study's root key. When both holders have signed, it is derived from their
// exchange keys once, and the ephemeral private key is deleted: later disclosure of the master key
// does not open it again.
func (a *Signer) RootKey(ctx context.Context, tx *node.Tx, ag *study.Agreement) (token.RootKey, error) {
	id := ag.ID()
	rec, err := studySecret(ctx, tx, id)
	if err != nil {
		return token.RootKey{}, err
	}
	if rec.RootKeyWrapped != nil {
		b, err := a.Master.Unwrap(rec.RootKeyWrapped, rootKeyCell(id))
		if err != nil {
			return token.RootKey{}, err
		}
		defer clear(b)
		if len(b) != token.RootKeySize {
			return token.RootKey{}, problem.New(problem.Internal, "the stored root key of study %q is damaged", ag.Name()).
				WithHint("restore the database from a backup")
		}
		return token.RootKey(b), nil
	}
	own, signed := ag.Acceptance(a.Node.Name)
	if !signed || rec.ExchangeKeyWrapped == nil {
		return token.RootKey{}, problem.New(problem.Denied, "study %q is not signed here yet", ag.Name()).
			WithHint("run ⟪study accept %s⟫", ag.Name())
	}
	peerName := ag.Peer(a.Node.Name)
	peer, signed := ag.Acceptance(peerName)
	if !signed {
		return token.RootKey{}, problem.New(problem.Denied, "study %q is not signed by %s yet: there is no common secret", ag.Name(), peerName).
			WithHint("run ⟪study accept %s⟫ there", ag.Name())
	}
	b, err := a.Master.Unwrap(rec.ExchangeKeyWrapped, exchangeKeyCell(id))
	if err != nil {
		return token.RootKey{}, err
	}
	defer clear(b)
	key, err := ecdh.X25519().NewPrivateKey(b)
	if err != nil || !bytes.Equal(key.PublicKey().Bytes(), own.ExchangeKey) {
		return token.RootKey{}, problem.New(problem.Invalid, "the stored exchange key of study %q is not the one that was signed", ag.Name()).
			WithHint("restore the database from a backup, or propose the study again under another name")
	}
	root, err := token.DeriveRootKey(key, peer.ExchangeKey, id)
	if err != nil {
		return token.RootKey{}, err
	}
	return root, a.storeRootKey(ctx, tx, id, root)
}

// SecretFingerprint returns the digits that both holders read out to one another: they agree when
// the secrets do.
func (a *Signer) SecretFingerprint(ctx context.Context, name string) (string, error) {
	if err := a.SyncStudy(ctx, name); err != nil && problem.KindOf(err) != problem.Unavailable {
		// a party out of reach matters only if its signature is the one that is missing
		return "", err
	}
	var text string
	err := a.Store.InTx(ctx, "study fingerprint", func(ctx context.Context, tx *node.Tx) error {
		r, err := tx.StudyByName(ctx, name)
		if err != nil {
			return err
		}
		root, err := a.RootKey(ctx, tx, r.Agreement)
		text = root.Fingerprint()
		return err
	})
	if err != nil {
		return "", err
	}
	return text, nil
}
