package pair

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/blindjoin/blindjoin/internal/masterkey"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// Made is a source of rows that are made when they are asked for.
type Made struct {
	Names []string
	Rows  int
	at    int
	fail  int // the row that is an error, counted from 1
	Cell  func(row, column int) *string
}

func (m *Made) Columns() []string { return m.Names }

func (m *Made) Describe() string { return "made" }

func (m *Made) Position() string { return "made:" + strconv.Itoa(m.at) }

func (m *Made) Notes() []string { return nil }

func (m *Made) Close() error { return nil }

var ErrMade = problem.New(problem.Invalid, "made:5000: the row is broken")

func (m *Made) Next() ([]*string, error) {
	if m.at == m.Rows {
		return nil, io.EOF
	}
	m.at++
	if m.at == m.fail {
		return nil, ErrMade
	}
	cells := make([]*string, len(m.Names))
	for i := range cells {
		cells[i] = m.Cell(m.at, i)
	}
	return cells, nil
}

// Numbered makes a column of distinct texts, one with nulls, and one of three values of which one
// is empty.
func Numbered(row, column int) *string {
	var s string
	switch {
	case column == 1 && row%10 == 0:
		return nil
	case column == 2:
		s = strings.Repeat("è", row%3)
	default:
		s = fmt.Sprintf("%07d-%d", row, column)
	}
	return &s
}

func RowsOf(n int) *Made { return &Made{Names: []string{"id", "a", "b"}, Rows: n, Cell: Numbered} }

func BrokenAt5000() *Made {
	m := RowsOf(10_000)
	m.fail = 5000
	return m
}

// OneRow is a source of one row with these columns.
func OneRow(names ...string) *Made {
	return &Made{Names: names, Rows: 1, Cell: func(int, int) *string { s := "a"; return &s }}
}

// Wrap wraps a secret as holder i does in its store.
func (p *Pair) Wrap(i int, secret []byte, table, row, column string) ([]byte, error) {
	return p.configs[i].Master.Wrap(secret, masterkey.Cell{Table: table, Row: row, Column: column})
}
