package linker

import (
	"context"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// HandleAuditDigests returns the digests of the entries from+1..to of the linker's audit log (to =
// 0: up to its end), at most 100,000 of them, and the current signed head, so that a holder can
// check that the log it has seen has only grown. The digests tell nothing of the entries. Only a
// holder of some study here may ask, one that was deleted included.
func (a *App) HandleAuditDigests(ctx context.Context, caller node.Peer, from, to int64) ([]auditlog.Hash, auditlog.SignedHead, error) {
	if from < 0 || (to != 0 && to < from) {
		return nil, auditlog.SignedHead{}, problem.New(problem.Invalid, "audit digests from %d to %d: no such range", from, to)
	}
	var head auditlog.SignedHead
	err := a.Store.InTx(ctx, "read audit head", func(ctx context.Context, tx *node.Tx) error {
		if err := requireHolder(ctx, tx, caller); err != nil {
			return err
		}
		var err error
		head, err = tx.AuditHead(ctx)
		return err
	})
	if err != nil {
		return nil, auditlog.SignedHead{}, err
	}
	if to == 0 || to > head.Seq {
		to = head.Seq
	}
	to = min(to, from+auditlog.MaxDigests)
	var digests []auditlog.Hash
	if from >= to {
		return nil, head, nil
	}
	// The log only grows, so what is read after the head agrees with it, and writers need not wait.
	err = a.Store.InTx(ctx, "read audit digests", func(ctx context.Context, tx *node.Tx) error {
		digests = make([]auditlog.Hash, 0, to-from)
		return tx.AuditRows(ctx, from+1, to, func(row auditlog.Row) error {
			digests = append(digests, row.Digest())
			return nil
		})
	})
	return digests, head, err
}
