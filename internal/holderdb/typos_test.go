package holderdb_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/linkerror"
	"github.com/blindjoin/blindjoin/internal/problem"
	"github.com/blindjoin/blindjoin/internal/query"
)

func TestContributeLinkValues(t *testing.T) {
	t.Parallel()
	rows := [2][]typoRow{
		{
			{"v1", "1", "a", "b"}, {"v2", " 1", "A ", " B"}, {"v3", "1", "ab", "NULL"}, {"v4", "1", "-", "b"}, {"v5", "1", "", "b"},
			{"v6", "12", "3", "4"}, {"v7", "1", "23", "4"}, {"v8", "9", "a", "b"}, {"v9", "NULL", "a", "b"}, {"NULL", "1", "a", "b"},
		},
		{{"w1", "1 ", "a", "B"}, {"w2", "1", "a", "c"}, {"w3", "12", "3", "4"}, {"w4", "12", "NULL", "NULL"}, {"w5", "7", "a", "b"}},
	}
	// Which records of one block link, and how often each of a side does.
	want := [2]map[int]int64{{0: 4, 1: 4}, {0: 2, 1: 1, 3: 1}}
	for name, keys := range map[string]string{"exact": exactKeys, "bloom": bloomKeys} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p, l := newTypoPair(t, pairOptions{keys: keys}, rows)
			for i := range p.apps {
				records, without := p.expected(i, rows[i], rows[1-i])
				if got := l.arrived(i); !slices.Equal(got, records) || len(got) != []int{8, 4}[i] {
					t.Errorf("side %d sent\n%s\nnot\n%s", i+1, strings.Join(got, "\n"), strings.Join(records, "\n"))
				}
				again, err := p.contribute(i)
				must(t, err)
				if !again.AlreadyDone || !again.WithTypos || again.WithoutLinkKey != int64(without) || without != []int{3, 1}[i] {
					t.Errorf("side %d: %+v, %d without a link key", i+1, again, without)
				}
				if len(l.sides[i].received) != 1 {
					t.Errorf("side %d sent %d chunks", i+1, len(l.sides[i].received))
				}
				got := make(map[int]int64)
				for _, c := range l.tables(i).Counts {
					if c.Freq > 0 {
						got[c.N] = c.Freq
					}
				}
				if name == "exact" && fmt.Sprint(got) != fmt.Sprint(want[i]) {
					t.Errorf("side %d: numbers of links %v, not %v", i+1, got, want[i])
				}
				// Stopped between the linker's word and our own: what has no link key is counted again.
				_, err = p.pools[i].Exec(t.Context(), "DELETE FROM contribution")
				must(t, err)
				if again, err = p.contribute(i); err != nil || again.WithoutLinkKey != int64(without) {
					t.Errorf("side %d: %+v, %v", i+1, again, err)
				}
				if n := p.scalar(i, "SELECT without_link_key FROM contribution"); n != without {
					t.Errorf("side %d: %d stored", i+1, n)
				}
			}
		})
	}
}

func TestContributeLinkValuesResumes(t *testing.T) {
	t.Parallel()
	var rows []typoRow
	for i := range 10_000 {
		r := typoRow{"v" + strconv.Itoa(i%7), strconv.Itoa(i % 3000), "day " + strconv.Itoa(i), "amount"}
		if i%11 == 0 {
			r.m = "NULL"
		}
		rows = append(rows, r)
	}
	for name, keys := range map[string]string{"exact": exactKeys, "bloom": bloomKeys} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p, l := linkedPair(t, pairOptions{keys: keys})
			p.typoTable(0, rows)
			p.typoTable(1, rows)
			_, err := p.intersect(0)
			must(t, err)
			l.failAt = 1
			if _, err := p.contribute(0); !errors.Is(err, errDropped) {
				t.Fatalf("%v", err)
			}
			r, err := p.contribute(0)
			must(t, err)
			k := l.sides[0]
			for i, no := range k.received {
				if int(no) != i {
					t.Fatalf("chunks %v", k.received)
				}
			}
			if r.AlreadyDone || len(k.received) < 3 || !k.complete {
				t.Errorf("%+v, chunks %v", r, k.received)
			}
			want, without := p.expected(0, rows, rows)
			if !slices.Equal(l.arrived(0), want) || r.WithoutLinkKey != int64(without) || without != 910 {
				t.Errorf("what arrived in two parts is not what there is; %d without a link key, want %d", r.WithoutLinkKey, without)
			}

			// The same rows in another order make the same chunks, link values and all: blocks have three or four records.
			before := k.chunks
			reversed := slices.Clone(rows)
			slices.Reverse(reversed)
			must(t, p.sameGeneration(0, func() { p.typoTable(0, reversed) }))
			_, err = p.intersect(0)
			must(t, err)
			l.sides[0] = nil
			_, err = p.contribute(0)
			must(t, err)
			for i, c := range l.sides[0].chunks {
				if c.Digest() != before[i].Digest() {
					t.Errorf("chunk %d depends on the order of the file", i)
				}
			}
		})
	}
}

// sameGeneration loads a dataset anew under the generation that it had.
func (p *holderPair) sameGeneration(i int, load func()) error {
	var was []byte
	if err := p.pools[i].QueryRow(p.t.Context(), "SELECT generation FROM dataset").Scan(&was); err != nil {
		return err
	}
	load()
	if _, err := p.pools[i].Exec(p.t.Context(), "UPDATE dataset SET generation = $1", was); err != nil {
		return err
	}
	_, err := p.pools[i].Exec(p.t.Context(), "DELETE FROM study_preparation")
	return err
}

func (p *holderPair) quality(i int) (*holder.QualityResult, error) {
	return p.apps[i].Quality(p.t.Context(), pairStudy, holder.QualityOptions{})
}

// byHand assesses the links of side i without the application.
func byHand(t *testing.T, l *fakeLinker, i int, rows [2][]typoRow, o linkerror.AssessOptions, p *holderPair) *linkerror.Quality {
	t.Helper()
	sizes := make(map[string][2]int)
	for side, list := range rows {
		for _, r := range list {
			n := sizes[r.block]
			n[side]++
			sizes[r.block] = n
		}
	}
	tokens := p.root(i).JoinTokens("block")
	counter := linkerror.NewBlockCounter(linkerror.ReplicateSeed(l.generation()), linkerror.Replicates)
	for block, n := range sizes {
		if n[i] > 0 {
			counter.Add(tokens.Token(encoded(block)), n[i], n[1-i])
		}
	}
	q, err := linkerror.Assess(counter.Tables(), l.tables(i), o)
	must(t, err)
	return q
}

func asJSON(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	must(t, err)
	return string(b)
}

func TestQuality(t *testing.T) {
	t.Parallel()
	rows := typoWorld(1500, 500)
	p, l := newTypoPair(t, pairOptions{keys: exactKeys, linkage: "linkage: {coverage: {beta: 0.8}}"}, rows)
	given := 0.8
	for i := range p.apps {
		var o linkerror.AssessOptions
		if i == 0 {
			o.Coverage = &given // of the peer; nobody said what alpha's is
		}
		want := byHand(t, l, i, rows, o, p)
		r, err := p.quality(i)
		must(t, err)
		if got := asJSON(t, r.Quality); got != asJSON(t, want) {
			t.Errorf("holder %d: %s\nby hand %s", i+1, got, asJSON(t, want))
		}
		if r.Refused != "" || r.Holder != holderNames[i] || r.Peer != holderNames[1-i] || len(r.Generation) != 64 || r.AlreadyDone {
			t.Errorf("%+v", r)
		}
		again, err := p.quality(i)
		must(t, err)
		if !again.AlreadyDone || !again.Provenance.Stored || r.Provenance.Stored || again.Provenance.ComputedAt.Sub(r.Provenance.ComputedAt).Abs() > time.Millisecond {
			t.Errorf("again: %+v after %+v", again.Provenance, r.Provenance)
		}
		again.Provenance = r.Provenance
		if asJSON(t, again) != asJSON(t, r) {
			t.Errorf("again: %+v", again)
		}
		if n := p.scalar(i, `SELECT count(*) FROM audit_log WHERE entry::text LIKE '%"action":"quality"%'`); n != 2 {
			t.Errorf("%d entries", n)
		}
		if n := p.scalar(i, "SELECT count(*) FROM linker_head"); n != 3 { // one came with the contribution
			t.Errorf("%d heads", n)
		}
		if n := p.scalar(i, "SELECT count(*) FROM inspect.link_quality WHERE quality IS NOT NULL"); n != 1 {
			t.Errorf("%d stored", n)
		}
		must(t, p.verifyLinker(i))
	}
	l.relinked++
	r, err := p.quality(0)
	must(t, err)
	if r.AlreadyDone || p.scalar(0, "SELECT count(*) FROM link_quality") != 1 {
		t.Errorf("new links: %+v", r)
	}
	_, err = p.pools[0].Exec(t.Context(), "SELECT forget_study($1)", pairStudy)
	must(t, err)
	if n := p.scalar(0, "SELECT count(*) FROM link_quality"); n != 0 {
		t.Error("a forgotten study leaves its quality behind")
	}
}

func TestQualityRefuses(t *testing.T) {
	t.Parallel()
	rows := typoWorld(300, 100)
	p, l := linkedPair(t, pairOptions{keys: exactKeys})
	refused := func(what string, kind problem.Kind, hint string) {
		t.Helper()
		if _, err := p.quality(0); problem.KindOf(err) != kind || !strings.Contains(problem.HintOf(err), hint) {
			t.Errorf("%s: %v (%s)", what, err, problem.HintOf(err))
		}
	}
	p.typoTable(0, rows[0])
	p.typoTable(1, rows[1])
	refused("no intersection", problem.Conflict, "blindjoin intersect")
	_, err := p.intersect(0)
	must(t, err)
	refused("no contribution", problem.Conflict, "blindjoin contribute")
	for i := range p.apps {
		_, err = p.contribute(i)
		must(t, err)
	}
	for what, twist := range map[string]func(*linkerror.LinkTables){
		"a record too many": func(t *linkerror.LinkTables) { t.Counts[0].Freq++ },
		"a record too few":  func(t *linkerror.LinkTables) { t.Counts[0].Freq-- },
		"links that no block holds": func(t *linkerror.LinkTables) {
			t.Counts[len(t.Counts)-1].N += 1000
		},
	} {
		l.twist = twist
		refused(what, problem.Conflict, "blindjoin contribute")
	}
	l.twist = func(t *linkerror.LinkTables) { t.Replicates[3].Freq[0] = -1 }
	refused("impossible tables", problem.Invalid, "")
	l.twist = nil
	if n := p.scalar(0, "SELECT count(*) FROM link_quality"); n != 0 {
		t.Errorf("%d stored", n)
	}
	_, err = p.quality(0)
	must(t, err)

	p.typoTable(0, rows[0][1:])
	_, err = p.intersect(0)
	must(t, err)
	r, err := p.quality(0)
	must(t, err)
	if !r.AlreadyDone || !slices.Equal(r.Provenance.OvertakenBy, []string{query.OvertakenByLoad, query.OvertakenByIntersection}) {
		t.Errorf("another intersection: %+v", r.Provenance)
	}
	l.relinked++
	refused("another intersection, and links made anew", problem.Conflict, "blindjoin contribute")

	other, _ := newContributedPair(t)
	if _, err := other.quality(0); problem.KindOf(err) != problem.Invalid || !strings.Contains(problem.HintOf(err), "a block and a link key") {
		t.Errorf("an id study: %v (%s)", err, problem.HintOf(err))
	}
}
