package launch

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os/exec"
	"strings"
	"time"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// Running is a command of a node that was started.
type Running struct {
	node           *Node
	args           []string
	cmd            *exec.Cmd
	stdout, stderr bytes.Buffer
}

// Start starts a command. It returns an error when the program cannot be started.
func (n *Node) Start(ctx context.Context, args ...string) (*Running, error) {
	r := &Running{node: n, args: args, cmd: n.Command(ctx, args...)}
	r.cmd.Stdout, r.cmd.Stderr = &r.stdout, &r.stderr
	if err := r.cmd.Start(); err != nil {
		return nil, n.failed(args, "", err)
	}
	return r, nil
}

// Wait waits for the command's end and reads its JSON result into out, unless that is nil. When the
// command fails, it returns an error of kind problem.Conflict with the text and the hint that the
// command printed; when the result is not JSON for out, an error that says so.
func (r *Running) Wait(out any) error {
	if err := r.cmd.Wait(); err != nil {
		return r.node.failed(r.args, r.stderr.String(), err)
	}
	if out == nil {
		return nil
	}
	if err := json.Unmarshal(r.stdout.Bytes(), out); err != nil {
		return fmt.Errorf("%s: blindjoin %s printed no result: %w", r.node.Name, r.args[0], err)
	}
	return nil
}

// Pid returns the process of the command.
func (r *Running) Pid() int { return r.cmd.Process.Pid }

// Kill ends the command by SIGKILL. It returns os.ErrProcessDone when it has ended.
func (r *Running) Kill() error { return r.cmd.Process.Kill() }

// CPU returns the processor time, user and system, of the command after Wait.
func (r *Running) CPU() time.Duration {
	return r.cmd.ProcessState.UserTime() + r.cmd.ProcessState.SystemTime()
}

// Stdout returns the result that the command has printed, after Wait.
func (r *Running) Stdout() string { return r.stdout.String() }

// Stderr returns what else the command has said, after Wait.
func (r *Running) Stderr() string { return r.stderr.String() }

// failed turns what a command printed into an error that keeps its text and hint.
func (n *Node) failed(args []string, stderr string, err error) error {
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
	return problem.New(problem.Conflict, "%s: blindjoin %s: %s", n.Name, strings.Join(firstWords(args), " "), text).WithHint("%s", hint)
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
