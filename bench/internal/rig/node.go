package rig

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/jackc/pgx/v5"
)

const (
	stopTime = 20 * time.Second
	logKept  = 200 // lines of a process's log that are kept for error messages
)

// Node is one node: a database, a key file, and a process that serves.
type Node struct {
	Name string

	role, database, keyFile string
	program, fingerprint    string
	rig                     *Rig
	forward                 *forwarder
	serving                 *exec.Cmd
	log                     *lineLog
}

func (n *Network) newNode(ctx context.Context, name, role, database string) (*Node, error) {
	m := &Node{
		Name: name, role: role, database: database, keyFile: filepath.Join(n.dir, name+".key"), program: n.rig.program, rig: n.rig,
		log: newLineLog(),
	}
	if err := n.rig.Cluster.CreateDatabase(ctx, database); err != nil {
		return nil, err
	}
	var made struct {
		Fingerprint string `json:"fingerprint"`
	}
	if err := m.Run(ctx, &made, "init", "--role", role, "--name", name); err != nil {
		return m, err
	}
	m.fingerprint = made.Fingerprint
	return m, m.serve(ctx)
}

// URL is the URL of the node's database.
func (m *Node) URL() string { return m.rig.Cluster.URL(m.database) }

// ServePid is the process that serves.
func (m *Node) ServePid() int { return m.serving.Process.Pid }

// Command prepares one command of the node.
func (m *Node) Command(ctx context.Context, args ...string) *exec.Cmd {
	c := exec.CommandContext(ctx, m.program, append(args, "--format", "json")...) //nolint:gosec // the program that we built
	c.Env = append(os.Environ(), "BLINDJOIN_DATABASE_URL="+m.URL(), "BLINDJOIN_MASTER_KEY_FILE="+m.keyFile)
	return c
}

// Run runs one command and reads its result into out, unless that is nil.
func (m *Node) Run(ctx context.Context, out any, args ...string) error {
	r, err := m.Start(ctx, args...)
	if err != nil {
		return err
	}
	return r.Wait(out)
}

// Running is a command that was started.
type Running struct {
	Cmd *exec.Cmd

	node           *Node
	args           []string
	stdout, stderr bytes.Buffer
}

// Start starts one command.
func (m *Node) Start(ctx context.Context, args ...string) (*Running, error) {
	r := &Running{Cmd: m.Command(ctx, args...), node: m, args: args}
	r.Cmd.Stdout, r.Cmd.Stderr = &r.stdout, &r.stderr
	if err := r.Cmd.Start(); err != nil {
		return nil, fmt.Errorf("start blindjoin: %w", err)
	}
	return r, nil
}

// Wait waits for the command's end and reads its result into out, unless that is nil.
func (r *Running) Wait(out any) error {
	if err := r.Cmd.Wait(); err != nil {
		return fmt.Errorf("%s: blindjoin %s: %w\n%s\nserve of %s:\n%s", r.node.Name, strings.Join(r.args, " "), err, &r.stderr, r.node.Name, r.node.log)
	}
	if out == nil {
		return nil
	}
	if err := json.Unmarshal(r.stdout.Bytes(), out); err != nil {
		return fmt.Errorf("%s: blindjoin %s printed no result: %w", r.node.Name, r.args[0], err)
	}
	return nil
}

// serve starts the node's process, waits for its address and puts a forwarder before it.
func (m *Node) serve(ctx context.Context) error {
	c := m.Command(ctx, "serve", "--listen", "127.0.0.1:0", "--log-level", "info")
	stdout, err := c.StdoutPipe()
	if err != nil {
		return err
	}
	c.Stderr = m.log
	if err := c.Start(); err != nil {
		return fmt.Errorf("start %s: %w", m.Name, err)
	}
	m.serving = c
	line, err := bufio.NewReader(stdout).ReadBytes('\n')
	var v struct {
		Listening string `json:"listening"`
	}
	if err == nil {
		err = json.Unmarshal(line, &v)
	}
	if err != nil {
		return fmt.Errorf("%s does not serve: %w\n%s", m.Name, err, m.log)
	}
	if m.forward != nil {
		m.forward.retarget(v.Listening)
		return nil
	}
	m.forward, err = newForwarder(v.Listening)
	return err
}

// KillServing ends the process that serves by SIGKILL.
func (m *Node) KillServing() error {
	if m.serving == nil {
		return nil
	}
	c := m.serving
	m.serving = nil
	if err := c.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
		return err
	}
	_ = c.Wait() // ended by our signal, which is no success for Wait
	return nil
}

// ServeAgain starts the process anew after KillServing or StopServing, at the address that peers
// know.
func (m *Node) ServeAgain(ctx context.Context) error { return m.serve(ctx) }

// StopServing ends the process that serves: gently, then not.
func (m *Node) StopServing() error {
	if m.serving == nil {
		return nil
	}
	c := m.serving
	m.serving = nil
	if err := c.Process.Signal(syscall.SIGTERM); err != nil && !errors.Is(err, os.ErrProcessDone) {
		return err
	}
	kill := time.AfterFunc(stopTime, func() { _ = c.Process.Kill() })
	defer kill.Stop()
	_ = c.Wait() // ended by our signal, which is no success for Wait
	return nil
}

func (m *Node) close(ctx context.Context) error {
	err := m.StopServing()
	if m.forward != nil {
		err = errors.Join(err, m.forward.close())
	}
	return errors.Join(err, m.rig.SQL(ctx, "postgres", func(c *pgx.Conn) error {
		_, err := c.Exec(ctx, "DROP DATABASE IF EXISTS "+pgx.Identifier{m.database}.Sanitize()+" WITH (FORCE)")
		return err
	}))
}

// SQL runs a function on a connection to the node's database.
func (m *Node) SQL(ctx context.Context, fn func(c *pgx.Conn) error) error {
	return m.rig.SQL(ctx, m.database, fn)
}

// SQL runs a function on a connection to a database.
func (r *Rig) SQL(ctx context.Context, database string, fn func(c *pgx.Conn) error) (err error) {
	c, err := pgx.Connect(ctx, r.Cluster.URL(database))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, c.Close(context.WithoutCancel(ctx))) }()
	return fn(c)
}

// Announced returns a channel that gets the time at which the serving process logs a line that
// contains the words.
func (m *Node) Announced(words string) <-chan time.Time { return m.log.await(words) }

// lineLog keeps the last lines of a log, and tells when awaited ones come.
type lineLog struct {
	mu      sync.Mutex
	part    []byte
	lines   []string
	awaited map[string]chan time.Time
}

var _ io.Writer = (*lineLog)(nil)

func newLineLog() *lineLog { return &lineLog{awaited: make(map[string]chan time.Time)} }

// Write implements io.Writer.
func (l *lineLog) Write(p []byte) (int, error) {
	now := time.Now()
	l.mu.Lock()
	defer l.mu.Unlock()
	l.part = append(l.part, p...)
	for {
		i := bytes.IndexByte(l.part, '\n')
		if i < 0 {
			return len(p), nil
		}
		line := string(l.part[:i])
		l.part = l.part[i+1:]
		l.lines = append(l.lines, line)
		if len(l.lines) > logKept {
			l.lines = l.lines[len(l.lines)-logKept:]
		}
		for words, c := range l.awaited {
			if strings.Contains(line, words) {
				c <- now
				delete(l.awaited, words)
			}
		}
	}
}

func (l *lineLog) await(words string) <-chan time.Time {
	l.mu.Lock()
	defer l.mu.Unlock()
	c := make(chan time.Time, 1)
	l.awaited[words] = c
	return c
}

func (l *lineLog) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return strings.Join(l.lines, "\n")
}
