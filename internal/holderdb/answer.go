package holderdb

import (
	"context"
	"crypto/ed25519"
	"fmt"
	"time"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/holderdb/dbgen"
	"github.com/blindjoin/blindjoin/internal/postgres"
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
		if err := postgres.Fixed(out[i].Hash[:], r.Hash, "hash"); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// headPage is how many heads are looked at at once.
const headPage = 100

// LatestLinkerHead implements holder.Tx.
func (t *txn) LatestLinkerHead(ctx context.Context, linker string, key ed25519.PublicKey) (auditlog.SignedHead, error) {
	for start := int32(0); ; start += headPage {
		rows, err := t.q.LatestLinkerHeads(ctx, t.db, dbgen.LatestLinkerHeadsParams{Linker: linker, Size: headPage, Start: start})
		if err != nil {
			return auditlog.SignedHead{}, fmt.Errorf("read the linker's head: %w", err)
		}
		for _, r := range rows {
			head := auditlog.SignedHead{Seq: r.Seq, Signature: r.Signature}
			if err := postgres.Fixed(head.Hash[:], r.Hash, "hash"); err != nil {
				return auditlog.SignedHead{}, err
			}
			if head.Verify(key) == nil {
				return head, nil
			}
		}
		if len(rows) < headPage {
			return auditlog.SignedHead{}, nil
		}
	}
}

// GiveUpLinkerHead implements holder.Tx.
func (t *txn) GiveUpLinkerHead(ctx context.Context, linker string, h auditlog.SignedHead, at time.Time) error {
	n, err := t.q.GiveUpLinkerHead(ctx, t.db, dbgen.GiveUpLinkerHeadParams{Linker: linker, Seq: h.Seq, Hash: h.Hash[:], GivenUpAt: at})
	return postgres.OneRow(n, err, "give up a head of the linker's log")
}

// LinkersWithHeads implements holder.Tx.
func (t *txn) LinkersWithHeads(ctx context.Context) ([]string, error) {
	names, err := t.q.LinkersWithHeads(ctx, t.db)
	if err != nil {
		return nil, fmt.Errorf("list linkers: %w", err)
	}
	return names, nil
}
