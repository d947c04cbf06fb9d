package suppression

import (
	"math"
	"slices"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/disclosure/interval"
	"github.com/blindjoin/blindjoin/internal/disclosure/structure"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// maxTag is more records than a unit needs for any value that is looked at.
const maxTag = 0xfe

// maxConcluded is how many unknowns the linear program of a conclusion has. Where there are more,
// fewer tables are put together.
const maxConcluded = 4000

// Known is what somebody knows who puts released tables together.
type Known struct {
	// the classes of all columns, and the profiles of the insider's units; each group is so many
	// units of an own profile, whatever it says of the other side
	Units *structure.Units
	Side  int // of the insider
	// how many classes of one column a unit may have at the other side; at least 1
	ClassesPerKey int
	// by own profile, how many records the other side has of each of its units, which is a bound on
	// the classes; nil where nothing is known of that
	Records []int
	Typos   bool // whether cells have two numbers: all pairs, and linked ones
}

// Conclusion is what follows for a cell that is left out, of one of its numbers.
type Conclusion struct {
	Table, Cell int
	Linked      bool // about the linked pairs, with typing errors; else about all
	// the least and the greatest that fit all that is released; Hi is negative where nothing bounds
	// it
	Lo, Hi int64
	// whether all that is released was put together: else the true interval lies within this one
	Exact bool
	Class int64 // units of the own class; not known to an outsider
	// whether the number follows from released ones: it is a combination of them, or is the only
	// whole number in the interval
	Follows bool
	// whether how many of its pairs are not linked follows, with typing errors
	RestFollows bool
	// whether nothing was looked at: there are too many combinations of classes
	Skipped bool
}

// Conclude returns what an insider concludes from released tables about each cell that is left out,
// less those that it knows by itself: one for each number of a cell. Of cells that are not released
// the numbers are not looked at. fits is false where no table has all the released numbers, which
// is then no question of disclosure: a number is wrong.
func Conclude(k Known, tables []*Table) (out []Conclusion, fits bool, err error) {
	fits = true
	for _, chosen := range components(plain(tables), 1-k.Side) {
		whole := newConcluder(k, tables, chosen)
		if whole != nil {
			whole.pivot()
		}
		if whole != nil && whole.small() {
			if err := whole.solve(tables, true); err != nil {
				return nil, false, err
			}
			out = append(out, whole.conclude(tables, chosen)...)
			fits = fits && whole.fits
			continue
		}
		// What follows by elimination is found in all tables together; intervals are those of each
		// table and what can be put beside it.
		for _, t := range chosen {
			if !hasHidden(tables[t]) {
				continue
			}
			part := partial(k, tables, chosen, t)
			if part == nil {
				out = append(out, skipped(tables, t)...)
				continue
			}
			part.pivot()
			if err := part.solve(tables, false); err != nil {
				return nil, false, err
			}
			found := part.conclude(tables, []int{t})
			fits = fits && part.fits
			if whole != nil {
				whole.eliminate(tables)
				for i := range found {
					whole.follows(&found[i])
				}
			}
			out = append(out, found...)
		}
	}
	return out, fits, nil
}

func hasHidden(t *Table) bool {
	return slices.ContainsFunc(t.Cells, func(c Cell) bool { return !c.Reason.Shown() })
}

func skipped(tables []*Table, t int) (out []Conclusion) {
	for i, c := range tables[t].Cells {
		if !c.Reason.Shown() {
			out = append(out, Conclusion{Table: t, Cell: i, Hi: -1, Skipped: true})
		}
	}
	return out
}

// concluder is a view of somebody who does not know the truth.
type concluder struct {
	*view
	everything []place
	at         map[[2]int]place // by table and cell
	size       []int64          // of own classes
	needs      []int            // by value: records that a unit has at least to have it
	most       []int            // by own profile: records that a unit has at the other side
	released   *basis
	program    *program
	exact      bool
	fits       bool
}

// newConcluder puts together what tables tell; nil where the other side has too many combinations
// of classes.
func newConcluder(k Known, tables []*Table, chosen []int) *concluder {
	v := &view{side: k.Side, units: k.Units, tables: chosen, cells: map[[2]int32]int64{}, typos: k.Typos}
	for _, t := range chosen {
		v.set(&v.owns, k.Side, tables[t].Columns[k.Side])
		v.set(&v.others, 1-k.Side, tables[t].Columns[1-k.Side])
	}
	deepest := 1
	for _, n := range k.Records {
		deepest = max(deepest, n)
	}
	if k.Records == nil {
		deepest = maxValues
	}
	var needs []int
	if v.values, needs = v.possible(1-k.Side, k.ClassesPerKey, deepest); v.values == nil {
		return nil
	}
	c := &concluder{view: v, needs: needs, at: map[[2]int]place{}}
	enough := min(slices.Max(needs), maxTag)
	own := merger{seen: map[string]int32{}}
	of := make([]int32, len(k.Units.Sides[k.Side].Profiles))
	for p := range of {
		most := enough
		if k.Records != nil {
			most = min(k.Records[p], enough)
		}
		if of[p] = own.addAs(v.owns.entries(p), byte(most)); int(of[p]) == len(c.most) { //nolint:gosec // at most maxTag
			c.most = append(c.most, most)
		}
	}
	for _, g := range k.Units.Groups {
		v.cells[[2]int32{of[g.Profile[k.Side]], 0}] += g.Units
	}
	v.profiles = own.out
	v.units1 = make([]int64, len(v.profiles))
	for at, n := range v.cells {
		v.units1[at[0]] += n
	}
	_, c.size = v.overlaps()
	c.everything = v.places(tables)
	for _, p := range c.everything {
		c.at[[2]int{p.table, p.cell}] = p
	}
	return c
}

func (c *concluder) small() bool { return len(c.profiles)*len(c.values) <= maxConcluded }

// partial puts a table together with its margins, and then with as many others as can be; nil where
// that is too much by itself.
func partial(k Known, tables []*Table, chosen []int, t int) *concluder {
	some := []int{t}
	var rest []int
	for _, o := range chosen {
		switch {
		case o == t:
		case tables[o].MarginOf(tables[t]):
			some = append(some, o)
		default:
			rest = append(rest, o)
		}
	}
	best := newConcluder(k, tables, some)
	if best == nil || !best.small() {
		return nil
	}
	for _, o := range rest {
		if more := newConcluder(k, tables, append(slices.Clone(some), o)); more != nil && more.small() {
			best, some = more, append(some, o)
		}
	}
	return best
}

// possible lists the values that a unit may have at a side: sets of records with at most so many
// classes a column, as they stand in the columns of the view, and with how many records each can be
// had. It is nil where there are too many.
func (v *view) possible(side, classesPerKey, deepest int) (out []group, needs []int) {
	s := &v.units.Sides[side]
	var columns []int
	for _, set := range v.others.sets {
		columns = append(columns, set...)
	}
	slices.Sort(columns)
	columns = slices.Compact(columns)
	n := s.Product(columns, maxValues)
	if n > maxValues {
		return nil, nil
	}
	records := make([][]int32, n)
	for class := range records {
		records[class] = make([]int32, len(s.Classes))
		for i, c := range s.Codes(columns, class) {
			records[class][columns[i]] = c
		}
	}
	values := merger{seen: map[string]int32{}}
	var chosen [][]int32
	visited := 0
	var add func(from int) bool
	add = func(from int) bool {
		for i := from; i < len(records); i++ {
			chosen = append(chosen, records[i])
			if !tooMany(chosen, columns, classesPerKey) {
				if visited++; visited > maxValues {
					return false
				}
				for _, value := range v.valuesOf(&values, s, chosen) {
					if int(value) == len(needs) {
						needs = append(needs, len(chosen))
					}
					needs[value] = min(needs[value], len(chosen))
				}
				if classesPerKey > 1 && len(chosen) < deepest && !add(i+1) {
					return false
				}
			}
			chosen = chosen[:len(chosen)-1]
		}
		return true
	}
	if !add(0) {
		return nil, nil
	}
	return values.out, needs
}

func tooMany(records [][]int32, columns []int, most int) bool {
	if len(records) <= most {
		return false
	}
	for _, c := range columns {
		var seen []int32
		for _, r := range records {
			if !slices.Contains(seen, r[c]) {
				seen = append(seen, r[c])
			}
		}
		if len(seen) > most {
			return true
		}
	}
	return false
}

// valuesOf adds a set of records as a value, with typing errors as one that is linked and one that
// is not.
func (v *view) valuesOf(values *merger, s *structure.Side, records [][]int32) []int32 {
	var in []entry
	for set, columns := range v.others.sets {
		for i, r := range records {
			class := s.Class(columns, r)
			if !slices.ContainsFunc(records[:i], func(q []int32) bool { return s.Class(columns, q) == class }) {
				in = append(in, entry{v.others.number(set, class), 1})
			}
		}
	}
	sortEntries(in)
	if !v.typos {
		return []int32{values.add(in, true)}
	}
	return []int32{values.add(v.doubled(in, false), false), values.add(v.doubled(in, true), true)}
}

// isReleased reports whether the numbers of a place are known.
func isReleased(tables []*Table, p place) bool {
	return tables[p.table].Cells[p.cell].Reason == disclosure.Released
}

// eliminate makes a basis of what is released, once.
func (c *concluder) eliminate(tables []*Table) {
	if c.released != nil {
		return
	}
	c.released = &basis{}
	for _, p := range c.everything {
		if !isReleased(tables, p) {
			continue
		}
		for _, r := range c.rows(p) {
			if pivot := c.released.reduce(r); pivot >= 0 {
				c.released.add(r, pivot)
			}
		}
	}
}

// solve makes the linear program of what is released: the truth is not known.
func (c *concluder) solve(tables []*Table, exact bool) error {
	c.eliminate(tables)
	c.exact, c.fits = exact, true
	s := &program{view: c.view, profiles: allOf(len(c.profiles)), values: allOf(len(c.values))}
	system := interval.System{Unknowns: len(c.profiles) * len(c.values)}
	var numbers []int64
	for i := range c.profiles {
		var row interval.Row
		for j := range c.values {
			x := interval.Entry{Index: i*len(c.values) + j, Coefficient: 1}
			if c.needs[j] > c.most[i] { // no unit of the profile has so many records
				system.Equations, numbers = append(system.Equations, interval.Row{x}), append(numbers, 0)
				continue
			}
			row = append(row, x)
		}
		system.Equations = append(system.Equations, row)
		numbers = append(numbers, c.cells[[2]int32{int32(i), 0}])
	}
	for _, p := range c.everything {
		if !isReleased(tables, p) {
			continue
		}
		for i, row := range s.rows(p) {
			system.Equations = append(system.Equations, row)
			numbers = append(numbers, tables[p.table].Cells[p.cell].Numbers[i])
		}
	}
	solver, err := interval.FromValues(system, numbers)
	switch {
	case err == nil:
		s.solver, c.program = solver, s
	case problem.KindOf(err) == problem.Invalid:
		c.fits = false
	case problem.KindOf(err) != problem.Internal: // a search that was given up says nothing
		return err
	}
	return nil
}

// conclude looks at the cells that are left out of some of the tables.
func (c *concluder) conclude(tables []*Table, about []int) (out []Conclusion) {
	for _, p := range c.everything {
		if tables[p.table].Cells[p.cell].Reason.Shown() || !slices.Contains(about, p.table) || c.known(p) {
			continue
		}
		for number, row := range c.rows(p) {
			if leading(row) < 0 {
				continue
			}
			x := Conclusion{Table: p.table, Cell: p.cell, Linked: number == 1, Class: c.size[p.own], Hi: c.size[p.own]}
			if c.program != nil {
				b := c.program.solver.Bounds(c.program.rows(p)[number])
				x.Lo, x.Exact = wholeNumber(b.Lo, true), b.Exact && c.exact
				if x.Hi = wholeNumber(b.Hi, false); x.Lo > x.Hi && x.Hi >= 0 && b.Exact {
					c.fits = false
				}
				x.Follows = x.Lo >= x.Hi
			}
			c.follows(&x)
			out = append(out, x)
		}
	}
	return out
}

// wholeNumber is the nearest whole number within an interval from an end of it; -1 is none.
func wholeNumber(x float64, up bool) int64 {
	switch {
	case math.IsInf(x, 0):
		if up {
			return 0
		}
		return -1
	case up:
		return int64(math.Ceil(x - interval.Tolerance))
	}
	return int64(math.Floor(x + interval.Tolerance))
}

// follows notes what is a combination of released numbers.
func (c *concluder) follows(x *Conclusion) {
	rows := c.rows(c.at[[2]int{x.Table, x.Cell}])
	if c.typos {
		rest := difference(rows[0], rows[1])
		x.RestFollows = leading(rest) >= 0 && c.released.reduce(rest) < 0
	}
	row := rows[0]
	if x.Linked {
		row = rows[1]
	}
	x.Follows = x.Follows || c.released.reduce(row) < 0
}
