package cli

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/cli/view"
	"github.com/blindjoin/blindjoin/internal/holder/linkerlog"
	"github.com/blindjoin/blindjoin/internal/problem"
)

func newAuditVerify(g *globals) *cobra.Command {
	var local bool
	c := &cobra.Command{
		Use:   "verify",
		Short: "Prove that the audit logs are unaltered",
		Long: `Gives a verdict for each audit log. Of this node's own log it recomputes the hash chain and checks every signature; the first
entry that was altered is named. A holder also checks the heads of each linker's log that came with its answers, and asks the linker
to prove that its log has only grown since. A linker that does not answer is "not checked"; the other logs are checked all the same.

The exit status is 0 when every log was checked and is whole, and 1 otherwise.`,
		Example: `  blindjoin audit verify
  blindjoin audit verify --local --format json`,
		Args: cobra.NoArgs,
		RunE: g.run("", func(ctx context.Context, s *command, _ []string) error {
			r, err := s.verifyLogs(ctx, local)
			if err != nil {
				return err
			}
			s.wait()
			t := table{head: []string{"node", "log", "verdict", "entries", "head", "studies", "reason"}}
			for _, c := range r.Chains {
				t.add(c.Node, c.Log, c.Verdict, strconv.FormatInt(c.Entries, 10), c.Head, strings.Join(c.Studies, " "), c.Reason)
			}
			return errors.Join(g.print(r.AuditVerdicts, t), r.failure())
		}),
	}
	c.Flags().BoolVar(&local, "local", false, "look at this database alone: do not ask the linkers")
	return c
}

// Verdicts about an audit log.
const (
	verdictWhole     = "whole"
	verdictBroken    = "broken"      // what is stored is not what was signed
	verdictRewritten = "rewritten"   // it is not the log that was shown before
	verdictUnchecked = "not checked" // its node did not answer
	// every study with this linker was deleted here: nothing is left to check it with
	verdictEnded = "no study"
)

// The logs that are checked.
const (
	logOwn    = "own log"
	logKept   = "kept heads" // of a linker's log
	logLinker = "log"        // of a linker
)

// chainVerdict is what was found out about one log, or about what was kept of it.
type chainVerdict struct {
	view.AuditVerdict
	err error
}

// newVerdict is that of a log in which nothing was found yet.
func newVerdict(node, log string, entries int64, studies []string) *chainVerdict {
	return &chainVerdict{AuditVerdict: view.AuditVerdict{Node: node, Log: log, Verdict: verdictWhole, Entries: entries, Studies: studies}}
}

// verdicts are all of them, as they are printed, and with their errors.
type verdicts struct {
	view.AuditVerdicts
	checks []*chainVerdict // as in Chains
}

func (r *verdicts) add(c *chainVerdict) {
	r.Chains, r.checks = append(r.Chains, c.AuditVerdict), append(r.checks, c)
}

func (s *command) verifyLogs(ctx context.Context, local bool) (*verdicts, error) {
	own, err := s.verifyOwnLog(ctx)
	if err != nil {
		return nil, err
	}
	r := &verdicts{AuditVerdicts: view.AuditVerdicts{Entries: own.Entries, Head: own.Head, Verdict: verdictWhole}}
	r.add(own)
	if s.Holder != nil {
		found, err := s.Holder.AuditVerifyLinkers(ctx, local)
		if err != nil {
			return nil, err
		}
		for _, v := range found {
			if v.Kept > 0 {
				r.add(keptVerdict(v))
			}
			if !local && !v.Ended() {
				c := linkerVerdict(v)
				r.add(c)
				if c.Verdict == verdictWhole {
					r.Linkers++
				}
			}
		}
	}
	for _, c := range r.checks {
		if c.err != nil {
			r.Verdict = c.Verdict
			break
		}
	}
	return r, nil
}

func (s *command) verifyOwnLog(ctx context.Context) (*chainVerdict, error) {
	length, err := s.Node.AuditLength(ctx)
	if err != nil && problem.KindOf(err) != problem.Internal {
		return nil, err
	}
	bar := s.progress.Start("audit entries", length)
	defer bar.Done()
	shown := int64(0)
	r, err := s.Node.AuditVerifyShown(ctx, func(entries int64) {
		if entries <= length {
			bar.Add(entries - shown)
			shown = entries
		}
	})
	c := newVerdict(s.Node.Name, logOwn, r.Entries, r.Studies)
	c.end(r.Head)
	var broken *auditlog.BrokenError
	switch {
	case errors.As(err, &broken):
		c.fail(verdictBroken, err)
	case err != nil:
		return nil, err
	}
	return c, nil
}

// keptVerdict is about the heads of a linker's log that are kept here.
func keptVerdict(v *linkerlog.LinkerVerdict) *chainVerdict {
	c := newVerdict(v.Linker, logKept, v.KeptHead.Seq, v.Studies)
	c.end(v.KeptHead)
	switch {
	case v.Ended():
		c.Verdict, c.Reason = verdictEnded, "every study with it was deleted here, and the key that its heads are signed with"
	case problem.KindOf(v.KeptErr) == problem.Conflict && v.KeptErr != nil:
		c.fail(verdictRewritten, v.KeptErr)
	case v.KeptErr != nil:
		c.fail(verdictBroken, v.KeptErr)
	}
	return c
}

// linkerVerdict is about the log that a linker has now.
func linkerVerdict(v *linkerlog.LinkerVerdict) *chainVerdict {
	c := newVerdict(v.Linker, logLinker, v.Head.Seq, v.Studies)
	c.end(v.Head)
	switch {
	case v.LogErr == nil:
	case !v.Asked:
		c.fail(verdictUnchecked, v.LogErr)
	case problem.KindOf(v.LogErr) == problem.Conflict:
		c.fail(verdictRewritten, v.LogErr)
	default:
		c.fail(verdictBroken, v.LogErr)
	}
	return c
}

func (c *chainVerdict) end(h auditlog.SignedHead) {
	if h.Seq > 0 {
		c.Head = h.Hash.String()
	}
}

func (c *chainVerdict) fail(verdict string, err error) {
	c.Verdict, c.Reason, c.err = verdict, worded(err.Error()), err
}

// failure sums up what is not as it should be; nil when every log was checked and is whole.
func (r *verdicts) failure() error {
	var bad []string
	var first error
	for _, c := range r.checks {
		if c.err == nil {
			continue
		}
		bad = append(bad, c.Node+", "+c.Log+": "+c.Verdict+" ("+c.Reason+")")
		// What was altered is told before what could not be checked.
		if first == nil || problem.KindOf(first) == problem.Unavailable {
			first = c.err
		}
	}
	if first == nil {
		return nil
	}
	hint := problem.HintOf(first)
	if hint == "" {
		hint = "docs/operations.md says what each verdict means"
	}
	return problem.New(problem.KindOf(first), "%d of %d checks failed\n%s", len(bad), len(r.Chains), strings.Join(bad, "\n")).WithHint("%s", hint)
}
