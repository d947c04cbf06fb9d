// Package disclosure decides what of an answer a holder may see. It is pure: cells in, decisions
// out.
//
// # The rule
//
// A unit is a distinct linkage key: a person with ten records is one unit. A cell's count is
// released when at least Threshold units of each holder are in it. Otherwise the count is
// suppressed, and the question is whether even the key of the cell may be shown.
//
// It often may not. A holder knows its own records, and which of them are in the intersection. If a
// suppressed cell is shown as (own value x, other's value y), the holder knows that some of its
// units with x have y at the other side. When x stands for many units that is no more than a table
// of zeros and non-zeros. When x stands for few, it is the other holder's value of nearly known
// units; and if the column of x is a copy of the identifier, then each cell is one person, and the
// keys alone would hand over the whole column of the other holder, without a single count.
//
// So the key of a suppressed cell is shown only if, for each holder, the margin over that holder's
// own group-by columns has at least Threshold units: everybody who looks at the key then sees a
// group of at least that many of its own units, some of which have the value. Else the key is
// withheld too, and the cell tells only that it exists. A holder without group-by columns has all
// linked units as its margin.
//
// # Dominance
//
// Units are what the threshold counts, and pairs of records are what is released. A unit with far
// more pairs than the others would show in the count of the cell that it is in, and a holder knows
// how many records each of its units has on both sides: it may even have chosen the number. So
// there is a (1,k) dominance rule, as statistical offices have for magnitudes (Hundepool et al.,
// Statistical Disclosure Control, 2012, ch. 4): no unit may have more than the share Dominance of a
// released count.
//
// Judged on each cell by itself that would say where the unit is: in the cell that is suppressed.
// So a cell is judged as if the largest unit of either margin were in it, whether it is or not. The
// largest unit of a margin has M pairs there, and the cell has R pairs without its own largest
// unit: it is released when M / (M + R) is at most Dominance. Where all units have one pair, this
// releases whatever the threshold does.
//
// # What this does not stop
//
// Differences: two released tables may allow to subtract, and so to learn a suppressed cell, for
// instance when it is the only suppressed one in a released margin. There is no complementary
// suppression; the query budget, the same answer for the same question, and the audit log bound and
// record such attempts. Groups that are all alike: if everybody in a large group has one value, a
// released count says so. Presence: the margin that is known to have units but shows no cell of
// some value tells that nobody in it has that value. Several units at once: the dominance rule is
// about one. A holder that gives many of its units chosen numbers of records, so that no two sets
// of them have the same sum, reads sums off counts in which none of them has a large share.
package disclosure

// Pairs is a number of pairs of records that a release shows, and how unevenly it is spread over
// units.
type Pairs struct {
	Count   int64
	Largest int64 // of the unit that has most of them in the cell
	// of the unit that has most, among all that share the cell's values of this holder's columns;
	// at least Largest
	Margin [2]int64
}

// CellUnits is what a decision needs to know about a cell. Index 0 is the holder of side 1, index 1
// that of side 2.
type CellUnits struct {
	Shown [2]Pairs // what a release shows: one number or two; one that is zero points at nobody
	Units [2]int64 // distinct linkage keys of each holder in the cell
	// distinct linkage keys among all linked pairs that share the cell's values of this holder's
	// columns
	Margin [2]int64
}

// Decision says what of a cell is shown. Each shows more than the one before; the zero value shows
// nothing.
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

// Decide returns the decision on each cell of an answer, in the order of the cells.
func (r Rules) Decide(cells []CellUnits) []Decision {
	out := make([]Decision, len(cells))
	for i, c := range cells {
		out[i] = r.DecideCell(c)
	}
	return out
}

// DecideCell returns the decision on one cell. Cells are judged one by one; see the package comment
// for what that leaves. Margins of units matter only where the cell is not released: they may be
// zero otherwise. A count below the threshold is never released, whatever the units say, nor is one
// of which it is not known how it is spread.
func (r Rules) DecideCell(c CellUnits) Decision {
	t := r.EffectiveThreshold()
	switch {
	case c.Units[0] >= t && c.Units[1] >= t && r.mayShow(c.Shown):
		return Release
	case c.Margin[0] >= t && c.Margin[1] >= t:
		return Suppress
	}
	return Withhold
}

// mayShow reports whether each of the numbers is large enough and dominated by nobody. There has to
// be one.
func (r Rules) mayShow(shown [2]Pairs) bool {
	for _, p := range shown {
		if p != (Pairs{}) && (p.Count < r.EffectiveThreshold() || r.Dominated(p)) {
			return false
		}
	}
	return shown != [2]Pairs{}
}

// Dominated reports whether a unit has, or would have if it were in the cell, too large a share of
// a number. What cannot be, such as a largest unit without pairs, is dominated.
func (r Rules) Dominated(p Pairs) bool {
	if p.Largest < 1 || p.Largest > p.Count || min(p.Margin[0], p.Margin[1]) < p.Largest {
		return true
	}
	most := float64(max(p.Margin[0], p.Margin[1]))
	// A quotient, since it rounds correctly: 29 of 100 is a share of exactly 0.29.
	return most/(most+float64(p.Count-p.Largest)) > r.EffectiveDominance()
}
