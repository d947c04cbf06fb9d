package rig

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"
)

// Table is lines of cells for a person to read.
type Table struct{ rows [][]string }

// Add adds a line.
func (t *Table) Add(cells ...string) { t.rows = append(t.rows, cells) }

// AddProcesses adds a line for each process: seconds of processor time, then MiB of memory at its
// peak, where they are known.
func (t *Table) AddProcesses(cpu, peakRSS map[string]float64) {
	names := slices.Collect(maps.Keys(cpu))
	for name := range peakRSS {
		if _, ok := cpu[name]; !ok { // the largest backend's processor time is in PostgreSQL's
			names = append(names, name)
		}
	}
	slices.Sort(names)
	cell := func(format string, of map[string]float64, name string) string {
		if v, ok := of[name]; ok {
			return fmt.Sprintf(format, v)
		}
		return ""
	}
	for _, name := range names {
		t.Add("  "+name, cell("%.2f s", cpu, name), cell("%.0f MiB", peakRSS, name))
	}
}

// Write prints the lines, the first column to the left, all others to the right. It returns errors
// of the writer.
func (t *Table) Write(w io.Writer) error {
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	widest := 0
	for _, r := range t.rows {
		if len(r) > 0 {
			widest = max(widest, len(r[0]))
		}
	}
	for _, r := range t.rows {
		if len(r) == 0 {
			continue
		}
		first := r[0] + strings.Repeat(" ", widest-len(r[0]))
		if _, err := fmt.Fprintln(tw, strings.Join(append([]string{first}, r[1:]...), "\t")+"\t"); err != nil {
			return err
		}
	}
	return tw.Flush()
}
