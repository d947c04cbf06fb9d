// Package intersect is a holder's private set intersection with the other holder: sessions of
// package psi that are stored step by step, go on after any interruption, and build on earlier
// ones.
//
// Whoever makes the calls drives the session (intersect.go, drive_client.go, drive_server.go); the
// other side answers them (answer.go). Both do the same units of work (client.go, server.go,
// finish.go), each of which reads the stored state, computes, and stores result and state in one
// transaction.
//
// What leaves through here: blinded and evaluated group elements, tags, masked multiplicities, and
// how many records have which fault in their key. See package psi for what they tell.
package intersect

import (
	"io"
	"log/slog"

	"github.com/blindjoin/blindjoin/internal/holder/agree"
	"github.com/blindjoin/blindjoin/internal/holder/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/holder/load"
	"github.com/blindjoin/blindjoin/internal/masterkey"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/progress"
)

// Intersector finds which keys both holders have.
type Intersector struct {
	Node     *node.Node
	Master   *masterkey.Key
	Store    *node.Store
	Peer     func(node.Peer) Peer
	Random   io.Reader
	Progress progress.Display
	Log      *slog.Logger
	Loader   *load.Loader
	Signer   *agree.Signer
}

var queries = dbgen.New()
