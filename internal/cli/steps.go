package cli

import (
	"context"
	"fmt"
	"sort"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/query"
)

func newIntersect(g *globals) *cobra.Command {
	return &cobra.Command{
		Use:   "intersect STUDY",
		Short: "Find the records that both holders have",
		Long: `Runs private set intersection with the other holder, whose node must be serving. Stopped or killed at any point, the same
command goes on where it was; when it is done, it says so.`,
		Example: `  blindjoin intersect mortgages --format json`,
		Args:    cobra.ExactArgs(1),
		RunE: g.run(node.Holder, func(ctx context.Context, s *session, args []string) error {
			r, err := s.holder.Intersect(ctx, args[0], holder.IntersectOptions{})
			if err != nil {
				return err
			}
			s.wait()
			g.notePreparation(r)
			names := make([]string, 0, len(r.DistinctKeys))
			for n := range r.DistinctKeys {
				names = append(names, n)
			}
			sort.Strings(names)
			t := table{head: []string{"study", "intersection"}}
			row := []string{r.Study, strconv.FormatInt(r.Intersection, 10)}
			for _, n := range names {
				t.head = append(t.head, "keys of "+n)
				row = append(row, strconv.FormatInt(r.DistinctKeys[n], 10))
			}
			t.head = append(t.head, "digest")
			t.add(append(row, r.Digest)...)
			v := struct {
				Study        string           `json:"study"`
				Intersection int64            `json:"intersection"`
				DistinctKeys map[string]int64 `json:"distinct_keys"`
				Digest       string           `json:"digest"`
			}{r.Study, r.Intersection, r.DistinctKeys, r.Digest}
			return g.print(v, t)
		}),
	}
}

// notePreparation tells which of our own records were left out of the intersection, and why.
func (g *globals) notePreparation(r *holder.IntersectResult) {
	if r.AlreadyDone {
		g.say("already done: neither dataset has changed since")
	}
	p := r.Preparation
	for _, n := range []struct {
		count int64
		what  string
	}{
		{p.EmptyKeys, "records have a null or empty linkage key and never match"},
		{p.InvalidKeys, "records have a linkage key that cannot be normalised and never match"},
		{p.WarnedKeys, "records have a linkage key with a bad check character; they are used as they are"},
		{p.Duplicates, "records repeat the linkage key of another; the intersection counts each key once"},
	} {
		if n.count > 0 {
			g.say("note: %d of %d %s", n.count, p.Records, n.what)
		}
	}
}

func newContribute(g *globals) *cobra.Command {
	return &cobra.Command{
		Use:   "contribute STUDY",
		Short: "Send the intersected records, encrypted, to the linker",
		Long: `Sends this holder's records that are in the intersection to the linker, as pseudonyms and ciphertexts. An upload that was
stopped goes on where it was; a new one replaces the old as a whole.`,
		Example: `  blindjoin contribute mortgages`,
		Args:    cobra.ExactArgs(1),
		RunE: g.run(node.Holder, func(ctx context.Context, s *session, args []string) error {
			r, err := s.holder.Contribute(ctx, args[0], holder.ContributeOptions{})
			if err != nil {
				return err
			}
			s.wait()
			if r.AlreadyDone {
				g.say("already done: the linker has this contribution")
			}
			v := struct {
				Study   string `json:"study"`
				Records int64  `json:"records"`
				Keys    int64  `json:"keys"`
				Columns int    `json:"columns"`
			}{r.Study, r.Records, r.Keys, r.Columns}
			return g.print(v, table{
				head: []string{"study", "records", "keys", "columns"},
				rows: [][]string{{v.Study, strconv.FormatInt(v.Records, 10), strconv.FormatInt(v.Keys, 10), strconv.Itoa(v.Columns)}},
			})
		}),
	}
}

func newQuery(g *globals) *cobra.Command {
	var groupBy, purpose string
	c := &cobra.Command{
		Use:   "query STUDY [--group-by A,B]",
		Short: "Ask the linker for counts over the linked pairs",
		Long: `Counts linked pairs by columns of either holder or both, in the order given; without --group-by, all of them. Cells below the
study's threshold are suppressed; of those in a margin below the threshold, even the key is withheld (*). The same query again
returns the stored answer. A column that both holders have is given as HOLDER.COLUMN.`,
		Example: `  blindjoin query mortgages --group-by AGE_CLASS,INCOME_CLASS --purpose "table 3 of the yearbook"`,
		Args:    cobra.ExactArgs(1),
		RunE: g.run(node.Holder, func(ctx context.Context, s *session, args []string) error {
			r, err := s.holder.Query(ctx, args[0], holder.QueryOptions{GroupBy: splitList(groupBy), Purpose: purpose})
			if err != nil {
				return err
			}
			return g.printResult(r)
		}),
	}
	c.Flags().StringVar(&groupBy, "group-by", "", "columns, separated by commas")
	c.Flags().StringVar(&purpose, "purpose", "", "what the answer is for: kept in this node's audit log, sealed towards the linker")
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

func (g *globals) printResult(r *query.Result) error {
	t := table{head: append(append([]string{}, r.GroupBy...), "count")}
	for _, c := range r.Cells {
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
		count := "suppressed"
		if c.Count != nil {
			count = fmt.Sprint(*c.Count)
		}
		t.add(append(row, count)...)
	}
	if r.SuppressedCells > 0 {
		g.say("%d of %d cells are suppressed", r.SuppressedCells, len(r.Cells))
	}
	return g.print(r, t)
}
