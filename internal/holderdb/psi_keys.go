package holderdb

import (
	"context"
	"fmt"

	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/holderdb/dbgen"
	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/study"
)

// StudyKeys implements holder.Tx.
func (t *txn) StudyKeys(ctx context.Context, id study.ID, first uint64, n uint32) ([][]byte, error) {
	keys, err := t.q.StudyKeys(ctx, t.db, dbgen.StudyKeysParams{StudyID: id[:], FirstNo: signed(first), EndNo: signed(first + uint64(n))})
	if err != nil {
		return nil, fmt.Errorf("read keys: %w", err)
	}
	if len(keys) != int(n) {
		return nil, fmt.Errorf("read keys: %d of %d are there", len(keys), n)
	}
	return keys, nil
}

// CopyClientOutputs implements holder.Tx.
func (t *txn) CopyClientOutputs(ctx context.Context, session int64, out []holder.KeyOutput) error {
	c := newCopyBatch(4, len(out), 64)
	for i := range out {
		c.row()
		c.bigint(session)
		c.bytes(out[i].Tag[:])
		c.bigint(signed(out[i].KeyNo))
		c.bytes(out[i].Secret[:])
	}
	return t.copyInto(ctx, "psi_client_output", []string{"session_id", "tag", "key_no", "secret"}, c)
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
		c.integer(int32(i)) //nolint:gosec // below ChunkTags
		c.bytes(tag[:])
		c.bytes(m.Masked(i))
	}
	return t.copyInto(ctx, "psi_peer_tag", []string{"session_id", "chunk_no", "position", "tag", "multiplicity"}, c)
}
