package plan

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/rpc"
	"github.com/blindjoin/blindjoin/internal/wire"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb/nodepbconnect"
)

// Serve answers holders that hand approved tables over.
func (k *Keeper) Serve(s *rpc.Server) {
	rpc.Serve[nodepbconnect.ApprovalServiceHandler](s, nodepbconnect.NewApprovalServiceHandler, calls{k})
}

type calls struct{ *Keeper }

// Approve implements nodepbconnect.ApprovalServiceHandler.
func (c calls) Approve(ctx context.Context, req *nodepb.ApproveRequest) (*nodepb.ApproveResponse, error) {
	p, err := wire.FromApprove(req)
	if err != nil {
		return nil, err
	}
	head, err := c.HandleApproval(ctx, rpc.Caller(ctx), p)
	if err != nil {
		return nil, err
	}
	return wire.Approved(head), nil
}
