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

// Whose tags psi_gone names.
const (
	goneTag   = "tag"
	goneMatch = "match"
)

// CountTagChanges implements holder.Tx.
func (t *txn) CountTagChanges(ctx context.Context, id study.ID, direction uint8, base *holder.BaseSession) (changed, gone uint64, err error) {
	no, err := t.StudyNo(ctx, id)
	if err != nil {
		return 0, 0, err
	}
	c, err := t.q.CountChangedTags(ctx, t.db, dbgen.CountChangedTagsParams{StudyNo: no, StudyID: id[:], Direction: int16(direction), Serial: base.Preparation})
	if err != nil {
		return 0, 0, fmt.Errorf("count changed tags: %w", err)
	}
	g, err := t.q.CountGoneTags(ctx, t.db, dbgen.CountGoneTagsParams{StudyNo: no, StudyID: id[:], Direction: int16(direction), Serial: base.Preparation})
	if err != nil {
		return 0, 0, fmt.Errorf("count gone tags: %w", err)
	}
	return unsigned(c), unsigned(g), nil
}

// FreezeServerTags implements holder.Tx.
func (t *txn) FreezeServerTags(ctx context.Context, r *holder.SessionRecord) (tags, gone uint64, err error) {
	no, err := t.StudyNo(ctx, r.Study)
	if err != nil {
		return 0, 0, err
	}
	var sent, dropped int64
	if r.BuildsOn == 0 {
		if err := postgres.RoomToSort(ctx, t.db); err != nil {
			return 0, 0, err
		}
		if _, err := t.db.Exec(ctx, "ANALYZE psi_server_output"); err != nil {
			return 0, 0, fmt.Errorf("analyze outputs: %w", err)
		}
		sent, err = t.q.FreezeServerTags(ctx, t.db, dbgen.FreezeServerTagsParams{SessionID: r.ID, StudyNo: no})
	} else {
		var since int64
		if since, err = t.sessionSerial(ctx, r.BuildsOn); err != nil {
			return 0, 0, err
		}
		sent, err = t.q.FreezeChangedTags(ctx, t.db, dbgen.FreezeChangedTagsParams{
			SessionID: r.ID, StudyNo: no, StudyID: r.Study[:], Direction: int16(r.Direction), Serial: since,
		})
		if err == nil {
			dropped, err = t.q.FreezeGoneTags(ctx, t.db, dbgen.FreezeGoneTagsParams{
				SessionID: r.ID, StudyNo: no, StudyID: r.Study[:], Direction: int16(r.Direction), Serial: since, Chunk: psi.ChunkTags,
			})
		}
	}
	if err != nil {
		return 0, 0, fmt.Errorf("sort own tags: %w", err)
	}
	if err := t.q.BoundTags(ctx, t.db, dbgen.BoundTagsParams{SessionID: r.ID, Chunk: psi.ChunkTags}); err != nil {
		return 0, 0, fmt.Errorf("sort own tags: %w", err)
	}
	return unsigned(sent), unsigned(dropped), nil
}

// sessionSerial returns which preparation a session used.
func (t *txn) sessionSerial(ctx context.Context, session int64) (int64, error) {
	serial, err := t.q.SessionPreparation(ctx, t.db, session)
	if err != nil {
		return 0, fmt.Errorf("read which keys session %d used: %w", session, err)
	}
	return serial, nil
}

func serverTag(tag, token pgtype.UUID, secret []byte, multiplicity int32) (holder.ServerTag, error) {
	out := holder.ServerTag{Tag: tag.Bytes, JoinToken: token.Bytes, Multiplicity: uint32(multiplicity)} //nolint:gosec // positive, by constraint
	return out, postgres.Fixed(out.Secret[:], secret, "secret")
}

// ServerTags implements holder.Tx.
func (t *txn) ServerTags(ctx context.Context, session int64, chunk uint32) ([]holder.ServerTag, error) {
	rows, err := t.q.ServerTags(ctx, t.db, dbgen.ServerTagsParams{SessionID: session, ChunkNo: chunkNo(chunk), N: psi.ChunkTags})
	if err != nil {
		return nil, fmt.Errorf("read own tags: %w", err)
	}
	out := make([]holder.ServerTag, len(rows))
	for i, r := range rows {
		if out[i], err = serverTag(r.Tag, r.JoinToken, r.Secret, r.Multiplicity); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// FindServerTags implements holder.Tx.
func (t *txn) FindServerTags(ctx context.Context, r *holder.SessionRecord, tags []psi.Tag) (map[psi.Tag]holder.ServerTag, error) {
	rows, err := t.q.FindServerTags(ctx, t.db, dbgen.FindServerTagsParams{
		SessionID: r.ID, Tags: uuids(tags), StudyID: r.Study[:], Direction: int16(r.Direction),
	})
	if err != nil {
		return nil, fmt.Errorf("find own tags: %w", err)
	}
	out := make(map[psi.Tag]holder.ServerTag, len(rows))
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

func (t *txn) gone(ctx context.Context, session int64, kind string, chunk uint32) ([]psi.Tag, error) {
	rows, err := t.q.GoneTags(ctx, t.db, dbgen.GoneTagsParams{SessionID: session, Kind: kind, ChunkNo: chunkNo(chunk)})
	if err != nil {
		return nil, fmt.Errorf("read gone tags: %w", err)
	}
	out := make([]psi.Tag, len(rows))
	for i, r := range rows {
		out[i] = r.Bytes
	}
	return out, nil
}

// GoneTags implements holder.Tx.
func (t *txn) GoneTags(ctx context.Context, session int64, chunk uint32) ([]psi.Tag, error) {
	return t.gone(ctx, session, goneTag, chunk)
}

// GoneMatches implements holder.Tx.
func (t *txn) GoneMatches(ctx context.Context, session int64, chunk uint32) ([]psi.Tag, error) {
	return t.gone(ctx, session, goneMatch, chunk)
}

// TakeGoneTags implements holder.Tx.
func (t *txn) TakeGoneTags(ctx context.Context, r *holder.SessionRecord, chunk uint32, tags []psi.Tag) (known bool, err error) {
	n, err := t.q.CountKeptPeerTags(ctx, t.db, dbgen.CountKeptPeerTagsParams{StudyID: r.Study[:], Direction: int16(r.Direction), Tags: uuids(tags)})
	if err != nil {
		return false, fmt.Errorf("find gone tags: %w", err)
	}
	return int(n) == len(tags), t.insertGone(ctx, r, goneTag, chunk, tags)
}

// TakeGoneMatches implements holder.Tx.
func (t *txn) TakeGoneMatches(ctx context.Context, r *holder.SessionRecord, chunk uint32, tags []psi.Tag) (known bool, err error) {
	n, err := t.q.CountKeptMatches(ctx, t.db, dbgen.CountKeptMatchesParams{
		StudyID: r.Study[:], Direction: int16(r.Direction), Tags: uuids(tags), SessionID: r.ID,
	})
	if err != nil {
		return false, fmt.Errorf("find gone matches: %w", err)
	}
	return int(n) == len(tags), t.insertGone(ctx, r, goneMatch, chunk, tags)
}

func (t *txn) insertGone(ctx context.Context, r *holder.SessionRecord, kind string, chunk uint32, tags []psi.Tag) error {
	_, err := t.q.InsertGone(ctx, t.db, dbgen.InsertGoneParams{SessionID: r.ID, Kind: kind, ChunkNo: chunkNo(chunk), Tags: uuids(tags)})
	if err != nil {
		return fmt.Errorf("store gone tags: %w", err)
	}
	return nil
}

// CopyPeerTags implements holder.Tx.
func (t *txn) CopyPeerTags(ctx context.Context, session int64, m psi.TagChunk) error {
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
	return c.Into(ctx, t.db, "psi_peer_tag", []string{"session_id", "chunk_no", "position", "tag", "multiplicity"})
}

// BaseSession implements holder.Tx.
func (t *txn) BaseSession(ctx context.Context, id study.ID, direction uint8, role psi.Role) (*holder.BaseSession, error) {
	r, err := t.q.BaseSession(ctx, t.db, dbgen.BaseSessionParams{StudyID: id[:], Direction: int16(direction), Role: role.String()})
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil //nolint:nilnil // documented: nil when there is none
	}
	if err != nil {
		return nil, fmt.Errorf("read the session to build on: %w", err)
	}
	out := &holder.BaseSession{ID: r.SessionID, Preparation: r.Preparation, Parts: r.Parts}
	return out, postgres.Fixed(out.Session[:], r.ProtocolID, "session")
}

// KeepTags implements holder.Tx.
func (t *txn) KeepTags(ctx context.Context, r *holder.SessionRecord, found uint64) error {
	if r.BuildsOn == 0 {
		if err := t.dropTags(ctx, r.Study, r.Direction); err != nil {
			return err
		}
	} else {
		direction := int16(r.Direction)
		err := errors.Join(
			t.q.MergeServerTags(ctx, t.db, dbgen.MergeServerTagsParams{StudyID: r.Study[:], Direction: direction, SessionID: r.ID}),
			t.q.MergePeerTags(ctx, t.db, dbgen.MergePeerTagsParams{StudyID: r.Study[:], Direction: direction, SessionID: r.ID}),
			t.q.MergeMatches(ctx, t.db, dbgen.MergeMatchesParams{StudyID: r.Study[:], Direction: direction, SessionID: r.ID}),
		)
		if err != nil {
			return fmt.Errorf("merge tags: %w", err)
		}
	}
	count := signed(found)
	n, err := t.q.KeepTags(ctx, t.db, dbgen.KeepTagsParams{SessionID: r.ID, Found: &count})
	return postgres.OneRow(n, err, "keep tags of session %d", r.ID)
}

// DropKept implements holder.Tx.
func (t *txn) DropKept(ctx context.Context, id study.ID, direction uint8) error {
	if err := t.q.DropOutputs(ctx, t.db, dbgen.DropOutputsParams{StudyID: id[:], Direction: int16(direction)}); err != nil {
		return fmt.Errorf("drop kept outputs: %w", err)
	}
	if err := t.q.ForgetOutputs(ctx, t.db, dbgen.ForgetOutputsParams{StudyID: id[:], Direction: int16(direction)}); err != nil {
		return fmt.Errorf("drop kept outputs: %w", err)
	}
	return t.dropTags(ctx, id, direction)
}

// dropAllTags makes both directions begin anew.
func (t *txn) dropAllTags(ctx context.Context, id study.ID) error {
	return errors.Join(t.dropTags(ctx, id, 1), t.dropTags(ctx, id, 2))
}

func (t *txn) dropTags(ctx context.Context, id study.ID, direction uint8) error {
	for _, err := range []error{
		t.q.DropServerTags(ctx, t.db, dbgen.DropServerTagsParams{StudyID: id[:], Direction: int16(direction)}),
		t.q.DropPeerTags(ctx, t.db, dbgen.DropPeerTagsParams{StudyID: id[:], Direction: int16(direction)}),
		t.q.DropMatches(ctx, t.db, dbgen.DropMatchesParams{StudyID: id[:], Direction: int16(direction)}),
		t.q.ForgetTags(ctx, t.db, dbgen.ForgetTagsParams{StudyID: id[:], Direction: int16(direction)}),
	} {
		if err != nil {
			return fmt.Errorf("drop kept tags: %w", err)
		}
	}
	return nil
}
