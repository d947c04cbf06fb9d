package cli

import (
	"io"
	"os"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
	"golang.org/x/term"

	"github.com/blindjoin/blindjoin/internal/holder"
)

// newProgress shows bars when w is a terminal and nothing otherwise. wait must be called before anything else is printed.
func newProgress(w io.Writer) (p holder.Progress, wait func()) {
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return silent{}, func() {}
	}
	bars := mpb.New(mpb.WithOutput(w), mpb.WithWidth(40))
	return terminal{bars}, bars.Wait
}

type silent struct{}

// Start implements holder.Progress.
func (silent) Start(string, int64) holder.Bar { return silent{} }

// Add implements holder.Bar.
func (silent) Add(int64) {}

// Done implements holder.Bar.
func (silent) Done() {}

type terminal struct{ bars *mpb.Progress }

// Start implements holder.Progress.
func (t terminal) Start(label string, total int64) holder.Bar {
	return bar{t.bars.AddBar(total,
		mpb.PrependDecorators(decor.Name(label, decor.WCSyncSpaceR), decor.CountersNoUnit("%d / %d", decor.WCSyncSpace)),
		mpb.AppendDecorators(decor.AverageSpeed(0, "%.0f/s", decor.WCSyncSpace), decor.Name(" "), decor.AverageETA(decor.ET_STYLE_GO)),
	)}
}

type bar struct{ b *mpb.Bar }

// Add implements holder.Bar.
func (b bar) Add(n int64) { b.b.IncrInt64(n) }

// Done implements holder.Bar. A bar that did not reach its total is left where it is, so that nothing waits for it.
func (b bar) Done() {
	if !b.b.Completed() {
		b.b.Abort(false)
	}
}
