package launch

import (
	"io"
	"sync"
)

const tailSize = 16 << 10

// tail keeps the last bytes of a log, while a process writes it.
type tail struct {
	mu  sync.Mutex
	buf []byte // guarded by mu
}

var _ io.Writer = (*tail)(nil)

// Write implements io.Writer. It never returns an error.
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
