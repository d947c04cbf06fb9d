package psi

import (
	"crypto/sha256"
	"encoding/binary"
)

// SessionID names one run of the protocol: it is derived from both hellos, so both sides know it
// without being told.
type SessionID [16]byte

// Message is one protocol message after the hellos. The implementations are the structs of this
// file, as values.
type Message interface {
	// SessionID returns the session that the message belongs to.
	SessionID() SessionID
	isMessage()
}

// BlindedChunk carries the client's blinded keys of chunk No, concatenated.
type BlindedChunk struct {
	Session  SessionID
	No       uint32
	Elements []byte
}

// EvaluatedChunk carries the server's evaluation of the BlindedChunk of the same number, in the
// same order.
type EvaluatedChunk struct {
	Session  SessionID
	No       uint32
	Elements []byte
}

// WantBlinded asks the client for a BlindedChunk.
type WantBlinded struct {
	Session SessionID
	No      uint32
}

// Prepare asks the other side to go on with the work it does by itself: a bounded slice of it.
type Prepare struct {
	Session SessionID
}

// Progress says how far that work is; Total is the most that Done can come to.
type Progress struct {
	Session     SessionID
	Done, Total uint64
}

// WantTags asks the server for a TagChunk.
type WantTags struct {
	Session SessionID
	No      uint32
}

// TagChunk carries the server's tags, 16 bytes each, strictly ascending within and across chunks,
// and their masked multiplicities, 4 bytes each. Last is set on the last chunk only. With a base,
// the tags are those that are new since or have another multiplicity, and Gone names those that are
// gone, in strictly ascending order too.
type TagChunk struct {
	Session        SessionID
	No             uint32
	Last           bool
	Tags           []byte
	Multiplicities []byte
	Gone           []byte
}

// WantMatches asks the client for a MatchChunk.
type WantMatches struct {
	Session SessionID
	No      uint32
}

// MatchChunk says which tags of TagChunk No the client has too: their positions (see
// EncodePositions), and for each the client's masked multiplicity (4 bytes) and a MAC (8 bytes).
// There is one for every tag chunk; it may be empty.
//
// With a base it names matches that are new since, or have another multiplicity at either side, by
// their tags instead, and in Gone those whose key the client no longer has, both in strictly
// ascending order; Last is set on the last one.
type MatchChunk struct {
	Session        SessionID
	No             uint32
	Last           bool
	Positions      []byte
	Tags           []byte
	Gone           []byte
	Multiplicities []byte
	MACs           []byte
}

// Finish carries the number of matched keys and the digest of the run; see Digest. The reply
// carries the other side's.
type Finish struct {
	Session SessionID
	Count   uint64
	Digest  [32]byte
	// the sender's under the intersection that the run completes; empty where it completes none.
	// What it is made over is the caller's.
	Signature []byte
}

// Ack acknowledges a message that has no other reply: its content is stored.
type Ack struct {
	Session SessionID
}

// SessionID implements Message.
func (m BlindedChunk) SessionID() SessionID { return m.Session }

// SessionID implements Message.
func (m EvaluatedChunk) SessionID() SessionID { return m.Session }

// SessionID implements Message.
func (m WantBlinded) SessionID() SessionID { return m.Session }

// SessionID implements Message.
func (m Prepare) SessionID() SessionID { return m.Session }

// SessionID implements Message.
func (m Progress) SessionID() SessionID { return m.Session }

// SessionID implements Message.
func (m WantTags) SessionID() SessionID { return m.Session }

// SessionID implements Message.
func (m TagChunk) SessionID() SessionID { return m.Session }

// SessionID implements Message.
func (m WantMatches) SessionID() SessionID { return m.Session }

// SessionID implements Message.
func (m MatchChunk) SessionID() SessionID { return m.Session }

// SessionID implements Message.
func (m Finish) SessionID() SessionID { return m.Session }

// SessionID implements Message.
func (m Ack) SessionID() SessionID { return m.Session }

func (BlindedChunk) isMessage()   {}
func (EvaluatedChunk) isMessage() {}
func (WantBlinded) isMessage()    {}
func (Prepare) isMessage()        {}
func (Progress) isMessage()       {}
func (WantTags) isMessage()       {}
func (TagChunk) isMessage()       {}
func (WantMatches) isMessage()    {}
func (MatchChunk) isMessage()     {}
func (Finish) isMessage()         {}
func (Ack) isMessage()            {}

// Kind is a kind of chunk, in the order in which the transcript takes them.
type Kind string

// The kinds of chunk that cross the wire.
const (
	KindBlinded   Kind = "blinded"
	KindEvaluated Kind = "evaluated"
	KindTags      Kind = "tags"
	KindMatches   Kind = "matches"
)

// Kinds are all kinds in transcript order.
func Kinds() []Kind { return []Kind{KindBlinded, KindEvaluated, KindTags, KindMatches} }

// ChunkDigest is the SHA-256 of a chunk's content: two chunks with the same digest are the same
// chunk.
type ChunkDigest [sha256.Size]byte

// Digest identifies the content of the chunk.
func (m BlindedChunk) Digest() ChunkDigest {
	return chunkDigest(m.Session, KindBlinded, m.No, false, m.Elements)
}

// Digest identifies the content of the chunk.
func (m EvaluatedChunk) Digest() ChunkDigest {
	return chunkDigest(m.Session, KindEvaluated, m.No, false, m.Elements)
}

// Digest identifies the content of the chunk.
func (m TagChunk) Digest() ChunkDigest {
	return chunkDigest(m.Session, KindTags, m.No, m.Last, m.Tags, m.Multiplicities, m.Gone)
}

// Digest identifies the content of the chunk.
func (m MatchChunk) Digest() ChunkDigest {
	return chunkDigest(m.Session, KindMatches, m.No, m.Last, m.Positions, m.Tags, m.Multiplicities, m.MACs, m.Gone)
}

func chunkDigest(session SessionID, kind Kind, no uint32, last bool, parts ...[]byte) ChunkDigest {
	h := sha256.New()
	b := append([]byte(labelChunk), session[:]...)
	b = append(b, byte(len(kind))) //nolint:gosec // a short constant
	b = append(b, kind...)
	b = binary.BigEndian.AppendUint32(b, no)
	flag := byte(0)
	if last {
		flag = 1
	}
	b = append(b, flag)
	h.Write(b)
	for _, p := range parts {
		h.Write(binary.BigEndian.AppendUint64(nil, uint64(len(p))))
		h.Write(p)
	}
	return ChunkDigest(h.Sum(nil))
}

// SplitTags takes tags apart that a message carries; its length is checked.
func SplitTags(b []byte) []Tag {
	out := make([]Tag, len(b)/TagSize)
	for i := range out {
		out[i] = Tag(b[i*TagSize : (i+1)*TagSize])
	}
	return out
}

// JoinTags puts tags together as messages carry them.
func JoinTags(tags []Tag) []byte {
	var out []byte
	for _, tag := range tags {
		out = append(out, tag[:]...)
	}
	return out
}
