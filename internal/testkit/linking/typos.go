package linking

import (
	"bytes"
	"context"
	"encoding/binary"
	"math/bits"

	"github.com/blindjoin/blindjoin/internal/linkagekey"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
)

// Exactly edits a study into one with a block key, whose link keys compare exactly.
func Exactly(s *study.Spec) {
	recipe, err := linkagekey.ParseRecipe([]string{"trim"})
	if err != nil {
		panic(err)
	}
	s.Keys = []study.KeySpec{
		{Kind: study.KeyBlock, Columns: [2][]string{{"block"}, {"block"}}, Recipe: recipe},
		{Kind: study.KeyLink, Columns: [2][]string{{"link"}, {"link"}}, Recipe: recipe},
	}
	s.Link = study.LinkMethod{Method: study.LinkExact}
}

// Similarly edits a study into one with a block key, whose link keys compare by Bloom filters of 64
// bits.
func Similarly(threshold float64) func(*study.Spec) {
	return func(s *study.Spec) {
		Exactly(s)
		s.Link = study.LinkMethod{Method: study.LinkBloom, Bits: 64, Threshold: threshold}
		s.Filter = study.FilterSpec{Grams: 2, Hashes: 10}
	}
}

// LinkToken makes a link value for exact comparison.
func LinkToken(n int) []byte { return pad(16, "link %d", n) }

// Filter makes a link value of a Bloom filter.
func Filter(v uint64) []byte { return binary.BigEndian.AppendUint64(nil, v) }

// SameToken says when two link values compare exactly.
func SameToken(a, b Record) bool { return a.Link != nil && bytes.Equal(a.Link, b.Link) }

// Alike says in words of its own when two filters are similar; see Similarly.
func Alike(threshold float64) func(a, b Record) bool {
	return func(a, b Record) bool {
		if a.Link == nil || b.Link == nil {
			return false
		}
		x, y := binary.BigEndian.Uint64(a.Link), binary.BigEndian.Uint64(b.Link)
		if x == 0 || y == 0 {
			return false
		}
		return float64(2*bits.OnesCount64(x&y))/float64(bits.OnesCount64(x)+bits.OnesCount64(y)) >= threshold
	}
}

// Links is what a holder is told of the links of its own records.
func (w *World) Links(holder string) *query.Links {
	w.t.Helper()
	l, err := w.App.HandleLinks(context.Background(), w.Peers[holder], w.Study)
	w.Must(err)
	w.Must(l.Head.Verify(w.IDs["linker"].Public()))
	return l
}

// LinkedRows is Rows with the same link value for all of them.
func LinkedRows(link, first, count, n int, values ...int) []Record {
	out := Rows(first, count, n, values...)
	for i := range out {
		out[i].Link = LinkToken(link)
	}
	return out
}

// LinkedRowsOf returns records whose link values, if any, have the study's size.
func LinkedRowsOf(w *World, n int) []Record {
	out := Rows(0, n, 1, 1, 1)
	for i := range out {
		if size := w.Agreement.LinkSize(); size > 0 {
			out[i].Link = bytes.Repeat([]byte{7}, size)
		}
	}
	return out
}
