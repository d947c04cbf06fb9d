package e2e

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/internal/auditlog"
)

// rewriteLog does what a dishonest operator with the node's own key could do: it forges the whole chain anew, with one
// entry changed.
func (m *machine) rewriteLog() {
	m.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	self := m.identity()
	conn, err := pgx.Connect(ctx, m.url())
	if err != nil {
		m.t.Fatal(err)
	}
	defer func() { _ = conn.Close(ctx) }()
	rows, err := conn.Query(ctx, `SELECT entry::text FROM audit_log ORDER BY seq`)
	if err != nil {
		m.t.Fatal(err)
	}
	entries, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		m.t.Fatal(err)
	}
	if _, err := conn.Exec(ctx, `SET session_replication_role = replica`); err != nil {
		m.t.Fatal(err)
	}
	var prev *auditlog.Row
	for i, text := range entries {
		e, err := auditlog.Decode([]byte(text))
		if err != nil {
			m.t.Fatal(err)
		}
		if i == 1 {
			e.Reason = "this never happened"
		}
		row, _ := auditlog.Next(prev, e, self.Sign)
		_, err = conn.Exec(ctx, `UPDATE audit_log SET entry = $2, prev_hash = $3, hash = $4, signature = $5 WHERE seq = $1`,
			row.Seq, string(row.Entry), row.PrevHash[:], row.Hash[:], row.Signature)
		if err != nil {
			m.t.Fatal(err)
		}
		prev = &row
	}
}
