// Package courier carries studies between nodes, and answers those that bring one.
//
// The linker never sees the private terms of a study (columns, keys, recipes): they stay here,
// whatever the caller has.
package courier

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/rpc"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/wire"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb/nodepbconnect"
)

// Receiver is what a node does with a study that a peer hands over.
type Receiver interface {
	HandleExchangeStudy(ctx context.Context, caller node.Peer, a *study.Agreement) (study.Known, error)
}

// Serve answers peers that hand studies over.
func Serve(s *rpc.Server, r Receiver) {
	rpc.Serve[nodepbconnect.StudyServiceHandler](s, nodepbconnect.NewStudyServiceHandler, calls{r})
}

type calls struct{ Receiver }

// Exchange implements nodepbconnect.StudyServiceHandler.
func (c calls) Exchange(ctx context.Context, req *nodepb.ExchangeRequest) (*nodepb.ExchangeResponse, error) {
	a, err := wire.FromExchange(req)
	if err != nil {
		return nil, err
	}
	known, err := c.HandleExchangeStudy(ctx, rpc.Caller(ctx), a)
	if err != nil {
		return nil, err
	}
	return wire.Known(known), nil
}

// Courier hands studies to peers over a client.
type Courier struct{ Client *rpc.Client }

var _ node.Courier = Courier{}

// ExchangeStudy implements node.Courier.
func (c Courier) ExchangeStudy(ctx context.Context, to node.Peer, a *study.Agreement) (study.Known, error) {
	req := wire.Exchange(a, to.Role != node.Linker)
	res, err := rpc.Call(ctx, c.Client, to, rpc.Service(c.Client, to, nodepbconnect.NewStudyServiceClient).Exchange, req)
	if err != nil {
		return study.Known{}, err
	}
	known, err := wire.FromKnown(res.GetAcceptances(), res.GetNotices())
	return known, c.Client.Judge(ctx, to, req, err)
}
