package node_test

import (
	"bytes"
	"context"
	"errors"
	"strconv"
	"testing"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
)

func clockOf(now *time.Time) func() time.Time { return func() time.Time { return *now } }

func itoa(n int64) string { return strconv.FormatInt(n, 10) }

// written returns a node whose log has four entries.
func written(t *testing.T) *testNode {
	t.Helper()
	n := newNode(t, node.Holder, "istat")
	for i := range 3 {
		err := n.AuditNow(t.Context(), auditlog.Entry{
			Action: auditlog.ActionQuery, Outcome: auditlog.OutcomeOK, Reason: "entry " + strconv.Itoa(i),
			Details: map[string]string{"cells": "3"}, Request: []byte("request"), RequestSignature: []byte("signature"),
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return n
}

func TestAuditLogIsAppendOnly(t *testing.T) {
	t.Parallel()
	n := written(t)
	for _, sql := range []string{
		"UPDATE audit_log SET seq = 9 WHERE seq = 2", "UPDATE audit_log SET signature = signature", "DELETE FROM audit_log",
		"DELETE FROM audit_log WHERE seq = 4", "TRUNCATE audit_log", "TRUNCATE audit_log CASCADE",
	} {
		if _, err := n.pool.Exec(t.Context(), sql); err == nil {
			t.Errorf("%s was not refused", sql)
		}
	}
	if r, err := n.AuditVerify(t.Context()); err != nil || r.Entries != 4 {
		t.Fatalf("%d entries, %v", r.Entries, err)
	}
}

func wantBroken(t *testing.T, n *testNode, seq int64, what string) {
	t.Helper()
	_, err := n.AuditVerify(t.Context())
	var broken *auditlog.BrokenError
	if !errors.As(err, &broken) || broken.Seq != seq || problem.KindOf(err) != problem.Invalid {
		t.Errorf("%s: %v, want entry %d named", what, err, seq)
	}
}

func TestEveryAlteredByteIsFoundAndNamed(t *testing.T) {
	t.Parallel()
	n := written(t)
	n.exec(t, "ALTER TABLE audit_log DISABLE TRIGGER ALL")
	tried := 0
	for seq := int64(1); seq <= 4; seq++ {
		var entry []byte
		if err := n.pool.QueryRow(t.Context(), "SELECT entry FROM audit_log WHERE seq = $1", seq).Scan(&entry); err != nil {
			t.Fatal(err)
		}
		for i := range entry {
			altered := bytes.Clone(entry)
			altered[i] ^= 1
			// The type json refuses most alterations of its syntax; what it takes must be found.
			if _, err := n.pool.Exec(t.Context(), "UPDATE audit_log SET entry = $2 WHERE seq = $1", seq, altered); err != nil {
				continue
			}
			tried++
			wantBroken(t, n, seq, "entry, byte "+strconv.Itoa(i))
			n.exec(t, "UPDATE audit_log SET entry = $2 WHERE seq = $1", seq, entry)
		}
		n.exec(t, "UPDATE audit_log SET entry = (' ' || entry::text)::json WHERE seq = $1", seq)
		wantBroken(t, n, seq, "white space before the entry")
		n.exec(t, "UPDATE audit_log SET entry = $2 WHERE seq = $1", seq, entry)
		for column, size := range map[string]int{"prev_hash": 32, "hash": 32, "signature": 64} {
			for i := range size {
				flip := "UPDATE audit_log SET " + column + " = set_byte(" + column + ", $2, get_byte(" + column + ", $2) # 1) WHERE seq = $1"
				n.exec(t, flip, seq, i)
				wantBroken(t, n, seq, column+", byte "+strconv.Itoa(i))
				n.exec(t, flip, seq, i)
			}
		}
		n.exec(t, "UPDATE audit_log SET seq = seq + 100 WHERE seq = $1", seq)
		wantBroken(t, n, seq, "seq")
		n.exec(t, "UPDATE audit_log SET seq = seq - 100 WHERE seq = $1 + 100", seq)
	}
	if tried < 200 {
		t.Errorf("only %d alterations of entries were possible", tried)
	}
	if r, err := n.AuditVerify(t.Context()); err != nil || r.Entries != 4 {
		t.Fatalf("as it was: %d entries, %v", r.Entries, err)
	}
}

func TestAlteredSizesAndRemovedRowsAreFound(t *testing.T) {
	t.Parallel()
	n := written(t)
	head, err := n.AuditVerify(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	n.exec(t, "ALTER TABLE audit_log DISABLE TRIGGER ALL")
	n.exec(t, "ALTER TABLE audit_log DROP CONSTRAINT audit_hash_size, DROP CONSTRAINT audit_prev_hash_size, "+
		"DROP CONSTRAINT audit_signature_size, DROP CONSTRAINT audit_seq_positive")
	for _, column := range []string{"prev_hash", "hash", "signature"} {
		n.exec(t, "UPDATE audit_log SET "+column+" = "+column+" || '\\x00' WHERE seq = 3")
		wantBroken(t, n, 3, "longer "+column)
		n.exec(t, "UPDATE audit_log SET "+column+" = substr("+column+", 1, octet_length("+column+") - 1) WHERE seq = 3")
	}
	n.exec(t, "INSERT INTO audit_log SELECT -1, entry, prev_hash, hash, signature FROM audit_log WHERE seq = 1")
	wantBroken(t, n, 1, "row before the first")
	n.exec(t, "DELETE FROM audit_log WHERE seq = -1")
	if _, err := n.AuditVerify(t.Context(), head.Head); err != nil {
		t.Fatalf("as it was: %v", err)
	}
	n.exec(t, "CREATE TABLE saved AS SELECT * FROM audit_log")
	for seq := int64(1); seq <= 3; seq++ {
		n.exec(t, "DELETE FROM audit_log WHERE seq = $1", seq)
		wantBroken(t, n, seq, "removed row")
		n.exec(t, "INSERT INTO audit_log SELECT * FROM saved WHERE seq = $1", seq)
	}
	n.exec(t, "DELETE FROM audit_log WHERE seq = 4")
	if _, err := n.AuditVerify(t.Context()); err != nil {
		t.Fatalf("a shorter log is whole in itself: %v", err)
	}
	_, err = n.AuditVerify(t.Context(), head.Head)
	wantKind(t, err, problem.Invalid)
}

func TestAuditCommitsWithItsTransaction(t *testing.T) {
	t.Parallel()
	n := newNode(t, node.Holder, "istat")
	failed := errors.New("failed")
	err := n.tx(t, func(ctx context.Context, tx *node.Tx) error {
		if _, err := n.Audit(ctx, tx, auditlog.Entry{Action: auditlog.ActionQuery, Outcome: auditlog.OutcomeOK}); err != nil {
			return err
		}
		return failed
	})
	if !errors.Is(err, failed) {
		t.Fatal(err)
	}
	if r, err := n.AuditVerify(t.Context()); err != nil || r.Entries != 1 {
		t.Fatalf("%d entries, %v", r.Entries, err)
	}
}

func TestConcurrentAppendsMakeOneChain(t *testing.T) {
	t.Parallel()
	n := newNode(t, node.Holder, "istat")
	g, ctx := errgroup.WithContext(t.Context())
	for range 8 {
		g.Go(func() error {
			for range 10 {
				if err := n.AuditNow(ctx, auditlog.Entry{Action: auditlog.ActionQuery, Outcome: auditlog.OutcomeOK}); err != nil {
					return err
				}
			}
			return nil
		})
	}
	if err := g.Wait(); err != nil {
		t.Fatal(err)
	}
	if r, err := n.AuditVerify(t.Context()); err != nil || r.Entries != 81 {
		t.Fatalf("%d entries, %v", r.Entries, err)
	}
}

func TestAuditListPeriod(t *testing.T) {
	t.Parallel()
	n := newNode(t, node.Holder, "istat")
	now := start
	n.Now = clockOf(&now)
	for range 3 {
		now = now.Add(time.Hour)
		if err := n.AuditNow(t.Context(), auditlog.Entry{Action: auditlog.ActionQuery, Outcome: auditlog.OutcomeOK}); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		since, until time.Time
		want         int
	}{
		{time.Time{}, time.Time{}, 4},
		{start.Add(time.Hour), time.Time{}, 3},
		{time.Time{}, start.Add(time.Hour), 1},
		{start.Add(time.Hour), start.Add(2 * time.Hour), 1},
	} {
		got := 0
		if err := n.AuditList(t.Context(), c.since, c.until, func(e auditlog.Entry, _ string) error {
			if e.Actor != "istat" || e.Node != "istat" {
				t.Errorf("entry %+v", e)
			}
			got++
			return nil
		}); err != nil || got != c.want {
			t.Errorf("since %v until %v: %d entries, %v, want %d", c.since, c.until, got, err, c.want)
		}
	}
}
