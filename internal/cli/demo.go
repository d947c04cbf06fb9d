package cli

import (
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/blindjoin/blindjoin/internal/cli/view"
	"github.com/blindjoin/blindjoin/internal/demo"
)

// The bounds of --transactions: below, no estimate could be made; above, the generator would fill
// memory.
const (
	leastTransactions = 1000
	mostTransactions  = 5_000_000
)

func newDemo(g *globals) *cobra.Command {
	var o demo.Options
	var data []string
	var groupBy string
	c := &cobra.Command{
		Use:   "demo [--typos | --study FILE --data HOLDER=FILE.csv ... --group-by A,B]",
		Short: "Run a whole study on this machine, three nodes and all",
		Long: `Runs three real nodes on this machine, each a process with a database of its own on an embedded PostgreSQL, and takes a study
from init to the decrypted answer. Without flags it is the example study on generated data; with --typos it is one of linkage with
typos, whose answer is compared with the truth. With --study and --data it is a rehearsal of your own study: nothing leaves this
machine, and everything is deleted at the end.`,
		Example: `  blindjoin demo
  blindjoin demo --typos
  blindjoin demo --study mortgages.yaml --data statistics=people.csv --data bank=loans.csv --group-by AGE_CLASS,INCOME_CLASS --format json
  blindjoin demo --study mortgages.yaml --data statistics=table:survey.people --data bank=loans.csv --source-url postgres://localhost/dwh`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if (o.StudyFile == "") != (len(data) == 0) {
				return usagef("--study and --data go together")
			}
			if o.Typos && o.StudyFile != "" {
				return usagef("--typos is an example with data of its own; a study of yours says by its keys that it is linkage with typos")
			}
			if cmd.Flags().Changed("transactions") && (!o.Typos || o.Transactions < leastTransactions || o.Transactions > mostTransactions) {
				return usagef("--transactions goes with --typos, and is between %d and %d", leastTransactions, mostTransactions)
			}
			o.Data = make(map[string]string)
			for _, d := range data {
				holder, source, ok := strings.Cut(d, "=")
				if !ok || holder == "" || source == "" {
					return usagef("--data %q: it is HOLDER=FILE.csv or HOLDER=table:SCHEMA.TABLE", d)
				}
				if _, twice := o.Data[holder]; twice {
					return usagef("--data is given twice for %s", holder)
				}
				o.Data[holder] = source
			}
			var err error
			if o.Executable, err = os.Executable(); err != nil {
				return fmt.Errorf("find this program's own file: %w", err)
			}
			if cmd.Flags().Changed("group-by") {
				// not nil: no column is a choice too
				o.GroupBy = append([]string{}, splitList(groupBy)...)
			}
			o.Narrate = g.say
			o.Answered = func(out *view.Demo) error {
				switch {
				case g.format == formatJSON:
					return g.print(out, table{})
				case out.Truth != nil:
					return g.printWithTruth(out)
				}
				if err := g.printResult(out.Answer); err != nil || out.Approved == nil || g.format != formatTable {
					return err
				}
				return g.printResult(out.Approved)
			}
			return demo.Run(cmd.Context(), o)
		},
	}
	c.Flags().StringVar(&o.StudyFile, "study", "", "study file (the example unless given)")
	c.Flags().StringArrayVar(&data, "data", nil, "a holder's dataset: HOLDER=FILE.csv or HOLDER=table:SCHEMA.TABLE")
	c.Flags().StringVar(&o.SourceURL, "source-url", sourceURLFromEnvironment(), "database of the tables in --data [$"+envSourceURL+"]")
	c.Flags().Lookup("source-url").DefValue = ""
	c.Flags().StringVar(&groupBy, "group-by", "", "columns of the query, separated by commas")
	c.Flags().BoolVar(&o.Typos, "typos", false, "the example of linkage with typos")
	c.Flags().IntVar(&o.Transactions, "transactions", 0, "with --typos: generate so many records for each office, about")
	c.Flags().BoolVar(&o.Keep, "keep", false, "leave nodes and databases running until Ctrl-C, to look at them")
	return c
}

// printWithTruth sets the cells of an answer beside the truth, which only an example knows.
func (g *globals) printWithTruth(out *view.Demo) error {
	truth := make(map[string]int64)
	for _, c := range out.Truth {
		truth[strings.Join(c.Key, "\x00")] = c.Count
	}
	t := table{head: append(append([]string{}, out.Answer.GroupBy...), "true", "linked", "corrected", "std_error", "ci95_low", "ci95_high")}
	var pairs, linked int64
	corrected, missing := 0.0, 0
	for _, c := range out.Answer.Cells {
		row := g.cellKey(c)
		n, known := truth[strings.Join(row, "\x00")]
		if !known || c.Count == nil || c.Estimate == nil || c.StdError == nil || c.CI95 == nil {
			missing++
			t.add(append(row, "", "", "none", "", "", "")...)
			continue
		}
		pairs, linked, corrected = pairs+n, linked+*c.Count, corrected+*c.Estimate
		row = append(row, strconv.FormatInt(n, 10), strconv.FormatInt(*c.Count, 10))
		for _, v := range []float64{*c.Estimate, *c.StdError, c.CI95[0], c.CI95[1]} {
			row = append(row, g.number(v, *c.StdError))
		}
		t.add(row...)
	}
	if err := g.print(out, t); err != nil {
		return err
	}
	if missing > 0 {
		g.say("%d of %d cells have no estimate, and are left out of what follows", missing, len(out.Answer.Cells))
	}
	if pairs > 0 {
		g.say("over all %d true pairs, linked pairs are off by %+.1f %%, corrected ones by %+.1f %%", pairs,
			100*(float64(linked)/float64(pairs)-1), 100*(corrected/float64(pairs)-1))
	}
	return nil
}
