package psi

import (
	"github.com/blindjoin/blindjoin/internal/problem"
)

// CheckWantBlinded validates the server's request for a chunk of blinded keys.
func (s *Session) CheckWantBlinded(m WantBlinded) error {
	if err := s.needRole(Client, "a request for blinded keys"); err != nil {
		return err
	}
	if err := s.checkBlindedNo(m.Session, "blinded chunk", m.No); err != nil {
		return err
	}
	return s.needPhase("a request for blinded keys", Opened, Evaluated, Tags, Matched)
}

// CheckEvaluated validates the server's answer to a blinded chunk. A repeated chunk must be
// compared with the stored digest.
func (s *Session) CheckEvaluated(m EvaluatedChunk) (repeated bool, err error) {
	if err := s.needRole(Client, "evaluated keys"); err != nil {
		return false, err
	}
	if err := s.checkElements(m.Session, "evaluated chunk", m.No, m.Elements); err != nil {
		return false, err
	}
	return s.evaluated.get(m.No), nil
}

// Finalised says that an evaluated chunk is finalised and stored.
func (s *Session) Finalised(no uint32) {
	s.evaluated.set(no)
	s.advance()
}

// NextTags is the tag chunk that the client needs next, or the server has not given yet; done says
// that it was the last.
func (s *Session) NextTags() (no uint32, done bool) { return s.tagChunks, s.tagChunks == s.TagChunks() }

// CheckTags validates a chunk of the server's tags: its turn, its length, the order of tags within
// it and after the chunk before, and the mark of the last. A repeated chunk must be compared with
// the stored digest.
func (s *Session) CheckTags(m TagChunk) (repeated bool, err error) {
	if err := s.needRole(Client, "tags"); err != nil {
		return false, err
	}
	if err := s.checkTagNo(m.Session, "tag chunk", m.No); err != nil {
		return false, err
	}
	if s.Phase == Opened {
		return false, s.needPhase("a tag chunk", Evaluated)
	}
	n, gone := int(s.TagCount(m.No)), int(s.GoneCount(m.No))
	switch {
	case len(m.Tags) != n*TagSize:
		return false, problem.New(problem.Invalid, "tag chunk %d has %d bytes of tags: %d tags are due", m.No, len(m.Tags), n)
	case len(m.Multiplicities) != n*MultiplicitySize:
		return false, problem.New(problem.Invalid, "tag chunk %d has %d bytes of multiplicities: %d multiplicities are due", m.No, len(m.Multiplicities), n)
	case len(m.Gone) != gone*TagSize:
		return false, problem.New(problem.Invalid, "tag chunk %d has %d bytes of tags that are gone: %d tags are due", m.No, len(m.Gone), gone)
	case m.Last != (m.No == s.TagChunks()-1):
		return false, problem.New(problem.Invalid, "tag chunk %d of %d is wrongly marked as last or not last", m.No, s.TagChunks())
	}
	if repeated, err = checkNext("tag chunk", m.No, s.tagChunks); err != nil || repeated {
		return repeated, err
	}
	if _, err := checkAscending("tag chunk", m.No, m.Tags, s.lastTag); err != nil {
		return false, err
	}
	_, err = checkAscending("gone tags of chunk", m.No, m.Gone, s.lastGone)
	return false, err
}

// Tag returns the i-th tag of a chunk whose length is checked.
func (m TagChunk) Tag(i int) Tag { return Tag(m.Tags[i*TagSize : (i+1)*TagSize]) }

// Masked returns the i-th masked multiplicity of a chunk whose length is checked.
func (m TagChunk) Masked(i int) []byte {
	return m.Multiplicities[i*MultiplicitySize : (i+1)*MultiplicitySize]
}

// StoredTags says that the tag chunk that was next is stored.
func (s *Session) StoredTags(m TagChunk) {
	s.tagChunks++
	s.took(m.Tags, m.Gone)
	s.advance()
}

// took keeps the last tags of a chunk, for the order of the next.
func (s *Session) took(tags, gone []byte) {
	if n := len(tags); n > 0 {
		s.lastTag = Tag(tags[n-TagSize:])
	}
	if n := len(gone); n > 0 {
		s.lastGone = Tag(gone[n-TagSize:])
	}
}

// NextJoin returns the tag chunks, n from first on and at most most, that the client has to join
// next with its own tags: none before it has them all. It is for sessions without a base.
func (s *Session) NextJoin(most uint32) (first, n uint32) {
	if s.Role != Client || s.Phase != Tags || s.BuildsOn() {
		return s.joined, 0
	}
	return s.joined, min(most, s.tagChunks-s.joined)
}

// Joined says that the next n tag chunks are joined.
func (s *Session) Joined(n uint32) {
	s.joined += n
	s.advance()
}

// NeedsChanges tells whether the client, in a session with a base, has to find what changed in the
// intersection.
func (s *Session) NeedsChanges() bool {
	return s.Role == Client && s.Phase == Tags && s.BuildsOn()
}

// FoundChanges says that the client has found what changed since the base: so many matches that are
// new or changed, and so many that are gone.
func (s *Session) FoundChanges(changed, gone uint64) {
	s.matchTotal = max(1, chunks(max(changed, gone), ChunkTags))
	s.joined = 1
	s.advance()
}

// NextMatches is the match chunk that has to be sent (client) or verified (server) next; done says
// that all were.
func (s *Session) NextMatches() (no uint32, done bool) { return s.matched, s.allMatched() }

// CheckWantMatches validates the server's request for a match chunk.
func (s *Session) CheckWantMatches(m WantMatches) error {
	if err := s.needRole(Client, "a request for matches"); err != nil {
		return err
	}
	if err := s.checkMatchNo(m.Session, "match chunk", m.No); err != nil {
		return err
	}
	if err := s.needPhase("a request for matches", Matched); err != nil {
		return err
	}
	_, err := checkNext("a request for match chunk", m.No, s.matched)
	return err
}

// SentMatches says that a match chunk is made for sending; making one again changes nothing.
func (s *Session) SentMatches(no uint32) {
	if no == s.matched {
		s.matched++
	}
}
