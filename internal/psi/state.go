package psi

import (
	"encoding/binary"
	"fmt"
	"math/bits"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// stateVersion is the first byte of an encoded session; another layout gets another one.
const stateVersion = 4

const maxReason = 1 << 12

var phaseCodes = []Phase{Opened, Evaluated, Tags, Matched, Done, Failed, Replaced}

// MarshalBinary encodes the session, with a version.
func (s *Session) MarshalBinary() ([]byte, error) {
	phase := -1
	for i, p := range phaseCodes {
		if p == s.Phase {
			phase = i
		}
	}
	if phase < 0 {
		return nil, problem.New(problem.Internal, "session in unknown phase %q", s.Phase)
	}
	reason := s.Reason
	if len(reason) > maxReason {
		reason = reason[:maxReason]
	}
	frozen := byte(0)
	if s.frozen {
		frozen = 1
	}
	b := []byte{stateVersion, byte(s.Role), byte(phase), frozen}
	for _, field := range [][]byte{s.Client.Encode(), s.Server.Encode(), []byte(reason)} {
		b = binary.BigEndian.AppendUint16(b, uint16(len(field))) //nolint:gosec // bounded by MaxHello and maxReason
		b = append(b, field...)
	}
	b = binary.BigEndian.AppendUint32(b, s.Shape.ElementSize)
	b = binary.BigEndian.AppendUint32(b, s.Shape.ChunkSize)
	b = binary.BigEndian.AppendUint64(b, s.computed)
	b = binary.BigEndian.AppendUint32(b, s.tagChunks)
	b = append(b, s.lastTag[:]...)
	b = append(b, s.lastGone[:]...)
	b = binary.BigEndian.AppendUint32(b, s.joined)
	b = binary.BigEndian.AppendUint32(b, s.matched)
	b = binary.BigEndian.AppendUint32(b, s.matchTotal)
	return append(b, s.evaluated.bits...), nil
}

// UnmarshalBinary reads what MarshalBinary writes, and nothing else.
func (s *Session) UnmarshalBinary(b []byte) error {
	d := decoder{b: b}
	if v := d.byte(); v != stateVersion {
		return &problem.Error{
			Kind: problem.Invalid, Err: ErrOtherVersion, Text: fmt.Sprintf("session state of version %d: only %d is known", v, stateVersion),
			Hint: "this database was written by another version of blindjoin",
		}
	}
	role, phase, frozen := Role(d.byte()), int(d.byte()), d.byte()
	client := d.take(int(d.uint16()))
	server := d.take(int(d.uint16()))
	reason := string(d.take(int(d.uint16())))
	shape := Shape{ElementSize: d.uint32(), ChunkSize: d.uint32()}
	if d.short || phase >= len(phaseCodes) || frozen > 1 || len(reason) > maxReason {
		return problem.New(problem.Invalid, "session state is damaged")
	}
	c, err := DecodeHello(client)
	if err != nil {
		return err
	}
	v, err := DecodeHello(server)
	if err != nil {
		return err
	}
	// The length first: a damaged hello must not make us allocate for keys that nobody has.
	const tail = 8 + 4 + 2*TagSize + 4 + 4 + 4
	if shape.ChunkSize == 0 || uint64(len(d.b)) != tail+(uint64(chunks(c.Fresh, shape.ChunkSize))+7)/8 {
		return problem.New(problem.Invalid, "session state is damaged")
	}
	n, err := NewSession(role, c, v, shape)
	if err != nil {
		return err
	}
	n.Phase, n.Reason, n.frozen = phaseCodes[phase], reason, frozen == 1
	n.computed = d.uint64()
	n.tagChunks = d.uint32()
	d.fixed(n.lastTag[:])
	d.fixed(n.lastGone[:])
	n.joined, n.matched, n.matchTotal = d.uint32(), d.uint32(), d.uint32()
	copy(n.evaluated.bits, d.take(len(n.evaluated.bits)))
	if err := d.end("session state"); err != nil {
		return err
	}
	most := chunks(MaxKeys, ChunkTags)
	if n.computed > n.Server.Fresh || n.tagChunks > n.TagChunks() || n.joined > n.joinUnits() || !n.BuildsOn() && (n.joined > n.tagChunks || n.matchTotal != 0) ||
		n.matchTotal > most || n.matched > n.maxMatchChunks() || !n.evaluated.valid() {
		return problem.New(problem.Invalid, "session state is damaged")
	}
	*s = *n
	return nil
}

// bitmap is a set of chunk numbers below n.
type bitmap struct {
	n    uint32
	bits []byte
}

func newBitmap(n uint32) bitmap { return bitmap{n: n, bits: make([]byte, (uint64(n)+7)/8)} }

func (m bitmap) get(i uint32) bool { return i < m.n && m.bits[i/8]&(1<<(i%8)) != 0 }

func (m bitmap) set(i uint32) {
	if i < m.n {
		m.bits[i/8] |= 1 << (i % 8)
	}
}

func (m bitmap) count() (n uint32) {
	for _, b := range m.bits {
		n += uint32(bits.OnesCount8(b)) //nolint:gosec // at most 8
	}
	return n
}

func (m bitmap) full() bool { return m.count() == m.n }

func (m bitmap) missing(from uint32, most int) []uint32 {
	var out []uint32
	for i := from; i < m.n && len(out) < most; i++ {
		if !m.get(i) {
			out = append(out, i)
		}
	}
	return out
}

// valid refuses bits beyond the last chunk.
func (m bitmap) valid() bool {
	if r := m.n % 8; r != 0 {
		return m.bits[len(m.bits)-1]>>r == 0
	}
	return true
}
