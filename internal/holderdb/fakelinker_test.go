package holderdb_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/bloom"
	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/identity"
	"github.com/blindjoin/blindjoin/internal/linkerror"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/token"
)

// fakeLinker keeps contributions in memory, counts pairs without disclosure control, and can be made to misbehave.
type fakeLinker struct {
	identity *identity.Identity
	sides    [2]*kept
	log      []auditlog.Row
	failAt   int                   // the chunk that does not arrive, if not 0
	distort  func(a *query.Answer) // changes an answer before it is sent
	asked    []query.Request
	begun    func() // what happens while an upload is announced

	linkSize  int                           // bytes of a link value; 0 in a study of one key
	threshold float64                       // of Bloom filters; 0 compares for equality
	relinked  byte                          // how often the links were made anew
	relink    int                           // so many of the next requests for tables find links made anew
	twist     func(t *linkerror.LinkTables) // changes tables before they are sent
	refuse    error                         // is the answer to requests for tables
	tabled    int                           // requests for tables

	digestCalls int // requests for digests of the audit log
	// digests answers them instead, if it is not nil; head is what the log ends with.
	digests func(from, to int64, head auditlog.SignedHead) ([]auditlog.Hash, auditlog.SignedHead, error)
}

// kept is one side's upload.
type kept struct {
	begin    contribution.Begin
	state    contribution.State
	chunks   []contribution.Chunk
	received []uint32 // numbers of the chunks that arrived, again and again
	complete bool
}

// linkerView is the fake as one side calls it.
type linkerView struct {
	*fakeLinker
	side int
}

func (l linkerView) BeginContribution(_ context.Context, b contribution.Begin) (contribution.Receipt, error) {
	if err := b.Validate(1, l.linkSize, 0); err != nil {
		return contribution.Receipt{}, err
	}
	if l.begun != nil {
		l.begun()
	}
	r := contribution.Receipt{Head: l.head()}
	for _, k := range l.sides {
		if k != nil && k.complete && k.begin.Number > b.Number {
			r.Overtaken, r.InForce = true, k.begin.Number
		}
	}
	if r.Overtaken {
		return r, nil
	}
	k := l.sides[l.side]
	if k == nil || k.begin.ID != b.ID {
		k = &kept{begin: b, state: contribution.NewState(b)}
		l.sides[l.side] = k
	}
	return contribution.Receipt{NextChunk: k.state.Chunks(), Complete: k.complete, Linkage: l.linkage(), Head: l.head()}, nil
}

func (l linkerView) PutChunk(_ context.Context, _ study.ID, id [16]byte, c contribution.Chunk) error {
	k := l.sides[l.side]
	if id != k.begin.ID || (l.failAt != 0 && int(c.No) == l.failAt) {
		l.failAt = 0
		return errDropped
	}
	k.received = append(k.received, c.No)
	state, err := c.Validate(k.begin, k.state)
	if err != nil {
		return err
	}
	k.state, k.chunks = state, append(k.chunks, c)
	return nil
}

func (l linkerView) CompleteContribution(_ context.Context, _ study.ID, c contribution.Complete) (contribution.Receipt, error) {
	k := l.sides[l.side]
	k.complete = true
	err := k.state.Finish(k.begin, c)
	return contribution.Receipt{NextChunk: c.Chunks, Complete: true, Linkage: l.linkage(), Head: l.head()}, err
}

// linkage waits for whoever has nothing complete of the latest intersection.
func (l *fakeLinker) linkage() (state contribution.Linkage) {
	for i, name := range []string{"alpha", "beta"} {
		k, other := l.sides[i], l.sides[1-i]
		if k == nil || !k.complete || other != nil && other.begin.Number > k.begin.Number {
			state.Waiting = append(state.Waiting, name)
		}
	}
	state.Linked = len(state.Waiting) == 0
	return state
}

func (l *fakeLinker) head() auditlog.SignedHead { return l.log[len(l.log)-1].Head() }

// origin is what the present pairs come from.
func (l *fakeLinker) origin() contribution.Origin {
	at := time.Date(2026, 1, 31, 12, 0, 0, 0, time.UTC)
	o := contribution.Origin{Number: l.sides[0].begin.Number, Intersection: l.sides[0].begin.Intersection, LinkedAt: at, ComputedAt: at}
	for i, k := range l.sides {
		o.Loads[i] = k.begin.Load
	}
	return o
}

// received is one record as it arrived: the ciphertext of its one column, and its link value.
type received struct{ cell, link []byte }

// records returns what a side has for each token.
func (k *kept) records() map[token.ID][]received {
	var dictionary [][]byte
	out := make(map[token.ID][]received)
	for _, c := range k.chunks {
		for _, e := range c.Dictionary {
			dictionary = append(dictionary, e.Ciphertext)
		}
		size := len(c.Links) / len(c.Tokens)
		for i, id := range c.Tokens {
			out[id] = append(out[id], received{dictionary[c.Codes[i]], c.Links[i*size : (i+1)*size]})
		}
	}
	return out
}

// linked tells whether two records of one block are a pair.
func (l *fakeLinker) linked(x, y received) bool {
	none := make([]byte, l.linkSize)
	switch {
	case l.linkSize == 0:
		return true
	case bytes.Equal(x.link, none) || bytes.Equal(y.link, none):
		return false
	case l.threshold == 0:
		return bytes.Equal(x.link, y.link)
	}
	return bloom.Dice(x.link, y.link) >= l.threshold
}

// generation identifies the links.
func (l *fakeLinker) generation() [32]byte {
	return sha256.Sum256(append(append(l.sides[0].begin.ID[:], l.sides[1].begin.ID[:]...), l.relinked))
}

func (l linkerView) Ask(_ context.Context, r *query.Request) (*query.Answer, error) {
	l.asked = append(l.asked, *r)
	a := &query.Answer{QueryID: r.ID, Columns: r.Columns, Origin: l.origin()}
	if l.linkSize > 0 {
		a.Generation = l.generation()
	}
	other := l.sides[1].records()
	for id, own := range l.sides[0].records() {
		for _, x := range own {
			for _, y := range other[id] {
				key := make([][]byte, len(r.Columns))
				for i, c := range r.Columns {
					key[i] = [][]byte{x.cell, y.cell}[c.Side-1]
				}
				at := slices.IndexFunc(a.Cells, func(c query.Cell) bool { return slices.EqualFunc(c.Key, key, bytes.Equal) })
				if at < 0 {
					at = len(a.Cells)
					a.Cells = append(a.Cells, query.Cell{Key: key})
				}
				if l.linked(x, y) {
					a.Cells[at].Count++
				}
				if l.linkSize > 0 {
					a.Cells[at].BlockCount++
				}
			}
		}
	}
	a.Head = l.append("query")
	if l.distort != nil {
		l.distort(a)
	}
	return a, nil
}

// tables counts by comparing every record with every one of its block.
func (l *fakeLinker) tables(side int) *linkerror.LinkTables {
	counter := linkerror.NewLinkCounter(linkerror.ReplicateSeed(l.generation()), linkerror.Replicates)
	other := l.sides[1-side].records()
	for id, own := range l.sides[side].records() {
		for _, x := range own {
			n := 0
			for _, y := range other[id] {
				if l.linked(x, y) {
					n++
				}
			}
			counter.Add(id, n, 1)
		}
	}
	return counter.Tables()
}

func (l linkerView) LinkTables(context.Context, study.ID) (holder.LinkTables, error) {
	l.tabled++
	if l.refuse != nil {
		return holder.LinkTables{}, l.refuse
	}
	if l.relink > 0 {
		l.relink--
		l.relinked++
	}
	t := l.tables(l.side)
	if l.twist != nil {
		l.twist(t)
	}
	return holder.LinkTables{Generation: l.generation(), Tables: t, Origin: l.origin(), Head: l.append("link_tables")}, nil
}

func (l *fakeLinker) append(what string) auditlog.SignedHead {
	var last *auditlog.Row
	if n := len(l.log); n > 0 {
		last = &l.log[n-1]
	}
	row, _ := auditlog.Next(last, auditlog.Entry{
		At: time.Date(2026, 1, 31, 12, 0, 0, 0, time.UTC), Node: "linker", Action: what, Outcome: auditlog.OutcomeOK,
	}, l.identity.Sign)
	l.log = append(l.log, row)
	return row.Head()
}

func (l linkerView) AuditDigests(_ context.Context, from, to int64) ([]auditlog.Hash, auditlog.SignedHead, error) {
	head := l.head()
	l.digestCalls++
	if l.digests != nil {
		return l.digests(from, to, head)
	}
	if to == 0 {
		to = head.Seq
	}
	const page = 5 // so that readers have to turn pages
	var digests []auditlog.Hash
	for seq := from + 1; seq <= min(to, head.Seq, from+page); seq++ {
		digests = append(digests, l.log[seq-1].Digest())
	}
	return digests, head, nil
}

// linkedWire is a wire with a linker at its end.
type linkedWire struct {
	*wire
	view linkerView
}

func (w linkedWire) Linker(node.Peer) holder.LinkerPeer { return w.view }

// newLinkedPair is a pair with a linker.
func newLinkedPair(t testing.TB) (*holderPair, *fakeLinker) {
	t.Helper()
	return linkedPair(t, pairOptions{})
}

func linkedPair(t testing.TB, o pairOptions) (*holderPair, *fakeLinker) {
	t.Helper()
	p := newHolderPair(t, o)
	l := &fakeLinker{identity: p.linker, linkSize: p.ag.LinkSize(), threshold: p.ag.LinkMethod().Threshold}
	l.append("init")
	for i := range p.apps {
		p.apps[i].Peers = linkedWire{p.wires[i], linkerView{l, i}}
	}
	return p, l
}

// table loads rows of key and attribute for holder i; "NULL" is a null.
func (p *holderPair) table(i int, rows ...[2]string) {
	p.t.Helper()
	columns, key := []string{"X", "KEY"}, 1
	if i == 1 {
		columns, key = []string{"KEY", "Y"}, 0
	}
	src := &made{columns: columns, rows: len(rows), cell: func(row, column int) *string {
		v := rows[row-1][1]
		if column == key {
			v = rows[row-1][0]
		}
		if v == "NULL" {
			return nil
		}
		return &v
	}}
	_, err := p.apps[i].LoadDataset(p.t.Context(), "records", src, holder.LoadOptions{Replace: true, MinRows: new(int64)})
	must(p.t, err)
}

// many makes n rows whose attributes take 7 values.
func many(n int) [][2]string {
	rows := make([][2]string, n)
	for i := range rows {
		rows[i] = [2]string{"key" + strconv.Itoa(i), "value" + strconv.Itoa(i%7)}
	}
	return rows
}
