package suppression

import (
	"math/big"
	"math/rand/v2" //nolint:depguard // worlds that come again with the same seed
	"slices"
	"testing"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/disclosure/interval"
	"github.com/blindjoin/blindjoin/internal/disclosure/structure"
	"github.com/blindjoin/blindjoin/internal/testkit"
)

// plan is a random world with random linked tables.
type plan struct {
	units  *structure.Units
	tables []*Table
}

func randomPlan(r *rand.Rand, threshold int64) plan {
	u := &structure.Units{}
	var seen [2]map[string]int32
	for side := range 2 {
		seen[side] = map[string]int32{}
		for range 1 + r.IntN(3) {
			u.Sides[side].Classes = append(u.Sides[side].Classes, 2+r.IntN(3))
		}
	}
	groups := map[[2]int32]int64{}
	for range 50 + r.IntN(400) {
		var at [2]int32
		common := r.Float64()
		for side := range 2 {
			codes := make([]int32, len(u.Sides[side].Classes))
			for i, n := range u.Sides[side].Classes {
				// skewed, and related with each other
				codes[i] = int32(min(float64(n)-1, float64(n)*(common*.6+r.Float64()*.4)*r.Float64()*1.3))
			}
			key := ""
			for _, c := range codes {
				key += string('a' + c)
			}
			p, ok := seen[side][key]
			if !ok {
				p = int32(len(u.Sides[side].Profiles))
				seen[side][key] = p
				u.Sides[side].Profiles = append(u.Sides[side].Profiles, structure.Profile{{Codes: codes, Count: 1}})
			}
			at[side] = p
		}
		groups[at]++
	}
	for at, n := range groups {
		u.Groups = append(u.Groups, structure.Group{Profile: at, Linked: true, Units: n, Weighted: [2]int64{n, n}})
	}
	var chosen []structure.Table
	for range 1 + r.IntN(4) {
		var t structure.Table
		for side := range 2 {
			for c := range u.Sides[side].Classes {
				if r.IntN(2) == 0 && len(t.Columns[side]) < 2 {
					t.Columns[side] = append(t.Columns[side], c)
				}
			}
		}
		chosen = append(chosen, t)
	}
	return plan{u, primary(u, structure.WithMargins(chosen), threshold)}
}

func primary(u *structure.Units, tables []structure.Table, threshold int64) []*Table {
	var out []*Table
	for _, t := range tables {
		all, _ := u.Cells(t)
		table := &Table{Table: t, Cells: make([]Cell, len(all))}
		for i, n := range all {
			table.Cells[i].Numbers[0] = n
			if n < threshold {
				table.Cells[i].Protected, table.Cells[i].Reason = true, disclosure.Primary
			}
		}
		out = append(out, table)
	}
	return out
}

// oracle is what an insider knows, as equations over all its unknowns, one by one.
type oracle struct {
	side     int
	u        *structure.Units
	unknowns int
	values   int
	rows     [][]*big.Rat // echelon
	pivots   []int
}

func newOracle(p plan, side int) *oracle {
	o := &oracle{side: side, u: p.units}
	other := &p.units.Sides[1-side]
	all := make([]int, len(other.Classes))
	for i := range all {
		all[i] = i
	}
	o.values = other.Product(all, 1<<20)
	o.unknowns = len(p.units.Sides[side].Profiles) * o.values
	for profile := range p.units.Sides[side].Profiles {
		v := o.zero()
		for value := range o.values {
			v[profile*o.values+value].SetInt64(1)
		}
		o.learn(v)
	}
	for _, t := range p.tables {
		for i, c := range t.Cells {
			if c.Reason == disclosure.Released {
				o.learn(o.cell(t, i))
			}
		}
	}
	return o
}

func (o *oracle) zero() []*big.Rat {
	v := make([]*big.Rat, o.unknowns)
	for i := range v {
		v[i] = new(big.Rat)
	}
	return v
}

func (o *oracle) has(t *Table, cell, profile, value int) bool {
	columns := o.u.Sides[1].Product(t.Columns[1], 1<<20)
	at := [2]int{cell / columns, cell % columns}
	own, other := &o.u.Sides[o.side], &o.u.Sides[1-o.side]
	all := make([]int, len(other.Classes))
	for i := range all {
		all[i] = i
	}
	return own.Class(t.Columns[o.side], own.Profiles[profile][0].Codes) == at[o.side] &&
		other.Class(t.Columns[1-o.side], other.Codes(all, value)) == at[1-o.side]
}

func (o *oracle) cell(t *Table, cell int) []*big.Rat {
	v := o.zero()
	for profile := range o.u.Sides[o.side].Profiles {
		for value := range o.values {
			if o.has(t, cell, profile, value) {
				v[profile*o.values+value].SetInt64(1)
			}
		}
	}
	return v
}

func (o *oracle) reduce(v []*big.Rat) int {
	var c, x big.Rat
	for i, row := range o.rows {
		if v[o.pivots[i]].Sign() == 0 {
			continue
		}
		c.Set(v[o.pivots[i]])
		for j, y := range row {
			if y.Sign() != 0 {
				v[j].Sub(v[j], x.Mul(&c, y))
			}
		}
	}
	return slices.IndexFunc(v, func(x *big.Rat) bool { return x.Sign() != 0 })
}

func (o *oracle) learn(v []*big.Rat) {
	p := o.reduce(v)
	if p < 0 {
		return
	}
	c := new(big.Rat).Inv(v[p])
	for _, x := range v {
		x.Mul(x, c)
	}
	o.rows, o.pivots = append(o.rows, v), append(o.pivots, p)
}

func (o *oracle) knows(v []*big.Rat) bool {
	return !slices.ContainsFunc(v, func(x *big.Rat) bool { return x.Sign() != 0 }) || o.reduce(v) < 0
}

// checkWidths computes the interval of each cell that is left out, from what the insider knows.
func (o *oracle) checkWidths(t *testing.T, n int, p plan, threshold int64) {
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
	rowOf := func(table *Table, cell int) (row interval.Row) {
		for i, x := range o.cell(table, cell) {
			if x.Sign() != 0 {
				row = append(row, interval.Entry{Index: i, Coefficient: 1})
			}
		}
		return row
	}
	for _, table := range p.tables {
		for i, c := range table.Cells {
			if c.Reason == disclosure.Released {
				if row := rowOf(table, i); len(row) > 0 {
					system.Equations, values = append(system.Equations, row), append(values, c.Numbers[0])
				}
			}
		}
	}
	solver, err := interval.FromValues(system, values)
	if err != nil {
		t.Fatal(err)
	}
	for _, table := range p.tables {
		for i, c := range table.Cells {
			units := o.ownUnits(table, i)
			if len(table.Columns[1-o.side]) == 0 || c.Reason == disclosure.Released || units == 0 {
				continue
			}
			bounds := solver.Bounds(rowOf(table, i))
			if !bounds.Exact {
				t.Fatalf("plan %d: no exact interval", n)
			}
			if bounds.Hi-bounds.Lo < float64(min(threshold, units))-interval.Tolerance {
				t.Errorf("plan %d: side %d has %.2f to %.2f for cell %d of table %s: %d, threshold %d", n, o.side, bounds.Lo, bounds.Hi, i, table.Key(), c.Numbers[0], threshold)
			}
		}
	}
}

// ownUnits counts the units of the insider's class that a cell is in.
func (o *oracle) ownUnits(t *Table, cell int) (n int64) {
	v := o.cell(t, cell)
	for profile := range o.u.Sides[o.side].Profiles {
		if slices.ContainsFunc(v[profile*o.values:(profile+1)*o.values], func(x *big.Rat) bool { return x.Sign() != 0 }) {
			for _, g := range o.u.Groups {
				if int(g.Profile[o.side]) == profile {
					n += g.Units
				}
			}
		}
	}
	return n
}

func TestNothingSmallFollows(t *testing.T) {
	t.Parallel()
	plans := 60
	if testkit.Long() {
		plans = 2000
	}
	r := rand.New(rand.NewPCG(11, 7))
	var small, complementary, released int
	for n := range plans {
		threshold := int64(3 + r.IntN(8))
		p := randomPlan(r, threshold)
		if err := Protect(p.units, p.tables, Rules{Threshold: threshold}); err != nil {
			t.Fatal(err)
		}
		for side := range 2 {
			o := newOracle(p, side)
			for _, table := range p.tables {
				for i, c := range table.Cells {
					switch c.Reason { //nolint:exhaustive // only these are counted
					case disclosure.Complementary:
						complementary++
					case disclosure.Released:
						released++
					}
					if len(table.Columns[1-side]) == 0 || !c.Protected || o.ownUnits(table, i) == 0 {
						continue // the insider's own
					}
					small++
					if o.knows(o.cell(table, i)) {
						t.Errorf("plan %d: side %d knows cell %d of table %s: %d", n, side, i, table.Key(), c.Numbers[0])
					}
				}
			}
			o.checkWidths(t, n, p, threshold)
			// inner cells: an own profile by a value of a table
			other := &p.units.Sides[1-side]
			all := make([]int, len(other.Classes))
			for i := range all {
				all[i] = i
			}
			for profile := range p.units.Sides[side].Profiles {
				for _, table := range p.tables {
					for value := range other.Product(table.Columns[1-side], 1<<20) {
						if len(table.Columns[1-side]) == 0 {
							continue
						}
						v, count := o.zero(), int64(0)
						for full := range o.values {
							if other.Class(table.Columns[1-side], other.Codes(all, full)) == value {
								v[profile*o.values+full].SetInt64(1)
							}
						}
						for _, g := range p.units.Groups {
							if int(g.Profile[side]) == profile && other.Class(table.Columns[1-side], other.Profiles[g.Profile[1-side]][0].Codes) == value {
								count += g.Units
							}
						}
						if count < threshold && o.knows(v) {
							t.Errorf("plan %d: side %d knows %d of its profile %d, of table %s", n, side, count, profile, table.Key())
						}
					}
				}
			}
		}
	}
	if small == 0 || complementary == 0 || released == 0 {
		t.Errorf("%d small, %d complementary, %d released: something was never tried", small, complementary, released)
	}
	t.Logf("%d plans: %d small, %d left out beside them, %d released", plans, small, complementary, released)
}
