package holderdb

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"

	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/holderdb/dbgen"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/study"
)

// FindCandidates implements holder.Tx.
func (t *txn) FindCandidates(ctx context.Context, r *holder.SessionRecord) error {
	no, err := t.StudyNo(ctx, r.Study)
	if err != nil {
		return err
	}
	if err := postgres.RoomToSort(ctx, t.db); err != nil {
		return err
	}
	// Both tables were filled in this session, and the planner has not heard of it.
	if _, err := t.db.Exec(ctx, "ANALYZE psi_client_output, psi_peer_tag"); err != nil {
		return fmt.Errorf("analyze tags: %w", err)
	}
	err = t.q.FindCandidates(ctx, t.db, dbgen.FindCandidatesParams{StudyNo: no, SessionID: r.ID, StudyID: r.Study[:], Direction: int16(r.Direction)})
	if err != nil {
		return fmt.Errorf("join tags: %w", err)
	}
	return nil
}

// SentAndGone implements holder.Tx.
func (t *txn) SentAndGone(ctx context.Context, session int64) (uint64, error) {
	n, err := t.q.CountGoneTagsSent(ctx, t.db, session)
	if err != nil {
		return 0, fmt.Errorf("compare gone tags: %w", err)
	}
	return unsigned(n), nil
}

// CountPeerTags implements holder.Tx.
func (t *txn) CountPeerTags(ctx context.Context, r *holder.SessionRecord) (uint64, error) {
	n, err := t.q.CountPeerTags(ctx, t.db, dbgen.CountPeerTagsParams{SessionID: r.ID, StudyID: r.Study[:], Direction: int16(r.Direction)})
	if err != nil {
		return 0, fmt.Errorf("count tags: %w", err)
	}
	return unsigned(n), nil
}

// OutputsWhole implements holder.Tx.
func (t *txn) OutputsWhole(ctx context.Context, id study.ID, direction uint8) (bool, error) {
	n, err := t.q.OutputsMissing(ctx, t.db, dbgen.OutputsMissingParams{StudyID: id[:], Direction: int16(direction)})
	if err != nil {
		return false, fmt.Errorf("count outputs: %w", err)
	}
	return n == 0, nil
}

// FindChanges implements holder.Tx.
func (t *txn) FindChanges(ctx context.Context, r *holder.SessionRecord) (changed, gone uint64, err error) {
	no, err := t.StudyNo(ctx, r.Study)
	if err != nil {
		return 0, 0, err
	}
	since, err := t.sessionSerial(ctx, r.BuildsOn)
	if err != nil {
		return 0, 0, err
	}
	if err := postgres.RoomToSort(ctx, t.db); err != nil {
		return 0, 0, err
	}
	if _, err := t.db.Exec(ctx, "ANALYZE psi_peer_tag"); err != nil {
		return 0, 0, fmt.Errorf("analyze tags: %w", err)
	}
	c, err := t.q.FindChanges(ctx, t.db, dbgen.FindChangesParams{
		SessionID: r.ID, Chunk: psi.ChunkTags, StudyNo: no, StudyID: r.Study[:], Direction: int16(r.Direction), Serial: since,
	})
	if err != nil {
		return 0, 0, fmt.Errorf("join changed tags: %w", err)
	}
	g, err := t.q.FindGoneMatches(ctx, t.db, dbgen.FindGoneMatchesParams{
		SessionID: r.ID, Chunk: psi.ChunkTags, StudyNo: no, StudyID: r.Study[:], Direction: int16(r.Direction), Serial: since,
	})
	if err != nil {
		return 0, 0, fmt.Errorf("find gone matches: %w", err)
	}
	return unsigned(c), unsigned(g), nil
}

// Candidates implements holder.Tx.
func (t *txn) Candidates(ctx context.Context, session int64, first, n uint32) ([]holder.Candidate, error) {
	rows, err := t.q.Candidates(ctx, t.db, dbgen.CandidatesParams{
		SessionID: session, FirstChunk: chunkNo(first), EndChunk: chunkNo(first + n),
	})
	if err != nil {
		return nil, fmt.Errorf("read joined tags: %w", err)
	}
	out := make([]holder.Candidate, len(rows))
	for i, r := range rows {
		out[i] = holder.Candidate{
			Match:  holder.Match{JoinToken: r.JoinToken.Bytes, Tag: r.Tag.Bytes, Own: uint32(r.OwnMultiplicity)}, //nolint:gosec // positive, by constraint
			Masked: r.Masked,
		}
		if err := errors.Join(postgres.Fixed(out[i].Secret[:], r.Secret, "secret"), postgres.Fixed(out[i].MaskedIn[:], r.MaskedIn, "session")); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// CopyMatches implements holder.Tx.
func (t *txn) CopyMatches(ctx context.Context, session int64, matches []holder.Match) error {
	c := postgres.NewCopyBatch(5, len(matches), 48)
	for i := range matches {
		m := &matches[i]
		c.Row()
		c.Bigint(session)
		c.Integer(int32(m.Own))  //nolint:gosec // package psi refuses multiplicities that do not fit
		c.Integer(int32(m.Peer)) //nolint:gosec // the same
		c.Bytes(m.Tag[:])
		c.Bytes(m.JoinToken[:])
	}
	return c.Into(ctx, t.db, "psi_match", []string{"session_id", "own_multiplicity", "peer_multiplicity", "tag", "join_token"})
}

// ClientMatches implements holder.Tx.
func (t *txn) ClientMatches(ctx context.Context, session int64, chunk uint32) ([]holder.ClientMatch, error) {
	rows, err := t.q.ClientMatches(ctx, t.db, dbgen.ClientMatchesParams{SessionID: session, ChunkNo: chunkNo(chunk)})
	if err != nil {
		return nil, fmt.Errorf("read matches: %w", err)
	}
	out := make([]holder.ClientMatch, len(rows))
	for i, r := range rows {
		//nolint:gosec // never negative
		out[i] = holder.ClientMatch{Position: uint32(r.Position), Tag: r.Tag.Bytes, Own: uint32(r.OwnMultiplicity)}
		if err := postgres.Fixed(out[i].Secret[:], r.Secret, "secret"); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// CountMatches implements holder.Tx.
func (t *txn) CountMatches(ctx context.Context, session int64) (uint64, error) {
	n, err := t.q.CountMatches(ctx, t.db, session)
	if err != nil {
		return 0, fmt.Errorf("count matches: %w", err)
	}
	return unsigned(n), nil
}

// Matches are read row by row as they arrive, which a generated query does not do. A session that
// builds on none has them in the order of an index. One that does has its own before those of its
// base with the same tag, and gone ones without multiplicities: one sort, whatever the planner
// knows of tables that were filled a moment ago.
const (
	ownMatches = `SELECT tag, own_multiplicity, peer_multiplicity FROM psi_match WHERE session_id = $1 ORDER BY tag`

	allMatches = `SELECT tag, own_multiplicity, peer_multiplicity FROM (
		SELECT tag, own_multiplicity, peer_multiplicity, 0 AS rank FROM psi_match WHERE session_id = $1
		UNION ALL
		SELECT tag, 0, 0, 0 FROM psi_gone WHERE session_id = $1
		UNION ALL
		SELECT m.tag, m.own_multiplicity, m.peer_multiplicity, 1 FROM psi_match m WHERE m.session_id = ANY (ARRAY(
			SELECT b.session_id FROM psi_session p JOIN psi_session b ON b.study_id = p.study_id AND b.direction = p.direction
			WHERE p.session_id = $1 AND b.tags_kept AND b.session_id < p.session_id))
	) AS m ORDER BY tag, rank`
)

// Matches implements holder.Tx.
func (t *txn) Matches(ctx context.Context, r *holder.SessionRecord, each func(holder.Match) error) error {
	sql := ownMatches
	if r.BuildsOn != 0 {
		sql = allMatches
		if err := postgres.RoomToSort(ctx, t.db); err != nil {
			return err
		}
	}
	rows, err := t.db.Query(ctx, sql, r.ID)
	if err != nil {
		return fmt.Errorf("read matches: %w", err)
	}
	var tag, last pgtype.UUID
	var own, peer int32
	_, err = pgx.ForEachRow(rows, []any{&tag, &own, &peer}, func() error {
		known := last == tag
		if last = tag; known || own == 0 {
			return nil
		}
		return each(holder.Match{Tag: tag.Bytes, Own: uint32(own), Peer: uint32(peer)}) //nolint:gosec // never negative
	})
	if err != nil {
		return fmt.Errorf("read matches: %w", err)
	}
	return nil
}

// SameMatches implements holder.Tx.
func (t *txn) SameMatches(ctx context.Context, a, b int64) (bool, error) {
	for _, p := range []dbgen.CountMatchesOnlyInParams{{SessionID: a, OtherID: b}, {SessionID: b, OtherID: a}} {
		n, err := t.q.CountMatchesOnlyIn(ctx, t.db, p)
		if err != nil {
			return false, fmt.Errorf("compare sessions: %w", err)
		}
		if n != 0 {
			return false, nil
		}
	}
	return true, nil
}

// PutIntersection implements holder.Tx.
func (t *txn) PutIntersection(ctx context.Context, r holder.IntersectionRecord, session *holder.SessionRecord) error {
	no, err := t.StudyNo(ctx, r.Study)
	if err != nil {
		return err
	}
	if err := postgres.RoomToSort(ctx, t.db); err != nil {
		return err
	}
	if err := t.q.DeleteIntersection(ctx, t.db, r.Study[:]); err != nil {
		return fmt.Errorf("delete older intersection: %w", err)
	}
	if session.BuildsOn == 0 {
		err = t.q.DeleteIntersectionKeys(ctx, t.db, no)
	} else {
		err = t.q.DeleteChangedIntersectionKeys(ctx, t.db, dbgen.DeleteChangedIntersectionKeysParams{SessionID: session.ID, StudyNo: no})
	}
	if err != nil {
		return fmt.Errorf("delete older intersection: %w", err)
	}
	err = t.q.InsertIntersection(ctx, t.db, dbgen.InsertIntersectionParams{
		StudyID: r.Study[:], Generation: r.Generation[:], PeerGeneration: r.PeerGeneration[:],
		MatchedKeys: signed(r.Matched), OwnKeys: signed(r.OwnKeys), PeerKeys: signed(r.PeerKeys), Digest: r.Digest[:],
		Number: signed(r.Number),
	})
	if err != nil {
		return fmt.Errorf("store intersection: %w", err)
	}
	if _, err := t.q.InsertIntersectionKeys(ctx, t.db, dbgen.InsertIntersectionKeysParams{StudyNo: no, SessionID: session.ID}); err != nil {
		return fmt.Errorf("store intersection: %w", err)
	}
	contributed, err := t.q.CountContributed(ctx, t.db, no)
	if err != nil {
		return fmt.Errorf("count intersection: %w", err)
	}
	if unsigned(contributed.Keys) != r.Matched {
		err := fmt.Errorf("store intersection: %d of %d keys are there", contributed.Keys, r.Matched)
		if session.BuildsOn != 0 {
			err = fmt.Errorf("%w: %w", holder.ErrKeptDamaged, err)
		}
		return err
	}
	if session.BuildsOn != 0 {
		return nil
	}
	if _, err := t.db.Exec(ctx, "ANALYZE intersection_key"); err != nil {
		return fmt.Errorf("analyze intersection: %w", err)
	}
	return nil
}

// KnownNumber implements holder.Tx.
func (t *txn) KnownNumber(ctx context.Context, id study.ID) (uint64, error) {
	n, err := t.q.KnownNumber(ctx, t.db, id[:])
	if err != nil {
		return 0, fmt.Errorf("read the number of the latest intersection: %w", err)
	}
	return unsigned(n), nil
}

// SeeNumber implements holder.Tx.
func (t *txn) SeeNumber(ctx context.Context, id study.ID, number uint64) error {
	if err := t.q.SeeNumber(ctx, t.db, dbgen.SeeNumberParams{StudyID: id[:], Number: signed(number)}); err != nil {
		return fmt.Errorf("keep the number of an intersection: %w", err)
	}
	return nil
}

// Intersection implements holder.Tx.
func (t *txn) Intersection(ctx context.Context, id study.ID) (*holder.IntersectionRecord, error) {
	r, err := t.q.GetIntersection(ctx, t.db, id[:])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil //nolint:nilnil // documented: nil when there is none
	}
	if err != nil {
		return nil, fmt.Errorf("read intersection: %w", err)
	}
	out := &holder.IntersectionRecord{
		Study: id, Matched: unsigned(r.MatchedKeys), OwnKeys: unsigned(r.OwnKeys), PeerKeys: unsigned(r.PeerKeys), FinishedAt: r.FinishedAt,
		Number: unsigned(r.Number),
	}
	return out, errors.Join(
		postgres.Fixed(out.Generation[:], r.Generation, "generation"),
		postgres.Fixed(out.PeerGeneration[:], r.PeerGeneration, "generation"),
		postgres.Fixed(out.Digest[:], r.Digest, "digest"),
	)
}
