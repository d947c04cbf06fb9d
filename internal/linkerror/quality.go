package linkerror

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// Methods of estimating the coverage.
const (
	MethodBlocks = "blocks" // from the counts of both holders per block: FitBlocks
	// from the numbers of links by block key: FitLinks, which does not know which records share a
	// block
	MethodNumberOfLinks = "number_of_links"
	MethodGiven         = "given" // the study states it
)

// Coverage is what one method says of the share of own units that the peer has too.
type Coverage struct {
	Coverage float64  `json:"coverage"`
	StdError float64  `json:"std_error"`         // over replicates; 0 where the coverage is given
	Refused  string   `json:"refused,omitempty"` // why it is not to be used
	Warnings []string `json:"warnings"`          // never nil
}

// LinkFit is the model of the numbers of links by link key, as FitLinks fits it.
type LinkFit struct {
	P             float64       `json:"p"`
	Rate          float64       `json:"rate"`
	StdError      StdError      `json:"std_error"` // of p over replicates
	Classes       int           `json:"classes"`
	Weights       []float64     `json:"weights"`
	Rates         []float64     `json:"rates"`
	LogLik        float64       `json:"loglik"`
	AIC           float64       `json:"aic"`
	GoodnessOfFit GoodnessOfFit `json:"goodness_of_fit"`
}

// Quality is what counts tell of the links of a study, seen from one holder. It is all that Correct
// needs, and survives encoding as JSON unchanged.
type Quality struct {
	OwnRecords int64 `json:"own_records"` // with a block key
	OwnBlocks  int64 `json:"own_blocks"`
	BlockPairs int64 `json:"block_pairs"` // pairs of records that agree on the block key

	Method   string    `json:"method"` // which coverage is used
	Blocks   *Coverage `json:"coverage_blocks,omitempty"`
	Numbers  *Coverage `json:"coverage_number_of_links,omitempty"`
	Given    *Coverage `json:"coverage_given,omitempty"`
	Coverage float64   `json:"coverage"` // that is used; 0 if there is none

	Links LinkFit `json:"links"`

	Recall                    float64 `json:"recall"` // R
	RecallStdError            float64 `json:"recall_std_error"`
	FalsePositiveRate         float64 `json:"false_positive_rate"` // r
	FalsePositiveRateStdError float64 `json:"false_positive_rate_std_error"`
	Precision                 float64 `json:"precision"`
	PrecisionStdError         float64 `json:"precision_std_error"`

	Refused  string   `json:"refused,omitempty"` // why no total is corrected
	Hint     string   `json:"hint,omitempty"`    // what to do about it
	Warnings []string `json:"warnings"`          // never nil
	// FewLinks is the first of Warnings where next to nothing is linked: Hint then says what to
	// look at.
	FewLinks string `json:"few_links,omitempty"`

	// Replicates holds R and r of each replicate that gave rates.
	Replicates [][2]float64 `json:"replicates"`
	Limits     Limits       `json:"limits"`
}

// Interval is a corrected total with its uncertainty.
type Interval struct {
	Estimate float64
	StdError float64
	CI95     [2]float64 // estimate ± Student's quantile (about 1.97) times the standard error
	Refused  error      // why the estimate is not to be shown, or nil
}

// Correct corrects the total of a cell: so many linked pairs, and so many pairs that agree on the
// block key.
//
// The interval is for the total of the pairs that exist, not for that of an imagined
// superpopulation. Its variance has two parts. One is what the estimation of the rates adds: the
// variance over replicates of correct(T_link, T_block, R*, r*) at the totals as they are. That the
// totals of a replicate's own blocks would differ too is of second order. The other part is the
// chance of linking, given the rates,
//
//	V = [T R(1−R) + (T_block−T) r(1−r)] / (R−r)²
//
// and the two correlate, since a chance surplus of links in a cell also raises p̂: their covariance
// is −(T̂/T̂_all)·V with T̂_all the estimate over all own records, their number times the coverage.
func (q *Quality) Correct(link, block float64) Interval {
	if q.Refused != "" {
		err := problem.New(problem.Invalid, "%s", q.Refused)
		if q.Hint != "" {
			err = err.WithHint("%s", q.Hint)
		}
		return Interval{Refused: err}
	}
	R, r := q.Recall, q.FalsePositiveRate
	in := Interval{Estimate: correct(link, block, R, r)}
	values := make([]float64, len(q.Replicates))
	for i, rates := range q.Replicates {
		values[i] = correct(link, block, rates[0], rates[1])
	}
	sd := spread(values)
	R = math.Min(R, 1)
	pairs := math.Max((link-r*block)/(R-r), 0)
	chance := (pairs*R*(1-R) + math.Max(block-pairs, 0)*r*(1-r)) / ((R - r) * (R - r))
	shared := -in.Estimate / (float64(q.OwnRecords) * q.Coverage) * chance
	// The floor only matters where sampling noise of the replicates would leave nothing.
	in.StdError = math.Sqrt(math.Max(sd*sd+chance+2*shared, (sd*sd+chance)/20))
	// The spread comes from as many replicates, and Student's quantile allows for its own error.
	z := distuv.StudentsT{Sigma: 1, Nu: float64(max(len(values)-1, 1))}.Quantile(0.975)
	in.CI95 = [2]float64{in.Estimate - z*in.StdError, in.Estimate + z*in.StdError}
	in.Refused = q.Limits.CheckCell(in.Estimate, in.StdError)
	return in
}

// spread is the standard deviation.
func spread(x []float64) float64 {
	if len(x) < 2 {
		return 0
	}
	mean := 0.0
	for _, v := range x {
		mean += v
	}
	mean /= float64(len(x))
	sum := 0.0
	for _, v := range x {
		sum += (v - mean) * (v - mean)
	}
	return math.Sqrt(sum / float64(len(x)-1))
}
