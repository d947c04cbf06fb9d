package interval

import (
	"math"
	"math/rand/v2" //nolint:depguard // simulated tables that come again with the same seed
	"slices"
	"testing"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// sum returns the sum of unknowns.
func sum(indexes ...int) (row Row) {
	for _, i := range indexes {
		row = append(row, Entry{i, 1})
	}
	return row
}

func TestBounds(t *testing.T) {
	t.Parallel()
	inf := math.Inf(1)
	for name, x := range map[string]struct {
		system System
		values []int64
		target Row
		lo, hi float64
	}{
		"one sum":                         {System{2, []Row{sum(0, 1)}, 0}, []int64{7}, sum(0), 0, 7},
		"all of a sum":                    {System{2, []Row{sum(0, 1)}, 0}, []int64{7}, sum(0, 1), 7, 7},
		"a difference in a class":         {System{2, []Row{sum(0, 1)}, 0}, []int64{7}, Row{{0, 1}, {1, -1}}, -7, 7},
		"no target":                       {System{2, []Row{sum(0, 1)}, 0}, []int64{7}, nil, 0, 0},
		"a target that cancels":           {System{2, []Row{sum(0, 1)}, 0}, []int64{7}, Row{{0, 1}, {0, -1}}, 0, 0},
		"an unknown twice in an equation": {System{2, []Row{{{0, 1}, {1, 1}, {0, 1}}}, 0}, []int64{7}, sum(0), 0, 3.5},
		"a sum of zero":                   {System{2, []Row{sum(0, 1)}, 0}, []int64{0}, sum(0, 1), 0, 0},
		"one after the other fixed":       {System{3, []Row{sum(0), sum(0, 1), sum(0, 1, 2)}, 0}, []int64{2, 5, 9}, sum(1, 2), 7, 7},
		"not a whole number":              {System{1, []Row{{{0, 2}}}, 0}, []int64{3}, sum(0), 1.5, 1.5},
		"negative coefficients":           {System{2, []Row{{{0, -1}, {1, -2}}}, 0}, []int64{-8}, sum(1), 0, 4},
		"without equations":               {System{2, nil, 0}, nil, sum(0), 0, inf},
		"less without equations":          {System{2, nil, 0}, nil, Row{{0, -1}}, -inf, 0},
		"both ways without equations":     {System{2, nil, 0}, nil, Row{{0, 1}, {1, -1}}, -inf, inf},
		"an unlimited difference":         {System{2, []Row{{{0, 1}, {1, -1}}}, 0}, []int64{3}, sum(0), 3, inf},
		"a limited part of one":           {System{3, []Row{{{0, 1}, {1, -1}}, sum(1, 2)}, 0}, []int64{3, 4}, sum(0), 3, 7},
		"two components":                  {System{4, []Row{sum(0, 1), sum(2, 3)}, 0}, []int64{3, 4}, Row{{0, 1}, {2, -2}}, -8, 3},
		"the same equation thrice":        {System{3, []Row{sum(0, 1), sum(1, 2), sum(0, 1), sum(1, 2), sum(0, 1)}, 0}, []int64{5, 4, 5, 4, 5}, sum(1), 0, 4},
		"an equation of two others":       {System{3, []Row{sum(0, 1), sum(1, 2), {{0, 1}, {1, 2}, {2, 1}}}, 0}, []int64{5, 4, 9}, sum(0), 1, 5},
		"an odd cycle, all determined":    {System{3, []Row{sum(0, 1), sum(1, 2), sum(0, 2)}, 0}, []int64{1, 1, 1}, sum(0), .5, .5},
	} {
		v, err := FromValues(x.system, x.values)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		for range 2 { // the second time from where the first ended
			if got := v.Bounds(x.target); got != (Interval{x.lo, x.hi, true}) {
				t.Errorf("%s: %+v, want %v to %v", name, got, x.lo, x.hi)
			}
		}
	}
}

func TestRefusals(t *testing.T) {
	t.Parallel()
	pair := System{Unknowns: 2, Equations: []Row{sum(0, 1)}}
	values := func(s System, b ...int64) error { _, err := FromValues(s, b); return err }
	truth := func(s System, x ...int64) error { _, err := FromTruth(s, x); return err }
	for name, err := range map[string]error{
		"a negative sum":              values(pair, -1),
		"a positive sum of negatives": values(System{Unknowns: 1, Equations: []Row{{{0, -1}}}}, 2),
		"a sum of nothing":            values(System{Equations: []Row{nil}}, 1),
		"two values of one sum":       values(System{Unknowns: 2, Equations: []Row{sum(0, 1), sum(0, 1)}}, 3, 4),
		"a part beyond its whole":     values(System{Unknowns: 3, Equations: []Row{sum(0, 1), sum(0, 1, 2)}}, 5, 4),
		"an odd cycle":                values(System{Unknowns: 3, Equations: []Row{sum(0, 1), sum(1, 2), sum(0, 2)}}, 1, 1, 4),
		"margins of two totals":       values(System{Unknowns: 4, Equations: []Row{sum(0, 1), sum(2, 3), sum(0, 2), sum(1, 3)}}, 5, 5, 5, 6),
		"too few values":              values(pair),
		"an unknown beyond the last":  values(System{Unknowns: 1, Equations: []Row{sum(0, 1)}}, 3),
		"an unknown before the first": values(System{Unknowns: 1, Equations: []Row{sum(-1)}}, 3),
		"the same with the truth":     truth(System{Unknowns: 1, Equations: []Row{sum(0, 1)}}, 3),
		"a negative count":            truth(pair, 2, -1),
		"too few counts":              truth(pair, 2),
	} {
		if problem.KindOf(err) != problem.Invalid {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestInputIsNotChanged(t *testing.T) {
	t.Parallel()
	s, values := System{Unknowns: 4, Equations: []Row{{{3, 1}, {0, 1}, {3, 1}}, sum(2, 1), sum(2)}}, []int64{4, 3, 0}
	target := Row{{3, 1}, {0, 2}, {3, -1}}
	v, err := FromValues(s, values)
	if err != nil {
		t.Fatal(err)
	}
	v.Bounds(target)
	if !slices.Equal(values, []int64{4, 3, 0}) || !slices.Equal(s.Equations[0], Row{{3, 1}, {0, 1}, {3, 1}}) ||
		!slices.Equal(s.Equations[1], sum(2, 1)) || !slices.Equal(target, Row{{3, 1}, {0, 2}, {3, -1}}) {
		t.Errorf("%v, %v, %v", s, values, target)
	}
}

// In a table of n × n cells whose margins are all 1 each vertex has n ones, and 2n − 1 basic
// unknowns. Nearly all steps of a search are of length zero.
func TestDegenerateTable(t *testing.T) {
	t.Parallel()
	const n = 14
	s := System{Unknowns: n * n, Equations: make([]Row, 2*n)}
	values, truth := make([]int64, 2*n), make([]int64, n*n)
	for i := range n {
		for j := range n {
			s.Equations[i] = append(s.Equations[i], Entry{n*i + j, 1})
			s.Equations[n+j] = append(s.Equations[n+j], Entry{n*i + j, 1})
		}
		values[i], values[n+i], truth[n*i+i] = 1, 1, 1
	}
	holder, err := FromValues(s, values)
	if err != nil {
		t.Fatal(err)
	}
	linker, err := FromTruth(s, truth)
	if err != nil {
		t.Fatal(err)
	}
	// The greatest sum of a permutation's cells with products as weights is that of squares.
	var products Row
	for i := range n {
		for j := range n {
			products = append(products, Entry{n*i + j, int64(i * j)})
			cell := sum(n*i + j)
			if got := holder.Bounds(cell); got != (Interval{0, 1, true}) {
				t.Fatalf("%+v", got)
			}
			breaksTies(t, holder)
			if found, ok := linker.WidthAtLeast(cell, 1); found != 1 || !ok {
				t.Fatalf("%v, %v", found, ok)
			}
			if found, ok := linker.WidthAtLeast(cell, 1.01); found != 1 || ok {
				t.Fatalf("%v, %v", found, ok)
			}
		}
	}
	squares, reverse := 0, 0
	for i := range n {
		squares, reverse = squares+i*i, reverse+i*(n-1-i)
	}
	if got := holder.Bounds(products); got != (Interval{float64(reverse), float64(squares), true}) {
		t.Errorf("%+v, want %d to %d", got, reverse, squares)
	}
}

// breaksTies sees that no search can go around in circles: where a value is zero, its amount for
// ties is positive.
func breaksTies(t *testing.T, v *Solver) {
	t.Helper()
	for _, c := range v.components {
		for i := range c.tableau.rows {
			if c.tableau.atLeastZero(i) == 0 && c.tableau.lift[i] <= 0 {
				t.Fatalf("row %d: zero, and an amount of %v", i, c.tableau.lift[i])
			}
		}
	}
}

// A search that is given up errs outwards for bounds, and inwards for widths.
func TestStepLimit(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(3, 4))
	s, truth := threeWay(r, 5, 4, 4, .3)
	free, err := FromTruth(s, truth)
	if err != nil {
		t.Fatal(err)
	}
	s.MaxSteps = 1
	exact, given, short := 0, 0, 0
	for i := range s.Unknowns {
		// A solver for each, since points of other targets show widths too.
		v, err := FromTruth(s, truth)
		if err != nil {
			t.Fatal(err)
		}
		want := free.Bounds(sum(i))
		width := want.Hi - want.Lo
		found, ok := v.WidthAtLeast(sum(i), width)
		if found > width || ok != (found >= width) {
			t.Errorf("unknown %d: %v found, %v, of %v", i, found, ok, width)
		}
		if !ok {
			short++
		}
		got := v.Bounds(sum(i))
		if got.Lo > want.Lo || got.Hi < want.Hi || got.Exact && got != want || math.IsInf(got.Hi, 1) {
			t.Errorf("unknown %d: %+v does not hold %+v", i, got, want)
		}
		if got.Exact {
			exact++
		} else {
			given++
		}
	}
	if exact == 0 || given == 0 || short == 0 {
		t.Errorf("%d searches ended, %d were given up; %d widths were not reached", exact, given, short)
	}
	if _, err := FromValues(s, valuesOf(s, truth)); err == nil || problem.KindOf(err) != problem.Internal {
		t.Errorf("without a point: %v", err)
	}
}

// A tableau that no longer fits its equations is found out, and made anew.
func TestDrift(t *testing.T) {
	t.Parallel()
	for name, spoil := range map[string]func(*tableau){
		"an entry":       func(t *tableau) { t.entries[0] += 1e-5 },
		"a value":        func(t *tableau) { t.value[0] += 1e-5 },
		"a negative one": func(t *tableau) { t.value[0] = -1 },
	} {
		s, truth := threeWay(rand.New(rand.NewPCG(5, 6)), 4, 4, 4, .2)
		solvers := map[string]*Solver{}
		for from, open := range map[string]func() (*Solver, error){
			"truth":  func() (*Solver, error) { return FromTruth(s, truth) },
			"values": func() (*Solver, error) { return FromValues(s, valuesOf(s, truth)) },
		} {
			v, err := open()
			if err != nil {
				t.Fatal(err)
			}
			solvers[from] = v
		}
		want := solvers["values"].Bounds(sum(0, 17))
		for from, v := range solvers {
			v.Bounds(sum(5))
			c := v.components[v.part[v.class[17]]]
			c.points = nil
			spoil(c.tableau)
			spoilt := c.tableau
			if name == "an entry" && spoilt.sound() {
				t.Errorf("%s, from %s: not noticed", name, from)
			}
			if got := v.Bounds(sum(0, 17)); !got.Exact || !near(got.Lo, want.Lo) || !near(got.Hi, want.Hi) {
				t.Errorf("%s, from %s: %+v, want %+v", name, from, got, want)
			}
			if c.tableau == spoilt {
				t.Errorf("%s, from %s: the tableau is still in use", name, from)
			}
		}
	}
}

// Every target of a table in which hundreds of unknowns hang together, with great counts: no search
// is given up, and both solvers agree though they come from different vertices.
func TestLargeTable(t *testing.T) {
	t.Parallel()
	for _, scale := range []int64{1, 99_991} {
		s, truth := threeWay(rand.New(rand.NewPCG(7, 8)), 9, 8, 7, .3)
		for i := range truth {
			truth[i] *= scale
		}
		holder, err := FromValues(s, valuesOf(s, truth))
		if err != nil {
			t.Fatal(err)
		}
		linker, err := FromTruth(s, truth)
		if err != nil {
			t.Fatal(err)
		}
		for i := range s.Unknowns {
			got := holder.Bounds(sum(i))
			width := got.Hi - got.Lo
			found, ok := linker.WidthAtLeast(sum(i), width)
			if !got.Exact || !ok || math.Abs(found-width) > Tolerance*2 {
				t.Fatalf("unknown %d: %+v, and %v found (%v)", i, got, found, ok)
			}
			if x := float64(truth[i]); x < got.Lo-Tolerance || x > got.Hi+Tolerance {
				t.Fatalf("unknown %d: %v is not in %+v", i, x, got)
			}
		}
	}
}

func TestRounded(t *testing.T) {
	t.Parallel()
	for x, want := range map[float64]float64{2.9999999: 3, 3.00001: 3.00001, .5: .5, math.Inf(1): math.Inf(1)} {
		if got := rounded(x); got != want {
			t.Errorf("%v is rounded to %v", x, got)
		}
	}
	if math.Signbit(rounded(-1e-9)) {
		t.Error("a zero is negative")
	}
}
