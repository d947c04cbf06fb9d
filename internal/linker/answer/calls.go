package answer

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/rpc"
	"github.com/blindjoin/blindjoin/internal/wire"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb/nodepbconnect"
)

// Serve answers holders that ask.
func (a *Answerer) Serve(s *rpc.Server) {
	rpc.Serve[nodepbconnect.QueryServiceHandler](s, nodepbconnect.NewQueryServiceHandler, calls{a})
}

type calls struct{ *Answerer }

// Ask implements nodepbconnect.QueryServiceHandler.
func (c calls) Ask(ctx context.Context, req *nodepb.AskRequest) (*nodepb.AskResponse, error) {
	r, err := wire.FromAsk(req)
	if err != nil {
		return nil, err
	}
	answer, err := c.HandleQuery(ctx, rpc.Caller(ctx), r)
	if err != nil {
		return nil, err
	}
	return wire.Answer(answer)
}

// Links implements nodepbconnect.QueryServiceHandler.
func (c calls) Links(ctx context.Context, req *nodepb.LinksRequest) (*nodepb.LinksResponse, error) {
	id, err := wire.FromStudy(req.GetStudy())
	if err != nil {
		return nil, err
	}
	links, err := c.HandleLinks(ctx, rpc.Caller(ctx), id)
	if err != nil {
		return nil, err
	}
	return wire.Links(links)
}

// Answers implements nodepbconnect.QueryServiceHandler.
func (c calls) Answers(ctx context.Context, req *nodepb.AnswersRequest) (*nodepb.AnswersResponse, error) {
	id, after, err := wire.FromAnswersRequest(req)
	if err != nil {
		return nil, err
	}
	d, err := c.HandleAnswers(ctx, rpc.Caller(ctx), id, after)
	if err != nil {
		return nil, err
	}
	return wire.Answers(d)
}
