package dataset

import (
	"bufio"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// delimiters are those that are looked for in a header.
const delimiters = ",;\t"

// CSVOptions says how to read a CSV file. The zero value finds out.
type CSVOptions struct {
	Delimiter rune // 0: comma, semicolon or tab, whichever the header has most of outside quotes
}

// csvSource reads RFC 4180 with encoding/csv; the guard below it deals with what encoding/csv lets through.
type csvSource struct {
	name    string
	close   func() error
	guard   *guard
	reader  *csv.Reader
	columns []string
	start   int // physical line on which the last record starts
	end     int // and on which it ends
}

// OpenCSV reads the header of a CSV file; name stands in errors and positions. Close closes r if it is an io.Closer, and
// OpenCSV does not when it fails.
//
// Empty cells are empty texts, never nulls. Blank lines are skipped; so are lines of white space only, unless the file
// has but one column. Line breaks inside quotes are kept, CR LF as LF.
func OpenCSV(name string, r io.Reader, opts CSVOptions) (Source, error) {
	s := &csvSource{name: name, guard: newGuard(name, r), close: func() error { return nil }}
	if c, ok := r.(io.Closer); ok {
		s.close = c.Close
	}
	s.guard.limit = MaxRecord + guardSize + 1
	text := bufio.NewReaderSize(s.guard, guardSize)
	delimiter := opts.Delimiter
	if delimiter == 0 {
		var err error
		if delimiter, err = findDelimiter(name, text); err != nil {
			return nil, err
		}
	}
	if !validDelimiter(delimiter) {
		return nil, problem.New(problem.Invalid, "%q cannot be a delimiter", delimiter).
			WithHint("give one character that is no quote and no line break, as --delimiter ';'")
	}
	s.reader = csv.NewReader(text) // uses text itself, which is a large enough *bufio.Reader
	s.reader.Comma = delimiter
	s.reader.FieldsPerRecord = -1 // counted in Next, for a better message
	if err := s.header(); err != nil {
		return nil, err
	}
	return s, nil
}

func validDelimiter(r rune) bool {
	return r != 0 && r != '"' && r != '\r' && r != '\n' && utf8.ValidRune(r) && r != utf8.RuneError
}

// findDelimiter counts delimiters in the header without consuming it.
func findDelimiter(name string, text *bufio.Reader) (rune, error) {
	// The error comes again when the header is read.
	head, _ := text.Peek(guardSize)
	counts := make(map[rune]int, len(delimiters))
	quoted, begun := false, false
	for _, r := range string(head) {
		if r == '\n' && !quoted && begun {
			break
		}
		begun = begun || (r != '\n' && r != '\r')
		switch {
		case r == '"':
			quoted = !quoted
		case !quoted && strings.ContainsRune(delimiters, r):
			counts[r]++
		}
	}
	best, tie := ',', false
	for _, r := range delimiters[1:] {
		switch {
		case counts[r] > counts[best]:
			best, tie = r, false
		case counts[r] == counts[best] && counts[r] > 0:
			tie = true
		}
	}
	if tie {
		return 0, problem.New(problem.Invalid, "%s:1: the header does not tell which delimiter separates the columns", name).
			WithHint("say it with --delimiter ',' or --delimiter ';'")
	}
	return best, nil
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
	seen := make(map[string]bool, len(names))
	for i, n := range names {
		n = strings.TrimSpace(n)
		switch {
		case n == "":
			return problem.New(problem.Invalid, "%s:%d: column %d of %d has no name", s.name, s.start, i+1, len(names)).
				WithHint("the first line must name every column; is there a delimiter too many at its end?")
		case strings.ContainsRune(n, '\r'):
			return problem.New(problem.Invalid, "%s:%d: a carriage return within the header", s.name, s.start).
				WithHint("if lines end with carriage returns only, convert them: tr '\\r' '\\n'")
		case seen[n]:
			return problem.New(problem.Invalid, "%s:%d: column %q is named twice", s.name, s.start, n).
				WithHint("give every column a name of its own")
		}
		seen[n] = true
		names[i] = n
	}
	s.columns = names
	return nil
}

// Columns implements Source.
func (s *csvSource) Columns() []string { return s.columns }

// Describe implements Source.
func (s *csvSource) Describe() string { return s.name }

// Position implements Source.
func (s *csvSource) Position() string { return position(s.name, s.start) }

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
				WithHint("a field with a delimiter in it must stand in quotes")
		}
		cells := make([]*string, len(record))
		for i := range record {
			cells[i] = &record[i]
		}
		return cells, nil
	}
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
	// What is wrong with the bytes comes before what is wrong with the quotes that they may have cut.
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
	return problem.New(problem.Invalid, "%s:%d: a quoted field is not closed properly", s.name, e.Line).
		WithHint("the record starts at line %d; a quote within a quoted field must be doubled", e.StartLine)
}
