package psi

import (
	"strings"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// Phase is how far a session is. What a phase means for each side:
//
//	           client                                    server
//	opened     evaluated chunks are missing              blinded chunks, or own outputs, are missing
//	evaluated  all of its keys are evaluated             all of the client's keys and all own keys are evaluated
//	tags       it has all tags                           it has sent all tags
//	matched    it has joined them with its own           it has verified all matches
//	done       both agreed on count and digest           the same
type Phase string

// The phases in order, and the two ends that lead nowhere.
const (
	Opened    Phase = "opened"
	Evaluated Phase = "evaluated"
	Tags      Phase = "tags"
	Matched   Phase = "matched"
	Done      Phase = "done"
	Failed    Phase = "failed"   // for good, with a reason
	Replaced  Phase = "replaced" // by a newer session
)

// Shape is what the suite fixes about chunks of elements.
type Shape struct {
	ElementSize uint32 // bytes
	ChunkSize   uint32 // elements in every chunk but the last
}

// Session is the state of one side of one run. It is a value: the methods validate a message
// against it, or say that a piece of work is done, and MarshalBinary makes it survive a crash.
// Chunks are the unit of work and of resumption.
//
// Elements may be exchanged in any order of chunks; tags and matches go in the order of their
// chunks, which lets their order be checked across chunks.
type Session struct {
	ID     SessionID
	Role   Role
	Client Hello
	Server Hello
	Shape  Shape
	Phase  Phase
	Reason string // why it failed

	// chunks of the client's keys that are evaluated (server) or finalised (client)
	evaluated bitmap
	computed  uint64 // server: own fresh keys evaluated, a prefix in key order
	frozen    bool   // server: own tags are sorted for sending
	tagChunks uint32 // tag chunks sent (server) or stored (client), a prefix
	// the last tag taken, of the server's tags (client) or of named matches (server)
	lastTag  Tag
	lastGone Tag // the last tag taken of those that are gone
	// client: tag chunks joined with own tags, a prefix; with a base, 1 when all are
	joined     uint32
	matched    uint32 // match chunks sent (client) or verified (server), a prefix
	matchTotal uint32 // with a base: the number of match chunks, once it is known; 0 before
}

// NewSession starts a session of hellos that CheckHellos has passed.
func NewSession(role Role, client, server Hello, shape Shape) (*Session, error) {
	if role != Client && role != Server || shape.ChunkSize == 0 || shape.ElementSize == 0 {
		return nil, problem.New(problem.Internal, "session without role or shape")
	}
	s := &Session{ID: NewSessionID(client, server), Role: role, Client: client, Server: server, Shape: shape, Phase: Opened}
	s.evaluated = newBitmap(s.BlindedChunks())
	s.advance()
	return s, nil
}

// Own returns the hello of this side.
func (s *Session) Own() Hello {
	if s.Role == Client {
		return s.Client
	}
	return s.Server
}

// Peer returns the hello of the other side.
func (s *Session) Peer() Hello {
	if s.Role == Client {
		return s.Server
	}
	return s.Client
}

// BlindedChunks is the number of chunks of the client's keys that are to be evaluated.
func (s *Session) BlindedChunks() uint32 { return chunks(s.Client.Fresh, s.Shape.ChunkSize) }

// BuildsOn tells whether the session builds on an earlier one: both sides name the same.
func (s *Session) BuildsOn() bool {
	return s.Client.Base != SessionID{} && s.Client.Base == s.Server.Base
}

// TagsSent is how many tags the server sends, and GoneSent how many it names as gone.
func (s *Session) TagsSent() uint64 {
	if s.BuildsOn() {
		return s.Server.Changed
	}
	return s.Server.Keys
}

// GoneSent is how many of the base's tags the server names as gone.
func (s *Session) GoneSent() uint64 {
	if s.BuildsOn() {
		return s.Server.Gone
	}
	return 0
}

// TagChunks is the number of chunks of the server's tags.
func (s *Session) TagChunks() uint32 { return chunks(max(s.TagsSent(), s.GoneSent()), ChunkTags) }

// MatchChunks is the number of chunks of matches; known tells whether it is known yet. Without a
// base there is one for each chunk of tags. With a base the client knows it when it has joined, and
// the server when the last has come.
func (s *Session) MatchChunks() (n uint32, known bool) {
	if s.BuildsOn() {
		return s.matchTotal, s.matchTotal != 0
	}
	return s.TagChunks(), true
}

// maxMatchChunks is the most that match chunks can be.
func (s *Session) maxMatchChunks() uint32 {
	if n, known := s.MatchChunks(); known {
		return n
	}
	return chunks(MaxKeys, ChunkTags)
}

// joinUnits is how many units of work the client's join is.
func (s *Session) joinUnits() uint32 {
	if s.BuildsOn() {
		return 1
	}
	return s.TagChunks()
}

func (s *Session) allMatched() bool {
	n, known := s.MatchChunks()
	return known && s.matched == n
}

// BlindedRange returns the numbers of a chunk's keys among those to be evaluated: n keys from first
// on.
func (s *Session) BlindedRange(no uint32) (first uint64, n uint32) {
	return chunkRange(s.Client.Fresh, s.Shape.ChunkSize, no)
}

// TagCount is the number of tags of a chunk.
func (s *Session) TagCount(no uint32) uint32 {
	_, n := chunkRange(s.TagsSent(), ChunkTags, no)
	return n
}

// GoneCount is the number of tags that a tag chunk names as gone.
func (s *Session) GoneCount(no uint32) uint32 {
	_, n := chunkRange(s.GoneSent(), ChunkTags, no)
	return n
}

func chunks(keys uint64, size uint32) uint32 {
	return uint32((keys + uint64(size) - 1) / uint64(size)) //nolint:gosec // keys is at most MaxKeys
}

func chunkRange(keys uint64, size, no uint32) (first uint64, n uint32) {
	first = uint64(no) * uint64(size)
	if first >= keys {
		return first, 0
	}
	return first, uint32(min(keys-first, uint64(size))) //nolint:gosec // at most size
}

// advance moves the phase on when the work of the current one is complete.
func (s *Session) advance() {
	for {
		next := s.Phase
		switch s.Phase {
		case Opened:
			if s.evaluated.full() && (s.Role == Client || s.frozen) {
				next = Evaluated
			}
		case Evaluated:
			if s.tagChunks == s.TagChunks() {
				next = Tags
			}
		case Tags:
			if s.Role == Client && s.joined == s.joinUnits() || s.Role == Server && s.allMatched() {
				next = Matched
			}
		case Matched, Done, Failed, Replaced:
		}
		if next == s.Phase {
			return
		}
		s.Phase = next
	}
}

// Live tells whether the session can still be used: it has not failed and was not replaced.
func (s *Session) Live() bool { return s.Phase != Failed && s.Phase != Replaced }

// Check tells whether a message can belong to this session at all.
func (s *Session) Check(id SessionID) error {
	if id != s.ID {
		return problem.New(problem.Invalid, "the message belongs to another session")
	}
	switch s.Phase {
	case Failed:
		if s.Reason == Aborted { // by choice: nothing is known to be wrong
			return problem.New(problem.NotFound, "the session has failed: %s", s.Reason).
				WithHint("the session has failed; ⟪intersect⟫ starts a new one")
		}
		return Violation(problem.New(problem.Conflict, "the session has failed: %s", s.Reason))
	case Replaced:
		return problem.New(problem.NotFound, "the session was replaced by a newer one").
			WithHint("run ⟪intersect⟫ again")
	case Opened, Evaluated, Tags, Matched, Done:
	}
	return nil
}

// Aborted is the reason of a session that an operator ended.
const Aborted = "it was aborted by its operator"

// Fail ends the session for good.
func (s *Session) Fail(reason string) {
	// A peer has a say in the reason; PostgreSQL takes neither NUL nor what is not UTF-8.
	s.Phase, s.Reason = Failed, strings.ReplaceAll(strings.ToValidUTF8(reason, "\uFFFD"), "\x00", "\uFFFD")
}

// Replace ends the session in favour of a newer one.
func (s *Session) Replace() { s.Phase = Replaced }

// Missing lists up to max chunks of the client's keys that are not evaluated yet, from a number on.
func (s *Session) Missing(from uint32, most int) []uint32 { return s.evaluated.missing(from, most) }

// IsEvaluated tells whether a chunk of the client's keys is evaluated.
func (s *Session) IsEvaluated(no uint32) bool { return s.evaluated.get(no) }

// EvaluatedKeys counts the client's keys in evaluated chunks; it is for showing progress.
func (s *Session) EvaluatedKeys() uint64 {
	return min(uint64(s.evaluated.count())*uint64(s.Shape.ChunkSize), s.Client.Fresh)
}

// AllEvaluated tells whether every chunk of the client's keys is evaluated.
func (s *Session) AllEvaluated() bool { return s.evaluated.full() }

func (s *Session) needRole(r Role, what string) error {
	if s.Role != r {
		return problem.New(problem.Invalid, "%s sent to the %s of a session", what, s.Role)
	}
	return nil
}

func (s *Session) checkElements(id SessionID, what string, no uint32, elements []byte) error {
	if err := s.checkBlindedNo(id, what, no); err != nil {
		return err
	}
	_, n := s.BlindedRange(no)
	if want := uint64(n) * uint64(s.Shape.ElementSize); uint64(len(elements)) != want {
		return problem.New(problem.Invalid, "%s %d has %d bytes: %d elements of %d bytes are due", what, no, len(elements), n, s.Shape.ElementSize)
	}
	return nil
}

func (s *Session) checkBlindedNo(id SessionID, what string, no uint32) error {
	if err := s.Check(id); err != nil {
		return err
	}
	if total := s.BlindedChunks(); no >= total {
		return problem.New(problem.Invalid, "%s %d is out of range: there are %d", what, no, total)
	}
	return nil
}

func (s *Session) checkTagNo(id SessionID, what string, no uint32) error {
	if err := s.Check(id); err != nil {
		return err
	}
	if total := s.TagChunks(); no >= total {
		return problem.New(problem.Invalid, "%s %d is out of range: there are %d", what, no, total)
	}
	return nil
}

func (s *Session) checkMatchNo(id SessionID, what string, no uint32) error {
	if err := s.Check(id); err != nil {
		return err
	}
	if total := s.maxMatchChunks(); no >= total {
		return problem.New(problem.Invalid, "%s %d is out of range: there are %d", what, no, total)
	}
	return nil
}

// checkAscending refuses tags that are not in strictly ascending order, after the last of the
// chunks before. It returns the last of these.
func checkAscending(what string, no uint32, tags []byte, last Tag) (Tag, error) {
	for ; len(tags) > 0; tags = tags[TagSize:] {
		tag := Tag(tags[:TagSize])
		// Of 2^128 tags the zero one is the only one that has none before it; it stands for none.
		if string(tag[:]) <= string(last[:]) {
			return last, problem.New(problem.Invalid, "%s %d is not in strictly ascending order", what, no)
		}
		last = tag
	}
	return last, nil
}

// checkNext refuses a chunk ahead of its turn; repeated says that it came before.
func checkNext(what string, no, next uint32) (repeated bool, err error) {
	if no > next {
		return false, problem.New(problem.Conflict, "%s %d came out of order: %d is next", what, no, next)
	}
	return no < next, nil
}

func (s *Session) needPhase(what string, phases ...Phase) error {
	for _, p := range phases {
		if s.Phase == p {
			return nil
		}
	}
	return problem.New(problem.Conflict, "%s is out of turn: the session is %s", what, s.Phase)
}

// CheckFinish compares the other side's count and digest with our own; a difference is a violation
// of the protocol.
func (s *Session) CheckFinish(m Finish, own Finish) error {
	if err := s.CheckFinishTurn(m); err != nil {
		return err
	}
	if m.Count != own.Count {
		return violation("the holders disagree about the intersection: they count %d and %d keys", own.Count, m.Count)
	}
	if m.Digest != own.Digest {
		return violation("the holders disagree about the intersection: their digests differ")
	}
	return nil
}

// CheckFinishTurn tells whether a Finish may come now.
func (s *Session) CheckFinishTurn(m Finish) error {
	if err := s.Check(m.Session); err != nil {
		return err
	}
	if err := s.needPhase("finish", Matched, Done); err != nil {
		return err
	}
	if n, _ := s.MatchChunks(); s.Role == Client && s.matched != n {
		return problem.New(problem.Conflict, "finish is out of turn: %d of %d match chunks were sent", s.matched, n)
	}
	return nil
}

// Finished says that both sides agreed.
func (s *Session) Finished() { s.Phase = Done }
