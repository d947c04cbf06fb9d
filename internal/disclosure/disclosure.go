// Package disclosure has the rules of disclosure control, and the primary ones: which cells may not
// be released whatever stands beside them. It is pure: cells in, decisions out. What of a whole
// plan of tables is released, so that nothing follows from anything, is decided by package
// protection.
//
// # The threshold
//
// A unit is a distinct linkage key: a person with ten records is one unit. A cell's count may be
// released when at least Threshold units of each holder are in it.
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
// Several units at once: the dominance rule is about one. A holder that gives many of its units
// chosen numbers of records reads sums off counts in which none has a large share; where units
// count once, as they do by default, there is nothing to choose. All else is the business of
// structure and suppression.
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
