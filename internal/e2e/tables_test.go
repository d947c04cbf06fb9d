package e2e

import (
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/testkit/network"
)

// TestTablesBeyondThePlan drives query propose, list, approve and reject through three nodes, each
// of which is away at times.
func TestTablesBeyondThePlan(t *testing.T) {
	t.Parallel()
	n := network.New(t)
	a, b := defectData()
	n.A.Must("dataset", "load", "data", "--csv", n.File("a.csv", a))
	n.B.Must("dataset", "load", "data", "--csv", n.File("b.csv", b))
	n.Sign(strings.Replace(defectStudy, "tables: [[alpha.CLASS, NOTE, beta.CLASS, AMOUNT]]", "tables: [[NOTE], [AMOUNT]]", 1))
	n.Run("defects", "NOTE")

	// What is not planned is refused, and the hint is the next command.
	n.A.Refused([]string{"a table by NOTE by AMOUNT is not in the plan", "hint: ", "`blindjoin query propose defects --group-by NOTE,AMOUNT --purpose ...`"},
		"query", "defects", "--group-by", "NOTE,AMOUNT")
	propose := []string{"query", "propose", "defects", "--group-by", "NOTE,AMOUNT", "--purpose", "a secret yearbook"}
	n.B.Kill()
	n.A.Refused([]string{"was not delivered to beta", "run the same command again"}, propose...)
	if out := n.A.Must("query", "list", "defects"); !strings.Contains(out, "open (the other holder does not know yet)") {
		t.Errorf("alpha's list: %s", out)
	}
	n.B.Serve()
	var list []struct {
		Columns  []string
		State    string
		Proposal *struct {
			ID      string `json:"proposal_id"`
			Purpose string
		}
	}
	n.A.JSON(&list, propose...)
	if len(list) != 1 || list[0].State != "open" || list[0].Proposal == nil {
		t.Fatalf("proposed: %+v", list)
	}
	id := list[0].Proposal.ID
	list = nil
	n.B.JSON(&list, "query", "list", "defects")
	if len(list) != 3 || list[0].State != "planned" || list[0].Proposal != nil || list[2].State != "open" || list[2].Proposal.Purpose != "a secret yearbook" || list[2].Proposal.ID != id {
		t.Fatalf("beta's list: %+v", list)
	}
	n.A.Refused([]string{"has proposed this table itself"}, "query", "approve", "defects", id, "--yes")
	n.B.Refused([]string{"there is no terminal to ask on", "for: a secret yearbook"}, "query", "approve", "defects", id[:6])
	n.A.Refused([]string{"beta has not approved it yet"}, "query", "defects", "--group-by", "AMOUNT,NOTE")

	// Approved while both others are away: the proposer's next query hears of it, and takes it to
	// the linker.
	n.L.Kill()
	n.A.Kill()
	n.B.Refused([]string{"kept here", "was not delivered to alpha", "and linker"}, "query", "approve", "defects", id[:6], "--yes")
	n.L.Serve()
	n.A.Serve()
	var answer network.Answer
	n.A.JSON(&answer, "query", "defects", "--group-by", "NOTE,AMOUNT")
	if len(answer.Cells) == 0 {
		t.Errorf("the answer is %+v", answer)
	}
	if out := n.B.Must("query", "approve", "defects", id, "--format", "csv"); !strings.Contains(out, "NOTE by AMOUNT,approved,"+id) {
		t.Errorf("approved again: %s", out)
	}
	n.B.Must("query", "defects", "--group-by", "NOTE")
	if rows := n.L.SQL(`SELECT study || ' ' || proposer || ' ' || approved_by FROM inspect.approved_tables`); len(rows) != 1 || rows[0] != "defects alpha beta" {
		t.Errorf("the linker has %v", rows)
	}
	n.SearchAll(map[string]bool{"secret yearbook": false})

	// Another one is rejected.
	n.B.JSON(&list, "query", "propose", "defects", "--group-by", "alpha.CLASS,NOTE", "--purpose", "too fine")
	n.A.Must("query", "reject", "defects", list[0].Proposal.ID[:8], "--reason", "not this one")
	if out := n.B.Must("query", "list", "defects"); !strings.Contains(out, "rejected") || !strings.Contains(out, "not this one") {
		t.Errorf("beta's list: %s", out)
	}
	n.B.Refused([]string{"not in the plan"}, "query", "defects", "--group-by", "NOTE,alpha.CLASS")
	// It ends with the study.
	n.A.Must("study", "withdraw", "defects", "--yes")
	n.B.Refused([]string{"is over"}, "query", "propose", "defects", "--group-by", "beta.CLASS,NOTE", "--purpose", "too late")
	for _, m := range n.Machines() {
		m.Must("study", "forget", "defects", "--yes")
		m.Must("audit", "verify")
	}
}
