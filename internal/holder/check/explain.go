package check

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/blindjoin/blindjoin/internal/disclosure/suppression"
	"github.com/blindjoin/blindjoin/internal/holder/approve"
	"github.com/blindjoin/blindjoin/internal/holder/ask"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// Cost is what a query costs, as far as is known here.
type Cost string

// What a query may cost.
const (
	CostNone    Cost = "nothing" // the answer is stored at the linker
	CostOne     Cost = "one"     // of the budget, unless the other holder has asked for it
	CostRefused Cost = "refused" // it would not be answered
)

// Explanation is what is known of a table before it is asked for.
type Explanation struct {
	Study   string
	Table   approve.Standing
	Columns []Column
	Margin  bool     // whether it is a margin of Of, and not the table itself
	Of      []string // names of the columns of the planned or approved table
	Cells   *int64   // nil where the classes of a column are not known here
	Cost    Cost
	// the last answer to it that is stored here, over whatever pairs; nil where there is none
	AnsweredAt *time.Time
	Overtaken  bool // whether that answer is over earlier pairs than this holder has now

	Budget    int
	Used      int // queries of this holder that were computed and whose answers are stored
	Threshold int64
	Rules     []string // others, in words
	Notes     []string
	Next      string // what to do
}

// Column is a column of a table that is explained.
type Column struct {
	Name, Holder string
	Classes      *int64 // nil: not known here
	Unnamed      int64  // of our own: those with fewer keys than the threshold
	Own          bool   // whether Classes are those of our records; else those of earlier answers
}

// Explain says of a table by some columns whether it is released, what it would cost and what
// decides on its cells. Nobody is asked, and nothing changes.
func (a *Checker) Explain(ctx context.Context, name string, groupBy []string) (*Explanation, error) {
	var e *Explanation
	err := a.Store.InTx(ctx, "explain a query", func(ctx context.Context, tx *node.Tx) error {
		ag, err := a.Node.Active(ctx, tx, name)
		if err != nil {
			return err
		}
		if len(ag.Terms.Tables) == 0 {
			return problem.New(problem.Invalid, "study %q plans no tables", name).
				WithHint("it may be older than plans: propose it again under another name, with disclosure.tables")
		}
		rules := ag.Terms.Disclosure
		e = &Explanation{Study: name, Budget: rules.QueryBudget, Threshold: rules.EffectiveThreshold(), Rules: rules.Lines()}
		if e.Table, err = a.Approver.Standing(ctx, tx, ag, groupBy); err != nil {
			return err
		}
		if of := e.Table.Of; of != nil {
			e.Margin, e.Of = len(of) > len(e.Table.Table), ag.ColumnNames(of)
		}
		answers, err := ask.Answers(ctx, tx, ag.ID())
		if err != nil {
			return err
		}
		if err := a.answered(ctx, tx, ag, answers, e); err != nil {
			return err
		}
		if err := a.classes(ctx, tx, ag, answers, e); err != nil {
			return err
		}
		e.conclude(ag, groupBy)
		return nil
	})
	return e, err
}

// answered notes what is stored of earlier answers.
func (a *Checker) answered(ctx context.Context, tx *node.Tx, ag *study.Agreement, answers []ask.Answered, e *Explanation) error {
	now, err := a.Contributor.Intersected(ctx, tx, ag)
	if err != nil && problem.KindOf(err) != problem.Conflict && problem.KindOf(err) != problem.NotFound {
		return err
	}
	none := err != nil
	if none {
		e.Notes = append(e.Notes, err.Error())
	}
	for _, x := range answers {
		p := x.Result.Provenance
		if p == nil || !p.Stored {
			e.Used++
		}
		refs, err := findColumns(ag, x.Result.GroupBy)
		if err != nil || !slices.Equal(study.Table(refs).Canonical(), e.Table.Table) {
			continue
		}
		at := x.AskedAt.UTC()
		e.AnsweredAt, e.Overtaken = &at, true
		if p != nil && !none {
			o, loads := originOf(ag, p)
			side := a.Node.SideOf(ag).Index()
			e.Overtaken = o.number != now.Number || loads[side] != nil && o.loads[side] != now.Generation
		}
	}
	return nil
}

// classes counts the classes of each column, as far as they are known here.
func (a *Checker) classes(ctx context.Context, tx *node.Tx, ag *study.Agreement, answers []ask.Answered, e *Explanation) error {
	got, err := put(ag, answers)
	if err != nil {
		return err
	}
	d := newDictionary(columnsOf(ag))
	side := a.Node.SideOf(ag)
	var me *own
	if len(on(e.Table.Table, side.Index())) > 0 {
		me, err = a.ownUnits(ctx, tx, ag, d, []Table{{Columns: e.Table.Table}})
		if err != nil && problem.KindOf(err) != problem.Conflict && problem.KindOf(err) != problem.NotFound {
			return err
		}
	}
	theirs := newDictionary(columnsOf(ag))
	theirs.name(got.tables)
	cells := int64(1)
	for i, r := range e.Table.Table {
		c := Column{Name: ag.ColumnNames(e.Table.Table)[i], Holder: ag.Holder(r.Side), Own: r.Side == side}
		n := int64(0)
		switch {
		case c.Own && me != nil:
			n = int64(len(d.list[side.Index()][r.Index]))
			for s := range me.keys.Sides {
				me.keys.Sides[s].Classes = d.units().Sides[s].Classes
			}
			c.Unnamed = me.below(r.Index, ag.Terms.Disclosure.EffectiveThreshold())
		case !c.Own:
			n = int64(len(theirs.list[r.Side.Index()][r.Index]))
		}
		if n > 0 {
			c.Classes = &n
		}
		e.Columns = append(e.Columns, c)
		if n == 0 || cells < 0 {
			cells = -1
			continue
		}
		cells = min(cells*n, 1<<40)
	}
	if cells >= 0 {
		e.Cells = &cells
	}
	return nil
}

// below counts the classes of a column with fewer keys than the threshold.
func (o *own) below(column int, threshold int64) (n int64) {
	keys := map[int]int64{}
	members := o.keys.Members(o.side, []int{column})
	for _, g := range o.keys.Groups {
		for _, m := range members[g.Profile[o.side]] {
			keys[m.Class] += g.Units
		}
	}
	for _, k := range keys {
		if k < threshold {
			n++
		}
	}
	return n
}

// conclude says what the query would cost, and what to do.
func (e *Explanation) conclude(ag *study.Agreement, groupBy []string) {
	name, by := ag.Name(), strings.Join(groupBy, ",")
	if e.Cells != nil && *e.Cells > suppression.MaxCells {
		e.Notes = append(e.Notes, "a table of so many cells is refused, and costs a query all the same")
	}
	ask := "ask for it: ⟪query " + name + "⟫"
	if by != "" {
		ask = "ask for it: ⟪query " + name + " --group-by " + by + "⟫"
	}
	most := ag.Terms.Disclosure.MaxGroupBy
	switch {
	case len(e.Table.Table) > most:
		e.Cost, e.Next = CostRefused, "group by fewer columns"
		e.Notes = append(e.Notes, "the study does not allow a table of so many columns")
	case e.Table.State == approve.Open && e.Table.Of == nil:
		e.Cost = CostRefused
		e.Next = "wait until " + ag.Peer(e.Table.Proposal.Proposer) + " has run ⟪query approve " + name + " " + e.Table.Proposal.ID.String() + "⟫"
	case e.Table.Of == nil:
		e.Cost = CostRefused
		e.Next = "propose it to the other holder: ⟪query propose " + name + " --group-by " + by + " --purpose ...⟫"
	case e.AnsweredAt != nil && !e.Overtaken:
		e.Cost, e.Next = CostNone, ask
	case e.Used >= e.Budget:
		e.Cost, e.Next = CostRefused, "the query budget is used up: only answers that are stored are given"
	default:
		e.Cost, e.Next = CostOne, ask
	}
}
