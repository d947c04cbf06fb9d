package view

import "github.com/blindjoin/blindjoin/internal/linkerror"

// Quality is what `quality` prints. What stands between `peer` and `generation` is stored.
type Quality struct {
	Study  string `json:"study"`  // its name
	Holder string `json:"holder"` // whose records are counted: this node
	Peer   string `json:"peer"`   // whose coverage is estimated
	*linkerror.Quality
	Generation string      `json:"generation"` // of the linker's run: 64 hexadecimal digits
	Provenance *Provenance `json:"provenance"` // Provenance of the links
}

// LinksFit is what `linkage-errors fit` prints.
type LinksFit struct {
	// probability that a record is linked to its own counterpart
	P float64 `json:"p"`
	// mean number of links of a record to others
	Rate float64 `json:"rate"`
	// classes of records in the model
	Classes int `json:"classes"`
	// shares of the classes, by rising rate; they add up to 1
	Weights []float64 `json:"weights"`
	// rates of the classes
	Rates []float64 `json:"rates"`
	// log-likelihood, without the multinomial constant
	LogLik float64 `json:"loglik"`
	// Akaike's information criterion
	AIC float64 `json:"aic"`
	// LinkStdError of `p` and `rate`
	StdError LinkStdError `json:"std_error"`
	// for people
	Warnings []string `json:"warnings"`
}
