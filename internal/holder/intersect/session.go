package intersect

import (
	"context"
	"encoding/hex"
	"errors"
	"log/slog"
	"strconv"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/holder/stop"
	"github.com/blindjoin/blindjoin/internal/masterkey"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/study"
)

// transact runs a named transaction: Store.InTx for a step of our own, Store.InSharedTx of the
// study for a peer's call.
type transact func(ctx context.Context, name string, fn func(ctx context.Context, tx *node.Tx) error) error

// ownStep is for steps that hold the study's lock. Its transactions belong to chunks under way, and
// pass the gate after a stop.
func (a *Intersector) ownStep(gate *stop.Gate) transact {
	return func(ctx context.Context, name string, fn func(ctx context.Context, tx *node.Tx) error) error {
		ctx, end, err := gate.Finish(ctx)
		if err != nil {
			return err
		}
		defer end()
		return a.Store.InTx(ctx, name, fn)
	}
}

// peerCall is for answering peers.
func (a *Intersector) peerCall(id study.ID) transact {
	return func(ctx context.Context, name string, fn func(ctx context.Context, tx *node.Tx) error) error {
		return a.Store.InSharedTx(ctx, name, id, fn)
	}
}

// worker does our side of one session. Every method is one unit of work: it reads the stored state,
// computes outside any transaction, and stores result and state in one, so that it may end anywhere
// and run again. It holds no state of its own, and its methods may run concurrently.
type worker struct {
	app  *Intersector
	ag   *study.Agreement
	inTx transact
	id   psi.SessionID

	serving bool // the other holder makes the calls: what our operator is to know goes to the log
	// of a step of our own; nil for a peer's call
	gate *stop.Gate
	suite
}

func (a *Intersector) newWorker(ag *study.Agreement, inTx transact, rec *SessionRecord) (*worker, error) {
	s, err := suiteOf(ag, rec.State.Server.PublicKey)
	if err != nil {
		return nil, err
	}
	return &worker{app: a, ag: ag, inTx: inTx, id: rec.State.ID, suite: s}, nil
}

// load reads the session as it is now; another unit of work may change it at any time.
func (s *worker) load(ctx context.Context) (rec *SessionRecord, err error) {
	err = s.inTx(ctx, "read session", func(ctx context.Context, tx *node.Tx) error {
		rec, err = sessionByID(ctx, tx, s.id, false)
		return err
	})
	return rec, err
}

// update changes the session while nobody else can, and stores it.
func (s *worker) update(ctx context.Context, name string, fn func(ctx context.Context, tx *node.Tx, rec *SessionRecord) error) error {
	return s.inTx(ctx, name, func(ctx context.Context, tx *node.Tx) error {
		rec, err := sessionByID(ctx, tx, s.id, true)
		if err != nil {
			return err
		}
		if err := rec.State.Check(s.id); err != nil {
			return err
		}
		if err := fn(ctx, tx, rec); err != nil {
			return err
		}
		return updateSession(ctx, tx, rec)
	})
}

// errRepeated ends a transaction whose chunk was stored before, with the same content.
var errRepeated = errors.New("repeated chunk")

// sameChunk compares a chunk that came again with what came first: nil if there is none yet,
// errRepeated if they are the same, problem.Conflict if not.
func sameChunk(ctx context.Context, tx *node.Tx, rec *SessionRecord, kind psi.Kind, no uint32, d psi.ChunkDigest) error {
	known, ok, err := chunkDigest(ctx, tx, rec.ID, kind, no)
	switch {
	case err != nil:
		return err
	case !ok:
		return nil
	case known == d:
		return errRepeated
	}
	return problem.New(problem.Conflict, "%s chunk %d came before, with other content", kind, no).
		WithHint("a chunk may be sent again, but never changed")
}

// markChunk stores the digest of a chunk, unless it is there; another content is a conflict.
func markChunk(ctx context.Context, tx *node.Tx, rec *SessionRecord, kind psi.Kind, no uint32, d psi.ChunkDigest) error {
	err := sameChunk(ctx, tx, rec, kind, no, d)
	if errors.Is(err, errRepeated) {
		return nil
	}
	if err != nil {
		return err
	}
	return insertChunk(ctx, tx, rec.ID, kind, no, d)
}

// unlessRepeated makes success of errRepeated.
func unlessRepeated(err error) error {
	if errors.Is(err, errRepeated) {
		return nil
	}
	return err
}

// fail ends the session for good, with a reason that both the audit log and the peer may see.
func (s *worker) fail(ctx context.Context, reason error) error {
	return s.inTx(ctx, "fail session", func(ctx context.Context, tx *node.Tx) error {
		rec, err := sessionByID(ctx, tx, s.id, true)
		if err != nil {
			return err
		}
		if !rec.State.Live() {
			return nil
		}
		failed := []*SessionRecord{rec}
		if errors.Is(reason, errDirectionsDiffer) {
			// One of the runs is wrong, and nobody can tell which.
			for _, direction := range directions(s.ag) {
				other, err := liveSession(ctx, tx, rec.Study, direction)
				if err != nil {
					return err
				}
				if other != nil && other.ID != rec.ID {
					failed = append(failed, other)
				}
			}
		}
		for _, r := range failed {
			r.State.Fail(reason.Error())
			// Which session brought what is wrong is not known, so none of what it used is kept.
			if !errors.As(reason, new(endedThereError)) {
				if err := dropKept(ctx, tx, r.Study, r.Direction); err != nil {
					return err
				}
			}
			if err := s.app.endSession(ctx, tx, r, true); err != nil {
				return err
			}
		}
		for _, r := range failed {
			if err := s.app.auditSession(ctx, tx, auditlog.ActionSessionFailed, r, reason.Error(), nil); err != nil {
				return err
			}
		}
		s.app.Log.WarnContext(ctx, "session failed", slog.String("session", hex.EncodeToString(s.id[:])), slog.String("reason", reason.Error()))
		return nil
	})
}

// judge fails the session if err is a violation of the protocol, and returns err.
func (s *worker) judge(ctx context.Context, err error) error {
	if err == nil || !psi.IsViolation(err) {
		return err
	}
	if failErr := s.fail(context.WithoutCancel(ctx), err); failErr != nil {
		return errors.Join(err, failErr)
	}
	return err
}

// endSession stores a session that has ended and deletes what it no longer needs: the seed always,
// matches and chunk digests only if all is set.
func (a *Intersector) endSession(ctx context.Context, tx *node.Tx, rec *SessionRecord, all bool) error {
	rec.SeedWrapped = nil
	if err := clearSession(ctx, tx, rec.ID, all); err != nil {
		return err
	}
	return updateSession(ctx, tx, rec)
}

// auditSession appends an entry about a session: sizes, never keys.
func (a *Intersector) auditSession(ctx context.Context, tx *node.Tx, action string, rec *SessionRecord, reason string, more map[string]string) error {
	outcome := auditlog.OutcomeOK
	if reason != "" {
		outcome = auditlog.OutcomeFailed
	}
	details := map[string]string{
		"session": hex.EncodeToString(rec.State.ID[:]), "direction": strconv.Itoa(int(rec.Direction)), "role": rec.State.Role.String(),
		"own_keys": strconv.FormatUint(rec.State.Own().Keys, 10), "peer_keys": strconv.FormatUint(rec.State.Peer().Keys, 10),
	}
	for k, v := range more {
		details[k] = v
	}
	_, err := a.Node.Audit(ctx, tx, auditlog.Entry{
		Action: action, Study: hex.EncodeToString(rec.Study[:]), Outcome: outcome, Reason: reason, Details: details,
	})
	return err
}

// The cells that session secrets are bound to.
func seedCell(session psi.SessionID) masterkey.Cell {
	return masterkey.Cell{Table: "psi_session", Row: hex.EncodeToString(session[:]), Column: "seed_wrapped"}
}

func psiKeyCell(id study.ID) masterkey.Cell {
	return masterkey.Cell{Table: "study_secret", Row: hex.EncodeToString(id[:]), Column: "psi_key_wrapped"}
}
