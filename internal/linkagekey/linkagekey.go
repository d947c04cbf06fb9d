// Package linkagekey builds linkage keys: byte strings, made from a record's columns by an ordered,
// versioned recipe, that are equal at two holders exactly when the normalised columns are.
//
// A recipe is a list of steps, each applied in order to every column of the key:
//
//	nfkc                Unicode normalisation form KC (UAX #15): full-width digits become digits,
//	                    ligatures letters. White space becomes a plain space, and invisible
//	                    characters are dropped. Accents on their own (´ ¨ ¯) stay, where NFKC
//	                    would part the word by a space. A number character beside a digit (12²,
//	                    12½) is not read: NFKC makes 122 of it
//	trim                drops white space at both ends, and invisible characters everywhere
//	collapse_spaces     every run of white space becomes one space; invisible characters are
//	                    dropped
//	upper               full Unicode upper case without language rules, then NFC: ß and ẞ become
//	                    SS, ς and σ Σ, i, ı and İ all I
//	strip_accents       NFD, accents dropped, NFC. Letters with strokes lose them (ø, đ, ł: o, d,
//	                    l), æ becomes ae, œ oe, ß ss, þ th, ð d, ı i, and every apostrophe (see
//	                    strip_punctuation) becomes '. Greek loses its tonos, Hebrew and Arabic
//	                    their points. Marks that make another letter stay: Indic and Thai vowel
//	                    signs, Japanese voicing
//	strip_punctuation   drops punctuation and symbols (general categories P and S: dashes of all
//	                    kinds), invisible characters, and letters that are written for an
//	                    apostrophe (ʼ ʻ ʹ ʾ ʿ). A value that is as a whole a number with a
//	                    fraction (12345.0, 1,5), with a minus sign or with an exponent is not
//	                    read: 123450 would be another number. 1.234.567 and 12.05.1980 are read;
//	                    1.234 may be a fraction, and is not
//	digits_only         reads an identifier of decimal digits (Nd) of any script and writes them
//	                    as 0 to 9. White space may stand anywhere, dashes and slashes between
//	                    digits (12-34/5). Whatever else there is, the value is not read: a point
//	                    or a comma, even between groups (1.234.567), a sign, an exponent, a
//	                    letter. Where groups are written with points, strip_punctuation in front
//	                    drops them
//	date:LAYOUT         reads a date (see below) and writes it as YYYY-MM-DD
//	fiscal_code_it      upper-cases ASCII letters and drops white space and invisible characters;
//	                    a codice fiscale of a wrong shape or with a wrong check character is kept
//	                    and warned of
//	null_if:VALUE       a value equal to VALUE, byte for byte, at this point of the recipe becomes
//	                    null
//
// Invisible characters are those of general category Cf (marks of writing direction, joiners, soft
// hyphen, byte order mark), controls that are no white space, and default ignorable ones (variation
// selectors, Hangul fillers, U+034F). White space is Unicode's, which has TAB and line ends in it,
// with U+001C to U+001F and the Braille blank: a TAB between two words keeps them apart.
// Result.Unseen says whether a record had any, and whether they are still in its key.
//
// # Versions
//
// This is version 2. Version 1, which studies signed earlier keep, differs in this: the only
// invisible characters that it knows are U+200B, U+2060 and U+FEFF, at the ends of a value for
// trim; nfkc is plain NFKC; ẞ and İ stay under upper; strip_accents drops all nonspacing marks and
// nothing else; strip_punctuation drops categories P and S and refuses nothing; digits_only keeps
// the digits of any value and drops the rest. It is the caller's to parse a recipe as the version
// that its study names, with ParseRecipeOf.
//
// A LAYOUT is made of YYYY, MM, DD (exactly so many digits), M, D (one or two digits), each of
// year, month and day once, and of literal ASCII digits, punctuation, spaces and the letters T and
// Z: DD/MM/YYYY, YYYYMMDD, D.M.YYYY. There are no two-digit years: the century would be a guess. A
// recipe has at most one date step.
//
// A key is, for each column in order, the length of the normalised value (4 bytes, big-endian) and
// the value, so that ("1","23") is not ("12","3"). Appending the keys of two recipes is injective
// too, as both have a fixed number of columns. Records with a null, empty or unreadable column have
// no key, and the caller counts them: they never match.
//
// Everything here is a pure function of its arguments. Its running time depends on the values; it
// runs at the holder that owns them only.
package linkagekey

import (
	"crypto/sha256"
	"encoding/binary"
	"slices"
	"unicode/utf8"
)

// RecipeVersion is the version of the meaning of the steps that new studies get. It is raised with
// every change to what any step does to any value, which includes newer Unicode tables. Recipes
// from OldestRecipeVersion on keep their meaning: studies are signed under them.
const (
	RecipeVersion       = 2
	OldestRecipeVersion = 1
)

// MaxComponent is the greatest length, in bytes, of one normalised column of a key.
const MaxComponent = 1 << 16

// labelRecipe separates recipe hashes from every other hash of the project.
const labelRecipe = "blindjoin/v1/linkagekey/recipe"

// lengthSize is the size of the length before each component.
const lengthSize = 4

// Value is one column of a record.
type Value struct {
	Text string // UTF-8
	Null bool   // true: Text is of no account
}

// Outcome says whether a record has a key.
type Outcome int

const (
	// Built: the record has a key.
	Built Outcome = iota
	// Empty: a column is null, or empty after normalisation.
	Empty
	// Invalid: a column cannot be read: not UTF-8, not a date of the layout, or longer than
	// MaxComponent.
	Invalid
)

// String returns the stable name of the outcome, for counts and logs.
func (o Outcome) String() string {
	switch o {
	case Built:
		return "built"
	case Empty:
		return "empty"
	case Invalid:
		return "invalid"
	}
	return "unknown"
}

// Warning is a set of bits: what is odd about a key that was built all the same.
type Warning uint8

const (
	// BadCheckCharacter: a fiscal code's last character is not the one that the others call for.
	BadCheckCharacter Warning = 1 << iota
	// BadShape: a fiscal code has a wrong length, or letters where digits belong.
	BadShape
)

// Has reports whether all bits of w are set.
func (s Warning) Has(w Warning) bool { return s&w == w }

// Unseen says whether a record's columns hold characters that nobody sees: see unseen for which
// these are.
type Unseen int

const (
	// NoneUnseen: there are none.
	NoneUnseen Unseen = iota
	// UnseenRemoved: there are some, and the recipe has removed them, or the record has no key.
	UnseenRemoved
	// UnseenKept: the key holds some, and matches only where the other holder has the same ones.
	UnseenKept
)

// Result is what Build makes of a record.
type Result struct {
	// of length 0 unless Outcome is Built; it shares dst's memory where that is large enough
	Key      []byte
	Outcome  Outcome
	Warnings Warning // of the columns up to the first that is Empty or Invalid
	Unseen   Unseen  // of the same columns
}

// Recipe is a parsed list of steps. It is immutable and safe for concurrent use. The zero Recipe
// has no steps: it takes values as they are.
type Recipe struct {
	version int // 0 of the zero Recipe, which is one of RecipeVersion
	steps   []step
}

// Version returns the version of the meaning of the steps.
func (r Recipe) Version() int {
	if r.version == 0 {
		return RecipeVersion
	}
	return r.version
}

// Steps returns the recipe in the words that ParseRecipe reads.
func (r Recipe) Steps() []string {
	out := make([]string, len(r.steps))
	for i, s := range r.steps {
		out[i] = s.text
	}
	return out
}

// Hash identifies the recipe, its version and the number of columns that it is applied to. Two
// holders' keys are comparable only if their hashes agree.
func (r Recipe) Hash(columns int) [sha256.Size]byte {
	b := []byte(labelRecipe)
	b = binary.BigEndian.AppendUint64(b, uint64(r.Version())) //nolint:gosec // a small constant
	b = binary.BigEndian.AppendUint64(b, uint64(columns))     //nolint:gosec // any two numbers of columns stay different
	for _, s := range r.steps {
		b = binary.BigEndian.AppendUint64(b, uint64(len(s.text)))
		b = append(b, s.text...)
	}
	return sha256.Sum256(b)
}

// Build makes the key of a record. It overwrites dst and appends to dst[:0], so that a caller can
// pass the Key of its last call again, once it has copied what it keeps.
func (r Recipe) Build(dst []byte, values []Value) Result {
	out := Result{Key: dst[:0]}
	if len(values) == 0 {
		return out.without(Empty)
	}
	for _, v := range values {
		if v.Null || v.Text == "" {
			return out.without(Empty)
		}
		start := len(out.Key) + lengthSize
		out.Key = append(out.Key, make([]byte, lengthSize)...)
		out.Key = append(out.Key, v.Text...)
		b := r.normalise(out.Key[start:], &out)
		if out.Outcome != Built {
			return out.without(out.Outcome)
		}
		// b either lies within the key, at or after start, or is memory of its own: append copies
		// rightly in both cases.
		out.Key = append(out.Key[:start], b...)
		binary.BigEndian.PutUint32(out.Key[start-lengthSize:], uint32(len(b))) //nolint:gosec // at most MaxComponent
	}
	return out
}

// without is the result of a record that turns out to have no key.
func (r Result) without(why Outcome) Result {
	r.Key, r.Outcome, r.Unseen = r.Key[:0], why, min(r.Unseen, UnseenRemoved)
	return r
}

// AppendComponents appends the normalised columns of a key that Build made, in order. Of other
// bytes it takes what can be read as components, from the beginning.
func AppendComponents(dst []string, key []byte) []string {
	for len(key) >= lengthSize {
		n := uint64(binary.BigEndian.Uint32(key))
		key = key[lengthSize:]
		if n > uint64(len(key)) {
			break
		}
		dst = append(dst, string(key[:n]))
		key = key[n:]
	}
	return dst
}

// normalise runs the steps over b, which it may overwrite, and notes in out what becomes of it.
func (r Recipe) normalise(b []byte, out *Result) []byte {
	ascii := isASCII(b)
	if !ascii && !utf8.Valid(b) {
		out.Outcome = Invalid
		return nil
	}
	apply := (*step).apply2
	if r.version == 1 {
		apply = (*step).apply
	}
	some := hasUnseen(b, ascii)
	if some {
		out.Unseen = max(out.Unseen, UnseenRemoved)
	}
	for i := range r.steps {
		var (
			ok     bool
			warned Warning
		)
		b, ok, warned = apply(&r.steps[i], b, ascii)
		out.Warnings |= warned
		if !ok {
			out.Outcome = Invalid
			return nil
		}
		if len(b) == 0 {
			out.Outcome = Empty
			return nil
		}
		ascii = ascii || isASCII(b) // no step makes anything else of ASCII
	}
	if len(b) > MaxComponent {
		out.Outcome = Invalid
		return nil
	}
	if some && hasUnseen(b, ascii) {
		out.Unseen = UnseenKept
	}
	return b
}

func isASCII(b []byte) bool {
	return !slices.ContainsFunc(b, func(c byte) bool { return c >= utf8.RuneSelf })
}
