package intersect

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/study"
)

// HandleStep answers one protocol message of the other holder. What violates the protocol fails the
// session for good; any other error leaves it as it was.
func (a *Intersector) HandleStep(ctx context.Context, caller node.Peer, m psi.Message) (psi.Message, error) {
	var id study.ID
	err := a.Store.InTx(ctx, "find session", func(ctx context.Context, tx *node.Tx) (err error) {
		id, err = sessionStudy(ctx, tx, m.SessionID())
		return err
	})
	if err != nil {
		return nil, err
	}
	var s *worker
	var role psi.Role
	err = a.peerCall(id)(ctx, "find session", func(ctx context.Context, tx *node.Tx) error {
		ag, err := a.studyOfCaller(ctx, tx, caller, id)
		if err != nil {
			return err
		}
		rec, err := sessionByID(ctx, tx, m.SessionID(), false)
		if err != nil {
			return err
		}
		if err := rec.State.Check(m.SessionID()); err != nil {
			return err
		}
		role = rec.State.Role
		if s, err = a.newWorker(ag, a.peerCall(id), rec); err == nil {
			s.serving = true
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	reply, err := s.answer(ctx, role, m)
	if err != nil {
		return nil, s.judge(ctx, err)
	}
	return reply, nil
}

// answer hands a message to the unit of work that it asks for.
func (s *worker) answer(ctx context.Context, role psi.Role, m psi.Message) (psi.Message, error) {
	ack := psi.Ack{Session: s.id}
	switch m := m.(type) {
	case psi.Prepare:
		if role == psi.Client {
			return s.join(ctx)
		}
		return s.prepareOwn(ctx)
	case psi.BlindedChunk:
		return s.evaluate(ctx, m)
	case psi.WantTags:
		return s.tags(ctx, m)
	case psi.MatchChunk:
		return ack, s.takeMatches(ctx, m)
	case psi.WantBlinded:
		chunk, _, err := s.blinded(ctx, m)
		return chunk, err
	case psi.EvaluatedChunk:
		return ack, s.takeEvaluated(ctx, m, nil)
	case psi.TagChunk:
		return ack, s.takeTags(ctx, m)
	case psi.WantMatches:
		return s.matches(ctx, m)
	case psi.Finish:
		return s.finish(ctx, m, nil)
	}
	return nil, problem.New(problem.Invalid, "%T is not a request", m)
}
