// Package structure describes who stands in the tables of a study, and bounds how much the tables
// can tell of one unit. It is pure.
//
// A table crosses columns of two holders. Each holder as an insider knows its own classes of every
// unit, and wants to know the other's. To it a released number is one equation over its own units:
// the number of those with an own class that also have the other's value.
//
// # Leverage
//
// Take all numbers about one of the other's columns: each own class of each table is a row over the
// units, with a one for a unit that is in the class. What the insider can fit by least squares is
// the projection of the truth on the span of the rows, and what that says of one unit is bounded by
// the diagonal of the projection there, its leverage (Hoaglin and Welsch 1978, "The hat matrix in
// regression and ANOVA"). One table with classes of 100 units gives each of them a leverage of
// 1/100. Tables add up where their classes cut across each other, and a class beside the same class
// without one unit gives that unit a leverage of one: so this one number bounds stacked,
// overlapping and nested classes alike. If any set of units is determined, it has at least as many
// of them as the reciprocal of the greatest leverage.
package structure

import (
	"slices"
	"strconv"
)

// Side is one holder's part: the profiles that its units have. A profile is the distinct records of
// a unit.
type Side struct {
	Classes  []int // classes of each column; codes are below
	Profiles []Profile
}

// Profile is the records of a unit on one side, each distinct row once.
type Profile []Record

// Record is a row of codes, one a column, and how many records of the unit have it.
type Record struct {
	Codes []int32
	Count int64
}

// Group is the units, or pairs of records, that agree in both profiles.
type Group struct {
	Profile  [2]int32
	Linked   bool // false for pairs of a study with typing errors that are not linked
	Units    int64
	Weighted [2]int64 // units of the side, each as often as the other side has records of it
}

// Units is everybody who stands in the tables.
type Units struct {
	Sides  [2]Side
	Groups []Group
	// whether a unit counts as often as it has pairs of records in a cell, not once
	CountRecords bool
}

// Table is columns of both sides, in ascending order.
type Table struct{ Columns [2][]int }

// Key names a table, for maps.
func (t Table) Key() string { return listKey(t.Columns[0]) + "|" + listKey(t.Columns[1]) }

func listKey(columns []int) string {
	var b []byte
	for _, c := range columns {
		b = strconv.AppendInt(append(b, ','), int64(c), 10)
	}
	return string(b)
}

// WithMargins returns the tables and all their margins, each once: those of fewer columns first,
// the total before all.
func WithMargins(tables []Table) []Table {
	seen := map[string]bool{}
	var out []Table
	for _, t := range tables {
		n := [2]int{len(t.Columns[0]), len(t.Columns[1])}
		for bits := range 1 << (n[0] + n[1]) {
			var m Table
			for side, columns := range t.Columns {
				for i, c := range columns {
					if bits>>(side*n[0]+i)&1 == 1 {
						m.Columns[side] = append(m.Columns[side], c)
					}
				}
				slices.Sort(m.Columns[side])
			}
			if !seen[m.Key()] {
				seen[m.Key()] = true
				out = append(out, m)
			}
		}
	}
	slices.SortFunc(out, func(a, b Table) int {
		if d := len(a.Columns[0]) + len(a.Columns[1]) - len(b.Columns[0]) - len(b.Columns[1]); d != 0 {
			return d
		}
		if c := slices.Compare(a.Columns[0], b.Columns[0]); c != 0 {
			return c
		}
		return slices.Compare(a.Columns[1], b.Columns[1])
	})
	return out
}

// Product returns how many combinations of classes some columns of the side have; it is more than
// most where it would be.
func (s *Side) Product(columns []int, most int) int {
	n := 1
	for _, c := range columns {
		if s.Classes[c] == 0 {
			return 0
		}
		if n > most/s.Classes[c]+1 {
			return most + 1
		}
		n *= s.Classes[c]
	}
	return n
}

// Class returns the number of a combination of classes of some columns, from 0 to their Product.
func (s *Side) Class(columns []int, codes []int32) int {
	n := 0
	for _, c := range columns {
		n = n*s.Classes[c] + int(codes[c])
	}
	return n
}

// Codes is the inverse of Class: the codes, in the order of the columns.
func (s *Side) Codes(columns []int, class int) []int32 {
	out := make([]int32, len(columns))
	for i := len(columns) - 1; i >= 0; i-- {
		n := s.Classes[columns[i]]
		out[i] = int32(class % n) //nolint:gosec // below the number of classes
		class /= n
	}
	return out
}

// ClassOf returns the class of a side that a cell of a table is of. Cells are numbered as Cells has
// them.
func (u *Units) ClassOf(t Table, cell, side int) int {
	across := u.Sides[1].Product(t.Columns[1], maxCells)
	if side == 0 {
		return cell / across
	}
	return cell % across
}

// Member is a class that a profile is in, and how many of its records are.
type Member struct {
	Class  int
	Weight int64
}

// Members returns, for each profile of a side, the classes of some columns that it is in. A weight
// is 1 unless records are counted.
func (u *Units) Members(side int, columns []int) [][]Member {
	s := &u.Sides[side]
	out := make([][]Member, len(s.Profiles))
	flat := make([]Member, 0, len(s.Profiles))
	for p, profile := range s.Profiles {
		start := len(flat)
		for _, r := range profile {
			class := s.Class(columns, r.Codes)
			at := slices.IndexFunc(flat[start:], func(m Member) bool { return m.Class == class })
			switch {
			case at < 0:
				flat = append(flat, Member{Class: class, Weight: 1})
				if u.CountRecords {
					flat[len(flat)-1].Weight = r.Count
				}
			case u.CountRecords:
				flat[start+at].Weight += r.Count
			}
		}
		out[p] = flat[start:len(flat):len(flat)]
	}
	return out
}

// Cells counts a table: the number of each combination of classes of side 0 (rows) and of side 1
// (columns), of all and of the linked alone.
func (u *Units) Cells(t Table) (all, linked []int64) {
	rows, columns := u.Sides[0].Product(t.Columns[0], maxCells), u.Sides[1].Product(t.Columns[1], maxCells)
	all, linked = make([]int64, rows*columns), make([]int64, rows*columns)
	members := [2][][]Member{u.Members(0, t.Columns[0]), u.Members(1, t.Columns[1])}
	for _, g := range u.Groups {
		for _, a := range members[0][g.Profile[0]] {
			for _, b := range members[1][g.Profile[1]] {
				n := g.Units * a.Weight * b.Weight
				all[a.Class*columns+b.Class] += n
				if g.Linked {
					linked[a.Class*columns+b.Class] += n
				}
			}
		}
	}
	return all, linked
}

// maxCells bounds what is held of a table.
const maxCells = 1 << 24
