package cli

import (
	"context"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/blindjoin/blindjoin/internal/app"
	"github.com/blindjoin/blindjoin/internal/cli/view"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/study"
)

// ender is what either application can do to a study's end.
type ender interface {
	DeclineStudy(ctx context.Context, name, reason string) (*study.Agreement, error)
	WithdrawStudy(ctx context.Context, name, reason string) (*study.Agreement, error)
	ForgetStudy(ctx context.Context, name string, dryRun bool) (node.Forgotten, error)
}

func (s *command) ender() ender {
	if s.Holder != nil {
		return s.Holder
	}
	return s.Linker
}

func newStudyDecline(g *globals) *cobra.Command {
	return newStudyEnd(g, &cobra.Command{
		Use:   "decline NAME",
		Short: "Say that this node does not sign a proposed study",
		Long: `Ends a study that this node has not signed: it can no longer become active at any node. The other parties are told, with the
reason, and see it in ` + "`study show`" + `. Run it again if a node could not be reached. A corrected study may be proposed under the same name.`,
		Example: `  blindjoin study decline mortgages --reason "the key column is misspelt"`,
	}, "Decline this study, for all parties?", "not declined", ender.DeclineStudy)
}

func newStudyWithdraw(g *globals) *cobra.Command {
	return newStudyEnd(g, &cobra.Command{
		Use:   "withdraw NAME",
		Short: "Take this node's signature back, which ends a study for all parties",
		Long: `Ends a study that this node has signed, before or after the others have: no step runs any more at a node that has been told, and the
other parties see who has withdrawn it, and why, in ` + "`study show`" + `. Run it again if a node could not be reached. Nothing is deleted:
` + "`study forget`" + ` does that. While a step is at work on the study here this is refused: stop that step first.`,
		Example: `  blindjoin study withdraw mortgages --reason "the wrong recipe was signed"`,
	}, "Withdraw from this study, which ends it for all parties?", "not withdrawn", ender.WithdrawStudy)
}

func newStudyEnd(
	g *globals, c *cobra.Command, question, refused string, end func(e ender, ctx context.Context, name, reason string) (*study.Agreement, error),
) *cobra.Command {
	var reason string
	var yes bool
	c.Args = cobra.ExactArgs(1)
	c.RunE = g.run("", func(ctx context.Context, s *command, args []string) error {
		shown, err := g.study(ctx, s, args[0])
		if err != nil {
			return err
		}
		if !yes {
			if err := writeSummary(g.err, shown); err != nil {
				return err
			}
		}
		if err := g.confirm(yes, question, refused); err != nil {
			return err
		}
		a, err := end(s.ender(), ctx, args[0], reason)
		if err != nil {
			return err
		}
		return g.printStudies([]view.Study{viewStudy(a, a.Check(app.Now()))})
	})
	c.Flags().StringVar(&reason, "reason", "", "why, for the other parties: one line")
	c.Flags().BoolVar(&yes, "yes", false, "do it without asking on the terminal")
	return c
}

func viewForgotten(f node.Forgotten) (view.StudyDeletion, table) {
	v := view.StudyDeletion{
		Study: f.Name, ID: f.ID.String(), DryRun: f.DryRun, Deleted: f.Rows, Told: append([]string{}, f.Told...), Gone: append([]string{}, f.Gone...),
	}
	if !f.At.IsZero() {
		v.At = &f.At
	}
	t := table{head: []string{"study", "table", "rows"}}
	for _, name := range slices.Sorted(maps.Keys(f.Rows)) {
		t.add(f.Name, name, strconv.FormatInt(f.Rows[name], 10))
	}
	return v, t
}

func newStudyForget(g *globals) *cobra.Command {
	var dryRun, yes bool
	c := &cobra.Command{
		Use:   "forget NAME",
		Short: "Delete everything that this node has of a study, for good",
		Long: `Deletes everything that this node has of a study: at a holder its secrets, keys, sessions, intersection and answers, at the linker
contributions, linked pairs and answers. Datasets and the audit log stay, and so does a record of how many rows of what were deleted,
without data. The other parties are told that this node has forgotten the study, and keep a record of that; for them too, the study is
over. Run it again if a node could not be reached. While a step is at work on the study here this is refused: stop that step first.

Of a study about a population stays what the next study about it goes on from: at a holder the population's secret, at the linker how
many queries of each holder count against the budget.`,
		Example: `  blindjoin study forget mortgages --dry-run
  blindjoin study forget mortgages --yes`,
		Args: cobra.ExactArgs(1),
		RunE: g.run("", func(ctx context.Context, s *command, args []string) error {
			would, err := s.ender().ForgetStudy(ctx, args[0], true)
			if err != nil {
				return err
			}
			v, t := viewForgotten(would)
			again := !would.At.IsZero()
			if dryRun {
				if again {
					g.say("study %s was deleted here on %s: these rows were", args[0], would.At.Format(timeLayout))
				}
				g.say("dry run: nothing was deleted, and nobody was told")
				return g.print(v, t)
			}
			if again {
				g.say("study %s was deleted here on %s: parties that do not know that are told", args[0], would.At.Format(timeLayout))
			} else if !yes {
				g.say("of study %s this node has %s", args[0], would.Rows)
			}
			if err := g.confirm(yes || again, "Delete all of it, for good, and end the study for all parties?", "nothing was deleted"); err != nil {
				return err
			}
			done, err := s.ender().ForgetStudy(ctx, args[0], false)
			if err != nil {
				if !done.At.IsZero() {
					g.say("deleted here: %s", done.Rows)
				}
				return err
			}
			if len(done.Gone) > 0 {
				g.say("not told, because this node has no such peer any more: %s", strings.Join(done.Gone, ", "))
			}
			v, t = viewForgotten(done)
			return g.print(v, t)
		}),
	}
	c.Flags().BoolVar(&dryRun, "dry-run", false, "show what would be deleted, and delete nothing")
	c.Flags().BoolVar(&yes, "yes", false, "delete without asking on the terminal")
	return c
}

func newDatasetDelete(g *globals) *cobra.Command {
	var dryRun, yes bool
	c := &cobra.Command{
		Use:   "delete NAME",
		Short: "Delete a dataset, for good",
		Long: `Deletes a dataset that no study uses, or only studies that are over: expired, declined, withdrawn, or forgotten by a party. A record
of how many rows were deleted stays, without data. The parties of studies that have used it are told that this holder has deleted the
dataset, not what it is called. Keys that were derived from it stay with such a study until ` + "`study forget`" + `. Run it again if a node could
not be reached.`,
		Example: `  blindjoin dataset delete households --dry-run
  blindjoin dataset delete households --yes`,
		Args: cobra.ExactArgs(1),
		RunE: g.run(node.Holder, func(ctx context.Context, s *command, args []string) error {
			d, err := s.Holder.DeleteDataset(ctx, args[0], true)
			if err != nil {
				return err
			}
			again := !d.At.IsZero()
			switch {
			case dryRun:
				g.say("dry run: nothing was deleted, and nobody was told")
			case again:
				g.say("dataset %s was deleted here on %s: parties that do not know that are told", d.Name, d.At.Format(timeLayout))
			case !yes:
				g.say("dataset %s has %d rows", d.Name, d.Rows)
			}
			if !dryRun {
				if err := g.confirm(yes || again, "Delete this dataset, for good?", "nothing was deleted"); err != nil {
					return err
				}
				if d, err = s.Holder.DeleteDataset(ctx, args[0], false); err != nil {
					return err
				}
			}
			for _, name := range d.Studies {
				g.say("keys that were derived from it stay with study %s: `blindjoin study forget %s` deletes them", name, name)
			}
			v := view.DatasetDeletion{
				Name: d.Name, Rows: d.Rows, DryRun: dryRun, Studies: append([]string{}, d.Studies...), Told: append([]string{}, d.Told...),
			}
			return g.print(v, table{
				head: []string{"dataset", "rows", "studies", "told"},
				rows: [][]string{{d.Name, strconv.FormatInt(d.Rows, 10), strings.Join(d.Studies, ", "), strings.Join(d.Told, ", ")}},
			})
		}),
	}
	c.Flags().BoolVar(&dryRun, "dry-run", false, "show what would be deleted, and delete nothing")
	c.Flags().BoolVar(&yes, "yes", false, "delete without asking on the terminal")
	return c
}
