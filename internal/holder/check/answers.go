package check

import (
	"slices"

	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/holder/ask"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
)

// origin is which pairs an answer counts.
type origin struct {
	number uint64
	loads  [2][16]byte
}

func originOf(ag *study.Agreement, p *query.Provenance) (o origin, loads [2]*contribution.Load) {
	o.number = p.Intersection
	for side := range study.Sides {
		if l := p.Loads[ag.Holder(side)]; l != nil {
			loads[side.Index()], o.loads[side.Index()] = l, l.Generation
		}
	}
	return o, loads
}

// released is what a holder has been answered over the same pairs.
type released struct {
	origin  origin
	loads   [2]*contribution.Load
	tables  []Table
	typos   bool
	earlier int // answers over other pairs
	// columns of tables that were answered twice, and not alike
	unlike []study.Table
}

// put gathers the answers of a study over the pairs that the last one is about.
func put(ag *study.Agreement, answers []ask.Answered) (*released, error) {
	out := &released{typos: ag.WithTypos()}
	last := slices.IndexFunc(answers, func(a ask.Answered) bool { return a.Result.Provenance != nil })
	for i, a := range answers {
		if a.Result.Provenance != nil {
			last = i
		}
	}
	if last < 0 {
		out.earlier = len(answers)
		return out, nil
	}
	out.origin, out.loads = originOf(ag, answers[last].Result.Provenance)
	for _, a := range answers {
		if a.Result.Provenance == nil {
			out.earlier++
			continue
		}
		if o, _ := originOf(ag, a.Result.Provenance); o != out.origin {
			out.earlier++
			continue
		}
		t, err := tableOf(ag, a.Result)
		if err != nil {
			return nil, err
		}
		at, found := slices.BinarySearchFunc(out.tables, t.Columns, func(x Table, c study.Table) int { return compareColumns(x.Columns, c) })
		switch {
		case !found:
			out.tables = slices.Insert(out.tables, at, t)
		case out.tables[at].Digest != t.Digest:
			out.unlike = append(out.unlike, t.Columns)
		}
	}
	return out, nil
}

// tableOf is the table of an answer, whatever the order in which its columns were typed.
func tableOf(ag *study.Agreement, r *query.Result) (Table, error) {
	refs, err := findColumns(ag, r.GroupBy)
	if err != nil {
		return Table{}, err
	}
	t := Table{Columns: study.Table(refs).Canonical()}
	place := make([]int, len(refs))
	for i, c := range t.Columns {
		place[i] = slices.Index(refs, c)
	}
	for _, c := range r.Cells {
		cell := Cell{Reason: c.Reason, Count: c.Count, BlockCount: c.BlockCount, Withheld: c.KeyWithheld}
		if !c.KeyWithheld {
			cell.Key = make([]*string, len(place))
			for i, p := range place {
				if p < len(c.Key) {
					cell.Key[i] = c.Key[p]
				}
			}
		}
		t.Cells = append(t.Cells, cell)
	}
	slices.SortStableFunc(t.Cells, compareKeys)
	t.Digest = t.digest()
	return t, nil
}

func findColumns(ag *study.Agreement, groupBy []string) ([]study.Ref, error) {
	var columns [2][]string
	var holders [2]string
	for side := range study.Sides {
		columns[side.Index()], holders[side.Index()] = ag.Columns(side), ag.Holder(side)
	}
	return study.FindColumns(groupBy, columns, holders)
}

func (t *Table) hasWithheld() bool {
	return slices.ContainsFunc(t.Cells, func(c Cell) bool { return c.Withheld })
}

// on returns the columns of a side, by number.
func on(t study.Table, side int) (out []int) {
	for _, r := range t {
		if r.Side.Index() == side {
			out = append(out, r.Index)
		}
	}
	return out
}
