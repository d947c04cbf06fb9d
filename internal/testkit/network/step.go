package network

import (
	"bytes"
	"context"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"

	"google.golang.org/protobuf/proto"

	"github.com/blindjoin/blindjoin/internal/wire/nodepb"
)

// StepProcedure is the path of the call that an intersection is made of.
const StepProcedure = "/blindjoin.v1.IntersectionService/Step"

// said is what a process has written so far.
type said struct {
	mu   sync.Mutex
	text bytes.Buffer  // guarded by mu
	more chan struct{} // something was written; nil: nobody waits for that
}

// Write implements io.Writer. It never returns an error.
func (s *said) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	select {
	case s.more <- struct{}{}:
	default:
	}
	return s.text.Write(p)
}

// Bytes returns a copy of what is written.
func (s *said) Bytes() []byte {
	s.mu.Lock()
	defer s.mu.Unlock()
	return bytes.Clone(s.text.Bytes())
}

// String returns what is written.
func (s *said) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.String()
}

// Step is a command that is under way.
type Step struct {
	*exec.Cmd
	Said  *said
	Ended chan struct{}
}

// Terminate asks the step to stop, and waits until it says that it has heard.
func (s *Step) Terminate(t *testing.T) {
	if err := s.Process.Signal(syscall.SIGTERM); err != nil {
		t.Error(err)
	}
	for !strings.Contains(s.Said.String(), "stopping: ") {
		select {
		case <-s.Said.more:
		case <-s.Ended:
			t.Errorf("it ended without a word: %s", s.Said)
			return
		}
	}
}

// Start starts a command, which ends with the test at the latest.
func (m *Machine) Start(args ...string) *Step {
	m.T.Helper()
	s := &Step{Cmd: m.Command(context.Background(), args...), Said: &said{more: make(chan struct{}, 1)}, Ended: make(chan struct{})}
	s.Stderr = s.Said
	if err := s.Start(); err != nil {
		m.T.Fatal(err)
	}
	go func() {
		_ = s.Wait()
		close(s.Ended)
	}()
	m.T.Cleanup(func() {
		_ = s.Process.Kill()
		<-s.Ended
	})
	return s
}

// Chunks counts, by number, how often chunks of the client's keys were sent to a node: blinded ones
// by their client, or evaluated ones by their server.
func (p *tap) Chunks(t *testing.T) map[uint32]int {
	t.Helper()
	out := map[uint32]int{}
	for _, body := range p.Sent(StepProcedure) {
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
