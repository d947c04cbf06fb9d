package contribution_test

import (
	"bytes"
	"crypto/ed25519"
	"encoding/binary"
	"testing"

	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/token"
)

func statement() contribution.Statement {
	return contribution.Statement{Study: [32]byte{1}, Intersection: [32]byte{2}, Number: 3, Generations: [2][32]byte{{4}, {5}}}
}

// TestStatementsAreEncodedInOneWay writes the encoding down: what was signed stays what it was.
func TestStatementsAreEncodedInOneWay(t *testing.T) {
	t.Parallel()
	s := statement()
	want := []byte("blindjoin/contribution/certificate/v1")
	for _, field := range [][]byte{s.Study[:], s.Intersection[:], {0, 0, 0, 0, 0, 0, 0, 3}, s.Generations[0][:], s.Generations[1][:]} {
		want = binary.BigEndian.AppendUint64(want, uint64(len(field)))
		want = append(want, field...)
	}
	if got := s.SigningBytes(); !bytes.Equal(got, want) {
		t.Errorf("%x, want %x", got, want)
	}
}

func TestEveryFieldOfAStatementIsSigned(t *testing.T) {
	t.Parallel()
	key := ed25519.NewKeyFromSeed(make([]byte, ed25519.SeedSize))
	public := key.Public().(ed25519.PublicKey)
	signature := ed25519.Sign(key, statement().SigningBytes())
	if !statement().SignedBy(public, signature) {
		t.Fatal("a signature is not valid under what it was made over")
	}
	for what, change := range map[string]func(s *contribution.Statement){
		"study":            func(s *contribution.Statement) { s.Study[31]++ },
		"intersection":     func(s *contribution.Statement) { s.Intersection[31]++ },
		"number":           func(s *contribution.Statement) { s.Number++ },
		"own generation":   func(s *contribution.Statement) { s.Generations[0][31]++ },
		"other generation": func(s *contribution.Statement) { s.Generations[1][31]++ },
		"generations swapped": func(s *contribution.Statement) {
			s.Generations[0], s.Generations[1] = s.Generations[1], s.Generations[0]
		},
	} {
		s := statement()
		change(&s)
		if s.SignedBy(public, signature) {
			t.Errorf("the signature is valid with another %s", what)
		}
	}
	for _, wrong := range [][]byte{nil, signature[:63], append(bytes.Clone(signature), 0)} {
		if statement().SignedBy(public, wrong) {
			t.Errorf("a signature of %d bytes is valid", len(wrong))
		}
	}
	if statement().SignedBy(public[:31], signature) {
		t.Error("a signature is valid under half a key")
	}
}

// A generation is blinded under the holders' key, for its holder and its intersection.
func TestBlindedGenerations(t *testing.T) {
	t.Parallel()
	seen := map[[32]byte]bool{}
	for _, root := range []token.RootKey{{1}, {2}} {
		for _, holder := range []string{"alpha", "beta"} {
			for _, intersection := range [][32]byte{{1}, {2}} {
				for _, generation := range [][16]byte{{1}, {2}} {
					b := contribution.BlindGeneration(root, holder, intersection, generation)
					if b != contribution.BlindGeneration(root, holder, intersection, generation) {
						t.Error("a generation is blinded in two ways")
					}
					seen[b] = true
				}
			}
		}
	}
	if len(seen) != 16 {
		t.Errorf("16 generations are blinded to %d", len(seen))
	}
}

// FuzzStatement: what differs is signed differently.
func FuzzStatement(f *testing.F) {
	f.Add(bytes.Repeat([]byte{1}, 136), bytes.Repeat([]byte{1}, 136))
	f.Add(bytes.Repeat([]byte{1}, 136), append(bytes.Repeat([]byte{1}, 135), 2))
	f.Add([]byte{}, []byte{0})
	read := func(b []byte) (s contribution.Statement) {
		for _, field := range [][]byte{s.Study[:], s.Intersection[:], s.Generations[0][:], s.Generations[1][:]} {
			b = b[copy(field, b):]
		}
		var number [8]byte
		copy(number[:], b)
		s.Number = binary.BigEndian.Uint64(number[:])
		return s
	}
	f.Fuzz(func(t *testing.T, a, b []byte) {
		one, two := read(a), read(b)
		if (one == two) != bytes.Equal(one.SigningBytes(), two.SigningBytes()) {
			t.Errorf("%+v and %+v", one, two)
		}
	})
}
