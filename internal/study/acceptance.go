package study

import (
	"bytes"
	"crypto/ed25519"
	"encoding/binary"
	"slices"

	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// How the holders come by the study's root key. The linker's acceptance has the empty string.
const (
	KeyAgreementX25519   = "x25519"   // Diffie-Hellman over the exchange keys of both acceptances
	KeyAgreementImported = "imported" // a secret agreed by other means
)

// ExchangeKeySize is the size of an X25519 public key.
const ExchangeKeySize = 32

// Acceptance is a party's signature under a study.
type Acceptance struct {
	Party     string
	PublicKey ed25519.PublicKey // the party's identity; its fingerprint stands in the terms
	// KeyAgreementX25519 or KeyAgreementImported for a holder, "" for the linker
	KeyAgreement string
	ExchangeKey  []byte // ephemeral X25519 public key for KeyAgreementX25519, else empty
	// shows that a holder has the secret of the study's population; empty in the first study of one
	PopulationProof []byte
	Signature       []byte // Ed25519 over SigningBytes
}

// PopulationProofSize is the size of a PopulationProof.
const PopulationProofSize = 32

// clone shares no memory with acc, and has nil for every empty field.
func (acc Acceptance) clone() Acceptance {
	acc.PublicKey = append(ed25519.PublicKey(nil), acc.PublicKey...)
	acc.ExchangeKey = append([]byte(nil), acc.ExchangeKey...)
	acc.PopulationProof = append([]byte(nil), acc.PopulationProof...)
	acc.Signature = append([]byte(nil), acc.Signature...)
	return acc
}

func (acc Acceptance) equal(other Acceptance) bool {
	return acc.Party == other.Party && acc.PublicKey.Equal(other.PublicKey) && acc.KeyAgreement == other.KeyAgreement &&
		bytes.Equal(acc.ExchangeKey, other.ExchangeKey) && bytes.Equal(acc.PopulationProof, other.PopulationProof) && bytes.Equal(acc.Signature, other.Signature)
}

// SigningBytes returns what a party signs: the study, its part in the key agreement, and its proof
// of the population's secret where it has one, so that other acceptances keep their encoding.
// PublicKey and Signature of acc are of no account.
func (a *Agreement) SigningBytes(acc Acceptance) []byte {
	id := a.ID()
	b := append([]byte(labelAcceptance), id[:]...)
	parts := [][]byte{[]byte(acc.Party), []byte(acc.KeyAgreement), acc.ExchangeKey}
	if len(acc.PopulationProof) > 0 {
		parts = append(parts, acc.PopulationProof)
	}
	for _, part := range parts {
		b = binary.BigEndian.AppendUint64(b, uint64(len(part)))
		b = append(b, part...)
	}
	return b
}

// AddAcceptance verifies an acceptance and keeps it. The same again changes nothing; another one of
// the same party, or one that does not go with the other holder's key agreement, is
// problem.Conflict.
func (a *Agreement) AddAcceptance(acc Acceptance) error {
	role, ok := a.Role(acc.Party)
	if !ok {
		return problem.New(problem.Denied, "%q is no party of study %q", acc.Party, a.Name())
	}
	f, err := fingerprintOf(acc.PublicKey)
	if err != nil {
		return err
	}
	if want, _ := a.Fingerprint(acc.Party); f != want {
		return problem.New(problem.Denied, "the acceptance of study %q by %s is signed with another key than the study pins", a.Name(), acc.Party).
			WithHint("compare the fingerprint of %s with what ⟪peer list⟫ shows", acc.Party)
	}
	if err := checkKeyAgreement(role, acc); err != nil {
		return err
	}
	if n := len(acc.PopulationProof); n > 0 && (role == Linker || a.Terms.Population == "" || n != PopulationProofSize) {
		return problem.New(problem.Invalid, "the acceptance of %s has a proof of a population's secret that has no place in it", acc.Party).
			WithHint("all three nodes need the same release")
	}
	if len(acc.Signature) != ed25519.SignatureSize || !ed25519.Verify(acc.PublicKey, a.SigningBytes(acc), acc.Signature) {
		return problem.New(problem.Denied, "the signature of %s under study %q is not valid", acc.Party, a.Name()).
			WithHint("%s must accept the study as it was proposed", acc.Party)
	}
	if have, ok := a.Acceptance(acc.Party); ok {
		if have.equal(acc) {
			return nil
		}
		return problem.New(problem.Conflict, "%s has accepted study %q already, in another way", acc.Party, a.Name()).
			WithHint("propose the study again under another name")
	}
	if role != Linker {
		if err := a.checkAgainstPeer(acc); err != nil {
			return err
		}
	}
	a.Acceptances = append(a.Acceptances, acc.clone())
	slices.SortFunc(a.Acceptances, func(x, y Acceptance) int {
		rx, _ := a.Role(x.Party)
		ry, _ := a.Role(y.Party)
		return int(rx) - int(ry)
	})
	return nil
}

// fingerprintOf takes a key of any length from a peer.
func fingerprintOf(key ed25519.PublicKey) (fingerprint.Fingerprint, error) {
	if len(key) != ed25519.PublicKeySize {
		return fingerprint.Fingerprint{}, problem.New(problem.Invalid, "an acceptance's public key has %d bytes, not %d", len(key), ed25519.PublicKeySize)
	}
	return fingerprint.Of(key)
}

func checkKeyAgreement(role Role, acc Acceptance) error {
	ok := false
	switch acc.KeyAgreement {
	case "":
		ok = role == Linker && len(acc.ExchangeKey) == 0
	case KeyAgreementImported:
		ok = role != Linker && len(acc.ExchangeKey) == 0
	case KeyAgreementX25519:
		ok = role != Linker && len(acc.ExchangeKey) == ExchangeKeySize && !bytes.Equal(acc.ExchangeKey, make([]byte, ExchangeKeySize))
	}
	if !ok {
		return problem.New(problem.Invalid, "the acceptance of %s does not say properly how the study's secret is agreed on", acc.Party).
			WithHint("all three nodes need the same release")
	}
	return nil
}

// checkAgainstPeer keeps two holders from signing for different ways to a root key, or one from
// reflecting the other's exchange key.
func (a *Agreement) checkAgainstPeer(acc Acceptance) error {
	other, ok := a.Acceptance(a.Peer(acc.Party))
	if !ok {
		return nil
	}
	if other.KeyAgreement != acc.KeyAgreement {
		return problem.New(problem.Conflict, "%s accepts study %q with %s key agreement, but %s with %s",
			acc.Party, a.Name(), acc.KeyAgreement, other.Party, other.KeyAgreement).
			WithHint("both holders import the same secret file, or neither does")
	}
	if has, lacks := acc.Party, other.Party; len(acc.PopulationProof) != len(other.PopulationProof) {
		if len(acc.PopulationProof) == 0 {
			has, lacks = lacks, has
		}
		return LostPopulation(a.Terms, has, lacks)
	}
	if acc.KeyAgreement == KeyAgreementX25519 && bytes.Equal(other.ExchangeKey, acc.ExchangeKey) {
		return problem.New(problem.Conflict, "%s and %s accept study %q with the same exchange key", acc.Party, other.Party, a.Name()).
			WithHint("propose the study again under another name")
	}
	return nil
}

// LostPopulation is the error of holders of which only one has the secret that an earlier study of
// the population has left.
func LostPopulation(t Terms, has, lacks string) error {
	return problem.New(problem.Conflict, "%s has the secret of population %q from an earlier study, and %s has none", has, t.Population, lacks).
		WithHint("restore the backup of %s that has it; without one, name another population in the study: it begins a ledger of its own, "+
			"which knows nothing of what was released before", lacks)
}

// Acceptance returns a party's acceptance, if it is known here.
func (a *Agreement) Acceptance(party string) (Acceptance, bool) {
	for _, acc := range a.Acceptances {
		if acc.Party == party {
			return acc, true
		}
	}
	return Acceptance{}, false
}

// Missing returns the parties whose acceptance is not known here, in the order of roles.
func (a *Agreement) Missing() []string {
	var out []string
	for _, party := range a.Parties() {
		if _, ok := a.Acceptance(party); !ok {
			out = append(out, party)
		}
	}
	return out
}
