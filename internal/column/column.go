// Package column compares names of columns as people do: which ones look alike, and which ones a
// misspelt name may mean.
//
// Names of columns are compared exactly wherever data is at stake; what is here serves messages and
// refusals only. It is pure, and needs no constant time: holders see each other's names of columns.
package column

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"
)

const (
	maxNearest = 3   // names that Nearest returns
	maxListed  = 10  // columns that a message lists
	maxShown   = 60  // characters of a name that a message shows
	maxMeasure = 100 // characters of a name that distances are measured over
)

// Folded returns what is left of a name when letter case, the form of accented letters (NFC or
// NFD), invisible characters and the kind and number of blanks do not count.
func Folded(name string) string {
	visible := strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case Invisible(r):
			return -1
		}
		return r
	}, name)
	return norm.NFC.String(cases.Fold().String(norm.NFC.String(strings.Join(strings.Fields(visible), " "))))
}

// Invisible reports whether a character leaves no mark of its own: control and format characters,
// joiners, variation selectors, and the letters that are blank.
func Invisible(r rune) bool {
	switch r {
	// graphemes and fillers without a mark
	case '\u034f', '\u115f', '\u1160', '\u17b4', '\u17b5', '\u3164', '\uffa0':
		return true
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Variation_Selector)
}

// alike maps letters and marks to the ASCII character that they cannot be told from in common
// fonts.
var alike = strings.NewReplacer(slices.Concat(
	pairs("АВЕЅІЈКМНОРСТУХаеѕіјорсух", "ABESIJKMHOPCTYXaesijopcyx"), // Cyrillic
	pairs("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo"),                     // Greek
	pairs("‐‑‒–—−", "------"),
	pairs("‘’ʼʹ′`´", "'''''''"),
)...)

func pairs(from, to string) []string {
	var out []string
	ascii := []rune(to)
	for i, r := range []rune(from) {
		out = append(out, string(r), string(ascii[i]))
	}
	return out
}

// looks returns what a name looks like; it is coarser than Folded in another direction, so names
// are compared by both.
func looks(name string) string { return Folded(alike.Replace(width.Fold.String(name))) }

// Alike returns the first two names that people cannot tell apart, by their places.
func Alike(names []string) (first, second int, found bool) {
	folded, seen := make(map[string]int, len(names)), make(map[string]int, len(names))
	for i, n := range names {
		f, l := Folded(n), looks(n)
		if j, ok := folded[f]; ok {
			return j, i, true
		}
		if j, ok := seen[l]; ok {
			return j, i, true
		}
		folded[f], seen[l] = i, i
	}
	return 0, 0, false
}

// Show writes a name for a message: in quotes, with escapes for what does not show, and not too
// long. exact also escapes what is not ASCII, so that names that look alike can be told apart.
func Show(name string, exact bool) string {
	if utf8.RuneCountInString(name) > maxShown {
		name = string([]rune(name)[:maxShown]) + "..."
	}
	if exact {
		return strconv.QuoteToASCII(name)
	}
	return strconv.Quote(name)
}

// Nearest returns those of the names that a person who wrote wanted may have meant, the nearest
// first, three at most. Names that differ in letter case, blanks, underscores or the form of their
// characters only come before those with other letters.
func Nearest(wanted string, names []string) []string {
	type candidate struct {
		name     string
		distance int
	}
	var near []candidate
	w := measured(wanted)
	for _, n := range names {
		if d, ok := slip(w, measured(n)); ok {
			near = append(near, candidate{n, d})
		}
	}
	slices.SortStableFunc(near, func(a, b candidate) int { return a.distance - b.distance })
	var out []string
	for _, c := range near[:min(len(near), maxNearest)] {
		out = append(out, c.name)
	}
	return out
}

// Missing says which of the wanted names are not among the names that there are, each with the
// nearest ones; without any near one it lists what there is. It is empty when none is missing.
//
//	"FISCAL_COD" (the nearest is "FISCAL_CODE"), "AGE" (the columns are "X", "Y")
func Missing(wanted, names []string) string {
	var out []string
	listed := false
	for _, w := range wanted {
		if slices.Contains(names, w) {
			continue
		}
		if len(out) == maxListed {
			return strings.Join(out, ", ") + ", and more"
		}
		text := Show(w, false)
		near := Nearest(w, names)
		switch {
		case len(near) == 1:
			text += fmt.Sprintf(" (the nearest is %s)", list(w, near))
		case len(near) > 1:
			text += fmt.Sprintf(" (the nearest are %s)", list(w, near))
		case !listed:
			text += fmt.Sprintf(" (the columns are %s)", list(w, names))
			listed = true
		}
		out = append(out, text)
	}
	return strings.Join(out, ", ")
}

// list shows names, in escapes those that look like wanted.
func list(wanted string, names []string) string {
	var out []string
	for _, n := range names[:min(len(names), maxListed)] {
		exact := looks(n) == looks(wanted) && !ascii(n+wanted)
		out = append(out, Show(n, exact))
	}
	if more := len(names) - maxListed; more > 0 {
		out = append(out, fmt.Sprintf("and %d more", more))
	}
	return strings.Join(out, ", ")
}

func ascii(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

// measured is the part of a name that distances are measured over: letters without their accents,
// and digits.
func measured(name string) []rune {
	if utf8.RuneCountInString(name) > 2*maxMeasure {
		name = string([]rune(name)[:2*maxMeasure])
	}
	var out []rune
	for _, r := range norm.NFKD.String(looks(name)) {
		if len(out) < maxMeasure && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			out = append(out, r)
		}
	}
	return out
}

// slip returns how far a name is from the wanted one, and whether a slip may have made one of the
// other: a third of the letters may be wrong, or one is part of the other.
func slip(wanted, name []rune) (distance int, ok bool) {
	d := edits(wanted, name)
	if d <= max(len(wanted), len(name))/3 {
		return d, len(wanted) > 0 && len(name) > 0
	}
	w, n := string(wanted), string(name)
	switch {
	case len(wanted) >= 3 && strings.Contains(n, w), len(name) >= 3 && strings.Contains(w, n):
		return d, true
	}
	return d, len(wanted) > 0 && strings.HasPrefix(n, w)
}

// edits is the number of letters that are added, left out, replaced or swapped with their
// neighbour: the optimal string alignment distance.
func edits(a, b []rune) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
