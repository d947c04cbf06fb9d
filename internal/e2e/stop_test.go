package e2e

import (
	"bytes"
	"net"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"

	"google.golang.org/protobuf/proto"

	"github.com/blindjoin/blindjoin/internal/nodeapi/nodepb"
)

const stepProcedure = "/blindjoin.v1.IntersectionService/Step"

// underWay is how many chunks a session has under way at once, at most.
const underWay = 4

// said is what a process has written so far.
type said struct {
	mu   sync.Mutex
	text bytes.Buffer  // guarded by mu
	more chan struct{} // something was written
}

func (s *said) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	select {
	case s.more <- struct{}{}:
	default:
	}
	return s.text.Write(p)
}

func (s *said) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.String()
}

// step is a command that is under way.
type step struct {
	*exec.Cmd
	stderr *said
	ended  chan struct{}
}

func (m *machine) start(args ...string) *step {
	m.t.Helper()
	s := &step{Cmd: m.command(args...), stderr: &said{more: make(chan struct{}, 1)}, ended: make(chan struct{})}
	s.Stderr = s.stderr
	if err := s.Start(); err != nil {
		m.t.Fatal(err)
	}
	go func() {
		_ = s.Wait()
		close(s.ended)
	}()
	m.t.Cleanup(func() {
		_ = s.Process.Kill()
		<-s.ended
	})
	return s
}

// terminate asks the step to stop, and waits until it says that it has heard.
func (s *step) terminate(t *testing.T) {
	if err := s.Process.Signal(syscall.SIGTERM); err != nil {
		t.Error(err)
	}
	for !strings.Contains(s.stderr.String(), "stopping: ") {
		select {
		case <-s.stderr.more:
		case <-s.ended:
			t.Errorf("it ended without a word: %s", s.stderr)
			return
		}
	}
}

// chunks counts, by number, how often chunks of the client's keys were sent to a node: blinded ones by their client, or
// evaluated ones by their server.
func (p *tap) chunks(t *testing.T) map[uint32]int {
	t.Helper()
	out := map[uint32]int{}
	for _, body := range p.sent(stepProcedure) {
		var req nodepb.StepRequest
		if err := proto.Unmarshal(body, &req); err != nil {
			t.Fatal(err)
		}
		if c := req.GetBlinded(); c != nil {
			out[c.GetNo()]++
		}
		if c := req.GetEvaluated(); c != nil {
			out[c.GetNo()]++
		}
	}
	return out
}

func repeats(chunks map[uint32]int) (n int) {
	for _, times := range chunks {
		n += times - 1
	}
	return n
}

type listedSession struct {
	Phase  string
	Role   string
	Chunks struct{ Done, Total int }
}

// TestStop sends SIGTERM to a caller in the middle of its intersection: what is under way is finished and stored on both
// sides, the command says how to go on, and going on gives the exact result without any chunk made twice.
func TestStop(t *testing.T) {
	if testing.Short() {
		t.Skip("runs of 20,000 x 20,000 records")
	}
	t.Parallel()
	a, b := killData()
	for _, role := range []string{"client", "server"} {
		t.Run(role, func(t *testing.T) {
			t.Parallel()
			n := newNetwork(t)
			n.agree(killStudy, a, b)
			caller, other := n.a, n.b // the first holder by name is the client
			if role == "server" {
				caller, other = n.b, n.a
			}
			var s *step
			started, reached := make(chan struct{}), false
			other.tap.onCall(func(procedure string, calls int) {
				if procedure == stepProcedure && calls == 3 {
					<-started
					reached = true
					s.terminate(t)
				}
			})
			s = caller.start("intersect", "killed")
			close(started)
			<-s.ended
			if !reached {
				t.Fatalf("it ended before it was to be stopped: %s", s.stderr)
			}
			if code := s.ProcessState.ExitCode(); code != 1 {
				t.Errorf("it ended with status %d", code)
			}
			const resume = "stopped; everything done so far is kept: run `blindjoin intersect killed` again to go on"
			if !strings.Contains(s.stderr.String(), resume) || strings.Contains(s.stderr.String(), "error: ") {
				t.Errorf("it said: %s", s.stderr)
			}
			before := other.tap.chunks(t)
			if len(before) == 0 {
				t.Error("it was stopped before any chunk was under way: nothing was tested")
			}
			for _, m := range []*machine{caller, other} {
				var list []listedSession
				m.json(&list, "sessions", "list", "killed")
				if len(list) != 1 || list[0].Phase != "opened" && list[0].Phase != "evaluated" || list[0].Chunks.Done != len(before) {
					t.Errorf("%s has %+v, and %d chunks were under way", m.name, list, len(before))
				}
			}
			var i intersected
			caller.json(&i, "intersect", "killed")
			if i.Intersection != killRows*3/4 {
				t.Errorf("intersection %d instead of %d", i.Intersection, killRows*3/4)
			}
			if all := other.tap.chunks(t); repeats(all) != 0 {
				t.Errorf("chunks were made again: %v", all)
			}
		})
	}
}

// TestStopServe sends SIGTERM to the node that answers.
func TestStopServe(t *testing.T) {
	if testing.Short() {
		t.Skip("a run of 20,000 x 20,000 records")
	}
	t.Parallel()
	a, b := killData()
	n := newNetwork(t)
	n.agree(killStudy, a, b)
	stopped := false
	n.b.tap.onCall(func(procedure string, calls int) {
		if procedure != stepProcedure || calls != 3 {
			return
		}
		stopped = true
		if err := n.b.serving.Process.Signal(syscall.SIGTERM); err != nil {
			t.Error(err)
		}
		for { // until it takes no more calls
			c, err := net.Dial("tcp", n.b.listening)
			if err != nil {
				return
			}
			_ = c.Close()
		}
	})
	out, errs, ok := n.a.try("intersect", "killed")
	if ok || !stopped {
		t.Fatalf("the intersection was not stopped: %s", out)
	}
	if !strings.Contains(errs, "error: ") || !strings.Contains(errs, "hint: ") {
		t.Errorf("the caller is not told what to do: %s", errs)
	}
	serving := n.b.serving
	n.b.serving = nil
	if err := serving.Wait(); err != nil {
		t.Errorf("serve ended with %v: %s", err, n.b.log)
	}
	if !strings.Contains(n.b.log.String(), "stopping: no more calls are taken") {
		t.Errorf("serve does not say that it stops: %s", n.b.log)
	}
	n.b.serve()
	var i intersected
	n.a.json(&i, "intersect", "killed")
	if i.Intersection != killRows*3/4 {
		t.Errorf("intersection %d instead of %d", i.Intersection, killRows*3/4)
	}
	if all := n.b.tap.chunks(t); repeats(all) > underWay {
		t.Errorf("more chunks were made again than were under way: %v", all)
	}
}

// TestSecondSignal ends a command that waits for what is under way.
func TestSecondSignal(t *testing.T) {
	t.Parallel()
	a, b := killData()
	n := newNetwork(t)
	n.agree(killStudy, a, b)
	held, stopped, started := make(chan struct{}), make(chan struct{}), make(chan struct{})
	var once sync.Once
	var s *step
	n.b.tap.onCall(func(procedure string, _ int) {
		if procedure != stepProcedure {
			return
		}
		once.Do(func() {
			<-started
			s.terminate(t)
			close(stopped)
		})
		<-held
	})
	defer close(held)
	s = n.a.start("intersect", "killed")
	close(started)
	<-stopped
	if err := s.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	<-s.ended
	status, ok := s.ProcessState.Sys().(syscall.WaitStatus)
	if !ok || !status.Signaled() || status.Signal() != syscall.SIGTERM {
		t.Errorf("it ended with %s: %s", s.ProcessState, s.stderr)
	}
}

// TestStopUpload stops a contribution between two chunks.
func TestStopUpload(t *testing.T) {
	if testing.Short() {
		t.Skip("an upload of 15,000 records")
	}
	t.Parallel()
	a, b := killData()
	n := newNetwork(t)
	n.agree(killStudy, a, b)
	n.a.must("intersect", "killed")
	const put = "/blindjoin.v1.ContributionService/Put"
	var s *step
	started := make(chan struct{})
	n.l.tap.onCall(func(procedure string, calls int) {
		if procedure == put && calls == 1 {
			<-started
			s.terminate(t)
		}
	})
	s = n.a.start("contribute", "killed")
	close(started)
	<-s.ended
	if code := s.ProcessState.ExitCode(); code != 1 || !strings.Contains(s.stderr.String(), "run `blindjoin contribute killed` again to go on") {
		t.Errorf("status %d: %s", code, s.stderr)
	}
	sent := len(n.l.tap.sent(put))
	if sent != 1 {
		t.Errorf("%d chunks were sent", sent)
	}
	n.a.must("contribute", "killed")
	again := map[uint32]bool{}
	for _, body := range n.l.tap.sent(put) {
		var req nodepb.PutRequest
		if err := proto.Unmarshal(body, &req); err != nil {
			t.Fatal(err)
		}
		if again[req.GetNo()] {
			t.Errorf("chunk %d was sent again", req.GetNo())
		}
		again[req.GetNo()] = true
	}
}
