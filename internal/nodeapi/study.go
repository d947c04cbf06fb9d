package nodeapi

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/wire"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb/nodepbconnect"
)

// studyReceiver is what either application does with a study that a peer hands over.
type studyReceiver interface {
	HandleExchangeStudy(ctx context.Context, caller node.Peer, a *study.Agreement) (study.Known, error)
}

type studyServer struct{ app studyReceiver }

func (s *Server) serveStudies(app studyReceiver) {
	s.mux.Handle(nodepbconnect.NewStudyServiceHandler(studyServer{app}, s.handlerOptions()...))
}

// Exchange implements nodepbconnect.StudyServiceHandler.
func (s studyServer) Exchange(ctx context.Context, req *nodepb.ExchangeRequest) (*nodepb.ExchangeResponse, error) {
	a, err := wire.FromExchange(req)
	if err != nil {
		return nil, err
	}
	known, err := s.app.HandleExchangeStudy(ctx, caller(ctx), a)
	if err != nil {
		return nil, err
	}
	return wire.Known(known), nil
}

// ExchangeStudy implements node.Courier.
func (c *Client) ExchangeStudy(ctx context.Context, to node.Peer, a *study.Agreement) (study.Known, error) {
	// The linker must never see column names: whatever the caller passed, they stay here.
	req := wire.Exchange(a, to.Role != node.Linker)
	client := nodepbconnect.NewStudyServiceClient(c.http(to), to.Address, clientOptions()...)
	res, err := invoke(ctx, c, to, client.Exchange, req)
	if err != nil {
		return study.Known{}, err
	}
	known, err := wire.FromKnown(res.GetAcceptances(), res.GetNotices())
	return known, c.judged(ctx, to, req, err)
}
