package e2e

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

	"github.com/blindjoin/blindjoin/internal/e2e/shipped"
	"github.com/blindjoin/blindjoin/internal/embeddedpg"
)

var (
	program  string              // the compiled blindjoin
	cluster  *embeddedpg.Cluster // one for all tests, with databases of their own
	networks atomic.Int64
)

func TestMain(m *testing.M) {
	shipped.Main(m, func() { program, cluster = shipped.Program, shipped.Cluster })
}

func TestDependsOnSources(t *testing.T) {
	t.Parallel()
	shipped.DependOnSources(t, "../..")
}

// machine is one node of a network: a database, a key file, a serving process, and a tap in front of it.
type machine struct {
	t         *testing.T
	name      string
	role      string
	database  string
	keyFile   string
	fp        string
	serving   *exec.Cmd
	log       *bytes.Buffer
	running   atomic.Pointer[exec.Cmd] // the command under way, so that a test can kill it
	listening string
	tap       *tap
}

// network is two holders and a linker that have pinned one another. Peers reach each node through its tap.
type network struct {
	t       *testing.T
	dir     string
	a, b, l *machine
}

func newNetwork(t *testing.T) *network {
	t.Helper()
	n := &network{t: t, dir: t.TempDir()}
	serial := networks.Add(1)
	for _, m := range []struct {
		at         **machine
		name, role string
	}{{&n.a, "alpha", "holder"}, {&n.b, "beta", "holder"}, {&n.l, "linker", "linker"}} {
		*m.at = newMachine(t, n.dir, m.name, m.role, fmt.Sprintf("e2e_%d_%s", serial, m.name))
	}
	for _, m := range n.machines() {
		m.tap = newTap(t, m, n)
	}
	for _, m := range n.machines() {
		for _, p := range n.machines() {
			if m != p {
				m.must("peer", "add", p.name, "--role", p.role, "--address", p.tap.url, "--fingerprint", p.fp)
			}
		}
	}
	return n
}

func newMachine(t *testing.T, dir, name, role, database string) *machine {
	t.Helper()
	m := &machine{t: t, name: name, role: role, database: database, keyFile: filepath.Join(dir, name+".key"), log: &bytes.Buffer{}}
	if err := cluster.CreateDatabase(t.Context(), database); err != nil {
		t.Fatal(err)
	}
	var made struct{ Fingerprint string }
	m.json(&made, "init", "--role", role, "--name", name)
	m.fp = made.Fingerprint
	m.serve()
	t.Cleanup(m.kill)
	return m
}

func (n *network) machines() []*machine { return []*machine{n.a, n.b, n.l} }

func (m *machine) url() string { return cluster.URL(m.database) }

func (m *machine) command(args ...string) *exec.Cmd {
	c := exec.Command(program, args...)
	c.Env = append(os.Environ(), "BLINDJOIN_DATABASE_URL="+m.url(), "BLINDJOIN_MASTER_KEY_FILE="+m.keyFile)
	return c
}

// try runs a command; it returns stdout, stderr and whether it exited with 0.
func (m *machine) try(args ...string) (stdout, stderr string, ok bool) {
	c := m.command(args...)
	var out, errs bytes.Buffer
	c.Stdout, c.Stderr = &out, &errs
	if err := c.Start(); err != nil {
		m.t.Error(err)
		return "", "", false
	}
	m.running.Store(c)
	err := c.Wait()
	m.running.Store(nil)
	return out.String(), errs.String(), err == nil
}

func (m *machine) must(args ...string) string {
	m.t.Helper()
	out, errs, ok := m.try(args...)
	if !ok {
		m.t.Fatalf("%s: blindjoin %s failed:\n%s\nserve:\n%s", m.name, strings.Join(args, " "), errs, m.log)
	}
	return out
}

// refused runs a command that must fail with an error that contains every one of the words; stdout stays empty.
func (m *machine) refused(words []string, args ...string) {
	m.t.Helper()
	out, errs, ok := m.try(args...)
	if ok {
		m.t.Fatalf("%s: blindjoin %s succeeded: %s", m.name, strings.Join(args, " "), out)
	}
	if out != "" {
		m.t.Errorf("a failure printed a result: %s", out)
	}
	for _, w := range words {
		if !strings.Contains(errs, w) {
			m.t.Errorf("%s: blindjoin %s: error does not say %q:\n%s", m.name, strings.Join(args, " "), w, errs)
		}
	}
}

func (m *machine) json(into any, args ...string) {
	m.t.Helper()
	out := m.must(append(args, "--format", "json")...)
	if err := json.Unmarshal([]byte(out), into); err != nil {
		m.t.Fatalf("blindjoin %s: %v: %s", strings.Join(args, " "), err, out)
	}
}

// serve starts the node's process and waits for its address, which the tap forwards to.
func (m *machine) serve() {
	m.t.Helper()
	c := m.command("serve", "--listen", "127.0.0.1:0", "--format", "json", "--log-level", "info")
	stdout, err := c.StdoutPipe()
	if err != nil {
		m.t.Fatal(err)
	}
	c.Stderr = m.log
	if err := c.Start(); err != nil {
		m.t.Fatal(err)
	}
	m.serving = c
	line, err := bufio.NewReader(stdout).ReadBytes('\n')
	var v struct{ Listening string }
	if err == nil {
		err = json.Unmarshal(line, &v)
	}
	if err != nil {
		m.t.Fatalf("%s does not serve: %v\n%s", m.name, err, m.log)
	}
	m.listening = v.Listening
	if m.tap != nil {
		m.tap.forwardTo(v.Listening)
	}
}

// kill ends the node the hard way: its serving process and any command under way, by SIGKILL.
func (m *machine) kill() {
	if c := m.running.Load(); c != nil {
		_ = c.Process.Kill()
	}
	if m.serving != nil {
		_ = m.serving.Process.Kill()
		_ = m.serving.Wait()
		m.serving = nil
	}
}

// sql runs a statement on the node's database and returns the first column of all rows as text.
func (m *machine) sql(statement string, args ...any) []string {
	m.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	conn, err := pgx.Connect(ctx, m.url())
	if err != nil {
		m.t.Fatal(err)
	}
	defer func() { _ = conn.Close(ctx) }()
	rows, err := conn.Query(ctx, statement, args...)
	if err != nil {
		m.t.Fatal(err)
	}
	out, err := pgx.CollectRows(rows, func(r pgx.CollectableRow) (string, error) {
		v, err := r.Values()
		if err != nil || len(v) == 0 {
			return "", err
		}
		return fmt.Sprint(v[0]), nil
	})
	if err != nil {
		m.t.Fatalf("%s: %v", statement, err)
	}
	return out
}

// audited reports whether the node's audit log has a refusal whose reason contains the words.
func (m *machine) audited(words string) bool {
	m.t.Helper()
	return len(m.sql(`SELECT seq FROM inspect.audit_report WHERE outcome = 'refused' AND reason ILIKE '%' || $1 || '%'`, words)) > 0
}

// file writes a file into the network's directory and returns its path.
func (n *network) file(name, content string) string {
	n.t.Helper()
	path := filepath.Join(n.dir, name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		n.t.Fatal(err)
	}
	return path
}

type intersected struct {
	Intersection int64
	DistinctKeys map[string]int64 `json:"distinct_keys"`
	Digest       string
}

type answer struct {
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

// counts are the released cells: key components joined by "|" → count.
func (a answer) counts() map[string]int64 {
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

// agree loads both datasets and signs a study on all three nodes.
func (n *network) agree(study, csvA, csvB string) {
	n.t.Helper()
	n.a.must("dataset", "load", "data", "--csv", n.file("a.csv", csvA))
	n.b.must("dataset", "load", "data", "--csv", n.file("b.csv", csvB))
	n.sign(study)
}

func (n *network) sign(study string) {
	n.t.Helper()
	name := strings.TrimSpace(strings.TrimPrefix(strings.SplitN(study, "\n", 2)[0], "name:"))
	n.a.must("study", "propose", n.file(name+".yaml", study))
	n.b.must("study", "accept", name, "--yes")
	n.l.must("study", "accept", name, "--yes")
}

// run intersects, contributes twice and queries.
func (n *network) run(study string, groupBy ...string) (intersected, answer) {
	n.t.Helper()
	var i intersected
	n.a.json(&i, "intersect", study)
	n.a.must("contribute", study)
	n.b.must("contribute", study)
	var q answer
	n.a.json(&q, "query", study, "--group-by", strings.Join(groupBy, ","))
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
