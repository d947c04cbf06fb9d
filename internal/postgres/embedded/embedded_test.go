package embedded

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"
)

// envHelper makes the test binary start a cluster, say where, and wait to be killed.
const envHelper = "BLINDJOIN_TEST_EMBEDDEDPG_HELPER"

func TestMain(m *testing.M) {
	if os.Getenv(envHelper) != "" {
		c, err := Start(context.Background(), Options{})
		if err != nil {
			fmt.Fprintln(os.Stderr, err) // a test's helper
			os.Exit(1)
		}
		fmt.Println(c.dir)
		select {}
	}
	os.Exit(m.Run())
}

func startCluster(t *testing.T, o Options) *Cluster {
	t.Helper()
	c, err := Start(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := c.Stop(); err != nil {
			t.Error(err)
		}
	})
	return c
}

func query(t *testing.T, url, sql string) string {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := conn.Close(t.Context()); err != nil {
			t.Error(err)
		}
	}()
	var result string
	if err := conn.QueryRow(t.Context(), sql).Scan(&result); err != nil {
		t.Fatal(err)
	}
	return result
}

func mustNotExist(t *testing.T, path string) {
	t.Helper()
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%s is still there: %v", path, err)
	}
}

func answers(dir string) bool {
	conn, err := net.Dial("unix", filepath.Join(dir, ".s.PGSQL."+defaultPort))
	if err != nil {
		return false
	}
	_ = conn.Close() // only a probe
	return true
}

func TestStartAndStop(t *testing.T) {
	t.Parallel()
	c := startCluster(t, Options{})
	const name = `odd "name" é`
	if err := c.CreateDatabase(t.Context(), name); err != nil {
		t.Fatal(err)
	}
	if err := c.CreateDatabase(t.Context(), name); err == nil {
		t.Error("a database was made twice")
	}
	if got := query(t, c.URL(name), "SELECT current_database()"); got != name {
		t.Errorf("connected to %q", got)
	}
	url := c.URL("postgres")
	for setting, want := range map[string]string{
		"listen_addresses": "", "fsync": "off", "max_connections": "200", "server_encoding": "UTF8",
		"TimeZone": "UTC", "log_min_error_statement": "panic",
	} {
		if got := query(t, url, "SELECT current_setting('"+setting+"')"); got != want {
			t.Errorf("%s is %q, want %q", setting, got, want)
		}
	}
	if got := query(t, url, "SELECT datcollate FROM pg_database WHERE datname = 'postgres'"); got != "C" {
		t.Errorf("the collation is %q", got)
	}
	if got := query(t, url, "SELECT usename FROM pg_user WHERE usesuper"); got != User {
		t.Errorf("the superuser is %q", got)
	}
	if info, err := os.Stat(c.dir); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("the socket's directory: %v, %v", info, err)
	}
	if pid, err := firstLinePid(filepath.Join(c.dir, dataDir, "postmaster.pid")); err != nil || pid != c.Pid() {
		t.Errorf("the server's pid is %d, %v; Pid says %d", pid, err, c.Pid())
	}
	if _, err := exec.LookPath("psql"); err == nil {
		out, err := exec.CommandContext(t.Context(), "sh", "-c", c.PsqlCommand("postgres")+` -Atc "SELECT 'hello'"`).CombinedOutput()
		if err != nil || string(out) != "hello\n" {
			t.Errorf("%s: %v: %s", c.PsqlCommand("postgres"), err, out)
		}
	}
	for range 2 {
		if err := c.Stop(); err != nil {
			t.Fatal(err)
		}
	}
	mustNotExist(t, c.dir)
}

func TestStopDoesNotWaitForSessions(t *testing.T) {
	t.Parallel()
	c := startCluster(t, Options{})
	conn, err := pgx.Connect(t.Context(), c.URL("postgres"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := conn.Exec(t.Context(), "BEGIN"); err != nil {
		t.Fatal(err)
	}
	if err := c.Stop(); err != nil {
		t.Fatal(err)
	}
	if err := conn.Ping(t.Context()); err == nil {
		t.Error("the session goes on")
	}
}

func TestADirectoryIsUsedAgain(t *testing.T) {
	t.Parallel()
	parent, err := os.MkdirTemp(shortTemp, "blindjoin-embedded-test-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := os.RemoveAll(parent); err != nil {
			t.Error(err)
		}
	})
	if err := os.Chmod(parent, 0o711); err != nil { // the server's user passes through
		t.Fatal(err)
	}
	for _, name := range []string{"short", strings.Repeat("long", socketLimit/4), "it's"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := filepath.Join(parent, name)
			c := startCluster(t, Options{Dir: dir})
			if err := c.CreateDatabase(t.Context(), "kept"); err != nil {
				t.Fatal(err)
			}
			if err := c.Stop(); err != nil {
				t.Fatal(err)
			}
			if c.socket != dir {
				mustNotExist(t, c.socket)
			}
			c = startCluster(t, Options{Dir: dir})
			if got := query(t, c.URL("kept"), "SELECT current_database()"); got != "kept" {
				t.Errorf("connected to %q", got)
			}
			if err := c.Stop(); err != nil {
				t.Fatal(err)
			}
			if _, err := os.Stat(filepath.Join(dir, dataDir)); err != nil {
				t.Errorf("Stop removed what is not its own: %v", err)
			}
		})
	}
}

func TestKeepLeavesAServer(t *testing.T) {
	t.Parallel()
	c := startCluster(t, Options{})
	if err := c.CreateDatabase(t.Context(), "kept"); err != nil {
		t.Fatal(err)
	}
	if c.user != nil {
		if _, err := exec.LookPath("runuser"); err != nil {
			t.Skip("no runuser to become the server's user")
		}
	}
	c.Keep()
	if err := c.Stop(); err != nil {
		t.Fatal(err)
	}
	if got := query(t, c.URL("kept"), "SELECT current_database()"); got != "kept" {
		t.Errorf("connected to %q", got)
	}
	sweep(filepath.Dir(c.dir), c.user, os.Stderr)
	if !answers(c.dir) {
		t.Error("the kept server was swept away")
	}
	// our own command
	out, err := exec.CommandContext(t.Context(), "sh", "-c", c.StopCommand()).CombinedOutput()
	if err != nil {
		t.Errorf("%s: %v: %s", c.StopCommand(), err, out)
	}
	mustNotExist(t, c.dir)
}

// A process that is killed takes its server along, and the next Start removes the files.
func TestAKilledProcessLeavesNothing(t *testing.T) {
	t.Parallel()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	helper := exec.CommandContext(t.Context(), self)
	helper.Env = append(os.Environ(), envHelper+"=1")
	helper.Stderr = os.Stderr
	out, err := helper.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := helper.Start(); err != nil {
		t.Fatal(err)
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	dir := strings.TrimSpace(line)
	startCluster(t, Options{})
	if !answers(dir) {
		t.Fatal("another Start ended the helper's server while its owner lives")
	}
	if err := helper.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = helper.Wait() // it was killed
	if runtime.GOOS == "linux" {
		for answers(dir) { // until the kernel's signal has taken effect
			runtime.Gosched()
		}
	}
	startCluster(t, Options{})
	mustNotExist(t, dir)
}

func TestStartGivesUpWithItsContext(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	c, err := Start(ctx, Options{})
	if err == nil {
		t.Fatal("it started", c.Stop())
	}
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestStartSaysWhyTheServerDoesNot(t *testing.T) {
	t.Parallel()
	c := startCluster(t, Options{})
	c.Keep() // the directory outlives the server
	c.temp = false
	if err := c.server.stop(stopWithin); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := os.RemoveAll(c.dir); err != nil {
			t.Error(err)
		}
	})
	c.stopped = true
	if err := os.WriteFile(filepath.Join(c.dir, dataDir, "PG_VERSION"), []byte("9.0\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	other, err := Start(t.Context(), Options{Dir: c.dir})
	if err == nil {
		t.Fatal("it started", other.Stop())
	}
	if !strings.Contains(err.Error(), "incompatible") || strings.Contains(err.Error(), "ready to accept") {
		t.Errorf("the error does not have this server's reason, or more than that: %v", err)
	}
}

// A cluster with passwords listens on localhost, and lets nobody in there without one.
func TestPasswords(t *testing.T) {
	t.Parallel()
	c := startCluster(t, Options{Passwords: true})
	conn, err := pgx.Connect(t.Context(), c.URL("postgres"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close(t.Context()) }()
	if _, err := conn.Exec(t.Context(), "CREATE ROLE clerk LOGIN PASSWORD 'in the drawer'"); err != nil {
		t.Fatal(err)
	}
	at := "@localhost:" + c.Port() + "/postgres"
	if got := query(t, "postgres://clerk:in%20the%20drawer"+at, "SELECT current_user::text"); got != "clerk" {
		t.Errorf("connected as %s", got)
	}
	for _, who := range []string{"clerk", "clerk:wrong", Superuser} {
		if other, err := pgx.Connect(t.Context(), "postgres://"+who+at); err == nil {
			t.Errorf("%s was let in", who)
			_ = other.Close(t.Context())
		}
	}
}
