package receive

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/rpc"
	"github.com/blindjoin/blindjoin/internal/wire"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb/nodepbconnect"
)

// Serve answers holders that contribute.
func (a *Receiver) Serve(s *rpc.Server) {
	rpc.Serve[nodepbconnect.ContributionServiceHandler](s, nodepbconnect.NewContributionServiceHandler, calls{a})
}

type calls struct{ *Receiver }

// Begin implements nodepbconnect.ContributionServiceHandler.
func (c calls) Begin(ctx context.Context, req *nodepb.BeginRequest) (*nodepb.BeginResponse, error) {
	b, err := wire.FromBegin(req)
	if err != nil {
		return nil, err
	}
	r, err := c.HandleBeginContribution(ctx, rpc.Caller(ctx), b)
	if err != nil {
		return nil, err
	}
	return wire.Begun(r), nil
}

// Put implements nodepbconnect.ContributionServiceHandler.
func (c calls) Put(ctx context.Context, req *nodepb.PutRequest) (*nodepb.PutResponse, error) {
	id, contributionID, chunk, err := wire.FromPut(req)
	if err != nil {
		return nil, err
	}
	return &nodepb.PutResponse{}, c.HandlePutChunk(ctx, rpc.Caller(ctx), id, contributionID, chunk)
}

// Complete implements nodepbconnect.ContributionServiceHandler.
func (c calls) Complete(ctx context.Context, req *nodepb.CompleteRequest) (*nodepb.CompleteResponse, error) {
	id, end, err := wire.FromComplete(req)
	if err != nil {
		return nil, err
	}
	r, err := c.HandleCompleteContribution(ctx, rpc.Caller(ctx), id, end)
	if err != nil {
		return nil, err
	}
	return wire.Completed(r), nil
}
