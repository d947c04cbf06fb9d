// Package linkagekey builds linkage keys: byte strings, made from a record's columns by an ordered, versioned
// recipe, that are equal at two holders exactly when the normalised columns are.
//
// A recipe is a list of steps, each applied in order to every column of the key:
//
//	nfkc                Unicode normalisation form KC (UAX #15): full-width digits become digits, ligatures letters
//	trim                drops white space at both ends; no-break spaces, U+200B, U+2060 and U+FEFF (byte order mark) too
//	collapse_spaces     every run of white space becomes one space; invisible U+200B, U+2060, U+FEFF on their own are dropped
//	upper               full Unicode upper case without language rules (ß becomes SS), then NFC
//	strip_accents       NFD, nonspacing marks (Mn) dropped, NFC; letters with strokes (Ø, Ł) have no mark and stay
//	strip_punctuation   drops punctuation and symbols (general categories P and S)
//	digits_only         keeps decimal digits (Nd), whatever their script, as 0 to 9
//	date:LAYOUT         reads a date (see below) and writes it as YYYY-MM-DD
//	fiscal_code_it      upper-cases ASCII letters and drops white space; a codice fiscale of a wrong shape or with a wrong
//	                    check character is kept and warned of
//	null_if:VALUE       a value equal to VALUE, byte for byte, at this point of the recipe becomes null
//
// A LAYOUT is made of YYYY, MM, DD (exactly so many digits), M, D (one or two digits), each of year, month and day
// once, and of literal ASCII digits, punctuation, spaces and the letters T and Z: DD/MM/YYYY, YYYYMMDD, D.M.YYYY. There
// are no two-digit years: the century would be a guess. A recipe has at most one date step.
//
// A key is, for each column in order, the length of the normalised value (4 bytes, big-endian) and the value, so that
// ("1","23") is not ("12","3"). Appending the keys of two recipes is injective too, as both have a fixed number of
// columns. Records with a null, empty or unreadable column have no key, and the caller counts them: they never match.
//
// Everything here is a pure function of its arguments. Its running time depends on the values; it runs at the holder
// that owns them only.
package linkagekey

import (
	"crypto/sha256"
	"encoding/binary"
	"slices"
	"unicode/utf8"
)

// RecipeVersion is the version of the meaning of the steps. It is raised with every change to what any step does to any
// value, which includes newer Unicode tables.
const RecipeVersion = 1

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
	// Invalid: a column cannot be read: not UTF-8, not a date of the layout, or longer than MaxComponent.
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

// Result is what Build makes of a record.
type Result struct {
	Key      []byte // of length 0 unless Outcome is Built; it shares dst's memory where that is large enough
	Outcome  Outcome
	Warnings Warning // of the columns up to the first that is Empty or Invalid
}

// Recipe is a parsed list of steps. It is immutable and safe for concurrent use. The zero Recipe has no steps: it takes
// values as they are.
type Recipe struct {
	steps []step
}

// Steps returns the recipe in the words that ParseRecipe reads.
func (r Recipe) Steps() []string {
	out := make([]string, len(r.steps))
	for i, s := range r.steps {
		out[i] = s.text
	}
	return out
}

// Hash identifies the recipe, its version and the number of columns that it is applied to. Two holders' keys are
// comparable only if their hashes agree.
func (r Recipe) Hash(columns int) [sha256.Size]byte {
	b := []byte(labelRecipe)
	b = binary.BigEndian.AppendUint64(b, RecipeVersion)
	b = binary.BigEndian.AppendUint64(b, uint64(columns)) //nolint:gosec // any two numbers of columns stay different
	for _, s := range r.steps {
		b = binary.BigEndian.AppendUint64(b, uint64(len(s.text)))
		b = append(b, s.text...)
	}
	return sha256.Sum256(b)
}

// Build makes the key of a record. It overwrites dst and appends to dst[:0], so that a caller can pass the Key of its
// last call again, once it has copied what it keeps.
func (r Recipe) Build(dst []byte, values []Value) Result {
	dst = dst[:0]
	var warnings Warning
	if len(values) == 0 {
		return Result{Key: dst, Outcome: Empty}
	}
	for _, v := range values {
		if v.Null || v.Text == "" {
			return Result{Key: dst[:0], Outcome: Empty, Warnings: warnings}
		}
		start := len(dst) + lengthSize
		dst = append(dst, make([]byte, lengthSize)...)
		dst = append(dst, v.Text...)
		b, outcome, warned := r.normalise(dst[start:])
		warnings |= warned
		if outcome != Built {
			return Result{Key: dst[:0], Outcome: outcome, Warnings: warnings}
		}
		// b either lies within dst, at or after start, or is memory of its own: append copies rightly in both cases.
		dst = append(dst[:start], b...)
		binary.BigEndian.PutUint32(dst[start-lengthSize:], uint32(len(b))) //nolint:gosec // at most MaxComponent
	}
	return Result{Key: dst, Outcome: Built, Warnings: warnings}
}

// AppendComponents appends the normalised columns of a key that Build made, in order. Of other bytes it takes what can be
// read as components, from the beginning.
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

// normalise runs the steps over b, which it may overwrite.
func (r Recipe) normalise(b []byte) ([]byte, Outcome, Warning) {
	var warnings Warning
	ascii := isASCII(b)
	if !ascii && !utf8.Valid(b) {
		return nil, Invalid, 0
	}
	for i := range r.steps {
		s := &r.steps[i]
		var (
			ok     bool
			warned Warning
		)
		b, ok, warned = s.apply(b, ascii)
		warnings |= warned
		if !ok {
			return nil, Invalid, warnings
		}
		if len(b) == 0 {
			return nil, Empty, warnings
		}
		ascii = ascii || isASCII(b) // no step makes anything else of ASCII
	}
	if len(b) > MaxComponent {
		return nil, Invalid, warnings
	}
	return b, Built, warnings
}

func isASCII(b []byte) bool {
	return !slices.ContainsFunc(b, func(c byte) bool { return c >= utf8.RuneSelf })
}
