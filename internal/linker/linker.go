// Package linker is the neutral third node: its steps, put together.
//
// Each step is a package with its store: receive what the two holders of a study contribute, link
// the records whose join tokens agree, take in tables that both holders have approved beyond the
// plan, decide what of all these tables is released, answer queries from these. A step may use
// those before it.
//
// The linker holds no key that decrypts anything, and no table of its database can hold one.
// Nothing here is constant-time: no secret is at hand.
package linker

import (
	"log/slog"
	"time"

	"github.com/blindjoin/blindjoin/internal/linker/answer"
	"github.com/blindjoin/blindjoin/internal/linker/link"
	"github.com/blindjoin/blindjoin/internal/linker/plan"
	"github.com/blindjoin/blindjoin/internal/linker/receive"
	"github.com/blindjoin/blindjoin/internal/linker/release"
	"github.com/blindjoin/blindjoin/internal/node"
)

// Config is what a linker works with.
type Config struct {
	Node  *node.Node
	Store *node.Store
	Peers node.Courier
	Now   func() time.Time
	Log   *slog.Logger

	MaxCells int // see release.Releaser
}

// App is a linker at work. Methods may be called concurrently.
type App struct {
	Node  *node.Node
	Store *node.Store

	*node.Party
	*receive.Receiver
	*link.Linker
	*plan.Keeper
	*answer.Answerer
}

// New puts the steps of a linker together.
func New(c Config) *App {
	a := &App{Node: c.Node, Store: c.Store}
	a.Party = &node.Party{Node: c.Node, Peers: c.Peers, Data: studyData{}, Log: c.Log}
	a.Linker = &link.Linker{Node: c.Node, Store: c.Store, Now: c.Now, Log: c.Log}
	a.Receiver = &receive.Receiver{Node: c.Node, Store: c.Store, Linking: a.Linker, Now: c.Now, Log: c.Log}
	a.Keeper = &plan.Keeper{Node: c.Node, Store: c.Store, Now: c.Now}
	releaser := &release.Releaser{Node: c.Node, Now: c.Now, MaxCells: c.MaxCells}
	a.Answerer = &answer.Answerer{Node: c.Node, Store: c.Store, Linker: a.Linker, Releaser: releaser, Now: c.Now}
	return a
}
