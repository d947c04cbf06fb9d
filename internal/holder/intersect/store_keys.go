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

// keptServerKey returns the SHA-256 of the other holder's OPRF key that our kept outputs are under;
// zero where there are none.
func keptServerKey(ctx context.Context, tx *node.Tx, id study.ID, direction uint8) (key [32]byte, err error) {
	kept, err := queries.KeptServerKey(ctx, tx.DB(), dbgen.KeptServerKeyParams{StudyID: id[:], Direction: int16(direction)})
	if errors.Is(err, pgx.ErrNoRows) {
		return key, nil
	}
	if err != nil {
		return key, fmt.Errorf("read kept outputs: %w", err)
	}
	return key, postgres.Fixed(key[:], kept, "server key")
}

// countFresh returns how many of our keys are to be evaluated: as client, those without a kept
// output under the other holder's OPRF key; as server, those without an output under ours. With a
// base only keys that changed since are looked at.
func countFresh(ctx context.Context, tx *node.Tx, id study.ID, direction uint8, role psi.Role, base *BaseSession) (uint64, error) {
	no, err := tx.StudyNo(ctx, id)
	if err != nil {
		return 0, err
	}
	var n int64
	switch {
	case role == psi.Client && base != nil:
		n, err = queries.CountFreshForPeerSince(ctx, tx.DB(), dbgen.CountFreshForPeerSinceParams{StudyNo: no, StudyID: id[:], Direction: int16(direction), Serial: base.Preparation})
	case role == psi.Client:
		n, err = queries.CountFreshForPeer(ctx, tx.DB(), dbgen.CountFreshForPeerParams{StudyNo: no, StudyID: id[:], Direction: int16(direction)})
	case base != nil:
		n, err = queries.CountFreshOwnSince(ctx, tx.DB(), dbgen.CountFreshOwnSinceParams{StudyNo: no, Serial: base.Preparation})
	default:
		n, err = queries.CountFreshOwn(ctx, tx.DB(), no)
	}
	if err != nil {
		return 0, fmt.Errorf("count keys to be evaluated: %w", err)
	}
	return unsigned(n), nil
}

// listFresh numbers the keys that a session has to have evaluated, and returns how many there are.
// Where all keys are to be evaluated, it is enough to know where each chunk begins.
func listFresh(ctx context.Context, tx *node.Tx, r *SessionRecord, base *BaseSession) (uint64, error) {
	no, err := tx.StudyNo(ctx, r.Study)
	if err != nil {
		return 0, err
	}
	if allFresh(r) {
		err := queries.BoundKeys(ctx, tx.DB(), dbgen.BoundKeysParams{SessionID: r.ID, Chunk: int64(r.State.Shape.ChunkSize), StudyNo: no})
		if err != nil {
			return 0, fmt.Errorf("list keys to be evaluated: %w", err)
		}
		return countFresh(ctx, tx, r.Study, r.Direction, r.State.Role, base)
	}
	var n int64
	direction := int16(r.Direction)
	switch {
	case r.State.Role == psi.Client && base != nil:
		n, err = queries.ListFreshForPeerSince(ctx, tx.DB(), dbgen.ListFreshForPeerSinceParams{SessionID: r.ID, StudyNo: no, StudyID: r.Study[:], Direction: direction, Serial: base.Preparation})
	case r.State.Role == psi.Client:
		n, err = queries.ListFreshForPeer(ctx, tx.DB(), dbgen.ListFreshForPeerParams{SessionID: r.ID, StudyNo: no, StudyID: r.Study[:], Direction: direction})
	case base != nil:
		n, err = queries.ListFreshOwnSince(ctx, tx.DB(), dbgen.ListFreshOwnSinceParams{SessionID: r.ID, StudyNo: no, Serial: base.Preparation})
	default:
		n, err = queries.ListFreshOwn(ctx, tx.DB(), dbgen.ListFreshOwnParams{SessionID: r.ID, StudyNo: no})
	}
	if err != nil {
		return 0, fmt.Errorf("list keys to be evaluated: %w", err)
	}
	return unsigned(n), nil
}

// allFresh tells whether a session has to have all of our keys evaluated.
func allFresh(r *SessionRecord) bool { return r.State.Own().Fresh == r.State.Own().Keys }

// freshKeys returns n of the keys that a session has to have evaluated, from a number on, which
// begins a chunk.
func freshKeys(ctx context.Context, tx *node.Tx, r *SessionRecord, first uint64, n uint32) ([]UnevaluatedKey, error) {
	if n == 0 {
		return nil, nil
	}
	no, err := tx.StudyNo(ctx, r.Study)
	if err != nil {
		return nil, err
	}
	out := make([]UnevaluatedKey, 0, n)
	take := func(token pgtype.UUID, key []byte) {
		out = append(out, UnevaluatedKey{JoinToken: token.Bytes, Key: key})
	}
	if allFresh(r) {
		chunk := uint32(first / uint64(r.State.Shape.ChunkSize))                                                                                    //nolint:gosec // psi.MaxKeys bounds the number of chunks
		keys, err := queries.ChunkOfKeys(ctx, tx.DB(), dbgen.ChunkOfKeysParams{StudyNo: no, SessionID: r.ID, ChunkNo: chunkNo(chunk), N: int32(n)}) //nolint:gosec // a chunk
		if err != nil {
			return nil, fmt.Errorf("read keys: %w", err)
		}
		for _, k := range keys {
			take(k.JoinToken, k.LinkageKey)
		}
	} else {
		keys, err := queries.FreshKeys(ctx, tx.DB(), dbgen.FreshKeysParams{StudyNo: no, SessionID: r.ID, FirstNo: signed(first), EndNo: signed(first + uint64(n))})
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

// keepOutputs lets later sessions of the study and direction use what this one had evaluated,
// beside what is kept of earlier ones.
func keepOutputs(ctx context.Context, tx *node.Tx, r *SessionRecord) error {
	home, err := queries.OutputsHome(ctx, tx.DB(), dbgen.OutputsHomeParams{StudyID: r.Study[:], Direction: int16(r.Direction)})
	if errors.Is(err, pgx.ErrNoRows) {
		n, err := queries.KeepOutputs(ctx, tx.DB(), r.ID)
		return postgres.OneRow(n, err, "keep outputs of session %d", r.ID)
	}
	if err != nil {
		return fmt.Errorf("find where outputs are kept: %w", err)
	}
	// In one place, so that a look-up does not take longer with every load.
	if err := queries.MoveOutputs(ctx, tx.DB(), dbgen.MoveOutputsParams{Home: home, SessionID: r.ID}); err != nil {
		return fmt.Errorf("move outputs of session %d: %w", r.ID, err)
	}
	n, err := queries.CountMovedOutputs(ctx, tx.DB(), dbgen.CountMovedOutputsParams{Home: home, SessionID: r.ID})
	return postgres.OneRow(n, err, "keep outputs of session %d", r.ID)
}

// evaluatedForPeer returns how many keys all sessions of a study and direction have had us
// evaluate.
func evaluatedForPeer(ctx context.Context, tx *node.Tx, id study.ID, direction uint8) (uint64, error) {
	n, err := queries.EvaluatedForPeer(ctx, tx.DB(), dbgen.EvaluatedForPeerParams{StudyID: id[:], Direction: int16(direction)})
	if err != nil {
		return 0, fmt.Errorf("count evaluated keys: %w", err)
	}
	return unsigned(n), nil
}

func copyClientOutputs(ctx context.Context, tx *node.Tx, session int64, out []KeyOutput) error {
	c := postgres.NewCopyBatch(4, len(out), 72)
	for i := range out {
		c.Row()
		c.Bigint(session)
		c.Bytes(out[i].JoinToken[:])
		c.Bytes(out[i].Tag[:])
		c.Bytes(out[i].Secret[:])
	}
	return c.Into(ctx, tx.DB(), "psi_client_output", []string{"session_id", "join_token", "tag", "secret"})
}

func copyServerOutputs(ctx context.Context, tx *node.Tx, id study.ID, out []KeyOutput) error {
	no, err := tx.StudyNo(ctx, id)
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
	return c.Into(ctx, tx.DB(), "psi_server_output", []string{"study_no", "join_token", "tag", "secret"})
}
