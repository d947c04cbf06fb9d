package node

import (
	"context"
	"errors"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/node/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// auditTailLock is the advisory lock that the end of the audit log is appended under: "bj.audit" in
// ASCII.
const auditTailLock int64 = 0x626a2e6175646974

// auditPage is how many rows are read at a time, so that verifying a log of any length needs little
// memory.
const auditPage = 1000

// AuditTail returns the last row of the audit log, or nil, and keeps others from appending until
// the end of the transaction. The lock comes before the read: in READ COMMITTED the statement that
// follows it sees what the transaction before us committed.
func (t *Tx) AuditTail(ctx context.Context) (*auditlog.Row, error) {
	if err := t.q.LockAuditTail(ctx, t.db, auditTailLock); err != nil {
		return nil, err
	}
	row, err := t.q.AuditTail(ctx, t.db)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	r, err := auditRow(row)
	if err != nil { // our own fault, whoever's call was to be written down
		return nil, problem.New(problem.Internal, "the audit log takes no more entries: %w", err).WithHint("%s", problem.HintOf(err))
	}
	return &r, nil
}

// AuditHead returns the present end of the audit log, and keeps others from appending until the end
// of the transaction.
func (t *Tx) AuditHead(ctx context.Context) (auditlog.SignedHead, error) {
	tail, err := t.AuditTail(ctx)
	if err != nil || tail == nil {
		return auditlog.SignedHead{}, err
	}
	return tail.Head(), nil
}

// InsertAudit appends a row that AuditTail made room for.
func (t *Tx) InsertAudit(ctx context.Context, row auditlog.Row) error {
	return t.q.InsertAudit(ctx, t.db, dbgen.InsertAuditParams{
		Seq: row.Seq, Entry: row.Entry, PrevHash: row.PrevHash[:], Hash: row.Hash[:], Signature: row.Signature,
	})
}

// AuditRows streams rows first..last (0 = to the end) in order.
func (t *Tx) AuditRows(ctx context.Context, first, last int64, each func(auditlog.Row) error) error {
	for {
		rows, err := t.q.AuditPage(ctx, t.db, dbgen.AuditPageParams{First: first, Last: last, Page: auditPage})
		if err != nil {
			return err
		}
		for _, row := range rows {
			r, err := auditRow(row)
			if err != nil {
				return err
			}
			if err := each(r); err != nil {
				return err
			}
			first = row.Seq + 1
		}
		if len(rows) < auditPage {
			return nil
		}
	}
}

// auditRow takes hashes of the right size only: bytes that the schema's checks no longer stop must
// not go unseen.
func auditRow(row dbgen.AuditLog) (auditlog.Row, error) {
	r := auditlog.Row{Seq: row.Seq, Entry: row.Entry, Signature: row.Signature}
	if len(row.PrevHash) != len(r.PrevHash) || len(row.Hash) != len(r.Hash) {
		return auditlog.Row{}, &auditlog.BrokenError{Seq: row.Seq, Reason: "a hash has a wrong size"}
	}
	copy(r.PrevHash[:], row.PrevHash)
	copy(r.Hash[:], row.Hash)
	return r, nil
}
