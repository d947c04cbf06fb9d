// Package progress is how steps show how far long work is, wherever that is drawn.
package progress

// Display shows bars.
type Display interface {
	// Start begins a bar; total is in units of what the label names, or 0 where nobody knows it.
	Start(label string, total int64) Bar
}

// Bar is one piece of long work. It is safe for concurrent use.
type Bar interface {
	Add(n int64)
	Done()
}

// Start begins a bar on a display; nil is one that nobody watches.
func Start(d Display, label string, total int64) Bar {
	if d == nil {
		return unwatched{}
	}
	return d.Start(label, total)
}

type unwatched struct{}

func (unwatched) Add(int64) {}
func (unwatched) Done()     {}
