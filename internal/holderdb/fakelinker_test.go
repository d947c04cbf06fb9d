package holderdb_test

import (
	"bytes"
	"context"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/token"
)

// fakeLinker keeps contributions in memory, counts pairs without disclosure control, and can be made to misbehave.
type fakeLinker struct {
	node    *node.Node
	sides   [2]*kept
	log     []auditlog.Row
	failAt  int                   // the chunk that does not arrive, if not 0
	distort func(a *query.Answer) // changes an answer before it is sent
	asked   []query.Request
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

func (l linkerView) BeginContribution(_ context.Context, b contribution.Begin) (uint32, bool, error) {
	if err := b.Validate(1, 0); err != nil {
		return 0, false, err
	}
	k := l.sides[l.side]
	if k == nil || k.begin.ID != b.ID {
		k = &kept{begin: b, state: contribution.NewState(b)}
		l.sides[l.side] = k
	}
	return k.state.Chunks(), k.complete, nil
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

func (l linkerView) CompleteContribution(_ context.Context, _ study.ID, c contribution.Complete) error {
	k := l.sides[l.side]
	k.complete = true
	return k.state.Finish(k.begin, c)
}

// records returns what a side has for each token: the ciphertext of its one column.
func (k *kept) records() map[token.ID][][]byte {
	var dictionary [][]byte
	out := make(map[token.ID][][]byte)
	for _, c := range k.chunks {
		for _, e := range c.Dictionary {
			dictionary = append(dictionary, e.Ciphertext)
		}
		for i, id := range c.Tokens {
			out[id] = append(out[id], dictionary[c.Codes[i]])
		}
	}
	return out
}

func (l linkerView) Ask(_ context.Context, r *query.Request) (*query.Answer, error) {
	l.asked = append(l.asked, *r)
	a := &query.Answer{QueryID: r.ID, Columns: r.Columns}
	other := l.sides[1].records()
	for id, own := range l.sides[0].records() {
		for _, x := range own {
			for _, y := range other[id] {
				key := make([][]byte, len(r.Columns))
				for i, c := range r.Columns {
					key[i] = [][]byte{x, y}[c.Side-1]
				}
				at := slices.IndexFunc(a.Cells, func(c query.Cell) bool { return slices.EqualFunc(c.Key, key, bytes.Equal) })
				if at < 0 {
					at = len(a.Cells)
					a.Cells = append(a.Cells, query.Cell{Key: key})
				}
				a.Cells[at].Count++
			}
		}
	}
	a.Head = l.append("query")
	if l.distort != nil {
		l.distort(a)
	}
	return a, nil
}

func (l *fakeLinker) append(what string) auditlog.SignedHead {
	var last *auditlog.Row
	if n := len(l.log); n > 0 {
		last = &l.log[n-1]
	}
	row, _ := auditlog.Next(last, auditlog.Entry{
		At: time.Date(2026, 1, 31, 12, 0, 0, 0, time.UTC), Node: "linker", Action: what, Outcome: auditlog.OutcomeOK,
	}, l.node.Identity.Sign)
	l.log = append(l.log, row)
	return row.Head()
}

func (l linkerView) AuditDigests(_ context.Context, from, to int64) ([]auditlog.Hash, auditlog.SignedHead, error) {
	head := l.log[len(l.log)-1].Head()
	const page = 2 // so that readers have to turn pages
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
	p := newHolderPair(t, pairOptions{})
	l := &fakeLinker{node: p.wires[0].linker}
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
	_, err := p.apps[i].LoadDataset(p.t.Context(), "records", src, holder.LoadOptions{Replace: true})
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
