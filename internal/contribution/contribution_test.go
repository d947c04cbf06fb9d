package contribution

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/token"
)

func name(i int) []byte { return bytes.Repeat([]byte{byte(i + 1)}, token.NameSize) }

func id(n uint64) token.ID {
	var t token.ID
	binary.BigEndian.PutUint64(t[:], n)
	return t
}

// encrypt stands for AES-SIV: one length, and different values differ.
func encrypt(column int, v token.Value) ([]byte, error) {
	b := make([]byte, token.CiphertextSize(16))
	copy(b, fmt.Sprintf("%d %v %s", column, v.Null, v.Text))
	return b, nil
}

type record struct {
	token  token.ID
	link   []byte
	values []token.Value
}

func begin(records []record, columns int) Begin {
	b := Begin{Study: [32]byte{1}, Intersection: [32]byte{2}, Records: uint64(len(records))}
	for i := range columns {
		b.Columns = append(b.Columns, name(i))
	}
	for i, r := range records {
		if i == 0 || r.token != records[i-1].token {
			b.Keys++
		}
	}
	b.ID = NewID(b.Study, "istat", b.Intersection, [16]byte{3}, b.Columns)
	return b
}

// named gives an announcement the sealed load that those of this release have.
func named(b Begin) Begin {
	b.Number, b.Load = 5, bytes.Repeat([]byte{7}, SealedLoadSize)
	return b
}

func build(t interface{ Fatal(...any) }, records []record, columns int) []Chunk {
	return buildLinked(t, records, columns, 0)
}

func buildLinked(t interface{ Fatal(...any) }, records []record, columns, linkSize int) []Chunk {
	names := make([]string, columns)
	for i := range names {
		names[i] = fmt.Sprintf("C%d", i)
	}
	builder := NewBuilder(names, linkSize, encrypt)
	var chunks []Chunk
	take := func(c *Chunk) {
		if c != nil {
			chunks = append(chunks, *c)
		}
	}
	for _, r := range records {
		c, err := builder.Add(r.token, r.link, r.values)
		if err != nil {
			t.Fatal(err)
		}
		take(c)
	}
	take(builder.Flush())
	return chunks
}

// many makes n records of two columns; every third token occurs twice.
func many(n int) []record {
	records := make([]record, n)
	for i := range records {
		records[i] = record{id(uint64(i - i%3/2)), nil, []token.Value{{Text: fmt.Sprint(i % 7)}, {Null: i%2 == 0}}}
	}
	return records
}

func run(b Begin, chunks []Chunk) (State, error) {
	s := NewState(b)
	for _, c := range chunks {
		// As the linker does it: the state goes through its encoding between chunks.
		raw, err := s.MarshalBinary()
		if err != nil {
			return s, err
		}
		var read State
		if err := read.UnmarshalBinary(raw); err != nil {
			return s, err
		}
		if s, err = c.Validate(b, read); err != nil {
			return s, err
		}
	}
	return s, nil
}

func TestAnUploadPasses(t *testing.T) {
	t.Parallel()
	for _, n := range []int{0, 1, 2, ChunkRecords - 1, ChunkRecords, ChunkRecords + 1, 2*ChunkRecords + 5} {
		records := many(n)
		b, chunks := named(begin(records, 2)), build(t, records, 2)
		if err := b.Validate(2, 0, uint64(n)); err != nil {
			t.Errorf("%d records: %v", n, err)
		}
		if want := (n + ChunkRecords - 1) / ChunkRecords; len(chunks) != want {
			t.Errorf("%d records: %d chunks, want %d", n, len(chunks), want)
		}
		s, err := run(b, chunks)
		if err != nil {
			t.Fatalf("%d records: %v", n, err)
		}
		c, err := s.Complete(b)
		if err != nil {
			t.Fatal(err)
		}
		if int(c.Chunks) != len(chunks) || s.Records() != uint64(n) || s.Chunks() != c.Chunks {
			t.Errorf("%d records: %d chunks and %d records", n, c.Chunks, s.Records())
		}
		if err := s.Finish(b, c); err != nil {
			t.Errorf("%d records: %v", n, err)
		}
	}
}

func TestAnUploadWithoutColumnsPasses(t *testing.T) {
	t.Parallel()
	records := []record{{token: id(1)}, {token: id(2)}}
	b := named(begin(records, 0))
	if err := b.Validate(0, 0, 0); err != nil {
		t.Fatal(err)
	}
	if _, err := run(b, build(t, records, 0)); err != nil {
		t.Error(err)
	}
}

func TestWhatIsBuiltComesBack(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		columns := rapid.IntRange(1, 4).Draw(t, "columns")
		n := rapid.IntRange(0, 60).Draw(t, "records")
		records, at := make([]record, n), uint64(0)
		for i := range records {
			at += rapid.Uint64Range(0, 2).Draw(t, "step")
			records[i].token = id(at)
			for range columns {
				v := token.Value{Null: rapid.Bool().Draw(t, "null")}
				if !v.Null {
					v.Text = rapid.StringMatching(`[ab]{0,2}`).Draw(t, "text")
				}
				records[i].values = append(records[i].values, v)
			}
		}
		b, chunks := begin(records, columns), build(t, records, columns)
		s, err := run(b, chunks)
		if err != nil {
			t.Fatal(err)
		}
		c, err := s.Complete(b)
		if err != nil || s.Finish(b, c) != nil {
			t.Fatal(err)
		}
		dictionary := map[[2]int][]byte{}
		i := 0
		for _, chunk := range chunks {
			for _, e := range chunk.Dictionary {
				dictionary[[2]int{e.Column, int(e.Code)}] = e.Ciphertext
			}
			for r := range chunk.Tokens {
				for col := range columns {
					want, _ := encrypt(col, records[i].values[col])
					if chunk.Tokens[r] != records[i].token || !bytes.Equal(dictionary[[2]int{col, int(chunk.Codes[r*columns+col])}], want) {
						t.Fatalf("record %d column %d is another", i, col)
					}
				}
				i++
			}
		}
		if i != n {
			t.Fatalf("%d records came back of %d", i, n)
		}
	})
}

func TestLongValuesMakeShortChunks(t *testing.T) {
	t.Parallel()
	const n, columns = 200, 100
	builder := NewBuilder(make([]string, columns), 0, func(int, token.Value) ([]byte, error) {
		return make([]byte, token.CiphertextSize(token.MaxText)), nil
	})
	total, chunks := 0, 0
	take := func(c *Chunk) {
		if c == nil {
			return
		}
		if c.Size() > MaxChunkBytes || int(c.No) != chunks {
			t.Errorf("chunk %d has %d bytes", c.No, c.Size())
		}
		total, chunks = total+len(c.Tokens), chunks+1
	}
	for i := range n {
		values := make([]token.Value, columns)
		for j := range values {
			values[j].Text = fmt.Sprint(i)
		}
		c, err := builder.Add(id(uint64(i)), nil, values)
		if err != nil {
			t.Fatal(err)
		}
		take(c)
	}
	take(builder.Flush())
	if total != n || chunks < 3 {
		t.Errorf("%d records in %d chunks", total, chunks)
	}
}

func TestBeginValidate(t *testing.T) {
	t.Parallel()
	good := named(begin(many(10), 2))
	for what, x := range map[string]struct {
		change func(*Begin)
		kind   problem.Kind
	}{
		"a column too few":   {func(b *Begin) { b.Columns = b.Columns[:1] }, problem.Invalid},
		"a column too many":  {func(b *Begin) { b.Columns = append(b.Columns, name(9)) }, problem.Invalid},
		"a column twice":     {func(b *Begin) { b.Columns = [][]byte{name(0), name(0)} }, problem.Invalid},
		"a plain name":       {func(b *Begin) { b.Columns = [][]byte{name(0), []byte("REDDITO")} }, problem.Invalid},
		"more keys":          {func(b *Begin) { b.Keys = 11 }, problem.Invalid},
		"no keys":            {func(b *Begin) { b.Keys = 0 }, problem.Invalid},
		"beyond the limit":   {func(b *Begin) { b.Records = 11 }, problem.Denied},
		"a link size":        {func(b *Begin) { b.LinkSize = 16 }, problem.Invalid},
		"beyond any integer": {func(b *Begin) { b.Records = 1 << 63 }, problem.Invalid},
		"no load":            {func(b *Begin) { b.Load = nil }, problem.Invalid},
		"a longer load":      {func(b *Begin) { b.Load = append(bytes.Clone(b.Load), 0) }, problem.Invalid},
		"too high a number":  {func(b *Begin) { b.Number = MaxNumber + 1 }, problem.Invalid},
	} {
		b := good
		x.change(&b)
		if err := b.Validate(2, 0, 10); err == nil || problem.KindOf(err) != x.kind {
			t.Errorf("%s: %v", what, err)
		}
	}
	if err := good.Validate(2, 0, 0); err != nil {
		t.Errorf("without limit: %v", err)
	}
}

func TestChunkValidate(t *testing.T) {
	t.Parallel()
	records := many(12)
	b := begin(records, 2)
	whole := build(t, records, 2)[0]
	first := Chunk{No: 0, Tokens: whole.Tokens[:6], Codes: whole.Codes[:12]}
	second := Chunk{No: 1, Tokens: whole.Tokens[6:], Codes: whole.Codes[12:]}
	for _, e := range whole.Dictionary {
		if e.Column == 0 && e.Code >= 6 {
			second.Dictionary = append(second.Dictionary, e)
		} else {
			first.Dictionary = append(first.Dictionary, e)
		}
	}
	before, err := first.Validate(b, NewState(b))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := first.Validate(b, State{}); err != nil {
		t.Errorf("the zero state: %v", err)
	}
	if _, err := second.Validate(b, before); err != nil {
		t.Fatal(err)
	}
	for what, change := range map[string]func(*Chunk){
		"an earlier number":        func(c *Chunk) { c.No = 0 },
		"a later number":           func(c *Chunk) { c.No = 2 },
		"no records":               func(c *Chunk) { c.Tokens, c.Codes, c.Dictionary = nil, nil, nil },
		"too many records":         func(c *Chunk) { *c = Chunk{No: 1, Tokens: make([]token.ID, ChunkRecords+1)} },
		"more than announced":      func(c *Chunk) { c.Tokens = append(c.Tokens, id(99)); c.Codes = append(c.Codes, 0, 0) },
		"a code missing":           func(c *Chunk) { c.Codes = c.Codes[1:] },
		"before the last chunk":    func(c *Chunk) { c.Tokens[0] = id(0) },
		"out of order":             func(c *Chunk) { c.Tokens[1], c.Tokens[5] = c.Tokens[5], c.Tokens[1] },
		"more keys than announced": func(c *Chunk) { c.Tokens[2] = id(8); c.Tokens[1] = id(7); c.Tokens[5] = id(11); c.Tokens[4] = id(10) },
		"links not announced":      func(c *Chunk) { c.Links = make([]byte, 16*len(c.Tokens)) },
		"a negative code":          func(c *Chunk) { c.Codes[0] = -1 },
		"a code without entry":     func(c *Chunk) { c.Codes[3] = 2 },
		"an entry missing":         func(c *Chunk) { c.Dictionary = nil },
		"an entry for no record":   func(c *Chunk) { c.Dictionary = append(c.Dictionary, Entry{1, 2, c.Dictionary[0].Ciphertext}) },
		"an entry skipped":         func(c *Chunk) { c.Dictionary[0].Code = 7 },
		"an entry again":           func(c *Chunk) { c.Dictionary = append(c.Dictionary, c.Dictionary[0]) },
		"an entry replaced":        func(c *Chunk) { c.Dictionary[0].Code = 5 },
		"a column that is not":     func(c *Chunk) { c.Dictionary[0].Column = 2 },
		"a negative column":        func(c *Chunk) { c.Dictionary[0].Column = -1 },
		"a longer ciphertext":      func(c *Chunk) { c.Dictionary[0].Ciphertext = append(c.Dictionary[0].Ciphertext, 0) },
		"no ciphertext":            func(c *Chunk) { c.Dictionary[0].Ciphertext = nil },
		"the last possible number": func(c *Chunk) { c.No = 1<<32 - 1 },
		"a huge dictionary":        func(c *Chunk) { c.Dictionary[0].Ciphertext = make([]byte, MaxChunkBytes) },
		"a code beyond first of it": func(c *Chunk) {
			c.Codes[0], c.Codes[len(c.Codes)-2] = 6, 0
			c.Dictionary = append(c.Dictionary, c.Dictionary[0])
		},
	} {
		c := Chunk{No: second.No, Tokens: append([]token.ID(nil), second.Tokens...), Codes: append([]int32(nil), second.Codes...)}
		for _, e := range second.Dictionary {
			e.Ciphertext = bytes.Clone(e.Ciphertext)
			c.Dictionary = append(c.Dictionary, e)
		}
		change(&c)
		if _, err := c.Validate(b, before); problem.KindOf(err) != problem.Invalid {
			t.Errorf("%s: %v", what, err)
		}
		if c.Digest() == second.Digest() {
			t.Errorf("%s: the digest is the same", what)
		}
	}
	// A refused chunk leaves the state as it was.
	if _, err := second.Validate(b, before); err != nil {
		t.Errorf("after refusals: %v", err)
	}
}

func TestCodesComeInTheOrderOfFirstAppearance(t *testing.T) {
	t.Parallel()
	records := []record{{token: id(1)}, {token: id(2)}}
	b := begin(records, 1)
	text := make([]byte, token.CiphertextSize(4))
	c := Chunk{Tokens: []token.ID{id(1), id(2)}, Codes: []int32{1, 0}, Dictionary: []Entry{{0, 0, text}, {0, 1, text}}}
	if _, err := c.Validate(b, State{}); err == nil || !strings.Contains(err.Error(), "first appearance") {
		t.Errorf("codes 1, 0: %v", err)
	}
	c.Codes = []int32{0, 1}
	if _, err := c.Validate(b, State{}); err != nil {
		t.Errorf("codes 0, 1: %v", err)
	}
}

func TestMaxCategories(t *testing.T) {
	t.Parallel()
	c := NewCoder([]string{"A", "IDKEY"})
	for i := range MaxCategories {
		if code, first, err := c.Code(1, token.Value{Text: fmt.Sprint(i)}); err != nil || !first || int(code) != i {
			t.Fatalf("value %d: %d, %v, %v", i, code, first, err)
		}
	}
	_, _, err := c.Code(1, token.Value{Text: "one more"})
	want := `column "IDKEY" has more than 65536 different values in the intersection: it identifies records rather than describing them`
	if problem.KindOf(err) != problem.Invalid || err.Error() != want || problem.HintOf(err) == "" {
		t.Errorf("got %v, want %s", err, want)
	}
	if code, first, err := c.Code(1, token.Value{Text: "17"}); err != nil || first || code != 17 {
		t.Errorf("a known value: %d, %v, %v", code, first, err)
	}
	for i, v := range []token.Value{{}, {Null: true}} { // null is not the empty text
		if code, first, err := c.Code(0, v); err != nil || !first || int(code) != i {
			t.Errorf("%v: %d, %v, %v", v, code, first, err)
		}
	}
	b := Begin{Records: 1, Keys: 1, Columns: [][]byte{name(0)}}
	full := NewState(b)
	full.columns[0] = columnState{next: MaxCategories, size: uint32(token.CiphertextSize(1))}
	full.chunks = 1
	chunk := Chunk{No: 1, Tokens: []token.ID{id(1)}, Codes: []int32{MaxCategories}, Dictionary: []Entry{{0, MaxCategories, make([]byte, token.CiphertextSize(1))}}}
	if _, err := chunk.Validate(b, full); err == nil || !strings.Contains(err.Error(), "different values") {
		t.Errorf("the linker: %v", err)
	}
}

func TestBuilderReportsErrors(t *testing.T) {
	t.Parallel()
	b := NewBuilder([]string{"A"}, 0, func(int, token.Value) ([]byte, error) { return nil, problem.New(problem.Invalid, "no") })
	if _, err := b.Add(id(1), nil, nil); err == nil {
		t.Error("a record without values was taken")
	}
	if _, err := b.Add(id(1), nil, []token.Value{{}}); problem.KindOf(err) != problem.Invalid {
		t.Errorf("a value that does not encrypt: %v", err)
	}
	if b.Flush() != nil {
		t.Error("a failed record is in the chunk")
	}
}

func TestNewID(t *testing.T) {
	t.Parallel()
	columns := [][]byte{name(0)}
	base := NewID([32]byte{1}, "istat", [32]byte{2}, [16]byte{3}, columns)
	if base != NewID([32]byte{1}, "istat", [32]byte{2}, [16]byte{3}, columns) {
		t.Error("not deterministic")
	}
	for what, other := range map[string][16]byte{
		"study": NewID([32]byte{9}, "istat", [32]byte{2}, [16]byte{3}, columns), "holder": NewID([32]byte{1}, "bi", [32]byte{2}, [16]byte{3}, columns),
		"intersection": NewID([32]byte{1}, "istat", [32]byte{9}, [16]byte{3}, columns), "generation": NewID([32]byte{1}, "istat", [32]byte{2}, [16]byte{9}, columns),
		"columns": NewID([32]byte{1}, "istat", [32]byte{2}, [16]byte{3}, nil),
	} {
		if other == base {
			t.Errorf("the %s does not matter", what)
		}
	}
}
