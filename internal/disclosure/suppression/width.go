package suppression

import (
	"cmp"
	"maps"
	"slices"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/disclosure/interval"
)

const (
	// maxUnknowns is how many unknowns one linear program has. Where there are more, all but some
	// are taken as known: an interval found so is at most as wide as the true one.
	maxUnknowns = 4000
	// how many profiles and values remain then, in the target's class and outside
	insideProfiles, outsideProfiles = 24, 56
	withValue, withoutValue         = 15, 35
	// how often more is left out for the sake of one cell
	maxRounds = 60
)

// widen leaves out more until the interval of each cell that is left out is wide enough, or nothing
// remains that could be left out for it; it reports whether anything was.
func (v *view) widen(tables []*Table, rules Rules) (changed bool) {
	places := v.places(tables)
	both, size := v.overlaps()
	changed = v.fill(places, tables, rules, size)
	for range maxRounds {
		more := false
		for _, p := range v.narrow(places, tables, rules, size) {
			if q := v.partner(p, places, tables, both); q != nil {
				tables[q.table].Cells[q.cell].Reason = disclosure.Complementary
				more = true
			}
		}
		if !more {
			break
		}
		changed = true
	}
	return changed
}

// fill leaves out more in every row and column of a table whose cells that are left out have fewer
// units together than the threshold, and than the class: each would be below that sum. It is what
// narrow would find, without a linear program.
func (v *view) fill(places []place, tables []*Table, rules Rules, size []int64) (changed bool) {
	lines := map[[3]int][]place{}
	for _, p := range places {
		if !tables[p.table].Fixed {
			lines[[3]int{p.table, 0, p.own}] = append(lines[[3]int{p.table, 0, p.own}], p)
			lines[[3]int{p.table, 1, p.other}] = append(lines[[3]int{p.table, 1, p.other}], p)
		}
	}
	for _, at := range slices.SortedFunc(maps.Keys(lines), func(a, b [3]int) int { return slices.Compare(a[:], b[:]) }) {
		line := lines[at]
		sum, left, need := int64(0), 0, int64(0)
		for _, p := range line {
			if c := tables[p.table].Cells[p.cell]; c.Reason != disclosure.Released {
				sum, left = sum+c.Numbers[0], left+1
				if c.hidden() {
					need = max(need, min(rules.Threshold, size[p.own]))
				}
			}
		}
		for left > 0 && sum < need && left < len(line) {
			least := -1
			for i, p := range line {
				c := tables[p.table].Cells[p.cell]
				if c.Reason == disclosure.Released && (least < 0 || c.Numbers[0] < tables[p.table].Cells[line[least].cell].Numbers[0]) {
					least = i
				}
			}
			c := &tables[line[least].table].Cells[line[least].cell]
			c.Reason = disclosure.Complementary
			sum, left, changed = sum+c.Numbers[0], left+1, true
		}
	}
	return changed
}

// hidden reports whether the number of a cell is not to be known. That of a class which is left out
// for its leverage may be: it is large, and what tells of its units is that it stands beside
// others, which is bounded whether it is released or follows.
func (c Cell) hidden() bool {
	return c.Protected || c.Reason != disclosure.Released && c.Reason != disclosure.Leverage
}

// narrow lists the cells that are left out whose interval is narrower than the threshold and than
// their class.
func (v *view) narrow(places []place, tables []*Table, rules Rules, size []int64) []place {
	var failed []place
	var all *program
	x := v.exchanges(places, tables)
	if len(v.profiles)*len(v.values) <= maxUnknowns {
		all = v.program(tables, places, allOf(len(v.profiles)), allOf(len(v.values)))
	}
	for _, p := range places {
		c := tables[p.table].Cells[p.cell]
		// What is wide stays so: what is left out later only widens it.
		at := [2]int{p.table, p.cell}
		if !c.hidden() || tables[p.table].Fixed || v.checked[at] || v.known(p) {
			continue
		}
		need := float64(min(rules.Threshold, size[p.own]))
		switch {
		case all != nil:
			v.checked[at] = all.wide(p, need)
		case x.apply():
			v.checked[at] = x.wide(p, need)
		default:
			profiles, values := v.around(p)
			v.checked[at] = v.program(tables, places, profiles, values).wide(p, need)
		}
		if !v.checked[at] {
			failed = append(failed, p)
		}
	}
	return failed
}

// known reports whether the insider knows a cell by itself: the other side has but one class.
func (v *view) known(p place) bool {
	for _, r := range v.rows(p) {
		if leading(r) >= 0 {
			return false
		}
	}
	return true
}

func allOf(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

// around chooses unknowns for one cell: the largest profiles of its class and outside, by the
// largest values of its kind and others.
func (v *view) around(p place) (profiles, values []int) {
	choose := func(groups []group, units []int64, at, inside, outside int) []int {
		order := allOf(len(groups))
		slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(units[b], units[a]) })
		var out []int
		for _, i := range order {
			in := slices.ContainsFunc(groups[i].in, func(e entry) bool { return e.at == at })
			switch {
			case in && inside > 0:
				inside--
			case !in && outside > 0:
				outside--
			default:
				continue
			}
			out = append(out, i)
		}
		return out
	}
	other := p.other
	if v.typos {
		other *= 2
	}
	profiles = choose(v.profiles, v.units1, p.own, insideProfiles, outsideProfiles)
	values = choose(v.values, v.units2, other, withValue, withoutValue)
	return profiles, values
}

// program is what the insider knows of some unknowns, as linear equations, and where the truth is.
type program struct {
	view     *view
	profiles []int
	values   []int
	solver   *interval.Solver
}

func (v *view) program(tables []*Table, places []place, profiles, values []int) *program {
	s := &program{view: v, profiles: profiles, values: values}
	system := interval.System{Unknowns: len(profiles) * len(values)}
	truth := make([]int64, system.Unknowns)
	counts := v.counts()
	for i, p := range profiles {
		known := make(interval.Row, len(values))
		for j, value := range values {
			at := i*len(values) + j
			truth[at] = counts[[2]int32{int32(p), int32(value)}] //nolint:gosec // indices
			known[j] = interval.Entry{Index: at, Coefficient: 1}
		}
		system.Equations = append(system.Equations, known)
	}
	for _, p := range places {
		if tables[p.table].Cells[p.cell].Reason == disclosure.Released {
			for _, row := range s.rows(p) {
				if len(row) > 0 {
					system.Equations = append(system.Equations, row)
				}
			}
		}
	}
	solver, err := interval.FromTruth(system, truth)
	if err == nil {
		s.solver = solver
	}
	return s
}

// rows are the numbers of a cell over the unknowns.
func (s *program) rows(p place) []interval.Row {
	numbers := []int{p.other}
	if s.view.typos {
		numbers = []int{2 * p.other, 2*p.other + 1}
	}
	var out []interval.Row
	for _, number := range numbers {
		var row interval.Row
		for i, profile := range s.profiles {
			own := weightAt(s.view.profiles[profile].in, p.own)
			if own == 0 {
				continue
			}
			for j, value := range s.values {
				if w := weightAt(s.view.values[value].in, number); w != 0 {
					row = append(row, interval.Entry{Index: i*len(s.values) + j, Coefficient: own * w})
				}
			}
		}
		out = append(out, row)
	}
	return out
}

func weightAt(in []entry, at int) int64 {
	if i, ok := slices.BinarySearchFunc(in, at, func(e entry, at int) int { return cmp.Compare(e.at, at) }); ok {
		return in[i].weight
	}
	return 0
}

// wide reports whether the interval of a cell's numbers is wide enough.
func (s *program) wide(p place, need float64) bool {
	if s.solver == nil {
		return false
	}
	known := s.view.rows(p)
	for i, row := range s.rows(p) {
		if leading(known[i]) < 0 {
			continue // the insider knows it by itself
		}
		if _, ok := s.solver.WidthAtLeast(row, need); !ok {
			return false
		}
	}
	return true
}

// partner chooses a further cell to leave out for one that is narrow: the smallest released one of
// its table that shares the own class or the value, or else of any table that overlaps with it.
// What an earlier release has shown is left out last: it is known.
func (v *view) partner(p place, places []place, tables []*Table, both []int64) *place {
	var best *place
	var rank int
	for i := range places {
		q := &places[i]
		if tables[q.table].Fixed || tables[q.table].Cells[q.cell].Reason != disclosure.Released || both[p.own*v.owns.size+q.own] == 0 && q.other != p.other {
			continue
		}
		r := 0
		if q.table == p.table && (q.own == p.own || q.other == p.other) {
			r++
		}
		if !tables[q.table].Cells[q.cell].Known {
			r += 2
		}
		if best == nil || r > rank || r == rank && tables[q.table].Cells[q.cell].Numbers[0] < tables[best.table].Cells[best.cell].Numbers[0] {
			best, rank = q, r
		}
	}
	return best
}
