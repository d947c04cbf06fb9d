package contribution

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/token"
)

// linked gives every record a link value of some size; every fifth has none.
func linked(records []record, size int) []record {
	for i := range records {
		records[i].link = make([]byte, size)
		if i%5 != 0 {
			sum := sha256.Sum256([]byte{byte(i)})
			copy(records[i].link, sum[:])
		}
	}
	return records
}

func beginLinked(records []record, columns, size int) Begin {
	b := begin(records, columns)
	b.LinkSize = uint32(size)
	return b
}

// Uploads that began before there were link values resume: digests without them are what they were.
func TestDigestsWithoutLinksStay(t *testing.T) {
	t.Parallel()
	records := many(9)
	b, chunks := begin(records, 2), build(t, records, 2)
	s, err := run(b, chunks)
	if err != nil {
		t.Fatal(err)
	}
	c, err := s.Complete(b)
	if err != nil {
		t.Fatal(err)
	}
	state, err := s.MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	start, chunk := b.digest(), chunks[0].Digest()
	for what, x := range map[string]struct {
		got  []byte
		want string
	}{
		"announcement": {start[:], "1483eaf18f3bbfd0ff0b792fdb149161e8bd45099effb1083269385ed636a2e1"},
		"id":           {b.ID[:], "00314647c4b02a076a6ce3b2585abbbf"},
		"chunk":        {chunk[:], "7bfb5313536a87f0febc02739448e81a268eeb44c32146c932c522ea2a748454"},
		"end":          {c.Digest[:], "7a6e270aac609b99c31fca909e59d4b10455a7edd795567fdeb370f81f70898b"},
		"state": {state, "010000000100000000000000090000000000000006000000000000000700000000000000007a6e270aac609b99" +
			"c31fca909e59d4b10455a7edd795567fdeb370f81f70898b000200000007000000220000000200000022"},
	} {
		if got := hex.EncodeToString(x.got); got != x.want {
			t.Errorf("%s %s, want %s", what, got, x.want)
		}
	}
	if n := chunks[0].Size(); n != 684 {
		t.Errorf("size %d", n)
	}
}

func TestAnUploadWithLinksPasses(t *testing.T) {
	t.Parallel()
	for _, size := range []int{1, 16, 125, MaxLinkSize} {
		records := linked(many(ChunkRecords+5), size)
		b, chunks := named(beginLinked(records, 2, size)), buildLinked(t, records, 2, size)
		if err := b.Validate(2, size, 0); err != nil {
			t.Error(err)
		}
		if len(chunks) != 2 || len(chunks[0].Tokens) != ChunkRecords {
			t.Errorf("links of %d bytes make %d chunks", size, len(chunks))
		}
		s, err := run(b, chunks)
		if err != nil {
			t.Fatal(err)
		}
		c, err := s.Complete(b)
		if err != nil || s.Finish(b, c) != nil {
			t.Fatalf("links of %d bytes: %v", size, err)
		}
		// The digest covers every link value.
		chunks[1].Links[len(chunks[1].Links)-1] ^= 1
		if o, err := run(b, chunks); err != nil || o.Finish(b, c) == nil {
			t.Errorf("another link value was accepted, or %v", err)
		}
	}
}

func TestLinksComeBack(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		size := rapid.IntRange(1, 40).Draw(t, "size")
		records := make([]record, rapid.IntRange(0, 30).Draw(t, "records"))
		var want []byte
		for i := range records {
			records[i].token = id(uint64(i))
			if rapid.Bool().Draw(t, "null") {
				want = append(want, make([]byte, size)...)
				continue
			}
			records[i].link = rapid.SliceOfN(rapid.Byte(), size, size).Draw(t, "link")
			want = append(want, records[i].link...)
		}
		var got []byte
		chunks := buildLinked(t, records, 0, size)
		for _, c := range chunks {
			got = append(got, c.Links...)
		}
		if _, err := run(beginLinked(records, 0, size), chunks); err != nil || !bytes.Equal(got, want) {
			t.Fatalf("%x came back as %x, %v", want, got, err)
		}
	})
}

func TestLinksOfAWrongLengthAreRefused(t *testing.T) {
	t.Parallel()
	records := linked(many(12), 16)
	b, whole := beginLinked(records, 2, 16), buildLinked(t, records, 2, 16)[0]
	for what, links := range map[string][]byte{
		"none": nil, "a byte less": whole.Links[1:], "a byte more": append(bytes.Clone(whole.Links), 0),
		"a record less": whole.Links[16:], "a record more": append(bytes.Clone(whole.Links), make([]byte, 16)...),
		"half of each": whole.Links[:12*8], "twice": append(bytes.Clone(whole.Links), whole.Links...),
	} {
		c := whole
		c.Links = links
		if _, err := c.Validate(b, NewState(b)); problem.KindOf(err) != problem.Invalid || !strings.Contains(err.Error(), "link values") {
			t.Errorf("%s: %v", what, err)
		}
		if c.Digest() == whole.Digest() {
			t.Errorf("%s: the digest is the same", what)
		}
	}
	// What one announcement takes, one with another size of links does not, and their digests
	// differ from the start.
	for _, size := range []uint32{0, 8, 32, math.MaxUint32} {
		other := b
		other.LinkSize = size
		if _, err := whole.Validate(other, NewState(other)); problem.KindOf(err) != problem.Invalid {
			t.Errorf("announced as %d bytes: %v", size, err)
		}
		if other.digest() == b.digest() {
			t.Errorf("announced as %d bytes: the same digest", size)
		}
	}
}

func TestBeginValidatesTheLinkSize(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		announced uint32
		study     int
		ok        bool
	}{
		{0, 0, true}, {16, 16, true}, {125, 125, true}, {MaxLinkSize, MaxLinkSize, true},
		{16, 0, false}, {0, 16, false}, {15, 16, false}, {125, 16, false}, {MaxLinkSize + 1, MaxLinkSize + 1, false},
		{math.MaxUint32, -1, false}, {math.MaxUint32, math.MaxUint32, false},
	} {
		b := named(beginLinked(many(3), 2, 0))
		b.LinkSize = c.announced
		err := b.Validate(2, c.study, 0)
		if (err == nil) != c.ok || err != nil && problem.KindOf(err) != problem.Invalid {
			t.Errorf("%d bytes for %d: %v", c.announced, c.study, err)
		}
	}
}

// A full chunk of the longest link values is within the bound; values beside it make shorter
// chunks, never longer ones.
func TestLinksCountTowardsTheSizeOfAChunk(t *testing.T) {
	t.Parallel()
	full := Chunk{Tokens: make([]token.ID, ChunkRecords), Links: make([]byte, ChunkRecords*MaxLinkSize)}
	if n := full.Size(); n > MaxChunkBytes || n < ChunkRecords*MaxLinkSize {
		t.Errorf("size %d", n)
	}
	const columns = 250
	names := make([]string, columns)
	builder := NewBuilder(names, MaxLinkSize, encrypt)
	values := make([]token.Value, columns)
	total := 0
	take := func(c *Chunk) {
		if c != nil {
			if c.Size() > MaxChunkBytes || len(c.Links) != len(c.Tokens)*MaxLinkSize {
				t.Errorf("chunk %d has %d bytes", c.No, c.Size())
			}
			total += len(c.Tokens)
		}
	}
	short := 0
	for i := range ChunkRecords + 1 {
		c, err := builder.Add(id(uint64(i)), bytes.Repeat([]byte{1}, MaxLinkSize), values)
		if err != nil {
			t.Fatal(err)
		}
		if c != nil && len(c.Tokens) < ChunkRecords {
			short++
		}
		take(c)
	}
	take(builder.Flush())
	if total != ChunkRecords+1 || short == 0 {
		t.Errorf("%d records, %d short chunks", total, short)
	}
}

func TestBuilderRefusesLinksOfAnotherSize(t *testing.T) {
	t.Parallel()
	for size, link := range map[int][]byte{0: {1}, 16: make([]byte, 15), 125: make([]byte, 16)} {
		b := NewBuilder(nil, size, encrypt)
		if _, err := b.Add(id(1), link, nil); problem.KindOf(err) != problem.Internal || b.Flush() != nil {
			t.Errorf("%d bytes for %d: %v", len(link), size, err)
		}
	}
}

func FuzzChunkLinks(f *testing.F) {
	records := linked(many(6), 16)
	c := buildLinked(f, records, 2, 16)[0]
	seeds := [][]byte{nil, c.Links, c.Links[1:]}
	if len(seeds) == 0 || len(c.Links) != 6*16 {
		f.Fatal("no seeds")
	}
	for _, s := range seeds {
		f.Add(s, uint32(16))
	}
	f.Fuzz(func(t *testing.T, links []byte, size uint32) {
		b := begin(records, 2)
		b.LinkSize = size
		x := c
		x.Links = links
		_, err := x.Validate(b, NewState(b))
		if fits := uint64(len(links)) == 6*uint64(size); (err == nil) != fits {
			t.Fatalf("%d bytes of links for 6 records of %d: %v", len(links), size, err)
		}
	})
}
