package protection

import (
	"slices"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/disclosure/structure"
	"github.com/blindjoin/blindjoin/internal/disclosure/suppression"
)

// Earlier is a table as it was decided on for earlier contributions.
type Earlier struct {
	structure.Table
	Generation int // in the History
	Cells      []EarlierCell
}

// EarlierCell is a cell of it that was released, or left out for one of the reasons that are not in
// the cell itself.
type EarlierCell struct {
	Class   [2]int // numbers of its classes, with the classes of the History
	Numbers [2]int64
	Reason  disclosure.Reason
}

// before is what earlier generations have shown of a cell.
type before struct {
	shown      bool
	generation int // the newest that released it
	numbers    [2]int64
	changed    int64 // units that have come into it or left it since
}

// boundBesideEarlier bounds leverage with the classes that earlier generations have released.
func (d *decision) boundBesideEarlier(about structure.About, fixed func(own []int, class int) bool) structure.Left {
	side := about.Side
	owns := make([]structure.Own, len(about.Owns))
	for o, columns := range about.Owns {
		owns[o].Columns = columns
	}
	released := map[int]map[int]bool{} // of sets of own columns of earlier generations
	for _, e := range d.Earlier {
		if !slices.Contains(e.Columns[1-side], about.Column) {
			continue
		}
		at := slices.IndexFunc(owns, func(o structure.Own) bool {
			return o.Generation == e.Generation && slices.Equal(o.Columns, e.Columns[side])
		})
		if at < 0 {
			at = len(owns)
			owns = append(owns, structure.Own{Generation: e.Generation, Columns: e.Columns[side]})
			released[at] = map[int]bool{}
		}
		for _, c := range e.Cells {
			if c.Reason == disclosure.Released {
				released[at][c.Class[side]] = true
			}
		}
	}
	left := d.History.Bound(side, owns, d.rules.EffectiveSmallestClass(), func(own, class int) bool {
		if of, ok := released[own]; ok {
			return of[class]
		}
		now, ok := d.present(side, owns[own].Columns, class)
		return ok && fixed(owns[own].Columns, now)
	})
	// The classes of now, as they are numbered now.
	out := structure.Left{Leverage: left.Leverage, Bounded: left.Bounded}
	for o, columns := range about.Owns {
		out.Out = append(out.Out, map[int]bool{})
		for class := range left.Out[o] {
			if now, ok := d.present(side, columns, class); ok {
				out.Out[o][now] = true
			}
		}
	}
	return out
}

// present returns the number of a class of the History among those that occur now.
func (d *decision) present(side int, columns []int, class int) (int, bool) {
	codes := make([]int32, len(d.Units.Sides[side].Classes))
	for i, c := range d.History.Sides[side].Codes(columns, class) {
		if int(c) >= d.Units.Sides[side].Classes[columns[i]] {
			return 0, false
		}
		codes[columns[i]] = c
	}
	return d.Units.Sides[side].Class(columns, codes), true
}

// findEarlier finds what was shown of each cell by the newest generation that released it. A cell
// that was left out then beside others, and has hardly changed, is left out again, whatever has
// become of those others: with it, what they were would follow from what was released then. So
// must it not follow itself, where anything of the table is new.
func (d *decision) findEarlier() {
	d.before = map[*Table][]before{}
	for _, t := range d.tables {
		if t.Fixed {
			continue
		}
		list := make([]before, len(t.Cells))
		across := d.Units.Sides[1].Product(t.Columns[1], len(t.Cells))
		for _, e := range d.Earlier {
			if e.Key() != t.Key() {
				continue
			}
			changed := d.History.Changed(t.Table.Table, e.Generation)
			for _, c := range e.Cells {
				one, ok := d.present(0, t.Columns[0], c.Class[0])
				two, too := d.present(1, t.Columns[1], c.Class[1])
				if !ok || !too {
					continue
				}
				i := one*across + two
				switch cell := &t.Cells[i]; {
				case c.Reason == disclosure.Released:
					if !list[i].shown {
						list[i] = before{shown: true, generation: e.Generation, numbers: c.Numbers, changed: changed[c.Class]}
					}
				case cell.Reason == disclosure.Released && changed[c.Class] < d.rules.EffectiveThreshold():
					cell.Reason = c.Reason
					cell.Protected = c.Reason != disclosure.Leverage && len(changed) > 0
				}
			}
		}
		d.before[t] = list
	}
}

// holdBack marks the cells in which fewer units than the threshold have changed: the difference of
// the two numbers would be about those. What is left out so must not follow from other new numbers
// either, so it is protected like a small cell. The earlier number is no part of that: it is about
// other units, and known. A cell that has not changed at all is known, and others are left out
// before it.
//
// Noise depends on the units, and covers a change of few of them by itself.
func (d *decision) holdBack() {
	if d.rules.Method == disclosure.CellKey {
		return
	}
	for t, list := range d.before {
		for i, b := range list {
			switch c := &t.Cells[i]; {
			case !b.shown:
			case b.changed == 0:
				c.Known = c.Reason == disclosure.Released
			case b.changed < d.rules.EffectiveThreshold():
				c.Reason, c.Protected = disclosure.HeldBack, true
			}
		}
	}
}

// heldTogether lists the sums of cells that are held back, within each cell of a margin, in which
// fewer units than the threshold have changed: where the margin is new, and the other cells are,
// the sum would follow, and the change with it.
func (d *decision) heldTogether() []suppression.Sum {
	var out []suppression.Sum
	for n, t := range d.tables {
		held := map[int][]int{} // by generation
		for i, b := range d.before[t] {
			if t.Cells[i].Reason == disclosure.HeldBack {
				held[b.generation] = append(held[b.generation], i)
			}
		}
		for generation, cells := range held {
			for _, m := range d.tables {
				if m.Key() == t.Key() || !within(m.Table.Table, t.Table.Table) {
					continue
				}
				groups := map[int][]int{}
				of := map[[2]int]int{} // of cells with the classes of the History
				for _, i := range cells {
					var at, to [2]int
					for side := range 2 {
						s, columns := &d.Units.Sides[side], t.Columns[side]
						codes := make([]int32, len(s.Classes))
						for j, c := range s.Codes(columns, d.Units.ClassOf(t.Table.Table, i, side)) {
							codes[columns[j]] = c
						}
						at[side], to[side] = d.History.Sides[side].Class(columns, codes), s.Class(m.Columns[side], codes)
					}
					g := to[0]*d.Units.Sides[1].Product(m.Columns[1], len(m.Cells)) + to[1]
					groups[g], of[at] = append(groups[g], i), g
				}
				changed := d.History.ChangedTogether(t.Table.Table, generation, func(cell [2]int) (int, bool) {
					g, ok := of[cell]
					return g, ok
				})
				for g, list := range groups {
					if c := changed[g]; len(list) > 1 && c > 0 && c < d.rules.EffectiveThreshold() {
						out = append(out, suppression.Sum{Table: n, Cells: list})
					}
				}
			}
		}
	}
	return out
}

// within reports whether a table is a margin of another one.
func within(margin, t structure.Table) bool {
	for side, columns := range margin.Columns {
		for _, c := range columns {
			if !slices.Contains(t.Columns[side], c) {
				return false
			}
		}
	}
	return true
}

// showEarlier gives the earlier number, where one was released, to what is held back, and to what
// is left out beside others: it is known already. So the reason does not say whether the cell
// itself has changed.
func (d *decision) showEarlier() {
	for t, list := range d.before {
		for i, b := range list {
			c := &t.Cells[i]
			switch {
			case !b.shown || c.Reason == disclosure.Released:
				continue
			case c.Reason == disclosure.HeldBack, c.Reason == disclosure.Leverage, c.Reason == disclosure.Complementary:
			case b.changed >= d.rules.EffectiveThreshold():
				continue
			}
			c.Reason, c.Numbers = disclosure.HeldBack, b.numbers
		}
	}
}
