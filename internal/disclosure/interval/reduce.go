package interval

import (
	"encoding/binary"
	"maps"
	"math"
	"slices"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// reduced says what has become of the unknowns of a system.
type reduced struct {
	fixed []int64 // the value of each unknown of class -1
	class []int   // by unknown: unknowns of a class stand alike in all equations
	size  []int   // of each class, in unknowns
	part  []int   // by class: its component
	local []int   // by class: its index in the component
}

// coefficient is that of a class in a target, by the class's index in its component.
type coefficient struct {
	index int
	value float64
}

// share is what a target asks of one component. The sum of a class can stand in any of its
// unknowns, so that it counts with the greatest coefficient where the most is looked for, and with
// the least where the least is.
type share struct {
	component   int
	most, least []coefficient
}

// newSolver reduces a system with known values; truth is nil where it is not known.
func newSolver(s System, values, truth []int64) (*Solver, error) {
	if err := s.check(); err != nil {
		return nil, err
	}
	rows := make([]Row, len(s.Equations))
	for i, row := range s.Equations {
		rows[i] = collected(row)
	}
	values = slices.Clone(values)
	v := &Solver{reduced: reduced{fixed: make([]int64, s.Unknowns), class: make([]int, s.Unknowns)}}
	if err := v.fix(rows, values); err != nil {
		return nil, err
	}
	v.classify(rows)
	v.divide(rows, values, truth, s.MaxSteps)
	return v, nil
}

// collected returns a sum in the order of its unknowns, each once and with its coefficient.
func collected(row Row) Row {
	row = slices.Clone(row)
	slices.SortStableFunc(row, func(a, b Entry) int { return a.Index - b.Index })
	out := row[:0]
	for _, e := range row {
		if k := len(out) - 1; k >= 0 && out[k].Index == e.Index {
			out[k].Coefficient += e.Coefficient
			continue
		}
		out = append(out, e)
	}
	return slices.DeleteFunc(out, func(e Entry) bool { return e.Coefficient == 0 })
}

// infeasible is the error on values that no unknowns have.
func infeasible() error {
	return problem.New(problem.Invalid, "no counts have these sums").
		WithHint("the released numbers contradict each other: see that they are from the same links")
}

// fix takes unknowns out of the equations that one equation alone determines: those of a sum of
// zero without negative coefficients, and the only one of an equation, where it is whole. Their
// class is -1.
func (r *reduced) fix(rows []Row, values []int64) error {
	for changed := true; changed; {
		changed = false
		for i, row := range rows {
			row = slices.DeleteFunc(row, func(e Entry) bool {
				if r.class[e.Index] < 0 {
					values[i] -= e.Coefficient * r.fixed[e.Index]
				}
				return r.class[e.Index] < 0
			})
			rows[i] = row
			sign := signOf(row)
			switch {
			case len(row) == 0 && values[i] != 0 || sign*values[i] < 0:
				return infeasible()
			case sign != 0 && values[i] == 0:
				for _, e := range row {
					r.class[e.Index] = -1
				}
				changed = true
			case len(row) == 1 && values[i]%row[0].Coefficient == 0:
				r.class[row[0].Index], r.fixed[row[0].Index] = -1, values[i]/row[0].Coefficient
				changed = true
			}
		}
	}
	return nil
}

// signOf returns the sign that all coefficients of a sum have, or 0.
func signOf(row Row) (sign int64) {
	for _, e := range row {
		s := int64(1)
		if e.Coefficient < 0 {
			s = -1
		}
		if sign == -s {
			return 0
		}
		sign = s
	}
	return sign
}

// classify finds the unknowns that have the same column, and leaves only the first of each class in
// the equations, which then stands for their sum.
func (r *reduced) classify(rows []Row) {
	columns := make([][]byte, len(r.class))
	for i, row := range rows {
		for _, e := range row {
			columns[e.Index] = binary.AppendVarint(binary.AppendUvarint(columns[e.Index], uint64(i)), e.Coefficient)
		}
	}
	classes := map[string]int{}
	first := make([]bool, len(r.class))
	for j, column := range columns {
		if r.class[j] < 0 {
			continue
		}
		k, known := classes[string(column)]
		if !known {
			k = len(classes)
			classes[string(column)] = k
			r.size = append(r.size, 0)
		}
		first[j] = !known
		r.class[j] = k
		r.size[k]++
	}
	for i, row := range rows {
		rows[i] = slices.DeleteFunc(row, func(e Entry) bool { return !first[e.Index] })
		for k := range rows[i] {
			rows[i][k].Index = r.class[rows[i][k].Index]
		}
	}
}

// divide splits classes into components that share no equation. Rows are over classes.
func (v *Solver) divide(rows []Row, values, truth []int64, maxSteps int) {
	parent := make([]int, len(v.size))
	for k := range parent {
		parent[k] = k
	}
	root := func(k int) int {
		for parent[k] != k {
			parent[k] = parent[parent[k]]
			k = parent[k]
		}
		return k
	}
	for _, row := range rows {
		for _, e := range row {
			parent[root(e.Index)] = root(row[0].Index)
		}
	}
	v.part, v.local = make([]int, len(v.size)), make([]int, len(v.size))
	number := map[int]int{}
	for k := range v.size {
		at, known := number[root(k)]
		if !known {
			at = len(v.components)
			number[root(k)] = at
			v.components = append(v.components, &component{maxSteps: maxSteps})
		}
		c := v.components[at]
		v.part[k], v.local[k] = at, len(c.columns)
		c.columns = append(c.columns, nil)
	}
	for i, row := range rows {
		if len(row) > 0 {
			c := v.components[v.part[row[0].Index]]
			for _, e := range row {
				j := v.local[e.Index]
				c.columns[j] = append(c.columns[j], coefficient{len(c.values), float64(e.Coefficient)})
			}
			c.values = append(c.values, float64(values[i]))
		}
	}
	if truth == nil {
		return
	}
	for _, c := range v.components {
		c.truth = make([]float64, len(c.columns))
	}
	for j, k := range v.class {
		if k >= 0 {
			v.components[v.part[k]].truth[v.local[k]] += float64(truth[j])
		}
	}
}

// split returns what of a target is fixed, and its shares in the components.
func (r *reduced) split(target Row) (constant float64, parts []share) {
	type extremes struct {
		most, least int64
		members     int
	}
	of := map[int]extremes{}
	for _, e := range collected(target) {
		k := r.class[e.Index]
		if k < 0 {
			constant += float64(e.Coefficient * r.fixed[e.Index])
			continue
		}
		x, known := of[k]
		if !known {
			x = extremes{math.MinInt64, math.MaxInt64, 0}
		}
		of[k] = extremes{max(x.most, e.Coefficient), min(x.least, e.Coefficient), x.members + 1}
	}
	at := map[int]int{}
	for _, k := range slices.Sorted(maps.Keys(of)) {
		x := of[k]
		if x.members < r.size[k] {
			x.most, x.least = max(x.most, 0), min(x.least, 0)
		}
		i, known := at[r.part[k]]
		if !known {
			i = len(parts)
			at[r.part[k]] = i
			parts = append(parts, share{component: r.part[k]})
		}
		p := &parts[i]
		if x.most != 0 {
			p.most = append(p.most, coefficient{r.local[k], float64(x.most)})
		}
		if x.least != 0 {
			p.least = append(p.least, coefficient{r.local[k], float64(x.least)})
		}
	}
	return constant, parts
}

// negated returns the coefficients with the other sign.
func negated(c []coefficient) []coefficient {
	out := make([]coefficient, len(c))
	for i, x := range c {
		out[i] = coefficient{x.index, -x.value}
	}
	return out
}
