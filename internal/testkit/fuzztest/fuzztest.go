// Package fuzztest keeps the inputs of fuzz targets small.
//
// The fuzzing engine minimises every input that it finds interesting, by trying to leave out each
// part of it: for an input of n bytes that takes about n² executions, and up to a minute. A target
// whose inputs are whole study files, public keys or tables spends its time on nothing else. Its
// inputs are scripts instead, which say how one of a few good texts is edited.
package fuzztest

import (
	"encoding/binary"
	"slices"
	"testing"
)

// MaxScript bounds a script: beyond it an execution says nothing new.
const MaxScript = 96

const editHeader = 4 // bytes: where (two), how many bytes to cut, how many to put there

// Edited returns a text as a script edits it. The first byte chooses the text; one more than there
// are is the empty one, whose edits may make anything. Each edit is the place, as two bytes, the
// number of bytes to cut there, the number of bytes to put there, and these. A script that ends
// within an edit ends there.
func Edited(script []byte, texts ...[]byte) []byte {
	if len(script) == 0 {
		return nil
	}
	var out []byte
	if i := int(script[0]) % (len(texts) + 1); i < len(texts) {
		out = slices.Clone(texts[i])
	}
	for edits := script[1:]; len(edits) >= editHeader; {
		at := int(binary.BigEndian.Uint16(edits)) % (len(out) + 1)
		cut, put := min(int(edits[2]), len(out)-at), min(int(edits[3]), len(edits)-editHeader)
		out = slices.Replace(out, at, at+cut, edits[editHeader:editHeader+put]...)
		edits = edits[editHeader+put:]
	}
	return out
}

// Edit writes one edit of a script.
func Edit(at uint16, cut byte, put string) []byte {
	b := binary.BigEndian.AppendUint16(nil, at)
	return append(append(b, cut, byte(len(put))), put...)
}

// Fuzz fuzzes do with edits of texts: all of these as they are, and cut short, are seeds, and so
// are the scripts given. It fails when there is no text: a target without a corpus tests nothing in
// an ordinary run.
func Fuzz(f *testing.F, texts [][]byte, do func(t *testing.T, b []byte), scripts ...[]byte) {
	f.Helper()
	if len(texts) == 0 {
		f.Fatal("empty seed corpus")
	}
	for i, text := range texts {
		f.Add([]byte{byte(i)})
		f.Add(append([]byte{byte(i)}, Edit(uint16(len(text)/2), 255, "")...))
	}
	f.Add([]byte{byte(len(texts))})
	for _, s := range scripts {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, script []byte) {
		if len(script) <= MaxScript {
			do(t, Edited(script, texts...))
		}
	})
}
