// Package embedded runs a private PostgreSQL server for demonstrations and tests.
//
// The server is a child of this process and ends with it, whatever ends it: on Linux the kernel
// stops the child, and what a killed process leaves on disk the next Start removes. It listens on
// no network address, unless Options ask for it. Its only other entrance is a Unix socket in a
// directory with mode 0700, which is why every connection through it is trusted. Nothing is synced
// to disk: a crash of the machine loses the cluster, so it is no place for data that matters.
package embedded

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/internal/problem"
)

const (
	// User is the superuser of every cluster that listens on its socket alone.
	User = "blindjoin"
	// Superuser is that of a cluster with passwords, as on an institution's server.
	Superuser = "postgres"

	defaultPort = "5432" // names the socket file only
	dirPrefix   = "blindjoin-pg-"
	ownerFile   = "owner.pid"
	logFile     = "server.log"
	dataDir     = "data"
	// bytes of directory that leave room for the socket's name in sun_path (104 on macOS, 108 on
	// Linux)
	socketLimit = 80

	readyWithin = time.Minute
	stopWithin  = 30 * time.Second
)

// Options are what a caller may choose. The zero value is good.
type Options struct {
	// Dir holds the cluster; one that is there already is started again. "" is a fresh directory,
	// removed by Stop.
	Dir string
	// InMemory puts a fresh directory on a memory file system, where there is one with room: tests
	// make hundreds of databases of hundreds of files, and a disk's file system takes longer over
	// that than PostgreSQL does.
	InMemory bool
	// Passwords makes the server listen on localhost too, on a free port, where every user needs a
	// password (scram-sha-256), and calls the superuser postgres: what an institution's own server
	// is like.
	Passwords bool
	// Log is told in a few lines what happens, where that takes long or goes wrong. Nil is silence.
	Log io.Writer
}

// Cluster is a running server. Its methods may be called from several goroutines.
type Cluster struct {
	bin    string // directory of the server's programs
	dir    string
	socket string // directory of the Unix socket
	temp   bool   // dir is ours to remove
	parent string // of dir, where that is ours

	buffers string // PostgreSQL's shared_buffers
	user    *runUser
	server  *server
	logged  int64 // bytes of the log that are older than this server

	superuser string
	port      string
	tcp       bool // it listens on localhost

	mu      sync.Mutex
	keep    bool
	stopped bool
	stopErr error
}

// BinDir returns the directory of the server's programs; pg_dump and psql stand there too where the
// package has them.
func (c *Cluster) BinDir() string { return c.bin }

// Start makes a cluster, starts its server and waits until it answers. The context ends the
// waiting, not the server.
func Start(ctx context.Context, o Options) (*Cluster, error) {
	if o.Log == nil {
		o.Log = io.Discard
	}
	user, err := unprivilegedUser()
	if err != nil {
		return nil, err
	}
	bin, err := locate(ctx, o.Log)
	if err != nil {
		return nil, err
	}
	memory := memoryDir()
	parents := []string{filepath.Clean(os.TempDir()), shortTemp}
	if memory != "" {
		parents = append(parents, memory)
	}
	slices.Sort(parents)
	for _, parent := range slices.Compact(parents) {
		sweep(parent, user, o.Log)
	}
	c := &Cluster{bin: bin, dir: o.Dir, temp: o.Dir == "", parent: os.TempDir(), buffers: "128MB", user: user, superuser: User, port: defaultPort, tcp: o.Passwords}
	if o.InMemory && memory != "" {
		// Tests have little data and many connections, each of which takes longer to end with more.
		c.parent, c.buffers = memory, "32MB"
	}
	if o.Passwords {
		c.superuser = Superuser
		if c.port, err = freePort(ctx); err != nil {
			return nil, err
		}
	}
	if err := c.start(ctx); err != nil {
		return nil, errors.Join(err, c.remove())
	}
	return c, nil
}

func (c *Cluster) start(ctx context.Context) error {
	if err := c.makeDirs(); err != nil {
		return err
	}
	if _, err := os.Stat(filepath.Join(c.dir, dataDir, "PG_VERSION")); err != nil {
		if err := c.initdb(ctx); err != nil {
			return err
		}
	}
	if err := c.writeConfig(); err != nil {
		return err
	}
	log, err := os.OpenFile(filepath.Join(c.dir, logFile), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	// pg_ctl writes the same file as the server's user when a kept cluster is started again.
	err = c.user.own(log.Name())
	if info, statErr := log.Stat(); err == nil && statErr == nil {
		c.logged = info.Size()
	}
	if err == nil {
		cmd := c.command(context.Background(), "postgres", "-D", filepath.Join(c.dir, dataDir))
		cmd.Stdout, cmd.Stderr = log, log
		c.server, err = startServer(cmd)
	}
	if err := errors.Join(err, log.Close()); err != nil {
		return fmt.Errorf("starting PostgreSQL: %w", err)
	}
	if err := c.awaitReady(ctx); err != nil {
		return errors.Join(err, c.server.stop(stopWithin))
	}
	return nil
}

// makeDirs makes the directory, and another for the socket where the first one's name is too long
// for it.
func (c *Cluster) makeDirs() (err error) {
	if c.temp {
		c.dir, err = makeTemp(c.parent, c.user)
	} else if c.dir, err = filepath.Abs(c.dir); err == nil {
		if err = os.MkdirAll(c.dir, 0o700); err == nil {
			err = c.user.own(c.dir)
		}
		if err == nil {
			err = os.Chmod(c.dir, 0o700) //nolint:gosec // a directory needs its x bit
		}
	}
	c.socket = c.dir
	if err == nil && len(c.dir) > socketLimit {
		c.socket, err = makeTemp(shortTemp, c.user)
	}
	return err
}

func (c *Cluster) initdb(ctx context.Context) error {
	cmd := c.command(ctx, "initdb", "-D", filepath.Join(c.dir, dataDir), "-U", c.superuser, "--auth-local=trust", "--auth-host=scram-sha-256",
		"--encoding=UTF8", "--locale=C", "--no-sync", "--no-instructions")
	// initdb's own children hold the pipe for a moment after it was killed
	cmd.WaitDelay = time.Second
	out, err := cmd.CombinedOutput()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		return problem.New(problem.Unavailable, "initdb failed (%w): %s", err, strings.TrimSpace(string(out))).
			WithHint("set %s to the bin directory of another PostgreSQL %d or newer", EnvBin, minMajor)
	}
	return nil
}

// writeConfig puts the settings into a file rather than on the command line, so that pg_ctl finds
// them too.
func (c *Cluster) writeConfig() error {
	addresses := ""
	if c.tcp {
		addresses = "localhost"
	}
	settings := []string{
		"listen_addresses = " + quote(addresses),
		"password_encryption = 'scram-sha-256'",
		"port = " + c.port,
		"unix_socket_directories = " + quote(c.socket),
		"unix_socket_permissions = 0700",
		"max_connections = 200",
		"shared_buffers = " + quote(c.buffers),
		"fsync = off",
		"full_page_writes = off",
		"synchronous_commit = off",
		"wal_level = minimal",
		"max_wal_senders = 0",
		"max_wal_size = '4GB'",
		"checkpoint_timeout = '30min'",
		"jit = off",
		"timezone = 'UTC'",
		"log_timezone = 'UTC'",
		"logging_collector = off",
		"log_min_messages = warning",
		// The log is to hold no values: neither statements nor the detail lines of errors, which
		// quote rows.
		"log_min_error_statement = panic",
		"log_error_verbosity = terse",
	}
	path := filepath.Join(c.dir, dataDir, "postgresql.auto.conf")
	if err := os.WriteFile(path, []byte(strings.Join(settings, "\n")+"\n"), 0o600); err != nil {
		return err
	}
	return c.user.own(path)
}

func quote(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'" }

func (c *Cluster) awaitReady(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, readyWithin)
	defer cancel()
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	var last error
	for {
		if last = c.exec(ctx, "postgres", "SELECT 1"); last == nil {
			return nil
		}
		select {
		case <-tick.C:
		case <-c.server.done:
			return problem.New(problem.Unavailable, "PostgreSQL ended while starting: %s", c.logTail())
		case <-ctx.Done():
			return fmt.Errorf("PostgreSQL does not answer: %w (%w): %s", last, ctx.Err(), c.logTail())
		}
	}
}

// logTail returns the end of what this server has logged, for error messages.
func (c *Cluster) logTail() string {
	b, err := os.ReadFile(filepath.Join(c.dir, logFile))
	if err != nil {
		return err.Error()
	}
	const most = 2000
	return strings.TrimSpace(string(b[max(0, min(int(c.logged), len(b)), len(b)-most):]))
}

// command prepares one of the server's programs to run as the cluster's user, apart from our
// signals and environment.
func (c *Cluster) command(ctx context.Context, program string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, filepath.Join(c.bin, program), args...) //nolint:gosec // found by locate
	// the programs refuse a working directory that they cannot read
	cmd.Dir = c.dir
	// LC_ALL: without a locale the server on macOS becomes multi-threaded at its start and refuses
	// to run.
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + c.dir, "LC_ALL=C"}
	if v, ok := os.LookupEnv("LD_LIBRARY_PATH"); ok {
		cmd.Env = append(cmd.Env, "LD_LIBRARY_PATH="+v)
	}
	// A group of its own: Ctrl-C at our terminal must not stop the server before we are done with
	// it.
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Credential: c.user.credential()}
	return cmd
}

func (c *Cluster) exec(ctx context.Context, database, sql string) (err error) {
	conn, err := pgx.Connect(ctx, c.URL(database))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, conn.Close(context.WithoutCancel(ctx))) }()
	_, err = conn.Exec(ctx, sql)
	return err
}

// URL returns the connection URL of a database: over the Unix socket, as the superuser.
func (c *Cluster) URL(database string) string {
	return fmt.Sprintf("postgres://%s@/%s?host=%s&port=%s", c.superuser, url.PathEscape(database), url.QueryEscape(c.socket), c.port)
}

// PsqlCommand returns what a person types to look into a database, as the user who runs this
// process; "" where there is no psql.
func (c *Cluster) PsqlCommand(database string) string {
	psql := "psql"
	if _, err := exec.LookPath(psql); err != nil {
		psql = filepath.Join(c.bin, psql)
		if _, err := exec.LookPath(psql); err != nil {
			return ""
		}
	}
	return fmt.Sprintf(`%s "host=%s port=%s user=%s dbname=%s"`, psql, c.socket, c.port, c.superuser, database)
}

// Port returns the port on localhost of a cluster with passwords.
func (c *Cluster) Port() string { return c.port }

// SuperuserEnv returns the environment in which a client program connects as the superuser.
func (c *Cluster) SuperuserEnv() []string {
	return []string{"PGHOST=" + c.socket, "PGPORT=" + c.port, "PGUSER=" + c.superuser}
}

// freePort returns a port of localhost that was free a moment ago.
func freePort(ctx context.Context) (string, error) {
	l, err := (&net.ListenConfig{}).Listen(ctx, "tcp", "localhost:0")
	if err != nil {
		return "", fmt.Errorf("looking for a free port: %w", err)
	}
	_, port, err := net.SplitHostPort(l.Addr().String())
	return port, errors.Join(err, l.Close())
}

// CreateDatabase creates an empty database.
func (c *Cluster) CreateDatabase(ctx context.Context, name string) error {
	if err := c.exec(ctx, "postgres", "CREATE DATABASE "+pgx.Identifier{name}.Sanitize()); err != nil {
		return fmt.Errorf("creating database %q: %w", name, err)
	}
	return nil
}

// Pid returns the process id of the server.
func (c *Cluster) Pid() int { return c.server.pid }

// Keep changes what Stop does: directory and databases stay, and so does a server, which no longer
// depends on this process, so that a person can look around with PsqlCommand. StopCommand ends it.
func (c *Cluster) Keep() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.keep = true
}

// StopCommand returns what a person types to end a server that was kept, and to remove what it
// leaves.
func (c *Cluster) StopCommand() string {
	args := []string{filepath.Join(c.bin, "pg_ctl"), "stop", "-D", filepath.Join(c.dir, dataDir)}
	if c.user != nil {
		args = append([]string{"runuser", "-u", c.user.name, "--"}, args...)
	}
	command := strings.Join(args, " ")
	if c.temp {
		command += " && rm -r " + c.dir
	}
	return command
}

// Stop ends the server, its sessions included, and removes a directory that Start made. It may be
// called again.
func (c *Cluster) Stop() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.stopped {
		return c.stopErr
	}
	c.stopped = true
	c.stopErr = c.server.stop(stopWithin)
	if c.keep {
		c.stopErr = errors.Join(c.stopErr, c.release())
	} else {
		c.stopErr = errors.Join(c.stopErr, c.remove())
	}
	return c.stopErr
}

// release starts the server again as nobody's child, and gives up the directory.
func (c *Cluster) release() error {
	cmd := c.command(context.Background(), "pg_ctl", "start", "-w", "-s", "-D", filepath.Join(c.dir, dataDir), "-l", filepath.Join(c.dir, logFile))
	// No pipes: the server would inherit them, and we would wait for their end.
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("leaving PostgreSQL running: %w: %s", err, c.logTail())
	}
	for _, dir := range []string{c.dir, c.socket} {
		if err := os.Remove(filepath.Join(dir, ownerFile)); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
	}
	return nil
}

// remove removes the directories that are ours.
func (c *Cluster) remove() error {
	var err error
	if c.socket != "" && c.socket != c.dir {
		err = os.RemoveAll(c.socket)
	}
	if c.temp && c.dir != "" {
		err = errors.Join(err, os.RemoveAll(c.dir))
	}
	return err
}

// makeTemp makes a directory with mode 0700 and notes in it whose it is.
func makeTemp(parent string, user *runUser) (string, error) {
	dir, err := os.MkdirTemp(parent, dirPrefix)
	if err != nil {
		return "", err
	}
	err = os.WriteFile(filepath.Join(dir, ownerFile), []byte(strconv.Itoa(os.Getpid())+"\n"), 0o600)
	if err == nil {
		err = user.own(dir)
	}
	if err != nil {
		return "", errors.Join(err, os.RemoveAll(dir))
	}
	return dir, nil
}
