package nodeapi

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/wire"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
)

// Links implements nodepbconnect.QueryServiceHandler.
func (l linkerServer) Links(ctx context.Context, req *nodepb.LinksRequest) (*nodepb.LinksResponse, error) {
	id, err := wire.FromStudy(req.GetStudy())
	if err != nil {
		return nil, err
	}
	links, err := l.app.HandleLinks(ctx, caller(ctx), id)
	if err != nil {
		return nil, err
	}
	return wire.Links(links)
}

// LinkTables implements holder.Linker.
func (l linkerPeer) LinkTables(ctx context.Context, id study.ID) (query.Links, error) {
	req := wire.LinksRequest(id)
	res, err := invoke(ctx, l.c, l.peer, l.queries.Links, req)
	if err != nil {
		return query.Links{}, err
	}
	t, err := wire.FromLinks(res)
	return t, l.c.judged(ctx, l.peer, req, err)
}
