package attack

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/disclosure/protection"
	"github.com/blindjoin/blindjoin/internal/disclosure/structure"
	"github.com/blindjoin/blindjoin/internal/disclosure/suppression"
)

// separator stands between the values of a key that is one text.
const separator = "\x1f"

// Memory is a Room without nodes: it counts and applies the disclosure rules as the linker does.
type Memory struct {
	Rules   disclosure.Rules
	world   *World
	side    int // of the insider
	loaded  Records
	studies map[string]*memoryStudy
}

var _ Room = (*Memory)(nil)

type memoryStudy struct {
	terms     Terms
	answers   map[string]bool
	rows      [2]Records
	refreshes int
	released  []releasedTable
	now       *generation
	earlier   []*generation // newest first
}

// generation is contributions with the tables that were decided on.
type generation struct {
	rows    [2]Records
	columns [2][]string
	classes [2][][]string // of each column
	tables  []*protection.Table
}

// releasedTable is what is released of a table, by its columns in the order of the holders.
type releasedTable struct {
	names Table
	cells []Cell
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
	if len(s.answers) > 0 {
		if s.refreshes++; s.refreshes > m.Rules.Refreshes {
			return &Refused{"no further contribution is taken"}
		}
		s.earlier = slices.Insert(s.earlier, 0, s.now)
	}
	clear(s.answers)
	s.released = nil
	if err := m.tooManyClasses(s); err != nil {
		return err
	}
	return m.release(s)
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
	for _, r := range s.released {
		if len(r.names) != len(t) || slices.ContainsFunc(t, func(c string) bool { return !slices.Contains(r.names, c) }) {
			continue
		}
		cells := make([]Cell, len(r.cells))
		for i, c := range r.cells {
			cells[i] = c
			cells[i].Key = make([]string, len(t))
			for at, name := range t {
				cells[i].Key[at] = c.Key[slices.Index(r.names, name)]
			}
		}
		return cells, nil
	}
	return nil, &Refused{"the table is not released"}
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

// release decides on all tables of a plan together, as the linker does.
func (m *Memory) release(s *memoryStudy) error {
	columns, codes := s.columns()
	data := protection.Data{Units: s.units(columns, codes, m.Rules.Count == disclosure.Records)}
	data.Keys = data.Units
	var planned []structure.Table
	for _, t := range s.terms.Tables {
		planned = append(planned, tableOf(t, columns))
	}
	var tables []*protection.Table
	for _, t := range structure.WithMargins(planned) {
		names := namesOf(t, columns)
		pt := &protection.Table{}
		pt.Table.Table = t
		counts := count(s.rows, names)
		cells := data.Units.Sides[0].Product(t.Columns[0], maxProduct) * data.Units.Sides[1].Product(t.Columns[1], maxProduct)
		if cells > suppression.MaxCells {
			return &Refused{"a table would have too many cells"}
		}
		pt.Cells, pt.Units, pt.Keys = make([]suppression.Cell, cells), make([]int64, cells), make([]int64, cells)
		out := make([]Cell, cells)
		for i := range pt.Cells {
			var key []string
			for side := range t.Columns {
				for at, class := range data.Units.Sides[side].Codes(t.Columns[side], data.Units.ClassOf(t, i, side)) {
					key = append(key, codes[side][t.Columns[side][at]][class])
				}
			}
			out[i] = Cell{Key: key}
			pt.Cells[i] = m.primary(counts, key)
			if c := counts.cells[cellKey(key)]; c != nil {
				pt.Units[i] = c.units
			}
		}
		tables = append(tables, pt)
		s.released = append(s.released, releasedTable{names: names, cells: out})
	}
	s.now = &generation{rows: s.rows, columns: columns, classes: codes, tables: tables}
	if len(s.earlier) > 0 {
		data.History, data.Earlier = s.history(m.Rules.Count == disclosure.Records)
	}
	if err := protection.Decide(data, tables, m.Rules); err != nil {
		return &Refused{err.Error()}
	}
	for n, t := range tables {
		for i, c := range t.Cells {
			cell := &s.released[n].cells[i]
			switch {
			case c.Reason == disclosure.Withheld:
				*cell = Cell{Key: make([]string, len(cell.Key)), Hidden: true, Withheld: true, Why: string(c.Reason)}
			case !c.Reason.Shown():
				cell.Hidden, cell.Why = true, string(c.Reason)
			case c.Reason == disclosure.HeldBack:
				cell.Count, cell.Why = c.Numbers[0], string(c.Reason)
			default:
				cell.Count = c.Numbers[0]
			}
		}
	}
	return nil
}

// primary is a cell with what the threshold and dominance say of it.
func (m *Memory) primary(t *table, key []string) suppression.Cell {
	c := t.cells[cellKey(key)]
	if c == nil {
		return suppression.Cell{Protected: true, Reason: disclosure.Primary}
	}
	out := suppression.Cell{Numbers: [2]int64{c.units}}
	shown, of := disclosure.Pairs{Count: c.units, Largest: 1, Margin: [2]int64{1, 1}}, [2]*counted{t.margins[0][c.margin[0]], t.margins[1][c.margin[1]]}
	if m.Rules.Count == disclosure.Records {
		out.Numbers[0] = c.pairs
		shown = disclosure.Pairs{Count: c.pairs, Largest: c.most, Margin: [2]int64{of[0].most, of[1].most}}
	}
	d := m.Rules.DecideCell(disclosure.CellUnits{
		Shown: [2]disclosure.Pairs{shown}, Units: [2]int64{c.units, c.units}, Margin: [2]int64{of[0].units, of[1].units},
	})
	if d == disclosure.Release {
		return out
	}
	out.Protected, out.Reason = true, disclosure.Dominance
	if c.units < m.Rules.EffectiveThreshold() {
		out.Reason = disclosure.Primary
	}
	return out
}

const maxProduct = 1 << 20

// columns are those that the plan names, of each holder, and the classes that each has in common
// records.
func (s *memoryStudy) columns() (names [2][]string, classes [2][][]string) {
	var common [2]map[string]bool
	for side := range s.rows {
		common[side] = map[string]bool{}
		for _, r := range s.rows[1-side].Rows {
			common[side][r.ID] = true
		}
	}
	for side := range s.rows {
		for at, c := range s.rows[side].Columns {
			if !slices.ContainsFunc(s.terms.Tables, func(t Table) bool { return slices.Contains(t, c) }) {
				continue
			}
			seen := map[string]bool{}
			for _, r := range s.rows[side].Rows {
				if common[side][r.ID] {
					seen[r.Values[at]] = true
				}
			}
			names[side] = append(names[side], c)
			classes[side] = append(classes[side], slices.Sorted(maps.Keys(seen)))
		}
	}
	return names, classes
}

func (s *memoryStudy) units(names [2][]string, classes [2][][]string, countRecords bool) *structure.Units {
	var sizes [2][]int
	var records [2]map[string]structure.Profile
	for side := range names {
		records[side] = map[string]structure.Profile{}
		var at []int
		for i, c := range names[side] {
			at = append(at, slices.Index(s.rows[side].Columns, c))
			sizes[side] = append(sizes[side], len(classes[side][i]))
		}
		for _, r := range s.rows[side].Rows {
			codes := make([]int32, len(at))
			for i, a := range at {
				n, _ := slices.BinarySearch(classes[side][i], r.Values[a])
				codes[i] = int32(n)
			}
			records[side][r.ID] = append(records[side][r.ID], structure.Record{Codes: codes, Count: 1})
		}
	}
	b := structure.NewBuilder(sizes, countRecords)
	for _, id := range slices.Sorted(maps.Keys(records[0])) {
		one, two := records[0][id], records[1][id]
		if two == nil {
			continue
		}
		weighted := [2]int64{1, 1}
		if countRecords {
			weighted = [2]int64{int64(len(two)), int64(len(one))}
		}
		b.Add(structure.Group{Profile: [2]int32{b.Profile(0, one), b.Profile(1, two)}, Linked: true, Units: 1, Weighted: weighted})
	}
	return b.Units()
}

func tableOf(t Table, names [2][]string) (out structure.Table) {
	for side := range names {
		for i, c := range names[side] {
			if slices.Contains(t, c) {
				out.Columns[side] = append(out.Columns[side], i)
			}
		}
	}
	return out
}

func namesOf(t structure.Table, names [2][]string) (out Table) {
	for side := range names {
		for _, c := range t.Columns[side] {
			out = append(out, names[side][c])
		}
	}
	return out
}

// tooManyClasses is why a contribution is refused: a person with more classes of a column than the
// rules allow.
func (m *Memory) tooManyClasses(s *memoryStudy) error {
	for side := range s.rows {
		common := map[string]bool{}
		for _, r := range s.rows[1-side].Rows {
			common[r.ID] = true
		}
		seen := map[[2]string]map[string]bool{}
		for _, r := range s.rows[side].Rows {
			if !common[r.ID] {
				continue
			}
			for at, c := range s.rows[side].Columns {
				if !slices.ContainsFunc(s.terms.Tables, func(t Table) bool { return slices.Contains(t, c) }) {
					continue
				}
				k := [2]string{r.ID, c}
				if seen[k] == nil {
					seen[k] = map[string]bool{}
				}
				if seen[k][r.Values[at]] = true; len(seen[k]) > m.Rules.EffectiveClassesPerKey() {
					return &Refused{"keys have too many classes of column " + c}
				}
			}
		}
	}
	return nil
}
