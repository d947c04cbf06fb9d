package column

import (
	"fmt"
	"strings"
	"testing"
)

func TestNearest(t *testing.T) {
	names := []string{"FISCAL_CODE", "fiscal code 2", "AGE_CLASS", "CHILDREN", "Gro\u0308ße", "K\u200bEY", "A"}
	for wanted, first := range map[string]string{
		"FISCAL_COD": "FISCAL_CODE", "fiscalcode": "FISCAL_CODE", "FSICAL_CODE": "FISCAL_CODE", "Fiscal Code": "FISCAL_CODE",
		"AGECLASS": "AGE_CLASS", "AGE": "AGE_CLASS", "CHILD": "CHILDREN", "Größe": "Gro\u0308ße", "GROSSE": "Gro\u0308ße",
		"KEY": "K\u200bEY", "a": "A", "А": "A", "ＣＨＩＬＤＲＥＮ": "CHILDREN",
	} {
		if got := Nearest(wanted, names); len(got) == 0 || got[0] != first {
			t.Errorf("%q: %q, not %q first", wanted, got, first)
		}
	}
	for _, wanted := range []string{"INCOME", "ZZ", "", "\u200b"} {
		if got := Nearest(wanted, names); len(got) > 0 {
			t.Errorf("%q: %q", wanted, got)
		}
	}
	if got := Nearest("c", []string{"c1", "c2", "c3", "c4"}); len(got) != maxNearest {
		t.Errorf("%q are not %d", got, maxNearest)
	}
}

func TestEdits(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"", "abc", 3}, {"abc", "abc", 0}, {"abc", "acb", 1}, {"abc", "xbc", 1}, {"abc", "abcd", 1}, {"kitten", "sitting", 3}, {"ca", "abc", 3}} {
		if got, back := edits([]rune(c.a), []rune(c.b)), edits([]rune(c.b), []rune(c.a)); got != c.want || back != c.want {
			t.Errorf("%q and %q: %d and %d, not %d", c.a, c.b, got, back, c.want)
		}
	}
}

func TestAlike(t *testing.T) {
	for _, c := range [][2]string{
		{"KEY", "Key"}, {"KEY", "KE\u200bY"}, {"KEY", "\ufeffKEY"}, {"KEY", " KEY"}, {"KEY", "KEY\u00a0"}, {"A B", "A\u00a0B"}, {"A B", "A  B"},
		{"A B", "A\tB"}, {"Größe", "Gro\u0308ße"}, {"Größe", "GRO\u0308SSE"}, {"KEY", "КЕY"}, {"в", "В"}, {"K-1", "K–1"}, {"KEY", "ＫＥＹ"},
		{"K", "K\ufe0f"}, {"K", "K\u3164"}, {"so\u00adft", "soft"},
	} {
		if i, j, found := Alike([]string{"OTHER", c[0], "MORE", c[1]}); !found || i != 1 || j != 3 {
			t.Errorf("%+q: %v, %d and %d", c, found, i, j)
		}
	}
	if i, j, found := Alike([]string{"m2", "m²", "Größe", "Grosse", "A_B", "A-B", "AB", "A B", "I", "l", "1", "Ж", "ж1"}); found {
		t.Errorf("%d and %d can be told apart", i, j)
	}
}

func TestMissing(t *testing.T) {
	for _, c := range []struct {
		wanted, names []string
		want          string
	}{
		{[]string{"A", "B"}, []string{"B", "A", "C"}, ""},
		{[]string{"KYE", "B"}, []string{"KEY", "B"}, `"KYE" (the nearest is "KEY")`},
		{[]string{"C"}, []string{"c1", "c2", "x"}, `"C" (the nearest are "c1", "c2")`},
		{[]string{"AGE", "SEX"}, []string{"x", "y"}, `"AGE" (the columns are "x", "y"), "SEX"`},
		{[]string{"KEY"}, []string{"KE\u200bY"}, `"KEY" (the nearest is "KE\u200bY")`},
		{[]string{"Größe"}, []string{"Gro\u0308ße"}, `"Größe" (the nearest is "Gro\u0308\u00dfe")`},
		{[]string{"Größ"}, []string{"Größe"}, `"Größ" (the nearest is "Größe")`},
		{[]string{"КEY"}, []string{"KEY"}, `"КEY" (the nearest is "KEY")`},
	} {
		if got := Missing(c.wanted, c.names); got != c.want {
			t.Errorf("%q of %q: %s, not %s", c.wanted, c.names, got, c.want)
		}
	}
}

// TestMissingIsBounded: names of columns may have a million characters, and there may be many of
// them.
func TestMissingIsBounded(t *testing.T) {
	var wanted, names []string
	for i := range 150 {
		wanted = append(wanted, fmt.Sprint(strings.Repeat("é", 1000), i, "w"))
		names = append(names, fmt.Sprint(strings.Repeat("é", 1000), i, "n"))
	}
	if got := Missing(wanted, names); len(got) > 20_000 {
		t.Errorf("%d bytes", len(got))
	}
	if got := Missing(names, []string{"x", "y"}); len(got) > 20_000 || !strings.HasSuffix(got, "and more") {
		t.Errorf("%d bytes", len(got))
	}
}
