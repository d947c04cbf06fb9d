package query

import (
	"cmp"
	"encoding/json"
	"slices"

	"github.com/blindjoin/blindjoin/internal/disclosure"
)

// WithheldKey stands for each value of a key that is withheld. It may be a value too:
// ResultCell.KeyWithheld tells.
const WithheldKey = "*"

// Result is a decrypted answer, as it is printed.
type Result struct {
	Study           string       `json:"study"`
	QueryID         string       `json:"query_id"`
	GroupBy         []string     `json:"group_by"`
	Cells           []ResultCell `json:"cells"`
	SuppressedCells int          `json:"suppressed_cells"`
	// nil in answers that were stored before it was known
	Provenance *Provenance `json:"provenance,omitempty"`
	// of the holder that asks; nil in answers that were stored before it was told
	Budget *Budget `json:"budget,omitempty"`

	Warnings []string `json:"warnings,omitempty"` // of an intersection with next to nothing in it
	Hint     string   `json:"hint,omitempty"`     // what to look at then
}

// ResultCell is one cell of a Result. The optional fields are those of a study with typos, and nil
// in suppressed cells.
type ResultCell struct {
	// in the order of GroupBy; nil is the null category, WithheldKey stands for a withheld one
	Key        []*string `json:"key"`
	Count      *int64    `json:"count"` // linked pairs; nil when suppressed
	Suppressed bool      `json:"suppressed"`
	// why the count is not shown, or, for a count that is held back, that it is of an earlier
	// release
	Reason      disclosure.Reason `json:"reason,omitempty"`
	KeyWithheld bool              `json:"key_withheld,omitempty"`

	BlockCount *int64 `json:"block_count,omitempty"` // pairs of records of one block
	// of the pairs that belong together, free of linkage errors
	Estimate *float64 `json:"estimate,omitempty"`
	StdError *float64 `json:"std_error,omitempty"` // of the estimate
	// interval of the estimate, lower end first
	CI95    *[2]float64 `json:"ci95,omitempty"`
	Refused string      `json:"refused,omitempty"` // why there is no estimate
}

// MarshalJSON writes lists without elements as [], never as null.
func (r Result) MarshalJSON() ([]byte, error) {
	type plain Result
	if r.GroupBy == nil {
		r.GroupBy = []string{}
	}
	if r.Cells == nil {
		r.Cells = []ResultCell{}
	}
	return json.Marshal(plain(r))
}

// MarshalJSON writes the empty key as [], never as null.
func (c ResultCell) MarshalJSON() ([]byte, error) {
	type plain ResultCell
	if c.Key == nil {
		c.Key = []*string{}
	}
	return json.Marshal(plain(c))
}

// Sort orders cells by key, value by value and bytewise, nulls first; cells whose key is withheld
// come last.
func (r *Result) Sort() {
	slices.SortStableFunc(r.Cells, func(a, b ResultCell) int {
		switch {
		case a.KeyWithheld != b.KeyWithheld:
			if a.KeyWithheld {
				return 1
			}
			return -1
		case a.KeyWithheld:
			return 0
		}
		return slices.CompareFunc(a.Key, b.Key, compareValues)
	})
}

func compareValues(a, b *string) int {
	switch {
	case a == nil && b == nil:
		return 0
	case a == nil:
		return -1
	case b == nil:
		return 1
	}
	return cmp.Compare(*a, *b)
}

// WithheldCell returns the cell that stands for one whose key and count are withheld, in an answer
// with this many columns.
func WithheldCell(columns int) ResultCell {
	c := ResultCell{Key: make([]*string, columns), Suppressed: true, KeyWithheld: true, Reason: disclosure.Withheld}
	for i := range c.Key {
		star := WithheldKey
		c.Key[i] = &star
	}
	return c
}
