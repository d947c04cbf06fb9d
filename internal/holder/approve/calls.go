package approve

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/rpc"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/wire"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb/nodepbconnect"
)

// Answers is what a holder does with what the other one knows of proposed tables.
type Answers interface {
	HandleShareTables(ctx context.Context, caller node.Peer, id study.ID, list []study.TableProposal) ([]study.TableProposal, error)
}

// Serve answers the other holder of a study.
func Serve(s *rpc.Server, a Answers) {
	rpc.Serve[nodepbconnect.TableServiceHandler](s, nodepbconnect.NewTableServiceHandler, calls{a})
}

type calls struct{ Answers }

// Share implements nodepbconnect.TableServiceHandler.
func (c calls) Share(ctx context.Context, req *nodepb.ShareRequest) (*nodepb.ShareResponse, error) {
	id, list, err := wire.FromShare(req)
	if err != nil {
		return nil, err
	}
	known, err := c.HandleShareTables(ctx, rpc.Caller(ctx), id, list)
	if err != nil {
		return nil, err
	}
	return wire.Shared(known)
}

// At is the other holder, called over a client.
func At(c *rpc.Client, p node.Peer) Peer {
	return remoteHolder{c, p, rpc.Service(c, p, nodepbconnect.NewTableServiceClient)}
}

type remoteHolder struct {
	client  *rpc.Client
	peer    node.Peer
	service nodepbconnect.TableServiceClient
}

// ShareTables implements Peer.
func (r remoteHolder) ShareTables(ctx context.Context, id study.ID, list []study.TableProposal) ([]study.TableProposal, error) {
	req, err := wire.Share(id, list)
	if err != nil {
		return nil, err
	}
	return rpc.Read(ctx, r.client, r.peer, r.service.Share, req, func(res *nodepb.ShareResponse) ([]study.TableProposal, error) {
		return wire.FromShared(id, res)
	})
}

// LinkerAt is the linker, called over a client.
func LinkerAt(c *rpc.Client, p node.Peer) Linker {
	return remoteLinker{c, p, rpc.Service(c, p, nodepbconnect.NewApprovalServiceClient)}
}

type remoteLinker struct {
	client  *rpc.Client
	peer    node.Peer
	service nodepbconnect.ApprovalServiceClient
}

// ApproveTable implements Linker.
func (r remoteLinker) ApproveTable(ctx context.Context, p *study.TableProposal) (auditlog.SignedHead, error) {
	req, err := wire.Approve(p)
	if err != nil {
		return auditlog.SignedHead{}, err
	}
	return rpc.Read(ctx, r.client, r.peer, r.service.Approve, req, wire.FromApproved)
}
