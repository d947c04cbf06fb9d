package holderdb

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/holderdb/dbgen"
	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/study"
)

// CountFresh implements holder.Tx.
func (t *txn) CountFresh(ctx context.Context, id study.ID, direction uint8) (fresh uint64, serverKey [32]byte, err error) {
	kept, err := t.q.KeptServerKey(ctx, t.db, dbgen.KeptServerKeyParams{StudyID: id[:], Direction: int16(direction)})
	if errors.Is(err, pgx.ErrNoRows) {
		kept, err = make([]byte, len(serverKey)), nil
	}
	if err != nil {
		return 0, serverKey, fmt.Errorf("read kept outputs: %w", err)
	}
	n, err := t.q.CountFreshKeys(ctx, t.db, dbgen.CountFreshKeysParams{StudyID: id[:], Direction: int16(direction)})
	if err != nil {
		return 0, serverKey, fmt.Errorf("count keys to be evaluated: %w", err)
	}
	return unsigned(n), serverKey, fixed(serverKey[:], kept, "server key")
}

// ListFresh implements holder.Tx.
func (t *txn) ListFresh(ctx context.Context, r *holder.SessionRecord) error {
	n, err := t.q.ListFreshKeys(ctx, t.db, dbgen.ListFreshKeysParams{SessionID: r.ID, StudyID: r.Study[:], Direction: int16(r.Direction)})
	if err != nil {
		return fmt.Errorf("list keys to be evaluated: %w", err)
	}
	if unsigned(n) != r.State.Client.Fresh {
		return fmt.Errorf("list keys to be evaluated: %d of %d are there", n, r.State.Client.Fresh)
	}
	return nil
}

// FreshKeys implements holder.Tx. Where all keys are to be evaluated, they are numbered as in the study.
func (t *txn) FreshKeys(ctx context.Context, r *holder.SessionRecord, first uint64, n uint32) ([]holder.UnevaluatedKey, error) {
	out := make([]holder.UnevaluatedKey, 0, n)
	if r.State.Client.Fresh == r.State.Client.Keys {
		keys, err := t.q.OwnKeys(ctx, t.db, dbgen.OwnKeysParams{StudyID: r.Study[:], FirstNo: signed(first), EndNo: signed(first + uint64(n))})
		if err != nil {
			return nil, fmt.Errorf("read keys: %w", err)
		}
		for _, k := range keys {
			out = append(out, holder.UnevaluatedKey{JoinToken: k.JoinToken.Bytes, Key: k.LinkageKey})
		}
	} else {
		keys, err := t.q.FreshKeys(ctx, t.db, dbgen.FreshKeysParams{SessionID: r.ID, FirstNo: signed(first), EndNo: signed(first + uint64(n))})
		if err != nil {
			return nil, fmt.Errorf("read keys: %w", err)
		}
		for _, k := range keys {
			out = append(out, holder.UnevaluatedKey{JoinToken: k.JoinToken.Bytes, Key: k.LinkageKey})
		}
	}
	if len(out) != int(n) {
		return nil, fmt.Errorf("read keys: %d of %d are there", len(out), n)
	}
	return out, nil
}

// KeepOutputs implements holder.Tx.
func (t *txn) KeepOutputs(ctx context.Context, session int64) error {
	n, err := t.q.KeepOutputs(ctx, t.db, session)
	return oneRow(n, err, "keep outputs of session %d", session)
}

// DropOutputs implements holder.Tx.
func (t *txn) DropOutputs(ctx context.Context, id study.ID, direction uint8) error {
	if err := t.q.DropOutputs(ctx, t.db, dbgen.DropOutputsParams{StudyID: id[:], Direction: int16(direction)}); err != nil {
		return fmt.Errorf("drop kept outputs: %w", err)
	}
	if err := t.q.ForgetOutputs(ctx, t.db, dbgen.ForgetOutputsParams{StudyID: id[:], Direction: int16(direction)}); err != nil {
		return fmt.Errorf("drop kept outputs: %w", err)
	}
	return nil
}

// EvaluatedForPeer implements holder.Tx.
func (t *txn) EvaluatedForPeer(ctx context.Context, id study.ID, direction uint8) (uint64, error) {
	n, err := t.q.EvaluatedForPeer(ctx, t.db, dbgen.EvaluatedForPeerParams{StudyID: id[:], Direction: int16(direction)})
	if err != nil {
		return 0, fmt.Errorf("count evaluated keys: %w", err)
	}
	return unsigned(n), nil
}

// CopyClientOutputs implements holder.Tx.
func (t *txn) CopyClientOutputs(ctx context.Context, session int64, out []holder.KeyOutput) error {
	c := newCopyBatch(4, len(out), 72)
	for i := range out {
		c.row()
		c.bigint(session)
		c.bytes(out[i].JoinToken[:])
		c.bytes(out[i].Tag[:])
		c.bytes(out[i].Secret[:])
	}
	return t.copyInto(ctx, "psi_client_output", []string{"session_id", "join_token", "tag", "secret"}, c)
}

// CountUnevaluated implements holder.Tx.
func (t *txn) CountUnevaluated(ctx context.Context, id study.ID) (uint64, error) {
	n, err := t.q.CountUnevaluatedKeys(ctx, t.db, id[:])
	if err != nil {
		return 0, fmt.Errorf("count unevaluated keys: %w", err)
	}
	return unsigned(n), nil
}

// UnevaluatedKeys implements holder.Tx.
func (t *txn) UnevaluatedKeys(ctx context.Context, id study.ID, first uint64, n uint32) ([]holder.UnevaluatedKey, error) {
	rows, err := t.q.OwnKeys(ctx, t.db, dbgen.OwnKeysParams{StudyID: id[:], FirstNo: signed(first), EndNo: signed(first + uint64(n))})
	if err != nil {
		return nil, fmt.Errorf("read keys: %w", err)
	}
	if len(rows) == 0 {
		return nil, nil
	}
	evaluated, err := t.q.EvaluatedTokens(ctx, t.db, dbgen.EvaluatedTokensParams{
		StudyID: id[:], FirstToken: rows[0].JoinToken, LastToken: rows[len(rows)-1].JoinToken,
	})
	if err != nil {
		return nil, fmt.Errorf("read evaluated keys: %w", err)
	}
	known := make(map[[16]byte]bool, len(evaluated))
	for _, token := range evaluated {
		known[token.Bytes] = true
	}
	var out []holder.UnevaluatedKey
	for _, r := range rows {
		if !known[r.JoinToken.Bytes] {
			out = append(out, holder.UnevaluatedKey{JoinToken: r.JoinToken.Bytes, Key: r.LinkageKey})
		}
	}
	return out, nil
}

// CopyServerOutputs implements holder.Tx.
func (t *txn) CopyServerOutputs(ctx context.Context, id study.ID, out []holder.KeyOutput) error {
	c := newCopyBatch(4, len(out), 96)
	for i := range out {
		c.row()
		c.bytes(id[:])
		c.bytes(out[i].JoinToken[:])
		c.bytes(out[i].Tag[:])
		c.bytes(out[i].Secret[:])
	}
	return t.copyInto(ctx, "psi_server_output", []string{"study_id", "join_token", "tag", "secret"}, c)
}

// FreezeServerTags implements holder.Tx.
func (t *txn) FreezeServerTags(ctx context.Context, session int64, id study.ID) (uint64, error) {
	if _, err := t.db.Exec(ctx, "ANALYZE psi_server_output"); err != nil {
		return 0, fmt.Errorf("analyze outputs: %w", err)
	}
	n, err := t.q.FreezeServerTags(ctx, t.db, dbgen.FreezeServerTagsParams{SessionID: session, StudyID: id[:]})
	if err != nil {
		return 0, fmt.Errorf("sort own tags: %w", err)
	}
	return unsigned(n), nil
}

// ServerTags implements holder.Tx.
func (t *txn) ServerTags(ctx context.Context, session int64, chunk uint32) ([]holder.ServerTag, error) {
	first := int64(chunk) * psi.ChunkTags
	rows, err := t.q.ServerTags(ctx, t.db, dbgen.ServerTagsParams{SessionID: session, FirstPosition: first, EndPosition: first + psi.ChunkTags})
	if err != nil {
		return nil, fmt.Errorf("read own tags: %w", err)
	}
	out := make([]holder.ServerTag, len(rows))
	for i, r := range rows {
		out[i] = holder.ServerTag{Tag: r.Tag.Bytes, KeyNo: unsigned(r.KeyNo), Multiplicity: uint32(r.Multiplicity)} //nolint:gosec // positive, by constraint
		if err := fixed(out[i].Secret[:], r.Secret, "secret"); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// CopyPeerTags implements holder.Tx.
func (t *txn) CopyPeerTags(ctx context.Context, session int64, m psi.TagChunk) error {
	n := len(m.Tags) / psi.TagSize
	c := newCopyBatch(5, n, 36)
	for i := range n {
		tag := m.Tag(i)
		c.row()
		c.bigint(session)
		c.integer(chunkNo(m.No))
		c.integer(int32(i))
		c.bytes(tag[:])
		c.bytes(m.Masked(i))
	}
	return t.copyInto(ctx, "psi_peer_tag", []string{"session_id", "chunk_no", "position", "tag", "multiplicity"}, c)
}
