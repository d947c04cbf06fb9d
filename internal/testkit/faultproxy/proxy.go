// Package faultproxy is a TCP proxy that does to connections what networks do to them, and worse:
// it cuts them, holds them up, cuts their bytes into other segments, repeats and changes bytes.
// What happens where is decided beforehand, in bytes from the start, so that a test can have it
// again. It is for tests: it authenticates nobody and knows no protocol, and TLS passes through it
// as it is.
package faultproxy

import (
	"context"
	"errors"
	"net"
	"os"
	"sync"
	"time"
)

// quiet is for how long Coalesce waits for more bytes: peers that wait for each other would wait
// forever.
const quiet = 20 * time.Millisecond

const bufferSize = 32 << 10

// Proxy forwards connections to a target. Its methods may be called from several goroutines.
type Proxy struct {
	listener net.Listener
	wait     func(ctx context.Context, d time.Duration)
	done     sync.WaitGroup

	mu     sync.Mutex
	target string                // guarded by mu
	script *script               // guarded by mu
	conns  map[net.Conn]struct{} // guarded by mu
	closed bool                  // guarded by mu
}

// Listen starts a proxy on a free port of the loopback interface. It is calm.
func Listen(target string) (*Proxy, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	p := &Proxy{listener: l, wait: waitFor, target: target, script: newScript(nil), conns: make(map[net.Conn]struct{})}
	p.done.Add(1)
	go p.accept()
	return p, nil
}

func waitFor(ctx context.Context, d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	}
}

// Addr returns HOST:PORT of the proxy.
func (p *Proxy) Addr() string { return p.listener.Addr().String() }

// SetTarget changes where connections are forwarded to, from the next one on.
func (p *Proxy) SetTarget(address string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.target = address
}

// Arm makes faults happen, each once, to the connections that are accepted from now on. Bytes are
// counted from 0 again, over all these connections. Older connections are calm from now on.
func (p *Proxy) Arm(faults ...Fault) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.script.stop()
	p.script = newScript(faults)
}

// Calm ends all faults, those that are under way too, and returns the ones that took effect since
// Arm. It waits until all calls of Fault.Do have returned.
func (p *Proxy) Calm() []Fault {
	p.mu.Lock()
	s := p.script
	p.mu.Unlock()
	return s.end()
}

// Passed returns how many bytes were read in a direction since Arm.
func (p *Proxy) Passed(d Direction) int64 {
	p.mu.Lock()
	s := p.script
	p.mu.Unlock()
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.passed[d]
}

// Close ends all connections and the proxy.
func (p *Proxy) Close() error {
	p.mu.Lock()
	p.closed = true
	p.script.stop()
	for c := range p.conns {
		_ = c.Close() // its pump ends, whatever this says
	}
	p.mu.Unlock()
	err := p.listener.Close()
	p.done.Wait()
	return err
}

func (p *Proxy) accept() {
	defer p.done.Done()
	for {
		c, err := p.listener.Accept()
		if err != nil {
			return
		}
		p.done.Add(1)
		go func() {
			defer p.done.Done()
			p.forward(c)
		}()
	}
}

// track keeps a connection for Close; false when that has been.
func (p *Proxy) track(c net.Conn) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed {
		_ = c.Close()
		return false
	}
	p.conns[c] = struct{}{}
	return true
}

func (p *Proxy) drop(c net.Conn) {
	p.mu.Lock()
	defer p.mu.Unlock()
	delete(p.conns, c)
	_ = c.Close() // it may have been closed before
}

func (p *Proxy) forward(caller net.Conn) {
	if !p.track(caller) {
		return
	}
	defer p.drop(caller)
	p.mu.Lock()
	target, s := p.target, p.script
	p.mu.Unlock()
	node, err := net.Dial("tcp", target)
	if err != nil {
		return // the caller sees its connection end
	}
	if !p.track(node) {
		return
	}
	defer p.drop(node)
	var both sync.WaitGroup
	for d, ends := range map[Direction][2]net.Conn{Up: {caller, node}, Down: {node, caller}} {
		both.Add(1)
		go func() {
			defer both.Done()
			f := &flow{script: s, wait: p.wait, direction: d, src: ends[0], dst: ends[1]}
			f.run()
		}()
	}
	both.Wait()
}

// flow is one direction of one connection.
type flow struct {
	script    *script
	wait      func(ctx context.Context, d time.Duration)
	direction Direction
	src, dst  net.Conn

	copied []byte // of the window of a Duplicate
	held   []byte // by a Coalesce
	parts  int    // how many reads are in held
	holder int    // index of the fault that holds
}

var errCut = errors.New("cut")

func (f *flow) run() {
	buf := make([]byte, bufferSize)
	for {
		n, err := f.src.Read(buf)
		if f.pass(buf[:n]) != nil {
			f.end()
			return
		}
		if errors.Is(err, os.ErrDeadlineExceeded) {
			if err = f.release(); err == nil {
				continue
			}
		}
		if err != nil {
			// An orderly end of one direction leaves the other as it is.
			if f.release() != nil {
				f.end()
				return
			}
			if c, ok := f.dst.(*net.TCPConn); ok {
				_ = c.CloseWrite() // it may be closed
			}
			return
		}
	}
}

// end closes both connections, which ends the other direction too.
func (f *flow) end() {
	_ = f.src.Close()
	_ = f.dst.Close()
}

// pass forwards bytes, and lets happen to them what the script says.
func (f *flow) pass(b []byte) error {
	counted := false // held has had a part of this read
	for len(b) > 0 {
		s := f.script.next(f.direction, len(b))
		now := b[:s.n]
		b = b[s.n:]
		if s.index < 0 || s.Kind != Coalesce {
			if err := f.release(); err != nil {
				return err
			}
		}
		if s.index < 0 {
			if _, err := f.dst.Write(now); err != nil {
				return err
			}
			continue
		}
		if s.Kind == Coalesce {
			if !counted {
				f.parts++
				counted = true
			}
			if err := f.hold(now, s); err != nil {
				return err
			}
			continue
		}
		if err := f.fault(now, s); err != nil {
			return err
		}
	}
	return nil
}

func (f *flow) fault(now []byte, s step) error {
	switch s.Kind {
	case Cut:
		if s.Hard {
			for _, c := range []net.Conn{f.src, f.dst} {
				if tcp, ok := c.(*net.TCPConn); ok {
					_ = tcp.SetLinger(0) // it may be closed already
				}
			}
		}
		return errCut
	case Stall:
		f.wait(f.script.ctx, s.Wait)
		return nil
	case Call:
		go func() {
			defer f.script.calls.Done()
			s.Do()
		}()
		return nil
	case Split:
		f.script.happened(s.index)
		for len(now) > 0 {
			n := min(max(s.Size, 1), len(now))
			if _, err := f.dst.Write(now[:n]); err != nil {
				return err
			}
			now = now[n:]
		}
		return nil
	case Duplicate:
		f.copied = append(f.copied, now...)
		if s.last {
			f.script.happened(s.index)
			now = append(append([]byte(nil), now...), f.copied...)
			f.copied = nil
		}
	case Corrupt:
		f.script.happened(s.index)
		changed := make([]byte, len(now))
		for i, c := range now {
			changed[i] = c ^ s.Mask
		}
		now = changed
	case Coalesce: // hold
	}
	_, err := f.dst.Write(now)
	return err
}

// hold keeps bytes back until the window ends or no more come for a while.
func (f *flow) hold(b []byte, s step) error {
	f.held = append(f.held, b...)
	f.holder = s.index
	if s.last {
		return f.release()
	}
	return f.src.SetReadDeadline(time.Now().Add(quiet))
}

// release forwards what is held. It counts as a fault only if it joins what came apart.
func (f *flow) release() error {
	if len(f.held) == 0 {
		return nil
	}
	if f.parts > 1 {
		f.script.happened(f.holder)
	}
	held := f.held
	f.held, f.parts = nil, 0
	if err := f.src.SetReadDeadline(time.Time{}); err != nil {
		return err
	}
	_, err := f.dst.Write(held)
	return err
}
