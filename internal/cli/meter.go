package cli

import (
	"fmt"
	"sync"
	"time"
)

const (
	// rateWindow is how far back the rate of a piece of work looks: it forgets a slow start and
	// shows a line that got worse.
	rateWindow = 20 * time.Second
	// keptWithin: what is added so soon after the start was there before, and says nothing about
	// how fast the work is.
	keptWithin = 10 * time.Millisecond
)

// meter measures how fast a piece of work gets on. It has no clock of its own.
type meter struct {
	mu      sync.Mutex
	total   int64    // set once
	samples []sample // guarded by mu; the first is the oldest that still counts, the last is now
}

type sample struct {
	at   time.Time
	done int64
}

func newMeter(total int64, now time.Time) *meter {
	return &meter{total: total, samples: []sample{{at: now}}}
}

// set says how much is done by now.
func (m *meter) set(done int64, now time.Time) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if len(m.samples) == 1 && now.Sub(m.samples[0].at) < keptWithin {
		m.samples[0].done = done
		return
	}
	m.samples = append(m.samples, sample{now, done})
	for len(m.samples) > 2 && now.Sub(m.samples[1].at) >= rateWindow {
		m.samples = m.samples[1:]
	}
}

// add says that n more are done by now.
func (m *meter) add(n int64, now time.Time) {
	m.mu.Lock()
	done := m.samples[len(m.samples)-1].done + n
	m.mu.Unlock()
	m.set(done, now)
}

// rate returns how many are done in a second, and how long the rest takes at that rate; known is
// false while nothing was measured.
func (m *meter) rate(now time.Time) (perSecond float64, left time.Duration, known bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	first, last := m.samples[0], m.samples[len(m.samples)-1]
	elapsed := now.Sub(first.at).Seconds()
	if last.done <= first.done || elapsed <= 0 {
		return 0, 0, false
	}
	perSecond = float64(last.done-first.done) / elapsed
	seconds := float64(max(m.total-last.done, 0)) / perSecond
	return perSecond, time.Duration(seconds * float64(time.Second)).Round(time.Second), true
}

// describe is the rate in words, for a unit such as "keys".
func (m *meter) describe(unit string, now time.Time) string {
	perSecond, left, known := m.rate(now)
	if !known {
		return "- " + unit + "/s"
	}
	return fmt.Sprintf("%.0f %s/s  %s left", perSecond, unit, left)
}

// describeRate is describe for work of which nobody knows how much it is.
func (m *meter) describeRate(unit string, now time.Time) string {
	perSecond, _, known := m.rate(now)
	if !known {
		return "- " + unit + "/s"
	}
	return fmt.Sprintf("%.0f %s/s", perSecond, unit)
}
