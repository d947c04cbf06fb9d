// Package receive is the linker's first step: it takes in what the holders of a study contribute.
//
// A contribution arrives in chunks and replaces the holder's previous one as a whole, once it is
// complete. What leaks to the linker: how many records and keys each holder contributes, and how
// often each pseudonym and each (meaningless) ciphertext occurs.
package receive

import (
	"context"
	"log/slog"
	"time"

	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/linker/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/study"
)

// Receiver receives contributions.
type Receiver struct {
	Node    *node.Node
	Store   *node.Store
	Linking Linking
	Now     func() time.Time
	Log     *slog.Logger
}

// Linking is the step after this one, as far as it is begun from here.
type Linking interface {
	// EnsureLinked links what belongs together, or says who has to contribute.
	EnsureLinked(ctx context.Context, id study.ID) (contribution.Linkage, error)
	// DropLinks removes what was linked with a contribution that is replaced.
	DropLinks(ctx context.Context, tx *node.Tx, id study.ID) error
}

var queries = dbgen.New()
