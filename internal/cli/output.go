package cli

import (
	"bytes"
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

// formats are the values of --format, in the order in which people read of them. A format prints
// the value, or the table that shows it.
var formats = []struct {
	name  string
	print func(g *globals, value any, t table) error
}{
	{formatTable, (*globals).printTable},
	{formatCSV, (*globals).printCSV},
	{formatJSON, (*globals).printJSON},
}

// formatNames are the names of the formats, as a sentence lists them.
func formatNames() string {
	names := make([]string, len(formats))
	for i, f := range formats {
		names[i] = f.name
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " or " + names[last]
}

// printer returns what prints in a format.
func printer(format string) (func(g *globals, value any, t table) error, error) {
	for _, f := range formats {
		if f.name == format {
			return f.print, nil
		}
	}
	return nil, usagef("--format %q: it is %s", format, formatNames())
}

// table is a result for people and for CSV; the JSON form is a value of its own.
type table struct {
	head []string
	rows [][]string
}

// lines are the head and the rows.
func (t *table) lines() [][]string { return append([][]string{t.head}, t.rows...) }

func (t *table) add(cells ...string) { t.rows = append(t.rows, cells) }

// print writes one result to stdout in the format asked for.
func (g *globals) print(value any, t table) error {
	print, err := printer(g.format)
	if err != nil {
		return err
	}
	return print(g, value, t)
}

func (g *globals) printJSON(value any, _ table) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(value); err != nil {
		return err
	}
	_, err := g.out.Write(printableJSON(b.Bytes()))
	return err
}

func (g *globals) printCSV(_ any, t table) error {
	w := csv.NewWriter(g.out)
	for _, r := range t.lines() {
		if g.outToTerminal { // a file gets the values as they are
			r = printableAll(r)
		}
		if err := w.Write(r); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

func (g *globals) printTable(_ any, t table) error {
	w := tabwriter.NewWriter(g.out, 0, 0, 2, ' ', 0)
	for _, r := range t.lines() {
		if _, err := fmt.Fprintln(w, strings.Join(printableAll(r), "\t")); err != nil {
			return err
		}
	}
	return w.Flush()
}

// each turns the elements of a list into something else. A list that is nil stays nil, which JSON
// shows as null.
func each[A, B any](list []A, turn func(A) B) []B {
	if list == nil {
		return nil
	}
	out := make([]B, len(list))
	for i, a := range list {
		out[i] = turn(a)
	}
	return out
}

// say writes a line for people to stderr.
func (g *globals) say(format string, args ...any) {
	_, _ = fmt.Fprintln(g.err, printable(worded(fmt.Sprintf(format, args...))))
}

// cannotRead says which of the user's files cannot be read, and why.
func cannotRead(what, path string, err error) error {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		err = pathErr.Err // the path stands in our text already
	}
	return problem.New(problem.NotFound, "cannot read %s %s: %w", what, path, err).WithHint("name a file that exists and that you may read")
}
