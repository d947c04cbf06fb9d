package node

import (
	"context"
	"math"
	"time"

	"github.com/blindjoin/blindjoin/internal/auditlog"
)

// actorStranger stands in the audit log for a caller whose key nobody has pinned. No node can have this name.
const actorStranger = "?"

// Audit appends an entry within the caller's transaction and returns the new signed head: no entry, no commit. It fills in
// Seq, At, Node and, where none is named, this node as the actor. Whoever else appends waits until the transaction ends,
// so call it last.
func (n *Node) Audit(ctx context.Context, tx Tx, e auditlog.Entry) (auditlog.SignedHead, error) {
	tail, err := tx.AuditTail(ctx)
	if err != nil {
		return auditlog.SignedHead{}, err
	}
	e.Node, e.At = n.Name, n.Now()
	if e.Actor == "" {
		e.Actor, e.ActorFingerprint = n.Name, n.Identity.Fingerprint().String()
	}
	row, _ := auditlog.Next(tail, e, n.Identity.Sign)
	return row.Head(), tx.InsertAudit(ctx, row)
}

// AuditNow appends an entry in a transaction of its own, as for a refusal, whose own transaction is rolled back.
func (n *Node) AuditNow(ctx context.Context, e auditlog.Entry) error {
	return n.store.InNodeTx(ctx, "audit", func(ctx context.Context, tx Tx) error {
		_, err := n.Audit(ctx, tx, e)
		return err
	})
}

// AuditList calls each for the entries from since on and before until, in their order; a zero time is no bound. It proves
// nothing: see AuditVerify.
func (n *Node) AuditList(ctx context.Context, since, until time.Time, each func(auditlog.Entry) error) error {
	return n.store.InNodeTx(ctx, "audit list", func(ctx context.Context, tx Tx) error {
		return tx.AuditRows(ctx, 1, 0, func(row auditlog.Row) error {
			e, err := auditlog.Decode(row.Entry)
			if err != nil {
				return &auditlog.BrokenError{Seq: row.Seq, Reason: err.Error()}
			}
			if !since.IsZero() && e.At.Before(since) || !until.IsZero() && !e.At.Before(until) {
				return nil
			}
			return each(e)
		})
	})
}

// AuditReport is what a verified log says of itself.
type AuditReport struct {
	Entries int64
	Head    auditlog.SignedHead
}

// AuditVerify reads the whole log and checks every row: that its number follows the one before, that its hash covers its
// content and the hash before it, and that this node signed it. The first bad row is an *auditlog.BrokenError, which
// names it. Rows missing at the end leave a shorter log that is whole in itself: kept heads, as holders keep of their
// linker, prove that there were more.
func (n *Node) AuditVerify(ctx context.Context, kept ...auditlog.SignedHead) (AuditReport, error) {
	var report AuditReport
	err := n.store.InNodeTx(ctx, "audit verify", func(ctx context.Context, tx Tx) error {
		v := auditlog.NewVerifier(n.Identity.Public())
		for _, h := range kept {
			if err := v.Expect(h); err != nil {
				return err
			}
		}
		if err := tx.AuditRows(ctx, math.MinInt64, 0, v.Add); err != nil {
			return err
		}
		head, err := v.Finish()
		report = AuditReport{Entries: head.Seq, Head: head}
		return err
	})
	return report, err
}
