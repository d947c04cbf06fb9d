// Package link is the linker's second step: when both holders' contributions are complete and of
// one intersection, it links the records whose join tokens agree, and materialises the pairs once.
//
// In a study with typing errors the join token is that of a block, and a pair of records that agree
// in it is linked only if their link values agree too: tokens exactly, Bloom filters by a Dice
// coefficient (typos.go).
//
// Contributions in which a key has more classes of a planned column than the study allows are not
// linked (structure.go): they stay, and whoever asks is told which column it is.
//
// What leaks to the linker: the sizes of groups of equal tokens, and how similar Bloom filters are.
package link

import (
	"log/slog"
	"sync"
	"time"

	"github.com/blindjoin/blindjoin/internal/linker/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/linker/receive"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/study"
)

// Linker links contributions.
type Linker struct {
	Node  *node.Node
	Store *node.Store
	Now   func() time.Time
	Log   *slog.Logger

	mu sync.Mutex
	// of which pairs the audit log has that they are not linked; guarded by mu
	refused map[study.ID][32]byte
}

var _ receive.Linking = (*Linker)(nil)

var queries = dbgen.New()
