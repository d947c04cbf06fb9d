package release_test

import (
	"context"
	"maps"
	"testing"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/testkit/linking"
)

// monthly are the terms of a study that is refreshed, with a plan of a0 by b0.
func monthly(s *study.Spec) {
	s.Disclosure = disclosure.Rules{Threshold: 10, QueryBudget: 1000, MaxGroupBy: 4, SmallestClass: 20, Homogeneity: 1, Refreshes: 5}
	s.Tables = study.Plan{{{Side: study.Side1, Index: 0}, {Side: study.Side2, Index: 0}}}
}

// people gives one record to each of some keys, with the classes that of says.
func people(first, count int, of func(key int) int) []linking.Record {
	var out []linking.Record
	for key := first; key < first+count; key++ {
		out = append(out, linking.Record{Key: key, Values: []int{of(key), 0}})
	}
	return out
}

func halves(key int) int   { return 1 + key%2 }
func quarters(key int) int { return 1 + key/2%2 }

// except gives some keys another class.
func except(of func(int) int, class int, keys ...int) func(int) int {
	return func(key int) int {
		for _, k := range keys {
			if k == key {
				return class
			}
		}
		return of(key)
	}
}

// even are the first n keys of an even number: all in class 1 by halves.
func even(n int) []int {
	var out []int
	for i := range n {
		out = append(out, 2*i)
	}
	return out
}

// refreshed contributes 200 keys to a monthly study, asks, contributes what came of them, and
// returns both answers to each holder.
func refreshed(t *testing.T, alpha, beta []linking.Record, edit ...func(*study.Spec)) (w *linking.World, first, second linking.Table) {
	t.Helper()
	w = linking.New(t, append([]func(*study.Spec){monthly}, edit...)...)
	w.Contribute("alpha", people(0, 200, halves))
	w.Contribute("beta", people(0, 200, quarters))
	first = w.Answer("alpha", "a0", "b0")
	w.Contribute("alpha", alpha)
	w.Contribute("beta", beta)
	second = w.Answer("alpha", "a0", "b0")
	if other := w.Answer("beta", "a0", "b0"); !other.Equal(second) || !maps.Equal(other.Reasons, second.Reasons) {
		t.Errorf("the holders are answered %v and %v", second, other)
	}
	return w, first, second
}

func wantReasons(t *testing.T, got linking.Table, reason disclosure.Reason, keys ...string) {
	t.Helper()
	for _, key := range keys {
		if r, ok := got.Reasons[key]; !ok || r != reason {
			t.Errorf("%s is %d %q, want %q", key, got.Cells[key], r, reason)
		}
	}
}

// One unit has another class: both classes show what they showed before, at both holders, and the
// margin of the other column is as new as ever.
func TestASmallChangeShowsTheEarlierNumbers(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ alpha, beta func(int) int }{
		"of the first holder":  {except(halves, 2, 0), quarters},
		"of the second holder": {halves, except(quarters, 2, 0)},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w, first, second := refreshed(t, people(0, 200, c.alpha), people(0, 200, c.beta))
			if !second.Equal(first) || len(first.Cells) != 4 {
				t.Errorf("after the change %v, before it %v", second, first)
			}
			changed, same := "a0", "b0"
			wantReasons(t, second, disclosure.HeldBack, "a0=1 b0=1")
			if name == "of the second holder" {
				changed, same = same, changed
			}
			wantReasons(t, w.Answer("alpha", changed), disclosure.HeldBack, changed+"=1", changed+"=2")
			wantReasons(t, w.Answer("alpha", same), disclosure.Released, same+"=1", same+"=2")
			wantReasons(t, first, disclosure.Released, "a0=1 b0=1")
		})
	}
}

// The reload attack: a class, and then the same class without one unit, under another name so that
// there is no earlier number of it. What is new of it is not told.
func TestNestedClassesOverTwoGenerations(t *testing.T) {
	t.Parallel()
	less := func(key int) int {
		if key%2 == 0 && key > 0 {
			return 3
		}
		return 2
	}
	_, _, second := refreshed(t, people(0, 200, less), people(0, 200, quarters))
	wantReasons(t, second, disclosure.Leverage, "a0=3 b0=1", "a0=3 b0=2")
	wantReasons(t, second, disclosure.HeldBack, "a0=2 b0=1", "a0=2 b0=2")
}

// Many units have another class: their number says little of each, and all is new.
func TestALargeChangeIsReleased(t *testing.T) {
	t.Parallel()
	w, _, second := refreshed(t, people(0, 200, except(halves, 2, even(60)...)), people(0, 200, quarters))
	wantReasons(t, second, disclosure.Released, "a0=1 b0=1", "a0=1 b0=2", "a0=2 b0=1", "a0=2 b0=2")
	if want := map[string]int64{"a0=1 b0=1": 20, "a0=1 b0=2": 20, "a0=2 b0=1": 80, "a0=2 b0=2": 80}; !maps.Equal(second.Cells, want) {
		t.Errorf("%v, want %v", second.Cells, want)
	}
	wantReasons(t, w.Answer("beta", "a0"), disclosure.Released, "a0=1", "a0=2")
}

// Many units have another class, and few of them stand in two of its cells: these are held back,
// the others are new.
func TestAFewOfManyAreHeldBack(t *testing.T) {
	t.Parallel()
	eighths := func(key int) int { return 1 + key/2%4 }
	var moved []int // from class 1 to 2: twelve of the values 1 and 2, and six of 3 and 4
	for key := 0; key < 200; key += 2 {
		if n := eighths(key); n <= 2 && key < 96 || n > 2 && key < 48 {
			moved = append(moved, key)
		}
	}
	w := linking.New(t, monthly)
	w.Contribute("alpha", people(0, 200, halves))
	w.Contribute("beta", people(0, 200, eighths))
	first := w.Answer("alpha", "a0", "b0")
	w.Contribute("alpha", people(0, 200, except(halves, 2, moved...)))
	w.Contribute("beta", people(0, 200, eighths))
	second := w.Answer("beta", "a0", "b0")
	wantReasons(t, second, disclosure.Released, "a0=1 b0=1", "a0=1 b0=2", "a0=2 b0=1", "a0=2 b0=2")
	wantReasons(t, second, disclosure.HeldBack, "a0=1 b0=3", "a0=1 b0=4", "a0=2 b0=3", "a0=2 b0=4")
	if second.Cells["a0=1 b0=1"] != 13 || second.Cells["a0=1 b0=3"] != first.Cells["a0=1 b0=3"] {
		t.Errorf("%v, before %v", second, first)
	}
	wantReasons(t, w.Answer("alpha", "b0"), disclosure.Released, "b0=1", "b0=2", "b0=3", "b0=4")
}

// Two cells are held back, and their sum would follow from a margin and the third, both new: fewer
// units than the threshold have changed in it, so that one of these is left out too.
func TestASumThatIsHeldBackDoesNotFollow(t *testing.T) {
	t.Parallel()
	w := linking.New(t, monthly, func(s *study.Spec) { s.Disclosure.SmallestClass = 0 })
	var alpha, beta []linking.Record
	add := func(n, a, b int) {
		for range n {
			alpha = append(alpha, linking.Record{Key: len(alpha), Values: []int{a, 0}})
			beta = append(beta, linking.Record{Key: len(beta), Values: []int{b, 0}})
		}
	}
	contribute := func(round byte) linking.Table {
		for holder, records := range map[string][]linking.Record{"alpha": alpha, "beta": beta} {
			u := w.NewUpload(holder, round, records)
			w.Send(u)
			w.Must(w.Finish(u))
		}
		return w.Answer("alpha", "a0", "b0")
	}
	add(412, 1, 1)
	add(188, 1, 2)
	add(790, 2, 1)
	add(655, 2, 2)
	add(530, 3, 1)
	add(341, 3, 2)
	first := contribute(1)
	for i := range 3 {
		beta[i].Values = []int{2, 0}
		beta[412+188+790+655+i].Values = []int{2, 0}
	}
	add(360, 2, 1)
	add(140, 2, 2)
	second := contribute(2)
	wantReasons(t, first, disclosure.Released, "a0=1 b0=1", "a0=2 b0=1", "a0=3 b0=1")
	wantReasons(t, second, disclosure.HeldBack, "a0=1 b0=1", "a0=3 b0=1")
	margin := w.Answer("alpha", "b0")
	if second.Reasons["a0=2 b0=1"] == disclosure.Released && margin.Reasons["b0=1"] == disclosure.Released {
		t.Errorf("the sum of the cells that are held back follows: %v %v", second, margin)
	}
}

// Changes add up from the number that was released: six units, and then twenty-four more.
func TestSmallChangesAddUp(t *testing.T) {
	t.Parallel()
	w, first, second := refreshed(t, people(0, 200, except(halves, 2, even(6)...)), people(0, 200, quarters))
	if !second.Equal(first) {
		t.Errorf("after six units %v, before %v", second, first)
	}
	w.Contribute("alpha", people(0, 200, except(halves, 2, even(30)...)))
	w.Contribute("beta", people(0, 200, quarters))
	third := w.Answer("alpha", "a0", "b0")
	wantReasons(t, third, disclosure.Released, "a0=1 b0=1", "a0=2 b0=2")
	if third.Cells["a0=1 b0=1"] != 35 {
		t.Errorf("after thirty units %v", third)
	}
	w.Contribute("alpha", people(0, 200, except(halves, 2, even(31)...)))
	w.Contribute("beta", people(0, 200, quarters))
	if fourth := w.Answer("alpha", "a0", "b0"); !fourth.Equal(third) || fourth.Reasons["a0=1 b0=1"] != disclosure.HeldBack {
		t.Errorf("one unit after %v: %v %v", third, fourth, fourth.Reasons)
	}
}

// The same records give the same answers, cell by cell, whatever was left out of them.
func TestUnchangedContributionsAreAnsweredAsBefore(t *testing.T) {
	t.Parallel()
	plan := func(s *study.Spec) {
		s.Disclosure.ClassesPerKey, s.Disclosure.Homogeneity = 3, 0
		s.Tables = append(s.Tables, study.Table{{Side: study.Side1, Index: 1}, {Side: study.Side2, Index: 0}, {Side: study.Side2, Index: 1}})
	}
	for _, count := range []disclosure.Counted{disclosure.Units, disclosure.Records} {
		w := linking.New(t, monthly, plan, func(s *study.Spec) { s.Disclosure.Count = count })
		var alpha, beta []linking.Record
		for key := range 600 {
			alpha = append(alpha, linking.Record{Key: key, Values: []int{key * key % 7, key % 11 % 4}})
			beta = append(beta, linking.Record{Key: key, Values: []int{key * 7 % 31 % 6, key % 13 % 3}})
			if key%50 == 0 {
				alpha = append(alpha, linking.Record{Key: key, Values: []int{key % 5, 1}})
			}
		}
		tables := [][]string{{"a0", "b0"}, {"a0"}, {"b0"}, {"a1", "b0", "b1"}, {"a1", "b1"}, {"b0", "b1"}}
		var first []linking.Table
		for round := range 3 {
			w.Contribute("alpha", alpha)
			w.Contribute("beta", beta)
			hidden := map[disclosure.Reason]int{}
			for i, by := range tables {
				got := w.Answer("alpha", by...)
				if round == 0 {
					first = append(first, got)
				}
				if !got.Equal(first[i]) || !maps.Equal(got.Reasons, first[i].Reasons) {
					t.Errorf("%s by %v in round %d: %v %v, before %v %v", count, by, round, got.Cells, got.Reasons, first[i].Cells, first[i].Reasons)
				}
				for _, r := range got.Reasons {
					hidden[r]++
				}
			}
			if hidden[disclosure.Released] == 0 || hidden[disclosure.Primary] == 0 || hidden[disclosure.Complementary] == 0 || hidden[disclosure.HeldBack] != 0 {
				t.Errorf("cells by reason: %v", hidden)
			}
		}
	}
}

// A unit leaves and another one comes: the numbers are the same, and not of the same units.
func TestUnitsThatLeaveAndCome(t *testing.T) {
	t.Parallel()
	w := linking.New(t, monthly)
	round := byte(0)
	contribute := func(first int) linking.Table {
		round++
		for holder, of := range map[string]func(int) int{"alpha": halves, "beta": quarters} {
			u := w.NewUpload(holder, round, people(first, 200, of))
			w.Send(u)
			w.Must(w.Finish(u))
		}
		return w.Answer("alpha", "a0", "b0")
	}
	first, second := contribute(0), contribute(4) // 0 to 3 leave, 200 to 203 come: two in each cell
	if !second.Equal(first) {
		t.Errorf("%v, before %v", second, first)
	}
	wantReasons(t, second, disclosure.HeldBack, "a0=1 b0=1", "a0=2 b0=1", "a0=1 b0=2", "a0=2 b0=2")
	// Where the first are there again, all is as it was.
	third := contribute(0)
	if !third.Equal(first) {
		t.Errorf("%v, before %v", third, first)
	}
	wantReasons(t, third, disclosure.Released, "a0=1 b0=1")
	// And where a hundred are others, all is new.
	fourth := contribute(100)
	wantReasons(t, fourth, disclosure.Released, "a0=1 b0=1", "a0=2 b0=1", "a0=1 b0=2", "a0=2 b0=2")
}

// Where records are counted, one more record of a unit is a change like any other.
func TestOneMoreRecordIsHeldBack(t *testing.T) {
	t.Parallel()
	records := func(s *study.Spec) { s.Disclosure.Count, s.Disclosure.ClassesPerKey = disclosure.Records, 2 }
	alpha := people(0, 200, halves)
	_, first, second := refreshed(t, append(alpha, alpha[0]), people(0, 200, quarters), records)
	if !second.Equal(first) {
		t.Errorf("with one more record %v, before %v", second, first)
	}
	wantReasons(t, second, disclosure.HeldBack, "a0=1 b0=1")
	// And a record of another class, where units are counted.
	both := append(people(0, 200, halves), linking.Record{Key: 0, Values: []int{2, 0}})
	_, first, second = refreshed(t, both, people(0, 200, quarters), func(s *study.Spec) { s.Disclosure.ClassesPerKey = 2 })
	if !second.Equal(first) {
		t.Errorf("with one more class %v, before %v", second, first)
	}
	wantReasons(t, second, disclosure.HeldBack, "a0=2 b0=1")
}

// A cell that was small shows nothing by what is released later: those that were left out for its
// sake and have not changed stay so, and do not follow.
func TestWhatWasLeftOutBesideAnotherStaysSo(t *testing.T) {
	t.Parallel()
	// The cell of classes 1 and 1 has three units, and later forty-three.
	beta := func(moved int) func(int) int {
		return func(key int) int {
			switch {
			case key%2 == 1:
				return quarters(key)
			case key < 6:
				return 1
			case key < 6+2*moved:
				return 1
			}
			return 2
		}
	}
	w := linking.New(t, monthly, func(s *study.Spec) { s.Disclosure.SmallestClass = 10 })
	w.Contribute("alpha", people(0, 200, halves))
	w.Contribute("beta", people(0, 200, beta(0)))
	first := w.Answer("alpha", "a0", "b0")
	wantReasons(t, first, disclosure.Primary, "a0=1 b0=1")
	w.Contribute("alpha", people(0, 200, halves))
	w.Contribute("beta", people(0, 200, beta(40)))
	second := w.Answer("alpha", "a0", "b0")
	for _, key := range []string{"a0=2 b0=1", "a0=2 b0=2"} {
		if first.Reasons[key] != disclosure.Complementary || second.Reasons[key].Shown() {
			t.Errorf("%s was %q, and is %d %q", key, first.Reasons[key], second.Cells[key], second.Reasons[key])
		}
	}
}

// With noise the numbers are covered by it; the structure is bounded all the same.
func TestNestedClassesWithNoise(t *testing.T) {
	t.Parallel()
	_, first, second := refreshed(t, people(0, 200, except(halves, 2, 0)), people(0, 200, quarters),
		func(s *study.Spec) { s.Disclosure.Method = disclosure.CellKey })
	if !second.Equal(first) {
		t.Errorf("%v, before %v", second, first)
	}
	wantReasons(t, second, disclosure.HeldBack, "a0=1 b0=1", "a0=2 b0=1", "a0=1 b0=2", "a0=2 b0=2")
}

// A study with typing errors shows two numbers: one link less holds both back.
func TestOneLinkLessIsHeldBack(t *testing.T) {
	t.Parallel()
	w := linking.New(t, monthly, linking.Exactly, func(s *study.Spec) { s.Disclosure.Count = disclosure.Records })
	linked := func(records []linking.Record, other ...int) []linking.Record {
		for i := range records {
			records[i].Link = linking.LinkToken(1)
		}
		for _, key := range other {
			records[key].Link = linking.LinkToken(2)
		}
		return records
	}
	w.Contribute("alpha", linked(people(0, 200, halves)))
	w.Contribute("beta", linked(people(0, 200, quarters), even(60)...))
	first := w.Answer("alpha", "a0", "b0")
	wantReasons(t, first, disclosure.Released, "a0=1 b0=1")
	w.Contribute("alpha", linked(people(0, 200, halves)))
	w.Contribute("beta", linked(people(0, 200, quarters), even(61)...))
	second := w.Answer("beta", "a0", "b0")
	if !second.Equal(first) {
		t.Errorf("%v, before %v", second, first)
	}
	wantReasons(t, second, disclosure.HeldBack, "a0=1 b0=1")
}

// Who stood in released tables goes with the study, and is not kept where nothing comes after.
func TestKeptUnitsGoWithTheStudy(t *testing.T) {
	t.Parallel()
	w, _, _ := refreshed(t, people(0, 200, except(halves, 2, 0)), people(0, 200, quarters))
	if n := w.Count(`SELECT count(*) FROM released_unit`); n != 2*200 {
		t.Errorf("%d units are kept", n)
	}
	_, err := w.Pool.Exec(context.Background(), `SELECT forget_study('mortgages')`)
	w.Must(err)
	for _, table := range []string{"released_generation", "released_unit", "released_class", "released_cell"} {
		if n := w.Count("SELECT count(*) FROM " + table); n != 0 {
			t.Errorf("%d rows are left in %s", n, table)
		}
	}
	w = linking.New(t, monthly, func(s *study.Spec) { s.Disclosure.Refreshes = 0 })
	w.Contribute("alpha", people(0, 200, halves))
	w.Contribute("beta", people(0, 200, quarters))
	w.Answer("alpha", "a0")
	if n := w.Count("SELECT count(*) FROM released_generation"); n != 0 {
		t.Errorf("%d generations are kept of a study that takes no more", n)
	}
}
