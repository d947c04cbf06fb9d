package disclosure

// Reason says why a cell is not released.
type Reason string

// The reasons. Released is none.
const (
	Released      Reason = ""
	Primary       Reason = "primary"       // fewer units than the threshold, or none
	Dominance     Reason = "dominance"     // one unit has too large a share
	Complementary Reason = "complementary" // others would follow from it
	Leverage      Reason = "leverage"      // it tells too much of single units of a class
	Homogeneous   Reason = "homogeneous"   // nearly all of a class are in one cell
	HeldBack      Reason = "held back"     // what changed since an earlier release would show
	Withheld      Reason = "withheld"      // its class is so small that it is not named
)

// Shown reports whether a number is shown: that of now, or that of an earlier release.
func (r Reason) Shown() bool { return r == Released || r == HeldBack }

// Known reports whether it is a reason, or none.
func (r Reason) Known() bool {
	switch r {
	case Released, Primary, Dominance, Complementary, Leverage, Homogeneous, HeldBack, Withheld:
		return true
	}
	return false
}
