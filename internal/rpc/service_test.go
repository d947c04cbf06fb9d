package rpc

import (
	"context"
	"log/slog"

	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/peer"
	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/wire"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb/nodepbconnect"
)

// What follows are services of the protocol as steps make and answer them, for tests of what is
// below them.

// holderSteps answers what a holder's peers call.
type holderSteps interface {
	HandleExchangeStudy(ctx context.Context, caller peer.Peer, a *study.Agreement) (study.Known, error)
	HandleOpenSession(ctx context.Context, caller peer.Peer, h psi.Hello, number uint64) (psi.Hello, uint64, error)
	HandleStep(ctx context.Context, caller peer.Peer, m psi.Message) (psi.Message, error)
}

func newHolderServer(n *node.Node, peers Directory, app holderSteps, log *slog.Logger) *Server {
	s := NewServer(n.Self, n, peers, log)
	Serve[nodepbconnect.StudyServiceHandler](s, nodepbconnect.NewStudyServiceHandler, exchangeCalls{app})
	Serve[nodepbconnect.IntersectionServiceHandler](s, nodepbconnect.NewIntersectionServiceHandler, stepCalls{app})
	return s
}

type exchangeCalls struct{ holderSteps }

func (e exchangeCalls) Exchange(ctx context.Context, req *nodepb.ExchangeRequest) (*nodepb.ExchangeResponse, error) {
	a, err := wire.FromExchange(req)
	if err != nil {
		return nil, err
	}
	known, err := e.HandleExchangeStudy(ctx, Caller(ctx), a)
	return wire.Known(known), err
}

type stepCalls struct{ holderSteps }

func (s stepCalls) Open(ctx context.Context, req *nodepb.OpenRequest) (*nodepb.OpenResponse, error) {
	h, err := psi.DecodeHello(req.GetHello())
	if err != nil {
		return nil, err
	}
	own, number, err := s.HandleOpenSession(ctx, Caller(ctx), h, req.GetNumber())
	if err != nil {
		return nil, err
	}
	return &nodepb.OpenResponse{Hello: own.Encode(), Number: number}, nil
}

func (s stepCalls) Step(ctx context.Context, req *nodepb.StepRequest) (*nodepb.StepResponse, error) {
	m, err := wire.FromStepRequest(req)
	if err != nil {
		return nil, err
	}
	reply, err := s.HandleStep(ctx, Caller(ctx), m)
	if err != nil {
		return nil, err
	}
	return wire.StepResponse(reply)
}

// remote is a peer as steps call it.
type remote struct {
	c    *Client
	peer peer.Peer
}

func (r remote) ExchangeStudy(ctx context.Context, a *study.Agreement) (study.Known, error) {
	req := wire.Exchange(a, true)
	res, err := Call(ctx, r.c, r.peer, Service(r.c, r.peer, nodepbconnect.NewStudyServiceClient).Exchange, req)
	if err != nil {
		return study.Known{}, err
	}
	known, err := wire.FromKnown(res.GetAcceptances(), res.GetNotices())
	return known, r.c.Judge(ctx, r.peer, req, err)
}

func (r remote) OpenSession(ctx context.Context, own psi.Hello, known uint64) (psi.Hello, uint64, error) {
	req := &nodepb.OpenRequest{Hello: own.Encode(), Number: known}
	res, err := Call(ctx, r.c, r.peer, Service(r.c, r.peer, nodepbconnect.NewIntersectionServiceClient).Open, req)
	if err != nil {
		return psi.Hello{}, 0, err
	}
	theirs, err := psi.DecodeHello(res.GetHello())
	return theirs, res.GetNumber(), r.c.Judge(ctx, r.peer, req, err)
}

func (r remote) Step(ctx context.Context, m psi.Message) (psi.Message, error) {
	req, err := wire.StepRequest(m)
	if err != nil {
		return nil, err
	}
	res, err := Call(ctx, r.c, r.peer, Service(r.c, r.peer, nodepbconnect.NewIntersectionServiceClient).Step, req)
	if err != nil {
		return nil, err
	}
	reply, err := wire.FromStepResponse(res)
	return reply, r.c.Judge(ctx, r.peer, req, err)
}
