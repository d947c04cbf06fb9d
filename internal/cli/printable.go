package cli

import (
	"bytes"
	"fmt"
	"os"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/term"
)

// What is printed holds texts of others: values of cells, reasons of peers, entries of an audit
// log. On a terminal they must not move the cursor, change the title, hide or reorder what stands
// beside them, or begin a line that looks like one of ours. Log lines need nothing of this: slog's
// text handler quotes what is not printable.

// shows reports whether a character stands for itself on a terminal and does nothing else. Control
// characters include the 8-bit ones (U+009B begins an escape sequence), format characters the marks
// that reverse the direction of text. Joiners are part of ordinary words in some scripts.
func shows(r rune) bool {
	return r == '\u200c' || r == '\u200d' || !unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
}

// printable writes what does not show as an escape, like \n, \x1b or \u202e. What is exact is in
// JSON, and in CSV that goes into a file.
func printable(s string) string {
	if utf8.ValidString(s) && strings.IndexFunc(s, func(r rune) bool { return !shows(r) }) < 0 {
		return s
	}
	var b strings.Builder
	for len(s) > 0 {
		r, width := utf8.DecodeRuneInString(s)
		switch {
		case r == utf8.RuneError && width == 1:
			_, _ = fmt.Fprintf(&b, `\x%02x`, s[0])
		case shows(r):
			b.WriteString(s[:width])
		default:
			b.WriteString(strings.Trim(strconv.QuoteRune(r), "'"))
		}
		s = s[width:]
	}
	return b.String()
}

// printableAll is printable for each of a row.
func printableAll(row []string) []string {
	out := make([]string, len(row))
	for i, s := range row {
		out[i] = printable(s)
	}
	return out
}

// printableLines is printable for each line of a text, with between after all but the last.
func printableLines(s, between string) string {
	return strings.Join(printableAll(strings.Split(strings.TrimRight(s, "\n"), "\n")), between)
}

// printableJSON escapes in encoded JSON what does not show. Such characters stand in strings only,
// where an escape is the same value; encoding/json escapes those below U+0020 itself.
func printableJSON(encoded []byte) []byte {
	if bytes.IndexFunc(encoded, func(r rune) bool { return r >= utf8.RuneSelf || r == '\u007f' }) < 0 {
		return encoded
	}
	out := make([]byte, 0, len(encoded))
	for _, r := range string(encoded) {
		switch high, low := utf16.EncodeRune(r); {
		case r < '\u007f' || shows(r):
			out = utf8.AppendRune(out, r)
		case high != unicode.ReplacementChar:
			out = fmt.Appendf(out, `\u%04x\u%04x`, high, low)
		default:
			out = fmt.Appendf(out, `\u%04x`, r)
		}
	}
	return out
}

// isTerminal reports whether a stream is a terminal.
func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}
