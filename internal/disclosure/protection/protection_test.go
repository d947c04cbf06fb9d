package protection_test

import (
	"testing"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/disclosure/protection"
	"github.com/blindjoin/blindjoin/internal/disclosure/structure"
	"github.com/blindjoin/blindjoin/internal/disclosure/suppression"
)

// world is units with a class of each column of both sides.
type world struct {
	classes [2][]int
	units   [][2][]int32
}

func (w *world) add(n int, one, two []int32) {
	for range n {
		w.units = append(w.units, [2][]int32{one, two})
	}
}

// decide decides on tables with their margins, and returns them by key.
func (w *world) decide(t *testing.T, rules disclosure.Rules, fixed map[string]map[int]disclosure.Reason, tables ...structure.Table) map[string]*protection.Table {
	t.Helper()
	b := structure.NewBuilder(w.classes, false)
	for _, u := range w.units {
		b.Add(structure.Group{
			Profile: [2]int32{b.Profile(0, structure.Profile{{Codes: u[0], Count: 1}}), b.Profile(1, structure.Profile{{Codes: u[1], Count: 1}})},
			Linked:  true, Units: 1, Weighted: [2]int64{1, 1},
		})
	}
	units, out := b.Units(), map[string]*protection.Table{}
	var list []*protection.Table
	for _, table := range structure.WithMargins(tables) {
		all, _ := units.Cells(table)
		p := &protection.Table{Units: all, Keys: make([]int64, len(all))}
		p.Table.Table, p.Cells = table, make([]suppression.Cell, len(all))
		for i, n := range all {
			p.Cells[i].Numbers[0] = n
			if n < rules.EffectiveThreshold() {
				p.Cells[i].Protected, p.Cells[i].Reason = true, disclosure.Primary
			}
		}
		if before, ok := fixed[table.Key()]; ok {
			p.Fixed = true
			for i := range p.Cells {
				p.Cells[i].Reason = before[i]
			}
		}
		list, out[table.Key()] = append(list, p), p
	}
	if err := protection.Decide(protection.Data{Units: units, Keys: units}, list, rules); err != nil {
		t.Fatal(err)
	}
	return out
}

func reasons(t *protection.Table) []disclosure.Reason {
	out := make([]disclosure.Reason, len(t.Cells))
	for i, c := range t.Cells {
		out[i] = c.Reason
	}
	return out
}

func table(one, two []int) structure.Table { return structure.Table{Columns: [2][]int{one, two}} }

// A class of which more than nine tenths are in one cell is not released, and nor is what it would
// follow from.
func TestHomogeneousClasses(t *testing.T) {
	t.Parallel()
	w := world{classes: [2][]int{{3}, {3}}}
	for own, counts := range [][]int{{285, 10, 5}, {120, 110, 90}, {100, 120, 130}} {
		for value, n := range counts {
			w.add(n, []int32{int32(own)}, []int32{int32(value)})
		}
	}
	rules := disclosure.Rules{Threshold: 3}
	got := w.decide(t, rules, nil, table([]int{0}, []int{0}))[",0|,0"]
	if got.Cells[0].Reason != disclosure.Homogeneous || got.Cells[1].Reason != disclosure.Homogeneous {
		t.Errorf("the class of which 95 %% are in a cell: %v", reasons(got))
	}
	complementary := 0
	for _, c := range got.Cells[3:] {
		if c.Reason == disclosure.Complementary {
			complementary++
		}
	}
	if complementary == 0 {
		t.Errorf("it follows from its column: %v", reasons(got))
	}
	rules.Homogeneity = 0.96
	for i, r := range reasons(w.decide(t, rules, nil, table([]int{0}, []int{0}))[",0|,0"]) {
		if r != disclosure.Released {
			t.Errorf("with a bound of 0.96, cell %d is left out: %s", i, r)
		}
	}
}

// Of a class and one within it both numbers are large, and their difference is small.
func TestDifferencesOfNestedClasses(t *testing.T) {
	t.Parallel()
	w := world{classes: [2][]int{{2, 2}, {3}}}
	// The first class of column 1 has all but 150 of the first class of column 0; of these, 4 have
	// value 0.
	for value, n := range []int{200, 200, 200} {
		w.add(n, []int32{0, 0}, []int32{int32(value)})
	}
	for value, n := range []int{4, 70, 76} {
		w.add(n, []int32{0, 1}, []int32{int32(value)})
	}
	for value, n := range []int{100, 150, 150} {
		w.add(n, []int32{1, 1}, []int32{int32(value)})
	}
	got := w.decide(t, disclosure.Rules{Threshold: 10}, nil, table([]int{0}, []int{0}), table([]int{1}, []int{0}))
	x, y := got[",0|,0"].Cells[0], got[",1|,0"].Cells[0]
	if x.Reason == disclosure.Released && y.Reason == disclosure.Released {
		t.Errorf("204 and 200 are both released, and of 150 units 4 have the value")
	}
	// With a threshold of 3 there is nothing to hide.
	got = w.decide(t, disclosure.Rules{Threshold: 3}, nil, table([]int{0}, []int{0}), table([]int{1}, []int{0}))
	if x, y := got[",0|,0"].Cells[0], got[",1|,0"].Cells[0]; x.Reason != disclosure.Released || y.Reason != disclosure.Released {
		t.Errorf("%s and %s", x.Reason, y.Reason)
	}
}

// Tables that were released before stay, and a later one is left out where it would tell of a class
// beside them.
func TestLaterTablesBesideThoseReleased(t *testing.T) {
	t.Parallel()
	w := world{classes: [2][]int{{2, 2}, {2}}}
	for i := range 1000 {
		c := int32(i % 2)
		d := c
		if i == 0 {
			d = 1 // column 1 is column 0 without one unit
		}
		w.add(1, []int32{c, d}, []int32{int32(i / 2 % 2)})
	}
	first := w.decide(t, disclosure.Rules{Threshold: 10}, nil, table([]int{0}, []int{0}))
	fixed := map[string]map[int]disclosure.Reason{}
	for key, p := range first {
		fixed[key] = map[int]disclosure.Reason{}
		for i, c := range p.Cells {
			if c.Reason != disclosure.Released {
				t.Fatalf("%s cell %d: %s", key, i, c.Reason)
			}
			fixed[key][i] = c.Reason
		}
	}
	later := w.decide(t, disclosure.Rules{Threshold: 10}, fixed, table([]int{0}, []int{0}), table([]int{1}, []int{0}))
	for i, c := range later[",0|,0"].Cells {
		if c.Reason != disclosure.Released {
			t.Errorf("cell %d of the first table: %s", i, c.Reason)
		}
	}
	for i, c := range later[",1|,0"].Cells {
		if c.Reason != disclosure.Leverage {
			t.Errorf("cell %d of the later table: %q", i, c.Reason)
		}
	}
}

// Classes of fewer units than the threshold have no name, whatever table they stand in.
func TestSmallClassesAreNotNamed(t *testing.T) {
	t.Parallel()
	w := world{classes: [2][]int{{3}, {2}}}
	w.add(150, []int32{0}, []int32{0})
	w.add(150, []int32{0}, []int32{1})
	w.add(150, []int32{1}, []int32{0})
	w.add(150, []int32{1}, []int32{1})
	w.add(9, []int32{2}, []int32{0})
	got := w.decide(t, disclosure.Rules{Threshold: 10}, nil, table([]int{0}, []int{0}))
	for _, key := range []string{",0|,0", ",0|"} {
		cells := got[key].Cells
		for i, c := range cells[len(cells)/3*2:] {
			if c.Reason != disclosure.Withheld {
				t.Errorf("table %s, cell %d of the class of 9: %q", key, i, c.Reason)
			}
		}
	}
}
