package psi

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/testkit/fuzztest"
)

var testShape = Shape{ElementSize: 4, ChunkSize: 8}

func testSession(t testing.TB, role Role, clientKeys, serverKeys uint64) *Session {
	c, s := testHellos(clientKeys, serverKeys)
	session, err := NewSession(role, c, s, testShape)
	if err != nil {
		t.Fatal(err)
	}
	return session
}

func tagChunk(s *Session, no uint32) TagChunk {
	n := s.TagCount(no)
	m := TagChunk{Session: s.ID, No: no, Last: no == s.TagChunks()-1, Multiplicities: make([]byte, 4*n)}
	for i := range n {
		tag := make([]byte, TagSize)
		binary.BigEndian.PutUint32(tag, no*ChunkTags+i+1)
		m.Tags = append(m.Tags, tag...)
	}
	return m
}

// in brings a session to a phase by the shortest way.
func in(t testing.TB, s *Session, phase Phase) *Session {
	for no := range s.BlindedChunks() {
		if s.Phase == phase {
			return s
		}
		s.Finalised(no)
	}
	if s.Role == Server {
		s.Computed(s.Server.Keys)
		if err := s.Freeze(); err != nil {
			t.Fatal(err)
		}
	}
	for no := uint32(0); no < s.TagChunks() && s.Phase != phase; no++ {
		if s.Role == Client {
			s.StoredTags(tagChunk(s, no))
		} else {
			s.SentTags(no)
		}
	}
	for no := uint32(0); no < s.TagChunks() && s.Phase != phase; no++ {
		if s.Role == Client {
			s.Joined(1)
		} else {
			s.VerifiedMatches(MatchChunk{})
		}
	}
	if s.Phase != phase {
		t.Fatalf("phase %s, want %s", s.Phase, phase)
	}
	return s
}

func TestSessionRefuses(t *testing.T) {
	t.Parallel()
	// 3 chunks of elements, the last of 4; 2 chunks of tags, the last of 5
	const keys, tags = 20, ChunkTags + 5
	blinded := func(no uint32, n int) func(*Session) error {
		return func(s *Session) error {
			_, err := s.CheckBlinded(BlindedChunk{Session: s.ID, No: no, Elements: make([]byte, n)})
			return err
		}
	}
	evaluated := func(no uint32, n int) func(*Session) error {
		return func(s *Session) error {
			_, err := s.CheckEvaluated(EvaluatedChunk{Session: s.ID, No: no, Elements: make([]byte, n)})
			return err
		}
	}
	tagged := func(no uint32, change func(m *TagChunk)) func(*Session) error {
		return func(s *Session) error {
			m := tagChunk(s, no)
			change(&m)
			_, err := s.CheckTags(m)
			return err
		}
	}
	matched := func(m MatchChunk) func(*Session) error {
		return func(s *Session) error {
			m.Session = s.ID
			_, _, err := s.CheckMatches(m)
			return err
		}
	}
	same := func(*TagChunk) {}
	tests := []struct {
		name  string
		role  Role
		phase Phase
		do    func(*Session) error
		text  string // of the refusal; "" if it is accepted
	}{
		{"blinded", Server, Opened, blinded(0, 32), ""},
		{"last blinded", Server, Opened, blinded(2, 16), ""},
		{"blinded to a client", Client, Opened, blinded(0, 32), "sent to the client"},
		{"blinded too long", Server, Opened, blinded(2, 32), "4 elements of 4 bytes are due"},
		{"blinded too short", Server, Opened, blinded(0, 31), "8 elements of 4 bytes are due"},
		{"blinded empty", Server, Opened, blinded(0, 0), "are due"},
		{"blinded out of range", Server, Opened, blinded(3, 32), "out of range"},
		{"evaluated", Client, Opened, evaluated(2, 16), ""},
		{"evaluated to a server", Server, Opened, evaluated(0, 32), "sent to the server"},
		{"evaluated too long", Client, Opened, evaluated(2, 20), "are due"},
		{"evaluated out of range", Client, Opened, evaluated(1<<31, 32), "out of range"},
		{"want blinded", Client, Opened, func(s *Session) error { return s.CheckWantBlinded(WantBlinded{s.ID, 2}) }, ""},
		{"want blinded of a server", Server, Opened, func(s *Session) error { return s.CheckWantBlinded(WantBlinded{s.ID, 2}) }, "sent to the server"},
		{"want blinded out of range", Client, Opened, func(s *Session) error { return s.CheckWantBlinded(WantBlinded{s.ID, 3}) }, "out of range"},
		{"want tags", Server, Evaluated, func(s *Session) error { return s.CheckWantTags(WantTags{s.ID, 0}) }, ""},
		{"want tags early", Server, Opened, func(s *Session) error { return s.CheckWantTags(WantTags{s.ID, 0}) }, "out of turn"},
		{"want tags ahead", Server, Evaluated, func(s *Session) error { return s.CheckWantTags(WantTags{s.ID, 1}) }, "out of order"},
		{"want tags again", Server, Matched, func(s *Session) error { return s.CheckWantTags(WantTags{s.ID, 0}) }, ""},
		{"want tags out of range", Server, Evaluated, func(s *Session) error { return s.CheckWantTags(WantTags{s.ID, 2}) }, "out of range"},
		{"tags", Client, Evaluated, tagged(0, same), ""},
		{"tags early", Client, Opened, tagged(0, same), "out of turn"},
		{"tags ahead", Client, Evaluated, tagged(1, same), "out of order"},
		{"tags of another session", Client, Evaluated, tagged(0, func(m *TagChunk) { m.Session[0]++ }), "another session"},
		{"tags cut", Client, Evaluated, tagged(0, func(m *TagChunk) { m.Tags = m.Tags[:len(m.Tags)-TagSize] }), "4096 tags are due"},
		{"multiplicities cut", Client, Evaluated, tagged(0, func(m *TagChunk) { m.Multiplicities = m.Multiplicities[1:] }), "4096 multiplicities are due"},
		{"tags marked last", Client, Evaluated, tagged(0, func(m *TagChunk) { m.Last = true }), "wrongly marked"},
		{"tags swapped", Client, Evaluated, tagged(0, func(m *TagChunk) {
			a, b := slices.Clone(m.Tags[:TagSize]), slices.Clone(m.Tags[TagSize:2*TagSize])
			copy(m.Tags, b)
			copy(m.Tags[TagSize:], a)
		}), "ascending"},
		{"tag repeated", Client, Evaluated, tagged(0, func(m *TagChunk) { copy(m.Tags[TagSize:], m.Tags[:TagSize]) }), "ascending"},
		{"matches", Server, Tags, matched(MatchChunk{Positions: []byte{0}, Multiplicities: make([]byte, 4), MACs: make([]byte, 8)}), ""},
		{"no matches", Server, Tags, matched(MatchChunk{}), ""},
		{"matches early", Server, Evaluated, matched(MatchChunk{}), "out of turn"},
		{"matches ahead", Server, Tags, matched(MatchChunk{No: 1}), "out of order"},
		{"matches out of range", Server, Tags, matched(MatchChunk{No: 2}), "out of range"},
		{"position out of range", Server, Matched, matched(MatchChunk{No: 1, Positions: []byte{5}, Multiplicities: make([]byte, 4), MACs: make([]byte, 8)}), "beyond its 5 tags"},
		{"too few multiplicities", Server, Tags, matched(MatchChunk{Positions: []byte{0}, MACs: make([]byte, 8)}), "names 1 matches"},
		{"too few MACs", Server, Tags, matched(MatchChunk{Positions: []byte{0}, Multiplicities: make([]byte, 4)}), "names 1 matches"},
		{"tags that are gone", Client, Evaluated, tagged(0, func(m *TagChunk) { m.Gone = make([]byte, TagSize) }), "0 tags are due"},
		{"matches by tag", Server, Tags, matched(MatchChunk{Tags: make([]byte, 16), Multiplicities: make([]byte, 4), MACs: make([]byte, 8)}), "without a base"},
		{"matches that are gone", Server, Tags, matched(MatchChunk{Gone: make([]byte, 16)}), "without a base"},
		{"matches marked last", Server, Tags, matched(MatchChunk{Last: true}), "without a base"},
		{"want matches", Client, Matched, func(s *Session) error { return s.CheckWantMatches(WantMatches{s.ID, 0}) }, ""},
		{"want matches early", Client, Tags, func(s *Session) error { return s.CheckWantMatches(WantMatches{s.ID, 0}) }, "out of turn"},
		{"want matches ahead", Client, Matched, func(s *Session) error { return s.CheckWantMatches(WantMatches{s.ID, 1}) }, "out of order"},
		{"finish", Server, Matched, func(s *Session) error { return s.CheckFinishTurn(Finish{Session: s.ID}) }, ""},
		{"finish early", Server, Tags, func(s *Session) error { return s.CheckFinishTurn(Finish{Session: s.ID}) }, "out of turn"},
		{"finish before the matches are sent", Client, Matched, func(s *Session) error { return s.CheckFinishTurn(Finish{Session: s.ID}) }, "match chunks were sent"},
		{"other count", Server, Matched, func(s *Session) error { return s.CheckFinish(Finish{Session: s.ID, Count: 1}, Finish{}) }, "count 0 and 1"},
		{"other digest", Server, Matched, func(s *Session) error { return s.CheckFinish(Finish{Session: s.ID, Digest: [32]byte{1}}, Finish{}) }, "digests differ"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			s := in(t, testSession(t, tt.role, keys, tags), tt.phase)
			err := tt.do(s)
			if tt.text == "" {
				if err != nil {
					t.Fatal(err)
				}
				return
			}
			if err == nil || !strings.Contains(err.Error(), tt.text) {
				t.Fatalf("error %v, want %q", err, tt.text)
			}
		})
	}
}

func TestTagsAscendAcrossChunks(t *testing.T) {
	t.Parallel()
	s := in(t, testSession(t, Client, 0, ChunkTags+5), Evaluated)
	s.StoredTags(tagChunk(s, 0))
	m := tagChunk(s, 1)
	if repeated, err := s.CheckTags(m); err != nil || repeated {
		t.Fatal(repeated, err)
	}
	copy(m.Tags, s.lastTag[:])
	if _, err := s.CheckTags(m); err == nil {
		t.Error("a tag of the chunk before was accepted again")
	}
	if repeated, err := s.CheckTags(tagChunk(s, 0)); err != nil || !repeated {
		t.Error("a repeated chunk was not recognised", err)
	}
}

func TestEndedSession(t *testing.T) {
	t.Parallel()
	s := testSession(t, Server, 3, 3)
	s.Fail("because")
	if err := s.Check(s.ID); !IsViolation(err) || !strings.Contains(err.Error(), "because") || s.Live() {
		t.Error(err)
	}
	s = testSession(t, Server, 3, 3)
	s.Replace()
	if err := s.Check(s.ID); problem.KindOf(err) != problem.NotFound || IsViolation(err) || s.Live() {
		t.Error(err)
	}
}

func TestEmptySets(t *testing.T) {
	t.Parallel()
	if s := testSession(t, Client, 0, 0); s.Phase != Matched {
		t.Errorf("client without keys: %s", s.Phase)
	}
	s := testSession(t, Server, 0, 0)
	if err := s.Freeze(); err != nil || s.Phase != Matched {
		t.Errorf("server without keys: %s, %v", s.Phase, err)
	}
}

// TestWork has each side read what the other says of itself.
func TestWork(t *testing.T) {
	t.Parallel()
	c, s := testSession(t, Client, 20, ChunkTags+5), testSession(t, Server, 20, ChunkTags+5)
	server := func() ServerWork {
		w, err := c.ReadServer(s.Progress())
		if err != nil {
			t.Fatal(err)
		}
		return w
	}
	client := func() ClientWork {
		w, err := s.ReadClient(c.Progress())
		if err != nil {
			t.Fatal(err)
		}
		return w
	}
	if got := server(); got != (ServerWork{}) {
		t.Error(got)
	}
	if got := client(); got != (ClientWork{}) {
		t.Error(got)
	}
	c.Finalised(0)
	c.Finalised(2)
	if got := client(); got.NextBlinded != 1 {
		t.Error("a gap was passed over", got)
	}
	c.Finalised(1)
	s.Computed(s.Server.Keys)
	if got := server(); got.Ready || got.Own != ChunkTags+5 {
		t.Error(got)
	}
	in(t, s, Tags)
	if got := server(); !got.Ready || got.NextMatches != 0 {
		t.Error(got)
	}
	c.StoredTags(tagChunk(c, 0))
	if got := client(); got != (ClientWork{NextBlinded: 3, NextTags: 1}) {
		t.Error(got)
	}
	c.StoredTags(tagChunk(c, 1))
	c.Joined(2)
	if got := client(); !got.Joined || got.NextTags != 2 {
		t.Error(got)
	}
	s.VerifiedMatches(MatchChunk{})
	if got := server(); got.NextMatches != 1 {
		t.Error(got)
	}
	for _, p := range []Progress{{Session: s.ID, Done: 1, Total: 2}, {Done: 0, Total: s.Progress().Total}, {Session: s.ID, Done: s.Progress().Total + 1, Total: s.Progress().Total}} {
		if _, err := c.ReadServer(p); err == nil {
			t.Errorf("%v was accepted", p)
		}
	}
}

func drawSession(t *rapid.T) *Session {
	c, sv := testHellos(rapid.Uint64Range(0, 100).Draw(t, "client keys"), rapid.Uint64Range(0, 3*ChunkTags).Draw(t, "server keys"))
	if rapid.Bool().Draw(t, "base") {
		c.Base, sv.Base = SessionID{1}, SessionID{1}
		sv.Fresh = rapid.Uint64Range(0, sv.Keys).Draw(t, "fresh")
		sv.Changed, sv.Gone = rapid.Uint64Range(0, sv.Keys).Draw(t, "changed"), rapid.Uint64Range(0, 3*ChunkTags).Draw(t, "gone")
	}
	s, err := NewSession(Role(rapid.Uint8Range(1, 2).Draw(t, "role")), c, sv, testShape)
	if err != nil {
		t.Fatal(err)
	}
	for no := range s.BlindedChunks() {
		if rapid.Bool().Draw(t, "evaluated") {
			s.Finalised(no)
		}
	}
	s.computed = rapid.Uint64Range(0, sv.Fresh).Draw(t, "computed")
	s.tagChunks = rapid.Uint32Range(0, s.TagChunks()).Draw(t, "tags")
	if s.BuildsOn() {
		s.joined = rapid.Uint32Range(0, 1).Draw(t, "joined")
		s.matchTotal = rapid.Uint32Range(0, 5).Draw(t, "match chunks")
	} else {
		s.joined = rapid.Uint32Range(0, s.tagChunks).Draw(t, "joined")
	}
	s.matched = rapid.Uint32Range(0, s.maxMatchChunks()).Draw(t, "matched")
	s.frozen = rapid.Bool().Draw(t, "frozen")
	s.lastTag = Tag(sha256.New().Sum(nil)[:TagSize])
	if rapid.Bool().Draw(t, "failed") {
		s.Fail(rapid.StringN(0, 100, 200).Draw(t, "reason"))
	}
	return s
}

func TestStateRoundTrip(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		s := drawSession(t)
		b, err := s.MarshalBinary()
		if err != nil {
			t.Fatal(err)
		}
		var got Session
		if err := got.UnmarshalBinary(b); err != nil {
			t.Fatal(err)
		}
		again, err := got.MarshalBinary()
		if err != nil || !bytes.Equal(b, again) || got.ID != s.ID || got.Phase != s.Phase || got.Reason != s.Reason {
			t.Fatal("the state changed on its way", err)
		}
		if err := got.UnmarshalBinary(b[:len(b)-1]); err == nil {
			t.Fatal("a state that is cut short was accepted")
		}
	})
}

func stateSeeds(t testing.TB) [][]byte {
	var out [][]byte
	for _, s := range []*Session{testSession(t, Client, 20, 5000), in(t, testSession(t, Server, 20, 5000), Matched), testSession(t, Client, 0, 0), baseSession(t, Client), baseSession(t, Server)} {
		b, err := s.MarshalBinary()
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, b)
	}
	return out
}

func FuzzUnmarshalSession(f *testing.F) {
	fuzztest.Fuzz(f, stateSeeds(f), func(t *testing.T, b []byte) {
		var s Session
		if s.UnmarshalBinary(b) != nil {
			return
		}
		again, err := s.MarshalBinary()
		if err != nil || !bytes.Equal(again, b) {
			t.Fatal("two encodings of one state", err)
		}
	})
}
