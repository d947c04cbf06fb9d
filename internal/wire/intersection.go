package wire

import (
	"crypto/ed25519"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
)

// StepRequest is a protocol message that is sent; problem.Internal where it is no request.
func StepRequest(m psi.Message) (*nodepb.StepRequest, error) {
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
		return &nodepb.StepRequest{Session: m.Session[:], Message: &nodepb.StepRequest_Tags{Tags: tagsOf(m)}}, nil
	case psi.MatchChunk:
		return &nodepb.StepRequest{Session: m.Session[:], Message: &nodepb.StepRequest_Matches{Matches: matchesOf(m)}}, nil
	case psi.Finish:
		return &nodepb.StepRequest{Session: m.Session[:], Message: &nodepb.StepRequest_Finish{Finish: finishOf(m)}}, nil
	default:
		return nil, problem.New(problem.Internal, "%T is not a request", m)
	}
}

// FromStepRequest reads a protocol message that was sent.
func FromStepRequest(req *nodepb.StepRequest) (psi.Message, error) {
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
		return fromTags(session, m.Tags), nil
	case *nodepb.StepRequest_Matches:
		return fromMatches(session, m.Matches), nil
	case *nodepb.StepRequest_Finish:
		return fromFinish(session, m.Finish)
	default:
		return nil, problem.New(problem.Invalid, "a step without a message")
	}
}

// StepResponse is the reply to a protocol message.
func StepResponse(m psi.Message) (*nodepb.StepResponse, error) {
	switch m := m.(type) {
	case psi.BlindedChunk:
		return &nodepb.StepResponse{Session: m.Session[:], Message: &nodepb.StepResponse_Blinded{Blinded: &nodepb.Chunk{No: m.No, Elements: m.Elements}}}, nil
	case psi.EvaluatedChunk:
		return &nodepb.StepResponse{Session: m.Session[:], Message: &nodepb.StepResponse_Evaluated{Evaluated: &nodepb.Chunk{No: m.No, Elements: m.Elements}}}, nil
	case psi.TagChunk:
		return &nodepb.StepResponse{Session: m.Session[:], Message: &nodepb.StepResponse_Tags{Tags: tagsOf(m)}}, nil
	case psi.MatchChunk:
		return &nodepb.StepResponse{Session: m.Session[:], Message: &nodepb.StepResponse_Matches{Matches: matchesOf(m)}}, nil
	case psi.Finish:
		return &nodepb.StepResponse{Session: m.Session[:], Message: &nodepb.StepResponse_Finish{Finish: finishOf(m)}}, nil
	case psi.Progress:
		return &nodepb.StepResponse{Session: m.Session[:], Message: &nodepb.StepResponse_Progress{Progress: &nodepb.Progress{Done: m.Done, Total: m.Total}}}, nil
	case psi.Ack:
		return &nodepb.StepResponse{Session: m.Session[:], Message: &nodepb.StepResponse_Ack{Ack: true}}, nil
	default:
		return nil, problem.New(problem.Internal, "%T is not a reply", m)
	}
}

// FromStepResponse reads the reply to a protocol message.
func FromStepResponse(res *nodepb.StepResponse) (psi.Message, error) {
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
		return fromTags(session, m.Tags), nil
	case *nodepb.StepResponse_Matches:
		return fromMatches(session, m.Matches), nil
	case *nodepb.StepResponse_Finish:
		return fromFinish(session, m.Finish)
	case *nodepb.StepResponse_Progress:
		return psi.Progress{Session: session, Done: m.Progress.GetDone(), Total: m.Progress.GetTotal()}, nil
	case *nodepb.StepResponse_Ack:
		return psi.Ack{Session: session}, nil
	default:
		return nil, problem.New(problem.Invalid, "a reply without a message")
	}
}

func tagsOf(m psi.TagChunk) *nodepb.Tags {
	return &nodepb.Tags{No: m.No, Last: m.Last, Tags: m.Tags, Multiplicities: m.Multiplicities, Gone: m.Gone}
}

func fromTags(session [16]byte, m *nodepb.Tags) psi.TagChunk {
	return psi.TagChunk{Session: session, No: m.GetNo(), Last: m.GetLast(), Tags: m.GetTags(), Multiplicities: m.GetMultiplicities(), Gone: m.GetGone()}
}

func matchesOf(m psi.MatchChunk) *nodepb.Matches {
	return &nodepb.Matches{
		No: m.No, Last: m.Last, Positions: m.Positions, Tags: m.Tags, Multiplicities: m.Multiplicities, Macs: m.MACs, Gone: m.Gone,
	}
}

func fromMatches(session [16]byte, m *nodepb.Matches) psi.MatchChunk {
	return psi.MatchChunk{
		Session: session, No: m.GetNo(), Last: m.GetLast(), Positions: m.GetPositions(), Tags: m.GetTags(),
		Multiplicities: m.GetMultiplicities(), MACs: m.GetMacs(), Gone: m.GetGone(),
	}
}

func finishOf(m psi.Finish) *nodepb.Finish {
	return &nodepb.Finish{Count: m.Count, Digest: m.Digest[:], Signature: m.Signature}
}

func fromFinish(session [16]byte, m *nodepb.Finish) (psi.Message, error) {
	digest, err := fixed32("digest", m.GetDigest())
	if err != nil {
		return nil, err
	}
	signature := m.GetSignature()
	if n := len(signature); n != 0 && n != ed25519.SignatureSize {
		return nil, problem.New(problem.Invalid, "field signature has %d bytes instead of %d", n, ed25519.SignatureSize)
	}
	return psi.Finish{Session: session, Count: m.GetCount(), Digest: digest, Signature: signature}, nil
}
