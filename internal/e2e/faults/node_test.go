package faults

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/internal/testkit/faultproxy"
	"github.com/blindjoin/blindjoin/internal/testkit/shipped"
)

// Bounds that only a hang exceeds: what waits in a node has time-outs far below.
const (
	commandWithin = 90 * time.Second
	serveWithin   = 60 * time.Second
)

// faultNode is a node whose process, command and database may be killed at any moment. Others reach
// it through a proxy. It belongs to no single test, so its methods return errors.
type faultNode struct {
	name, role, keyFile string
	database            func() string
	postgres            *mortal // nil: not to be killed
	fp                  string
	log                 safeBuffer
	proxy               *faultproxy.Proxy

	mu      sync.Mutex
	serving *exec.Cmd     // guarded by mu; nil when it was killed
	ended   chan struct{} // guarded by mu: closed when serving has ended
	command *exec.Cmd     // guarded by mu: the one under way
	killed  bool          // guarded by mu: that one was killed by us
}

// safeBuffer is a buffer that processes write while a test reads.
type safeBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (s *safeBuffer) Write(b []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.Write(b)
}

func (s *safeBuffer) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.String()
}

func (s *safeBuffer) Reset() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.b.Reset()
}

// outcome is how a command ended.
type outcome struct {
	args           []string
	stdout, stderr string
	code           int
	killed         bool // by us
	hung           bool
	took           time.Duration
}

func (o outcome) String() string {
	return fmt.Sprintf("blindjoin %s: exit status %d after %s\n%s%s", strings.Join(o.args, " "), o.code, o.took.Round(time.Millisecond), o.stdout, o.stderr)
}

func (n *faultNode) process(args ...string) *exec.Cmd {
	c := exec.Command(shipped.Program, args...)
	c.Env = append(os.Environ(), "BLINDJOIN_DATABASE_URL="+n.database(), "BLINDJOIN_MASTER_KEY_FILE="+n.keyFile)
	return c
}

// run runs a command to its end. One that does not end tells where it hangs, and is killed.
func (n *faultNode) run(args ...string) outcome {
	c := n.process(args...)
	var out, errs bytes.Buffer
	c.Stdout, c.Stderr = &out, &errs
	o := outcome{args: args, code: -1}
	begun := time.Now()
	n.mu.Lock()
	n.killed = false
	err := c.Start()
	if err == nil {
		n.command = c
	}
	n.mu.Unlock()
	if err != nil {
		o.stderr = err.Error()
		return o
	}
	// Go prints all stacks
	hangs := time.AfterFunc(commandWithin, func() { _ = c.Process.Signal(syscall.SIGQUIT) })
	kills := time.AfterFunc(commandWithin+10*time.Second, func() { _ = c.Process.Kill() })
	_ = c.Wait() // the state says it
	o.hung = !hangs.Stop()
	kills.Stop()
	n.mu.Lock()
	n.command = nil
	status, _ := c.ProcessState.Sys().(syscall.WaitStatus)
	o.killed = n.killed && status.Signaled() && status.Signal() == syscall.SIGKILL
	n.mu.Unlock()
	o.stdout, o.stderr, o.code, o.took = out.String(), errs.String(), c.ProcessState.ExitCode(), time.Since(begun)
	return o
}

func (n *faultNode) must(into any, args ...string) error {
	if into != nil {
		args = append(args, "--format", "json")
	}
	o := n.run(args...)
	if o.code != 0 {
		return fmt.Errorf("%s: %s", n.name, o)
	}
	if into == nil {
		return nil
	}
	return json.Unmarshal([]byte(o.stdout), into)
}

// serve starts the node's process, unless it runs, and waits for its address, which the proxy
// forwards to.
func (n *faultNode) serve() error {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.serving != nil {
		return nil
	}
	c := n.process("serve", "--listen", "127.0.0.1:0", "--format", "json", "--log-level", "debug")
	stdout, err := c.StdoutPipe()
	if err != nil {
		return err
	}
	c.Stderr = &n.log
	if err := c.Start(); err != nil {
		return err
	}
	hangs := time.AfterFunc(serveWithin, func() { _ = c.Process.Signal(syscall.SIGQUIT) })
	defer hangs.Stop()
	line, err := bufio.NewReader(stdout).ReadBytes('\n')
	var v struct{ Listening string }
	if err == nil {
		err = json.Unmarshal(line, &v)
	}
	if err != nil {
		_ = c.Process.Kill()
		_ = c.Wait()
		return fmt.Errorf("%s does not serve: %w\n%s", n.name, err, n.log.String())
	}
	ended := make(chan struct{})
	go func() {
		_ = c.Wait() // whoever misses the process looks into its log
		close(ended)
	}()
	n.serving, n.ended = c, ended
	if n.proxy == nil {
		n.proxy, err = faultproxy.Listen(v.Listening)
		return err
	}
	n.proxy.SetTarget(v.Listening)
	return nil
}

// killServe ends the serving process by SIGKILL.
func (n *faultNode) killServe() error {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.serving == nil {
		return errors.New("nothing serves")
	}
	err := n.serving.Process.Kill()
	<-n.ended
	n.serving = nil
	return err
}

var errNoCommand = errors.New("the command had ended already")

// killCommand ends the command under way by SIGKILL.
func (n *faultNode) killCommand() error {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.command == nil {
		return errNoCommand
	}
	err := n.command.Process.Kill()
	if errors.Is(err, os.ErrProcessDone) {
		return errNoCommand
	}
	n.killed = err == nil
	return err
}

// alive tells whether the node serves; it may only end by our hand.
func (n *faultNode) alive() bool {
	n.mu.Lock()
	defer n.mu.Unlock()
	select {
	case <-n.ended:
		return false
	default:
		return n.serving != nil
	}
}

func (n *faultNode) stop() error {
	var err error
	if n.alive() {
		err = n.killServe()
	}
	if n.proxy != nil {
		err = errors.Join(err, n.proxy.Close())
	}
	if n.postgres != nil {
		err = errors.Join(err, n.postgres.remove())
	}
	return err
}

// rows runs a statement on the node's database and returns its rows as text.
func (n *faultNode) rows(statement string, args ...any) ([]string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	conn, err := pgx.Connect(ctx, n.database())
	if err != nil {
		return nil, err
	}
	defer func() { _ = conn.Close(ctx) }()
	rows, err := conn.Query(ctx, statement, args...)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, func(r pgx.CollectableRow) (string, error) {
		v, err := r.Values()
		parts := make([]string, len(v))
		for i := range v {
			parts[i] = fmt.Sprint(v[i])
		}
		return strings.Join(parts, " "), err
	})
}
