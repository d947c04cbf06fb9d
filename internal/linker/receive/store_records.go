package receive

import (
	"math"
	"math/bits"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"

	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// records streams a chunk into COPY, record by record, in the order of the chunk, which is that of
// join tokens.
type records struct {
	place int32
	chunk contribution.Chunk
	width int // codes a record
	row   int

	size   int   // bytes of a link value
	first  int32 // number of the first record; only with link values
	append func(values []any, number int32, link []byte) []any
}

// newRecords returns the columns to copy into, and what to copy. Studies without link values write
// none of their columns.
func newRecords(place int32, a Arrival) ([]string, pgx.CopyFromSource, error) {
	n := len(a.Chunk.Tokens)
	if n == 0 {
		return nil, nil, problem.New(problem.Invalid, "chunk %d is empty", a.Chunk.No)
	}
	r := &records{place: place, chunk: a.Chunk, width: len(a.Chunk.Codes) / n, row: -1, size: len(a.Chunk.Links) / n}
	columns := []string{"place", "join_token", "codes"}
	switch a.Links {
	case "":
		if r.size != 0 {
			return nil, nil, problem.New(problem.Internal, "link values arrived in a study that has none")
		}
		return columns, r, nil
	case study.LinkExact:
		columns, r.append = append(columns, "record_no", "link_token"), appendToken
	case study.LinkBloom:
		columns, r.append = append(columns, "record_no", "filter", "ones"), appendFilter
	default:
		return nil, nil, problem.New(problem.Internal, "unknown method %q of comparing link values", a.Links)
	}
	if a.First > math.MaxInt32-contribution.ChunkRecords {
		return nil, nil, problem.New(problem.Invalid, "the contribution has more than %d records", math.MaxInt32)
	}
	if r.size == 0 || len(a.Chunk.Links) != n*r.size || a.Links == study.LinkExact && r.size != len(pgtype.UUID{}.Bytes) {
		return nil, nil, problem.New(problem.Internal, "link values of %d bytes for %d records", len(a.Chunk.Links), n)
	}
	r.first = int32(a.First)
	return columns, r, nil
}

// Next implements pgx.CopyFromSource.
func (r *records) Next() bool {
	r.row++
	return r.row < len(r.chunk.Tokens)
}

// Values implements pgx.CopyFromSource.
func (r *records) Values() ([]any, error) {
	codes := r.chunk.Codes[r.row*r.width : (r.row+1)*r.width : (r.row+1)*r.width]
	if codes == nil {
		codes = []int32{}
	}
	values := []any{r.place, pgtype.UUID{Bytes: r.chunk.Tokens[r.row], Valid: true}, codes}
	if r.append != nil {
		number := r.first + int32(r.row) //nolint:gosec // a chunk has few records
		values = r.append(values, number, r.chunk.Links[r.row*r.size:(r.row+1)*r.size])
	}
	return values, nil
}

// Err implements pgx.CopyFromSource.
func (r *records) Err() error { return nil }

func appendToken(values []any, number int32, link []byte) []any {
	token := pgtype.UUID{Bytes: [16]byte(link)}
	token.Valid = token.Bytes != [16]byte{}
	return append(values, number, token)
}

// appendFilter stores the number of ones beside a filter, so that comparing two counts the bits of
// their conjunction only.
func appendFilter(values []any, number int32, link []byte) []any {
	ones := 0
	for _, b := range link {
		ones += bits.OnesCount8(b)
	}
	if ones == 0 {
		return append(values, number, pgtype.Bits{}, pgtype.Int2{})
	}
	return append(values, number,
		pgtype.Bits{Bytes: link, Len: int32(8 * len(link)), Valid: true}, //nolint:gosec // at most 8192
		pgtype.Int2{Int16: int16(ones), Valid: true})
}
