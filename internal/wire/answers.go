package wire

import (
	"crypto/ed25519"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
)

// AnswersRequest asks for the answers of a study after one that the caller has.
func AnswersRequest(id study.ID, after int64) *nodepb.AnswersRequest {
	return &nodepb.AnswersRequest{Study: id[:], After: after}
}

// FromAnswersRequest reads for which answers of which study a holder asks.
func FromAnswersRequest(req *nodepb.AnswersRequest) (id study.ID, after int64, err error) {
	if id, err = FromStudy(req.GetStudy()); err != nil {
		return id, 0, err
	}
	if req.GetAfter() < 0 {
		return id, 0, problem.New(problem.Invalid, "answers after entry %d: there is no such entry", req.GetAfter())
	}
	return id, req.GetAfter(), nil
}

// Answers is a page of the answers of a study.
func Answers(d *query.Delivery) (*nodepb.AnswersResponse, error) {
	res := &nodepb.AnswersResponse{More: d.More, Head: headOf(d.Head)}
	for i := range d.Answers {
		a := &d.Answers[i]
		m := &nodepb.DeliveredAnswer{
			Seq: a.Row.Seq, Entry: a.Row.Entry, Previous: a.Row.PrevHash[:], Signature: a.Row.Signature,
			Cells: cellsOf(a.Cells), Generation: a.Generation[:],
		}
		if a.Origin != nil {
			var err error
			if m.Origin, err = originOf(*a.Origin); err != nil {
				return nil, err
			}
		}
		res.Answers = append(res.Answers, m)
	}
	return res, nil
}

// FromAnswers reads a page of the answers of a study. Whether it is true is for who knows the
// study.
func FromAnswers(res *nodepb.AnswersResponse) (*query.Delivery, error) {
	if n := len(res.GetAnswers()); n > query.MaxDelivered {
		return nil, problem.New(problem.Invalid, "%d answers in one reply: at most %d are supported", n, query.MaxDelivered)
	}
	d := &query.Delivery{More: res.GetMore()}
	var err error
	if d.Head, err = fromHead(res.GetHead()); err != nil {
		return nil, err
	}
	for _, m := range res.GetAnswers() {
		a := query.Delivered{
			Row: auditlog.Row{Seq: m.GetSeq(), Entry: m.GetEntry(), Signature: m.GetSignature()}, Cells: fromCells(m.GetCells()),
		}
		if a.Row.PrevHash, err = fixed32("previous", m.GetPrevious()); err != nil {
			return nil, err
		}
		if a.Generation, err = fixed32("generation", m.GetGeneration()); err != nil {
			return nil, err
		}
		switch {
		case a.Row.Seq < 1:
			return nil, problem.New(problem.Invalid, "an answer with entry %d of the linker's log", a.Row.Seq)
		case len(a.Row.Entry) > auditlog.MaxEntry:
			return nil, problem.New(problem.Invalid, "an entry of %d bytes with an answer: too many", len(a.Row.Entry))
		case len(a.Row.Signature) != ed25519.SignatureSize:
			return nil, problem.New(problem.Invalid, "field signature has %d bytes instead of %d", len(a.Row.Signature), ed25519.SignatureSize)
		}
		a.Row.Hash = auditlog.Chain(a.Row.PrevHash, a.Row.Digest())
		if m.GetOrigin() != nil {
			o, err := fromOrigin(m.GetOrigin())
			if err != nil {
				return nil, err
			}
			a.Origin = &o
		}
		d.Answers = append(d.Answers, a)
	}
	return d, nil
}

// Compare hands over the newest head of the linker's log that a holder has kept; number 0 is none.
func Compare(id study.ID, head auditlog.SignedHead) *nodepb.CompareRequest {
	return &nodepb.CompareRequest{Study: id[:], Head: keptHead(head)}
}

// FromCompare reads the head that the other holder of a study has kept.
func FromCompare(req *nodepb.CompareRequest) (id study.ID, head auditlog.SignedHead, err error) {
	if id, err = FromStudy(req.GetStudy()); err == nil {
		head, err = fromKeptHead(req.GetHead())
	}
	return id, head, err
}

// Compared is the head that this holder has kept.
func Compared(head auditlog.SignedHead) *nodepb.CompareResponse {
	return &nodepb.CompareResponse{Head: keptHead(head)}
}

// FromCompared reads the head that the other holder has kept; number 0 is none.
func FromCompared(res *nodepb.CompareResponse) (auditlog.SignedHead, error) {
	return fromKeptHead(res.GetHead())
}

func keptHead(head auditlog.SignedHead) *nodepb.Head {
	if head.Seq == 0 {
		return nil
	}
	return headOf(head)
}

func fromKeptHead(m *nodepb.Head) (auditlog.SignedHead, error) {
	if m == nil {
		return auditlog.SignedHead{}, nil
	}
	h, err := fromHead(m)
	if err == nil && (h.Seq < 1 || len(h.Signature) != ed25519.SignatureSize) {
		err = problem.New(problem.Invalid, "a head with number %d and a signature of %d bytes", h.Seq, len(h.Signature))
	}
	return h, err
}
