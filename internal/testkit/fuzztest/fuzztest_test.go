package fuzztest

import (
	"slices"
	"testing"
)

func TestEdited(t *testing.T) {
	t.Parallel()
	texts := [][]byte{[]byte("one text"), []byte("another")}
	for _, c := range []struct {
		script []byte
		want   string
	}{
		{nil, ""},
		{[]byte{0}, "one text"},
		{[]byte{1}, "another"},
		{[]byte{2}, ""},
		{[]byte{3}, "one text"},
		{slices.Concat([]byte{2}, Edit(0, 0, "anything")), "anything"},
		{slices.Concat([]byte{0}, Edit(4, 4, "word")), "one word"},
		{slices.Concat([]byte{0}, Edit(3, 255, ""), Edit(0, 0, "no ")), "no one"},
		{slices.Concat([]byte{0}, Edit(8, 0, "s"), []byte{1, 2, 3}), "one texts"},
		{[]byte{1, 0, 7, 0, 200, 's'}, "anothers"},
	} {
		if got := string(Edited(c.script, texts...)); got != c.want {
			t.Errorf("%v makes %q, want %q", c.script, got, c.want)
		}
	}
	if string(texts[0]) != "one text" {
		t.Error("a text has changed")
	}
}
