package simulate

import (
	"math/bits"
	"testing"
)

func TestFilters(t *testing.T) {
	t.Parallel()
	d := Default()
	w := &world{dates: newVocabulary(12, dateText), values: newVocabulary(5, valueText)}
	f := newFilters(d.Bloom, []byte("key"))
	typo := w.values.number(w.values.texts[1][:5] + "x")
	records := []record{{date: 1, value: 1}, {date: 1, value: 1}, {date: 1, value: typo}, {date: 7, value: 3}}
	filters := f.records(w, records)
	for i, tc := range []struct {
		name      string
		threshold float64
		similar   bool
	}{
		{"the same record", 1, true},
		{"one wrong digit", 0.8, true},
		{"another record", 0.8, false},
	} {
		if got := filters[0].similar(filters[i+1], tc.threshold); got != tc.similar {
			t.Errorf("%s: similar is %v", tc.name, got)
		}
	}
	if filters[0].similar(filters[2], 1) {
		t.Error("a wrong digit leaves no trace")
	}
	grams := len("_YYYYMMDD_") - 1 + len("_VVVVVV_") - 1
	if n := filters[0].ones; n < grams*d.Bloom.Hashes/2 || n > grams*d.Bloom.Hashes {
		t.Errorf("%d bits set by %d q-grams of %d hashes", n, grams, d.Bloom.Hashes)
	}
}

// TestFieldsAndKeysSeparate: the same digits in another field, or under another key, set other bits.
func TestFieldsAndKeysSeparate(t *testing.T) {
	t.Parallel()
	v := newVocabulary(1, func(int) string { return "123456" })
	o := Default().Bloom
	base := newFilters(o, []byte("key")).field(labelDate, v, 0)
	for name, other := range map[string][]uint64{
		"field": newFilters(o, []byte("key")).field(labelValue, v, 0),
		"key":   newFilters(o, []byte("another key")).field(labelDate, v, 0),
	} {
		both, ones := 0, 0
		for i := range base {
			both += bits.OnesCount64(base[i] & other[i])
			ones += bits.OnesCount64(base[i])
		}
		if both*2 > ones {
			t.Errorf("another %s shares %d of %d bits", name, both, ones)
		}
	}
}

// TestBitsStayInside holds filters whose length is not a multiple of a word to their length.
func TestBitsStayInside(t *testing.T) {
	t.Parallel()
	o := Bloom{Bits: 70, Hashes: 200, Q: 1, Threshold: 1}
	v := newVocabulary(1, func(int) string { return "0123456789" })
	words := newFilters(o, []byte("key")).field(labelDate, v, 0)
	if len(words) != 2 || words[1]>>6 != 0 {
		t.Errorf("bits outside of the filter: %x", words)
	}
}
