package attack

import (
	"context"
	"fmt"
)

// nested has, for chosen persons, a class with each in one made-up column, and the same class
// without it in another.
func nested(ctx context.Context, c *campaign) error {
	columns := c.targetColumns()
	pools := c.pools(c.pool(poolSize))
	l := newLayout(len(c.Persons), 1, fewQueries/len(columns))
	l.without(0, pools, nobody)
	for j := 1; j < len(l.columns); j++ {
		l.without(j, pools, func(member int) bool { return member == j-1 })
	}
	tables := crossed(l.columns, columns)
	if err := c.askFor(ctx, "nested", c.records(l), tables); err != nil {
		return err
	}
	c.read(columns, firsts(pools, len(l.columns)-1))
	return nil
}

// reload is nested with one column: the insider loads the classes with the chosen persons, asks,
// loads those without them under the same intersection, and asks the same again.
func reload(ctx context.Context, c *campaign) error {
	columns := c.targetColumns()
	pools := c.pools(c.pool(poolSize))
	with, less := newLayout(len(c.Persons), 1, 1), newLayout(len(c.Persons), 1, 1)
	with.without(0, pools, nobody)
	less.without(0, pools, func(member int) bool { return member == 0 })
	tables := crossed(with.columns, columns)
	ok, err := c.start(ctx, "reload", c.records(with), tables, 2*len(tables))
	if err != nil {
		return err
	}
	if ok {
		if err := c.ask(ctx, "reload", tables...); err != nil {
			return err
		}
		if ok, err = c.load(ctx, c.records(less)); err != nil {
			return err
		}
	}
	if ok {
		if ok, err = c.contribute(ctx, "reload"); err != nil {
			return err
		}
	}
	if ok {
		if err := c.ask(ctx, "reload", tables...); err != nil {
			return err
		}
	}
	c.read(columns, firsts(pools, 1))
	return nil
}

// overlapping is how many members of each pool are targets, of whom all but one are taken out of it
// in each of as many columns.
const overlapping = 11

// overlap has pools of 60 in one column, and in eleven others the same without ten of eleven chosen
// members. Each of these classes lacks ten persons of its pool, never one; but the ten overlap, and
// eleven sums of ten determine each of the eleven.
func overlap(ctx context.Context, c *campaign) error {
	columns := c.targetColumns()
	pools := c.pools(c.pool(poolSize))
	l := newLayout(len(c.Persons), 1, 1+overlapping)
	l.without(0, pools, nobody)
	for j := range overlapping {
		l.without(1+j, pools, func(member int) bool { return member < overlapping && member != j })
	}
	tables := crossed(l.columns, columns)
	if err := c.askFor(ctx, "overlap", c.records(l), tables); err != nil {
		return err
	}
	c.read(columns, firsts(pools, overlapping))
	return nil
}

// copies is how often averaging asks for the same cells.
const copies = 8

// averaging is nested with copies of both columns, under other names and with other names of the
// classes, of which every second one is asked with the other holder's column first: as H. J. Asghar
// and D. Kaafar do (Averaging attacks on bounded noise-based disclosure control algorithms, PETS
// 2020). Against noise that depends on names or on the question, the mean of the answers is the
// count.
func averaging(ctx context.Context, c *campaign) error {
	columns := c.targetColumns()
	pools := c.pools(c.pool(poolSize))
	l := newLayout(len(c.Persons), 1, 2*copies)
	var tables []Table
	for j := range l.columns {
		names := c.rng.Perm(len(pools))
		for n, pool := range pools {
			if j%2 == 1 {
				pool = pool[1:]
			}
			l.put(j, fmt.Sprintf("class %d of %d", names[n], j), pool...)
		}
		for _, u := range columns {
			t := Table{l.columns[j], u}
			if j/2%2 == 1 {
				t = Table{u, l.columns[j]}
			}
			tables = append(tables, t)
		}
	}
	if err := c.askFor(ctx, "averaging", c.records(l), tables); err != nil {
		return err
	}
	c.read(columns, firsts(pools, 1))
	c.averaged()
	return nil
}

// averaged scores means of released counts over tables of classes with the same members.
func (c *campaign) averaged() {
	type mean struct {
		sum   float64
		n     float64
		truth int64
	}
	means := map[string]*mean{}
	for _, a := range c.asked {
		own, other := c.split(a.table)
		at := other[0]
		text := map[string]string{} // the members of a class, by its name
		for k, persons := range c.classes(a.loaded, own) {
			text[k] = fmt.Sprint(persons)
		}
		rows := c.beside(a.loaded)
		truth := count(rows, a.table).cells
		for _, cell := range a.cells {
			if cell.Hidden {
				continue
			}
			k := text[cell.Key[1-at]] + a.table[at] + separator + cell.Key[at]
			if means[k] == nil {
				means[k] = &mean{}
			}
			means[k].sum += float64(cell.Count)
			means[k].n++
			if t := truth[cellKey(cell.Key)]; t != nil {
				if means[k].truth = t.pairs; c.Units {
					means[k].truth = t.units
				}
			}
		}
	}
	right, all := 0, 0
	for _, m := range means {
		if m.n < 2 {
			continue
		}
		all++
		if d := m.sum/m.n - float64(m.truth); d > -.5 && d < .5 {
			right++
		}
	}
	if all > 0 {
		c.result.Averaged = share(right, all)
	}
}
