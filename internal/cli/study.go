package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/blindjoin/blindjoin/internal/app"
	"github.com/blindjoin/blindjoin/internal/cli/view"
	"github.com/blindjoin/blindjoin/internal/holder/agree"
	"github.com/blindjoin/blindjoin/internal/holder/intersect"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

func newStudy(g *globals) *cobra.Command {
	c := &cobra.Command{Use: "study", Short: "The agreement that all three nodes sign"}
	c.AddCommand(newStudyPropose(g), newStudyAccept(g), newStudyDecline(g), newStudyWithdraw(g), newStudyForget(g), newStudyList(g), newStudyShow(g), newStudyFingerprint(g))
	return c
}

type secretFlags struct {
	dataset, secretFile string
	loadLater           bool
}

func (f *secretFlags) add(c *cobra.Command) {
	c.Flags().StringVar(&f.dataset, "dataset", "", "which dataset the study uses (needed when several fit)")
	c.Flags().BoolVar(&f.loadLater, "load-later", false, "sign although no dataset here fits yet: warn, and load one before the first step")
	c.Flags().StringVar(&f.secretFile, "secret-file", "", "file with a study secret agreed by other means (both holders, at least 32 bytes), instead of the key agreement")
}

func (f *secretFlags) options() (agree.Options, error) {
	o := agree.Options{Dataset: f.dataset, LoadLater: f.loadLater}
	if f.secretFile != "" {
		secret, err := os.ReadFile(f.secretFile)
		if err != nil {
			return o, cannotRead("the study secret", f.secretFile, err)
		}
		o.Secret = secret
	}
	return o, nil
}

func newStudyPropose(g *globals) *cobra.Command {
	var f secretFlags
	var dryRun bool
	c := &cobra.Command{
		Use:   "propose FILE.yaml",
		Short: "Sign a study and send it to the other two nodes",
		Long: `Checks a study file, signs the study and sends it to the other holder and the linker, who sign it with ` + "`study accept`" + `.
The linker is sent neither column names nor recipes. Run it again if a node could not be reached.

What is signed cannot be changed, so the study is compared with this node first, as --dry-run does: all parties are pinned peers in
their roles, one dataset here has the columns that the study names, and has no more distinct keys than its limits allow. --dry-run
without a database checks the file alone.`,
		Example: `  blindjoin study propose mortgages.yaml --dry-run
  blindjoin study propose mortgages.yaml --dataset households`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			data, err := os.ReadFile(args[0])
			if err != nil {
				return cannotRead("the study", args[0], err)
			}
			spec, err := study.ParseYAML(args[0], data)
			if err != nil {
				return err
			}
			for _, w := range spec.Warnings {
				g.say("warning: %s", w)
			}
			opts, err := f.options()
			if err != nil {
				return err
			}
			if dryRun && g.databaseURL == "" {
				g.say("dry run: %s is a valid study; without --database-url it was compared with no peers or datasets", args[0])
				return nil
			}
			return g.run(node.Holder, func(ctx context.Context, s *command, _ []string) error {
				fit, err := s.Holder.CheckProposal(ctx, spec, opts)
				if err != nil {
					return err
				}
				s.wait()
				g.sayFit(spec.Name, fit)
				if dryRun {
					g.say("dry run: %s can be proposed as it is; nothing was signed or sent", args[0])
					return nil
				}
				a, err := s.Holder.ProposeStudy(ctx, spec, opts)
				if err != nil {
					return err
				}
				return g.printStudies([]view.Study{viewStudy(a, a.Check(app.Now()))})
			})(cmd, args)
		},
	}
	f.add(c)
	c.Flags().BoolVar(&dryRun, "dry-run", false, "check the file, and what this node has for it; sign and send nothing")
	return c
}

func newStudyAccept(g *globals) *cobra.Command {
	var f secretFlags
	var yes bool
	c := &cobra.Command{
		Use:   "accept NAME",
		Short: "Show a proposed study and sign it",
		Long: `Shows what is to be signed and which dataset it would use here, asks on the terminal, signs, and tells the other two nodes. Without a
terminal it signs only with --yes. A study that does not fit what is loaded here is refused, unless --load-later says that it will be.`,
		Example: `  blindjoin study accept mortgages
  blindjoin study accept mortgages --dataset households --yes`,
		Args: cobra.ExactArgs(1),
		RunE: g.run("", func(ctx context.Context, s *command, args []string) error {
			opts, err := f.options()
			if err != nil {
				return err
			}
			if s.Linker != nil && (opts.Secret != nil || opts.Dataset != "" || opts.LoadLater) {
				return usagef("--dataset, --load-later and --secret-file are for holders: the linker has no dataset and no secret")
			}
			shown, err := g.study(ctx, s, args[0])
			if err != nil {
				return err
			}
			if err := writeSummary(g.err, shown); err != nil {
				return err
			}
			if s.Linker != nil {
				if err := g.sayBeside(ctx, s, shown); err != nil {
					return err
				}
			}
			if s.Holder != nil {
				fit, err := s.Holder.CheckAcceptance(ctx, args[0], opts)
				if err != nil {
					return err
				}
				s.wait()
				g.sayFit(args[0], fit)
			}
			if err := g.confirm(yes, "Sign this study?", "not signed"); err != nil {
				return err
			}
			var a *study.Agreement
			if s.Holder != nil {
				a, err = s.Holder.AcceptStudy(ctx, args[0], opts)
			} else {
				a, err = s.Linker.AcceptStudy(ctx, args[0])
			}
			if err != nil {
				return err
			}
			return g.printStudies([]view.Study{viewStudy(a, a.Check(app.Now()))})
		}),
	}
	f.add(c)
	c.Flags().BoolVar(&yes, "yes", false, "sign without asking on the terminal")
	return c
}

// sayFit tells the operator which dataset a study uses here, and what is missing yet.
func (g *globals) sayFit(study string, fit agree.Fit) {
	for _, w := range append(fit.Warnings, fit.Beside...) {
		g.say("warning: %s", w)
	}
	if fit.Dataset != "" {
		g.say("study %s uses dataset %s here, of %d rows", study, fit.Dataset, fit.Rows)
	}
}

// sayBeside tells the linker's operator of studies that a study can be put together with.
func (g *globals) sayBeside(ctx context.Context, s *command, a *study.Agreement) error {
	var beside []string
	err := s.Store.InTx(ctx, "look for other studies", func(ctx context.Context, tx *node.Tx) (err error) {
		beside, err = s.Node.PopulationWarnings(ctx, tx, a.Terms)
		return err
	})
	for _, w := range beside {
		g.say("warning: %s", w)
	}
	return err
}

func (g *globals) study(ctx context.Context, s *command, name string) (*study.Agreement, error) {
	var r node.StudyRecord
	err := s.Store.InTx(ctx, "show study", func(ctx context.Context, tx *node.Tx) error {
		var err error
		if r, err = tx.StudyByName(ctx, name); problem.KindOf(err) != problem.NotFound {
			return err
		}
		if d, lookUp := tx.LastDeletion(ctx, node.DeletedStudy, name); lookUp != nil || d != nil {
			if lookUp != nil {
				return lookUp
			}
			return problem.New(problem.NotFound, "no study is named %q any more: it was deleted here on %s by %s", name, d.At.Format(timeLayout), d.By).
				WithHint("`blindjoin study forget %s` tells it again to the other parties", name)
		}
		return err
	})
	return r.Agreement, err
}

// viewStudy has as status why no step can run on a study, if unusable says so.
func viewStudy(a *study.Agreement, unusable error) view.Study {
	t := a.Terms
	v := view.Study{
		Name: t.Name, ID: a.ID().String(), Purpose: t.Purpose, Linker: t.Linker.Name,
		Holders: []string{t.Holders[0].Name, t.Holders[1].Name}, SignedBy: []string{}, Expires: string(t.Expires), Status: "active",
	}
	for _, acc := range a.Acceptances {
		v.SignedBy = append(v.SignedBy, acc.Party)
	}
	if unusable != nil {
		v.Status = unusable.Error()
	}
	v.Notices = []view.StudyNotice{}
	for _, n := range a.Notices {
		v.Notices = append(v.Notices, view.StudyNotice{Party: n.Party, Kind: string(n.Kind), Reason: n.Reason, At: n.At})
	}
	return v
}

func (g *globals) printStudies(list []view.Study) error {
	t := table{head: []string{"study", "holders", "linker", "signed by", "expires", "status"}}
	for _, v := range list {
		t.add(v.Name, strings.Join(v.Holders, ", "), v.Linker, strings.Join(v.SignedBy, ", "), v.Expires, v.Status)
	}
	return g.print(list, t)
}

func newStudyList(g *globals) *cobra.Command {
	return &cobra.Command{
		Use:     "list",
		Short:   "List the studies this node knows, and who has signed",
		Example: `  blindjoin study list --format json`,
		Args:    cobra.NoArgs,
		RunE: g.run("", func(ctx context.Context, s *command, _ []string) error {
			var views []view.Study
			err := s.Store.InTx(ctx, "list studies", func(ctx context.Context, tx *node.Tx) error {
				records, err := tx.Studies(ctx)
				views = make([]view.Study, 0, len(records))
				for _, r := range records {
					views = append(views, viewStudy(r.Agreement, s.Node.CheckStudy(ctx, tx, r.Agreement)))
				}
				return err
			})
			if err != nil {
				return err
			}
			return g.printStudies(views)
		}),
	}
}

func newStudyShow(g *globals) *cobra.Command {
	return &cobra.Command{
		Use:     "show NAME",
		Short:   "Show what a study says and who has signed it",
		Example: `  blindjoin study show mortgages`,
		Args:    cobra.ExactArgs(1),
		RunE: g.run("", func(ctx context.Context, s *command, args []string) error {
			a, err := g.study(ctx, s, args[0])
			if err != nil {
				return err
			}
			var unusable error
			if err := s.Store.InTx(ctx, "check study", func(ctx context.Context, tx *node.Tx) error {
				unusable = s.Node.CheckStudy(ctx, tx, a)
				return nil
			}); err != nil {
				return err
			}
			v := viewStudy(a, unusable)
			var keys *intersect.KeyReport
			var budgets []view.StudyBudget
			if s.Holder != nil {
				if keys, err = s.Holder.LastIntersection(ctx, args[0]); err != nil {
					return err
				}
				g.catchUp(ctx, s, args[0])
				if budgets, err = viewBudgets(ctx, s, a); err != nil {
					return err
				}
			}
			if g.format == formatJSON {
				return g.print(view.StudyDetails{Study: v, Terms: a.Terms, Private: a.Private, Intersection: viewIntersection(keys), Budgets: budgets}, table{})
			}
			if err := writeSummary(g.out, a); err != nil {
				return err
			}
			for _, line := range []string{"signed by    " + strings.Join(v.SignedBy, ", "), "status       " + v.Status} {
				if _, err := fmt.Fprintln(g.out, printable(line)); err != nil {
					return err
				}
			}
			for _, n := range a.Notices {
				if _, err := fmt.Fprintln(g.out, printable("over         "+n.Said())); err != nil {
					return err
				}
			}
			for _, b := range budgets {
				line := fmt.Sprintf("%-12s %s has used %d of %d, %d are left", "queries", b.Holder, b.Used, b.Allowed, b.Left)
				if _, err := fmt.Fprintln(g.out, printable(line)); err != nil {
					return err
				}
			}
			if keys == nil {
				return nil
			}
			return writeKeys(g.out, keys)
		}),
	}
}

// catchUp collects answers of a study before they are shown. What could not be done is a warning:
// what is known here is shown all the same.
func (g *globals) catchUp(ctx context.Context, s *command, name string) {
	missed, err := s.Holder.CatchUpWith(ctx, name)
	if err != nil {
		missed = append(missed, err)
	}
	for _, m := range missed {
		g.sayWarnings([]string{"answers of study " + name + " are shown as they are known here: " + worded(m.Error())}, worded(problem.HintOf(m)))
	}
}

func viewBudgets(ctx context.Context, s *command, a *study.Agreement) ([]view.StudyBudget, error) {
	used, err := s.Holder.Budgets(ctx, a)
	out := make([]view.StudyBudget, 0, len(used))
	for _, u := range used {
		out = append(out, view.StudyBudget{Holder: u.Holder, Used: u.Used, Allowed: u.Allowed, Left: max(0, u.Allowed-u.Used)})
	}
	return out, err
}

// writeSummary writes what a study says, for people.
func writeSummary(w io.Writer, a *study.Agreement) error {
	_, err := fmt.Fprintln(w, printableLines(a.Summary(), "\n"))
	return err
}

func newStudyFingerprint(g *globals) *cobra.Command {
	return &cobra.Command{
		Use:   "fingerprint NAME",
		Short: "Print the fingerprint of the study secret, to compare over the phone",
		Long: `Prints a short fingerprint of the secret that the two holders share. It must be the same at both: read it out over the
phone. The linker has no such secret.`,
		Example: `  blindjoin study fingerprint mortgages`,
		Args:    cobra.ExactArgs(1),
		RunE: g.run(node.Holder, func(ctx context.Context, s *command, args []string) error {
			fp, err := s.Holder.SecretFingerprint(ctx, args[0])
			if err != nil {
				return err
			}
			v := view.StudyFingerprint{Study: args[0], Fingerprint: fp}
			return g.print(v, table{head: []string{"study", "fingerprint"}, rows: [][]string{{v.Study, v.Fingerprint}}})
		}),
	}
}
