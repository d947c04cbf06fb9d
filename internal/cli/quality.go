package cli

import (
	"context"
	"fmt"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/blindjoin/blindjoin/internal/cli/view"
	"github.com/blindjoin/blindjoin/internal/holder/assess"
	"github.com/blindjoin/blindjoin/internal/linkerror"
	"github.com/blindjoin/blindjoin/internal/node"
)

func newQuality(g *globals) *cobra.Command {
	return &cobra.Command{
		Use:   "quality STUDY",
		Short: "Estimate how often links are wrong or missing",
		Long: `Estimates, in a study with a block and a link key, how good the linker's present links are: the coverage of the other holder's
dataset, the recall and the false-positive rate of the link key, and the precision of links, each with its standard error. The
linker tells how many links this holder's records have; the rest is computed here, and stays here. Answers of ` + "`blindjoin query`" + `
are corrected by the same estimate, or refused for the same reason.

It needs a finished intersection and the contributions of both holders. What the figures mean, and what no count can tell,
is described in docs/linkage-errors.md.`,
		Example: `  blindjoin quality trade
  blindjoin quality trade --format json`,
		Args: cobra.ExactArgs(1),
		RunE: g.run(node.Holder, func(ctx context.Context, s *command, args []string) error {
			r, err := s.Holder.Quality(ctx, args[0])
			if err != nil {
				return err
			}
			s.wait()
			if r.AlreadyDone {
				g.say("already done: these links were assessed before")
			}
			return g.printQuality(r)
		}),
	}
}

func (g *globals) printQuality(r *assess.Result) error {
	t := table{head: []string{"measure", "value", "std_error", "note"}}
	g.coverageRows(&t, r)
	usable := r.Refused == ""
	rate := func(name string, value, stdError float64, note string) {
		t.add(name, g.share(value), g.share(stdError), note)
	}
	if usable {
		rate("recall", r.Recall, r.RecallStdError, "share of true pairs that are linked")
		rate("false_positive_rate", r.FalsePositiveRate, r.FalsePositiveRateStdError, "share of the other pairs of a block that are linked")
	} else {
		t.add("recall", "", "", "refused")
		t.add("false_positive_rate", "", "", "refused")
	}
	rate("precision", r.Precision, r.PrecisionStdError, "share of links that are true pairs")
	f := r.Links
	rate("p", f.P, f.StdError.P, "probability that a record is linked to its counterpart")
	rate("rate", f.Rate, f.StdError.Rate, "mean number of links of a record to others")
	t.add("classes", strconv.Itoa(f.Classes), "", "of records, in the model of the number of links")
	t.add("loglik", g.decimal(f.LogLik, 3), "", "")
	t.add("aic", g.decimal(f.AIC, 3), "", "")
	if fit := f.GoodnessOfFit; fit.DegreesOfFreedom > 0 {
		t.add("goodness_of_fit", g.decimal(fit.PValue, 4), "",
			fmt.Sprintf("p-value of G² = %.2f with %d degrees of freedom", fit.G2, fit.DegreesOfFreedom))
	}
	t.add("own_records", strconv.FormatInt(r.OwnRecords, 10), "", "with a block key")
	t.add("own_blocks", strconv.FormatInt(r.OwnBlocks, 10), "", "")
	t.add("block_pairs", strconv.FormatInt(r.BlockPairs, 10), "", "pairs of records that agree on the block key")
	verdict := "corrected"
	if !usable {
		verdict = "refused"
	}
	t.add("estimates", verdict, "", r.Refused)
	v := view.Quality{
		Study: r.Study, Holder: r.Holder, Peer: r.Peer, Quality: r.Quality, Generation: r.Generation, Provenance: r.Provenance,
	}
	if err := g.print(v, t); err != nil {
		return err
	}
	if g.format != formatJSON {
		for _, w := range r.Warnings {
			g.say("warning: %s", w)
		}
	}
	if !usable {
		g.say("answers are not corrected: %s", r.Refused)
	}
	if r.Hint != "" {
		g.say("hint: %s", r.Hint)
	}
	g.sayProvenance(r.Provenance)
	g.sayOvertaken(r.Study, r.Provenance)
	return nil
}

// coverageRows shows what each method says of the coverage; one of them is used.
func (g *globals) coverageRows(t *table, r *assess.Result) {
	for _, c := range []struct {
		method string
		of     *linkerror.Coverage
	}{
		{linkerror.MethodBlocks, r.Blocks}, {linkerror.MethodNumberOfLinks, r.Numbers}, {linkerror.MethodGiven, r.Given},
	} {
		if c.of == nil {
			continue
		}
		name := "coverage_" + c.method
		note := ""
		if c.method == r.Method {
			note = "used: share of the units of " + r.Holder + " that " + r.Peer + " has"
		}
		if c.of.Refused != "" {
			if note != "" {
				note = "used; "
			} else {
				note = "not used; "
			}
			t.add(name, "", "", note+"refused: "+c.of.Refused)
			continue
		}
		t.add(name, g.share(c.of.Coverage), g.share(c.of.StdError), note)
		if c.method == r.Method && g.format != formatJSON {
			for _, w := range c.of.Warnings {
				g.say("warning: %s", w)
			}
		}
	}
}

// share formats a rate.
func (g *globals) share(v float64) string { return g.decimal(v, 4) }

// decimal formats a number: for people to some decimals, in CSV as it is.
func (g *globals) decimal(v float64, decimals int) string {
	if g.format != formatTable {
		return strconv.FormatFloat(v, 'g', -1, 64)
	}
	return strconv.FormatFloat(v, 'f', decimals, 64)
}
