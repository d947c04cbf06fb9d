package faultproxy

import (
	"fmt"
	"time"
)

// Direction is the way that bytes go.
type Direction uint8

// Directions.
const (
	Up   Direction = iota // from whoever connected to the proxy
	Down                  // from the target
)

func (d Direction) String() string {
	if d == Up {
		return "up"
	}
	return "down"
}

// Kind is a kind of fault.
type Kind uint8

// Kinds of faults. Cut, Stall and Call happen at a point; the others last for a window of
// Fault.Length bytes.
const (
	Cut   Kind = iota // both halves of the connection are closed
	Stall             // nothing passes in this direction for a while
	Split             // bytes pass in segments of Fault.Size bytes, each written by itself
	// bytes are held back and pass at once, at the end of the window or when no more come
	Coalesce
	Duplicate // the bytes of the window pass twice
	Corrupt   // the bytes of the window are changed
	Call      // Fault.Do is called
)

var kindNames = [...]string{"cut", "stall", "split", "coalesce", "duplicate", "corrupt", "call"}

func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return fmt.Sprintf("kind %d", uint8(k))
}

// Fault is something that happens to a stream of bytes once.
type Fault struct {
	Kind      Kind
	Direction Direction
	At        int64 // how many bytes pass in this direction before it
	Length    int64 // of the window, in bytes
	Size      int   // Split: of one segment, in bytes; at least 1
	// Corrupt: what every byte of the window is combined with by exclusive or; not 0
	Mask byte
	Wait time.Duration // Stall
	Hard bool          // Cut: by a reset rather than an orderly end
	Do   func()        // Call; it runs beside the stream, which does not wait for it
}

func (f Fault) String() string {
	s := fmt.Sprintf("%s %s at %d", f.Kind, f.Direction, f.At)
	switch f.Kind {
	case Cut:
		if f.Hard {
			s += " by a reset"
		}
	case Stall:
		s += fmt.Sprintf(" for %s", f.Wait)
	case Split:
		s += fmt.Sprintf(" into segments of %d for %d", f.Size, f.Length)
	case Coalesce, Duplicate:
		s += fmt.Sprintf(" for %d", f.Length)
	case Corrupt:
		s += fmt.Sprintf(" by %#02x for %d", f.Mask, f.Length)
	case Call:
	}
	return s
}

func (f Fault) point() bool { return f.Kind == Cut || f.Kind == Stall || f.Kind == Call }

// Source is a generator of numbers that come again with the same seed (SplitMix64). Nothing secret
// hangs on them.
type Source struct{ state uint64 }

// NewSource returns the generator of a seed.
func NewSource(seed uint64) *Source { return &Source{state: seed} }

// Uint64 returns the next number.
func (s *Source) Uint64() uint64 {
	s.state += 0x9e3779b97f4a7c15
	z := s.state
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// Between returns a number of [from, to); to is greater than from.
func (s *Source) Between(from, to int64) int64 {
	return from + int64(s.Uint64()%uint64(to-from))
}

// Bool returns true half of the time.
func (s *Source) Bool() bool { return s.Uint64()&1 == 1 }

// Random draws a fault of a kind, in either direction, that begins within the first volume bytes. A
// stall lasts a second and Do is nil: both are the caller's to set.
func Random(s *Source, kind Kind, volume int64) Fault {
	f := Fault{Kind: kind, Direction: Up, At: s.Between(0, volume)}
	if s.Bool() {
		f.Direction = Down
	}
	// A quarter comes early, where connections are opened and little has been said yet.
	if s.Between(0, 4) == 0 {
		f.At = s.Between(0, min(volume, 4096))
	}
	switch kind {
	case Cut:
		f.Hard = s.Bool()
	case Stall:
		f.Wait = time.Second
	case Split:
		f.Length, f.Size = s.Between(1, 16<<10), 1
		if s.Bool() {
			f.Size = int(s.Between(2, 1500))
		}
	case Coalesce:
		f.Length = s.Between(32<<10, 256<<10)
	case Duplicate:
		f.Length = 1
		if s.Bool() {
			f.Length = s.Between(2, 1500)
		}
	case Corrupt:
		f.Length, f.Mask = 1, byte(s.Between(1, 256))
		if s.Bool() {
			f.Length = s.Between(2, 64)
		}
	case Call:
	}
	return f
}
