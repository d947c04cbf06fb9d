package node

import (
	"context"
	"net/url"
	"strconv"
	"strings"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/peer"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// AddPeer pins a peer: its calls are answered from now on, and calls to it go to its address and no
// other key. The same peer again is fine; the same name with another role, address or key is a
// conflict.
func (n *Node) AddPeer(ctx context.Context, p Peer) error {
	p.Address = strings.TrimSuffix(p.Address, "/")
	if err := n.checkPeer(p); err != nil {
		return err
	}
	p.CreatedAt = n.Now().UTC()
	return n.store.InTx(ctx, "add peer", func(ctx context.Context, tx *Tx) error {
		known, err := tx.Peers(ctx)
		if err != nil {
			return err
		}
		for _, k := range known {
			if k.Name == p.Name && k.Role == p.Role && k.Address == p.Address && k.Fingerprint == p.Fingerprint {
				return nil
			}
			if k.Name == p.Name {
				return problem.New(problem.Conflict, "there is a peer named %q already, with another role, address or fingerprint", p.Name).
					WithHint("compare with ⟪peer list⟫; ⟪peer set %s⟫ changes it", p.Name)
			}
		}
		if err := checkOneName(p, known); err != nil {
			return err
		}
		if err := tx.InsertPeer(ctx, p); err != nil {
			return err
		}
		_, err = n.Audit(ctx, tx, auditlog.Entry{
			Action: auditlog.ActionPeerAdd, Outcome: auditlog.OutcomeOK,
			Details: map[string]string{"peer": p.Name, "role": string(p.Role), "fingerprint": p.Fingerprint.String()},
		})
		return err
	})
}

// Peers returns the pinned peers by name.
func (n *Node) Peers(ctx context.Context) ([]Peer, error) {
	var peers []Peer
	err := n.store.InTx(ctx, "list peers", func(ctx context.Context, tx *Tx) error {
		var err error
		peers, err = tx.Peers(ctx)
		return err
	})
	return peers, err
}

func (n *Node) checkPeer(p Peer) error {
	if err := peer.CheckName(p.Name); err != nil {
		return err
	}
	if err := checkRole(p.Role); err != nil {
		return err
	}
	if p.Name == n.Name {
		return problem.New(problem.Invalid, "%q is the name of this node", p.Name).
			WithHint("the nodes of a study need three different names")
	}
	if p.Fingerprint == n.Identity.Fingerprint() {
		return problem.New(problem.Invalid, "this is the fingerprint of this node itself").
			WithHint("ask %s for the fingerprint that its ⟪init⟫ printed", p.Name)
	}
	u, err := url.Parse(p.Address)
	if err != nil || u.Scheme != "https" || u.Hostname() == "" || u.Port() == "" || u.User != nil ||
		u.Path != "" || u.RawQuery != "" || u.Fragment != "" {
		return badAddress(p.Address)
	}
	if port, err := strconv.ParseUint(u.Port(), 10, 16); err != nil || port == 0 {
		return badAddress(p.Address)
	}
	return nil
}

func badAddress(address string) error {
	return problem.New(problem.Invalid, "%q is not the address of a node", address).
		WithHint("an address is https://HOST:PORT, as https://bank.example:7443")
}
