package dataset

import (
	"testing"

	"github.com/blindjoin/blindjoin/internal/problem"
)

func TestParseTable(t *testing.T) {
	t.Parallel()
	cases := []struct{ in, want string }{
		{"survey.people", `"survey"."people"`},
		{"people", `"public"."people"`},
		{"Survey.PEOPLE_2$", `"survey"."people_2$"`},
		{`"My Schema"."Peo""ple.x"`, `"My Schema"."Peo""ple.x"`},
		{`survey."; DROP TABLE x; --"`, `"survey"."; DROP TABLE x; --"`},
		{"città.Età", `"città"."età"`},
	}
	for _, c := range cases {
		id, err := parseTable(c.in)
		if err != nil {
			t.Errorf("%s: %v", c.in, err)
			continue
		}
		if got := id.Sanitize(); got != c.want {
			t.Errorf("%s: %s, want %s", c.in, got, c.want)
		}
	}
	for _, in := range []string{"", ".", "a.", ".a", "a.b.c", "a b", "a;b", `"a`, `""`, `a."b"c`, "1a", "a.b; DROP TABLE x", "a'b", "\"a\x00\""} {
		if id, err := parseTable(in); problem.KindOf(err) != problem.Invalid {
			t.Errorf("%q: %v, %v", in, id, err)
		}
	}
}

func FuzzParseTable(f *testing.F) {
	for _, s := range []string{"a.b", `"a""b"."c"`, "x", ".."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		id, err := parseTable(s)
		if err != nil {
			return
		}
		again, err := parseTable(id.Sanitize())
		if err != nil || again.Sanitize() != id.Sanitize() {
			t.Fatalf("%q: %v, then %v, %v", s, id, again, err)
		}
	})
}
