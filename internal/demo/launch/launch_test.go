package launch_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/blindjoin/blindjoin/internal/demo/launch"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// asProgram has the test binary be the program that is launched.
const asProgram = "LAUNCH_TEST_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		os.Exit(program(os.Args[1:]))
	}
	os.Exit(m.Run())
}

// seen is what the program sees of what it was given.
type seen struct {
	Args                   []string
	Database, Key, Sources string
}

const secretURL = "postgres://node:secret@localhost/node"

// program does what the test asks for, and returns the exit status.
func program(args []string) int {
	switch args[0] {
	case "init":
		fmt.Println(`{"name": "alpha", "role": "holder", "fingerprint": "sha256:0a0b"}`)
	case "serve":
		return serve(args)
	case "show":
		err := json.NewEncoder(os.Stdout).Encode(seen{
			args, os.Getenv("BLINDJOIN_DATABASE_URL"), os.Getenv("BLINDJOIN_MASTER_KEY_FILE"), os.Getenv("BLINDJOIN_SOURCE_URL"),
		})
		if err != nil {
			return 1
		}
	case "refuse":
		fmt.Fprintln(os.Stderr, "10 % done\nerror: no study is named \"x\"\n  of two\nhint: list them with `study list`")
		return 1
	case "break":
		fmt.Fprintln(os.Stderr, "panic: at the disco")
		return 2
	case "text":
		fmt.Println("done")
	case "wait":
		time.Sleep(time.Hour)
	}
	return 0
}

// serve logs a lot, says where it listens, unless told not to, and waits for SIGTERM, upon which it
// ends with the status that it is told.
func serve(args []string) int {
	asked := make(chan os.Signal, 1)
	signal.Notify(asked, syscall.SIGTERM)
	fmt.Fprintln(os.Stderr, "first line")
	for range 1000 {
		fmt.Fprintln(os.Stderr, strings.Repeat("-", 79))
	}
	flags := strings.Join(args, " ")
	if strings.Contains(flags, "--mute") {
		fmt.Fprintln(os.Stderr, "error: the port is taken\nhint: take another")
		return 1
	}
	fmt.Println(`{"listening": "127.0.0.1:7411"}`)
	<-asked
	fmt.Fprintln(os.Stderr, "stopping: as asked")
	switch {
	case strings.Contains(flags, "--status-1"):
		return 1
	case strings.Contains(flags, "--status-3"):
		return 3
	}
	return 0
}

func newNode(t *testing.T) *launch.Node {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	n := &launch.Node{
		Name: "alpha", Role: "holder", Program: self, DatabaseURL: secretURL, KeyFile: "/keys/alpha.key",
		Env: []string{asProgram + "=1", "BLINDJOIN_SOURCE_URL=" + secretURL},
	}
	t.Cleanup(func() { _ = n.Kill() })
	return n
}

func TestRunReadsTheResult(t *testing.T) {
	t.Parallel()
	n := newNode(t)
	var got seen
	if err := n.Run(t.Context(), &got, "show", "all"); err != nil {
		t.Fatal(err)
	}
	if args := strings.Join(got.Args, " "); args != "show all --format json" {
		t.Errorf("it was run with %s", args)
	}
	if got.Database != secretURL || got.Key != "/keys/alpha.key" || got.Sources != secretURL {
		t.Errorf("its environment has %+v", got)
	}
	if err := n.Run(t.Context(), nil, "text"); err != nil {
		t.Error("a result that nobody wants is read:", err)
	}
	if err := n.Run(t.Context(), &got, "text"); err == nil || !strings.Contains(err.Error(), "alpha: blindjoin text printed no result: ") {
		t.Errorf("a result that is no JSON: %v", err)
	}
	if err := n.Init(t.Context()); err != nil || n.Fingerprint != "sha256:0a0b" {
		t.Errorf("fingerprint %q, %v", n.Fingerprint, err)
	}
}

func TestErrorsKeepTextAndHint(t *testing.T) {
	t.Parallel()
	n := newNode(t)
	err := n.Run(t.Context(), nil, "refuse", "x", "--yes")
	if err == nil || err.Error() != `alpha: blindjoin refuse x: no study is named "x"` {
		t.Errorf("error %v", err)
	}
	if hint := problem.HintOf(err); hint != "list them with `study list`" || problem.KindOf(err) != problem.Conflict {
		t.Errorf("hint %q, kind %s", hint, problem.KindOf(err))
	}
	// what is no error of the program is shown as it is
	err = n.Run(t.Context(), nil, "break")
	if err == nil || err.Error() != "alpha: blindjoin break: exit status 2: panic: at the disco" {
		t.Errorf("error %v", err)
	}
	n.Program = "/no/such/program"
	if err := n.Run(t.Context(), nil, "show"); err == nil || !strings.Contains(err.Error(), "alpha: blindjoin show: ") {
		t.Errorf("without a program: %v", err)
	}
	if err := n.Serve(t.Context()); err == nil || !strings.Contains(err.Error(), "start alpha: ") {
		t.Errorf("without a program: %v", err)
	}
}

func TestACommandEndsWithTheContext(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	if err := newNode(t).Run(ctx, nil, "wait"); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("error %v", err)
	}
}

func TestRunning(t *testing.T) {
	t.Parallel()
	n := newNode(t)
	r, err := n.Start(t.Context(), "refuse")
	if err != nil {
		t.Fatal(err)
	}
	if err := r.Wait(nil); err == nil || r.Stdout() != "" || !strings.HasPrefix(r.Stderr(), "10 % done\n") {
		t.Errorf("it said %q and %q, %v", r.Stdout(), r.Stderr(), err)
	}
	if r.CPU() <= 0 {
		t.Error("it took no time")
	}
	if r, err = n.Start(t.Context(), "wait"); err != nil {
		t.Fatal(err)
	}
	if r.Pid() == 0 {
		t.Error("it is no process")
	}
	if err := r.Kill(); err != nil {
		t.Error(err)
	}
	if err := r.Wait(nil); err == nil || !strings.Contains(err.Error(), "signal: killed") {
		t.Errorf("it was killed: %v", err)
	}
	if err := r.Kill(); !errors.Is(err, os.ErrProcessDone) {
		t.Errorf("it has ended: %v", err)
	}
}

func TestServeAndStop(t *testing.T) {
	t.Parallel()
	n := newNode(t)
	var log bytes.Buffer
	n.LogTo = &log
	if err := n.Serve(t.Context()); err != nil {
		t.Fatal(err)
	}
	if n.Address != "127.0.0.1:7411" || !n.Serving() || n.Pid() == 0 {
		t.Errorf("it serves on %q: %v, %d", n.Address, n.Serving(), n.Pid())
	}
	if err := n.Serve(t.Context()); err == nil || !strings.Contains(err.Error(), "serves already") {
		t.Errorf("it serves twice: %v", err)
	}
	if err := n.Stop(); err != nil {
		t.Error(err)
	}
	if n.Serving() || n.Pid() != 0 {
		t.Error("it is stopped, and serves")
	}
	if all := log.String(); !strings.HasPrefix(all, "first line\n") || !strings.HasSuffix(all, "stopping: as asked\n") {
		t.Errorf("%d bytes are not the whole log", len(all))
	}
	if end := n.LogEnd(); len(end) != 16<<10 || !strings.HasSuffix(log.String(), end) {
		t.Errorf("%d bytes are not the end of the log", len(end))
	}
	for _, nothing := range []func() error{n.Stop, n.Kill, n.Wait} {
		if err := nothing(); err != nil {
			t.Error("there is nothing to end:", err)
		}
	}
	if err := n.Signal(syscall.SIGTERM); err == nil {
		t.Error("a signal went to nothing")
	}
}

func TestHowServeEnds(t *testing.T) {
	t.Parallel()
	for flag, want := range map[string]int{"--status-0": 0, "--status-1": 0, "--status-3": 3} {
		t.Run(flag, func(t *testing.T) {
			t.Parallel()
			n := newNode(t)
			if err := n.Serve(t.Context(), flag); err != nil {
				t.Fatal(err)
			}
			err := n.Stop()
			var exit *exec.ExitError
			if errors.As(err, &exit) != (want != 0) || exit != nil && exit.ExitCode() != want {
				t.Errorf("error %v", err)
			}
		})
	}
	t.Run("killed", func(t *testing.T) {
		t.Parallel()
		n := newNode(t)
		for range 2 { // and again, since it may serve again
			if err := n.Serve(t.Context()); err != nil {
				t.Fatal(err)
			}
			if err := n.Kill(); err != nil || n.Serving() {
				t.Errorf("serving: %v, %v", n.Serving(), err)
			}
		}
		if strings.Contains(n.LogEnd(), "stopping") {
			t.Error("it was asked")
		}
	})
	t.Run("asked by another", func(t *testing.T) {
		t.Parallel()
		n := newNode(t)
		if err := n.Serve(t.Context(), "--status-3"); err != nil {
			t.Fatal(err)
		}
		if err := n.Signal(syscall.SIGTERM); err != nil {
			t.Error(err)
		}
		var exit *exec.ExitError
		if err := n.Wait(); !errors.As(err, &exit) || exit.ExitCode() != 3 || n.Serving() {
			t.Errorf("serving: %v, error %v", n.Serving(), err)
		}
	})
	t.Run("context", func(t *testing.T) {
		t.Parallel()
		n := newNode(t)
		ctx, cancel := context.WithCancel(t.Context())
		if err := n.Serve(ctx); err != nil {
			t.Fatal(err)
		}
		cancel()
		if err := n.Stop(); err != nil {
			t.Error(err)
		}
	})
}

func TestServeThatDoesNotSayWhere(t *testing.T) {
	t.Parallel()
	n := newNode(t)
	err := n.Serve(t.Context(), "--mute")
	if err == nil || err.Error() != "alpha: blindjoin serve: the port is taken" || problem.HintOf(err) != "take another" {
		t.Errorf("error %v, hint %q", err, problem.HintOf(err))
	}
	if n.Serving() || n.Address != "" {
		t.Errorf("it serves on %q", n.Address)
	}
}
