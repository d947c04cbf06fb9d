package suppression

import (
	"cmp"
	"encoding/binary"
	"slices"

	"github.com/blindjoin/blindjoin/internal/disclosure/structure"
)

// view is what one holder, the insider, can put together about some of the other's columns. The
// unknowns are how many units of each own profile have each of the other's values; the insider
// knows how many units each of its profiles has. A number of a table is a sum over a rectangle of
// unknowns: an own class, a row, by a value of the other's, a column.
//
// What follows from what is known stays as it is if profiles are left out that follow from others,
// and if a value is subtracted from all: that takes up what the insider knows of its profiles.
type view struct {
	side     int
	units    *structure.Units
	tables   []int // of the problem
	owns     axis
	others   axis
	profiles []group // own, merged where they are in the same rows
	values   []group // of the other
	typos    bool
	checked  map[[2]int]bool // cells, by table and number, whose interval is wide enough

	units1, units2 []int64 // of each profile, and of each value
	ownOf          []int32 // merged profile of each of the side's
	valueOf        [2][]int32
	cells          map[[2]int32]int64 // see counts

	pivots         []int     // own profiles from which the others' entries follow
	ownAt, otherAt [][]int64 // entries of rows and columns at the pivots
}

// axis numbers the classes of several sets of columns of a side.
type axis struct {
	sets    [][]int
	members [][][]structure.Member // of each set and profile
	index   []map[int]int          // of each set: class to number
	size    int
}

// group is profiles with the same entries.
type group struct {
	in []entry
}

type entry struct {
	at     int
	weight int64
}

// most of the other's combinations of values that are all kept as unknowns
const maxValues = 4096

func (u *view) set(a *axis, side int, columns []int) int {
	for i, s := range a.sets {
		if slices.Equal(s, columns) {
			return i
		}
	}
	a.sets = append(a.sets, columns)
	a.members = append(a.members, u.units.Members(side, columns))
	a.index = append(a.index, map[int]int{})
	return len(a.sets) - 1
}

func (a *axis) number(set, class int) int {
	n, ok := a.index[set][class]
	if !ok {
		n = a.size
		a.index[set][class] = n
		a.size++
	}
	return n
}

// entries are the classes of a profile in all sets.
func (a *axis) entries(profile int) []entry {
	var out []entry
	for set := range a.sets {
		for _, m := range a.members[set][profile] {
			out = append(out, entry{a.number(set, m.Class), m.Weight})
		}
	}
	sortEntries(out)
	return out
}

func sortEntries(e []entry) {
	slices.SortFunc(e, func(a, b entry) int { return cmp.Compare(a.at, b.at) })
}

// merger gives the same number to the same entries.
type merger struct {
	seen map[string]int32
	out  []group
	key  []byte
}

func (m *merger) add(in []entry, linked bool) int32 {
	if linked {
		return m.addAs(in, 0xff)
	}
	return m.addAs(in, 0)
}

// addAs is add for entries that are the same only under the same tag.
func (m *merger) addAs(in []entry, tag byte) int32 {
	m.key = m.key[:0]
	for _, e := range in {
		m.key = binary.AppendUvarint(binary.AppendUvarint(m.key, uint64(e.at)), uint64(e.weight)) //nolint:gosec // not negative
	}
	if tag != 0 {
		m.key = append(m.key, 0xff, tag)
	}
	n, ok := m.seen[string(m.key)]
	if !ok {
		n = int32(len(m.out)) //nolint:gosec // at most the profiles
		m.seen[string(m.key)] = n
		m.out = append(m.out, group{in: in})
	}
	return n
}

// newView puts together what the tables tell the side about the other's columns; typos doubles the
// other's values, into pairs that are linked and those that are not.
func newView(units *structure.Units, side int, tables []*Table, chosen []int, typos bool) *view {
	v := &view{side: side, units: units, tables: chosen, typos: typos, checked: map[[2]int]bool{}}
	other := 1 - side
	var columns []int
	for _, t := range chosen {
		v.set(&v.owns, side, tables[t].Columns[side])
		v.set(&v.others, other, tables[t].Columns[other])
		columns = append(columns, tables[t].Columns[other]...)
	}
	slices.Sort(columns)
	columns = slices.Compact(columns)

	own, values := merger{seen: map[string]int32{}}, merger{seen: map[string]int32{}}
	v.ownOf = make([]int32, len(units.Sides[side].Profiles))
	for p := range v.ownOf {
		v.ownOf[p] = own.add(v.owns.entries(p), false)
	}
	valueOf := &v.valueOf
	for linked := range valueOf {
		valueOf[linked] = make([]int32, len(units.Sides[other].Profiles))
		for p := range valueOf[linked] {
			valueOf[linked][p] = -1
		}
	}
	for _, g := range units.Groups {
		l, p := 0, g.Profile[other]
		if g.Linked {
			l = 1
		}
		if valueOf[l][p] < 0 {
			valueOf[l][p] = values.add(v.doubled(v.others.entries(int(p)), g.Linked), g.Linked)
		}
	}
	// Values that no unit has are unknowns like others: the insider does not know that.
	v.unseen(&values, other, columns)
	v.profiles, v.values = own.out, values.out
	v.units1, v.units2 = make([]int64, len(v.profiles)), make([]int64, len(v.values))
	for _, g := range units.Groups {
		own, value := v.place(g)
		v.units1[own] += g.Units
		v.units2[value] += g.Units
	}
	v.pivot()
	return v
}

// place is the own profile and the value of a group.
func (v *view) place(g structure.Group) (own, value int32) {
	l := 0
	if g.Linked {
		l = 1
	}
	return v.ownOf[g.Profile[v.side]], v.valueOf[l][g.Profile[1-v.side]]
}

// counts is how many units of each own profile have each value. It is made when it is first needed:
// where nothing is left out, that is never.
func (v *view) counts() map[[2]int32]int64 {
	if v.cells == nil {
		v.cells = map[[2]int32]int64{}
		for _, g := range v.units.Groups {
			own, value := v.place(g)
			v.cells[[2]int32{own, value}] += g.Units
		}
	}
	return v.cells
}

// doubled gives each entry a second one for the linked pairs.
func (v *view) doubled(in []entry, linked bool) []entry {
	if !v.typos {
		return in
	}
	out := make([]entry, 0, 2*len(in))
	for _, e := range in {
		out = append(out, entry{2 * e.at, e.weight})
		if linked {
			out = append(out, entry{2*e.at + 1, e.weight})
		}
	}
	return out
}

func (v *view) unseen(values *merger, other int, columns []int) {
	s := &v.units.Sides[other]
	both := []bool{true}
	if v.typos {
		both = []bool{false, true}
	}
	add := func(codes []int32) {
		var in []entry
		for set, columns := range v.others.sets {
			in = append(in, entry{v.others.number(set, s.Class(columns, codes)), 1})
		}
		sortEntries(in)
		for _, linked := range both {
			values.add(v.doubled(in, linked), linked)
		}
	}
	spread := func(codes []int32, columns []int, class int) {
		for i, c := range s.Codes(columns, class) {
			codes[columns[i]] = c
		}
	}
	if n := s.Product(columns, maxValues); n <= maxValues {
		for class := range n {
			codes := make([]int32, len(s.Classes))
			spread(codes, columns, class)
			add(codes)
		}
		return
	}
	for set, columns := range v.others.sets {
		for class := range s.Product(columns, 1<<24) {
			if _, seen := v.others.index[set][class]; !seen {
				codes := make([]int32, len(s.Classes))
				spread(codes, columns, class)
				add(codes)
			}
		}
	}
}

// pivot chooses profiles and values from which the entries of all others follow.
func (v *view) pivot() {
	profiles := independent(v.profiles, v.owns.size, nil)
	v.pivots = profiles
	v.ownAt = make([][]int64, v.owns.size)
	for i := range v.ownAt {
		v.ownAt[i] = make([]int64, len(profiles))
	}
	for at, p := range profiles {
		for _, e := range v.profiles[p].in {
			v.ownAt[e.at][at] = e.weight
		}
	}
	size := v.others.size
	if v.typos {
		size *= 2
	}
	first := v.values[0].in
	values := independent(v.values, size, first)
	v.otherAt = make([][]int64, size)
	for i := range v.otherAt {
		v.otherAt[i] = make([]int64, len(values))
	}
	for at, p := range values {
		for _, e := range v.values[p].in {
			v.otherAt[e.at][at] += e.weight
		}
		for _, e := range first {
			v.otherAt[e.at][at] -= e.weight
		}
	}
}

// independent chooses groups whose entries, less those of the first, span those of all.
func independent(groups []group, size int, first []entry) []int {
	var out []int
	b := &basis{}
	x := make([]uint64, size)
	vector := func(g group) {
		clear(x)
		for _, e := range g.in {
			x[e.at] = of(e.weight)
		}
		for _, e := range first {
			x[e.at] = sub(x[e.at], of(e.weight))
		}
	}
	complete := func() bool {
		// A random combination of all follows from the chosen ones only if all do. Whoever chose
		// the records must not know which.
		random, sum := randoms(len(groups)), uint64(0)
		clear(x)
		for i, g := range groups {
			sum = add(sum, random[i])
			for _, e := range g.in {
				x[e.at] = add(x[e.at], mul(random[i], of(e.weight)))
			}
		}
		for _, e := range first {
			x[e.at] = sub(x[e.at], mul(sum, of(e.weight)))
		}
		return b.reduce(x) < 0
	}
	idle, patience := 0, 500
	step := stride(len(groups))
	for n, i := 0, 0; n < len(groups); n, i = n+1, (i+step)%len(groups) {
		vector(groups[i])
		if pivot := b.reduce(x); pivot >= 0 {
			b.add(slices.Clone(x), pivot)
			out = append(out, i)
			idle = 0
		} else if idle++; idle == patience {
			if complete() {
				break
			}
			idle, patience = 0, 2*patience // it costs a look at all
		}
	}
	return out
}

// stride is a step with which all of n are visited, and neighbours far from each other: groups that
// come sorted have the same classes for long.
func stride(n int) int {
	for step := n*618/1000 + 1; step > 1; step-- {
		a, b := n, step
		for b > 0 {
			a, b = b, a%b
		}
		if a == 1 {
			return step
		}
	}
	return 1
}

// row is the number of a cell as a row over pairs of pivots: an own class by a value.
func (v *view) row(own, other int) []uint64 {
	r, s := v.ownAt[own], v.otherAt[other]
	out := make([]uint64, len(r)*len(s))
	for i, x := range r {
		if x == 0 {
			continue
		}
		for j, y := range s {
			if y != 0 {
				out[i*len(s)+j] = of(x * y)
			}
		}
	}
	return out
}
