package cli

import (
	"context"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/blindjoin/blindjoin/internal/cli/view"
	"github.com/blindjoin/blindjoin/internal/holder/check"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

func newDisclosure(g *globals) *cobra.Command {
	c := &cobra.Command{Use: "disclosure", Short: "What released tables tell, put together"}
	c.AddCommand(newDisclosureCheck(g))
	return c
}

func newDisclosureCheck(g *globals) *cobra.Command {
	return &cobra.Command{
		Use:   "check STUDY",
		Short: "Certify that nothing small follows from what was released",
		Long: `Puts together every table of the study that this holder has been answered with what it knows itself: its own records in the
intersection. Nobody is asked, and nothing leaves this node. For each number that is left out it prints the interval which the others
leave for it, and it says what one unit's leverage is at most. A number that must not be known and follows is found; so are numbers
that this holder knows to be wrong, and answers that contradict each other.

The digest is that of the released tables, the rules, and the loads and the intersection that they come from. The other holder computes
the same one if it has been answered the same tables: compare them, as the study's fingerprint. With --format json all that is hashed is
printed, with the intervals that an outsider is left with.

The exit status is 0 when nothing was found, and 1 otherwise.`,
		Example: `  blindjoin disclosure check mortgages
  blindjoin disclosure check mortgages --format json`,
		Args: cobra.ExactArgs(1),
		RunE: g.run(node.Holder, func(ctx context.Context, s *command, args []string) error {
			r, err := s.Holder.Checks.Check(ctx, args[0])
			if err != nil {
				return err
			}
			s.wait()
			v := viewCheck(r, s.Node.Name)
			t := table{head: []string{"table", "cell", "left out for", "number", "at least", "at most", "width needed", ""}}
			for _, h := range v.Hidden {
				t.add(strings.Join(h.Table, " by "), strings.Join(g.shownKey(h.Key), ", "), h.Reason, h.Number, strconv.FormatInt(h.Lo, 10),
					bound(h.Hi), strconv.FormatInt(h.Need, 10), remark(h))
			}
			if err := g.print(v, t); err != nil {
				return err
			}
			g.sayCheck(r, v)
			return checkFailure(v)
		}),
	}
}

func bound(n *int64) string {
	if n == nil {
		return "unbounded"
	}
	return strconv.FormatInt(*n, 10)
}

func remark(h view.HiddenNumber) string {
	switch {
	case h.Skipped:
		return "not computed"
	case h.Follows:
		return "follows"
	case h.Narrow:
		return "narrow"
	case !h.Exact:
		return "outer bound"
	}
	return ""
}

// shownKey writes the values of a key for people.
func (g *globals) shownKey(key []*string) []string {
	out := make([]string, len(key))
	for i, k := range key {
		switch {
		case k == nil:
			out[i] = "(null)"
		case *k == "" && g.format == formatTable:
			out[i] = `""`
		default:
			out[i] = *k
		}
	}
	return out
}

// sayCheck says what the table does not show.
func (g *globals) sayCheck(r *check.Result, v *view.DisclosureCheck) {
	for _, n := range v.Notes {
		g.say("note: %s", n)
	}
	if v.EarlierAnswers > 0 {
		g.say("note: %d answers are over earlier pairs, and were not put together with these", v.EarlierAnswers)
	}
	for _, t := range v.NotAsked {
		g.say("note: the table by %s is released too, and was not asked for here", strings.Join(t, " by "))
	}
	narrow := 0
	for _, h := range v.Hidden {
		if h.Narrow {
			narrow++
		}
	}
	if narrow > 0 {
		g.say("note: the intervals of %d numbers are narrower than the rules want", narrow)
	}
	for _, l := range v.Leverage {
		if !l.Skipped {
			g.say("leverage of one unit about %s: at most %s, and %s was agreed", l.Column, share(l.Leverage), share(l.Bound))
		}
	}
	for _, f := range v.Findings {
		what := []string{f.Kind}
		if len(f.Table) > 0 {
			what = append(what, strings.Join(f.Table, " by "))
		}
		if len(f.Key) > 0 {
			what = append(what, strings.Join(g.shownKey(f.Key), ", "))
		}
		g.say("found: %s: %s", strings.Join(what, ", "), f.Text)
	}
	if v.Verdict == verdictHeld {
		tables := strconv.Itoa(len(v.Certificate.Tables)) + " tables"
		if len(v.Certificate.Tables) == 1 {
			tables = "1 table"
		}
		switch {
		case r.Method != "":
			g.say("held: the structure of %s is as agreed", tables)
		case len(v.Hidden) == 0:
			g.say("held: what is left out of %s this holder knows itself, or it is nothing", tables)
		case v.LeastWidth != nil:
			g.say("held: no number that must not be known follows from %s; in classes above the threshold no interval is less than %d wide", tables, *v.LeastWidth)
		default:
			g.say("held: no number that must not be known follows from %s", tables)
		}
	}
	g.say("certificate: sha256:%s", v.Certificate.Digest)
}

func share(x float64) string { return strconv.FormatFloat(x, 'g', 3, 64) }

// Verdicts about what is released.
const (
	verdictHeld  = "held"
	verdictFound = "found"
)

// checkFailure sums up what was found, without values of the data; nil where there is nothing.
func checkFailure(v *view.DisclosureCheck) error {
	if len(v.Findings) == 0 {
		return nil
	}
	var kinds []string
	times := map[string]int{}
	for _, f := range v.Findings {
		if times[f.Kind] == 0 {
			kinds = append(kinds, f.Kind)
		}
		times[f.Kind]++
	}
	for i, k := range kinds {
		kinds[i] = fmt.Sprintf("%s %d", k, times[k])
	}
	return problem.New(problem.Conflict, "what study %q released is not as it should be: %s", v.Study, strings.Join(kinds, ", ")).
		WithHint("docs/operations.md says what each finding means, and what to do")
}

func viewCheck(r *check.Result, holder string) *view.DisclosureCheck {
	v := &view.DisclosureCheck{
		Study: r.Study, Holder: holder, Peer: r.Peer, Verdict: verdictHeld, Notes: append([]string{}, r.Notes...), EarlierAnswers: r.Earlier,
		Findings: []view.DisclosureFinding{}, Hidden: []view.HiddenNumber{}, Leverage: []view.UnitLeverage{}, NotAsked: [][]string{},
	}
	for _, f := range r.Findings {
		v.Verdict = verdictFound
		v.Findings = append(v.Findings, view.DisclosureFinding{
			Kind: string(f.Kind), Table: append([]string{}, r.Columns(f.Table)...), Key: append([]*string{}, f.Key...), Text: worded(f.Text),
		})
	}
	for _, h := range r.Hidden {
		v.Hidden = append(v.Hidden, view.HiddenNumber{
			Table: r.Columns(h.Table), Key: h.Key, Reason: string(h.Reason), Number: h.Number, Lo: h.Lo, Hi: h.Hi, Class: h.Class, Need: h.Need,
			Follows: h.Follows, Narrow: h.Narrow(), Exact: h.Exact, Skipped: h.Skipped,
		})
		if !h.Skipped && h.Hi != nil && h.Need < h.Class && (v.LeastWidth == nil || *h.Hi-h.Lo < *v.LeastWidth) {
			width := *h.Hi - h.Lo
			v.LeastWidth = &width
		}
	}
	for _, l := range r.Leverage {
		v.Leverage = append(v.Leverage, view.UnitLeverage{
			Column: r.Columns(study.Table{l.Column})[0], Leverage: l.Greatest, Bound: l.Bound, Skipped: l.Skipped,
		})
	}
	for _, t := range r.NotAsked {
		v.NotAsked = append(v.NotAsked, r.Columns(t))
	}
	v.Certificate = viewCertificate(r)
	return v
}

func viewCertificate(r *check.Result) view.DisclosureCertificate {
	c := &r.Certificate
	v := view.DisclosureCertificate{
		Digest: hex.EncodeToString(c.Digest[:]), StudyID: c.Study.String(), Rules: c.Rules, Intersection: c.Number,
		Loads: map[string]*view.Load{}, Tables: []view.ReleasedTable{},
	}
	for side := range study.Sides {
		v.Loads[r.Holder(side)] = c.Loads[side.Index()]
	}
	for _, t := range c.Tables {
		out := view.ReleasedTable{
			Columns: append([]string{}, r.Columns(t.Columns)...), Digest: hex.EncodeToString(t.Digest[:]), Skipped: t.Skipped, Cells: []view.ReleasedCell{},
		}
		for _, cell := range t.Cells {
			x := view.ReleasedCell{
				Key: append([]*string{}, cell.Key...), KeyWithheld: cell.Withheld, Reason: string(cell.Reason), Count: cell.Count, BlockCount: cell.BlockCount,
			}
			for _, i := range cell.Outside {
				x.Outside = append(x.Outside, view.OutsideInterval{Number: i.Number, Lo: i.Lo, Hi: i.Hi})
			}
			out.Cells = append(out.Cells, x)
		}
		v.Tables = append(v.Tables, out)
	}
	return v
}

// explainQuery prints what is known of a table before it is asked for.
func (g *globals) explainQuery(ctx context.Context, s *command, studyName string, groupBy []string) error {
	e, err := s.Holder.Checks.Explain(ctx, studyName, groupBy)
	if err != nil {
		return err
	}
	s.wait()
	v := viewExplanation(e)
	t := table{head: []string{"column", "of", "classes", "not named", "known from"}}
	for _, c := range v.Columns {
		n := "unknown"
		if c.Classes != nil {
			n = strconv.FormatInt(*c.Classes, 10)
		}
		t.add(c.Column, c.Holder, n, strconv.FormatInt(c.Unnamed, 10), c.KnownFrom)
	}
	if err := g.print(v, t); err != nil {
		return err
	}
	state := v.State
	switch {
	case v.Margin:
		state = fmt.Sprintf("a margin of the %s table by %s", state, strings.Join(v.Of, " by "))
	case v.State == notPlanned:
		state = "neither planned nor approved"
	case v.ProposalID != "":
		state += ", proposal " + v.ProposalID[:shortID]
	}
	cells := "an unknown number of cells"
	if v.Cells != nil {
		cells = fmt.Sprintf("%d cells", *v.Cells)
	}
	g.say("table: %s; %s", state, cells)
	switch {
	case v.AnsweredAt == nil:
		g.say("answered: not to this holder")
	case v.Overtaken:
		g.say("answered: on %s, over earlier pairs than there are here now", v.AnsweredAt.Format(time.RFC3339))
	default:
		g.say("answered: on %s; that answer is given again", v.AnsweredAt.Format(time.RFC3339))
	}
	g.say("cost: %s", map[check.Cost]string{
		check.CostNone: "nothing", check.CostOne: "one query, or nothing if the other holder has asked for the table",
		check.CostRefused: "it would be refused",
	}[e.Cost])
	g.say("budget: at least %d of %d queries of this holder are used", v.Used, v.Budget)
	g.say("rules: a cell needs %d units", v.Threshold)
	for _, r := range v.Rules {
		g.say("rules: %s", r)
	}
	for _, n := range v.Notes {
		g.say("note: %s", n)
	}
	g.say("next: %s", e.Next)
	return nil
}

const notPlanned = "not planned"

func viewExplanation(e *check.Explanation) *view.QueryPlan {
	v := &view.QueryPlan{
		Study: e.Study, Columns: []view.QueryPlanColumn{}, State: string(e.Table.State), Of: append([]string{}, e.Of...), Margin: e.Margin, Cells: e.Cells,
		Cost: string(e.Cost), Overtaken: e.Overtaken, Budget: e.Budget, Used: e.Used, Threshold: e.Threshold, Rules: e.Rules, AnsweredAt: e.AnsweredAt,
		Notes: each(append([]string{}, e.Notes...), worded), Next: worded(e.Next),
	}
	if v.State == "" {
		v.State = notPlanned
	}
	if p := e.Table.Proposal; p != nil {
		v.ProposalID = p.ID.String()
	}
	for _, c := range e.Columns {
		from := "unknown"
		switch {
		case c.Classes != nil && c.Own:
			from = "records"
		case c.Classes != nil:
			from = "answers"
		}
		v.Columns = append(v.Columns, view.QueryPlanColumn{Column: c.Name, Holder: c.Holder, Classes: c.Classes, Unnamed: c.Unnamed, KnownFrom: from})
	}
	return v
}
