package cli

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"github.com/blindjoin/blindjoin/internal/cli/view"
	"github.com/blindjoin/blindjoin/internal/holder/approve"
	"github.com/blindjoin/blindjoin/internal/node"
)

// shortID is how many digits of a proposal's id people are shown.
const shortID = 8

func newQueryPropose(g *globals) *cobra.Command {
	var groupBy, purpose string
	c := &cobra.Command{
		Use:   "propose STUDY --group-by A,B --purpose TEXT",
		Short: "Propose a table beyond the plan to the other holder",
		Long: `Signs a table that the study does not plan, with what it is for, and sends it to the other holder, who approves or rejects it. With its
margins it is released once it is approved. The linker is told of approved tables only, and cannot read the purpose. Run it again if
the other holder could not be reached.`,
		Example: `  blindjoin query propose mortgages --group-by CHILDREN,INCOME_CLASS --purpose "annex 2 of the yearbook"`,
		Args:    cobra.ExactArgs(1),
		RunE: g.run(node.Holder, func(ctx context.Context, s *command, args []string) error {
			t, err := s.Holder.ProposeTable(ctx, args[0], splitList(groupBy), purpose)
			return g.printDecided(ctx, s, args[0], t, err)
		}),
	}
	c.Flags().StringVar(&groupBy, "group-by", "", "columns of the table, separated by commas")
	c.Flags().StringVar(&purpose, "purpose", "", "what the table is for, for the other holder: one line, sealed towards the linker")
	return c
}

func newQueryList(g *globals) *cobra.Command {
	return &cobra.Command{
		Use:   "list STUDY",
		Short: "List the tables of a study: planned, proposed, approved and rejected",
		Long: `Lists the tables that the study plans, then those that either holder has proposed, and what the other one has said to them. It asks the
other holder first, and delivers what could not be delivered before; a warning says what still could not.`,
		Example: `  blindjoin query list mortgages`,
		Args:    cobra.ExactArgs(1),
		RunE: g.run(node.Holder, func(ctx context.Context, s *command, args []string) error {
			list, undelivered, err := s.Holder.TableList(ctx, args[0])
			if err != nil {
				return err
			}
			s.wait()
			if undelivered != nil {
				g.say("warning: %s", undelivered)
			}
			if len(list) == 0 {
				g.say("study %s plans no tables", args[0])
			}
			return g.printTables(list)
		}),
	}
}

func newQueryApprove(g *globals) *cobra.Command {
	var yes bool
	c := &cobra.Command{
		Use:   "approve STUDY ID",
		Short: "Sign a table that the other holder has proposed",
		Long: `Shows a table that the other holder has proposed, asks on the terminal, signs it, and tells the linker and the other holder. Without a
terminal it signs only with --yes. Of the id as many digits are needed as make it the only one. What is signed cannot be taken back.
Run it again if a node could not be reached; the other holder takes the approval to the linker too.`,
		Example: `  blindjoin query approve mortgages 5f0c22ab
  blindjoin query approve mortgages 5f0c22ab --yes`,
		Args: cobra.ExactArgs(2),
		RunE: g.run(node.Holder, func(ctx context.Context, s *command, args []string) error {
			shown, err := s.Holder.ProposedTable(ctx, args[0], args[1])
			if err != nil {
				return s.Holder.Refused(ctx, args[0], err)
			}
			s.wait()
			again := shown.State == approve.Approved
			if !again && shown.Proposal.Proposer != s.Node.Name {
				g.say("%s proposes a table by %s, for: %s", shown.Proposal.Proposer, strings.Join(shown.Columns, " by "), shown.Proposal.PurposeText)
				if err := g.confirm(yes, "Sign this table? It is released with all its margins.", "not signed"); err != nil {
					return err
				}
			}
			t, err := s.Holder.ApproveTable(ctx, args[0], shown.Proposal.ID.String())
			return g.printDecided(ctx, s, args[0], t, err)
		}),
	}
	c.Flags().BoolVar(&yes, "yes", false, "sign without asking on the terminal")
	return c
}

func newQueryReject(g *globals) *cobra.Command {
	var reason string
	c := &cobra.Command{
		Use:   "reject STUDY ID",
		Short: "Reject a table that the other holder has proposed",
		Long: `Tells the other holder that a table it has proposed is not released, and why. It may propose the table again. Run it again if the other
holder could not be reached.`,
		Example: `  blindjoin query reject mortgages 5f0c22ab --reason "the classes of CHILDREN are too fine for it"`,
		Args:    cobra.ExactArgs(2),
		RunE: g.run(node.Holder, func(ctx context.Context, s *command, args []string) error {
			t, err := s.Holder.RejectTable(ctx, args[0], args[1], reason)
			return g.printDecided(ctx, s, args[0], t, err)
		}),
	}
	c.Flags().StringVar(&reason, "reason", "", "why, for the other holder: one line")
	return c
}

// printDecided prints a table after a command about it. What could not be delivered stands here all
// the same, and people are told that it does.
func (g *globals) printDecided(ctx context.Context, s *command, studyName string, t *approve.Table, err error) error {
	s.wait()
	if err != nil {
		if t != nil {
			g.say("kept here: the table by %s is %s, proposal %s", strings.Join(t.Columns, " by "), t.State, t.Proposal.ID)
		}
		return s.Holder.Refused(ctx, studyName, err)
	}
	return g.printTables([]approve.Table{*t})
}

func (g *globals) printTables(list []approve.Table) error {
	views := make([]view.StudyTable, len(list))
	t := table{head: []string{"table", "state", "id", "proposed by", "on", "for", "decided by", "on", "reason"}}
	for i, l := range list {
		v := view.StudyTable{Columns: append([]string{}, l.Columns...), State: string(l.State)}
		row := make([]string, len(t.head))
		row[0], row[1] = strings.Join(l.Columns, " by "), string(l.State)
		if p := l.Proposal; p != nil {
			v.Proposal = viewProposal(p)
			row[1] += g.undelivered(l)
			row[2], row[3], row[4], row[5] = g.proposalID(p), p.Proposer, p.At.Format(timeLayout), p.PurposeText
			if d := p.Verdict; d != nil {
				row[6], row[7], row[8] = d.By, d.At.Format(timeLayout), d.Reason
			}
		}
		views[i] = v
		t.add(row...)
	}
	return g.print(views, t)
}

// undelivered says for people who does not know yet how a table stands.
func (g *globals) undelivered(t approve.Table) string {
	switch {
	case g.format != formatTable:
	case t.State == approve.Approved && !t.Proposal.LinkerKnows:
		return " (the linker does not know yet)"
	case !t.Proposal.PeerKnows && t.State != approve.Closed:
		return " (the other holder does not know yet)"
	}
	return ""
}

func (g *globals) proposalID(p *approve.Proposal) string {
	if g.format != formatTable {
		return p.ID.String()
	}
	return p.ID.String()[:shortID]
}

func viewProposal(p *approve.Proposal) *view.TableProposal {
	v := &view.TableProposal{
		ID: p.ID.String(), By: p.Proposer, At: p.At, Purpose: p.PurposeText, PeerKnows: p.PeerKnows, LinkerKnows: p.LinkerKnows,
	}
	if d := p.Verdict; d != nil {
		v.DecidedBy, v.DecidedAt, v.Reason = d.By, &d.At, d.Reason
	}
	return v
}
