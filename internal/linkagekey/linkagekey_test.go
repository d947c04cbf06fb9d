package linkagekey

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"github.com/blindjoin/blindjoin/internal/problem"
)

func mustParse(t testing.TB, steps ...string) Recipe {
	t.Helper()
	r, err := ParseRecipe(steps)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func texts(s ...string) []Value {
	out := make([]Value, len(s))
	for i := range s {
		out[i].Text = s[i]
	}
	return out
}

// key is the encoding written out anew.
func key(components ...string) []byte {
	var b []byte
	for _, c := range components {
		b = binary.BigEndian.AppendUint32(b, uint32(len(c)))
		b = append(b, c...)
	}
	return b
}

func TestSteps(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		steps   string // separated by |
		in      string
		want    string // of outcome Built
		outcome Outcome
	}{
		{"", " a\u0301B ", " a\u0301B ", Built},
		{"", "\xff", "", Invalid},
		{"trim", "\xff", "", Invalid},

		{"nfkc", "plain", "plain", Built},
		{"nfkc", "１２３", "123", Built},
		{"nfkc", "e\u0301", "\u00e9", Built},
		{"nfkc", "ﬁn", "fin", Built},
		{"nfkc", "Å", "\u00c5", Built},
		{"nfkc", "a\u00a0b", "a b", Built},
		{"nfkc", "a\tb\u2028c\x1cd", "a b c d", Built},
		{"nfkc", "a\tb", "a b", Built},
		{"nfkc", "O´Brien", "O´Brien", Built},
		{"nfkc", "¨\u0301x", "\u0385x", Built},
		{"nfkc", "12²", "", Invalid},
		{"nfkc", "½1", "", Invalid},
		{"nfkc", "x²", "x2", Built},
		{"nfkc", "\u3164", "", Empty},

		{"trim", " \t\r\nx y\v\f ", "x y", Built},
		{"trim", "\u00a0\u3000\ufeffx\u200b\u2060", "x", Built},
		{"trim", "\u00a0 \ufeff", "", Empty},
		{"trim", "x", "x", Built},
		{"trim", "\u200ex\u200dy \u180e", "xy", Built},
		{"trim", "x\ty\x07", "x\ty", Built},

		{"collapse_spaces", "a  b\t\u00a0c", "a b c", Built},
		{"collapse_spaces", "  a  ", " a ", Built},
		{"collapse_spaces", "a\u200bb", "ab", Built},
		{"collapse_spaces", "a \u200b b", "a b", Built},
		{"collapse_spaces", "\ufeff", "", Empty},

		{"upper", "aZ09é", "AZ09É", Built},
		{"upper", "straße", "STRASSE", Built},
		{"upper", "ı", "I", Built},
		{"upper", "İi\u0307I\u0327\u0307", "III\u0327", Built},
		{"upper", "STRAẞE", "STRASSE", Built},
		{"upper", "ẞtraße", "SSTRASSE", Built},
		{"upper", "\u0390", "\u03aa\u0301", Built},

		{"strip_accents", "Crème Brûlée", "Creme Brulee", Built},
		{"strip_accents", "e\u0301", "e", Built},
		{"strip_accents", "Ångström Øre Łódź", "Angstrom Ore Lodz", Built},
		{"strip_accents", "\u0301", "", Empty},
		{"strip_accents", "각", "각", Built}, // decomposed and composed again
		{"strip_accents", "がกินि", "がกินि", Built},
		{"strip_accents", "\u05d0\u05b8\u0623\u064e", "\u05d0\u0627", Built},
		{"strip_accents", "Æsir œuvre ǿ ß ẞ", "AEsir oeuvre o ss SS", Built},
		{"strip_accents", "O´B O`B OʼB O'B", "O'B O'B O'B O'B", Built},

		{"strip_punctuation", "O'Neil-Smith, J.", "ONeilSmith J", Built},
		{"strip_punctuation", "O’Neil´s €5+1", "ONeils 51", Built},
		{"strip_punctuation", "...", "", Empty},
		{"strip_punctuation", "a\u2800b", "a b", Built},
		{"strip_punctuation", "12345.0", "", Invalid},
		{"strip_punctuation", " 12345,00\u200e", "", Invalid},
		{"strip_punctuation", "1.234", "", Invalid},
		{"strip_punctuation", "1.234.567", "1234567", Built},
		{"strip_punctuation", "1.234.567,8", "", Invalid},
		{"strip_punctuation", "1'234.50", "", Invalid},
		{"strip_punctuation", "'1234", "1234", Built},
		{"strip_punctuation", "1.2E+11", "", Invalid},
		{"strip_punctuation", "1E+11", "", Invalid},
		{"strip_punctuation", "1E11", "1E11", Built},
		{"strip_punctuation", "-12", "", Invalid},
		{"strip_punctuation", "12−", "", Invalid},
		{"strip_punctuation", "12-34", "1234", Built},
		{"strip_punctuation", "€ 12.50", "", Invalid},
		{"strip_punctuation", "12,5 %", "", Invalid},
		{"strip_punctuation", ".5", "", Invalid},
		{"strip_punctuation", "5.", "5", Built},
		{"strip_punctuation", "12.05.1980", "12051980", Built},
		{"strip_punctuation", "12.345.678-K", "12345678K", Built},

		{"digits_only", "１２3٤", "1234", Built},
		{"digits_only", "\U0001d7cf\U0001d7d8\U0001d7ff", "109", Built},
		{"digits_only", "none", "", Invalid},
		{"digits_only", " \u200e", "", Empty},
		{"digits_only", "12-34/5", "12345", Built},
		{"digits_only", " 12 – 34\u00a05\u200e", "12345", Built},
		{"digits_only", "12345.0", "", Invalid},
		{"digits_only", "12345,00", "", Invalid},
		{"digits_only", "12345.", "", Invalid},
		{"digits_only", "1.234.567", "", Invalid},
		{"digits_only", "1\u066b5", "", Invalid},
		{"digits_only", "1.2E+11", "", Invalid},
		{"digits_only", "1E11", "", Invalid},
		{"digits_only", "A12", "", Invalid},
		{"digits_only", "-12", "", Invalid},
		{"digits_only", "−12", "", Invalid},
		{"digits_only", "12-", "", Invalid},
		{"digits_only", "+12", "", Invalid},
		{"digits_only", "(12)", "", Invalid},
		{"digits_only", "12²", "", Invalid},
		{"digits_only", "1⁄2", "", Invalid},
		{"strip_punctuation|digits_only", "123.456.789-09", "12345678909", Built},
		{"strip_punctuation|digits_only", "12345.0", "", Invalid},
		{"digits_only", "007", "007", Built},

		{"date:YYYY-MM-DD", "2024-02-29", "2024-02-29", Built},
		{"date:YYYY-MM-DD", "2023-02-29", "", Invalid},
		{"date:YYYY-MM-DD", "1900-02-29", "", Invalid},
		{"date:YYYY-MM-DD", "2000-02-29", "2000-02-29", Built},
		{"date:YYYY-MM-DD", "2024-04-31", "", Invalid},
		{"date:YYYY-MM-DD", "2024-13-01", "", Invalid},
		{"date:YYYY-MM-DD", "2024-00-01", "", Invalid},
		{"date:YYYY-MM-DD", "2024-01-00", "", Invalid},
		{"date:YYYY-MM-DD", "0000-01-01", "", Invalid},
		{"date:YYYY-MM-DD", "2024-1-1", "", Invalid},
		{"date:YYYY-MM-DD", "2024-01-01 ", "", Invalid},
		{"date:YYYY-MM-DD", "2024-01", "", Invalid},
		{"date:YYYY-MM-DD", "2024/01/01", "", Invalid},
		{"date:YYYY-MM-DD", "２024-01-01", "", Invalid},
		{"nfkc|date:YYYY-MM-DD", "２024-01-01", "2024-01-01", Built},
		{"date:DD/MM/YYYY", "01/12/2024", "2024-12-01", Built},
		{"date:YYYYMMDD", "20241231", "2024-12-31", Built},
		{"date:D.M.YYYY", "1.2.2024", "2024-02-01", Built},
		{"date:D.M.YYYY", "31.12.2024", "2024-12-31", Built},
		{"date:D.M.YYYY", "001.2.2024", "", Invalid},
		{"date:YYYY-MM-DDT00:00:00Z", "2024-02-01T00:00:00Z", "2024-02-01", Built},
		{"date:YYYY-MM-DD 00:00", "2024-02-01 00:01", "", Invalid},
		{"trim|date:YYYYMMDD", "  ", "", Empty},
		{"date:YYYY-MM-DD|digits_only", "2024-12-31", "20241231", Built},

		{"fiscal_code_it", " rss mra 85t10 a562s\u00a0", "RSSMRA85T10A562S", Built},

		{"null_if:N/A", "N/A", "", Empty},
		{"null_if:N/A", "n/a", "n/a", Built},
		{"upper|null_if:N/A", "n/a", "", Empty},
		{"null_if:a:b", "a:b", "", Empty},
		{"null_if:0|null_if:9", "9", "", Empty},

		{"nfkc|trim|upper", " ａb\u00a0", "AB", Built},
	} {
		r := mustParse(t, splitSteps(c.steps)...)
		got := r.Build(nil, texts(c.in))
		var want []byte
		if c.outcome == Built {
			want = key(c.want)
		}
		if got.Outcome != c.outcome || !bytes.Equal(got.Key, want) {
			t.Errorf("%s of %+q: %s %+q, want %s %+q", c.steps, c.in, got.Outcome, got.Key, c.outcome, want)
		}
	}
}

func splitSteps(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}

func TestBuildComposite(t *testing.T) {
	t.Parallel()
	r := mustParse(t, "trim", "upper")
	a, b := r.Build(nil, texts("1", "23")), r.Build(nil, texts("12", "3"))
	if bytes.Equal(a.Key, b.Key) {
		t.Error(`("1","23") and ("12","3") have the same key`)
	}
	if got := r.Build(nil, texts(" straße", "b ")); !bytes.Equal(got.Key, key("STRASSE", "B")) {
		t.Errorf("key %q", got.Key)
	}
	for _, values := range [][]Value{
		nil, {{Null: true}}, {{Text: "a"}, {Null: true}}, {{Text: "a"}, {Text: ""}}, {{Text: "a"}, {Text: " "}}, {{Text: "ignored", Null: true}},
	} {
		if got := r.Build([]byte("old"), values); got.Outcome != Empty || len(got.Key) != 0 {
			t.Errorf("%v: %s, key %q", values, got.Outcome, got.Key)
		}
	}
	if got := r.Build(nil, texts("a", "\xc3")); got.Outcome != Invalid || len(got.Key) != 0 {
		t.Errorf("not UTF-8: %s, key %q", got.Outcome, got.Key)
	}
	if got := r.Build(nil, texts(strings.Repeat("x", MaxComponent))); got.Outcome != Built {
		t.Errorf("longest component: %s", got.Outcome)
	}
	if got := r.Build(nil, texts(strings.Repeat("x", MaxComponent+1))); got.Outcome != Invalid {
		t.Errorf("component too long: %s", got.Outcome)
	}
}

func TestFiscalCode(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		in   string
		want Warning
	}{
		// Odd positions R8 S12 R8 8=19 T14 0=1 5=13 2=5 make 80, even ones S18 M12 A0 5 1 A0 6 make
		// 42: 122 mod 26 is 18, S.
		{"RSSMRA85T10A562S", 0},
		{"rssmra85t10a562s", 0},
		{"RSSMRA85T10A562T", BadCheckCharacter},
		{"RSSMRA85T10A652S", BadCheckCharacter}, // two digits swapped
		// Omocodia: the last digit, 2, as N (odd: 20 for 5) makes 137 mod 26 = 7, H.
		{"RSSMRA85T10A56NH", 0},
		{"RSSMRA85T10A56NS", BadCheckCharacter},
		{"RSSMRA85T10A56WH", BadShape}, // W stands for no digit
		{"RSSMRA85F10A562S", BadShape}, // F is no month
		{"RSSMR185T10A562S", BadShape},
		{"RSSMRA85T10A5621", BadShape},
		{"RSSMRA85T10A562", BadShape},
		{"RSSMRA85T10A562SS", BadShape},
		{"RSSMRA85T10À562", BadShape},
		// A firm: 0+9+0+0+0 and 0+1+1+2+0 make 13, to 20 are 7.
		{"00950501007", 0},
		{"00950501008", BadCheckCharacter},
		{"0095050100A", BadShape},
	} {
		got := mustParse(t, "fiscal_code_it").Build(nil, texts(c.in))
		if got.Outcome != Built || got.Warnings != c.want {
			t.Errorf("%s: %s, warnings %b, want %b", c.in, got.Outcome, got.Warnings, c.want)
		}
	}
	got := mustParse(t, "fiscal_code_it").Build(nil, texts("RSSMRA85T10A562T", "short"))
	if !got.Warnings.Has(BadCheckCharacter | BadShape) {
		t.Errorf("warnings of two columns: %b", got.Warnings)
	}
}

func TestParseRecipeRefuses(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		steps []string
		text  string
	}{
		{[]string{"trim", "lower"}, `"lower"`},
		{[]string{""}, `unknown normalisation step ""`},
		{[]string{"Trim"}, `"Trim"`},
		{[]string{"trim:"}, "takes no argument"},
		{[]string{"upper:it"}, "takes no argument"},
		{[]string{"null_if"}, "needs an argument"},
		{[]string{"null_if:"}, "needs an argument"},
		{[]string{"date"}, "needs an argument"},
		{[]string{"date:"}, "needs an argument"},
		{[]string{"date:YY-MM-DD"}, "date layout"},
		{[]string{"date:YYYYY-MM-DD"}, "date layout"},
		{[]string{"date:YYYY-MM"}, "lacks"},
		{[]string{"date:YYYY-MM-DD-MM"}, "twice"},
		{[]string{"date:YYYY-MMM-DD"}, "date layout"},
		{[]string{"date:%Y-%m-%d"}, "date layout"},
		{[]string{"date:yyyy-mm-dd"}, "date layout"},
		{[]string{"date:DMYYYY"}, "right behind"},
		{[]string{"date:YYYY-M0-DD"}, "right behind"},
		{[]string{"date:YYYY–MM–DD"}, "date layout"},
		{[]string{"date:YYYYMMDD", "date:YYYY-MM-DD"}, "second date step"},
		{[]string{"null_if:a\x00"}, "unprintable"},
		{[]string{"null_if:\xff"}, "unprintable"},
		{[]string{"null_if:" + strings.Repeat("x", MaxStepLength)}, "too long"},
		{make([]string, MaxSteps+1), "too long"},
	} {
		_, err := ParseRecipe(c.steps)
		if problem.KindOf(err) != problem.Invalid || err == nil || !strings.Contains(err.Error(), c.text) || problem.HintOf(err) == "" {
			t.Errorf("%q: error %v (hint %q), want one with %s", c.steps, err, problem.HintOf(err), c.text)
		}
	}
	_, err := ParseRecipe([]string{"lower"})
	for _, known := range KnownSteps() {
		if !strings.Contains(problem.HintOf(err), known) {
			t.Errorf("the hint does not list %s", known)
		}
	}
}

func TestHash(t *testing.T) {
	t.Parallel()
	seen := map[[32]byte]string{}
	for _, steps := range []string{"", "trim", "upper", "trim|upper", "upper|trim", "null_if:1|null_if:2", "null_if:12", "null_if:1null_if:2"} {
		r := mustParse(t, splitSteps(steps)...)
		for columns := 1; columns <= 3; columns++ {
			h := r.Hash(columns)
			if other, ok := seen[h]; ok {
				t.Errorf("%q and %s have the same hash", steps, other)
			}
			seen[h] = steps
			if again := mustParse(t, r.Steps()...); again.Hash(columns) != h {
				t.Errorf("%q: Steps do not parse to the same recipe", steps)
			}
		}
	}
}

// Two holders may run different builds: keys of equal values are equal only under the same tables.
func TestUnicodeTablesBelongToTheRecipeVersion(t *testing.T) {
	t.Parallel()
	const version = "15.0.0"
	if RecipeVersion != 2 || unicode.Version != version || norm.Version != version || cases.UnicodeVersion != version {
		t.Errorf("recipe version %d is of Unicode %s, the tables are of %s, %s and %s: raise RecipeVersion and mend this test",
			RecipeVersion, version, unicode.Version, norm.Version, cases.UnicodeVersion)
	}
}

// decimal relies on ranges of whole decades.
func TestDecimalDigitTables(t *testing.T) {
	t.Parallel()
	check := func(lo, hi, stride uint32) {
		if stride != 1 || (hi-lo+1)%10 != 0 {
			t.Errorf("digits %U to %U, stride %d", lo, hi, stride)
		}
	}
	for _, r := range unicode.Nd.R16 {
		check(uint32(r.Lo), uint32(r.Hi), uint32(r.Stride))
	}
	for _, r := range unicode.Nd.R32 {
		check(r.Lo, r.Hi, r.Stride)
	}
}

func TestBuildReusesMemory(t *testing.T) { // not parallel: it counts allocations
	r := mustParse(t, "nfkc", "trim", "collapse_spaces", "upper", "strip_accents", "strip_punctuation", "null_if:X", "fiscal_code_it")
	values := texts(" rssmra85t10a562s ", "a-b")
	buf := make([]byte, 0, 128)
	if n := testing.AllocsPerRun(100, func() { buf = r.Build(buf, values).Key }); n != 0 {
		t.Errorf("%v allocations for an ASCII record", n)
	}
	if !bytes.Equal(buf, key("RSSMRA85T10A562S", "AB")) {
		t.Errorf("key %q", buf)
	}
}

func TestLengthPrefixIsInjective(t *testing.T) {
	t.Parallel()
	r := mustParse(t)
	rapid.Check(t, func(t *rapid.T) {
		gen := rapid.SliceOfN(rapid.StringMatching(`[01\x00]{1,3}`), 1, 4)
		a, b := gen.Draw(t, "a"), gen.Draw(t, "b")
		ka, kb := r.Build(nil, texts(a...)), r.Build([]byte("some old bytes"), texts(b...))
		same := strings.Join(a, "|") == strings.Join(b, "|")
		if ka.Outcome != Built || kb.Outcome != Built || bytes.Equal(ka.Key, kb.Key) != same {
			t.Fatalf("%q has key %q, %q has key %q", a, ka.Key, b, kb.Key)
		}
		if !bytes.Equal(ka.Key, key(a...)) {
			t.Fatalf("%q has key %q", a, ka.Key)
		}
	})
}

func TestComponentsAreWhatTheKeyWasBuiltOf(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		columns := rapid.SliceOfN(rapid.StringN(1, 12, -1), 1, 5).Draw(t, "columns")
		built := Recipe{}.Build(nil, texts(columns...))
		if got := AppendComponents([]string{"before"}, built.Key); !slices.Equal(got, append([]string{"before"}, columns...)) {
			t.Fatalf("%q gave %q", columns, got)
		}
		// What Build did not make is read as far as it goes.
		cut := rapid.IntRange(0, len(built.Key)-1).Draw(t, "cut")
		if got := AppendComponents(nil, built.Key[:cut]); len(got) >= len(columns) || !slices.Equal(got, columns[:len(got)]) {
			t.Fatalf("%q cut at %d gave %q", columns, cut, got)
		}
		AppendComponents(nil, rapid.SliceOf(rapid.Byte()).Draw(t, "bytes"))
	})
}

// A holder may have normalised its data already.
func TestIdempotent(t *testing.T) {
	t.Parallel()
	for _, steps := range []string{
		"nfkc", "trim", "collapse_spaces", "upper", "strip_accents", "strip_punctuation", "digits_only", "fiscal_code_it", "null_if:A",
		"nfkc|trim|upper", "nfkc|upper|strip_accents|strip_punctuation|collapse_spaces|trim",
	} {
		r := mustParse(t, splitSteps(steps)...)
		odd := rapid.RuneFrom([]rune("aAßẞıİΐÅﬁ é\u0301\u0307\u0345\u00a0\u200b\ufeff\t\u00ad\u034f\u2800３٣'´¨-$½²1"), unicode.L, unicode.M, unicode.Z, unicode.P, unicode.C)
		if steps == "digits_only" {
			odd = rapid.RuneFrom([]rune("0123456789３٣ \u00a0\t\u200e-–−/"), unicode.Nd, unicode.Z)
		}
		rapid.Check(t, func(t *rapid.T) {
			in := rapid.StringOf(odd).Draw(t, "in")
			once := r.Build(nil, texts(in))
			if once.Outcome != Built {
				t.Skip("no key")
			}
			twice := r.Build(nil, texts(string(once.Key[lengthSize:])))
			if !bytes.Equal(once.Key, twice.Key) || twice.Outcome != once.Outcome && steps != "null_if:A" {
				t.Fatalf("%s of %+q: %+q, then %+q", steps, in, once.Key, twice.Key)
			}
		})
	}
}

// A date comes out as the days of the calendar say, and as the layout that reads it again.
func TestDatesAgreeWithTheCalendar(t *testing.T) {
	t.Parallel()
	r, again := mustParse(t, "date:D.M.YYYY"), mustParse(t, "date:YYYY-MM-DD")
	rapid.Check(t, func(t *rapid.T) {
		y, m, d := rapid.IntRange(0, 9999).Draw(t, "y"), rapid.IntRange(0, 13).Draw(t, "m"), rapid.IntRange(0, 32).Draw(t, "d")
		got := r.Build(nil, texts(fmt.Sprintf("%d.%d.%04d", d, m, y)))
		day := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
		if day.Year() != y || int(day.Month()) != m || day.Day() != d || y == 0 {
			if got.Outcome != Invalid {
				t.Fatalf("%d.%d.%d is %s", d, m, y, got.Outcome)
			}
			return
		}
		iso := day.Format(time.DateOnly)
		if !bytes.Equal(got.Key, key(iso)) || !bytes.Equal(again.Build(nil, texts(iso)).Key, got.Key) {
			t.Fatalf("%s has key %q", iso, got.Key)
		}
	})
}

// The fast paths for ASCII do what the general ones do.
func TestASCIIPathsAgree(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		in := rapid.StringMatching(`[ -~\t]{1,20}`).Draw(t, "in")
		for _, s := range stepNames {
			if s.argument != "" {
				continue
			}
			st := step{text: s.name, kind: s.kind}
			fast, _, _ := st.apply([]byte(in), true)
			slow, _, _ := st.apply([]byte(in), false)
			if !bytes.Equal(fast, slow) {
				t.Fatalf("%s of %q: %q and %q", s.name, in, fast, slow)
			}
		}
	})
}

func BenchmarkBuild(b *testing.B) {
	r := mustParse(b, "nfkc", "trim", "upper")
	for name, in := range map[string]string{"ascii": " RSSMRA85T10a562s ", "accents": "Müller, José"} {
		b.Run(name, func(b *testing.B) {
			values := texts(in)
			buf := make([]byte, 0, 64)
			b.ReportAllocs()
			for b.Loop() {
				buf = r.Build(buf, values).Key
			}
		})
	}
}
