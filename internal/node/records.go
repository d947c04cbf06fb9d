package node

import (
	"context"
	"time"

	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/peer"
	"github.com/blindjoin/blindjoin/internal/study"
)

// Role is what a node is for.
type Role = peer.Role

// The two roles. A node has one for life.
const (
	Holder = peer.Holder
	Linker = peer.Linker
)

// Peer is another node, pinned by fingerprint.
type Peer = peer.Peer

// Refusal is something of a peer's that this node refused; see Node.OtherProtocols.
type Refusal = peer.Refusal

// Record is the node's own row: who it is, with its private key still wrapped.
type Record struct {
	Role              Role
	Name              string
	Certificate       []byte // DER
	Fingerprint       fingerprint.Fingerprint
	PrivateKeyWrapped []byte
	CreatedAt         time.Time
}

// StudyRecord is a study as this node keeps it, with the acceptances that have arrived.
type StudyRecord struct {
	Agreement *study.Agreement
	Proposer  string
	CreatedAt time.Time
}

// Courier carries a study between nodes.
type Courier interface {
	// ExchangeStudy hands a peer the study with all acceptances and notices known here; it returns
	// those that the peer knows.
	ExchangeStudy(ctx context.Context, to Peer, a *study.Agreement) (study.Known, error)
}
