package attack

import (
	"context"
	"slices"
)

// tries is how many columns of each holder the natural tables by three columns are made of.
const tries = 3

// subtraction asks, over the records as they are, for tables by two own columns and one of the
// other holder, and by one own column and two of the other's, with all margins, and sets them
// against one another and against what the insider knows of its own records.
func subtraction(ctx context.Context, c *campaign) error {
	own, other := c.Own.Columns[:min(tries, len(c.Own.Columns))], c.targetColumns()
	var plan []Table
	for _, two := range subsets(own, 2) {
		for _, u := range other {
			plan = append(plan, joined(two, u))
		}
	}
	for _, two := range subsets(other, 2) {
		for _, o := range own {
			plan = append(plan, joined(Table{o}, two...))
		}
	}
	return c.naturally(ctx, "subtraction", plan, other)
}

// natural asks for as many tables by as many columns as a plan and a budget allow, over the records
// as they are: all that there are, where these are few, and else those by two own columns and one
// of the other's.
func natural(ctx context.Context, c *campaign) error {
	all := joined(c.Own.Columns, c.Other...)
	var plan []Table
	for _, t := range subsets(all, min(c.MaxColumn, len(all))) {
		if _, other := c.split(t); len(other) > 0 {
			plan = append(plan, t)
		}
	}
	if len(c.withMargins(plan)) > c.MaxBudget || len(plan) > c.MaxTables {
		plan = plan[:0]
		for _, two := range subsets(c.Own.Columns, 2) {
			for _, u := range c.Other {
				if more := append(plan, joined(two, u)); len(more) <= c.MaxTables && len(c.withMargins(more)) <= c.MaxBudget {
					plan = more
				}
			}
		}
	}
	return c.naturally(ctx, "natural", plan, c.Other)
}

// naturally asks for a plan and its margins over the insider's records as they are.
func (c *campaign) naturally(ctx context.Context, study string, plan []Table, columns []string) error {
	tables := c.withMargins(plan)
	ok, err := c.start(ctx, study, c.Own, plan, min(len(tables), c.MaxBudget))
	if err != nil {
		return err
	}
	if ok {
		if err := c.ask(ctx, study, tables...); err != nil {
			return err
		}
	}
	var all []finding
	for _, column := range columns {
		e := &estimates{values: c.valuesOf(column)}
		if len(e.values) == 0 {
			continue
		}
		e.x = c.naturalEstimate(column, e.values)
		all = append(all, c.found(column, e, c.everybody())...)
	}
	c.score(all)
	c.exact(c.everybody(), columns)
	c.keeps()
	return nil
}

// naturalEstimate gives each person the shares of values in the released class of its own values in
// which one value is the most frequent by far.
func (c *campaign) naturalEstimate(column string, values []string) []float64 {
	x := make([]float64, len(c.Persons)*len(values))
	best := make([]float64, len(c.Persons))
	for _, a := range c.asked {
		own, other := c.split(a.table)
		if len(other) != 1 || a.table[other[0]] != column {
			continue
		}
		counts := map[string]map[string]float64{}
		for _, cell := range a.cells {
			if cell.Hidden {
				continue
			}
			k := cellKey(joined(cell.Key[:other[0]], cell.Key[other[0]+1:]...))
			if counts[k] == nil {
				counts[k] = map[string]float64{}
			}
			counts[k][cell.Key[other[0]]] = float64(cell.Count)
		}
		for k, persons := range c.classes(a.loaded, own) {
			total, most := 0.0, 0.0
			for p, n := range persons {
				total += n * c.pairs(p)
			}
			for _, n := range counts[k] {
				most = max(most, n/total)
			}
			for p := range persons {
				if most <= best[p] {
					continue
				}
				best[p] = most
				for v, value := range values {
					x[p*len(values)+v] = counts[k][value] / total
				}
			}
		}
	}
	return x
}

// keeps works out which share of the natural tables' pairs is in released cells.
func (c *campaign) keeps() {
	rows := c.beside(c.Own)
	var released, all float64
	for _, a := range c.asked {
		truth := count(rows, a.table).cells
		for _, t := range truth {
			all += float64(t.pairs)
		}
		for _, cell := range a.cells {
			if t := truth[cellKey(cell.Key)]; !cell.Hidden && t != nil {
				released += float64(t.pairs)
			}
		}
	}
	if all > 0 {
		s := released / all
		c.result.Kept = &s
	}
}

// withMargins are the tables of a plan and all of their margins that have a column of the other
// holder, each once.
func (c *campaign) withMargins(plan []Table) []Table {
	var out []Table
	seen := map[string]bool{}
	for size := 1; size <= c.MaxColumn; size++ {
		for _, t := range plan {
			for _, s := range subsets(t, size) {
				if _, other := c.split(s); len(other) > 0 && !seen[cellKey(s)] {
					seen[cellKey(s)] = true
					out = append(out, s)
				}
			}
		}
	}
	return out
}

// joined is a table of its own by columns and more columns.
func joined(columns []string, more ...string) Table {
	return append(slices.Clone(Table(columns)), more...)
}

// subsets are the subsets of a size, in order.
func subsets(of []string, size int) []Table {
	if size == 0 {
		return []Table{{}}
	}
	var out []Table
	for i := range of {
		for _, s := range subsets(of[i+1:], size-1) {
			out = append(out, joined(of[i:i+1], s...))
		}
	}
	return out
}
