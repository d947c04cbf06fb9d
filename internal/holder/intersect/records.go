package intersect

import (
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

// Intersection is a study's finished intersection: what both holders agreed on.
type Intersection struct {
	Study                      study.ID
	Number                     uint64 // of two intersections of a study, the higher is the later
	Generation, PeerGeneration [16]byte
	Matched, OwnKeys, PeerKeys uint64
	Digest                     [32]byte
	FinishedAt                 time.Time
}
