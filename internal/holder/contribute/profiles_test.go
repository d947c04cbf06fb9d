package contribute

import "testing"

// TestProfilesAreBounded: keys that are all different end the counting, and use no memory.
func TestProfilesAreBounded(t *testing.T) {
	t.Parallel()
	s := &profileSet{places: []int{0, 1}, keys: map[string]int64{}}
	for i := range uint16(10) {
		s.add([][]uint16{{i, 1}}, false, 1, 3-s.records)
		s.add([][]uint16{{i, 1}}, false, 1, 3-s.records)
	}
	if !s.over || s.keys != nil || s.records != 0 {
		t.Errorf("%+v", s)
	}
	s = &profileSet{places: []int{1}, keys: map[string]int64{}}
	for i := range uint16(10) {
		s.add([][]uint16{{i, 1}, {i, 1}}, false, 1, 3-s.records)
		s.add([][]uint16{{i, 2}, {i, 1}}, false, 1, 3-s.records)
		s.add([][]uint16{{i, 1}, {i, 2}}, false, 1, 3-s.records)
	}
	if s.over || len(s.keys) != 2 || s.records != 3 {
		t.Errorf("%+v", s)
	}
}
