package disclosure

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// even are pairs of which every unit has one.
func even(n int64) [2]Pairs { return [2]Pairs{{Count: n, Largest: 1, Margin: [2]int64{1, 1}}} }

func TestDecide(t *testing.T) {
	t.Parallel()
	r := Rules{Threshold: 10}
	for name, x := range map[string]struct {
		cell CellUnits
		want Decision
	}{
		"at the threshold":               {CellUnits{even(10), [2]int64{10, 10}, [2]int64{10, 10}}, Release},
		"one unit short at holder 1":     {CellUnits{even(12), [2]int64{9, 10}, [2]int64{30, 30}}, Suppress},
		"one unit short at holder 2":     {CellUnits{even(12), [2]int64{10, 9}, [2]int64{30, 30}}, Suppress},
		"many records of few units":      {CellUnits{even(1000), [2]int64{3, 3}, [2]int64{30, 30}}, Suppress},
		"small group of holder 1":        {CellUnits{even(9), [2]int64{9, 9}, [2]int64{9, 30}}, Withhold},
		"small group of holder 2":        {CellUnits{even(9), [2]int64{9, 9}, [2]int64{30, 9}}, Withhold},
		"copy of the id":                 {CellUnits{even(1), [2]int64{1, 1}, [2]int64{1, 100000}}, Withhold},
		"released without margins given": {CellUnits{even(10), [2]int64{10, 10}, [2]int64{}}, Release},
		"fewer pairs than units":         {CellUnits{even(9), [2]int64{10, 10}, [2]int64{30, 30}}, Suppress},
		"no number to show":              {CellUnits{[2]Pairs{}, [2]int64{10, 10}, [2]int64{30, 30}}, Suppress},
		"one of two numbers too small":   {CellUnits{[2]Pairs{even(12)[0], even(9)[0]}, [2]int64{10, 10}, [2]int64{30, 30}}, Suppress},
		"nothing known":                  {CellUnits{}, Withhold},
		"negative":                       {CellUnits{even(-1), [2]int64{-1, -1}, [2]int64{-1, -1}}, Withhold},
	} {
		if got := r.DecideCell(x.cell); got != x.want {
			t.Errorf("%s: %v, want %v", name, got, x.want)
		}
	}
}

func TestDominance(t *testing.T) {
	t.Parallel()
	for name, x := range map[string]struct {
		share float64
		pairs Pairs
		want  Decision
	}{
		"as many as all others":             {0, Pairs{40, 20, [2]int64{20, 20}}, Release},
		"one more than all others":          {0, Pairs{41, 21, [2]int64{21, 21}}, Suppress},
		"dominant in holder 1's margin":     {0, Pairs{40, 1, [2]int64{40, 1}}, Suppress},
		"dominant in holder 2's margin":     {0, Pairs{40, 1, [2]int64{1, 40}}, Suppress},
		"not quite dominant in a margin":    {0, Pairs{40, 1, [2]int64{39, 39}}, Release},
		"29 of 100 where 0.29 is allowed":   {0.29, Pairs{100, 29, [2]int64{29, 29}}, Release},
		"30 of 100 where 0.29 is allowed":   {0.29, Pairs{100, 30, [2]int64{30, 30}}, Suppress},
		"80 of 100 where 0.8 is allowed":    {0.8, Pairs{100, 80, [2]int64{80, 80}}, Release},
		"91 of 100 where all is allowed":    {1, Pairs{100, 91, [2]int64{91, 91}}, Suppress},
		"nothing known of how it is spread": {0, Pairs{Count: 100}, Suppress},
		"a largest unit beyond the count":   {0, Pairs{100, 101, [2]int64{101, 101}}, Suppress},
		"a margin smaller than its cell":    {0.9, Pairs{100, 5, [2]int64{5, 4}}, Suppress},
		"a negative unit":                   {0, Pairs{100, -5, [2]int64{5, 5}}, Suppress},
	} {
		r := Rules{Threshold: 10, Dominance: x.share}
		// Whichever number is dominated, neither is shown.
		for i := range 2 {
			c := CellUnits{even(100), [2]int64{12, 12}, [2]int64{30, 30}}
			c.Shown[1] = c.Shown[0]
			c.Shown[i] = x.pairs
			if got := r.DecideCell(c); got != x.want {
				t.Errorf("%s, number %d: %v, want %v", name, i+1, got, x.want)
			}
		}
	}
}

// What a study may agree on is what the rules grant.
func TestBoundsOfStudiesAreThoseOfRules(t *testing.T) {
	t.Parallel()
	within := Rules{Threshold: Floor, Dominance: DominanceCeiling, QueryBudget: 1, MaxGroupBy: 1}
	if name, err := within.Check(); err != nil || within.EffectiveThreshold() != int64(within.Threshold) || within.EffectiveDominance() != within.Dominance {
		t.Errorf("%s: %v", name, err)
	}
	for want, change := range map[string]func(*Rules){
		"threshold": func(r *Rules) { r.Threshold = Floor - 1 },
		"dominance": func(r *Rules) { r.Dominance = DominanceCeiling + .001 },
	} {
		beyond := within
		change(&beyond)
		if name, err := beyond.Check(); name != want || problem.KindOf(err) != problem.Invalid {
			t.Errorf("a study may agree on a %s that the rules do not grant: %v", want, err)
		}
	}
	if (Rules{}).EffectiveDominance() != DefaultDominance {
		t.Error("a study that does not say has another dominance than the default")
	}
}

func TestEffectiveDominance(t *testing.T) {
	t.Parallel()
	for _, x := range []struct{ set, want float64 }{
		{0, 0.5}, {-1, 0.5}, {math.NaN(), 0.5}, {0.2, 0.2}, {0.9, 0.9}, {0.95, 0.9}, {1, 0.9}, {math.Inf(1), 0.9},
	} {
		if got := (Rules{Dominance: x.set}).EffectiveDominance(); got != x.want {
			t.Errorf("dominance %v counts as %v, want %v", x.set, got, x.want)
		}
	}
}

// A holder gives one of its units many records, and looks for the cell that its pairs are in.
// Wherever they are, the same cells are released, unless one has so many pairs that the unit is not
// to be told from its other pairs.
func TestDominantUnitIsNowhereToBeSeen(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		r := Rules{Threshold: rapid.IntRange(3, 10).Draw(t, "threshold")}
		others := rapid.SliceOfN(rapid.Int64Range(10, 60), 2, 5).Draw(t, "units of one pair in each cell")
		copies := rapid.Int64Range(60, 1000).Draw(t, "pairs of the large unit")
		for at := range others {
			for i, n := range others {
				p, units := Pairs{n, 1, [2]int64{copies, copies}}, n
				if i == at {
					p.Count, p.Largest, units = n+copies, copies, n+1
				}
				d := r.DecideCell(CellUnits{[2]Pairs{p}, [2]int64{units, units}, [2]int64{1000, 1000}})
				if d == Release && (i != at || n < copies) {
					t.Fatalf("the unit of %d pairs is in cell %d of %v, and cell %d is released", copies, at, others, i)
				}
			}
		}
	})
}

func TestTheFloorHoldsWhateverTheRulesSay(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		r := Rules{Threshold: rapid.Int().Draw(t, "threshold"), Dominance: rapid.Float64().Draw(t, "dominance")}
		small := rapid.Int64Range(-5, 40)
		number := func(name string) Pairs {
			return Pairs{small.Draw(t, name), small.Draw(t, name+" largest"), [2]int64{small.Draw(t, name+" in margin 1"), small.Draw(t, name+" in margin 2")}}
		}
		c := CellUnits{[2]Pairs{number("count"), number("other count")}, [2]int64{small.Draw(t, "u1"), small.Draw(t, "u2")}, [2]int64{small.Draw(t, "m1"), small.Draw(t, "m2")}}
		least := int64(max(3, r.Threshold))
		switch r.DecideCell(c) {
		case Release:
			for _, p := range c.Shown {
				if p == (Pairs{}) {
					continue
				}
				if p.Count < least || c.Units[0] < least || c.Units[1] < least || float64(p.Largest) > DominanceCeiling*float64(p.Count) {
					t.Fatalf("released %+v at threshold %d", c, r.Threshold)
				}
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
		c := CellUnits{even(max(units[0], units[1])), units, [2]int64{units[0] + n.Draw(t, "m1"), units[1] + n.Draw(t, "m2")}}
		low := rapid.IntRange(0, 40).Draw(t, "low")
		high := low + rapid.IntRange(0, 20).Draw(t, "more")
		if (Rules{Threshold: high}).DecideCell(c) > (Rules{Threshold: low}).DecideCell(c) {
			t.Fatalf("%+v: threshold %d shows more than %d", c, high, low)
		}
	})
}

// Every 2×2 table with up to five units a cell, and every threshold up to the largest margin: one
// unit has one pair.
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
						cells = append(cells, CellUnits{even(k), [2]int64{k, k}, [2]int64{table[x][0] + table[x][1], table[0][y] + table[1][y]}})
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
				if (d == Release) != (c.Units[0] >= least) {
					t.Fatalf("table %v, threshold %d: %v on a count of %d", table, threshold, d, c.Units[0])
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

// The attack that the rule is about: group by a copy of the identifier and by the other holder's
// column.
func TestACopyOfTheIDTellsNothing(t *testing.T) {
	t.Parallel()
	cells := make([]CellUnits, 1000)
	for i := range cells {
		cells[i] = CellUnits{Shown: even(1), Units: [2]int64{1, 1}, Margin: [2]int64{1, 500}}
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
