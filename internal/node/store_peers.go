package node

import (
	"context"
	"time"

	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/node/internal/dbgen"
)

// Node returns the row of this node.
func (t *Tx) Node(ctx context.Context) (Record, error) {
	row, err := t.q.GetNode(ctx, t.db)
	if err != nil {
		return Record{}, notFound(err, "run ⟪init --role holder|linker --name NAME⟫ on this database first", "this database has no node yet")
	}
	r := Record{
		Role: Role(row.Role), Name: row.Name, Certificate: row.Certificate,
		PrivateKeyWrapped: row.PrivateKeyWrapped, CreatedAt: row.CreatedAt,
	}
	copy(r.Fingerprint[:], row.Fingerprint)
	return r, nil
}

// InsertNode stores the row of this node; problem.Conflict when there is one.
func (t *Tx) InsertNode(ctx context.Context, r Record) error {
	err := t.q.InsertNode(ctx, t.db, dbgen.InsertNodeParams{
		Role: string(r.Role), Name: r.Name, Certificate: r.Certificate, Fingerprint: r.Fingerprint[:],
		PrivateKeyWrapped: r.PrivateKeyWrapped, CreatedAt: r.CreatedAt,
	})
	return conflict(err, "this database has a node already")
}

func peerOf(name, role, address string, f []byte, createdAt time.Time) Peer {
	p := Peer{Name: name, Role: Role(role), Address: address, CreatedAt: createdAt}
	copy(p.Fingerprint[:], f)
	return p
}

// Peers: by name
func (t *Tx) Peers(ctx context.Context) ([]Peer, error) {
	rows, err := t.q.ListPeers(ctx, t.db)
	if err != nil {
		return nil, err
	}
	peers := make([]Peer, 0, len(rows))
	for _, r := range rows {
		peers = append(peers, peerOf(r.Name, r.Role, r.Address, r.Fingerprint, r.CreatedAt))
	}
	return peers, nil
}

const peerHint = "see ⟪peer list⟫, and add it with ⟪peer add NAME --role ROLE --address URL --fingerprint FP⟫"

// PeerByName returns the peer of a name.
func (t *Tx) PeerByName(ctx context.Context, name string) (Peer, error) {
	r, err := t.q.PeerByName(ctx, t.db, name)
	if err != nil {
		return Peer{}, notFound(err, peerHint, "no peer is named %q", name)
	}
	return peerOf(r.Name, r.Role, r.Address, r.Fingerprint, r.CreatedAt), nil
}

// PeerByFingerprint returns the peer that a key is pinned for.
func (t *Tx) PeerByFingerprint(ctx context.Context, f fingerprint.Fingerprint) (Peer, error) {
	r, err := t.q.PeerByFingerprint(ctx, t.db, f[:])
	if err != nil {
		return Peer{}, notFound(err, peerHint, "no peer has the fingerprint %s", f)
	}
	return peerOf(r.Name, r.Role, r.Address, r.Fingerprint, r.CreatedAt), nil
}

// InsertPeer stores a peer; problem.Conflict where its name or its key is another's.
func (t *Tx) InsertPeer(ctx context.Context, p Peer) error {
	err := t.q.InsertPeer(ctx, t.db, dbgen.InsertPeerParams{
		Name: p.Name, Role: string(p.Role), Address: p.Address, Fingerprint: p.Fingerprint[:], CreatedAt: p.CreatedAt,
	})
	return conflict(err, "a peer with the name %q or the fingerprint %s is there already", p.Name, p.Fingerprint)
}

// keeps others from changing it until the end of the transaction
func (t *Tx) LockPeer(ctx context.Context, name string) (Peer, error) {
	r, err := t.q.LockPeer(ctx, t.db, name)
	if err != nil {
		return Peer{}, notFound(err, peerHint, "no peer is named %q", name)
	}
	return peerOf(r.Name, r.Role, r.Address, r.Fingerprint, r.CreatedAt), nil
}

// UpdatePeer: of the same name
func (t *Tx) UpdatePeer(ctx context.Context, p Peer) error {
	err := t.q.UpdatePeer(ctx, t.db, dbgen.UpdatePeerParams{Name: p.Name, Role: string(p.Role), Address: p.Address, Fingerprint: p.Fingerprint[:]})
	return conflict(err, "another peer has the fingerprint %s already", p.Fingerprint)
}

// DeletePeer deletes a peer, if there is one of that name.
func (t *Tx) DeletePeer(ctx context.Context, name string) error {
	return t.q.DeletePeer(ctx, t.db, name)
}
