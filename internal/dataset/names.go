package dataset

import (
	"strings"
	"unicode"

	"github.com/blindjoin/blindjoin/internal/column"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// checkNames refuses names of columns that people cannot tell apart, from one another or from what
// a study file says: two that differ only in letter case, blanks, the form of their letters or what
// does not show, and any with characters that do not show.
func checkNames(where string, names []string, remedy string) error {
	for i, n := range names {
		if strings.TrimSpace(n) == "" {
			return problem.New(problem.Invalid, "%s: column %d of %d has a blank name", where, i+1, len(names)).WithHint("%s", remedy)
		}
		if strings.TrimSpace(n) != n {
			return problem.New(problem.Invalid, "%s: the name of column %d, %s, begins or ends with a blank", where, i+1, column.Show(n, true)).
				WithHint("%s", remedy)
		}
		if at := strings.IndexFunc(n, unseen(n)); at >= 0 {
			return problem.New(problem.Invalid, "%s: the name of column %d, %s, has a character that does not show: %U",
				where, i+1, column.Show(n, true), []rune(n[at:])[0]).WithHint("%s", remedy)
		}
	}
	i, j, found := column.Alike(names)
	if !found {
		return nil
	}
	if names[i] == names[j] {
		return problem.New(problem.Invalid, "%s: column %s is named twice", where, column.Show(names[i], false)).WithHint("%s", remedy)
	}
	return problem.New(problem.Invalid, "%s: the names of columns %d and %d, %s and %s, can hardly be told apart",
		where, i+1, j+1, column.Show(names[i], true), column.Show(names[j], true)).WithHint("%s", remedy)
}

// unseen returns what tells characters that do not show. Line breaks do, in a way. Joiners change
// letters of some scripts, beside which they belong.
func unseen(name string) func(rune) bool {
	beyondLatin := strings.ContainsFunc(name, func(r rune) bool { return unicode.IsLetter(r) && !unicode.In(r, unicode.Latin) })
	return func(r rune) bool {
		switch {
		case r == ' ', r == '\n', beyondLatin && (r == '\u200c' || r == '\u200d'):
			return false
		}
		return unicode.IsSpace(r) || column.Invisible(r)
	}
}

// repeats reports whether a record says what the columns are called: a header in the middle of
// joined files. Letter case may differ unless there is but one column, whose records may be
// letters.
func repeats(record, columns []string) bool {
	for i, c := range columns {
		cell := strings.TrimSpace(record[i])
		if cell != c && (len(columns) == 1 || !strings.EqualFold(cell, c)) {
			return false
		}
	}
	return true
}

// repeatsCells is repeats for cells that may be null.
func repeatsCells(row []*string, columns []string) bool {
	record := make([]string, len(row))
	for i, c := range row {
		if c == nil {
			return false
		}
		record[i] = *c
	}
	return repeats(record, columns)
}
