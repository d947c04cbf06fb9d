package intersect

import (
	"context"
	"encoding/hex"
	"fmt"
	"log/slog"
	"runtime"

	"github.com/blindjoin/blindjoin/internal/holder/stop"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/study"
)

// inFlight is how many chunks are under way at once: enough for all processors of both sides to
// compute while others travel.
var inFlight = min(max(3, runtime.GOMAXPROCS(0)+1), maxInFlight)

// maxInFlight is well within the calls that a node lets one peer have under way or waiting.
const maxInFlight = 16

// Result is what both holders agreed on.
type Result struct {
	Study        string
	Intersection int64            // distinct keys that both have
	DistinctKeys map[string]int64 // by holder
	Digest       string           // hexadecimal; the same at both holders
	Keys         KeyReport        // what both operators are told of the linkage keys
	AlreadyDone  bool             // nothing has changed since the last run
}

// Intersect finds which keys of our dataset the other holder has too, and lets it find the same. It
// resumes a run that was interrupted, whoever began it, starts again when either dataset has
// changed, and confirms a run that is done with the other holder. The other holder's node must be
// serving. When ctx ends, the chunks under way are finished first.
func (a *Intersector) Intersect(ctx context.Context, studyName string) (*Result, error) {
	var ag *study.Agreement
	var peer node.Peer
	err := a.Store.InTx(ctx, "read study", func(ctx context.Context, tx *node.Tx) (err error) {
		if ag, err = a.Node.Active(ctx, tx, studyName); err != nil {
			return err
		}
		peer, err = tx.PeerByName(ctx, ag.Peer(a.Node.Name))
		return err
	})
	if err != nil {
		return nil, err
	}
	release, err := a.Store.LockStudy(ctx, ag.ID(), "intersect "+studyName)
	if err != nil {
		return nil, err
	}
	defer release()

	gate := stop.NewGate(ctx)
	res := &Result{Study: studyName, AlreadyDone: true}
	for _, direction := range directions(ag) {
		rec, err := a.openSession(ctx, ag, direction, peer)
		if err != nil {
			return nil, err
		}
		s, err := a.newWorker(ag, a.ownStep(gate), rec)
		if err != nil {
			return nil, err
		}
		s.gate = gate
		res.AlreadyDone = res.AlreadyDone && rec.State.Phase == psi.Done
		a.Log.InfoContext(ctx, "intersecting", slog.String("study", studyName), slog.Int("direction", int(direction)),
			slog.String("role", rec.State.Role.String()), slog.String("phase", string(rec.State.Phase)))
		c := &conversation{worker: s, peer: a.Peer(peer), name: peer.Name}
		own, err := c.run(ctx, rec)
		if err != nil {
			return nil, s.judge(ctx, err)
		}
		res.Intersection = int64(own.Count) //nolint:gosec // at most psi.MaxKeys
		res.Digest = hex.EncodeToString(own.Digest[:])
		//nolint:gosec // at most psi.MaxKeys
		res.Keys = a.keyReport(ag, rec.State, int64(own.Count))
		//nolint:gosec // at most psi.MaxKeys
		res.DistinctKeys = map[string]int64{a.Node.Name: int64(rec.State.Own().Keys), peer.Name: int64(rec.State.Peer().Keys)}
	}
	return res, nil
}

// conversation is a session in which we make the calls.
type conversation struct {
	*worker
	peer Peer
	name string
}

// run does what is left of the session, and agrees with the other side on the outcome.
func (c *conversation) run(ctx context.Context, rec *SessionRecord) (psi.Finish, error) {
	if rec.State.Phase != psi.Done {
		drive := c.runServer
		if rec.State.Role == psi.Client {
			drive = c.runClient
		}
		if err := drive(ctx, rec); err != nil {
			return psi.Finish{}, err
		}
	}
	own, err := c.proposeFinish(ctx)
	if err != nil {
		return own, err
	}
	theirs, err := ask[psi.Finish](ctx, c, own)
	if err != nil {
		return own, err
	}
	return c.finish(ctx, theirs, &own)
}

// ask hands a message to the other side and returns its reply, which must be of the kind that is
// due. A refusal means that both sides see the session differently: it fails here too, and the next
// run starts a new one. What may pass by itself leaves the session as it is.
func ask[T psi.Message](ctx context.Context, c *conversation, m psi.Message) (T, error) {
	var zero T
	reply, err := c.step(ctx, m)
	if err != nil {
		switch problem.KindOf(err) {
		case problem.NotFound:
			return zero, psi.Violation(endedThereError{fmt.Errorf("%s refused to go on: %w", c.name, err)})
		case problem.Invalid, problem.Denied, problem.Conflict:
			return zero, psi.Violation(fmt.Errorf("%s refused to go on: %w", c.name, err))
		case problem.Internal, problem.Busy, problem.Unavailable:
		}
		return zero, err
	}
	out, ok := reply.(T)
	if !ok {
		return zero, problem.New(problem.Invalid, "%s answered %T with %T", c.name, m, reply)
	}
	if out.SessionID() != c.id {
		return zero, problem.New(problem.Invalid, "%s answered for another session", c.name)
	}
	return out, nil
}

// step makes a call of a chunk under way. After a stop no new chunk is asked for; elements that
// have cost their sender group operations still go out.
func (c *conversation) step(ctx context.Context, m psi.Message) (psi.Message, error) {
	switch m.(type) {
	case psi.BlindedChunk, psi.EvaluatedChunk:
	default:
		if err := c.gate.Begin(); err != nil {
			return nil, err
		}
	}
	ctx, end, err := c.gate.Finish(ctx)
	if err != nil {
		return nil, err
	}
	defer end()
	return c.peer.Step(ctx, m)
}

// endedThereError is a session that the other side ended without finding anything wrong with it: it
// was aborted or replaced, or is not known there. What is kept of earlier sessions is as good as
// before.
type endedThereError struct{ error }

// askWork asks for a slice of the other side's own work.
func (c *conversation) askWork(ctx context.Context) (psi.Progress, error) {
	return ask[psi.Progress](ctx, c, psi.Prepare{Session: c.id})
}

// await asks for slices of the other side's own work until enough says so. It refuses to ask for
// ever: each slice must move something.
func (c *conversation) await(ctx context.Context, enough func(p psi.Progress) (bool, error)) error {
	var before *psi.Progress
	for {
		p, err := c.askWork(ctx)
		if err != nil {
			return err
		}
		if done, err := enough(p); done || err != nil {
			return err
		}
		if before != nil && p.Done <= before.Done {
			return problem.New(problem.Unavailable, "%s does not get on with its part of the session", c.name).
				WithHint("ask its operator to look into its log, then run the same command again")
		}
		before = &p
	}
}

// workOff does our own part of the session slice by slice, until one was enough. A slice that moves
// nothing is an error: so would be the next.
func workOff(slice func() (psi.Progress, error), enough func(psi.Progress) bool) error {
	var before *psi.Progress
	for {
		p, err := slice()
		if err != nil || enough(p) {
			return err
		}
		if before != nil && p.Done <= before.Done {
			return problem.New(problem.Internal, "our own part of the session does not get on: %d of %d", p.Done, p.Total)
		}
		before = &p
	}
}

// wrongNumber refuses a reply about another chunk.
func (c *conversation) wrongNumber(what string, got, want uint32) error {
	if got == want {
		return nil
	}
	return problem.New(problem.Invalid, "%s sent %s %d instead of %d", c.name, what, got, want)
}
