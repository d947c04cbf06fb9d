package nodeapi

import (
	"context"
	"crypto/ed25519"
	"time"

	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb/nodepbconnect"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// maxAcceptances is how many parties a study has.
const maxAcceptances = 3

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
	a, err := agreementFromWire(req)
	if err != nil {
		return nil, err
	}
	known, err := s.app.HandleExchangeStudy(ctx, caller(ctx), a)
	if err != nil {
		return nil, err
	}
	return &nodepb.ExchangeResponse{Acceptances: acceptancesToWire(known.Acceptances), Notices: noticesToWire(known.Notices)}, nil
}

// ExchangeStudy implements node.Courier.
func (c *Client) ExchangeStudy(ctx context.Context, to node.Peer, a *study.Agreement) (study.Known, error) {
	req := &nodepb.ExchangeRequest{
		Terms: a.Terms.Encode(), Acceptances: acceptancesToWire(a.Acceptances), Notices: noticesToWire(a.Notices),
	}
	// The linker must never see column names: whatever the caller passed, they stay here.
	if a.Private != nil && to.Role != node.Linker {
		req.PrivateTerms = a.Private.Encode()
	}
	client := nodepbconnect.NewStudyServiceClient(c.http(to), to.Address, clientOptions()...)
	res, err := invoke(ctx, c, to, client.Exchange, req)
	if err != nil {
		return study.Known{}, err
	}
	known, err := knownFromWire(res.GetAcceptances(), res.GetNotices())
	return known, c.judged(ctx, to, req, err)
}

func knownFromWire(acceptances []*nodepb.Acceptance, notices []*nodepb.Notice) (known study.Known, err error) {
	if known.Acceptances, err = acceptancesFromWire(acceptances); err != nil {
		return study.Known{}, err
	}
	if known.Notices, err = noticesFromWire(notices); err != nil {
		return study.Known{}, err
	}
	return known, nil
}

func agreementFromWire(req *nodepb.ExchangeRequest) (*study.Agreement, error) {
	terms, err := study.DecodeTerms(req.GetTerms())
	if err != nil {
		return nil, err
	}
	a := &study.Agreement{Terms: terms}
	if len(req.GetPrivateTerms()) > 0 {
		if a.Private, err = study.DecodePrivate(req.GetPrivateTerms()); err != nil {
			return nil, err
		}
	}
	known, err := knownFromWire(req.GetAcceptances(), req.GetNotices())
	a.Acceptances, a.Notices = known.Acceptances, known.Notices
	return a, err
}

func acceptancesToWire(list []study.Acceptance) []*nodepb.Acceptance {
	out := make([]*nodepb.Acceptance, 0, len(list))
	for _, a := range list {
		out = append(out, &nodepb.Acceptance{
			Party: a.Party, PublicKey: a.PublicKey, KeyAgreement: a.KeyAgreement, ExchangeKey: a.ExchangeKey, Signature: a.Signature,
		})
	}
	return out
}

func acceptancesFromWire(list []*nodepb.Acceptance) ([]study.Acceptance, error) {
	if len(list) > maxAcceptances {
		return nil, problem.New(problem.Invalid, "%d acceptances: a study has %d parties", len(list), maxAcceptances)
	}
	out := make([]study.Acceptance, 0, len(list))
	for _, a := range list {
		if len(a.GetPublicKey()) != ed25519.PublicKeySize || len(a.GetSignature()) != ed25519.SignatureSize {
			return nil, problem.New(problem.Invalid, "an acceptance has a key or signature of the wrong length")
		}
		out = append(out, study.Acceptance{
			Party: a.GetParty(), PublicKey: a.GetPublicKey(), KeyAgreement: a.GetKeyAgreement(),
			ExchangeKey: a.GetExchangeKey(), Signature: a.GetSignature(),
		})
	}
	return out, nil
}

func noticesToWire(list []study.Notice) []*nodepb.Notice {
	out := make([]*nodepb.Notice, 0, len(list))
	for _, n := range list {
		out = append(out, &nodepb.Notice{
			Party: n.Party, Kind: string(n.Kind), Reason: n.Reason, At: n.At.UnixMicro(), PublicKey: n.PublicKey, Signature: n.Signature,
		})
	}
	return out
}

func noticesFromWire(list []*nodepb.Notice) ([]study.Notice, error) {
	if len(list) > study.MaxNotices {
		return nil, problem.New(problem.Invalid, "%d notices: a study has %d at most", len(list), study.MaxNotices)
	}
	out := make([]study.Notice, 0, len(list))
	for _, n := range list {
		if len(n.GetPublicKey()) != ed25519.PublicKeySize || len(n.GetSignature()) != ed25519.SignatureSize {
			return nil, problem.New(problem.Invalid, "a notice has a key or signature of the wrong length")
		}
		out = append(out, study.Notice{
			Party: n.GetParty(), Kind: study.NoticeKind(n.GetKind()), Reason: n.GetReason(), At: time.UnixMicro(n.GetAt()).UTC(),
			PublicKey: n.GetPublicKey(), Signature: n.GetSignature(),
		})
	}
	return out, nil
}
