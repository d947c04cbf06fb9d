package holderdb

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/holderdb/dbgen"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/study"
)

// LockPSI implements holder.Tx.
func (t *txn) LockPSI(ctx context.Context, id study.ID) error {
	if _, err := t.q.LockPSI(ctx, t.db, id[:]); err != nil {
		return fmt.Errorf("lock study: %w", err)
	}
	return nil
}

// PSIKey implements holder.Tx.
func (t *txn) PSIKey(ctx context.Context, id study.ID) ([]byte, error) {
	wrapped, err := t.q.GetPSIKey(ctx, t.db, id[:])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, problem.New(problem.Conflict, "the holders of this study have no root key yet").
			WithHint("wait until all three parties have accepted the study, then run the step again")
	}
	if err != nil {
		return nil, fmt.Errorf("read OPRF key: %w", err)
	}
	return wrapped, nil
}

// SetPSIKey implements holder.Tx.
func (t *txn) SetPSIKey(ctx context.Context, id study.ID, wrapped []byte) error {
	n, err := t.q.SetPSIKey(ctx, t.db, dbgen.SetPSIKeyParams{StudyID: id[:], PsiKeyWrapped: wrapped})
	if err := postgres.OneRow(n, err, "store OPRF key"); err != nil {
		return err
	}
	no, err := t.StudyNo(ctx, id)
	if err != nil {
		return err
	}
	if err := t.q.DeleteServerOutputs(ctx, t.db, no); err != nil {
		return fmt.Errorf("delete outputs: %w", err)
	}
	return nil
}

func sessionRecord(id int64, studyID []byte, direction int16, state, seed []byte, buildsOn *int64, number int64) (*holder.SessionRecord, error) {
	r := &holder.SessionRecord{ID: id, Direction: uint8(direction), SeedWrapped: seed, Number: unsigned(number), State: &psi.Session{}} //nolint:gosec // 1 or 2, by constraint
	if buildsOn != nil {
		r.BuildsOn = *buildsOn
	}
	if err := postgres.Fixed(r.Study[:], studyID, "study"); err != nil {
		return nil, err
	}
	if err := r.State.UnmarshalBinary(state); err != nil {
		return nil, fmt.Errorf("session %d: %w", id, err)
	}
	return r, nil
}

// LiveSession implements holder.Tx.
func (t *txn) LiveSession(ctx context.Context, id study.ID, direction uint8) (*holder.SessionRecord, error) {
	s, err := t.q.LiveSession(ctx, t.db, dbgen.LiveSessionParams{StudyID: id[:], Direction: int16(direction)})
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil //nolint:nilnil // documented: nil when there is none
	}
	if err != nil {
		return nil, fmt.Errorf("read live session: %w", err)
	}
	rec, err := sessionRecord(s.SessionID, s.StudyID, s.Direction, s.State, s.SeedWrapped, s.BuildsOn, s.Number)
	if errors.Is(err, psi.ErrOtherVersion) {
		return nil, t.replaceSession(ctx, s.SessionID)
	}
	return rec, err
}

// replaceSession ends a session that another release began, and that this one cannot go on with.
// What later sessions can use of it stays: outputs, and the tags and matches of one that was done.
// So do its count of evaluated keys and the intersection.
func (t *txn) replaceSession(ctx context.Context, session int64) error {
	n, err := t.q.ReplaceSession(ctx, t.db, session)
	if err := postgres.OneRow(n, err, "replace session %d", session); err != nil {
		return err
	}
	return t.ClearSession(ctx, session, true)
}

// LastFailedSession implements holder.Tx.
func (t *txn) LastFailedSession(ctx context.Context, id study.ID, direction uint8) (*holder.SessionRecord, error) {
	s, err := t.q.LastFailedSession(ctx, t.db, dbgen.LastFailedSessionParams{StudyID: id[:], Direction: int16(direction)})
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil //nolint:nilnil // documented: nil when there is none
	}
	if err != nil {
		return nil, fmt.Errorf("read latest session: %w", err)
	}
	rec, err := sessionRecord(s.SessionID, s.StudyID, s.Direction, s.State, s.SeedWrapped, s.BuildsOn, s.Number)
	if errors.Is(err, psi.ErrOtherVersion) {
		return nil, nil //nolint:nilnil // as where there is none: why another release's failed is no matter any more
	}
	return rec, err
}

func noSession(err error) error {
	if errors.Is(err, pgx.ErrNoRows) || errors.Is(err, psi.ErrOtherVersion) {
		return problem.New(problem.NotFound, "there is no such session of private set intersection").
			WithHint("run `blindjoin intersect` again: it starts a new one")
	}
	return fmt.Errorf("read session: %w", err)
}

// SessionStudy implements holder.Tx.
func (t *txn) SessionStudy(ctx context.Context, session psi.SessionID) (study.ID, error) {
	var id study.ID
	b, err := t.q.SessionStudy(ctx, t.db, session[:])
	if err != nil {
		return id, noSession(err)
	}
	return id, postgres.Fixed(id[:], b, "study")
}

// Session implements holder.Tx.
func (t *txn) Session(ctx context.Context, session psi.SessionID, lock bool) (*holder.SessionRecord, error) {
	get := func() (*holder.SessionRecord, error) {
		s, err := t.q.GetSession(ctx, t.db, session[:])
		if err != nil {
			return nil, err
		}
		return sessionRecord(s.SessionID, s.StudyID, s.Direction, s.State, s.SeedWrapped, s.BuildsOn, s.Number)
	}
	if lock {
		get = func() (*holder.SessionRecord, error) {
			s, err := t.q.GetSessionForUpdate(ctx, t.db, session[:])
			if err != nil {
				return nil, err
			}
			return sessionRecord(s.SessionID, s.StudyID, s.Direction, s.State, s.SeedWrapped, s.BuildsOn, s.Number)
		}
	}
	rec, err := get()
	if err != nil {
		return nil, noSession(err)
	}
	return rec, nil
}

// InsertSession implements holder.Tx.
func (t *txn) InsertSession(ctx context.Context, r *holder.SessionRecord) error {
	state, err := r.State.MarshalBinary()
	if err != nil {
		return err
	}
	serverKey := sha256.Sum256(r.State.Server.PublicKey)
	var buildsOn *int64
	if r.BuildsOn != 0 {
		buildsOn = &r.BuildsOn
	}
	r.ID, err = t.q.InsertSession(ctx, t.db, dbgen.InsertSessionParams{
		StudyID: r.Study[:], Direction: int16(r.Direction), Role: r.State.Role.String(), ProtocolID: r.State.ID[:],
		Phase: string(r.State.Phase), State: state, SeedWrapped: r.SeedWrapped, ServerKey: serverKey[:], BuildsOn: buildsOn,
		Number: signed(r.Number),
	})
	if err != nil {
		return fmt.Errorf("store session: %w", err)
	}
	return nil
}

// UpdateSession implements holder.Tx.
func (t *txn) UpdateSession(ctx context.Context, r *holder.SessionRecord) error {
	state, err := r.State.MarshalBinary()
	if err != nil {
		return err
	}
	var failure *string
	if r.State.Phase == psi.Failed {
		failure = &r.State.Reason
	}
	n, err := t.q.UpdateSession(ctx, t.db, dbgen.UpdateSessionParams{
		SessionID: r.ID, Phase: string(r.State.Phase), State: state, SeedWrapped: r.SeedWrapped, Failure: failure,
		Evaluated: signed(r.State.EvaluatedKeys()),
	})
	return postgres.OneRow(n, err, "update session %d", r.ID)
}

// ClearSession implements holder.Tx.
func (t *txn) ClearSession(ctx context.Context, session int64, all bool) error {
	deletes := []func(context.Context, dbgen.DBTX, int64) error{
		t.q.DeleteClientOutputs, t.q.DeleteServerTags, t.q.DeletePeerTags, t.q.DeleteCandidates, t.q.DeleteFreshKeys, t.q.DeleteBounds, t.q.DeleteGone,
	}
	if all {
		deletes = append(deletes, t.q.DeleteMatches, t.q.DeleteChunks)
	}
	for _, del := range deletes {
		if err := del(ctx, t.db, session); err != nil {
			return fmt.Errorf("clear session %d: %w", session, err)
		}
	}
	return nil
}

// ChunkDigest implements holder.Tx.
func (t *txn) ChunkDigest(ctx context.Context, session int64, kind psi.Kind, no uint32) (psi.ChunkDigest, bool, error) {
	var d psi.ChunkDigest
	b, err := t.q.GetChunkDigest(ctx, t.db, dbgen.GetChunkDigestParams{SessionID: session, Kind: string(kind), ChunkNo: chunkNo(no)})
	if errors.Is(err, pgx.ErrNoRows) {
		return d, false, nil
	}
	if err != nil {
		return d, false, fmt.Errorf("read %s chunk %d: %w", kind, no, err)
	}
	return d, true, postgres.Fixed(d[:], b, "chunk digest")
}

// InsertChunk implements holder.Tx.
func (t *txn) InsertChunk(ctx context.Context, session int64, kind psi.Kind, no uint32, d psi.ChunkDigest) error {
	err := t.q.InsertChunk(ctx, t.db, dbgen.InsertChunkParams{SessionID: session, Kind: string(kind), ChunkNo: chunkNo(no), Digest: d[:]})
	if err != nil {
		return fmt.Errorf("store %s chunk %d: %w", kind, no, err)
	}
	return nil
}

// A page of small rows.
const psiPage = 8192

// ChunkDigests implements holder.Tx.
func (t *txn) ChunkDigests(ctx context.Context, session int64, kind psi.Kind, each func(uint32, psi.ChunkDigest) error) error {
	from := int32(0)
	for {
		rows, err := t.q.ChunkDigestsAfter(ctx, t.db, dbgen.ChunkDigestsAfterParams{
			SessionID: session, Kind: string(kind), ChunkNo: from, Limit: psiPage,
		})
		if err != nil {
			return fmt.Errorf("read %s chunks: %w", kind, err)
		}
		for _, r := range rows {
			var d psi.ChunkDigest
			if err := postgres.Fixed(d[:], r.Digest, "chunk digest"); err != nil {
				return err
			}
			if err := each(uint32(r.ChunkNo), d); err != nil { //nolint:gosec // not negative, by constraint
				return err
			}
			from = r.ChunkNo + 1
		}
		if len(rows) < psiPage {
			return nil
		}
	}
}

// chunkNo fits: psi.MaxKeys bounds the number of chunks.
func chunkNo(no uint32) int32 { return int32(no) } //nolint:gosec // see above
