package study

import (
	"bytes"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/problem"
)

func populationFile(t *testing.T) string {
	return replace(t, idFile, "purpose:", "population: residents\npurpose:")
}

// TestThePopulationIsSigned: it stands in the terms, in the id and in the summary; studies without
// one keep their encoding.
func TestThePopulationIsSigned(t *testing.T) {
	t.Parallel()
	none, some := newAgreement(t, idFile), newAgreement(t, populationFile(t))
	if bytes.Contains(none.Terms.Encode(), []byte("population")) || strings.Contains(none.Summary(), "population") {
		t.Error("a study without a population speaks of one")
	}
	if some.Terms.Population != "residents" || some.ID() == none.ID() || !strings.Contains(some.Summary(), "population   residents: ") {
		t.Errorf("population %q, summary\n%s", some.Terms.Population, some.Summary())
	}
	if again, err := DecodeTerms(some.Terms.Encode()); err != nil || again.Population != "residents" {
		t.Errorf("decoded %q, %v", again.Population, err)
	}
	for _, bad := range []string{`"The residents"`, `""`, "[a]", "-x", strings.Repeat("a", 64)} {
		_, err := ParseYAML("s.yaml", []byte(replace(t, populationFile(t), "population: residents", "population: "+bad)))
		wantProblem(t, err, problem.Invalid, "s.yaml:")
	}
	terms := some.Terms
	terms.Population = "A b"
	wantProblem(t, terms.Validate(), problem.Invalid, "is not a name for a population")
}

func TestSamePopulation(t *testing.T) {
	t.Parallel()
	a := newAgreement(t, populationFile(t)).Terms
	for name, c := range map[string]struct {
		change func(b *Terms)
		same   bool
	}{
		"itself":            {func(*Terms) {}, true},
		"another name":      {func(b *Terms) { b.Name = "next" }, true},
		"another linker":    {func(b *Terms) { b.Linker.Fingerprint[0]++ }, true},
		"the other order":   {func(b *Terms) { b.Holders[0], b.Holders[1] = b.Holders[1], b.Holders[0] }, true},
		"another":           {func(b *Terms) { b.Population = "firms" }, false},
		"none":              {func(b *Terms) { b.Population = "" }, false},
		"another holder":    {func(b *Terms) { b.Holders[1].Fingerprint[0]++ }, false},
		"one holder, twice": {func(b *Terms) { b.Holders[1] = b.Holders[0] }, false},
	} {
		b := a
		c.change(&b)
		if a.SamePopulation(b) != c.same || b.SamePopulation(a) != c.same {
			t.Errorf("%s: same %v", name, !c.same)
		}
	}
	var none Terms
	if none.SamePopulation(none) {
		t.Error("two studies about no population are about the same one")
	}
}

func TestCheckFollows(t *testing.T) {
	t.Parallel()
	a := newAgreement(t, populationFile(t)).Terms
	for name, change := range map[string]func(r *disclosure.Rules){
		"method": func(r *disclosure.Rules) { r.Method = disclosure.CellKey },
		"count":  func(r *disclosure.Rules) { r.Count = disclosure.Records },
		"noise":  func(r *disclosure.Rules) { r.NoiseMost = 9 },
	} {
		b := a
		change(&b.Disclosure)
		wantProblem(t, b.CheckFollows(a), problem.Conflict, "protects its tables in another way")
		if err := b.CheckFollows(b); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	b := a
	b.Disclosure.Threshold, b.Disclosure.QueryBudget = 20, 5
	if err := b.CheckFollows(a); err != nil {
		t.Error(err)
	}
}

// TestPopulationProofs: they are signed, both holders have one or neither, and they have no place
// in the linker's acceptance, or in a study without a population.
func TestPopulationProofs(t *testing.T) {
	t.Parallel()
	a := newAgreement(t, populationFile(t))
	prove := func(party string, proof byte, size int) Acceptance {
		acc := sign(a, party)
		acc.PopulationProof = bytes.Repeat([]byte{proof}, size)
		return resign(a, acc)
	}
	for _, size := range []int{1, 31, 33} {
		wantProblem(t, a.AddAcceptance(prove("bi", 1, size)), problem.Invalid, "has no place in it")
	}
	wantProblem(t, a.AddAcceptance(prove("linker", 1, 32)), problem.Invalid, "has no place in it")
	taken := prove("bi", 1, 32)
	taken.PopulationProof = nil
	wantProblem(t, a.AddAcceptance(taken), problem.Denied, "not valid")
	changed := prove("bi", 1, 32)
	changed.PopulationProof[5]++
	wantProblem(t, a.AddAcceptance(changed), problem.Denied, "not valid")

	if err := a.AddAcceptance(prove("bi", 1, 32)); err != nil {
		t.Fatal(err)
	}
	wantProblem(t, a.AddAcceptance(prove("bi", 2, 32)), problem.Conflict, "in another way")
	wantProblem(t, a.AddAcceptance(sign(a, "istat")), problem.Conflict, "bi has the secret of population \"residents\" from an earlier study, and istat has none")
	if err := a.AddAcceptance(prove("istat", 3, 32)); err != nil {
		t.Error(err)
	}
	none := newAgreement(t, idFile)
	acc := sign(none, "bi")
	acc.PopulationProof = make([]byte, 32)
	wantProblem(t, none.AddAcceptance(resign(none, acc)), problem.Invalid, "has no place in it")
}
