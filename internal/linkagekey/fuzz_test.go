package linkagekey

import (
	"bytes"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/problem"
)

func FuzzBuild(f *testing.F) {
	seeds := []struct{ steps, a, b string }{
		{"nfkc|trim|upper", " ａ", "ß"},
		{"date:D.M.YYYY", "1.2.2024", "31.12.1999"},
		{"strip_accents|strip_punctuation|digits_only", "e\u0301١", "1"},
		{"fiscal_code_it|null_if:X", "RSSMRA85T10A562S", "00950501007"},
		{"collapse_spaces|unknown", "\xff", ""},
	}
	for _, s := range seeds {
		f.Add(s.steps, s.a, s.b)
	}
	f.Fuzz(func(t *testing.T, steps, a, b string) {
		r, err := ParseRecipe(splitSteps(steps))
		if err != nil {
			if problem.KindOf(err) != problem.Invalid {
				t.Fatalf("error of kind %s: %v", problem.KindOf(err), err)
			}
			return
		}
		if strings.Join(r.Steps(), "|") != steps {
			t.Fatalf("%q became %q", steps, r.Steps())
		}
		one := r.Build(nil, texts(a, b))
		buf := bytes.Repeat([]byte{0xaa}, 64)
		two := r.Build(buf, texts(a, b))
		if one.Outcome != two.Outcome || one.Warnings != two.Warnings || !bytes.Equal(one.Key, two.Key) {
			t.Fatalf("%+q %+q: %v, then %v", a, b, one, two)
		}
		if (one.Outcome == Built) != (len(one.Key) > 2*lengthSize) {
			t.Fatalf("%s with a key of %d bytes", one.Outcome, len(one.Key))
		}
	})
}
