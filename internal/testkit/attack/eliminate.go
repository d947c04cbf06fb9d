package attack

import (
	"math/bits"
	"slices"
)

// prime is a Mersenne prime far above all counts, so that what is small modulo it is what it seems.
const prime = 1<<61 - 1

// Bounds of the work, and of what is believed.
const (
	mostUnknowns    = 400     // of an equation that is looked at; from larger ones nothing follows
	mostEliminated  = 800     // unknowns that are eliminated together
	mostCoefficient = 4       // of an equation that elimination finds
	mostRHS         = 1 << 50 // likewise
	mostRounds      = 200     // of narrowing
)

// term is a variable of an equation.
type term struct {
	variable int32
	factor   int64
}

type equation struct {
	terms []term
	rhs   int64
}

// Counts is whole numbers, none negative, of which sums are known.
type Counts struct {
	least, most []int64
	equations   []equation
}

// Add adds a variable between two bounds, and returns its number.
func (c *Counts) Add(least, most int64) int {
	c.least, c.most = append(c.least, least), append(c.most, most)
	return len(c.least) - 1
}

// Sum says that variables add up to another one.
func (c *Counts) Sum(parts []int, whole int) {
	e := equation{terms: []term{{int32(whole), -1}}}
	for _, p := range parts {
		e.terms = append(e.terms, term{int32(p), 1})
	}
	c.equations = append(c.equations, e)
}

// Known returns a variable, if no other value of it is possible. What contradicts itself is not
// known.
func (c *Counts) Known(variable int) (int64, bool) {
	return c.least[variable], c.least[variable] == c.most[variable]
}

// Determine works out what follows from the sums: bounds from bounds, and by elimination modulo a
// prime what several equations together determine. Bounds that only a linear programme finds stay
// unfound.
func (c *Counts) Determine() {
	c.narrow(c.equations)
	for _, part := range c.parts() {
		c.narrow(c.eliminate(part))
	}
	c.narrow(c.equations)
}

// narrow takes bounds from bounds until nothing changes.
func (c *Counts) narrow(equations []equation) {
	open := slices.Clone(equations)
	for range mostRounds {
		changed := false
		open = slices.DeleteFunc(open, func(e equation) bool {
			now, done := c.narrowBy(e)
			changed = changed || now
			return done
		})
		if !changed {
			return
		}
	}
}

// narrowBy takes bounds from one equation. done is true when all of its variables are known, or
// when it contradicts the others.
func (c *Counts) narrowBy(e equation) (changed, done bool) {
	var least, most int64 // of the left side
	for _, t := range e.terms {
		low, high := c.bounds(t)
		least, most = least+low, most+high
	}
	if least > e.rhs || most < e.rhs {
		return false, true
	}
	done = true
	for _, t := range e.terms {
		low, high := c.bounds(t)
		if low == high {
			continue
		}
		// what is left for the term when all others are as great, or as small, as they can be
		from, to := e.rhs-(most-high), e.rhs-(least-low)
		if t.factor < 0 {
			from, to = -to, -from
		}
		f := max(t.factor, -t.factor)
		from, to = ceilDiv(from, f), floorDiv(to, f)
		if v := t.variable; from > c.least[v] {
			c.least[v], changed = from, true
		}
		if v := t.variable; to < c.most[v] {
			c.most[v], changed = to, true
		}
		if c.least[t.variable] > c.most[t.variable] {
			return true, true
		}
		newLow, newHigh := c.bounds(t)
		least, most = least+newLow-low, most+newHigh-high
		done = done && newLow == newHigh
	}
	return changed, done
}

// bounds returns those of a term.
func (c *Counts) bounds(t term) (low, high int64) {
	low, high = t.factor*c.least[t.variable], t.factor*c.most[t.variable]
	return min(low, high), max(low, high)
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

func ceilDiv(a, b int64) int64 { return -floorDiv(-a, b) }

// parts returns the equations with unknowns, those together that share some.
func (c *Counts) parts() [][]equation {
	parent := make([]int32, len(c.least))
	for i := range parent {
		parent[i] = int32(i)
	}
	root := func(v int32) int32 {
		for parent[v] != v {
			parent[v] = parent[parent[v]]
			v = parent[v]
		}
		return v
	}
	var open []equation
	for _, e := range c.equations {
		e = c.reduced(e)
		if len(e.terms) == 0 || len(e.terms) > mostUnknowns {
			continue
		}
		open = append(open, e)
		for _, t := range e.terms[1:] {
			parent[root(t.variable)] = root(e.terms[0].variable)
		}
	}
	number := map[int32]int{}
	var out [][]equation
	for _, e := range open {
		r := root(e.terms[0].variable)
		n, ok := number[r]
		if !ok {
			n = len(out)
			number[r] = n
			out = append(out, nil)
		}
		out[n] = append(out[n], e)
	}
	return out
}

// reduced is an equation without the variables that are known.
func (c *Counts) reduced(e equation) equation {
	out := equation{rhs: e.rhs}
	for _, t := range e.terms {
		if n, ok := c.Known(int(t.variable)); ok {
			out.rhs -= t.factor * n
		} else {
			out.terms = append(out.terms, t)
		}
	}
	return out
}

// eliminate returns equations in fewer unknowns that follow from those of a part.
func (c *Counts) eliminate(part []equation) []equation {
	at, variables := map[int32]int{}, []int32(nil)
	for _, e := range part {
		for _, t := range e.terms {
			if _, ok := at[t.variable]; !ok {
				at[t.variable] = len(variables)
				variables = append(variables, t.variable)
			}
		}
	}
	if len(variables) > mostEliminated {
		return nil
	}
	rows := make([][]uint64, len(part))
	for i, e := range part {
		rows[i] = make([]uint64, len(variables)+1)
		for _, t := range e.terms {
			rows[i][at[t.variable]] = modulo(t.factor)
		}
		rows[i][len(variables)] = modulo(e.rhs)
	}
	var out []equation
	for _, r := range rows[:reduce(rows, len(variables))] {
		if e, ok := believable(r, variables); ok {
			out = append(out, e)
		}
	}
	return out
}

// reduce brings rows to reduced echelon form, and returns its rank.
func reduce(rows [][]uint64, columns int) int {
	rank := 0
	for column := range columns {
		pivot := slices.IndexFunc(rows[rank:], func(r []uint64) bool { return r[column] != 0 })
		if pivot < 0 {
			continue
		}
		rows[rank], rows[rank+pivot] = rows[rank+pivot], rows[rank]
		lead := rows[rank]
		inverse := power(lead[column], prime-2)
		for j := range lead {
			lead[j] = times(lead[j], inverse)
		}
		for i, r := range rows {
			if i == rank || r[column] == 0 {
				continue
			}
			f := prime - r[column]
			for j, v := range lead {
				if v != 0 {
					r[j] = plus(r[j], times(f, v))
				}
			}
		}
		if rank++; rank == len(rows) {
			break
		}
	}
	return rank
}

// believable reads a row as an equation in whole numbers. It is one when its numbers are small:
// then both sides are, and what is equal modulo the prime is equal.
func believable(row []uint64, variables []int32) (equation, bool) {
	var e equation
	for i, v := range variables {
		switch f := centred(row[i]); {
		case f > mostCoefficient || f < -mostCoefficient:
			return e, false
		case f != 0:
			e.terms = append(e.terms, term{v, f})
		}
	}
	e.rhs = centred(row[len(variables)])
	return e, e.rhs < mostRHS && e.rhs > -mostRHS
}

func modulo(n int64) uint64 {
	if n %= prime; n < 0 {
		n += prime
	}
	return uint64(n)
}

// centred is the residue with the least absolute value.
func centred(n uint64) int64 {
	if n > prime/2 {
		return int64(n) - prime
	}
	return int64(n)
}

func plus(a, b uint64) uint64 {
	if a += b; a >= prime {
		a -= prime
	}
	return a
}

func times(a, b uint64) uint64 {
	const exponent = 61
	high, low := bits.Mul64(a, b)
	return plus(low&prime, (high<<(64-exponent)|low>>exponent)%prime)
}

func power(a, n uint64) uint64 {
	out := uint64(1)
	for ; n > 0; n >>= 1 {
		if n&1 == 1 {
			out = times(out, a)
		}
		a = times(a, a)
	}
	return out
}
