// Package holder is a node that holds a dataset: its steps, put together.
//
// Each step is a package with its store and what answers its calls: load a dataset, agree on a
// study, intersect with the other holder, contribute to the linker, approve tables beyond the plan,
// ask the linker for aggregates, assess what linkage by keys with typing errors does to them, and
// check what is released, put together. A step may use those before it.
package holder

import (
	"io"
	"log/slog"
	"time"

	"github.com/blindjoin/blindjoin/internal/holder/agree"
	"github.com/blindjoin/blindjoin/internal/holder/approve"
	"github.com/blindjoin/blindjoin/internal/holder/ask"
	"github.com/blindjoin/blindjoin/internal/holder/assess"
	"github.com/blindjoin/blindjoin/internal/holder/check"
	"github.com/blindjoin/blindjoin/internal/holder/contribute"
	"github.com/blindjoin/blindjoin/internal/holder/intersect"
	"github.com/blindjoin/blindjoin/internal/holder/linkerlog"
	"github.com/blindjoin/blindjoin/internal/holder/load"
	"github.com/blindjoin/blindjoin/internal/masterkey"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/progress"
)

// Config is what a holder works with.
type Config struct {
	Node     *node.Node
	Master   *masterkey.Key
	Store    *node.Store
	Peers    Peers
	Now      func() time.Time
	Random   io.Reader        // crypto/rand outside tests
	Progress progress.Display // nil: nobody watches
	Log      *slog.Logger
}

// Peers calls other nodes over pinned, mutually authenticated channels.
type Peers interface {
	node.Courier
	Holder(p node.Peer) Peer
	Linker(p node.Peer) Linker
}

// Peer is the other holder of a study as all steps call it.
type Peer interface {
	intersect.Peer
	approve.Peer
	linkerlog.Peer
}

// Linker is the linker of a study as all steps call it.
type Linker interface {
	linkerlog.Linker
	contribute.Linker
	assess.Linker
	approve.Linker
	ask.Linker
}

// App is a holder at work. Methods may be called concurrently.
type App struct {
	Node  *node.Node
	Store *node.Store

	*load.Loader
	*agree.Signer
	*linkerlog.Watcher
	*intersect.Intersector
	*contribute.Contributor
	*assess.Assessor
	*approve.Approver
	*ask.Asker

	Checks *check.Checker
}

// New puts the steps of a holder together.
func New(c Config) *App {
	a := &App{Node: c.Node, Store: c.Store}
	a.Loader = &load.Loader{Node: c.Node, Store: c.Store, Peers: c.Peers, Now: c.Now, Random: c.Random, Progress: c.Progress}
	a.Signer = &agree.Signer{
		Party:  &node.Party{Node: c.Node, Peers: c.Peers, Data: agree.StudyData{}, Log: c.Log},
		Master: c.Master, Store: c.Store, Random: c.Random, Loader: a.Loader,
	}
	a.Watcher = &linkerlog.Watcher{
		Node: c.Node, Store: c.Store, Now: c.Now, Progress: c.Progress,
		Linker: func(p node.Peer) linkerlog.Linker { return c.Peers.Linker(p) },
		Peer:   func(p node.Peer) linkerlog.Peer { return c.Peers.Holder(p) },
	}
	a.Intersector = &intersect.Intersector{
		Node: c.Node, Master: c.Master, Store: c.Store, Random: c.Random, Progress: c.Progress, Log: c.Log, Loader: a.Loader, Signer: a.Signer,
		Peer: func(p node.Peer) intersect.Peer { return c.Peers.Holder(p) },
	}
	a.Contributor = &contribute.Contributor{
		Node: c.Node, Store: c.Store, Now: c.Now, Progress: c.Progress, Log: c.Log,
		Loader: a.Loader, Signer: a.Signer, Watcher: a.Watcher, Intersector: a.Intersector,
		Linker: func(p node.Peer) contribute.Linker { return c.Peers.Linker(p) },
	}
	a.Assessor = &assess.Assessor{
		Node: c.Node, Store: c.Store, Now: c.Now, Progress: c.Progress, Log: c.Log,
		Signer: a.Signer, Watcher: a.Watcher, Intersector: a.Intersector, Contributor: a.Contributor,
		Linker: func(p node.Peer) assess.Linker { return c.Peers.Linker(p) },
	}
	a.Approver = &approve.Approver{
		Node: c.Node, Store: c.Store, Now: c.Now, Random: c.Random, Log: c.Log, Signer: a.Signer, Watcher: a.Watcher,
		Peer:   func(p node.Peer) approve.Peer { return c.Peers.Holder(p) },
		Linker: func(p node.Peer) approve.Linker { return c.Peers.Linker(p) },
	}
	a.Asker = &ask.Asker{
		Node: c.Node, Store: c.Store, Now: c.Now, Random: c.Random, Approver: a.Approver,
		Signer: a.Signer, Watcher: a.Watcher, Intersector: a.Intersector, Contributor: a.Contributor, Assessor: a.Assessor,
		Linker: func(p node.Peer) ask.Linker { return c.Peers.Linker(p) },
	}
	a.Checks = &check.Checker{Node: c.Node, Store: c.Store, Approver: a.Approver, Contributor: a.Contributor}
	return a
}
