package bloom

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

var usual = Params{Bits: 1000, Hashes: 10, Grams: 2}

func encoder(t testing.TB, p Params, key string) *Encoder {
	t.Helper()
	e, err := NewEncoder(p, []byte(key))
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// The filter of "ab", q-gram by q-gram, with nothing of the package's own code.
func TestFilterFromItsDefinition(t *testing.T) {
	t.Parallel()
	want := make([]byte, 125)
	for _, gram := range [][2]rune{{0xffff, 'a'}, {'a', 'b'}, {'b', 0xffff}} {
		message := []byte("blindjoin/bloom/gram/v1\x00")
		message = binary.BigEndian.AppendUint32(message, 1)
		message = binary.BigEndian.AppendUint32(message, uint32(gram[0]))
		message = binary.BigEndian.AppendUint32(message, uint32(gram[1]))
		mac := hmac.New(sha256.New, []byte("key"))
		mac.Write(message)
		sum := mac.Sum(nil)
		first, step := binary.BigEndian.Uint64(sum[:8])%1000, 1+binary.BigEndian.Uint64(sum[8:16])%999
		for i := range uint64(10) {
			bit := (first + i*step) % 1000
			want[bit/8] |= 1 << (7 - bit%8)
		}
	}
	if got := encoder(t, usual, "key").Filter([]string{"", "ab"}); !bytes.Equal(got, want) {
		t.Errorf("%x, want %x", got, want)
	}
}

func TestFilterProperties(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		p := Params{
			Bits:   8 * rapid.IntRange(MinBits/8, MaxBits/8).Draw(t, "bytes"),
			Hashes: rapid.IntRange(1, MaxHashes).Draw(t, "hashes"), Grams: rapid.IntRange(1, MaxGrams).Draw(t, "grams"),
		}
		fields := rapid.SliceOfN(rapid.String(), 1, 4).Draw(t, "fields")
		e, err := NewEncoder(p, []byte("key"))
		if err != nil {
			t.Fatal(err)
		}
		got := e.Filter(fields)
		again := e.Filter(fields)
		if len(got) != p.Size() || !bytes.Equal(got, again) {
			t.Fatalf("%x, then %x", got, again)
		}
		union := make([]byte, p.Size())
		grams, characters := 0, 0
		for i, f := range fields {
			alone := make([]string, len(fields))
			alone[i] = f
			for j, b := range e.Filter(alone) {
				union[j] |= b
			}
			if n := len([]rune(f)); n > 0 {
				characters += n
				grams += n + p.Grams - 1
			}
		}
		if !bytes.Equal(got, union) {
			t.Fatal("a record's filter is not the union of its fields'")
		}
		if n := Ones(got); n > grams*p.Hashes || (n == 0) != (characters == 0) {
			t.Fatalf("%d q-grams of %d hashes set %d bits", grams, p.Hashes, n)
		}
		if want := 1.0; characters > 0 && Dice(got, again) != want {
			t.Fatalf("a filter is %v like itself", Dice(got, again))
		}
	})
}

// Only the same text in the same field under the same key gives the same bits.
func TestKeyAndFieldSeparate(t *testing.T) {
	t.Parallel()
	base := encoder(t, usual, "key").Filter([]string{"20260131", ""})
	for name, other := range map[string][]byte{
		"another key":   encoder(t, usual, "another").Filter([]string{"20260131", ""}),
		"another field": encoder(t, usual, "key").Filter([]string{"", "20260131"}),
		"other digits":  encoder(t, usual, "key").Filter([]string{"45874976", ""}),
	} {
		if d := Dice(base, other); d > .35 {
			t.Errorf("%s: %.2f alike", name, d)
		}
	}
	if d := Dice(base, encoder(t, usual, "key").Filter([]string{"20260137", ""})); d < .7 || d == 1 {
		t.Errorf("one wrong digit: %.2f alike", d)
	}
}

func TestDice(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		a, b []byte
		want float64
	}{
		{[]byte{0xf0}, []byte{0xf0}, 1}, {[]byte{0xf0}, []byte{0x0f}, 0}, {[]byte{0xf0}, []byte{0x3c}, .5},
		{[]byte{0}, []byte{0}, 0}, {[]byte{0xff, 1}, []byte{1, 1}, 4.0 / 11},
	} {
		if got := Dice(tc.a, tc.b); math.Abs(got-tc.want) > 1e-15 {
			t.Errorf("Dice(%x, %x) = %v, want %v", tc.a, tc.b, got, tc.want)
		}
	}
}

// The memory of an encoder is bounded, and what it has no room to remember comes out the same.
func TestForgottenGramsAreTheSame(t *testing.T) {
	t.Parallel()
	e := encoder(t, Params{Bits: 512, Hashes: 3, Grams: 3}, "key")
	for i := range maxCached {
		e.seen[gram{99, string(binary.BigEndian.AppendUint32(nil, uint32(i)))}] = [2]uint64{}
	}
	fields := []string{"unremembered", strings.Repeat("x", 5)}
	if got, want := e.Filter(fields), encoder(t, Params{Bits: 512, Hashes: 3, Grams: 3}, "key").Filter(fields); !bytes.Equal(got, want) {
		t.Errorf("%x, want %x", got, want)
	}
	if len(e.seen) != maxCached {
		t.Errorf("%d q-grams are remembered", len(e.seen))
	}
}

func TestValidate(t *testing.T) {
	t.Parallel()
	for _, p := range []Params{{}, {1001, 10, 2}, {56, 10, 2}, {8200, 10, 2}, {1000, 0, 2}, {1000, 65, 2}, {1000, 10, 0}, {1000, 10, 5}} {
		if _, err := NewEncoder(p, []byte("key")); err == nil {
			t.Errorf("%+v is accepted", p)
		}
	}
	if _, err := NewEncoder(usual, nil); err == nil {
		t.Error("no key is accepted")
	}
}

func BenchmarkFilter(b *testing.B) {
	e := encoder(b, usual, "key")
	for i := range b.N {
		e.Filter([]string{"2026-01-31", [...]string{"12000", "3400", "78100"}[i%3]})
	}
}
