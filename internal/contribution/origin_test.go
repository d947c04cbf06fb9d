package contribution

import (
	"strings"
	"testing"
	"time"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/token"
)

func TestLoadsAreOfOneLength(t *testing.T) {
	t.Parallel()
	at := time.Date(2027, 2, 1, 8, 0, 0, 0, time.UTC)
	for _, name := range []string{"p", "people <&> \"x\" \\", strings.Repeat("\U0001F600", 100)} {
		l := Load{Dataset: name, LoadedAt: at.Add(999 * time.Millisecond), Generation: [16]byte{1, 2}}
		text, err := l.Encode()
		if err != nil || len(text) != loadText {
			t.Fatalf("%q: %d bytes, %v", name, len(text), err)
		}
		back, err := DecodeLoad(text)
		if l.LoadedAt = at; err != nil || back != l {
			t.Errorf("%+v became %+v, %v", l, back, err)
		}
		sealed, err := token.RootKey{}.SealNote("load", text)
		if err != nil || len(sealed) != SealedLoadSize {
			t.Errorf("%q: %d bytes sealed, %v", name, len(sealed), err)
		}
	}
	if _, err := (Load{Dataset: strings.Repeat("x", loadText)}).Encode(); problem.KindOf(err) != problem.Invalid {
		t.Errorf("a name that is too long: %v", err)
	}
}

func TestLoadsThatAreRefused(t *testing.T) {
	t.Parallel()
	good, err := Load{Dataset: "people", LoadedAt: time.Date(2027, 2, 1, 8, 0, 0, 0, time.UTC), Generation: [16]byte{1}}.Encode()
	if err != nil {
		t.Fatal(err)
	}
	fill := func(s string) string { return s + strings.Repeat(" ", loadText-len(s)) }
	for what, text := range map[string]string{
		"nothing": "", "spaces": fill(""), "a byte less": good[1:], "a byte more": good + " ",
		"another order":     fill(`{"loaded_at":"2027-02-01T08:00:00Z","dataset":"people","generation":"01000000000000000000000000000000"}`),
		"another zone":      fill(`{"dataset":"people","loaded_at":"2027-02-01T08:00:00+01:00","generation":"01000000000000000000000000000000"}`),
		"a short one":       fill(`{"dataset":"people","loaded_at":"2027-02-01T08:00:00Z","generation":"01"}`),
		"capital letters":   fill(`{"dataset":"people","loaded_at":"2027-02-01T08:00:00Z","generation":"0A000000000000000000000000000000"}`),
		"one field too few": fill(`{"dataset":"people","generation":"01000000000000000000000000000000"}`),
		"one too many":      fill(`{"dataset":"people","loaded_at":"2027-02-01T08:00:00Z","generation":"01000000000000000000000000000000","x":1}`),
	} {
		if _, err := DecodeLoad(text); problem.KindOf(err) != problem.Invalid {
			t.Errorf("%s: %v", what, err)
		}
	}
}

func TestDigestsCoverNumberAndLoad(t *testing.T) {
	t.Parallel()
	b := named(begin(many(3), 2))
	number, load := b, b
	number.Number++
	load.Load = append([]byte{8}, b.Load[1:]...)
	seen := map[[32]byte]bool{begin(many(3), 2).digest(): true, b.digest(): true, number.digest(): true, load.digest(): true}
	if len(seen) != 4 {
		t.Errorf("%d different digests of 4 announcements", len(seen))
	}
}

func FuzzDecodeLoad(f *testing.F) {
	good, err := Load{Dataset: "people", LoadedAt: time.Date(2027, 2, 1, 8, 0, 0, 0, time.UTC), Generation: [16]byte{1}}.Encode()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(strings.TrimRight(good, " "))
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > loadText {
			return
		}
		text := s + strings.Repeat(" ", loadText-len(s))
		l, err := DecodeLoad(text)
		if err != nil {
			return
		}
		if again, err := l.Encode(); err != nil || again != text {
			t.Errorf("%q became %q, %v", text, again, err)
		}
	})
}
