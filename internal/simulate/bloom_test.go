package simulate

import "testing"

func TestFilters(t *testing.T) {
	t.Parallel()
	d := Default()
	w := &world{dates: newVocabulary(12, dateText), values: newVocabulary(5, valueText)}
	f, err := newFilters(d.Bloom, []byte("key"))
	if err != nil {
		t.Fatal(err)
	}
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
