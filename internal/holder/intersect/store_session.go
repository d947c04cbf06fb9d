package intersect

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/internal/holder/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/study"
)

// lockPSI keeps other openers of sessions of this study out until the end of the transaction.
func lockPSI(ctx context.Context, tx *node.Tx, id study.ID) error {
	if _, err := queries.LockPSI(ctx, tx.DB(), id[:]); err != nil {
		return fmt.Errorf("lock study: %w", err)
	}
	return nil
}

// psiKey returns our wrapped OPRF key of a study, or nil; SetPSIKey stores one, and deletes outputs
// under another.
func psiKey(ctx context.Context, tx *node.Tx, id study.ID) ([]byte, error) {
	wrapped, err := queries.GetPSIKey(ctx, tx.DB(), id[:])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, problem.New(problem.Conflict, "the holders of this study have no root key yet").
			WithHint("wait until all three parties have accepted the study, then run the step again")
	}
	if err != nil {
		return nil, fmt.Errorf("read OPRF key: %w", err)
	}
	return wrapped, nil
}

func setPSIKey(ctx context.Context, tx *node.Tx, id study.ID, wrapped []byte) error {
	n, err := queries.SetPSIKey(ctx, tx.DB(), dbgen.SetPSIKeyParams{StudyID: id[:], PsiKeyWrapped: wrapped})
	if err := postgres.OneRow(n, err, "store OPRF key"); err != nil {
		return err
	}
	no, err := tx.StudyNo(ctx, id)
	if err != nil {
		return err
	}
	if err := queries.DeleteServerOutputs(ctx, tx.DB(), no); err != nil {
		return fmt.Errorf("delete outputs: %w", err)
	}
	return nil
}

func sessionRecord(id int64, studyID []byte, direction int16, state, seed []byte, buildsOn *int64, number int64) (*SessionRecord, error) {
	r := &SessionRecord{ID: id, Direction: uint8(direction), SeedWrapped: seed, Number: unsigned(number), State: &psi.Session{}} //nolint:gosec // 1 or 2, by constraint
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

// liveSession returns the session that is neither failed nor replaced, locked, or nil.
func liveSession(ctx context.Context, tx *node.Tx, id study.ID, direction uint8) (*SessionRecord, error) {
	s, err := queries.LiveSession(ctx, tx.DB(), dbgen.LiveSessionParams{StudyID: id[:], Direction: int16(direction)})
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil //nolint:nilnil // documented: nil when there is none
	}
	if err != nil {
		return nil, fmt.Errorf("read live session: %w", err)
	}
	rec, err := sessionRecord(s.SessionID, s.StudyID, s.Direction, s.State, s.SeedWrapped, s.BuildsOn, s.Number)
	if errors.Is(err, psi.ErrOtherVersion) {
		return nil, replaceSession(ctx, tx, s.SessionID)
	}
	return rec, err
}

// replaceSession ends a session that another release began, and that this one cannot go on with.
// What later sessions can use of it stays: outputs, and the tags and matches of one that was done.
// So do its count of evaluated keys and the intersection.
func replaceSession(ctx context.Context, tx *node.Tx, session int64) error {
	n, err := queries.ReplaceSession(ctx, tx.DB(), session)
	if err := postgres.OneRow(n, err, "replace session %d", session); err != nil {
		return err
	}
	return clearSession(ctx, tx, session, true)
}

// lastFailedSession returns the newest session if it failed, or nil.
func lastFailedSession(ctx context.Context, tx *node.Tx, id study.ID, direction uint8) (*SessionRecord, error) {
	s, err := queries.LastFailedSession(ctx, tx.DB(), dbgen.LastFailedSessionParams{StudyID: id[:], Direction: int16(direction)})
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
			WithHint("run ⟪intersect⟫ again: it starts a new one")
	}
	return fmt.Errorf("read session: %w", err)
}

// sessionStudy returns the study of a session; problem.NotFound when there is no such session.
func sessionStudy(ctx context.Context, tx *node.Tx, session psi.SessionID) (study.ID, error) {
	var id study.ID
	b, err := queries.SessionStudy(ctx, tx.DB(), session[:])
	if err != nil {
		return id, noSession(err)
	}
	return id, postgres.Fixed(id[:], b, "study")
}

// sessionByID returns a session; problem.NotFound when there is none. Locked, it stays as it is
// until the end of the transaction.
func sessionByID(ctx context.Context, tx *node.Tx, session psi.SessionID, lock bool) (*SessionRecord, error) {
	get := func() (*SessionRecord, error) {
		s, err := queries.GetSession(ctx, tx.DB(), session[:])
		if err != nil {
			return nil, err
		}
		return sessionRecord(s.SessionID, s.StudyID, s.Direction, s.State, s.SeedWrapped, s.BuildsOn, s.Number)
	}
	if lock {
		get = func() (*SessionRecord, error) {
			s, err := queries.GetSessionForUpdate(ctx, tx.DB(), session[:])
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

// insertSession: sets r.ID
func insertSession(ctx context.Context, tx *node.Tx, r *SessionRecord) error {
	state, err := r.State.MarshalBinary()
	if err != nil {
		return err
	}
	serverKey := sha256.Sum256(r.State.Server.PublicKey)
	var buildsOn *int64
	if r.BuildsOn != 0 {
		buildsOn = &r.BuildsOn
	}
	r.ID, err = queries.InsertSession(ctx, tx.DB(), dbgen.InsertSessionParams{
		StudyID: r.Study[:], Direction: int16(r.Direction), Role: r.State.Role.String(), ProtocolID: r.State.ID[:],
		Phase: string(r.State.Phase), State: state, SeedWrapped: r.SeedWrapped, ServerKey: serverKey[:], BuildsOn: buildsOn,
		Number: signed(r.Number),
	})
	if err != nil {
		return fmt.Errorf("store session: %w", err)
	}
	return nil
}

func updateSession(ctx context.Context, tx *node.Tx, r *SessionRecord) error {
	state, err := r.State.MarshalBinary()
	if err != nil {
		return err
	}
	var failure *string
	if r.State.Phase == psi.Failed {
		failure = &r.State.Reason
	}
	n, err := queries.UpdateSession(ctx, tx.DB(), dbgen.UpdateSessionParams{
		SessionID: r.ID, Phase: string(r.State.Phase), State: state, SeedWrapped: r.SeedWrapped, Failure: failure,
		Evaluated: signed(r.State.EvaluatedKeys()),
	})
	return postgres.OneRow(n, err, "update session %d", r.ID)
}

// clearSession deletes what a session leaves behind when it ends, save what is kept; matches and
// chunk digests only if all is set.
func clearSession(ctx context.Context, tx *node.Tx, session int64, all bool) error {
	deletes := []func(context.Context, dbgen.DBTX, int64) error{
		queries.DeleteClientOutputs, queries.DeleteServerTags, queries.DeletePeerTags, queries.DeleteCandidates, queries.DeleteFreshKeys, queries.DeleteBounds, queries.DeleteGone,
	}
	if all {
		deletes = append(deletes, queries.DeleteMatches, queries.DeleteChunks)
	}
	for _, del := range deletes {
		if err := del(ctx, tx.DB(), session); err != nil {
			return fmt.Errorf("clear session %d: %w", session, err)
		}
	}
	return nil
}

// chunkDigest returns the stored digest of a chunk; ok tells whether there is one.
func chunkDigest(ctx context.Context, tx *node.Tx, session int64, kind psi.Kind, no uint32) (psi.ChunkDigest, bool, error) {
	var d psi.ChunkDigest
	b, err := queries.GetChunkDigest(ctx, tx.DB(), dbgen.GetChunkDigestParams{SessionID: session, Kind: string(kind), ChunkNo: chunkNo(no)})
	if errors.Is(err, pgx.ErrNoRows) {
		return d, false, nil
	}
	if err != nil {
		return d, false, fmt.Errorf("read %s chunk %d: %w", kind, no, err)
	}
	return d, true, postgres.Fixed(d[:], b, "chunk digest")
}

// insertChunk writes the records and dictionary entries of a chunk, its mark, and the state after
// it. A link value of zeros only says that the record has none, and is stored as null.
func insertChunk(ctx context.Context, tx *node.Tx, session int64, kind psi.Kind, no uint32, d psi.ChunkDigest) error {
	err := queries.InsertChunk(ctx, tx.DB(), dbgen.InsertChunkParams{SessionID: session, Kind: string(kind), ChunkNo: chunkNo(no), Digest: d[:]})
	if err != nil {
		return fmt.Errorf("store %s chunk %d: %w", kind, no, err)
	}
	return nil
}

// A page of small rows.
const psiPage = 8192

// chunkDigests calls each for every chunk of a kind, in the order of numbers.
func chunkDigests(ctx context.Context, tx *node.Tx, session int64, kind psi.Kind, each func(uint32, psi.ChunkDigest) error) error {
	from := int32(0)
	for {
		rows, err := queries.ChunkDigestsAfter(ctx, tx.DB(), dbgen.ChunkDigestsAfterParams{
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
