package release

import (
	"context"
	"encoding/hex"
	"slices"
	"strconv"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/disclosure/structure"
	"github.com/blindjoin/blindjoin/internal/disclosure/suppression"
	"github.com/blindjoin/blindjoin/internal/linker/link"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// Table returns a table of the plan, by columns in any order. The first time that one of a
// generation is asked for, all tables of the plan are decided on, in the transaction: the caller
// holds the study's lock. The decision is in the audit log.
func (a *Releaser) Table(ctx context.Context, tx *node.Tx, agreement *study.Agreement, plan study.Plan, run *link.Run, refs []study.Ref) (*Table, error) {
	columns := columnsOf(refs)
	for _, list := range columns {
		slices.Sort(list)
	}
	id := agreement.ID()
	before, err := decided(ctx, tx, id, run.Generation)
	if err != nil {
		return nil, err
	}
	t := find(before, columns)
	if t != nil {
		return t, readCells(ctx, tx, id, run.Generation, t)
	}
	for _, b := range before {
		if err := readCells(ctx, tx, id, run.Generation, b); err != nil {
			return nil, err
		}
	}
	var wanted [][2][]int
	for _, p := range withMargins(plan) {
		if find(before, p) == nil {
			wanted = append(wanted, p)
		}
	}
	if agreement.Terms.Disclosure.Refreshes > 0 {
		if err := keepUnits(ctx, tx, id, run, a.Now()); err != nil {
			return nil, err
		}
	}
	w := &work{ctx: ctx, tx: tx, ag: agreement, rules: agreement.Terms.Disclosure, run: run}
	tables, err := w.decide(wanted, before, a.maxCells())
	if err != nil {
		return nil, err
	}
	if err := a.insert(ctx, tx, id, run.Generation, tables); err != nil {
		return nil, err
	}
	if err := a.audit(ctx, tx, id, run, tables); err != nil {
		return nil, err
	}
	if t = find(tables, columns); t == nil {
		return nil, problem.New(problem.Internal, "a table of the plan was not decided on")
	}
	return t, nil
}

func (a *Releaser) maxCells() int {
	if a.MaxCells > 0 {
		return min(a.MaxCells, suppression.MaxCells)
	}
	return suppression.MaxCells
}

// withMargins lists the tables of a plan and their margins.
func withMargins(plan study.Plan) [][2][]int {
	tables := make([]structure.Table, len(plan))
	for i, t := range plan {
		tables[i].Columns = columnsOf(t)
	}
	var out [][2][]int
	for _, t := range structure.WithMargins(tables) {
		out = append(out, t.Columns)
	}
	return out
}

func (a *Releaser) audit(ctx context.Context, tx *node.Tx, id study.ID, run *link.Run, tables []*Table) error {
	counts := map[disclosure.Reason]int{}
	for _, t := range tables {
		for _, c := range t.Cells {
			counts[c.Reason]++
		}
	}
	details := map[string]string{
		"generation": hex.EncodeToString(run.Generation[:]), "tables": strconv.Itoa(len(tables)), "released": strconv.Itoa(counts[disclosure.Released]),
	}
	for reason, n := range counts {
		if reason != disclosure.Released {
			details[string(reason)] = strconv.Itoa(n)
		}
	}
	_, err := a.Node.Audit(ctx, tx, auditlog.Entry{Action: auditlog.ActionRelease, Study: id.String(), Outcome: auditlog.OutcomeOK, Details: details})
	return err
}
