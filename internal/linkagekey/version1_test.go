package linkagekey

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
)

// Studies are signed under a version of the recipe, and keys are derived again for as long as a
// study lives: what version 1 makes of any value must never change. The files under testdata were
// written by the release that had version 1 alone.
var writeVersion1 = flag.Bool("write-version-1", false, "write the vectors of recipe version 1 anew, from this very code")

const version1File = "testdata/version1.txt"

// version1 parses a recipe of version 1.
func version1(t testing.TB, steps ...string) Recipe {
	t.Helper()
	r, err := ParseRecipeOf(1, steps)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

var version1Recipes = []string{
	"", "nfkc", "trim", "collapse_spaces", "upper", "strip_accents", "strip_punctuation", "digits_only", "date:DD/MM/YYYY", "fiscal_code_it",
	"null_if:0", "trim|digits_only", "nfkc|trim|upper", "nfkc|trim|collapse_spaces|upper|strip_accents|strip_punctuation",
	"trim|null_if:0|date:D.M.YYYY|digits_only",
}

var version1Values = []string{
	"Person01", " Person 01 ", "a\tb", "a\r\nb", "a\x07b", "a\x1cb", "a\u0085b", "a\u0092b", "a\u00adb", "a\u200bb", "a\u200db", "a\u200eb",
	"\u200ePerson", "\u2068Person\u2069", "\ufeffPerson\ufeff", "\u180ea", "a\u2028b", "a\ufe0f", "a\u034fb", "a\u3164", "a\u2800b", "a\U000e0041",
	"O'Brien", "O’Brien", "O‘Brien", "O´Brien", "O`Brien", "OʼBrien", "OʻBrien", "O′Brien", "O＇Brien", "Smith-Jones", "Smith–Jones", "Smith−Jones",
	"straße", "STRAẞE", "STRASSE", "İstanbul", "istanbul", "ıstanbul", "i\u0307", "Σίσυφος", "ΣΊΣΥΦΟΣ", "ﬁn", "Øre", "Łódź", "Đặng", "Æsir", "Œuvre",
	"Ångström", "A\u030angstro\u0308m", "がか", "กิน", "12345", "12345.0", "12345,0", "1.2E+11", "1.234.567", "12-34/5", "A12", "007", "-7", "+39 06", "１２３",
	"٣٤٥", "12²", "½", "0", "01/02/2024", "1.2.2024", "31.12.1999", "rssmra85t10a562s", "RSSMRA85T10A562T", "00950501007", "\xff", "", "...", "\u0301",
}

// eachVersion1 calls each with every vector: a recipe, a value, and what comes out.
func eachVersion1(t testing.TB, each func(steps, value, want string)) {
	for _, steps := range version1Recipes {
		r := version1(t, splitSteps(steps)...)
		for _, value := range version1Values {
			got := r.Build(nil, texts(value, "k"))
			each(steps, value, fmt.Sprintf("%s %d %x", got.Outcome, got.Warnings, got.Key))
		}
	}
}

// someCharacters are those that steps know anything about: no ideographs, and no symbols beyond the
// basic plane but letters and digits of mathematics, tags and variation selectors.
var someCharacters = [][2]rune{{0, 0x33ff}, {0xa000, 0xabff}, {0xf900, 0xffff}, {0x1d400, 0x1d7ff}, {0xe0000, 0xe01ef}}

// manyCharacters digests what a recipe makes of each of someCharacters, between others.
func manyCharacters(r Recipe) string {
	h := sha256.New()
	var buf []byte
	eachOf(someCharacters, func(c rune) {
		for _, value := range [...]string{string(c), "A" + string(c) + "e\u0301", "1" + string(c) + "2"} {
			got := r.Build(buf, []Value{{Text: value}})
			buf = got.Key
			_, _ = fmt.Fprintf(h, "%s %d %x\n", got.Outcome, got.Warnings, got.Key)
		}
	})
	return hex.EncodeToString(h.Sum(nil))
}

func TestVersion1StaysAsItWas(t *testing.T) {
	t.Parallel()
	var lines []string
	eachVersion1(t, func(steps, value, want string) {
		lines = append(lines, strconv.Quote(steps)+"\t"+strconv.QuoteToASCII(value)+"\t"+want)
	})
	for _, steps := range version1Recipes {
		r := version1(t, splitSteps(steps)...)
		for columns := range 3 {
			hash := r.Hash(columns)
			lines = append(lines, fmt.Sprintf("%q\thash of %d columns\t%x", steps, columns, hash))
		}
		lines = append(lines, fmt.Sprintf("%q\tmany characters\t%s", steps, manyCharacters(r)))
	}
	if *writeVersion1 {
		if err := os.WriteFile(version1File, []byte(strings.Join(lines, "\n")+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	b, err := os.ReadFile(version1File)
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for s := bufio.NewScanner(bytes.NewReader(b)); s.Scan(); {
		want = append(want, s.Text())
	}
	if len(want) != len(lines) || len(want) < 1000 {
		t.Fatalf("%d vectors, %d in the file", len(lines), len(want))
	}
	for i := range want {
		if lines[i] != want[i] {
			t.Errorf("version 1 changed:\n%s\nwas\n%s", lines[i], want[i])
		}
	}
}
