package node

import (
	"context"
	"maps"
	"math"
	"slices"
	"time"

	"github.com/blindjoin/blindjoin/internal/auditlog"
)

// actorStranger stands in the audit log for a caller whose key nobody has pinned. No node can have
// this name.
const actorStranger = "?"

// Audit appends an entry within the caller's transaction and returns the new signed head: no entry,
// no commit. It fills in Seq, At, Node and, where none is named, this node as the actor. Whoever
// else appends waits until the transaction ends, so call it last.
func (n *Node) Audit(ctx context.Context, tx *Tx, e auditlog.Entry) (auditlog.SignedHead, error) {
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

// AuditNow appends an entry in a transaction of its own, as for a refusal, whose own transaction is
// rolled back.
func (n *Node) AuditNow(ctx context.Context, e auditlog.Entry) error {
	return n.store.InTx(ctx, "audit", func(ctx context.Context, tx *Tx) error {
		_, err := n.Audit(ctx, tx, e)
		return err
	})
}

// AuditList calls each for the entries from since on and before until, in their order, with the
// name of their study; a zero time is no bound. It proves nothing: see AuditVerify.
func (n *Node) AuditList(ctx context.Context, since, until time.Time, each func(e auditlog.Entry, study string) error) error {
	return n.store.InTx(ctx, "audit list", func(ctx context.Context, tx *Tx) error {
		names, err := namesOfStudies(ctx, tx)
		if err != nil {
			return err
		}
		return tx.AuditRows(ctx, 1, 0, func(row auditlog.Row) error {
			e, err := auditlog.Decode(row.Entry)
			if err != nil {
				return &auditlog.BrokenError{Seq: row.Seq, Reason: err.Error()}
			}
			names.learn(e)
			if !since.IsZero() && e.At.Before(since) || !until.IsZero() && !e.At.Before(until) {
				return nil
			}
			return each(e, names[e.Study])
		})
	})
}

// studyNames are names of studies by id, as audit entries have it.
type studyNames map[string]string

func namesOfStudies(ctx context.Context, tx *Tx) (studyNames, error) {
	records, err := tx.Studies(ctx)
	if err != nil {
		return nil, err
	}
	names := make(studyNames, len(records))
	for _, r := range records {
		names[r.Agreement.ID().String()] = r.Agreement.Name()
	}
	return names, nil
}

// learn takes a name from the entry that a study begins with here: the log outlives the study.
func (s studyNames) learn(e auditlog.Entry) {
	if e.Action != auditlog.ActionStudyPropose && e.Action != auditlog.ActionStudyReceive {
		return
	}
	if name := e.Details["name"]; name != "" && e.Outcome == auditlog.OutcomeOK && s[e.Study] == "" {
		s[e.Study] = name
	}
}

// AuditReport is what a log says of itself, up to the first entry that is broken.
type AuditReport struct {
	Entries int64
	Head    auditlog.SignedHead
	Studies []string // names of the studies that entries are about
}

// AuditVerify reads the whole log and checks every row: that its number follows the one before,
// that its hash covers its content and the hash before it, and that this node signed it. The first
// bad row is an *auditlog.BrokenError, which names it. Rows missing at the end leave a shorter log
// that is whole in itself: kept heads, as holders keep of their linker, prove that there were more.
func (n *Node) AuditVerify(ctx context.Context, kept ...auditlog.SignedHead) (AuditReport, error) {
	return n.AuditVerifyShown(ctx, func(int64) {}, kept...)
}

// AuditLength returns the number of the last entry.
func (n *Node) AuditLength(ctx context.Context) (seq int64, err error) {
	err = n.store.InTx(ctx, "audit length", func(ctx context.Context, tx *Tx) error {
		tail, err := tx.AuditTail(ctx)
		if tail != nil {
			seq = tail.Seq
		}
		return err
	})
	return seq, err
}

// AuditVerifyShown is AuditVerify for somebody who watches: checked is called with the number of
// entries after each.
func (n *Node) AuditVerifyShown(ctx context.Context, checked func(entries int64), kept ...auditlog.SignedHead) (AuditReport, error) {
	var report AuditReport
	err := n.store.InTx(ctx, "audit verify", func(ctx context.Context, tx *Tx) error {
		report = AuditReport{}
		v := auditlog.NewVerifier(n.Identity.Public())
		for _, h := range kept {
			if err := v.Expect(h); err != nil {
				return err
			}
		}
		names, err := namesOfStudies(ctx, tx)
		if err != nil {
			return err
		}
		about := make(map[string]bool)
		err = tx.AuditRows(ctx, math.MinInt64, 0, func(row auditlog.Row) error {
			if err := v.Add(row); err != nil {
				return err
			}
			e, err := auditlog.Decode(row.Entry)
			if err != nil {
				return err
			}
			names.learn(e)
			if name := names[e.Study]; name != "" {
				about[name] = true
			}
			report.Entries, report.Head = row.Seq, row.Head()
			checked(row.Seq)
			return nil
		})
		report.Studies = slices.Sorted(maps.Keys(about))
		if err != nil {
			return err
		}
		if _, err = v.Finish(); err == nil && report.Entries == 0 {
			return &auditlog.BrokenError{Seq: 1, Reason: "it is missing: ⟪init⟫ has written it"}
		}
		return err
	})
	return report, err
}
