package linkagekey

import (
	"bytes"
	"fmt"
	"math/big"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func eachOf(between [][2]rune, each func(r rune)) {
	for _, b := range between {
		for r := b[0]; r <= b[1]; r++ {
			each(r)
		}
	}
}

func eachRune(each func(r rune)) {
	eachOf([][2]rune{{0, 0xd7ff}, {0xe000, utf8.RuneError - 1}, {utf8.RuneError + 1, unicode.MaxRune}}, each)
}

// What nobody sees makes no difference to a key, and is counted.
func TestInvisibleCharactersMakeNoDifference(t *testing.T) {
	t.Parallel()
	n := 0
	eachRune(func(r rune) {
		if unicode.In(r, unicode.Cf, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector, unicode.Cc) != (invisible(r) || unicode.In(r, unicode.Cc) && blank(r)) {
			t.Errorf("%U is not what its category says", r)
		}
		if invisible(r) && blank(r) {
			t.Errorf("%U is both", r)
		}
		if invisible(r) {
			n++
		}
	})
	if n < 4000 {
		t.Errorf("%d invisible characters", n)
	}
	of := "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c\u200b\u200c\u200d\u00ad\u180e\u2060\u2061\ufeff\ufff9\x00\x07\x1b\x7f\u0080\u0092\u009f\ufe0f\ufe00\u180b\u034f\u115f\u1160\u3164\uffa0\u17b4\u2065\U000e0001\U000e0041\U000e0100"
	for _, steps := range []string{"nfkc", "trim", "collapse_spaces", "strip_punctuation", "digits_only", "fiscal_code_it", "nfkc|trim|upper"} {
		plain := "Person Name"
		if steps == "digits_only" {
			plain = "12 34"
		}
		r := mustParse(t, splitSteps(steps)...)
		want := r.Build(nil, texts(plain))
		for _, c := range of {
			for i := range len(plain) + 1 {
				got := r.Build(nil, texts(plain[:i]+string(c)+plain[i:]))
				if !bytes.Equal(got.Key, want.Key) || got.Unseen != UnseenRemoved {
					t.Errorf("%s with %U at %d: %s %q, unseen %d", steps, c, i, got.Outcome, got.Key, got.Unseen)
				}
			}
		}
		if want.Unseen != NoneUnseen {
			t.Errorf("%s of %s: unseen %d", steps, plain, want.Unseen)
		}
	}
}

func TestUnseenCharactersAreToldOf(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		steps, a, b string
		want        Unseen
	}{
		{"", "a", "b", NoneUnseen},
		{"", "a b\u00a0c", "b", NoneUnseen},
		{"", "a", "b\u200e", UnseenKept},
		{"upper", "é\u200d", "b", UnseenKept},
		{"upper", "a\tb", "b", UnseenKept},
		{"trim", "a\r", "b\u200e", UnseenRemoved},
		{"trim", "a\tb", "b\u200e", UnseenKept},
		{"nfkc", "a\tb", "b", UnseenRemoved},
		{"", "a\x1b", "", UnseenRemoved}, // no key
		{"date:YYYY-MM-DD", "2000-01-01\u200e", "", UnseenRemoved},
	} {
		if got := mustParse(t, splitSteps(c.steps)...).Build(nil, texts(c.a, c.b)); got.Unseen != c.want {
			t.Errorf("%s of %+q, %+q: unseen %d, want %d", c.steps, c.a, c.b, got.Unseen, c.want)
		}
	}
	// Version 1 counts them as well: it removes hardly any.
	if got := version1(t, "trim").Build(nil, texts("a\u200e")); got.Unseen != UnseenKept {
		t.Errorf("version 1: unseen %d", got.Unseen)
	}
}

// A removed character joins no two words: what separates is white space.
func TestWhatSeparatesIsWhiteSpace(t *testing.T) {
	t.Parallel()
	r := mustParse(t, "trim", "collapse_spaces")
	want := key("a b")
	n := 0
	eachRune(func(c rune) {
		if !blank(c) {
			return
		}
		n++
		for _, steps := range []Recipe{r, mustParse(t, "nfkc"), mustParse(t, "strip_punctuation", "collapse_spaces")} {
			if got := steps.Build(nil, texts("a"+string(c)+"b")); !bytes.Equal(got.Key, want) {
				t.Errorf("%U under %v: %q", c, steps.Steps(), got.Key)
			}
		}
	})
	for _, c := range "\t\n\v\f\r\x1c\x1d\x1e\x1f \u0085\u00a0\u1680\u2003\u2028\u2029\u202f\u3000\u2800" {
		if !blank(c) {
			t.Errorf("%U is no white space", c)
		}
	}
	if n < 25 {
		t.Errorf("%d characters are white space", n)
	}
}

func TestOneLetterToPeople(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		steps string
		forms []string
	}{
		{"upper", []string{"STRASSE", "straße", "STRAẞE", "Strasse"}},
		{"strip_accents|upper", []string{"STRASSE", "straße", "STRAẞE"}},
		{"upper|strip_accents", []string{"STRASSE", "straße", "STRAẞE"}},
		{"upper", []string{"istanbul", "ISTANBUL", "İSTANBUL", "İstanbul", "ıstanbul", "i\u0307stanbul", "I\u0307STANBUL"}},
		{"upper", []string{"Οδυσσευς", "Οδυσσευσ", "ΟΔΥΣΣΕΥΣ"}},
		{"upper|strip_accents", []string{"Σίσυφος", "ΣΊΣΥΦΟΣ", "ΣΙΣΥΦΟΣ", "Σι\u0301συφος"}},
		{"nfkc|upper", []string{"final", "ﬁnal", "ＦＩＮＡＬ"}},
		{"strip_accents|upper", []string{"Orsted", "Ørsted", "ørsted", "O\u0338rsted"}},
		{"strip_accents", []string{"Djorde Lodz", "Đjorđe Łódź"}},
		{"strip_accents|upper", []string{"Lodz", "Łódź", "łódź"}},
		{"strip_accents|upper", []string{"Aesir oeuvre", "Æsir œuvre", "ÆSIR ŒUVRE", "ǽsir oeuvre"}},
		{"strip_punctuation", []string{"OBrien", "O'Brien", "O’Brien", "O‘Brien", "O´Brien", "O`Brien", "OʼBrien", "OʻBrien", "O′Brien", "OʹBrien", "O＇Brien", "OꞌBrien", "Oʾ\u00adBrien"}},
		{"strip_accents", []string{"O'Brien", "O’Brien", "O‘Brien", "O´Brien", "O`Brien", "OʼBrien", "OʻBrien", "O′Brien", "OʹBrien", "O＇Brien"}},
		{"nfkc|trim|collapse_spaces|upper|strip_accents|strip_punctuation", []string{"O'Brien", "O´Brien", "OʼBrien", "O\u1ffdBrien", "o`brien", "Ò'Brien", "O\u0384Brien"}},
		{"strip_punctuation", []string{"SmithJones", "Smith-Jones", "Smith‐Jones", "Smith‑Jones", "Smith–Jones", "Smith—Jones", "Smith−Jones", "Smith\u00adJones", "Smith－Jones", "Smith⁃Jones"}},
	} {
		r := mustParse(t, splitSteps(c.steps)...)
		want := r.Build(nil, texts(c.forms[0]))
		for _, form := range c.forms {
			if got := r.Build(nil, texts(form)); got.Outcome != Built || !bytes.Equal(got.Key, want.Key) {
				t.Errorf("%s of %+q: %q, of %+q: %q", c.steps, form, got.Key, c.forms[0], want.Key)
			}
		}
	}
}

// What a step has normalised it leaves as it is, in every place that a character can stand.
func TestEveryCharacterIsNormalisedOnce(t *testing.T) {
	t.Parallel()
	for _, s := range stepNames {
		if s.argument != "" {
			continue
		}
		r := mustParse(t, s.name)
		var buf []byte
		eachOf(someCharacters, func(c rune) {
			for _, value := range [...]string{string(c), "A" + string(c) + "e\u0301", "1" + string(c) + "2", "I" + string(c) + "\u0307", "´" + string(c) + "\u0301"} {
				once := r.Build(buf, texts(value))
				buf = once.Key
				if once.Outcome != Built {
					continue
				}
				again := r.Build(nil, texts(string(once.Key[lengthSize:])))
				if !bytes.Equal(once.Key, again.Key) {
					t.Fatalf("%s of %+q: %+q, then %s %+q", s.name, value, once.Key, again.Outcome, again.Key)
				}
			}
		})
	}
}

// nfkc leaves neither invisible characters nor odd white space, and but for spacing accents is in
// form KC.
func TestNFKCLeavesNothingUnseen(t *testing.T) {
	t.Parallel()
	r := mustParse(t, "nfkc")
	eachOf(someCharacters, func(c rune) {
		got := r.Build(nil, texts("a"+string(c)+"b"))
		if got.Outcome != Built {
			t.Errorf("%U: %s", c, got.Outcome)
			return
		}
		b := got.Key[lengthSize:]
		if bytes.ContainsFunc(b, func(r rune) bool { return unseen(r) || blank(r) && r != ' ' }) || !spacingAccent(c) && norm.NFC.String(string(c)) == string(c) && !norm.NFKC.IsNormal(b) {
			t.Errorf("%U: %+q", c, b)
		}
	})
}

// Numbers that differ have different keys, or none, in whichever form they are written.
func TestNoStepMakesAnotherNumber(t *testing.T) {
	t.Parallel()
	var written []string
	for _, n := range []int64{0, 1, 7, 12, 100, 120, 123, 1000, 1200, 1230, 12345, 123450, 1234500, 1234567, 123456700, 120000000000, 12111} {
		for _, n := range []int64{n, -n} {
			written = append(written,
				fmt.Sprint(n), fmt.Sprintf("%d.0", n), fmt.Sprintf("%d.00", n), fmt.Sprintf("%d.05", n), fmt.Sprintf("%.1f", float64(n)/10),
				fmt.Sprintf("%e", float64(n)), fmt.Sprintf("%.1E", float64(n)), fmt.Sprintf("%.5g", float64(n)), fmt.Sprintf(" %+d ", n))
		}
	}
	for _, steps := range []string{
		"", "digits_only", "strip_punctuation", "trim|digits_only", "strip_punctuation|digits_only", "strip_accents|strip_punctuation",
		"nfkc|trim|collapse_spaces|upper|strip_accents|strip_punctuation", "nfkc|trim|collapse_spaces|upper|strip_accents|strip_punctuation|digits_only",
	} {
		r := mustParse(t, splitSteps(steps)...)
		keys := map[string]string{}
		for _, text := range written {
			for _, point := range []string{".", ",", "٫", "．", "·"} {
				got := r.Build(nil, texts(strings.ReplaceAll(text, ".", point)))
				if got.Outcome != Built {
					continue
				}
				other, known := keys[string(got.Key)]
				if !known {
					keys[string(got.Key)] = text
				} else if number(t, other).Cmp(number(t, text)) != 0 {
					t.Errorf("%s: %q and %q (with %s) both have the key %q", steps, other, text, point, got.Key)
				}
			}
		}
		if len(keys) < 10 {
			t.Errorf("%s: %d keys", steps, len(keys))
		}
	}
}

func number(t *testing.T, s string) *big.Rat {
	t.Helper()
	v, ok := new(big.Rat).SetString(strings.TrimSpace(s))
	if !ok {
		t.Fatalf("%q is no number", s)
	}
	return v
}

func TestUnknownRecipeVersions(t *testing.T) {
	t.Parallel()
	for _, version := range []int{-1, 0, RecipeVersion + 1, 1 << 40} {
		_, err := ParseRecipeOf(version, []string{"trim"})
		if err == nil || !strings.Contains(err.Error(), fmt.Sprintf("recipe version %d", version)) {
			t.Errorf("version %d: %v", version, err)
		}
	}
	seen := map[[32]byte]int{}
	for version := OldestRecipeVersion; version <= RecipeVersion; version++ {
		r, err := ParseRecipeOf(version, []string{"trim"})
		if err != nil || r.Version() != version {
			t.Fatalf("version %d: %v", version, err)
		}
		if other, ok := seen[r.Hash(1)]; ok {
			t.Errorf("versions %d and %d have the same hash", version, other)
		}
		seen[r.Hash(1)] = version
	}
	if (Recipe{}).Hash(1) != mustParse(t).Hash(1) || (Recipe{}).Version() != RecipeVersion {
		t.Error("the zero recipe is not one of the newest version")
	}
}
