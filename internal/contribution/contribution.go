// Package contribution holds what travels when a holder uploads its encrypted intersected records
// to the linker. It knows no transport.
//
//	holder                                                linker
//	Begin: study, certificate, load, counts, names   ──►  Receipt: the first chunk that is still needed
//	Chunk 0: tokens, links, codes, dictionary        ──►  Chunk.Validate: State 0 → State 1
//	Chunk 1 ...                                      ──►  State 1 → State 2 ...
//	Complete: number and digest of chunks            ──►  State.Finish; Receipt: whether the pairs are linked
//
// Records travel in the order of their join tokens, so the order of the file does not. Attribute
// values are small codes, numbered column by column in the order of first appearance in that order,
// so that the numbers tell nothing either; a dictionary entry gives the ciphertext of a code, in
// the chunk where the code first appears. State is what the linker keeps between two chunks; it
// encodes itself, so an upload resumes after a crash on either side.
//
// In a study with typos the join token is that of the block key, and every record has a link value
// as well: the token of its link key, or a Bloom filter. A link value of zeros is that of a record
// without a link key, and never links.
//
// What leaks: the number of records and of distinct keys, how often each token and each ciphertext
// occurs, and one ciphertext length for each column, which Chunk.Validate insists on. With link
// values, also how often each link token occurs and which records have none, or how similar any two
// filters are. Nothing here is secret to those who have it, so nothing is constant-time.
package contribution

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"math"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/token"
)

const (
	// ChunkRecords is the largest number of records in a chunk.
	ChunkRecords = 4096
	// MaxCategories is the largest number of different values, null included, that a column may
	// have in a contribution.
	MaxCategories = 65536
	// MaxChunkBytes is the largest Chunk.Size. Long values make chunks of fewer records.
	MaxChunkBytes = 8 << 20
	// MaxColumns is the largest number of columns of a contribution.
	MaxColumns = 1024
	// MaxLinkSize is the greatest number of bytes of a link value.
	MaxLinkSize = 1024
)

// Labels separate the hashes of this package from every other use of SHA-256.
const (
	labelID      = "blindjoin/contribution/id/v1"
	labelBegin   = "blindjoin/contribution/begin/v1"
	labelChunk   = "blindjoin/contribution/chunk/v1"
	labelRunning = "blindjoin/contribution/running/v1"

	// Announcements and chunks with link values have labels of their own: those without keep the
	// digests that they had before there were any, and no content has two readings.
	labelBeginLinks = "blindjoin/contribution/begin/links/v1"
	// So have announcements that name a load.
	labelBeginLoad  = "blindjoin/contribution/begin/load/v1"
	labelChunkLinks = "blindjoin/contribution/chunk/links/v1"
)

// Begin announces an upload.
type Begin struct {
	Study [32]byte
	ID    [16]byte // from NewID
	// keyed digest, equal for both holders: contributions of different intersections are never
	// linked
	Intersection [32]byte
	Records      uint64
	Keys         uint64   // distinct join tokens among the records
	Columns      [][]byte // encrypted names, token.NameSize bytes each
	LinkSize     uint32   // bytes of link value of each record; 0 in a study without a link key
	// of the intersection, equal for both holders: of two, the higher is the later
	Number uint64
	// an encoded Load, sealed for the holders; empty in announcements of earlier releases
	Load []byte
	// of the intersection; nil in announcements of earlier releases. No part of what is uploaded: a
	// signature may be made in more than one way.
	Certificate *Certificate
}

// NewID derives the id of a contribution: the same study, holder, intersection, dataset generation
// and columns give the same id, so that a repeated upload resumes and a changed one replaces. The
// generation is random, and the linker learns nothing about it from the hash.
func NewID(study [32]byte, holder string, intersection [32]byte, generation [16]byte, columns [][]byte) [16]byte {
	b := append([]byte(labelID), study[:]...)
	b = appendBytes(b, []byte(holder))
	b = append(b, intersection[:]...)
	b = append(b, generation[:]...)
	b = appendColumns(b, columns)
	sum := sha256.Sum256(b)
	return [16]byte(sum[:16])
}

// Validate checks an announcement against what the study says: the number of the holder's columns,
// the bytes of a link value (0: none), and how many records it may contribute (0: no limit). An
// empty intersection is valid. The certificate is for Certified. Errors are problem.Invalid, or
// problem.Denied for the limit.
func (b Begin) Validate(columns, linkSize int, limitRecords uint64) error {
	if len(b.Columns) != columns || columns > MaxColumns {
		return problem.New(problem.Invalid, "the contribution has %d columns, the study %d", len(b.Columns), columns)
	}
	for i, name := range b.Columns {
		if len(name) != token.NameSize {
			return problem.New(problem.Invalid, "the name of column %d has %d bytes, an encrypted name has %d", i+1, len(name), token.NameSize)
		}
		for _, other := range b.Columns[:i] {
			if bytes.Equal(name, other) {
				return problem.New(problem.Invalid, "column %d occurs twice", i+1)
			}
		}
	}
	switch {
	case uint64(b.LinkSize) > MaxLinkSize || int(b.LinkSize) != linkSize:
		return problem.New(problem.Invalid, "the contribution has link values of %d bytes, the study of %d", b.LinkSize, linkSize).
			WithHint("all three nodes need the same release")
	case b.Number > MaxNumber:
		return problem.New(problem.Invalid, "an intersection of number %d: no study has so many", b.Number)
	case len(b.Load) != SealedLoadSize:
		return problem.New(problem.Invalid, "the sealed load has %d bytes instead of %d", len(b.Load), SealedLoadSize).
			WithHint("all three nodes need the same release")
	case b.Records > math.MaxInt64:
		return problem.New(problem.Invalid, "%d records: no contribution has so many", b.Records)
	case b.Keys > b.Records, b.Keys == 0 && b.Records != 0:
		return problem.New(problem.Invalid, "%d distinct keys in %d records: that cannot be", b.Keys, b.Records)
	case limitRecords != 0 && b.Records > limitRecords:
		return problem.New(problem.Denied, "the contribution has %d records, the study allows %d", b.Records, limitRecords).
			WithHint("agree on a study with a higher limit")
	}
	return nil
}

// digest starts the running digest: it binds the chunks to their announcement.
func (b Begin) digest() [32]byte {
	label := labelBegin
	switch {
	case len(b.Load) != 0:
		label = labelBeginLoad
	case b.LinkSize != 0:
		label = labelBeginLinks
	}
	h := append([]byte(label), b.Study[:]...)
	h = append(h, b.ID[:]...)
	h = append(h, b.Intersection[:]...)
	h = binary.BigEndian.AppendUint64(h, b.Records)
	h = binary.BigEndian.AppendUint64(h, b.Keys)
	if b.LinkSize != 0 || len(b.Load) != 0 {
		h = binary.BigEndian.AppendUint32(h, b.LinkSize)
	}
	if len(b.Load) != 0 {
		h = appendBytes(binary.BigEndian.AppendUint64(h, b.Number), b.Load)
	}
	return sha256.Sum256(appendColumns(h, b.Columns))
}

// Entry says what a code of a column stands for.
type Entry struct {
	Column     int   // from 0, as in Begin.Columns
	Code       int32 // from 0, in the order of first appearance
	Ciphertext []byte
}

// Chunk is a run of records, in the order of their join tokens.
type Chunk struct {
	No     uint32     // from 0
	Tokens []token.ID // 1 to ChunkRecords, never descending, also across chunks
	// Begin.LinkSize bytes for each record; zeros where a record has no link key
	Links []byte
	Codes []int32 // records × columns, record by record
	// for the codes that appear first in this chunk; of each column in ascending order
	Dictionary []Entry
}

// entryOverhead is what an entry takes on the wire beside its ciphertext, generously.
const entryOverhead = 16

// Size bounds from above how many bytes the chunk takes on the wire.
func (c Chunk) Size() int {
	n := len(c.Tokens)*token.IDSize + len(c.Links) + len(c.Codes)*binary.MaxVarintLen32
	for _, e := range c.Dictionary {
		n += len(e.Ciphertext) + entryOverhead
	}
	return n
}

// Digest identifies the content of a chunk, so that the same chunk sent twice can be told from
// another.
func (c Chunk) Digest() [32]byte {
	label := labelChunk
	if len(c.Links) > 0 {
		label = labelChunkLinks
	}
	b := make([]byte, 0, len(label)+16+len(c.Tokens)*token.IDSize+len(c.Links)+len(c.Codes)*4)
	b = append(b, label...)
	b = binary.BigEndian.AppendUint32(b, c.No)
	b = binary.BigEndian.AppendUint64(b, uint64(len(c.Tokens)))
	for _, t := range c.Tokens {
		b = append(b, t[:]...)
	}
	if len(c.Links) > 0 {
		b = appendBytes(b, c.Links)
	}
	b = binary.BigEndian.AppendUint64(b, uint64(len(c.Codes)))
	for _, code := range c.Codes {
		b = binary.BigEndian.AppendUint32(b, uint32(code)) //nolint:gosec // the same bits
	}
	b = binary.BigEndian.AppendUint64(b, uint64(len(c.Dictionary)))
	for _, e := range c.Dictionary {
		b = binary.BigEndian.AppendUint64(b, uint64(e.Column)) //nolint:gosec // the same bits
		b = binary.BigEndian.AppendUint32(b, uint32(e.Code))   //nolint:gosec // the same bits
		b = appendBytes(b, e.Ciphertext)
	}
	return sha256.Sum256(b)
}

// Complete ends an upload. Digest is the running digest over the announcement and all chunks.
type Complete struct {
	ID     [16]byte
	Chunks uint32
	Digest [32]byte
}

func appendBytes(b, field []byte) []byte {
	return append(binary.BigEndian.AppendUint64(b, uint64(len(field))), field...)
}

func appendColumns(b []byte, columns [][]byte) []byte {
	b = binary.BigEndian.AppendUint64(b, uint64(len(columns)))
	for _, c := range columns {
		b = appendBytes(b, c)
	}
	return b
}
