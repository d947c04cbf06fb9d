// Package wire turns what nodes say to one another into the domain's types and back: Protocol
// Buffers on one side (nodepb), pure packages on the other, one file a service.
//
// X makes the message of a value, FromX reads one. What is read is checked for form alone: sizes,
// order, ranges. Whether it is true, or allowed, is for who knows the study. Errors about a peer's
// message are problem.Invalid and quote nothing longer than the message; an error about a value of
// ours is problem.Internal.
package wire

import (
	"math"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/study"
)

// fixed16 reads a field of exactly 16 bytes.
func fixed16(field string, b []byte) ([16]byte, error) {
	var out [16]byte
	err := copyFixed(out[:], field, b)
	return out, err
}

// fixed32 reads a field of exactly 32 bytes.
func fixed32(field string, b []byte) ([32]byte, error) {
	var out [32]byte
	err := copyFixed(out[:], field, b)
	return out, err
}

func copyFixed(dst []byte, field string, b []byte) error {
	if len(b) != len(dst) {
		return problem.New(problem.Invalid, "field %s has %d bytes instead of %d", field, len(b), len(dst))
	}
	copy(dst, b)
	return nil
}

func uint32Of(field string, n int) (uint32, error) {
	if n < 0 || n > math.MaxUint32 {
		return 0, problem.New(problem.Internal, "%s %d is out of range", field, n)
	}
	return uint32(n), nil
}

// FromStudy reads the id of a study.
func FromStudy(b []byte) (study.ID, error) {
	return fixed32("study", b)
}
