package attack

import (
	"math"
	"slices"
)

// System is linear equations in many unknowns, of which each has few.
type System struct {
	Unknowns int
	start    []int
	index    []int32
	weight   []float64
	rhs      []float64
}

// NewSystem is a system of no equations.
func NewSystem(unknowns int) *System { return &System{Unknowns: unknowns, start: []int{0}} }

// Equations returns how many there are.
func (s *System) Equations() int { return len(s.rhs) }

// Term adds a term to the equation that the next Equals ends.
func (s *System) Term(unknown int, weight float64) {
	s.index = append(s.index, int32(unknown))
	s.weight = append(s.weight, weight)
}

// Equals ends an equation. It is scaled, so that one with few unknowns has as much to say as one
// with many.
func (s *System) Equals(rhs float64) {
	from := s.start[len(s.start)-1]
	sum := 0.0
	for _, w := range s.weight[from:] {
		sum += w * w
	}
	if sum == 0 {
		s.index, s.weight = s.index[:from], s.weight[:from]
		return
	}
	scale := 1 / math.Sqrt(sum)
	for i := from; i < len(s.weight); i++ {
		s.weight[i] *= scale
	}
	s.rhs = append(s.rhs, rhs*scale)
	s.start = append(s.start, len(s.weight))
}

// times sets out to the left sides at x.
func (s *System) times(x, out []float64) {
	for i := range out {
		sum := 0.0
		for k := s.start[i]; k < s.start[i+1]; k++ {
			sum += s.weight[k] * x[s.index[k]]
		}
		out[i] = sum
	}
}

// transposed sets out to the sum over the equations, each as often as r says.
func (s *System) transposed(r, out []float64) {
	clear(out)
	for i, f := range r {
		for k := s.start[i]; k < s.start[i+1]; k++ {
			out[s.index[k]] += f * s.weight[k]
		}
	}
}

// Solve returns the x that is best by least squares, with a penalty of ridge times the squared
// distance from a first guess: by conjugate gradients on the normal equations, so that without a
// penalty it is the solution that is nearest to the guess.
func (s *System) Solve(guess []float64, ridge float64, iterations int) []float64 {
	x := append([]float64(nil), guess...)
	r, q := make([]float64, len(s.rhs)), make([]float64, len(s.rhs))
	s.times(x, r)
	for i := range r {
		r[i] = s.rhs[i] - r[i]
	}
	gradient, p := make([]float64, s.Unknowns), make([]float64, s.Unknowns)
	s.transposed(r, gradient)
	copy(p, gradient)
	const close = 1e-12
	old := dot(gradient, gradient)
	least := close * old
	for range iterations {
		s.times(p, q)
		curvature := dot(q, q) + ridge*dot(p, p)
		if curvature == 0 || old <= least {
			break
		}
		step := old / curvature
		for i := range x {
			x[i] += step * p[i]
		}
		for i := range r {
			r[i] -= step * q[i]
		}
		s.transposed(r, gradient)
		for i := range gradient {
			gradient[i] -= ridge * (x[i] - guess[i])
		}
		now := dot(gradient, gradient)
		for i := range p {
			p[i] = gradient[i] + now/old*p[i]
		}
		old = now
	}
	return x
}

func dot(a, b []float64) float64 {
	sum := 0.0
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}

// Within improves a solution whose unknowns come in groups, of which each has a total: of those in
// which no unknown is negative it seeks the best, by gradients that are accelerated and projected
// (A. Beck and M. Teboulle, A fast iterative shrinkage-thresholding algorithm, SIAM Journal on
// Imaging Sciences 2, 2009). The penalty is for the distance from where it starts.
func (s *System) Within(start []float64, ridge float64, totals []float64, iterations int) []float64 {
	if len(totals) == 0 || s.Unknowns == 0 {
		return start
	}
	size := s.Unknowns / len(totals)
	r, gradient := make([]float64, len(s.rhs)), make([]float64, s.Unknowns)
	step := 1 / (s.largest() + ridge)
	x := append([]float64(nil), start...)
	projectAll(x, totals, size)
	y, last, t := append([]float64(nil), x...), append([]float64(nil), x...), 1.0
	for range iterations {
		s.times(y, r)
		for i := range r {
			r[i] -= s.rhs[i]
		}
		s.transposed(r, gradient)
		for i := range x {
			x[i] = y[i] - step*(gradient[i]+ridge*(y[i]-start[i]))
		}
		projectAll(x, totals, size)
		next := (1 + math.Sqrt(1+4*t*t)) / 2
		for i := range y {
			y[i] = x[i] + (t-1)/next*(x[i]-last[i])
		}
		copy(last, x)
		t = next
	}
	return x
}

// largest estimates the greatest eigenvalue of the normal equations, from above.
func (s *System) largest() float64 {
	const rounds, margin = 30, 1.1
	x, r := make([]float64, s.Unknowns), make([]float64, len(s.rhs))
	for i := range x {
		x[i] = 1
	}
	norm := 0.0
	for range rounds {
		s.times(x, r)
		s.transposed(r, x)
		if norm = math.Sqrt(dot(x, x)); norm == 0 {
			return 1
		}
		for i := range x {
			x[i] /= norm
		}
	}
	return margin * norm
}

// projectAll takes each group to the nearest point without negative numbers that has its total.
func projectAll(x, totals []float64, size int) {
	sorted := make([]float64, size)
	for g, total := range totals {
		group := x[g*size : (g+1)*size]
		copy(sorted, group)
		slices.Sort(sorted)
		sum, shift := 0.0, 0.0
		for i := size - 1; i >= 0; i-- {
			sum += sorted[i]
			if s := (sum - total) / float64(size-i); sorted[i] > s {
				shift = s
			}
		}
		for i := range group {
			group[i] = max(0, group[i]-shift)
		}
	}
}
