package e2e

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/internal/postgres/embedded"
	"github.com/blindjoin/blindjoin/internal/testkit/shipped"
)

const operations = "../../docs/operations.md"

// block is a block of commands of a document, and who runs it: it follows a comment <!-- run: WHO,
// WHO -->.
type block struct {
	section string
	line    int
	who     []string
	script  string
}

// documented reads the blocks of commands that a document wants to be run.
func documented(t *testing.T, file string) []block {
	t.Helper()
	text, err := os.ReadFile(filepath.Clean(file))
	if err != nil {
		t.Fatal(err)
	}
	var blocks []block
	section := ""
	var open *block
	for i, line := range strings.Split(string(text), "\n") {
		switch {
		case strings.HasPrefix(line, "#"):
			section, open = strings.TrimLeft(line, "# "), nil
		case strings.HasPrefix(line, "<!-- run: "):
			who := strings.TrimSuffix(strings.TrimPrefix(line, "<!-- run: "), " -->")
			blocks = append(blocks, block{section: section, line: i + 1, who: strings.Split(who, ", ")})
			open = &blocks[len(blocks)-1]
		case open != nil && strings.HasPrefix(line, "    "):
			open.script += strings.TrimPrefix(line, "    ") + "\n"
		case open != nil && line != "":
			open = nil
		}
	}
	for _, b := range blocks {
		if b.script == "" {
			t.Errorf("%s, line %d: no commands follow", file, b.line)
		}
	}
	return blocks
}

// station is the machine of one institution: an ordinary user with a home directory, and a
// PostgreSQL server that wants passwords.
type station struct {
	t       *testing.T
	name    string
	home    string
	bin     string // for programs that are not installed here
	server  *embedded.Cluster
	listen  string
	health  string
	exports string // what was exported so far: every block runs in a shell of its own
	fp      string
}

// stationPassword is what the operator types where a password is asked for.
const stationPassword = "long and secret"

func newStation(t *testing.T, name string) *station {
	t.Helper()
	s := &station{t: t, name: name, home: t.TempDir(), bin: t.TempDir(), listen: freeAddress(t), health: freeAddress(t)}
	var err error
	if s.server, err = embedded.Start(t.Context(), embedded.Options{Passwords: true, InMemory: true}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.server.Stop(); err != nil {
			t.Error(err)
		}
	})
	if err := os.Symlink(shipped.Program, filepath.Join(s.bin, "blindjoin")); err != nil {
		t.Fatal(err)
	}
	// sudo -u postgres PROGRAM runs it as the server's superuser.
	sudo := "#!/bin/sh\n[ \"$1 $2\" = '-u postgres' ] || exit 1\nshift 2\nexec env '" + strings.Join(s.server.SuperuserEnv(), "' '") + "' \"$@\"\n"
	if err := os.WriteFile(filepath.Join(s.bin, "sudo"), []byte(sudo), 0o700); err != nil {
		t.Fatal(err)
	}
	return s
}

func freeAddress(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = l.Close() }()
	return l.Addr().String()
}

var pinning = regexp.MustCompile(`(peer add )(\w+)( .*--fingerprint )\S+`)

// typed is what the operator of this station types for a block: the document's words, with the
// addresses of this machine, the fingerprints that were read out over the phone, and a yes where
// the program would ask on a terminal.
func (s *station) typed(script string, all map[string]*station) string {
	script = strings.ReplaceAll(script, "--listen :7443", "--listen "+s.listen)
	script = strings.ReplaceAll(script, "127.0.0.1:7080", s.health)
	script = strings.ReplaceAll(script, "blindjoin health ", "blindjoin health --address "+s.health+" ")
	script = strings.ReplaceAll(script, "study accept mortgages", "study accept mortgages --yes")
	for name, other := range all {
		script = strings.ReplaceAll(script, "https://"+name+".example:7443", "https://"+other.listen)
	}
	return pinning.ReplaceAllStringFunc(script, func(line string) string {
		m := pinning.FindStringSubmatch(line)
		if all[m[2]] == nil || all[m[2]].fp == "" {
			s.t.Errorf("nobody knows the fingerprint of %q", m[2])
			return line
		}
		return m[1] + m[2] + m[3] + all[m[2]].fp
	})
}

// run runs a block as the document has it, and returns what it printed.
func (s *station) run(script string) (stdout, stderr string, err error) {
	c := exec.Command("bash", "-e", "-c", s.exports+script)
	c.Dir = "../.." // a clone of the repository
	c.Env = []string{
		"HOME=" + s.home, "USER=operator", "LC_ALL=C", "PGPORT=" + s.server.Port(),
		"PATH=" + s.bin + ":" + s.server.BinDir() + ":" + os.Getenv("PATH"),
	}
	// Without a terminal passwords are read from here. The script's last word is the process that
	// it has left running.
	c.Stdin = strings.NewReader(strings.Repeat(stationPassword+"\n", 2))
	c.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	var out, errs bytes.Buffer
	c.Stdout, c.Stderr = &out, &errs
	err = c.Run()
	for _, line := range strings.Split(script, "\n") {
		if strings.HasPrefix(line, "export ") {
			s.exports += line + "\n"
		}
	}
	return out.String(), errs.String(), err
}

// do runs a block and wants it to succeed.
func (s *station) do(b block, all map[string]*station) {
	s.t.Helper()
	script := s.typed(b.script, all)
	if strings.Contains(script, " &\n") { // so that the test can end what the block leaves running
		script = strings.ReplaceAll(script, " &\n", " &\necho $! > ~/serve.pid\n")
		s.t.Cleanup(s.stopServing)
	}
	out, errs, err := s.run(script)
	if err != nil {
		serving, _ := os.ReadFile(filepath.Join(s.home, ".blindjoin", "serve.log"))
		s.t.Fatalf("%s, line %d, at %s: %v\n%s\n%s%s\nserve: %s", operations, b.line, s.name, err, script, out, errs, serving)
	}
	if m := regexp.MustCompile(`sha256:[0-9a-f]{64}`).FindString(out); m != "" && strings.Contains(script, "blindjoin init") {
		s.fp = m
	}
	if strings.Contains(errs, "warning") || strings.Contains(errs, "note: the role") {
		s.t.Errorf("%s, line %d, at %s says: %s", operations, b.line, s.name, errs)
	}
}

func (s *station) stopServing() {
	pid, err := os.ReadFile(filepath.Join(s.home, "serve.pid"))
	if err != nil {
		return // it was not started
	}
	n, err := strconv.Atoi(strings.TrimSpace(string(pid)))
	if err != nil || n <= 1 {
		s.t.Errorf("%q is not the id of a process", pid)
		return
	}
	if err := syscall.Kill(n, syscall.SIGKILL); err != nil && !errors.Is(err, syscall.ESRCH) {
		s.t.Error(err)
	}
}

// TestOperations types docs/operations.md, from the empty database to the audit of an answer, into
// three fresh machines: PostgreSQL servers with scram-sha-256, an ordinary user's home directory
// each, real processes and real mutual TLS.
func TestOperations(t *testing.T) {
	t.Parallel()
	if _, err := exec.LookPath("bash"); err != nil {
		t.Skip("there is no bash to type into")
	}
	all := make(map[string]*station)
	var mu sync.Mutex
	var started sync.WaitGroup
	for _, name := range []string{"statistics", "bank", "linker"} {
		started.Go(func() {
			s := newStation(t, name)
			mu.Lock()
			defer mu.Unlock()
			all[name] = s
		})
	}
	started.Wait()
	if len(all) != 3 {
		t.FailNow()
	}
	if _, err := os.Stat(filepath.Join(all["bank"].server.BinDir(), "createuser")); err != nil {
		if _, err := exec.LookPath("createuser"); err != nil {
			t.Skip("there are no client programs of PostgreSQL to type")
		}
	}
	ran := 0
	for _, b := range documented(t, operations) {
		if b.section == "A new load every month" {
			continue // that has a test of its own
		}
		for _, name := range []string{"statistics", "bank", "linker"} {
			if !slices.ContainsFunc(b.who, func(w string) bool { return w == name || strings.HasSuffix(w, "every node") }) {
				continue
			}
			all[name].do(b, all)
			ran++
		}
	}
	if ran < 30 {
		t.Errorf("only %d blocks were run", ran)
	}
	all["statistics"].wantTable()
	for _, s := range all {
		s.wantInspector()
		s.wantPrivate()
	}
}

// wantTable wants the answer that the example has, once more from store.
func (s *station) wantTable() {
	s.t.Helper()
	out, errs, err := s.run("blindjoin query mortgages --group-by AGE_CLASS,INCOME_CLASS --format csv\n")
	if err != nil || strings.Count(out, "\n") != 13 || !strings.Contains(out, "60+,MEDIUM,219,released") {
		s.t.Errorf("%v: %s%s", err, out, errs)
	}
}

// admin runs statements as the server's superuser.
func (s *station) admin(statements string) {
	s.t.Helper()
	s.adminOf("postgres", strings.Split(statements, "; ")...)
}

func (s *station) adminOf(database string, statements ...string) {
	s.t.Helper()
	ctx := context.Background()
	conn, err := pgx.Connect(ctx, s.server.URL(database))
	if err != nil {
		s.t.Fatal(err)
	}
	defer func() { _ = conn.Close(ctx) }()
	for _, statement := range statements {
		if _, err := conn.Exec(ctx, statement); err != nil {
			s.t.Fatal(err)
		}
	}
}

// wantInspector wants the auditor to read every view, later ones included, and no table.
func (s *station) wantInspector() {
	s.t.Helper()
	s.adminOf("blindjoin", "SET ROLE blindjoin", "CREATE VIEW inspect.later AS SELECT 1 AS n")
	for _, c := range []struct {
		statement string
		works     bool
	}{{"TABLE inspect.audit_report", true}, {"TABLE inspect.later", true}, {"TABLE audit_log", false}, {"TABLE node", false}} {
		out, errs, err := s.run(fmt.Sprintf("read -r PGPASSWORD; export PGPASSWORD; psql -h localhost -U auditor blindjoin -c '%s'\n", c.statement))
		if (err == nil) != c.works || !c.works && !strings.Contains(errs, "permission denied") {
			s.t.Errorf("%s: %s as auditor: %v, %s%s", s.name, c.statement, err, out, errs)
		}
	}
}

// wantPrivate wants nothing in the operator's directory to be readable by others, and no password
// in the log.
func (s *station) wantPrivate() {
	s.t.Helper()
	dir := filepath.Join(s.home, ".blindjoin")
	for file, want := range map[string]os.FileMode{"": 0o700, "pgpass": 0o600, "master.key": 0o600} {
		info, err := os.Stat(filepath.Join(dir, file))
		if err != nil || info.Mode().Perm() != want {
			s.t.Errorf("%s: %q is not as private as it should be: %v, %v", s.name, file, info, err)
		}
	}
	log, err := os.ReadFile(filepath.Join(dir, "serve.log"))
	if err != nil || bytes.Contains(log, []byte(stationPassword)) {
		s.t.Errorf("%s: the log has the password: %v", s.name, err)
	}
	if s.name != "statistics" && !strings.Contains(string(log), "mortgages") {
		s.t.Errorf("%s: the log does not tell of the proposal: %s", s.name, log)
	}
}
