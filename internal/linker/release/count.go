package release

import (
	"context"
	"slices"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/linker/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/linker/link"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// MaxSlots is how many columns a query can group by: the statement that counts has a slot for each.
const MaxSlots = 4

// maxCounted bounds what one statement yields; tables are smaller than that.
const maxCounted = 250_000

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
	// distinct join tokens among the pairs that are not linked
	UnlinkedUnits int64
}

// leastUnits is the number of units that decides on a cell. The count of links and the count of
// pairs are both released, and with them that of pairs that are not linked: so each has to stand
// for enough units, except that no pair at all points at nobody.
func (c Count) leastUnits() int64 {
	least := c.Units
	if c.Links > 0 {
		least = min(least, c.LinkUnits)
	}
	if c.Links > 0 && c.Links < c.Pairs {
		least = min(least, c.UnlinkedUnits)
	}
	return least
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

// countCells groups the study's pairs by up to MaxSlots columns in no particular order, at most
// maxCounted. See link.Run for everyPairAUnit, which has to be false where it is not so.
func countCells(ctx context.Context, tx *node.Tx, id study.ID, refs []study.Ref, everyPairAUnit bool) ([]Count, error) {
	if len(refs) > MaxSlots {
		return nil, problem.New(problem.Internal, "%d grouping slots: there are %d", len(refs), MaxSlots)
	}
	no, err := tx.StudyNo(ctx, id)
	if err != nil {
		return nil, err
	}
	p := dbgen.CountCellsParams{Sides: make([]int16, len(refs)), Columns: make([]int32, len(refs)), StudyNo: no, EveryPairAUnit: everyPairAUnit, MaxCells: maxCounted}
	for i, r := range refs {
		// Arrays start at 1 in SQL.
		p.Sides[i], p.Columns[i] = int16(r.Side), int32(r.Index)+1 //nolint:gosec // 1 or 2; a column number that passed Begin.Validate
	}
	// After five executions PostgreSQL may keep one plan for all parameters, which finds out for
	// each row which codes are asked for: a plain count takes half as long again.
	if _, err := tx.DB().Exec(ctx, "SET LOCAL plan_cache_mode = force_custom_plan"); err != nil {
		return nil, err
	}
	rows, err := queries.CountCells(ctx, tx.DB(), p)
	if err != nil {
		return nil, err
	}
	counts := make([]Count, len(rows))
	for i, r := range rows {
		counts[i] = Count{
			Codes: [MaxSlots]int32{r.Code1, r.Code2, r.Code3, r.Code4},
			Pairs: r.Pairs, Units: r.Units, Largest: r.Largest, Links: r.Links, LinkUnits: r.LinkUnits, LargestLinks: r.LargestLinks,
			UnlinkedUnits: r.UnlinkedUnits,
		}
	}
	return counts, nil
}

// cellUnits says for each cell what a decision needs to know. Margins are over all pairs, linked or
// not: what a holder knows is who is in its blocks.
func cellUnits(ctx context.Context, tx *node.Tx, rules disclosure.Rules, id study.ID, run *link.Run, refs []study.Ref, counts []Count) (
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
		margins, err := countMargins(ctx, tx, id, run, refs, own)
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
func countMargins(ctx context.Context, tx *node.Tx, id study.ID, run *link.Run, refs []study.Ref, own []int) (map[[MaxSlots]int32]Count, error) {
	if len(own) == 0 && run.EveryPairAUnit() {
		// What linking has counted.
		all := Count{Pairs: run.Pairs, Units: run.Units, Largest: 1, Links: run.Pairs, LinkUnits: run.Units, LargestLinks: 1}
		return map[[MaxSlots]int32]Count{project(Count{}, nil): all}, nil
	}
	some := make([]study.Ref, len(own))
	for i, o := range own {
		some[i] = refs[o]
	}
	counts, err := countCells(ctx, tx, id, some, run.EveryPairAUnit())
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
