package e2e

import (
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/testkit/network"
)

// TestASecondStudyGetsNoFreshBudget is the attack of a holder that wants more than was agreed: a
// second study on the same data, beside the first one, after it, and after all nodes have forgotten
// it. Neither gives its budget back.
func TestASecondStudyGetsNoFreshBudget(t *testing.T) {
	t.Parallel()
	n := network.New(t)
	a, b := defectData()
	n.A.Must("dataset", "load", "data", "--csv", n.File("a.csv", a))
	n.B.Must("dataset", "load", "data", "--csv", n.File("b.csv", b))
	study := func(name string) string {
		return strings.NewReplacer("name: defects", "name: "+name+"\npopulation: people", "query_budget: 100", "query_budget: 2").Replace(defectStudy)
	}
	n.Sign(study("first"))
	n.Run("first", "NOTE")
	n.A.Must("query", "first", "--group-by", "AMOUNT")
	used := []string{"the query budget of the holder is used up: 2 of 2 queries", `over all studies about population "people"`}
	n.A.Refused(used, "query", "first", "--group-by", "alpha.CLASS")

	second := n.File("second.yaml", study("second"))
	n.A.Refused([]string{`there is a study about population "people" already that is not over: first`, "`blindjoin query propose first`", "`blindjoin study withdraw first`"},
		"study", "propose", second)
	unnamed := n.File("unnamed.yaml", strings.Replace(study("unnamed"), "population: people\n", "", 1))
	if _, said, ok := n.A.Try("study", "propose", unnamed, "--dry-run"); !ok || !strings.Contains(said, "warning: study first of the same holders is not over") {
		t.Errorf("a study without a population is not warned of: %s", said)
	}

	tokens := `SELECT string_agg(join_token::text, ' ' ORDER BY join_token) FROM study_key JOIN study USING (study_no) WHERE name = $1`
	before := n.A.SQL(tokens, "first")[0]
	n.A.Must("study", "withdraw", "first", "--yes")
	n.Sign(study("second"))
	n.A.Must("intersect", "second")
	n.A.Must("contribute", "second")
	n.B.Must("contribute", "second")
	n.A.Refused(used, "query", "second", "--group-by", "NOTE")
	n.B.Must("query", "second", "--group-by", "NOTE") // whose budget nobody has used
	if after := n.A.SQL(tokens, "second")[0]; before == "" || after != before {
		t.Error("the same records have other tokens in the second study")
	}

	for _, m := range n.Machines() {
		m.Must("study", "forget", "first", "--yes")
		m.Must("study", "forget", "second", "--yes")
	}
	n.Sign(study("third"))
	n.A.Must("intersect", "third")
	n.A.Must("contribute", "third")
	n.B.Must("contribute", "third")
	n.A.Refused(used, "query", "third", "--group-by", "NOTE")
}
