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
	"log/slog"
	"time"

	"github.com/blindjoin/blindjoin/internal/node"
)

// App is the linker node at work. All fields are set once, before use; methods may be called
// concurrently.
type App struct {
	Node  *node.Node
	Store *node.Store
	Peers node.Courier
	Now   func() time.Time
	Log   *slog.Logger

	// MaxCells is how many cells an answer may have; 0, or more than 250,000, is 250,000.
	MaxCells int
}
