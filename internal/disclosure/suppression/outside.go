package suppression

import (
	"slices"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/disclosure/interval"
	"github.com/blindjoin/blindjoin/internal/disclosure/structure"
)

// Outside returns what somebody concludes who knows no units and has a table and its margins alone,
// about each cell of these that is left out. tables has the margins, and t is the table. The
// interval of a number that nothing bounds has a negative end.
func Outside(units *structure.Units, classesPerKey int, typos bool, tables []*Table, t int) (out []Conclusion) {
	// An outsider is an insider of a side of which it knows no unit: its profiles are unknowns too.
	v := &view{side: 0, units: units, typos: typos}
	type side struct {
		*view
		values []group
	}
	var sides [2]side
	var chosen []int
	for i, o := range tables {
		if o.MarginOf(tables[t]) {
			chosen = append(chosen, i)
		}
	}
	nothing := func() (out []Conclusion) {
		for _, o := range chosen {
			out = append(out, skipped(tables, o)...)
		}
		return out
	}
	for s := range sides {
		sides[s].view = &view{units: units, typos: typos && s == 1}
		for _, o := range chosen {
			sides[s].set(&sides[s].others, s, tables[o].Columns[s])
		}
		if sides[s].values, _ = sides[s].possible(s, classesPerKey, maxValues); sides[s].values == nil {
			return nothing()
		}
	}
	v.profiles, v.values = sides[0].values, sides[1].values
	if len(v.profiles)*len(v.values) > maxConcluded {
		return nothing()
	}
	s := &program{view: v, profiles: allOf(len(v.profiles)), values: allOf(len(v.values))}
	system := interval.System{Unknowns: len(v.profiles) * len(v.values)}
	var numbers []int64
	at := func(o, cell int) place {
		columns := units.Sides[1].Product(tables[o].Columns[1], len(tables[o].Cells))
		class := [2]int{cell / columns, cell % columns}
		p := place{table: o, cell: cell}
		for side, number := range []*int{&p.own, &p.other} {
			a := &sides[side].others
			set := slices.IndexFunc(a.sets, func(x []int) bool { return slices.Equal(x, tables[o].Columns[side]) })
			*number = a.number(set, class[side])
		}
		return p
	}
	for _, o := range chosen {
		for i, cell := range tables[o].Cells {
			if cell.Reason != disclosure.Released {
				continue
			}
			for n, row := range s.rows(at(o, i)) {
				system.Equations = append(system.Equations, row)
				numbers = append(numbers, cell.Numbers[n])
			}
		}
	}
	solver, err := interval.FromValues(system, numbers)
	if err != nil {
		return nothing() // it is the insider who finds out that numbers are wrong
	}
	for _, o := range chosen {
		for i, cell := range tables[o].Cells {
			if cell.Reason.Shown() {
				continue
			}
			for n, row := range s.rows(at(o, i)) {
				b := solver.Bounds(row)
				x := Conclusion{Table: o, Cell: i, Linked: n == 1, Lo: wholeNumber(b.Lo, true), Hi: wholeNumber(b.Hi, false), Exact: b.Exact}
				x.Follows = x.Lo == x.Hi
				out = append(out, x)
			}
		}
	}
	return out
}

// MarginOf reports whether a table is another one, or a margin of it.
func (t *Table) MarginOf(of *Table) bool {
	for side, columns := range t.Columns {
		for _, c := range columns {
			if !slices.Contains(of.Columns[side], c) {
				return false
			}
		}
	}
	return true
}
