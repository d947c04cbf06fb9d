package ask_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/testkit/pair"
)

// seen is what the view of answers says at a holder.
func seen(t *testing.T, p *pair.Pair, i int) string {
	t.Helper()
	var text string
	pair.Must(t, p.Pools[i].QueryRow(t.Context(), "SELECT coalesce(json_agg(a ORDER BY query_id), '[]')::text FROM inspect.answers a").Scan(&text))
	return text
}

func catchUp(t *testing.T, p *pair.Pair, i int) error {
	t.Helper()
	missed, err := p.Apps[i].CatchUpWith(t.Context(), pair.Study)
	if len(missed) > 0 {
		t.Errorf("%s missed %v", pair.Names[i], missed)
	}
	return err
}

// TestBothHoldersHaveEveryAnswer: in the order of the columns that is everybody's, with the purpose
// in clear, once.
func TestBothHoldersHaveEveryAnswer(t *testing.T) {
	t.Parallel()
	p, l := pair.NewContributed(t)
	for _, by := range [][]string{{"Y", "X"}, {"X"}, nil, {"beta.Y"}, {"X", "Y"}} {
		r, err := p.Query(0, by...)
		pair.Must(t, err)
		if r.Budget == nil || r.Budget.Used != len(l.Told) || r.Budget.Allowed != p.Ag.Terms.Disclosure.QueryBudget {
			t.Errorf("budget %+v", r.Budget)
		}
	}
	pair.Must(t, pair.Err(p.Query(1, "Y")))
	for range 2 {
		for i := range p.Apps {
			pair.Must(t, catchUp(t, p, i))
		}
	}
	all := seen(t, p, 0)
	if other := seen(t, p, 1); all != other {
		t.Errorf("alpha has\n%s\nbeta has\n%s", all, other)
	}
	if strings.Count(all, `"query_id"`) != 2*6 || strings.Count(all, `"purpose":"a test"`) != 6 || strings.Count(all, `"requester":"beta"`) != 1 {
		t.Errorf("both have %s", all)
	}
	for i, name := range pair.Names {
		if n := p.Scalar(i, `SELECT count(*) FROM answer WHERE group_by = '{X,Y}' AND told->>'group_by' = '["X","Y"]'`); n != 2 {
			t.Errorf("%s has %d answers by X and Y", name, n)
		}
		received := p.Scalar(i, fmt.Sprintf(`SELECT count(*) FROM audit_log WHERE entry->>'action' = 'query' AND entry->>'actor' = '%s'
			AND entry->'details'->>'received_from' = 'linker' AND entry->'details'->>'purpose' = 'a test'`, pair.Names[1-i]))
		if want := []int{1, 5}[i]; received != want {
			t.Errorf("%s has %d entries about answers of the other, of %d", name, received, want)
		}
		if n := p.Scalar(i, "SELECT count(*) FROM answer WHERE delivered_at IS NULL"); n != 0 {
			t.Errorf("%s has not verified %d answers", name, n)
		}
		budgets, err := p.Apps[i].Budgets(t.Context(), p.Ag)
		if err != nil || len(budgets) != 2 || budgets[0].Used != 5 || budgets[1].Used != 1 {
			t.Errorf("%s: budgets %+v, %v", name, budgets, err)
		}
		pair.Must(t, pair.Err(p.Apps[i].Node.AuditVerify(t.Context())))
	}
	// One that was answered, and lost before it was stored here, is there all the same.
	_, err := p.Pools[0].Exec(t.Context(), "DELETE FROM answer WHERE linker_seq = (SELECT max(linker_seq) FROM answer)")
	pair.Must(t, err)
	pair.Must(t, catchUp(t, p, 0))
	if again := seen(t, p, 0); strings.Count(again, `"query_id"`) != 2*6 {
		t.Errorf("collected again: %s", again)
	}
}

// TestToldAnswersAreNotBelieved: what differs from the linker's log, from what this holder got
// itself, or is not signed by a holder, is refused whole, and is in the own log.
func TestToldAnswersAreNotBelieved(t *testing.T) {
	t.Parallel()
	p, l := pair.NewContributed(t)
	pair.Must(t, pair.Err(p.Query(0, "X")))
	pair.Must(t, pair.Err(p.Query(0, "X", "Y")))
	last := func(d *query.Delivery) *query.Delivered {
		d.Answers = slices.Clone(d.Answers)
		a := &d.Answers[len(d.Answers)-1]
		a.Cells = slices.Clone(a.Cells)
		return a
	}
	i := 0
	for what, change := range map[string]func(d *query.Delivery){
		"a count":     func(d *query.Delivery) { last(d).Cells[0].Count++ },
		"a cell less": func(d *query.Delivery) { a := last(d); a.Cells = a.Cells[1:] },
		"suppressed": func(d *query.Delivery) {
			last(d).Cells[0] = query.Cell{Suppressed: true, Withheld: true, Reason: disclosure.Withheld}
		},
		"generation":      func(d *query.Delivery) { last(d).Generation[0] ^= 1 },
		"entry":           func(d *query.Delivery) { a := last(d); a.Row.Entry = append([]byte(" "), a.Row.Entry...) },
		"hash":            func(d *query.Delivery) { last(d).Row.PrevHash[0] ^= 1 },
		"signature":       func(d *query.Delivery) { a := last(d); a.Row.Signature = make([]byte, 64) },
		"another's entry": func(d *query.Delivery) { a := last(d); a.Row = d.Answers[0].Row },
		"twice":           func(d *query.Delivery) { last(d); d.Answers = append(d.Answers, d.Answers[0]) },
		"none, and more":  func(d *query.Delivery) { d.Answers, d.More = nil, true },
		"no head":         func(d *query.Delivery) { d.Head.Signature = make([]byte, 64) },
		"another load":    func(d *query.Delivery) { o := *last(d).Origin; o.Intersection[0] ^= 1; last(d).Origin = &o },
	} {
		i++
		l.Retell = change
		if err := catchUp(t, p, 1); err == nil {
			t.Errorf("%s is believed", what)
		}
		if n := p.Scalar(1, "SELECT count(*) FROM answer"); n != 0 {
			t.Fatalf("%s: %d answers are kept", what, n)
		}
		if n := p.RefusedReplies(1); n != i {
			t.Errorf("%s: %d of %d refusals are in the log", what, n, i)
		}
	}
	l.Retell = nil
	pair.Must(t, catchUp(t, p, 1))
}

// TestAnotherAnswerIsNoticed: a linker that gives the holders different answers to one question has
// signed what it gave to one of them.
func TestAnotherAnswerIsNoticed(t *testing.T) {
	t.Parallel()
	p, l := pair.NewContributed(t)
	// Its log has one answer, and alpha is given another.
	l.Distort = func(a *query.Answer) { a.Cells = slices.Clone(a.Cells); a.Cells[0].Count++ }
	pair.Must(t, pair.Err(p.Query(0, "X")))
	l.Distort = nil
	pair.Must(t, catchUp(t, p, 1))
	err := catchUp(t, p, 0)
	if problem.KindOf(err) != problem.Conflict || !strings.Contains(err.Error(), "another answer to query") || problem.HintOf(err) == "" {
		t.Errorf("alpha is told: %v", err)
	}
	if _, err := p.Query(0, "Y"); problem.KindOf(err) != problem.Conflict {
		t.Errorf("alpha asks on: %v", err)
	}
	if n := p.RefusedReplies(0); n != 2 {
		t.Errorf("%d entries", n)
	}
	// Beta asks the same, and gets another answer than the one that it was told of.
	l.Distort = func(a *query.Answer) { a.Cells = slices.Clone(a.Cells); a.Cells[0].Count++ }
	if _, err := p.Query(1, "X"); problem.KindOf(err) != problem.Conflict || !strings.Contains(err.Error(), "in another way") {
		t.Errorf("beta is answered: %v", err)
	}
	if n := p.Scalar(1, "SELECT count(*) FROM answer"); n != 1 {
		t.Errorf("beta keeps %d answers", n)
	}
}

// TestTwoHistoriesAreNoticed: a linker that shows each holder a log of its own is found out as soon
// as they compare, and asked for nothing until its log is accepted.
func TestTwoHistoriesAreNoticed(t *testing.T) {
	t.Parallel()
	for what, longer := range map[string]int{"of the same length": 0, "the other's is longer": 3, "the own is longer": -3} {
		t.Run(what, func(t *testing.T) {
			t.Parallel()
			p, l := pair.NewContributed(t)
			l.Withhold = true
			for range 4 {
				l.Append("before")
			}
			fork := l.Other(len(l.Log) - 1)
			if longer < 0 {
				for range -longer {
					l.Append("for alpha alone")
				}
			}
			whole := l.Log
			for range longer {
				l.Append("for beta alone")
			}
			if longer > 0 {
				fork, l.Log = l.Other(len(whole)-1), whole
			}
			l.Fork = map[int][]auditlog.Row{1: fork}
			// Each has collected while nobody could compare.
			p.Wires[0].Away, p.Wires[1].Away = true, true
			for i := range p.Apps {
				if missed, err := p.Apps[i].CatchUpWith(t.Context(), pair.Study); err != nil || len(missed) != 1 {
					t.Fatalf("missed %v, %v", missed, err)
				}
			}
			p.Wires[0].Away, p.Wires[1].Away = false, false
			asked := len(l.Asked)
			for i := range p.Apps {
				for range 2 {
					_, err := p.Query(i, "X")
					if problem.KindOf(err) != problem.Conflict || !strings.Contains(err.Error(), "another history") || !strings.Contains(problem.HintOf(err), "audit accept-log linker") {
						t.Errorf("%s: %v", pair.Names[i], err)
					}
				}
				if n := p.Scalar(i, "SELECT count(*) FROM audit_log WHERE entry->>'action' = 'linker_fork'"); n != 1 {
					t.Errorf("%s has %d entries", pair.Names[i], n)
				}
				if p.VerifyLinker(i) == nil {
					t.Errorf("%s: the proof does not show in its verdict", pair.Names[i])
				}
			}
			if len(l.Asked) != asked {
				t.Error("the linker was asked")
			}
			// They agree to go on with one of the logs.
			l.Fork = nil
			for i := range p.Apps {
				r, err := p.Apps[i].AcceptLinkerLog(t.Context(), "linker", "agreed")
				pair.Must(t, err)
				if r.Continue || r.GivenUp == 0 {
					t.Errorf("%s accepted %+v", pair.Names[i], r)
				}
			}
			for i := range p.Apps {
				pair.Must(t, pair.Err(p.Query(i, "X")))
			}
		})
	}
}

// TestWhoIsAwayStopsNoQuery: an answer comes with a warning where nobody could compare.
func TestWhoIsAwayStopsNoQuery(t *testing.T) {
	t.Parallel()
	p, _ := pair.NewContributed(t)
	p.Wires[0].Away = true
	r, err := p.Query(0, "X")
	pair.Must(t, err)
	if len(r.Warnings) == 0 || !strings.Contains(r.Warnings[len(r.Warnings)-1], "was not compared") {
		t.Errorf("warnings %v", r.Warnings)
	}
}
