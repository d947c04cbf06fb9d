package wire

import (
	"crypto/ed25519"
	"time"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
)

// maxAcceptances is how many parties a study has.
const maxAcceptances = 3

// FromKnown reads what a node knows of what the parties have said.
func FromKnown(acceptances []*nodepb.Acceptance, notices []*nodepb.Notice) (known study.Known, err error) {
	if known.Acceptances, err = fromAcceptances(acceptances); err != nil {
		return study.Known{}, err
	}
	if known.Notices, err = fromNotices(notices); err != nil {
		return study.Known{}, err
	}
	return known, nil
}

// FromExchange reads a study that is handed over.
func FromExchange(req *nodepb.ExchangeRequest) (*study.Agreement, error) {
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
	known, err := FromKnown(req.GetAcceptances(), req.GetNotices())
	a.Acceptances, a.Notices = known.Acceptances, known.Notices
	return a, err
}

func acceptancesOf(list []study.Acceptance) []*nodepb.Acceptance {
	out := make([]*nodepb.Acceptance, 0, len(list))
	for _, a := range list {
		out = append(out, &nodepb.Acceptance{
			Party: a.Party, PublicKey: a.PublicKey, KeyAgreement: a.KeyAgreement, ExchangeKey: a.ExchangeKey, Signature: a.Signature,
			PopulationProof: a.PopulationProof,
		})
	}
	return out
}

func fromAcceptances(list []*nodepb.Acceptance) ([]study.Acceptance, error) {
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
			ExchangeKey: a.GetExchangeKey(), Signature: a.GetSignature(), PopulationProof: a.GetPopulationProof(),
		})
	}
	return out, nil
}

func noticesOf(list []study.Notice) []*nodepb.Notice {
	out := make([]*nodepb.Notice, 0, len(list))
	for _, n := range list {
		out = append(out, &nodepb.Notice{
			Party: n.Party, Kind: string(n.Kind), Reason: n.Reason, At: n.At.UnixMicro(), PublicKey: n.PublicKey, Signature: n.Signature,
		})
	}
	return out
}

func fromNotices(list []*nodepb.Notice) ([]study.Notice, error) {
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

// Exchange hands a study over; the linker gets no private terms, whatever the caller has.
func Exchange(a *study.Agreement, private bool) *nodepb.ExchangeRequest {
	req := &nodepb.ExchangeRequest{
		Terms: a.Terms.Encode(), Acceptances: acceptancesOf(a.Acceptances), Notices: noticesOf(a.Notices),
	}
	if a.Private != nil && private {
		req.PrivateTerms = a.Private.Encode()
	}
	return req
}

// Known is what a node knows of what the parties have said about a study.
func Known(known study.Known) *nodepb.ExchangeResponse {
	return &nodepb.ExchangeResponse{Acceptances: acceptancesOf(known.Acceptances), Notices: noticesOf(known.Notices)}
}
