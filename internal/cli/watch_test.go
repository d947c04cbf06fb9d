package cli

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/blindjoin/blindjoin/internal/holder/intersect"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/progress"
	"github.com/blindjoin/blindjoin/internal/psi"
)

func TestMeter(t *testing.T) {
	t.Parallel()
	start := time.Date(2026, 1, 31, 12, 0, 0, 0, time.UTC)
	at := func(seconds float64) time.Time { return start.Add(time.Duration(seconds * float64(time.Second))) }
	m := newMeter(1000, start)
	if got := m.describe("keys", at(5)); got != "- keys/s" {
		t.Errorf("before anything: %s", got)
	}
	m.add(400, start) // kept from before: no work of ours
	m.add(100, at(2))
	if got := m.describe("keys", at(2)); got != "50 keys/s  10s left" {
		t.Error(got)
	}
	for i := 3; i <= 60; i++ {
		m.add(1, at(float64(i)))
	}
	if perSecond, left, known := m.rate(at(60)); !known || perSecond < 0.9 || perSecond > 1.1 || left < 400*time.Second || left > 500*time.Second {
		t.Errorf("the rate does not forget: %f, %s", perSecond, left)
	}
	m.set(2000, at(61)) // more than was expected leaves nothing
	if _, left, _ := m.rate(at(61)); left != 0 {
		t.Errorf("%s left", left)
	}
}

// record keeps what bars were shown.
type record struct{ lines []string }

func (r *record) Start(label string, total int64) progress.Bar {
	r.lines = append(r.lines, fmt.Sprintf("%s of %d", label, total))
	return recordedBar{r}
}

type recordedBar struct{ r *record }

func (b recordedBar) Add(n int64) { b.r.lines = append(b.r.lines, fmt.Sprintf("+%d", n)) }
func (b recordedBar) Done()       { b.r.lines = append(b.r.lines, "end") }

func TestWatcher(t *testing.T) {
	t.Parallel()
	clock := time.Date(2026, 1, 31, 12, 0, 0, 0, time.UTC)
	status := intersect.SessionStatus{Study: "mortgages", Phase: psi.Opened, ClientKeys: intersect.Count{Done: 100, Total: 1000}, ServerKeys: intersect.Count{Total: 500}}
	looks := 0
	var log bytes.Buffer
	bars := &record{}
	w := &watcher{
		progress: func(context.Context, psi.SessionID) (intersect.SessionStatus, error) {
			looks++
			if status.Study == "" {
				return status, problem.New(problem.NotFound, "gone")
			}
			return status, nil
		},
		bars: bars, log: slog.New(slog.NewTextHandler(&log, nil)), now: func() time.Time { return clock },
		sessions: map[psi.SessionID]*watched{},
	}
	t.Cleanup(w.close)
	id := psi.SessionID{1}
	w.saw(t.Context(), psi.SessionID{2}, "beta", false, false) // a call that was refused
	if looks != 0 || len(w.sessions) != 0 {
		t.Error("it follows a session that nobody knows")
	}
	for range 50 {
		w.saw(t.Context(), id, "beta", true, false)
	}
	if looks != 1 {
		t.Errorf("%d looks at one moment", looks)
	}
	clock = clock.Add(watchEvery)
	status.ClientKeys.Done, status.ServerKeys.Done = 400, 200
	w.saw(t.Context(), id, "beta", true, false)
	clock = clock.Add(watchEvery)
	status.Phase, status.Tags = psi.Evaluated, intersect.Count{Done: 1, Total: 4}
	w.saw(t.Context(), id, "beta", true, false)
	status.Phase = psi.Done
	w.saw(t.Context(), id, "beta", true, true) // the last message is not left out
	for _, words := range []string{
		"msg=session study=mortgages peer=beta phase=opened unit=keys done=100 total=1500\n",
		"phase=opened unit=keys done=600 total=1500 rate=100 left=9s\n",
		"phase=evaluated unit=chunks done=1 total=4\n",
		"msg=\"session ended\" study=mortgages peer=beta phase=done\n",
	} {
		if !strings.Contains(log.String(), words) {
			t.Errorf("the log lacks %q:\n%s", words, log.String())
		}
	}
	want := "mortgages with beta: evaluating keys of 1500 +100 +500 end mortgages with beta: tags chunks of 4 +1 end"
	if got := strings.Join(bars.lines, " "); got != want {
		t.Errorf("bars: %s", got)
	}
	if len(w.sessions) != 0 {
		t.Error("it still follows a session that has ended")
	}
	// A look that fails breaks nothing, and a closed watcher looks no more.
	status.Study = ""
	w.saw(t.Context(), id, "beta", true, false)
	w.close()
	before := looks
	w.saw(t.Context(), psi.SessionID{3}, "beta", true, true)
	if looks != before || len(w.sessions) != 0 {
		t.Error("it goes on after it was closed")
	}
}
