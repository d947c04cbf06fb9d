package intersect

import (
	"context"
	"fmt"

	"github.com/blindjoin/blindjoin/internal/holder/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/psi"
)

// sessionsOf returns the sessions of a study, or of all (""), newest first.
func sessionsOf(ctx context.Context, tx *node.Tx, studyName string) ([]StoredSession, error) {
	rows, err := queries.ListSessions(ctx, tx.DB(), studyName)
	if err != nil {
		return nil, fmt.Errorf("list sessions: %w", err)
	}
	out := make([]StoredSession, len(rows))
	for i, r := range rows {
		out[i] = storedSession(dbgen.WatchSessionRow{
			Study: r.Study, Direction: r.Direction, Role: r.Role, Phase: r.Phase, State: r.State, Failure: r.Failure,
			CreatedAt: r.CreatedAt, UpdatedAt: r.UpdatedAt,
		})
		out[i].Matches = r.Matches
	}
	return out, nil
}

// watchSession is SessionsOf of one session, without its matches, which take long to count;
// problem.NotFound when there is no such session.
func watchSession(ctx context.Context, tx *node.Tx, id psi.SessionID) (StoredSession, error) {
	r, err := queries.WatchSession(ctx, tx.DB(), id[:])
	if err != nil {
		return StoredSession{}, noSession(err)
	}
	return storedSession(r), nil
}

func storedSession(r dbgen.WatchSessionRow) StoredSession {
	out := StoredSession{
		Study: r.Study, Direction: uint8(r.Direction), Role: r.Role, Phase: psi.Phase(r.Phase), //nolint:gosec // 1 or 2, by constraint
		Started: r.CreatedAt, Updated: r.UpdatedAt, State: &psi.Session{},
	}
	if r.Failure != nil {
		out.Failure = *r.Failure
	}
	if out.State.UnmarshalBinary(r.State) != nil {
		out.State = nil // another version's: a list must not fail of it
	}
	return out
}

// sessionRows counts what ClearSession of all deletes.
func sessionRows(ctx context.Context, tx *node.Tx, session int64) (SessionRows, error) {
	r, err := queries.SessionRows(ctx, tx.DB(), session)
	if err != nil {
		return SessionRows{}, fmt.Errorf("count rows of session %d: %w", session, err)
	}
	return SessionRows(r), nil
}
