package intersect

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"

	"github.com/blindjoin/blindjoin/internal/holder/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/postgres"
	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/study"
)

// findCandidates joins all of the server's tags with our own outputs, kept ones included.
func findCandidates(ctx context.Context, tx *node.Tx, r *SessionRecord) error {
	no, err := tx.StudyNo(ctx, r.Study)
	if err != nil {
		return err
	}
	if err := postgres.RoomToSort(ctx, tx.DB()); err != nil {
		return err
	}
	// Both tables were filled in this session, and the planner has not heard of it.
	if _, err := tx.DB().Exec(ctx, "ANALYZE psi_client_output, psi_peer_tag"); err != nil {
		return fmt.Errorf("analyze tags: %w", err)
	}
	err = queries.FindCandidates(ctx, tx.DB(), dbgen.FindCandidatesParams{StudyNo: no, SessionID: r.ID, StudyID: r.Study[:], Direction: int16(r.Direction)})
	if err != nil {
		return fmt.Errorf("join tags: %w", err)
	}
	return nil
}

// sentAndGone counts the tags that the server both sent in a session and named as gone.
func sentAndGone(ctx context.Context, tx *node.Tx, session int64) (uint64, error) {
	n, err := queries.CountGoneTagsSent(ctx, tx.DB(), session)
	if err != nil {
		return 0, fmt.Errorf("compare gone tags: %w", err)
	}
	return unsigned(n), nil
}

// countPeerTags counts the server's tags as they are with a session: its own, and those of its base
// that it leaves.
func countPeerTags(ctx context.Context, tx *node.Tx, r *SessionRecord) (uint64, error) {
	n, err := queries.CountPeerTags(ctx, tx.DB(), dbgen.CountPeerTagsParams{SessionID: r.ID, StudyID: r.Study[:], Direction: int16(r.Direction)})
	if err != nil {
		return 0, fmt.Errorf("count tags: %w", err)
	}
	return unsigned(n), nil
}

// outputsWhole tells whether all outputs are there that kept sessions have had evaluated.
func outputsWhole(ctx context.Context, tx *node.Tx, id study.ID, direction uint8) (bool, error) {
	n, err := queries.OutputsMissing(ctx, tx.DB(), dbgen.OutputsMissingParams{StudyID: id[:], Direction: int16(direction)})
	if err != nil {
		return false, fmt.Errorf("count outputs: %w", err)
	}
	return n == 0, nil
}

// findChanges does the same for what is new on either side since the session's base, and lists the
// matches whose key we no longer have. It returns how many of each there are.
func findChanges(ctx context.Context, tx *node.Tx, r *SessionRecord) (changed, gone uint64, err error) {
	no, err := tx.StudyNo(ctx, r.Study)
	if err != nil {
		return 0, 0, err
	}
	since, err := sessionSerial(ctx, tx, r.BuildsOn)
	if err != nil {
		return 0, 0, err
	}
	if err := postgres.RoomToSort(ctx, tx.DB()); err != nil {
		return 0, 0, err
	}
	if _, err := tx.DB().Exec(ctx, "ANALYZE psi_peer_tag"); err != nil {
		return 0, 0, fmt.Errorf("analyze tags: %w", err)
	}
	c, err := queries.FindChanges(ctx, tx.DB(), dbgen.FindChangesParams{
		SessionID: r.ID, Chunk: psi.ChunkTags, StudyNo: no, StudyID: r.Study[:], Direction: int16(r.Direction), Serial: since,
	})
	if err != nil {
		return 0, 0, fmt.Errorf("join changed tags: %w", err)
	}
	g, err := queries.FindGoneMatches(ctx, tx.DB(), dbgen.FindGoneMatchesParams{
		SessionID: r.ID, Chunk: psi.ChunkTags, StudyNo: no, StudyID: r.Study[:], Direction: int16(r.Direction), Serial: since,
	})
	if err != nil {
		return 0, 0, fmt.Errorf("find gone matches: %w", err)
	}
	return unsigned(c), unsigned(g), nil
}

// candidatesIn returns what was found in n chunks from first on: tag chunks, or chunks of changes.
func candidatesIn(ctx context.Context, tx *node.Tx, session int64, first, n uint32) ([]Candidate, error) {
	rows, err := queries.Candidates(ctx, tx.DB(), dbgen.CandidatesParams{
		SessionID: session, FirstChunk: chunkNo(first), EndChunk: chunkNo(first + n),
	})
	if err != nil {
		return nil, fmt.Errorf("read joined tags: %w", err)
	}
	out := make([]Candidate, len(rows))
	for i, r := range rows {
		out[i] = Candidate{
			Match:  Match{JoinToken: r.JoinToken.Bytes, Tag: r.Tag.Bytes, Own: uint32(r.OwnMultiplicity)}, //nolint:gosec // positive, by constraint
			Masked: r.Masked,
		}
		if err := errors.Join(postgres.Fixed(out[i].Secret[:], r.Secret, "secret"), postgres.Fixed(out[i].MaskedIn[:], r.MaskedIn, "session")); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func copyMatches(ctx context.Context, tx *node.Tx, session int64, matches []Match) error {
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
	return c.Into(ctx, tx.DB(), "psi_match", []string{"session_id", "own_multiplicity", "peer_multiplicity", "tag", "join_token"})
}

// clientMatches returns the matches of a chunk in the order of tags, GoneMatches those that it
// names as gone.
func clientMatches(ctx context.Context, tx *node.Tx, session int64, chunk uint32) ([]ClientMatch, error) {
	rows, err := queries.ClientMatches(ctx, tx.DB(), dbgen.ClientMatchesParams{SessionID: session, ChunkNo: chunkNo(chunk)})
	if err != nil {
		return nil, fmt.Errorf("read matches: %w", err)
	}
	out := make([]ClientMatch, len(rows))
	for i, r := range rows {
		//nolint:gosec // never negative
		out[i] = ClientMatch{Position: uint32(r.Position), Tag: r.Tag.Bytes, Own: uint32(r.OwnMultiplicity)}
		if err := postgres.Fixed(out[i].Secret[:], r.Secret, "secret"); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// countMatches returns how many matches a session stands for, with those of its base that it leaves
// as they are; Matches calls each for every one of them in the order of tags, with tag and
// multiplicities only.
func countMatches(ctx context.Context, tx *node.Tx, session int64) (uint64, error) {
	n, err := queries.CountMatches(ctx, tx.DB(), session)
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

func eachMatch(ctx context.Context, tx *node.Tx, r *SessionRecord, each func(Match) error) error {
	sql := ownMatches
	if r.BuildsOn != 0 {
		sql = allMatches
		if err := postgres.RoomToSort(ctx, tx.DB()); err != nil {
			return err
		}
	}
	rows, err := tx.DB().Query(ctx, sql, r.ID)
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
		return each(Match{Tag: tag.Bytes, Own: uint32(own), Peer: uint32(peer)}) //nolint:gosec // never negative
	})
	if err != nil {
		return fmt.Errorf("read matches: %w", err)
	}
	return nil
}

// sameMatches tells whether two sessions have the same keys with the same multiplicities.
func sameMatches(ctx context.Context, tx *node.Tx, a, b int64) (bool, error) {
	for _, p := range []dbgen.CountMatchesOnlyInParams{{SessionID: a, OtherID: b}, {SessionID: b, OtherID: a}} {
		n, err := queries.CountMatchesOnlyIn(ctx, tx.DB(), p)
		if err != nil {
			return false, fmt.Errorf("compare sessions: %w", err)
		}
		if n != 0 {
			return false, nil
		}
	}
	return true, nil
}

// putIntersection stores a finished intersection in place of any older, and changes its keys by a
// session's matches. It may fail with ErrKeptDamaged.
func putIntersection(ctx context.Context, tx *node.Tx, r Intersection, session *SessionRecord) error {
	no, err := tx.StudyNo(ctx, r.Study)
	if err != nil {
		return err
	}
	if err := postgres.RoomToSort(ctx, tx.DB()); err != nil {
		return err
	}
	if err := queries.DeleteIntersection(ctx, tx.DB(), r.Study[:]); err != nil {
		return fmt.Errorf("delete older intersection: %w", err)
	}
	if session.BuildsOn == 0 {
		err = queries.DeleteIntersectionKeys(ctx, tx.DB(), no)
	} else {
		err = queries.DeleteChangedIntersectionKeys(ctx, tx.DB(), dbgen.DeleteChangedIntersectionKeysParams{SessionID: session.ID, StudyNo: no})
	}
	if err != nil {
		return fmt.Errorf("delete older intersection: %w", err)
	}
	err = queries.InsertIntersection(ctx, tx.DB(), dbgen.InsertIntersectionParams{
		StudyID: r.Study[:], Generation: r.Generation[:], PeerGeneration: r.PeerGeneration[:],
		MatchedKeys: signed(r.Matched), OwnKeys: signed(r.OwnKeys), PeerKeys: signed(r.PeerKeys), Digest: r.Digest[:],
		Number: signed(r.Number),
	})
	if err != nil {
		return fmt.Errorf("store intersection: %w", err)
	}
	if _, err := queries.InsertIntersectionKeys(ctx, tx.DB(), dbgen.InsertIntersectionKeysParams{StudyNo: no, SessionID: session.ID}); err != nil {
		return fmt.Errorf("store intersection: %w", err)
	}
	contributed, err := queries.CountContributed(ctx, tx.DB(), no)
	if err != nil {
		return fmt.Errorf("count intersection: %w", err)
	}
	if unsigned(contributed.Keys) != r.Matched {
		err := fmt.Errorf("store intersection: %d of %d keys are there", contributed.Keys, r.Matched)
		if session.BuildsOn != 0 {
			err = fmt.Errorf("%w: %w", ErrKeptDamaged, err)
		}
		return err
	}
	if session.BuildsOn != 0 {
		return nil
	}
	if _, err := tx.DB().Exec(ctx, "ANALYZE intersection_key"); err != nil {
		return fmt.Errorf("analyze intersection: %w", err)
	}
	return nil
}

// knownNumber returns the highest number of an intersection of a study that we have finished, or
// that the linker has named.
func knownNumber(ctx context.Context, tx *node.Tx, id study.ID) (uint64, error) {
	n, err := queries.KnownNumber(ctx, tx.DB(), id[:])
	if err != nil {
		return 0, fmt.Errorf("read the number of the latest intersection: %w", err)
	}
	return unsigned(n), nil
}

// SeeNumber keeps a number that the linker has named.
func SeeNumber(ctx context.Context, tx *node.Tx, id study.ID, number uint64) error {
	if err := queries.SeeNumber(ctx, tx.DB(), dbgen.SeeNumberParams{StudyID: id[:], Number: signed(number)}); err != nil {
		return fmt.Errorf("keep the number of an intersection: %w", err)
	}
	return nil
}

// Found returns the finished intersection of a study, or nil.
func Found(ctx context.Context, tx *node.Tx, id study.ID) (*Intersection, error) {
	r, err := queries.GetIntersection(ctx, tx.DB(), id[:])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil //nolint:nilnil // documented: nil when there is none
	}
	if err != nil {
		return nil, fmt.Errorf("read intersection: %w", err)
	}
	out := &Intersection{
		Study: id, Matched: unsigned(r.MatchedKeys), OwnKeys: unsigned(r.OwnKeys), PeerKeys: unsigned(r.PeerKeys), FinishedAt: r.FinishedAt,
		Number: unsigned(r.Number),
	}
	return out, errors.Join(
		postgres.Fixed(out.Generation[:], r.Generation, "generation"),
		postgres.Fixed(out.PeerGeneration[:], r.PeerGeneration, "generation"),
		postgres.Fixed(out.Digest[:], r.Digest, "digest"),
	)
}
