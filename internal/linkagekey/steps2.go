package linkagekey

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// apply2 is apply for recipes of version 2.
func (s *step) apply2(b []byte, ascii bool) ([]byte, bool, Warning) {
	switch s.kind {
	case stepNFKC:
		b, ok := nfkc2(b, ascii)
		return b, ok, 0
	case stepTrim:
		b = bytes.TrimFunc(keep(b, visible), blank)
	case stepCollapseSpaces:
		b = collapse(b, blank, invisible)
	case stepUpper:
		b = upper2(b, ascii)
	case stepStripAccents:
		b = stripAccents2(b, ascii)
	case stepStripPunctuation:
		if losesNumber(b) {
			return nil, false, 0
		}
		b = keep(spaced(b), func(r rune) bool { return visible(r) && !unicode.IsPunct(r) && !unicode.IsSymbol(r) && !apostrophe(r) })
	case stepDigitsOnly:
		read, ok := digitsOnly2(b)
		return read, ok, 0
	case stepFiscalCodeIT:
		b = upperASCII(keep(b, func(r rune) bool { return visible(r) && !blank(r) }))
		return b, true, checkFiscalCode(b)
	case stepDate, stepNullIf:
		return s.apply(b, ascii)
	}
	return b, true, 0
}

func visible(r rune) bool { return !invisible(r) }

// spaced writes a space, in place, for the Braille blank, which would pass for a symbol.
func spaced(b []byte) []byte {
	if !bytes.ContainsRune(b, '\u2800') {
		return b
	}
	return bytes.ReplaceAll(b, []byte("\u2800"), []byte(" "))
}

// nfkc2 brings b into form KC, without invisible characters and with a plain space for each blank
// one. A spacing accent stays as it is. Superscript digits and the like beside a plain digit would
// become digits of one number: such a value is not read.
func nfkc2(b []byte, ascii bool) ([]byte, bool) {
	b = oneSpaceEach(b)
	if ascii {
		return b, true
	}
	b = norm.NFC.Bytes(b)
	if joinsDigits(b) {
		return nil, false
	}
	if norm.NFKC.IsNormal(b) {
		return b, true
	}
	var out []byte
	for len(b) > 0 {
		n := bytes.IndexFunc(b, spacingAccent)
		if n < 0 {
			return append(out, norm.NFKC.Bytes(b)...), true
		}
		_, size := utf8.DecodeRune(b[n:])
		out = norm.NFKC.Append(out, b[:n]...)
		out = append(out, b[n:n+size]...)
		b = b[n+size:]
	}
	return out, true
}

// oneSpaceEach drops invisible characters and writes a space for each blank one, in place.
func oneSpaceEach(b []byte) []byte {
	n := 0
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		switch {
		case invisible(r):
		case blank(r):
			b[n] = ' '
			n++
		default:
			n += copy(b[n:], b[i:i+size])
		}
		i += size
	}
	return b[:n]
}

// joinsDigits reports whether a number character that is no decimal digit (², ½, ①) stands beside a
// decimal digit.
func joinsDigits(b []byte) bool {
	const none, digit, other = 0, 1, 2
	before := none
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		i += size
		now := none
		switch {
		case unicode.IsDigit(r):
			now = digit
		case unicode.Is(unicode.No, r):
			now = other
		}
		if before+now == digit+other {
			return true
		}
		before = now
	}
	return false
}

// upper2 is upper, and writes SS for ẞ and I for İ, so that each letter comes out the same from its
// upper and from its lower case.
func upper2(b []byte, ascii bool) []byte {
	if ascii {
		return upperASCII(b)
	}
	b = cases.Upper(language.Und).Bytes(b)
	if bytes.ContainsRune(b, 'ẞ') {
		b = bytes.ReplaceAll(b, []byte("ẞ"), []byte("SS"))
	}
	if bytes.ContainsRune(b, '\u0307') || bytes.ContainsRune(b, 'İ') {
		b = dotless(norm.NFD.Bytes(b))
	}
	return norm.NFC.Bytes(b)
}

// dotless drops, in place, the dots above each I of a decomposed text.
func dotless(b []byte) []byte {
	n, afterI := 0, false
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		if !unicode.Is(unicode.Mn, r) {
			afterI = r == 'I'
		}
		if !afterI || r != '\u0307' {
			n += copy(b[n:], b[i:i+size])
		}
		i += size
	}
	return b[:n]
}

// stripAccents2 drops accents, strokes and ligatures, and writes every apostrophe as '.
func stripAccents2(b []byte, ascii bool) []byte {
	if ascii {
		for i, c := range b {
			if c == '`' {
				b[i] = '\''
			}
		}
		return b
	}
	b = norm.NFD.Bytes(b)
	n := 0
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		plain, mapped := plainLetters[r]
		switch {
		case accent(r):
		case mapped:
			n += copy(b[n:], plain)
		case apostrophe(r):
			b[n] = '\''
			n++
		default:
			n += copy(b[n:], b[i:i+size])
		}
		i += size
	}
	return norm.NFC.Bytes(b[:n])
}

// digitsOnly2 reads an identifier of digits that is written in groups: white space may stand
// anywhere, dashes and slashes between digits. Anything else may be the point of a fraction, a
// sign, an exponent, or part of another identifier, and is refused.
func digitsOnly2(b []byte) ([]byte, bool) {
	n, open := 0, false // open: a dash or slash waits for the digit behind it
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		i += size
		d, isDigit := decimal(r)
		switch {
		case isDigit:
			b[n] = d
			n++
			open = false
		case blank(r) || invisible(r):
		case n > 0 && (r == '/' || dash(r)):
			open = true
		default:
			return nil, false
		}
	}
	return b[:n], !open
}

// losesNumber reports whether b is, as a whole, a number whose value hangs on its punctuation: one
// with a fraction, a negative one, or one with an exponent. Currency signs and percent signs beside
// it are of no account. 1.234 may be a fraction, and counts as one; 1.234.567 and 12.05.1980
// cannot.
func losesNumber(b []byte) bool {
	var (
		digits, points, sincePoint int
		first, last                rune // points
		firstAgain                 int  // how often the first point occurs
		exponent, signed, negative bool
	)
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		i += size
		_, isDigit := decimal(r)
		switch {
		case isDigit:
			if signed && !exponent {
				return false // a dash between digits
			}
			digits++
			sincePoint++
		case blank(r) || invisible(r) || unicode.Is(unicode.Sc, r) || r == '%' || r == '‰':
		case point(r) || apostrophe(r):
			if exponent || signed {
				return false
			}
			if points == 0 {
				first = r
			}
			if r == first {
				firstAgain++
			}
			points, last, sincePoint = points+1, r, 0
		case r == '+' || dash(r):
			switch {
			case digits == 0 && points == 0 && !negative:
				negative = r != '+'
			case signed:
				return false
			default:
				signed = true // of an exponent, or behind the number
				negative = negative || !exponent && r != '+'
			}
		case (r == 'e' || r == 'E') && digits > 0 && !exponent && !signed:
			exponent = true
		default:
			return false
		}
	}
	if digits == 0 {
		return false
	}
	fraction := point(last) && sincePoint > 0 && (points == 1 || last != first && firstAgain == points-1)
	return negative || fraction || exponent && (signed || points > 0)
}
