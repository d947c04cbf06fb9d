package cli

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/blindjoin/blindjoin/internal/cli/view"
	"github.com/blindjoin/blindjoin/internal/holder/contribute"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/token"
)

func newContribute(g *globals) *cobra.Command {
	var dryRun bool
	c := &cobra.Command{
		Use:   "contribute STUDY",
		Short: "Send the intersected records, encrypted, to the linker",
		Long: `Sends this holder's records that are in the intersection to the linker, as pseudonyms and ciphertexts. An upload that was
stopped goes on where it was; a new one replaces the old as a whole. The linker links when both holders have contributed from the
same intersection, whoever is first; until then the command says who has to contribute too, and queries are refused.

Before that it checks the records as they would be sent: a key with more classes of a column than the study allows is refused, and so
is a table of which nothing could be released. What the linker will leave out is a warning. With --dry-run it does that, shows the
classes and what the tables tell of single keys, and sends nothing.`,
		Example: `  blindjoin contribute mortgages --dry-run
  blindjoin contribute mortgages`,
		Args: cobra.ExactArgs(1),
		RunE: g.run(node.Holder, func(ctx context.Context, s *command, args []string) error {
			if dryRun {
				found, err := s.Holder.CheckContribution(ctx, args[0])
				if err != nil {
					return s.Holder.Refused(ctx, args[0], err)
				}
				s.wait()
				return g.printStructure(found)
			}
			defer context.AfterFunc(ctx, g.sayStopping)()
			r, err := s.Holder.Contribute(ctx, args[0])
			if err != nil {
				return stopped(ctx, s.Holder.Refused(ctx, args[0], err), "blindjoin contribute "+args[0])
			}
			s.wait()
			return g.printContribution(r)
		}),
	}
	c.Flags().BoolVar(&dryRun, "dry-run", false, "check and show what would be sent; send nothing")
	return c
}

func timesMore(n int) string {
	switch n {
	case 0:
		return "no more"
	case 1:
		return "once more"
	}
	return strconv.Itoa(n) + " times more"
}

func (g *globals) printContribution(r *contribute.Result) error {
	if r.AlreadyDone {
		g.say("already done: the linker has this contribution")
	}
	g.sayWarnings(r.Warnings, r.Hint)
	v := view.Contribution{
		Study: r.Study, Records: r.Records, Keys: r.Keys, Columns: r.Columns, Linked: r.Linked,
		WaitingFor: append([]string{}, r.WaitingFor...), RefreshesLeft: r.RefreshesLeft, Warnings: each(r.Warnings, worded), Hint: worded(r.Hint),
	}
	t := table{head: []string{"study", "records", "keys", "columns", "linked"}}
	linked := "yes"
	if !r.Linked {
		linked = "no"
		done := "uploaded; "
		if r.AlreadyDone {
			done = ""
		}
		g.say("%s%s has to contribute too: `blindjoin contribute %s` there", done, strings.Join(r.WaitingFor, " and "), r.Study)
	}
	for _, n := range r.Notes {
		g.say("note: %s", worded(n))
	}
	g.say("note: once there is an answer, newer records of both holders are taken %s", timesMore(r.RefreshesLeft))
	row := []string{v.Study, strconv.FormatInt(v.Records, 10), strconv.FormatInt(v.Keys, 10), strconv.Itoa(v.Columns), linked}
	if r.WithTypos {
		v.WithoutLinkKey = &r.WithoutLinkKey
		t.head = append(t.head, "without link key")
		row = append(row, strconv.FormatInt(r.WithoutLinkKey, 10))
		// or it is a warning
		if r.WithoutLinkKey > 0 && r.WithoutLinkKey < r.Records-r.WithoutLinkKey {
			g.say("note: %d of %d records have a null, empty or unreadable link key and never link", r.WithoutLinkKey, r.Records)
		}
	}
	t.add(row...)
	return g.print(v, t)
}

// States of a class in the dry run.
const (
	classNamed    = "named"
	classLeftOut  = "left out"
	classWithheld = "withheld"
)

func (g *globals) printStructure(s *contribute.Structure) error {
	v := view.ContributionCheck{
		Study: s.Study, Records: s.Records, Keys: s.Keys, Threshold: s.Threshold, SmallestClass: s.SmallestClass,
		ClassesPerKey: s.ClassesPerKey, Columns: []view.CheckedColumn{}, Leverage: []view.CheckedLeverage{},
		Warnings: each(slices.Concat(s.Warnings, s.Notes), worded),
	}
	t := table{head: []string{"column", "class", "keys", "state"}}
	for _, c := range s.Columns {
		column := view.CheckedColumn{Column: c.Name, Classes: []view.CheckedClass{}}
		for _, k := range c.Classes {
			state := classNamed
			switch {
			case k.Keys < s.Threshold:
				state = classWithheld
			case k.LeftOut:
				state = classLeftOut
			}
			column.Classes = append(column.Classes, view.CheckedClass{Class: textOf(k.Value), Keys: k.Keys, State: state})
			t.add(c.Name, g.showValue(k.Value), strconv.FormatInt(k.Keys, 10), state)
		}
		v.Columns = append(v.Columns, column)
	}
	g.say("dry run: %d records of %d keys would be sent; nothing was sent", s.Records, s.Keys)
	for _, told := range s.Told {
		v.Leverage = append(v.Leverage, viewTold(told))
		g.sayTold(s, told)
	}
	g.sayWarnings(s.Warnings, "")
	return g.print(v, t)
}

func viewTold(t contribute.Told) view.CheckedLeverage {
	out := view.CheckedLeverage{
		Column: t.Column, Highest: t.Highest, Exact: t.Exact, Checked: t.Checked, Bounded: t.Bounded, Left: t.LeftCount, LeftOut: []view.LeftOutClass{},
	}
	for _, l := range t.LeftOut {
		class := view.LeftOutClass{Columns: append([]string{}, l.Columns...), Class: []*string{}, Keys: l.Keys}
		for _, value := range l.Values {
			class.Class = append(class.Class, textOf(value))
		}
		out.LeftOut = append(out.LeftOut, class)
	}
	return out
}

// maxSaidClasses is how many classes that are left out people are told of, of one column.
const maxSaidClasses = 5

// sayTold says how much the tables tell of single keys about one of the other's columns.
func (g *globals) sayTold(s *contribute.Structure, t contribute.Told) {
	least := ""
	if !t.Exact {
		least = "at least "
	}
	var named []string
	for _, l := range t.LeftOut[:min(len(t.LeftOut), maxSaidClasses)] {
		name := "the total"
		if len(l.Columns) > 0 {
			var parts []string
			for i, c := range l.Columns {
				parts = append(parts, c+" "+g.showValue(l.Values[i]))
			}
			name = strings.Join(parts, " by ")
		}
		named = append(named, name+" ("+strconv.FormatInt(l.Keys, 10)+")")
	}
	if more := t.LeftCount - len(named); more > 0 {
		named = append(named, "and "+strconv.Itoa(more)+" more")
	}
	out := ""
	switch {
	case !t.Checked:
	case len(named) == 0:
		out = "; nothing is left out"
	default:
		out = "; left out to keep to 1/" + strconv.FormatInt(s.SmallestClass, 10) + ": " + strings.Join(named, ", ")
	}
	g.say("about %s: the highest leverage of a key is %s%s%s", t.Column, least, strconv.FormatFloat(t.Highest, 'g', 3, 64), out)
}

func textOf(v token.Value) *string {
	if v.Null {
		return nil
	}
	return &v.Text
}

// showValue writes a class for a table or a sentence.
func (g *globals) showValue(v token.Value) string {
	switch {
	case v.Null:
		return "(null)"
	case v.Text == "" && g.format != formatCSV:
		return `""`
	}
	return v.Text
}
