package node

import (
	"context"
	"strconv"
	"sync"
	"time"

	"golang.org/x/time/rate"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/fingerprint"
)

// How many refusals of strangers the audit log takes: a burst, then one in strangerInterval. Anybody who reaches the
// port can cause these entries, so their number must not be theirs to choose.
const (
	strangerBurst    = 10
	strangerInterval = time.Minute
)

// strangers counts refusals that were not written.
type strangers struct {
	mu         sync.Mutex
	limiter    *rate.Limiter
	suppressed int64
}

func newStrangers() *strangers {
	return &strangers{limiter: rate.NewLimiter(rate.Every(strangerInterval), strangerBurst)}
}

// admit says whether this refusal may be written, and how many were left out since the last one that was.
func (s *strangers) admit(now time.Time) (suppressed int64, ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.limiter.AllowN(now, 1) {
		s.suppressed++
		return 0, false
	}
	suppressed, s.suppressed = s.suppressed, 0
	return suppressed, true
}

// giveBack counts refusals that should have been written and could not be.
func (s *strangers) giveBack(n int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.suppressed += n
}

// RefuseStranger writes to the audit log that somebody with an unknown key was turned away. Floods are throttled: what
// is left out, or could not be written, is counted in the next entry.
func (n *Node) RefuseStranger(ctx context.Context, f fingerprint.Fingerprint, remote, reason string) {
	suppressed, ok := n.strangers.admit(n.Now())
	if !ok {
		return
	}
	details := map[string]string{"remote": remote}
	if suppressed > 0 {
		details["suppressed"] = strconv.FormatInt(suppressed, 10)
	}
	err := n.AuditNow(ctx, auditlog.Entry{
		Actor: actorStranger, ActorFingerprint: f.String(), Action: auditlog.ActionRefused,
		Outcome: auditlog.OutcomeRefused, Reason: reason, Details: details,
	})
	if err != nil {
		n.strangers.giveBack(suppressed + 1)
	}
}
