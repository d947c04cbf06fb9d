// Package linker is the application of the neutral third node: it stores what the two holders of a
// study contribute, links the records whose join tokens agree, and answers queries over the linked
// pairs.
//
// In a study with typing errors the join token is that of a block, and a pair of records that agree
// in it is linked only if their link values agree too: tokens exactly, Bloom filters by a Dice
// coefficient (see links.go).
//
// A contribution arrives in chunks and replaces the holder's previous one as a whole, once it is
// complete. When both holders' contributions are complete, the pairs are materialised once; a query
// is then one GROUP BY over them, disclosure control in pure Go, and one transaction that stores
// the answer, the decisions and the audit entry.
//
// What leaks to the linker: how many records and keys each holder contributes, how often each
// pseudonym and each (meaningless) ciphertext occurs, how similar Bloom filters are, who asks for
// which encrypted columns, and the counts. It holds no key that decrypts anything. Nothing here is
// constant-time: no secret is at hand.
//
// The package knows neither SQL nor the network: Store and Peers say what it needs of them.
package linker

import (
	"context"
	"log/slog"
	"time"

	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/study"
)

// App is the linker node at work. All fields are set once, before use; methods may be called
// concurrently.
type App struct {
	Node  *node.Node
	Store Store
	Peers node.Courier
	Now   func() time.Time
	Log   *slog.Logger

	// MaxCells is how many cells an answer may have; 0, or more than 250,000, is 250,000.
	MaxCells int
}

// Tx is one database transaction of the linker; each part is declared beside its use.
type Tx interface {
	node.ForgetTx
	// SerialiseStudy makes other transactions that call it for the same study wait until this one
	// ends. It is a lock between peers' calls, which all hold the study's shared lock.
	SerialiseStudy(ctx context.Context, id study.ID) error
	contributionTx
	linkTx
	queryTx
}

// Store is the linker's database.
type Store interface {
	node.ForgetStore
	// InTx runs a named transaction, again when the database asks for it: fn must be re-runnable.
	InTx(ctx context.Context, name string, fn func(ctx context.Context, tx Tx) error) error
	// InSharedTx is InTx for a peer's call: refused with problem.Busy while a step of our own holds
	// the study.
	InSharedTx(ctx context.Context, name string, id study.ID, fn func(ctx context.Context, tx Tx) error) error
}
