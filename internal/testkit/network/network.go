// Package network is three nodes of the program as it is shipped, for end-to-end tests: processes
// of their own, mutual TLS between them, and a PostgreSQL database each. A tap in front of each
// node records what crosses the wire.
package network

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/internal/testkit/shipped"
)

// Networks numbers networks, so that their databases have names of their own.
var Networks atomic.Int64

// Machine is one node of a network: a database, a key file, a serving process, and a tap in front
// of it.
type Machine struct {
	T           *testing.T
	Name        string
	Role        string
	Database    string
	KeyFile     string
	Fingerprint string
	Serving     *exec.Cmd
	Log         *bytes.Buffer
	running     atomic.Pointer[exec.Cmd] // the command under way, so that a test can kill it
	Listening   string
	Tap         *tap
}

// Network is two holders and a linker that have pinned one another. Peers reach each node through
// its tap.
type Network struct {
	T       *testing.T
	Dir     string
	A, B, L *Machine
}

// New makes three nodes that serve, and know one another. They end with the test.
func New(t *testing.T) *Network {
	t.Helper()
	n := &Network{T: t, Dir: t.TempDir()}
	serial := Networks.Add(1)
	for _, m := range []struct {
		at         **Machine
		name, role string
	}{{&n.A, "alpha", "holder"}, {&n.B, "beta", "holder"}, {&n.L, "linker", "linker"}} {
		*m.at = NewMachine(t, n.Dir, m.name, m.role, fmt.Sprintf("e2e_%d_%s", serial, m.name))
	}
	for _, m := range n.Machines() {
		m.Tap = newTap(t, m, n)
	}
	for _, m := range n.Machines() {
		for _, p := range n.Machines() {
			if m != p {
				m.Must("peer", "add", p.Name, "--role", p.Role, "--address", p.Tap.URL, "--fingerprint", p.Fingerprint)
			}
		}
	}
	return n
}

// NewMachine makes a node that serves, and knows no other.
func NewMachine(t *testing.T, dir, name, role, database string) *Machine {
	t.Helper()
	m := &Machine{T: t, Name: name, Role: role, Database: database, KeyFile: filepath.Join(dir, name+".key"), Log: &bytes.Buffer{}}
	if err := shipped.Cluster.CreateDatabase(t.Context(), database); err != nil {
		t.Fatal(err)
	}
	var made struct{ Fingerprint string }
	m.JSON(&made, "init", "--role", role, "--name", name)
	m.Fingerprint = made.Fingerprint
	m.Serve()
	t.Cleanup(m.Kill)
	return m
}

func (n *Network) Machines() []*Machine { return []*Machine{n.A, n.B, n.L} }

func (m *Machine) URL() string { return shipped.Cluster.URL(m.Database) }

func (m *Machine) command(args ...string) *exec.Cmd {
	c := exec.Command(shipped.Program, args...)
	c.Env = append(os.Environ(), "BLINDJOIN_DATABASE_URL="+m.URL(), "BLINDJOIN_MASTER_KEY_FILE="+m.KeyFile)
	return c
}

// Try runs a command; it returns stdout, stderr and whether it exited with 0.
func (m *Machine) Try(args ...string) (stdout, stderr string, ok bool) {
	c := m.command(args...)
	var out, errs bytes.Buffer
	c.Stdout, c.Stderr = &out, &errs
	if err := c.Start(); err != nil {
		m.T.Error(err)
		return "", "", false
	}
	m.running.Store(c)
	err := c.Wait()
	m.running.Store(nil)
	return out.String(), errs.String(), err == nil
}

func (m *Machine) Must(args ...string) string {
	m.T.Helper()
	out, errs, ok := m.Try(args...)
	if !ok {
		m.T.Fatalf("%s: blindjoin %s failed:\n%s\nserve:\n%s", m.Name, strings.Join(args, " "), errs, m.Log)
	}
	return out
}

// Refused runs a command that must fail with an error that contains every one of the words; stdout
// stays empty.
func (m *Machine) Refused(words []string, args ...string) {
	m.T.Helper()
	out, errs, ok := m.Try(args...)
	if ok {
		m.T.Fatalf("%s: blindjoin %s succeeded: %s", m.Name, strings.Join(args, " "), out)
	}
	if out != "" {
		m.T.Errorf("a failure printed a result: %s", out)
	}
	for _, w := range words {
		if !strings.Contains(errs, w) {
			m.T.Errorf("%s: blindjoin %s: error does not say %q:\n%s", m.Name, strings.Join(args, " "), w, errs)
		}
	}
}

func (m *Machine) JSON(into any, args ...string) {
	m.T.Helper()
	out := m.Must(append(args, "--format", "json")...)
	if err := json.Unmarshal([]byte(out), into); err != nil {
		m.T.Fatalf("blindjoin %s: %v: %s", strings.Join(args, " "), err, out)
	}
}

// Serve starts the node's process and waits for its address, which the tap forwards to.
func (m *Machine) Serve() {
	m.T.Helper()
	c := m.command("serve", "--listen", "127.0.0.1:0", "--format", "json", "--log-level", "info")
	stdout, err := c.StdoutPipe()
	if err != nil {
		m.T.Fatal(err)
	}
	c.Stderr = m.Log
	if err := c.Start(); err != nil {
		m.T.Fatal(err)
	}
	m.Serving = c
	line, err := bufio.NewReader(stdout).ReadBytes('\n')
	var v struct{ Listening string }
	if err == nil {
		err = json.Unmarshal(line, &v)
	}
	if err != nil {
		m.T.Fatalf("%s does not serve: %v\n%s", m.Name, err, m.Log)
	}
	m.Listening = v.Listening
	if m.Tap != nil {
		m.Tap.forwardTo(v.Listening)
	}
}

// Kill ends the node the hard way: its serving process and any command under way, by SIGKILL.
func (m *Machine) Kill() {
	if c := m.running.Load(); c != nil {
		_ = c.Process.Kill()
	}
	if m.Serving != nil {
		_ = m.Serving.Process.Kill()
		_ = m.Serving.Wait()
		m.Serving = nil
	}
}

// SQL runs a statement on the node's database and returns the first column of all rows as text.
func (m *Machine) SQL(statement string, args ...any) []string {
	m.T.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	conn, err := pgx.Connect(ctx, m.URL())
	if err != nil {
		m.T.Fatal(err)
	}
	defer func() { _ = conn.Close(ctx) }()
	rows, err := conn.Query(ctx, statement, args...)
	if err != nil {
		m.T.Fatal(err)
	}
	out, err := pgx.CollectRows(rows, func(r pgx.CollectableRow) (string, error) {
		v, err := r.Values()
		if err != nil || len(v) == 0 {
			return "", err
		}
		return fmt.Sprint(v[0]), nil
	})
	if err != nil {
		m.T.Fatalf("%s: %v", statement, err)
	}
	return out
}

// Audited reports whether the node's audit log has a refusal whose reason contains the words.
func (m *Machine) Audited(words string) bool {
	m.T.Helper()
	return len(m.SQL(`SELECT seq FROM inspect.audit_report WHERE outcome = 'refused' AND reason ILIKE '%' || $1 || '%'`, words)) > 0
}

// File writes a file into the network's directory and returns its path.
func (n *Network) File(name, content string) string {
	n.T.Helper()
	path := filepath.Join(n.Dir, name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		n.T.Fatal(err)
	}
	return path
}

type Intersected struct {
	Intersection int64
	DistinctKeys map[string]int64 `json:"distinct_keys"`
	Digest       string
}

type Answer struct {
	QueryID string   `json:"query_id"`
	GroupBy []string `json:"group_by"`
	Cells   []struct {
		Key         []*string
		Count       *int64
		Suppressed  bool
		KeyWithheld bool `json:"key_withheld"`
		// In studies with a block and a link key.
		BlockCount *int64 `json:"block_count"`
		Estimate   *float64
		StdError   *float64 `json:"std_error"`
		CI95       *[2]float64
		Refused    string
	}
	SuppressedCells int `json:"suppressed_cells"`
}

// Counts are the released cells: key components joined by "|" → count.
func (a Answer) Counts() map[string]int64 {
	out := make(map[string]int64)
	for _, c := range a.Cells {
		if c.Count == nil {
			continue
		}
		parts := make([]string, len(c.Key))
		for i, k := range c.Key {
			parts[i] = "(null)"
			if k != nil {
				parts[i] = *k
			}
		}
		out[strings.Join(parts, "|")] = *c.Count
	}
	return out
}

// Agree loads both datasets and signs a study on all three nodes.
func (n *Network) Agree(study, csvA, csvB string) {
	n.T.Helper()
	n.A.Must("dataset", "load", "data", "--csv", n.File("a.csv", csvA))
	n.B.Must("dataset", "load", "data", "--csv", n.File("b.csv", csvB))
	n.Sign(study)
}

func (n *Network) Sign(study string) {
	n.T.Helper()
	name := strings.TrimSpace(strings.TrimPrefix(strings.SplitN(study, "\n", 2)[0], "name:"))
	n.A.Must("study", "propose", n.File(name+".yaml", study))
	n.B.Must("study", "accept", name, "--yes")
	n.L.Must("study", "accept", name, "--yes")
}

// Run intersects, contributes twice and queries.
func (n *Network) Run(study string, groupBy ...string) (Intersected, Answer) {
	n.T.Helper()
	var i Intersected
	n.A.JSON(&i, "intersect", study)
	n.A.Must("contribute", study)
	n.B.Must("contribute", study)
	var q Answer
	n.A.JSON(&q, "query", study, "--group-by", strings.Join(groupBy, ","))
	return i, q
}

func decode(t *testing.T, out string, into any) bool {
	t.Helper()
	if err := json.Unmarshal([]byte(out), into); err != nil {
		t.Errorf("not JSON: %v: %s", err, out)
		return false
	}
	return true
}
