package wire

import (
	"crypto/ed25519"
	"time"

	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
)

// FromAsk reads a query; whether its signature verifies is for who knows the study.
func FromAsk(req *nodepb.AskRequest) (*query.Request, error) {
	r := &query.Request{
		Requester: req.GetRequester(), At: time.Unix(req.GetAt(), 0).UTC(), Columns: fromColumns(req.GetColumns()),
		Purpose: req.GetPurpose(), Signature: req.GetSignature(),
	}
	var err error
	if r.Study, err = fixed32("study", req.GetStudy()); err != nil {
		return nil, err
	}
	if r.ID, err = fixed16("query", req.GetQuery()); err != nil {
		return nil, err
	}
	if len(r.Signature) != ed25519.SignatureSize {
		return nil, problem.New(problem.Invalid, "field signature has %d bytes instead of %d", len(r.Signature), ed25519.SignatureSize)
	}
	return r, nil
}

// Answer is the answer to a query.
func Answer(a *query.Answer) (*nodepb.AskResponse, error) {
	columns, err := columnsOf(a.Columns)
	if err != nil {
		return nil, err
	}
	suppressed, err := uint32Of("suppressed", a.Suppressed)
	if err != nil {
		return nil, err
	}
	res := &nodepb.AskResponse{Query: a.QueryID[:], Columns: columns, Suppressed: suppressed, Head: headOf(a.Head), Stored: a.Stored}
	if res.Origin, err = originOf(a.Origin); err != nil {
		return nil, err
	}
	if res.Used, err = uint32Of("used", a.Budget.Used); err != nil {
		return nil, err
	}
	if res.Allowed, err = uint32Of("allowed", a.Budget.Allowed); err != nil {
		return nil, err
	}
	// the zero generation is none, and has the one form of a field that is absent
	if a.Generation != [32]byte{} {
		res.Generation = a.Generation[:]
	}
	res.Cells = cellsOf(a.Cells)
	return res, nil
}

// FromAnswer reads the answer to a query.
func FromAnswer(res *nodepb.AskResponse) (*query.Answer, error) {
	a := &query.Answer{Columns: fromColumns(res.GetColumns()), Suppressed: int(res.GetSuppressed()), Stored: res.GetStored()}
	var err error
	if a.QueryID, err = fixed16("query", res.GetQuery()); err != nil {
		return nil, err
	}
	if len(res.GetGeneration()) != 0 {
		if a.Generation, err = fixed32("generation", res.GetGeneration()); err != nil {
			return nil, err
		}
		if a.Generation == [32]byte{} {
			return nil, problem.New(problem.Invalid, "field generation is zero instead of absent")
		}
	}
	if a.Head, err = fromHead(res.GetHead()); err != nil {
		return nil, err
	}
	if a.Origin, err = fromOrigin(res.GetOrigin()); err != nil {
		return nil, err
	}
	a.Cells = fromCells(res.GetCells())
	a.Budget = query.Budget{Used: int(res.GetUsed()), Allowed: int(res.GetAllowed())}
	return a, nil
}

func cellsOf(list []query.Cell) []*nodepb.Cell {
	var out []*nodepb.Cell
	for _, c := range list {
		out = append(out, &nodepb.Cell{
			Key: c.Key, Count: c.Count, BlockCount: c.BlockCount, Suppressed: c.Suppressed, Withheld: c.Withheld,
			Reason: string(c.Reason),
		})
	}
	return out
}

func fromCells(list []*nodepb.Cell) []query.Cell {
	var out []query.Cell
	for _, c := range list {
		out = append(out, query.Cell{
			Key: c.GetKey(), Count: c.GetCount(), BlockCount: c.GetBlockCount(), Suppressed: c.GetSuppressed(), Withheld: c.GetWithheld(),
			Reason: disclosure.Reason(c.GetReason()),
		})
	}
	return out
}

func columnsOf(list []query.Column) ([]*nodepb.Column, error) {
	out := make([]*nodepb.Column, 0, len(list))
	for _, c := range list {
		side, err := uint32Of("side", int(c.Side))
		if err != nil {
			return nil, err
		}
		out = append(out, &nodepb.Column{Side: side, Name: c.Name})
	}
	return out, nil
}

func fromColumns(list []*nodepb.Column) []query.Column {
	out := make([]query.Column, 0, len(list))
	for _, c := range list {
		out = append(out, query.Column{Side: study.Side(c.GetSide()), Name: c.GetName()})
	}
	return out
}

func originOf(o contribution.Origin) (*nodepb.Origin, error) {
	if err := o.Validate(); err != nil {
		return nil, problem.New(problem.Internal, "what an answer comes from: %w", err)
	}
	return &nodepb.Origin{
		Number: o.Number, Intersection: o.Intersection[:], Loads: o.Loads[:], LinkedAt: o.LinkedAt.Unix(), ComputedAt: o.ComputedAt.Unix(),
	}, nil
}

func fromOrigin(m *nodepb.Origin) (o contribution.Origin, err error) {
	if o.Intersection, err = fixed32("intersection", m.GetIntersection()); err != nil {
		return o, err
	}
	if len(m.GetLoads()) != len(o.Loads) {
		return o, problem.New(problem.Invalid, "an answer that comes from %d loads instead of %d", len(m.GetLoads()), len(o.Loads))
	}
	copy(o.Loads[:], m.GetLoads())
	o.Number = m.GetNumber()
	o.LinkedAt, o.ComputedAt = time.Unix(m.GetLinkedAt(), 0).UTC(), time.Unix(m.GetComputedAt(), 0).UTC()
	return o, o.Validate()
}

// Ask is a query.
func Ask(r *query.Request) (*nodepb.AskRequest, error) {
	columns, err := columnsOf(r.Columns)
	if err != nil {
		return nil, err
	}
	return &nodepb.AskRequest{
		Study: r.Study[:], Query: r.ID[:], Requester: r.Requester, At: r.At.Unix(), Columns: columns, Purpose: r.Purpose, Signature: r.Signature,
	}, nil
}
