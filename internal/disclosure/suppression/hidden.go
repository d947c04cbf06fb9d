package suppression

import "slices"

// nested lists differences that must not follow: of a number of an own class and that of a class
// within it, for the same value of the other's, where fewer units than the threshold are between.
func (v *view) nested(places []place, tables []*Table, rules Rules) [][]uint64 {
	both, size := v.overlaps()
	byOther := map[int][]place{}
	for _, p := range places {
		byOther[p.other] = append(byOther[p.other], p)
	}
	var out [][]uint64
	for _, same := range byOther {
		for _, outer := range same {
			for _, within := range same {
				if outer.own == within.own || both[outer.own*v.owns.size+within.own] != size[within.own] || size[outer.own] == size[within.own] {
					continue
				}
				x, y := v.rows(outer), v.rows(within)
				a, b := tables[outer.table].Cells[outer.cell].Numbers, tables[within.table].Cells[within.cell].Numbers
				for i := range x {
					if a[i]-b[i] < rules.Threshold {
						out = append(out, difference(x[i], y[i]))
					}
				}
			}
		}
	}
	return out
}

// overlaps counts the units that are in both of two own classes, and in each.
func (v *view) overlaps() (both []int64, size []int64) {
	n := v.owns.size
	units := make([]int64, len(v.profiles))
	for at, c := range v.counts {
		units[at[0]] += c
	}
	both, size = make([]int64, n*n), make([]int64, n)
	for p, g := range v.profiles {
		for _, x := range g.in {
			size[x.at] += units[p]
			for _, y := range g.in {
				both[x.at*n+y.at] += units[p]
			}
		}
	}
	return both, size
}

// inner lists the numbers of single own profiles that would follow if all tables were released, and
// are below the threshold.
func (v *view) inner(places []place, rules Rules) [][]uint64 {
	single := v.singles()
	if len(single) == 0 {
		return nil
	}
	seen := map[int]bool{}
	var out [][]uint64
	for _, p := range places {
		if seen[p.other] {
			continue
		}
		seen[p.other] = true
		numbers := []int{p.other}
		if v.typos {
			numbers = []int{2 * p.other, 2*p.other + 1}
		}
		for _, number := range numbers {
			for pivot, profile := range single {
				if v.countOf(profile, number) >= rules.Threshold {
					continue
				}
				row := make([]uint64, len(v.ownAt[0])*len(v.otherAt[number]))
				for j, y := range v.otherAt[number] {
					row[pivot*len(v.otherAt[number])+j] = of(y)
				}
				out = append(out, row)
			}
		}
	}
	return out
}

// countOf is a number of one own profile.
func (v *view) countOf(profile int32, number int) int64 {
	n := int64(0)
	for value, g := range v.values {
		if i := slices.IndexFunc(g.in, func(e entry) bool { return e.at == number }); i >= 0 {
			n += g.in[i].weight * v.counts[[2]int32{profile, int32(value)}]
		}
	}
	return n
}

// singles returns the own profiles whose units are a combination of own classes, by pivot: those on
// which no profile that is not a pivot depends. What is a class by itself is a cell already.
func (v *view) singles() map[int]int32 {
	n, k := v.owns.size, len(v.pivots)
	b := &basis{}
	chosen := map[int]bool{}
	for at, p := range v.pivots {
		chosen[p] = true
		x := make([]uint64, n+k)
		for _, e := range v.profiles[p].in {
			x[e.at] = of(e.weight)
		}
		x[n+at] = 1
		pivot := b.reduce(x)
		b.add(x, pivot)
	}
	x := make([]uint64, n+k)
	random := randoms(len(v.profiles))
	for p, g := range v.profiles {
		if chosen[p] {
			continue
		}
		c := random[p]
		for _, e := range g.in {
			x[e.at] = add(x[e.at], mul(c, of(e.weight)))
		}
	}
	b.reduce(x)
	out := map[int]int32{}
	for at, p := range v.pivots {
		if x[n+at] == 0 && !slices.ContainsFunc(v.ownAt, func(row []int64) bool { return onlyAt(row, at) }) {
			out[at] = int32(p) //nolint:gosec // an index
		}
	}
	return out
}

func onlyAt(row []int64, at int) bool {
	for i, x := range row {
		if (x != 0) != (i == at) {
			return false
		}
	}
	return true
}
