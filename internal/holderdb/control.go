package holderdb

import (
	"context"
	"fmt"

	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/holderdb/dbgen"
	"github.com/blindjoin/blindjoin/internal/psi"
)

// SessionsOf implements holder.Tx.
func (t *txn) SessionsOf(ctx context.Context, studyName string) ([]holder.StoredSession, error) {
	rows, err := t.q.ListSessions(ctx, t.db, studyName)
	if err != nil {
		return nil, fmt.Errorf("list sessions: %w", err)
	}
	out := make([]holder.StoredSession, len(rows))
	for i, r := range rows {
		out[i] = storedSession(dbgen.WatchSessionRow{
			Study: r.Study, Direction: r.Direction, Role: r.Role, Phase: r.Phase, State: r.State, Failure: r.Failure,
			CreatedAt: r.CreatedAt, UpdatedAt: r.UpdatedAt,
		})
		out[i].Matches = r.Matches
	}
	return out, nil
}

// WatchSession implements holder.Tx.
func (t *txn) WatchSession(ctx context.Context, id psi.SessionID) (holder.StoredSession, error) {
	r, err := t.q.WatchSession(ctx, t.db, id[:])
	if err != nil {
		return holder.StoredSession{}, noSession(err)
	}
	return storedSession(r), nil
}

func storedSession(r dbgen.WatchSessionRow) holder.StoredSession {
	out := holder.StoredSession{
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

// SessionRows implements holder.Tx.
func (t *txn) SessionRows(ctx context.Context, session int64) (holder.SessionRows, error) {
	r, err := t.q.SessionRows(ctx, t.db, session)
	if err != nil {
		return holder.SessionRows{}, fmt.Errorf("count rows of session %d: %w", session, err)
	}
	return holder.SessionRows(r), nil
}
