package cli

import (
	"context"
	"sort"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/blindjoin/blindjoin/internal/cli/view"
	"github.com/blindjoin/blindjoin/internal/node"
)

func newIntersect(g *globals) *cobra.Command {
	var explainOnly bool
	c := &cobra.Command{
		Use:   "intersect STUDY",
		Short: "Find the records that both holders have",
		Long: `Runs private set intersection with the other holder, whose node must be serving. Stopped or killed at any point, the same
command goes on where it was; when it is done, it says so. On SIGTERM or Ctrl-C it finishes the chunks under way and stops; a second
signal ends it at once.

After a dataset was replaced, keys that were evaluated in an earlier session of the study are not evaluated again, and only what
changed since travels. With --explain the command says what it would do, and about how long the arithmetic takes on this
machine, and does nothing.`,
		Example: `  blindjoin intersect mortgages --explain
  blindjoin intersect mortgages --format json`,
		Args: cobra.ExactArgs(1),
		RunE: g.run(node.Holder, func(ctx context.Context, s *command, args []string) error {
			if explainOnly {
				return explain(ctx, g, s, args[0])
			}
			defer context.AfterFunc(ctx, g.sayStopping)()
			r, err := s.Holder.Intersect(ctx, args[0])
			if err != nil {
				return stopped(ctx, s.Holder.Refused(ctx, args[0], err), "blindjoin intersect "+args[0])
			}
			s.wait()
			if r.AlreadyDone {
				g.say("already done: neither dataset has changed since")
			}
			g.sayKeys(r.Keys)
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
			v := view.Intersection{
				Study: r.Study, Intersection: r.Intersection, DistinctKeys: r.DistinctKeys, Digest: r.Digest, Keys: viewKeys(&r.Keys),
			}
			return g.print(v, t)
		}),
	}
	c.Flags().BoolVar(&explainOnly, "explain", false, "say what would be done, and about how long it takes; do nothing")
	return c
}

// sayStopping tells that a signal was heard: finishing what is under way may take a moment.
func (g *globals) sayStopping() {
	g.say("stopping: what is under way is finished first; a second signal ends at once")
}
