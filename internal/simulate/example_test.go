package simulate_test

import (
	"context"
	"fmt"

	"github.com/blindjoin/blindjoin/internal/simulate"
)

// At either holder one date in ten is wrong, and one value in ten. Linked pairs are then too few.
// Corrected totals are estimated without the truth, and are compared with it afterwards.
func ExampleRun() {
	design := simulate.Default()
	design.Units, design.Replicates, design.Resamples = 2000, 4, 50
	design.DateError, design.ValueError = [2]float64{0.1, 0.1}, [2]float64{0.1, 0.1}

	report, err := simulate.Run(context.Background(), design, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, cell := range report.Cells {
		fmt.Printf("%s linked %+.0f %% corrected %+.0f %%\n",
			cell.Cell, 100*cell.Naive.RelativeBias, 100*cell.Corrected.RelativeBias)
	}
	fmt.Println("refused:", report.Refused)
	// Output:
	// 1,1 linked -30 % corrected -3 %
	// 1,2 linked -14 % corrected +3 %
	// 2,1 linked -14 % corrected +3 %
	// 2,2 linked -27 % corrected +2 %
	// all linked -25 % corrected +1 %
	// refused: 0
}

func ExampleParseBlockShape() {
	shape, err := simulate.ParseBlockShape("gamma:2")
	fmt.Println(shape.Kind, shape.Parameter, err)
	_, err = simulate.ParseBlockShape("cubic")
	fmt.Println(err)
	// Output:
	// gamma 2 <nil>
	// the block shape "cubic" is not known
}
