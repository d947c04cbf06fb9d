package psi

import (
	"bytes"
	"encoding/binary"
	"strings"
	"testing"
)

// baseSession is a session that builds on another: 20 client keys of which 3 are fresh, 5 fresh
// keys of the server, of whose tags 7 have changed and ChunkTags+2 are gone: two tag chunks, the
// second without tags.
func baseSession(t testing.TB, role Role) *Session {
	c, s := testHellos(20, 2*ChunkTags)
	c.Base, s.Base, c.Fresh, s.Fresh, s.Changed, s.Gone = SessionID{8}, SessionID{8}, 3, 5, 7, ChunkTags+2
	session, err := NewSession(role, c, s, testShape)
	if err != nil {
		t.Fatal(err)
	}
	return session
}

// numbered returns n tags from first on, in ascending order.
func numbered(first, n int) []byte {
	var b []byte
	for i := range n {
		tag := make([]byte, TagSize)
		binary.BigEndian.PutUint32(tag, uint32(first+i))
		b = append(b, tag...)
	}
	return b
}

func baseTags(s *Session, no uint32) TagChunk {
	n, gone := int(s.TagCount(no)), int(s.GoneCount(no))
	return TagChunk{
		Session: s.ID, No: no, Last: no == 1, Tags: numbered(1+int(no)*ChunkTags, n), Multiplicities: make([]byte, 4*n),
		Gone: numbered(1+int(no)*ChunkTags, gone),
	}
}

func named(s *Session, no uint32, last bool, first, n, gone int) MatchChunk {
	return MatchChunk{
		Session: s.ID, No: no, Last: last, Tags: numbered(first, n), Gone: numbered(first, gone),
		Multiplicities: make([]byte, 4*n), MACs: make([]byte, 8*n),
	}
}

// TestSessionWithBase runs both sides of a session with a base beside each other, and has each read
// how far the other is.
func TestSessionWithBase(t *testing.T) {
	t.Parallel()
	c, s := baseSession(t, Client), baseSession(t, Server)
	if !c.BuildsOn() || c.TagsSent() != 7 || c.GoneSent() != ChunkTags+2 || c.TagChunks() != 2 || c.BlindedChunks() != 1 {
		t.Fatalf("%d tags and %d gone in %d chunks, %d blinded", c.TagsSent(), c.GoneSent(), c.TagChunks(), c.BlindedChunks())
	}
	if first, n := s.OwnRange(100); first != 0 || n != 5 {
		t.Errorf("the server is to evaluate %d keys from %d on", n, first)
	}
	s.Computed(100)
	s.EvaluatedFor(0)
	if err := s.Freeze(); err != nil {
		t.Fatal(err)
	}
	c.Finalised(0)
	for no := range uint32(2) {
		if err := s.CheckWantTags(WantTags{s.ID, no}); err != nil {
			t.Fatal(err)
		}
		s.SentTags(no)
		if repeated, err := c.CheckTags(baseTags(c, no)); err != nil || repeated {
			t.Fatal(repeated, err)
		}
		if c.NeedsChanges() {
			t.Fatal("the client is to join before it has all tags")
		}
		c.StoredTags(baseTags(c, no))
	}
	if _, n := c.NextJoin(8); n != 0 || !c.NeedsChanges() || s.Phase != Tags {
		t.Fatalf("%d chunks to join, server %s", n, s.Phase)
	}
	if w, err := s.ReadClient(c.Progress()); err != nil || w.Joined || w.NextTags != 2 {
		t.Fatal(w, err)
	}
	c.FoundChanges(ChunkTags+1, 3)
	if w, err := s.ReadClient(c.Progress()); err != nil || !w.Joined {
		t.Fatal(w, err)
	}
	if n, known := c.MatchChunks(); n != 2 || !known || c.Phase != Matched {
		t.Fatal(n, known, c.Phase)
	}
	if _, known := s.MatchChunks(); known {
		t.Fatal("the server knows how much changed before it was told")
	}
	c.SentMatches(0)
	if err := c.CheckFinishTurn(Finish{Session: c.ID}); err == nil {
		t.Error("a client finished before it sent all matches")
	}
	c.SentMatches(1)
	first, last := named(s, 0, false, 1, ChunkTags, 3), named(s, 1, true, ChunkTags+1, 1, 0)
	for i, m := range []MatchChunk{first, last} {
		if _, repeated, err := s.CheckMatches(m); err != nil || repeated {
			t.Fatal(repeated, err)
		}
		if w, err := c.ReadServer(s.Progress()); err != nil || !w.Ready || int(w.NextMatches) != i {
			t.Fatal(w, err)
		}
		s.VerifiedMatches(m)
	}
	if n, known := s.MatchChunks(); n != 2 || !known || s.Phase != Matched {
		t.Fatal(n, known, s.Phase)
	}
	if _, repeated, err := s.CheckMatches(first); err != nil || !repeated {
		t.Error("a repeated chunk was not recognised", err)
	}
	if _, _, err := s.CheckMatches(named(s, 2, true, 1, 0, 0)); err == nil {
		t.Error("a chunk after the last was accepted")
	}
	b, err := s.MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	var again Session
	if err := again.UnmarshalBinary(b); err != nil || again.matchTotal != 2 || again.lastTag != s.lastTag || again.lastGone != s.lastGone {
		t.Error("the state changed on its way", err)
	}
}

func TestBaseNeedsBoth(t *testing.T) {
	t.Parallel()
	for name, change := range map[string]func(c, s *Hello){
		"client without": func(c, _ *Hello) { c.Base = SessionID{} },
		"server without": func(_, s *Hello) { s.Base, s.Changed, s.Gone = SessionID{}, 0, 0 },
		"others":         func(c, _ *Hello) { c.Base = SessionID{9} },
	} {
		h := baseSession(t, Client)
		c, v := h.Client, h.Server
		change(&c, &v)
		s, err := NewSession(Client, c, v, testShape)
		if err != nil {
			t.Fatal(err)
		}
		if s.BuildsOn() || s.TagsSent() != 2*ChunkTags || s.GoneSent() != 0 {
			t.Errorf("%s: %d tags and %d gone are due", name, s.TagsSent(), s.GoneSent())
		}
	}
}

func TestSessionWithBaseRefuses(t *testing.T) {
	t.Parallel()
	tagged := func(change func(m *TagChunk)) func(t *testing.T) error {
		return func(t *testing.T) error {
			s := baseSession(t, Client)
			s.Finalised(0)
			m := baseTags(s, 0)
			change(&m)
			_, err := s.CheckTags(m)
			return err
		}
	}
	matched := func(change func(m *MatchChunk)) func(t *testing.T) error {
		return func(t *testing.T) error {
			s := baseSession(t, Server)
			s.EvaluatedFor(0)
			s.Computed(5)
			if err := s.Freeze(); err != nil {
				t.Fatal(err)
			}
			s.SentTags(0)
			s.SentTags(1)
			s.VerifiedMatches(named(s, 0, false, 10, 2, 2))
			m := named(s, 1, false, 100, 3, 3)
			change(&m)
			_, _, err := s.CheckMatches(m)
			return err
		}
	}
	for name, tt := range map[string]struct {
		do   func(t *testing.T) error
		text string
	}{
		"sound tags":              {tagged(func(*TagChunk) {}), ""},
		"gone tags missing":       {tagged(func(m *TagChunk) { m.Gone = nil }), "4096 tags are due"},
		"all tags":                {tagged(func(m *TagChunk) { m.Tags, m.Multiplicities = numbered(1, ChunkTags), make([]byte, 4*ChunkTags) }), "7 tags are due"},
		"gone tags twice":         {tagged(func(m *TagChunk) { copy(m.Gone[TagSize:], m.Gone[:TagSize]) }), "strictly ascending"},
		"sound matches":           {matched(func(*MatchChunk) {}), ""},
		"no matches":              {matched(func(m *MatchChunk) { *m = MatchChunk{Session: m.Session, No: 1, Last: true} }), ""},
		"empty and not the last":  {matched(func(m *MatchChunk) { *m = MatchChunk{Session: m.Session, No: 1} }), "empty and not the last"},
		"positions":               {matched(func(m *MatchChunk) { m.Positions = []byte{0} }), "1 bytes of positions"},
		"tags cut":                {matched(func(m *MatchChunk) { m.Tags = m.Tags[1:] }), "47 of tags"},
		"gone matches cut":        {matched(func(m *MatchChunk) { m.Gone = m.Gone[1:] }), "47 of tags that are gone"},
		"too few masks":           {matched(func(m *MatchChunk) { m.Multiplicities = m.Multiplicities[4:] }), "names 3 matches"},
		"too few MACs":            {matched(func(m *MatchChunk) { m.MACs = m.MACs[8:] }), "names 3 matches"},
		"too many":                {matched(func(m *MatchChunk) { *m = named(baseSession(t, Server), 1, false, 100, ChunkTags+1, 0) }), "match chunk 1 has"},
		"tag of the chunk before": {matched(func(m *MatchChunk) { copy(m.Tags, numbered(11, 1)) }), "strictly ascending"},
		"gone in the one before":  {matched(func(m *MatchChunk) { copy(m.Gone, numbered(11, 1)) }), "strictly ascending"},
		"ahead":                   {matched(func(m *MatchChunk) { m.No = 2 }), "out of order"},
		"beyond all bounds":       {matched(func(m *MatchChunk) { m.No = MaxKeys / ChunkTags }), "out of range"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			err := tt.do(t)
			if tt.text == "" && err != nil || tt.text != "" && (err == nil || !strings.Contains(err.Error(), tt.text)) {
				t.Fatalf("error %v, want %q", err, tt.text)
			}
		})
	}
}

func TestSplitAndJoinTags(t *testing.T) {
	t.Parallel()
	b := numbered(5, 3)
	tags := SplitTags(b)
	if len(tags) != 3 || tags[1][3] != 6 || !bytes.Equal(JoinTags(tags), b) {
		t.Error(tags)
	}
}
