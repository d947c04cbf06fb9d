package receive

import (
	"bytes"
	"math"
	"slices"

	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

const (
	// maxRecords bounds a contribution where the study sets no limit.
	maxRecords = 200_000_000
	// maxRecordsPerKey bounds a contribution where the study does, on average over its keys.
	maxRecordsPerKey = 1000
)

// checkBegin holds an announcement against what the study allows a side.
func checkBegin(agreement *study.Agreement, side study.Side, b contribution.Begin) error {
	records := uint64(maxRecords)
	// The keys of an intersection are keys of both holders, so either limit holds for both
	// contributions.
	for _, limit := range agreement.Terms.Limits {
		if limit <= 0 {
			continue
		}
		if b.Keys > uint64(limit) {
			return problem.New(problem.Denied, "the contribution has %d distinct keys, the study allows %d", b.Keys, limit).
				WithHint("agree on a study with a higher limit")
		}
		if limit <= math.MaxInt64/maxRecordsPerKey {
			records = min(records, uint64(limit)*maxRecordsPerKey)
		}
	}
	return b.Validate(agreement.Terms.Holders[side.Index()].Columns, agreement.LinkSize(), records)
}

// sameBegin refuses an announcement that differs from the one that has the same id. One that was
// complete before loads were named names none.
func sameBegin(known *Stored, b contribution.Begin, side study.Side) error {
	k := known.Begin
	if k.Study == b.Study && known.Side == side && k.Intersection == b.Intersection && k.Records == b.Records && k.Keys == b.Keys &&
		k.LinkSize == b.LinkSize && slices.EqualFunc(k.Columns, b.Columns, bytes.Equal) &&
		(len(k.Load) == 0 || k.Number == b.Number && bytes.Equal(k.Load, b.Load)) {
		return nil
	}
	return problem.New(problem.Conflict, "a contribution with this id was announced before with other content").
		WithHint("load the dataset again, then run ⟪contribute STUDY⟫")
}

// Expects decodes what the next chunk of a contribution is checked against.
func (s *Stored) Expects() (contribution.State, error) {
	var state contribution.State
	err := state.UnmarshalBinary(s.State)
	return state, err
}

// advance checks the next chunk, numbers its records, and encodes the state after it.
func (s *Stored) advance(c contribution.Chunk) (Arrival, error) {
	state, err := s.Expects()
	if err != nil {
		return Arrival{}, err
	}
	next, err := c.Validate(s.Begin, state)
	if err != nil {
		return Arrival{}, err
	}
	after, err := next.MarshalBinary()
	return Arrival{Chunk: c, First: state.Records(), State: after}, err
}

// finish checks that all has arrived.
func (s *Stored) finish(c contribution.Complete) error {
	state, err := s.Expects()
	if err != nil {
		return err
	}
	return state.Finish(s.Begin, c)
}
