package contribute

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/rpc"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/wire"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb/nodepbconnect"
)

// At is the linker, called over a client.
func At(c *rpc.Client, p node.Peer) Linker {
	return remote{c, p, rpc.Service(c, p, nodepbconnect.NewContributionServiceClient)}
}

type remote struct {
	client  *rpc.Client
	peer    node.Peer
	service nodepbconnect.ContributionServiceClient
}

// BeginContribution implements Linker.
func (r remote) BeginContribution(ctx context.Context, b contribution.Begin) (contribution.Receipt, error) {
	return rpc.Read(ctx, r.client, r.peer, r.service.Begin, wire.Begin(b), wire.FromBegun)
}

// PutChunk implements Linker.
func (r remote) PutChunk(ctx context.Context, id study.ID, contributionID [16]byte, c contribution.Chunk) error {
	req, err := wire.Put(id, contributionID, c)
	if err != nil {
		return err
	}
	_, err = rpc.Call(ctx, r.client, r.peer, r.service.Put, req)
	return err
}

// CompleteContribution implements Linker.
func (r remote) CompleteContribution(ctx context.Context, id study.ID, c contribution.Complete) (contribution.Receipt, error) {
	return rpc.Read(ctx, r.client, r.peer, r.service.Complete, wire.Complete(id, c),
		func(res *nodepb.CompleteResponse) (contribution.Receipt, error) {
			return wire.FromCompleted(res, c.Chunks)
		})
}
