package linkerlog

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/rpc"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/wire"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb/nodepbconnect"
)

// At is the linker, called over a client.
func At(c *rpc.Client, p node.Peer) Linker {
	return remote{c, p, rpc.Service(c, p, nodepbconnect.NewAuditServiceClient)}
}

type remote struct {
	client  *rpc.Client
	peer    node.Peer
	service nodepbconnect.AuditServiceClient
}

// AuditDigests implements Linker.
func (r remote) AuditDigests(ctx context.Context, from, to int64) ([]auditlog.Hash, auditlog.SignedHead, error) {
	req := &nodepb.DigestsRequest{From: from, To: to}
	res, err := rpc.Call(ctx, r.client, r.peer, r.service.Digests, req)
	if err != nil {
		return nil, auditlog.SignedHead{}, err
	}
	hashes, head, err := wire.FromDigests(res)
	return hashes, head, r.client.Judge(ctx, r.peer, req, err)
}

// Answers is what a holder does with the head that the other one has kept.
type Answers interface {
	HandleCompareHeads(ctx context.Context, caller node.Peer, id study.ID, head auditlog.SignedHead) (auditlog.SignedHead, error)
}

// Serve answers the other holder of a study.
func Serve(s *rpc.Server, a Answers) {
	rpc.Serve[nodepbconnect.HeadServiceHandler](s, nodepbconnect.NewHeadServiceHandler, calls{a})
}

type calls struct{ Answers }

// Compare implements nodepbconnect.HeadServiceHandler.
func (c calls) Compare(ctx context.Context, req *nodepb.CompareRequest) (*nodepb.CompareResponse, error) {
	id, head, err := wire.FromCompare(req)
	if err != nil {
		return nil, err
	}
	kept, err := c.HandleCompareHeads(ctx, rpc.Caller(ctx), id, head)
	if err != nil {
		return nil, err
	}
	return wire.Compared(kept), nil
}

// PeerAt is the other holder, called over a client.
func PeerAt(c *rpc.Client, p node.Peer) Peer {
	return remoteHolder{c, p, rpc.Service(c, p, nodepbconnect.NewHeadServiceClient)}
}

type remoteHolder struct {
	client  *rpc.Client
	peer    node.Peer
	service nodepbconnect.HeadServiceClient
}

// CompareHeads implements Peer.
func (r remoteHolder) CompareHeads(ctx context.Context, id study.ID, head auditlog.SignedHead) (auditlog.SignedHead, error) {
	return rpc.Read(ctx, r.client, r.peer, r.service.Compare, wire.Compare(id, head), wire.FromCompared)
}
