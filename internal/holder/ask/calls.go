package ask

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/rpc"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/wire"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb/nodepbconnect"
)

// At is the linker, called over a client.
func At(c *rpc.Client, p node.Peer) Linker {
	return remote{c, p, rpc.Service(c, p, nodepbconnect.NewQueryServiceClient)}
}

type remote struct {
	client  *rpc.Client
	peer    node.Peer
	service nodepbconnect.QueryServiceClient
}

// Ask implements Linker.
func (r remote) Ask(ctx context.Context, q *query.Request) (*query.Answer, error) {
	req, err := wire.Ask(q)
	if err != nil {
		return nil, err
	}
	return rpc.Read(ctx, r.client, r.peer, r.service.Ask, req, wire.FromAnswer)
}

// Answers implements Linker.
func (r remote) Answers(ctx context.Context, id study.ID, after int64) (*query.Delivery, error) {
	return rpc.Read(ctx, r.client, r.peer, r.service.Answers, wire.AnswersRequest(id, after), wire.FromAnswers)
}
