package contribute

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// result says what was found.
func (c *checked) result() *Structure {
	s := &Structure{
		Study: c.u.ag.Name(), Records: c.u.records(), Keys: c.u.keys(), Threshold: c.rules.EffectiveThreshold(),
		SmallestClass: c.rules.EffectiveSmallestClass(), ClassesPerKey: c.rules.EffectiveClassesPerKey(),
	}
	if c.typos {
		s.ClassesPerKey = 0
	}
	c.out, c.beside = make([]map[int]int, len(c.planned)), make([]int, len(c.planned))
	if s.Keys > 0 {
		for _, a := range c.abouts {
			s.Told = append(s.Told, c.told(a))
		}
	}
	for i, column := range c.planned {
		cc := ColumnClasses{Name: c.u.names[column]}
		for code, n := range c.keys[i] {
			cc.Classes = append(cc.Classes, ClassKeys{
				Value: c.values[i][code], Keys: n, LeftOut: c.beside[i] > 0 && c.out[i][code] == c.beside[i],
			})
		}
		slices.SortStableFunc(cc.Classes, func(a, b ClassKeys) int {
			return cmp.Or(cmp.Compare(b.Keys, a.Keys), cmp.Compare(a.Value.Text, b.Value.Text))
		})
		s.Columns = append(s.Columns, cc)
	}
	if s.Keys == 0 {
		return s
	}
	if s.Keys < s.SmallestClass {
		s.Warnings = append(s.Warnings, fmt.Sprintf(
			"%d keys in the intersection: of fewer than %d (smallest_class) no table with columns of both holders is released", s.Keys, s.SmallestClass))
	}
	if s.Keys >= s.SmallestClass {
		s.Notes = leftNotes(s)
	}
	return s
}

// told works out what tables tell of one of the other's columns, and what will be left out.
func (c *checked) told(a *about) Told {
	side := c.u.app.Node.SideOf(c.u.ag)
	t := Told{Column: c.u.ag.ColumnNames(study.Table{{Side: side.Other(), Index: a.Column}})[0]}
	if a.set.over {
		t.Highest = 1 / float64(max(c.u.keys(), 1))
		return t
	}
	units := c.asUnits(a.set, side.Index())
	left := units.Examine(a.About, c.rules.EffectiveSmallestClass(), maxExact)
	sizes := left.Sizes
	// sums of inverses leave digits that mean nothing
	t.Highest, t.Exact = math.Round(left.Highest*1e9)/1e9, left.Exact
	t.Checked, t.Bounded = true, left.Bounded
	type gone struct {
		own, class int
		keys       int64
	}
	var out []gone
	for o, own := range a.Owns {
		for class, n := range sizes[o] {
			if left.Out[o][class] {
				out = append(out, gone{o, class, n})
			}
		}
		c.noteOut(c.columnsOf(a, own), left.Out[o])
		if len(left.Out[o]) == len(sizes[o]) {
			t.whole = append(t.whole, c.columnsOf(a, own))
		}
	}
	slices.SortFunc(out, func(x, y gone) int {
		return cmp.Or(cmp.Compare(len(a.Owns[x.own]), len(a.Owns[y.own])), cmp.Compare(x.own, y.own), cmp.Compare(y.keys, x.keys), cmp.Compare(x.class, y.class))
	})
	t.LeftCount = len(out)
	for _, g := range out[:min(len(out), maxLeftOut)] {
		own := a.Owns[g.own]
		class := OwnClass{Keys: g.keys}
		codes := units.Sides[side.Index()].Codes(own, g.class)
		for i, column := range c.columnsOf(a, own) {
			class.Columns = append(class.Columns, c.u.names[column])
			class.Values = append(class.Values, c.values[c.place[column]][codes[i]])
		}
		t.LeftOut = append(t.LeftOut, class)
	}
	return t
}

// noteOut counts for the classes of one column where they are left out.
func (c *checked) noteOut(own []int, out map[int]bool) {
	if len(own) != 1 {
		return
	}
	i := c.place[own[0]]
	c.beside[i]++
	if c.out[i] == nil {
		c.out[i] = map[int]int{}
	}
	for class := range out {
		c.out[i][class]++
	}
}

// columnsOf turns places in the set of an about into own columns.
func (c *checked) columnsOf(a *about, own []int) []int {
	out := []int{}
	for _, p := range own {
		out = append(out, c.planned[a.set.places[p]])
	}
	return out
}

// leftNotes say what the linker will leave out.
func leftNotes(s *Structure) (out []string) {
	for _, t := range s.Told {
		switch {
		case !t.Checked:
			out = append(out, fmt.Sprintf("too many different keys to work out here what the linker leaves out of the tables about %s", shown(t.Column)))
		case !t.Bounded:
			out = append(out, fmt.Sprintf("of the tables about %s nothing is released: no key may have a leverage above 1/%d", shown(t.Column), s.SmallestClass))
		case t.LeftCount > 0:
			out = append(out, fmt.Sprintf("own classes that are left out of the tables about %s, so that no key has a leverage above 1/%d: %d",
				shown(t.Column), s.SmallestClass, t.LeftCount))
		}
	}
	return out
}

// refuseNothing refuses a planned table of which, with our columns in it, nothing can be released,
// where coarser classes would help.
func (c *checked) refuseNothing(s *Structure) error {
	if s.Keys < max(s.SmallestClass, s.Threshold) {
		return nil
	}
	side := c.u.app.Node.SideOf(c.u.ag)
	for i, t := range c.tables {
		var own, others []int
		for _, r := range t {
			if r.Side == side {
				own = append(own, r.Index)
			} else {
				others = append(others, r.Index)
			}
		}
		slices.Sort(own)
		if len(own) == 0 || c.something(s, own, others) {
			continue
		}
		var largest []string
		for _, column := range own {
			n := s.Columns[c.place[column]].Classes[0].Keys
			why := fmt.Sprintf("whose largest class has %d keys", n)
			if n >= max(s.SmallestClass, s.Threshold) {
				why = "whose classes differ from those of other columns in too few keys"
			}
			largest = append(largest, shown(c.u.names[column])+", "+why)
		}
		return problem.New(problem.Invalid, "nothing of table %d of the study, %s, can be released with %s", i+1,
			strings.Join(c.u.ag.ColumnNames(t), " by "), strings.Join(largest, "; or with ")).
			WithHint("a class needs %d keys in the intersection (threshold), and %d beside columns of the other holder (smallest_class): load the column in wider classes, or agree on a study with a recode or other tables",
				s.Threshold, s.SmallestClass)
	}
	return nil
}

// something reports whether anything with some of our columns can be released of a table.
func (c *checked) something(s *Structure, own, others []int) bool {
	if len(others) == 0 {
		return slices.ContainsFunc(own, func(column int) bool { return s.Columns[c.place[column]].Classes[0].Keys >= s.Threshold })
	}
	for i, a := range c.abouts {
		t := s.Told[i]
		if !slices.Contains(others, a.Column) {
			continue
		}
		if !t.Checked {
			return true
		}
		for _, column := range own {
			gone := slices.ContainsFunc(t.whole, func(own []int) bool { return slices.Equal(own, []int{column}) })
			if !gone {
				return true
			}
		}
	}
	return false
}
