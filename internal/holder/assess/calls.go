package assess

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/rpc"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/wire"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb/nodepbconnect"
)

// At is the linker, called over a client.
func At(c *rpc.Client, p node.Peer) Linker {
	return remote{c, p, rpc.Service(c, p, nodepbconnect.NewQueryServiceClient)}
}

type remote struct {
	client  *rpc.Client
	peer    node.Peer
	service nodepbconnect.QueryServiceClient
}

// LinkTables implements Linker.
func (r remote) LinkTables(ctx context.Context, id study.ID) (query.Links, error) {
	return rpc.Read(ctx, r.client, r.peer, r.service.Links, wire.LinksRequest(id), wire.FromLinks)
}
