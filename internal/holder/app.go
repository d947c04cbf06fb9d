// Package holder is the application of a node that holds a dataset.
//
// It prepares linkage keys, runs private set intersection with the other holder, contributes
// encrypted records to the linker, asks it for aggregates, and estimates what linkage by keys with
// typing errors does to them. It knows neither SQL nor the network: Store and Peers say what it
// needs of them.
package holder

import (
	"context"
	"io"
	"log/slog"
	"time"

	"github.com/blindjoin/blindjoin/internal/holder/agree"
	"github.com/blindjoin/blindjoin/internal/holder/assess"
	"github.com/blindjoin/blindjoin/internal/holder/contribute"
	"github.com/blindjoin/blindjoin/internal/holder/intersect"
	"github.com/blindjoin/blindjoin/internal/holder/linkerlog"
	"github.com/blindjoin/blindjoin/internal/holder/load"
	"github.com/blindjoin/blindjoin/internal/masterkey"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/progress"
	"github.com/blindjoin/blindjoin/internal/query"
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

// App is a holder node at work. Methods may be called concurrently.
type App struct {
	Node     *node.Node
	Master   *masterkey.Key
	Store    *node.Store
	Peers    Peers
	Now      func() time.Time
	Random   io.Reader
	Progress progress.Display
	Log      *slog.Logger

	*load.Loader
	*agree.Signer
	*linkerlog.Watcher
	*intersect.Intersector
	*contribute.Contributor
	*assess.Assessor
}

// New puts the steps of a holder together.
func New(c Config) *App {
	a := &App{Node: c.Node, Master: c.Master, Store: c.Store, Peers: c.Peers, Now: c.Now, Random: c.Random, Progress: c.Progress, Log: c.Log}
	a.Loader = &load.Loader{Node: c.Node, Store: c.Store, Peers: c.Peers, Now: c.Now, Random: c.Random, Progress: c.Progress}
	a.Signer = &agree.Signer{
		Node: c.Node, Master: c.Master, Store: c.Store, Peers: c.Peers, Random: c.Random, Log: c.Log, Loader: a.Loader,
	}
	a.Watcher = &linkerlog.Watcher{
		Node: c.Node, Store: c.Store, Now: c.Now, Progress: c.Progress,
		Linker: func(p node.Peer) linkerlog.Linker { return c.Peers.Linker(p) },
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
	return a
}

// Peers calls other nodes over pinned, mutually authenticated channels.
type Peers interface {
	node.Courier
	Holder(p node.Peer) intersect.Peer
	Linker(p node.Peer) LinkerPeer
}

// LinkerPeer is the linker of a study.
type LinkerPeer interface {
	contribute.Linker
	Ask(ctx context.Context, r *query.Request) (*query.Answer, error)
	assess.Linker
	linkerlog.Linker
}
