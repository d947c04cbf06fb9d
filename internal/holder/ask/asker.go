// Package ask is how a holder asks the linker for counts of linked pairs: it signs the question,
// decrypts the answer, and corrects it for the errors of linkage where the study has a link key. It
// also collects the answers that the linker has given to the other holder.
//
// An answer has two forms here: as it is printed to whoever asked, with columns in the order asked
// and with estimates; and as it is told, in canonical order and without, which is the same at both
// holders.
//
// What leaks to the linker: who asks for which encrypted columns, and when. The purpose of a query
// is sealed for the holders.
package ask

import (
	"context"
	"io"
	"time"

	"github.com/blindjoin/blindjoin/internal/holder/agree"
	"github.com/blindjoin/blindjoin/internal/holder/approve"
	"github.com/blindjoin/blindjoin/internal/holder/assess"
	"github.com/blindjoin/blindjoin/internal/holder/contribute"
	"github.com/blindjoin/blindjoin/internal/holder/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/holder/intersect"
	"github.com/blindjoin/blindjoin/internal/holder/linkerlog"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
)

// Asker asks for aggregates.
type Asker struct {
	Node        *node.Node
	Store       *node.Store
	Linker      func(node.Peer) Linker
	Now         func() time.Time
	Random      io.Reader
	Signer      *agree.Signer
	Approver    *approve.Approver
	Watcher     *linkerlog.Watcher
	Intersector *intersect.Intersector
	Contributor *contribute.Contributor
	Assessor    *assess.Assessor
}

// Linker is the linker as this step calls it.
type Linker interface {
	Ask(ctx context.Context, r *query.Request) (*query.Answer, error)
	// Answers returns the answers of a study after an entry of the linker's log, of both holders.
	Answers(ctx context.Context, id study.ID, after int64) (*query.Delivery, error)
}

var queries = dbgen.New()
