package cli

import (
	"context"
	"sort"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/cli/view"
	"github.com/blindjoin/blindjoin/internal/node"
)

func newAudit(g *globals) *cobra.Command {
	c := &cobra.Command{Use: "audit", Short: "Who asked what, and what came out"}
	c.AddCommand(newAuditList(g), newAuditVerify(g), newAuditReport(g), newAuditAcceptLog(g))
	return c
}

type periodFlags struct{ since, until string }

func (f *periodFlags) add(c *cobra.Command) {
	c.Flags().StringVar(&f.since, "since", "", "first day, 2026-01-31, or instant, 2026-01-31T12:00:00Z")
	c.Flags().StringVar(&f.until, "until", "", "last day, or instant")
}

func (f *periodFlags) period() (since, until time.Time, err error) {
	if since, err = parseInstant("--since", f.since, 0); err != nil {
		return since, until, err
	}
	until, err = parseInstant("--until", f.until, 24*time.Hour-time.Microsecond)
	return since, until, err
}

// runFor is run for a body that looks at a period, which is checked before anything is opened.
func (g *globals) runFor(f *periodFlags, body func(ctx context.Context, s *command, since, until time.Time) error) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, args []string) error {
		since, until, err := f.period()
		if err != nil {
			return err
		}
		return g.run("", func(ctx context.Context, s *command, _ []string) error { return body(ctx, s, since, until) })(cmd, args)
	}
}

// parseInstant reads a day or an instant; a day stands for its beginning plus dayEnd. Empty is the
// zero time: no bound.
func parseInstant(flag, s string, dayEnd time.Duration) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	if t, err := time.Parse(time.DateOnly, s); err == nil {
		return t.Add(dayEnd), nil
	}
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return t, usagef("%s %q: it is a day, 2026-01-31, or an instant, 2026-01-31T12:00:00Z", flag, s)
	}
	return t.UTC(), nil
}

func newAuditList(g *globals) *cobra.Command {
	var f periodFlags
	c := &cobra.Command{
		Use:     "list",
		Short:   "List the entries of this node's audit log",
		Example: `  blindjoin audit list --since 2026-01-01 --format csv`,
		Args:    cobra.NoArgs,
		RunE: g.runFor(&f, func(ctx context.Context, s *command, since, until time.Time) error {
			t := table{head: []string{"seq", "at", "actor", "action", "study", "outcome", "reason", "details"}}
			entries := []view.AuditEntry{}
			err := s.Node.AuditList(ctx, since, until, func(e auditlog.Entry, study string) error {
				entries = append(entries, view.AuditEntry{Entry: e, StudyName: study})
				t.add(strconv.FormatInt(e.Seq, 10), e.At.Format(time.RFC3339), e.Actor, e.Action, called(study, e.Study), e.Outcome, e.Reason, details(e.Details))
				return nil
			})
			if err != nil {
				return err
			}
			return g.print(entries, t)
		}),
	}
	f.add(c)
	return c
}

// called is how a table calls a study: by its name, or, where nothing here knows it, by the
// beginning of its id.
func called(name, id string) string {
	const digits = 12
	if name == "" && len(id) > digits {
		return id[:digits]
	}
	if name == "" {
		return id
	}
	return name
}

func details(m map[string]string) string {
	parts := make([]string, 0, len(m))
	for k, v := range m {
		parts = append(parts, k+"="+v)
	}
	sort.Strings(parts)
	return strings.Join(parts, " ")
}

func newAuditAcceptLog(g *globals) *cobra.Command {
	var reason string
	c := &cobra.Command{
		Use:   "accept-log LINKER --reason TEXT",
		Short: "Go on with a linker whose audit log does not continue what it has shown",
		Long: `A linker that was restored from a backup has lost the end of its audit log, and this node refuses its replies: they come from a
state that the linker had left. When the institutions have agreed to go on all the same, this command gives up the heads of the
linker's log that this node has kept, and accepts the log as it is now. The heads stay in the table linker_head as proof, and this
node's own audit log says who gave them up, when, and why. A log that does continue them is left as it is.

Afterwards run ` + "`blindjoin contribute STUDY`" + ` again for every study of this linker, at both holders.`,
		Example: `  blindjoin audit accept-log linker --reason "restored from the backup of 1 March, letter of 3 March"`,
		Args:    cobra.ExactArgs(1),
		RunE: g.run(node.Holder, func(ctx context.Context, s *command, args []string) error {
			if strings.TrimSpace(reason) == "" {
				return usagef("--reason is missing: name the agreement to go on with %s", args[0])
			}
			r, err := s.Holder.AcceptLinkerLog(ctx, args[0], strings.TrimSpace(reason))
			if err != nil {
				return err
			}
			if r.Continue {
				g.say("nothing to accept: the log of %s continues all that it has shown", r.Linker)
			} else {
				g.say("accepted; now run `blindjoin contribute STUDY` for every study of %s, at both holders", r.Linker)
			}
			v := view.AcceptedLog{Linker: r.Linker, Kept: r.Kept, Head: r.Head, GivenUp: r.GivenUp}
			return g.print(v, table{
				head: []string{"linker", "kept entry", "present entry", "heads given up"},
				rows: [][]string{{r.Linker, strconv.FormatInt(r.Kept, 10), strconv.FormatInt(r.Head, 10), strconv.FormatInt(r.GivenUp, 10)}},
			})
		}),
	}
	c.Flags().StringVar(&reason, "reason", "", "why: what was agreed, by whom and when; it stands in this node's audit log")
	return c
}

func newAuditReport(g *globals) *cobra.Command {
	var f periodFlags
	c := &cobra.Command{
		Use:   "report",
		Short: "Sum up the audit log: who did what, how often, with what outcome",
		Long: `Sums up this node's audit log. At a holder it first collects the queries of the other holder of each study: they stand here as
there, with their purposes. Who is away is a warning.`,
		Example: `  blindjoin audit report --since 2026-01-01 --until 2026-12-31`,
		Args:    cobra.NoArgs,
		RunE: g.runFor(&f, func(ctx context.Context, s *command, since, until time.Time) error {
			if err := g.catchUpAll(ctx, s); err != nil {
				return err
			}
			lines, err := s.summarise(ctx, since, until)
			if err != nil {
				return err
			}
			t := table{head: []string{"study", "actor", "action", "outcome", "times", "first", "last", "group_by", "purpose"}}
			for _, l := range lines {
				t.add(called(l.StudyName, l.Study), l.Actor, l.Action, l.Outcome, strconv.Itoa(l.Times), l.First.Format(time.RFC3339), l.Last.Format(time.RFC3339),
					l.GroupBy, l.Purpose)
			}
			return g.print(lines, t)
		}),
	}
	f.add(c)
	return c
}

// catchUpAll is catchUp for every study that a holder knows.
func (g *globals) catchUpAll(ctx context.Context, s *command) error {
	if s.Holder == nil {
		return nil
	}
	var names []string
	err := s.Store.InTx(ctx, "list studies", func(ctx context.Context, tx *node.Tx) error {
		records, err := tx.Studies(ctx)
		names = nil
		for _, r := range records {
			names = append(names, r.Agreement.Name())
		}
		return err
	})
	for _, name := range names {
		g.catchUp(ctx, s, name)
	}
	return err
}

func (s *command) summarise(ctx context.Context, since, until time.Time) ([]*view.AuditSummary, error) {
	type key struct{ study, actor, action, outcome, groupBy, purpose string }
	byKey := make(map[key]*view.AuditSummary)
	lines := []*view.AuditSummary{}
	err := s.Node.AuditList(ctx, since, until, func(e auditlog.Entry, study string) error {
		k := key{study: e.Study, actor: e.Actor, action: e.Action, outcome: e.Outcome}
		if e.Action == auditlog.ActionQuery || e.Action == auditlog.ActionQueryStored {
			k.groupBy, k.purpose = e.Details["group_by"], e.Details["purpose"]
		}
		l, ok := byKey[k]
		if !ok {
			l = &view.AuditSummary{Study: e.Study, StudyName: study, Actor: e.Actor, Action: e.Action, Outcome: e.Outcome, First: e.At, GroupBy: k.groupBy, Purpose: k.purpose}
			byKey[k] = l
			lines = append(lines, l)
		}
		l.Times++
		l.Last = e.At
		return nil
	})
	return lines, err
}
