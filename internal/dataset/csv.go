package dataset

import (
	"bufio"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// CSVOptions says how to read a CSV file. The zero value finds out.
type CSVOptions struct {
	// 0: comma, semicolon, tab or vertical bar, whichever the header has most of outside quotes
	Delimiter rune
}

// csvSource reads RFC 4180 with encoding/csv; the guard below it deals with what encoding/csv lets
// through.
type csvSource struct {
	name    string
	close   func() error
	guard   *guard
	text    *bufio.Reader
	reader  *csv.Reader
	columns []string
	start   int // physical line on which the last record starts
	end     int // and on which it ends
}

// OpenCSV reads the header of a CSV file; name stands in errors and positions. Close closes r if it
// is an io.Closer, and OpenCSV does not when it fails.
//
// Empty cells are empty texts, never nulls. Blank lines are skipped; so are lines of white space
// only, unless the file has but one column. Line breaks inside quotes are kept, CR LF as LF.
func OpenCSV(name string, r io.Reader, opts CSVOptions) (Source, error) {
	s := &csvSource{name: name, guard: newGuard(name, r), close: func() error { return nil }}
	if c, ok := r.(io.Closer); ok {
		s.close = c.Close
	}
	s.guard.limit = MaxRecord + guardSize + 1
	text := bufio.NewReaderSize(s.guard, guardSize)
	if opts.Delimiter != 0 && !validDelimiter(opts.Delimiter) {
		return nil, problem.New(problem.Invalid, "%q cannot be a delimiter", opts.Delimiter).
			WithHint("give one character that is no quote and no line break, as --delimiter ';'")
	}
	delimiter, err := findDelimiter(name, text, opts.Delimiter)
	if err != nil {
		return nil, err
	}
	s.text = text
	s.reader = csv.NewReader(text) // uses text itself, which is a large enough *bufio.Reader
	s.reader.Comma = delimiter
	s.reader.FieldsPerRecord = -1 // counted in Next, for a better message
	if err := s.header(); err != nil {
		return nil, err
	}
	return s, nil
}

func (s *csvSource) header() error {
	names, err := s.read()
	if errors.Is(err, io.EOF) {
		return problem.New(problem.Invalid, "%s: the file is empty", s.name).
			WithHint("the first line must name the columns")
	}
	if err != nil {
		return err
	}
	for i, n := range names {
		if names[i] = strings.TrimSpace(n); names[i] == "" {
			hint := "is there a title above it, or a delimiter too many at its end?"
			if i == 0 { // what data frames write in front
				hint = "is that one of row numbers? name it, or leave it out (index=False, row.names=FALSE)"
			}
			return problem.New(problem.Invalid, "%s:%d: column %d of %d has no name", s.name, s.start, i+1, len(names)).
				WithHint("the first line must name every column; %s", hint)
		}
	}
	s.columns = names
	return checkNames(position(s.name, s.start), names, "give every column a name of its own, of letters that show")
}

// Columns implements Source.
func (s *csvSource) Columns() []string { return s.columns }

// Describe implements Source.
func (s *csvSource) Describe() string { return s.name }

// Position implements Source.
func (s *csvSource) Position() string { return position(s.name, s.start) }

// Notes implements Source.
func (s *csvSource) Notes() []string { return nil }

// Close implements Source.
func (s *csvSource) Close() error { return s.close() }

// Next implements Source.
func (s *csvSource) Next() ([]*string, error) {
	for {
		record, err := s.read()
		if err != nil {
			return nil, err
		}
		if len(record) != len(s.columns) {
			if len(record) == 1 && strings.TrimSpace(record[0]) == "" {
				continue
			}
			return nil, problem.New(problem.Invalid, "%s:%d: %d fields where the header has %d", s.name, s.start, len(record), len(s.columns)).
				WithHint("%s", s.fieldsHint(len(record)))
		}
		if repeats(record, s.columns) {
			return nil, problem.New(problem.Invalid, "%s:%d: the header line again, in the middle of the file", s.name, s.start).
				WithHint("were files joined? leave out all headers but the first; if it is a record, give the column another name")
		}
		cells := make([]*string, len(record))
		for i := range record {
			cells[i] = &record[i]
		}
		return cells, nil
	}
}

// fieldsHint says what to do about a record that has not as many fields as the header.
func (s *csvSource) fieldsHint(fields int) string {
	if fields > len(s.columns) {
		return "a field with a delimiter in it must stand in quotes"
	}
	hint := "is the line cut, or no record, or a field with a line break in it without quotes?"
	for _, r := range delimiters {
		if r != s.reader.Comma && slices.ContainsFunc(s.columns, func(c string) bool { return strings.ContainsRune(c, r) }) {
			return hint + " if the columns are separated otherwise, give --delimiter " + showDelimiter(r)
		}
	}
	return hint
}

// read returns the next record and sets the lines on which it stands.
func (s *csvSource) read() ([]string, error) {
	begin := s.reader.InputOffset()
	// The buffer between the guard and the parser may be ahead by its size.
	s.guard.limit = begin + MaxRecord + guardSize + 1
	record, err := s.reader.Read()
	if err == nil {
		s.start, _ = s.reader.FieldPos(0)
		last := len(record) - 1
		s.end, _ = s.reader.FieldPos(last)
		s.end += strings.Count(record[last], "\n")
	}
	var syntax *csv.ParseError
	switch isSyntax := errors.As(err, &syntax); {
	case s.guard.capped && isSyntax:
		return nil, s.tooLong(syntax.StartLine)
	case s.guard.capped && err == nil, err == nil && s.reader.InputOffset()-begin > MaxRecord:
		return nil, s.tooLong(s.start)
	case s.guard.capped:
		return nil, s.tooLong(s.end + 1)
	case err == nil:
		return record, nil
	case errors.Is(err, io.EOF):
		return nil, io.EOF
	case !isSyntax:
		return nil, err // the guard's, which says where
	}
	// What is wrong with the bytes comes before what is wrong with the quotes that they may have
	// cut.
	if s.guard.err != nil && !errors.Is(s.guard.err, io.EOF) && s.guard.line <= syntax.Line {
		return nil, s.guard.err
	}
	return nil, s.quotes(syntax)
}

func (s *csvSource) tooLong(line int) error {
	return problem.New(problem.Invalid, "%s:%d: a record of more than %d bytes starts here", s.name, line, MaxRecord).
		WithHint("is a quote unclosed? it starts at line %d", line)
}

// quotes explains an error of encoding/csv: it has two kinds, both about quotes.
func (s *csvSource) quotes(e *csv.ParseError) error {
	if errors.Is(e.Err, csv.ErrBareQuote) {
		return problem.New(problem.Invalid, "%s:%d: a quote within a field that does not begin with one", s.name, e.Line).
			WithHint("put the field in quotes and double the quotes in it")
	}
	if s.guard.quoted && s.guard.spent() && s.text.Buffered() == 0 {
		return problem.New(problem.Invalid, "%s:%d: the file ends within a quoted field", s.name, e.Line).
			WithHint("the record starts at line %d; if its quotes are as they should be, the file was cut short: copy or export it again", e.StartLine)
	}
	return problem.New(problem.Invalid, "%s:%d: a quoted field is not closed properly", s.name, e.Line).
		WithHint("the record starts at line %d; a quote within a quoted field must be doubled", e.StartLine)
}
