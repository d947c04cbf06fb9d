package structure

import (
	"cmp"
	"crypto/rand"
	"encoding/binary"
	"slices"
)

// History is who stood in the tables of several generations of contributions to a study, of which 0
// is the present one. Columns are the same in all, and so are classes: those that occur at present
// are the first of each column.
//
// A number of an earlier generation is an equation like any other to an insider, who takes the
// other's values to be what they were. So the classes of all generations are rows over the units of
// all: a unit that was not there is in no class of that generation.
type History struct {
	*Units // sides alone, without groups
	Stood  []Stood

	pairs []pairs
}

// Stood is units that stood alike in every generation.
type Stood struct {
	Profile  [][2]int32 // in each generation; absent where they were not there
	Units    int64
	Weighted [2]int64 // as in Group, by the fewest records that the other side had of them

	pairs []int32
}

const absent = -1

// Standing is how one unit stood in a generation. The zero value is that it did not.
type Standing struct {
	Records [2]Profile
	Pairs   []Pair // with typing errors alone: all combinations of its records
}

// Pair is pairs of records that agree in their codes, and how many of them are linked.
type Pair struct {
	Codes        [2][]int32
	Pairs, Links int64
}

type pairs []Pair

// HistoryBuilder makes a History of single units.
type HistoryBuilder struct {
	builder *Builder
	history History
	seen    map[string]int
	pairs   map[string]int32
	key     []byte
}

// NewHistoryBuilder is a HistoryBuilder for columns of both sides with so many classes each.
func NewHistoryBuilder(classes [2][]int, countRecords bool) *HistoryBuilder {
	return &HistoryBuilder{builder: NewBuilder(classes, countRecords), seen: map[string]int{}, pairs: map[string]int32{}}
}

// Add adds a unit with its standing in each generation.
func (b *HistoryBuilder) Add(standings []Standing) {
	s := Stood{Profile: make([][2]int32, len(standings))}
	var least [2]int64
	b.key = b.key[:0]
	for g, standing := range standings {
		there := standing.Records[0] != nil && standing.Records[1] != nil
		for side := range 2 {
			s.Profile[g][side] = absent
			if there {
				if n := b.records(standing.Records[1-side]); least[side] == 0 || n < least[side] {
					least[side] = n
				}
				s.Profile[g][side] = b.builder.Profile(side, standing.Records[side])
			}
			b.key = binary.AppendVarint(b.key, int64(s.Profile[g][side]))
		}
		if standing.Pairs != nil {
			if s.pairs == nil {
				s.pairs = slices.Repeat([]int32{absent}, len(standings))
			}
			s.pairs[g] = b.pairsOf(standing.Pairs)
			b.key = binary.AppendVarint(b.key, int64(s.pairs[g]))
		}
	}
	i, ok := b.seen[string(b.key)]
	if !ok {
		i = len(b.history.Stood)
		b.seen[string(b.key)] = i
		b.history.Stood = append(b.history.Stood, s)
	}
	b.history.Stood[i].Units++
	for side := range 2 {
		b.history.Stood[i].Weighted[side] += least[side]
	}
}

// records is how often the other side's unit counts for these.
func (b *HistoryBuilder) records(p Profile) int64 {
	if !b.builder.units.CountRecords {
		return 1
	}
	n := int64(0)
	for _, r := range p {
		n += r.Count
	}
	return n
}

func (b *HistoryBuilder) pairsOf(list []Pair) int32 {
	slices.SortFunc(list, func(x, y Pair) int {
		return cmp.Or(slices.Compare(x.Codes[0], y.Codes[0]), slices.Compare(x.Codes[1], y.Codes[1]))
	})
	var key []byte
	for _, p := range list {
		for _, codes := range p.Codes {
			for _, c := range codes {
				key = binary.AppendVarint(key, int64(c))
			}
		}
		key = binary.AppendVarint(binary.AppendVarint(key, p.Pairs), p.Links)
	}
	n, ok := b.pairs[string(key)]
	if !ok {
		n = int32(len(b.history.pairs)) //nolint:gosec // at most the units
		b.pairs[string(key)] = n
		b.history.pairs = append(b.history.pairs, slices.Clone(list))
	}
	return n
}

// History returns what was added. The HistoryBuilder is not to be used any more.
func (b *HistoryBuilder) History() *History {
	b.history.Units = b.builder.Units()
	return &b.history
}

// Own is own columns of tables of one generation.
type Own struct {
	Generation int
	Columns    []int
}

// Bound is Units.Bound over several generations. Of earlier ones the classes that fixed names are
// rows, which stay; those of the present may be left out.
func (h *History) Bound(side int, owns []Own, smallest int64, fixed func(own, class int) bool) Left {
	columns := make([]int, len(owns))
	for o, own := range owns {
		columns[o] = len(own.Columns)
	}
	rows, cells := h.rows(side, owns, smallest, fixed)
	return bound(columns, rows, cells, smallest)
}

// print is a random sum over the units of a row: equal rows have the same one.
type print [2]uint64

// rows returns the own classes, and the units as vectors over them. A class that is the same units
// as one that was released costs nothing, and is no row.
func (h *History) rows(side int, owns []Own, smallest int64, fixed func(own, class int) bool) ([]row, []vector) {
	members := h.membersOf(side, owns)
	each := func(do func(i, own int, m Member)) {
		for i, s := range h.Stood {
			for o, own := range owns {
				if p := s.Profile[own.Generation][side]; p != absent {
					for _, m := range members[o][p] {
						do(i, o, m)
					}
				}
			}
		}
	}
	random := prints(len(h.Stood))
	var rows []row
	var sums []print
	index := make([]map[int]int, len(owns))
	for o := range owns {
		index[o] = map[int]int{}
	}
	each(func(i, o int, m Member) {
		at, ok := index[o][m.Class]
		if !ok {
			is := fixed(o, m.Class)
			at = len(rows)
			if !is && owns[o].Generation > 0 {
				at = -1 // nothing of it was released
			} else {
				rows, sums = append(rows, row{own: o, class: m.Class, fixed: is}), append(sums, print{})
			}
			index[o][m.Class] = at
		}
		if at >= 0 {
			rows[at].size += float64(h.Stood[i].Weighted[side])
			for n := range sums[at] {
				sums[at][n] += random[i][n] * uint64(m.Weight) //nolint:gosec // a number of records
			}
		}
	})
	first := map[print]int{}
	for at, r := range rows {
		if _, ok := first[sums[at]]; r.fixed && !ok {
			first[sums[at]] = at
		}
	}
	place, kept := make([]int, len(rows)), rows[:0:0]
	for at, r := range rows {
		if same, ok := first[sums[at]]; ok && same != at {
			place[at] = -1
			continue
		}
		place[at] = len(kept)
		kept = append(kept, r)
	}
	for o := range index {
		for class, at := range index[o] {
			if at >= 0 {
				index[o][class] = place[at]
			}
		}
	}
	h.bar(side, owns, members, index, kept, smallest, fixed)
	v := newVectors()
	var in []entry
	last := 0
	each(func(i, o int, m Member) {
		if i != last {
			v.add(in, float64(h.Stood[last].Weighted[side]))
			in, last = in[:0], i
		}
		if at := index[o][m.Class]; at >= 0 {
			in = append(in, entry{at, float64(m.Weight)})
		}
	})
	if len(h.Stood) > 0 {
		v.add(in, float64(h.Stood[last].Weighted[side]))
	}
	return kept, v.out
}

// bar finds the new classes that have changed by less than smallest since the same class was
// released. The difference of the two is in the span of both, and gives a unit that changed a
// leverage of more than 1/smallest. In a refresh that is nearly all of them: found here, they cost
// no factorisation each.
func (h *History) bar(side int, owns []Own, members [][][]Member, index []map[int]int, rows []row, smallest int64, fixed func(own, class int) bool) {
	for o, own := range owns {
		if own.Generation != 0 {
			continue
		}
		for e, earlier := range owns {
			if earlier.Generation == 0 || !slices.Equal(own.Columns, earlier.Columns) {
				continue
			}
			changed := map[int]float64{} // square of the norm of the difference
			for _, s := range h.Stood {
				now, then := s.Profile[0][side], s.Profile[earlier.Generation][side]
				if now != then {
					between(members[o], now, then, func(class int, d float64) { changed[class] += d * d * float64(s.Weighted[side]) })
				}
			}
			for class, norm := range changed {
				if at, ok := index[o][class]; ok && at >= 0 && !rows[at].fixed && norm < float64(smallest) && fixed(e, class) {
					rows[at].barred = true
				}
			}
		}
	}
}

// between calls do for each class that two profiles, or none, are in with other weights.
func between(members [][]Member, now, then int32, do func(class int, d float64)) {
	weight := func(p int32, class int) float64 {
		if p != absent {
			for _, m := range members[p] {
				if m.Class == class {
					return float64(m.Weight)
				}
			}
		}
		return 0
	}
	if now != absent {
		for _, m := range members[now] {
			if d := float64(m.Weight) - weight(then, m.Class); d != 0 {
				do(m.Class, d)
			}
		}
	}
	if then != absent {
		for _, m := range members[then] {
			if weight(now, m.Class) == 0 {
				do(m.Class, float64(m.Weight))
			}
		}
	}
}

func (h *History) membersOf(side int, owns []Own) [][][]Member {
	out := make([][][]Member, len(owns))
	seen := map[string][][]Member{}
	for o, own := range owns {
		key := listKey(own.Columns)
		if seen[key] == nil {
			seen[key] = h.Members(side, own.Columns)
		}
		out[o] = seen[key]
	}
	return out
}

// prints draws numbers that whoever chose the records cannot know.
func prints(n int) []print {
	b := make([]byte, 16*n)
	_, _ = rand.Read(b) // never fails
	out := make([]print, n)
	for i := range out {
		for j := range out[i] {
			out[i][j] = binary.LittleEndian.Uint64(b[16*i+8*j:])
		}
	}
	return out
}

// Changed counts, for each pair of classes of a table, the units that are in it at present and were
// not in a generation, or the other way round. Where records are counted, a unit that is in it with
// another number of them has changed too.
func (h *History) Changed(t Table, generation int) map[[2]int]int64 {
	out := map[[2]int]int64{}
	members := [2][][]Member{h.Members(0, t.Columns[0]), h.Members(1, t.Columns[1])}
	for i := range h.Stood {
		s := &h.Stood[i]
		if s.Profile[0] == s.Profile[generation] && (s.pairs == nil || s.pairs[0] == s.pairs[generation]) {
			continue
		}
		now, then := h.in(s, 0, t, members), h.in(s, generation, t, members)
		for at, n := range now {
			if then[at] != n {
				out[at] += s.Units
			}
		}
		for at := range then {
			if _, ok := now[at]; !ok {
				out[at] += s.Units
			}
		}
	}
	return out
}

// ChangedTogether is Changed for sums of cells: group says which sum a cell is in. A unit that has
// gone from one of its cells to another has not changed it.
func (h *History) ChangedTogether(t Table, generation int, group func(cell [2]int) (int, bool)) map[int]int64 {
	out := map[int]int64{}
	members := [2][][]Member{h.Members(0, t.Columns[0]), h.Members(1, t.Columns[1])}
	for i := range h.Stood {
		s := &h.Stood[i]
		if s.Profile[0] == s.Profile[generation] && (s.pairs == nil || s.pairs[0] == s.pairs[generation]) {
			continue
		}
		sums := map[int][2]int64{}
		for sign, cells := range map[int64]map[[2]int][2]int64{1: h.in(s, 0, t, members), -1: h.in(s, generation, t, members)} {
			for at, n := range cells {
				if g, ok := group(at); ok {
					sums[g] = [2]int64{sums[g][0] + sign*n[0], sums[g][1] + sign*n[1]}
				}
			}
		}
		for g, n := range sums {
			if n != [2]int64{} {
				out[g] += s.Units
			}
		}
	}
	return out
}

// in is what one of some units adds to the cells of a table: pairs, and linked ones.
func (h *History) in(s *Stood, generation int, t Table, members [2][][]Member) map[[2]int][2]int64 {
	out := map[[2]int][2]int64{}
	switch p := s.Profile[generation]; {
	case p[0] == absent:
	case s.pairs != nil:
		for _, pair := range h.pairs[s.pairs[generation]] {
			at := [2]int{h.Sides[0].Class(t.Columns[0], pair.Codes[0]), h.Sides[1].Class(t.Columns[1], pair.Codes[1])}
			out[at] = [2]int64{out[at][0] + pair.Pairs, out[at][1] + pair.Links}
		}
	default:
		for _, a := range members[0][p[0]] {
			for _, b := range members[1][p[1]] {
				out[[2]int{a.Class, b.Class}] = [2]int64{a.Weight * b.Weight}
			}
		}
	}
	return out
}
