package contribute_test

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/testkit/pair"
)

func TestContributeLinkValues(t *testing.T) {
	t.Parallel()
	rows := [2][]pair.TypoRow{
		{
			{Attribute: "v1", Block: "1", L: "a", M: "b"}, {Attribute: "v2", Block: " 1", L: "A ", M: " B"}, {Attribute: "v3", Block: "1", L: "ab", M: "NULL"}, {Attribute: "v4", Block: "1", L: "-", M: "b"}, {Attribute: "v5", Block: "1", L: "", M: "b"},
			{Attribute: "v6", Block: "12", L: "3", M: "4"}, {Attribute: "v7", Block: "1", L: "23", M: "4"}, {Attribute: "v8", Block: "9", L: "a", M: "b"}, {Attribute: "v9", Block: "NULL", L: "a", M: "b"}, {Attribute: "NULL", Block: "1", L: "a", M: "b"},
		},
		{{Attribute: "w1", Block: "1 ", L: "a", M: "B"}, {Attribute: "w2", Block: "1", L: "a", M: "c"}, {Attribute: "w3", Block: "12", L: "3", M: "4"}, {Attribute: "w4", Block: "12", L: "NULL", M: "NULL"}, {Attribute: "w5", Block: "7", L: "a", M: "b"}},
	}
	// Which records of one block link, and how often each of a side does.
	want := [2]map[int]int64{{0: 4, 1: 4}, {0: 2, 1: 1, 3: 1}}
	for name, keys := range map[string]string{"exact": pair.ExactKeys, "bloom": pair.BloomKeys} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p, l := pair.NewTypos(t, pair.Options{Keys: keys}, rows)
			for i := range p.Apps {
				records, without := p.Expected(i, rows[i], rows[1-i])
				if got := l.Arrived(i); !slices.Equal(got, records) || len(got) != []int{8, 4}[i] {
					t.Errorf("side %d sent\n%s\nnot\n%s", i+1, strings.Join(got, "\n"), strings.Join(records, "\n"))
				}
				again, err := p.Contribute(i)
				pair.Must(t, err)
				if !again.AlreadyDone || !again.WithTypos || again.WithoutLinkKey != int64(without) || without != []int{3, 1}[i] {
					t.Errorf("side %d: %+v, %d without a link key", i+1, again, without)
				}
				if len(l.Sides[i].Received) != 1 {
					t.Errorf("side %d sent %d chunks", i+1, len(l.Sides[i].Received))
				}
				got := make(map[int]int64)
				for _, c := range l.Tables(i).Counts {
					if c.Freq > 0 {
						got[c.N] = c.Freq
					}
				}
				if name == "exact" && fmt.Sprint(got) != fmt.Sprint(want[i]) {
					t.Errorf("side %d: numbers of links %v, not %v", i+1, got, want[i])
				}
				// Stopped between the linker's word and our own: what has no link key is counted
				// again.
				_, err = p.Pools[i].Exec(t.Context(), "DELETE FROM contribution")
				pair.Must(t, err)
				if again, err = p.Contribute(i); err != nil || again.WithoutLinkKey != int64(without) {
					t.Errorf("side %d: %+v, %v", i+1, again, err)
				}
				if n := p.Scalar(i, "SELECT without_link_key FROM contribution"); n != without {
					t.Errorf("side %d: %d stored", i+1, n)
				}
			}
		})
	}
}

func TestContributeLinkValuesResumes(t *testing.T) {
	t.Parallel()
	var rows []pair.TypoRow
	for i := range 10_000 {
		r := pair.TypoRow{Attribute: "v" + strconv.Itoa(i%7), Block: strconv.Itoa(i % 3000), L: "day " + strconv.Itoa(i), M: "amount"}
		if i%11 == 0 {
			r.M = "NULL"
		}
		rows = append(rows, r)
	}
	for name, keys := range map[string]string{"exact": pair.ExactKeys, "bloom": pair.BloomKeys} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p, l := pair.NewLinked(t, pair.Options{Keys: keys})
			p.TypoTable(0, rows)
			p.TypoTable(1, rows)
			_, err := p.Intersect(0)
			pair.Must(t, err)
			l.FailAt = 1
			if _, err := p.Contribute(0); !errors.Is(err, pair.ErrDropped) {
				t.Fatalf("%v", err)
			}
			r, err := p.Contribute(0)
			pair.Must(t, err)
			k := l.Sides[0]
			for i, no := range k.Received {
				if int(no) != i {
					t.Fatalf("chunks %v", k.Received)
				}
			}
			if r.AlreadyDone || len(k.Received) < 3 || !k.Complete {
				t.Errorf("%+v, chunks %v", r, k.Received)
			}
			want, without := p.Expected(0, rows, rows)
			if !slices.Equal(l.Arrived(0), want) || r.WithoutLinkKey != int64(without) || without != 910 {
				t.Errorf("what arrived in two parts is not what there is; %d without a link key, want %d", r.WithoutLinkKey, without)
			}

			// The same rows in another order make the same chunks, link values and all: blocks have
			// three or four records.
			before := k.Chunks
			reversed := slices.Clone(rows)
			slices.Reverse(reversed)
			pair.Must(t, p.SameGeneration(0, func() { p.TypoTable(0, reversed) }))
			_, err = p.Intersect(0)
			pair.Must(t, err)
			l.Sides[0] = nil
			_, err = p.Contribute(0)
			pair.Must(t, err)
			for i, c := range l.Sides[0].Chunks {
				if c.Digest() != before[i].Digest() {
					t.Errorf("chunk %d depends on the order of the file", i)
				}
			}
		})
	}
}
