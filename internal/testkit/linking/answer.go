package linking

import (
	"bytes"
	"context"
	"crypto/rand"
	"maps"
	"strconv"
	"strings"
	"time"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/query"
	"github.com/blindjoin/blindjoin/internal/study"
)

// Columns turns "a0", "b1" into the columns of a request, in canonical order; names gives them in
// that order.
func Columns(names ...string) (cols []query.Column, order []string) {
	for _, n := range names {
		side := study.Side1
		if n[0] == 'b' {
			side = study.Side2
		}
		cols = append(cols, query.Column{Side: side, Name: ColumnName(side, int(n[1]-'0'))})
	}
	sorted, from := query.Canonical(cols)
	for _, i := range from {
		order = append(order, names[i])
	}
	return sorted, order
}

// Request prepares a signed request.
func (w *World) Request(holder string, names ...string) *query.Request {
	w.t.Helper()
	r := &query.Request{Study: w.Study, Requester: holder, At: w.Now.Truncate(time.Second)}
	r.Columns, _ = Columns(names...)
	_, err := rand.Read(r.ID[:])
	w.Must(err)
	r.Sign(w.IDs[holder].Sign)
	return r
}

// Ask puts a request to the linker, and checks the answer's form and signature.
func (w *World) Ask(r *query.Request) (*query.Answer, error) {
	a, err := w.App.HandleQuery(context.Background(), w.Peers[r.Requester], r)
	if err != nil {
		return nil, err
	}
	if err := a.Validate(r, w.Agreement.WithTypos()); err != nil {
		return nil, err
	}
	return a, a.Head.Verify(w.IDs["linker"].Public())
}

// Table is an answer, decrypted: counts by key ("a0=1 b0=2"), -1 for suppressed cells, and how many
// are withheld. In studies with typing errors, Blocks has the counts of all pairs within blocks.
type Table struct {
	Cells    map[string]int64
	Blocks   map[string]int64
	Withheld int
	Reasons  map[string]disclosure.Reason // of each cell; not compared
}

// Equal says whether two tables tell the same.
func (t Table) Equal(other Table) bool {
	return maps.Equal(t.Cells, other.Cells) && maps.Equal(t.Blocks, other.Blocks) && t.Withheld == other.Withheld
}

// Follows says whether an answer tells nothing that a naive count does not release, and has all
// cells that it does: released with the same numbers, or left out beside others.
func (t Table) Follows(naive Table) bool {
	for key, n := range t.Cells {
		if want, ok := naive.Cells[key]; n >= 0 && (!ok || want != n || t.Blocks[key] != naive.Blocks[key]) {
			return false
		}
	}
	for key, n := range naive.Cells {
		if _, ok := t.Cells[key]; !ok && n >= 0 {
			return false
		}
	}
	return true
}

// Table decrypts the answer to a request by the columns of these names.
func (w *World) Table(r *query.Request, a *query.Answer, names ...string) Table {
	w.t.Helper()
	_, order := Columns(names...)
	out := Table{Cells: map[string]int64{}, Blocks: map[string]int64{}, Reasons: map[string]disclosure.Reason{}}
	for _, c := range a.Cells {
		if c.Withheld {
			out.Withheld++
			continue
		}
		parts := make([]string, len(order))
		for i, n := range order {
			parts[i] = n + "=" + decrypt(r.Columns[i].Side, int(n[1]-'0'), c.Key[i])
		}
		key := strings.Join(parts, " ")
		if _, twice := out.Cells[key]; twice {
			w.t.Fatalf("cell %s occurs twice", key)
		}
		out.Cells[key], out.Reasons[key] = c.Count, c.Reason
		if c.Suppressed {
			out.Cells[key] = -1
		} else if c.BlockCount != 0 {
			out.Blocks[key] = c.BlockCount
		}
	}
	return out
}

// decrypt tries values, as the test's ciphertexts are hashes.
func decrypt(side study.Side, column int, text []byte) string {
	for v := range 5000 {
		if bytes.Equal(Ciphertext(side, column, strconv.Itoa(v)), text) {
			return strconv.Itoa(v)
		}
	}
	return "?"
}

// Answer asks and decrypts.
func (w *World) Answer(holder string, names ...string) Table {
	w.t.Helper()
	r := w.Request(holder, names...)
	a, err := w.Ask(r)
	w.Must(err)
	return w.Table(r, a, names...)
}
