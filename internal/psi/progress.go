package psi

import (
	"github.com/blindjoin/blindjoin/internal/problem"
)

// Progress says how far this side is, in a way that the caller can resume from, whoever called
// before and whatever reply was lost: the client counts the chunks of its keys that are evaluated
// without a gap, then the tag chunks stored, then those joined; the server counts its own fresh
// keys evaluated, then one for having sorted their tags, then the match chunks verified.
func (s *Session) Progress() Progress {
	p := Progress{Session: s.ID, Total: workTotal(s, s.Role)}
	if s.Role == Client {
		p.Done = uint64(s.BlindedChunks()) + uint64(s.tagChunks) + uint64(s.joined)
		if gap := s.evaluated.missing(0, 1); len(gap) == 1 {
			p.Done = uint64(gap[0])
		}
		return p
	}
	p.Done = s.computed + uint64(s.matched)
	if s.frozen {
		p.Done++
	}
	return p
}

func workTotal(s *Session, role Role) uint64 {
	if role == Client {
		return uint64(s.BlindedChunks()) + uint64(s.TagChunks()) + uint64(s.joinUnits())
	}
	if s.BuildsOn() { // only the client knows how many matches there will be
		return s.Server.Fresh + 1 + uint64(chunks(MaxKeys, ChunkTags))
	}
	return s.Server.Fresh + 1 + uint64(s.TagChunks())
}

// ServerWork is how far the server is, seen from the client.
type ServerWork struct {
	Own         uint64 // own fresh keys evaluated
	Ready       bool   // its tags can be asked for, once all of the client's keys are evaluated
	NextMatches uint32 // the match chunk that it needs next
}

// ReadServer reads the server's Progress.
func (s *Session) ReadServer(p Progress) (ServerWork, error) {
	if err := s.checkProgress(p, Server); err != nil {
		return ServerWork{}, err
	}
	if p.Done <= s.Server.Fresh {
		return ServerWork{Own: p.Done}, nil
	}
	return ServerWork{Own: s.Server.Fresh, Ready: true, NextMatches: uint32(p.Done - s.Server.Fresh - 1)}, nil //nolint:gosec // bounded by Total
}

// ClientWork is how far the client is, seen from the server.
type ClientWork struct {
	NextBlinded uint32 // the first chunk of its keys that is not evaluated
	NextTags    uint32 // the tag chunk that it needs next
	Joined      bool   // it has joined all tags
}

// ReadClient reads the client's Progress.
func (s *Session) ReadClient(p Progress) (ClientWork, error) {
	if err := s.checkProgress(p, Client); err != nil {
		return ClientWork{}, err
	}
	blinded, tags := uint64(s.BlindedChunks()), uint64(s.TagChunks())
	w := ClientWork{NextBlinded: uint32(min(p.Done, blinded))} //nolint:gosec // at most BlindedChunks
	if p.Done > blinded {
		w.NextTags = uint32(min(p.Done-blinded, tags)) //nolint:gosec // at most TagChunks
	}
	w.Joined = p.Done == p.Total
	return w, nil
}

func (s *Session) checkProgress(p Progress, of Role) error {
	if err := s.Check(p.Session); err != nil {
		return err
	}
	if s.Role == of || p.Total != workTotal(s, of) || p.Done > p.Total {
		return problem.New(problem.Invalid, "the %s's progress of %d of %d makes no sense", of, p.Done, p.Total)
	}
	return nil
}
