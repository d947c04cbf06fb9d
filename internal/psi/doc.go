// Package psi is the private set intersection protocol of two holders, without its transport, its
// storage and its keys.
//
// It is the protocol of De Cristofaro and Tsudik (Financial Cryptography 2010), seen as private set
// intersection from an oblivious pseudorandom function F, as in RFC 9497. The client C has distinct
// keys x, the server S distinct keys y and the key k of F:
//
//	C                                             S
//	Hello             ------------------------->
//	                  <-------------------------  Hello (public key of k)
//	BlindedChunk      ------------------------->
//	                  <-------------------------  EvaluatedChunk              all chunks of C's keys, in any order
//	F(x) = finalise                               F(y) = evaluate
//	WantTags          ------------------------->
//	                  <-------------------------  TagChunk                    tag(F(y)) in ascending order, and how often S has y,
//	join on the tag                                                           masked under secret(F(y))
//	MatchChunk        ------------------------->  verify                      which tags matched, how often C has x, masked under
//	                  <-------------------------  Ack                         secret(F(x)), and a MAC under it
//	Finish            <----------------------->  Finish                      count and digest must agree
//
// Either side may make the calls: where the server does, it asks with WantBlinded and WantMatches
// and hands over EvaluatedChunk and TagChunk. Prepare and Progress let the caller wait for work
// that the other side does by itself.
//
// A session may build on an earlier one that both sides know as done, the base; both hellos name it
// then. The server's tag chunks carry only tags that are new or have another multiplicity, and tags
// that are gone; the client's match chunks name by their tags the matches that are new or changed,
// whichever side's change made them so, and those that are gone. What the base found and neither
// side changed stays.
//
// What leaks: each side learns the other's number of distinct keys and which of its own keys the
// other has, with the other's multiplicity of those. Tags travel sorted, and keys are numbered in
// the order of their join tokens, so that no order tells anything about a file. From sessions that
// follow each other both sides learn how many of the other's keys come, go and change their
// multiplicity, the client by tag. The client's stated number of keys bounds how many it can have
// evaluated: each chunk number is evaluated for one content only.
//
// The digest in Finish covers every chunk that crossed the wire, in both directions, beside all
// matched tags and their multiplicities, those of the base included: whatever was altered on the
// way, and was not refused before, makes the digests differ. A run either ends with both sides sure
// of one result, or fails.
//
// The package holds no key and computes no group operation: those are package oprf. Comparing MACs
// and digests takes constant time; everything else depends on public sizes only.
package psi

import "github.com/blindjoin/blindjoin/internal/protocol"

// Domain-separation labels of this package. Each ends in a zero byte, so that none is a prefix of
// another's input.
const (
	labelSession    = "blindjoin psi session v1\x00"
	labelTag        = "blindjoin psi tag v1\x00"
	labelSecret     = "blindjoin psi secret v1\x00" //nolint:gosec // a label, no credential
	labelMask       = "blindjoin psi multiplicity v1\x00"
	labelMAC        = "blindjoin psi match v1\x00"
	labelChunk      = "blindjoin psi chunk v1\x00"
	labelTranscript = "blindjoin psi transcript v1\x00"
	labelDigest     = "blindjoin psi digest v1\x00"
)

// Version is the protocol version that hellos state: the one that everything on the wire has.
const Version = protocol.Version

// ChunkTags is the number of tags in every tag chunk but the last, of tags that are gone, and of
// matches where they are named by their tags.
const ChunkTags = 4096

// MaxKeys bounds the number of distinct keys that a hello may state.
const MaxKeys = 1 << 30
