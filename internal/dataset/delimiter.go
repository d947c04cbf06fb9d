package dataset

import (
	"bufio"
	"cmp"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/blindjoin/blindjoin/internal/problem"
)

const (
	// delimiters are those that are looked for in a header.
	delimiters = ",;\t|"
	// rare ones are not taken without being asked for, but looked for where a header seems to be
	// one column.
	rare = "^~¦\x01\x1f"
	// sampled is how many lines after the header are looked at, and enough how many of them tell
	// something.
	sampled, enough = 20, 2
)

func validDelimiter(r rune) bool {
	return r != 0 && r != '"' && r != '\r' && r != '\n' && utf8.ValidRune(r) && r != utf8.RuneError
}

// showDelimiter writes a delimiter as a shell and --delimiter take it.
func showDelimiter(r rune) string {
	switch {
	case r == '\t':
		return "tab"
	case !unicode.IsPrint(r):
		return fmt.Sprintf(`$'\x%02x'`, r)
	}
	return "'" + string(r) + "'"
}

// findDelimiter returns the delimiter of a file without consuming its header: given, the one that
// was asked for, or if that is 0 the one that the header has most of. Either way what makes one
// column out of several is refused. A file that really has one column whose name has a delimiter in
// it has the name in quotes.
func findDelimiter(name string, text *bufio.Reader, given rune) (rune, error) {
	// The error comes again when the header is read.
	head, _ := text.Peek(guardSize)
	header, rest := nextLine(string(head))
	var most []rune // those that the header has most of
	for _, r := range delimiters {
		switch n := header.count(r); {
		case n == 0:
		case len(most) == 0 || n > header.count(most[0]):
			most = []rune{r}
		case n == header.count(most[0]):
			most = append(most, r)
		}
	}
	switch {
	case given != 0 && header.count(given) > 0:
		return given, nil
	case given != 0 && len(most) > 0:
		return 0, problem.New(problem.Invalid, "%s:%d: with %s as the delimiter the header is one column; %s divides it into %d",
			name, header.number, showDelimiter(given), showDelimiter(most[0]), header.count(most[0])+1).
			WithHint("give --delimiter %s; if it is one column, put its name in quotes", showDelimiter(most[0]))
	case len(most) > 1:
		return 0, problem.New(problem.Invalid, "%s:%d: the header does not tell which delimiter separates the columns", name, header.number).
			WithHint("say it with --delimiter %s or --delimiter %s", showDelimiter(most[0]), showDelimiter(most[1]))
	case len(most) == 1:
		return most[0], nil
	}
	return cmp.Or(given, ','), oneColumn(name, header, rest, given)
}

// oneColumn refuses a header of one column before lines that are more: all have the same number of
// some delimiter.
func oneColumn(name string, header line, rest string, given rune) error {
	for _, r := range delimiters + rare {
		n := common(rest, r)
		switch {
		case n == 0:
		case header.count(r) == n:
			return problem.New(problem.Invalid, "%s:%d: the header seems to be one column; %s divides it, and every line after it, into %d",
				name, header.number, showDelimiter(r), n+1).
				WithHint("give --delimiter %s; if it is one column, put its name in quotes", showDelimiter(r))
		case header.count(r) == 0 && given == 0:
			return problem.New(problem.Invalid, "%s:%d: the header is one column, and %s divides every line after it into %d",
				name, header.number, showDelimiter(r), n+1).
				WithHint("the first line must name the columns: leave out titles above it; if it is one column, give --delimiter %s", showDelimiter(absent(rest)))
		}
	}
	return nil
}

// absent returns a delimiter that does not occur in the lines of a file with one column.
func absent(rest string) rune {
	for _, r := range delimiters {
		if !strings.ContainsRune(rest, r) {
			return r
		}
	}
	return ','
}

// common returns how often each of the first lines of rest has a delimiter, or 0 where they differ
// or are too few. The last line may be cut off, and does not count.
func common(rest string, r rune) int {
	n, lines := 0, 0
	for lines < sampled && rest != "" {
		var l line
		if l, rest = nextLine(rest); !l.whole {
			break
		}
		if lines++; lines == 1 {
			n = l.count(r)
		}
		if l.count(r) != n {
			return 0
		}
	}
	if lines < enough {
		return 0
	}
	return n
}

// line is one record of a text, without the fields in quotes.
type line struct {
	bare   string
	number int  // 1 for the first line of the text
	whole  bool // it ends with a line break
}

func (l line) count(r rune) int { return strings.Count(l.bare, string(r)) }

// nextLine takes one record off the beginning of a text, and the blank lines before it.
func nextLine(text string) (l line, rest string) {
	l.number = 1
	var bare strings.Builder
	quoted := false
	for i, r := range text {
		switch {
		case r == '"':
			quoted = !quoted
		case r == '\n' && !quoted && strings.TrimRight(text[:i], "\r\n") != "":
			l.bare, l.whole = bare.String(), true
			return l, text[i+1:]
		case r == '\n' && !quoted:
			l.number++
		case !quoted:
			bare.WriteRune(r)
		}
	}
	l.bare = bare.String()
	return l, ""
}
