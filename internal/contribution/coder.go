package contribution

import (
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/token"
)

// Coder numbers the values of each column in the order in which they first appear. It is the
// holder's side, and keeps all categories in memory: at most MaxCategories of each column. Records
// must come in the order of their join tokens.
type Coder struct {
	names []string
	codes []map[token.Value]int32
}

// NewCoder returns a coder for columns with these names, which stand in errors only.
func NewCoder(names []string) *Coder {
	c := &Coder{names: append([]string(nil), names...), codes: make([]map[token.Value]int32, len(names))}
	for i := range c.codes {
		c.codes[i] = make(map[token.Value]int32)
	}
	return c
}

// Code returns the code of a value of a column, and whether this is its first appearance. A column
// with more than MaxCategories values is problem.Invalid.
func (c *Coder) Code(column int, v token.Value) (code int32, first bool, err error) {
	codes := c.codes[column]
	if code, ok := codes[v]; ok {
		return code, false, nil
	}
	if len(codes) >= MaxCategories {
		return 0, false, problem.New(problem.Invalid,
			"column %q has more than %d different values in the intersection: it identifies records rather than describing them",
			c.names[column], MaxCategories).WithHint("leave the column out of the study, or load it in classes")
	}
	code = int32(len(codes)) //nolint:gosec // below MaxCategories
	codes[v] = code
	return code, true, nil
}

// Builder makes chunks of records. It is for one upload, and not safe for concurrent use.
type Builder struct {
	coder   *Coder
	link    int // bytes of link value of a record
	encrypt func(column int, v token.Value) ([]byte, error)
	chunk   Chunk
	size    int
}

// NewBuilder returns a builder for columns with these names, and records with linkSize bytes of
// link value each, as in Begin.LinkSize. encrypt is called once for each category of a column, and
// must return ciphertexts of one length for each column.
func NewBuilder(names []string, linkSize int, encrypt func(column int, v token.Value) ([]byte, error)) *Builder {
	return &Builder{coder: NewCoder(names), link: linkSize, encrypt: encrypt}
}

// Add takes the next record, in the order of join tokens, with its link value (nil stands for one
// of zeros: no link key) and one value for each column. When the chunk under way has no room for
// it, that chunk is returned, and the record begins the next. The same records always give the same
// chunks.
func (b *Builder) Add(id token.ID, link []byte, values []token.Value) (*Chunk, error) {
	if link == nil {
		link = make([]byte, b.link)
	}
	if len(link) != b.link {
		return nil, problem.New(problem.Internal, "a record has a link value of %d bytes instead of %d", len(link), b.link)
	}
	if len(values) != len(b.coder.names) {
		return nil, problem.New(problem.Internal, "a record has %d values for %d columns", len(values), len(b.coder.names))
	}
	codes := make([]int32, len(values))
	var entries []Entry
	for i, v := range values {
		code, first, err := b.coder.Code(i, v)
		if err != nil {
			return nil, err
		}
		codes[i] = code
		if !first {
			continue
		}
		ciphertext, err := b.encrypt(i, v)
		if err != nil {
			return nil, err
		}
		entries = append(entries, Entry{Column: i, Code: code, Ciphertext: ciphertext})
	}
	record := Chunk{Tokens: []token.ID{id}, Links: link, Codes: codes, Dictionary: entries}
	var done *Chunk
	if size := record.Size(); len(b.chunk.Tokens) == ChunkRecords || b.size+size > MaxChunkBytes {
		done = b.Flush()
	}
	b.size += record.Size()
	b.chunk.Tokens = append(b.chunk.Tokens, id)
	b.chunk.Links = append(b.chunk.Links, link...)
	b.chunk.Codes = append(b.chunk.Codes, codes...)
	b.chunk.Dictionary = append(b.chunk.Dictionary, entries...)
	return done, nil
}

// Flush returns the chunk under way, or nil when it is empty.
func (b *Builder) Flush() *Chunk {
	if len(b.chunk.Tokens) == 0 {
		return nil
	}
	done := b.chunk
	b.chunk, b.size = Chunk{No: done.No + 1}, 0
	return &done
}
