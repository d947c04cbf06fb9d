package token

import (
	"bytes"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/blindjoin/blindjoin/internal/problem"
)

func testColumns(t testing.TB, holder string, names ...string) *Columns {
	t.Helper()
	c, err := testRoot(t).Columns(holder, names)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func seal(t testing.TB, c *Columns, i int, v Value, padded int) []byte {
	t.Helper()
	b, err := c.Encrypt(i, v, padded)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestJoinTokens(t *testing.T) {
	t.Parallel()
	k := testRoot(t)
	key := k.expand(32, labelJoin, "id")
	ids := k.JoinTokens("id")
	// again after others: no state is left over
	for _, s := range []string{"b", "", "RSSMRA80A01H501U", "b"} {
		if got := ids.Token([]byte(s)); !bytes.Equal(got[:], refMAC(key, []byte(s))[:16]) {
			t.Errorf("token of %q is wrong", s)
		}
	}
	if ids.Token([]byte("x")) == k.JoinTokens("block").Token([]byte("x")) {
		t.Error("two kinds of key share tokens")
	}
	if ids.Token([]byte("x")) == (RootKey{}).JoinTokens("id").Token([]byte("x")) {
		t.Error("two root keys share tokens")
	}
	if (ID{1}).Compare(ID{2}) >= 0 || (ID{1}).Compare(ID{1}) != 0 {
		t.Error("tokens are not ordered bytewise")
	}
}

func TestFilterKey(t *testing.T) {
	t.Parallel()
	k := testRoot(t)
	got := k.FilterKey()
	if want := refExpand(k[:], []byte(info("blindjoin/token/filter/v1")), 32); !bytes.Equal(got, want) || len(got) != FilterKeySize {
		t.Errorf("got %x, want %x", got, want)
	}
	if bytes.Equal(got, (RootKey{}).FilterKey()) || bytes.Equal(got, k.expand(FilterKeySize, labelJoin, "link")) {
		t.Error("two keys are one")
	}
}

func TestEqualValuesLookEqualInOneColumnOnly(t *testing.T) {
	t.Parallel()
	c, other := testColumns(t, "istat", "A", "B"), testColumns(t, "bi", "A", "B")
	v := Value{Text: "ALTA"}
	base := seal(t, c, 0, v, 10)
	if !bytes.Equal(base, seal(t, testColumns(t, "istat", "A"), 0, v, 10)) {
		t.Error("the same value of the same column differs")
	}
	for name, b := range map[string][]byte{
		"column": seal(t, c, 1, v, 10), "holder": seal(t, other, 0, v, 10),
		"text": seal(t, c, 0, Value{Text: "ALTO"}, 10), "null": seal(t, c, 0, Value{Null: true}, 10),
	} {
		if bytes.Equal(base, b) {
			t.Errorf("another %s looks the same", name)
		}
	}
	if bytes.Equal(seal(t, c, 0, Value{}, 10), seal(t, c, 0, Value{Null: true}, 10)) {
		t.Error("null and the empty text look the same")
	}
}

func TestLengthsTellNothing(t *testing.T) {
	t.Parallel()
	c := testColumns(t, "bi", "CLASSE_REDDITO")
	for _, padded := range []int{5, 126, 127, 128, 129, 300, MaxText} {
		for _, v := range []Value{{}, {Null: true}, {Text: "ALTA"}, {Text: "BASSA"}, {Text: strings.Repeat("x", padded)}} {
			if n := len(seal(t, c, 0, v, padded)); n != CiphertextSize(padded) {
				t.Errorf("padded to %d: a text of %d bytes has a ciphertext of %d, want %d", padded, len(v.Text), n, CiphertextSize(padded))
			}
		}
	}
}

func TestValuesComeBack(t *testing.T) {
	t.Parallel()
	c := testColumns(t, "bi", "A")
	rapid.Check(t, func(t *rapid.T) {
		v := Value{Null: rapid.Bool().Draw(t, "null")}
		if !v.Null {
			v.Text = strings.ToValidUTF8(rapid.StringN(-1, -1, 300).Draw(t, "text"), "?")
		}
		padded := rapid.IntRange(len(v.Text), MaxText).Draw(t, "padded")
		b, err := c.Encrypt(0, v, padded)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := c.Decrypt(0, b); err != nil || got != v {
			t.Fatalf("got %v, %v; want %v", got, err, v)
		}
	})
}

func TestTamperedCiphertextsAreRefused(t *testing.T) {
	t.Parallel()
	c := testColumns(t, "bi", "A", "B")
	good := seal(t, c, 0, Value{Text: "BASSA"}, 8)
	bad := [][]byte{nil, {}, good[:15], good[:16], good[:len(good)-1], append(bytes.Clone(good), 0), make([]byte, 10_000)}
	for i := range good {
		b := bytes.Clone(good)
		b[i] ^= 1
		bad = append(bad, b)
	}
	for _, b := range bad {
		if v, err := c.Decrypt(0, b); problem.KindOf(err) != problem.Invalid || v != (Value{}) {
			t.Errorf("%x: %v, %v", b, v, err)
		}
	}
	if _, err := c.Decrypt(1, good); err == nil {
		t.Error("a ciphertext of another column opens")
	}
}

func TestEncryptRefuses(t *testing.T) {
	t.Parallel()
	c := testColumns(t, "bi", "CLASSE")
	for name, x := range map[string]struct {
		v      Value
		padded int
	}{
		"longer than padded": {Value{Text: "secret"}, 5}, "padded too far": {Value{}, MaxText + 1}, "negative": {Value{}, -1},
		"not UTF-8": {Value{Text: "\xff"}, 5}, "null with text": {Value{Text: "secret", Null: true}, 10},
	} {
		b, err := c.Encrypt(0, x.v, x.padded)
		if err == nil || b != nil {
			t.Errorf("%s: accepted", name)
			continue
		}
		if strings.Contains(err.Error(), "secret") || !strings.Contains(err.Error(), `"CLASSE"`) {
			t.Errorf("%s: error %q", name, err)
		}
	}
}

// Plaintexts that the other holder could encrypt, but Encrypt does not make.
func TestDecodeIsStrict(t *testing.T) {
	t.Parallel()
	for name, b := range map[string][]byte{
		"empty": {}, "flag alone": {1}, "unknown flag": {2, 1, 'a'}, "null with text": {0, 1, 'a'}, "length beyond the end": {1, 2, 'a'},
		"padding": {1, 1, 'a', 1}, "length not minimal": {1, 0x81, 0, 'a'}, "length without end": {1, 0x80, 0x80},
		"not UTF-8": {1, 1, 0xff}, "null with padding": {0, 0, 7}, "huge length": append([]byte{1}, bytes.Repeat([]byte{0xff}, 9)...),
		// 1+1+128: one byte of prefix for 128 of padded text, which needs two.
		"no such size": append([]byte{1, 1, 'a'}, make([]byte, 127)...),
		"too long":     make([]byte, encodedSize(MaxText)+1),
	} {
		if v, err := decode(b); problem.KindOf(err) != problem.Invalid {
			t.Errorf("%s: %v, %v", name, v, err)
		}
	}
}

func FuzzDecode(f *testing.F) {
	seeds := 0
	for _, v := range []Value{{}, {Null: true}, {Text: "ALTA"}, {Text: strings.Repeat("é", 70)}} {
		for _, padded := range []int{len(v.Text), 127, 128, 200} {
			if b, err := encode(v, padded); err == nil {
				f.Add(b)
				seeds++
			}
		}
	}
	if seeds < 10 {
		f.Fatalf("%d seeds", seeds)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		v, err := decode(b)
		if err != nil {
			return
		}
		padded, ok := paddedOf(len(b))
		if !ok {
			t.Fatalf("a size of %d was accepted", len(b))
		}
		if again, err := encode(v, padded); err != nil || !bytes.Equal(again, b) {
			t.Fatalf("%x decodes to %v, which encodes to %x, %v", b, v, again, err)
		}
	})
}

func FuzzDecrypt(f *testing.F) {
	c := testColumns(f, "bi", "A")
	seeds := [][]byte{seal(f, c, 0, Value{Text: "ALTA"}, 5), seal(f, c, 0, Value{Null: true}, 5), {}}
	if len(seeds) == 0 {
		f.Fatal("no seeds")
	}
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		v, err := c.Decrypt(0, b)
		if err != nil {
			return
		}
		padded, _ := paddedOf(len(b) - sivSize)
		if again := seal(t, c, 0, v, padded); !bytes.Equal(again, b) {
			t.Fatalf("%x opens and seals to %x", b, again)
		}
	})
}

func TestColumnNames(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("n", MaxName)
	a, b := testColumns(t, "istat", "ETA", long), testColumns(t, "bi", "ETA")
	for _, name := range append(a.Names(), b.Names()...) {
		if len(name) != NameSize {
			t.Errorf("an encrypted name has %d bytes", len(name))
		}
	}
	if NameSize != CiphertextSize(MaxName) {
		t.Errorf("NameSize is %d, a name of MaxName takes %d", NameSize, CiphertextSize(MaxName))
	}
	if bytes.Equal(a.Name(0), b.Name(0)) {
		t.Error("one name looks the same at both holders")
	}
	if !bytes.Equal(a.Name(0), testColumns(t, "istat", "X", "ETA").Name(1)) {
		t.Error("the place of a column changes its name")
	}
	if i, ok := a.Index(a.Name(1)); !ok || i != 1 || a.Len() != 2 {
		t.Errorf("Index: %d, %v", i, ok)
	}
	if _, ok := a.Index(b.Name(0)); ok {
		t.Error("a name of the other holder was found")
	}
	a.Name(0)[0] ^= 1
	if i, ok := a.Index(testColumns(t, "istat", "ETA").Name(0)); !ok || i != 0 {
		t.Error("a caller can change a name")
	}
	for _, names := range [][]string{{"A", "A"}, {""}, {long + "n"}, {"\xff"}} {
		if _, err := testRoot(t).Columns("bi", names); problem.KindOf(err) != problem.Invalid {
			t.Errorf("%d names: %v", len(names), err)
		}
	}
}

func TestNotes(t *testing.T) {
	t.Parallel()
	k := testRoot(t)
	for _, text := range []string{"", "table 3", strings.Repeat("x", 63), strings.Repeat("x", 64), strings.Repeat("x", 130), strings.Repeat("x", MaxNote), "\x00"} {
		b, err := k.SealNote("purpose", text)
		if err != nil {
			t.Fatal(err)
		}
		if len(b)%noteBlock != sivSize || len(b) > MaxSealedNote {
			t.Errorf("a note of %d bytes takes %d", len(text), len(b))
		}
		if got, err := k.OpenNote("purpose", b); err != nil || got != text {
			t.Errorf("a note of %d bytes: %v", len(text), err)
		}
		if _, err := k.OpenNote("other", b); err == nil {
			t.Error("a note of another kind opens")
		}
		b[len(b)-1] ^= 1
		if _, err := k.OpenNote("purpose", b); problem.KindOf(err) != problem.Invalid {
			t.Error("an altered note opens")
		}
	}
	for _, text := range []string{strings.Repeat("x", MaxNote+1), "\xff"} {
		if _, err := k.SealNote("purpose", text); problem.KindOf(err) != problem.Invalid {
			t.Errorf("%d bytes: %v", len(text), err)
		}
	}
	for _, b := range [][]byte{nil, make([]byte, 16), make([]byte, MaxSealedNote+1)} {
		if _, err := k.OpenNote("purpose", b); err == nil {
			t.Errorf("%d bytes open", len(b))
		}
	}
}

func FuzzDecodeNote(f *testing.F) {
	seeds := [][]byte{make([]byte, 64), append([]byte{1, 'a'}, make([]byte, 62)...), append([]byte{0x80, 1}, bytes.Repeat([]byte{'a'}, 126)...), {1, 'a'}}
	if len(seeds) == 0 {
		f.Fatal("no seeds")
	}
	for _, s := range seeds {
		f.Add(s)
	}
	k := testRoot(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		text, ok := decodeNote(b)
		if !ok {
			return
		}
		sealed, err := k.SealNote("purpose", text)
		if err != nil {
			t.Fatal(err)
		}
		if plain, err := k.noteSIV("purpose").DecryptDeterministically(sealed, nil); err != nil || !bytes.Equal(plain, b) {
			t.Fatalf("%x is read as a note that is sealed as %x", b, plain)
		}
	})
}
