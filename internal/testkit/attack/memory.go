package attack

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/blindjoin/blindjoin/internal/disclosure"
)

// separator stands between the values of a key that is one text.
const separator = "\x1f"

// Memory is a Room without nodes: it counts pairs of records and applies the disclosure rules.
type Memory struct {
	Rules   disclosure.Rules
	Units   bool // counts are of units rather than of pairs
	world   *World
	side    int // of the insider
	loaded  Records
	studies map[string]*memoryStudy
}

var _ Room = (*Memory)(nil)

type memoryStudy struct {
	terms   Terms
	answers map[string]bool
	rows    [2]Records
}

// NewMemory is a room for an insider, with rules that its studies have.
func NewMemory(in *Insider, r disclosure.Rules) *Memory {
	return &Memory{Rules: r, world: in.World, side: in.Side, loaded: in.Own, studies: map[string]*memoryStudy{}}
}

// Load implements Room.
func (m *Memory) Load(_ context.Context, r Records) error {
	m.loaded = r
	return nil
}

// Agree implements Room.
func (m *Memory) Agree(_ context.Context, t Terms) error {
	m.studies[t.Name] = &memoryStudy{terms: t, answers: map[string]bool{}}
	return nil
}

// Contribute implements Room.
func (m *Memory) Contribute(_ context.Context, study string) error {
	s := m.studies[study]
	s.rows = m.world.Holders
	s.rows[m.side] = m.loaded
	clear(s.answers)
	return nil
}

// Ask implements Room.
func (m *Memory) Ask(_ context.Context, study string, _ int, t Table) ([]Cell, error) {
	s := m.studies[study]
	key := strings.Join(t, separator)
	if !s.answers[key] && len(s.answers) >= s.terms.Budget {
		return nil, &Refused{fmt.Sprintf("the budget of %d queries is used up", s.terms.Budget)}
	}
	planned := slices.ContainsFunc(s.terms.Tables, func(p Table) bool {
		return !slices.ContainsFunc(t, func(c string) bool { return !slices.Contains(p, c) })
	})
	if !planned {
		return nil, &Refused{"the table is not in the plan"}
	}
	s.answers[key] = true
	cells := count(s.rows, t)
	out := decided(m.Rules, cells)
	for i, c := range out {
		if m.Units && !c.Hidden {
			out[i].Count = cells.cells[cellKey(c.Key)].units
		}
	}
	return out, nil
}

// counted is a cell of a table as it is.
type counted struct {
	key    []string
	pairs  int64
	units  int64
	most   int64     // pairs of the unit that has most
	margin [2]string // its key over the columns of one holder
}

// table is the cells of a table by key, and the same over the columns of each holder.
type table struct {
	cells   map[string]*counted
	margins [2]map[string]*counted
}

// cellKey is the key of a cell as one text.
func cellKey(key []string) string { return strings.Join(key, separator) }

// keyParts are the n values of such a text.
func keyParts(key string, n int) []string {
	if n == 0 {
		return nil
	}
	return strings.Split(key, separator)
}

// count counts pairs of records by columns.
func count(rows [2]Records, t Table) *table {
	var at [2][]int // in the records, by column of the table; -1: of the other holder
	for side := range rows {
		for _, name := range t {
			at[side] = append(at[side], slices.Index(rows[side].Columns, name))
		}
	}
	other := map[string][]Row{}
	for _, r := range rows[1].Rows {
		other[r.ID] = append(other[r.ID], r)
	}
	byID := map[string][]Row{}
	for _, r := range rows[0].Rows {
		if other[r.ID] != nil {
			byID[r.ID] = append(byID[r.ID], r)
		}
	}
	out := &table{cells: map[string]*counted{}, margins: [2]map[string]*counted{{}, {}}}
	add := func(in map[string]*counted, key []string, margin [2]string, n int64) {
		k := cellKey(key)
		c := in[k]
		if c == nil {
			c = &counted{key: slices.Clone(key), margin: margin}
			in[k] = c
		}
		c.pairs += n
		c.units++
		c.most = max(c.most, n)
	}
	for id, own := range byID {
		tables := out.ofUnit(own, other[id], at, len(t))
		for _, x := range tables.cells {
			add(out.cells, x.key, x.margin, x.pairs)
		}
		for side := range out.margins {
			for _, x := range tables.margins[side] {
				add(out.margins[side], x.key, x.margin, x.pairs)
			}
		}
	}
	return out
}

// ofUnit counts the pairs of one unit.
func (*table) ofUnit(a, b []Row, at [2][]int, columns int) *table {
	u := &table{cells: map[string]*counted{}, margins: [2]map[string]*counted{{}, {}}}
	plus := func(in map[string]*counted, key []string, margin [2]string) {
		k := cellKey(key)
		if in[k] == nil {
			in[k] = &counted{key: slices.Clone(key), margin: margin}
		}
		in[k].pairs++
	}
	key := make([]string, columns)
	for _, x := range a {
		for _, y := range b {
			var own [2][]string
			for i := range key {
				if at[0][i] >= 0 {
					key[i] = x.Values[at[0][i]]
					own[0] = append(own[0], key[i])
				} else {
					key[i] = y.Values[at[1][i]]
					own[1] = append(own[1], key[i])
				}
			}
			margin := [2]string{cellKey(own[0]), cellKey(own[1])}
			plus(u.cells, key, margin)
			for side := range u.margins {
				plus(u.margins[side], own[side], margin)
			}
		}
	}
	return u
}

// decided is what of a table is released.
func decided(r disclosure.Rules, t *table) []Cell {
	var out []Cell
	for _, k := range slices.Sorted(maps.Keys(t.cells)) {
		c := t.cells[k]
		of := [2]*counted{t.margins[0][c.margin[0]], t.margins[1][c.margin[1]]}
		d := r.DecideCell(disclosure.CellUnits{
			Shown:  [2]disclosure.Pairs{{Count: c.pairs, Largest: c.most, Margin: [2]int64{of[0].most, of[1].most}}},
			Units:  [2]int64{c.units, c.units},
			Margin: [2]int64{of[0].units, of[1].units},
		})
		switch d {
		case disclosure.Release:
			out = append(out, Cell{Key: c.key, Count: c.pairs})
		case disclosure.Suppress:
			out = append(out, Cell{Key: c.key, Hidden: true})
		case disclosure.Withhold:
			out = append(out, Cell{Key: make([]string, len(c.key)), Hidden: true, Withheld: true})
		}
	}
	slices.SortStableFunc(out, func(a, b Cell) int { return cmp.Compare(cellKey(a.Key), cellKey(b.Key)) })
	return out
}
