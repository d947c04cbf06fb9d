package structure

import (
	"slices"
	"testing"
)

// stood is a History of 300 units of one own column and one value, in generations in which of gives
// each its class; -1 is not there.
func stood(generations ...func(unit int) int32) *History {
	b := NewHistoryBuilder([2][]int{{4}, {1}}, false)
	for unit := range 300 {
		standings := make([]Standing, len(generations))
		for g, of := range generations {
			if class := of(unit); class >= 0 {
				standings[g].Records = [2]Profile{{{Codes: []int32{class}, Count: 1}}, {{Codes: []int32{0}, Count: 1}}}
			}
		}
		b.Add(standings)
	}
	return b.History()
}

func thirds(unit int) int32 { return int32(unit % 2) }

func TestBoundBesideEarlierGenerations(t *testing.T) {
	t.Parallel()
	owns := []Own{{0, []int{0}}, {0, nil}, {1, []int{0}}, {1, nil}}
	released := func(own, _ int) bool { return owns[own].Generation > 0 }
	moved := func(n int, to int32) func(int) int32 {
		return func(unit int) int32 {
			if unit%2 == 0 && unit < 2*n {
				return to
			}
			return thirds(unit)
		}
	}
	for name, c := range map[string]struct {
		now  func(int) int32
		left []int // classes of column 0
	}{
		"nothing":               {thirds, nil},
		"one unit":              {moved(1, 1), []int{0, 1}},
		"one unit that left":    {moved(1, -1), []int{0}},
		"nineteen units":        {moved(19, 1), []int{0, 1}},
		"sixty units":           {moved(60, 1), nil},
		"another name":          {func(unit int) int32 { return 2 + thirds(unit) }, nil},
		"another name, but one": {func(unit int) int32 { return 2 + moved(1, 1)(unit) }, []int{2, 3}},
	} {
		h := stood(c.now, thirds)
		left := h.Bound(0, owns, 20, released)
		var got []int
		for class := range left.Out[0] {
			got = append(got, class)
		}
		slices.Sort(got)
		if !slices.Equal(got, c.left) || !left.Bounded || left.Leverage > .05+1e-9 {
			t.Errorf("%s: %v are left out, want %v; leverage %v", name, got, c.left, left.Leverage)
		}
		// What was not released is no row.
		if left := h.Bound(0, owns, 20, func(int, int) bool { return false }); len(left.Out[0]) > 1 {
			t.Errorf("%s: beside nothing %v are left out", name, left.Out[0])
		}
	}
}

func TestChangedCountsUnitsInBothDirections(t *testing.T) {
	t.Parallel()
	now := func(unit int) int32 {
		switch unit {
		case 0, 2, 4:
			return 1
		case 6:
			return -1
		case 1:
			return 0
		}
		return thirds(unit)
	}
	h := stood(now, thirds)
	table := Table{Columns: [2][]int{{0}, {0}}}
	if got := h.Changed(table, 1); got[[2]int{0, 0}] != 5 || got[[2]int{1, 0}] != 4 || len(got) != 2 {
		t.Errorf("%v", got)
	}
	all := h.ChangedTogether(table, 1, func([2]int) (int, bool) { return 7, true })
	if all[7] != 1 || len(all) != 1 {
		t.Errorf("together %v", all)
	}
}
