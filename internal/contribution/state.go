package contribution

import (
	"crypto/sha256"
	"encoding/binary"
	"math"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/token"
)

// State is what the next chunk of an upload is checked against. The zero value stands before the
// first chunk, as NewState does. It is a value: Chunk.Validate returns a new one and leaves the old
// as it was.
type State struct {
	chunks  uint32
	records uint64
	keys    uint64
	last    token.ID // of the last record, if there is one
	digest  [32]byte
	columns []columnState // nil before the first chunk
}

type columnState struct {
	next int32  // the code that the next new category gets
	size uint32 // bytes of each ciphertext; 0 while there is none
}

// NewState returns the state before the first chunk.
func NewState(b Begin) State {
	return State{digest: b.digest(), columns: make([]columnState, len(b.Columns))}
}

// Chunks returns how many chunks have been taken, which is the number of the next.
func (s State) Chunks() uint32 { return s.chunks }

// Records returns how many records have been taken.
func (s State) Records() uint64 { return s.records }

// started returns the state with its parts for an upload in place, or an error when it belongs to
// another.
func (s State) started(b Begin) (State, error) {
	if s.chunks == 0 {
		return NewState(b), nil
	}
	if len(s.columns) != len(b.Columns) {
		return State{}, problem.New(problem.Internal, "the state of an upload has %d columns, its announcement %d", len(s.columns), len(b.Columns))
	}
	s.columns = append([]columnState(nil), s.columns...)
	return s, nil
}

// Complete returns the message that ends an upload in this state, or an error when records are
// missing. A holder that validates its own chunks gets from it what the linker expects.
func (s State) Complete(b Begin) (Complete, error) {
	s, err := s.started(b)
	if err != nil {
		return Complete{}, err
	}
	if s.records != b.Records || s.keys != b.Keys {
		return Complete{}, problem.New(problem.Conflict, "the upload has %d records with %d distinct keys, %d with %d were announced",
			s.records, s.keys, b.Records, b.Keys).WithHint("run ⟪contribute STUDY⟫ again")
	}
	return Complete{ID: b.ID, Chunks: s.chunks, Digest: s.digest}, nil
}

// Finish checks the message that ends an upload: every record has arrived, and both sides saw the
// same chunks.
func (s State) Finish(b Begin, c Complete) error {
	want, err := s.Complete(b)
	if err != nil {
		return err
	}
	switch {
	case c.ID != want.ID:
		return problem.New(problem.Invalid, "the end of another contribution")
	case c.Chunks != want.Chunks:
		return problem.New(problem.Conflict, "%d chunks arrived of %d", want.Chunks, c.Chunks).WithHint("run ⟪contribute STUDY⟫ again")
	case c.Digest != want.Digest:
		return problem.New(problem.Conflict, "the chunks that arrived are not those that were sent").
			WithHint("run ⟪contribute STUDY⟫ again")
	}
	return nil
}

// Validate checks a chunk against its announcement and what came before, and returns the state
// after it. It takes nothing on trust: the linker stores only chunks that pass. Errors are
// problem.Invalid.
func (c Chunk) Validate(b Begin, previous State) (State, error) {
	s, err := previous.started(b)
	if err != nil {
		return State{}, err
	}
	records, columns := len(c.Tokens), len(b.Columns)
	switch {
	case c.No != s.chunks || c.No == math.MaxUint32:
		return State{}, c.invalid("arrived, but chunk %d is next", s.chunks)
	case records == 0 || records > ChunkRecords:
		return State{}, c.invalid("has %d records: 1 to %d are allowed", records, ChunkRecords)
	case uint64(records) > b.Records-s.records: // s.records never exceeds b.Records
		return State{}, c.invalid("brings more records than the %d announced", b.Records)
	case len(c.Codes) != records*columns:
		return State{}, c.invalid("has %d codes for %d records of %d columns", len(c.Codes), records, columns)
	// records is at most ChunkRecords
	case uint64(len(c.Links)) != uint64(records)*uint64(b.LinkSize):
		return State{}, c.invalid("has %d bytes of link values for %d records of %d", len(c.Links), records, b.LinkSize)
	case c.Size() > MaxChunkBytes:
		return State{}, c.invalid("has %d bytes: at most %d are allowed", c.Size(), MaxChunkBytes)
	}
	if err := c.takeTokens(&s, b); err != nil {
		return State{}, err
	}
	if err := c.takeCodes(&s); err != nil {
		return State{}, err
	}
	digest := c.Digest()
	h := append([]byte(labelRunning), s.digest[:]...)
	s.digest = sha256.Sum256(append(h, digest[:]...))
	s.chunks++
	return s, nil
}

func (c Chunk) takeTokens(s *State, b Begin) error {
	for _, t := range c.Tokens {
		switch order := t.Compare(s.last); {
		case s.records == 0 || order > 0:
			s.keys++
		case order < 0:
			return c.invalid("is not in the order of join tokens")
		}
		s.last = t
		s.records++
	}
	if s.keys > b.Keys {
		return c.invalid("brings more distinct keys than the %d announced", b.Keys)
	}
	return nil
}

// takeCodes checks the dictionary entries, and that codes appear for the first time in their order.
// The latter needs no entry for a code that no record has, and keeps any other order of records out
// of the numbers.
func (c Chunk) takeCodes(s *State) error {
	seen := make([]int32, len(s.columns)) // by column, codes below have appeared
	for i, col := range s.columns {
		seen[i] = col.next
	}
	for _, e := range c.Dictionary {
		if e.Column < 0 || e.Column >= len(s.columns) {
			return c.invalid("has a dictionary entry for column %d of %d", e.Column+1, len(s.columns))
		}
		col := &s.columns[e.Column]
		switch size := len(e.Ciphertext); {
		case e.Code != col.next:
			return c.invalid("gives code %d of column %d, but code %d is next", e.Code, e.Column+1, col.next)
		case col.next >= MaxCategories:
			return c.invalid("brings more than %d different values of column %d", MaxCategories, e.Column+1)
		case size < token.CiphertextSize(0) || size > token.CiphertextSize(token.MaxText):
			return c.invalid("has a ciphertext of %d bytes in column %d", size, e.Column+1)
		case col.size != 0 && uint32(size) != col.size: //nolint:gosec // bounded above
			return c.invalid("has ciphertexts of different lengths in column %d", e.Column+1)
		default:
			col.size = uint32(size) //nolint:gosec // bounded above
			col.next++
		}
	}
	for i, code := range c.Codes {
		column := i % len(s.columns)
		switch {
		case code < 0 || code >= s.columns[column].next:
			return c.invalid("has a code of column %d that is not in the dictionary", column+1)
		case code > seen[column]:
			return c.invalid("has codes of column %d that are not in the order of first appearance", column+1)
		case code == seen[column]:
			seen[column]++
		}
	}
	for i, col := range s.columns {
		if seen[i] != col.next {
			return c.invalid("has dictionary entries of column %d that no record uses", i+1)
		}
	}
	return nil
}

func (c Chunk) invalid(format string, args ...any) error {
	return problem.New(problem.Invalid, "chunk %d "+format, append([]any{c.No}, args...)...)
}

// The encoding of a state: version, chunks, records, keys, last token, digest, number of columns,
// columns.
const (
	stateVersion    = 1
	stateHeader     = 1 + 4 + 8 + 8 + token.IDSize + 32 + 2
	stateColumnSize = 4 + 4
)

// MarshalBinary returns the one canonical encoding of the state, with a version in front.
func (s State) MarshalBinary() ([]byte, error) {
	if len(s.columns) > MaxColumns {
		return nil, problem.New(problem.Internal, "the state of an upload has %d columns", len(s.columns))
	}
	b := make([]byte, 0, stateHeader+len(s.columns)*stateColumnSize)
	b = append(b, stateVersion)
	b = binary.BigEndian.AppendUint32(b, s.chunks)
	b = binary.BigEndian.AppendUint64(b, s.records)
	b = binary.BigEndian.AppendUint64(b, s.keys)
	b = append(b, s.last[:]...)
	b = append(b, s.digest[:]...)
	b = binary.BigEndian.AppendUint16(b, uint16(len(s.columns))) //nolint:gosec // at most MaxColumns
	for _, c := range s.columns {
		b = binary.BigEndian.AppendUint32(b, uint32(c.next)) //nolint:gosec // 0 to MaxCategories
		b = binary.BigEndian.AppendUint32(b, c.size)
	}
	return b, nil
}

// UnmarshalBinary reads what MarshalBinary writes, and nothing else.
func (s *State) UnmarshalBinary(b []byte) error {
	if len(b) == 0 || b[0] != stateVersion {
		return problem.New(problem.Internal, "the state of an upload has an unknown version").
			WithHint("run the version of blindjoin that began the upload, or begin it again with a changed dataset")
	}
	if len(b) < stateHeader {
		return damaged("it is cut short")
	}
	var n State
	n.chunks = binary.BigEndian.Uint32(b[1:])
	n.records = binary.BigEndian.Uint64(b[5:])
	n.keys = binary.BigEndian.Uint64(b[13:])
	n.last = token.ID(b[21:])
	n.digest = [32]byte(b[37:])
	columns := int(binary.BigEndian.Uint16(b[69:]))
	rest := b[stateHeader:]
	switch {
	case columns > MaxColumns || len(rest) != columns*stateColumnSize:
		return damaged("its size is wrong")
	case n.keys > n.records || n.records < uint64(n.chunks), n.records > uint64(n.chunks)*ChunkRecords, n.chunks != 0 && n.keys == 0:
		return damaged("its counts contradict one another")
	case n.chunks == 0 && n.last != token.ID{}:
		return damaged("it has a token before the first record")
	}
	if columns > 0 {
		n.columns = make([]columnState, columns)
	}
	for i := range n.columns {
		next, size := binary.BigEndian.Uint32(rest[i*stateColumnSize:]), binary.BigEndian.Uint32(rest[i*stateColumnSize+4:])
		// Every record has a code, so a column has a dictionary exactly when there are records.
		if next > MaxCategories || (next == 0) != (n.chunks == 0) || (size == 0) != (next == 0) || size > math.MaxInt32 {
			return damaged("a column contradicts the rest")
		}
		n.columns[i] = columnState{next: int32(next), size: size}
	}
	*s = n
	return nil
}

func damaged(how string) error {
	return problem.New(problem.Internal, "the state of an upload is damaged: %s", how)
}
