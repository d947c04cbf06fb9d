package disclosure

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/blindjoin/blindjoin/internal/problem"
)

func TestDecide(t *testing.T) {
	t.Parallel()
	r := Rules{Threshold: 10}
	for name, x := range map[string]struct {
		cell CellUnits
		want Decision
	}{
		"at the threshold":               {CellUnits{10, [2]int64{10, 10}, [2]int64{10, 10}}, Release},
		"one unit short at holder 1":     {CellUnits{12, [2]int64{9, 10}, [2]int64{30, 30}}, Suppress},
		"one unit short at holder 2":     {CellUnits{12, [2]int64{10, 9}, [2]int64{30, 30}}, Suppress},
		"many records of few units":      {CellUnits{1000, [2]int64{3, 3}, [2]int64{30, 30}}, Suppress},
		"small group of holder 1":        {CellUnits{9, [2]int64{9, 9}, [2]int64{9, 30}}, Withhold},
		"small group of holder 2":        {CellUnits{9, [2]int64{9, 9}, [2]int64{30, 9}}, Withhold},
		"copy of the id":                 {CellUnits{1, [2]int64{1, 1}, [2]int64{1, 100000}}, Withhold},
		"released without margins given": {CellUnits{10, [2]int64{10, 10}, [2]int64{}}, Release},
		"fewer pairs than units":         {CellUnits{9, [2]int64{10, 10}, [2]int64{30, 30}}, Suppress},
		"nothing known":                  {CellUnits{}, Withhold},
		"negative":                       {CellUnits{-1, [2]int64{-1, -1}, [2]int64{-1, -1}}, Withhold},
	} {
		if got := r.DecideCell(x.cell); got != x.want {
			t.Errorf("%s: %v, want %v", name, got, x.want)
		}
	}
}

func TestTheFloorHoldsWhateverTheRulesSay(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		r := Rules{Threshold: rapid.Int().Draw(t, "threshold")}
		small := rapid.Int64Range(-5, 40)
		c := CellUnits{small.Draw(t, "count"), [2]int64{small.Draw(t, "u1"), small.Draw(t, "u2")}, [2]int64{small.Draw(t, "m1"), small.Draw(t, "m2")}}
		least := int64(max(3, r.Threshold))
		switch r.DecideCell(c) {
		case Release:
			if c.Count < least || c.Units[0] < least || c.Units[1] < least {
				t.Fatalf("released %+v at threshold %d", c, r.Threshold)
			}
		case Suppress:
			if c.Margin[0] < least || c.Margin[1] < least {
				t.Fatalf("showed the key of %+v at threshold %d", c, r.Threshold)
			}
		case Withhold:
			if c.Margin[0] >= least && c.Margin[1] >= least {
				t.Fatalf("withheld %+v at threshold %d", c, r.Threshold)
			}
		}
	})
}

func TestAHigherThresholdNeverShowsMore(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64Range(0, 30)
		units := [2]int64{n.Draw(t, "u1"), n.Draw(t, "u2")}
		c := CellUnits{max(units[0], units[1]), units, [2]int64{units[0] + n.Draw(t, "m1"), units[1] + n.Draw(t, "m2")}}
		low := rapid.IntRange(0, 40).Draw(t, "low")
		high := low + rapid.IntRange(0, 20).Draw(t, "more")
		if (Rules{Threshold: high}).DecideCell(c) > (Rules{Threshold: low}).DecideCell(c) {
			t.Fatalf("%+v: threshold %d shows more than %d", c, high, low)
		}
	})
}

// Every 2×2 table with up to five units a cell, and every threshold up to the largest margin: one unit has one pair.
func TestSmallTablesExhaustively(t *testing.T) {
	t.Parallel()
	const top = 6
	decided := map[Decision]int{}
	for n := range top * top * top * top {
		table := [2][2]int64{{int64(n % top), int64(n / top % top)}, {int64(n / top / top % top), int64(n / top / top / top)}}
		for threshold := range 2*top + 1 {
			rules, least := Rules{Threshold: threshold}, int64(max(3, threshold))
			var cells []CellUnits
			for x := range 2 {
				for y := range 2 {
					if k := table[x][y]; k > 0 {
						cells = append(cells, CellUnits{k, [2]int64{k, k}, [2]int64{table[x][0] + table[x][1], table[0][y] + table[1][y]}})
					}
				}
			}
			decisions := rules.Decide(cells)
			if len(decisions) != len(cells) {
				t.Fatalf("%d decisions on %d cells", len(decisions), len(cells))
			}
			for i, d := range decisions {
				decided[d]++
				c := cells[i]
				if (d == Release) != (c.Count >= least) {
					t.Fatalf("table %v, threshold %d: %v on a count of %d", table, threshold, d, c.Count)
				}
				if shown := d != Withhold; shown != (min(c.Margin[0], c.Margin[1]) >= least) {
					t.Fatalf("table %v, threshold %d: %v with margins %v", table, threshold, d, c.Margin)
				}
			}
		}
	}
	for _, d := range []Decision{Release, Suppress, Withhold} {
		if decided[d] == 0 {
			t.Errorf("no table led to %v", d)
		}
	}
}

// The attack that the rule is about: group by a copy of the identifier and by the other holder's column.
func TestACopyOfTheIDTellsNothing(t *testing.T) {
	t.Parallel()
	cells := make([]CellUnits, 1000)
	for i := range cells {
		cells[i] = CellUnits{Count: 1, Units: [2]int64{1, 1}, Margin: [2]int64{1, 500}}
	}
	for _, d := range (Rules{}).Decide(cells) {
		if d != Withhold {
			t.Fatalf("a single person's cell was decided %v", d)
		}
	}
}

func TestBudget(t *testing.T) {
	t.Parallel()
	for _, x := range []struct {
		budget, asked int
		ok            bool
	}{{100, 0, true}, {100, 99, true}, {100, 100, false}, {100, 101, false}, {0, 0, false}, {-1, 0, false}, {10, -1, false}} {
		err := Rules{QueryBudget: x.budget}.Budget(x.asked)
		if (err == nil) != x.ok || (err != nil && problem.KindOf(err) != problem.Denied) {
			t.Errorf("%d of %d: %v", x.asked, x.budget, err)
		}
	}
}

func TestZeroDecisionShowsNothing(t *testing.T) {
	t.Parallel()
	var d Decision
	if d != Withhold || d.String() != "withhold" || Suppress.String() != "suppress" || Release.String() != "release" || Decision(9).String() != "withhold" {
		t.Errorf("zero decision %v", d)
	}
	if (Rules{}).EffectiveThreshold() != Floor || (Rules{Threshold: 10}).EffectiveThreshold() != 10 {
		t.Error("effective threshold")
	}
}
