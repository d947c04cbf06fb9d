package pgtest

import (
	"fmt"
	"net"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
)

// EnvPooler names the environment variable with the path of PgBouncer, where it is not in PATH.
const EnvPooler = "BLINDJOIN_PGBOUNCER"

// NewPooler starts PgBouncer in front of a database and returns the URL of the database behind it.
// settings are lines of its configuration, as "pool_mode = transaction". Where PgBouncer is not
// installed the test is skipped. It ends with the test.
func NewPooler(t testing.TB, url, settings string) string {
	t.Helper()
	program := os.Getenv(EnvPooler)
	if program == "" {
		var err error
		if program, err = exec.LookPath("pgbouncer"); err != nil {
			program = "/usr/sbin/pgbouncer" // where Debian has it; not in an ordinary user's PATH
		}
	}
	if _, err := os.Stat(program); err != nil { //nolint:gosec // whoever runs the tests names it
		t.Skipf("SKIPPED: PgBouncer is not installed, so nothing is known of poolers: apt-get install pgbouncer, or set %s", EnvPooler)
	}
	config, err := pgx.ParseConfig(url)
	if err != nil {
		t.Fatal(err)
	}
	port := freePort(t)
	// which another user can enter, as those of t.TempDir cannot
	dir, err := os.MkdirTemp("", "blindjoin-pgbouncer-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	ini := filepath.Join(dir, "pgbouncer.ini")
	text := fmt.Sprintf("[databases]\n%s = host=%s port=%d dbname=%s user=%s\n[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = %d\nunix_socket_dir =\nauth_type = any\n%s\n",
		config.Database, config.Host, config.Port, config.Database, config.User, port, settings)
	if err := os.WriteFile(ini, []byte(text), 0o644); err != nil { //nolint:gosec // there is no secret in it
		t.Fatal(err)
	}
	args := []string{"-q", ini}
	if os.Getuid() == 0 { // as root it does not run
		if err := os.Chmod(dir, 0o755); err != nil { //nolint:gosec // nor here
			t.Fatal(err)
		}
		args = append([]string{"-u", serverUser()}, args...)
	}
	cmd := exec.Command(program, args...) //nolint:gosec // a test's own
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
	address := net.JoinHostPort("127.0.0.1", strconv.Itoa(port))
	for end := time.Now().Add(within); ; {
		conn, err := net.Dial("tcp", address)
		if err == nil {
			_ = conn.Close()
			return fmt.Sprintf("postgres://%s@%s/%s?sslmode=disable", config.User, address, config.Database)
		}
		if time.Now().After(end) {
			t.Fatalf("PgBouncer takes no connections: %v", err)
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// serverUser is an ordinary user of this machine.
func serverUser() string {
	for _, name := range []string{"postgres", "nobody"} {
		if _, err := user.Lookup(name); err == nil {
			return name
		}
	}
	return "nobody"
}

func freePort(t testing.TB) int {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = l.Close() }()
	return l.Addr().(*net.TCPAddr).Port
}
