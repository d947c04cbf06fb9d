package linkagekey

import (
	"unicode"
	"unicode/utf8"
)

// Classes of characters in recipes of version 2. All of them follow the tables of the recipe's
// Unicode version.

// blank reports whether a character stands for white space: Unicode's White_Space, which has TAB,
// the line ends and NEL in it, the information separators U+001C to U+001F, which separate as well,
// and the Braille pattern without dots, which looks like it.
func blank(r rune) bool {
	return unicode.IsSpace(r) || '\x1c' <= r && r <= '\x1f' || r == '\u2800'
}

// invisible reports whether a character shows nothing and separates nothing: general category Cf
// (marks of writing direction, joiners, soft hyphen, byte order mark, tags), controls that are no
// white space, and what Unicode calls default ignorable (variation selectors, Hangul fillers, the
// combining grapheme joiner).
func invisible(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return r < ' ' && !blank(r) || r == '\x7f'
	case r < '\u00a0':
		return !blank(r)
	case r < '\u0300':
		return r == '\u00ad'
	}
	return unicode.In(r, unicode.Cf, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector)
}

// unseen reports whether a character should not be in an identifier at all: invisible ones, white
// space that is a control or ends a line or a paragraph, and the Braille blank.
func unseen(r rune) bool {
	return invisible(r) || unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp) || r == '\u2800'
}

// hasUnseen reports whether there is an unseen character in b, which is UTF-8.
func hasUnseen(b []byte, ascii bool) bool {
	if ascii {
		for _, c := range b {
			if c < ' ' || c == '\x7f' {
				return true
			}
		}
		return false
	}
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		if unseen(r) {
			return true
		}
		i += size
	}
	return false
}

// apostrophe reports whether a character is written for an apostrophe, or for the mark of a glottal
// stop or a soft sign that transliterations write with one: quotation marks, primes, accents on
// their own, modifier letters and letters.
func apostrophe(r rune) bool {
	switch r {
	case '\'', '`', '\u00b4', '\u02b9', '\u02ba', '\u02bb', '\u02bc', '\u02bd', '\u02be', '\u02bf', '\u02c8', '\u02ca', '\u02cb', '\u02ee',
		'\u0384', '\u055a', '\u055b', '\u05f3', '\u05f4', '\u07f4', '\u07f5', '\u1fbd', '\u1fbf', '\u1ffe', '\u2018', '\u2019', '\u201a', '\u201b',
		'\u2032', '\u2033', '\u2035', '\u2036', '\ua78b', '\ua78c', '\uff07', '\uff40':
		return true
	}
	return false
}

// dash reports whether a character is a hyphen, a dash or the minus sign.
func dash(r rune) bool { return unicode.Is(unicode.Pd, r) || r == '\u2212' || r == '\u2043' }

// point reports whether a character may stand between the whole part of a number and its fraction,
// in some country.
func point(r rune) bool {
	switch r {
	case '.', ',', '\u00b7', '\u066b', '\u066c', '\ufe50', '\ufe52', '\uff0c', '\uff0e':
		return true
	}
	return false
}

// spacingAccent reports whether NFKC makes a space and a mark of a character, which would part the
// word that it stands in.
func spacingAccent(r rune) bool {
	switch {
	case r == '\u00a8' || r == '\u00af' || r == '\u00b4' || r == '\u00b8':
	case '\u02d8' <= r && r <= '\u02dd':
	case r == '\u037a' || r == '\u0384' || r == '\u0385':
	case r == '\u1fbd' || '\u1fbf' <= r && r <= '\u1fc1' || '\u1fcd' <= r && r <= '\u1fcf' || '\u1fdd' <= r && r <= '\u1fdf':
	case r == '\u1fed' || r == '\u1fee' || r == '\u1ffd' || r == '\u1ffe':
	case r == '\u2017' || r == '\u203e' || r == '\u309b' || r == '\u309c' || '\ufe49' <= r && r <= '\ufe4c' || r == '\uffe3':
	default:
		return false
	}
	return true
}

// accent reports whether a mark is an accent: a nonspacing mark that Latin, Greek, Cyrillic,
// Hebrew, Arabic and Syriac letters keep their identity without. Vowel signs of Indic and Southeast
// Asian scripts make another syllable, and Japanese voicing marks another letter.
func accent(r rune) bool {
	return unicode.Is(unicode.Mn, r) && r != '\u3099' && r != '\u309a' &&
		unicode.In(r, unicode.Inherited, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Hebrew, unicode.Arabic, unicode.Syriac)
}

// plainLetters are what accents, strokes and ligatures leave of letters that have no decomposition.
// None is longer than its letter.
var plainLetters = map[rune]string{
	'Æ': "AE", 'æ': "ae", 'Œ': "OE", 'œ': "oe", 'ß': "ss", 'ẞ': "SS", 'Þ': "TH", 'þ': "th", 'Ð': "D", 'ð': "d", 'ſ': "s", 'ı': "i", 'ȷ': "j",
	'Ø': "O", 'ø': "o", 'Đ': "D", 'đ': "d", 'Ł': "L", 'ł': "l", 'Ħ': "H", 'ħ': "h", 'Ŧ': "T", 'ŧ': "t", 'Ɨ': "I", 'ɨ': "i", 'Ƶ': "Z", 'ƶ': "z",
	'Ǥ': "G", 'ǥ': "g", 'Ƀ': "B", 'ƀ': "b", 'Ɇ': "E", 'ɇ': "e", 'Ɉ': "J", 'ɉ': "j", 'Ɍ': "R", 'ɍ': "r", 'Ɏ': "Y", 'ɏ': "y", 'Ʉ': "U", 'ʉ': "u",
	'Ⱥ': "A", 'ⱥ': "a", 'Ȼ': "C", 'ȼ': "c", 'Ⱦ': "T", 'ⱦ': "t", 'Ƚ': "L", 'ƚ': "l", 'Ɫ': "L", 'ɫ': "l", 'Ᵽ': "P", 'ᵽ': "p", 'Ɖ': "D", 'ɖ': "d",
}
