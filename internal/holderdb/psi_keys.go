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

// KeptServerKey implements holder.Tx.
func (t *txn) KeptServerKey(ctx context.Context, id study.ID, direction uint8) (key [32]byte, err error) {
	kept, err := t.q.KeptServerKey(ctx, t.db, dbgen.KeptServerKeyParams{StudyID: id[:], Direction: int16(direction)})
	if errors.Is(err, pgx.ErrNoRows) {
		return key, nil
	}
	if err != nil {
		return key, fmt.Errorf("read kept outputs: %w", err)
	}
	return key, postgres.Fixed(key[:], kept, "server key")
}

// CountFresh implements holder.Tx.
func (t *txn) CountFresh(ctx context.Context, id study.ID, direction uint8, role psi.Role, base *holder.BaseSession) (uint64, error) {
	no, err := t.StudyNo(ctx, id)
	if err != nil {
		return 0, err
	}
	var n int64
	switch {
	case role == psi.Client && base != nil:
		n, err = t.q.CountFreshForPeerSince(ctx, t.db, dbgen.CountFreshForPeerSinceParams{StudyNo: no, StudyID: id[:], Direction: int16(direction), Serial: base.Preparation})
	case role == psi.Client:
		n, err = t.q.CountFreshForPeer(ctx, t.db, dbgen.CountFreshForPeerParams{StudyNo: no, StudyID: id[:], Direction: int16(direction)})
	case base != nil:
		n, err = t.q.CountFreshOwnSince(ctx, t.db, dbgen.CountFreshOwnSinceParams{StudyNo: no, Serial: base.Preparation})
	default:
		n, err = t.q.CountFreshOwn(ctx, t.db, no)
	}
	if err != nil {
		return 0, fmt.Errorf("count keys to be evaluated: %w", err)
	}
	return unsigned(n), nil
}

// ListFresh implements holder.Tx. Where all keys are to be evaluated, it is enough to know where
// each chunk begins.
func (t *txn) ListFresh(ctx context.Context, r *holder.SessionRecord, base *holder.BaseSession) (uint64, error) {
	no, err := t.StudyNo(ctx, r.Study)
	if err != nil {
		return 0, err
	}
	if allFresh(r) {
		err := t.q.BoundKeys(ctx, t.db, dbgen.BoundKeysParams{SessionID: r.ID, Chunk: int64(r.State.Shape.ChunkSize), StudyNo: no})
		if err != nil {
			return 0, fmt.Errorf("list keys to be evaluated: %w", err)
		}
		return t.CountFresh(ctx, r.Study, r.Direction, r.State.Role, base)
	}
	var n int64
	direction := int16(r.Direction)
	switch {
	case r.State.Role == psi.Client && base != nil:
		n, err = t.q.ListFreshForPeerSince(ctx, t.db, dbgen.ListFreshForPeerSinceParams{SessionID: r.ID, StudyNo: no, StudyID: r.Study[:], Direction: direction, Serial: base.Preparation})
	case r.State.Role == psi.Client:
		n, err = t.q.ListFreshForPeer(ctx, t.db, dbgen.ListFreshForPeerParams{SessionID: r.ID, StudyNo: no, StudyID: r.Study[:], Direction: direction})
	case base != nil:
		n, err = t.q.ListFreshOwnSince(ctx, t.db, dbgen.ListFreshOwnSinceParams{SessionID: r.ID, StudyNo: no, Serial: base.Preparation})
	default:
		n, err = t.q.ListFreshOwn(ctx, t.db, dbgen.ListFreshOwnParams{SessionID: r.ID, StudyNo: no})
	}
	if err != nil {
		return 0, fmt.Errorf("list keys to be evaluated: %w", err)
	}
	return unsigned(n), nil
}

// allFresh tells whether a session has to have all of our keys evaluated.
func allFresh(r *holder.SessionRecord) bool { return r.State.Own().Fresh == r.State.Own().Keys }

// FreshKeys implements holder.Tx.
func (t *txn) FreshKeys(ctx context.Context, r *holder.SessionRecord, first uint64, n uint32) ([]holder.UnevaluatedKey, error) {
	if n == 0 {
		return nil, nil
	}
	no, err := t.StudyNo(ctx, r.Study)
	if err != nil {
		return nil, err
	}
	out := make([]holder.UnevaluatedKey, 0, n)
	take := func(token pgtype.UUID, key []byte) {
		out = append(out, holder.UnevaluatedKey{JoinToken: token.Bytes, Key: key})
	}
	if allFresh(r) {
		chunk := uint32(first / uint64(r.State.Shape.ChunkSize))                                                                             //nolint:gosec // psi.MaxKeys bounds the number of chunks
		keys, err := t.q.ChunkOfKeys(ctx, t.db, dbgen.ChunkOfKeysParams{StudyNo: no, SessionID: r.ID, ChunkNo: chunkNo(chunk), N: int32(n)}) //nolint:gosec // a chunk
		if err != nil {
			return nil, fmt.Errorf("read keys: %w", err)
		}
		for _, k := range keys {
			take(k.JoinToken, k.LinkageKey)
		}
	} else {
		keys, err := t.q.FreshKeys(ctx, t.db, dbgen.FreshKeysParams{StudyNo: no, SessionID: r.ID, FirstNo: signed(first), EndNo: signed(first + uint64(n))})
		if err != nil {
			return nil, fmt.Errorf("read keys: %w", err)
		}
		for _, k := range keys {
			take(k.JoinToken, k.LinkageKey)
		}
	}
	if len(out) != int(n) {
		return nil, fmt.Errorf("read keys: %d of %d are there", len(out), n)
	}
	return out, nil
}

// KeepOutputs implements holder.Tx.
func (t *txn) KeepOutputs(ctx context.Context, r *holder.SessionRecord) error {
	home, err := t.q.OutputsHome(ctx, t.db, dbgen.OutputsHomeParams{StudyID: r.Study[:], Direction: int16(r.Direction)})
	if errors.Is(err, pgx.ErrNoRows) {
		n, err := t.q.KeepOutputs(ctx, t.db, r.ID)
		return postgres.OneRow(n, err, "keep outputs of session %d", r.ID)
	}
	if err != nil {
		return fmt.Errorf("find where outputs are kept: %w", err)
	}
	// In one place, so that a look-up does not take longer with every load.
	if err := t.q.MoveOutputs(ctx, t.db, dbgen.MoveOutputsParams{Home: home, SessionID: r.ID}); err != nil {
		return fmt.Errorf("move outputs of session %d: %w", r.ID, err)
	}
	n, err := t.q.CountMovedOutputs(ctx, t.db, dbgen.CountMovedOutputsParams{Home: home, SessionID: r.ID})
	return postgres.OneRow(n, err, "keep outputs of session %d", r.ID)
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
	c := postgres.NewCopyBatch(4, len(out), 72)
	for i := range out {
		c.Row()
		c.Bigint(session)
		c.Bytes(out[i].JoinToken[:])
		c.Bytes(out[i].Tag[:])
		c.Bytes(out[i].Secret[:])
	}
	return c.Into(ctx, t.db, "psi_client_output", []string{"session_id", "join_token", "tag", "secret"})
}

// CopyServerOutputs implements holder.Tx.
func (t *txn) CopyServerOutputs(ctx context.Context, id study.ID, out []holder.KeyOutput) error {
	no, err := t.StudyNo(ctx, id)
	if err != nil {
		return err
	}
	c := postgres.NewCopyBatch(4, len(out), 68)
	for i := range out {
		c.Row()
		c.Integer(no)
		c.Bytes(out[i].JoinToken[:])
		c.Bytes(out[i].Tag[:])
		c.Bytes(out[i].Secret[:])
	}
	return c.Into(ctx, t.db, "psi_server_output", []string{"study_no", "join_token", "tag", "secret"})
}
