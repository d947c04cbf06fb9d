// Package network is three nodes of the program as it is shipped, for end-to-end tests: processes
// of their own, mutual TLS between them, and a PostgreSQL database each. A tap in front of each
// node records what crosses the wire.
package network

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/internal/demo/launch"
	"github.com/blindjoin/blindjoin/internal/testkit/shipped"
)

// databases numbers databases, so that they have names of their own.
var databases atomic.Int64

// NewDatabase makes an empty database and returns its URL.
func NewDatabase(t *testing.T, name string) (url string) {
	t.Helper()
	name = fmt.Sprintf("e2e_%d_%s", databases.Add(1), name)
	if err := shipped.Cluster.CreateDatabase(t.Context(), name); err != nil {
		t.Fatal(err)
	}
	return shipped.Cluster.URL(name)
}

// Machine is one node of a network, and a tap in front of it. Its methods report to T.
type Machine struct {
	launch.Node
	T       *testing.T
	Log     *said // of `serve`, all of it
	Tap     *tap
	running atomic.Pointer[launch.Running] // the command under way, so that a test can kill it
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
	n.A = NewMachine(t, n.Dir, "alpha", "holder")
	n.B = NewMachine(t, n.Dir, "beta", "holder")
	n.L = NewMachine(t, n.Dir, "linker", "linker")
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

// NewMachine makes a node that serves, and knows no other. It ends with the test.
func NewMachine(t *testing.T, dir, name, role string) *Machine {
	t.Helper()
	m := Prepare(t, dir, name, role)
	if err := m.Init(context.Background()); err != nil {
		t.Fatal(err)
	}
	m.Serve()
	return m
}

// Prepare makes a node that has an empty database and nothing else. It ends with the test.
func Prepare(t *testing.T, dir, name, role string) *Machine {
	t.Helper()
	m := &Machine{
		Node: launch.Node{
			Name: name, Role: role, Program: shipped.Program, DatabaseURL: NewDatabase(t, name),
			KeyFile: filepath.Join(dir, name+".key"),
		},
		T: t, Log: &said{},
	}
	m.LogTo = m.Log
	t.Cleanup(m.Kill)
	return m
}

// Machines returns the three nodes.
func (n *Network) Machines() []*Machine { return []*Machine{n.A, n.B, n.L} }

// Try runs a command; it returns stdout, stderr and whether it exited with 0.
func (m *Machine) Try(args ...string) (stdout, stderr string, ok bool) {
	r, err := m.Node.Start(context.Background(), args...)
	if err != nil {
		m.T.Error(err)
		return "", "", false
	}
	m.running.Store(r)
	err = r.Wait(nil)
	m.running.Store(nil)
	return r.Stdout(), r.Stderr(), err == nil
}

// Must runs a command, which must succeed, and returns its stdout.
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

// JSON runs a command, which must succeed, and reads its JSON result into a value.
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
	if err := m.Node.Serve(context.Background(), "--log-level", "info"); err != nil {
		m.T.Fatalf("%s does not serve: %v\n%s", m.Name, err, m.Log)
	}
	if m.Tap != nil {
		m.Tap.forwardTo(m.Address)
	}
}

// Kill ends the node the hard way: its serving process and any command under way, by SIGKILL.
func (m *Machine) Kill() {
	if r := m.running.Load(); r != nil {
		_ = r.Kill()
	}
	_ = m.Node.Kill()
}

// SQL runs a statement on the node's database and returns the first column of all rows as text.
func (m *Machine) SQL(statement string, args ...any) []string {
	m.T.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	conn, err := pgx.Connect(ctx, m.DatabaseURL)
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

// Intersected is what a test reads of `intersect --format json`.
type Intersected struct {
	Intersection int64
	DistinctKeys map[string]int64 `json:"distinct_keys"`
	Digest       string
}

// Answer is what a test reads of `query --format json`.
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

// Sign has a study, whose text begins with its name, signed by all three nodes.
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

// decode reads JSON into a value, and reports and returns false where it is none.
func decode(t *testing.T, out string, into any) bool {
	t.Helper()
	if err := json.Unmarshal([]byte(out), into); err != nil {
		t.Errorf("not JSON: %v: %s", err, out)
		return false
	}
	return true
}
