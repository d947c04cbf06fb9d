package simulate

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"math/bits"
)

// The fields of a record, as they stand in front of a q-gram in the HMAC: the same digits in date and value are
// different q-grams.
const (
	labelDate  = "blindjoin simulate date\x00"
	labelValue = "blindjoin simulate value\x00"
)

// padding surrounds a text, so that its ends are q-grams too; it stands in no text.
const padding = '_'

// filters builds the Bloom filters of one replicate: record-level filters in the manner of Schnell, Bachteler and
// Reiher (2009), with HMAC-SHA-256 and double hashing. Filters of fields are kept, those of records are unions.
type filters struct {
	options Bloom
	key     []byte
	fields  map[fieldText][]uint64
}

type fieldText struct {
	label string
	text  int
}

func newFilters(options Bloom, key []byte) *filters {
	return &filters{options: options, key: key, fields: make(map[fieldText][]uint64)}
}

// field returns the filter of a date or a value.
func (f *filters) field(label string, v *vocabulary, number int) []uint64 {
	at := fieldText{label, number}
	if filter, ok := f.fields[at]; ok {
		return filter
	}
	q, text := f.options.Q, []byte(v.texts[number])
	padded := make([]byte, 0, len(text)+2*(q-1))
	for range q - 1 {
		padded = append(padded, padding)
	}
	padded = append(padded, text...)
	for range q - 1 {
		padded = append(padded, padding)
	}
	filter := make([]uint64, (f.options.Bits+63)/64)
	size := uint64(f.options.Bits) //nolint:gosec // Validate bounds it
	for i := 0; i+q <= len(padded); i++ {
		mac := hmac.New(sha256.New, f.key)
		_, _ = mac.Write([]byte(label)) // a hash takes everything
		_, _ = mac.Write(padded[i : i+q])
		sum := mac.Sum(nil)
		// The step is never 0, or all hashes of a q-gram would fall on one bit.
		bit, step := binary.BigEndian.Uint64(sum)%size, 1+binary.BigEndian.Uint64(sum[8:])%(size-1)
		for range f.options.Hashes {
			filter[bit/64] |= 1 << (bit % 64)
			bit = (bit + step) % size
		}
	}
	f.fields[at] = filter
	return filter
}

// filter is a record's, with the number of bits that are set.
type filter struct {
	words []uint64
	ones  int
}

// records returns the filters of the records of a block.
func (f *filters) records(w *world, records []record) []filter {
	words := (f.options.Bits + 63) / 64
	all := make([]uint64, words*len(records))
	out := make([]filter, len(records))
	for i, r := range records {
		own := all[i*words : (i+1)*words : (i+1)*words]
		value := f.field(labelValue, w.values, r.value)
		for j, word := range f.field(labelDate, w.dates, r.date) {
			own[j] = word | value[j]
			out[i].ones += bits.OnesCount64(own[j])
		}
		out[i].words = own
	}
	return out
}

// similar tells whether the Dice coefficient of two filters reaches the threshold.
func (a filter) similar(b filter, threshold float64) bool {
	both := 0
	for i, word := range a.words {
		both += bits.OnesCount64(word & b.words[i])
	}
	return 2*float64(both) >= threshold*float64(a.ones+b.ones)
}
