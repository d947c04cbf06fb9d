package check

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/disclosure/structure"
	"github.com/blindjoin/blindjoin/internal/disclosure/suppression"
	"github.com/blindjoin/blindjoin/internal/holder/ask"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// Kind is what was found.
type Kind string

// What may be found. Each is against the terms of the study, or against the protocol.
const (
	Follows   Kind = "follows"   // a number that must not be known follows from released ones
	Wrong     Kind = "wrong"     // a released number is not what this holder knows
	Unfit     Kind = "unfit"     // no table has all the released numbers
	Unlike    Kind = "unlike"    // the same question was answered in two ways
	Absent    Kind = "absent"    // cells that an answer would have to name are not in it
	Leveraged Kind = "leverage"  // released numbers tell more of one unit than agreed
	Unchecked Kind = "unchecked" // this holder's own records are not those of the answers
)

// Finding is something that is not as it should be.
type Finding struct {
	Kind  Kind
	Table study.Table // nil where it is about all tables
	Key   []*string   // nil where it is about a whole table
	Text  string
}

// Hidden is what this holder concludes of a number that is left out.
type Hidden struct {
	Table  study.Table
	Key    []*string
	Reason disclosure.Reason
	Interval
	Class   int64 // units of the own class that it is a part of
	Need    int64 // how wide the interval has to be: the threshold, or Class where that is less
	Follows bool
	Exact   bool // whether all released tables were put together
	Skipped bool // whether nothing was computed
}

// Narrow reports whether the interval is not as wide as it has to be.
func (h Hidden) Narrow() bool {
	return !h.Skipped && !h.Follows && h.Hi != nil && *h.Hi-h.Lo < h.Need
}

// Leverage is the greatest that a unit of this holder has in the numbers about a column of the
// other's.
type Leverage struct {
	Column   study.Ref
	Greatest float64
	Bound    float64 // 1 divided by smallest_class
	Skipped  bool
}

// Result is what Check found.
type Result struct {
	Study, Peer string
	Certificate Certificate
	Method      disclosure.Method
	Findings    []Finding
	Notes       []string // what was not looked at, and why
	Hidden      []Hidden
	Leverage    []Leverage
	Earlier     int           // answers over other pairs, which were not looked at
	NotAsked    []study.Table // planned or approved, and not answered to this holder

	ag *study.Agreement
}

// Columns names the columns of a table.
func (r *Result) Columns(t study.Table) []string { return r.ag.ColumnNames(t) }

// Holder names the holder of a side.
func (r *Result) Holder(side study.Side) string { return r.ag.Holder(side) }

// Check puts together what a study has released to this holder, beside what it knows by itself.
// Nobody is asked. It is problem.NotFound where nothing has been answered.
func (a *Checker) Check(ctx context.Context, name string) (*Result, error) {
	var r *Result
	err := a.Store.InTx(ctx, "check what is released", func(ctx context.Context, tx *node.Tx) error {
		rec, err := tx.StudyByName(ctx, name)
		if err != nil {
			return err
		}
		ag := rec.Agreement
		if len(ag.Terms.Tables) == 0 {
			return problem.New(problem.Invalid, "study %q plans no tables", name).
				WithHint("it may be older than plans, and its answers are of older rules, which say nothing of what is left out beside others")
		}
		answers, err := ask.Answers(ctx, tx, ag.ID())
		if err != nil {
			return err
		}
		got, err := put(ag, answers)
		if err != nil {
			return err
		}
		if len(got.tables) == 0 {
			return problem.New(problem.NotFound, "no answer of study %q is stored here", name).
				WithHint("ask for the tables of the study first: ⟪query %s⟫", name)
		}
		r = &Result{
			Study: name, Peer: ag.Peer(a.Node.Name), Method: ag.Terms.Disclosure.Method, Earlier: got.earlier, ag: ag,
			Certificate: Certificate{Study: ag.ID(), Rules: ag.Terms.Disclosure, Number: got.origin.number, Loads: got.loads, Tables: got.tables},
		}
		plan, err := a.Approver.Released(ctx, tx, ag)
		if err != nil {
			return err
		}
		for _, t := range plan {
			asked := func(g Table) bool { return slices.Equal(g.Columns, t.Canonical()) }
			if !slices.ContainsFunc(got.tables, asked) {
				r.NotAsked = append(r.NotAsked, t.Canonical())
			}
		}
		for _, t := range got.unlike {
			r.find(Unlike, t, nil, "the same table was answered in two ways over the same pairs")
		}
		r.outside(got.typos)
		if err := r.Certificate.seal(); err != nil {
			return err
		}
		return a.inside(ctx, tx, ag, got, r)
	})
	return r, err
}

func (r *Result) find(kind Kind, table study.Table, key []*string, format string, args ...any) {
	r.Findings = append(r.Findings, Finding{kind, table, key, fmt.Sprintf(format, args...)})
}

func (r *Result) note(format string, args ...any) {
	r.Notes = append(r.Notes, fmt.Sprintf(format, args...))
}

// classesPerKey is how many classes of a column a unit may have, where cells count units.
func classesPerKey(ag *study.Agreement) int {
	if ag.WithTypos() || ag.Terms.Disclosure.Count == disclosure.Records {
		return 1 // a pair has one on each side
	}
	return ag.Terms.Disclosure.EffectiveClassesPerKey()
}

// outside fills in what follows for who has a table, or a larger one that it is a margin of, with
// all margins of that, and knows nothing else.
func (r *Result) outside(typos bool) {
	if r.Method != disclosure.Suppression {
		return
	}
	d := newDictionary(columnsOf(r.ag))
	d.name(r.Certificate.Tables)
	for side := range 2 {
		d.unname(side, r.Certificate.Tables)
	}
	full, at := d.all(r.Certificate.Tables, typos)
	for i, t := range full {
		larger := func(o *suppression.Table) bool { return o != t && t.MarginOf(o) }
		if slices.ContainsFunc(full, larger) {
			continue // it is looked at with that one
		}
		for _, c := range suppression.Outside(d.units(), classesPerKey(r.ag), typos, full, i) {
			table := &r.Certificate.Tables[at[c.Table]]
			if c.Skipped {
				table.Skipped = true
				continue
			}
			key := Cell{Key: d.key(table, full[c.Table], c.Cell)}
			if n, ok := slices.BinarySearchFunc(table.Cells, key, compareKeys); ok {
				table.Cells[n].tell(intervalOf(c, typos))
			}
		}
	}
}

// tell notes what follows of a number; it may be told of it more than once.
func (c *Cell) tell(x Interval) {
	for i := range c.Outside {
		if o := &c.Outside[i]; o.Number == x.Number {
			o.Lo = max(o.Lo, x.Lo)
			if o.Hi == nil || x.Hi != nil && *x.Hi < *o.Hi {
				o.Hi = x.Hi
			}
			return
		}
	}
	c.Outside = append(c.Outside, x)
}

// all are the full tables, and which of the list each is; those with more cells than can be
// released are left out.
func (d *dictionary) all(tables []Table, typos bool) (full []*suppression.Table, at []int) {
	for i := range tables {
		if t, _ := d.full(&tables[i], typos); t != nil {
			full, at = append(full, t), append(at, i)
		}
	}
	return full, at
}

func intervalOf(c suppression.Conclusion, typos bool) Interval {
	out := Interval{Number: NumberCount, Lo: c.Lo}
	if typos && !c.Linked {
		out.Number = NumberBlockCount
	}
	if c.Hi >= 0 {
		out.Hi = &c.Hi
	}
	return out
}

// inside looks at the tables as the insider that this holder is.
func (a *Checker) inside(ctx context.Context, tx *node.Tx, ag *study.Agreement, got *released, r *Result) error {
	side := a.Node.SideOf(ag).Index()
	now, err := a.Contributor.Intersected(ctx, tx, ag)
	switch {
	case problem.KindOf(err) == problem.Conflict || problem.KindOf(err) == problem.NotFound:
		r.find(Unchecked, nil, nil, "the records that the answers count are not here any more: %s", err)
		return nil
	case err != nil:
		return err
	case now.Number != got.origin.number || got.loads[side] != nil && now.Generation != got.origin.loads[side]:
		r.find(Unchecked, nil, nil, "the answers are of intersection %d, and the records here of intersection %d", got.origin.number, now.Number)
		return nil
	}
	d := newDictionary(columnsOf(ag))
	me, err := a.ownUnits(ctx, tx, ag, d, got.tables)
	if err != nil {
		return err
	}
	own := len(d.list[side])
	before := make([]int, own)
	for column := range own {
		before[column] = len(d.list[side][column])
	}
	d.name(got.tables)
	for column := range own {
		if n := len(d.list[side][column]) - before[column]; n > 0 {
			t := study.Table{{Side: a.Node.SideOf(ag), Index: column}}
			r.find(Wrong, t, nil, "answers name %d classes that no record of this holder in the intersection has", n)
		}
	}
	d.unname(1-side, got.tables)
	for _, u := range []*structure.Units{me.counted, me.keys} {
		for s := range u.Sides {
			u.Sides[s].Classes = d.units().Sides[s].Classes
		}
	}
	c := &checking{r: r, got: got, d: d, me: me, side: side}
	return c.run()
}

// checking is a look at the tables under way.
type checking struct {
	r    *Result
	got  *released
	d    *dictionary
	me   *own
	side int
}

func (c *checking) run() error {
	full, at := c.d.all(c.got.tables, c.got.typos)
	if len(full) < len(c.got.tables) {
		c.r.note("%d tables have more than %d cells, and were not looked at", len(c.got.tables)-len(full), suppression.MaxCells)
	}
	for i, t := range full {
		table := &c.got.tables[at[i]]
		if _, absent := c.d.full(table, c.got.typos); absent > 0 && len(table.Columns) > 0 {
			c.r.find(Absent, table.Columns, nil, "%d combinations of classes that it names are not in the answer", absent)
		}
		c.compare(table, t)
	}
	if err := c.leverage(full); err != nil {
		return err
	}
	if c.r.Method != disclosure.Suppression {
		c.r.note("the numbers have noise (method %s): no interval around what is left out follows from them, and only the structure was checked", c.r.Method)
		return nil
	}
	if c.me.pairs {
		c.r.note("cells count pairs of records: that the records of one key go together was not made use of, so that intervals may be narrower")
	}
	return c.intervals(full, at)
}

// compare compares a table with what this holder knows of its own classes.
func (c *checking) compare(table *Table, full *suppression.Table) {
	rules := c.r.Certificate.Rules
	slack := int64(0)
	if c.r.Method == disclosure.CellKey {
		slack = int64(rules.Noise().Most)
	}
	sizes := c.me.sizes(full.Columns[c.side])
	across := c.d.units().Sides[1].Product(full.Columns[1], suppression.MaxCells)
	type class struct {
		sum, shown int64
		all        bool
	}
	classes := map[int]*class{}
	for i, cell := range full.Cells {
		own := [2]int{i / across, i % across}[c.side]
		in := classes[own]
		if in == nil {
			in = &class{all: true}
			classes[own] = in
		}
		if cell.Reason != disclosure.Released {
			in.all = false
			continue
		}
		n := cell.Numbers[0]
		in.sum, in.shown = in.sum+n, in.shown+1
		switch size := sizes[own]; {
		case len(full.Columns[1-c.side]) == 0 && max(n-size, size-n) > slack:
			c.r.find(Wrong, table.Columns, c.d.key(table, full, i), "%d is released, and this holder has %d", n, size)
		case n > size+slack:
			c.r.find(Wrong, table.Columns, c.d.key(table, full, i), "%d is released, and this holder has %d with its own values", n, size)
		}
	}
	if len(full.Columns[1-c.side]) == 0 || classesPerKey(c.r.ag) > 1 {
		return
	}
	for _, own := range slices.Sorted(maps.Keys(classes)) {
		in := classes[own]
		// noise of several cells
		if size := sizes[own]; in.sum > size+slack*in.shown || in.all && in.sum < size-slack*in.shown {
			key := c.ownKey(table, full, own)
			c.r.find(Wrong, table.Columns, key, "%d are released together, and this holder has %d with its own values", in.sum, size)
		}
	}
}

// ownKey names an own class in a table; the other's values are any.
func (c *checking) ownKey(table *Table, full *suppression.Table, own int) []*string {
	across := c.d.units().Sides[1].Product(full.Columns[1], suppression.MaxCells)
	cell := own * across
	if c.side == 1 {
		cell = own
	}
	key := c.d.key(table, full, cell)
	for i, r := range table.Columns {
		if r.Side.Index() != c.side {
			star := "*"
			key[i] = &star
		}
	}
	return key
}

// leverage bounds what all released numbers together tell of one unit.
func (c *checking) leverage(full []*suppression.Table) error {
	tables := make([]structure.Table, len(full))
	for i, t := range full {
		tables[i] = t.Table
	}
	across := c.d.units().Sides[1]
	smallest := c.r.Certificate.Rules.EffectiveSmallestClass()
	bound := 1 / float64(smallest)
	for _, about := range structure.Abouts(tables) {
		if about.Side != c.side {
			continue
		}
		released := func(own []int, class int) bool {
			return slices.ContainsFunc(full, func(t *suppression.Table) bool {
				if !slices.Equal(t.Columns[c.side], own) || !slices.Contains(t.Columns[1-c.side], about.Column) {
					return false
				}
				n := across.Product(t.Columns[1], suppression.MaxCells)
				for i, cell := range t.Cells {
					if cell.Reason == disclosure.Released && [2]int{i / n, i % n}[c.side] == class {
						return true
					}
				}
				return false
			})
		}
		l := Leverage{Column: study.Ref{Side: study.Side(2 - c.side), Index: about.Column}, Bound: bound}
		greatest, ok := c.me.keys.Leverage(about, released)
		l.Greatest, l.Skipped = greatest, !ok
		c.r.Leverage = append(c.r.Leverage, l)
		if !ok {
			c.r.note("too many classes tell of column %s: its leverage was not computed", strings.Join(c.r.Columns(study.Table{l.Column}), ""))
		}
		if greatest > bound+1e-6 {
			c.r.find(Leveraged, study.Table{l.Column}, nil, "a unit has a leverage of %.4g, and at most %.4g was agreed", greatest, bound)
		}
	}
	return nil
}

// intervals concludes what follows for the cells that are left out.
func (c *checking) intervals(full []*suppression.Table, at []int) error {
	rules := c.r.Certificate.Rules
	threshold := rules.EffectiveThreshold()
	found, fits, err := suppression.Conclude(suppression.Known{
		Units: c.me.counted, Side: c.side, ClassesPerKey: classesPerKey(c.r.ag), Records: c.me.records, Typos: c.got.typos,
	}, full)
	if err != nil {
		return err
	}
	if !fits {
		c.r.find(Unfit, nil, nil, "no records of the other holder give all the released numbers together")
	}
	parts, skipped := 0, 0
	for _, x := range found {
		table, t := &c.got.tables[at[x.Table]], full[x.Table]
		cell := t.Cells[x.Cell]
		h := Hidden{
			Table: table.Columns, Key: c.d.key(table, t, x.Cell), Reason: cell.Reason, Interval: intervalOf(x, c.got.typos), Class: x.Class,
			Need: min(threshold, x.Class), Follows: x.Follows, Exact: x.Exact, Skipped: x.Skipped,
		}
		c.r.Hidden = append(c.r.Hidden, h)
		switch {
		case x.Skipped:
			skipped++
		case !x.Exact:
			parts++
		}
		if !fits {
			continue // whatever follows from numbers that are wrong
		}
		if x.RestFollows && !x.Linked && cell.Protected && !x.Follows {
			c.r.find(Follows, table.Columns, h.Key, "how many of its pairs are not linked follows")
		}
		if x.Follows && c.protected(cell, x, threshold) {
			text := "its %s follows from what is released"
			if x.Lo == x.Hi {
				text += fmt.Sprintf(": it is %d", x.Lo)
			}
			c.r.find(Follows, table.Columns, h.Key, text, h.Number)
		}
	}
	slices.SortStableFunc(c.r.Hidden, func(a, b Hidden) int {
		return cmp.Or(compareColumns(a.Table, b.Table), compareKeys(Cell{Key: a.Key}, Cell{Key: b.Key}))
	})
	if parts > 0 {
		c.r.note("for %d numbers all tables together are too many unknowns: their intervals are outer bounds, from parts of the tables", parts)
	}
	if skipped > 0 {
		c.r.note("of %d numbers nothing was computed: there are too many combinations of the other holder's classes", skipped)
	}
	return nil
}

// protected reports whether a number that follows had to be kept from that. What was left out for
// the sake of others may follow, unless it is small.
func (c *checking) protected(cell suppression.Cell, x suppression.Conclusion, threshold int64) bool {
	switch cell.Reason {
	case disclosure.Primary, disclosure.Dominance:
		return true
	case disclosure.Homogeneous:
		if float64(x.Lo) > c.r.Certificate.Rules.EffectiveHomogeneity()*float64(x.Class) {
			return true
		}
	case disclosure.Released, disclosure.Complementary, disclosure.Leverage, disclosure.HeldBack, disclosure.Withheld:
	}
	return x.Lo < threshold && x.Lo == x.Hi
}
