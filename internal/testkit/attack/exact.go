package attack

import (
	"maps"
	"math"
	"slices"
)

// mostCells is how many cells a table may have for its exact counts to be worked out.
const mostCells = 300_000

// exactly works out which cells are known exactly, from the tables that were answered over the same
// records.
type exactly struct {
	*campaign
	loaded  Records
	asked   map[string][]Cell   // by the columns of a table
	domains map[string][]string // values by column
	counts  *Counts
	number  map[string]map[string]int // of a variable, by table and key
}

// exact counts the hidden small cells that are known exactly, and the targets whose value is
// certain because all of their class has it.
func (c *campaign) exact(targets []int, columns []string) {
	certain := map[[2]int]string{}
	for i, a := range c.asked {
		same := func(b asked) bool { return &b.loaded.Rows[0] == &a.loaded.Rows[0] }
		if slices.ContainsFunc(c.asked[:i], same) {
			continue
		}
		x := &exactly{
			campaign: c, loaded: a.loaded, asked: map[string][]Cell{}, domains: map[string][]string{}, counts: &Counts{},
			number: map[string]map[string]int{},
		}
		for _, b := range c.asked[i:] {
			if same(b) {
				t, cells := x.ordered(b)
				x.asked[cellKey(t)] = cells
				x.table(t)
			}
		}
		x.counts.Determine()
		for _, b := range c.asked[i:] {
			if same(b) {
				x.score(b, certain)
			}
		}
	}
	for _, p := range targets {
		for _, name := range columns {
			u := slices.Index(c.Other, name)
			value, ok := certain[[2]int{u, p}]
			if !ok {
				continue
			}
			c.result.Certain++
			if c.is(u, p, value) {
				c.result.CertainRight++
			}
		}
	}
}

// ordered is a table with its columns in one order, so that a set of columns is one table.
func (x *exactly) ordered(a asked) (Table, []Cell) {
	t := slices.Sorted(slices.Values(a.table))
	cells := make([]Cell, len(a.cells))
	for i, cell := range a.cells {
		cells[i] = cell
		cells[i].Key = make([]string, len(t))
		for j, name := range t {
			cells[i].Key[j] = cell.Key[slices.Index(a.table, name)]
		}
	}
	return t, cells
}

// domain is the values of a column.
func (x *exactly) domain(name string) []string {
	if d := x.domains[name]; d != nil {
		return d
	}
	d := x.valuesOf(name)
	if !slices.Contains(x.Other, name) {
		d = slices.Sorted(maps.Keys(x.classes(x.loaded, []string{name})))
	}
	x.domains[name] = d
	return d
}

// table adds the variables of a table, and of its margins, and the sums that connect them. It
// returns false for a table that is too large.
func (x *exactly) table(t Table) bool {
	name := cellKey(t)
	if x.number[name] != nil {
		return true
	}
	size := 1
	for _, column := range t {
		if size *= len(x.domain(column)); size > mostCells {
			return false
		}
	}
	numbers := map[string]int{}
	x.number[name] = numbers
	bounds := x.known(t)
	keys := [][]string{nil}
	for _, column := range t {
		var longer [][]string
		for _, k := range keys {
			for _, v := range x.domain(column) {
				longer = append(longer, append(slices.Clone(k), v))
			}
		}
		keys = longer
	}
	for _, k := range keys {
		numbers[cellKey(k)] = x.counts.Add(bounds(k))
	}
	for i := range t {
		margin := slices.Delete(slices.Clone(t), i, i+1)
		if !x.table(margin) {
			continue
		}
		parts := map[string][]int{}
		for _, k := range keys {
			of := cellKey(slices.Delete(slices.Clone(k), i, i+1))
			parts[of] = append(parts[of], numbers[cellKey(k)])
		}
		more := x.more(t[i])
		for of, p := range parts {
			whole := x.number[cellKey(margin)][of]
			if more > 0 { // persons of several classes are in several parts, and once in the margin
				sum, slack := x.counts.Add(0, math.MaxInt32), x.counts.Add(0, more)
				x.counts.Sum([]int{whole, slack}, sum)
				whole = sum
			}
			x.counts.Sum(p, whole)
		}
	}
	return true
}

// more is by how much the parts of a margin may be more than it, where a person counts once in a
// cell: as often as persons have further records in which the column may have another class.
func (x *exactly) more(column string) int64 {
	if !x.Units {
		return 0
	}
	n := 0
	if slices.Contains(x.Other, column) {
		for _, pairs := range x.Pairs {
			n += pairs - 1
		}
		return int64(n)
	}
	records := map[string]int{}
	for _, r := range x.loaded.Rows {
		if records[r.ID]++; records[r.ID] > 1 {
			n++
		}
	}
	return int64(n)
}

// ownMargin is the pairs, and the units, of each class of own columns.
func (x *exactly) ownMargin(own []string) map[string][2]int64 {
	out := map[string][2]int64{}
	for k, persons := range x.classes(x.loaded, own) {
		sum := [2]int64{0, int64(len(persons))}
		for p, n := range persons {
			sum[0] += int64(n * x.pairs(p))
		}
		out[k] = sum
	}
	return out
}

// known returns the bounds of a table's cells that its answer gives, or that the insider has by
// itself.
func (x *exactly) known(t Table) func(key []string) (least, most int64) {
	own, other := x.split(t)
	margin := x.ownMargin(own)
	var at []int // of own columns
	for i := range t {
		if !slices.Contains(other, i) {
			at = append(at, i)
		}
	}
	ownKey := func(key []string) string {
		var k []string
		for _, i := range at {
			k = append(k, key[i])
		}
		return cellKey(k)
	}
	if len(other) == 0 {
		return func(key []string) (int64, int64) { n := margin[ownKey(key)][0]; return n, n }
	}
	cells, ok := x.asked[cellKey(t)]
	if !ok {
		return func(key []string) (int64, int64) { return 0, margin[ownKey(key)][0] }
	}
	shown := x.shownBy(t, cells)
	return func(key []string) (int64, int64) {
		cell, ok := shown.cells[cellKey(key)]
		of := margin[ownKey(key)]
		switch {
		case ok && !cell.Hidden:
			return cell.Count, cell.Count
		case !ok && shown.missing(key, int(of[1]), x.Threshold):
			return 0, 0
		case ok && cell.Why == "": // a cell that is there has a pair in it
			return min(1, of[0]), of[0]
		}
		return 0, of[0]
	}
}

// score counts what is known of a table's hidden cells, and notes who is certain to have a value.
func (x *exactly) score(a asked, certain map[[2]int]string) {
	rows := x.beside(a.loaded)
	truth := count(rows, a.table)
	t, cells := x.ordered(a)
	numbers := x.number[cellKey(t)]
	released := map[string]bool{}
	for _, c := range cells {
		if !c.Hidden {
			released[cellKey(c.Key)] = true
		}
	}
	key := make([]string, len(t))
	for _, c := range truth.cells {
		for j, name := range t {
			key[j] = c.key[slices.Index(a.table, name)]
		}
		k := cellKey(key)
		if released[k] {
			continue
		}
		small := c.units < int64(x.Threshold)
		if small {
			x.result.Small++
		}
		v, ok := numbers[k]
		if !ok {
			continue
		}
		want := c.pairs
		if x.Units {
			want = c.units
		}
		switch n, ok := x.counts.Known(v); {
		case ok && n == want && small:
			x.result.SmallExact++
		case ok && n != want:
			x.result.CellsWrong++
		}
	}
	x.certainOf(t, numbers, certain)
}

// certainOf notes the persons of classes of which all have one value: the cell is the class.
func (x *exactly) certainOf(t Table, numbers map[string]int, certain map[[2]int]string) {
	own, other := x.split(t)
	if len(other) != 1 || numbers == nil {
		return
	}
	u := slices.Index(x.Other, t[other[0]])
	classes, margin := x.classes(x.loaded, own), x.ownMargin(own)
	for k, persons := range classes {
		parts := keyParts(k, len(own))
		for _, value := range x.domain(t[other[0]]) {
			n, ok := x.counts.Known(numbers[cellKey(slices.Insert(slices.Clone(parts), other[0], value))])
			if !ok || n != margin[k][0] || n == 0 || value == unseen {
				continue
			}
			for p := range persons {
				certain[[2]int{u, p}] = value
			}
		}
	}
}
