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

// Whose tags psi_gone names.
const (
	goneTag   = "tag"
	goneMatch = "match"
)

// countTagChanges returns how many tags of ours as server are new or have another multiplicity
// since the base, and how many are gone.
func countTagChanges(ctx context.Context, tx *node.Tx, id study.ID, direction uint8, base *BaseSession) (changed, gone uint64, err error) {
	no, err := tx.StudyNo(ctx, id)
	if err != nil {
		return 0, 0, err
	}
	c, err := queries.CountChangedTags(ctx, tx.DB(), dbgen.CountChangedTagsParams{StudyNo: no, StudyID: id[:], Direction: int16(direction), Serial: base.Preparation})
	if err != nil {
		return 0, 0, fmt.Errorf("count changed tags: %w", err)
	}
	g, err := queries.CountGoneTags(ctx, tx.DB(), dbgen.CountGoneTagsParams{StudyNo: no, StudyID: id[:], Direction: int16(direction), Serial: base.Preparation})
	if err != nil {
		return 0, 0, fmt.Errorf("count gone tags: %w", err)
	}
	return unsigned(c), unsigned(g), nil
}

// freezeServerTags sorts what a session sends: the tags of all our keys, or what has changed since
// its base, and what is gone. It returns how many there are.
func freezeServerTags(ctx context.Context, tx *node.Tx, r *SessionRecord) (tags, gone uint64, err error) {
	no, err := tx.StudyNo(ctx, r.Study)
	if err != nil {
		return 0, 0, err
	}
	var sent, dropped int64
	if r.BuildsOn == 0 {
		if err := postgres.RoomToSort(ctx, tx.DB()); err != nil {
			return 0, 0, err
		}
		if _, err := tx.DB().Exec(ctx, "ANALYZE psi_server_output"); err != nil {
			return 0, 0, fmt.Errorf("analyze outputs: %w", err)
		}
		sent, err = queries.FreezeServerTags(ctx, tx.DB(), dbgen.FreezeServerTagsParams{SessionID: r.ID, StudyNo: no})
	} else {
		var since int64
		if since, err = sessionSerial(ctx, tx, r.BuildsOn); err != nil {
			return 0, 0, err
		}
		sent, err = queries.FreezeChangedTags(ctx, tx.DB(), dbgen.FreezeChangedTagsParams{
			SessionID: r.ID, StudyNo: no, StudyID: r.Study[:], Direction: int16(r.Direction), Serial: since,
		})
		if err == nil {
			dropped, err = queries.FreezeGoneTags(ctx, tx.DB(), dbgen.FreezeGoneTagsParams{
				SessionID: r.ID, StudyNo: no, StudyID: r.Study[:], Direction: int16(r.Direction), Serial: since, Chunk: psi.ChunkTags,
			})
		}
	}
	if err != nil {
		return 0, 0, fmt.Errorf("sort own tags: %w", err)
	}
	if err := queries.BoundTags(ctx, tx.DB(), dbgen.BoundTagsParams{SessionID: r.ID, Chunk: psi.ChunkTags}); err != nil {
		return 0, 0, fmt.Errorf("sort own tags: %w", err)
	}
	return unsigned(sent), unsigned(dropped), nil
}

// sessionSerial returns which preparation a session used.
func sessionSerial(ctx context.Context, tx *node.Tx, session int64) (int64, error) {
	serial, err := queries.SessionPreparation(ctx, tx.DB(), session)
	if err != nil {
		return 0, fmt.Errorf("read which keys session %d used: %w", session, err)
	}
	return serial, nil
}

func serverTag(tag, token pgtype.UUID, secret []byte, multiplicity int32) (ServerTag, error) {
	out := ServerTag{Tag: tag.Bytes, JoinToken: token.Bytes, Multiplicity: uint32(multiplicity)} //nolint:gosec // positive, by constraint
	return out, postgres.Fixed(out.Secret[:], secret, "secret")
}

// serverTags returns the tags of a chunk in order, GoneTags those that it names as gone.
func serverTags(ctx context.Context, tx *node.Tx, session int64, chunk uint32) ([]ServerTag, error) {
	rows, err := queries.ServerTags(ctx, tx.DB(), dbgen.ServerTagsParams{SessionID: session, ChunkNo: chunkNo(chunk), N: psi.ChunkTags})
	if err != nil {
		return nil, fmt.Errorf("read own tags: %w", err)
	}
	out := make([]ServerTag, len(rows))
	for i, r := range rows {
		if out[i], err = serverTag(r.Tag, r.JoinToken, r.Secret, r.Multiplicity); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// findServerTags returns those of some tags that the client knows with this session: sent in it, or
// before and not gone.
func findServerTags(ctx context.Context, tx *node.Tx, r *SessionRecord, tags []psi.Tag) (map[psi.Tag]ServerTag, error) {
	rows, err := queries.FindServerTags(ctx, tx.DB(), dbgen.FindServerTagsParams{
		SessionID: r.ID, Tags: uuids(tags), StudyID: r.Study[:], Direction: int16(r.Direction),
	})
	if err != nil {
		return nil, fmt.Errorf("find own tags: %w", err)
	}
	out := make(map[psi.Tag]ServerTag, len(rows))
	for _, r := range rows {
		if out[r.Tag.Bytes], err = serverTag(r.Tag, r.JoinToken, r.Secret, r.Multiplicity); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func uuids(tags []psi.Tag) []pgtype.UUID {
	out := make([]pgtype.UUID, len(tags))
	for i, tag := range tags {
		out[i] = pgtype.UUID{Bytes: tag, Valid: true}
	}
	return out
}

func gone(ctx context.Context, tx *node.Tx, session int64, kind string, chunk uint32) ([]psi.Tag, error) {
	rows, err := queries.GoneTags(ctx, tx.DB(), dbgen.GoneTagsParams{SessionID: session, Kind: kind, ChunkNo: chunkNo(chunk)})
	if err != nil {
		return nil, fmt.Errorf("read gone tags: %w", err)
	}
	out := make([]psi.Tag, len(rows))
	for i, r := range rows {
		out[i] = r.Bytes
	}
	return out, nil
}

func goneTags(ctx context.Context, tx *node.Tx, session int64, chunk uint32) ([]psi.Tag, error) {
	return gone(ctx, tx, session, goneTag, chunk)
}

func goneMatches(ctx context.Context, tx *node.Tx, session int64, chunk uint32) ([]psi.Tag, error) {
	return gone(ctx, tx, session, goneMatch, chunk)
}

// takeGoneTags stores which tags the server no longer has; known tells whether we had them all.
func takeGoneTags(ctx context.Context, tx *node.Tx, r *SessionRecord, chunk uint32, tags []psi.Tag) (known bool, err error) {
	n, err := queries.CountKeptPeerTags(ctx, tx.DB(), dbgen.CountKeptPeerTagsParams{StudyID: r.Study[:], Direction: int16(r.Direction), Tags: uuids(tags)})
	if err != nil {
		return false, fmt.Errorf("find gone tags: %w", err)
	}
	return int(n) == len(tags), insertGone(ctx, tx, r, goneTag, chunk, tags)
}

// takeGoneMatches stores which matches the client no longer has; known tells whether all were
// matches.
func takeGoneMatches(ctx context.Context, tx *node.Tx, r *SessionRecord, chunk uint32, tags []psi.Tag) (known bool, err error) {
	n, err := queries.CountKeptMatches(ctx, tx.DB(), dbgen.CountKeptMatchesParams{
		StudyID: r.Study[:], Direction: int16(r.Direction), Tags: uuids(tags), SessionID: r.ID,
	})
	if err != nil {
		return false, fmt.Errorf("find gone matches: %w", err)
	}
	return int(n) == len(tags), insertGone(ctx, tx, r, goneMatch, chunk, tags)
}

func insertGone(ctx context.Context, tx *node.Tx, r *SessionRecord, kind string, chunk uint32, tags []psi.Tag) error {
	_, err := queries.InsertGone(ctx, tx.DB(), dbgen.InsertGoneParams{SessionID: r.ID, Kind: kind, ChunkNo: chunkNo(chunk), Tags: uuids(tags)})
	if err != nil {
		return fmt.Errorf("store gone tags: %w", err)
	}
	return nil
}

func copyPeerTags(ctx context.Context, tx *node.Tx, session int64, m psi.TagChunk) error {
	n := len(m.Tags) / psi.TagSize
	c := postgres.NewCopyBatch(5, n, 36)
	for i := range n {
		tag := m.Tag(i)
		c.Row()
		c.Bigint(session)
		c.Integer(chunkNo(m.No))
		c.Integer(int32(i))
		c.Bytes(tag[:])
		c.Bytes(m.Masked(i))
	}
	return c.Into(ctx, tx.DB(), "psi_peer_tag", []string{"session_id", "chunk_no", "position", "tag", "multiplicity"})
}

// baseSession returns what a new session can build on, or nil.
func baseSession(ctx context.Context, tx *node.Tx, id study.ID, direction uint8, role psi.Role) (*BaseSession, error) {
	r, err := queries.BaseSession(ctx, tx.DB(), dbgen.BaseSessionParams{StudyID: id[:], Direction: int16(direction), Role: role.String()})
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil //nolint:nilnil // documented: nil when there is none
	}
	if err != nil {
		return nil, fmt.Errorf("read the session to build on: %w", err)
	}
	out := &BaseSession{ID: r.SessionID, Preparation: r.Preparation, Parts: r.Parts}
	return out, postgres.Fixed(out.Session[:], r.ProtocolID, "session")
}

// keepTags lets later sessions build on this one, whose matches are found in number. What it
// changes in those that it builds on is changed there; where it builds on none, it takes their
// place.
func keepTags(ctx context.Context, tx *node.Tx, r *SessionRecord, found uint64) error {
	if r.BuildsOn == 0 {
		if err := dropTags(ctx, tx, r.Study, r.Direction); err != nil {
			return err
		}
	} else {
		direction := int16(r.Direction)
		err := errors.Join(
			queries.MergeServerTags(ctx, tx.DB(), dbgen.MergeServerTagsParams{StudyID: r.Study[:], Direction: direction, SessionID: r.ID}),
			queries.MergePeerTags(ctx, tx.DB(), dbgen.MergePeerTagsParams{StudyID: r.Study[:], Direction: direction, SessionID: r.ID}),
			queries.MergeMatches(ctx, tx.DB(), dbgen.MergeMatchesParams{StudyID: r.Study[:], Direction: direction, SessionID: r.ID}),
		)
		if err != nil {
			return fmt.Errorf("merge tags: %w", err)
		}
	}
	count := signed(found)
	n, err := queries.KeepTags(ctx, tx.DB(), dbgen.KeepTagsParams{SessionID: r.ID, Found: &count})
	return postgres.OneRow(n, err, "keep tags of session %d", r.ID)
}

// dropKept deletes all that is kept of a study and direction.
func dropKept(ctx context.Context, tx *node.Tx, id study.ID, direction uint8) error {
	if err := queries.DropOutputs(ctx, tx.DB(), dbgen.DropOutputsParams{StudyID: id[:], Direction: int16(direction)}); err != nil {
		return fmt.Errorf("drop kept outputs: %w", err)
	}
	if err := queries.ForgetOutputs(ctx, tx.DB(), dbgen.ForgetOutputsParams{StudyID: id[:], Direction: int16(direction)}); err != nil {
		return fmt.Errorf("drop kept outputs: %w", err)
	}
	return dropTags(ctx, tx, id, direction)
}

// dropAllTags makes both directions begin anew.
func dropAllTags(ctx context.Context, tx *node.Tx, id study.ID) error {
	return errors.Join(dropTags(ctx, tx, id, 1), dropTags(ctx, tx, id, 2))
}

func dropTags(ctx context.Context, tx *node.Tx, id study.ID, direction uint8) error {
	for _, err := range []error{
		queries.DropServerTags(ctx, tx.DB(), dbgen.DropServerTagsParams{StudyID: id[:], Direction: int16(direction)}),
		queries.DropPeerTags(ctx, tx.DB(), dbgen.DropPeerTagsParams{StudyID: id[:], Direction: int16(direction)}),
		queries.DropMatches(ctx, tx.DB(), dbgen.DropMatchesParams{StudyID: id[:], Direction: int16(direction)}),
		queries.ForgetTags(ctx, tx.DB(), dbgen.ForgetTagsParams{StudyID: id[:], Direction: int16(direction)}),
	} {
		if err != nil {
			return fmt.Errorf("drop kept tags: %w", err)
		}
	}
	return nil
}
