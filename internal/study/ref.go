package study

import (
	"fmt"
	"slices"
	"strings"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// Ref is an attribute of a study, by its number among the columns of its holder: the same in the
// study and in the contribution.
type Ref struct {
	Side  Side `json:"side"`
	Index int  `json:"column"` // from 0
}

// FindColumns finds columns by their names as a user gives them: COLUMN, or HOLDER.COLUMN where
// both holders have a column of that name. Space around names is dropped. A name that can be read
// as HOLDER.COLUMN is, even if a column has the whole of it as its name. Columns and holders are by
// side. Names that are unknown, ambiguous or repeated are problem.Invalid, with what would be right
// in the hint.
func FindColumns(names []string, columns [2][]string, holders [2]string) ([]Ref, error) {
	refs := make([]Ref, 0, len(names))
	for _, name := range names {
		name = strings.TrimSpace(name)
		if name == "" {
			return nil, problem.New(problem.Invalid, "a column to group by has no name").
				WithHint("separate names by one comma, as in --group-by A,B")
		}
		found := findQualified(name, columns, holders)
		if len(found) == 0 {
			found = findPlain(name, columns)
		}
		switch {
		case len(found) == 0:
			return nil, problem.New(problem.Invalid, "%q is not a column of the study", name).
				WithHint("%s", listColumns(columns, holders))
		case len(found) > 1:
			forms := make([]string, len(found))
			for i, f := range found {
				forms[i] = qualified(f, columns, holders)
			}
			return nil, problem.New(problem.Invalid, "%q is a column of both holders", name).
				WithHint("say which: %s", strings.Join(forms, " or "))
		case slices.Contains(refs, found[0]):
			return nil, problem.New(problem.Invalid, "column %q is given twice", qualified(found[0], columns, holders)).
				WithHint("name each column once")
		}
		refs = append(refs, found[0])
	}
	return refs, nil
}

func findQualified(name string, columns [2][]string, holders [2]string) []Ref {
	var found []Ref
	for side := range Sides {
		column, ok := strings.CutPrefix(name, holders[side.Index()]+".")
		if !ok {
			continue
		}
		if i := slices.Index(columns[side.Index()], column); i >= 0 {
			found = append(found, Ref{Side: side, Index: i})
		}
	}
	return found
}

func findPlain(name string, columns [2][]string) []Ref {
	var found []Ref
	for side := range Sides {
		if i := slices.Index(columns[side.Index()], name); i >= 0 {
			found = append(found, Ref{Side: side, Index: i})
		}
	}
	return found
}

func qualified(r Ref, columns [2][]string, holders [2]string) string {
	return holders[r.Side.Index()] + "." + columns[r.Side.Index()][r.Index]
}

func listColumns(columns [2][]string, holders [2]string) string {
	parts := make([]string, 0, len(holders))
	for i, holder := range holders {
		list := "none"
		if len(columns[i]) > 0 {
			list = strings.Join(columns[i], ", ")
		}
		parts = append(parts, fmt.Sprintf("%s has %s", holder, list))
	}
	return "columns of the study: " + strings.Join(parts, "; ")
}
