package holder

import (
	"github.com/blindjoin/blindjoin/internal/holder/approve"
	"github.com/blindjoin/blindjoin/internal/holder/ask"
	"github.com/blindjoin/blindjoin/internal/holder/assess"
	"github.com/blindjoin/blindjoin/internal/holder/contribute"
	"github.com/blindjoin/blindjoin/internal/holder/intersect"
	"github.com/blindjoin/blindjoin/internal/holder/linkerlog"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/node/courier"
	"github.com/blindjoin/blindjoin/internal/rpc"
)

// Answers answers what a holder's peers call; an App does.
type Answers interface {
	courier.Receiver
	intersect.Answers
	approve.Answers
	linkerlog.Answers
}

// Serve answers a holder's peers: studies, private set intersection, tables beyond the plan, and
// heads of the linker's log.
func Serve(s *rpc.Server, a Answers) {
	courier.Serve(s, a)
	intersect.Serve(s, a)
	approve.Serve(s, a)
	linkerlog.Serve(s, a)
}

// Over returns the peers of a holder, called over a client.
func Over(c *rpc.Client) Peers { return remotes{courier.Courier{Client: c}} }

type remotes struct{ courier.Courier }

// Holder implements Peers.
func (r remotes) Holder(p node.Peer) Peer {
	return struct {
		intersects
		shares
		compares
	}{intersect.At(r.Client, p), approve.At(r.Client, p), linkerlog.PeerAt(r.Client, p)}
}

// Linker implements Peers.
func (r remotes) Linker(p node.Peer) Linker {
	return struct {
		logOf
		receives
		tells
		approves
		answers
	}{linkerlog.At(r.Client, p), contribute.At(r.Client, p), assess.At(r.Client, p), approve.LinkerAt(r.Client, p), ask.At(r.Client, p)}
}

// The other holder and the linker as each step calls them, under names of their own.
type (
	intersects = intersect.Peer
	shares     = approve.Peer
	compares   = linkerlog.Peer
	approves   = approve.Linker

	logOf    = linkerlog.Linker
	receives = contribute.Linker
	tells    = assess.Linker
	answers  = ask.Linker
)
