package node_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// refusals returns the entries about refusals of an actor.
func (n *testNode) refusals(t *testing.T, actor string) []auditlog.Entry {
	t.Helper()
	var list []auditlog.Entry
	if err := n.AuditList(t.Context(), time.Time{}, time.Time{}, func(e auditlog.Entry, _ string) error {
		if e.Actor == actor && e.Action == auditlog.ActionRefused && e.Outcome == auditlog.OutcomeRefused {
			list = append(list, e)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return list
}

// refuse refuses something and returns whether it was written.
func (n *testNode) refuse(t *testing.T, p node.Peer) bool {
	t.Helper()
	written, err := n.Refuse(t.Context(), node.Refusal{Peer: p, Call: "Ask", Reason: "no"})
	if err != nil {
		t.Fatal(err)
	}
	return written
}

func TestFloodsOfRefusalsAreCounted(t *testing.T) {
	t.Parallel()
	peer := node.Peer{Name: "bi", Fingerprint: fingerprint.Fingerprint{8}}
	for name, c := range map[string]struct {
		actor string
		once  func(t *testing.T, n *testNode) bool
	}{
		"strangers": {"?", func(t *testing.T, n *testNode) bool {
			written, err := n.RefuseStranger(t.Context(), fingerprint.Fingerprint{9}, "192.0.2.1:5", "not a known peer")
			if err != nil {
				t.Fatal(err)
			}
			return written
		}},
		"a peer": {"bi", func(t *testing.T, n *testNode) bool { return n.refuse(t, peer) }},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			n := newNode(t, node.Holder, "istat")
			now := start
			n.Now = clockOf(&now)
			written := 0
			for range 500 {
				if c.once(t, n) {
					written++
				}
			}
			if got := len(n.refusals(t, c.actor)); got != written || got < 5 || got > 100 {
				t.Fatalf("%d entries, %d said to be written, of 500 refusals", got, written)
			}
			now = now.AddDate(0, 0, 1)
			if !c.once(t, n) {
				t.Fatal("a refusal of the next day is not written")
			}
			if last := n.refusals(t, c.actor)[written]; last.Details["suppressed"] != itoa(int64(500-written)) {
				t.Errorf("last entry %+v, want %d suppressed", last, 500-written)
			}
		})
	}
}

// One peer's flood leaves the log open for the refusals of others.
func TestRefusalsAreThrottledForEachPeer(t *testing.T) {
	t.Parallel()
	n := newNode(t, node.Holder, "istat")
	for range 500 {
		n.refuse(t, node.Peer{Name: "bi"})
	}
	if !n.refuse(t, node.Peer{Name: "linker"}) {
		t.Error("another peer's refusal was left out")
	}
}

// A node that stops writes down how many refusals it did not.
func TestRefusalsLeftOutAreWrittenAtTheEnd(t *testing.T) {
	t.Parallel()
	n := newNode(t, node.Holder, "istat")
	written := 0
	for range 100 {
		if n.refuse(t, node.Peer{Name: "bi"}) {
			written++
		}
	}
	for range 2 { // the second time there is nothing left to say
		if err := n.FlushRefusals(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	list := n.refusals(t, "bi")
	if len(list) != written+1 || list[written].Details["suppressed"] != itoa(int64(100-written)) {
		t.Errorf("%d entries of %d written; the last is %+v", len(list), written, list[len(list)-1])
	}
}

// What the log could not take is counted when it takes entries again.
func TestRefusalsThatCannotBeWrittenAreCounted(t *testing.T) {
	t.Parallel()
	n := newNode(t, node.Holder, "istat")
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := n.Refuse(gone, node.Refusal{Peer: node.Peer{Name: "bi"}}); !errors.Is(err, context.Canceled) {
		t.Fatalf("%v", err)
	}
	n.refuse(t, node.Peer{Name: "bi"})
	if list := n.refusals(t, "bi"); len(list) != 1 || list[0].Details["suppressed"] != "1" {
		t.Errorf("%+v", list)
	}
}

func TestRepliesThatAreRefusedAreAudited(t *testing.T) {
	t.Parallel()
	n := newNode(t, node.Holder, "istat")
	p := node.Peer{Name: "bi", Fingerprint: fingerprint.Fingerprint{8}}
	for _, err := range []error{
		nil, errors.New("ours"), problem.New(problem.Busy, "later"), problem.New(problem.Unavailable, "away"), problem.New(problem.Internal, "ours"),
	} {
		if got := n.RefuseReply(t.Context(), p, "Open", "", err); !errors.Is(got, err) {
			t.Errorf("%v became %v", err, got)
		}
	}
	if list := n.refusals(t, "bi"); len(list) != 0 {
		t.Fatalf("the peer is blamed for %+v", list)
	}
	forged := problem.New(problem.Invalid, "a forged cell")
	if got := n.RefuseReply(t.Context(), p, "Ask", "ab", forged); !errors.Is(got, forged) || got.Error() != forged.Error() {
		t.Errorf("%v became %v", forged, got)
	}
	list := n.refusals(t, "bi")
	if len(list) != 1 || list[0].Reason != "a forged cell" || list[0].Study != "ab" || list[0].Details["procedure"] != "Ask" ||
		list[0].Details["refused"] != "reply" || list[0].ActorFingerprint != p.Fingerprint.String() {
		t.Errorf("%+v", list)
	}
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	if got := n.RefuseReply(gone, p, "Ask", "", forged); !errors.Is(got, forged) || !errors.Is(got, context.Canceled) || problem.KindOf(got) != problem.Invalid {
		t.Errorf("without a log: %v", got)
	}
}

// A peer cannot fill the database with proposals, nor keep another from proposing.
func TestProposalsAreThrottledForEachPeer(t *testing.T) {
	t.Parallel()
	w := newNetwork(t)
	now := start
	w.lin.Now = clockOf(&now)
	propose := func(from *testNode, name string) error {
		a, err := from.propose(t, spec(t, "name: mortgages", "name: "+name))
		if err != nil {
			t.Fatal(err)
		}
		a.Private = nil
		return w.lin.receive(t, from, a)
	}
	taken := 0
	var err error
	for ; err == nil && taken < 1000; taken++ {
		err = propose(w.ist, fmt.Sprintf("study-%d", taken))
	}
	wantKind(t, err, problem.Busy)
	if taken < 10 || problem.HintOf(err) == "" {
		t.Errorf("after %d: %v (%s)", taken, err, problem.HintOf(err))
	}
	if err := propose(w.bi, "another"); err != nil {
		t.Errorf("another peer's proposal: %v", err)
	}
	now = now.Add(time.Hour)
	if err := propose(w.ist, "later"); err != nil {
		t.Errorf("an hour later: %v", err)
	}
}
