package node_test

import (
	"strings"
	"testing"
	"time"

	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

func aboutPeople(t *testing.T, name string, replace ...string) *study.Spec {
	return spec(t, append([]string{"name: mortgages", "name: " + name + "\npopulation: people"}, replace...)...)
}

// TestTwoStudiesOfAPopulationAtOnce: of two that the holders propose at the same time, the one that
// reaches the linker first is to be signed; the other one's proposer ends it, and nothing is stuck.
func TestTwoStudiesOfAPopulationAtOnce(t *testing.T) {
	t.Parallel()
	w := newNetwork(t)
	first, err := w.ist.propose(t, aboutPeople(t, "first"))
	if err != nil {
		t.Fatal(err)
	}
	second, err := w.bi.propose(t, aboutPeople(t, "second"))
	if err != nil {
		t.Fatal(err)
	}
	conflict := func(err error, words ...string) {
		t.Helper()
		wantKind(t, err, problem.Conflict)
		for _, word := range words {
			if !strings.Contains(err.Error()+problem.HintOf(err), word) {
				t.Errorf("%v (%s), without %q", err, problem.HintOf(err), word)
			}
		}
	}
	conflict(w.ist.Exchange(t.Context(), w.courier(w.ist), first.ID()), "bi", "not over: second", "query propose second", "study withdraw second")
	conflict(w.bi.Exchange(t.Context(), w.courier(w.bi), second.ID()), "istat", "linker", "not over: first")
	if err := w.lin.accept(t, "first", "", nil); err != nil {
		t.Fatal(err)
	}
	if _, err := w.lin.Study(t.Context(), "second"); problem.KindOf(err) != problem.NotFound {
		t.Errorf("the linker has the second study: %v", err)
	}
	// the proposer of the second one takes it back
	if _, err := w.bi.Withdraw(t.Context(), w.courier(w.bi), "second", ""); err != nil {
		t.Fatal(err)
	}
	if err := w.ist.Exchange(t.Context(), w.courier(w.ist), first.ID()); err != nil {
		t.Fatal(err)
	}
	if err := w.bi.accept(t, "first", study.KeyAgreementX25519, exchangeKey(2)); err != nil {
		t.Fatal(err)
	}
	// Signed by all, it keeps others out as before; not those of other people, or of nobody's.
	if err := w.bi.Exchange(t.Context(), w.courier(w.bi), first.ID()); err != nil {
		t.Fatal(err)
	}
	_, err = w.bi.propose(t, aboutPeople(t, "third"))
	conflict(err, "not over: first")
	if _, err := w.bi.propose(t, spec(t, "name: mortgages", "name: others\npopulation: firms")); err != nil {
		t.Error(err)
	}
	if _, err := w.bi.propose(t, spec(t, "name: mortgages", "name: none")); err != nil {
		t.Error(err)
	}
	// Once it is over another one may follow, under the same protection.
	if _, err := w.bi.Withdraw(t.Context(), w.courier(w.bi), "first", ""); err != nil {
		t.Fatal(err)
	}
	_, err = w.bi.propose(t, aboutPeople(t, "loose", "{threshold: 10}", "{threshold: 10, method: cell_key}"))
	conflict(err, "protects its tables in another way than study \"first\"")
	if _, err := w.bi.propose(t, aboutPeople(t, "third")); err != nil {
		t.Error(err)
	}
}

// TestStudiesOfAPopulationArriveTogether: of two that arrive at a node in the same moment it takes
// in one.
func TestStudiesOfAPopulationArriveTogether(t *testing.T) {
	t.Parallel()
	for range 5 {
		w := newNetwork(t)
		errs := make(chan error)
		for _, n := range []*testNode{w.ist, w.bi} {
			a, err := n.propose(t, aboutPeople(t, "of-"+n.Name))
			if err != nil {
				t.Fatal(err)
			}
			a.Private = nil // none of the linker's business
			go func() { errs <- w.lin.receive(t, n, a) }()
		}
		refused := 0
		for range 2 {
			if err := <-errs; err != nil {
				wantKind(t, err, problem.Conflict)
				refused++
			}
		}
		if refused != 1 {
			t.Fatalf("%d of two studies are refused", refused)
		}
	}
}

// TestAnExpiredStudyLeavesItsPopulation: one that has expired keeps no other out.
func TestAnExpiredStudyLeavesItsPopulation(t *testing.T) {
	t.Parallel()
	w := newNetwork(t)
	if _, err := w.ist.propose(t, aboutPeople(t, "first")); err != nil {
		t.Fatal(err)
	}
	later, err := node.Open(t.Context(), w.ist.store, w.ist.Master, node.Holder, func() time.Time { return start.AddDate(2, 0, 0) })
	if err != nil {
		t.Fatal(err)
	}
	n := &testNode{Node: later, store: w.ist.store, pool: w.ist.pool}
	if _, err := n.propose(t, aboutPeople(t, "second", "expires: 2026-12-31", "expires: 2040-12-31")); err != nil {
		t.Error(err)
	}
}
