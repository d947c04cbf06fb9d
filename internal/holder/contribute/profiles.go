package contribute

import (
	"cmp"
	"encoding/binary"
	"slices"

	"github.com/blindjoin/blindjoin/internal/disclosure/structure"
)

// add counts a key. A profile that is new and does not fit any more ends the counting.
func (s *profileSet) add(rows [][]uint16, count bool, weight int64, left int) {
	if s.over {
		return
	}
	s.scratch = s.scratch[:0]
	s.key = s.key[:0]
	n := 1
	if len(rows) == 1 {
		s.key = s.encode(s.key, rows[0])
		if count {
			s.key = binary.AppendUvarint(s.key, 1)
		}
	} else {
		n = s.several(rows, count)
	}
	if _, ok := s.keys[string(s.key)]; !ok {
		if n > left {
			s.over, s.keys, s.records = true, nil, 0
			return
		}
		s.records += n
	}
	s.keys[string(s.key)] += weight
}

func (s *profileSet) encode(b []byte, row []uint16) []byte {
	for _, p := range s.places {
		b = binary.BigEndian.AppendUint16(b, row[p])
	}
	return b
}

// several encodes the distinct records of a key, and returns how many there are.
func (s *profileSet) several(rows [][]uint16, count bool) int {
	s.scratch = append(s.scratch, rows...)
	order := func(a, b []uint16) int {
		for _, p := range s.places {
			if d := cmp.Compare(a[p], b[p]); d != 0 {
				return d
			}
		}
		return 0
	}
	slices.SortFunc(s.scratch, order)
	n := 0
	for i := 0; i < len(s.scratch); n++ {
		j := i + 1
		for j < len(s.scratch) && order(s.scratch[i], s.scratch[j]) == 0 {
			j++
		}
		s.key = s.encode(s.key, s.scratch[i])
		if count {
			s.key = binary.AppendUvarint(s.key, uint64(j-i)) //nolint:gosec // a number of records
		}
		i = j
	}
	return n
}

// asUnits makes units of the profiles, with one of the other side, which is not known here.
func (c *checked) asUnits(s *profileSet, side int) *structure.Units {
	if s.units != nil {
		return s.units
	}
	u := &structure.Units{CountRecords: c.count}
	for _, p := range s.places {
		u.Sides[side].Classes = append(u.Sides[side].Classes, len(c.values[p]))
	}
	u.Sides[1-side].Profiles = []structure.Profile{{{Count: 1}}}
	// in one piece each: there may be half a million
	codes, records := make([]int32, 0, s.records*len(s.places)), make([]structure.Record, 0, s.records)
	u.Groups = make([]structure.Group, 0, len(s.keys))
	own := &u.Sides[side]
	own.Profiles = make([]structure.Profile, 0, len(s.keys))
	for key, n := range s.keys {
		from := len(records)
		b := []byte(key)
		for first := true; first || len(b) > 0; first = false {
			r := structure.Record{Count: 1}
			start := len(codes)
			for range s.places {
				codes = append(codes, int32(binary.BigEndian.Uint16(b)))
				b = b[2:]
			}
			r.Codes = codes[start:len(codes):len(codes)]
			if c.count {
				records, size := binary.Uvarint(b)
				r.Count, b = int64(records), b[size:] //nolint:gosec // a number of records
			}
			records = append(records, r)
		}
		g := structure.Group{Linked: true, Units: n, Weighted: [2]int64{n, n}}
		g.Profile[side] = int32(len(own.Profiles)) //nolint:gosec // at most maxProfileRecords
		own.Profiles = append(own.Profiles, records[from:len(records):len(records)])
		u.Groups = append(u.Groups, g)
	}
	s.units, s.keys = u, nil
	return u
}
