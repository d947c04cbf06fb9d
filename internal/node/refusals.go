package node

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"sync"
	"time"

	"golang.org/x/time/rate"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// rateLimit is how often something may happen: a burst, then once in every interval.
type rateLimit struct {
	burst int
	every time.Duration
}

// Whoever reaches the port can cause refusals of strangers, and a peer refusals of its calls and
// rows of proposed studies. How much of the audit log and of the disk they fill must not be theirs
// to choose.
var (
	limitStrangers = rateLimit{burst: 10, every: time.Minute}
	limitPeer      = rateLimit{burst: 60, every: time.Minute}
	limitProposals = rateLimit{burst: 100, every: time.Minute}
)

// rateLimiter is a token bucket for one actor; suppressed counts what it has refused.
type rateLimiter struct {
	bucket     *rate.Limiter
	suppressed int64
	actor, key string // as they stand in entries; strangers have many keys, and none here
}

// rateLimiters has a token bucket for each peer, and one for all strangers: no actor uses up what
// another is due, and no stranger makes a further bucket. The zero value is ready.
type rateLimiters struct {
	mu       sync.Mutex
	limiters map[string]*rateLimiter // guarded by mu
}

func (f *rateLimiters) get(actor, key string, p rateLimit) *rateLimiter {
	if f.limiters == nil {
		f.limiters = make(map[string]*rateLimiter)
	}
	one, ok := f.limiters[actor]
	if !ok {
		one = &rateLimiter{bucket: rate.NewLimiter(rate.Every(p.every), p.burst), actor: actor}
		f.limiters[actor] = one
	}
	if actor != actorStranger {
		one.key = key
	}
	return one
}

// allow takes a token of an actor. suppressed is how often there was none since the last one.
func (f *rateLimiters) allow(actor, key string, p rateLimit, now time.Time) (suppressed int64, ok bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	one := f.get(actor, key, p)
	if !one.bucket.AllowN(now, 1) {
		one.suppressed++
		return 0, false
	}
	suppressed, one.suppressed = one.suppressed, 0
	return suppressed, true
}

// addSuppressed counts what was allowed and could not be done.
func (f *rateLimiters) addSuppressed(actor string, n int64) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.limiters[actor].suppressed += n
}

// takeSuppressed returns the limiters that have suppressed something, and sets their counts to
// zero.
func (f *rateLimiters) takeSuppressed() []rateLimiter {
	f.mu.Lock()
	defer f.mu.Unlock()
	var list []rateLimiter
	for _, actor := range slices.Sorted(maps.Keys(f.limiters)) {
		if one := f.limiters[actor]; one.suppressed > 0 {
			list = append(list, *one)
			one.suppressed = 0
		}
	}
	return list
}

// detailSuppressed is how many refusals of the same actor before an entry have none of their own.
const detailSuppressed = "suppressed"

// detailOtherProtocol marks refusals of a peer that speaks another version of the protocol.
const detailOtherProtocol = "other_protocol"

// Refuse writes to the audit log that something of a peer's was refused. Floods are throttled, for
// each peer by itself: after a burst of 60 one a minute is written, and what is left out, or could
// not be written, is counted in the next entry. written says whether this one was.
func (n *Node) Refuse(ctx context.Context, r Refusal) (written bool, err error) {
	details := map[string]string{"procedure": r.Call}
	if r.Reply {
		details["refused"] = "reply"
	}
	if r.OtherProtocol {
		details[detailOtherProtocol] = "true"
	}
	return n.refuse(ctx, limitPeer, auditlog.Entry{
		Actor: r.Peer.Name, ActorFingerprint: r.Peer.Fingerprint.String(), Study: r.Study, Reason: r.Reason, Details: details,
	})
}

// OtherProtocols returns the last refusal since a time of each peer that spoke another version of
// the protocol then. It looks at the newest entries of the audit log only.
func (n *Node) OtherProtocols(ctx context.Context, since time.Time) ([]auditlog.Entry, error) {
	const newest = 1000
	last := map[string]auditlog.Entry{}
	err := n.store.InTx(ctx, "other protocols", func(ctx context.Context, tx *Tx) error {
		clear(last)
		tail, err := tx.AuditTail(ctx)
		if err != nil || tail == nil {
			return err
		}
		return tx.AuditRows(ctx, max(1, tail.Seq-newest), 0, func(row auditlog.Row) error {
			if e, err := auditlog.Decode(row.Entry); err == nil && e.Details[detailOtherProtocol] != "" && e.At.After(since) {
				last[e.Actor] = e
			}
			return nil
		})
	})
	var list []auditlog.Entry
	for _, actor := range slices.Sorted(maps.Keys(last)) {
		list = append(list, last[actor])
	}
	return list, err
}

// RefuseReply is Refuse for a reply of a peer's that err is about; it returns err, joined with the
// audit log's if it could not be written. Errors that do not blame the peer (nil, internal ones, a
// peer or database out of reach or busy) write nothing.
func (n *Node) RefuseReply(ctx context.Context, p Peer, call, studyID string, err error) error {
	switch problem.KindOf(err) {
	case problem.Invalid, problem.Denied, problem.Conflict:
		_, auditErr := n.Refuse(ctx, Refusal{Peer: p, Call: call, Reply: true, Study: studyID, Reason: err.Error()})
		if auditErr != nil {
			return fmt.Errorf("%w (and the audit log did not take this refusal: %w)", err, auditErr)
		}
	case problem.Internal, problem.NotFound, problem.Busy, problem.Unavailable:
	}
	return err
}

// RefuseStranger writes to the audit log that somebody with an unknown key was turned away. Floods
// of all strangers together are throttled: what is left out, or could not be written, is counted in
// the next entry.
func (n *Node) RefuseStranger(ctx context.Context, f fingerprint.Fingerprint, remote, reason string) (written bool, err error) {
	return n.refuse(ctx, limitStrangers, auditlog.Entry{
		Actor: actorStranger, ActorFingerprint: f.String(), Reason: reason, Details: map[string]string{"remote": remote},
	})
}

func (n *Node) refuse(ctx context.Context, p rateLimit, e auditlog.Entry) (bool, error) {
	suppressed, ok := n.refusals.allow(e.Actor, e.ActorFingerprint, p, n.Now())
	if !ok {
		return false, nil
	}
	if suppressed > 0 {
		e.Details[detailSuppressed] = strconv.FormatInt(suppressed, 10)
	}
	e.Action, e.Outcome = auditlog.ActionRefused, auditlog.OutcomeRefused
	if err := n.AuditNow(ctx, e); err != nil {
		n.refusals.addSuppressed(e.Actor, suppressed+1)
		return false, err
	}
	return true, nil
}

// FlushRefusals writes, for every peer and for strangers together, one entry that counts the
// refusals without one of their own. A node that stops calls it: the numbers are in its memory
// alone.
func (n *Node) FlushRefusals(ctx context.Context) error {
	var errs []error
	for _, one := range n.refusals.takeSuppressed() {
		err := n.AuditNow(ctx, auditlog.Entry{
			Actor: one.actor, ActorFingerprint: one.key, Action: auditlog.ActionRefused, Outcome: auditlog.OutcomeRefused,
			Reason: "more refusals, too many to be written one by one", Details: map[string]string{detailSuppressed: strconv.FormatInt(one.suppressed, 10)},
		})
		if err != nil {
			n.refusals.addSuppressed(one.actor, one.suppressed)
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}

// mayPropose refuses a peer that proposes studies faster than anybody signs them.
func (n *Node) mayPropose(from Peer) error {
	if _, ok := n.proposals.allow(from.Name, "", limitProposals, n.Now()); ok {
		return nil
	}
	return problem.New(problem.Busy, "%s has proposed too many studies in a short time", from.Name).
		WithHint("%d at once are taken, then one in %s: run ⟪study propose⟫ for this one again later", limitProposals.burst, limitProposals.every)
}
