package postgres

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// copySignature begins a binary COPY, with no flags and no header extension: PostgreSQL
// documentation, COPY, "Binary Format".
const copySignature = "PGCOPY\n\xff\r\n\x00\x00\x00\x00\x00\x00\x00\x00\x00"

// CopyBatch builds a binary COPY of rows of few types. Sessions write millions of rows; boxing
// every value, as pgx does for rows of any kind, costs as much as PostgreSQL takes to store them.
type CopyBatch struct {
	b      []byte
	fields int
	rows   int
}

// NewCopyBatch begins a batch; size is about how many bytes a row has.
func NewCopyBatch(fields, rows, size int) *CopyBatch {
	b := make([]byte, 0, len(copySignature)+rows*(2+4*fields+size)+2)
	return &CopyBatch{b: append(b, copySignature...), fields: fields}
}

// Row begins the next row, whose fields follow.
func (c *CopyBatch) Row() {
	c.rows++
	c.b = binary.BigEndian.AppendUint16(c.b, uint16(c.fields)) //nolint:gosec // a handful
}

// Bigint is the row's next field.
func (c *CopyBatch) Bigint(v int64) {
	c.b = append(c.b, 0, 0, 0, 8)
	c.b = binary.BigEndian.AppendUint64(c.b, uint64(v)) //nolint:gosec // the same bits
}

// Integer is the row's next field.
func (c *CopyBatch) Integer(v int32) {
	c.b = append(c.b, 0, 0, 0, 4)
	c.b = binary.BigEndian.AppendUint32(c.b, uint32(v)) //nolint:gosec // the same bits
}

// Bytes is the next field: a bytea, or a uuid where it has 16 bytes.
func (c *CopyBatch) Bytes(v []byte) {
	c.b = binary.BigEndian.AppendUint32(c.b, uint32(len(v))) //nolint:gosec // keys, tags and secrets are short
	c.b = append(c.b, v...)
}

// Into sends the batch to a table.
func (c *CopyBatch) Into(ctx context.Context, tx pgx.Tx, table string, columns []string) error {
	if c.rows == 0 {
		return nil
	}
	quoted := make([]string, len(columns))
	for i, name := range columns {
		quoted[i] = pgx.Identifier{name}.Sanitize()
	}
	sql := "COPY " + pgx.Identifier{table}.Sanitize() + " (" + strings.Join(quoted, ", ") + ") FROM STDIN BINARY"
	in := bytes.NewReader(binary.BigEndian.AppendUint16(c.b, 0xffff))
	tag, err := tx.Conn().PgConn().CopyFrom(ctx, in, sql)
	if err != nil {
		return fmt.Errorf("copy into %s: %w", table, err)
	}
	if tag.RowsAffected() != int64(c.rows) {
		return problem.New(problem.Internal, "%d of %d rows were copied into %s", tag.RowsAffected(), c.rows, table)
	}
	return nil
}
