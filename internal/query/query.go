// Package query holds the question of a holder, the linker's answer to it, and the form in which
// the holder prints the answer. It knows no transport.
//
//	names as typed ──study.FindColumns──► Refs ──encrypted names──► Columns ──Canonical──► Request, signed ──► linker
//	Result, sorted ◄──decrypted, keys put back in the order typed───────────────────── Answer, in ciphertexts
//
// A request names columns by their encrypted names, in canonical order, so that the linker
// recognises the same question whoever asks it and in whatever order; the order typed stays with
// the holder. From the names the linker finds the same Refs, in the contributions. A request is
// signed (Ed25519, RFC 8032) over an encoding in which every variable part is preceded by its
// length.
//
// What leaks: the linker learns who asks, when, for which encrypted columns, and the length of the
// sealed purpose in blocks. Nothing here is secret to those who have it; nothing is constant-time.
package query

import (
	"bytes"
	"cmp"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/binary"
	"slices"
	"time"
	"unicode/utf8"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/token"
)

// Labels separate what is signed and hashed here from every other use of the same keys and
// functions.
const (
	labelRequest = "blindjoin/query/request/v1"
	labelContent = "blindjoin/query/content/v1"
)

const maxRequester = 255 // bytes

// Column is a column to group by, as it is sent and stored.
type Column struct {
	Side study.Side
	Name []byte // encrypted, token.NameSize bytes
}

func compareColumns(a, b Column) int {
	return cmp.Or(cmp.Compare(a.Side, b.Side), bytes.Compare(a.Name, b.Name))
}

// Canonical returns columns in canonical order, by side and encrypted name, and where each came
// from: sorted[i] is cols[order[i]]. So a key in the order of sorted is put back by key[order[i]] =
// sortedKey[i].
func Canonical(cols []Column) (sorted []Column, order []int) {
	order = make([]int, len(cols))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return compareColumns(cols[a], cols[b]) })
	sorted = make([]Column, len(cols))
	for i, o := range order {
		sorted[i] = cols[o]
	}
	return sorted, order
}

// Request asks for counts of linked pairs, grouped by columns.
type Request struct {
	Study     [32]byte
	ID        [16]byte // random; used once
	Requester string   // name of the holder that asks
	At        time.Time
	Columns   []Column // in canonical order; none asks for the total
	Purpose   []byte   // sealed note for the holders; may be empty
	Signature []byte   // by the requester, over SigningBytes
}

// Validate checks the form of a request: columns of sides 1 and 2, in canonical order and without
// repetition, at most maxGroupBy; a time in UTC of whole seconds. Errors are problem.Invalid, or
// problem.Denied for too many columns. The signature is Verify's business, and whether the columns
// exist the linker's.
func (r *Request) Validate(maxGroupBy int) error {
	if len(r.Columns) > maxGroupBy {
		return problem.New(problem.Denied, "the query groups by %d columns, the study allows %d", len(r.Columns), maxGroupBy).
			WithHint("group by fewer columns")
	}
	for i, c := range r.Columns {
		switch {
		case !c.Side.Valid():
			return problem.New(problem.Invalid, "column %d of the query is of side %d", i+1, c.Side)
		case len(c.Name) == 0 || len(c.Name) > token.NameSize:
			return problem.New(problem.Invalid, "column %d of the query has a name of %d bytes", i+1, len(c.Name))
		case i == 0:
			continue
		}
		switch order := compareColumns(r.Columns[i-1], c); {
		case order == 0:
			return problem.New(problem.Invalid, "column %d of the query occurs twice", i+1).WithHint("name each column once")
		case order > 0:
			return problem.New(problem.Invalid, "the columns of the query are not in canonical order")
		}
	}
	switch {
	case r.Requester == "" || len(r.Requester) > maxRequester || !utf8.ValidString(r.Requester):
		return problem.New(problem.Invalid, "the query does not say who asks")
	case r.At.Location() != time.UTC || r.At.Nanosecond() != 0:
		return problem.New(problem.Invalid, "the time of the query is not in whole seconds of UTC")
	case len(r.Purpose) > token.MaxSealedNote:
		return problem.New(problem.Invalid, "the purpose of the query has %d bytes: too many", len(r.Purpose)).WithHint("shorten it")
	}
	return nil
}

// SigningBytes is the canonical encoding of everything but the signature.
func (r *Request) SigningBytes() []byte {
	b := append([]byte(labelRequest), r.Study[:]...)
	b = append(b, r.ID[:]...)
	b = appendBytes(b, []byte(r.Requester))
	b = binary.BigEndian.AppendUint64(b, uint64(r.At.Unix())) //nolint:gosec // the same bits
	b = appendColumns(b, r.Columns)
	return appendBytes(b, r.Purpose)
}

// Sign puts a signature under the request; sign signs with the requester's identity key.
func (r *Request) Sign(sign func([]byte) []byte) { r.Signature = sign(r.SigningBytes()) }

// Verify checks the signature under the requester's identity key; a wrong one is problem.Denied.
func (r *Request) Verify(pub ed25519.PublicKey) error {
	if len(pub) != ed25519.PublicKeySize || !ed25519.Verify(pub, r.SigningBytes(), r.Signature) {
		return problem.New(problem.Denied, "the signature of the query does not verify").
			WithHint("the query has to be signed by the holder that asks it")
	}
	return nil
}

// ContentID identifies the question: study and columns, whoever asks, when, why, and in whatever
// order of columns.
func (r *Request) ContentID() [32]byte {
	sorted, _ := Canonical(r.Columns)
	b := append([]byte(labelContent), r.Study[:]...)
	return sha256.Sum256(appendColumns(b, sorted))
}

// Answer is what the linker sends back.
type Answer struct {
	QueryID    [16]byte
	Columns    []Column
	Cells      []Cell
	Suppressed int                 // cells without a count
	Head       auditlog.SignedHead // of the linker's log, with the entry about this answer in it
	Stored     bool                // computed for an earlier query
	Generation [32]byte            // identifies the linked pairs that were counted
	Origin     contribution.Origin // what they come from
	Budget     Budget              // of the requester, with this query
}

// Cell is one combination of group-by values.
type Cell struct {
	Key   [][]byte // a ciphertext for each column of the answer; nil when withheld
	Count int64    // linked pairs; 0 when suppressed
	// pairs of records of one block, in a study with typos; 0 in others, and when suppressed
	BlockCount int64
	Suppressed bool // the counts are not shown
	Withheld   bool // the key is not shown either
	// why the counts are not those of now; Released in answers of earlier releases too
	Reason disclosure.Reason
}

// Validate checks that an answer is one to this request: its id and columns, a key of the right
// length in each cell that shows one, no count where it is suppressed, and as many suppressed cells
// as it says. In a study with typos a cell is released for its pairs of one block, of which none
// need be linked; in others it has linked pairs, and no other count. Errors are problem.Invalid.
func (a *Answer) Validate(r *Request, typos bool) error {
	if a.QueryID != r.ID || !slices.EqualFunc(a.Columns, r.Columns, func(x, y Column) bool { return compareColumns(x, y) == 0 }) {
		return problem.New(problem.Invalid, "the answer is to another query")
	}
	suppressed := 0
	for i, c := range a.Cells {
		if c.Suppressed {
			suppressed++
		}
		switch {
		case c.Withheld && (!c.Suppressed || len(c.Key) != 0), !c.Withheld && len(c.Key) != len(a.Columns):
			return problem.New(problem.Invalid, "cell %d of the answer has %d values for %d columns", i+1, len(c.Key), len(a.Columns))
		case !c.Reason.Known() || c.Reason != disclosure.Released && c.Reason.Shown() == c.Suppressed:
			return problem.New(problem.Invalid, "cell %d of the answer has a reason that cannot be", i+1)
		case !c.countsValid(typos):
			return problem.New(problem.Invalid, "cell %d of the answer has a count that cannot be", i+1)
		}
	}
	if suppressed != a.Suppressed {
		return problem.New(problem.Invalid, "the answer has %d suppressed cells and says %d", suppressed, a.Suppressed)
	}
	return nil
}

func (c Cell) countsValid(typos bool) bool {
	switch {
	case c.Suppressed:
		return c.Count == 0 && c.BlockCount == 0
	case typos:
		return c.Count >= 0 && c.BlockCount >= max(c.Count, 1)
	}
	return c.Count >= 0 && c.BlockCount == 0
}

func appendBytes(b, field []byte) []byte {
	return append(binary.BigEndian.AppendUint64(b, uint64(len(field))), field...)
}

func appendColumns(b []byte, columns []Column) []byte {
	b = binary.BigEndian.AppendUint64(b, uint64(len(columns)))
	for _, c := range columns {
		b = binary.BigEndian.AppendUint64(b, uint64(c.Side)) //nolint:gosec // the same bits
		b = appendBytes(b, c.Name)
	}
	return b
}
