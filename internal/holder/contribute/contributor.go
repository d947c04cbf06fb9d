// Package contribute is how a holder sends its records that are in the intersection to the linker:
// join tokens and ciphertexts, and link values where the study has a link key, in the order of
// tokens, in chunks that may be sent again.
//
// What leaks to the linker: how many records and keys there are, which records share a key or an
// encrypted value, and how long values are at most, up to a power of two.
package contribute

import (
	"context"
	"log/slog"
	"time"

	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/holder/agree"
	"github.com/blindjoin/blindjoin/internal/holder/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/holder/intersect"
	"github.com/blindjoin/blindjoin/internal/holder/linkerlog"
	"github.com/blindjoin/blindjoin/internal/holder/load"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/progress"
	"github.com/blindjoin/blindjoin/internal/study"
)

// Contributor contributes records, and opens what the linker says that pairs come from.
type Contributor struct {
	Node        *node.Node
	Store       *node.Store
	Linker      func(node.Peer) Linker
	Now         func() time.Time
	Progress    progress.Display
	Log         *slog.Logger
	Loader      *load.Loader
	Signer      *agree.Signer
	Watcher     *linkerlog.Watcher
	Intersector *intersect.Intersector
}

// Linker is the linker as this step calls it.
type Linker interface {
	// BeginContribution announces an upload.
	BeginContribution(ctx context.Context, b contribution.Begin) (contribution.Receipt, error)
	PutChunk(ctx context.Context, study study.ID, contribution [16]byte, c contribution.Chunk) error
	CompleteContribution(ctx context.Context, study study.ID, c contribution.Complete) (contribution.Receipt, error)
}

var queries = dbgen.New()
