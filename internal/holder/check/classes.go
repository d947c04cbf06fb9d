package check

import (
	"slices"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/disclosure/structure"
	"github.com/blindjoin/blindjoin/internal/disclosure/suppression"
	"github.com/blindjoin/blindjoin/internal/study"
)

// class is a class of a column.
type class struct {
	null    bool
	text    string
	unnamed bool // whatever is not named, as one
}

func (c class) value() *string {
	switch {
	case c.null:
		return nil
	case c.unnamed:
		star := "*"
		return &star
	}
	return &c.text
}

func classOf(value *string) class {
	if value == nil {
		return class{null: true}
	}
	return class{text: *value}
}

// dictionary numbers the classes of the columns of both sides.
type dictionary struct {
	list  [2][][]class
	index [2][]map[class]int32
}

func newDictionary(columns [2]int) *dictionary {
	d := &dictionary{}
	for side, n := range columns {
		d.list[side], d.index[side] = make([][]class, n), make([]map[class]int32, n)
		for i := range n {
			d.index[side][i] = map[class]int32{}
		}
	}
	return d
}

// number returns the number of a class, a new one if need be.
func (d *dictionary) number(side, column int, c class) int32 {
	n, ok := d.index[side][column][c]
	if !ok {
		n = int32(len(d.list[side][column])) //nolint:gosec // classes of answers and of own records
		d.index[side][column][c] = n
		d.list[side][column] = append(d.list[side][column], c)
	}
	return n
}

// name takes in the classes that tables name.
func (d *dictionary) name(tables []Table) {
	for _, t := range tables {
		for _, c := range t.Cells {
			if c.Withheld {
				continue
			}
			for i, r := range t.Columns {
				d.number(r.Side.Index(), r.Index, classOf(c.Key[i]))
			}
		}
	}
}

// unname takes in a class for what is not named in the columns of a side. Tables tell of a column
// that it has such classes if they have a cell whose key is withheld, and none of them with the
// column has no such cell.
func (d *dictionary) unname(side int, tables []Table) {
	for column := range d.list[side] {
		some, none := false, false
		for i := range tables {
			if !slices.Contains(on(tables[i].Columns, side), column) {
				continue
			}
			if tables[i].hasWithheld() {
				some = true
			} else {
				none = true
			}
		}
		if some && !none {
			d.number(side, column, class{unnamed: true})
		}
	}
}

// units is nobody, who has these classes.
func (d *dictionary) units() *structure.Units {
	u := &structure.Units{}
	for side := range d.list {
		u.Sides[side].Classes = make([]int, len(d.list[side]))
		for column, list := range d.list[side] {
			u.Sides[side].Classes[column] = len(list)
		}
	}
	return u
}

// full is a table with all combinations of classes. Those that the answer does not name are left
// out; absent counts those of them that it would have to name.
func (d *dictionary) full(t *Table, typos bool) (out *suppression.Table, absent int) {
	out = &suppression.Table{}
	rows := [2]int{1, 1}
	u := d.units()
	for side := range out.Columns {
		out.Columns[side] = on(t.Columns, side)
		rows[side] = u.Sides[side].Product(out.Columns[side], suppression.MaxCells)
	}
	if rows[0]*rows[1] > suppression.MaxCells {
		return nil, 0
	}
	out.Cells = make([]suppression.Cell, rows[0]*rows[1])
	for i := range out.Cells {
		out.Cells[i] = suppression.Cell{Protected: true, Reason: disclosure.Withheld}
	}
	named := make([]map[class]bool, len(t.Columns))
	for i := range named {
		named[i] = map[class]bool{}
	}
	keys, reasons := 0, true
	for _, c := range t.Cells {
		if c.Withheld {
			continue
		}
		keys++
		var at [2]int
		for i, r := range t.Columns {
			k := classOf(c.Key[i])
			named[i][k] = true
			side := r.Side.Index()
			at[side] = at[side]*len(d.list[side][r.Index]) + int(d.index[side][r.Index][k])
		}
		cell := &out.Cells[at[0]*rows[1]+at[1]]
		cell.Reason, cell.Protected = c.Reason, false
		switch {
		case c.Count == nil && c.Reason == disclosure.Released:
			// of a release that gave no reasons
			cell.Reason, reasons = disclosure.Complementary, false
		case c.Count != nil && typos && c.BlockCount != nil:
			cell.Numbers = [2]int64{*c.BlockCount, *c.Count}
		case c.Count != nil:
			cell.Numbers[0] = *c.Count
		}
		cell.Protected = cell.Reason == disclosure.Primary || cell.Reason == disclosure.Dominance
	}
	all := 1
	for i := range named {
		all = min(all*len(named[i]), suppression.MaxCells+1)
	}
	if reasons && keys > 0 {
		absent = all - keys
	}
	return out, absent
}

// key names the classes of a cell of a full table, in the order of its columns.
func (d *dictionary) key(t *Table, full *suppression.Table, cell int) []*string {
	u := d.units()
	across := u.Sides[1].Product(full.Columns[1], suppression.MaxCells)
	var codes [2][]int32
	for side, at := range [2]int{cell / across, cell % across} {
		codes[side] = u.Sides[side].Codes(full.Columns[side], at)
	}
	out := make([]*string, len(t.Columns))
	for i, r := range t.Columns {
		side := r.Side.Index()
		out[i] = d.list[side][r.Index][codes[side][0]].value()
		codes[side] = codes[side][1:]
	}
	return out
}

// columnsOf counts the columns of both sides.
func columnsOf(ag *study.Agreement) (out [2]int) {
	for side := range study.Sides {
		out[side.Index()] = len(ag.Columns(side))
	}
	return out
}
