// Package linkerlog is a holder's watch over the linker's audit log: it keeps the signed heads that
// come with the linker's replies, demands that each continues the ones before, and reads the whole
// log's digests when it is asked to.
//
// A linker that was restored from a backup, or that rewrites its log, answers from a state that it
// has left before; nothing of such a reply is used.
package linkerlog

import (
	"context"
	"time"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/holder/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/progress"
	"github.com/blindjoin/blindjoin/internal/study"
)

// Watcher watches the logs of linkers.
type Watcher struct {
	Node     *node.Node
	Store    *node.Store
	Linker   func(node.Peer) Linker
	Peer     func(node.Peer) Peer
	Now      func() time.Time
	Progress progress.Display
}

// Linker is the linker as this step calls it.
type Linker interface {
	// AuditDigests returns the digests of entries from+1..to of the linker's log, and its current
	// signed head.
	AuditDigests(ctx context.Context, from, to int64) ([]auditlog.Hash, auditlog.SignedHead, error)
}

// Peer is the other holder as this step calls it.
type Peer interface {
	// CompareHeads hands over the newest head of the linker's log that is kept here, and returns
	// the newest one that the other holder has kept, or one that contradicts the former; number 0
	// is none.
	CompareHeads(ctx context.Context, id study.ID, head auditlog.SignedHead) (auditlog.SignedHead, error)
}

var queries = dbgen.New()
