package holderdb

import (
	"context"
	"fmt"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/holderdb/dbgen"
)

// InsertAnswer implements holder.Tx.
func (t *txn) InsertAnswer(ctx context.Context, r holder.AnswerRecord) error {
	groupBy := r.GroupBy
	if groupBy == nil {
		groupBy = []string{}
	}
	err := t.q.InsertAnswer(ctx, t.db, dbgen.InsertAnswerParams{
		QueryID: r.ID[:], StudyID: r.Study[:], GroupBy: groupBy, Purpose: r.Purpose, Result: r.Result, AskedAt: r.AskedAt,
	})
	if err != nil {
		return fmt.Errorf("store answer: %w", err)
	}
	return nil
}

// KeepLinkerHead implements holder.Tx.
func (t *txn) KeepLinkerHead(ctx context.Context, linker string, h auditlog.SignedHead) error {
	err := t.q.KeepLinkerHead(ctx, t.db, dbgen.KeepLinkerHeadParams{Linker: linker, Seq: h.Seq, Hash: h.Hash[:], Signature: h.Signature})
	if err != nil {
		return fmt.Errorf("keep the linker's head: %w", err)
	}
	return nil
}

// LinkerHeads implements holder.Tx.
func (t *txn) LinkerHeads(ctx context.Context, linker string) ([]auditlog.SignedHead, error) {
	rows, err := t.q.LinkerHeads(ctx, t.db, linker)
	if err != nil {
		return nil, fmt.Errorf("read the linker's heads: %w", err)
	}
	out := make([]auditlog.SignedHead, len(rows))
	for i, r := range rows {
		out[i] = auditlog.SignedHead{Seq: r.Seq, Signature: r.Signature}
		if err := fixed(out[i].Hash[:], r.Hash, "hash"); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// LinkersWithHeads implements holder.Tx.
func (t *txn) LinkersWithHeads(ctx context.Context) ([]string, error) {
	names, err := t.q.LinkersWithHeads(ctx, t.db)
	if err != nil {
		return nil, fmt.Errorf("list linkers: %w", err)
	}
	return names, nil
}
