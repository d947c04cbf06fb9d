package interval_test

import (
	"fmt"

	"github.com/blindjoin/blindjoin/internal/disclosure/interval"
)

// A table of three rows and three columns, with four cells suppressed. They are unknown, and the
// margins less the released cells are known:
//
//	 x0  x1  12 | 20
//	 x2  x3   9 | 14
//	 11  15  10 | 36
//	------------+---
//	 16  23  31 | 70
func Example() {
	system := interval.System{Unknowns: 4, Equations: []interval.Row{
		{{Index: 0, Coefficient: 1}, {Index: 1, Coefficient: 1}}, // 20 − 12
		{{Index: 2, Coefficient: 1}, {Index: 3, Coefficient: 1}}, // 14 − 9
		{{Index: 0, Coefficient: 1}, {Index: 2, Coefficient: 1}}, // 16 − 11
		{{Index: 1, Coefficient: 1}, {Index: 3, Coefficient: 1}}, // 23 − 15
	}}
	intruder, err := interval.FromValues(system, []int64{8, 5, 5, 8})
	if err != nil {
		fmt.Println(err)
		return
	}
	linker, err := interval.FromTruth(system, []int64{2, 6, 3, 2})
	if err != nil {
		fmt.Println(err)
		return
	}
	for i := range system.Unknowns {
		cell := interval.Row{{Index: i, Coefficient: 1}}
		b := intruder.Bounds(cell)
		_, ok := linker.WidthAtLeast(cell, 5)
		fmt.Println(b.Lo, b.Hi, ok)
	}
	// Output:
	// 0 5 true
	// 3 8 true
	// 0 5 true
	// 0 5 true
}
