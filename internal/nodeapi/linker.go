package nodeapi

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/wire"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb/nodepbconnect"
)

// linkerApp is the application of a node that links.
type linkerApp interface {
	studyReceiver
	HandleBeginContribution(ctx context.Context, caller node.Peer, b contribution.Begin) (contribution.Receipt, error)
	HandlePutChunk(ctx context.Context, caller node.Peer, id study.ID, contributionID [16]byte, c contribution.Chunk) error
	HandleCompleteContribution(ctx context.Context, caller node.Peer, id study.ID, c contribution.Complete) (contribution.Receipt, error)
	HandleQuery(ctx context.Context, caller node.Peer, r *query.Request) (*query.Answer, error)
	HandleLinks(ctx context.Context, caller node.Peer, id study.ID) (*query.Links, error)
	HandleAuditDigests(ctx context.Context, caller node.Peer, from, to int64) ([]auditlog.Hash, auditlog.SignedHead, error)
}

type linkerServer struct{ app linkerApp }

func (s *Server) serveLinker(app linkerApp) {
	l, opts := linkerServer{app}, s.handlerOptions()
	s.mux.Handle(nodepbconnect.NewContributionServiceHandler(l, opts...))
	s.mux.Handle(nodepbconnect.NewQueryServiceHandler(l, opts...))
	s.mux.Handle(nodepbconnect.NewAuditServiceHandler(l, opts...))
}

// Begin implements nodepbconnect.ContributionServiceHandler.
func (l linkerServer) Begin(ctx context.Context, req *nodepb.BeginRequest) (*nodepb.BeginResponse, error) {
	b, err := wire.FromBegin(req)
	if err != nil {
		return nil, err
	}
	r, err := l.app.HandleBeginContribution(ctx, caller(ctx), b)
	if err != nil {
		return nil, err
	}
	return wire.Begun(r), nil
}

// Put implements nodepbconnect.ContributionServiceHandler.
func (l linkerServer) Put(ctx context.Context, req *nodepb.PutRequest) (*nodepb.PutResponse, error) {
	id, contributionID, c, err := wire.FromPut(req)
	if err != nil {
		return nil, err
	}
	return &nodepb.PutResponse{}, l.app.HandlePutChunk(ctx, caller(ctx), id, contributionID, c)
}

// Complete implements nodepbconnect.ContributionServiceHandler.
func (l linkerServer) Complete(ctx context.Context, req *nodepb.CompleteRequest) (*nodepb.CompleteResponse, error) {
	id, c, err := wire.FromComplete(req)
	if err != nil {
		return nil, err
	}
	r, err := l.app.HandleCompleteContribution(ctx, caller(ctx), id, c)
	if err != nil {
		return nil, err
	}
	return wire.Completed(r), nil
}

// Ask implements nodepbconnect.QueryServiceHandler.
func (l linkerServer) Ask(ctx context.Context, req *nodepb.AskRequest) (*nodepb.AskResponse, error) {
	r, err := wire.FromAsk(req)
	if err != nil {
		return nil, err
	}
	a, err := l.app.HandleQuery(ctx, caller(ctx), r)
	if err != nil {
		return nil, err
	}
	return wire.Answer(a)
}

// Digests implements nodepbconnect.AuditServiceHandler.
func (l linkerServer) Digests(ctx context.Context, req *nodepb.DigestsRequest) (*nodepb.DigestsResponse, error) {
	hashes, head, err := l.app.HandleAuditDigests(ctx, caller(ctx), req.GetFrom(), req.GetTo())
	if err != nil {
		return nil, err
	}
	return wire.Digests(hashes, head), nil
}

type linkerPeer struct {
	c             *Client
	peer          node.Peer
	contributions nodepbconnect.ContributionServiceClient
	queries       nodepbconnect.QueryServiceClient
	audits        nodepbconnect.AuditServiceClient
}

// Linker implements holder.Peers.
func (c *Client) Linker(p node.Peer) holder.Linker {
	h, opts := c.http(p), clientOptions()
	return linkerPeer{
		c: c, peer: p,
		contributions: nodepbconnect.NewContributionServiceClient(h, p.Address, opts...),
		queries:       nodepbconnect.NewQueryServiceClient(h, p.Address, opts...),
		audits:        nodepbconnect.NewAuditServiceClient(h, p.Address, opts...),
	}
}

// BeginContribution implements holder.Linker.
func (l linkerPeer) BeginContribution(ctx context.Context, b contribution.Begin) (contribution.Receipt, error) {
	req := wire.Begin(b)
	res, err := invoke(ctx, l.c, l.peer, l.contributions.Begin, req)
	if err != nil {
		return contribution.Receipt{}, err
	}
	r, err := wire.FromBegun(res)
	return r, l.c.judged(ctx, l.peer, req, err)
}

// PutChunk implements holder.Linker.
func (l linkerPeer) PutChunk(ctx context.Context, id study.ID, contributionID [16]byte, c contribution.Chunk) error {
	req, err := wire.Put(id, contributionID, c)
	if err != nil {
		return err
	}
	_, err = invoke(ctx, l.c, l.peer, l.contributions.Put, req)
	return err
}

// CompleteContribution implements holder.Linker.
func (l linkerPeer) CompleteContribution(ctx context.Context, id study.ID, c contribution.Complete) (contribution.Receipt, error) {
	req := wire.Complete(id, c)
	res, err := invoke(ctx, l.c, l.peer, l.contributions.Complete, req)
	if err != nil {
		return contribution.Receipt{}, err
	}
	r, err := wire.FromCompleted(res, c.Chunks)
	return r, l.c.judged(ctx, l.peer, req, err)
}

// Ask implements holder.Linker.
func (l linkerPeer) Ask(ctx context.Context, r *query.Request) (*query.Answer, error) {
	req, err := wire.Ask(r)
	if err != nil {
		return nil, err
	}
	res, err := invoke(ctx, l.c, l.peer, l.queries.Ask, req)
	if err != nil {
		return nil, err
	}
	answer, err := wire.FromAnswer(res)
	return answer, l.c.judged(ctx, l.peer, req, err)
}

// AuditDigests implements holder.Linker.
func (l linkerPeer) AuditDigests(ctx context.Context, from, to int64) ([]auditlog.Hash, auditlog.SignedHead, error) {
	req := &nodepb.DigestsRequest{From: from, To: to}
	res, err := invoke(ctx, l.c, l.peer, l.audits.Digests, req)
	if err != nil {
		return nil, auditlog.SignedHead{}, err
	}
	hashes, head, err := wire.FromDigests(res)
	return hashes, head, l.c.judged(ctx, l.peer, req, err)
}
