package holderdb_test

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/bloom"
	"github.com/blindjoin/blindjoin/internal/holder"
	"github.com/blindjoin/blindjoin/internal/masterkey"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/token"
)

// The two ways to link with typos: a block key B, and a link key of the further columns L and M.
const (
	exactKeys = `  block: {columns: {alpha: [B], beta: [B]}, normalise: [trim]}
  link: {columns: {alpha: [L, M], beta: [L, M]}, normalise: [trim, upper, "null_if:-"]}`
	bloomKeys = `  block: {columns: {alpha: [B], beta: [B]}, normalise: [trim]}
  link: {method: bloom, fields: {alpha: [L, M], beta: [L, M]}, normalise: [trim, upper, "null_if:-"], bits: 512, threshold: 0.75, grams: 2, hashes: 8}`
)

// typoRow is a record: its attribute, block and link columns. "NULL" is a null.
type typoRow struct{ attribute, block, l, m string }

// typoTable loads a dataset of holder i.
func (p *holderPair) typoTable(i int, rows []typoRow) {
	p.t.Helper()
	columns := []string{"X", "M", "B", "L"}
	if i == 1 {
		columns = []string{"B", "L", "M", "Y"}
	}
	src := &made{columns: columns, rows: len(rows), cell: func(row, column int) *string {
		r := rows[row-1]
		v := map[string]string{"X": r.attribute, "Y": r.attribute, "B": r.block, "L": r.l, "M": r.m}[columns[column]]
		if v == "NULL" {
			return nil
		}
		return &v
	}}
	_, err := p.apps[i].LoadDataset(p.t.Context(), "records", src, holder.LoadOptions{Replace: true, MinRows: new(int64)})
	must(p.t, err)
}

// root opens the study's root key in the store of holder i.
func (p *holderPair) root(i int) token.RootKey {
	p.t.Helper()
	var wrapped []byte
	must(p.t, p.pools[i].QueryRow(p.t.Context(), "SELECT root_key_wrapped FROM study_secret").Scan(&wrapped))
	b, err := p.apps[i].Master.Unwrap(wrapped, masterkey.Cell{Table: "study_secret", Row: p.ag.ID().String(), Column: "root_key_wrapped"})
	must(p.t, err)
	return token.RootKey(b)
}

// encoded is a linkage key of these components.
func encoded(components ...string) []byte {
	var b []byte
	for _, c := range components {
		b = append(binary.BigEndian.AppendUint32(b, uint32(len(c))), c...)
	}
	return b
}

// expected is what a side must send of its rows, sorted: rows without a partner's block are left out.
func (p *holderPair) expected(i int, rows, others []typoRow) (records []string, without int) {
	p.t.Helper()
	root := p.root(i)
	name := []string{"X", "Y"}[i]
	columns, err := root.Columns(holderNames[i], []string{name})
	must(p.t, err)
	blocks := make(map[string]bool)
	for _, r := range others {
		blocks[strings.TrimSpace(r.block)] = r.block != "NULL"
	}
	m, f := p.ag.LinkMethod(), p.ag.Filter()
	for _, r := range rows {
		block := strings.TrimSpace(r.block)
		if !blocks[block] {
			continue
		}
		value := token.Value{Text: r.attribute}
		if r.attribute == "NULL" {
			value = token.Value{Null: true}
		}
		cell, err := columns.Encrypt(0, value, 16)
		must(p.t, err)
		l, k := strings.ToUpper(strings.TrimSpace(r.l)), strings.ToUpper(strings.TrimSpace(r.m))
		link := make([]byte, p.ag.LinkSize())
		switch {
		case l == "NULL" || k == "NULL" || l == "-" || k == "-" || l == "" || k == "":
			without++
		case m.Method == study.LinkBloom:
			e, err := bloom.NewEncoder(bloom.Params{Bits: m.Bits, Hashes: f.Hashes, Grams: f.Grams}, root.FilterKey())
			must(p.t, err)
			link = e.Filter([]string{l, k})
		default:
			id := root.JoinTokens(study.KeyLink).Token(encoded(block, l, k))
			link = id[:]
		}
		id := root.JoinTokens(study.KeyBlock).Token(encoded(block))
		records = append(records, fmt.Sprintf("%x %x %x", id, link, cell))
	}
	slices.Sort(records)
	return records, without
}

// arrived is what the linker has of a side, in the form of expected.
func (l *fakeLinker) arrived(side int) (records []string) {
	for id, list := range l.sides[side].records() {
		for _, r := range list {
			records = append(records, fmt.Sprintf("%x %x %x", id, r.link, r.cell))
		}
	}
	slices.Sort(records)
	return records
}

// lottery gives the same numbers every time.
type lottery struct{ state uint64 }

func (l *lottery) below(n int) int {
	l.state = l.state*6364136223846793005 + 1442695040888963407
	return int((l.state >> 33) % uint64(n))
}

// typoWorld is two datasets of units in blocks: alpha has nine of ten, beta eight, and of its records every seventh has a
// typing error in a link column.
func typoWorld(units, blocks int) (rows [2][]typoRow) {
	draw := &lottery{state: 7}
	for range units {
		r := typoRow{
			attribute: "v" + strconv.Itoa(draw.below(3)), block: "block " + strconv.Itoa(draw.below(blocks)),
			l: "day " + strconv.Itoa(draw.below(4)), m: "amount " + strconv.Itoa(draw.below(500)),
		}
		if draw.below(10) < 9 {
			rows[0] = append(rows[0], r)
		}
		if draw.below(10) < 8 {
			r.attribute = "w" + r.attribute[1:]
			if draw.below(7) == 0 {
				r.m += "9"
			}
			rows[1] = append(rows[1], r)
		}
	}
	return rows
}

// newTypoPair is a pair that links with typos and has contributed.
func newTypoPair(t testing.TB, o pairOptions, rows [2][]typoRow) (*holderPair, *fakeLinker) {
	t.Helper()
	p, l := linkedPair(t, o)
	for i := range p.apps {
		p.typoTable(i, rows[i])
	}
	_, err := p.intersect(0)
	must(t, err)
	for i := range p.apps {
		_, err := p.contribute(i)
		must(t, err)
	}
	return p, l
}
