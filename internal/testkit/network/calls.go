package network

import (
	"bytes"
	"context"
	"maps"
	"os/exec"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/rpc"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/testkit/shipped"
)

// Forget deletes a study and the datasets at every node, and wants nothing to be left of them.
func (n *Network) Forget(study string) {
	n.T.Helper()
	stays := map[string]bool{
		"audit_log": true, "node": true, "peer": true, "linker_head": true, "study_notice": true, "deletion": true,
		"schema_version_node": true, "schema_version_holder": true, "schema_version_linker": true,
	}
	for i, m := range n.Machines() {
		m.Refused([]string{"there is no terminal to ask on", "add --yes"}, "study", "forget", study)
		var would, done struct {
			Deleted map[string]int64
			Told    []string
		}
		m.JSON(&would, "study", "forget", study, "--dry-run")
		m.JSON(&done, "study", "forget", study, "--yes")
		if len(done.Deleted) < 3 || !maps.Equal(would.Deleted, done.Deleted) || len(done.Told) != 2 {
			n.T.Errorf("%s: would delete %v, deletes %v and tells %v", m.Name, would.Deleted, done.Deleted, done.Told)
		}
		m.JSON(&done, "study", "forget", study) // again
		if m.Role == "holder" {
			m.Refused([]string{"there is no terminal to ask on"}, "dataset", "delete", "data")
			m.Must("dataset", "delete", "data", "--yes")
		}
		m.Refused([]string{"no study is named", "deleted here on"}, "study", "show", study)
		for _, later := range n.Machines()[i+1:] {
			if out := later.Must("study", "show", study); !strings.Contains(out, "forgotten by "+m.Name) {
				n.T.Errorf("%s does not know that %s has forgotten: %s", later.Name, m.Name, out)
			}
			if out := later.Must("study", "list"); !strings.Contains(out, "is over") {
				n.T.Errorf("%s: %s", later.Name, out)
			}
		}
		for _, table := range m.SQL(`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`) {
			if left := m.SQL(`SELECT count(*) FROM ` + table); !stays[table] && left[0] != "0" {
				n.T.Errorf("%s: %s rows are left in %s", m.Name, left[0], table)
			}
		}
		m.Must("audit", "verify", "--local")
	}
	for _, m := range n.Machines() {
		m.Refused([]string{"no study is named"}, "study", "forget", "another")
		if got := m.SQL(`SELECT count(*) FROM inspect.audit_report WHERE action = 'study_forget'`); got[0] != "3" {
			n.T.Errorf("%s has %s entries about three nodes that forgot", m.Name, got[0])
		}
		m.Must("audit", "verify", "--local")
	}
}

// Peer returns the node as its peers know it, at its own address rather than that of its tap.
func (m *Machine) Peer() node.Peer {
	fp, err := fingerprint.Parse(m.Fingerprint)
	if err != nil {
		m.T.Fatal(err)
	}
	return node.Peer{Name: m.Name, Role: node.Role(m.Role), Address: "https://" + m.Address, Fingerprint: fp}
}

// As returns a client that calls peers with the machine's own identity.
func (m *Machine) As() holder.Peers { return holder.Over(rpc.NewClient(m.Identity(), time.Minute)) }

// Agreement returns a study that the node has.
func (m *Machine) Agreement(name string) *study.Agreement {
	m.T.Helper()
	pool, err := pgxpool.New(m.T.Context(), m.DatabaseURL)
	if err != nil {
		m.T.Fatal(err)
	}
	defer pool.Close()
	var a *study.Agreement
	err = node.NewStore(pool).InTx(m.T.Context(), "test", func(ctx context.Context, tx *node.Tx) error {
		r, err := tx.StudyByName(ctx, name)
		a = r.Agreement
		return err
	})
	if err != nil {
		m.T.Fatal(err)
	}
	return a
}

// Verdicts runs audit verify, which must come to these verdicts, by node and log, and fail unless
// all are good.
func (m *Machine) Verdicts(want map[string]string, flags ...string) {
	m.T.Helper()
	out, errs, ok := m.Try(append([]string{"audit", "verify", "--format", "json"}, flags...)...)
	var got struct {
		Chains []struct {
			Node, Log, Verdict, Reason string
			Studies                    []string
		}
	}
	if !decode(m.T, out, &got) {
		return
	}
	whole := true
	for _, c := range got.Chains {
		if v := want[c.Node+" "+c.Log]; v != c.Verdict {
			m.T.Errorf("%s: %s of %s is %q (%s) instead of %q", m.Name, c.Log, c.Node, c.Verdict, c.Reason, v)
		}
		if (c.Verdict == "whole") != (c.Reason == "") || len(c.Studies) == 0 {
			m.T.Errorf("%s: verdict %q, reason %q, studies %v", m.Name, c.Verdict, c.Reason, c.Studies)
		}
		whole = whole && c.Verdict == "whole"
	}
	if len(got.Chains) != len(want) || ok != whole || !ok && !strings.Contains(errs, "checks failed") {
		m.T.Errorf("%s: %d verdicts instead of %d, done: %v; %s", m.Name, len(got.Chains), len(want), ok, errs)
	}
}

// Script runs commands as an operator's script would, in the network's directory, and returns what
// it said on stderr.
func (m *Machine) Script(dir, commands string) string {
	m.T.Helper()
	c := exec.Command("bash", "-c", "set -e\nblindjoin() { \""+shipped.Program+"\" \"$@\"; }\n"+commands)
	c.Dir = dir
	c.Env = m.Command(context.Background()).Env
	var errs bytes.Buffer
	c.Stderr = &errs
	if err := c.Run(); err != nil {
		m.T.Fatalf("%s: %v\n%s\n%s\nserve:\n%s", m.Name, err, commands, errs.String(), m.Log)
	}
	return errs.String()
}

// RewriteLog does what a dishonest operator with the node's own key could do: it forges the whole
// chain anew, with one entry changed.
func (m *Machine) RewriteLog() {
	m.T.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	self := m.Identity()
	conn, err := pgx.Connect(ctx, m.DatabaseURL)
	if err != nil {
		m.T.Fatal(err)
	}
	defer func() { _ = conn.Close(ctx) }()
	rows, err := conn.Query(ctx, `SELECT entry::text FROM audit_log ORDER BY seq`)
	if err != nil {
		m.T.Fatal(err)
	}
	entries, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		m.T.Fatal(err)
	}
	if _, err := conn.Exec(ctx, `SET session_replication_role = replica`); err != nil {
		m.T.Fatal(err)
	}
	var prev *auditlog.Row
	for i, text := range entries {
		e, err := auditlog.Decode([]byte(text))
		if err != nil {
			m.T.Fatal(err)
		}
		if i == 1 {
			e.Reason = "this never happened"
		}
		row, _ := auditlog.Next(prev, e, self.Sign)
		_, err = conn.Exec(ctx, `UPDATE audit_log SET entry = $2, prev_hash = $3, hash = $4, signature = $5 WHERE seq = $1`,
			row.Seq, string(row.Entry), row.PrevHash[:], row.Hash[:], row.Signature)
		if err != nil {
			m.T.Fatal(err)
		}
		prev = &row
	}
}

// Quality returns what `quality` says of a study.
func (m *Machine) Quality(study string) quality {
	m.T.Helper()
	var q quality
	m.JSON(&q, "quality", study)
	return q
}

// Rows counts the rows of every table.
func (m *Machine) Rows() map[string]string {
	out := map[string]string{}
	for _, table := range m.SQL(`SELECT relname::text FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace AND relname NOT LIKE 'schema_version%' AND NOT relispartition`) {
		out[table] = m.SQL("SELECT count(*) FROM " + pgx.Identifier{table}.Sanitize())[0]
	}
	return out
}

// quality is what a test reads of `quality --format json`.
type quality struct {
	Recall            float64
	FalsePositiveRate float64 `json:"false_positive_rate"`
}
