package linking

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"slices"
	"strconv"

	"github.com/blindjoin/blindjoin/internal/contribution"
	"github.com/blindjoin/blindjoin/internal/token"
)

// Record is a row of a holder: its linkage key (in studies with typing errors its block), one value
// for each of its columns, and the link value, nil for none.
type Record struct {
	Key    int
	Values []int
	Link   []byte
}

// Rows gives n records each to the keys first..first+count-1, all with the same values.
func Rows(first, count, n int, values ...int) []Record {
	var out []Record
	for key := first; key < first+count; key++ {
		for range n {
			out = append(out, Record{Key: key, Values: values})
		}
	}
	return out
}

// joinToken is the join token of a key.
func joinToken(key int) token.ID {
	sum := sha256.Sum256(fmt.Appendf(nil, "token %d", key))
	return token.ID(sum[:token.IDSize])
}

// Upload is a contribution as a holder prepares it.
type Upload struct {
	holder   string
	Begin    contribution.Begin
	Chunks   []contribution.Chunk
	Complete contribution.Complete
}

// Certify makes the certificate of the intersection that the upload names, with the signatures of
// both holders.
func (u *Upload) Certify(w *World) {
	number := byte(u.Begin.Number)
	c := &contribution.Certificate{Statement: contribution.Statement{
		Study: u.Begin.Study, Intersection: u.Begin.Intersection, Number: u.Begin.Number,
		Generations: [2][32]byte{{1, number}, {2, number}},
	}}
	for i, name := range []string{"alpha", "beta"} {
		c.Signatures[i] = w.IDs[name].Sign(c.SigningBytes())
	}
	u.Begin.Certificate = c
}

// NewUpload prepares a contribution of the records with a fresh id. intersection names the
// intersection they come from, and is its number.
func (w *World) NewUpload(holder string, intersection byte, records []Record) *Upload {
	w.t.Helper()
	side, _ := w.Agreement.Side(holder)
	u := &Upload{holder: holder, Begin: contribution.Begin{
		Study: w.Study, Intersection: [32]byte{intersection}, Records: uint64(len(records)),
		Columns: [][]byte{ColumnName(side, 0), ColumnName(side, 1)}, LinkSize: uint32(w.Agreement.LinkSize()),
		Number: uint64(intersection), Load: bytes.Repeat([]byte{byte(side)}, contribution.SealedLoadSize),
	}}
	u.Certify(w)
	w.counter++
	binary.BigEndian.PutUint64(u.Begin.ID[:], uint64(w.counter))
	records = slices.Clone(records)
	slices.SortStableFunc(records, func(x, y Record) int { return joinToken(x.Key).Compare(joinToken(y.Key)) })
	b := contribution.NewBuilder([]string{"0", "1"}, w.Agreement.LinkSize(), func(column int, v token.Value) ([]byte, error) {
		return Ciphertext(side, column, v.Text), nil
	})
	keys := map[int]bool{}
	for _, r := range records {
		keys[r.Key] = true
		values := make([]token.Value, 2)
		for i, v := range r.Values {
			values[i].Text = strconv.Itoa(v)
		}
		link := r.Link
		if link == nil {
			link = make([]byte, w.Agreement.LinkSize())
		}
		c, err := b.Add(joinToken(r.Key), link, values)
		w.Must(err)
		if c != nil {
			u.Chunks = append(u.Chunks, *c)
		}
	}
	if c := b.Flush(); c != nil {
		u.Chunks = append(u.Chunks, *c)
	}
	u.Begin.Keys = uint64(len(keys))
	u.Finish(w)
	return u
}

// Finish computes the message that ends the upload.
func (u *Upload) Finish(w *World) {
	w.t.Helper()
	state := contribution.NewState(u.Begin)
	var err error
	for _, c := range u.Chunks {
		state, err = c.Validate(u.Begin, state)
		w.Must(err)
	}
	u.Complete, err = state.Complete(u.Begin)
	w.Must(err)
}

// Begin announces an upload, which must not be overtaken, and returns with which chunk it goes on.
func (w *World) Begin(u *Upload) (next uint32, complete bool) {
	w.t.Helper()
	r, err := w.Announce(u)
	w.Must(err)
	if r.Overtaken {
		w.t.Fatalf("the announcement is overtaken by intersection %d", r.InForce)
	}
	return r.NextChunk, r.Complete
}

// Announce is the linker's reply to the beginning of an upload.
func (w *World) Announce(u *Upload) (contribution.Receipt, error) {
	return w.App.HandleBeginContribution(context.Background(), w.Peers[u.holder], u.Begin)
}

// Put sends a chunk.
func (w *World) Put(u *Upload, c contribution.Chunk) error {
	return w.App.HandlePutChunk(context.Background(), w.Peers[u.holder], w.Study, u.Begin.ID, c)
}

// Finish ends an upload.
func (w *World) Finish(u *Upload) error {
	_, err := w.Complete(u)
	return err
}

// Complete is the linker's reply to the end of an upload.
func (w *World) Complete(u *Upload) (contribution.Receipt, error) {
	return w.App.HandleCompleteContribution(context.Background(), w.Peers[u.holder], w.Study, u.Complete)
}

// Send uploads everything but the end.
func (w *World) Send(u *Upload) {
	w.t.Helper()
	w.Begin(u)
	for _, c := range u.Chunks {
		w.Must(w.Put(u, c))
	}
}

// Contribute uploads records of a holder as a whole, each time of the intersection after that of
// the holder's last.
func (w *World) Contribute(holder string, records []Record) {
	w.t.Helper()
	w.serial[holder]++
	u := w.NewUpload(holder, w.serial[holder], records)
	w.Send(u)
	w.Must(w.Finish(u))
}
