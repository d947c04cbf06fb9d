package node_test

import (
	"context"
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
// in one, although neither transaction sees what the other one has written.
func TestStudiesOfAPopulationArriveTogether(t *testing.T) {
	t.Parallel()
	w := newNetwork(t)
	var both []*study.Agreement
	for _, n := range []*testNode{w.ist, w.bi} {
		a, err := n.propose(t, aboutPeople(t, "of-"+n.Name))
		if err != nil {
			t.Fatal(err)
		}
		a.Private = nil // none of the linker's business
		both = append(both, a)
	}
	second := make(chan error)
	err := w.lin.tx(t, func(ctx context.Context, tx *node.Tx) error {
		if _, err := w.lin.ReceiveStudyTx(ctx, tx, w.ist.peer(), both[0]); err != nil {
			return err
		}
		go func() { second <- w.lin.receive(t, w.bi, both[1]) }()
		const waiting = `SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`
		for n := 0; n == 0; time.Sleep(5 * time.Millisecond) {
			if err := w.lin.pool.QueryRow(ctx, waiting).Scan(&n); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	wantKind(t, <-second, problem.Conflict)
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
