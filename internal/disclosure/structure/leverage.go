package structure

import (
	"cmp"
	"slices"
)

// MaxClasses is how many own classes may tell of one of the other's columns: the work grows with
// their third power.
const MaxClasses = 3000

// About is the tables about one of the other side's columns, as one insider sees them: the own
// parts of all tables that have the column, each once.
type About struct {
	Side   int     // of the insider
	Column int     // of the other side
	Owns   [][]int // sets of own columns
}

// Abouts returns what the tables, with their margins, tell each side about each column of the
// other.
func Abouts(tables []Table) []About {
	var out []About
	for side := range 2 {
		at := map[int]int{}
		for _, t := range tables {
			for _, c := range t.Columns[1-side] {
				i, ok := at[c]
				if !ok {
					i = len(out)
					at[c] = i
					out = append(out, About{Side: side, Column: c})
				}
				same := func(own []int) bool { return slices.Equal(own, t.Columns[side]) }
				if !slices.ContainsFunc(out[i].Owns, same) {
					out[i].Owns = append(out[i].Owns, t.Columns[side])
				}
			}
		}
	}
	return out
}

// row is one own class as a row over profiles.
type row struct {
	own     int // which set of own columns
	class   int
	size    float64 // units in it
	fixed   bool    // released before: it cannot be left out
	dropped bool
	// dropped for good: beside a fixed row it tells too much, whatever else is left out
	barred bool
}

// Left is the outcome of bounding: the classes that have to be left out, for each set of own
// columns, and the greatest leverage of a unit that remains.
type Left struct {
	Out      []map[int]bool // in the order of About.Owns
	Leverage float64
	// that nothing was released of it already that exceeds the bound by itself
	Bounded bool
}

// Bound leaves out own classes, small ones first, until no unit has a leverage above 1/smallest.
// Which are left out depends on the insider's own classes alone, and so tells it nothing. fixed
// says which classes have been released before.
func (u *Units) Bound(a About, smallest int64, fixed func(own []int, class int) bool) Left {
	rows, cells := u.rows(a, fixed)
	return bound(a.sizes(), rows, cells, smallest)
}

// sizes is how many own columns each set has.
func (a About) sizes() []int {
	out := make([]int, len(a.Owns))
	for o, own := range a.Owns {
		out[o] = len(own)
	}
	return out
}

// rows returns the own classes, and the profiles as vectors over them.
func (u *Units) rows(a About, fixed func(own []int, class int) bool) ([]row, []vector) {
	s := &u.Sides[a.Side]
	weight := make([]float64, len(s.Profiles))
	for _, g := range u.Groups {
		weight[g.Profile[a.Side]] += float64(g.Weighted[a.Side])
	}
	members := make([][][]Member, len(a.Owns))
	var rows []row
	index := make([]map[int]int, len(a.Owns))
	for o, own := range a.Owns {
		members[o] = u.Members(a.Side, own)
		index[o] = map[int]int{}
		for p := range s.Profiles {
			if weight[p] == 0 {
				continue
			}
			for _, m := range members[o][p] {
				i, ok := index[o][m.Class]
				if !ok {
					i = len(rows)
					index[o][m.Class] = i
					rows = append(rows, row{own: o, class: m.Class, fixed: fixed != nil && fixed(own, m.Class)})
				}
				rows[i].size += weight[p]
			}
		}
	}
	return rows, u.vectors(a, members, index, weight)
}

// bound leaves out rows that are not fixed; columns says how many own columns each set has.
func bound(columns []int, rows []row, cells []vector, smallest int64) Left {
	limit := 1/float64(smallest) + 1e-9
	out := Left{Out: make([]map[int]bool, len(columns)), Bounded: true}
	for o := range out.Out {
		out.Out[o] = map[int]bool{}
	}
	drop := func(i int) {
		rows[i].dropped = true
		out.Out[rows[i].own][rows[i].class] = true
	}
	// A class is in the span of itself.
	for i := range rows {
		if rows[i].barred || rows[i].size < float64(smallest) && !rows[i].fixed {
			drop(i)
		}
	}
	cut := make([]int, len(columns)) // classes left out of each set
	for _, r := range rows {
		if r.dropped {
			cut[r.own]++
		}
	}
	totals := true // whether it was not tried yet to do without the margin of the other's column
	for {
		kept := keptRows(rows)
		for len(kept) > MaxClasses { // the smallest go: what remains can be bounded
			i := smallestOf(rows, kept)
			if i < 0 { // what was released is too much to be bounded: nothing comes beside it
				out.Leverage, out.Bounded = 1, false
				return out
			}
			drop(i)
			kept = keptRows(rows)
		}
		span := spanOf(rows, kept, cells)
		leverage, worst := span.greatest(cells)
		out.Leverage = leverage
		if leverage <= limit {
			out.Leverage = restore(columns, rows, cells, limit, leverage, &out)
			return out
		}
		if totals {
			totals = false
			// Keys of several classes are what classes have together beyond the total: without it
			// they do not follow, and all classes may stay.
			if without, ok := withoutTotal(columns, rows, cells); ok && without < relief*leverage {
				for i, r := range rows {
					if columns[r.own] == 0 && !r.dropped {
						drop(i)
					}
				}
				continue
			}
		}
		if gone := cheapest(columns, rows, cut, cells[worst]); len(gone) > 0 {
			for _, i := range gone {
				cut[rows[i].own]++
				drop(i)
			}
			continue
		}
		least := span.costliest(cells[worst], func(i int) float64 {
			r, p := rows[i], 1.0
			if r.fixed {
				return 0
			}
			switch columns[r.own] {
			case 0:
				p = 2 // the margin of the other's column is but one row
			case 1:
			default:
				p = 4 // tables of more columns go before their margins
			}
			if cut[r.own] > 0 {
				p *= 2 // one table that loses all of it is better than two with holes
			}
			return p
		})
		if least >= 0 {
			cut[rows[least].own]++
			drop(least)
			continue
		}
		// The total by itself, or what was released before.
		out.Bounded = false
		for i := range rows {
			if !rows[i].fixed && !rows[i].dropped {
				drop(i)
			}
		}
		span = spanOf(rows, keptRows(rows), cells)
		out.Leverage, _ = span.greatest(cells)
		return out
	}
}

// relief is what share of the leverage may remain where the total is left out.
const relief = 0.7

// withoutTotal is the greatest leverage without the total; ok is false where it cannot be left out.
func withoutTotal(columns []int, rows []row, cells []vector) (leverage float64, ok bool) {
	var kept []int
	for _, i := range keptRows(rows) {
		switch {
		case columns[rows[i].own] > 0:
			kept = append(kept, i)
		case rows[i].fixed:
			return 0, false
		default:
			ok = true
		}
	}
	if ok {
		leverage, _ = spanOf(rows, kept, cells).greatest(cells)
	}
	return leverage, ok
}

// cheapest returns what to leave out for a unit that too much is told of: one of its classes, the
// one that costs fewest units, and the smallest other class of the same columns where all of them
// stand, since the one would follow from the rest. Tables of more columns go before their margins.
func cheapest(columns []int, rows []row, cut []int, unit vector) []int {
	var best []int
	least := 0.0
	for _, e := range unit.in {
		r := rows[e.row]
		if r.dropped || r.fixed || columns[r.own] == 0 {
			continue
		}
		gone, cost := []int{e.row}, r.size
		if cut[r.own] == 0 {
			other := -1
			for i, o := range rows {
				if o.own == r.own && i != e.row && !o.dropped && !o.fixed && (other < 0 || o.size < rows[other].size) {
					other = i
				}
			}
			if other >= 0 {
				gone, cost = append(gone, other), cost+rows[other].size
			}
		}
		if columns[r.own] > 1 {
			cost /= 4
		}
		if best == nil || cost < least {
			best, least = gone, cost
		}
	}
	return best
}

// maxRestored is how many classes are looked at again.
const maxRestored = 64

// restore takes classes back that were left out in vain: others that followed had the same effect.
// Large ones come first, of tables of few columns.
func restore(columns []int, rows []row, cells []vector, limit, leverage float64, out *Left) float64 {
	var dropped []int
	for i, r := range rows {
		if r.dropped && !r.barred && r.size*limit >= 1 {
			dropped = append(dropped, i)
		}
	}
	slices.SortStableFunc(dropped, func(x, y int) int {
		return cmp.Or(cmp.Compare(columns[rows[x].own], columns[rows[y].own]), cmp.Compare(rows[y].size, rows[x].size))
	})
	for _, i := range dropped[:min(len(dropped), maxRestored)] {
		rows[i].dropped = false
		if l, _ := spanOf(rows, keptRows(rows), cells).greatest(cells); l <= limit {
			leverage = l
			delete(out.Out[rows[i].own], rows[i].class)
		} else {
			rows[i].dropped = true
		}
	}
	return leverage
}

func keptRows(rows []row) []int {
	var out []int
	for i, r := range rows {
		if !r.dropped {
			out = append(out, i)
		}
	}
	// Fixed ones first, and then large ones: rows that follow from others are new ones, and small.
	slices.SortStableFunc(out, func(a, b int) int {
		if rows[a].fixed != rows[b].fixed {
			if rows[a].fixed {
				return -1
			}
			return 1
		}
		return cmp.Compare(rows[b].size, rows[a].size)
	})
	return out
}

// smallestOf returns the smallest row that is not fixed, and -1 where all are.
func smallestOf(rows []row, kept []int) int {
	for _, i := range slices.Backward(kept) {
		if !rows[i].fixed {
			return i
		}
	}
	return -1
}
