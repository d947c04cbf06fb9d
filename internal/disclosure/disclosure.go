// Package disclosure decides what of an answer a holder may see. It is pure: cells in, decisions out.
//
// # The rule
//
// A unit is a distinct linkage key: a person with ten records is one unit. A cell's count is released when at least
// Threshold units of each holder are in it. Otherwise the count is suppressed, and the question is whether even the key of
// the cell may be shown.
//
// It often may not. A holder knows its own records, and which of them are in the intersection. If a suppressed cell is shown as
// (own value x, other's value y), the holder knows that some of its units with x have y at the other side. When x stands
// for many units that is no more than a table of zeros and non-zeros. When x stands for few, it is the other holder's
// value of nearly known units; and if the column of x is a copy of the identifier, then each cell is one person, and the
// keys alone would hand over the whole column of the other holder, without a single count.
//
// So the key of a suppressed cell is shown only if, for each holder, the margin over that holder's own group-by columns has at
// least Threshold units: everybody who looks at the key then sees a group of at least that many of its own units, some of
// which have the value. Else the key is withheld too, and the cell tells only that it exists. A holder without group-by
// columns has all linked units as its margin.
//
// # What this does not stop
//
// Differences: two released tables may allow to subtract, and so to learn a suppressed cell, for instance when it is the only
// suppressed one in a released margin. There is no complementary suppression; the query budget, the same answer for the
// same question, and the audit log bound and record such attempts. Groups that are all alike: if everybody in a large
// group has one value, a released count says so. Presence: the margin that is known to have units but shows no cell of some
// value tells that nobody in it has that value.
package disclosure

import (
	"github.com/blindjoin/blindjoin/internal/problem"
)

// Floor is the least threshold. No study can go below it.
const Floor = 3

// Rules are the disclosure rules of a study. The zero value releases by the Floor, and allows no query.
type Rules struct {
	Threshold   int // units of each holder that a released cell has at least; values below Floor count as Floor
	QueryBudget int // queries that a study may compute; stored answers given again are free
	MaxGroupBy  int // columns that a query may group by
}

// CellUnits is what a decision needs to know about a cell. Index 0 is the holder of side 1, index 1 that of side 2.
type CellUnits struct {
	Count  int64    // linked pairs in the cell
	Units  [2]int64 // distinct linkage keys of each holder in the cell
	Margin [2]int64 // distinct linkage keys among all linked pairs that share the cell's values of this holder's columns
}

// Decision says what of a cell is shown. Each shows more than the one before; the zero value shows nothing.
type Decision int

// The decisions.
const (
	Withhold Decision = iota // neither count nor key
	Suppress                 // the key, not the count
	Release                  // key and count
)

// String returns the name of the decision.
func (d Decision) String() string {
	switch d {
	case Suppress:
		return "suppress"
	case Release:
		return "release"
	case Withhold:
		return "withhold"
	}
	return "withhold"
}

// EffectiveThreshold is Threshold, or Floor where that is higher.
func (r Rules) EffectiveThreshold() int64 { return int64(max(r.Threshold, Floor)) }

// Decide returns the decision on each cell of an answer, in the order of the cells.
func (r Rules) Decide(cells []CellUnits) []Decision {
	out := make([]Decision, len(cells))
	for i, c := range cells {
		out[i] = r.DecideCell(c)
	}
	return out
}

// DecideCell returns the decision on one cell. Cells are judged one by one; see the package comment for what that leaves.
// Margins matter only where the units do not release: they may be zero otherwise. A count below the threshold is never
// released, whatever the units say.
func (r Rules) DecideCell(c CellUnits) Decision {
	t := r.EffectiveThreshold()
	switch {
	case c.Units[0] >= t && c.Units[1] >= t && c.Count >= t:
		return Release
	case c.Margin[0] >= t && c.Margin[1] >= t:
		return Suppress
	}
	return Withhold
}

// Budget refuses with problem.Denied when so many queries have been computed that no other may be.
func (r Rules) Budget(asked int) error {
	if asked < 0 || asked >= r.QueryBudget {
		return problem.New(problem.Denied, "the query budget of the study is used up: %d of %d queries", asked, r.QueryBudget).
			WithHint("questions that were answered before are still answered; for others, agree on a new study")
	}
	return nil
}
