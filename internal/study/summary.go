package study

import (
	"fmt"
	"strconv"
	"strings"
)

// Summary is what a person is shown before signing: all that the agreement says, as far as this
// node may know it. It is plain text of several lines, ending in a line feed.
func (a *Agreement) Summary() string {
	var b strings.Builder
	t := a.Terms
	line := func(name, format string, args ...any) {
		fmt.Fprintf(&b, "%-12s %s\n", name, fmt.Sprintf(format, args...))
	}
	line("study", "%s", t.Name)
	line("purpose", "%s", t.Purpose)
	if t.Population != "" {
		line("population", "%s: what is asked and released adds up over all studies of these holders about it", t.Population)
	}
	for side := range Sides {
		i := side.Index()
		h := t.Holders[i]
		line("holder", "%s  %s", h.Name, h.Fingerprint)
		if h.Columns == 0 {
			line("", "contributes no columns, only which records are linked")
		} else {
			line("", "contributes %s, encrypted, to %s: %s", plural(h.Columns, "column"), t.Linker.Name, a.columnNames(side))
		}
		for _, recoded := range a.Recode(side).lines(a.Columns(side)) {
			line("", "%s", recoded)
		}
		if t.Limits[i] > 0 {
			line("", "brings at most %d distinct keys", t.Limits[i])
		}
		if t.Coverage[i] != nil {
			line("", "is taken to hold %s of the units", strconv.FormatFloat(*t.Coverage[i], 'g', -1, 64))
		}
	}
	line("linker", "%s  %s", t.Linker.Name, t.Linker.Fingerprint)
	for _, kind := range t.Keys {
		k := a.key(kind)
		if k == nil {
			line("key", "%s", kind)
			a.linkLines(kind, line)
			continue
		}
		for i, h := range t.Holders {
			line("key", "%s: %s of %s", kind, quoted(k.Columns[i]), h.Name)
		}
		a.linkLines(kind, line)
		if len(k.Normalise) == 0 {
			line("", "compared as they are")
		} else {
			line("", "normalised by %s (recipe version %d)", strings.Join(k.Normalise, ", "), a.Private.RecipeVersion)
		}
	}
	line("protocol", "%s, directions: %s, client: %s", t.Suite, t.Directions, a.Holder(t.ClientSide()))
	switch a.CoverageMethod() {
	case CoverageBlocks:
		line("linkage", "coverage, where it is not given, is estimated from the records of each block")
	case CoverageLinks:
		line("linkage", "coverage, where it is not given, is estimated from the number of links of each record")
	}
	line("disclosure", "a cell needs %d units of each holder; at most %s, of at most %s each", t.Disclosure.Threshold,
		plural(t.Disclosure.QueryBudget, "query"), plural(t.Disclosure.MaxGroupBy, "column"))
	for _, text := range t.Disclosure.Lines() {
		line("", "%s", text)
	}
	if len(t.Tables) == 0 {
		line("tables", "none are planned: each needs the approval of the other holder")
	}
	for i, table := range a.Tables() {
		label := ""
		if i == 0 {
			label = "tables"
		}
		line(label, "%s", table)
	}
	line("expires", "at the end of %s, UTC", t.Expires)
	id := a.ID()
	line("study id", "%s (%s)", id, id.Short())
	return b.String()
}

// linkLines says how link keys are compared.
func (a *Agreement) linkLines(kind string, line func(name, format string, args ...any)) {
	if kind != KeyLink {
		return
	}
	switch m := a.LinkMethod(); m.Method {
	case LinkExact:
		line("", "linked where they are equal within a block")
	case LinkBloom:
		line("", "linked where their Bloom filters of %d bits are similar within a block: Dice coefficient of %s or more",
			m.Bits, strconv.FormatFloat(m.Threshold, 'g', -1, 64))
		if f := a.Filter(); f != (FilterSpec{}) {
			line("", "filters are made of %d-grams, with %s each", f.Grams, hashes(f.Hashes))
		}
	}
}

func hashes(n int) string {
	if n == 1 {
		return "1 hash"
	}
	return fmt.Sprintf("%d hashes", n)
}

// columnNames lists what a holder contributes; the linker is not to know.
func (a *Agreement) columnNames(side Side) string {
	if a.Private == nil {
		return "names known to the holders alone"
	}
	return quoted(a.Columns(side))
}

func quoted(names []string) string {
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = strconv.Quote(n)
	}
	return strings.Join(out, ", ")
}

func plural(n int, word string) string {
	switch {
	case n == 1:
		return "1 " + word
	case strings.HasSuffix(word, "y"):
		return fmt.Sprintf("%d %sies", n, strings.TrimSuffix(word, "y"))
	}
	return fmt.Sprintf("%d %ss", n, word)
}
