package cli

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/vbauerster/mpb/v8"
)

// Bars go away when their work has ended: those that came to their end, those that did not, and
// those whose end nobody knew.
func TestBarsGoAway(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	p := newTerminal(&out, mpb.WithAutoRefresh())
	whole, half, unknown := p.Start("own keys", 10), p.Start("matches, chunks", 10), p.Start("rows of people", 0)
	for range 5 {
		whole.Add(2)
		unknown.Add(2)
		time.Sleep(2 * refreshEvery)
	}
	half.Add(5)
	time.Sleep(2 * refreshEvery)
	whole.Done()
	half.Done()
	unknown.Done()
	p.wait()
	shown := out.String()
	for _, want := range []string{"own keys", "5 / 10", "rows of people", "keys/s", "chunks/s", "rows/s"} {
		if !strings.Contains(shown, want) {
			t.Errorf("%q was never shown", want)
		}
	}
	if strings.Contains(shown, "10 / 0") {
		t.Error("a total that nobody knows is shown as 0")
	}
	const eraseBelow = "\x1b[J"
	if last := shown[strings.LastIndex(shown, eraseBelow)+len(eraseBelow):]; strings.TrimSpace(last) != "" {
		t.Errorf("left on the terminal: %q", last)
	}
}
