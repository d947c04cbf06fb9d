// Package suppression chooses which cells of linked tables are left out, so that none that is too
// small follows from those that are released: complementary (secondary) cell suppression. It is
// pure.
//
// # What an insider knows
//
// Both holders see every released number, and each knows its own classes of every unit; so it knows
// all margins over its own columns for nothing. The unknowns of one holder are how many units of
// each of its own profiles have each of the other's values. A number follows from what is known if
// it is a linear combination of what is known, and that is decided by elimination, as in
// GaussSuppression (Langsrud 2024, doi 10.1007/978-3-031-69651-0_6): candidates enter the basis of
// released numbers one by one, and one with which a number that must not be known would follow is
// left out. It is exact for any number of linked tables, and is done for each holder as the
// insider. Zeros are protected like small numbers.
//
// What must not follow is: a cell of a table with fewer units than the threshold; such a number of
// an own profile, however the tables group them; the difference of a class and one within it; and
// what is left out for other reasons that name it: also the new number of a cell that shows the one
// of an earlier release, from which the change would follow.
//
// # Intervals
//
// A number that does not follow may still lie in a narrow interval, since no count is negative.
// Package interval computes it; where it is narrower than the threshold, or than the class, more is
// left out.
package suppression

import (
	"cmp"
	"slices"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/disclosure/structure"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// MaxCells is how many cells the tables about one group of columns may have together.
const MaxCells = 4000

// Cell is one cell of a table.
type Cell struct {
	Numbers [2]int64 // of all and, with typing errors, of the linked
	// whether it must not follow from others: fewer units than the threshold, or left out by name
	Protected bool
	// whether an earlier release has shown it: it comes before others, and others are left out for
	// it
	Known  bool
	Reason disclosure.Reason // Released: it may be, unless something would follow
}

// Table is a table with all combinations of its classes, those of side 0 slowest.
type Table struct {
	structure.Table
	Cells []Cell
	// whether it was released before: what is released of it stays, and what is not stays so
	Fixed bool
}

// Rules is what is asked for.
type Rules struct {
	Threshold int64
	Typos     bool // whether cells have two numbers: all pairs, and linked ones
	// sums of cells of one table that must not follow, as protected cells must not
	Sums []Sum
}

// Sum is some cells of a table, by their numbers.
type Sum struct {
	Table int
	Cells []int
}

// Protect gives the reason Complementary to cells of tables that are not fixed, until no protected
// cell follows from what is released. Tables have all their margins among them. What follows from
// fixed ones already cannot be helped. Where linked tables have more than MaxCells together, the
// error is problem.Invalid.
func Protect(units *structure.Units, tables []*Table, rules Rules) error {
	if len(units.Groups) == 0 {
		return nil // there is nobody to protect
	}
	columns, sizes := plain(tables), make([]int, len(tables))
	for i, t := range tables {
		sizes[i] = len(t.Cells)
	}
	if cells := Together(columns, sizes); cells > MaxCells {
		return problem.New(problem.Invalid, "the linked tables have %d cells together: more than %d cannot be protected", cells, MaxCells).
			WithHint("merge classes (recode), or plan fewer columns a table")
	}
	var views []*view
	for side := range 2 {
		for _, chosen := range components(columns, 1-side) {
			v := newView(units, side, tables, chosen, rules.Typos)
			v.protect(tables, rules)
			views = append(views, v)
		}
	}
	// What is left out for one insider is left out for the other, and may be too narrow there.
	for changed := true; changed; {
		changed = false
		for _, v := range views {
			changed = v.widen(tables, rules) || changed
		}
	}
	return nil
}

// Together returns how many cells the largest group of linked tables has, where each table has so
// many.
func Together(tables []structure.Table, cells []int) int {
	most := 0
	for side := range 2 {
		for _, chosen := range components(tables, side) {
			n := 0
			for _, t := range chosen {
				n += cells[t]
			}
			most = max(most, n)
		}
	}
	return most
}

// plain is the tables without their cells.
func plain(tables []*Table) []structure.Table {
	out := make([]structure.Table, len(tables))
	for i, t := range tables {
		out[i] = t.Table
	}
	return out
}

// components groups the tables whose columns of a side overlap, directly or through others. Tables
// without one tell nothing of that side.
func components(tables []structure.Table, side int) [][]int {
	group := map[int]int{} // of a column
	var find func(c int) int
	find = func(c int) int {
		if p, ok := group[c]; ok && p != c {
			return find(p)
		}
		return c
	}
	for _, t := range tables {
		for _, c := range t.Columns[side] {
			group[find(c)] = find(t.Columns[side][0])
		}
	}
	at := map[int]int{}
	var out [][]int
	for i, t := range tables {
		if len(t.Columns[side]) == 0 {
			continue
		}
		root := find(t.Columns[side][0])
		n, ok := at[root]
		if !ok {
			n = len(out)
			at[root] = n
			out = append(out, nil)
		}
		out[n] = append(out[n], i)
	}
	return out
}

// place is where a cell stands: its own class and the other's value, by the numbers of the view.
type place struct {
	table, cell int
	own, other  int
}

// places lists the cells of the view; those of own classes that nobody is in are known to be empty.
func (v *view) places(tables []*Table) []place {
	var out []place
	for _, t := range v.tables {
		table := tables[t]
		own := v.set(&v.owns, v.side, table.Columns[v.side])
		other := v.set(&v.others, 1-v.side, table.Columns[1-v.side])
		columns := v.units.Sides[1].Product(table.Columns[1], len(table.Cells))
		for i := range table.Cells {
			at := [2]int{i / columns, i % columns}
			o, ok := v.owns.index[own][at[v.side]]
			if !ok {
				continue
			}
			x, ok := v.others.index[other][at[1-v.side]]
			if !ok {
				continue
			}
			out = append(out, place{table: t, cell: i, own: o, other: x})
		}
	}
	return out
}

// rows are the numbers of a cell: one, or with typing errors all and linked.
func (v *view) rows(p place) [][]uint64 {
	if !v.typos {
		return [][]uint64{v.row(p.own, p.other)}
	}
	return [][]uint64{v.row(p.own, 2*p.other), v.row(p.own, 2*p.other+1)}
}

// protect is Protect for one insider and one group of the other's columns.
func (v *view) protect(tables []*Table, rules Rules) {
	places := v.places(tables)
	e := &elimination{}
	for _, p := range places {
		if c := &tables[p.table].Cells[p.cell]; c.Protected && c.Reason != disclosure.Released {
			rows := v.rows(p)
			if v.typos {
				rows = append(rows, difference(rows[0], rows[1]))
			}
			for _, r := range rows {
				e.forbid(r)
			}
		}
	}
	for _, r := range v.sums(places, rules) {
		e.forbid(r)
	}
	for _, r := range v.nested(places, tables, rules) {
		e.forbid(r)
	}
	for _, r := range v.inner(places, rules) {
		e.forbid(r)
	}
	if len(e.forbidden) == 0 {
		return // whatever is released, nothing follows that must not
	}
	order := slices.Clone(places)
	slices.SortStableFunc(order, func(a, b place) int {
		x, y := tables[a.table], tables[b.table]
		if x.Fixed != y.Fixed {
			if x.Fixed {
				return -1
			}
			return 1
		}
		if p, q := x.Cells[a.cell].Known, y.Cells[b.cell].Known; p != q {
			if p {
				return -1
			}
			return 1
		}
		columns := func(t *Table) int { return len(t.Columns[0]) + len(t.Columns[1]) }
		return cmp.Or(cmp.Compare(columns(x), columns(y)), cmp.Compare(y.Cells[b.cell].Numbers[0], x.Cells[a.cell].Numbers[0]))
	})
	for _, p := range order {
		table := tables[p.table]
		c := &table.Cells[p.cell]
		if c.Reason != disclosure.Released {
			continue
		}
		if table.Fixed {
			e.force(v.rows(p))
			continue
		}
		if !e.release(v.rows(p)) {
			c.Reason = disclosure.Complementary
		}
	}
}

// sums are the rows of the sums that must not follow.
func (v *view) sums(places []place, rules Rules) [][]uint64 {
	var out [][]uint64
	for _, s := range rules.Sums {
		var sum [][]uint64
		for _, p := range places {
			if p.table != s.Table || !slices.Contains(s.Cells, p.cell) {
				continue
			}
			rows := v.rows(p)
			for i, r := range sum {
				for j, x := range r {
					rows[i][j] = add(rows[i][j], x)
				}
			}
			sum = rows
		}
		out = append(out, sum...)
	}
	return out
}

func difference(a, b []uint64) []uint64 {
	out := make([]uint64, len(a))
	for i := range a {
		out[i] = sub(a[i], b[i])
	}
	return out
}

// elimination is the released numbers as a basis, and the forbidden ones as what remains of them.
type elimination struct {
	basis     basis
	forbidden [][]uint64
}

// forbid adds a number that must not follow. One that follows from what the insider knows by itself
// cannot be helped.
func (e *elimination) forbid(row []uint64) {
	if leading(row) >= 0 {
		e.forbidden = append(e.forbidden, row)
	}
}

// force releases numbers whatever follows; what follows is forbidden no longer.
func (e *elimination) force(rows [][]uint64) {
	for _, r := range rows {
		pivot := e.basis.reduce(r)
		if pivot < 0 {
			continue
		}
		e.basis.add(r, pivot)
		e.forbidden = slices.DeleteFunc(e.forbidden, func(f []uint64) bool {
			if c := f[pivot]; c != 0 {
				subtract(f, r, c)
			}
			return leading(f) < 0
		})
	}
}

// release releases numbers together, unless a forbidden one follows with them.
func (e *elimination) release(rows [][]uint64) bool {
	before, forbidden := len(e.basis.rows), e.forbidden
	for _, r := range rows {
		pivot := e.basis.reduce(r)
		if pivot < 0 {
			continue
		}
		e.basis.add(r, pivot)
		changed := slices.Clone(e.forbidden)
		for i, f := range changed {
			c := f[pivot]
			if c == 0 {
				continue
			}
			f = slices.Clone(f)
			subtract(f, r, c)
			if leading(f) < 0 {
				e.basis.rows, e.basis.pivots, e.forbidden = e.basis.rows[:before], e.basis.pivots[:before], forbidden
				return false
			}
			changed[i] = f
		}
		e.forbidden = changed
	}
	return true
}
