package answer

import (
	"bytes"
	"context"
	"slices"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/linker/link"
	"github.com/blindjoin/blindjoin/internal/linker/receive"
	"github.com/blindjoin/blindjoin/internal/linker/release"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
)

// maxKeyBytes bounds the ciphertexts of an answer, which travels as one message.
const maxKeyBytes = 12 << 20

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

// tooLargeError is a refusal that comes after the work of counting.
type tooLargeError struct{ problem *problem.Error }

func (e *tooLargeError) Error() string { return e.problem.Error() }

func (e *tooLargeError) Unwrap() error { return e.problem }

func tooLarge(format string, args ...any) error {
	return &tooLargeError{problem.New(problem.Invalid, format, args...).
		WithHint("group by fewer columns, or by columns with fewer values; this has cost a query of the study's budget")}
}

// releasedCells are the cells of a released table, in the order of the query's columns: keys as
// ciphertexts. All classes that are not named are one cell, without a key.
func releasedCells(ctx context.Context, tx *node.Tx, run *link.Run, refs []study.Ref, t *release.Table) ([]query.Cell, error) {
	if t.Refused != "" {
		return nil, tooLarge("%s", t.Refused)
	}
	slots := make([]int, len(refs)) // of each column of the query among those of the table
	for i, r := range refs {
		side := r.Side.Index()
		slots[i] = slices.Index(t.Columns[side], r.Index)
		if r.Side == study.Side2 {
			slots[i] += len(t.Columns[0])
		}
	}
	texts := make([]map[int32][]byte, len(refs))
	for i, r := range refs {
		var codes []int32
		for _, c := range t.Cells {
			codes = append(codes, c.Codes[slots[i]])
		}
		slices.Sort(codes)
		var err error
		if texts[i], err = ciphertexts(ctx, tx, run.Contributions[r.Side.Index()], r.Index, slices.Compact(codes)); err != nil {
			return nil, err
		}
	}
	var cells []query.Cell
	size, withheld := 0, false
	for _, c := range t.Cells {
		if c.Reason == disclosure.Withheld {
			withheld = true
			continue
		}
		cell := query.Cell{Reason: c.Reason, Count: c.Count, BlockCount: c.BlockCount, Suppressed: !c.Reason.Shown(), Key: make([][]byte, len(refs))}
		for i, r := range refs {
			text, ok := texts[i][c.Codes[slots[i]]]
			if !ok {
				return nil, problem.New(problem.Internal, "a code of column %d of side %d is not in the dictionary", r.Index, r.Side)
			}
			cell.Key[i] = text
			size += len(text)
		}
		cells = append(cells, cell)
	}
	if size > maxKeyBytes {
		return nil, tooLarge("the answer would be larger than %d bytes", maxKeyBytes)
	}
	if withheld {
		cells = append(cells, query.Cell{Reason: disclosure.Withheld, Suppressed: true, Withheld: true})
	}
	sortCells(cells)
	return cells, nil
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
