package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/simulate"
)

// simulateFlags are those whose text is not yet a field of a design.
type simulateFlags struct {
	blocks, coverage, dateError, valueError, categories string
	method, estimator, errors                           string
	html                                                string
}

func newSimulate(g *globals) *cobra.Command {
	d := simulate.Default()
	var f simulateFlags
	c := &cobra.Command{
		Use:   "simulate",
		Short: "Measure the correction for linkage errors on simulated populations",
		Long: `Draws populations whose truth is known, samples them for two holders, writes errors into dates and values, links
within blocks, estimates the error rates from what one holder sees, and corrects the totals. It prints, for each cell,
how far linked pairs (naive) and corrected totals are from the truth: relative bias, root mean squared error relative
to the truth, and the share of 95 % intervals that hold the truth. No database is needed and no data are read.

Flags with two values, such as --coverage 0.7,0.9, are for holder 1 and holder 2; one value is for both. The same seed
and design give the same result on every machine, whatever the number of processors.`,
		Example: `  blindjoin simulate --units 4000 --replicates 100 --blocks gamma:2 --html report.html
  blindjoin simulate --method bloom --value-error 0.1 --estimator number_of_links --format json`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := f.fill(&d); err != nil {
				return err
			}
			if err := d.Validate(); err != nil {
				return usageError{err}
			}
			bars, wait := newProgress(g.err)
			bar, finished := bars.Start("replicates", int64(d.Replicates)), 0
			report, err := simulate.Run(cmd.Context(), d, func(done, _ int) {
				finished = done
				bar.Add(1)
			})
			bar.Done()
			wait()
			if errors.Is(err, context.Canceled) {
				return problem.New(problem.Unavailable, "stopped after %d of %d replicates, and nothing is kept", finished, d.Replicates).
					WithHint("run it again, with fewer --replicates if it takes too long")
			}
			if err != nil {
				return err
			}
			if f.html != "" {
				if err := writeFile(f.html, report.WriteHTML); err != nil {
					return err
				}
			}
			return g.printSimulation(report)
		},
	}
	fl := c.Flags()
	fl.IntVar(&d.Units, "units", d.Units, "units of a population")
	fl.IntVar(&d.Replicates, "replicates", d.Replicates, "populations to draw")
	fl.StringVar(&f.blocks, "blocks", d.Blocks.String(), "block sizes: fixed, equal, gamma:SHAPE, lognormal:SIGMA or twosize:RATIO")
	fl.Float64Var(&d.BlockMean, "block-mean", d.BlockMean, "units per block, on average")
	fl.StringVar(&f.coverage, "coverage", pairText(d.Coverage), "share of the population that each holder has")
	fl.IntVar(&d.Dates, "dates", d.Dates, "possible dates")
	fl.IntVar(&d.Values, "values", d.Values, "possible values")
	fl.StringVar(&f.dateError, "date-error", pairText(d.DateError), "share of wrong dates")
	fl.StringVar(&f.valueError, "value-error", pairText(d.ValueError), "share of wrong values")
	fl.StringVar(&f.errors, "errors", "", "replace (another date or value) or typo (one digit); default replace, with --method bloom typo")
	fl.StringVar(&f.categories, "categories", "2,2", "categories of a unit at each holder")
	fl.Float64Var(&d.Association, "association", d.Association, "share of units whose two categories go together")
	fl.StringVar(&f.method, "method", string(d.Method), "comparison of records: exact or bloom")
	fl.IntVar(&d.Bloom.Bits, "bloom-bits", d.Bloom.Bits, "bits of a Bloom filter")
	fl.IntVar(&d.Bloom.Hashes, "bloom-hashes", d.Bloom.Hashes, "hashes of a q-gram")
	fl.IntVar(&d.Bloom.Q, "bloom-q", d.Bloom.Q, "length of q-grams")
	fl.Float64Var(&d.Bloom.Threshold, "bloom-threshold", d.Bloom.Threshold, "least Dice coefficient of a link")
	fl.StringVar(&f.estimator, "estimator", string(d.Estimator), "where coverage comes from: blocks, number_of_links or known")
	fl.IntVar(&d.Asker, "asker", d.Asker, "holder that estimates, 1 or 2")
	fl.IntVar(&d.Resamples, "resamples", d.Resamples, "bootstrap replicates behind a standard error")
	fl.Uint64Var(&d.Seed, "seed", d.Seed, "seed of the random numbers")
	fl.StringVar(&f.html, "html", "", "write a report with plots to this file, which is replaced")
	return c
}

// fill reads the flags into the design. What it complains about is wrong usage.
func (f *simulateFlags) fill(d *simulate.Design) (err error) {
	d.Method, d.Estimator = simulate.Method(f.method), simulate.Estimator(f.estimator)
	switch {
	case f.errors != "":
		d.Errors = simulate.ErrorKind(f.errors)
	case d.Method == simulate.MethodBloom:
		d.Errors = simulate.ErrorTypo // similarity is for texts that are almost the same
	}
	if d.Blocks, err = simulate.ParseBlockShape(f.blocks); err != nil {
		return usageError{err}
	}
	var categories [2]float64
	for _, p := range []struct {
		flag, text string
		to         *[2]float64
	}{
		{"--coverage", f.coverage, &d.Coverage}, {"--date-error", f.dateError, &d.DateError},
		{"--value-error", f.valueError, &d.ValueError}, {"--categories", f.categories, &categories},
	} {
		if *p.to, err = parsePair(p.flag, p.text); err != nil {
			return err
		}
	}
	for i, n := range categories {
		if n != float64(int(n)) {
			return usagef("--categories %q: these are whole numbers", f.categories)
		}
		d.Categories[i] = int(n)
	}
	return nil
}

// parsePair reads one number for both holders, or two.
func parsePair(flag, text string) (out [2]float64, err error) {
	parts := strings.Split(text, ",")
	if len(parts) > len(out) {
		return out, usagef("%s %q: there are two holders", flag, text)
	}
	for i := range out {
		part := strings.TrimSpace(parts[min(i, len(parts)-1)])
		if out[i], err = strconv.ParseFloat(part, 64); err != nil {
			return out, usagef("%s %q: %q is not a number", flag, text, part)
		}
	}
	return out, nil
}

func pairText(p [2]float64) string {
	return strconv.FormatFloat(p[0], 'g', -1, 64) + "," + strconv.FormatFloat(p[1], 'g', -1, 64)
}

// printSimulation prints the cells. CSV is just that table; people get the rates and the refusals
// too.
func (g *globals) printSimulation(r *simulate.Report) error {
	cells := table{head: []string{
		"cell", "true_pairs", "naive", "naive_bias", "naive_rmse", "naive_ci95",
		"corrected", "corrected_bias", "corrected_rmse", "corrected_ci95", "replicates", "refused",
	}}
	for _, c := range r.Cells {
		shown := 0
		if c.Corrected != nil {
			shown = c.Corrected.Replicates
		}
		row := append([]string{c.Cell, fmt.Sprintf("%.1f", c.Truth)}, g.accuracy(c.Naive)...)
		row = append(row, g.accuracy(c.Corrected)...)
		cells.add(append(row, strconv.Itoa(shown), strconv.Itoa(c.Refused))...)
	}
	if err := g.print(viewSimulation(r), cells); err != nil || g.format != formatTable {
		return err
	}
	rates := table{head: []string{"rate", "true", "mean", "sd", "rmse", "5%", "median", "95%"}}
	for _, d := range []struct {
		name string
		simulate.Distribution
	}{{"coverage", r.Rates.Coverage}, {"recall", r.Rates.Recall}, {"false_positive_rate", r.Rates.FalsePositiveRate}} {
		row := []string{d.name}
		for _, v := range []float64{d.True, d.Mean, d.SD, d.RMSE, d.P05, d.Median, d.P95} {
			row = append(row, fmt.Sprintf("%.4f", v))
		}
		rates.add(row...)
	}
	if _, err := fmt.Fprintln(g.out); err != nil {
		return err
	}
	if err := g.print(nil, rates); err != nil || len(r.Refusals) == 0 {
		return err
	}
	refused := table{head: []string{"refused_because", "replicates", "single_cells"}}
	for _, e := range r.Refusals {
		refused.add(e.Reason, strconv.Itoa(e.Replicates), strconv.Itoa(e.Cells))
	}
	if _, err := fmt.Fprintln(g.out); err != nil {
		return err
	}
	return g.print(nil, refused)
}

// accuracy is four columns: mean, relative bias, relative error, share of intervals that hold the
// truth. Shares are per cent for people, and plain numbers otherwise.
func (g *globals) accuracy(a *simulate.Accuracy) []string {
	if a == nil {
		if g.format != formatTable {
			return []string{"", "", "", ""}
		}
		return []string{"-", "-", "-", "-"}
	}
	out := []string{fmt.Sprintf("%.1f", a.Mean)}
	for _, v := range []float64{a.RelativeBias, a.RelativeRMSE, a.IntervalCoverage} {
		if g.format != formatTable {
			out = append(out, strconv.FormatFloat(v, 'f', 6, 64))
		} else {
			out = append(out, fmt.Sprintf("%.1f%%", 100*v))
		}
	}
	return out
}

// writeFile replaces a file by what write writes, or leaves it as it was.
func writeFile(path string, write func(io.Writer) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".blindjoin-*")
	if err != nil {
		return cannotWrite(path, err)
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(f.Name()))
		}
	}()
	if err := errors.Join(write(f), f.Close()); err != nil {
		return cannotWrite(path, err)
	}
	if err := os.Rename(f.Name(), path); err != nil {
		return cannotWrite(path, err)
	}
	return nil
}

func cannotWrite(path string, err error) error {
	return problem.New(problem.Invalid, "cannot write %s: %w", path, err).WithHint("name a file in a directory that you may write to")
}
