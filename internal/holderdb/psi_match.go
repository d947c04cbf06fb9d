package holderdb

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/holderdb/dbgen"
	"github.com/blindjoin/blindjoin/internal/study"
)

// FindCandidates implements holder.Tx.
func (t *txn) FindCandidates(ctx context.Context, r *holder.SessionRecord) error {
	// Both tables were filled in this session, and the planner has not heard of it.
	if _, err := t.db.Exec(ctx, "ANALYZE psi_client_output, psi_peer_tag"); err != nil {
		return fmt.Errorf("analyze tags: %w", err)
	}
	if err := t.q.FindCandidates(ctx, t.db, dbgen.FindCandidatesParams{SessionID: r.ID, StudyID: r.Study[:], Direction: int16(r.Direction)}); err != nil {
		return fmt.Errorf("join tags: %w", err)
	}
	return nil
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
			Match: holder.Match{
				Chunk: uint32(r.ChunkNo), Position: uint32(r.Position), KeyNo: unsigned(r.KeyNo), Tag: r.Tag.Bytes, //nolint:gosec // never negative
				Own: uint32(r.OwnMultiplicity), //nolint:gosec // positive, by constraint
			},
			Masked: r.Masked,
		}
		if err := fixed(out[i].Secret[:], r.Secret, "secret"); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// CopyMatches implements holder.Tx.
func (t *txn) CopyMatches(ctx context.Context, session int64, matches []holder.Match) error {
	c := newCopyBatch(7, len(matches), 48)
	for i := range matches {
		m := &matches[i]
		c.row()
		c.bigint(session)
		c.integer(chunkNo(m.Chunk))
		c.integer(int32(m.Position)) //nolint:gosec // below ChunkTags
		c.bigint(signed(m.KeyNo))
		c.bytes(m.Tag[:])
		c.integer(int32(m.Own))  //nolint:gosec // package psi refuses multiplicities that do not fit
		c.integer(int32(m.Peer)) //nolint:gosec // the same
	}
	return t.copyInto(ctx, "psi_match",
		[]string{"session_id", "chunk_no", "position", "key_no", "tag", "own_multiplicity", "peer_multiplicity"}, c)
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
		if err := fixed(out[i].Secret[:], r.Secret, "secret"); err != nil {
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

// Matches implements holder.Tx.
func (t *txn) Matches(ctx context.Context, session int64, each func(holder.Match) error) error {
	p := dbgen.MatchesAfterParams{SessionID: session, ChunkNo: -1, Position: -1, Page: psiPage}
	for {
		rows, err := t.q.MatchesAfter(ctx, t.db, p)
		if err != nil {
			return fmt.Errorf("read matches: %w", err)
		}
		for _, r := range rows {
			//nolint:gosec // never negative
			err := each(holder.Match{Tag: r.Tag.Bytes, Own: uint32(r.OwnMultiplicity), Peer: uint32(r.PeerMultiplicity)})
			if err != nil {
				return err
			}
			p.ChunkNo, p.Position = r.ChunkNo, r.Position
		}
		if len(rows) < psiPage {
			return nil
		}
	}
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

// ReplaceIntersection implements holder.Tx.
func (t *txn) ReplaceIntersection(ctx context.Context, r holder.IntersectionRecord, session int64) error {
	if err := t.q.DeleteIntersection(ctx, t.db, r.Study[:]); err != nil {
		return fmt.Errorf("delete older intersection: %w", err)
	}
	if err := t.q.DeleteIntersectionKeys(ctx, t.db, r.Study[:]); err != nil {
		return fmt.Errorf("delete older intersection: %w", err)
	}
	err := t.q.InsertIntersection(ctx, t.db, dbgen.InsertIntersectionParams{
		StudyID: r.Study[:], Generation: r.Generation[:], PeerGeneration: r.PeerGeneration[:],
		MatchedKeys: signed(r.Matched), OwnKeys: signed(r.OwnKeys), PeerKeys: signed(r.PeerKeys), Digest: r.Digest[:],
	})
	if err != nil {
		return fmt.Errorf("store intersection: %w", err)
	}
	if _, err := t.db.Exec(ctx, "ANALYZE psi_match"); err != nil {
		return fmt.Errorf("analyze matches: %w", err)
	}
	n, err := t.q.InsertIntersectionKeys(ctx, t.db, dbgen.InsertIntersectionKeysParams{StudyID: r.Study[:], SessionID: session})
	if err != nil {
		return fmt.Errorf("store intersection: %w", err)
	}
	if unsigned(n) != r.Matched {
		return fmt.Errorf("store intersection: %d of %d keys are there", n, r.Matched)
	}
	if _, err := t.db.Exec(ctx, "ANALYZE intersection_key"); err != nil {
		return fmt.Errorf("analyze intersection: %w", err)
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
	}
	return out, errors.Join(
		fixed(out.Generation[:], r.Generation, "generation"),
		fixed(out.PeerGeneration[:], r.PeerGeneration, "generation"),
		fixed(out.Digest[:], r.Digest, "digest"),
	)
}
