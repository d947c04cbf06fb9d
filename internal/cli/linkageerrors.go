package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/blindjoin/blindjoin/internal/cli/view"
	"github.com/blindjoin/blindjoin/internal/linkerror"
)

func newLinkageErrors(g *globals) *cobra.Command {
	c := &cobra.Command{
		Use:   "linkage-errors",
		Short: "Estimate the errors of a linkage",
		Long: `Estimates how often links are wrong or missing, from counts that a holder can make itself. The model and what it cannot
tell are described in docs/linkage-errors.md.`,
		Example: `  blindjoin linkage-errors fit links.csv`,
		Args:    cobra.NoArgs,
	}
	c.AddCommand(newLinkageErrorsFit(g))
	return c
}

func newLinkageErrorsFit(g *globals) *cobra.Command {
	return &cobra.Command{
		Use:   "fit FILE.csv",
		Short: "Fit the model of the number of links to a table of frequencies",
		Long: `Reads how many records have how many links, and estimates p, the probability that a record is linked to its own
counterpart, and rate, the mean number of its links to other records.

The file has the header n_i,freq and one row for each number of links n_i, with the number of records freq that have
so many. Records without links count: give the row of n_i 0. No database is needed.`,
		Example: `  blindjoin linkage-errors fit links.csv
  blindjoin linkage-errors fit links.csv --format json`,
		Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) (err error) {
			f, err := os.Open(args[0])
			if err != nil {
				return cannotRead("the table", args[0], err)
			}
			defer func() { err = errors.Join(err, f.Close()) }()
			counts, err := linkerror.ParseFrequencies(f, filepath.Base(args[0]))
			if err != nil {
				return err
			}
			fit, err := linkerror.FitLinks(counts, linkerror.Options{})
			if err != nil {
				return err
			}
			return g.printLinksFit(fit)
		},
	}
}

func (g *globals) printLinksFit(fit linkerror.LinksFit) error {
	number := func(v float64) string { return strconv.FormatFloat(v, 'f', 6, 64) }
	t := table{head: []string{"parameter", "estimate", "std_error"}}
	t.add("p", number(fit.P), number(fit.StdError.P))
	t.add("rate", number(fit.Rate), number(fit.StdError.Rate))
	t.add("classes", strconv.Itoa(fit.Classes), "")
	for i := range fit.Rates {
		t.add(fmt.Sprintf("weight_%d", i+1), number(fit.Weights[i]), "")
		t.add(fmt.Sprintf("rate_%d", i+1), number(fit.Rates[i]), "")
	}
	t.add("loglik", fmt.Sprintf("%.3f", fit.LogLik), "")
	t.add("aic", fmt.Sprintf("%.3f", fit.AIC), "")
	v := view.LinksFit{
		P: fit.P, Rate: fit.Rate, Classes: fit.Classes, Weights: fit.Weights, Rates: fit.Rates, LogLik: fit.LogLik, AIC: fit.AIC,
		StdError: fit.StdError, Warnings: fit.Warnings,
	}
	if err := g.print(v, t); err != nil {
		return err
	}
	if g.format != formatJSON {
		for _, w := range fit.Warnings {
			g.say("warning: %s", w)
		}
	}
	return nil
}
