package view

// Simulation is what `simulate` prints.
type Simulation struct {
	// SimulationDesign: what was asked for
	Design SimulationDesign `json:"design"`
	// a SimulationCell for each cell; the last is all of them together
	Cells []SimulationCell `json:"cells"`
	// SimulationRates over replicates
	Rates SimulationRates `json:"rates"`
	// replicates without any corrected total
	Refused int `json:"refused"`
	// a SimulationRefusal for each reason
	Refusals []SimulationRefusal `json:"refusals"`
	// a SimulationReplicate for each population
	Replicates []SimulationReplicate `json:"replicates"`
}

// SimulationDesign says what to simulate. Where an array has two elements, the first is of holder
// 1.
type SimulationDesign struct {
	// of a population
	Units int `json:"units"`
	// populations
	Replicates int `json:"replicates"`
	// block sizes: `fixed`, `equal`, `gamma:SHAPE`, `lognormal:SIGMA` or `twosize:RATIO`
	Blocks string `json:"blocks"`
	// units per block, on average
	BlockMean float64 `json:"block_mean"`
	// chance of a unit to be in the holder's sample
	Coverage [2]float64 `json:"coverage"`
	// possible dates
	Dates int `json:"dates"`
	// possible values
	Values int `json:"values"`
	// chance of a record's date to be wrong
	DateError [2]float64 `json:"date_error"`
	// chance of a record's value to be wrong
	ValueError [2]float64 `json:"value_error"`
	// `replace` or `typo`
	Errors string `json:"errors"`
	// categories of a unit at each holder
	Categories [2]int `json:"categories"`
	// chance that the two categories of a unit go together
	Association float64 `json:"association"`
	// comparison of records: `exact` or `bloom`
	Method string `json:"method"`
	// SimulationBloom; used where `method` is `bloom`
	Bloom SimulationBloom `json:"bloom"`
	// of coverage: `blocks`, `number_of_links` or `known`
	Estimator string `json:"estimator"`
	// holder that estimates, 1 or 2
	Asker int `json:"asker"`
	// bootstrap replicates behind a standard error
	Resamples int `json:"resamples"`
	// of the random numbers
	Seed uint64 `json:"seed"`
}

// SimulationBloom describes the filters of a SimulationDesign.
type SimulationBloom struct {
	Bits      int     `json:"bits"`      // of a filter
	Hashes    int     `json:"hashes"`    // of a q-gram
	Q         int     `json:"q"`         // length of q-grams
	Threshold float64 `json:"threshold"` // least Dice coefficient of a link
}

// SimulationCell compares the totals of a cell with the truth, over replicates.
type SimulationCell struct {
	// category at holder 1, comma, category at holder 2; or `all`
	Cell string `json:"cell"`
	// mean of the true pairs
	Truth float64 `json:"truth"`
	// mean of the pairs that agree on the block key
	Blocked float64 `json:"blocked"`
	// SimulationAccuracy of linked pairs; null where there never was a true pair
	Naive *SimulationAccuracy `json:"naive"`
	// SimulationAccuracy of corrected totals; null where all were refused
	Corrected *SimulationAccuracy `json:"corrected"`
	// replicates in which this cell has no corrected total
	Refused int `json:"refused"`
}

// SimulationAccuracy is how an estimator did. Relative numbers are shares of the mean truth over
// the same replicates.
type SimulationAccuracy struct {
	// that count here
	Replicates int `json:"replicates"`
	// of the totals
	Mean float64 `json:"mean"`
	// mean less truth, as a share of the truth
	RelativeBias float64 `json:"relative_bias"`
	// root mean squared error
	RMSE float64 `json:"rmse"`
	// the same, as a share of the truth
	RelativeRMSE float64 `json:"relative_rmse"`
	// share of 95 % intervals that hold the truth
	IntervalCoverage float64 `json:"interval_coverage"`
	// mean of the standard errors
	MeanStdError float64 `json:"mean_std_error"`
}

// SimulationRates compares estimated rates with the true ones.
type SimulationRates struct {
	// SimulationDistribution of the coverage of the peer's sample
	Coverage SimulationDistribution `json:"coverage"`
	// SimulationDistribution of the recall
	Recall SimulationDistribution `json:"recall"`
	// SimulationDistribution of the false-positive rate
	FalsePositiveRate SimulationDistribution `json:"false_positive_rate"`
}

// SimulationDistribution is that of an estimated rate over replicates that have one, refused or
// not.
type SimulationDistribution struct {
	True       float64 `json:"true"`       // mean of the true rate
	Replicates int     `json:"replicates"` // that have an estimate
	Mean       float64 `json:"mean"`       // of the estimates
	SD         float64 `json:"sd"`         // standard deviation
	RMSE       float64 `json:"rmse"`       // root mean squared error
	P05        float64 `json:"p05"`        // 5th percentile
	Median     float64 `json:"median"`     // median
	P95        float64 `json:"p95"`        // 95th percentile
}

// SimulationRefusal is a reason for which estimates were withheld.
type SimulationRefusal struct {
	Reason     string `json:"reason"`     // for people, with numbers left out
	Replicates int    `json:"replicates"` // in which everything was refused for it
	Cells      int    `json:"cells"`      // single cells refused for it
}

// SimulationReplicate is what came out of one population. Lists are in the order of `cells`.
type SimulationReplicate struct {
	// true pairs
	Truth []float64 `json:"truth"`
	// linked pairs
	Naive []float64 `json:"naive"`
	// pairs that agree on the block key
	Blocked []float64 `json:"blocked"`
	// SimulationCorrected totals; null for cells that are refused
	Corrected []*SimulationCorrected `json:"corrected"`
	// why there is no corrected total at all; absent where there is
	Refused string `json:"refused,omitempty"`
	// why a cell is refused by itself, empty for others; absent where `refused` is there
	CellsRefused []string `json:"cells_refused,omitempty"`
	// SimulationRate as estimated; absent where there is no estimate
	Estimated *SimulationRate `json:"estimated,omitempty"`
	// SimulationRate as it came out in this replicate
	True SimulationRate `json:"true"`
}

// SimulationCorrected is a corrected total.
type SimulationCorrected struct {
	Estimate float64    `json:"estimate"`  // corrected number of pairs
	StdError float64    `json:"std_error"` // its standard error
	CI95     [2]float64 `json:"ci95"`      // its 95 % interval, lower end first
}

// SimulationRate is the three numbers that a correction rests on.
type SimulationRate struct {
	// of the peer's sample
	Coverage float64 `json:"coverage"`
	// share of true pairs that are linked
	Recall float64 `json:"recall"`
	// share of the other pairs of a block that are linked
	FalsePositiveRate float64 `json:"false_positive_rate"`
}
