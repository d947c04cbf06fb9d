// Package simulate measures, on populations whose truth is known, how good totals over linked pairs
// are, with and without the correction of package linkerror.
//
// A replicate draws a population of units in blocks, takes one Bernoulli sample for each of two
// holders, writes errors into date and value of each sample, links the samples within blocks, and
// then forgets the truth: coverage, recall and false-positive rate are estimated from what a holder
// of a real study sees, by the code that a real study would run. The truth comes back only to be
// compared with. This follows the simulation of the UNECE project on input privacy preservation and
// of Dasylva and Goussanou (2022), with two differences: the rates are estimates and never the true
// ones, and estimates that would be refused are counted and not averaged in.
//
// Everything is a function of the design, its seed included: replicate i has a random stream of its
// own, so neither the number of workers nor the number of replicates before it changes what comes
// out. The random numbers are statistical ones; nothing here protects anything, and no real record
// ever enters.
package simulate

import (
	"math"
	"strconv"
	"strings"

	"github.com/blindjoin/blindjoin/internal/linkerror"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// Method is how two records of a block are compared.
type Method string

// The methods of comparison.
const (
	MethodExact Method = "exact" // linked when date and value agree
	MethodBloom Method = "bloom" // linked when the Bloom filters of date and value are similar
)

// ErrorKind is what an error does to a date or a value.
type ErrorKind string

// The kinds of errors.
const (
	ErrorReplace ErrorKind = "replace" // it becomes another one of the possible dates or values
	ErrorTypo    ErrorKind = "typo"    // one digit of it becomes another digit
)

// Estimator is where the coverage of the peer's sample comes from.
type Estimator string

// The estimators of coverage.
const (
	// linkerror.FitBlocks, on the pairs of counts per block
	EstimatorBlocks Estimator = "blocks"
	// linkerror.FitLinks, on the number of links by block key
	EstimatorNumberOfLinks Estimator = "number_of_links"
	// the true coverage, stated as a study may state it
	EstimatorKnown Estimator = "known"
)

// Bloom describes the filters of MethodBloom: a record's q-grams of date and value in one filter.
type Bloom struct {
	Bits      int
	Hashes    int // per q-gram
	Q         int
	Threshold float64 // least Dice coefficient of a link
}

// Design says what to simulate. Begin with Default; the zero value is not a design. Where an array
// has two elements, the first is of holder 1.
type Design struct {
	Units       int // of the population
	Replicates  int
	Blocks      BlockShape // how the units' chances differ among the blocks
	BlockMean   float64    // units per block, on average
	Coverage    [2]float64 // chance of a unit to be in the sample
	Dates       int        // possible dates, equally likely
	Values      int        // possible values, equally likely
	DateError   [2]float64 // chance of a record's date to be wrong
	ValueError  [2]float64 // chance of a record's value to be wrong
	Errors      ErrorKind
	Categories  [2]int  // categories of a unit at each holder; a cell is a pair of them
	Association float64 // chance that the two categories of a unit go together; else independent
	Method      Method
	Bloom       Bloom // for MethodBloom
	Estimator   Estimator
	Asker       int // holder from whose view estimates are made, 1 or 2
	Resamples   int // bootstrap replicates behind a standard error
	Seed        uint64
	Workers     int // replicates at a time; 0 means one per processor. Changes no result
}

// Default returns a design that takes some seconds.
func Default() Design {
	return Design{
		Units: 4000, Replicates: 100,
		Blocks: BlockShape{Kind: ShapeGamma, Parameter: 2}, BlockMean: 4,
		Coverage: [2]float64{0.7, 0.7}, Dates: 12, Values: 5,
		DateError: [2]float64{0.05, 0.05}, ValueError: [2]float64{0.05, 0.05}, Errors: ErrorReplace,
		Categories: [2]int{2, 2}, Association: 0.5,
		Method: MethodExact, Bloom: Bloom{Bits: 1000, Hashes: 15, Q: 2, Threshold: 0.8},
		Estimator: EstimatorBlocks, Asker: 1, Resamples: 100, Seed: 1,
	}
}

// The bounds of a design keep a slip of the pen from filling memory.
const (
	maxUnits      = 10_000_000
	maxReplicates = 100_000
	maxResamples  = 10_000
	maxDates      = 8000
	maxValues     = 100_000
	maxCategories = 12
)

// Validate returns what is wrong with a design, as a problem.Invalid, or nil.
func (d Design) Validate() error {
	ranges := []struct {
		name             string
		value, low, high int
	}{
		{"the number of units", d.Units, 10, maxUnits},
		{"the number of replicates", d.Replicates, 1, maxReplicates},
		{"the number of dates", d.Dates, 2, maxDates},
		{"the number of values", d.Values, 2, maxValues},
		{"the number of holder 1's categories", d.Categories[0], 1, maxCategories},
		{"the number of holder 2's categories", d.Categories[1], 1, maxCategories},
		{"the asker", d.Asker, 1, 2},
		{"the number of resamples", d.Resamples, linkerror.LeastReplicates, maxResamples},
		{"the number of workers", d.Workers, 0, 1024},
	}
	for _, r := range ranges {
		if r.value < r.low || r.value > r.high {
			return problem.New(problem.Invalid, "%s is %d, not between %d and %d", r.name, r.value, r.low, r.high).
				WithHint("choose a number in that range")
		}
	}
	for i, c := range d.Coverage {
		if !(c > 0 && c <= 1) {
			return problem.New(problem.Invalid, "the coverage of holder %d is %v, not in (0, 1]", i+1, c).
				WithHint("coverage is the share of the population that the holder has, such as 0.7")
		}
	}
	for _, rate := range []struct {
		name string
		of   float64
	}{
		{"date error rate of holder 1", d.DateError[0]}, {"date error rate of holder 2", d.DateError[1]},
		{"value error rate of holder 1", d.ValueError[0]}, {"value error rate of holder 2", d.ValueError[1]},
		{"association of the categories", d.Association},
	} {
		if !(rate.of >= 0 && rate.of <= 1) {
			return problem.New(problem.Invalid, "the %s is %v, not in [0, 1]", rate.name, rate.of).
				WithHint("give a share, such as 0.05")
		}
	}
	if d.Method == MethodBloom {
		if err := d.Bloom.params().Validate(); err != nil {
			return err
		}
	}
	if d.Method == MethodBloom && !(d.Bloom.Threshold > 0 && d.Bloom.Threshold <= 1) {
		return problem.New(problem.Invalid, "the threshold of similarity is %v, not in (0, 1]", d.Bloom.Threshold).
			WithHint("a Dice coefficient of 0.8 is usual")
	}
	if !(d.BlockMean >= 0.1 && d.BlockMean <= float64(d.Units)) {
		return problem.New(problem.Invalid, "the mean block size is %v, not between 0.1 and the number of units", d.BlockMean).
			WithHint("four units per block are a good beginning")
	}
	if d.BlockMean > 1000 {
		return problem.New(problem.Invalid, "the mean block size is %v, above 1000", d.BlockMean).
			WithHint("records are compared within blocks, pair by pair; choose smaller blocks")
	}
	if err := d.Blocks.validate(); err != nil {
		return err
	}
	return d.validateNames()
}

func (d Design) validateNames() error {
	switch d.Method {
	case MethodExact, MethodBloom:
	default:
		return problem.New(problem.Invalid, "the method %q is not known", d.Method).WithHint("it is exact or bloom")
	}
	switch d.Errors {
	case ErrorReplace, ErrorTypo:
	default:
		return problem.New(problem.Invalid, "the kind of errors %q is not known", d.Errors).WithHint("it is replace or typo")
	}
	switch d.Estimator {
	case EstimatorBlocks, EstimatorNumberOfLinks, EstimatorKnown:
	default:
		return problem.New(problem.Invalid, "the estimator %q is not known", d.Estimator).
			WithHint("it is blocks, number_of_links or known")
	}
	return nil
}

// ShapeKind names a distribution of block sizes.
type ShapeKind string

// The kinds of shapes. But for ShapeFixed, a unit falls into a block with a chance proportional to
// the block's rate, whose distribution the shape is, so that numbers of units vary even among
// blocks with equal rates.
const (
	// every block has the mean number of units, which breaks the model of counts
	ShapeFixed     ShapeKind = "fixed"
	ShapeEqual     ShapeKind = "equal"     // every block has the same chance
	ShapeGamma     ShapeKind = "gamma"     // gamma with the parameter as its shape
	ShapeLogNormal ShapeKind = "lognormal" // lognormal with the parameter as sigma
	// half of the blocks are so many times larger than the others
	ShapeTwoSizes ShapeKind = "twosize"
)

// BlockShape is a distribution of block sizes. Its text is kind or kind:parameter, such as gamma:2.
type BlockShape struct {
	Kind      ShapeKind
	Parameter float64 // 0 for ShapeFixed and ShapeEqual
}

// ParseBlockShape reads fixed, equal, gamma:SHAPE, lognormal:SIGMA or twosize:RATIO.
func ParseBlockShape(s string) (BlockShape, error) {
	kind, parameter, given := strings.Cut(s, ":")
	b := BlockShape{Kind: ShapeKind(kind)}
	if given {
		var err error
		if b.Parameter, err = strconv.ParseFloat(parameter, 64); err != nil {
			return BlockShape{}, problem.New(problem.Invalid, "the block shape %q has a parameter that is no number", s).
				WithHint("write gamma:2")
		}
	}
	if b.plain() && given {
		return BlockShape{}, problem.New(problem.Invalid, "%s blocks have no parameter", b.Kind).WithHint("write %s", b.Kind)
	}
	return b, b.validate()
}

// plain tells whether the shape has no parameter.
func (b BlockShape) plain() bool { return b.Kind == ShapeFixed || b.Kind == ShapeEqual }

// String returns the text that ParseBlockShape reads.
func (b BlockShape) String() string {
	if b.plain() {
		return string(b.Kind)
	}
	return string(b.Kind) + ":" + strconv.FormatFloat(b.Parameter, 'g', -1, 64)
}

func (b BlockShape) validate() error {
	var low, high float64
	switch b.Kind {
	case ShapeFixed, ShapeEqual:
		return nil
	case ShapeGamma:
		low, high = 0.05, 1000
	case ShapeLogNormal:
		low, high = 0.01, 2.5
	case ShapeTwoSizes:
		low, high = 1, 1000
	default:
		return problem.New(problem.Invalid, "the block shape %q is not known", string(b.Kind)).
			WithHint("it is fixed, equal, gamma:SHAPE, lognormal:SIGMA or twosize:RATIO")
	}
	if math.IsNaN(b.Parameter) || b.Parameter < low || b.Parameter > high {
		return problem.New(problem.Invalid, "the parameter of %s blocks is %v, not between %v and %v", b.Kind, b.Parameter, low, high).
			WithHint("write gamma:2, lognormal:1 or twosize:20")
	}
	return nil
}
