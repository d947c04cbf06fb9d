package answer_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/blindjoin/blindjoin/internal/linker"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/testkit/linking"
)

// A holder gives one of its units very many records, to read off a table in which of the other
// holder's classes it is. Whether the unit is in the one or in the other, the answer is the same.
func TestChosenNumbersOfRecordsDecodeNothing(t *testing.T) {
	t.Parallel()
	for _, by := range [][]string{{"b0"}, {"a0", "b0"}} {
		var answers []linking.Table
		for class := 1; class <= 2; class++ {
			w := linking.New(t)
			w.Contribute("alpha", append(linking.Rows(0, 60, 1, 1, 1), linking.Rows(100, 1, 1000, 1, 1)...))
			w.Contribute("beta", append(append(linking.Rows(0, 30, 1, 1, 1), linking.Rows(30, 30, 1, 2, 1)...), linking.Rows(100, 1, 1, class, 1)...))
			answers = append(answers, w.Answer("alpha", by...))
			if b := w.Answer("beta", by...); !b.Equal(answers[class-1]) {
				t.Errorf("by %v: the holders are told %v and %v", by, answers[class-1], b)
			}
		}
		if !answers[0].Equal(answers[1]) {
			t.Errorf("by %v: %v if the unit is in class 1, and %v if it is in class 2", by, answers[0], answers[1])
		}
		for key, n := range answers[0].Cells {
			if n != -1 {
				t.Errorf("by %v: cell %s is released with %d pairs, the unit has 1000", by, key, n)
			}
		}
	}
}

// Where the large unit is not in the margin of a cell, it says nothing of the cell.
func TestDominanceStaysInItsMargin(t *testing.T) {
	t.Parallel()
	w := linking.New(t)
	// The unit of 40 records is in the first class of both; the last cell has neither class, and is
	// left out beside the others: both margins are known.
	w.Contribute("alpha", slices.Concat(linking.Rows(0, 60, 1, 1, 1), linking.Rows(100, 1, 40, 1, 1), linking.Rows(200, 30, 1, 2, 1)))
	w.Contribute("beta", slices.Concat(linking.Rows(0, 50, 1, 1, 1), linking.Rows(50, 10, 1, 2, 1), linking.Rows(100, 1, 1, 1, 1), linking.Rows(200, 30, 1, 2, 1)))
	got := w.Answer("alpha", "a0", "b0")
	if want := map[string]int64{"a0=1 b0=1": -1, "a0=1 b0=2": -1, "a0=2 b0=1": -1, "a0=2 b0=2": -1}; !maps.Equal(got.Cells, want) {
		t.Errorf("%v, want %v", got, want)
	}
	// By the other holder's classes alone, the unit may be in either.
	if got, want := w.Answer("alpha", "b0"), map[string]int64{"b0=1": -1, "b0=2": -1}; !maps.Equal(got.Cells, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestDominanceIsWhatTheStudySays(t *testing.T) {
	t.Parallel()
	for share, want := range map[float64]int64{0: 70, 0.5: 70, 0.43: 70, 0.42: -1, 0.1: -1} {
		w := linking.New(t, func(s *study.Spec) { s.Disclosure.Dominance = share })
		w.Contribute("alpha", append(linking.Rows(0, 40, 1, 1, 1), linking.Rows(100, 1, 30, 1, 1)...))
		w.Contribute("beta", append(linking.Rows(0, 40, 1, 1, 1), linking.Rows(100, 1, 1, 1, 1)...))
		if got := w.Answer("alpha").Cells[""]; got != want {
			t.Errorf("with %v: %d, want %d", share, got, want)
		}
	}
}

// With typing errors two numbers are released, and neither may be dominated.
func TestDominanceOfLinksAndOfBlocks(t *testing.T) {
	t.Parallel()
	block := func(key, records, linked int) []linking.Record {
		out := linking.Rows(key, 1, records, 1, 1)
		for i := range linked {
			out[i].Link = linking.LinkToken(key)
		}
		return out
	}
	for name, c := range map[string]struct{ records, linked, want int }{
		"neither":      {20, 5, 65},
		"pairs only":   {200, 5, -1},
		"links, pairs": {200, 100, -1},
	} {
		w := linking.New(t, linking.Exactly)
		alpha, beta := block(100, c.records, c.linked), block(100, 1, 1)
		for key := range 60 {
			alpha, beta = append(alpha, block(key, 2, 1)...), append(beta, block(key, 1, 1)...)
		}
		w.Contribute("alpha", alpha)
		w.Contribute("beta", beta)
		if got := w.Answer("alpha").Cells[""]; got != int64(c.want) {
			t.Errorf("%s: %d, want %d", name, got, c.want)
		}
	}
	// Pairs are many and of many blocks, and most links are of one of them.
	w := linking.New(t, linking.Exactly)
	alpha, beta := block(100, 50, 50), block(100, 1, 1)
	for key := range 60 {
		alpha, beta = append(alpha, block(key, 2, min(1, key/45))...), append(beta, block(key, 1, 1)...)
	}
	w.Contribute("alpha", alpha)
	w.Contribute("beta", beta)
	if got := w.Answer("alpha").Cells[""]; got != -1 {
		t.Errorf("links of which one block has most: %d", got)
	}
}

// The links of a block may be too many for cells whose pairs hide those of any block, and it may be
// the pairs that are too many.
func TestDominanceInAMarginWithTypos(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		// records of the large block, linked ones, and of the second class: records of a block,
		// blocks with a link
		large, linked, records, links int
		want                          map[string]int64
	}{
		"links": {40, 40, 2, 20, map[string]int64{"b0=1": -1, "b0=2": -1}},
		"pairs": {40, 0, 1, 20, map[string]int64{"b0=1": -1, "b0=2": -1}},
		"none":  {4, 3, 2, 20, map[string]int64{"b0=1": 63, "b0=2": 20}},
	} {
		w := linking.New(t, linking.Exactly)
		alpha, beta := linking.Rows(1000, 1, c.large, 1, 1), linking.Rows(1000, 1, 1, 1, 1)
		for i := range c.linked {
			alpha[i].Link = linking.LinkToken(1000)
		}
		beta[0].Link = linking.LinkToken(1000)
		for key := range 60 {
			alpha = append(alpha, linking.Record{Key: key, Values: []int{1, 1}, Link: linking.LinkToken(key)})
			beta = append(beta, linking.Record{Key: key, Values: []int{1, 1}, Link: linking.LinkToken(key)})
			if key < 12 { // pairs that are not linked are of enough blocks too
				alpha = append(alpha, linking.Record{Key: key, Values: []int{1, 1}})
			}
		}
		for key := 100; key < 130; key++ {
			class := linking.Rows(key, 1, c.records, 1, 1)
			if key < 100+c.links {
				class[0].Link = linking.LinkToken(key)
			}
			alpha = append(alpha, class...)
			beta = append(beta, linking.Record{Key: key, Values: []int{2, 1}, Link: linking.LinkToken(key)})
		}
		w.Contribute("alpha", alpha)
		w.Contribute("beta", beta)
		if got := w.Answer("beta", "b0"); !maps.Equal(got.Cells, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

// An answer that turns out to be too large was computed, and costs what a computed answer costs.
func TestAnswersThatAreTooLargeCostBudget(t *testing.T) {
	t.Parallel()
	w := linking.Ready(t, func(s *study.Spec) { s.Disclosure.QueryBudget = 2 })
	w.Config.MaxCells = 1
	w.App = linker.New(w.Config)
	r := w.Request("alpha", "a0", "b0")
	_, err := w.Ask(r)
	linking.WantKind(t, err, problem.Invalid, "more than 1 cells")
	if problem.HintOf(err) == "" {
		t.Error("no hint")
	}
	if n := w.Count(`SELECT count(*) FROM query JOIN audit_log ON seq = audit_seq WHERE answered_by = query_id AND refused IS NOT NULL
		AND entry ->> 'action' = 'query' AND entry ->> 'outcome' = 'refused' AND entry ->> 'reason' = refused`); n != 1 {
		t.Errorf("%d refused queries have their audit entry, want 1", n)
	}
	_, err = w.Ask(r)
	linking.WantKind(t, err, problem.Denied, "replayed")
	// The same question is refused again, and costs nothing since nothing is computed.
	_, err = w.Ask(w.Request("beta", "a0", "b0"))
	linking.WantKind(t, err, problem.Invalid, "more than 1 cells")
	if got := w.Answer("alpha").Cells[""]; got != 60 {
		t.Errorf("%d pairs, want 60", got)
	}
	_, err = w.Ask(w.Request("alpha", "a0"))
	linking.WantKind(t, err, problem.Denied, "budget")
	if n := w.Count(`SELECT count(*) FROM query`); n != 2 {
		t.Errorf("%d queries are stored, want 2", n)
	}
}
