package intersect

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"strconv"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/psi"
)

// errDirectionsDiffer: the two directions of a study found different intersections, so at least one
// of them is wrong.
var errDirectionsDiffer = errors.New("the two directions disagree about the intersection")

// keepGoneFor is for how many loads the output of a key is kept that has left the dataset: a year
// of monthly ones. Kept, a key that returns is not evaluated again, which would count against the
// limit of the study; a wrong load that is put right costs nothing. Not kept for ever, outputs take
// room in proportion to the dataset, and end with the records that they were made of.
const keepGoneFor = 12

// ownFinish computes what we hold the outcome to be.
func (s *worker) ownFinish(ctx context.Context, tx *node.Tx, rec *SessionRecord) (psi.Finish, error) {
	out := psi.Finish{Session: s.id}
	t := psi.NewTranscript(s.id)
	for _, kind := range psi.Kinds() {
		err := chunkDigests(ctx, tx, rec.ID, kind, func(no uint32, d psi.ChunkDigest) error { return t.Add(kind, no, d) })
		if err != nil {
			return out, err
		}
	}
	var err error
	if out.Count, err = countMatches(ctx, tx, rec.ID); err != nil {
		return out, err
	}
	d := psi.NewDigest(s.id, t.Sum(), out.Count)
	var damaged error
	err = eachMatch(ctx, tx, rec, func(m Match) error {
		client, server := m.Own, m.Peer
		if rec.State.Role == psi.Server {
			client, server = m.Peer, m.Own
		}
		damaged = d.Add(m.Tag, client, server)
		return damaged
	})
	if err == nil {
		out.Digest, damaged = d.Sum()
		err = damaged
	}
	if damaged != nil && rec.BuildsOn != 0 {
		err = psi.Violation(fmt.Errorf("%w: %w", ErrKeptDamaged, damaged))
	}
	return out, err
}

// proposeFinish returns what to tell the other side, once our own checks are passed. That we have
// signed it is stored before anybody is told.
func (s *worker) proposeFinish(ctx context.Context) (out psi.Finish, err error) {
	err = s.inTx(ctx, "digest", func(ctx context.Context, tx *node.Tx) error {
		rec, err := sessionByID(ctx, tx, s.id, false)
		if err != nil {
			return err
		}
		if err := rec.State.CheckFinishTurn(psi.Finish{Session: s.id}); err != nil {
			return err
		}
		if err := s.compareDirections(ctx, tx, rec); err != nil {
			return err
		}
		if out, err = s.ownFinish(ctx, tx, rec); err != nil {
			return err
		}
		return s.certify(ctx, tx, rec, &out, nil)
	})
	return out, err
}

// finish compares the other side's outcome with ours, which is known where it was computed before:
// once all matches are verified, nothing changes it. If they agree, the session is done, and with
// the last direction of the study so is the intersection, which both have signed then. Finishing a
// session that is done changes nothing.
func (s *worker) finish(ctx context.Context, m psi.Finish, known *psi.Finish) (own psi.Finish, err error) {
	var finished *SessionRecord
	err = s.update(ctx, "finish session", func(ctx context.Context, tx *node.Tx, rec *SessionRecord) error {
		finished = nil
		if err := rec.State.CheckFinishTurn(m); err != nil {
			return err
		}
		if known != nil {
			own = *known
		} else if own, err = s.ownFinish(ctx, tx, rec); err != nil {
			return err
		}
		if err := rec.State.CheckFinish(m, own); err != nil {
			return err
		}
		if err := s.compareDirections(ctx, tx, rec); err != nil {
			return err
		}
		if rec.State.Phase != psi.Done {
			finished = rec
			if err := s.complete(ctx, tx, rec, own); err != nil {
				return err
			}
		}
		return s.certify(ctx, tx, rec, &own, &m)
	})
	if err == nil && finished != nil && s.serving && s.last(finished) {
		s.logKeys(ctx, finished, own.Count)
	}
	return own, err
}

// last tells whether a session is of the direction that completes the intersection.
func (s *worker) last(rec *SessionRecord) bool {
	dirs := directions(s.ag)
	return rec.Direction == dirs[len(dirs)-1]
}

func (s *worker) complete(ctx context.Context, tx *node.Tx, rec *SessionRecord, own psi.Finish) error {
	rec.State.Finished()
	if rec.State.Role == psi.Client {
		if err := keepOutputs(ctx, tx, rec); err != nil {
			return err
		}
	}
	if s.last(rec) {
		err := putIntersection(ctx, tx, Intersection{
			Study: rec.Study, Number: rec.Number, Generation: rec.State.Own().Generation, PeerGeneration: rec.State.Peer().Generation,
			Matched: own.Count, OwnKeys: rec.State.Own().Keys, PeerKeys: rec.State.Peer().Keys, Digest: own.Digest,
		}, rec)
		if errors.Is(err, ErrKeptDamaged) {
			return psi.Violation(err)
		}
		if err != nil {
			return err
		}
	}
	if err := keepTags(ctx, tx, rec, own.Count); err != nil {
		return err
	}
	if err := purgeOutputs(ctx, tx, rec, keepGoneFor); err != nil {
		return err
	}
	if err := s.app.endSession(ctx, tx, rec, false); err != nil {
		return err
	}
	return s.app.auditSession(ctx, tx, auditlog.ActionSessionDone, rec, "", map[string]string{
		"intersection": strconv.FormatUint(own.Count, 10), "digest": hex.EncodeToString(own.Digest[:]),
	})
}

// compareDirections lets the second direction pass only if the first found the same keys and
// multiplicities.
func (s *worker) compareDirections(ctx context.Context, tx *node.Tx, rec *SessionRecord) error {
	if len(directions(s.ag)) == 1 || rec.Direction == 1 {
		return nil
	}
	first, err := liveSession(ctx, tx, rec.Study, 1)
	if err != nil {
		return err
	}
	if first == nil || first.State.Phase != psi.Done {
		return problem.New(problem.Conflict, "direction 2 is to finish before direction 1").
			WithHint("run ⟪intersect %s⟫ again", s.ag.Name())
	}
	a, b := first.State, rec.State
	if a.Own().Generation != b.Own().Generation || a.Peer().Generation != b.Peer().Generation {
		return problem.New(problem.Conflict, "a dataset changed between the two directions").
			WithHint("run ⟪intersect %s⟫ again", s.ag.Name())
	}
	same, err := sameMatches(ctx, tx, first.ID, rec.ID)
	if err != nil {
		return err
	}
	if !same {
		return psi.Violation(fmt.Errorf("%w: one of them was tampered with, or went wrong", errDirectionsDiffer))
	}
	return nil
}
