package psi

import (
	"crypto/sha256"
	"encoding/binary"
	"hash"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// Transcript hashes the digests of all chunks that crossed the wire: kind by kind in the order of
// Kinds, each in the order of chunk numbers. Both sides keep those digests, so both come to the
// same value unless something was altered on the way.
type Transcript struct {
	h    hash.Hash
	kind int
	no   uint32
}

// NewTranscript starts the transcript of a session.
func NewTranscript(session SessionID) *Transcript {
	h := sha256.New()
	h.Write([]byte(labelTranscript))
	h.Write(session[:])
	return &Transcript{h: h}
}

// Add takes the next chunk's digest; a gap or a wrong order is an error of the caller.
func (t *Transcript) Add(kind Kind, no uint32, d ChunkDigest) error {
	kinds := Kinds()
	for kinds[t.kind] != kind {
		if t.kind++; t.kind == len(kinds) {
			return problem.New(problem.Internal, "chunk kind %q out of order in the transcript", kind)
		}
		t.no = 0
	}
	if no != t.no {
		return problem.New(problem.Internal, "%s chunk %d out of order in the transcript: %d expected", kind, no, t.no)
	}
	t.no++
	b := append([]byte{byte(t.kind)}, binary.BigEndian.AppendUint32(nil, no)...) //nolint:gosec // one of four kinds
	t.h.Write(b)
	t.h.Write(d[:])
	return nil
}

// Sum returns the transcript's hash.
func (t *Transcript) Sum() [32]byte { return [32]byte(t.h.Sum(nil)) }

// Digest is what both sides compare at the end: the session, its transcript, the number of matched
// keys, and for each of them, in ascending order of tags, the tag and how often client and server
// have it. Memory use is constant.
type Digest struct {
	h    hash.Hash
	left uint64
	last Tag
	any  bool
}

// NewDigest starts the digest of count matched keys.
func NewDigest(session SessionID, transcript [32]byte, count uint64) *Digest {
	h := sha256.New()
	h.Write([]byte(labelDigest))
	h.Write(session[:])
	h.Write(transcript[:])
	h.Write(binary.BigEndian.AppendUint64(nil, count))
	return &Digest{h: h, left: count}
}

// Add takes the next matched key.
func (d *Digest) Add(tag Tag, client, server uint32) error {
	if d.left == 0 {
		return problem.New(problem.Internal, "more matched keys than were counted")
	}
	if d.any && string(tag[:]) <= string(d.last[:]) {
		return problem.New(problem.Internal, "matched keys are not in the order of their tags")
	}
	d.left, d.last, d.any = d.left-1, tag, true
	b := binary.BigEndian.AppendUint32(tag[:], client)
	d.h.Write(binary.BigEndian.AppendUint32(b, server))
	return nil
}

// Sum returns the digest, once all keys are in.
func (d *Digest) Sum() ([32]byte, error) {
	if d.left != 0 {
		return [32]byte{}, problem.New(problem.Internal, "fewer matched keys than were counted")
	}
	return [32]byte(d.h.Sum(nil)), nil
}
