package pair

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/blindjoin/blindjoin/internal/auditlog"
	"github.com/blindjoin/blindjoin/internal/bloom"
	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/holder/load"
	"github.com/blindjoin/blindjoin/internal/identity"
	"github.com/blindjoin/blindjoin/internal/linkerror"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/token"
)

// FakeLinker keeps contributions in memory, counts pairs without disclosure control, and can be
// made to misbehave.
type FakeLinker struct {
	identity *identity.Identity
	ag       *study.Agreement
	Sides    [2]*kept
	Log      []auditlog.Row
	FailAt   int                   // the chunk that does not arrive, if not 0
	Distort  func(a *query.Answer) // changes an answer before it is sent
	Asked    []query.Request
	Begun    func() // what happens while an upload is announced

	linkSize  int     // bytes of a link value; 0 in a study of one key
	threshold float64 // of Bloom filters; 0 compares for equality
	Relinked  byte    // how often the links were made anew
	// so many of the next requests for tables find links made anew
	Relink int
	Twist  func(t *linkerror.LinkTables) // changes tables before they are sent
	Refuse error                         // is the answer to requests for tables
	Tabled int                           // requests for tables

	Told     []query.Delivered       // answers as either holder may have them
	Withhold bool                    // nobody is told of answers
	Retell   func(d *query.Delivery) // changes what a holder is told
	Fork     map[int][]auditlog.Row  // logs that sides are shown in place of Log

	Approved       []study.TableProposal // as they came, again and again
	RefuseApproval error                 // is the answer to approvals

	DigestCalls int // requests for digests of the audit log
	// digests answers them instead, if it is not nil; head is what the log ends with.
	Digests func(from, to int64, head auditlog.SignedHead) ([]auditlog.Hash, auditlog.SignedHead, error)
}

// kept is one side's upload.
type kept struct {
	Begin    contribution.Begin
	state    contribution.State
	Chunks   []contribution.Chunk
	Received []uint32 // numbers of the chunks that arrived, again and again
	Complete bool
}

// linkerView is the fake as one side calls it.
type linkerView struct {
	*FakeLinker
	side int
}

func (l linkerView) BeginContribution(_ context.Context, b contribution.Begin) (contribution.Receipt, error) {
	if err := b.Validate(1, l.linkSize, 0); err != nil {
		return contribution.Receipt{}, err
	}
	if err := b.Certified(l.ag); err != nil {
		return contribution.Receipt{}, err
	}
	if l.Begun != nil {
		l.Begun()
	}
	r := contribution.Receipt{Head: l.Head()}
	for _, k := range l.Sides {
		if k != nil && k.Complete && k.Begin.Number > b.Number {
			r.Overtaken, r.InForce = true, k.Begin.Number
		}
	}
	if r.Overtaken {
		return r, nil
	}
	k := l.Sides[l.side]
	if k == nil || k.Begin.ID != b.ID {
		k = &kept{Begin: b, state: contribution.NewState(b)}
		l.Sides[l.side] = k
	}
	return contribution.Receipt{NextChunk: k.state.Chunks(), Complete: k.Complete, Linkage: l.linkage(), Head: l.Head()}, nil
}

func (l linkerView) PutChunk(_ context.Context, _ study.ID, id [16]byte, c contribution.Chunk) error {
	k := l.Sides[l.side]
	if id != k.Begin.ID || (l.FailAt != 0 && int(c.No) == l.FailAt) {
		l.FailAt = 0
		return ErrDropped
	}
	k.Received = append(k.Received, c.No)
	state, err := c.Validate(k.Begin, k.state)
	if err != nil {
		return err
	}
	k.state, k.Chunks = state, append(k.Chunks, c)
	return nil
}

func (l linkerView) CompleteContribution(_ context.Context, _ study.ID, c contribution.Complete) (contribution.Receipt, error) {
	k := l.Sides[l.side]
	k.Complete = true
	err := k.state.Finish(k.Begin, c)
	return contribution.Receipt{NextChunk: c.Chunks, Complete: true, Linkage: l.linkage(), Head: l.Head()}, err
}

// Content is the end of what a side has uploaded: the digest of all of it.
func (l *FakeLinker) Content(side int) contribution.Complete {
	c, _ := l.Sides[side].state.Complete(l.Sides[side].Begin)
	return c
}

// linkage waits for whoever has nothing complete of the latest intersection.
func (l *FakeLinker) linkage() (state contribution.Linkage) {
	for i, name := range []string{"alpha", "beta"} {
		k, other := l.Sides[i], l.Sides[1-i]
		if k == nil || !k.Complete || other != nil && other.Begin.Number > k.Begin.Number {
			state.Waiting = append(state.Waiting, name)
		}
	}
	state.Linked = len(state.Waiting) == 0
	return state
}

func (l *FakeLinker) Head() auditlog.SignedHead { return l.Log[len(l.Log)-1].Head() }

// origin is what the present pairs come from.
func (l *FakeLinker) origin() contribution.Origin {
	at := time.Date(2026, 1, 31, 12, 0, 0, 0, time.UTC)
	o := contribution.Origin{Number: l.Sides[0].Begin.Number, Intersection: l.Sides[0].Begin.Intersection, LinkedAt: at, ComputedAt: at}
	for i, k := range l.Sides {
		o.Loads[i] = k.Begin.Load
	}
	return o
}

// received is one record as it arrived: the ciphertext of its one column, and its link value.
type received struct{ cell, link []byte }

// records returns what a side has for each token.
func (k *kept) records() map[token.ID][]received {
	var dictionary [][]byte
	out := make(map[token.ID][]received)
	for _, c := range k.Chunks {
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
func (l *FakeLinker) linked(x, y received) bool {
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

// Generation identifies the links.
func (l *FakeLinker) Generation() [32]byte {
	return sha256.Sum256(append(append(l.Sides[0].Begin.ID[:], l.Sides[1].Begin.ID[:]...), l.Relinked))
}

func (l linkerView) Ask(_ context.Context, r *query.Request) (*query.Answer, error) {
	l.Asked = append(l.Asked, *r)
	a := &query.Answer{QueryID: r.ID, Columns: r.Columns, Origin: l.origin()}
	if l.linkSize > 0 {
		a.Generation = l.Generation()
	}
	other := l.Sides[1].records()
	for id, own := range l.Sides[0].records() {
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
	if l.linkSize == 0 {
		a.Generation = l.Generation()
	}
	slices.SortFunc(a.Cells, func(x, y query.Cell) int { return slices.CompareFunc(x.Key, y.Key, bytes.Compare) })
	a.Budget = query.Budget{Used: 1 + len(l.Told), Allowed: 100}
	digest := query.Digest(r.ContentID(), a.Generation, a.Cells)
	row := l.append(auditlog.Entry{
		Actor: r.Requester, Action: auditlog.ActionQuery, Study: study.ID(r.Study).String(),
		Details: map[string]string{query.DetailAnswer: hex.EncodeToString(digest[:])},
		Request: r.SigningBytes(), RequestSignature: r.Signature,
	})
	a.Head = row.Head()
	origin := a.Origin
	l.Told = append(l.Told, query.Delivered{Row: row, Cells: slices.Clone(a.Cells), Generation: a.Generation, Origin: &origin})
	if l.Distort != nil {
		l.Distort(a)
	}
	return a, nil
}

// Tables counts by comparing every record with every one of its block.
func (l *FakeLinker) Tables(side int) *linkerror.LinkTables {
	counter := linkerror.NewLinkCounter(linkerror.ReplicateSeed(l.Generation()), linkerror.Replicates)
	other := l.Sides[1-side].records()
	for id, own := range l.Sides[side].records() {
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

func (l linkerView) LinkTables(context.Context, study.ID) (query.Links, error) {
	l.Tabled++
	if l.Refuse != nil {
		return query.Links{}, l.Refuse
	}
	if l.Relink > 0 {
		l.Relink--
		l.Relinked++
	}
	t := l.Tables(l.side)
	if l.Twist != nil {
		l.Twist(t)
	}
	return query.Links{Generation: l.Generation(), Tables: t, Origin: l.origin(), Head: l.Append("link_tables")}, nil
}

// ApproveTable implements approve.Linker. It believes every approval.
func (l linkerView) ApproveTable(_ context.Context, p *study.TableProposal) (auditlog.SignedHead, error) {
	if l.RefuseApproval != nil {
		return auditlog.SignedHead{}, l.RefuseApproval
	}
	l.Approved = append(l.Approved, *p)
	return l.Append("table_approve"), nil
}

// Answers implements ask.Linker.
func (l linkerView) Answers(_ context.Context, _ study.ID, after int64) (*query.Delivery, error) {
	const page = 2 // so that readers have to turn pages
	log := l.shown()
	d := &query.Delivery{Head: log[len(log)-1].Head()}
	for _, told := range l.Told {
		seq := told.Row.Seq
		switch {
		case l.Withhold || seq <= after || seq > int64(len(log)) || log[seq-1].Hash != told.Row.Hash:
		case len(d.Answers) == page:
			d.More = true
		default:
			d.Answers = append(d.Answers, told)
		}
	}
	if l.Retell != nil {
		l.Retell(d)
	}
	return d, nil
}

// shown is the log that a side is shown.
func (l linkerView) shown() []auditlog.Row {
	if fork, ok := l.Fork[l.side]; ok {
		return fork
	}
	return l.Log
}

// Other is a log of the same length in which an entry, from 1, and all after it are other ones.
func (l *FakeLinker) Other(seq int) []auditlog.Row {
	out := slices.Clone(l.Log[:seq-1])
	for len(out) < len(l.Log) {
		var last *auditlog.Row
		if n := len(out); n > 0 {
			last = &out[n-1]
		}
		row, _ := auditlog.Next(last, auditlog.Entry{Node: "linker", Action: "another"}, l.identity.Sign)
		out = append(out, row)
	}
	return out
}

func (l *FakeLinker) Append(what string) auditlog.SignedHead {
	row := l.append(auditlog.Entry{Action: what})
	return row.Head()
}

func (l *FakeLinker) append(e auditlog.Entry) auditlog.Row {
	var last *auditlog.Row
	if n := len(l.Log); n > 0 {
		last = &l.Log[n-1]
	}
	e.At, e.Node, e.Outcome = time.Date(2026, 1, 31, 12, 0, 0, 0, time.UTC), "linker", auditlog.OutcomeOK
	row, _ := auditlog.Next(last, e, l.identity.Sign)
	l.Log = append(l.Log, row)
	return row
}

func (l linkerView) AuditDigests(_ context.Context, from, to int64) ([]auditlog.Hash, auditlog.SignedHead, error) {
	log := l.shown()
	head := log[len(log)-1].Head()
	l.DigestCalls++
	if l.Digests != nil {
		return l.Digests(from, to, head)
	}
	if to == 0 {
		to = head.Seq
	}
	const page = 5 // so that readers have to turn pages
	var digests []auditlog.Hash
	for seq := from + 1; seq <= min(to, head.Seq, from+page); seq++ {
		digests = append(digests, log[seq-1].Digest())
	}
	return digests, head, nil
}

// linkedWire is a wire with a linker at its end.
type linkedWire struct {
	*wire
	view linkerView
}

func (w linkedWire) Linker(node.Peer) holder.Linker { return w.view }

// NewLinkedPair is a pair with a linker.
func NewLinkedPair(t testing.TB) (*Pair, *FakeLinker) {
	t.Helper()
	return NewLinked(t, Options{})
}

func NewLinked(t testing.TB, o Options) (*Pair, *FakeLinker) {
	t.Helper()
	p := New(t, o)
	l := &FakeLinker{identity: p.linker, ag: p.Ag, linkSize: p.Ag.LinkSize(), threshold: p.Ag.LinkMethod().Threshold}
	l.Append("init")
	for i := range p.Apps {
		p.Configure(i, func(c *holder.Config) { c.Peers = linkedWire{p.Wires[i], linkerView{l, i}} })
	}
	return p, l
}

// Table loads rows of key and attribute for holder i; "NULL" is a null.
func (p *Pair) Table(i int, rows ...[2]string) {
	p.T.Helper()
	columns, key := []string{"X", "KEY"}, 1
	if i == 1 {
		columns, key = []string{"KEY", "Y"}, 0
	}
	src := &Made{Names: columns, Rows: len(rows), Cell: func(row, column int) *string {
		v := rows[row-1][1]
		if column == key {
			v = rows[row-1][0]
		}
		if v == "NULL" {
			return nil
		}
		return &v
	}}
	_, err := p.Apps[i].LoadDataset(p.T.Context(), "records", src, load.Options{Replace: true, MinRows: new(int64)})
	Must(p.T, err)
}

// Many makes n rows whose attributes take 7 values.
func Many(n int) [][2]string {
	rows := make([][2]string, n)
	for i := range rows {
		rows[i] = [2]string{"key" + strconv.Itoa(i), "value" + strconv.Itoa(i%7)}
	}
	return rows
}
