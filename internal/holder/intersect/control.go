package intersect

import (
	"context"
	"log/slog"
	"strconv"
	"time"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/study"
)

// StoredSession is a session as it is stored, for looking at. State is nil where it was written by
// a version of the program whose sessions this one cannot read.
type StoredSession struct {
	Study            string
	Direction        uint8
	Role             string
	Phase            psi.Phase
	Failure          string
	Matches          int64
	Started, Updated time.Time
	State            *psi.Session
}

// SessionRows counts the rows that belong to a session alone, which go with it when it is ended for
// good.
type SessionRows struct {
	Outputs    int64 // own keys that the other holder evaluated
	FreshKeys  int64 // own keys listed for evaluation
	OwnTags    int64
	PeerTags   int64
	Candidates int64
	Matches    int64
	Chunks     int64 // digests of chunks
}

// Total is the number of all rows.
func (r SessionRows) Total() int64 {
	return r.Outputs + r.FreshKeys + r.OwnTags + r.PeerTags + r.Candidates + r.Matches + r.Chunks
}

// Count is a piece of work: so much of so much.
type Count struct{ Done, Total uint64 }

// SessionStatus is how far a session is. Counts are zero where Known is false.
type SessionStatus struct {
	Study            string
	Direction        uint8
	Role             string
	Phase            psi.Phase
	Failure          string
	Started, Updated time.Time

	Known             bool // the stored state is of this version
	OwnKeys, PeerKeys uint64
	Chunks            Count // of the client's keys that are evaluated
	ClientKeys        Count // the same, in keys
	// as server: own keys evaluated; as client unknown, so zero of zero
	ServerKeys  Count
	Tags        Count      // chunks of the server's tags that have been sent
	MatchChunks Count      // chunks of matches sent or verified
	Matches     int64      // keys that both have, found so far; SessionProgress leaves it out
	Keys        *KeyReport // of a session that is done; SessionProgress leaves it out
}

// Ended tells whether nothing will become of the session any more.
func (s SessionStatus) Ended() bool {
	return s.Phase == psi.Done || s.Phase == psi.Failed || s.Phase == psi.Replaced
}

// Work returns what is being done now, in the unit that it is counted in; total is zero when
// nothing is.
func (s SessionStatus) Work() (what, unit string, n Count) {
	switch s.Phase {
	case psi.Opened:
		return "evaluating", "keys", Count{s.ClientKeys.Done + s.ServerKeys.Done, s.ClientKeys.Total + s.ServerKeys.Total}
	case psi.Evaluated:
		return "tags", "chunks", s.Tags
	case psi.Tags, psi.Matched:
		return "matches", "chunks", s.MatchChunks
	case psi.Done, psi.Failed, psi.Replaced:
	}
	return string(s.Phase), "", Count{}
}

func statusOf(r StoredSession) SessionStatus {
	out := SessionStatus{
		Study: r.Study, Direction: r.Direction, Role: r.Role, Phase: r.Phase, Failure: r.Failure, Matches: r.Matches,
		Started: r.Started, Updated: r.Updated,
	}
	st := r.State
	if st == nil {
		return out
	}
	out.Known = true
	out.OwnKeys, out.PeerKeys = st.Own().Keys, st.Peer().Keys
	chunks := st.BlindedChunks()
	missing := len(st.Missing(0, int(chunks)))
	out.Chunks = Count{uint64(chunks) - uint64(missing), uint64(chunks)}
	out.ClientKeys = Count{st.EvaluatedKeys(), st.Client.Fresh}
	if st.Role == psi.Server {
		out.ServerKeys = Count{min(st.Progress().Done, st.Server.Fresh), st.Server.Fresh}
	}
	tags, _ := st.NextTags()
	out.Tags = Count{uint64(tags), uint64(st.TagChunks())}
	matches, _ := st.NextMatches()
	total, _ := st.MatchChunks()
	out.MatchChunks = Count{uint64(matches), uint64(total)}
	return out
}

// Sessions returns how far the sessions of a study are, or of all studies (""), newest first. An
// unknown study is problem.NotFound.
func (a *Intersector) Sessions(ctx context.Context, studyName string) (out []SessionStatus, err error) {
	err = a.Store.InTx(ctx, "list sessions", func(ctx context.Context, tx *node.Tx) error {
		if studyName != "" {
			if _, err := tx.StudyByName(ctx, studyName); err != nil {
				return err
			}
		}
		stored, err := sessionsOf(ctx, tx, studyName)
		if err != nil {
			return err
		}
		out = make([]SessionStatus, len(stored))
		agreements := map[string]*study.Agreement{}
		for i, r := range stored {
			out[i] = statusOf(r)
			if r.Phase != psi.Done || r.State == nil {
				continue
			}
			if agreements[r.Study] == nil {
				known, err := tx.StudyByName(ctx, r.Study)
				if err != nil {
					return err
				}
				agreements[r.Study] = known.Agreement
			}
			report := a.keyReport(agreements[r.Study], r.State, r.Matches)
			out[i].Keys = &report
		}
		return nil
	})
	return out, err
}

// SessionProgress returns how far one session is. It waits for nobody, and is cheap enough to be
// asked every few seconds.
func (a *Intersector) SessionProgress(ctx context.Context, id psi.SessionID) (out SessionStatus, err error) {
	err = a.Store.InTx(ctx, "watch session", func(ctx context.Context, tx *node.Tx) error {
		stored, err := watchSession(ctx, tx, id)
		out = statusOf(stored)
		return err
	})
	return out, err
}

// AbortedSession is a session that was ended, or would be.
type AbortedSession struct {
	Session SessionStatus // before its end
	Deleted SessionRows
}

// AbortSessions ends the sessions of a study that are under way, for good, and deletes what they
// leave behind. Finished intersections stay, as do outputs that finished sessions keep for later
// ones, and our own keys' outputs under our own OPRF key. With dryRun it only counts. A step at
// work on the study is problem.Busy, nothing under way problem.NotFound.
//
// The other holder is not called: it learns the reason with its next message, which is refused, and
// which ends the session there too. What was evaluated for it still counts against the study's
// limit.
func (a *Intersector) AbortSessions(ctx context.Context, studyName string, dryRun bool) (out []AbortedSession, err error) {
	var id study.ID
	err = a.Store.InTx(ctx, "read study", func(ctx context.Context, tx *node.Tx) error {
		r, err := tx.StudyByName(ctx, studyName)
		if err == nil {
			id = r.Agreement.ID()
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	release, err := a.Store.LockStudy(ctx, id, "sessions abort "+studyName)
	if err != nil {
		return nil, err
	}
	defer release()
	err = a.Store.InTx(ctx, "abort sessions", func(ctx context.Context, tx *node.Tx) error {
		out, err = a.abort(ctx, tx, id, dryRun)
		return err
	})
	if err == nil && len(out) == 0 {
		err = problem.New(problem.NotFound, "study %q has no session under way here", studyName).
			WithHint("⟪sessions list %s⟫ shows how its sessions ended", studyName)
	}
	if err != nil {
		return nil, err
	}
	if !dryRun {
		a.Log.InfoContext(ctx, "sessions aborted", slog.String("study", studyName), slog.Int("sessions", len(out)))
	}
	return out, nil
}

func (a *Intersector) abort(ctx context.Context, tx *node.Tx, id study.ID, dryRun bool) ([]AbortedSession, error) {
	if err := lockPSI(ctx, tx, id); err != nil {
		return nil, err
	}
	var out []AbortedSession
	for _, direction := range []uint8{1, 2} {
		rec, err := liveSession(ctx, tx, id, direction)
		if err != nil {
			return nil, err
		}
		if rec == nil || rec.State.Phase == psi.Done {
			continue
		}
		stored, err := watchSession(ctx, tx, rec.State.ID)
		if err != nil {
			return nil, err
		}
		rows, err := sessionRows(ctx, tx, rec.ID)
		if err != nil {
			return nil, err
		}
		status := statusOf(stored)
		status.Matches = rows.Matches
		out = append(out, AbortedSession{Session: status, Deleted: rows})
		if dryRun {
			continue
		}
		rec.State.Fail(psi.Aborted)
		if err := a.endSession(ctx, tx, rec, true); err != nil {
			return nil, err
		}
		err = a.auditSession(ctx, tx, auditlog.ActionSessionAborted, rec, "", map[string]string{
			"phase": string(status.Phase), "deleted_rows": strconv.FormatInt(rows.Total(), 10),
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}
