package structure

import (
	"cmp"
	"math"
	"slices"
)

type entry struct {
	row    int
	weight float64
}

// vector is units that are in the same rows with the same weights: they have one leverage.
type vector struct {
	in    []entry
	units float64
}

// vectors merges profiles with equal columns.
func (u *Units) vectors(a About, members [][][]Member, index []map[int]int, weight []float64) []vector {
	m := newVectors()
	for p := range u.Sides[a.Side].Profiles {
		if weight[p] == 0 {
			continue
		}
		var in []entry
		for o := range a.Owns {
			for _, member := range members[o][p] {
				in = append(in, entry{index[o][member.Class], float64(member.Weight)})
			}
		}
		m.add(in, weight[p])
	}
	return m.out
}

// vectors merges units that are in the same rows.
type vectors struct {
	out  []vector
	seen map[string]int
	key  []byte
}

func newVectors() *vectors { return &vectors{seen: map[string]int{}} }

func (v *vectors) add(in []entry, units float64) {
	slices.SortFunc(in, func(a, b entry) int { return cmp.Compare(a.row, b.row) })
	v.key = v.key[:0]
	for _, e := range in {
		v.key = appendUint(appendUint(v.key, uint64(e.row)), uint64(e.weight)) //nolint:gosec // an index
	}
	i, ok := v.seen[string(v.key)]
	if !ok {
		i = len(v.out)
		v.seen[string(v.key)] = i
		v.out = append(v.out, vector{in: slices.Clone(in)})
	}
	v.out[i].units += units
}

func appendUint(b []byte, n uint64) []byte {
	for ; n >= 128; n >>= 7 {
		b = append(b, byte(n)|128)
	}
	return append(b, byte(n))
}

// span is the span of some rows: those that do not follow from those before them, and the inverse
// of their products with each other.
type span struct {
	kept    []int // rows
	place   []int // of a row among the kept; -1 for others
	inverse []float64
}

func spanOf(rows []row, kept []int, cells []vector) *span {
	k := len(kept)
	s := &span{kept: kept, place: make([]int, len(rows)), inverse: make([]float64, k*k)}
	for i := range s.place {
		s.place[i] = -1
	}
	for at, i := range kept {
		s.place[i] = at
	}
	for _, c := range cells {
		for _, x := range c.in {
			i := s.place[x.row]
			if i < 0 {
				continue
			}
			for _, y := range c.in {
				if j := s.place[y.row]; j >= 0 && j <= i {
					s.inverse[i*k+j] += c.units * x.weight * y.weight
				}
			}
		}
	}
	invert(s.inverse, k, cholesky(s.inverse, k))
	return s
}

func (s *span) at(i, j int) float64 { return s.inverse[max(i, j)*len(s.kept)+min(i, j)] }

// greatest is the greatest leverage of a unit, and the vector that it is of.
func (s *span) greatest(cells []vector) (leverage float64, worst int) {
	for n, c := range cells {
		sum := 0.0
		for _, x := range c.in {
			i := s.place[x.row]
			if i < 0 {
				continue
			}
			for _, y := range c.in {
				if j := s.place[y.row]; j >= 0 {
					sum += x.weight * y.weight * s.at(i, j)
				}
			}
		}
		if sum > leverage {
			leverage, worst = sum, n
		}
	}
	return leverage, worst
}

// costliest returns the row without which a vector's leverage falls most, each fall times the
// preference for the row; none with a preference of 0, and -1 where there is no other. Without row
// i the leverage of w falls by (Gw)_i²/G_ii, where G is the inverse.
func (s *span) costliest(c vector, preference func(row int) float64) int {
	best, most := -1, 0.0
	for at, i := range s.kept {
		g := s.at(at, at)
		p := preference(i)
		if g == 0 || p == 0 {
			continue
		}
		sum := 0.0
		for _, x := range c.in {
			if j := s.place[x.row]; j >= 0 {
				sum += x.weight * s.at(at, j)
			}
		}
		// Among equals the later one, which is smaller.
		if fall := p * sum * sum / g; fall > 0 && fall >= most*(1-1e-9) {
			best, most = i, max(fall, most)
		}
	}
	return best
}

// invert turns the factor of a matrix into the lower half of the inverse of its free rows; others
// become zero.
func invert(m []float64, k int, free []bool) {
	// The inverse of the factor, column by column.
	l := make([]float64, k*k)
	for j := range k {
		if !free[j] {
			continue
		}
		l[j*k+j] = 1 / m[j*k+j]
		for i := j + 1; i < k; i++ {
			if !free[i] {
				continue
			}
			v := 0.0
			for n := j; n < i; n++ {
				v -= m[i*k+n] * l[n*k+j]
			}
			l[i*k+j] = v / m[i*k+i]
		}
	}
	clear(m)
	for n := range k {
		row := l[n*k : n*k+n+1]
		for i, x := range row {
			if x == 0 {
				continue
			}
			for j, y := range row[:i+1] {
				m[i*k+j] += x * y
			}
		}
	}
}

// cholesky factors a symmetric matrix, of which the lower half is given, in place; free says which
// rows do not follow from those before them.
func cholesky(m []float64, k int) (free []bool) {
	const dependent = 1e-10 // of a row: rounding leaves less, one unit in 100 million more
	free = make([]bool, k)
	for i := range k {
		row := m[i*k : i*k+i+1]
		diagonal := row[i]
		rest := diagonal
		for j := range i {
			if !free[j] {
				row[j] = 0
				continue
			}
			v := row[j]
			other := m[j*k : j*k+j]
			for l, x := range row[:j] {
				v -= x * other[l]
			}
			v /= m[j*k+j]
			row[j] = v
			rest -= v * v
		}
		if free[i] = rest > dependent*diagonal && rest > 0; free[i] {
			row[i] = math.Sqrt(rest)
		} else {
			row[i] = 0
		}
	}
	return free
}
