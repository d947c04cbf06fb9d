// Package dataset reads rows for a holder's dataset from where they are: a CSV file (RFC 4180, with
// the delimiters that statistics offices use) or a table of any PostgreSQL database.
//
// Cells are canonical text. What a file says is kept to the letter: leading zeros, white space
// inside cells, letters of every script. Sources are streams of bounded memory. Whatever is wrong
// with the input is a problem.Invalid error that says where, and never shows a cell.
package dataset

import "strconv"

// MaxRecord is the largest record that a source accepts, in bytes.
const MaxRecord = 1 << 20

// Source is a stream of rows. It is used by one goroutine.
type Source interface {
	// Columns returns the column names, which are distinct and not empty.
	Columns() []string
	// Next returns the next row, one cell per column; nil is a null. It returns io.EOF after the
	// last row. The caller may keep the row.
	Next() ([]*string, error)
	// Describe names the source without secrets: "people.csv", "survey.people".
	Describe() string
	// Position says where the row that Next returned last stands: "people.csv:123".
	Position() string
	// Notes says what its reader should know of the source and no error says, each in one line.
	Notes() []string
	// Close releases what the source holds, also before its end.
	Close() error
}

// position is how a line of a file is named in errors and by editors.
func position(name string, line int) string { return name + ":" + strconv.Itoa(line) }
