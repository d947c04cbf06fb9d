// Package release is the linker's third step: it counts the tables that a study plans, and decides
// what of them is released.
//
// All tables are decided together, since what of one may be released depends on the others; so that
// is done once for each pair of contributions, when the first of their tables is asked for, and
// kept. A table that is approved later is decided beside those, which stay as they are.
//
//	linked pairs ──one GROUP BY a table──► counts ──threshold, dominance──► primary
//	records of each key ──► profiles ──► leverage, homogeneity ──► complementary ──► released tables
//
// The counting is SQL, the deciding pure Go (package disclosure). Counts of cells that are not
// released are not kept.
package release

import (
	"time"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/linker/internal/dbgen"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/study"
)

// Releaser decides on tables.
type Releaser struct {
	Node *node.Node
	Now  func() time.Time

	// MaxCells is how many cells a table may have; 0, or more than suppression.MaxCells, is that.
	MaxCells int
}

var queries = dbgen.New()

// Table is a table of the study, with all combinations of its classes.
type Table struct {
	Columns [2][]int // numbers of columns of each side, ascending
	Cells   []Cell
	Refused string // why nothing of it is released; "" for others
}

// Cell is one cell of a released table.
type Cell struct {
	Codes      []int32 // of the columns of side 1, then of side 2
	Count      int64   // 0 where it is not released
	BlockCount int64   // pairs of records of one block, in a study with typos
	Reason     disclosure.Reason
}

// columnsOf are a table's columns by side.
func columnsOf(refs []study.Ref) (out [2][]int) {
	for _, r := range refs {
		out[r.Side.Index()] = append(out[r.Side.Index()], r.Index)
	}
	return out
}
