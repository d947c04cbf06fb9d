package structure

import (
	"encoding/binary"
	"slices"
)

// Builder makes Units of records, giving the same number to the same profile.
type Builder struct {
	units Units
	seen  [2]map[string]int32
}

// NewBuilder is a Builder for columns of both sides with so many classes each.
func NewBuilder(classes [2][]int, countRecords bool) *Builder {
	b := &Builder{units: Units{CountRecords: countRecords}, seen: [2]map[string]int32{{}, {}}}
	for side := range classes {
		b.units.Sides[side].Classes = classes[side]
	}
	return b
}

// Profile returns the number of a profile. Records may come in any order and twice; where a unit
// counts once, how often does not matter.
func (b *Builder) Profile(side int, records Profile) int32 {
	slices.SortFunc(records, func(x, y Record) int { return slices.Compare(x.Codes, y.Codes) })
	merged := records[:0]
	for _, r := range records {
		if !b.units.CountRecords {
			r.Count = 1
		}
		last := len(merged) - 1
		switch {
		case last < 0 || !slices.Equal(merged[last].Codes, r.Codes):
			merged = append(merged, r)
		case b.units.CountRecords:
			merged[last].Count += r.Count
		}
	}
	var key []byte
	for _, r := range merged {
		for _, c := range r.Codes {
			key = binary.AppendUvarint(key, uint64(c)) //nolint:gosec // a class, not negative
		}
		key = binary.AppendUvarint(key, uint64(r.Count)) //nolint:gosec // a number of records
	}
	n, ok := b.seen[side][string(key)]
	if !ok {
		s := &b.units.Sides[side]
		n = int32(len(s.Profiles)) //nolint:gosec // at most the records
		b.seen[side][string(key)] = n
		s.Profiles = append(s.Profiles, slices.Clone(merged))
	}
	return n
}

// Add adds units that agree in both profiles.
func (b *Builder) Add(g Group) { b.units.Groups = append(b.units.Groups, g) }

// Units returns what was added. The Builder is not to be used any more.
func (b *Builder) Units() *Units { return &b.units }
