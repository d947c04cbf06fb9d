package node

import (
	"context"
	"time"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/study"
)

// Role is what a node is for.
type Role string

// The two roles. A node has one for life.
const (
	Holder Role = "holder"
	Linker Role = "linker"
)

// Record is the node's own row: who it is, with its private key still wrapped.
type Record struct {
	Role              Role
	Name              string
	Certificate       []byte // DER
	Fingerprint       fingerprint.Fingerprint
	PrivateKeyWrapped []byte
	CreatedAt         time.Time
}

// Peer is another node, pinned by fingerprint.
type Peer struct {
	Name        string
	Role        Role
	Address     string // https://host:port
	Fingerprint fingerprint.Fingerprint
	CreatedAt   time.Time
}

// StudyRecord is a study as this node keeps it, with the acceptances that have arrived.
type StudyRecord struct {
	Agreement *study.Agreement
	Proposer  string
	CreatedAt time.Time
}

// Tx is what the common part of a node needs of one database transaction. Look-ups of a single
// thing return a problem.NotFound error that names it.
type Tx interface {
	Node(ctx context.Context) (Record, error)
	InsertNode(ctx context.Context, r Record) error

	Peers(ctx context.Context) ([]Peer, error) // by name
	PeerByName(ctx context.Context, name string) (Peer, error)
	PeerByFingerprint(ctx context.Context, f fingerprint.Fingerprint) (Peer, error)
	InsertPeer(ctx context.Context, p Peer) error
	// keeps others from changing it until the end of the transaction
	LockPeer(ctx context.Context, name string) (Peer, error)
	UpdatePeer(ctx context.Context, p Peer) error // of the same name
	DeletePeer(ctx context.Context, name string) error

	Studies(ctx context.Context) ([]StudyRecord, error) // by name
	StudyByName(ctx context.Context, name string) (StudyRecord, error)
	StudyByID(ctx context.Context, id study.ID) (StudyRecord, error)
	// without acceptances
	InsertStudy(ctx context.Context, a *study.Agreement, proposer string) error
	// InsertAcceptance reports whether the acceptance is new; another one of the same party is a
	// problem.Conflict.
	InsertAcceptance(ctx context.Context, id study.ID, acc study.Acceptance) (bool, error)

	Inspector(ctx context.Context) (InspectorState, error)
	// GrantInspector lets the inspectors' role read the views; create makes the role first.
	GrantInspector(ctx context.Context, create bool) error
	endingTx

	// AuditTail returns the last row of the audit log, or nil, and keeps others from appending
	// until the end of the transaction.
	AuditTail(ctx context.Context) (*auditlog.Row, error)
	InsertAudit(ctx context.Context, row auditlog.Row) error
	// AuditRows streams rows first..last (0 = to the end) in order.
	AuditRows(ctx context.Context, first, last int64, each func(auditlog.Row) error) error
}

// Store runs named, re-runnable transactions.
type Store interface {
	InNodeTx(ctx context.Context, name string, fn func(ctx context.Context, tx Tx) error) error
}

// Courier carries a study between nodes.
type Courier interface {
	// ExchangeStudy hands a peer the study with all acceptances and notices known here; it returns
	// those that the peer knows.
	ExchangeStudy(ctx context.Context, to Peer, a *study.Agreement) (Known, error)
}

// Known is what a node knows of what the parties have said about a study.
type Known struct {
	Acceptances []study.Acceptance
	Notices     []study.Notice
}
