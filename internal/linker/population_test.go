package linker_test

import (
	"context"
	"testing"

	"github.com/blindjoin/blindjoin/internal/linker"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/testkit/linking"
)

func about(population string, budget int) func(*study.Spec) {
	return func(s *study.Spec) { s.Population, s.Disclosure.QueryBudget = population, budget }
}

// goOn makes another study the one that the world works with, and contributes to it.
func goOn(w *linking.World, name string, edit func(*study.Spec)) {
	w.Agreement = w.NewStudy(name, edit)
	w.Study = w.Agreement.ID()
	w.Contribute("alpha", append(linking.Rows(0, 30, 1, 1, 1), linking.Rows(30, 30, 1, 2, 1)...))
	w.Contribute("beta", append(linking.Rows(0, 40, 1, 1, 1), linking.Rows(40, 20, 1, 2, 2)...))
}

func ask(w *linking.World, holder, column string) error {
	_, err := w.Ask(w.Request(holder, column))
	return err
}

// TestBudgetsOfAPopulationAddUp: queries of all studies about a population count together, also
// where the earlier ones were deleted, by command or by SQL; those of other populations, and of the
// other holder, do not.
func TestBudgetsOfAPopulationAddUp(t *testing.T) {
	t.Parallel()
	w := linking.Ready(t, about("people", 2))
	w.Must(ask(w, "alpha", "a0"))
	w.Must(ask(w, "alpha", "a1"))
	linking.WantKind(t, ask(w, "alpha", "b0"), problem.Denied, "2 of 2 queries, over all studies about population \"people\"")

	first := w.Agreement
	goOn(w, "second", about("people", 2))
	linking.WantKind(t, ask(w, "alpha", "a0"), problem.Denied, "2 of 2 queries")
	w.Must(ask(w, "beta", "a0"))
	w.Must(w.Store.InTx(t.Context(), "test", func(ctx context.Context, tx *node.Tx) error {
		ids, err := tx.StudiesOfPopulation(ctx, w.Study)
		if err == nil && (len(ids) != 1 || ids[0] != first.ID()) {
			t.Errorf("the studies of the population are %v, want %v", ids, first.ID())
		}
		return err
	}))

	// deleted studies still count
	for _, name := range []string{"mortgages", "second"} {
		_, err := w.Pool.Exec(t.Context(), "SELECT forget_study($1)", name)
		w.Must(err)
	}
	goOn(w, "third", about("people", 3))
	w.Must(ask(w, "alpha", "a0")) // the newest rules are the bound
	linking.WantKind(t, ask(w, "alpha", "a1"), problem.Denied, "3 of 3 queries")
	w.Must(ask(w, "beta", "a1"))
	w.Must(ask(w, "beta", "b1"))
	linking.WantKind(t, ask(w, "beta", "b0"), problem.Denied, "3 of 3 queries")
	if n := w.Count(`SELECT sum(used) FROM inspect.population_ledger WHERE population = 'people'`); n != 3 {
		t.Errorf("the ledger has %d queries, want 3", n)
	}
	if n := w.Count(`SELECT count(*) FROM inspect.population_ledger WHERE released = 1`); n != 4 {
		t.Errorf("%d of 4 rows of the ledger say that something was released", n)
	}

	goOn(w, "others", about("households", 1))
	w.Must(ask(w, "alpha", "a0"))
	goOn(w, "none", about("", 1))
	w.Must(ask(w, "alpha", "a0"))
	w.Must(w.Store.InTx(t.Context(), "test", func(ctx context.Context, tx *node.Tx) error {
		ids, err := tx.StudiesOfPopulation(ctx, w.Study)
		if len(ids) != 0 {
			t.Errorf("a study about no population shares a ledger with %v", ids)
		}
		return err
	}))
}

// away is the way to peers that are not there.
type away struct{}

func (away) ExchangeStudy(context.Context, node.Peer, *study.Agreement) (study.Known, error) {
	return study.Known{}, problem.New(problem.Unavailable, "nobody is there")
}

// TestTheLinkerKnowsThePopulation: the linker takes in no second study about a population while one
// is not over, and signs none whose holders begin the population anew after answers.
func TestTheLinkerKnowsThePopulation(t *testing.T) {
	t.Parallel()
	w := linking.Ready(t, about("people", 10))
	w.Config.Peers = away{}
	w.App = linker.New(w.Config)
	propose := func(name, population string, proof []byte) (*study.Agreement, error) {
		a := w.Draft(name, about(population, 10))
		for _, party := range []string{"alpha", "beta"} {
			acc := study.Acceptance{Party: party, PublicKey: w.IDs[party].Public(), KeyAgreement: study.KeyAgreementImported, PopulationProof: proof}
			acc.Signature = w.IDs[party].Sign(a.SigningBytes(acc))
			w.Must(a.AddAcceptance(acc))
		}
		_, err := w.App.HandleExchangeStudy(t.Context(), w.Peers["alpha"], a)
		return a, err
	}
	_, err := propose("second", "people", nil)
	linking.WantKind(t, err, problem.Conflict, "already that is not over: mortgages")
	_, err = propose("other", "households", nil)
	w.Must(err)

	w.Must(ask(w, "alpha", "a0"))
	for _, deleted := range []bool{false, true} {
		name := "after"
		if deleted {
			for _, study := range []string{"mortgages", "after"} {
				_, err := w.Pool.Exec(t.Context(), "SELECT forget_study($1)", study)
				w.Must(err)
			}
			name = "later"
		} else {
			w.End(w.Agreement, "alpha")
		}
		a, err := propose(name, "people", nil)
		w.Must(err)
		_, err = w.App.AcceptStudy(t.Context(), name)
		linking.WantKind(t, err, problem.Conflict, "as the first one about population")
		w.End(a, "alpha")
	}
	_, err = propose("third", "people", make([]byte, study.PopulationProofSize))
	w.Must(err)
	_, err = w.App.AcceptStudy(t.Context(), "third")
	linking.WantKind(t, err, problem.Unavailable, "was not delivered") // it is signed
}
