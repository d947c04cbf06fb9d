package attack

import (
	"fmt"
	"slices"
)

// Classes that all designs know.
const (
	outside = "outside" // of those whom the other holder does not have
	rest    = "rest"    // of those who are in no pool, or taken out of theirs
)

// layout is the records that an insider makes up: of each person some, with a class in each column.
type layout struct {
	columns []string
	classes [][][]string // by person, record and column
}

// newLayout gives every person so many records, all in the class rest.
func newLayout(persons, records, columns int) *layout {
	l := &layout{classes: make([][][]string, persons)}
	for j := range columns {
		l.columns = append(l.columns, fmt.Sprintf("X%d", j+1))
	}
	for p := range l.classes {
		l.repeat(p, records)
	}
	return l
}

// repeat gives a person so many records, all in the class rest.
func (l *layout) repeat(person, records int) {
	l.classes[person] = make([][]string, records)
	for i := range l.classes[person] {
		l.classes[person][i] = slices.Repeat([]string{rest}, len(l.columns))
	}
}

// put puts all records of persons into a class of a column.
func (l *layout) put(column int, class string, persons ...int) {
	for _, p := range persons {
		for _, r := range l.classes[p] {
			r[column] = class
		}
	}
}

// records are what the insider loads: those of the layout, and one of each own person whom the
// other holder does not have, so that the intersection stays what it is.
func (in *Insider) records(l *layout) Records {
	out := Records{Columns: l.columns}
	for p, records := range l.classes {
		for _, r := range records {
			out.Rows = append(out.Rows, Row{in.Persons[p], r})
		}
	}
	seen := map[string]bool{}
	for _, r := range in.Own.Rows {
		if _, common := in.number[r.ID]; !common && !seen[r.ID] {
			seen[r.ID] = true
			out.Rows = append(out.Rows, Row{r.ID, slices.Repeat([]string{outside}, len(l.columns))})
		}
	}
	return out
}

// pools deals persons at random into as many pools of a size as they fill. Who is left over is in
// none.
func (c *campaign) pools(size int) [][]int {
	all := c.everybody()
	c.rng.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	var out [][]int
	for ; len(all) >= size; all = all[size:] {
		out = append(out, all[:size])
	}
	return out
}

// stacked is a layout in which each person is in as many classes of each column as it has records:
// once in each of so many random divisions of all persons into pools of a size. Who has several
// records at the other holder has fewer, so that nobody has more pairs than others and dominates
// their counts; in the last divisions it is left out.
func (c *campaign) stacked(records, columns, size int) *layout {
	l := newLayout(len(c.Persons), records, columns)
	defer func() {
		for p, n := range c.Pairs {
			l.classes[p] = l.classes[p][:max(1, records/n)]
		}
	}()
	for j := range columns {
		for i := range records {
			for n, pool := range c.pools(size) {
				for _, p := range pool {
					l.classes[p][i][j] = fmt.Sprintf("%d-%d", i, n)
				}
			}
			for _, of := range l.classes { // who was left over joins a pool
				if of[i][j] == rest {
					of[i][j] = fmt.Sprintf("%d-0", i)
				}
			}
		}
	}
	return l
}

// firsts returns the first n members of each pool.
func firsts(pools [][]int, n int) []int {
	var out []int
	for _, p := range pools {
		out = append(out, p[:n]...)
	}
	return out
}

// without lays out pools in a column, without those of their members that are out.
func (l *layout) without(column int, pools [][]int, out func(member int) bool) {
	for n, pool := range pools {
		for i, p := range pool {
			if !out(i) {
				l.put(column, fmt.Sprintf("pool %d", n), p)
			}
		}
	}
}

func nobody(int) bool { return false }
