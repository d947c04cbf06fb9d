package suppression

import (
	"cmp"
	"encoding/binary"
	"maps"
	"slices"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/disclosure/interval"
)

// maxGroups is how many groups of profiles exchange values in one linear program.
const maxGroups = 300

// exchanges proves that intervals are wide where there are too many unknowns for one linear
// program: units exchange two values of the other's with each other, both of which are left out for
// the class in question. All else is taken as known, so that an interval found so is at most as
// wide as the true one. Profiles that are in the same classes of which either value is released are
// one unknown.
type exchanges struct {
	view     *view
	released map[[2]int]bool // own class and value
	left     map[int][]int   // of an own class: values that are left out
	of       map[int]map[int32]int64
}

func (v *view) exchanges(places []place, tables []*Table) *exchanges {
	x := &exchanges{view: v, released: map[[2]int]bool{}, left: map[int][]int{}, of: map[int]map[int32]int64{}}
	for _, p := range places {
		at := [2]int{p.own, p.other}
		if tables[p.table].Cells[p.cell].Reason == disclosure.Released {
			x.released[at] = true
		} else {
			x.left[p.own] = append(x.left[p.own], p.other)
		}
	}
	return x
}

// units is how many units of each profile have a value, once and no other: a unit of several values
// cannot give one away without the others.
func (x *exchanges) units(value int) map[int32]int64 {
	if out, ok := x.of[value]; ok {
		return out
	}
	out := map[int32]int64{}
	has := make([]bool, len(x.view.values))
	for i, g := range x.view.values {
		has[i] = len(g.in) == 1 && g.in[0] == entry{at: value, weight: 1}
	}
	for at, n := range x.view.counts() {
		if has[at[1]] {
			out[at[0]] += n
		}
	}
	x.of[value] = out
	return out
}

// apply reports whether there is one column of the other's, and one number a cell: else the numbers
// of one would change with another.
func (x *exchanges) apply() bool {
	return !x.view.typos && len(x.view.others.sets) == 1 && len(x.view.others.sets[0]) == 1
}

// wide reports whether an exchange with some other value makes the interval of a cell wide enough.
func (x *exchanges) wide(p place, need float64) bool {
	for _, w := range x.left[p.own] {
		if w != p.other && x.by(p, w, need) {
			return true
		}
	}
	return false
}

// by reports whether exchange with one other value makes the interval of a cell wide enough.
func (x *exchanges) by(p place, w int, need float64) bool {
	type both struct{ one, two int64 }
	groups, order, keys := map[string]*both{}, []string{}, map[string][]int{}
	var key []byte
	add := func(profile int32, one, two int64) {
		key = key[:0]
		var in []int
		for _, e := range x.view.profiles[profile].in {
			if e.at == p.own || x.released[[2]int{e.at, p.other}] || x.released[[2]int{e.at, w}] {
				in = append(in, e.at)
				key = binary.AppendUvarint(key, uint64(e.at)) //nolint:gosec // an index
			}
		}
		g := groups[string(key)]
		if g == nil {
			g = &both{}
			k := string(key)
			groups[k], keys[k], order = g, in, append(order, k)
		}
		g.one += one
		g.two += two
	}
	for profile, n := range x.units(p.other) {
		add(profile, n, 0)
	}
	for profile, n := range x.units(w) {
		add(profile, 0, n)
	}
	// Groups that can both give and take come first, and in one order: maps have none.
	slices.SortFunc(order, func(a, b string) int {
		s, t := groups[a], groups[b]
		return cmp.Or(cmp.Compare(min(t.one, t.two), min(s.one, s.two)), cmp.Compare(t.one+t.two, s.one+s.two), cmp.Compare(a, b))
	})
	order = order[:min(len(order), maxGroups)]
	system := interval.System{Unknowns: 2 * len(order)}
	truth := make([]int64, system.Unknowns)
	sums := map[int]interval.Row{}
	var target interval.Row
	for i, k := range order {
		truth[2*i], truth[2*i+1] = groups[k].one, groups[k].two
		system.Equations = append(system.Equations, interval.Row{{Index: 2 * i, Coefficient: 1}, {Index: 2*i + 1, Coefficient: 1}})
		for _, own := range keys[k] {
			entry := interval.Entry{Index: 2 * i, Coefficient: 1}
			if own == p.own {
				target = append(target, entry)
			}
			if own != p.own || x.released[[2]int{own, p.other}] || x.released[[2]int{own, w}] {
				sums[own] = append(sums[own], entry)
			}
		}
	}
	for _, own := range slices.Sorted(maps.Keys(sums)) {
		system.Equations = append(system.Equations, sums[own])
	}
	solver, err := interval.FromTruth(system, truth)
	if err != nil || len(target) == 0 {
		return false
	}
	_, ok := solver.WidthAtLeast(target, need)
	return ok
}
