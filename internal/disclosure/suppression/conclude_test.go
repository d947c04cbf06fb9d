package suppression

import (
	"math"
	"math/rand/v2" //nolint:depguard // worlds that come again with the same seed
	"testing"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/disclosure/interval"
	"github.com/blindjoin/blindjoin/internal/disclosure/structure"
)

// blind is what a side knows of units by itself.
func blind(u *structure.Units, side int) *structure.Units {
	out := &structure.Units{}
	for s := range out.Sides {
		out.Sides[s].Classes = u.Sides[s].Classes
	}
	out.Sides[side].Profiles = u.Sides[side].Profiles
	for _, g := range u.Groups {
		own := structure.Group{Linked: true, Units: g.Units}
		own.Profile[side] = g.Profile[side]
		out.Groups = append(out.Groups, own)
	}
	return out
}

// solver has an equation over every unknown for each own profile and each released cell.
func (o *oracle) solver(t *testing.T, p plan) (solver *interval.Solver, rowOf func(table *Table, cell int) interval.Row) {
	t.Helper()
	system := interval.System{Unknowns: o.unknowns}
	var values []int64
	size := make([]int64, len(p.units.Sides[o.side].Profiles))
	for _, g := range p.units.Groups {
		size[g.Profile[o.side]] += g.Units
	}
	for profile, units := range size {
		var row interval.Row
		for value := range o.values {
			row = append(row, interval.Entry{Index: profile*o.values + value, Coefficient: 1})
		}
		system.Equations, values = append(system.Equations, row), append(values, units)
	}
	rowOf = func(table *Table, cell int) (row interval.Row) {
		for i, x := range o.cell(table, cell) {
			if x.Sign() != 0 {
				row = append(row, interval.Entry{Index: i, Coefficient: 1})
			}
		}
		return row
	}
	for _, table := range p.tables {
		for i, c := range table.Cells {
			if row := rowOf(table, i); c.Reason == disclosure.Released && len(row) > 0 {
				system.Equations, values = append(system.Equations, row), append(values, c.Numbers[0])
			}
		}
	}
	solver, err := interval.FromValues(system, values)
	if err != nil {
		t.Fatal(err)
	}
	return solver, rowOf
}

// TestConcludeIsExact: whatever is released, an insider's conclusions are those of a linear program
// over all of its unknowns, and of exact elimination.
func TestConcludeIsExact(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(5, 3))
	follow, open := 0, 0
	for n := range 40 {
		p := randomPlan(r, 5)
		for _, table := range p.tables {
			for i := range table.Cells { // without disclosure control, but for chance
				table.Cells[i].Reason = disclosure.Released
				if r.IntN(3) == 0 {
					table.Cells[i].Reason = disclosure.Primary
				}
			}
		}
		for side := range 2 {
			o := newOracle(p, side)
			solver, rowOf := o.solver(t, p)
			got, fits, err := Conclude(Known{Units: blind(p.units, side), Side: side, ClassesPerKey: 1}, p.tables)
			if err != nil || !fits {
				t.Fatalf("plan %d: fits %v, %v", n, fits, err)
			}
			seen := map[[2]int]Conclusion{}
			for _, c := range got {
				seen[[2]int{c.Table, c.Cell}] = c
			}
			for at, table := range p.tables {
				for i, cell := range table.Cells {
					c, looked := seen[[2]int{at, i}]
					switch {
					case cell.Reason.Shown(), len(table.Columns[1-side]) == 0, o.ownUnits(table, i) == 0:
						if looked {
							t.Fatalf("plan %d: concluded of cell %d of %s, which is known", n, i, table.Key())
						}
						continue
					case !looked: // known by itself: the other side has but one class
						if !(&oracle{side: o.side, u: o.u, unknowns: o.unknowns, values: o.values}).alone(p, table, i) {
							t.Fatalf("plan %d: nothing concluded of cell %d of %s", n, i, table.Key())
						}
						continue
					}
					b := solver.Bounds(rowOf(table, i))
					lo, hi := int64(math.Ceil(b.Lo-1e-5)), int64(math.Floor(b.Hi+1e-5))
					if !c.Exact || c.Lo != lo || c.Hi != hi || c.Class != o.ownUnits(table, i) {
						t.Fatalf("plan %d: side %d, cell %d of %s: %+v, want %d to %d", n, side, i, table.Key(), c, lo, hi)
					}
					if c.Lo > cell.Numbers[0] || c.Hi < cell.Numbers[0] {
						t.Fatalf("plan %d: %+v, and it is %d", n, c, cell.Numbers[0])
					}
					if want := o.knows(o.cell(table, i)) || lo == hi; c.Follows != want {
						t.Fatalf("plan %d: %+v, follows: %v", n, c, want)
					}
					if c.Follows {
						follow++
					} else {
						open++
					}
				}
			}
		}
	}
	if follow == 0 || open == 0 {
		t.Errorf("%d follow, %d do not: something was never tried", follow, open)
	}
}

// alone reports whether the insider knows a cell without any table.
func (o *oracle) alone(p plan, table *Table, cell int) bool {
	none := plan{units: p.units}
	return newOracle(none, o.side).knows(o.cell(table, cell))
}

// TestConcludeOfProtectedTables: nothing that has to be protected follows once it is.
func TestConcludeOfProtectedTables(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(8, 1))
	for n := range 40 {
		p := randomPlan(r, 5)
		if err := Protect(p.units, p.tables, Rules{Threshold: 5}); err != nil {
			t.Fatal(err)
		}
		for side := range 2 {
			got, fits, err := Conclude(Known{Units: blind(p.units, side), Side: side, ClassesPerKey: 1}, p.tables)
			if err != nil || !fits {
				t.Fatalf("plan %d: fits %v, %v", n, fits, err)
			}
			for _, c := range got {
				if c.Follows && p.tables[c.Table].Cells[c.Cell].Protected {
					t.Errorf("plan %d: side %d: %+v", n, side, c)
				}
			}
		}
	}
}

// TestConcludeFindsWrongNumbers: a number that no table of these margins has is found.
func TestConcludeFindsWrongNumbers(t *testing.T) {
	t.Parallel()
	units, tables := crossed([][]int64{{20, 30}, {40, 15}})
	k := Known{Units: blind(units, 0), Side: 0, ClassesPerKey: 1}
	if _, fits, err := Conclude(k, tables); err != nil || !fits {
		t.Fatalf("fits %v, %v", fits, err)
	}
	for _, change := range []int64{1, -1, 1000} {
		tables[len(tables)-1].Cells[0].Numbers[0] += change
		if _, fits, err := Conclude(k, tables); err != nil || fits {
			t.Errorf("changed by %d: fits %v, %v", change, fits, err)
		}
		tables[len(tables)-1].Cells[0].Numbers[0] -= change
	}
}

// crossed is a column of each side, with all margins.
func crossed(counts [][]int64) (*structure.Units, []*Table) {
	u := &structure.Units{}
	u.Sides[0].Classes, u.Sides[1].Classes = []int{len(counts)}, []int{len(counts[0])}
	for side, n := range []int{len(counts), len(counts[0])} {
		for c := range n {
			u.Sides[side].Profiles = append(u.Sides[side].Profiles, structure.Profile{{Codes: []int32{int32(c)}, Count: 1}})
		}
	}
	for i, row := range counts {
		for j, n := range row {
			u.Groups = append(u.Groups, structure.Group{Profile: [2]int32{int32(i), int32(j)}, Linked: true, Units: n, Weighted: [2]int64{n, n}})
		}
	}
	var tables []*Table
	for _, t := range structure.WithMargins([]structure.Table{{Columns: [2][]int{{0}, {0}}}}) {
		all, _ := u.Cells(t)
		table := &Table{Table: t, Cells: make([]Cell, len(all))}
		for i, n := range all {
			table.Cells[i].Numbers[0] = n
		}
		tables = append(tables, table)
	}
	return u, tables
}

// TestConcludeWithTwoClassesAKey: where a unit may have two of the other's classes, what is left of
// a class no longer follows.
func TestConcludeWithTwoClassesAKey(t *testing.T) {
	t.Parallel()
	units, tables := crossed([][]int64{{20, 30, 4}})
	cell := &tables[len(tables)-1].Cells[2]
	margin := &tables[1].Cells[2]
	cell.Reason, margin.Reason = disclosure.Primary, disclosure.Primary
	for most, want := range map[int]Conclusion{
		1: {Lo: 4, Hi: 4, Exact: true, Class: 54, Follows: true},
		2: {Lo: 4, Hi: 54, Exact: true, Class: 54}, // all of them may have it beside another
	} {
		got, fits, err := Conclude(Known{Units: blind(units, 0), Side: 0, ClassesPerKey: most}, tables)
		if err != nil || !fits || len(got) == 0 {
			t.Fatalf("%v, fits %v, %v", got, fits, err)
		}
		for _, c := range got {
			want.Table, want.Cell = c.Table, 2
			if c != want {
				t.Errorf("with %d classes a key: %+v, want %+v", most, c, want)
			}
		}
	}
	// It knows how many records the other side has of each unit: three have two.
	k := Known{Units: blind(units, 0), Side: 0, ClassesPerKey: 2, Records: []int{1, 2}}
	k.Units.Sides[0].Profiles = append(k.Units.Sides[0].Profiles, k.Units.Sides[0].Profiles[0])
	k.Units.Groups = []structure.Group{{Profile: [2]int32{0}, Units: 51}, {Profile: [2]int32{1}, Units: 3}}
	got, fits, err := Conclude(k, tables)
	if err != nil || !fits || len(got) != 2 || got[0].Lo != 4 || got[0].Hi != 7 {
		t.Errorf("with three units of two records: %+v, fits %v, %v", got, fits, err)
	}
}

// TestConcludeOfTablesThatAreTooLarge: intervals are then those of parts, and say so; what follows
// by elimination alone is found all the same.
func TestConcludeOfTablesThatAreTooLarge(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(3, 3))
	u := &structure.Units{}
	for side := range 2 {
		u.Sides[side].Classes = []int{9, 9}
		for c := range 81 {
			u.Sides[side].Profiles = append(u.Sides[side].Profiles, structure.Profile{{Codes: []int32{int32(c / 9), int32(c % 9)}, Count: 1}})
		}
	}
	for i := range 81 {
		for j := range 81 {
			if n := int64(r.IntN(20)); n > 0 {
				u.Groups = append(u.Groups, structure.Group{Profile: [2]int32{int32(i), int32(j)}, Linked: true, Units: n, Weighted: [2]int64{n, n}})
			}
		}
	}
	tables := primary(u, structure.WithMargins([]structure.Table{
		{Columns: [2][]int{{0}, {0, 1}}}, {Columns: [2][]int{{1}, {0, 1}}}, {Columns: [2][]int{{0, 1}, {0}}},
	}), 60)
	small := 0
	for _, table := range tables {
		for i := range table.Cells {
			if table.Cells[i].Reason != disclosure.Released {
				small++
			}
		}
	}
	got, fits, err := Conclude(Known{Units: blind(u, 0), Side: 0, ClassesPerKey: 1}, tables)
	if err != nil || !fits || small == 0 {
		t.Fatalf("%d small, fits %v, %v", small, fits, err)
	}
	follow := 0
	for _, c := range got {
		n := tables[c.Table].Cells[c.Cell].Numbers[0]
		if c.Exact || c.Skipped || c.Lo > n || c.Hi < n {
			t.Fatalf("%+v, and it is %d", c, n)
		}
		if c.Follows {
			follow++
		}
	}
	if follow == 0 {
		t.Error("nothing follows from tables without complementary suppression")
	}
}

// TestConcludeThatNoneIsLeft: two cells that nobody is in follow together from the rest of a class,
// since no count is negative, though neither is a combination of what is released.
func TestConcludeThatNoneIsLeft(t *testing.T) {
	t.Parallel()
	units, tables := crossed([][]int64{{20, 0, 0}, {5, 30, 40}})
	for _, table := range tables {
		for i := range table.Cells {
			if len(table.Columns[1]) == 1 && (len(table.Columns[0]) == 0 || i%3 != 0) {
				table.Cells[i].Reason = disclosure.Primary
			}
		}
	}
	got, fits, err := Conclude(Known{Units: blind(units, 0), Side: 0, ClassesPerKey: 1}, tables)
	if err != nil || !fits {
		t.Fatalf("fits %v, %v", fits, err)
	}
	none := 0
	for _, c := range got {
		if len(tables[c.Table].Columns[0]) == 1 && c.Cell < 3 && c.Follows && c.Hi == 0 {
			none++
		}
	}
	if none != 2 {
		t.Errorf("%d of the two empty cells follow: %+v", none, got)
	}
}

// TestOutside: an outsider has the table and its margins alone.
func TestOutside(t *testing.T) {
	t.Parallel()
	units, tables := crossed([][]int64{{20, 30, 4}, {11, 2, 13}})
	units.Sides[0].Profiles, units.Sides[1].Profiles, units.Groups = nil, nil, nil
	last := len(tables) - 1
	for _, cell := range []int{2, 4} {
		tables[last].Cells[cell].Reason = disclosure.Primary
	}
	about := func() (out []Conclusion) {
		for _, c := range Outside(units, 1, false, tables, last) {
			if c.Table == last {
				out = append(out, c)
			}
		}
		return out
	}
	got := about()
	if len(got) != 2 || got[0].Lo != 4 || got[0].Hi != 4 || !got[0].Follows || got[1].Lo != 2 || !got[1].Follows {
		t.Errorf("with all margins: %+v", got)
	}
	for i, c := range tables {
		if i != last && len(c.Columns[0])+len(c.Columns[1]) > 0 {
			for j := range c.Cells {
				c.Cells[j].Reason = disclosure.Complementary
			}
		}
	}
	if got = about(); len(got) != 2 || got[0].Lo != 0 || got[0].Hi != 6 || got[0].Follows {
		t.Errorf("with the total alone: %+v", got)
	}
	for _, c := range Outside(units, 1, false, tables, last) {
		if c.Table == 1 && c.Cell == 0 && (c.Lo != 31 || c.Hi != 31) {
			t.Errorf("of a margin: %+v", c)
		}
	}
	tables[0].Cells[0].Reason = disclosure.Complementary
	if got = about(); got[0].Hi != -1 {
		t.Errorf("without the total: %+v", got)
	}
}
