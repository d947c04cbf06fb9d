package attack

import (
	"context"
	"fmt"
	"slices"
)

// pattern gives each person 24 records in pools of just as many persons as a cell must have for its
// key to be shown. No count is released from them, or hardly any: what tells is which cells there
// are. A value that none of a pool has is no cell, so that nobody in the pool has it.
func pattern(ctx context.Context, c *campaign) error {
	columns := c.targetColumns()
	l := c.stacked(c.each(stackedRecords), fewQueries/len(columns), c.pool(c.Threshold))
	tables := crossed(l.columns, columns)
	if err := c.askFor(ctx, "pattern", c.records(l), tables); err != nil {
		return err
	}
	var all []finding
	for _, column := range columns {
		e := c.notMissing(column)
		found := c.found(column, e, c.everybody())
		for i, f := range found {
			if possible := func(x float64) bool { return x > 0 }; !slices.ContainsFunc(e.of(f.person), possible) {
				// no value is left, because the pattern is not what it is taken for: no finding
				found[i].value = likeliest(c.guessOf(f.column)[f.person])
				found[i].margin = 0
			}
		}
		all = append(all, found...)
	}
	c.score(all)
	c.exact(c.everybody(), columns)
	for _, f := range all {
		if f.margin > .999 { // one value is left, but for what nobody sees
			c.result.Certain++
			if c.is(f.column, f.person, f.value) {
				c.result.CertainRight++
			}
		}
	}
	return nil
}

// notMissing is the best guess at a column, among the values that are in all pools of the person.
// It looks at no count.
func (c *campaign) notMissing(column string) *estimates {
	u := slices.Index(c.Other, column)
	e := &estimates{values: c.valuesOf(column)}
	e.x = make([]float64, len(c.Persons)*len(e.values))
	for p := range c.Persons {
		for v, value := range e.values {
			const possible = 1e-3 // although the guess does not know it
			if e.x[p*len(e.values)+v] = max(possible, c.guessOf(u)[p][value]); value == unseen {
				e.x[p*len(e.values)+v] = possible * possible
			}
		}
	}
	for _, a := range c.asked {
		own, other := c.split(a.table)
		if a.table[other[0]] != column {
			continue
		}
		shown := c.shownBy(a.table, a.cells)
		for k, persons := range c.classes(a.loaded, own) {
			for v, value := range e.values {
				key := slices.Insert(keyParts(k, len(own)), other[0], value)
				if _, there := shown.cells[cellKey(key)]; there || !shown.missing(key, len(persons), c.Threshold) {
					continue
				}
				for p := range persons {
					e.x[p*len(e.values)+v] = 0
				}
			}
		}
	}
	for p := range c.Persons {
		sum := 0.0
		for _, x := range e.of(p) {
			sum += x
		}
		for v := range e.of(p) {
			if sum > 0 {
				e.x[p*len(e.values)+v] /= sum
			}
		}
	}
	return e
}

// A marked person's pool, and its records: few enough for the rule of dominance in a cell of a
// tenth of the pool, and many beside what chance does to the count of a cell.
const (
	markedPool    = 600
	markedRecords = 50
)

// marking has large pools in each of which one person has fifty records: the cell that is larger
// than it should be by fifty is where that person is.
func marking(ctx context.Context, c *campaign) error {
	columns := c.targetColumns()
	size := min(c.pool(markedPool), len(c.Persons))
	own := fewQueries / len(columns)
	l := newLayout(len(c.Persons), 1, own)
	var marked []int
	for j := range own {
		pools := c.pools(size)
		for n, pool := range pools {
			at := slices.IndexFunc(pool, func(p int) bool { return !slices.Contains(marked, p) })
			marked = append(marked, pool[at])
			c.mark(l, pool[at], j)
			for _, p := range pool {
				l.put(j, fmt.Sprintf("pool %d", n), p)
			}
		}
	}
	tables := crossed(l.columns, columns)
	if err := c.askFor(ctx, "marking", c.records(l), tables); err != nil {
		return err
	}
	slices.Sort(marked)
	c.read(columns, slices.Compact(marked))
	return nil
}

// mark gives a person as many records as mark it. In the columns before one they are all in the
// class in which it was.
func (c *campaign) mark(l *layout, person, column int) {
	first := slices.Clone(l.classes[person][0])
	l.repeat(person, c.each(markedRecords))
	for j := range column {
		l.put(j, first[j], person)
	}
}
