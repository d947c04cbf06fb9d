package cli

import (
	"context"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/holder/ask"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/query"
)

func newQuery(g *globals) *cobra.Command {
	var groupBy, purpose string
	var explain bool
	c := &cobra.Command{
		Use:   "query STUDY [--group-by A,B]",
		Short: "Ask the linker for counts over the linked pairs",
		Long: `Counts linked pairs by columns of either holder or both, in the order given; without --group-by, all of them. Cells below the
study's threshold are suppressed; of those in a margin below the threshold, even the key is withheld (*). The same query again
returns the stored answer. What an answer comes from stands below it: which loads of both holders' datasets, which intersection,
when it was computed; a warning says so where a newer load or intersection of this holder has overtaken it. A column that both holders have is given as HOLDER.COLUMN.

A study that plans its tables releases those, with their margins. Another table is proposed by one holder and approved by the other:
` + "`query propose`, `list`, `approve` and `reject`" + `. A study with the name of one of these commands stands behind --: ` + "`query -- list`" + `.

Where records are linked by a block and a link key, which may hold typing errors, count is that of the pairs as linked, and
block_count that of the pairs which agree on the block key; estimate is the count corrected for missed and false links, with
its standard error and 95 % interval. Where the data cannot carry an estimate, the reason stands in its place.

--explain asks nobody. It says whether the table is released, of how many cells it is as far as is known here, what it costs, and which
rules decide on its cells.

With --format csv a count is a number or empty, and the column status is released, suppressed, or withheld where the key is withheld too.`,
		Example: `  blindjoin query mortgages --group-by AGE_CLASS,INCOME_CLASS --purpose "table 3 of the yearbook"
  blindjoin query mortgages --group-by AGE_CLASS,INCOME_CLASS --explain`,
		Args: cobra.ExactArgs(1),
		RunE: g.run(node.Holder, func(ctx context.Context, s *command, args []string) error {
			if explain {
				return g.explainQuery(ctx, s, args[0], splitList(groupBy))
			}
			ag, err := g.study(ctx, s, args[0])
			if err != nil {
				return err
			}
			r, err := s.Holder.Query(ctx, args[0], ask.Options{GroupBy: splitList(groupBy), Purpose: purpose})
			if err != nil {
				return s.Holder.Refused(ctx, args[0], err)
			}
			s.wait()
			return g.printAnswer(r, ag.WithTypos())
		}),
	}
	c.AddCommand(newQueryPropose(g), newQueryList(g), newQueryApprove(g), newQueryReject(g))
	c.Flags().StringVar(&groupBy, "group-by", "", "columns, separated by commas")
	c.Flags().StringVar(&purpose, "purpose", "", "what the answer is for: kept in this node's audit log, sealed towards the linker")
	c.Flags().BoolVar(&explain, "explain", false, "say what this query would be and cost, and send nothing")
	return c
}

// splitList splits a comma-separated flag; an empty flag is an empty list.
func splitList(s string) []string {
	if strings.TrimSpace(s) == "" {
		return nil
	}
	parts := strings.Split(s, ",")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return parts
}

// printResult prints the answer to a study that is not at hand: whether it links with typos shows
// in the cells.
func (g *globals) printResult(r *query.Result) error {
	return g.printAnswer(r, slices.ContainsFunc(r.Cells, func(c query.ResultCell) bool { return c.BlockCount != nil }))
}

// printAnswer prints an answer; estimates have columns where records are linked with typos. People
// read in the place of a count that it is suppressed; for programs that column is numbers or empty,
// and a column of its own says which cells are released.
func (g *globals) printAnswer(r *query.Result, typos bool) error {
	t := table{head: append(append([]string{}, r.GroupBy...), "count")}
	if g.format != formatTable {
		t.head = append(t.head, "status")
	}
	if typos {
		t.head = append(t.head, "block_count", "estimate", "std_error", "ci95_low", "ci95_high", "refused")
	}
	refused := 0
	for _, c := range r.Cells {
		row := g.cellKey(c)
		row = append(row, g.cellCount(c)...)
		if typos {
			row = append(row, g.cellEstimate(c)...)
		}
		if c.Refused != "" {
			refused++
		}
		t.add(row...)
	}
	g.sayWarnings(r.Warnings, r.Hint)
	if len(r.Cells) == 0 {
		g.say("no pair of records is linked: the table is empty")
	}
	if r.SuppressedCells > 0 {
		g.say("%d of %d cells are suppressed", r.SuppressedCells, len(r.Cells))
	}
	if refused > 0 {
		g.say("%d of %d cells have no estimate; `blindjoin quality %s` says how good the links are", refused, len(r.Cells), r.Study)
	}
	shown := *r
	shown.Warnings, shown.Hint = each(r.Warnings, worded), worded(r.Hint)
	if err := g.print(&shown, t); err != nil {
		return err
	}
	g.sayBudget(r.Budget)
	g.sayProvenance(r.Provenance)
	g.sayOvertaken(r.Study, r.Provenance)
	return nil
}

// cellCount returns the count of a cell, or that there is none: one column for people, two for
// programs.
func (g *globals) cellCount(c query.ResultCell) []string {
	count, status := "", string(c.Reason)
	switch {
	case c.Count != nil && c.Reason == disclosure.Released:
		count, status = strconv.FormatInt(*c.Count, 10), "released"
	case c.Count != nil:
		count = strconv.FormatInt(*c.Count, 10)
	case status == "":
		status = "suppressed" // by an earlier release, which gave no reasons
	}
	switch {
	case g.format != formatTable:
		return []string{count, status}
	case c.Count == nil:
		return []string{"(" + status + ")"}
	case c.Reason != disclosure.Released:
		return []string{count + " (" + status + ")"}
	}
	return []string{count}
}

func (g *globals) cellKey(c query.ResultCell) []string {
	row := make([]string, 0, len(c.Key)+1)
	for _, k := range c.Key {
		switch {
		case k == nil:
			row = append(row, "(null)")
		case *k == "" && g.format == formatTable:
			row = append(row, `""`) // an empty text, which a table would not show
		default:
			row = append(row, *k)
		}
	}
	return row
}

// cellEstimate returns what stands behind the count of a cell: six columns, empty where there is
// nothing to show.
func (g *globals) cellEstimate(c query.ResultCell) []string {
	row := make([]string, 6)
	if c.BlockCount != nil {
		row[0] = strconv.FormatInt(*c.BlockCount, 10)
	}
	if c.Estimate != nil && c.StdError != nil && c.CI95 != nil {
		for i, v := range []float64{*c.Estimate, *c.StdError, c.CI95[0], c.CI95[1]} {
			row[1+i] = g.number(v, *c.StdError)
		}
	}
	row[5] = c.Refused
	return row
}

// number formats an estimate: for people to two digits of its standard error, in CSV as it is.
func (g *globals) number(v, stdError float64) string {
	if g.format != formatTable {
		return strconv.FormatFloat(v, 'g', -1, 64)
	}
	const most = 6
	decimals := most
	if stdError > 0 && !math.IsInf(stdError, 0) {
		decimals = min(max(1-int(math.Floor(math.Log10(stdError))), 0), most)
	}
	return strconv.FormatFloat(v, 'f', decimals, 64)
}
