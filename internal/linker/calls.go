package linker

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/node/courier"
	"github.com/blindjoin/blindjoin/internal/rpc"
	"github.com/blindjoin/blindjoin/internal/wire"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb/nodepbconnect"
)

// Serve answers a linker's peers: studies, contributions, approved tables, queries and its log's
// digests.
func (a *App) Serve(s *rpc.Server) {
	courier.Serve(s, a)
	a.Receiver.Serve(s)
	a.Keeper.Serve(s)
	a.Answerer.Serve(s)
	rpc.Serve[nodepbconnect.AuditServiceHandler](s, nodepbconnect.NewAuditServiceHandler, calls{a})
}

type calls struct{ *App }

// Digests implements nodepbconnect.AuditServiceHandler.
func (c calls) Digests(ctx context.Context, req *nodepb.DigestsRequest) (*nodepb.DigestsResponse, error) {
	hashes, head, err := c.HandleAuditDigests(ctx, rpc.Caller(ctx), req.GetFrom(), req.GetTo())
	if err != nil {
		return nil, err
	}
	return wire.Digests(hashes, head), nil
}
