package nodeapi

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/holder/intersect"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb/nodepbconnect"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/psi"
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
	m, err := requestFromWire(req)
	if err != nil {
		return nil, err
	}
	reply, err := s.app.HandleStep(ctx, caller(ctx), m)
	if err != nil {
		return nil, err
	}
	return responseToWire(reply)
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
	req, err := requestToWire(m)
	if err != nil {
		return nil, err
	}
	res, err := invoke(ctx, h.c, h.peer, h.client.Step, req)
	if err != nil {
		return nil, err
	}
	reply, err := responseFromWire(res)
	return reply, h.c.judged(ctx, h.peer, req, err)
}

func requestToWire(m psi.Message) (*nodepb.StepRequest, error) {
	switch m := m.(type) {
	case psi.BlindedChunk:
		return &nodepb.StepRequest{Session: m.Session[:], Message: &nodepb.StepRequest_Blinded{Blinded: &nodepb.Chunk{No: m.No, Elements: m.Elements}}}, nil
	case psi.EvaluatedChunk:
		return &nodepb.StepRequest{Session: m.Session[:], Message: &nodepb.StepRequest_Evaluated{Evaluated: &nodepb.Chunk{No: m.No, Elements: m.Elements}}}, nil
	case psi.WantBlinded:
		return &nodepb.StepRequest{Session: m.Session[:], Message: &nodepb.StepRequest_WantBlinded{WantBlinded: m.No}}, nil
	case psi.WantTags:
		return &nodepb.StepRequest{Session: m.Session[:], Message: &nodepb.StepRequest_WantTags{WantTags: m.No}}, nil
	case psi.WantMatches:
		return &nodepb.StepRequest{Session: m.Session[:], Message: &nodepb.StepRequest_WantMatches{WantMatches: m.No}}, nil
	case psi.Prepare:
		return &nodepb.StepRequest{Session: m.Session[:], Message: &nodepb.StepRequest_Prepare{Prepare: true}}, nil
	case psi.TagChunk:
		return &nodepb.StepRequest{Session: m.Session[:], Message: &nodepb.StepRequest_Tags{Tags: tagsToWire(m)}}, nil
	case psi.MatchChunk:
		return &nodepb.StepRequest{Session: m.Session[:], Message: &nodepb.StepRequest_Matches{Matches: matchesToWire(m)}}, nil
	case psi.Finish:
		return &nodepb.StepRequest{Session: m.Session[:], Message: &nodepb.StepRequest_Finish{Finish: finishToWire(m)}}, nil
	default:
		return nil, problem.New(problem.Internal, "%T is not a request", m)
	}
}

func requestFromWire(req *nodepb.StepRequest) (psi.Message, error) {
	session, err := fixed16("session", req.GetSession())
	if err != nil {
		return nil, err
	}
	switch m := req.GetMessage().(type) {
	case *nodepb.StepRequest_Blinded:
		return psi.BlindedChunk{Session: session, No: m.Blinded.GetNo(), Elements: m.Blinded.GetElements()}, nil
	case *nodepb.StepRequest_Evaluated:
		return psi.EvaluatedChunk{Session: session, No: m.Evaluated.GetNo(), Elements: m.Evaluated.GetElements()}, nil
	case *nodepb.StepRequest_WantBlinded:
		return psi.WantBlinded{Session: session, No: m.WantBlinded}, nil
	case *nodepb.StepRequest_WantTags:
		return psi.WantTags{Session: session, No: m.WantTags}, nil
	case *nodepb.StepRequest_WantMatches:
		return psi.WantMatches{Session: session, No: m.WantMatches}, nil
	case *nodepb.StepRequest_Prepare:
		return psi.Prepare{Session: session}, nil
	case *nodepb.StepRequest_Tags:
		return tagsFromWire(session, m.Tags), nil
	case *nodepb.StepRequest_Matches:
		return matchesFromWire(session, m.Matches), nil
	case *nodepb.StepRequest_Finish:
		return finishFromWire(session, m.Finish)
	default:
		return nil, problem.New(problem.Invalid, "a step without a message")
	}
}

func responseToWire(m psi.Message) (*nodepb.StepResponse, error) {
	switch m := m.(type) {
	case psi.BlindedChunk:
		return &nodepb.StepResponse{Session: m.Session[:], Message: &nodepb.StepResponse_Blinded{Blinded: &nodepb.Chunk{No: m.No, Elements: m.Elements}}}, nil
	case psi.EvaluatedChunk:
		return &nodepb.StepResponse{Session: m.Session[:], Message: &nodepb.StepResponse_Evaluated{Evaluated: &nodepb.Chunk{No: m.No, Elements: m.Elements}}}, nil
	case psi.TagChunk:
		return &nodepb.StepResponse{Session: m.Session[:], Message: &nodepb.StepResponse_Tags{Tags: tagsToWire(m)}}, nil
	case psi.MatchChunk:
		return &nodepb.StepResponse{Session: m.Session[:], Message: &nodepb.StepResponse_Matches{Matches: matchesToWire(m)}}, nil
	case psi.Finish:
		return &nodepb.StepResponse{Session: m.Session[:], Message: &nodepb.StepResponse_Finish{Finish: finishToWire(m)}}, nil
	case psi.Progress:
		return &nodepb.StepResponse{Session: m.Session[:], Message: &nodepb.StepResponse_Progress{Progress: &nodepb.Progress{Done: m.Done, Total: m.Total}}}, nil
	case psi.Ack:
		return &nodepb.StepResponse{Session: m.Session[:], Message: &nodepb.StepResponse_Ack{Ack: true}}, nil
	default:
		return nil, problem.New(problem.Internal, "%T is not a reply", m)
	}
}

func responseFromWire(res *nodepb.StepResponse) (psi.Message, error) {
	session, err := fixed16("session", res.GetSession())
	if err != nil {
		return nil, err
	}
	switch m := res.GetMessage().(type) {
	case *nodepb.StepResponse_Blinded:
		return psi.BlindedChunk{Session: session, No: m.Blinded.GetNo(), Elements: m.Blinded.GetElements()}, nil
	case *nodepb.StepResponse_Evaluated:
		return psi.EvaluatedChunk{Session: session, No: m.Evaluated.GetNo(), Elements: m.Evaluated.GetElements()}, nil
	case *nodepb.StepResponse_Tags:
		return tagsFromWire(session, m.Tags), nil
	case *nodepb.StepResponse_Matches:
		return matchesFromWire(session, m.Matches), nil
	case *nodepb.StepResponse_Finish:
		return finishFromWire(session, m.Finish)
	case *nodepb.StepResponse_Progress:
		return psi.Progress{Session: session, Done: m.Progress.GetDone(), Total: m.Progress.GetTotal()}, nil
	case *nodepb.StepResponse_Ack:
		return psi.Ack{Session: session}, nil
	default:
		return nil, problem.New(problem.Invalid, "a reply without a message")
	}
}

func tagsToWire(m psi.TagChunk) *nodepb.Tags {
	return &nodepb.Tags{No: m.No, Last: m.Last, Tags: m.Tags, Multiplicities: m.Multiplicities, Gone: m.Gone}
}

func tagsFromWire(session [16]byte, m *nodepb.Tags) psi.TagChunk {
	return psi.TagChunk{Session: session, No: m.GetNo(), Last: m.GetLast(), Tags: m.GetTags(), Multiplicities: m.GetMultiplicities(), Gone: m.GetGone()}
}

func matchesToWire(m psi.MatchChunk) *nodepb.Matches {
	return &nodepb.Matches{
		No: m.No, Last: m.Last, Positions: m.Positions, Tags: m.Tags, Multiplicities: m.Multiplicities, Macs: m.MACs, Gone: m.Gone,
	}
}

func matchesFromWire(session [16]byte, m *nodepb.Matches) psi.MatchChunk {
	return psi.MatchChunk{
		Session: session, No: m.GetNo(), Last: m.GetLast(), Positions: m.GetPositions(), Tags: m.GetTags(),
		Multiplicities: m.GetMultiplicities(), MACs: m.GetMacs(), Gone: m.GetGone(),
	}
}

func finishToWire(m psi.Finish) *nodepb.Finish {
	return &nodepb.Finish{Count: m.Count, Digest: m.Digest[:]}
}

func finishFromWire(session [16]byte, m *nodepb.Finish) (psi.Message, error) {
	digest, err := fixed32("digest", m.GetDigest())
	if err != nil {
		return nil, err
	}
	return psi.Finish{Session: session, Count: m.GetCount(), Digest: digest}, nil
}
