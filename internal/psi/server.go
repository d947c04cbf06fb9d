package psi

import (
	"github.com/blindjoin/blindjoin/internal/problem"
)

// CheckBlinded validates a chunk of the client's blinded keys. A repeated chunk must be compared
// with the stored digest: one chunk number is evaluated for one content only, or a client could
// have more keys evaluated than it stated.
func (s *Session) CheckBlinded(m BlindedChunk) (repeated bool, err error) {
	if err := s.needRole(Server, "blinded keys"); err != nil {
		return false, err
	}
	if err := s.checkElements(m.Session, "blinded chunk", m.No, m.Elements); err != nil {
		return false, err
	}
	if err := s.needPhase("a blinded chunk", Opened, Evaluated, Tags, Matched); err != nil {
		return false, err
	}
	return s.evaluated.get(m.No), nil
}

// EvaluatedFor says that a blinded chunk is evaluated and its digest stored.
func (s *Session) EvaluatedFor(no uint32) {
	s.evaluated.set(no)
	s.advance()
}

// OwnRange returns which of the server's own fresh keys, n from first on and at most most, are to
// be evaluated next.
func (s *Session) OwnRange(most uint32) (first uint64, n uint32) {
	return s.computed, uint32(min(uint64(most), s.Server.Fresh-s.computed)) //nolint:gosec // at most most
}

// Computed says that the server's own fresh keys up to (not including) a number are evaluated.
func (s *Session) Computed(upTo uint64) { s.computed = min(upTo, s.Server.Fresh) }

// Frozen tells whether the server's own tags are sorted and final.
func (s *Session) Frozen() bool { return s.frozen }

// Freeze says that the server's own tags are sorted and final; all own keys must be evaluated.
func (s *Session) Freeze() error {
	if s.computed != s.Server.Fresh {
		return problem.New(problem.Internal, "own tags frozen before all own keys are evaluated")
	}
	s.frozen = true
	s.advance()
	return nil
}

// CheckWantTags validates the client's request for a tag chunk. Tags are given only once all of the
// client's keys are evaluated and its own are final.
func (s *Session) CheckWantTags(m WantTags) error {
	if err := s.needRole(Server, "a request for tags"); err != nil {
		return err
	}
	if err := s.checkTagNo(m.Session, "tag chunk", m.No); err != nil {
		return err
	}
	if err := s.needPhase("a request for tags", Evaluated, Tags, Matched); err != nil {
		return err
	}
	_, err := checkNext("a request for tag chunk", m.No, s.tagChunks)
	return err
}

// SentTags says that a tag chunk is made for sending; making one again changes nothing.
func (s *Session) SentTags(no uint32) {
	if no == s.tagChunks {
		s.tagChunks++
		s.advance()
	}
}

// CheckMatches validates a chunk of the client's matches, all but its MACs. Without a base it
// returns the positions that the chunk names within its tag chunk. A repeated chunk must be
// compared with the stored digest.
func (s *Session) CheckMatches(m MatchChunk) (positions []uint32, repeated bool, err error) {
	if err := s.needRole(Server, "matches"); err != nil {
		return nil, false, err
	}
	if err := s.checkMatchNo(m.Session, "match chunk", m.No); err != nil {
		return nil, false, err
	}
	if err := s.needPhase("a match chunk", Tags, Matched, Done); err != nil {
		return nil, false, err
	}
	n := len(m.Tags) / TagSize
	if s.BuildsOn() {
		if len(m.Positions) != 0 || len(m.Tags) != n*TagSize || n > ChunkTags || len(m.Gone)%TagSize != 0 || len(m.Gone)/TagSize > ChunkTags {
			return nil, false, problem.New(problem.Invalid, "match chunk %d has %d bytes of positions, %d of tags and %d of tags that are gone",
				m.No, len(m.Positions), len(m.Tags), len(m.Gone))
		}
		if len(m.Tags)+len(m.Gone) == 0 && !m.Last {
			return nil, false, problem.New(problem.Invalid, "match chunk %d is empty and not the last", m.No)
		}
	} else {
		if len(m.Tags)+len(m.Gone) != 0 || m.Last {
			return nil, false, problem.New(problem.Invalid, "match chunk %d of a session without a base names tags", m.No)
		}
		if positions, err = DecodePositions(m.Positions, s.TagCount(m.No)); err != nil {
			return nil, false, err
		}
		n = len(positions)
	}
	if len(m.Multiplicities) != n*MultiplicitySize || len(m.MACs) != n*MACSize {
		return nil, false, problem.New(problem.Invalid, "match chunk %d names %d matches, with %d bytes of multiplicities and %d of MACs",
			m.No, n, len(m.Multiplicities), len(m.MACs))
	}
	if repeated, err = checkNext("match chunk", m.No, s.matched); err != nil || repeated {
		return positions, repeated, err
	}
	if _, err := checkAscending("match chunk", m.No, m.Tags, s.lastTag); err != nil {
		return nil, false, err
	}
	_, err = checkAscending("gone matches of chunk", m.No, m.Gone, s.lastGone)
	return positions, false, err
}

// Masked returns the i-th masked multiplicity of a chunk whose length is checked.
func (m MatchChunk) Masked(i int) []byte {
	return m.Multiplicities[i*MultiplicitySize : (i+1)*MultiplicitySize]
}

// MAC returns the i-th MAC of a chunk whose length is checked.
func (m MatchChunk) MAC(i int) []byte { return m.MACs[i*MACSize : (i+1)*MACSize] }

// Tag returns the tag of the i-th match that a chunk names by its tag.
func (m MatchChunk) Tag(i int) Tag { return Tag(m.Tags[i*TagSize : (i+1)*TagSize]) }

// VerifiedMatches says that the match chunk that was next is verified and stored.
func (s *Session) VerifiedMatches(m MatchChunk) {
	s.matched++
	s.took(m.Tags, m.Gone)
	if s.BuildsOn() && m.Last {
		s.matchTotal = s.matched
	}
	s.advance()
}
