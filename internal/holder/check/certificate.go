package check

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"slices"

	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/study"
)

// Labels separate what is hashed here from every other use of the same function.
const (
	labelTable       = "blindjoin/disclosure/table/v1"
	labelCertificate = "blindjoin/disclosure/certificate/v1"
)

// Certificate is what both holders compute alike: docs/protocol.md says what is hashed.
type Certificate struct {
	Study  study.ID
	Rules  disclosure.Rules
	Number uint64                // of the intersection
	Loads  [2]*contribution.Load // by side; nil where it was contributed before loads were named
	Tables []Table               // by columns
	Digest [32]byte
}

// Table is a released table.
type Table struct {
	Columns study.Table // in canonical order
	Cells   []Cell      // by key; one whose key is withheld comes last
	Digest  [32]byte
	Skipped bool // whether Outside of its cells was not computed
}

// Cell is a cell of a released table.
type Cell struct {
	Key        []*string // nil is the null category; the key of a cell that is withheld is nil
	Withheld   bool
	Reason     disclosure.Reason
	Count      *int64 // nil where it is left out
	BlockCount *int64 // in studies with typing errors
	// what follows for outsiders, if the cell is left out and named: of Count, and with typing
	// errors of BlockCount
	Outside []Interval
}

// Interval is what is known of a number: the least and the greatest that it may be. Hi is nil where
// nothing bounds it.
type Interval struct {
	Number string // NumberCount or NumberBlockCount
	Lo     int64
	Hi     *int64
}

// The numbers of a cell.
const (
	NumberCount      = "count"
	NumberBlockCount = "block_count"
)

func compareKeys(a, b Cell) int {
	if a.Withheld != b.Withheld {
		if a.Withheld {
			return 1
		}
		return -1
	}
	return slices.CompareFunc(a.Key, b.Key, func(x, y *string) int {
		switch {
		case x == nil && y == nil:
			return 0
		case x == nil:
			return -1
		case y == nil:
			return 1
		}
		return cmp.Compare(*x, *y)
	})
}

func compareColumns(a, b study.Table) int {
	return slices.CompareFunc(a, b, func(x, y study.Ref) int {
		return cmp.Or(cmp.Compare(x.Side, y.Side), cmp.Compare(x.Index, y.Index))
	})
}

// digest is that of the table as it was released.
func (t *Table) digest() [32]byte {
	b := appendNumber([]byte(labelTable), len(t.Columns))
	for _, c := range t.Columns {
		b = appendNumber(appendNumber(b, int(c.Side)), c.Index)
	}
	b = appendNumber(b, len(t.Cells))
	for _, c := range t.Cells {
		if c.Withheld {
			b = append(b, 0)
			continue
		}
		b = append(b, 1)
		for _, k := range c.Key {
			if k == nil {
				b = append(b, 0)
				continue
			}
			b = appendText(append(b, 1), *k)
		}
		b = appendText(b, string(c.Reason))
		for _, n := range []*int64{c.Count, c.BlockCount} {
			if n == nil {
				b = append(b, 0)
				continue
			}
			b = binary.BigEndian.AppendUint64(append(b, 1), uint64(*n)) //nolint:gosec // the same bits
		}
	}
	return sha256.Sum256(b)
}

// seal computes the digest of a certificate whose tables have theirs.
func (c *Certificate) seal() error {
	rules, err := json.Marshal(c.Rules)
	if err != nil {
		return err
	}
	b := append([]byte(labelCertificate), c.Study[:]...)
	b = appendText(b, string(rules))
	b = binary.BigEndian.AppendUint64(b, c.Number)
	for _, l := range c.Loads {
		if l == nil {
			b = append(b, 0)
			continue
		}
		b = append(append(b, 1), l.Generation[:]...)
	}
	b = appendNumber(b, len(c.Tables))
	for _, t := range c.Tables {
		b = append(b, t.Digest[:]...)
	}
	c.Digest = sha256.Sum256(b)
	return nil
}

func appendNumber(b []byte, n int) []byte {
	return binary.BigEndian.AppendUint64(b, uint64(n)) //nolint:gosec // not negative
}

func appendText(b []byte, s string) []byte { return append(appendNumber(b, len(s)), s...) }
