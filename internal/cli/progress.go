package cli

import (
	"errors"
	"io"
	"strings"
	"sync/atomic"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"

	"github.com/blindjoin/blindjoin/internal/holder"
)

// newProgress shows bars when w is a terminal and nothing otherwise. wait must be called before
// anything else is printed.
func newProgress(w io.Writer, options ...mpb.ContainerOption) (p holder.Progress, wait func()) {
	if !isTerminal(w) {
		return silent{}, func() {}
	}
	bars := mpb.New(append([]mpb.ContainerOption{mpb.WithOutput(w), mpb.WithWidth(40)}, options...)...)
	return &terminal{bars: bars, raw: w}, bars.Wait
}

// beside returns where to write lines while p may show bars on w.
func beside(p holder.Progress, w io.Writer) io.Writer {
	if t, ok := p.(*terminal); ok {
		return t
	}
	return w
}

type silent struct{}

// Start implements holder.Progress.
func (silent) Start(string, int64) holder.Bar { return silent{} }

// Add implements holder.Bar.
func (silent) Add(int64) {}

// Done implements holder.Bar.
func (silent) Done() {}

type terminal struct {
	bars  *mpb.Progress
	raw   io.Writer
	drawn atomic.Bool // there has been a bar, so the last lines of the terminal are not free
}

// unitOf is what a bar counts, by its label; see where holder starts bars.
func unitOf(label string) string {
	if strings.HasPrefix(label, "rows of ") {
		return "rows" // whatever the dataset is called
	}
	for _, unit := range []string{"keys", "records"} {
		if strings.Contains(label, unit) {
			return unit
		}
	}
	return "chunks"
}

// Start implements holder.Progress.
func (t *terminal) Start(label string, total int64) holder.Bar {
	m, unit := newMeter(total, time.Now()), unitOf(label)
	name := decor.Name(printable(label), decor.WCSyncSpaceR)
	if total == 0 {
		return t.count(name, unit, m)
	}
	b, err := t.bars.Add(total, mpb.BarStyle().Build(),
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
func (t *terminal) count(name decor.Decorator, unit string, m *meter) holder.Bar {
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

// Done implements holder.Bar.
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

// Add implements holder.Bar.
func (b bar) Add(n int64) {
	b.m.add(n, time.Now())
	b.b.IncrInt64(n)
}

// Done implements holder.Bar. A bar that did not reach its total is left where it is, so that
// nothing waits for it.
func (b bar) Done() {
	if !b.b.Completed() {
		b.b.Abort(false)
	}
}
