package intersect

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/rpc"
	"github.com/blindjoin/blindjoin/internal/wire"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb/nodepbconnect"
)

// Answers answers the other holder's calls; an Intersector does.
type Answers interface {
	HandleOpenSession(ctx context.Context, caller node.Peer, h psi.Hello, known uint64) (own psi.Hello, number uint64, err error)
	HandleStep(ctx context.Context, caller node.Peer, m psi.Message) (psi.Message, error)
}

// Serve answers the other holder's calls on a server.
func Serve(s *rpc.Server, a Answers) {
	rpc.Serve[nodepbconnect.IntersectionServiceHandler](s, nodepbconnect.NewIntersectionServiceHandler, calls{a})
}

type calls struct{ Answers }

// Open implements nodepbconnect.IntersectionServiceHandler.
func (c calls) Open(ctx context.Context, req *nodepb.OpenRequest) (*nodepb.OpenResponse, error) {
	h, err := psi.DecodeHello(req.GetHello())
	if err != nil {
		return nil, err
	}
	own, number, err := c.HandleOpenSession(ctx, rpc.Caller(ctx), h, req.GetNumber())
	if err != nil {
		return nil, err
	}
	return &nodepb.OpenResponse{Hello: own.Encode(), Number: number}, nil
}

// Step implements nodepbconnect.IntersectionServiceHandler.
func (c calls) Step(ctx context.Context, req *nodepb.StepRequest) (*nodepb.StepResponse, error) {
	m, err := wire.FromStepRequest(req)
	if err != nil {
		return nil, err
	}
	reply, err := c.HandleStep(ctx, rpc.Caller(ctx), m)
	if err != nil {
		return nil, err
	}
	return wire.StepResponse(reply)
}

// At is the other holder, called over a client.
func At(c *rpc.Client, p node.Peer) Peer {
	return remote{c, p, rpc.Service(c, p, nodepbconnect.NewIntersectionServiceClient)}
}

type remote struct {
	client  *rpc.Client
	peer    node.Peer
	service nodepbconnect.IntersectionServiceClient
}

// OpenSession implements Peer.
func (r remote) OpenSession(ctx context.Context, own psi.Hello, known uint64) (theirs psi.Hello, number uint64, err error) {
	req := &nodepb.OpenRequest{Hello: own.Encode(), Number: known}
	res, err := rpc.Call(ctx, r.client, r.peer, r.service.Open, req)
	if err != nil {
		return psi.Hello{}, 0, err
	}
	theirs, err = psi.DecodeHello(res.GetHello())
	return theirs, res.GetNumber(), r.client.Judge(ctx, r.peer, req, err)
}

// Step implements Peer.
func (r remote) Step(ctx context.Context, m psi.Message) (psi.Message, error) {
	req, err := wire.StepRequest(m)
	if err != nil {
		return nil, err
	}
	return rpc.Read(ctx, r.client, r.peer, r.service.Step, req, wire.FromStepResponse)
}
