package linkerror

import (
	"math"

	"gonum.org/v1/gonum/mat"
)

const (
	// leastTally is the fewest blocks of one size from which a ratio is taken: below, its logarithm
	// is biased.
	leastTally = 20
	// fixedSizes is how many standard errors below 1 the ratios must be before blocks count as of a
	// fixed size.
	fixedSizes = 3
)

// underdispersed tells whether the own records per block vary less than any mixture of Poisson
// distributions lets them, as they do when blocks have a size that is fixed by design. Coverage
// cannot be estimated then.
//
// For such a mixture k!·P(k) is log-convex in k (by the Cauchy-Schwarz inequality on E[θ^k
// e^{−θ}]), so that
//
//	(k+1)·P(k−1)·P(k+1) / (k·P(k)²) ≥ 1
//
// for all k, with equality for a Poisson distribution. Seeing only blocks with own records changes
// no ratio for k ≥ 2. The logs of all ratios that enough blocks tell of are combined by their
// variances, from the multinomial counts by the delta method.
func underdispersed(b []BlockCount) bool {
	tally := make(map[int]float64)
	most := 0
	for _, c := range b {
		tally[c.Own] += float64(c.Blocks)
		most = max(most, c.Own)
	}
	var ratios, weights []float64
	var at []int
	for k := 2; k < most; k++ {
		below, here, above := tally[k-1], tally[k], tally[k+1]
		if math.Min(math.Min(below, here), above) < leastTally {
			continue
		}
		ratios = append(ratios, math.Log(float64(k+1)/float64(k))+math.Log(below)+math.Log(above)-2*math.Log(here))
		weights = append(weights, 1/(1/below+1/above+4/here))
		at = append(at, k)
	}
	if len(ratios) == 0 {
		return false
	}
	// The combination Σ w_k log ratio_k as a linear form in the logs of the tallies, whose
	// coefficients add up to 0.
	form := mat.NewVecDense(most+1, nil)
	sum := 0.0
	for i, k := range at {
		w := weights[i]
		sum += w * ratios[i]
		form.SetVec(k-1, form.AtVec(k-1)+w)
		form.SetVec(k+1, form.AtVec(k+1)+w)
		form.SetVec(k, form.AtVec(k)-2*w)
	}
	variance := 0.0
	for k := 1; k <= most; k++ {
		if c := form.AtVec(k); c != 0 {
			variance += c * c / tally[k]
		}
	}
	return sum < -fixedSizes*math.Sqrt(variance)
}
