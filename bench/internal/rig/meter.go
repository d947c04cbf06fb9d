package rig

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"
)

const pollEvery = 50 * time.Millisecond

// Names of what a meter measures beside the nodes and the command.
const (
	Postgres        = "postgres"         // the server with all of its processes
	PostgresBackend = "postgres backend" // the largest single process of the server
)

// Usage is what an interval has cost.
type Usage struct {
	Wall time.Duration
	// CPU is user and system time by process: "NAME serve" of each node, the command, and
	// PostgreSQL.
	CPU map[string]time.Duration
	// Peak is memory in bytes by process. For our own processes it is VmHWM, the most that was
	// resident, which counts pages of the program file too. PostgreSQL's is the greatest sum, among
	// polls, of the private memory of its processes (RssAnon) and of the shared memory that the one
	// with most of it had touched; beside it stands the VmHWM of its largest process, which counts
	// the shared memory that this one touched.
	Peak map[string]int64
	// AlphaToBeta and BetaToAlpha are bytes on the wire between the holders.
	AlphaToBeta, BetaToAlpha int64
}

// CPUTotal is the sum over all processes.
func (u Usage) CPUTotal() time.Duration {
	var sum time.Duration
	for _, d := range u.CPU {
		sum += d
	}
	return sum
}

// Meter measures one command of a node, and what the others do meanwhile. Counters are read before
// the command starts and after it has ended, so that what it causes is counted whole, and loading
// data before it is not. The forwarders run in this process and are not counted.
type Meter struct {
	net     *Network
	started time.Time
	cpu     map[string]time.Duration
	ab, ba  int64

	stop    context.CancelFunc
	polling sync.WaitGroup
	mu      sync.Mutex
	peak    map[string]int64 // guarded by mu
	pollErr error            // guarded by mu
	command string
}

func serveName(m *Node) string { return m.Name + " serve" }

// Measure starts a meter. It returns an error where /proc does not tell of a process.
func (n *Network) Measure(ctx context.Context) (*Meter, error) {
	m := &Meter{net: n, peak: make(map[string]int64)}
	for _, node := range n.Nodes() {
		if node.Serving() {
			if err := forgetPeak(node.Pid()); err != nil {
				return nil, err
			}
		}
	}
	var err error
	if m.cpu, err = m.readCPU(); err != nil {
		return nil, fmt.Errorf("read processor times (this needs Linux): %w", err)
	}
	m.ab, m.ba = n.holderBytes()
	ctx, m.stop = context.WithCancel(ctx)
	m.started = time.Now()
	m.polling.Go(func() { m.poll(ctx, 0) })
	return m, nil
}

// readCPU reads the processor times so far of what lives longer than the command.
func (m *Meter) readCPU() (map[string]time.Duration, error) {
	out := make(map[string]time.Duration)
	for _, node := range m.net.Nodes() {
		if !node.Serving() {
			continue
		}
		t, err := readTimes(node.Pid())
		if err != nil {
			return nil, err
		}
		out[serveName(node)] = t.all()
	}
	var err error
	out[Postgres], err = treeTime(m.net.rig.cluster.Pid())
	return out, err
}

// Follow polls the memory of the command too.
func (m *Meter) Follow(name string, r *Running) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.command = name
	pid := r.Pid()
	ctx, cancel := context.WithCancel(context.Background())
	stop := m.stop
	m.stop = func() { cancel(); stop() }
	m.polling.Go(func() { m.poll(ctx, pid) })
}

// cpuSoFar returns what processes other than the command have used since the start. It returns an
// error when one cannot be read.
func (m *Meter) cpuSoFar() (map[string]time.Duration, error) {
	now, err := m.readCPU()
	for name := range now {
		now[name] -= m.cpu[name]
	}
	return now, err
}

// Stop ends the interval. The command has ended and was waited for. It returns an error when a
// process could not be read, now or at a poll.
func (m *Meter) Stop(r *Running) (Usage, error) {
	u := Usage{Wall: time.Since(m.started)}
	m.stop()
	m.polling.Wait()
	var err error
	if u.CPU, err = m.cpuSoFar(); err != nil {
		return u, err
	}
	u.CPU[m.command] = r.CPU()
	ab, ba := m.net.holderBytes()
	u.AlphaToBeta, u.BetaToAlpha = ab-m.ab, ba-m.ba
	for _, node := range m.net.Nodes() {
		if node.Serving() {
			mem, err := readMemory(node.Pid())
			if err != nil {
				return u, err
			}
			m.most(serveName(node), mem.peak)
		}
	}
	u.Peak = m.peak
	return u, m.pollErr
}

func (m *Meter) most(name string, bytes int64) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.peak[name] = max(m.peak[name], bytes)
}

// poll watches a process, or PostgreSQL where pid is 0.
func (m *Meter) poll(ctx context.Context, pid int) {
	tick := time.NewTicker(pollEvery)
	defer tick.Stop()
	for {
		var err error
		if pid == 0 {
			err = m.lookAtPostgres()
		} else {
			var mem memory
			mem, err = readMemory(pid)
			m.most(m.command, mem.peak)
		}
		if err != nil && !gone(err) {
			m.mu.Lock()
			m.pollErr = errors.Join(m.pollErr, err)
			m.mu.Unlock()
			return
		}
		select {
		case <-tick.C:
		case <-ctx.Done():
			return
		}
	}
}

func (m *Meter) lookAtPostgres() error {
	server := m.net.rig.cluster.Pid()
	pids, err := children(server)
	if err != nil {
		return err
	}
	var private, shared int64
	for _, pid := range append(pids, server) {
		mem, err := readMemory(pid)
		if err != nil {
			if gone(err) {
				continue
			}
			return err
		}
		private += mem.anonymous
		shared = max(shared, mem.shared)
		m.most(PostgresBackend, mem.peak)
	}
	m.most(Postgres, private+shared)
	return nil
}
