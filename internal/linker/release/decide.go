package release

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/disclosure/protection"
	"github.com/blindjoin/blindjoin/internal/disclosure/structure"
	"github.com/blindjoin/blindjoin/internal/disclosure/suppression"
	"github.com/blindjoin/blindjoin/internal/linker/link"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// work is the tables of a study while it is decided on them.
type work struct {
	ctx     context.Context //nolint:containedctx // of the transaction that the work is done in
	tx      *node.Tx
	ag      *study.Agreement
	rules   disclosure.Rules
	run     *link.Run
	columns [2]planned

	units  *structure.Units // of what suppression is about
	keys   *structure.Units // of what leverage is about
	tables []*counted

	history *structure.History // with earlier generations; nil where there is none
	earlier []protection.Earlier
}

// counted is a table with its counts.
type counted struct {
	*protection.Table
	columns [2][]int // numbers of columns of the sides
}

func sideOf(i int) study.Side { return study.Side(i + 1) }

// decide counts tables and decides on them, beside those of the same pairs that have been decided
// before.
func (w *work) decide(wanted [][2][]int, before []*Table, most int) ([]*Table, error) {
	all := slices.Clone(wanted)
	for _, t := range before {
		all = append(all, t.Columns)
	}
	generations, err := w.earlierGenerations()
	if err != nil {
		return nil, err
	}
	for _, g := range generations {
		for _, t := range g.tables {
			all = append(all, t.Columns)
		}
	}
	if w.columns, err = plannedColumns(w.ctx, w.tx, w.run, all); err != nil {
		return nil, err
	}
	if err := w.readUnits(); err != nil {
		return nil, err
	}
	if err := w.readEarlier(generations); err != nil {
		return nil, err
	}
	var out []*Table
	for _, columns := range w.small(wanted, before, most, &out) {
		t, err := w.count(columns)
		if err != nil {
			return nil, err
		}
		w.tables = append(w.tables, t)
	}
	for _, b := range before {
		if b.Refused != "" {
			continue
		}
		t, err := w.count(b.Columns)
		if err != nil {
			return nil, err
		}
		t.Fixed = true
		for i := range t.Cells {
			t.Cells[i].Reason = b.Cells[i].Reason
			// What it has now is not known: the number that was shown is an earlier one.
			t.Cells[i].Protected = t.Cells[i].Protected || b.Cells[i].Reason == disclosure.HeldBack
		}
		w.tables = append(w.tables, t)
	}
	tables := make([]*protection.Table, len(w.tables))
	for i, t := range w.tables {
		tables[i] = t.Table
	}
	data := protection.Data{Units: w.units, Keys: w.keys, Typos: w.run.Typos, History: w.history, Earlier: w.earlier}
	if err := protection.Decide(data, tables, w.rules); err != nil {
		return nil, err
	}
	for _, t := range w.tables {
		if !t.Fixed {
			out = append(out, w.table(t))
		}
	}
	return out, nil
}

// readUnits reads who stands in the tables, and refuses keys with more classes than agreed.
func (w *work) readUnits() error {
	id := w.ag.ID()
	records := w.rules.Count == disclosure.Records
	if w.run.EveryPairAUnit() {
		units, err := pairUnits(w.ctx, w.tx, id, w.columns)
		w.units, w.keys = units, units
		return err
	}
	keys, tooMany, err := keyUnits(w.ctx, w.tx, w.run, w.columns, w.rules, records || w.run.Typos)
	if err != nil {
		return err
	}
	w.units, w.keys = keys, keys
	if w.run.Typos {
		w.units, err = pairUnits(w.ctx, w.tx, id, w.columns)
		return err
	}
	var many []disclosure.ManyClasses
	for side, columns := range tooMany {
		for i, n := range columns {
			if n > 0 {
				many = append(many, disclosure.ManyClasses{
					Holder: w.ag.Holder(sideOf(side)), Column: strconv.Itoa(w.columns[side].columns[i] + 1), Keys: n,
				})
			}
		}
	}
	return w.rules.RefuseManyClasses(problem.Denied, many)
}

// small returns the tables that are small enough, and puts the others into refused. All tables that
// are linked have to be small enough together.
func (w *work) small(wanted [][2][]int, before []*Table, most int, refused *[]*Table) [][2][]int {
	size := func(columns [2][]int) int {
		n := 1
		for side, list := range columns {
			at := w.places(side, list)
			s := structure.Side{Classes: w.classes(side)}
			n *= s.Product(at, most)
			if n > most {
				return most + 1
			}
		}
		return n
	}
	var tables []structure.Table
	var cells []int
	for _, t := range before {
		tables, cells = append(tables, structure.Table{Columns: t.Columns}), append(cells, len(t.Cells))
	}
	var out [][2][]int
	for _, columns := range wanted {
		n := size(columns)
		if n <= most {
			tables, cells = append(tables, structure.Table{Columns: columns}), append(cells, n)
		}
		if n > most || suppression.Together(tables, cells) > suppression.MaxCells {
			if n <= most {
				tables, cells = tables[:len(tables)-1], cells[:len(cells)-1]
			}
			*refused = append(*refused, &Table{Columns: columns, Refused: fmt.Sprintf(
				"the table, or those that it is linked with, would have more than %d cells", min(most, suppression.MaxCells))})
			continue
		}
		out = append(out, columns)
	}
	return out
}

func (w *work) classes(side int) []int {
	out := make([]int, len(w.columns[side].codes))
	for i, c := range w.columns[side].codes {
		out[i] = len(c)
	}
	return out
}

// places turns numbers of columns into their places among the planned ones.
func (w *work) places(side int, columns []int) []int {
	out := make([]int, len(columns))
	for i, c := range columns {
		out[i] = w.columns[side].at(c)
	}
	return out
}

// count counts a table and finds its primary suppressions.
func (w *work) count(columns [2][]int) (*counted, error) {
	t := &counted{Table: &protection.Table{}, columns: columns}
	var refs []study.Ref
	for side, list := range columns {
		t.Columns[side] = w.places(side, list)
		for _, c := range list {
			refs = append(refs, study.Ref{Side: sideOf(side), Index: c})
		}
	}
	one, two := &w.units.Sides[0], &w.units.Sides[1]
	across := two.Product(t.Columns[1], suppression.MaxCells)
	t.Cells = make([]suppression.Cell, one.Product(t.Columns[0], suppression.MaxCells)*across)
	for i := range t.Cells {
		t.Cells[i] = suppression.Cell{Protected: true, Reason: disclosure.Primary}
	}
	t.Units, t.Keys = make([]int64, len(t.Cells)), make([]int64, len(t.Cells))
	counts, err := countCells(w.ctx, w.tx, w.ag.ID(), refs, w.run.EveryPairAUnit())
	if err != nil {
		return nil, err
	}
	units, err := w.cellUnits(refs, counts)
	if err != nil {
		return nil, err
	}
	for i, c := range counts {
		at, err := w.cellOf(t, c)
		if err != nil {
			return nil, err
		}
		cell := &t.Cells[at]
		cell.Numbers, t.Units[at], t.Keys[at] = w.numbers(c), c.Units, c.RecordKeys
		switch {
		case w.rules.DecideCell(units[i]) == disclosure.Release:
			cell.Protected, cell.Reason = false, disclosure.Released
		case c.leastUnits() >= w.rules.EffectiveThreshold():
			cell.Reason = disclosure.Dominance
		}
	}
	return t, nil
}

// numbers are what a cell shows.
func (w *work) numbers(c Count) [2]int64 {
	switch {
	case w.run.Typos:
		return [2]int64{c.Pairs, c.Links}
	case w.rules.Count == disclosure.Records:
		return [2]int64{c.Pairs}
	}
	return [2]int64{c.Units}
}

// cellUnits says for each cell what the primary rules need to know. Where units are counted, each
// has an equal share.
func (w *work) cellUnits(refs []study.Ref, counts []Count) ([]disclosure.CellUnits, error) {
	if w.run.Typos || w.rules.Count == disclosure.Records {
		return cellUnits(w.ctx, w.tx, w.rules, w.ag.ID(), w.run, refs, counts)
	}
	units := make([]disclosure.CellUnits, len(counts))
	for i, c := range counts {
		units[i] = Count{Pairs: c.Units, Units: c.Units, Largest: 1, Links: c.Units, LinkUnits: c.Units, LargestLinks: 1}.alone()
	}
	return units, nil
}

// cellOf finds the cell of a count.
func (w *work) cellOf(t *counted, c Count) (int, error) {
	var class [2]int
	slot := 0
	for side := range t.Columns {
		codes := make([]int32, len(w.columns[side].columns))
		for _, at := range t.Columns[side] {
			n, ok := w.columns[side].class[at][c.Codes[slot]]
			if !ok {
				return 0, problem.New(problem.Internal, "a code of column %d of side %d is not in the dictionary", w.columns[side].columns[at], side+1)
			}
			codes[at] = n
			slot++
		}
		class[side] = w.units.Sides[side].Class(t.Columns[side], codes)
	}
	return class[0]*w.units.Sides[1].Product(t.Columns[1], len(t.Cells)) + class[1], nil
}

// table is a decided table as it is kept.
func (w *work) table(t *counted) *Table {
	out := &Table{Columns: t.columns}
	if len(w.units.Groups) == 0 {
		return out // nothing is linked: there are no classes
	}
	out.Cells = make([]Cell, len(t.Cells))
	for i, c := range t.Cells {
		cell := &out.Cells[i]
		for side := range t.Columns {
			for at, class := range w.units.Sides[side].Codes(t.Columns[side], w.units.ClassOf(t.Table.Table.Table, i, side)) {
				cell.Codes = append(cell.Codes, w.columns[side].codes[t.Columns[side][at]][class])
			}
		}
		if cell.Reason = c.Reason; !c.Reason.Shown() {
			continue
		}
		if w.run.Typos {
			cell.Count, cell.BlockCount = c.Numbers[1], c.Numbers[0]
		} else {
			cell.Count = c.Numbers[0]
		}
	}
	return out
}
