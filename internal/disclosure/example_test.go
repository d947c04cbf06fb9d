package disclosure_test

import (
	"fmt"

	"github.com/blindjoin/blindjoin/internal/disclosure"
)

// onePairEach returns a cell of n units, each with one linked pair, and the units of the two
// margins.
func onePairEach(n, margin1, margin2 int64) disclosure.CellUnits {
	return disclosure.CellUnits{
		Shown:  [2]disclosure.Pairs{{Count: n, Largest: 1, Margin: [2]int64{1, 1}}},
		Units:  [2]int64{n, n},
		Margin: [2]int64{margin1, margin2},
	}
}

// A cell of enough units is released. A smaller one keeps its key only where the margins of both
// holders are large: a key over a small margin would tell about a nearly known unit.
func ExampleRules_Decide() {
	rules := disclosure.Rules{Threshold: 10}
	for _, d := range rules.Decide([]disclosure.CellUnits{
		onePairEach(12, 400, 300),
		onePairEach(4, 400, 300),
		onePairEach(4, 400, 5),
	}) {
		fmt.Println(d)
	}
	// Output:
	// release
	// suppress
	// withhold
}

// The threshold counts units, and an answer counts pairs. A unit with many pairs would show in the
// count, so a cell is judged as if the largest unit of either margin were in it.
func ExampleRules_Dominated() {
	rules := disclosure.Rules{Threshold: 10, Dominance: 0.5}
	even := disclosure.Pairs{Count: 60, Largest: 2, Margin: [2]int64{2, 2}}
	withGiant := disclosure.Pairs{Count: 1050, Largest: 1000, Margin: [2]int64{1000, 1000}}
	besideGiant := disclosure.Pairs{Count: 50, Largest: 2, Margin: [2]int64{1000, 2}}

	fmt.Println(rules.Dominated(even), rules.Dominated(withGiant), rules.Dominated(besideGiant))
	// Output: false true true
}
