package study

import (
	"fmt"
	"slices"
	"strings"
)

// MaxTables is how many tables a plan may have.
const MaxTables = 100

// Plan is the tables that a study releases, each as the columns that it groups by. Margins of a
// table belong to it. The empty Plan releases nothing by itself.
type Plan []Table

// Table is the columns of a table, in the order in which the study file names them.
type Table []Ref

// Has reports whether a table by these columns is planned: it is one of the plan, or a margin of
// one.
func (p Plan) Has(columns []Ref) bool {
	return slices.ContainsFunc(p, func(t Table) bool { return t.holds(columns) })
}

func (t Table) holds(columns []Ref) bool {
	return !slices.ContainsFunc(columns, func(r Ref) bool { return !slices.Contains(t, r) })
}

// check checks a plan against the numbers of columns of both holders, and against how many columns
// a query may have.
func (p Plan) check(holders [2]HolderTerms, maxGroupBy int) *fault {
	if len(p) > MaxTables {
		return faultf("disclosure.tables", "a plan of %d tables", len(p)).because("plan at most %d", MaxTables)
	}
	for i, t := range p {
		at := fmt.Sprintf("disclosure.tables.%d", i)
		if len(t) == 0 || len(t) > maxGroupBy {
			return faultf(at, "table %d of the plan has %d columns", i+1, len(t)).
				because("a table has 1 to %d columns (max_group_by); its margins belong to it", maxGroupBy)
		}
		for j, r := range t {
			if !r.Side.Valid() || r.Index < 0 || r.Index >= holders[r.Side.Index()].Columns {
				return faultf(at, "table %d of the plan names a column that no holder contributes", i+1)
			}
			if slices.Contains(t[:j], r) {
				return faultf(at, "table %d of the plan names a column twice", i+1)
			}
		}
		for j, other := range p[:i] {
			if t.holds(other) || other.holds(t) {
				return faultf(at, "tables %d and %d of the plan are one and the same, or one is a margin of the other", j+1, i+1).
					because("margins of a planned table may be asked for without being named")
			}
		}
	}
	return nil
}

// Tables writes the plan as people read it, a text a table: "AGE_CLASS by INCOME_CLASS". A node
// that does not know the names of columns writes their numbers.
func (a *Agreement) Tables() []string {
	out := make([]string, 0, len(a.Terms.Tables))
	for _, t := range a.Terms.Tables {
		out = append(out, strings.Join(a.ColumnNames(t), " by "))
	}
	return out
}

func (a *Agreement) columnName(r Ref) string {
	holder := a.Holder(r.Side)
	if a.Private == nil {
		return fmt.Sprintf("column %d of %s", r.Index+1, holder)
	}
	name := a.Private.Columns[r.Side.Index()][r.Index]
	if slices.Contains(a.Private.Columns[r.Side.Other().Index()], name) {
		return holder + "." + name
	}
	return name
}
