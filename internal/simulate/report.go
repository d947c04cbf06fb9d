package simulate

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"sort"
	"strings"
)

// Report is what a simulation found.
type Report struct {
	Design     Design
	Cells      []CellReport // the last is all
	Rates      RatesReport
	Refused    int // replicates without any corrected total
	Refusals   []Refusal
	Replicates []*Replicate
}

// CellReport compares the totals of a cell with the truth, over replicates.
type CellReport struct {
	Cell      string    // category at holder 1, comma, category at holder 2; or all
	Truth     float64   // mean of the true pairs
	Blocked   float64   // mean of the pairs that agree on the block key
	Naive     *Accuracy // linked pairs; nil when there never was a true pair
	Corrected *Accuracy // over replicates that were not refused; nil when there are none
	Refused   int       // replicates in which this cell has no corrected total
}

// Accuracy is how an estimator did. Relative numbers are shares of the mean truth over the same
// replicates.
//
// The interval of a naive total is that which the linked pairs would have if they were the true
// ones and a Poisson count: total ± 1.96 √total. It covers no linkage error, and that is what its
// coverage shows.
type Accuracy struct {
	Replicates       int
	Mean             float64
	RelativeBias     float64
	RMSE             float64 // root mean squared error
	RelativeRMSE     float64
	IntervalCoverage float64 // share of 95 % intervals that hold the truth
	MeanStdError     float64
}

// RatesReport compares estimated rates with those of the replicates.
type RatesReport struct {
	Coverage          Distribution
	Recall            Distribution
	FalsePositiveRate Distribution
}

// Distribution is that of an estimated rate over replicates that have one, refused or not.
type Distribution struct {
	True       float64 // mean of the true rate
	Replicates int
	Mean       float64
	SD         float64
	RMSE       float64
	P05        float64
	Median     float64
	P95        float64
}

// Refusal is a reason for which estimates were withheld.
type Refusal struct {
	Reason     string
	Replicates int // in which everything was refused for it
	Cells      int // single cells refused for it
}

func newReport(d Design, replicates []*Replicate) *Report {
	r := &Report{Design: d, Replicates: replicates, Refusals: refusals(replicates)}
	for cell := range d.cells() {
		r.Cells = append(r.Cells, cellReport(d.cellName(cell), cell, replicates))
	}
	for _, rep := range replicates {
		if rep.Refused != "" {
			r.Refused++
		}
	}
	pick := func(of func(*Rates) float64) Distribution {
		var estimated, truth []float64
		for _, rep := range replicates {
			if rep.Estimated != nil {
				estimated = append(estimated, of(rep.Estimated))
				truth = append(truth, of(&rep.True))
			}
		}
		return distribution(estimated, truth)
	}
	r.Rates = RatesReport{
		Coverage:          pick(func(r *Rates) float64 { return r.Coverage }),
		Recall:            pick(func(r *Rates) float64 { return r.Recall }),
		FalsePositiveRate: pick(func(r *Rates) float64 { return r.FalsePositiveRate }),
	}
	return r
}

// cellName is the name of a cell, as it stands in reports.
func (d *Design) cellName(cell int) string {
	if cell == d.cells()-1 {
		return "all"
	}
	return fmt.Sprintf("%d,%d", cell/d.Categories[1]+1, cell%d.Categories[1]+1)
}

func cellReport(name string, cell int, replicates []*Replicate) CellReport {
	out := CellReport{Cell: name}
	var naive, corrected tally
	for _, rep := range replicates {
		truth, n := rep.Truth[cell], rep.Naive[cell]
		out.Truth += truth
		out.Blocked += rep.Blocked[cell]
		half := normal975 * math.Sqrt(n)
		naive.add(truth, n, math.Sqrt(n), [2]float64{n - half, n + half})
		if c := rep.Corrected[cell]; c != nil {
			corrected.add(truth, c.Estimate, c.StdError, c.CI95)
		} else {
			out.Refused++
		}
	}
	// Counts add up exactly, and so the means are divided once.
	out.Truth /= float64(len(replicates))
	out.Blocked /= float64(len(replicates))
	out.Naive, out.Corrected = naive.accuracy(), corrected.accuracy()
	return out
}

// tally adds up an estimator's errors.
type tally struct{ n, truth, sum, squares, within, stdError float64 }

func (t *tally) add(truth, estimate, stdError float64, ci [2]float64) {
	t.n++
	t.truth += truth
	t.sum += estimate
	t.squares += (estimate - truth) * (estimate - truth)
	t.stdError += stdError
	if ci[0] <= truth && truth <= ci[1] {
		t.within++
	}
}

func (t *tally) accuracy() *Accuracy {
	if t.n == 0 || t.truth == 0 {
		return nil
	}
	rmse := math.Sqrt(t.squares / t.n)
	return &Accuracy{
		Replicates: int(t.n), Mean: t.sum / t.n, RelativeBias: (t.sum - t.truth) / t.truth, RMSE: rmse,
		RelativeRMSE: rmse / (t.truth / t.n), IntervalCoverage: t.within / t.n, MeanStdError: t.stdError / t.n,
	}
}

func distribution(estimated, truth []float64) Distribution {
	n := float64(len(estimated))
	out := Distribution{Replicates: len(estimated)}
	if n == 0 {
		return out
	}
	squares := 0.0
	for i, e := range estimated {
		out.Mean += e
		out.True += truth[i]
		squares += (e - truth[i]) * (e - truth[i])
	}
	out.Mean /= n
	out.True /= n
	out.RMSE = math.Sqrt(squares / n)
	variance := 0.0
	for _, e := range estimated {
		variance += (e - out.Mean) * (e - out.Mean)
	}
	if n > 1 {
		out.SD = math.Sqrt(variance / (n - 1))
	}
	sorted := slices.Clone(estimated)
	slices.Sort(sorted)
	out.P05, out.Median, out.P95 = quantile(sorted, 0.05), quantile(sorted, 0.5), quantile(sorted, 0.95)
	return out
}

// quantile interpolates in a sorted sample that is not empty.
func quantile(sorted []float64, q float64) float64 {
	at := q * float64(len(sorted)-1)
	i := min(int(at), len(sorted)-1)
	j := min(i+1, len(sorted)-1)
	return sorted[i] + (at-float64(i))*(sorted[j]-sorted[i])
}

var (
	decimals = regexp.MustCompile(`-?[0-9]+\.[0-9]+`)
	someOf   = regexp.MustCompile(`^[0-9]+ of [0-9]+ `)
)

// normal975 is the upper 2.5 % point of the standard normal distribution.
const normal975 = 1.959963984540054

// reason is an error's text without the numbers of the replicate, so that equal reasons can be
// counted.
func reason(err error) string {
	text, _, _ := strings.Cut(err.Error(), ": ")
	return someOf.ReplaceAllString(decimals.ReplaceAllString(text, "…"), "too many of the ")
}

func refusals(replicates []*Replicate) []Refusal {
	at := make(map[string]*Refusal)
	of := func(reason string) *Refusal {
		if at[reason] == nil {
			at[reason] = &Refusal{Reason: reason}
		}
		return at[reason]
	}
	for _, rep := range replicates {
		if rep.Refused != "" {
			of(rep.Refused).Replicates++
		}
		for _, why := range rep.CellsRefused {
			if why != "" {
				of(why).Cells++
			}
		}
	}
	out := make([]Refusal, 0, len(at))
	for _, r := range at {
		out = append(out, *r)
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Reason < out[j].Reason })
	return out
}
