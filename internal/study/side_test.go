package study

import (
	"slices"
	"testing"
)

func TestSides(t *testing.T) {
	t.Parallel()
	var names [2]string
	for side := range Sides {
		names[side.Index()] = side.Role().String()
		if !side.Valid() || side.Other() == side || !side.Other().Valid() || side.Other().Other() != side {
			t.Errorf("the other side of %d is %d", side, side.Other())
		}
	}
	if names != [2]string{"holder 1", "holder 2"} {
		t.Errorf("the sides are %q", names)
	}
	for _, none := range []Side{-1, 0, 3} {
		if none.Valid() || none.Other() != 0 || none.Role() != 0 {
			t.Errorf("%d is a side", none)
		}
	}
	for first := range Sides { // which may be left early
		if first != Side1 {
			t.Errorf("the first side is %d", first)
		}
		break
	}
	// Messages and tables have these numbers.
	if !slices.Equal(slices.Collect(Sides), []Side{1, 2}) {
		t.Error("the sides are not 1 and 2")
	}
}
