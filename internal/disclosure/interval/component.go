package interval

import (
	"math"
	"slices"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// kept is how many points a component remembers. Each takes 8 bytes for each unknown.
const kept = 128

// component is a system M x = b, x ≥ 0 that does not fall apart, with what was found about it.
type component struct {
	columns  [][]coefficient // of M: the index is that of an equation
	values   []float64       // b
	truth    []float64       // a point, or nil where none is known
	maxSteps int

	limits  []float64 // the greatest that each unknown can be by one equation; made by prepare
	tableau *tableau  // made by prepare
	points  [][]float64
	oldest  int // of the points, which the next one replaces
}

// result is what a search for the greatest value of a target has found.
type result struct {
	inner float64 // the value at a point; -Inf without one
	outer float64 // no point has a greater one
	exact bool    // both are the greatest value
}

// prepare makes a tableau, from the truth where it is known. It fails with problem.Invalid where
// there is no point, and with problem.Internal where none was found in time.
func (c *component) prepare() error {
	if c.limits == nil {
		c.limit()
	}
	t := newTableau(c.columns, c.values)
	if c.truth != nil {
		t.enterTruth(c.truth)
	} else {
		reached := t.phaseOne(c.steps())
		switch {
		case !reached:
			return problem.New(problem.Internal, "no counts with these sums were found in %d steps", c.steps())
		case t.artificial() > Tolerance:
			return infeasible()
		}
	}
	t.leaveArtificial()
	c.tableau = t
	c.remember()
	return nil
}

// steps is the most that one search takes.
func (c *component) steps() int {
	if c.maxSteps > 0 {
		return c.maxSteps
	}
	return 10 * (len(c.columns) + len(c.values))
}

// limit finds the greatest value that each unknown can have by one equation without negative
// coefficients, or without positive ones.
func (c *component) limit() {
	least, most := make([]float64, len(c.values)), make([]float64, len(c.values))
	for _, column := range c.columns {
		for _, e := range column {
			least[e.index], most[e.index] = min(least[e.index], e.value), max(most[e.index], e.value)
		}
	}
	c.limits = make([]float64, len(c.columns))
	for j, column := range c.columns {
		c.limits[j] = math.Inf(1)
		for _, e := range column {
			if least[e.index] >= 0 || most[e.index] <= 0 {
				c.limits[j] = min(c.limits[j], c.values[e.index]/e.value)
			}
		}
	}
}

// search looks for the greatest value of a target, and for no more than enough.
func (c *component) search(target []coefficient, enough float64) result {
	r := result{inner: c.best(target), outer: c.outer(target)}
	if r.inner >= r.outer-Tolerance/2 { // as for a target of zero
		return result{r.inner, r.inner, true}
	}
	// A tableau that has drifted is made anew, once: what fails again has no exact answer here.
	for range 2 {
		if c.tableau == nil {
			if c.prepare() != nil {
				break // only where it succeeded before, and the truth is not known
			}
		}
		t := c.tableau
		end := t.maximise(target, enough, c.steps())
		sound := c.remember() && t.sound()
		if !sound || end == optimal && t.z < c.best(target)-Tolerance {
			c.tableau = nil
			continue
		}
		switch end {
		case unbounded:
			return result{math.Inf(1), math.Inf(1), true}
		case optimal:
			z := c.best(target)
			return result{z, z, true}
		default:
			return result{c.best(target), min(r.outer, t.outer(c.limits)), false}
		}
	}
	r.inner = c.best(target)
	return r
}

// outer returns what the target cannot exceed by the limits of its unknowns.
func (c *component) outer(target []coefficient) (sum float64) {
	if c.limits == nil {
		c.limit()
	}
	for _, e := range target {
		if e.value > 0 {
			sum += e.value * c.limits[e.index]
		}
	}
	return sum
}

// best returns the greatest value of the target at a point that was found before, or -Inf.
func (c *component) best(target []coefficient) float64 {
	z := math.Inf(-1)
	if c.truth != nil {
		z = at(target, c.truth)
	}
	for _, x := range c.points {
		z = max(z, at(target, x))
	}
	return z
}

// at returns the value of a target at a point.
func at(target []coefficient, x []float64) (sum float64) {
	for _, e := range target {
		sum += e.value * x[e.index]
	}
	return sum
}

// remember keeps the vertex of the tableau. It reports false, and keeps nothing, where the vertex
// does not fulfil the equations.
func (c *component) remember() bool {
	x := c.tableau.vertex()
	if len(x) > 0 && slices.Min(x) < -Tolerance {
		return false
	}
	for j := range x {
		x[j] = max(x[j], 0)
	}
	residual := slices.Clone(c.values)
	for j, column := range c.columns {
		for _, e := range column {
			residual[e.index] -= e.value * x[j]
		}
	}
	for i, d := range residual {
		if math.Abs(d) > Tolerance/10+1e-12*math.Abs(c.values[i]) {
			return false
		}
	}
	switch {
	case slices.ContainsFunc(c.points, func(y []float64) bool { return slices.Equal(x, y) }):
	case len(c.points) < kept:
		c.points = append(c.points, x)
	default:
		c.points[c.oldest] = x
		c.oldest = (c.oldest + 1) % kept
	}
	return true
}
