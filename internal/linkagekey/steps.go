package linkagekey

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// apply runs one step of a recipe of version 1 over b, which is not empty and which it may
// overwrite; ascii tells that b is ASCII only. It reports false if the value cannot be read. An
// empty result means null.
func (s *step) apply(b []byte, ascii bool) ([]byte, bool, Warning) {
	switch s.kind {
	case stepNFKC:
		if !ascii && !norm.NFKC.IsNormal(b) {
			b = norm.NFKC.Bytes(b)
		}
	case stepTrim:
		b = bytes.TrimFunc(b, func(r rune) bool { return isSpace(r) || isInvisible(r) })
	case stepCollapseSpaces:
		b = collapse(b, isSpace, isInvisible)
	case stepUpper:
		b = upper(b, ascii)
	case stepStripAccents:
		if !ascii {
			b = norm.NFC.Bytes(keep(norm.NFD.Bytes(b), func(r rune) bool { return !unicode.Is(unicode.Mn, r) }))
		}
	case stepStripPunctuation:
		b = keep(b, func(r rune) bool { return !unicode.IsPunct(r) && !unicode.IsSymbol(r) })
	case stepDigitsOnly:
		b = digitsOnly(b)
	case stepDate:
		read, ok := s.layout.read(b)
		return read, ok, 0
	case stepFiscalCodeIT:
		b = upperASCII(keep(b, func(r rune) bool { return !isSpace(r) && !isInvisible(r) }))
		return b, true, checkFiscalCode(b)
	case stepNullIf:
		if string(b) == s.argument {
			b = nil
		}
	}
	return b, true, 0
}

// isSpace is Unicode's White_Space, which is what version 1 takes for it.
func isSpace(r rune) bool { return unicode.IsSpace(r) }

// isInvisible tells the characters without width that version 1 knows.
func isInvisible(r rune) bool { return r == '\u200b' || r == '\u2060' || r == '\ufeff' }

// keep drops, in place, the characters that f denies.
func keep(b []byte, f func(rune) bool) []byte {
	n := 0
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		if f(r) {
			n += copy(b[n:], b[i:i+size])
		}
		i += size
	}
	return b[:n]
}

// collapse writes one space for every run of white space, and drops what shows nothing, in place.
func collapse(b []byte, isSpace, isInvisible func(rune) bool) []byte {
	n, inSpace := 0, false
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		switch {
		case isSpace(r):
			if !inSpace {
				b[n] = ' '
				n++
			}
			inSpace = true
		case isInvisible(r):
		default:
			n += copy(b[n:], b[i:i+size])
			inSpace = false
		}
		i += size
	}
	return b[:n]
}

func upper(b []byte, ascii bool) []byte {
	if ascii {
		return upperASCII(b)
	}
	// A mapping can leave decomposed characters (U+0390 has no upper case of one character), which
	// must equal composed ones.
	return norm.NFC.Bytes(cases.Upper(language.Und).Bytes(b))
}

func upperASCII(b []byte) []byte {
	for i, c := range b {
		if 'a' <= c && c <= 'z' {
			b[i] = c - ('a' - 'A')
		}
	}
	return b
}

func digitsOnly(b []byte) []byte {
	n := 0
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		if d, ok := decimal(r); ok {
			b[n] = d
			n++
		}
		i += size
	}
	return b[:n]
}

// decimal returns a decimal digit of any script as an ASCII digit. Unicode lays the digits of a
// script out in order, from zero to nine.
func decimal(r rune) (byte, bool) {
	if r < utf8.RuneSelf {
		return byte(r), '0' <= r && r <= '9' //nolint:gosec // r is below 128
	}
	if !unicode.IsDigit(r) {
		return 0, false
	}
	for _, t := range unicode.Nd.R16 {
		if lo := rune(t.Lo); lo <= r && r <= rune(t.Hi) {
			return "0123456789"[(r-lo)%10], true
		}
	}
	for _, t := range unicode.Nd.R32 {
		if lo := rune(t.Lo); lo <= r && r <= rune(t.Hi) { //nolint:gosec // tables hold characters
			return "0123456789"[(r-lo)%10], true
		}
	}
	return 0, false
}
