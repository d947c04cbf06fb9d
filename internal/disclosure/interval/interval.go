// Package interval finds the interval that an intruder can put around a suppressed number. It is
// pure: equations in, numbers out.
//
// # The question
//
// An intruder knows sums of counts: the cells and margins that were released. The counts themselves
// are unknowns x ≥ 0 with M x = b. Of a sum c·x that was not released it can conclude that it lies
// between the least and the greatest value over all such x, its feasibility interval, and no more.
// The number is protected as far as the interval is wide (Hundepool et al., Statistical Disclosure
// Control, 2012, ch. 4; Fischetti and Salazar, Journal of the American Statistical Association 95,
// 2000, 916–928). The counts are taken as real numbers here, so that the interval holds that of
// whole counts, and is now and then a little wider.
//
// # The method
//
// Both ends are linear programmes, solved by the primal simplex method on a dense tableau that has
// a column for each non-basic unknown. What the equations fix at once is taken out, unknowns that
// stand in the same equations with the same coefficients are added up to one, and what is left is
// split into components without a common equation. Each component has a tableau of its own, which
// is made once, and each target starts where the one before ended. Points that were found are kept:
// two of them often show that the interval of the next target is wide enough, without any search.
//
// Tables of few units are degenerate: many unknowns are zero at each vertex, and the method could
// go around in circles. A second right-hand side of positive pseudo-random numbers breaks ties, as
// if each count had been raised by an infinitely small amount of its own (Charnes, Econometrica 20,
// 1952, 160–170; Dantzig, Orden and Wolfe, Pacific Journal of Mathematics 5, 1955, 183–195). The
// column to enter is chosen with the reference weights Devex (Harris, Mathematical Programming 5,
// 1973, 1–28).
//
// # Accuracy
//
// Calculations are in floating point. The numbers at a vertex are fractions whose denominators are
// determinants of M; in tables those are small, so that what is nearer to zero than about 1e-9 is
// zero. Each point that a result rests on is put into the original equations, and each tableau is
// tested against them (Freivalds, IFIP Congress 1977, 839–842); a tableau that has drifted is made
// anew, and a point that fails does not count. Results are good to about Tolerance, for counts up
// to 1e6 and coefficients up to 100, and are rounded to a whole number that is as near.
//
// # Time and memory
//
// A tableau takes 8 bytes for each pair of a basic and a non-basic unknown, and a step as many
// multiplications. Nothing takes constant time: how long a search takes depends on the counts.
package interval

import (
	"math"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// Tolerance is how far a result may be from the true one, in units of the target.
const Tolerance = 1e-6

// Entry is one unknown of a sum, with its coefficient.
type Entry struct {
	Index       int // of the unknown, from 0
	Coefficient int64
}

// Row is a sum of unknowns. An index may occur again; coefficients then add up.
type Row []Entry

// System is what is known of the unknowns: the sums whose values are known. It is not changed.
type System struct {
	Unknowns  int
	Equations []Row

	// The most steps that one search takes: for one end of an interval in one component, or for a
	// first point. Zero means ten for each unknown and equation of the component.
	MaxSteps int
}

// Interval is what is known of a sum, in its unit. Lo may be -Inf and Hi +Inf.
type Interval struct {
	Lo, Hi float64
	// Exact is false where a search was given up. The true interval then lies within this one.
	Exact bool
}

// Solver finds intervals for one System and one set of values of its equations. It keeps what it
// has found for the next target. It is for one goroutine at a time.
type Solver struct {
	reduced
	components []*component
}

// FromValues returns a solver for whoever knows the values of the equations, one for each, and not
// the unknowns. Values that no unknowns have are problem.Invalid, as is a malformed system. Where
// the search for a first point is given up, it is not known whether there is one, and no interval
// would mean anything: that is problem.Internal.
func FromValues(s System, values []int64) (*Solver, error) {
	if len(values) != len(s.Equations) {
		return nil, problem.New(problem.Invalid, "%d values for %d equations", len(values), len(s.Equations))
	}
	v, err := newSolver(s, values, nil)
	if err != nil {
		return nil, err
	}
	for _, c := range v.components {
		if err := c.prepare(); err != nil {
			return nil, err
		}
	}
	return v, nil
}

// FromTruth returns a solver for whoever knows all unknowns. It never searches for a first point. A
// negative count is problem.Invalid, as is a malformed system.
func FromTruth(s System, truth []int64) (*Solver, error) {
	if len(truth) != s.Unknowns {
		return nil, problem.New(problem.Invalid, "%d counts for %d unknowns", len(truth), s.Unknowns)
	}
	for _, x := range truth {
		if x < 0 {
			return nil, problem.New(problem.Invalid, "a count is negative")
		}
	}
	if err := s.check(); err != nil {
		return nil, err
	}
	values := make([]int64, len(s.Equations))
	for i, row := range s.Equations {
		for _, e := range row {
			values[i] += e.Coefficient * truth[e.Index]
		}
	}
	return newSolver(s, values, truth)
}

// check refuses a system that names an unknown which there is not.
func (s *System) check() error {
	for i, row := range s.Equations {
		for _, e := range row {
			if e.Index < 0 || e.Index >= s.Unknowns {
				return problem.New(problem.Invalid, "equation %d is about unknown %d of %d", i, e.Index, s.Unknowns)
			}
		}
	}
	return nil
}

// Bounds returns the interval of a target over all x ≥ 0 that fulfil the equations. It panics on an
// index that is none of an unknown.
//
// A search that was given up leaves an outer bound, from weak duality: at any vertex the target is
// z + Σ dⱼ xⱼ over non-basic unknowns, and no xⱼ is greater than an equation without negative
// coefficients lets it be. So the interval is a true statement of what the intruder knows, but no
// measure of protection; WidthAtLeast errs to the other side.
func (v *Solver) Bounds(target Row) Interval {
	constant, parts := v.split(target)
	out := Interval{Lo: constant, Hi: constant, Exact: true}
	for _, p := range parts {
		c := v.components[p.component]
		hi, lo := c.search(p.most, math.Inf(1)), c.search(negated(p.least), math.Inf(1))
		out.Hi += hi.outer
		out.Lo -= lo.outer
		out.Exact = out.Exact && hi.exact && lo.exact
	}
	out.Lo, out.Hi = rounded(out.Lo), rounded(out.Hi)
	return out
}

// WidthAtLeast reports whether the interval of a target is at least so wide, and the width that was
// found. It stops as soon as two points that fulfil the equations show it. Where ok is false, the
// width is that of the interval, unless a search was given up: then it is a lower bound, and ok
// errs towards false. How much beyond width was found depends on the targets before; ok does not.
// It panics on an index that is none of an unknown.
func (v *Solver) WidthAtLeast(target Row, width float64) (found float64, ok bool) {
	_, parts := v.split(target)
	type ends struct{ hi, lo float64 } // lo is the greatest value of the negated target
	shown := make([]ends, len(parts))
	sum := 0.0
	for i, p := range parts {
		c := v.components[p.component]
		shown[i] = ends{c.best(p.most), c.best(negated(p.least))}
		sum += shown[i].hi + shown[i].lo
	}
	enough := width - Tolerance/2
	for i, p := range parts {
		c := v.components[p.component]
		for _, end := range []struct {
			coefficients []coefficient
			value        *float64
		}{{p.most, &shown[i].hi}, {negated(p.least), &shown[i].lo}} {
			if rounded(sum) >= enough {
				break
			}
			others := sum - *end.value
			r := c.search(end.coefficients, width-others)
			*end.value = max(*end.value, r.inner)
			sum = others + *end.value
		}
	}
	found = rounded(max(sum, 0))
	return found, found >= enough
}

// rounded returns the whole number that is as near as Tolerance, or x.
func rounded(x float64) float64 {
	if r := math.Round(x); math.Abs(x-r) <= Tolerance {
		return r + 0 // no negative zero
	}
	return x
}
