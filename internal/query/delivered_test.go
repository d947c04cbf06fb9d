package query

import (
	"bytes"
	"reflect"
	"testing"
	"time"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/testkit/fuzztest"
)

func parsedRequests() []*Request {
	at := time.Unix(1_800_000_000, 0).UTC()
	return []*Request{
		{Study: [32]byte{1}, ID: [16]byte{2}, Requester: "alpha", At: at},
		{Study: [32]byte{1}, ID: [16]byte{3}, Requester: "beta", At: at, Columns: []Column{{Side: 1, Name: []byte{4}}, {Side: 2, Name: []byte{5, 6}}}, Purpose: []byte("sealed")},
	}
}

// What was signed is read back as it was, and nothing else is read.
func TestSignedRequestsAreReadBack(t *testing.T) {
	t.Parallel()
	for _, want := range parsedRequests() {
		b := want.SigningBytes()
		got, err := ParseRequest(b)
		if err != nil || !bytes.Equal(got.SigningBytes(), b) || got.Requester != want.Requester || !got.At.Equal(want.At) || len(got.Columns) != len(want.Columns) {
			t.Errorf("%+v: %v", got, err)
		}
		for i := range b {
			if _, err := ParseRequest(b[:i]); problem.KindOf(err) != problem.Invalid || err == nil {
				t.Fatalf("%d of %d bytes are read: %v", i, len(b), err)
			}
		}
		if _, err := ParseRequest(append(bytes.Clone(b), 0)); problem.KindOf(err) != problem.Invalid || err == nil {
			t.Errorf("a byte more is read: %v", err)
		}
	}
}

// Every part of an answer, and its place, is in the digest.
func TestDigestsTellAnswersApart(t *testing.T) {
	t.Parallel()
	base := func() []Cell { return []Cell{{Key: [][]byte{{1}, {2}}, Count: 3}, {Suppressed: true, Withheld: true}} }
	content, generation := [32]byte{1}, [32]byte{2}
	seen := map[[32]byte]string{Digest(content, generation, base()): "the same"}
	for what, change := range map[string]func(c []Cell) []Cell{
		"count":       func(c []Cell) []Cell { c[0].Count++; return c },
		"block count": func(c []Cell) []Cell { c[0].BlockCount++; return c },
		"key":         func(c []Cell) []Cell { c[0].Key[0][0]++; return c },
		"joined keys": func(c []Cell) []Cell { c[0].Key = [][]byte{{1, 2}}; return c },
		"suppressed":  func(c []Cell) []Cell { c[0].Suppressed = true; return c },
		"withheld":    func(c []Cell) []Cell { c[1].Withheld = false; return c },
		"reason":      func(c []Cell) []Cell { c[1].Reason = "primary"; return c },
		"order":       func(c []Cell) []Cell { c[0], c[1] = c[1], c[0]; return c },
		"one less":    func(c []Cell) []Cell { return c[:1] },
		"none":        func([]Cell) []Cell { return nil },
	} {
		d := Digest(content, generation, change(base()))
		if other, ok := seen[d]; ok {
			t.Errorf("%s and %s have one digest", what, other)
		}
		seen[d] = what
	}
	if Digest(generation, content, base()) == Digest(content, generation, base()) {
		t.Error("question and pairs can be exchanged")
	}
}

func FuzzSignedRequest(f *testing.F) {
	var seeds [][]byte
	for _, r := range parsedRequests() {
		seeds = append(seeds, r.SigningBytes())
	}
	fuzztest.Fuzz(f, seeds, func(t *testing.T, b []byte) {
		r, err := ParseRequest(b)
		if err != nil {
			return
		}
		again, err := ParseRequest(r.SigningBytes())
		if err != nil || !reflect.DeepEqual(again, r) {
			t.Errorf("%+v became %+v: %v", r, again, err)
		}
	})
}
