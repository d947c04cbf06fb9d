package node

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// keyring returns every node that this one knows, itself included, by name.
func (n *Node) keyring(ctx context.Context, tx *Tx) (map[string]Peer, error) {
	peers, err := tx.Peers(ctx)
	if err != nil {
		return nil, err
	}
	ring := make(map[string]Peer, len(peers)+1)
	for _, p := range peers {
		ring[p.Name] = p
	}
	ring[n.Name] = Peer{Name: n.Name, Role: n.Role, Fingerprint: n.Identity.Fingerprint()}
	return ring, nil
}

// checkParties demands that this node is a party of the study, that it knows the two others, and
// that all three have the key and the role which the study says.
func (n *Node) checkParties(ctx context.Context, tx *Tx, a *study.Agreement) error {
	if _, ok := a.Role(n.Name); !ok {
		return problem.New(problem.Denied, "%q is not a party of study %q", n.Name, a.Name())
	}
	ring, err := n.keyring(ctx, tx)
	if err != nil {
		return err
	}
	for _, name := range a.Parties() {
		p, ok := ring[name]
		if !ok {
			return problem.New(problem.NotFound, "study %q names %q, which is not a peer of %q", a.Name(), name, n.Name).
				WithHint("run ⟪peer add %s ...⟫ with the fingerprint that %s tells you", name, name)
		}
		if err := checkParty(a, p); err != nil {
			return err
		}
	}
	return nil
}

func (n *Node) checkExpiry(a *study.Agreement) error {
	if a.Terms.Expires.Expired(n.Now()) {
		return problem.New(problem.Denied, "study %q has expired: its last day was %s", a.Name(), a.Terms.Expires).
			WithHint("propose a new study with a later expiry")
	}
	return nil
}
