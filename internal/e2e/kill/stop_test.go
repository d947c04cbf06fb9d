package kill

import (
	"net"
	"strings"
	"sync"
	"syscall"
	"testing"

	"google.golang.org/protobuf/proto"

	"github.com/blindjoin/blindjoin/internal/testkit/network"
	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
)

// underWay is how many chunks a session has under way at once, at most.
const underWay = 4

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

// TestStop sends SIGTERM to a caller in the middle of its intersection: what is under way is
// finished and stored on both sides, the command says how to go on, and going on gives the exact
// result without any chunk made twice.
func TestStop(t *testing.T) {
	if testing.Short() {
		t.Skip("runs of 20,000 x 20,000 records")
	}
	t.Parallel()
	a, b := killData()
	for _, role := range []string{"client", "server"} {
		t.Run(role, func(t *testing.T) {
			t.Parallel()
			n := network.New(t)
			n.Agree(killStudy, a, b)
			caller, other := n.A, n.B // the first holder by name is the client
			if role == "server" {
				caller, other = n.B, n.A
			}
			var s *network.Step
			started, reached := make(chan struct{}), false
			other.Tap.OnCall(func(procedure string, calls int) {
				if procedure == network.StepProcedure && calls == 3 {
					<-started
					reached = true
					s.Terminate(t)
				}
			})
			s = caller.Start("intersect", "killed")
			close(started)
			<-s.Ended
			if !reached {
				t.Fatalf("it ended before it was to be stopped: %s", s.Said)
			}
			if code := s.ProcessState.ExitCode(); code != 1 {
				t.Errorf("it ended with status %d", code)
			}
			const resume = "stopped; everything done so far is kept: run `blindjoin intersect killed` again to go on"
			if !strings.Contains(s.Said.String(), resume) || strings.Contains(s.Said.String(), "error: ") {
				t.Errorf("it said: %s", s.Said)
			}
			before := other.Tap.Chunks(t)
			if len(before) == 0 {
				t.Error("it was stopped before any chunk was under way: nothing was tested")
			}
			for _, m := range []*network.Machine{caller, other} {
				var list []listedSession
				m.JSON(&list, "sessions", "list", "killed")
				if len(list) != 1 || list[0].Phase != "opened" && list[0].Phase != "evaluated" || list[0].Chunks.Done != len(before) {
					t.Errorf("%s has %+v, and %d chunks were under way", m.Name, list, len(before))
				}
			}
			var i network.Intersected
			caller.JSON(&i, "intersect", "killed")
			if i.Intersection != killRows*3/4 {
				t.Errorf("intersection %d instead of %d", i.Intersection, killRows*3/4)
			}
			if all := other.Tap.Chunks(t); repeats(all) != 0 {
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
	n := network.New(t)
	n.Agree(killStudy, a, b)
	stopped := false
	n.B.Tap.OnCall(func(procedure string, calls int) {
		if procedure != network.StepProcedure || calls != 3 {
			return
		}
		stopped = true
		if err := n.B.Signal(syscall.SIGTERM); err != nil {
			t.Error(err)
		}
		for { // until it takes no more calls
			c, err := net.Dial("tcp", n.B.Address)
			if err != nil {
				return
			}
			_ = c.Close()
		}
	})
	out, errs, ok := n.A.Try("intersect", "killed")
	if ok || !stopped {
		t.Fatalf("the intersection was not stopped: %s", out)
	}
	if !strings.Contains(errs, "error: ") || !strings.Contains(errs, "hint: ") {
		t.Errorf("the caller is not told what to do: %s", errs)
	}
	if err := n.B.Wait(); err != nil {
		t.Errorf("serve ended with %v: %s", err, n.B.Log)
	}
	if !strings.Contains(n.B.Log.String(), "stopping: no more calls are taken") {
		t.Errorf("serve does not say that it stops: %s", n.B.Log)
	}
	n.B.Serve()
	var i network.Intersected
	n.A.JSON(&i, "intersect", "killed")
	if i.Intersection != killRows*3/4 {
		t.Errorf("intersection %d instead of %d", i.Intersection, killRows*3/4)
	}
	if all := n.B.Tap.Chunks(t); repeats(all) > underWay {
		t.Errorf("more chunks were made again than were under way: %v", all)
	}
}

// TestSecondSignal ends a command that waits for what is under way.
func TestSecondSignal(t *testing.T) {
	t.Parallel()
	a, b := killData()
	n := network.New(t)
	n.Agree(killStudy, a, b)
	held, stopped, started := make(chan struct{}), make(chan struct{}), make(chan struct{})
	var once sync.Once
	var s *network.Step
	n.B.Tap.OnCall(func(procedure string, _ int) {
		if procedure != network.StepProcedure {
			return
		}
		once.Do(func() {
			<-started
			s.Terminate(t)
			close(stopped)
		})
		<-held
	})
	defer close(held)
	s = n.A.Start("intersect", "killed")
	close(started)
	<-stopped
	if err := s.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	<-s.Ended
	status, ok := s.ProcessState.Sys().(syscall.WaitStatus)
	if !ok || !status.Signaled() || status.Signal() != syscall.SIGTERM {
		t.Errorf("it ended with %s: %s", s.ProcessState, s.Said)
	}
}

// TestStopUpload stops a contribution between two chunks.
func TestStopUpload(t *testing.T) {
	if testing.Short() {
		t.Skip("an upload of 15,000 records")
	}
	t.Parallel()
	a, b := killData()
	n := network.New(t)
	n.Agree(killStudy, a, b)
	n.A.Must("intersect", "killed")
	const put = "/blindjoin.v1.ContributionService/Put"
	var s *network.Step
	started := make(chan struct{})
	n.L.Tap.OnCall(func(procedure string, calls int) {
		if procedure == put && calls == 1 {
			<-started
			s.Terminate(t)
		}
	})
	s = n.A.Start("contribute", "killed")
	close(started)
	<-s.Ended
	if code := s.ProcessState.ExitCode(); code != 1 || !strings.Contains(s.Said.String(), "run `blindjoin contribute killed` again to go on") {
		t.Errorf("status %d: %s", code, s.Said)
	}
	sent := len(n.L.Tap.Sent(put))
	if sent != 1 {
		t.Errorf("%d chunks were sent", sent)
	}
	n.A.Must("contribute", "killed")
	again := map[uint32]bool{}
	for _, body := range n.L.Tap.Sent(put) {
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
