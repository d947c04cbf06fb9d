package psi

import (
	"bytes"
	"encoding/hex"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestDerivation pins the wire format: both holders must derive the same from the same OPRF output
// in every release.
func TestDerivation(t *testing.T) {
	t.Parallel()
	tag, secret := Derive([]byte("output"))
	masked, err := secret.Mask(SessionID{1}, Server, 3)
	if err != nil {
		t.Fatal(err)
	}
	mac := secret.MAC(SessionID{1}, tag, masked[:])
	for _, tt := range []struct{ name, got, want string }{
		{"tag", hex.EncodeToString(tag[:]), vectorTag},
		{"secret", hex.EncodeToString(secret[:]), vectorSecret},
		{"mask", hex.EncodeToString(masked[:]), vectorMask},
		{"mac", hex.EncodeToString(mac[:]), vectorMAC},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, tt.got, tt.want)
		}
	}
}

func TestMultiplicities(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		_, secret := Derive(rapid.SliceOf(rapid.Byte()).Draw(t, "output"))
		m := rapid.Uint32Range(1, 1<<31-1).Draw(t, "multiplicity")
		session := SessionID{rapid.Byte().Draw(t, "session")}
		c, err := secret.Mask(session, Client, m)
		if err != nil {
			t.Fatal(err)
		}
		s, err := secret.Mask(session, Server, m)
		if err != nil {
			t.Fatal(err)
		}
		if c == s {
			t.Fatal("both sides use one pad")
		}
		got, err := secret.Unmask(session, Client, c[:])
		if err != nil || got != m {
			t.Fatalf("got %d, %v", got, err)
		}
	})
}

func TestMultiplicityBounds(t *testing.T) {
	t.Parallel()
	_, secret := Derive([]byte("x"))
	for _, m := range []uint32{0, 1 << 31, 1<<32 - 1} {
		if _, err := secret.Mask(SessionID{}, Client, m); err == nil {
			t.Errorf("%d was masked", m)
		}
		var b [4]byte
		pad := secret.pad(SessionID{}, Client) ^ m
		b[0], b[1], b[2], b[3] = byte(pad>>24), byte(pad>>16), byte(pad>>8), byte(pad)
		if _, err := secret.Unmask(SessionID{}, Client, b[:]); !IsViolation(err) {
			t.Errorf("%d was unmasked: %v", m, err)
		}
	}
	if _, err := secret.Unmask(SessionID{}, Client, []byte{1}); err == nil {
		t.Error("a short multiplicity was unmasked")
	}
}

func TestMAC(t *testing.T) {
	t.Parallel()
	tag, secret := Derive([]byte("x"))
	masked := []byte{1, 2, 3, 4}
	mac := secret.MAC(SessionID{1}, tag, masked)
	if err := secret.Verify(SessionID{1}, tag, masked, mac[:]); err != nil {
		t.Fatal(err)
	}
	otherTag, otherSecret := Derive([]byte("y"))
	for name, err := range map[string]error{
		"session":  secret.Verify(SessionID{2}, tag, masked, mac[:]),
		"tag":      secret.Verify(SessionID{1}, otherTag, masked, mac[:]),
		"secret":   otherSecret.Verify(SessionID{1}, tag, masked, mac[:]),
		"masked":   secret.Verify(SessionID{1}, tag, []byte{1, 2, 3, 5}, mac[:]),
		"cut":      secret.Verify(SessionID{1}, tag, masked, mac[:7]),
		"empty":    secret.Verify(SessionID{1}, tag, masked, nil),
		"tag only": secret.Verify(SessionID{1}, tag, masked, tag[:8]),
	} {
		if !IsViolation(err) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestPositions(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		p := rapid.SliceOfDistinct(rapid.Uint32Range(0, 4095), rapid.ID).Draw(t, "positions")
		slices.Sort(p)
		b, err := EncodePositions(p)
		if err != nil {
			t.Fatal(err)
		}
		got, err := DecodePositions(b, 4096)
		if err != nil || !slices.Equal(got, p) {
			t.Fatalf("got %v, %v", got, err)
		}
		if len(p) > 0 {
			if _, err := DecodePositions(b, p[len(p)-1]); err == nil {
				t.Fatal("a position beyond the limit was accepted")
			}
		}
	})
	if _, err := EncodePositions([]uint32{3, 3}); err == nil {
		t.Error("repeated positions were encoded")
	}
}

func positionSeeds() [][]byte {
	return [][]byte{{}, {0}, {0, 0, 5}, {0x80, 0}, {0xff, 0x1f}, {0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1}, {0x80}}
}

func TestPositionSeeds(t *testing.T) {
	t.Parallel()
	if len(positionSeeds()) == 0 {
		t.Fatal("no seeds")
	}
	for i, want := range []bool{true, true, true, false, true, false, false} {
		if _, err := DecodePositions(positionSeeds()[i], 4096); (err == nil) != want {
			t.Errorf("seed %d: %v", i, err)
		}
	}
}

func FuzzDecodePositions(f *testing.F) {
	for _, b := range positionSeeds() {
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		p, err := DecodePositions(b, 4096)
		if err != nil {
			return
		}
		again, err := EncodePositions(p)
		if err != nil || !bytes.Equal(again, b) {
			t.Fatal("two encodings of one list")
		}
	})
}

func TestDigestCoversEverything(t *testing.T) {
	t.Parallel()
	sum := func(session SessionID, transcript [32]byte, tags []Tag, client, server uint32) [32]byte {
		d := NewDigest(session, transcript, uint64(len(tags)))
		for _, tag := range tags {
			if err := d.Add(tag, client, server); err != nil {
				t.Fatal(err)
			}
		}
		out, err := d.Sum()
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	tags := []Tag{{1}, {2}}
	seen := map[[32]byte]bool{}
	for _, d := range [][32]byte{
		sum(SessionID{1}, [32]byte{}, tags, 1, 2), sum(SessionID{2}, [32]byte{}, tags, 1, 2), sum(SessionID{1}, [32]byte{1}, tags, 1, 2),
		sum(SessionID{1}, [32]byte{}, tags[:1], 1, 2), sum(SessionID{1}, [32]byte{}, nil, 1, 2), sum(SessionID{1}, [32]byte{}, tags, 2, 2),
		sum(SessionID{1}, [32]byte{}, tags, 1, 1),
	} {
		if seen[d] {
			t.Error("two runs of one digest")
		}
		seen[d] = true
	}
	d := NewDigest(SessionID{}, [32]byte{}, 2)
	if err := d.Add(Tag{2}, 1, 1); err != nil {
		t.Fatal(err)
	}
	if err := d.Add(Tag{2}, 1, 1); err == nil {
		t.Error("a repeated tag was digested")
	}
	if _, err := d.Sum(); err == nil {
		t.Error("a digest of too few tags was made")
	}
}

func TestTranscriptOrder(t *testing.T) {
	t.Parallel()
	a := NewTranscript(SessionID{})
	for _, c := range []struct {
		kind Kind
		no   uint32
		ok   bool
	}{
		{KindBlinded, 0, true}, {KindBlinded, 2, false}, {KindTags, 0, true}, {KindTags, 1, true}, {KindEvaluated, 0, false},
	} {
		if err := a.Add(c.kind, c.no, ChunkDigest{}); (err == nil) != c.ok {
			t.Errorf("%s %d: %v", c.kind, c.no, err)
		}
		if !c.ok && c.kind == KindEvaluated {
			return
		}
	}
}
