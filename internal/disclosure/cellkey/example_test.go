package cellkey_test

import (
	"fmt"

	"github.com/blindjoin/blindjoin/internal/disclosure/cellkey"
)

// The same units have the same perturbed count, in whatever order and by whatever question they
// come together.
func Example() {
	table, err := cellkey.New(cellkey.Default())
	if err != nil {
		panic(err)
	}
	secret := [32]byte{4} // in use, 32 random bytes
	count := func(units ...string) int64 {
		var sum int64
		for _, u := range units {
			sum += int64(cellkey.RecordKey(secret, []byte(u)))
		}
		return table.Perturb(int64(len(units)), cellkey.CellKey(sum))
	}
	fmt.Println(count("ann", "ben", "cas", "dee", "eve"), count("eve", "dee", "cas", "ben", "ann"))
	fmt.Println(count("ann", "ben", "cas", "dee", "eve", "fay"))
	fmt.Println(count())
	// Output:
	// 4 4
	// 5
	// 0
}

// A count of 2 becomes 0 or 3 by default, and is 2 on average. Larger counts change less often.
func ExampleTable_Row() {
	table, err := cellkey.New(cellkey.Default())
	if err != nil {
		panic(err)
	}
	for _, count := range []int64{2, 4, 1000} {
		mean, variance := table.Moments(count)
		fmt.Printf("%d: mean %v, variance %.2f:", count, mean, variance)
		for _, o := range table.Row(count) {
			if o.Probability > 0.01 {
				fmt.Printf(" %+d %.2f", o.Change, o.Probability)
			}
		}
		fmt.Println()
	}
	// Output:
	// 2: mean 0, variance 2.00: -2 0.33 +1 0.67
	// 4: mean 0, variance 2.00: -4 0.04 -1 0.32 +0 0.30 +1 0.20 +2 0.09 +3 0.03
	// 1000: mean 0, variance 2.00: -3 0.03 -2 0.10 -1 0.22 +0 0.28 +1 0.22 +2 0.10 +3 0.03
}
