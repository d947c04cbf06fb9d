package rig

import (
	"errors"
	"net"
	"sync"
	"sync/atomic"
)

const forwardBuffer = 64 << 10

// forwarder passes TCP connections on to an address, unopened, and counts what it passes on.
type forwarder struct {
	listener net.Listener
	to, from atomic.Int64

	mu       sync.Mutex
	upstream string                // guarded by mu
	closed   bool                  // guarded by mu
	open     map[net.Conn]struct{} // guarded by mu
}

func newForwarder(upstream string) (*forwarder, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0") //nolint:noctx // a listener that lives until close
	if err != nil {
		return nil, err
	}
	f := &forwarder{listener: l, upstream: upstream, open: make(map[net.Conn]struct{})}
	go f.accept()
	return f, nil
}

// URL is the address to give to peers.
func (f *forwarder) URL() string { return "https://" + f.listener.Addr().String() }

// Bytes returns how many bytes have gone to the node, and how many have come from it.
func (f *forwarder) Bytes() (to, from int64) { return f.to.Load(), f.from.Load() }

func (f *forwarder) accept() {
	for {
		c, err := f.listener.Accept()
		if err != nil {
			return // closed
		}
		go f.pass(c)
	}
}

// retarget makes connections from now on go to another address.
func (f *forwarder) retarget(upstream string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.upstream = upstream
}

func (f *forwarder) pass(caller net.Conn) {
	f.mu.Lock()
	upstream := f.upstream
	f.mu.Unlock()
	node, err := net.Dial("tcp", upstream) //nolint:noctx // ends with the connection
	if err != nil {
		_ = caller.Close() // the caller sees a node that does not answer, which is what it is
		return
	}
	if !f.keep(caller, node) {
		return
	}
	var g sync.WaitGroup
	g.Go(func() { copyCounted(node, caller, &f.to) })
	g.Go(func() { copyCounted(caller, node, &f.from) })
	g.Wait()
	f.mu.Lock()
	delete(f.open, caller)
	delete(f.open, node)
	f.mu.Unlock()
}

// keep notes two connections, so that close ends them; after close it ends them itself.
func (f *forwarder) keep(conns ...net.Conn) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, c := range conns {
		if f.closed {
			_ = c.Close()
			continue
		}
		f.open[c] = struct{}{}
	}
	return !f.closed
}

// copyCounted copies until either end fails, and closes both, so that the other direction ends too.
func copyCounted(dst, src net.Conn, count *atomic.Int64) {
	defer func() { _, _ = dst.Close(), src.Close() }()
	buf := make([]byte, forwardBuffer)
	for {
		n, err := src.Read(buf)
		if n > 0 {
			// first, so that whoever has had the answer finds the question counted
			count.Add(int64(n))
			if _, err := dst.Write(buf[:n]); err != nil {
				return
			}
		}
		if err != nil {
			return
		}
	}
}

func (f *forwarder) close() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.closed = true
	err := f.listener.Close()
	for c := range f.open {
		if e := c.Close(); e != nil && !errors.Is(e, net.ErrClosed) {
			err = errors.Join(err, e)
		}
	}
	return err
}
