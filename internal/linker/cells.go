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

// Slot is a column of a side, to group by.
type Slot struct {
	Side   int // 1 or 2
	Column int // from 0, as in contribution.Begin.Columns
}

// Count is one combination of codes among the linked pairs. Slots that are not used hold -1.
type Count struct {
	Codes [MaxSlots]int32
	Pairs int64
	Units int64 // distinct join tokens
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
	margins, err := countMargins(ctx, tx, rules, id, run, slots, counts)
	if err != nil {
		return nil, err
	}
	units := make([]disclosure.CellUnits, len(counts))
	for i, c := range counts {
		units[i] = margins.cell(c)
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
			cells[i] = query.Cell{Key: keys[i], Count: c.Pairs}
		case disclosure.Suppress:
			cells[i] = query.Cell{Key: keys[i], Suppressed: true}
		case disclosure.Withhold:
			cells[i] = query.Cell{Suppressed: true, Withheld: true}
		}
	}
	sortCells(cells)
	return cells, nil
}

func countCells(ctx context.Context, tx Tx, id study.ID, run *Run, slots []Slot) ([]Count, error) {
	counts, err := tx.CountCells(ctx, id, slots, run.Pairs != run.Units, maxCells+1)
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

// storedCells returns the cells of an earlier query, their keys in the order of these columns.
func storedCells(ctx context.Context, tx Tx, first *Asked, columns []query.Column) ([]query.Cell, error) {
	cells, err := tx.AnswerCells(ctx, first.ID)
	if err != nil {
		return nil, err
	}
	from := make([]int, len(columns))
	for i, c := range columns {
		from[i] = slices.IndexFunc(first.Columns, func(f query.Column) bool { return f.Side == c.Side && bytes.Equal(f.Name, c.Name) })
		if from[i] < 0 || len(first.Columns) != len(columns) {
			return nil, problem.New(problem.Internal, "a stored answer has other columns than its content id says")
		}
	}
	for n := range cells {
		if cells[n].Withheld {
			continue
		}
		if len(cells[n].Key) != len(columns) {
			return nil, problem.New(problem.Internal, "a stored cell has %d keys for %d columns", len(cells[n].Key), len(columns))
		}
		key := make([][]byte, len(columns))
		for i, f := range from {
			key[i] = cells[n].Key[f]
		}
		cells[n].Key = key
	}
	sortCells(cells)
	return cells, nil
}
