package rig

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
)

// Table is lines of cells for a person to read.
type Table struct{ rows [][]string }

// Add adds a line.
func (t *Table) Add(cells ...string) { t.rows = append(t.rows, cells) }

// Write prints the lines, the first column to the left, all others to the right.
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
