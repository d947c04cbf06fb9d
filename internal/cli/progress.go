package cli

import (
	"errors"
	"io"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"

	"github.com/blindjoin/blindjoin/internal/progress"
)

// newProgress shows bars when w is a terminal and nothing otherwise. wait must be called before
// anything else is printed.
func newProgress(w io.Writer) (p progress.Display, wait func()) {
	if !isTerminal(w) {
		return silent{}, func() {}
	}
	t := newTerminal(w)
	return t, t.wait
}

// refreshEvery is how often bars are drawn.
const refreshEvery = 100 * time.Millisecond

func newTerminal(w io.Writer, options ...mpb.ContainerOption) *terminal {
	options = append([]mpb.ContainerOption{mpb.WithOutput(w), mpb.WithWidth(40), mpb.WithRefreshRate(refreshEvery)}, options...)
	return &terminal{bars: mpb.New(options...), raw: w}
}

// wait lets the bars that have ended go away. mpb draws a bar twice after it has ended, and erases
// that when it draws again.
func (t *terminal) wait() {
	const drawings = 5
	t.once.Do(func() {
		if t.drawn.Load() {
			time.Sleep(drawings * refreshEvery)
		}
		t.bars.Wait()
	})
}

// beside returns where to write lines while p may show bars on w.
func beside(p progress.Display, w io.Writer) io.Writer {
	if t, ok := p.(*terminal); ok {
		return t
	}
	return w
}

type silent struct{}

// Start implements progress.Display.
func (silent) Start(string, int64) progress.Bar { return silent{} }

// Add implements progress.Bar.
func (silent) Add(int64) {}

// Done implements progress.Bar.
func (silent) Done() {}

type terminal struct {
	bars  *mpb.Progress
	raw   io.Writer
	drawn atomic.Bool // there has been a bar, so the last lines of the terminal are not free
	once  sync.Once
}

// unitOf is what a bar counts, by its label; see where holder starts bars.
func unitOf(label string) string {
	for _, unit := range []string{"chunks", "keys", "records", "rows", "entries", "blocks", "replicates"} {
		if strings.Contains(label, unit) {
			return unit
		}
	}
	return "steps"
}

// Start implements progress.Display. A total of 0 is one that nobody knows. A bar goes away when
// its work has ended, well or not: what came of it is said by the command.
func (t *terminal) Start(label string, total int64) progress.Bar {
	m, unit := newMeter(total, time.Now()), unitOf(label)
	name := decor.Name(printable(label), decor.WCSyncSpaceR)
	if total == 0 {
		return t.count(name, unit, m)
	}
	b, err := t.bars.Add(total, mpb.BarStyle().Build(), mpb.BarRemoveOnComplete(),
		mpb.PrependDecorators(name, decor.CountersNoUnit("%d / %d", decor.WCSyncSpace)),
		mpb.AppendDecorators(decor.Any(func(decor.Statistics) string { return m.describe(unit, time.Now()) }, decor.WCSyncSpaceR)),
	)
	if err != nil {
		return silent{} // after the last line was written; nothing is worth failing for
	}
	t.drawn.Store(true)
	return bar{b, m}
}

// count shows work of which nobody knows how much it is: a number and a rate, which go away when it
// ends.
func (t *terminal) count(name decor.Decorator, unit string, m *meter) progress.Bar {
	b, err := t.bars.Add(0, mpb.NopStyle().Build(), mpb.BarRemoveOnComplete(),
		mpb.PrependDecorators(name, decor.CurrentNoUnit("%d", decor.WCSyncSpace)),
		mpb.AppendDecorators(decor.Any(func(decor.Statistics) string { return m.describeRate(unit, time.Now()) }, decor.WCSyncSpaceR)),
	)
	if err != nil {
		return silent{}
	}
	t.drawn.Store(true)
	return counter{bar{b, m}}
}

type counter struct{ bar }

// Done implements progress.Bar.
func (c counter) Done() { c.b.SetTotal(-1, true) }

// Write implements io.Writer: above the bars, as long as there are any.
func (t *terminal) Write(p []byte) (int, error) {
	if t.drawn.Load() {
		n, err := t.bars.Write(p)
		if !errors.Is(err, mpb.ErrDone) {
			return n, err
		}
	}
	return t.raw.Write(p)
}

type bar struct {
	b *mpb.Bar
	m *meter
}

// Add implements progress.Bar.
func (b bar) Add(n int64) {
	b.m.add(n, time.Now())
	b.b.IncrInt64(n)
}

// Done implements progress.Bar. A bar that did not reach its total goes away too, so that nothing
// waits for it.
func (b bar) Done() {
	if !b.b.Completed() {
		b.b.Abort(true)
	}
}
