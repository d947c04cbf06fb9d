package nodeapi

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/holder/intersect"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/wire"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb/nodepbconnect"
)

// intersector is a holder that answers the other one's protocol messages.
type intersector interface {
	HandleOpenSession(ctx context.Context, caller node.Peer, h psi.Hello, number uint64) (psi.Hello, uint64, error)
	HandleStep(ctx context.Context, caller node.Peer, m psi.Message) (psi.Message, error)
}

type intersectionServer struct{ app intersector }

func (s *Server) serveIntersection(app intersector) {
	s.mux.Handle(nodepbconnect.NewIntersectionServiceHandler(intersectionServer{app}, s.handlerOptions()...))
}

// Open implements nodepbconnect.IntersectionServiceHandler.
func (s intersectionServer) Open(ctx context.Context, req *nodepb.OpenRequest) (*nodepb.OpenResponse, error) {
	h, err := psi.DecodeHello(req.GetHello())
	if err != nil {
		return nil, err
	}
	own, number, err := s.app.HandleOpenSession(ctx, caller(ctx), h, req.GetNumber())
	if err != nil {
		return nil, err
	}
	return &nodepb.OpenResponse{Hello: own.Encode(), Number: number}, nil
}

// Step implements nodepbconnect.IntersectionServiceHandler.
func (s intersectionServer) Step(ctx context.Context, req *nodepb.StepRequest) (*nodepb.StepResponse, error) {
	m, err := wire.FromStepRequest(req)
	if err != nil {
		return nil, err
	}
	reply, err := s.app.HandleStep(ctx, caller(ctx), m)
	if err != nil {
		return nil, err
	}
	return wire.StepResponse(reply)
}

type holderPeer struct {
	c      *Client
	peer   node.Peer
	client nodepbconnect.IntersectionServiceClient
}

// Holder implements holder.Peers.
func (c *Client) Holder(p node.Peer) intersect.Peer {
	return holderPeer{c: c, peer: p, client: nodepbconnect.NewIntersectionServiceClient(c.http(p), p.Address, clientOptions()...)}
}

// OpenSession implements intersect.Peer.
func (h holderPeer) OpenSession(ctx context.Context, own psi.Hello, known uint64) (theirs psi.Hello, number uint64, err error) {
	req := &nodepb.OpenRequest{Hello: own.Encode(), Number: known}
	res, err := invoke(ctx, h.c, h.peer, h.client.Open, req)
	if err != nil {
		return psi.Hello{}, 0, err
	}
	theirs, err = psi.DecodeHello(res.GetHello())
	return theirs, res.GetNumber(), h.c.judged(ctx, h.peer, req, err)
}

// Step implements intersect.Peer.
func (h holderPeer) Step(ctx context.Context, m psi.Message) (psi.Message, error) {
	req, err := wire.StepRequest(m)
	if err != nil {
		return nil, err
	}
	res, err := invoke(ctx, h.c, h.peer, h.client.Step, req)
	if err != nil {
		return nil, err
	}
	reply, err := wire.FromStepResponse(res)
	return reply, h.c.judged(ctx, h.peer, req, err)
}
