package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/blindjoin/blindjoin/bench/internal/rig"
	"github.com/blindjoin/blindjoin/internal/testkit/attack"
)

// list prints what attacks there are.
func list(w io.Writer) error {
	for _, a := range attack.All() {
		if _, err := fmt.Fprintf(w, "%-12s  %s\n", a.Name, a.What); err != nil {
			return err
		}
	}
	return nil
}

// percent shows a share, or that there is none.
func percent(share *float64) string {
	if share == nil {
		return "-"
	}
	return fmt.Sprintf("%.1f %%", 100*(*share))
}

// of shows a number of so many.
func of(n, all int) string {
	if all == 0 {
		return "-"
	}
	return fmt.Sprintf("%d/%d", n, all)
}

// heads are the columns of the table.
var heads = []string{
	"attack", "insider", "queries", "targets", "right", "surest 5 %", "best guess", "its surest 5 %", "certain", "small cells exact", "wrong", "cells hidden", "kept", "averaged", "refused",
}

func cells(r *attack.Result) []string {
	return []string{
		r.Attack, r.Insider, fmt.Sprint(r.Queries), fmt.Sprint(r.Targets), percent(r.Right), percent(r.Surest), percent(r.Guess), percent(r.GuessSurest),
		of(r.CertainRight, r.Certain), of(r.SmallExact, r.Small), fmt.Sprint(r.CellsWrong), of(r.Hidden, r.Cells), percent(r.Kept), percent(r.Averaged),
		fmt.Sprint(r.Refused),
	}
}

// line is a result in one line, for whoever waits.
func line(r *attack.Result) string { return r.Data + ": " + strings.Join(cells(r), ", ") }

// report writes a table for each of the data, and below it what was refused and why cells are
// hidden.
func report(w io.Writer, results []*attack.Result) error {
	data := ""
	var t *rig.Table
	flush := func() error {
		if t == nil {
			return nil
		}
		return t.Write(w)
	}
	for _, r := range results {
		if r.Data != data {
			if err := flush(); err != nil {
				return err
			}
			data, t = r.Data, &rig.Table{}
			if _, err := fmt.Fprintf(w, "\n%s, %d persons in common\n", r.Data, r.Persons); err != nil {
				return err
			}
			t.Add(heads...)
		}
		t.Add(cells(r)...)
	}
	if err := flush(); err != nil {
		return err
	}
	for _, r := range results {
		for _, reason := range r.Reasons {
			if _, err := fmt.Fprintf(w, "%s of %s on %s, refused: %s\n", r.Attack, r.Insider, r.Data, reason); err != nil {
				return err
			}
		}
		for _, why := range slices.Sorted(maps.Keys(r.Why)) {
			if _, err := fmt.Fprintf(w, "%s of %s on %s, %d cells hidden: %s\n", r.Attack, r.Insider, r.Data, r.Why[why], why); err != nil {
				return err
			}
		}
	}
	return nil
}
