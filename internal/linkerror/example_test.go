package linkerror_test

import (
	"fmt"
	"strings"

	"github.com/blindjoin/blindjoin/internal/linkerror"
)

// A table of how many records have 0, 1, 2, ... links is enough to estimate the probability p that
// a record is linked to its counterpart, and the mean number of its false links. No pair is looked
// at. This table was computed from p = 0.80 and 0.25 false links a record.
func ExampleFitLinks() {
	const table = "n_i,freq\n0,1558\n1,6620\n2,1606\n3,199\n4,16\n5,1\n"
	counts, err := linkerror.ParseFrequencies(strings.NewReader(table), "links.csv")
	if err != nil {
		fmt.Println(err)
		return
	}
	fit, err := linkerror.FitLinks(counts, linkerror.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("p %.2f, false links a record %.2f, classes %d\n", fit.P, fit.Rate, fit.Classes)
	fmt.Printf("precision %.2f\n", linkerror.Precision(fit.P, fit.Rate))
	// Output:
	// p 0.80, false links a record 0.25, classes 1
	// precision 0.76
}

// The recall and the false-positive rate of a link key turn the linked pairs of a cell into an
// estimate of its true pairs. A cell that is too small for its standard error is refused.
func ExampleQuality_Correct() {
	// Assess makes this of the tables of a study. The replicates of the two rates are 500 there.
	quality := &linkerror.Quality{
		OwnRecords: 5000, Coverage: 0.8, Recall: 0.70, FalsePositiveRate: 0.02,
		Replicates: [][2]float64{{0.69, 0.021}, {0.70, 0.020}, {0.71, 0.019}},
	}
	large := quality.Correct(650, 2000) // 650 linked pairs of 2,000 that agree on the block key
	fmt.Printf("%.0f ± %.0f, %v\n", large.Estimate, large.StdError, large.Refused)

	small := quality.Correct(3, 60)
	fmt.Println(small.Refused)
	// Output:
	// 897 ± 20, <nil>
	// the standard error exceeds 50 % of the estimate
}
