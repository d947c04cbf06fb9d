// Package approve is how a study releases tables beyond its plan: one holder proposes a table, with
// what it is for, and the other one approves or rejects it, each with a signature.
//
// Whatever either does is kept in its own database first. Both holders hand each other all that
// they know of a study's proposals whenever one of them gives a command about tables, and whoever
// knows of an approval takes it to the linker: nothing is lost while somebody is away. No step's
// lock on the study is needed: proposals and verdicts are only ever added.
//
// What leaks: to the other holder, what is proposed; to the linker, of approved tables alone, the
// numbers of their columns, who signed them and when. The purpose is sealed for the holders, and
// the reason of a rejection goes to the proposer only.
package approve

import (
	"context"
	"io"
	"log/slog"
	"time"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/holder/agree"
	"github.com/blindjoin/blindjoin/internal/holder/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/holder/linkerlog"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/study"
)

// Approver proposes tables, and decides on those of the other holder.
type Approver struct {
	Node    *node.Node
	Store   *node.Store
	Peer    func(node.Peer) Peer
	Linker  func(node.Peer) Linker
	Now     func() time.Time
	Random  io.Reader
	Signer  *agree.Signer
	Watcher *linkerlog.Watcher
	Log     *slog.Logger // nil: nobody reads it
}

// Peer is the other holder as this step calls it.
type Peer interface {
	// ShareTables hands over all that is known here of a study's proposals, and returns what the
	// other holder knows.
	ShareTables(ctx context.Context, id study.ID, list []study.TableProposal) ([]study.TableProposal, error)
}

// Linker is the linker as this step calls it.
type Linker interface {
	ApproveTable(ctx context.Context, p *study.TableProposal) (auditlog.SignedHead, error)
}

// State is what has become of a table.
type State string

// The states of a table.
const (
	Planned  State = "planned"  // in the terms that all three have signed
	Open     State = "open"     // proposed, and not decided on
	Approved State = "approved" // by the other holder
	Rejected State = "rejected" // likewise
	Closed   State = "closed"   // not decided on when the study ended
)

// Table is a table of a study, planned or proposed.
type Table struct {
	Columns  []string // their names, in canonical order if it is proposed
	State    State
	Proposal *Proposal // nil if it is planned
}

// Proposal is a proposed table as this node keeps it.
type Proposal struct {
	study.TableProposal
	PurposeText string // what it is for, opened
	PeerKnows   bool   // the other holder has confirmed it as it is here
	LinkerKnows bool   // the linker has confirmed the approval to this node
}

func (p *Proposal) state() State {
	switch {
	case p.Verdict == nil:
		return Open
	case p.Verdict.Approved:
		return Approved
	}
	return Rejected
}

var queries = dbgen.New()
