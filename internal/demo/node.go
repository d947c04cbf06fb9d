package demo

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

	"github.com/blindjoin/blindjoin/internal/cli/view"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// stopTime is how long a node may take to end its calls before it is killed.
const stopTime = 20 * time.Second

// instance is one node of the demonstration: a database, a master key file, and a `serve` process.
type instance struct {
	name, role  string
	executable  string
	databaseURL string
	// where tables are loaded from; in the environment, since it may have a password in it
	sourceURL   string
	keyFile     string
	fingerprint string
	address     string

	serve *exec.Cmd
	log   *tail
}

func newInstance(dir, executable, name, role, databaseURL string) *instance {
	return &instance{
		name: name, role: role, executable: executable, databaseURL: databaseURL,
		keyFile: filepath.Join(dir, name+".master.key"), log: &tail{},
	}
}

func (n *instance) command(ctx context.Context, args ...string) *exec.Cmd {
	c := exec.CommandContext(ctx, n.executable, append(args, "--format", "json")...) //nolint:gosec // our own executable
	c.Env = append(os.Environ(), "BLINDJOIN_DATABASE_URL="+n.databaseURL, "BLINDJOIN_MASTER_KEY_FILE="+n.keyFile, "BLINDJOIN_SOURCE_URL="+n.sourceURL)
	c.Cancel = func() error { return c.Process.Signal(syscall.SIGTERM) }
	c.WaitDelay = stopTime
	return c
}

// run runs one command of the node and reads its JSON result into out, unless that is nil.
func (n *instance) run(ctx context.Context, out any, args ...string) error {
	c := n.command(ctx, args...)
	var stdout, stderr bytes.Buffer
	c.Stdout, c.Stderr = &stdout, &stderr
	if err := c.Run(); err != nil {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		return n.failed(args, stderr.String(), err)
	}
	if out == nil {
		return nil
	}
	if err := json.Unmarshal(stdout.Bytes(), out); err != nil {
		return fmt.Errorf("%s: blindjoin %s printed no result: %w", n.name, args[0], err)
	}
	return nil
}

// failed turns what a command printed into an error that keeps its text and hint.
func (n *instance) failed(args []string, stderr string, err error) error {
	text, hint := "", ""
	for line := range strings.Lines(stderr) {
		line = strings.TrimRight(line, "\r\n") // an indented line goes on with the one before
		if t, ok := strings.CutPrefix(line, "error: "); ok {
			text = t
		}
		if h, ok := strings.CutPrefix(line, "hint: "); ok {
			hint = h
		}
	}
	if text == "" {
		text = fmt.Sprintf("%v: %s", err, strings.TrimSpace(stderr))
	}
	return problem.New(problem.Conflict, "%s: blindjoin %s: %s", n.name, strings.Join(firstWords(args), " "), text).WithHint("%s", hint)
}

// firstWords are a command's words before its flags.
func firstWords(args []string) []string {
	for i, a := range args {
		if strings.HasPrefix(a, "-") {
			return args[:i]
		}
	}
	return args
}

// start runs `serve` and waits until it says where it listens.
func (n *instance) start(ctx context.Context) error {
	c := n.command(ctx, "serve", "--listen", "127.0.0.1:0")
	stdout, err := c.StdoutPipe()
	if err != nil {
		return err
	}
	c.Stderr = n.log
	if err := c.Start(); err != nil {
		return fmt.Errorf("start %s: %w", n.name, err)
	}
	n.serve = c
	line, err := bufio.NewReader(stdout).ReadBytes('\n')
	var listening view.Listening
	if err == nil {
		err = json.Unmarshal(line, &listening)
	}
	if err != nil {
		return errors.Join(n.failed([]string{"serve"}, n.log.String(), err), n.stop())
	}
	n.address = "https://" + listening.Listening
	return nil
}

// stop ends `serve`, gently first.
func (n *instance) stop() error {
	if n.serve == nil {
		return nil
	}
	c := n.serve
	n.serve = nil
	_ = c.Process.Signal(syscall.SIGTERM) // it may have ended by itself
	kill := time.AfterFunc(stopTime, func() { _ = c.Process.Kill() })
	defer kill.Stop()
	err := c.Wait()
	if errors.Is(err, context.Canceled) {
		return nil // ended by ours, on Ctrl-C
	}
	var exit *exec.ExitError
	if errors.As(err, &exit) && (exit.ExitCode() == -1 || exit.ExitCode() == 1) {
		return nil // ended by our signal
	}
	return err
}

// tail keeps the last bytes of a process's log.
type tail struct {
	mu  sync.Mutex
	buf []byte // guarded by mu
}

const tailSize = 16 << 10

var _ io.Writer = (*tail)(nil)

// Write implements io.Writer.
func (t *tail) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.buf = append(t.buf, p...)
	if len(t.buf) > tailSize {
		t.buf = append([]byte(nil), t.buf[len(t.buf)-tailSize:]...)
	}
	return len(p), nil
}

// String returns what is kept.
func (t *tail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return string(t.buf)
}
