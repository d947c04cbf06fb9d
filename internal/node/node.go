// Package node is what holders and linkers have in common: an identity, pinned peers, signed
// studies and an audit log.
//
// The applications (holder, linker) embed nothing of it: they hold a *Node and call it inside their
// own transactions, so that a step, its checks and its audit entry commit together. It knows
// neither SQL nor the network: Store, Tx and Courier say what it needs.
//
// What leaves through here: a study's terms to its three parties, its private terms (columns, keys,
// recipes) to its two holders and never to the linker, and acceptances, which hold public keys and
// signatures only.
package node

import (
	"context"
	"crypto/subtle"
	"io"
	"time"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/identity"
	"github.com/blindjoin/blindjoin/internal/masterkey"
	"github.com/blindjoin/blindjoin/internal/peer"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// privateKeyCell is the database cell that the wrapped identity key is bound to.
var privateKeyCell = masterkey.Cell{Table: "node", Row: "singleton", Column: "private_key_wrapped"}

// Node is this node, opened. Its fields are set once; methods may be called concurrently.
type Node struct {
	peer.Self
	Master *masterkey.Key

	store     *Store
	refusals  rateLimiters
	proposals rateLimiters
}

// Init makes the node of an empty database: a new identity key, wrapped by the master key, and the
// first audit entry. A database that has a node already is a problem.Conflict.
func Init(ctx context.Context, s *Store, master *masterkey.Key, role Role, name string, now time.Time, random io.Reader) (*Node, error) {
	if err := checkRole(role); err != nil {
		return nil, err
	}
	if err := peer.CheckName(name); err != nil {
		return nil, err
	}
	now = now.UTC()
	id, err := identity.Generate(random, name, now)
	if err != nil {
		return nil, err
	}
	der, err := id.MarshalPrivateKey()
	if err != nil {
		return nil, err
	}
	wrapped, err := master.Wrap(der, privateKeyCell)
	if err != nil {
		return nil, err
	}
	n := newNode(s, master, role, name, id, func() time.Time { return now })
	err = s.InTx(ctx, "init", func(ctx context.Context, tx *Tx) error {
		if have, err := tx.Node(ctx); err == nil {
			return problem.New(problem.Conflict, "this database has a node already: the %s %q", have.Role, have.Name).
				WithHint("a node needs a database of its own")
		} else if problem.KindOf(err) != problem.NotFound {
			return err
		}
		err := tx.InsertNode(ctx, Record{
			Role: role, Name: name, Certificate: id.Certificate, Fingerprint: id.Fingerprint(),
			PrivateKeyWrapped: wrapped, CreatedAt: now,
		})
		if err != nil {
			return err
		}
		_, err = n.Audit(ctx, tx, auditlog.Entry{
			Action: auditlog.ActionInit, Outcome: auditlog.OutcomeOK,
			Details: map[string]string{"role": string(role), "fingerprint": id.Fingerprint().String()},
		})
		return err
	})
	if err != nil {
		return nil, err
	}
	return n, nil
}

// Open opens the node of a database and proves that the row is whole: the master key opens the
// private key, the certificate is that key's, and the fingerprint is the certificate's. A role
// other than want ("" is any) is refused.
func Open(ctx context.Context, s *Store, master *masterkey.Key, want Role, now func() time.Time) (*Node, error) {
	var r Record
	err := s.InTx(ctx, "open node", func(ctx context.Context, tx *Tx) error {
		var err error
		r, err = tx.Node(ctx)
		return err
	})
	if err != nil {
		return nil, err
	}
	if want != "" && r.Role != want {
		return nil, problem.New(problem.Invalid, "this node, %q, is a %s, and this is for a %s", r.Name, r.Role, want).
			WithHint("check --database-url: every node has a database of its own")
	}
	der, err := master.Unwrap(r.PrivateKeyWrapped, privateKeyCell)
	if err != nil {
		return nil, err
	}
	id, err := identity.Load(r.Certificate, der)
	if err != nil {
		return nil, err
	}
	if id.Name != r.Name {
		return nil, damaged("its certificate is for another name")
	}
	if f := id.Fingerprint(); subtle.ConstantTimeCompare(f[:], r.Fingerprint[:]) != 1 {
		return nil, damaged("the fingerprint is not that of the key")
	}
	return newNode(s, master, r.Role, r.Name, id, now), nil
}

func damaged(what string) error {
	return problem.New(problem.Invalid, "the stored identity is damaged: %s", what).
		WithHint("restore the database from a backup: peers trust no other key")
}

func newNode(s *Store, master *masterkey.Key, role Role, name string, id *identity.Identity, now func() time.Time) *Node {
	return &Node{Self: peer.Self{Name: name, Role: role, Identity: id, Now: now}, Master: master, store: s}
}

func checkRole(r Role) error {
	if r == Holder || r == Linker {
		return nil
	}
	return problem.New(problem.Invalid, "%q is not a role", string(r)).WithHint("a node is a holder or the linker")
}

// WrapOwn wraps a secret of this node alone, for the one row of a table: its column "wrapped".
func (n *Node) WrapOwn(secret []byte, table string) ([]byte, error) {
	return n.Master.Wrap(secret, ownCell(table))
}

// UnwrapOwn returns the secret that WrapOwn was given for the same table.
func (n *Node) UnwrapOwn(wrapped []byte, table string) ([]byte, error) {
	return n.Master.Unwrap(wrapped, ownCell(table))
}

func ownCell(table string) masterkey.Cell {
	return masterkey.Cell{Table: table, Row: "singleton", Column: "wrapped"}
}
