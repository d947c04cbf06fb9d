package auditlog

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// Whatever a peer has written into texts, the entry can be read again: one that could not would end
// the log for good.
func TestNextIsAlwaysReadable(t *testing.T) {
	t.Parallel()
	sign := func([]byte) []byte { return make([]byte, 64) }
	for name, long := range map[string]string{
		"letters": strings.Repeat("x", 2<<20), "controls": strings.Repeat("\x01", 2<<20), "nul": strings.Repeat("\x00", 2<<20),
		"no UTF-8": strings.Repeat("\xff", 2<<20), "wide": strings.Repeat("\U0001F600", 1<<19), "quotes": strings.Repeat(`"`, 2<<20),
	} {
		details := map[string]string{}
		for i := range 100 {
			details[strings.Repeat("k", i+1)+long] = long
		}
		e := Entry{
			At: time.Unix(0, 0), Node: long, Actor: long, ActorFingerprint: long, Action: long, Study: long, Outcome: long, Reason: long,
			Details: details, Request: []byte(long), RequestSignature: []byte(long),
		}
		r, stands := Next(nil, e, sign)
		got, err := Decode(r.Entry)
		if err != nil || got.Reason != stands.Reason {
			t.Errorf("%s: %v", name, err)
		}
		if n := len(got.Reason); n > 3*maxText || (n < maxText/2 && name != "no UTF-8") || !utf8.ValidString(got.Reason) {
			t.Errorf("%s: the reason has %d bytes", name, n)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Repeat(rapid.String().Draw(t, "text"), rapid.IntRange(1, 20_000).Draw(t, "times"))
		if _, err := Decode(first(Next(nil, Entry{Reason: text, Details: map[string]string{text: text}}, sign))); err != nil {
			t.Fatal(err)
		}
	})
}

func first(r Row, _ Entry) []byte { return r.Entry }
