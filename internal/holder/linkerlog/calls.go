package linkerlog

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/rpc"
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
