package psi

import (
	"encoding/binary"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// decoder reads fixed and length-prefixed fields; a short input is remembered and reported once, by
// end.
type decoder struct {
	b     []byte
	short bool
}

func (d *decoder) take(n int) []byte {
	if d.short || n > len(d.b) {
		d.short = true
		return nil
	}
	out := d.b[:n]
	d.b = d.b[n:]
	return out
}

func (d *decoder) fixed(dst []byte) { copy(dst, d.take(len(dst))) }

func (d *decoder) byte() byte {
	if b := d.take(1); b != nil {
		return b[0]
	}
	return 0
}

func (d *decoder) uint16() uint16 {
	if b := d.take(2); b != nil {
		return binary.BigEndian.Uint16(b)
	}
	return 0
}

func (d *decoder) uint32() uint32 {
	if b := d.take(4); b != nil {
		return binary.BigEndian.Uint32(b)
	}
	return 0
}

func (d *decoder) uint64() uint64 {
	if b := d.take(8); b != nil {
		return binary.BigEndian.Uint64(b)
	}
	return 0
}

func (d *decoder) end(what string) error {
	if d.short {
		return problem.New(problem.Invalid, "%s is cut short", what)
	}
	if len(d.b) != 0 {
		return problem.New(problem.Invalid, "%s has %d bytes too many", what, len(d.b))
	}
	return nil
}
