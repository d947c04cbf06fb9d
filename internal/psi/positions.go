package psi

import (
	"encoding/binary"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// EncodePositions encodes strictly ascending positions as unsigned varints of the gaps between
// them: the first position itself, then each position less its predecessor less one. So every
// encoding is of an ascending list.
func EncodePositions(positions []uint32) ([]byte, error) {
	var b []byte
	next := uint32(0)
	for _, p := range positions {
		if p < next {
			return nil, problem.New(problem.Internal, "positions are not ascending")
		}
		b = binary.AppendUvarint(b, uint64(p-next))
		next = p + 1
	}
	return b, nil
}

// DecodePositions reads what EncodePositions writes, below limit; varints longer than needed are
// refused.
func DecodePositions(b []byte, limit uint32) ([]uint32, error) {
	var out []uint32
	next := uint64(0)
	for len(b) > 0 {
		gap, n := binary.Uvarint(b)
		if n <= 0 || (n > 1 && b[n-1] == 0) {
			return nil, problem.New(problem.Invalid, "positions of a match chunk are not canonical varints")
		}
		if gap >= uint64(limit) || next+gap >= uint64(limit) {
			return nil, problem.New(problem.Invalid, "a match chunk names a position beyond its %d tags", limit)
		}
		out = append(out, uint32(next+gap)) //nolint:gosec // below limit, a uint32
		next += gap + 1
		b = b[n:]
	}
	return out, nil
}
