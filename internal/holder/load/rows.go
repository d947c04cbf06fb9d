package load

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/blindjoin/blindjoin/internal/column"
	"github.com/blindjoin/blindjoin/internal/dataset"
	"github.com/blindjoin/blindjoin/internal/progress"
)

// rowReader counts what passes from a source.
type rowReader struct {
	src   dataset.Source
	bar   progress.Bar
	nulls []int64
	begun bool
	part  int64 // rows that the bar does not know of yet

	spoilt, lost damage
}

// damage is text that an earlier conversion has spoilt: how many cells have some, and the first of
// them.
type damage struct {
	cells  int64
	where  string
	column string
}

func (d *damage) found(where, column string) {
	if d.cells++; d.cells == 1 {
		d.where, d.column = where, column
	}
}

// warnings says what is odd about the rows that have passed. Nothing of it is an error: the text is
// what the source says.
func (r *rowReader) warnings() []string {
	var out []string
	if d := r.spoilt; d.cells > 0 {
		out = append(out, fmt.Sprintf("%d cells have control characters U+0080 to U+009F (the first at %s, in column %s): "+
			"text of Windows-1252 that was converted as Latin-1; convert the original with iconv -f WINDOWS-1252 -t UTF-8", d.cells, d.where, column.Show(d.column, false)))
	}
	if d := r.lost; d.cells > 0 {
		out = append(out, fmt.Sprintf("%d cells have the character U+FFFD (the first at %s, in column %s), which stands for what a conversion has lost; "+
			"load the original", d.cells, d.where, column.Show(d.column, false)))
	}
	return out
}

// look finds damaged text in a cell.
func (r *rowReader) look(cell string, at int) {
	if strings.Contains(cell, "\ufffd") {
		r.lost.found(r.src.Position(), r.src.Columns()[at])
	}
	for rest := cell; ; {
		i := strings.IndexByte(rest, 0xc2) // U+0080 to U+00BF begin with it
		if i < 0 || i+1 == len(rest) {
			return
		}
		if rest[i+1] < 0xa0 {
			r.spoilt.found(r.src.Position(), r.src.Columns()[at])
			return
		}
		rest = rest[i+1:]
	}
}

// barStep is how many rows a bar moves at once.
const barStep = 1000

func (r *rowReader) next() ([]*string, error) {
	r.begun = true
	cells, err := r.src.Next()
	if err != nil {
		r.bar.Add(r.part)
		r.part = 0
		return nil, err
	}
	for i, c := range cells {
		if c == nil || *c == "" {
			r.nulls[i]++
			continue
		}
		r.look(*c, i)
	}
	if r.part++; r.part == barStep {
		r.bar.Add(r.part)
		r.part = 0
	}
	return cells, nil
}

// drain reads to the end and returns how many rows there were.
func (r *rowReader) drain(ctx context.Context) (int64, error) {
	for rows := int64(0); ; rows++ {
		if err := ctx.Err(); err != nil {
			return rows, err
		}
		if _, err := r.next(); errors.Is(err, io.EOF) {
			return rows, nil
		} else if err != nil {
			return rows, err
		}
	}
}
