package agree_test

import (
	"context"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/holder/agree"
	"github.com/blindjoin/blindjoin/internal/linkagekey"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/testkit/pair"
	"github.com/blindjoin/blindjoin/internal/token"
)

var people = pair.Options{Population: "population: people"}

// named is the study of a pair under another name, about a population.
func named(p *pair.Pair, name, population string) *study.Spec {
	spec := *p.Spec
	spec.Name, spec.Population = name, population
	return &spec
}

func tokenKey(t *testing.T, p *pair.Pair, i int, ag *study.Agreement) (key token.RootKey, err error) {
	t.Helper()
	app := p.Apps[i]
	err = app.Store.InTx(t.Context(), "test", func(ctx context.Context, tx *node.Tx) error {
		// the same node's copy of the study
		r, err := tx.StudyByID(ctx, ag.ID())
		if err != nil {
			return err
		}
		key, err = app.TokenKey(ctx, tx, r.Agreement)
		return err
	})
	return key, err
}

func wantKey(t *testing.T, p *pair.Pair, ag *study.Agreement) token.RootKey {
	t.Helper()
	var keys [2]token.RootKey
	for i := range keys {
		var err error
		keys[i], err = tokenKey(t, p, i, ag)
		pair.Must(t, err)
	}
	if keys[0] != keys[1] {
		t.Fatal("the holders have different keys")
	}
	return keys[0]
}

func refused(t *testing.T, what string, err error, words ...string) {
	t.Helper()
	if problem.KindOf(err) != problem.Conflict || problem.HintOf(err) == "" {
		t.Errorf("%s: %v", what, err)
		return
	}
	for _, w := range words {
		if !strings.Contains(err.Error()+" "+problem.HintOf(err), w) {
			t.Errorf("%s: %v (%s), without %q", what, err, problem.HintOf(err), w)
		}
	}
}

// TestStudiesOfOnePopulationShareTokens: a study that follows another one about its population
// makes the same tokens of the same keys, also where the earlier one was forgotten or no step ran
// in it; a study about another population, or none, makes others.
func TestStudiesOfOnePopulationShareTokens(t *testing.T) {
	t.Parallel()
	p := pair.New(t, people)
	p.LoadBoth([2][]string{{"a", "b", "c"}, {"b", "c", "d"}})
	_, err := p.Intersect(0)
	pair.Must(t, err)
	tokens := func(name string) (out string) {
		pair.Must(t, p.Pools[0].QueryRow(t.Context(), `SELECT string_agg(encode(linkage_key, 'hex') || join_token, ' ' ORDER BY join_token)
			FROM study_key JOIN study USING (study_no) WHERE name = $1`, name).Scan(&out))
		return out
	}
	first, before := wantKey(t, p, p.Ag), tokens(pair.Study)
	columns, err := first.Columns("alpha", []string{"X"})
	pair.Must(t, err)
	if first == p.Root(0) {
		t.Error("tokens come from the study's own key")
	}
	pair.Must(t, pair.Err(p.Apps[1].WithdrawStudy(t.Context(), pair.Study, "")))

	next := p.Sign(named(p, "next", "people"))
	if wantKey(t, p, next) != first {
		t.Fatal("a study that follows has other tokens")
	}
	again, err := wantKey(t, p, next).Columns("alpha", []string{"X"})
	pair.Must(t, err)
	if string(again.Name(0)) != string(columns.Name(0)) {
		t.Error("a column has another name in a study that follows")
	}
	pair.Must(t, pair.Err(p.Apps[0].Intersect(t.Context(), "next")))
	if before == "" || tokens("next") != before {
		t.Error("the same keys have other tokens")
	}

	// forgotten studies leave the secret
	for i := range p.Apps {
		pair.Must(t, pair.Err(p.Apps[i].ForgetStudy(t.Context(), pair.Study, false)))
		pair.Must(t, pair.Err(p.Apps[i].ForgetStudy(t.Context(), "next", false)))
	}
	if third := p.Sign(named(p, "third", "people")); wantKey(t, p, third) != first {
		t.Error("after the studies were forgotten, tokens are others")
	}
	other := p.Sign(named(p, "other", "households"))
	if wantKey(t, p, other) == first {
		t.Error("two populations share tokens")
	}
	if none := p.Sign(named(p, "none", "")); wantKey(t, p, none) == first {
		t.Error("a study about no population shares tokens with one that has one")
	}
}

// TestPopulationsThatNoStepHasKept: what the first study leaves is there although no step ran in it
// at one of the holders, which has forgotten it.
func TestPopulationsThatNoStepHasKept(t *testing.T) {
	t.Parallel()
	p := pair.New(t, people)
	first, err := tokenKey(t, p, 1, p.Ag)
	pair.Must(t, err)
	pair.Must(t, pair.Err(p.Apps[0].ForgetStudy(t.Context(), pair.Study, false)))
	if next := p.Sign(named(p, "next", "people")); wantKey(t, p, next) != first {
		t.Error("a study that follows has other tokens")
	}

	p = pair.New(t, people)
	pair.Must(t, pair.Err(p.Apps[0].WithdrawStudy(t.Context(), pair.Study, "")))
	next := p.Sign(named(p, "next", "people"))
	if acc, _ := next.Acceptance("beta"); len(acc.PopulationProof) == 0 {
		t.Error("a study that follows was signed as the first one")
	}
	wantKey(t, p, next)
}

// TestOneStudyOfAPopulationAtATime: neither holder signs a second one while the first is not over,
// whoever proposes it, and each is told what to do.
func TestOneStudyOfAPopulationAtATime(t *testing.T) {
	t.Parallel()
	p := pair.New(t, people)
	second := named(p, "second", "people")
	for i, app := range p.Apps {
		_, err := app.CheckProposal(t.Context(), second, agree.Options{LoadLater: true})
		refused(t, "dry run at "+pair.Names[i], err, "pairs", "query propose", "withdraw")
		_, err = app.ProposeStudy(t.Context(), second, agree.Options{LoadLater: true})
		refused(t, "proposed by "+pair.Names[i], err, "pairs", "query propose", "withdraw")
	}
	if n := p.Scalar(0, "SELECT count(*) FROM study") + p.Scalar(1, "SELECT count(*) FROM study"); n != 2 {
		t.Errorf("%d studies are stored", n)
	}
	// one without a population, or with another one, may be: with a warning where it may be meant
	fit, err := p.Apps[0].CheckProposal(t.Context(), named(p, "second", ""), agree.Options{LoadLater: true})
	if pair.Must(t, err); !strings.Contains(strings.Join(fit.Beside, "\n"), "study pairs of the same holders is not over") {
		t.Errorf("no warning of another study: %q", fit.Beside)
	}
	fit, err = p.Apps[0].CheckProposal(t.Context(), named(p, "second", "households"), agree.Options{LoadLater: true})
	if pair.Must(t, err); strings.Contains(strings.Join(fit.Beside, "\n"), "the same holders") {
		t.Errorf("a warning of another population: %q", fit.Beside)
	}
}

// TestALostPopulation: a holder that has lost what earlier studies left says so before it signs,
// and the other one does not sign either; nor does either sign what would make other tokens.
func TestALostPopulation(t *testing.T) {
	t.Parallel()
	lost := func(t *testing.T) *pair.Pair {
		p := pair.New(t, people)
		wantKey(t, p, p.Ag)
		for i := range p.Apps {
			pair.Must(t, pair.Err(p.Apps[i].ForgetStudy(t.Context(), pair.Study, false)))
		}
		if _, err := p.Pools[1].Exec(t.Context(), "DELETE FROM population_secret"); err != nil {
			t.Fatal(err)
		}
		return p
	}
	t.Run("by the one who accepts", func(t *testing.T) {
		t.Parallel()
		p := lost(t)
		pair.Must(t, pair.Err(p.Apps[0].ProposeStudy(t.Context(), named(p, "next", "people"), agree.Options{LoadLater: true})))
		_, err := p.Apps[1].CheckAcceptance(t.Context(), "next", agree.Options{LoadLater: true})
		refused(t, "dry run", err, "alpha has the secret", "beta has none", "another population")
		_, err = p.Apps[1].AcceptStudy(t.Context(), "next", agree.Options{LoadLater: true})
		refused(t, "accepted", err, "alpha has the secret", "beta has none", "another population")
	})
	t.Run("by the one who proposes", func(t *testing.T) {
		t.Parallel()
		p := lost(t)
		pair.Must(t, pair.Err(p.Apps[1].ProposeStudy(t.Context(), named(p, "next", "people"), agree.Options{LoadLater: true})))
		_, err := p.Apps[0].AcceptStudy(t.Context(), "next", agree.Options{LoadLater: true})
		refused(t, "accepted", err, "alpha has the secret", "beta has none", "another population")
	})
	t.Run("another secret", func(t *testing.T) {
		t.Parallel()
		p := lost(t)
		// an older state of beta, in which the population began with another study
		other := p.Sign(named(p, "other", "others"))
		wantKey(t, p, other)
		pair.Must(t, pair.Err(p.Apps[1].ForgetStudy(t.Context(), "other", false)))
		key := token.RootKey{1}
		wrapped, err := p.Wrap(1, key[:], "population_secret", "people "+p.Apps[0].Node.Identity.Fingerprint().String(), "secret_wrapped")
		pair.Must(t, err)
		if _, err := p.Pools[1].Exec(t.Context(), `UPDATE population_secret SET population = 'people', secret_wrapped = $1`, wrapped); err != nil {
			t.Fatal(err)
		}
		pair.Must(t, pair.Err(p.Apps[0].ProposeStudy(t.Context(), named(p, "next", "people"), agree.Options{LoadLater: true})))
		_, err = p.Apps[1].AcceptStudy(t.Context(), "next", agree.Options{LoadLater: true})
		refused(t, "accepted", err, "different secrets", "another population")
	})
	t.Run("other keys", func(t *testing.T) {
		t.Parallel()
		p := pair.New(t, people)
		wantKey(t, p, p.Ag)
		pair.Must(t, pair.Err(p.Apps[0].WithdrawStudy(t.Context(), pair.Study, "")))
		spec := named(p, "next", "people")
		recipe, err := linkagekey.ParseRecipe([]string{"trim"})
		pair.Must(t, err)
		spec.Keys = append([]study.KeySpec(nil), spec.Keys...)
		spec.Keys[0].Recipe = recipe
		_, err = p.Apps[0].ProposeStudy(t.Context(), spec, agree.Options{LoadLater: true})
		refused(t, "another recipe", err, "makes its keys in another way")
		spec = named(p, "next", "people")
		spec.Disclosure.Count = "records"
		_, err = p.Apps[0].ProposeStudy(t.Context(), spec, agree.Options{LoadLater: true})
		refused(t, "another protection", err, "protects its tables in another way")
	})
}
