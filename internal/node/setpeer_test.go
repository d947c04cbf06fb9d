package node_test

import (
	"context"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/fingerprint"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
)

func ptr[T any](v T) *T { return &v }

// last returns the newest audit entry.
func (n *testNode) last(t *testing.T) auditlog.Entry {
	t.Helper()
	var last auditlog.Entry
	if err := n.AuditList(t.Context(), time.Time{}, time.Time{}, func(e auditlog.Entry, _ string) error { last = e; return nil }); err != nil {
		t.Fatal(err)
	}
	return last
}

func TestSetPeer(t *testing.T) {
	t.Parallel()
	n := newNode(t, node.Holder, "istat")
	bi := node.Peer{Name: "bi", Role: node.Holder, Address: "https://bi.example:7443", Fingerprint: fingerprint.Fingerprint{1}}
	cbs := node.Peer{Name: "cbs", Role: node.Holder, Address: "https://cbs.example:7443", Fingerprint: fingerprint.Fingerprint{2}}
	for _, p := range []node.Peer{bi, cbs} {
		if err := n.AddPeer(t.Context(), p); err != nil {
			t.Fatal(err)
		}
	}
	done, err := n.SetPeer(t.Context(), "bi", node.PeerChange{
		Address: ptr("https://new.example:1/"), Role: ptr(node.Linker), Fingerprint: ptr(fingerprint.Fingerprint{3}),
	})
	if err != nil || !done.Changed || done.Old.Address != bi.Address || done.New.Address != "https://new.example:1" {
		t.Fatalf("%+v, %v", done, err)
	}
	peers, err := n.Peers(t.Context())
	if err != nil || len(peers) != 2 || peers[0] != done.New || peers[0].Role != node.Linker || peers[0].Fingerprint[0] != 3 || peers[1].Address != cbs.Address {
		t.Fatalf("%+v, %v", peers, err)
	}
	e := n.last(t)
	if e.Action != auditlog.ActionPeerSet || e.Details["old_address"] != bi.Address || e.Details["new_address"] != "https://new.example:1" ||
		e.Details["old_role"] != "holder" || e.Details["new_role"] != "linker" || e.Details["old_fingerprint"] != bi.Fingerprint.String() ||
		e.Details["new_fingerprint"] != done.New.Fingerprint.String() || e.Details["peer"] != "bi" {
		t.Errorf("audit entry %+v", e)
	}
	seq := e.Seq
	if done, err := n.SetPeer(t.Context(), "bi", node.PeerChange{Role: ptr(node.Linker)}); err != nil || done.Changed || n.last(t).Seq != seq {
		t.Errorf("nothing to change: %+v, %v", done, err)
	}
	for name, c := range map[string]struct {
		peer   string
		change node.PeerChange
		kind   problem.Kind
	}{
		"unknown":        {"nobody", node.PeerChange{Role: ptr(node.Holder)}, problem.NotFound},
		"key of another": {"bi", node.PeerChange{Fingerprint: &cbs.Fingerprint}, problem.Conflict},
		"own key":        {"bi", node.PeerChange{Fingerprint: ptr(n.Identity.Fingerprint())}, problem.Invalid},
		"address":        {"bi", node.PeerChange{Address: ptr("https://bi.example")}, problem.Invalid},
		"port":           {"bi", node.PeerChange{Address: ptr("https://bi.example:99999")}, problem.Invalid},
		"role":           {"bi", node.PeerChange{Role: ptr(node.Role("observer"))}, problem.Invalid},
	} {
		if _, err := n.SetPeer(t.Context(), c.peer, c.change); err == nil || problem.KindOf(err) != c.kind || problem.HintOf(err) == "" {
			t.Errorf("%s: %v", name, err)
		}
	}
	_, err = n.RemovePeer(t.Context(), "nobody", false)
	wantKind(t, err, problem.NotFound)
	if done, err := n.RemovePeer(t.Context(), "bi", false); err != nil || done.Old.Name != "bi" {
		t.Fatalf("%+v, %v", done, err)
	}
	if e := n.last(t); e.Action != auditlog.ActionPeerRemove || e.Details["address"] != "https://new.example:1" || e.Details["role"] != "linker" {
		t.Errorf("audit entry %+v", e)
	}
	if err := n.AddPeer(t.Context(), bi); err != nil {
		t.Errorf("added again: %v", err)
	}
}

// Two commands at once give two names no common key, whichever statement comes first: the schema
// decides.
func TestAKeyHasOneName(t *testing.T) {
	t.Parallel()
	n := newNode(t, node.Holder, "istat")
	shared := fingerprint.Fingerprint{9}
	for i, name := range []string{"bi", "cbs"} {
		p := node.Peer{Name: name, Role: node.Holder, Address: "https://x.example:1", Fingerprint: fingerprint.Fingerprint{byte(i)}}
		if err := n.AddPeer(t.Context(), p); err != nil {
			t.Fatal(err)
		}
	}
	var wg sync.WaitGroup
	errs := make([]error, 4)
	for i, name := range []string{"bi", "cbs", "new", "newer"} {
		wg.Go(func() {
			if i < 2 {
				_, errs[i] = n.SetPeer(t.Context(), name, node.PeerChange{Fingerprint: &shared})
				return
			}
			errs[i] = n.AddPeer(t.Context(), node.Peer{Name: name, Role: node.Holder, Address: "https://x.example:1", Fingerprint: shared})
		})
	}
	wg.Wait()
	done := 0
	for _, err := range errs {
		if err == nil {
			done++
		} else if problem.KindOf(err) != problem.Conflict {
			t.Errorf("%v", err)
		}
	}
	peers, err := n.Peers(t.Context())
	if err != nil || done != 1 || len(slices.DeleteFunc(peers, func(p node.Peer) bool { return p.Fingerprint != shared })) != 1 {
		t.Errorf("%d of four were done: %+v, %v", done, peers, err)
	}
	// A command that looked a moment too early is refused by the database.
	late := "bi"
	if peers[0].Name == late {
		late = "cbs"
	}
	wantKind(t, n.tx(t, func(ctx context.Context, tx *node.Tx) error {
		return tx.UpdatePeer(ctx, node.Peer{Name: late, Role: node.Holder, Address: "https://x.example:1", Fingerprint: shared})
	}), problem.Conflict)
}

// A change that makes signed studies unusable names them, and is done only when it is allowed.
func TestChangesThatEndStudies(t *testing.T) {
	t.Parallel()
	w := newNetwork(t)
	a := mustPropose(t, w)
	if err := w.bi.receive(t, w.ist, a); err != nil {
		t.Fatal(err)
	}
	// bi has not signed it: no study of its own ends.
	if done, err := w.bi.SetPeer(t.Context(), "istat", node.PeerChange{Role: ptr(node.Linker)}); err != nil || len(done.Ended) != 0 {
		t.Errorf("%+v, %v", done, err)
	}
	other := fingerprint.Fingerprint{7}
	for name, try := range map[string]func(allow bool) (node.PeerChanged, error){
		"key": func(allow bool) (node.PeerChanged, error) {
			return w.ist.SetPeer(t.Context(), "bi", node.PeerChange{Fingerprint: &other, EndStudies: allow})
		},
		"role": func(allow bool) (node.PeerChanged, error) {
			return w.ist.SetPeer(t.Context(), "bi", node.PeerChange{Role: ptr(node.Linker), EndStudies: allow})
		},
		"removal": func(allow bool) (node.PeerChanged, error) { return w.ist.RemovePeer(t.Context(), "bi", allow) },
	} {
		_, err := try(false)
		if problem.KindOf(err) != problem.Conflict || !strings.Contains(err.Error(), `study "mortgages"`) || !strings.Contains(problem.HintOf(err), "--end-studies") {
			t.Errorf("%s: %v (%s)", name, err, problem.HintOf(err))
		}
	}
	if peers, err := w.ist.Peers(t.Context()); err != nil || peers[0].Fingerprint != w.bi.Identity.Fingerprint() || peers[0].Role != node.Holder {
		t.Fatalf("a refused change was done: %+v, %v", peers, err)
	}
	if _, err := w.ist.SetPeer(t.Context(), "bi", node.PeerChange{Address: ptr("https://moved.example:1")}); err != nil {
		t.Errorf("another address ends nothing: %v", err)
	}
	done, err := w.ist.SetPeer(t.Context(), "bi", node.PeerChange{Fingerprint: &other, EndStudies: true})
	if err != nil || len(done.Ended) != 1 || done.Ended[0] != "mortgages" || w.ist.last(t).Details["ends_studies"] != "mortgages" {
		t.Fatalf("%+v, %v", done, err)
	}
	err = w.ist.accept(t, "mortgages", "", nil)
	if problem.KindOf(err) != problem.Denied || !strings.Contains(err.Error(), other.String()) {
		t.Errorf("a step of the study that has ended: %v", err)
	}
	// It is over already, and needs no flag any more; nor does the way back.
	if done, err := w.ist.RemovePeer(t.Context(), "bi", false); err != nil || len(done.Ended) != 0 {
		t.Errorf("%+v, %v", done, err)
	}
}
