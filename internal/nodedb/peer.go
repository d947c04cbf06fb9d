package nodedb

import (
	"context"
	"time"

	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/nodedb/dbgen"
)

// Node implements node.Tx.
func (t *Tx) Node(ctx context.Context) (node.Record, error) {
	row, err := t.q.GetNode(ctx, t.db)
	if err != nil {
		return node.Record{}, notFound(err, "run `blindjoin init --role holder|linker --name NAME` on this database first", "this database has no node yet")
	}
	r := node.Record{
		Role: node.Role(row.Role), Name: row.Name, Certificate: row.Certificate,
		PrivateKeyWrapped: row.PrivateKeyWrapped, CreatedAt: row.CreatedAt,
	}
	copy(r.Fingerprint[:], row.Fingerprint)
	return r, nil
}

// InsertNode implements node.Tx.
func (t *Tx) InsertNode(ctx context.Context, r node.Record) error {
	err := t.q.InsertNode(ctx, t.db, dbgen.InsertNodeParams{
		Role: string(r.Role), Name: r.Name, Certificate: r.Certificate, Fingerprint: r.Fingerprint[:],
		PrivateKeyWrapped: r.PrivateKeyWrapped, CreatedAt: r.CreatedAt,
	})
	return conflict(err, "this database has a node already")
}

func peer(name, role, address string, f []byte, createdAt time.Time) node.Peer {
	p := node.Peer{Name: name, Role: node.Role(role), Address: address, CreatedAt: createdAt}
	copy(p.Fingerprint[:], f)
	return p
}

// Peers implements node.Tx.
func (t *Tx) Peers(ctx context.Context) ([]node.Peer, error) {
	rows, err := t.q.ListPeers(ctx, t.db)
	if err != nil {
		return nil, err
	}
	peers := make([]node.Peer, 0, len(rows))
	for _, r := range rows {
		peers = append(peers, peer(r.Name, r.Role, r.Address, r.Fingerprint, r.CreatedAt))
	}
	return peers, nil
}

const peerHint = "see `blindjoin peer list`, and add it with `blindjoin peer add NAME --role ROLE --address URL --fingerprint FP`"

// PeerByName implements node.Tx.
func (t *Tx) PeerByName(ctx context.Context, name string) (node.Peer, error) {
	r, err := t.q.PeerByName(ctx, t.db, name)
	if err != nil {
		return node.Peer{}, notFound(err, peerHint, "no peer is named %q", name)
	}
	return peer(r.Name, r.Role, r.Address, r.Fingerprint, r.CreatedAt), nil
}

// PeerByFingerprint implements node.Tx.
func (t *Tx) PeerByFingerprint(ctx context.Context, f fingerprint.Fingerprint) (node.Peer, error) {
	r, err := t.q.PeerByFingerprint(ctx, t.db, f[:])
	if err != nil {
		return node.Peer{}, notFound(err, peerHint, "no peer has the fingerprint %s", f)
	}
	return peer(r.Name, r.Role, r.Address, r.Fingerprint, r.CreatedAt), nil
}

// InsertPeer implements node.Tx.
func (t *Tx) InsertPeer(ctx context.Context, p node.Peer) error {
	err := t.q.InsertPeer(ctx, t.db, dbgen.InsertPeerParams{
		Name: p.Name, Role: string(p.Role), Address: p.Address, Fingerprint: p.Fingerprint[:], CreatedAt: p.CreatedAt,
	})
	return conflict(err, "a peer with the name %q or the fingerprint %s is there already", p.Name, p.Fingerprint)
}

// LockPeer implements node.Tx.
func (t *Tx) LockPeer(ctx context.Context, name string) (node.Peer, error) {
	r, err := t.q.LockPeer(ctx, t.db, name)
	if err != nil {
		return node.Peer{}, notFound(err, peerHint, "no peer is named %q", name)
	}
	return peer(r.Name, r.Role, r.Address, r.Fingerprint, r.CreatedAt), nil
}

// UpdatePeer implements node.Tx.
func (t *Tx) UpdatePeer(ctx context.Context, p node.Peer) error {
	err := t.q.UpdatePeer(ctx, t.db, dbgen.UpdatePeerParams{Name: p.Name, Role: string(p.Role), Address: p.Address, Fingerprint: p.Fingerprint[:]})
	return conflict(err, "another peer has the fingerprint %s already", p.Fingerprint)
}

// DeletePeer implements node.Tx.
func (t *Tx) DeletePeer(ctx context.Context, name string) error {
	return t.q.DeletePeer(ctx, t.db, name)
}
