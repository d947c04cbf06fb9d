package answer

import (
	"bytes"
	"context"
	"slices"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/linker/link"
	"github.com/blindjoin/blindjoin/internal/linker/receive"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
)

// MaxSlots is how many columns a query can group by: the statement that counts has a slot for each.
const MaxSlots = 4

const (
	// defaultMaxCells bounds what one query makes the linker hold in memory.
	defaultMaxCells = 250_000
	// maxKeyBytes bounds the ciphertexts of an answer, which travels as one message.
	maxKeyBytes = 12 << 20
)

// noCode stands in the slots of a count that no column fills.
const noCode = -1

// Count is a cell before it is decided what of it is shown: one combination of codes among the
// pairs of a study. Slots that no column fills hold noCode. Without typing errors all pairs are
// linked.
type Count struct {
	Codes        [MaxSlots]int32
	Pairs        int64
	Units        int64 // distinct join tokens
	Largest      int64 // pairs of the join token that has most
	Links        int64 // the pairs that are linked; may be 0
	LinkUnits    int64 // distinct join tokens among these
	LargestLinks int64 // linked pairs of the join token that has most
}

// leastUnits is the number of units that decides on a cell. The count of links and the count of
// pairs are both released, so both have to stand for enough units, except that no links at all
// point at nobody.
func (c Count) leastUnits() int64 {
	if c.Links == 0 {
		return c.Units
	}
	return min(c.Units, c.LinkUnits)
}

// alone is what a decision needs to know about a cell that is its own margin on both sides. Pairs
// agree in their join token, so a cell has as many units of one holder as of the other. Where all
// pairs are linked, what holds of pairs holds of links.
func (c Count) alone() disclosure.CellUnits {
	least := c.leastUnits()
	u := disclosure.CellUnits{Units: [2]int64{least, least}}
	u.Shown[0] = disclosure.Pairs{Count: c.Pairs, Largest: c.Largest}
	if c.Links != 0 && c.Links != c.Pairs {
		u.Shown[1] = disclosure.Pairs{Count: c.Links, Largest: c.LargestLinks}
	}
	for side := range study.Sides {
		within(&u, side, c)
	}
	return u
}

// within puts a cell inside the margin of a side.
func within(u *disclosure.CellUnits, side study.Side, margin Count) {
	u.Margin[side.Index()] = margin.Units
	u.Shown[0].Margin[side.Index()] = margin.Largest
	if u.Shown[1].Count != 0 {
		u.Shown[1].Margin[side.Index()] = margin.LargestLinks
	}
}

// findColumns finds the columns of a query by their encrypted names.
func findColumns(columns []query.Column, both *[2]receive.Stored) ([]study.Ref, error) {
	refs := make([]study.Ref, 0, len(columns))
	for i, c := range columns {
		n := -1
		if c.Side.Valid() {
			n = slices.IndexFunc(both[c.Side.Index()].Begin.Columns, func(name []byte) bool { return bytes.Equal(name, c.Name) })
		}
		if n < 0 {
			return nil, problem.New(problem.Invalid, "column %d of the query is not in the contribution of its holder", i+1).
				WithHint("a query can group by the columns that the study names for each holder")
		}
		refs = append(refs, study.Ref{Side: c.Side, Index: n})
	}
	return refs, nil
}

// decidedCells counts the cells of a query and applies the study's disclosure rules. Counts of
// suppressed cells go no further than this function.
func (a *Answerer) decidedCells(ctx context.Context, tx *node.Tx, rules disclosure.Rules, id study.ID, run *link.Run, refs []study.Ref) ([]query.Cell, error) {
	counts, err := a.countCells(ctx, tx, id, run, refs)
	if err != nil {
		return nil, err
	}
	units, err := a.cellUnits(ctx, tx, rules, id, run, refs, counts)
	if err != nil {
		return nil, err
	}
	decisions := rules.Decide(units)
	keys, err := readKeys(ctx, tx, run, refs, counts, decisions)
	if err != nil {
		return nil, err
	}
	cells := make([]query.Cell, len(counts))
	for i, c := range counts {
		switch decisions[i] {
		case disclosure.Release:
			cells[i] = query.Cell{Key: keys[i], Count: c.Links}
			if run.Typos {
				cells[i].BlockCount = c.Pairs
			}
		case disclosure.Suppress:
			cells[i] = query.Cell{Key: keys[i], Suppressed: true}
		case disclosure.Withhold:
			cells[i] = query.Cell{Suppressed: true, Withheld: true}
		}
	}
	sortCells(cells)
	return cells, nil
}

// cellUnits says for each cell what a decision needs to know. Margins are over all pairs, linked or
// not: what a holder knows is who is in its blocks.
func (a *Answerer) cellUnits(ctx context.Context, tx *node.Tx, rules disclosure.Rules, id study.ID, run *link.Run, refs []study.Ref, counts []Count) (
	[]disclosure.CellUnits, error,
) {
	units := make([]disclosure.CellUnits, len(counts))
	for i, c := range counts {
		// A margin is at least the cell; for a cell that is released anyway that is all that
		// matters.
		units[i] = c.alone()
	}
	if !marginsNeeded(rules, run, refs, counts, units) {
		return units, nil
	}
	for side := range study.Sides {
		own := ownColumns(refs, side)
		if len(own) == len(refs) {
			continue // the cell is its own margin
		}
		margins, err := a.countMargins(ctx, tx, id, run, refs, own)
		if err != nil {
			return nil, err
		}
		for i, c := range counts {
			within(&units[i], side, margins[project(c, own)])
		}
	}
	return units, nil
}

// ownColumns returns which of the columns are of a side, by index.
func ownColumns(refs []study.Ref, side study.Side) []int {
	var own []int
	for i, r := range refs {
		if r.Side == side {
			own = append(own, i)
		}
	}
	return own
}

// marginsNeeded reports whether a cell could be decided otherwise for what is around it. A unit has
// no more pairs in a margin than the largest of the margin's cells have together: where that
// dominates no cell, margins need not be counted.
func marginsNeeded(rules disclosure.Rules, run *link.Run, refs []study.Ref, counts []Count, units []disclosure.CellUnits) bool {
	undecided := func(u disclosure.CellUnits) bool { return rules.DecideCell(u) != disclosure.Release }
	if slices.ContainsFunc(units, undecided) {
		return true
	}
	if run.EveryPairAUnit() {
		return false
	}
	bounds := [2]map[[MaxSlots]int32]Count{{}, {}}
	for side := range study.Sides {
		own, bound := ownColumns(refs, side), bounds[side.Index()]
		for _, c := range counts {
			m := bound[project(c, own)]
			m.Largest += c.Largest
			m.LargestLinks += c.LargestLinks
			bound[project(c, own)] = m
		}
	}
	for i, u := range units {
		for side := range study.Sides {
			within(&u, side, bounds[side.Index()][project(counts[i], ownColumns(refs, side))])
		}
		if undecided(u) {
			return true
		}
	}
	return false
}

// countMargins counts by some of the columns only; by none, all pairs are one margin.
func (a *Answerer) countMargins(ctx context.Context, tx *node.Tx, id study.ID, run *link.Run, refs []study.Ref, own []int) (map[[MaxSlots]int32]Count, error) {
	if len(own) == 0 && run.EveryPairAUnit() {
		// What linking has counted.
		all := Count{Pairs: run.Pairs, Units: run.Units, Largest: 1, Links: run.Pairs, LinkUnits: run.Units, LargestLinks: 1}
		return map[[MaxSlots]int32]Count{project(Count{}, nil): all}, nil
	}
	some := make([]study.Ref, len(own))
	for i, o := range own {
		some[i] = refs[o]
	}
	counts, err := a.countCells(ctx, tx, id, run, some)
	if err != nil {
		return nil, err
	}
	margins := make(map[[MaxSlots]int32]Count, len(counts))
	for _, c := range counts {
		margins[c.Codes] = c
	}
	return margins, nil
}

// project returns a cell's codes in some of the columns, as a count by those alone has them.
func project(c Count, own []int) [MaxSlots]int32 {
	out := [MaxSlots]int32{noCode, noCode, noCode, noCode}
	for i, o := range own {
		out[i] = c.Codes[o]
	}
	return out
}

// countCells counts by columns, or refuses an answer that would be too large.
func (a *Answerer) countCells(ctx context.Context, tx *node.Tx, id study.ID, run *link.Run, refs []study.Ref) ([]Count, error) {
	most := defaultMaxCells
	if a.MaxCells > 0 {
		most = min(a.MaxCells, defaultMaxCells)
	}
	counts, err := countCells(ctx, tx, id, refs, run.EveryPairAUnit(), int32(most)+1)
	if err != nil {
		return nil, err
	}
	if len(counts) > most {
		return nil, tooLarge("the answer would have more than %d cells", most)
	}
	return counts, nil
}

// tooLargeError is a refusal that comes after the work of counting.
type tooLargeError struct{ problem *problem.Error }

func (e *tooLargeError) Error() string { return e.problem.Error() }

func (e *tooLargeError) Unwrap() error { return e.problem }

func tooLarge(format string, args ...any) error {
	return &tooLargeError{problem.New(problem.Invalid, format, args...).
		WithHint("group by fewer columns, or by columns with fewer values; this has cost a query of the study's budget")}
}

// readKeys translates the codes of the cells that keep their key.
func readKeys(ctx context.Context, tx *node.Tx, run *link.Run, refs []study.Ref, counts []Count, decisions []disclosure.Decision) ([][][]byte, error) {
	keys := make([][][]byte, len(counts))
	size := 0
	for s, r := range refs {
		var codes []int32
		for i, c := range counts {
			if decisions[i] != disclosure.Withhold {
				codes = append(codes, c.Codes[s])
			}
		}
		slices.Sort(codes)
		texts, err := ciphertexts(ctx, tx, run.Contributions[r.Side.Index()], r.Index, slices.Compact(codes))
		if err != nil {
			return nil, err
		}
		for i, c := range counts {
			if decisions[i] == disclosure.Withhold {
				continue
			}
			text, ok := texts[c.Codes[s]]
			if !ok {
				return nil, problem.New(problem.Internal, "a code of column %d of side %d is not in the dictionary", r.Index, r.Side)
			}
			keys[i] = append(keys[i], text)
			size += len(text)
		}
	}
	if size > maxKeyBytes {
		return nil, tooLarge("the answer would be larger than %d bytes", maxKeyBytes)
	}
	return keys, nil
}

// sortCells orders cells by what they show, so that their order tells nothing else: by key,
// withheld ones last.
func sortCells(cells []query.Cell) {
	slices.SortFunc(cells, func(x, y query.Cell) int {
		switch {
		case x.Withheld && y.Withheld:
			return 0
		case x.Withheld:
			return 1
		case y.Withheld:
			return -1
		}
		return slices.CompareFunc(x.Key, y.Key, bytes.Compare)
	})
}

// storedCells returns the cells of an earlier query with the same columns. Columns are in canonical
// order, so they agree one by one when the content does.
func storedCells(ctx context.Context, tx *node.Tx, first *Asked, columns []query.Column) ([]query.Cell, error) {
	same := func(x, y query.Column) bool { return x.Side == y.Side && bytes.Equal(x.Name, y.Name) }
	if !slices.EqualFunc(first.Columns, columns, same) {
		return nil, problem.New(problem.Internal, "a stored answer has other columns than its content id says")
	}
	if first.Refused != "" {
		return nil, problem.New(problem.Invalid, "%s", first.Refused).WithHint("group by fewer columns, or by columns with fewer values")
	}
	return answerCells(ctx, tx, first.ID)
}
