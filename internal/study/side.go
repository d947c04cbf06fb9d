package study

// Side is a holder's place in a study, by the order of names. In messages and tables it is the
// number 1 or 2. The zero Side is no holder's.
type Side int

// The sides.
const (
	Side1 Side = iota + 1
	Side2
)

// Sides yields both sides in order: for side := range study.Sides.
func Sides(yield func(Side) bool) {
	_ = yield(Side1) && yield(Side2)
}

// Valid reports whether s is one of the two sides.
func (s Side) Valid() bool { return s == Side1 || s == Side2 }

// Other returns the other side; none of what is no side.
func (s Side) Other() Side {
	switch s {
	case Side1:
		return Side2
	case Side2:
		return Side1
	}
	return 0
}

// Index returns the place of a Valid side in an array of two by side.
func (s Side) Index() int { return int(s - Side1) }

// Role returns the role of the side's holder.
func (s Side) Role() Role {
	switch s {
	case Side1:
		return Holder1
	case Side2:
		return Holder2
	}
	return 0
}
