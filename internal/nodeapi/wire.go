package nodeapi

import "github.com/blindjoin/blindjoin/internal/problem"

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
