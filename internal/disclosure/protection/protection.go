// Package protection decides what of linked tables is released, all together: first by structure,
// then by the method of the study. It is pure.
//
//	counts, under the threshold or dominated: primary
//	──leverage──► classes left out ──homogeneity──► classes left out ──suppression, or noise──► released
//
// Where tables of earlier contributions to the study were released, these are facts that stay:
// their classes are rows beside the new ones, and a cell that has hardly changed shows the earlier
// number (see earlier.go).
//
// Sources: Hundepool et al., Statistical Disclosure Control, 2012, for thresholds, dominance and
// linked tables; packages structure, suppression and cellkey name those of each step.
package protection

import (
	"fmt"
	"slices"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/disclosure/cellkey"
	"github.com/blindjoin/blindjoin/internal/disclosure/structure"
	"github.com/blindjoin/blindjoin/internal/disclosure/suppression"
)

// Table is a table with its counts, and what has been decided of its cells.
type Table struct {
	suppression.Table
	Units []int64 // of each cell: distinct keys among all its pairs
	Keys  []int64 // of each cell: sum of their record keys; only with noise
}

// Data is who stands in the tables.
type Data struct {
	Units *structure.Units // of what suppression is about: with typing errors, pairs of records
	Keys  *structure.Units // of what leverage is about: linkage keys
	Typos bool

	// Where tables of earlier generations have been released: who stood in them, which is then what
	// leverage is about, and the tables, those of the newest generation first.
	History *structure.History
	Earlier []Earlier
}

type decision struct {
	Data
	rules  disclosure.Rules
	tables []*Table
	byKey  map[string]*Table
	before map[*Table][]before // of each cell that was released before
}

// Decide gives every cell that is not released its reason, and, where the method is noise, every
// other its number with noise. Cells come with the reason Primary or Dominance, or none. Tables
// have all their margins among them; those that are fixed stay as they are. Errors are those of
// suppression.Protect.
func Decide(data Data, tables []*Table, rules disclosure.Rules) error {
	d := &decision{Data: data, rules: rules, tables: tables, byKey: map[string]*Table{}}
	for _, t := range tables {
		d.byKey[t.Key()] = t
	}
	d.boundLeverage()
	d.findEarlier()
	d.holdBack()
	d.findHomogeneous()
	var err error
	switch rules.Method {
	case disclosure.CellKey:
		err = d.perturb()
	case disclosure.Suppression:
		linked := make([]*suppression.Table, len(tables))
		for i, t := range tables {
			linked[i] = &t.Table
		}
		err = suppression.Protect(d.Units, linked, suppression.Rules{
			Threshold: rules.EffectiveThreshold(), Typos: data.Typos, Sums: d.heldTogether(),
		})
	}
	if err == nil {
		d.showEarlier()
		d.withhold()
	}
	return err
}

// boundLeverage leaves out the classes that tell too much of single units.
func (d *decision) boundLeverage() {
	var tables []structure.Table
	for _, t := range d.tables {
		tables = append(tables, t.Table.Table)
	}
	// What is left out hangs on the own classes alone, unless something is fixed.
	anyFixed := slices.ContainsFunc(d.tables, func(t *Table) bool { return t.Fixed })
	done := map[string]structure.Left{}
	for _, about := range structure.Abouts(tables) {
		side := about.Side
		fixed := func(own []int, class int) bool {
			return slices.ContainsFunc(d.tables, func(t *Table) bool {
				return t.Fixed && slices.Equal(t.Columns[side], own) && slices.Contains(t.Columns[1-side], about.Column) && d.releasedOf(t, side, class)
			})
		}
		left, ok := structure.Left{}, false
		key := fmt.Sprint(side, about.Owns)
		if !anyFixed && d.History == nil {
			left, ok = done[key]
		}
		switch {
		case ok:
		case d.History == nil:
			left = d.Keys.Bound(about, d.rules.EffectiveSmallestClass(), fixed)
			done[key] = left
		default:
			left = d.boundBesideEarlier(about, fixed)
		}
		for _, t := range d.tables {
			if t.Fixed || !slices.Contains(t.Columns[1-side], about.Column) {
				continue
			}
			own := slices.IndexFunc(about.Owns, func(o []int) bool { return slices.Equal(o, t.Columns[side]) })
			for i := range t.Cells {
				if left.Out[own][d.Units.ClassOf(t.Table.Table, i, side)] && t.Cells[i].Reason == disclosure.Released {
					t.Cells[i].Reason = disclosure.Leverage
				}
			}
		}
	}
}

// releasedOf reports whether a cell of a class has been released.
func (d *decision) releasedOf(t *Table, side, class int) bool {
	for i := range t.Cells {
		if t.Cells[i].Reason == disclosure.Released && d.Units.ClassOf(t.Table.Table, i, side) == class {
			return true
		}
	}
	return false
}

// findHomogeneous leaves out classes of which nearly all are in one cell. Where they are must not
// follow.
func (d *decision) findHomogeneous() {
	most := d.rules.EffectiveHomogeneity()
	if most >= 1 {
		return
	}
	for _, t := range d.tables {
		if t.Fixed {
			continue
		}
		for side := range 2 {
			if len(t.Columns[1-side]) == 0 {
				continue
			}
			size := d.sizes(t, side)
			main := map[int]int{} // of a class: the cell that nearly all are in
			for i, c := range t.Cells {
				if class := d.Units.ClassOf(t.Table.Table, i, side); float64(c.Numbers[0]) > most*float64(size[class].Numbers[0]) {
					main[class] = i
				}
			}
			for i := range t.Cells {
				cell, yes := main[d.Units.ClassOf(t.Table.Table, i, side)]
				if !yes {
					continue
				}
				if t.Cells[i].Reason == disclosure.Released {
					t.Cells[i].Reason = disclosure.Homogeneous
				}
				if i == cell {
					t.Cells[i].Protected = true
				}
			}
		}
	}
}

// perturb gives every cell its number with noise. Small cells need not be left out: they are zero,
// or above what is never shown, like those that are not small.
func (d *decision) perturb() error {
	noise, err := cellkey.New(d.rules.Noise())
	if err != nil {
		return err
	}
	for _, t := range d.tables {
		for i := range t.Cells {
			c := &t.Cells[i]
			if c.Reason == disclosure.Primary {
				c.Reason = disclosure.Released
			}
			c.Numbers[0] = noise.Perturb(c.Numbers[0], cellkey.CellKey(t.Keys[i]))
		}
	}
	return nil
}

// sizes is how many units each class of a side has, by class: what the margin of these columns
// alone counts.
func (d *decision) sizes(t *Table, side int) []suppression.Cell {
	var margin structure.Table
	margin.Columns[side] = t.Columns[side]
	return d.byKey[margin.Key()].Cells
}

// withhold gives up the names of classes of fewer units than the threshold: even that they occur is
// not told.
func (d *decision) withhold() {
	small := [2]map[[2]int]bool{{}, {}}
	for _, t := range d.tables {
		for side := range 2 {
			if len(t.Columns[side]) != 1 || len(t.Columns[1-side]) != 0 {
				continue
			}
			for class, n := range t.Units {
				// A class that was named, and has hardly changed, stays so: else the change would
				// show.
				if n < d.rules.EffectiveThreshold() && t.Cells[class].Reason != disclosure.HeldBack {
					small[side][[2]int{t.Columns[side][0], class}] = true
				}
			}
		}
	}
	for _, t := range d.tables {
		if t.Fixed {
			continue
		}
		for i := range t.Cells {
			for side := range 2 {
				codes := d.Units.Sides[side].Codes(t.Columns[side], d.Units.ClassOf(t.Table.Table, i, side))
				for at, class := range codes {
					if small[side][[2]int{t.Columns[side][at], int(class)}] {
						t.Cells[i].Reason = disclosure.Withheld
					}
				}
			}
		}
	}
}
