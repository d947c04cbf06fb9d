package cli

import (
	"fmt"
	"io"
	"strconv"

	"github.com/blindjoin/blindjoin/internal/cli/view"
	"github.com/blindjoin/blindjoin/internal/holder/intersect"
)

func viewKeys(r *intersect.KeyReport) view.Keys {
	if r == nil {
		return view.Keys{}
	}
	v := view.Keys{Records: make(map[string]view.KeyCounts, len(r.Records)), Warnings: each(r.Warnings, worded), Hint: worded(r.Hint), Notes: each(r.Notes, worded)}
	for _, c := range r.Records {
		v.Records[c.Holder] = view.KeyCounts(c)
	}
	return v
}

func viewIntersection(r *intersect.KeyReport) *view.StudyIntersection {
	if r == nil {
		return nil
	}
	return &view.StudyIntersection{Intersection: r.Intersection, Keys: viewKeys(r)}
}

// sayKeys tells what normalisation lost of the records of either holder, and whether there is next
// to nothing in common.
func (g *globals) sayKeys(r intersect.KeyReport) {
	for _, n := range r.Notes {
		g.say("note: %s", n)
	}
	g.sayWarnings(r.Warnings, r.Hint)
}

func (g *globals) sayWarnings(warnings []string, hint string) {
	for _, w := range warnings {
		g.say("warning: %s", w)
	}
	if hint != "" {
		g.say("hint: %s", hint)
	}
}

// writeKeys writes the same as part of a text.
func writeKeys(w io.Writer, r *intersect.KeyReport) error {
	text := fmt.Sprintf("%-12s %d keys in common", "intersection", r.Intersection)
	for i, c := range r.Records {
		text += []string{", of ", " and "}[min(i, 1)] + strconv.FormatInt(c.Keys, 10) + " of " + c.Holder
	}
	lines := []string{text}
	for _, n := range r.Warnings {
		lines = append(lines, "warning: "+n)
	}
	if r.Hint != "" {
		lines = append(lines, "hint: "+worded(r.Hint))
	}
	for _, n := range r.Notes {
		lines = append(lines, "note: "+n)
	}
	for i, l := range lines {
		if i > 0 {
			l = fmt.Sprintf("%-12s %s", "", l)
		}
		if _, err := fmt.Fprintln(w, printable(l)); err != nil {
			return err
		}
	}
	return nil
}
