package faultproxy

import (
	"context"
	"slices"
	"sync"
)

// script is the faults of one Arm. Positions are counted over all connections that were accepted
// under it.
type script struct {
	ctx  context.Context // ends with Calm, the next Arm and Close: what is held up then goes on
	stop context.CancelFunc

	mu     sync.Mutex
	passed [2]int64 // guarded by mu: bytes by direction
	faults []entry  // guarded by mu
	fired  []Fault  // guarded by mu
	calls  sync.WaitGroup
}

type entry struct {
	Fault
	over bool
}

func newScript(faults []Fault) *script {
	ctx, stop := context.WithCancel(context.Background())
	s := &script{ctx: ctx, stop: stop}
	for _, f := range faults {
		s.faults = append(s.faults, entry{Fault: f})
	}
	return s
}

// end lets everything go on calmly, waits for calls under way, and returns what took effect.
func (s *script) end() []Fault {
	s.mu.Lock()
	s.stop()
	s.mu.Unlock()
	s.calls.Wait()
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.fired)
}

// step is what to do with the next n bytes. With a point fault n is 0.
type step struct {
	n     int
	index int  // of the fault, or -1
	last  bool // the window ends with these bytes
	Fault
}

// next decides about at most n bytes, which count as passed. Where windows overlap, the one that
// was given first applies.
func (s *script) next(d Direction, n int) step {
	s.mu.Lock()
	defer s.mu.Unlock()
	pos := s.passed[d]
	if s.ctx.Err() != nil {
		s.passed[d] += int64(n)
		return step{n: n, index: -1}
	}
	out := step{n: n, index: -1}
	end := pos + int64(n) // of the bytes that are treated alike
	for i := range s.faults {
		f := &s.faults[i]
		switch {
		case f.Direction != d || f.over:
		case f.At > pos:
			end = min(end, f.At)
		case f.point():
			f.over = true
			s.fired = append(s.fired, f.Fault)
			if f.Kind == Call {
				s.calls.Add(1) // here, where Calm cannot be waiting yet
			}
			return step{index: i, Fault: f.Fault}
		case f.At+f.Length <= pos:
			f.over = true
		case out.index < 0:
			out.index, out.Fault = i, f.Fault
		}
	}
	if out.index >= 0 {
		end = min(end, out.At+out.Length)
		out.last = end == out.At+out.Length
		s.faults[out.index].over = out.last
	}
	out.n = int(end - pos)
	s.passed[d] = end
	return out
}

// happened notes that a fault took effect, once.
func (s *script) happened(index int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	f := s.faults[index].Fault
	if !slices.ContainsFunc(s.fired, func(o Fault) bool { return o.Kind == f.Kind && o.Direction == f.Direction && o.At == f.At }) {
		s.fired = append(s.fired, f)
	}
}
