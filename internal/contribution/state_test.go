package contribution

import (
	"bytes"
	"testing"

	"github.com/blindjoin/blindjoin/internal/problem"
)

func TestFinish(t *testing.T) {
	t.Parallel()
	records := many(ChunkRecords + 3)
	b, chunks := begin(records, 2), build(t, records, 2)
	s, err := run(b, chunks)
	if err != nil {
		t.Fatal(err)
	}
	good, err := s.Complete(b)
	if err != nil {
		t.Fatal(err)
	}
	for what, change := range map[string]func(*Complete){
		"id": func(c *Complete) { c.ID[0]++ }, "chunks": func(c *Complete) { c.Chunks++ }, "digest": func(c *Complete) { c.Digest[0]++ },
	} {
		c := good
		change(&c)
		if s.Finish(b, c) == nil {
			t.Errorf("another %s was accepted", what)
		}
	}
	half, err := run(b, chunks[:1])
	if err != nil {
		t.Fatal(err)
	}
	if err := half.Finish(b, good); problem.KindOf(err) != problem.Conflict {
		t.Errorf("half of the records: %v", err)
	}
	more := b
	more.Keys++
	if err := s.Finish(more, good); problem.KindOf(err) != problem.Conflict {
		t.Errorf("a key too few: %v", err)
	}
	other := b
	other.Intersection[0]++
	if o, err := run(other, chunks); err != nil || o.digest == s.digest {
		t.Errorf("another announcement has the same digest, or %v", err)
	}
}

func stateSeeds(t interface{ Fatal(...any) }) [][]byte {
	records := many(9)
	var seeds [][]byte
	for _, columns := range []int{0, 2} {
		if columns == 0 {
			for i := range records {
				records[i].values = nil
			}
		} else {
			records = many(9)
		}
		b := begin(records, columns)
		s, err := run(b, build(t, records, columns))
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range []State{{}, NewState(b), s} {
			raw, err := s.MarshalBinary()
			if err != nil {
				t.Fatal(err)
			}
			seeds = append(seeds, raw)
		}
	}
	return seeds
}

func TestStateEncodingIsStrict(t *testing.T) {
	t.Parallel()
	for _, good := range stateSeeds(t) {
		var s State
		if err := s.UnmarshalBinary(good); err != nil {
			t.Errorf("%x: %v", good, err)
		}
		for what, bad := range map[string][]byte{
			"empty": nil, "short": good[:len(good)-1], "long": append(bytes.Clone(good), 0), "version": append([]byte{2}, good[1:]...), "header": good[:20],
		} {
			if s.UnmarshalBinary(bad) == nil {
				t.Errorf("%s: accepted", what)
			}
		}
	}
	full := stateSeeds(t)[5]
	for what, at := range map[string]int{"chunks": 1, "records": 5, "keys": 13, "columns": 69, "next": stateHeader, "size": stateHeader + 4} {
		b := bytes.Clone(full)
		b[at] = 0xff
		if new(State).UnmarshalBinary(b) == nil {
			t.Errorf("%s: accepted", what)
		}
	}
	if _, err := (State{columns: make([]columnState, MaxColumns+1)}).MarshalBinary(); err == nil {
		t.Error("too many columns were encoded")
	}
}

func FuzzStateUnmarshalBinary(f *testing.F) {
	seeds := stateSeeds(f)
	if len(seeds) == 0 {
		f.Fatal("no seeds")
	}
	for _, s := range seeds {
		f.Add(s)
	}
	records := many(9)
	b := begin(records, 2)
	c := build(f, records, 2)[0]
	f.Fuzz(func(t *testing.T, raw []byte) {
		var s State
		if s.UnmarshalBinary(raw) != nil {
			return
		}
		again, err := s.MarshalBinary()
		if err != nil || !bytes.Equal(again, raw) {
			t.Fatalf("%x is read, and encoded as %x, %v", raw, again, err)
		}
		c.No = s.Chunks()
		if next, err := c.Validate(b, s); err == nil && next.Records() > b.Records {
			t.Fatalf("%d records of %d announced", next.Records(), b.Records)
		}
	})
}
