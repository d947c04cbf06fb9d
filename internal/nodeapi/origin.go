package nodeapi

import (
	"time"

	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// maxWaiting is how many holders a study can wait for.
const maxWaiting = 2

func linkageToWire(l contribution.Linkage) *nodepb.Linkage {
	return &nodepb.Linkage{Linked: l.Linked, WaitingFor: l.Waiting}
}

// receiptFromWire checks form alone: whether the names are those of holders is for who knows the
// study.
func receiptFromWire(l *nodepb.Linkage, h *nodepb.Head) (r contribution.Receipt, err error) {
	r.Linkage = contribution.Linkage{Linked: l.GetLinked(), Waiting: l.GetWaitingFor()}
	if n := len(r.Linkage.Waiting); n > maxWaiting || r.Linkage.Linked && n != 0 {
		return r, problem.New(problem.Invalid, "a study that is linked, or waits for %d holders", n)
	}
	r.Head, err = headFromWire(h)
	return r, err
}

func originToWire(o contribution.Origin) (*nodepb.Origin, error) {
	if err := o.Validate(); err != nil {
		return nil, problem.New(problem.Internal, "what an answer comes from: %w", err)
	}
	return &nodepb.Origin{
		Number: o.Number, Intersection: o.Intersection[:], Loads: o.Loads[:], LinkedAt: o.LinkedAt.Unix(), ComputedAt: o.ComputedAt.Unix(),
	}, nil
}

func originFromWire(m *nodepb.Origin) (o contribution.Origin, err error) {
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
