package attack

import (
	"cmp"
	"maps"
	"math"
	"slices"
)

// Numbers of the estimation.
const (
	ridge      = .02
	iterations = 300
	// of the surest: one in so many
	surestOf = 20
)

// members says how often each person is in a class.
type members map[int]float64

// classes returns who is in which class of columns that the insider has loaded, by the text of the
// class.
func (c *campaign) classes(r Records, columns []string) map[string]members {
	var at []int
	for _, name := range columns {
		at = append(at, slices.Index(r.Columns, name))
	}
	out := map[string]members{}
	key := make([]string, len(at))
	for _, row := range r.Rows {
		p, ok := c.number[row.ID]
		if !ok {
			continue
		}
		for i, j := range at {
			key[i] = row.Values[j]
		}
		k := cellKey(key)
		if out[k] == nil {
			out[k] = members{}
		}
		if out[k][p]++; c.Units {
			out[k][p] = 1
		}
	}
	return out
}

// pairs is how many records of the other holder a person counts for.
func (c *campaign) pairs(person int) float64 {
	if c.Units {
		return 1
	}
	return float64(c.Pairs[person])
}

// estimates is, for a column of the other holder, how many records with each value a person has.
type estimates struct {
	values []string
	x      []float64 // by person, then by value
}

func (e *estimates) of(person int) []float64 {
	return e.x[person*len(e.values) : (person+1)*len(e.values)]
}

// estimate works out who has which value of a column of the other holder from all that was
// answered about that column alone.
func (c *campaign) estimate(column string) *estimates {
	u := slices.Index(c.Other, column)
	e := &estimates{values: c.valuesOf(column)}
	guess := c.guessOf(u)
	for p := range c.Persons {
		for _, v := range e.values {
			e.x = append(e.x, c.pairs(p)*guess[p][v])
		}
	}
	s := NewSystem(len(e.x))
	for _, a := range c.asked {
		if own, at := c.split(a.table); len(at) == 1 && a.table[at[0]] == column {
			c.equate(s, e.values, a, own, at[0])
		}
	}
	for p := range c.Persons {
		for v := range e.values {
			s.Term(p*len(e.values)+v, 1)
		}
		s.Equals(c.pairs(p))
	}
	e.x = s.Solve(e.x, ridge, iterations)
	totals := make([]float64, len(c.Persons))
	for p := range totals {
		totals[p] = c.pairs(p)
	}
	e.x = s.Within(e.x, ridge, totals, iterations)
	return e
}

// split returns the columns of a table that are the insider's, and the places of the others.
func (c *campaign) split(t Table) (own []string, other []int) {
	for i, name := range t {
		if slices.Contains(c.Other, name) {
			other = append(other, i)
		} else {
			own = append(own, name)
		}
	}
	return own, other
}

// valuesOf are the values of a column of the other holder that answers show, and unseen where keys
// are withheld.
func (c *campaign) valuesOf(column string) []string {
	seen := map[string]bool{}
	for _, a := range c.asked {
		at := slices.Index(a.table, column)
		if at < 0 {
			continue
		}
		for _, cell := range a.cells {
			if cell.Withheld {
				seen[unseen] = true
			} else {
				seen[cell.Key[at]] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(seen))
}

// equate adds the equations of a table: each released count, no pairs where there is no cell, and
// for the hidden cells of a class together what is left of it.
func (c *campaign) equate(s *System, values []string, a asked, own []string, at int) {
	classes, shown := c.classes(a.loaded, own), c.shownBy(a.table, a.cells)
	for _, k := range slices.Sorted(maps.Keys(classes)) {
		left, hidden := 0.0, []int(nil)
		persons := slices.Sorted(maps.Keys(classes[k]))
		for _, p := range persons {
			left += classes[k][p] * c.pairs(p)
		}
		for v, value := range values {
			key := slices.Insert(keyParts(k, len(own)), at, value)
			cell, ok := shown.cells[cellKey(key)]
			if cell.Hidden || !ok && !shown.missing(key, len(persons), c.Threshold) {
				hidden = append(hidden, v)
				continue
			}
			left -= float64(cell.Count)
			for _, p := range persons {
				s.Term(p*len(values)+v, classes[k][p])
			}
			s.Equals(float64(cell.Count))
		}
		if len(hidden) == 0 {
			continue
		}
		for _, p := range persons {
			for _, v := range hidden {
				s.Term(p*len(values)+v, classes[k][p])
			}
		}
		s.Equals(left)
	}
}

// shares is, by person, the shares of values that a guess gives to it.
type shares []map[string]float64

// guessOf is the best guess at a column of the other holder that the natural tables by one or two
// own columns allow: what they release among those who have the same own values as the person. Of
// these tables it takes the one that is right most often, by its own counts.
func (c *campaign) guessOf(u int) shares {
	if g := c.guess[u]; g != nil {
		return g
	}
	natural := c.beside(c.Own)
	var best map[string]map[string]float64
	var by []int
	most := int64(-1)
	for i := range c.Own.Columns {
		for j := range i + 1 {
			columns := []int{j, i}
			if i == j {
				columns = columns[:1]
			}
			released, right := c.releasedShares(natural, columns, u)
			if right > most {
				best, by, most = released, columns, right
			}
		}
	}
	everybody, _ := c.releasedShares(natural, nil, u)
	out := make(shares, len(c.Persons))
	for p := range out {
		key := make([]string, len(by))
		for i, j := range by {
			key[i] = c.values[p][j]
		}
		if out[p] = best[cellKey(key)]; out[p] == nil {
			out[p] = everybody[""]
		}
	}
	c.guess[u] = out
	return out
}

// releasedShares are the shares of values in each class of own columns, as a table releases them,
// and how many pairs have the most frequent value of their class.
func (c *campaign) releasedShares(natural [2]Records, own []int, u int) (out map[string]map[string]float64, right int64) {
	t := Table{}
	for _, i := range own {
		t = append(t, c.Own.Columns[i])
	}
	t = append(t, c.Other[u])
	out = map[string]map[string]float64{}
	most, sums := map[string]int64{}, map[string]float64{}
	for _, x := range count(natural, t).cells {
		if x.units < int64(c.Threshold) {
			continue
		}
		k := cellKey(x.key[:len(own)])
		if out[k] == nil {
			out[k] = map[string]float64{}
		}
		out[k][x.key[len(own)]] = float64(x.pairs)
		sums[k] += float64(x.pairs)
		most[k] = max(most[k], x.pairs)
	}
	for k, values := range out {
		right += most[k]
		for v := range values {
			values[v] /= sums[k]
		}
	}
	return out, right
}

// finding is what an attack takes a column of a person to be.
type finding struct {
	column, person int
	value          string
	margin         float64 // by how much it is more than the next best value
}

// found turns estimates into findings about persons.
func (c *campaign) found(column string, e *estimates, persons []int) []finding {
	out := make([]finding, 0, len(persons))
	u := slices.Index(c.Other, column)
	for _, p := range persons {
		f := finding{column: u, person: p, margin: math.Inf(-1)}
		if len(e.values) > 0 {
			best, second := math.Inf(-1), math.Inf(-1)
			for v, x := range e.of(p) {
				switch {
				case x > best:
					best, second, f.value = x, best, e.values[v]
				case x > second:
					second = x
				}
			}
			f.margin = best - second
		}
		if len(e.values) == 1 {
			f.margin = math.MaxFloat64
		}
		out = append(out, f)
	}
	return out
}

// score compares findings with the truth, and with what the best guess says of the same targets.
func (c *campaign) score(found []finding) {
	if c.result.Targets = len(found); c.result.Queries == 0 || len(found) == 0 {
		return
	}
	right, guessed := 0, 0
	for _, f := range found {
		if c.is(f.column, f.person, f.value) {
			right++
		}
		if c.is(f.column, f.person, likeliest(c.guessOf(f.column)[f.person])) {
			guessed++
		}
	}
	slices.SortStableFunc(found, func(a, b finding) int { return cmp.Compare(b.margin, a.margin) })
	surest, sure := (len(found)+surestOf-1)/surestOf, 0
	for _, f := range found[:surest] {
		if c.is(f.column, f.person, f.value) {
			sure++
		}
	}
	c.result.Right = share(right, len(found))
	c.result.Guess = share(guessed, len(found))
	c.result.Surest = share(sure, surest)
	c.result.GuessSurest = c.guessSurest(found, surest)
}

// guessSurest is which share the best guess finds of the targets that it is surest of itself.
func (c *campaign) guessSurest(found []finding, surest int) *float64 {
	probability := func(f finding) float64 {
		of := c.guessOf(f.column)[f.person]
		return of[likeliest(of)]
	}
	sorted := slices.Clone(found)
	slices.SortStableFunc(sorted, func(a, b finding) int { return cmp.Compare(probability(b), probability(a)) })
	sure := 0
	for _, f := range sorted[:surest] {
		if c.is(f.column, f.person, likeliest(c.guessOf(f.column)[f.person])) {
			sure++
		}
	}
	return share(sure, surest)
}

func share(n, of int) *float64 {
	s := float64(n) / float64(of)
	return &s
}

// likeliest is the value with the greatest share, the first of several.
func likeliest(of map[string]float64) string {
	best := ""
	for _, v := range slices.Sorted(maps.Keys(of)) {
		if of[v] > of[best] {
			best = v
		}
	}
	return best
}

// read estimates columns of the other holder and scores what it says of the targets.
func (c *campaign) read(columns []string, targets []int) {
	var all []finding
	for _, column := range columns {
		all = append(all, c.found(column, c.estimate(column), targets)...)
	}
	c.score(all)
	c.exact(targets, columns)
}
