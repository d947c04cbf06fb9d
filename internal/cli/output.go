package cli

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"text/tabwriter"

	"github.com/blindjoin/blindjoin/internal/problem"
)

const (
	formatTable = "table"
	formatCSV   = "csv"
	formatJSON  = "json"
)

func checkFormat(format string) error {
	switch format {
	case formatTable, formatCSV, formatJSON:
		return nil
	}
	return usagef("--format %q: it is table, csv or json", format)
}

// table is a result for people and for CSV; the JSON form is a value of its own.
type table struct {
	head []string
	rows [][]string
}

func (t *table) add(cells ...string) { t.rows = append(t.rows, cells) }

// print writes one result to stdout in the format asked for.
func (g *globals) print(value any, t table) error {
	switch g.format {
	case formatJSON:
		e := json.NewEncoder(g.out)
		e.SetEscapeHTML(false)
		return e.Encode(value)
	case formatCSV:
		w := csv.NewWriter(g.out)
		if err := w.Write(t.head); err != nil {
			return err
		}
		if err := w.WriteAll(t.rows); err != nil {
			return err
		}
		return w.Error()
	default:
		w := tabwriter.NewWriter(g.out, 0, 0, 2, ' ', 0)
		if _, err := fmt.Fprintln(w, strings.Join(t.head, "\t")); err != nil {
			return err
		}
		for _, r := range t.rows {
			if _, err := fmt.Fprintln(w, strings.Join(r, "\t")); err != nil {
				return err
			}
		}
		return w.Flush()
	}
}

// say writes a line for people to stderr.
func (g *globals) say(format string, args ...any) { _, _ = fmt.Fprintf(g.err, format+"\n", args...) }

// cannotRead says which of the user's files cannot be read, and why.
func cannotRead(what, path string, err error) error {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		err = pathErr.Err // the path stands in our text already
	}
	return problem.New(problem.NotFound, "cannot read %s %s: %w", what, path, err).WithHint("name a file that exists and that you may read")
}
