package study

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// MaxClass is the greatest length of a class that a recode names, in bytes.
const MaxClass = 255

// Missing is how a recode names what has no value: null, or the empty text.
const Missing = ""

// Recode is the global recoding of a holder's columns: by column, which class each class becomes
// before anything is encrypted. It merges classes that are too small to be released (Hundepool et
// al., Statistical Disclosure Control, 2012, section 4.3.1).
type Recode map[string]Recoding

// Recoding is what classes of one column become, by class as it is in the dataset. Classes that it
// does not name stay as they are.
type Recoding map[string]string

// Class returns the class that a class becomes; null says whether it is null.
func (r Recoding) Class(class string, null bool) (becomes string, isNull bool) {
	if to, ok := r[class]; ok { // the text of a null is empty
		return to, false
	}
	return class, null
}

// clone copies a recode; one of no column is nil, so that it is encoded in one way.
func (r Recode) clone() Recode {
	if len(r) == 0 {
		return nil
	}
	out := make(Recode, len(r))
	for column, classes := range r {
		out[column] = maps.Clone(classes)
	}
	return out
}

// check checks the recode of a holder that contributes these columns.
func (r Recode) check(path string, columns []string) *fault {
	for _, column := range slices.Sorted(maps.Keys(r)) {
		at := path + "." + column
		if !slices.Contains(columns, column) {
			return faultf(at, "column %q is recoded and not contributed", column).because("list it under columns too, or leave its recode out")
		}
		if len(r[column]) == 0 {
			return faultf(at, "the recode of column %q names no class", column).because("write {CLASS: NEW_CLASS}, or leave it out")
		}
		for _, from := range slices.Sorted(maps.Keys(r[column])) {
			if f := r.checkClass(at+"."+from, column, from); f != nil {
				return f
			}
		}
	}
	return nil
}

func (r Recode) checkClass(at, column, from string) *fault {
	to := r[column][from]
	for _, class := range []string{from, to} {
		if len(class) > MaxClass || !printable(class) {
			return faultf(at, "a class in the recode of column %q is longer than %d bytes or holds unprintable characters", column, MaxClass)
		}
	}
	switch again, ok := r[column][to]; {
	case to == Missing:
		return faultf(at, "column %q: class %q becomes no class", column, from).because("name the class that it becomes: what is missing is a class too")
	case to == from:
		return faultf(at, "column %q: class %q becomes itself", column, from).because("leave it out: classes that are not named stay as they are")
	case ok:
		return faultf(at, "column %q: class %q becomes %q, which becomes %q", column, from, to, again).
			because("each class is recoded once: write %q: %q", from, again)
	}
	return nil
}

// lines say for people what becomes what, a line a column in the order of columns.
func (r Recode) lines(columns []string) (out []string) {
	for _, column := range columns {
		sources := map[string][]string{}
		for from, to := range r[column] {
			name := fmt.Sprintf("%q", from)
			if from == Missing {
				name = "missing"
			}
			sources[to] = append(sources[to], name)
		}
		var parts []string
		for _, to := range slices.Sorted(maps.Keys(sources)) {
			slices.Sort(sources[to])
			verb := "becomes"
			if len(sources[to]) > 1 {
				verb = "become"
			}
			parts = append(parts, fmt.Sprintf("%s %s %q", strings.Join(sources[to], ", "), verb, to))
		}
		if parts != nil {
			out = append(out, fmt.Sprintf("recodes %s: %s", column, strings.Join(parts, "; ")))
		}
	}
	return out
}
