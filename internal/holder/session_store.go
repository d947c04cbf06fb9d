package holder

import (
	"context"
	"time"

	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/study"
)

// SessionRecord is a session of private set intersection as it is stored.
type SessionRecord struct {
	ID          int64
	Study       study.ID
	Direction   uint8
	SeedWrapped []byte // the client's blinding seed; nil for a server and once the session has ended
	State       *psi.Session
}

// KeyOutput is one of our own keys under the server's OPRF key.
type KeyOutput struct {
	JoinToken [16]byte
	Tag       psi.Tag
	Secret    psi.Secret
}

// UnevaluatedKey is one of our own keys that is not yet evaluated, under our own OPRF key or the other holder's.
type UnevaluatedKey struct {
	JoinToken [16]byte
	Key       []byte
}

// ServerTag is what a server knows of one tag that it sends.
type ServerTag struct {
	Tag          psi.Tag
	KeyNo        uint64
	Secret       psi.Secret
	Multiplicity uint32
}

// Match is a key that both holders have.
type Match struct {
	Chunk, Position uint32 // its place among the server's tags
	KeyNo           uint64
	Tag             psi.Tag
	Own, Peer       uint32 // multiplicities
}

// Candidate is a match whose peer multiplicity is still masked.
type Candidate struct {
	Match
	Secret psi.Secret
	Masked []byte
}

// ClientMatch is a match with what the client needs to prove it.
type ClientMatch struct {
	Position uint32
	Tag      psi.Tag
	Own      uint32
	Secret   psi.Secret
}

// IntersectionRecord is a study's finished intersection: what both holders agreed on.
type IntersectionRecord struct {
	Study                      study.ID
	Generation, PeerGeneration [16]byte
	Matched, OwnKeys, PeerKeys uint64
	Digest                     [32]byte
	FinishedAt                 time.Time
}

// psiTx is what sessions need of a transaction. Session parameters are SessionRecord.ID.
type psiTx interface {
	// LockPSI keeps other openers of sessions of this study out until the end of the transaction.
	LockPSI(ctx context.Context, id study.ID) error
	// PSIKey returns our wrapped OPRF key of a study, or nil; SetPSIKey stores the first.
	PSIKey(ctx context.Context, id study.ID) ([]byte, error)
	SetPSIKey(ctx context.Context, id study.ID, wrapped []byte) error

	// LiveSession returns the session that is neither failed nor replaced, locked, or nil.
	LiveSession(ctx context.Context, id study.ID, direction uint8) (*SessionRecord, error)
	// LatestSession returns the newest session of any phase, or nil.
	LatestSession(ctx context.Context, id study.ID, direction uint8) (*SessionRecord, error)
	// SessionStudy returns the study of a session; problem.NotFound when there is no such session.
	SessionStudy(ctx context.Context, session psi.SessionID) (study.ID, error)
	// Session returns a session; problem.NotFound when there is none. Locked, it stays as it is until the end of the transaction.
	Session(ctx context.Context, session psi.SessionID, lock bool) (*SessionRecord, error)
	InsertSession(ctx context.Context, r *SessionRecord) error // sets r.ID
	UpdateSession(ctx context.Context, r *SessionRecord) error
	// ClearSession deletes what a session leaves behind when it ends, save outputs that are kept; matches and chunk digests
	// only if all is set.
	ClearSession(ctx context.Context, session int64, all bool) error

	// ChunkDigest returns the stored digest of a chunk; ok tells whether there is one.
	ChunkDigest(ctx context.Context, session int64, kind psi.Kind, no uint32) (d psi.ChunkDigest, ok bool, err error)
	InsertChunk(ctx context.Context, session int64, kind psi.Kind, no uint32, d psi.ChunkDigest) error
	// ChunkDigests calls each for every chunk of a kind, in the order of numbers.
	ChunkDigests(ctx context.Context, session int64, kind psi.Kind, each func(no uint32, d psi.ChunkDigest) error) error

	// CountFresh returns how many of our keys have no kept output of the other holder's OPRF key, and the SHA-256 of that
	// key; zero where there are no kept outputs.
	CountFresh(ctx context.Context, id study.ID, direction uint8) (fresh uint64, serverKey [32]byte, err error)
	// ListFresh numbers the keys that a session has to have evaluated, where they are not all.
	ListFresh(ctx context.Context, r *SessionRecord) error
	// FreshKeys returns n of the keys that a session has to have evaluated, from a number on.
	FreshKeys(ctx context.Context, r *SessionRecord, first uint64, n uint32) ([]UnevaluatedKey, error)
	// KeepOutputs lets later sessions of the study and direction use what this one had evaluated.
	KeepOutputs(ctx context.Context, session int64) error
	// DropOutputs deletes all that is kept of a study and direction.
	DropOutputs(ctx context.Context, id study.ID, direction uint8) error
	// EvaluatedForPeer returns how many keys all sessions of a study and direction have had us evaluate.
	EvaluatedForPeer(ctx context.Context, id study.ID, direction uint8) (uint64, error)
	CopyClientOutputs(ctx context.Context, session int64, out []KeyOutput) error

	// CountUnevaluated returns how many of our keys have no output under our own OPRF key yet.
	CountUnevaluated(ctx context.Context, id study.ID) (uint64, error)
	// UnevaluatedKeys returns those of n key numbers from first on that have no output under our own OPRF key yet.
	UnevaluatedKeys(ctx context.Context, id study.ID, first uint64, n uint32) ([]UnevaluatedKey, error)
	CopyServerOutputs(ctx context.Context, id study.ID, out []KeyOutput) error
	// FreezeServerTags sorts the outputs of all our keys for sending; it returns how many there are.
	FreezeServerTags(ctx context.Context, session int64, id study.ID) (uint64, error)
	// ServerTags returns the tags of a chunk in order.
	ServerTags(ctx context.Context, session int64, chunk uint32) ([]ServerTag, error)

	CopyPeerTags(ctx context.Context, session int64, m psi.TagChunk) error
	// FindCandidates joins all of the server's tags with our own outputs, kept ones included.
	FindCandidates(ctx context.Context, r *SessionRecord) error
	// Candidates returns what was found in n tag chunks from first on.
	Candidates(ctx context.Context, session int64, first, n uint32) ([]Candidate, error)
	CopyMatches(ctx context.Context, session int64, matches []Match) error
	// ClientMatches returns the matches of a tag chunk in the order of positions.
	ClientMatches(ctx context.Context, session int64, chunk uint32) ([]ClientMatch, error)
	CountMatches(ctx context.Context, session int64) (uint64, error)
	// Matches calls each for every match in the order of tags; only tag and multiplicities are set.
	Matches(ctx context.Context, session int64, each func(Match) error) error
	// SameMatches tells whether two sessions have the same keys with the same multiplicities.
	SameMatches(ctx context.Context, a, b int64) (bool, error)

	// ReplaceIntersection stores a finished intersection and its keys, taken from a session's matches, in place of any older.
	ReplaceIntersection(ctx context.Context, r IntersectionRecord, session int64) error
	// Intersection returns the finished intersection of a study, or nil.
	Intersection(ctx context.Context, id study.ID) (*IntersectionRecord, error)
}
