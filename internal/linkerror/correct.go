package linkerror

import (
	"math"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// Limits say when an estimate is refused. The zero value means the defaults.
type Limits struct {
	MinSeparation float64 // least R − r; default DefaultSeparation
	MaxExcess     float64 // most standard errors by which R may exceed 1; default DefaultExcess
	// highest coefficient of variation of the recall and of a cell; default DefaultCV
	MaxCV float64
}

// The defaults of Limits.
const (
	// DefaultSeparation: below, the correction multiplies every error of the totals by more than
	// 20.
	DefaultSeparation = 0.05
	DefaultExcess     = 2.0
	DefaultCV         = 0.5
)

func (l Limits) orDefault() Limits {
	if l.MinSeparation <= 0 {
		l.MinSeparation = DefaultSeparation
	}
	if l.MaxExcess <= 0 {
		l.MaxExcess = DefaultExcess
	}
	if l.MaxCV <= 0 {
		l.MaxCV = DefaultCV
	}
	return l
}

// correct returns the estimated total over true pairs,
//
//	T̂ = (T_link − r·T_block) / (R − r)
//
// from totals over the pairs that agree on the link key and on the block key. Counts and sums are
// corrected alike. R is the recall of the link key, r the share of false block pairs that it links;
// Rates.Check has passed them.
func correct(link, block, R, r float64) float64 { return (link - r*block) / (R - r) }

func separation(R, r, least float64) error {
	if R-r >= least {
		return nil
	}
	return problem.New(problem.Invalid,
		"the link key does not tell true pairs from false ones: recall %.4f less false-positive rate %.4f is below %.2f", R, r, least).
		WithHint("add columns to the link key, or coarsen columns with many errors")
}

// Rates are what the correction needs, with what they were made of.
type Rates struct {
	Recall            float64 // R = p_link/τ
	FalsePositiveRate float64 // r = λ_link/λ_block, among the false pairs of a block
	Precision         float64 // share of true pairs among links
	Coverage          float64 // τ of the peer's dataset
	RecallStdError    float64 // from the observed information of both fits
	Boundary          bool    // p or τ was estimated on its boundary
}

// DeriveRates combines the fit of the link key, the peer's coverage with its standard error (0
// where it is known), and the mean number of peer records in the block of an own record.
func DeriveRates(link LinksFit, coverage, stdError, blockMean float64) (Rates, error) {
	if !(coverage > 0 && coverage <= 1) {
		return Rates{}, problem.New(problem.Invalid, "coverage %.4f is not in (0, 1]", coverage)
	}
	out := Rates{
		Recall: link.P / coverage, Coverage: coverage, Boundary: link.Boundary,
		Precision: Precision(link.P, link.Rate),
	}
	if link.P > 0 {
		out.RecallStdError = out.Recall * math.Hypot(link.StdError.P/link.P, stdError/coverage)
	}
	// Without false pairs in the blocks nothing can be linked falsely, and r multiplies nothing.
	if rate := blockMean - coverage; rate > 1e-9 {
		out.FalsePositiveRate = math.Min(link.Rate/rate, 1)
	}
	return out, nil
}

// Check returns why totals may not be corrected with these rates, or nil.
func (r Rates) Check(limits Limits) error {
	limits = limits.orDefault()
	switch {
	case r.Boundary:
		return problem.New(problem.Invalid, "the estimate of p or of the coverage is on its boundary").
			WithHint("the data do not carry the model; add columns to the key, or state the coverage if it is known")
	case r.Recall > 1 && r.Recall-1 > limits.MaxExcess*r.RecallStdError:
		return problem.New(problem.Invalid, "the estimated recall is %.4f, above 1 by more than its error", r.Recall).
			WithHint("check the stated coverage, and that the block key is free of errors")
	case r.RecallStdError > limits.MaxCV*r.Recall:
		return problem.New(problem.Invalid, "the standard error of the recall, %.4f, is too large beside its estimate, %.4f",
			r.RecallStdError, r.Recall).WithHint("use more data, or a block key with smaller blocks")
	default:
		return separation(r.Recall, r.FalsePositiveRate, limits.MinSeparation)
	}
}

// CheckCell returns why a cell's estimate is not to be shown, or nil.
func (l Limits) CheckCell(estimate, stdError float64) error {
	l = l.orDefault()
	if stdError == 0 || stdError <= l.MaxCV*math.Abs(estimate) {
		return nil
	}
	return problem.New(problem.Invalid, "the standard error exceeds %.0f %% of the estimate", 100*l.MaxCV).
		WithHint("group by fewer or coarser columns")
}

// Precision is the expected share of true pairs among links, p/(p+λ): of the p+λ links that a
// record has on average, p lead to its counterpart (Blakely and Salmond's positive predictive
// value, in the words of the model). Without links it is 0.
func Precision(p, rate float64) float64 {
	if p+rate <= 0 {
		return 0
	}
	return p / (p + rate)
}
