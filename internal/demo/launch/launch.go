// Package launch starts nodes of the program as processes, where whole nodes are wanted on one
// machine: by the demonstration, by benchmarks and by end-to-end tests.
//
// The URL of a node's database may have a password in it, so that it goes into the environment of
// the processes, and not into arguments, which every user of the machine can read.
package launch

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"sync"
	"syscall"
	"time"

	"github.com/blindjoin/blindjoin/internal/cli/view"
)

// stopTime is how long a process may take to end its calls before it is killed.
const stopTime = 20 * time.Second

// Node is one node: a database, a master key file, and the process that serves, if one does.
type Node struct {
	Name        string
	Role        string
	Program     string // the blindjoin command
	DatabaseURL string
	KeyFile     string
	Env         []string  // NAME=VALUE, beside what this process has in its own environment
	LogTo       io.Writer // gets the log of `serve`, of which the node keeps the end; nil: nobody

	Fingerprint string // of its identity, after Init
	Address     string // host and port, after Serve

	tail tail

	mu      sync.Mutex
	serving *exec.Cmd // guarded by mu; nil while nothing serves
}

// Command prepares a command of the node. It is asked to stop when the context ends, and killed
// where it does not.
func (n *Node) Command(ctx context.Context, args ...string) *exec.Cmd {
	c := exec.CommandContext(ctx, n.Program, args...) //nolint:gosec // what we are to start
	c.Env = append(os.Environ(), "BLINDJOIN_DATABASE_URL="+n.DatabaseURL, "BLINDJOIN_MASTER_KEY_FILE="+n.KeyFile)
	c.Env = append(c.Env, n.Env...)
	c.Cancel = func() error { return c.Process.Signal(syscall.SIGTERM) }
	c.WaitDelay = stopTime
	return c
}

// Run runs a command and reads its JSON result into out, unless that is nil. It returns the
// context's error when the context has ended, and else errors like Running.Wait.
func (n *Node) Run(ctx context.Context, out any, args ...string) error {
	r, err := n.Start(ctx, append(args, "--format", "json")...)
	if err == nil {
		err = r.Wait(out)
	}
	if err != nil && ctx.Err() != nil {
		return ctx.Err()
	}
	return err
}

// Init makes the node: it migrates the database, writes the key file and makes the identity. It
// returns the error of the command `init`.
func (n *Node) Init(ctx context.Context) error {
	var made view.Node
	if err := n.Run(ctx, &made, "init", "--role", n.Role, "--name", n.Name); err != nil {
		return err
	}
	n.Fingerprint = made.Fingerprint
	return nil
}

// Serve starts `serve` on a free port and waits until it says where it listens. It returns an error
// when the node serves already, and when the process cannot be started or ends without saying that.
func (n *Node) Serve(ctx context.Context, flags ...string) error {
	if n.Serving() {
		return fmt.Errorf("%s serves already", n.Name)
	}
	c := n.Command(ctx, append([]string{"serve", "--listen", "127.0.0.1:0", "--format", "json"}, flags...)...)
	stdout, err := c.StdoutPipe()
	if err != nil {
		return err
	}
	c.Stderr = &n.tail
	if n.LogTo != nil {
		c.Stderr = io.MultiWriter(&n.tail, n.LogTo)
	}
	if err := c.Start(); err != nil {
		return fmt.Errorf("start %s: %w", n.Name, err)
	}
	n.mu.Lock()
	n.serving = c
	n.mu.Unlock()
	line, err := bufio.NewReader(stdout).ReadBytes('\n')
	var listening view.Listening
	if err == nil {
		err = json.Unmarshal(line, &listening)
	}
	if err != nil {
		stopped := n.Stop() // its log is whole after that
		return errors.Join(n.failed([]string{"serve"}, n.LogEnd(), err), stopped)
	}
	n.Address = listening.Listening
	return nil
}

// process returns the process that serves, or nil.
func (n *Node) process() *exec.Cmd {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.serving
}

// Serving tells whether the node serves: from Serve until its process has ended and was waited for.
func (n *Node) Serving() bool { return n.process() != nil }

// Pid returns the process that serves, or 0.
func (n *Node) Pid() int {
	if c := n.process(); c != nil {
		return c.Process.Pid
	}
	return 0
}

// LogEnd returns the last of what `serve` has logged.
func (n *Node) LogEnd() string { return n.tail.String() }

// Signal sends a signal to the process that serves. It returns an error when nothing serves, and
// os.ErrProcessDone when that process has ended.
func (n *Node) Signal(s os.Signal) error {
	c := n.process()
	if c == nil {
		return fmt.Errorf("%s does not serve", n.Name)
	}
	return c.Process.Signal(s)
}

// Wait waits until the process that serves ends, if one does, and returns an error like
// exec.Cmd.Wait.
func (n *Node) Wait() error {
	c := n.process()
	if c == nil {
		return nil
	}
	err := c.Wait()
	n.mu.Lock()
	n.serving = nil
	n.mu.Unlock()
	return err
}

// Stop ends `serve`, if it runs: gently, then not. It returns an error when the process ended in
// another way than by a signal, ours or somebody's, or with an error that it has told.
func (n *Node) Stop() error {
	if !n.Serving() {
		return nil
	}
	_ = n.Signal(syscall.SIGTERM) // it may have ended by itself
	kill := time.AfterFunc(stopTime, func() { _ = n.Signal(os.Kill) })
	defer kill.Stop()
	err := n.Wait()
	if errors.Is(err, context.Canceled) {
		return nil // ended by ours, on Ctrl-C
	}
	var exit *exec.ExitError
	if errors.As(err, &exit) && (exit.ExitCode() == -1 || exit.ExitCode() == 1) {
		return nil // ended by our signal
	}
	return err
}

// Kill ends `serve`, if it runs, by SIGKILL. It returns an error when the signal cannot be sent.
func (n *Node) Kill() error {
	if !n.Serving() {
		return nil
	}
	if err := n.Signal(os.Kill); err != nil && !errors.Is(err, os.ErrProcessDone) {
		return err
	}
	_ = n.Wait() // ended by our signal, which is no success for Wait
	return nil
}
