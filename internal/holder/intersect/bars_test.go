package intersect_test

import (
	"fmt"
	"sync"
	"testing"

	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/progress"
	"github.com/blindjoin/blindjoin/internal/testkit/pair"
)

// barRecord is a progress that remembers how far each bar came.
type barRecord struct {
	mu   sync.Mutex
	bars []*recordedBar // guarded by mu
}

type recordedBar struct {
	all         *barRecord
	label       string
	total, done int64
	ended       bool
}

// Start implements progress.Display.
func (r *barRecord) Start(label string, total int64) progress.Bar {
	r.mu.Lock()
	defer r.mu.Unlock()
	b := &recordedBar{all: r, label: label, total: total}
	r.bars = append(r.bars, b)
	return b
}

// Add implements progress.Bar.
func (b *recordedBar) Add(n int64) {
	b.all.mu.Lock()
	defer b.all.mu.Unlock()
	b.done += n
}

// Done implements progress.Bar.
func (b *recordedBar) Done() {
	b.all.mu.Lock()
	defer b.all.mu.Unlock()
	b.ended = true
}

// wrong lists bars that did not reach their end, or went beyond it, or were not ended.
func (r *barRecord) wrong() (bad []string, labels map[string]bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	labels = make(map[string]bool)
	for _, b := range r.bars {
		labels[b.label] = true
		if !b.ended || b.total > 0 && b.done != b.total {
			bad = append(bad, fmt.Sprintf("%s: %d of %d, ended: %v", b.label, b.done, b.total, b.ended))
		}
	}
	return bad, labels
}

// Every bar of a step that succeeds reaches its total, whichever holder drives the intersection,
// and whatever keys are left out.
func TestBarsReachTheirEnd(t *testing.T) {
	t.Parallel()
	for driver := range 2 {
		t.Run(fmt.Sprint("driver ", driver), func(t *testing.T) {
			t.Parallel()
			p, _ := pair.NewLinkedPair(t)
			var records [2]barRecord
			for i := range p.Apps {
				p.Configure(i, func(c *holder.Config) { c.Progress = &records[i] })
			}
			rows := append(pair.Many(2500), [2]string{"NULL", "x"}, [2]string{"", "y"}, [2]string{"key1", "again"})
			p.Table(0, rows...)
			p.Table(1, pair.Many(1777)...)
			_, err := p.Apps[driver].Intersect(t.Context(), pair.Study)
			pair.Must(t, err)
			for i := range p.Apps {
				_, err := p.Apps[i].Contribute(t.Context(), pair.Study)
				pair.Must(t, err)
			}
			pair.Must(t, p.VerifyLinker(driver))
			seen := 0
			for i := range records {
				bad, labels := records[i].wrong()
				if len(bad) > 0 {
					t.Errorf("holder %d: %v", i, bad)
				}
				seen += len(labels)
			}
			if seen < 9 {
				t.Errorf("only %d kinds of bars", seen)
			}
		})
	}
}
