package linkagekey

import (
	"strings"

	"github.com/blindjoin/blindjoin/internal/problem"
)

type field int

const (
	literal field = iota
	year
	month
	day
)

// layoutPart is one field, or one literal byte, of a date layout.
type layoutPart struct {
	field    field
	min, max int  // digits of a field
	literal  byte // of a literal
}

type layout []layoutPart

const layoutHint = "a layout has YYYY, MM or M, and DD or D once each, and digits, punctuation, spaces, T or Z between them, " +
	"such as DD/MM/YYYY; two-digit years are not read"

func parseLayout(s string) (layout, error) {
	bad := func(why string) error {
		return problem.New(problem.Invalid, "date layout %q %s", s, why).WithHint(layoutHint)
	}
	var (
		out  layout
		seen [day + 1]bool
	)
	for i := 0; i < len(s); {
		c := s[i]
		run := len(s[i:]) - len(strings.TrimLeft(s[i:], s[i:i+1]))
		part := layoutPart{min: run, max: run}
		switch {
		case c == 'Y' && run == 4:
			part.field = year
		case c == 'M' && run <= 2:
			part.field, part.max = month, 2
		case c == 'D' && run <= 2:
			part.field, part.max = day, 2
		case c == 'T' || c == 'Z' || c >= ' ' && c <= '~' && !isLetter(c):
			part, run = layoutPart{literal: c}, 1
		default:
			return nil, bad("has a part that is neither a field nor a separator")
		}
		if part.field != literal {
			if seen[part.field] {
				return nil, bad("has a field twice")
			}
			seen[part.field] = true
		}
		// A field of one or two digits must not run into further digits: 111 could be 1 and 11 or
		// 11 and 1.
		if n := len(out); n > 0 && out[n-1].min != out[n-1].max && (part.field != literal || isDigit(part.literal)) {
			return nil, bad("has digits right behind M or D")
		}
		out = append(out, part)
		i += run
	}
	if !seen[year] || !seen[month] || !seen[day] {
		return nil, bad("lacks the year, the month or the day")
	}
	return out, nil
}

// read parses b and writes the date over it as YYYY-MM-DD.
func (l layout) read(b []byte) ([]byte, bool) {
	var got [day + 1]int
	i := 0
	for _, p := range l {
		if p.field == literal {
			if i >= len(b) || b[i] != p.literal {
				return nil, false
			}
			i++
			continue
		}
		n := 0
		for n < p.max && i < len(b) && isDigit(b[i]) {
			got[p.field] = got[p.field]*10 + int(b[i]-'0')
			i++
			n++
		}
		if n < p.min {
			return nil, false
		}
	}
	y, m, d := got[year], got[month], got[day]
	if i != len(b) || y < 1 || m < 1 || m > 12 || d < 1 || d > daysIn(y, m) {
		return nil, false
	}
	digit := func(n int) byte { return "0123456789"[n%10] }
	return append(b[:0], digit(y/1000), digit(y/100), digit(y/10), digit(y), '-', digit(m/10), digit(m), '-', digit(d/10), digit(d)), true
}

func daysIn(y, m int) int {
	switch m {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if y%4 == 0 && (y%100 != 0 || y%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
func isLetter(c byte) bool { return 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' }
