package e2e

import (
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/testkit/network"
)

// TestAnswersReachBothHolders: what one holder asks, the other one sees, purpose and all, also when
// it or the linker was away meanwhile.
func TestAnswersReachBothHolders(t *testing.T) {
	t.Parallel()
	n := network.New(t)
	a, b := defectData()
	n.Agree(defectStudy, a, b)
	n.Run("defects", "NOTE")
	n.B.Kill()
	var answer struct {
		Budget struct{ Used, Allowed int }
	}
	const purpose = "table 3 of the yearbook"
	n.A.JSON(&answer, "query", "defects", "--group-by", "AMOUNT,NOTE", "--purpose", purpose)
	if answer.Budget.Used != 2 || answer.Budget.Allowed < 2 {
		t.Errorf("budget %+v", answer.Budget)
	}
	n.B.Serve()

	// An auditor's report has the other holder's queries; and the same view at both.
	type line struct {
		Actor, Action, Outcome, Purpose string
		GroupBy                         string `json:"group_by"`
	}
	queries := func(m *network.Machine) (out []string) {
		var lines []line
		m.JSON(&lines, "audit", "report")
		for _, l := range lines {
			if strings.HasPrefix(l.Action, "query") {
				out = append(out, strings.Join([]string{l.Actor, l.Action, l.Outcome, l.GroupBy, l.Purpose}, " "))
			}
		}
		return out
	}
	own, other := queries(n.A), queries(n.B)
	if got := strings.Join(other, "\n"); len(other) < 2 || got != strings.Join(own, "\n") || !strings.Contains(got, "alpha query done NOTE,AMOUNT "+purpose) {
		t.Errorf("alpha reports\n%s\nbeta reports\n%s", strings.Join(own, "\n"), got)
	}
	const view = `SELECT a::text FROM inspect.answers a ORDER BY query_id`
	if own, other := n.A.SQL(view), n.B.SQL(view); len(own) < 2 || strings.Join(own, "\n") != strings.Join(other, "\n") {
		t.Errorf("alpha has\n%s\nbeta has\n%s", strings.Join(own, "\n"), strings.Join(other, "\n"))
	}
	n.SearchAll(map[string]bool{purpose: false})
	if out := n.B.Must("study", "show", "defects"); !strings.Contains(out, "alpha has used 2 of") || !strings.Contains(out, "beta has used 0 of") {
		t.Errorf("beta shows %s", out)
	}

	// Nobody who is away keeps a report from being made.
	n.L.Kill()
	out, errs, ok := n.B.Try("audit", "report")
	if !ok || !strings.Contains(out, purpose) || !strings.Contains(errs, "warning: answers of study defects are shown as they are known here") {
		t.Errorf("done: %v; %s %s", ok, out, errs)
	}
}

// TestALinkerWithTwoLogsIsFoundOut: it shows one holder its log, and the other one another.
func TestALinkerWithTwoLogsIsFoundOut(t *testing.T) {
	t.Parallel()
	n := network.New(t)
	a, b := defectData()
	n.Agree(defectStudy, a, b)
	n.Run("defects", "NOTE")
	// Beta has seen nothing but the new log, as if it had been shown that from the beginning.
	n.L.RewriteLog()
	n.B.SQL(`DELETE FROM linker_head`)
	n.A.Kill()
	n.B.Must("study", "show", "defects")
	n.A.Serve()
	n.B.Refused([]string{"history"}, "query", "defects", "--group-by", "AMOUNT")
	if rows := n.B.SQL(`SELECT count(*)::text FROM audit_log WHERE entry->>'action' = 'linker_fork'`); rows[0] != "1" {
		t.Errorf("%s entries", rows[0])
	}
	n.B.Refused([]string{"history"}, "query", "defects", "--group-by", "AMOUNT")
	n.B.Must("audit", "accept-log", "linker", "--reason", "agreed on the phone")
}
