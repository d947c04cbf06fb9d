package holder

import (
	"context"
	"errors"
	"time"

	"github.com/blindjoin/blindjoin/internal/psi"
	"github.com/blindjoin/blindjoin/internal/study"
)

// SessionRecord is a session of private set intersection as it is stored.
type SessionRecord struct {
	ID        int64
	Study     study.ID
	Direction uint8
	// the client's blinding seed; nil for a server and once the session has ended
	SeedWrapped []byte
	Number      uint64 // of the intersection that it finds
	// ID of the session whose tags and matches this one changes; 0 where there is none
	BuildsOn int64
	State    *psi.Session
}

// ErrKeptDamaged: what a session with a base should come to is not what the stored differences come
// to. What is kept is of no use then, and the next session begins without it.
var ErrKeptDamaged = errors.New("what this holder kept of earlier sessions does not add up")

// BaseSession is what a new session can build on: the latest that is done and kept.
type BaseSession struct {
	ID          int64
	Session     psi.SessionID
	Preparation int64 // serial of the derivation of linkage keys that it used
	Parts       int64 // how many sessions are kept that it builds on, itself included
}

// KeyOutput is one of our own keys under the server's OPRF key.
type KeyOutput struct {
	JoinToken [16]byte
	Tag       psi.Tag
	Secret    psi.Secret
}

// UnevaluatedKey is one of our own keys that is not yet evaluated, under our own OPRF key or the
// other holder's.
type UnevaluatedKey struct {
	JoinToken [16]byte
	Key       []byte
}

// ServerTag is what a server knows of one tag that it sends.
type ServerTag struct {
	Tag          psi.Tag
	JoinToken    [16]byte
	Secret       psi.Secret
	Multiplicity uint32
}

// Match is a key that both holders have.
type Match struct {
	JoinToken [16]byte
	Tag       psi.Tag
	Own, Peer uint32 // multiplicities
}

// Candidate is a match whose peer multiplicity is still masked.
type Candidate struct {
	Match
	Secret   psi.Secret
	Masked   []byte
	MaskedIn psi.SessionID // the session in which the server sent it
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
	Number                     uint64 // of two intersections of a study, the higher is the later
	Generation, PeerGeneration [16]byte
	Matched, OwnKeys, PeerKeys uint64
	Digest                     [32]byte
	FinishedAt                 time.Time
}

// psiTx is what sessions need of a transaction. Session parameters are SessionRecord.ID.
type psiTx interface {
	// LockPSI keeps other openers of sessions of this study out until the end of the transaction.
	LockPSI(ctx context.Context, id study.ID) error
	// PSIKey returns our wrapped OPRF key of a study, or nil; SetPSIKey stores one, and deletes
	// outputs under another.
	PSIKey(ctx context.Context, id study.ID) ([]byte, error)
	SetPSIKey(ctx context.Context, id study.ID, wrapped []byte) error

	// LiveSession returns the session that is neither failed nor replaced, locked, or nil.
	LiveSession(ctx context.Context, id study.ID, direction uint8) (*SessionRecord, error)
	// LastFailedSession returns the newest session if it failed, or nil.
	LastFailedSession(ctx context.Context, id study.ID, direction uint8) (*SessionRecord, error)
	// SessionStudy returns the study of a session; problem.NotFound when there is no such session.
	SessionStudy(ctx context.Context, session psi.SessionID) (study.ID, error)
	// Session returns a session; problem.NotFound when there is none. Locked, it stays as it is
	// until the end of the transaction.
	Session(ctx context.Context, session psi.SessionID, lock bool) (*SessionRecord, error)
	InsertSession(ctx context.Context, r *SessionRecord) error // sets r.ID
	UpdateSession(ctx context.Context, r *SessionRecord) error
	// ClearSession deletes what a session leaves behind when it ends, save what is kept; matches
	// and chunk digests only if all is set.
	ClearSession(ctx context.Context, session int64, all bool) error

	// ChunkDigest returns the stored digest of a chunk; ok tells whether there is one.
	ChunkDigest(ctx context.Context, session int64, kind psi.Kind, no uint32) (d psi.ChunkDigest, ok bool, err error)
	InsertChunk(ctx context.Context, session int64, kind psi.Kind, no uint32, d psi.ChunkDigest) error
	// ChunkDigests calls each for every chunk of a kind, in the order of numbers.
	ChunkDigests(ctx context.Context, session int64, kind psi.Kind, each func(no uint32, d psi.ChunkDigest) error) error

	// KeptServerKey returns the SHA-256 of the other holder's OPRF key that our kept outputs are
	// under; zero where there are none.
	KeptServerKey(ctx context.Context, id study.ID, direction uint8) ([32]byte, error)
	// BaseSession returns what a new session can build on, or nil.
	BaseSession(ctx context.Context, id study.ID, direction uint8, role psi.Role) (*BaseSession, error)
	// CountFresh returns how many of our keys are to be evaluated: as client, those without a kept
	// output under the other holder's OPRF key; as server, those without an output under ours. With
	// a base only keys that changed since are looked at.
	CountFresh(ctx context.Context, id study.ID, direction uint8, role psi.Role, base *BaseSession) (uint64, error)
	// CountTagChanges returns how many tags of ours as server are new or have another multiplicity
	// since the base, and how many are gone.
	CountTagChanges(ctx context.Context, id study.ID, direction uint8, base *BaseSession) (changed, gone uint64, err error)
	// ListFresh numbers the keys that a session has to have evaluated, and returns how many there
	// are.
	ListFresh(ctx context.Context, r *SessionRecord, base *BaseSession) (uint64, error)
	// FreshKeys returns n of the keys that a session has to have evaluated, from a number on, which
	// begins a chunk.
	FreshKeys(ctx context.Context, r *SessionRecord, first uint64, n uint32) ([]UnevaluatedKey, error)
	// KeepOutputs lets later sessions of the study and direction use what this one had evaluated,
	// beside what is kept of earlier ones.
	KeepOutputs(ctx context.Context, r *SessionRecord) error
	// KeepTags lets later sessions build on this one, whose matches are found in number. What it
	// changes in those that it builds on is changed there; where it builds on none, it takes their
	// place.
	KeepTags(ctx context.Context, r *SessionRecord, found uint64) error
	// PurgeOutputs deletes the outputs of own keys that have been away from the dataset for so many
	// loads, and marks those of keys that the load of this session, which is done, is the first to
	// lack.
	PurgeOutputs(ctx context.Context, r *SessionRecord, loads int64) error
	// DropKept deletes all that is kept of a study and direction.
	DropKept(ctx context.Context, id study.ID, direction uint8) error
	// EvaluatedForPeer returns how many keys all sessions of a study and direction have had us
	// evaluate.
	EvaluatedForPeer(ctx context.Context, id study.ID, direction uint8) (uint64, error)
	CopyClientOutputs(ctx context.Context, session int64, out []KeyOutput) error
	CopyServerOutputs(ctx context.Context, id study.ID, out []KeyOutput) error

	// FreezeServerTags sorts what a session sends: the tags of all our keys, or what has changed
	// since its base, and what is gone. It returns how many there are.
	FreezeServerTags(ctx context.Context, r *SessionRecord) (tags, gone uint64, err error)
	// ServerTags returns the tags of a chunk in order, GoneTags those that it names as gone.
	ServerTags(ctx context.Context, session int64, chunk uint32) ([]ServerTag, error)
	GoneTags(ctx context.Context, session int64, chunk uint32) ([]psi.Tag, error)
	// FindServerTags returns those of some tags that the client knows with this session: sent in
	// it, or before and not gone.
	FindServerTags(ctx context.Context, r *SessionRecord, tags []psi.Tag) (map[psi.Tag]ServerTag, error)

	CopyPeerTags(ctx context.Context, session int64, m psi.TagChunk) error
	// TakeGoneTags stores which tags the server no longer has; known tells whether we had them all.
	TakeGoneTags(ctx context.Context, r *SessionRecord, chunk uint32, tags []psi.Tag) (known bool, err error)
	// SentAndGone counts the tags that the server both sent in a session and named as gone.
	SentAndGone(ctx context.Context, session int64) (uint64, error)
	// CountPeerTags counts the server's tags as they are with a session: its own, and those of its
	// base that it leaves.
	CountPeerTags(ctx context.Context, r *SessionRecord) (uint64, error)
	// OutputsWhole tells whether all outputs are there that kept sessions have had evaluated.
	OutputsWhole(ctx context.Context, id study.ID, direction uint8) (bool, error)
	// FindCandidates joins all of the server's tags with our own outputs, kept ones included.
	FindCandidates(ctx context.Context, r *SessionRecord) error
	// FindChanges does the same for what is new on either side since the session's base, and lists
	// the matches whose key we no longer have. It returns how many of each there are.
	FindChanges(ctx context.Context, r *SessionRecord) (changed, gone uint64, err error)
	// Candidates returns what was found in n chunks from first on: tag chunks, or chunks of
	// changes.
	Candidates(ctx context.Context, session int64, first, n uint32) ([]Candidate, error)
	CopyMatches(ctx context.Context, session int64, matches []Match) error
	// ClientMatches returns the matches of a chunk in the order of tags, GoneMatches those that it
	// names as gone.
	ClientMatches(ctx context.Context, session int64, chunk uint32) ([]ClientMatch, error)
	GoneMatches(ctx context.Context, session int64, chunk uint32) ([]psi.Tag, error)
	// TakeGoneMatches stores which matches the client no longer has; known tells whether all were
	// matches.
	TakeGoneMatches(ctx context.Context, r *SessionRecord, chunk uint32, tags []psi.Tag) (known bool, err error)
	// CountMatches returns how many matches a session stands for, with those of its base that it
	// leaves as they are; Matches calls each for every one of them in the order of tags, with tag
	// and multiplicities only.
	CountMatches(ctx context.Context, session int64) (uint64, error)
	Matches(ctx context.Context, r *SessionRecord, each func(Match) error) error
	// SameMatches tells whether two sessions have the same keys with the same multiplicities.
	SameMatches(ctx context.Context, a, b int64) (bool, error)

	// PutIntersection stores a finished intersection in place of any older, and changes its keys by
	// a session's matches. It may fail with ErrKeptDamaged.
	PutIntersection(ctx context.Context, r IntersectionRecord, session *SessionRecord) error
	// KnownNumber returns the highest number of an intersection of a study that we have finished,
	// or that the linker has named.
	KnownNumber(ctx context.Context, id study.ID) (uint64, error)
	// SeeNumber keeps a number that the linker has named.
	SeeNumber(ctx context.Context, id study.ID, number uint64) error
	// Intersection returns the finished intersection of a study, or nil.
	Intersection(ctx context.Context, id study.ID) (*IntersectionRecord, error)
}
