package simulate

import (
	"encoding/binary"
	"math/bits"

	"github.com/blindjoin/blindjoin/internal/bloom"
)

// Numbers of the fields in a record's filter.
const (
	fieldDate = iota
	fieldValue
	fields
)

// filters builds the Bloom filters of one replicate, as a holder does in a study. Filters of fields
// are kept, those of records are unions.
type filters struct {
	encoder *bloom.Encoder
	words   int
	kept    map[fieldText][]uint64
}

type fieldText struct{ field, text int }

func newFilters(options Bloom, key []byte) (*filters, error) {
	e, err := bloom.NewEncoder(options.params(), key)
	if err != nil {
		return nil, err
	}
	return &filters{encoder: e, words: (options.Bits + 63) / 64, kept: make(map[fieldText][]uint64)}, nil
}

func (b Bloom) params() bloom.Params { return bloom.Params{Bits: b.Bits, Hashes: b.Hashes, Grams: b.Q} }

// field returns the filter of a date or a value.
func (f *filters) field(field int, v *vocabulary, number int) []uint64 {
	at := fieldText{field, number}
	if filter, ok := f.kept[at]; ok {
		return filter
	}
	var texts [fields]string
	texts[field] = v.texts[number]
	padded := make([]byte, 8*f.words)
	copy(padded, f.encoder.Filter(texts[:]))
	filter := make([]uint64, f.words)
	for i := range filter {
		filter[i] = binary.BigEndian.Uint64(padded[8*i:])
	}
	f.kept[at] = filter
	return filter
}

// filter is a record's, with the number of bits that are set.
type filter struct {
	words []uint64
	ones  int
}

// records returns the filters of the records of a block.
func (f *filters) records(w *world, records []record) []filter {
	all := make([]uint64, f.words*len(records))
	out := make([]filter, len(records))
	for i, r := range records {
		own := all[i*f.words : (i+1)*f.words : (i+1)*f.words]
		value := f.field(fieldValue, w.values, r.value)
		for j, word := range f.field(fieldDate, w.dates, r.date) {
			own[j] = word | value[j]
			out[i].ones += bits.OnesCount64(own[j])
		}
		out[i].words = own
	}
	return out
}

// similar tells whether the Dice coefficient of two filters reaches the threshold: as a quotient,
// which rounds correctly, like the linker does.
func (a filter) similar(b filter, threshold float64) bool {
	both := 0
	for i, word := range a.words {
		both += bits.OnesCount64(word & b.words[i])
	}
	return a.ones+b.ones > 0 && 2*float64(both)/float64(a.ones+b.ones) >= threshold
}
