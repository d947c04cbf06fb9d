package linker

import (
	"bytes"
	"context"
	"slices"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
)

// MaxSlots is how many columns a query can group by.
const MaxSlots = 4

const (
	// maxCells bounds what one query makes the linker hold in memory.
	maxCells = 250_000
	// maxKeyBytes bounds the ciphertexts of an answer, which travels as one message.
	maxKeyBytes = 12 << 20
)

// noCode stands in the slots of a count that are not used.
const noCode = -1

// Slot is a column of a side, to group by.
type Slot struct {
	Side   int // 1 or 2
	Column int // from 0, as in contribution.Begin.Columns
}

// Count is one combination of codes among the pairs of a study. Slots that are not used hold noCode. Without typing errors
// all pairs are linked.
type Count struct {
	Codes     [MaxSlots]int32
	Pairs     int64
	Units     int64 // distinct join tokens
	Links     int64 // the pairs that are linked; may be 0
	LinkUnits int64 // distinct join tokens among these
}

// leastUnits is the number of units that decides on a cell. The count of links and the count of pairs are both released,
// so both have to stand for enough units, except that no links at all point at nobody.
func (c Count) leastUnits() int64 {
	if c.Links == 0 {
		return c.Units
	}
	return min(c.Units, c.LinkUnits)
}

// leastCount is the smaller count that a release shows of anybody.
func (c Count) leastCount() int64 {
	if c.Links == 0 {
		return c.Pairs
	}
	return c.Links
}

// findColumns turns encrypted column names into slots.
func findColumns(columns []query.Column, both *[2]Stored) ([]Slot, error) {
	slots := make([]Slot, 0, len(columns))
	for i, c := range columns {
		n := -1
		if c.Side == 1 || c.Side == 2 {
			n = slices.IndexFunc(both[c.Side-1].Begin.Columns, func(name []byte) bool { return bytes.Equal(name, c.Name) })
		}
		if n < 0 {
			return nil, problem.New(problem.Invalid, "column %d of the query is not in the contribution of its holder", i+1).
				WithHint("a query can group by the columns that the study names for each holder")
		}
		slots = append(slots, Slot{Side: c.Side, Column: n})
	}
	return slots, nil
}

// decidedCells counts the cells of a query and applies the study's disclosure rules. Counts of suppressed cells go no
// further than this function.
func decidedCells(ctx context.Context, tx Tx, rules disclosure.Rules, id study.ID, run *Run, slots []Slot) ([]query.Cell, error) {
	counts, err := countCells(ctx, tx, id, run, slots)
	if err != nil {
		return nil, err
	}
	units, err := cellUnits(ctx, tx, rules, id, run, slots, counts)
	if err != nil {
		return nil, err
	}
	decisions := rules.Decide(units)
	keys, err := readKeys(ctx, tx, run, slots, counts, decisions)
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

// cellUnits says for each cell what a decision needs to know. Pairs agree in their join token, so a cell has as many units
// of one holder as of the other. Margins are over all pairs, linked or not: what a holder knows is who is in its blocks.
func cellUnits(ctx context.Context, tx Tx, rules disclosure.Rules, id study.ID, run *Run, slots []Slot, counts []Count) ([]disclosure.CellUnits, error) {
	units := make([]disclosure.CellUnits, len(counts))
	small := false
	for i, c := range counts {
		// A margin is at least the cell; for a cell that is released anyway that is all that matters.
		least := c.leastUnits()
		units[i] = disclosure.CellUnits{Count: c.leastCount(), Units: [2]int64{least, least}, Margin: [2]int64{c.Units, c.Units}}
		small = small || least < rules.EffectiveThreshold()
	}
	if !small {
		return units, nil
	}
	for side := 1; side <= 2; side++ {
		var own []int // indexes of the side's slots
		for s, slot := range slots {
			if slot.Side == side {
				own = append(own, s)
			}
		}
		switch len(own) {
		case 0:
			for i := range units {
				units[i].Margin[side-1] = run.Units
			}
			continue
		case len(slots):
			continue // the cell is its own margin
		}
		margins, err := countMargins(ctx, tx, id, run, slots, own)
		if err != nil {
			return nil, err
		}
		for i, c := range counts {
			units[i].Margin[side-1] = margins[project(c, own)]
		}
	}
	return units, nil
}

// countMargins counts units by some of the slots only.
func countMargins(ctx context.Context, tx Tx, id study.ID, run *Run, slots []Slot, own []int) (map[[MaxSlots]int32]int64, error) {
	some := make([]Slot, len(own))
	for i, s := range own {
		some[i] = slots[s]
	}
	counts, err := countCells(ctx, tx, id, run, some)
	if err != nil {
		return nil, err
	}
	margins := make(map[[MaxSlots]int32]int64, len(counts))
	for _, c := range counts {
		margins[c.Codes] = c.Units
	}
	return margins, nil
}

// project returns a cell's codes in some of the slots, as a count by those slots alone has them.
func project(c Count, own []int) [MaxSlots]int32 {
	out := [MaxSlots]int32{noCode, noCode, noCode, noCode}
	for i, s := range own {
		out[i] = c.Codes[s]
	}
	return out
}

// Counting says what a statement that counts cells has to reckon with.
type Counting int

// The ways to count, from the cheapest on.
const (
	CountPlain      Counting = iota // every pair is linked and a unit of its own
	CountDuplicates                 // every pair is linked; join tokens occur more than once
	CountLinked                     // not every pair is linked
)

func countCells(ctx context.Context, tx Tx, id study.ID, run *Run, slots []Slot) ([]Count, error) {
	how := CountPlain
	switch {
	case run.Typos:
		how = CountLinked
	case run.Pairs != run.Units:
		how = CountDuplicates
	}
	counts, err := tx.CountCells(ctx, id, slots, how, maxCells+1)
	if err != nil {
		return nil, err
	}
	if len(counts) > maxCells {
		return nil, problem.New(problem.Invalid, "the answer would have more than %d cells", maxCells).
			WithHint("group by fewer columns, or by columns with fewer values")
	}
	return counts, nil
}

// readKeys translates the codes of the cells that keep their key.
func readKeys(ctx context.Context, tx Tx, run *Run, slots []Slot, counts []Count, decisions []disclosure.Decision) ([][][]byte, error) {
	keys := make([][][]byte, len(counts))
	size := 0
	for s, slot := range slots {
		var codes []int32
		for i, c := range counts {
			if decisions[i] != disclosure.Withhold {
				codes = append(codes, c.Codes[s])
			}
		}
		slices.Sort(codes)
		texts, err := tx.Ciphertexts(ctx, run.Contributions[slot.Side-1], slot.Column, slices.Compact(codes))
		if err != nil {
			return nil, err
		}
		for i, c := range counts {
			if decisions[i] == disclosure.Withhold {
				continue
			}
			text, ok := texts[c.Codes[s]]
			if !ok {
				return nil, problem.New(problem.Internal, "a code of column %d of side %d is not in the dictionary", slot.Column, slot.Side)
			}
			keys[i] = append(keys[i], text)
			size += len(text)
		}
	}
	if size > maxKeyBytes {
		return nil, problem.New(problem.Invalid, "the answer would be larger than %d bytes", maxKeyBytes).
			WithHint("group by fewer columns, or by columns with fewer values")
	}
	return keys, nil
}

// sortCells orders cells by what they show, so that their order tells nothing else: by key, withheld ones last.
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

// storedCells returns the cells of an earlier query with the same columns. Columns are in canonical order, so they agree
// one by one when the content does.
func storedCells(ctx context.Context, tx Tx, first *Asked, columns []query.Column) ([]query.Cell, error) {
	same := func(x, y query.Column) bool { return x.Side == y.Side && bytes.Equal(x.Name, y.Name) }
	if !slices.EqualFunc(first.Columns, columns, same) {
		return nil, problem.New(problem.Internal, "a stored answer has other columns than its content id says")
	}
	return tx.AnswerCells(ctx, first.ID)
}
