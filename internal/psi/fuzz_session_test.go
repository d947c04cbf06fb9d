package psi

import (
	"encoding/binary"
	"slices"
	"testing"
)

// script reads what a fuzz target does from its input: choices, one byte each. When it is used up,
// all choices are 0.
type script []byte

func (s *script) next(n int) int {
	if len(*s) == 0 {
		return 0
	}
	b := (*s)[0]
	*s = (*s)[1:]
	return int(b) % n
}

func (s *script) over() bool { return len(*s) == 0 }

// take returns so many bytes, zeros where there are no more.
func (s *script) take(n int) []byte {
	out := make([]byte, n)
	*s = (*s)[copy(out, *s):]
	return out
}

// addScripts fails when there are none: a fuzz target without a corpus tests nothing in an ordinary
// run.
func addScripts(f *testing.F, scripts ...[]byte) {
	f.Helper()
	if len(scripts) == 0 {
		f.Fatal("empty seed corpus")
	}
	for _, s := range scripts {
		f.Add(s)
	}
}

// maxScript bounds the work of one execution.
const maxScript = 120

// FuzzSession gives one side of a session arbitrary messages in an arbitrary order, and does what
// the holder does with those that pass. Whatever comes, the state stays one that can be stored and
// read again, and nothing is taken twice or out of its order.
func FuzzSession(f *testing.F) {
	addScripts(f,
		[]byte{0}, []byte{1}, []byte{2}, []byte{3},
		[]byte{0, 0, 0, 0, 1, 0, 0, 2, 0, 0, 3, 0, 0, 4, 0, 0, 5, 0, 0, 6, 0, 0, 7, 0, 0, 8, 0, 0},
		[]byte{1, 0, 0, 0, 0, 1, 0, 6, 0, 0, 6, 0, 0, 7, 0, 0, 2, 0, 0, 3, 0, 0, 8, 0, 0},
		[]byte{2, 1, 0, 0, 7, 0, 0, 4, 0, 0, 4, 1, 0, 7, 0, 0, 5, 0, 0, 8, 0, 0},
		[]byte{3, 0, 0, 0, 6, 0, 0, 6, 0, 0, 2, 0, 0, 2, 1, 0, 3, 0, 1, 3, 1, 3, 8, 0, 0},
	)
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) > maxScript {
			return
		}
		in := script(b)
		s := [...]func() *Session{
			func() *Session { return testSession(t, Client, 20, 30) },
			func() *Session { return testSession(t, Server, 20, 30) },
			func() *Session { return smallBaseSession(t, Client) },
			func() *Session { return smallBaseSession(t, Server) },
		}[in.next(4)]()
		p := player{t: t, s: s, in: &in, taken: map[Kind]map[uint32]bool{}}
		for !in.over() {
			p.step()
			state, err := s.MarshalBinary()
			if err != nil || len(state) > 2*MaxHello+maxReason+200 {
				t.Fatalf("a state of %d bytes: %v", len(state), err)
			}
			var again Session
			if err := again.UnmarshalBinary(state); err != nil {
				t.Fatalf("after %s the state cannot be read again: %v", p.last, err)
			}
		}
	})
}

// smallBaseSession is a session that builds on another: 20 client keys of which 3 are fresh, 5
// fresh keys of the server, of whose tags 7 have changed and 4 are gone.
func smallBaseSession(t *testing.T, role Role) *Session {
	c, v := testHellos(20, 30)
	c.Base, v.Base, c.Fresh, v.Fresh, v.Changed, v.Gone = SessionID{8}, SessionID{8}, 3, 5, 7, 4
	s, err := NewSession(role, c, v, testShape)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// player plays messages to one side.
type player struct {
	t     *testing.T
	s     *Session
	in    *script
	taken map[Kind]map[uint32]bool
	tags  []byte // all that were taken, in the order in which they came
	last  string
}

// once notes that a chunk was taken for the first time.
func (p *player) once(kind Kind, no uint32) {
	if p.taken[kind] == nil {
		p.taken[kind] = map[uint32]bool{}
	}
	if p.taken[kind][no] {
		p.t.Fatalf("%s chunk %d is taken twice", kind, no)
	}
	p.taken[kind][no] = true
}

// ascending notes tags that were taken.
func (p *player) ascending(tags []byte) {
	p.tags = append(p.tags, tags...)
	if _, err := checkAscending("all chunks", 0, p.tags, Tag{}); err != nil {
		p.t.Fatal(err)
	}
}

// lengthOf is what is due, or something else where the script says so.
func (p *player) lengthOf(due uint32, size int) int {
	return max(0, int(due)*size+[...]int{0, 0, 0, 0, 0, 1, -1, size, -size, 1 << 12}[p.in.next(10)])
}

// someTags are tags that ascend, unless the script says otherwise.
func (p *player) someTags(n int) []byte {
	b := make([]byte, n)
	next := uint32(len(p.tags)/TagSize) + uint32(p.in.next(3))
	for at := 0; at+TagSize <= n; at += TagSize {
		binary.BigEndian.PutUint32(b[at:], next+1)
		next += uint32(p.in.next(3))
		if p.in.over() {
			next++
		}
	}
	return b
}

func (p *player) step() {
	s, no := p.s, uint32(0)
	kind := p.in.next(12)
	switch p.in.next(8) {
	case 1, 2, 3:
		no = uint32(p.in.next(5))
	case 4:
		no = binary.BigEndian.Uint32(p.in.take(4))
	}
	id := s.ID
	if p.in.next(40) == 39 {
		id[0]++
	}
	phase := s.Phase
	switch kind {
	case 0:
		p.last = "a blinded chunk"
		_, n := s.BlindedRange(no)
		m := BlindedChunk{Session: id, No: no, Elements: make([]byte, p.lengthOf(n, 4))}
		if repeated, err := s.CheckBlinded(m); err == nil && !repeated {
			p.once(KindBlinded, no)
			s.EvaluatedFor(no)
		}
	case 1:
		p.last = "an evaluated chunk"
		_, n := s.BlindedRange(no)
		m := EvaluatedChunk{Session: id, No: no, Elements: make([]byte, p.lengthOf(n, 4))}
		if repeated, err := s.CheckEvaluated(m); err == nil && !repeated {
			p.once(KindEvaluated, no)
			s.Finalised(no)
		}
	case 2:
		p.last = "a request for tags"
		if s.CheckWantTags(WantTags{id, no}) == nil {
			if s.TagCount(no)+s.GoneCount(no) == 0 {
				p.t.Fatalf("tag chunk %d without tags is given", no)
			}
			s.SentTags(no)
		}
	case 3:
		p.last = "a match chunk"
		m := MatchChunk{Session: id, No: no, Last: p.in.next(2) == 1}
		n := p.in.next(6)
		if s.BuildsOn() {
			m.Tags = p.someTags(p.lengthOf(uint32(n), TagSize))
			m.Gone = slices.Clone(m.Tags[:min(len(m.Tags), p.in.next(3)*TagSize)])
			n = len(m.Tags) / TagSize
		} else {
			m.Positions = p.in.take(n)
		}
		m.Multiplicities, m.MACs = make([]byte, p.lengthOf(uint32(n), 4)), make([]byte, p.lengthOf(uint32(n), 8))
		positions, repeated, err := s.CheckMatches(m)
		if err != nil || repeated {
			break
		}
		for i, at := range positions {
			if at >= s.TagCount(no) || i > 0 && at <= positions[i-1] {
				p.t.Fatalf("positions %v of %d tags", positions, s.TagCount(no))
			}
			_, _ = m.Masked(i), m.MAC(i)
		}
		p.once(KindMatches, no)
		p.ascending(m.Tags)
		s.VerifiedMatches(m)
	case 4:
		p.last = "a tag chunk"
		m := TagChunk{Session: id, No: no, Last: (no == s.TagChunks()-1) != (p.in.next(9) == 8)}
		m.Tags = p.someTags(p.lengthOf(s.TagCount(no), TagSize))
		m.Multiplicities = make([]byte, p.lengthOf(s.TagCount(no), 4))
		m.Gone = p.someTags(p.lengthOf(s.GoneCount(no), TagSize))
		if repeated, err := s.CheckTags(m); err == nil && !repeated {
			p.once(KindTags, no)
			p.ascending(m.Tags)
			s.StoredTags(m)
		}
	case 5:
		p.last = "a request for matches"
		if s.CheckWantMatches(WantMatches{id, no}) == nil {
			s.SentMatches(no)
		}
	case 6:
		p.last = "work of the server"
		if s.Role == Server {
			first, n := s.OwnRange(7)
			s.Computed(first + uint64(n))
			if n == 0 && !s.Frozen() {
				if err := s.Freeze(); err != nil {
					p.t.Fatal(err)
				}
			}
		}
	case 7:
		p.last = "work of the client"
		if s.NeedsChanges() {
			s.FoundChanges(uint64(p.in.next(9)), uint64(p.in.next(9)))
		} else if _, n := s.NextJoin(2); n > 0 {
			s.Joined(n)
		}
	case 8:
		p.last = "a finish"
		m := Finish{Session: id, Count: uint64(p.in.next(3))}
		if err := s.CheckFinish(m, Finish{Session: s.ID}); err == nil {
			if m.Count != 0 || phase != Matched && phase != Done {
				p.t.Fatalf("finished with %d keys in phase %s", m.Count, phase)
			}
			s.Finished()
		}
	case 9:
		p.last = "a request for blinded keys"
		_ = s.CheckWantBlinded(WantBlinded{id, no})
	case 10:
		p.last = "progress"
		m := Progress{id, binary.BigEndian.Uint64(p.in.take(8)), binary.BigEndian.Uint64(p.in.take(8))}
		if w, err := s.ReadServer(m); err == nil && w.Own > s.Server.Fresh {
			p.t.Fatalf("the server has %d of %d keys", w.Own, s.Server.Fresh)
		}
		if w, err := s.ReadClient(m); err == nil && (w.NextBlinded > s.BlindedChunks() || w.NextTags > s.TagChunks()) {
			p.t.Fatalf("the client is at %+v", w)
		}
	case 11:
		p.last = "its own progress"
		if w := s.Progress(); w.Done > w.Total {
			p.t.Fatalf("%d of %d", w.Done, w.Total)
		}
	}
	if order := slices.Index(phaseCodes, s.Phase); order < slices.Index(phaseCodes, phase) {
		p.t.Fatalf("%s brought the session from %s back to %s", p.last, phase, s.Phase)
	}
}
