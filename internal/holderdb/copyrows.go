package holderdb

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

// copyBatch builds a binary COPY of rows of few types. Sessions write millions of rows; boxing
// every value, as pgx does for rows of any kind, costs as much as PostgreSQL takes to store them.
type copyBatch struct {
	b      []byte
	fields int
	rows   int
}

// newCopyBatch begins a batch; size is about how many bytes a row has.
func newCopyBatch(fields, rows, size int) *copyBatch {
	b := make([]byte, 0, len(copySignature)+rows*(2+4*fields+size)+2)
	return &copyBatch{b: append(b, copySignature...), fields: fields}
}

// row begins the next row, whose fields follow.
func (c *copyBatch) row() {
	c.rows++
	c.b = binary.BigEndian.AppendUint16(c.b, uint16(c.fields)) //nolint:gosec // a handful
}

func (c *copyBatch) bigint(v int64) {
	c.b = append(c.b, 0, 0, 0, 8)
	c.b = binary.BigEndian.AppendUint64(c.b, uint64(v)) //nolint:gosec // the same bits
}

func (c *copyBatch) integer(v int32) {
	c.b = append(c.b, 0, 0, 0, 4)
	c.b = binary.BigEndian.AppendUint32(c.b, uint32(v)) //nolint:gosec // the same bits
}

// bytes is a bytea, or a uuid where it has 16 bytes.
func (c *copyBatch) bytes(v []byte) {
	c.b = binary.BigEndian.AppendUint32(c.b, uint32(len(v))) //nolint:gosec // keys, tags and secrets are short
	c.b = append(c.b, v...)
}

// copyInto sends a batch to a table.
func (t *txn) copyInto(ctx context.Context, table string, columns []string, c *copyBatch) error {
	if c.rows == 0 {
		return nil
	}
	quoted := make([]string, len(columns))
	for i, name := range columns {
		quoted[i] = pgx.Identifier{name}.Sanitize()
	}
	sql := "COPY " + pgx.Identifier{table}.Sanitize() + " (" + strings.Join(quoted, ", ") + ") FROM STDIN BINARY"
	in := bytes.NewReader(binary.BigEndian.AppendUint16(c.b, 0xffff))
	tag, err := t.db.Conn().PgConn().CopyFrom(ctx, in, sql)
	if err != nil {
		return fmt.Errorf("copy into %s: %w", table, err)
	}
	if tag.RowsAffected() != int64(c.rows) {
		return problem.New(problem.Internal, "%d of %d rows were copied into %s", tag.RowsAffected(), c.rows, table)
	}
	return nil
}
