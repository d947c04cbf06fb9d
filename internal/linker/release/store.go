package release

import (
	"context"
	"slices"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/linker/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

func numbersOf(columns []int16) []int {
	out := make([]int, len(columns))
	for i, c := range columns {
		out[i] = int(c)
	}
	return out
}

// decided returns the tables that have been decided on for a generation of pairs.
func decided(ctx context.Context, tx *node.Tx, id study.ID, generation [32]byte) ([]*Table, error) {
	rows, err := queries.ReleasedTables(ctx, tx.DB(), dbgen.ReleasedTablesParams{StudyID: id[:], Generation: generation[:]})
	if err != nil {
		return nil, err
	}
	out := make([]*Table, len(rows))
	for i, r := range rows {
		out[i] = &Table{Columns: [2][]int{numbersOf(r.Columns1), numbersOf(r.Columns2)}}
		if r.Refused != nil {
			out[i].Refused = *r.Refused
		}
	}
	return out, nil
}

func readCells(ctx context.Context, tx *node.Tx, id study.ID, generation [32]byte, t *Table) error {
	rows, err := queries.ReleasedCells(ctx, tx.DB(), dbgen.ReleasedCellsParams{
		StudyID: id[:], Generation: generation[:], Columns1: smallints(t.Columns[0]), Columns2: smallints(t.Columns[1]),
	})
	if err != nil {
		return err
	}
	t.Cells = make([]Cell, len(rows))
	for i, r := range rows {
		c := Cell{Codes: r.Codes, Reason: disclosure.Reason(r.Reason)}
		if int(r.CellNo) != i || !c.Reason.Known() || c.Reason.Shown() != (r.Count != nil) {
			return problem.New(problem.Internal, "the stored cells of a released table are damaged")
		}
		if r.Count != nil {
			c.Count = *r.Count
		}
		if r.BlockCount != nil {
			c.BlockCount = *r.BlockCount
		}
		t.Cells[i] = c
	}
	return nil
}

// insert stores decided tables.
func (a *Releaser) insert(ctx context.Context, tx *node.Tx, id study.ID, generation [32]byte, tables []*Table) error {
	for _, t := range tables {
		var refused *string
		if t.Refused != "" {
			refused = &t.Refused
		}
		one, two := smallints(t.Columns[0]), smallints(t.Columns[1])
		if err := queries.InsertReleasedTable(ctx, tx.DB(), dbgen.InsertReleasedTableParams{
			StudyID: id[:], Generation: generation[:], Columns1: one, Columns2: two, Refused: refused, DecidedAt: a.Now(),
		}); err != nil {
			return err
		}
		rows := make([]dbgen.InsertReleasedCellsParams, len(t.Cells))
		for i, c := range t.Cells {
			codes := c.Codes
			if codes == nil {
				codes = []int32{} // a nil slice would be NULL
			}
			rows[i] = dbgen.InsertReleasedCellsParams{
				StudyID: id[:], Generation: generation[:], Columns1: one, Columns2: two, CellNo: int32(i), Codes: codes, Reason: string(c.Reason),
			}
			if c.Reason.Shown() {
				rows[i].Count = &t.Cells[i].Count
				if c.BlockCount > 0 {
					rows[i].BlockCount = &t.Cells[i].BlockCount
				}
			}
		}
		if _, err := queries.InsertReleasedCells(ctx, tx.DB(), rows); err != nil {
			return err
		}
	}
	return nil
}

func find(tables []*Table, columns [2][]int) *Table {
	for _, t := range tables {
		if slices.Equal(t.Columns[0], columns[0]) && slices.Equal(t.Columns[1], columns[1]) {
			return t
		}
	}
	return nil
}
