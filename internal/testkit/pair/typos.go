package pair

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/blindjoin/blindjoin/internal/bloom"
	"github.com/blindjoin/blindjoin/internal/holder/load"
	"github.com/blindjoin/blindjoin/internal/linkerror"
	"github.com/blindjoin/blindjoin/internal/masterkey"
	"github.com/blindjoin/blindjoin/internal/study"
	"github.com/blindjoin/blindjoin/internal/token"
)

// The two ways to link with typos: a block key B, and a link key of the further columns L and M.
const (
	ExactKeys = `  block: {columns: {alpha: [B], beta: [B]}, normalise: [trim]}
  link: {columns: {alpha: [L, M], beta: [L, M]}, normalise: [trim, upper, "null_if:-"]}`
	BloomKeys = `  block: {columns: {alpha: [B], beta: [B]}, normalise: [trim]}
  link: {method: bloom, fields: {alpha: [L, M], beta: [L, M]}, normalise: [trim, upper, "null_if:-"], bits: 512, threshold: 0.75, grams: 2, hashes: 8}`
)

// TypoRow is a record: its attribute, block and link columns. "NULL" is a null.
type TypoRow struct{ Attribute, Block, L, M string }

// TypoTable loads a dataset of holder i.
func (p *Pair) TypoTable(i int, rows []TypoRow) {
	p.T.Helper()
	columns := []string{"X", "M", "B", "L"}
	if i == 1 {
		columns = []string{"B", "L", "M", "Y"}
	}
	src := &Made{Names: columns, Rows: len(rows), Cell: func(row, column int) *string {
		r := rows[row-1]
		v := map[string]string{"X": r.Attribute, "Y": r.Attribute, "B": r.Block, "L": r.L, "M": r.M}[columns[column]]
		if v == "NULL" {
			return nil
		}
		return &v
	}}
	_, err := p.Apps[i].LoadDataset(p.T.Context(), "records", src, load.Options{Replace: true, MinRows: new(int64)})
	Must(p.T, err)
}

// Root opens the study's root key in the store of holder i.
func (p *Pair) Root(i int) token.RootKey {
	p.T.Helper()
	var wrapped []byte
	Must(p.T, p.Pools[i].QueryRow(p.T.Context(), "SELECT root_key_wrapped FROM study_secret").Scan(&wrapped))
	b, err := p.configs[i].Master.Unwrap(wrapped, masterkey.Cell{Table: "study_secret", Row: p.Ag.ID().String(), Column: "root_key_wrapped"})
	Must(p.T, err)
	return token.RootKey(b)
}

// Encoded is a linkage key of these components.
func Encoded(components ...string) []byte {
	var b []byte
	for _, c := range components {
		b = append(binary.BigEndian.AppendUint32(b, uint32(len(c))), c...)
	}
	return b
}

// Expected is what a side must send of its rows, sorted: rows without a partner's block are left
// out.
func (p *Pair) Expected(i int, rows, others []TypoRow) (records []string, without int) {
	p.T.Helper()
	root := p.Root(i)
	name := []string{"X", "Y"}[i]
	columns, err := root.Columns(Names[i], []string{name})
	Must(p.T, err)
	blocks := make(map[string]bool)
	for _, r := range others {
		blocks[strings.TrimSpace(r.Block)] = r.Block != "NULL"
	}
	m, f := p.Ag.LinkMethod(), p.Ag.Filter()
	for _, r := range rows {
		block := strings.TrimSpace(r.Block)
		if !blocks[block] {
			continue
		}
		value := token.Value{Text: r.Attribute}
		if r.Attribute == "NULL" {
			value = token.Value{Null: true}
		}
		cell, err := columns.Encrypt(0, value, 16)
		Must(p.T, err)
		l, k := strings.ToUpper(strings.TrimSpace(r.L)), strings.ToUpper(strings.TrimSpace(r.M))
		link := make([]byte, p.Ag.LinkSize())
		switch {
		case l == "NULL" || k == "NULL" || l == "-" || k == "-" || l == "" || k == "":
			without++
		case m.Method == study.LinkBloom:
			e, err := bloom.NewEncoder(bloom.Params{Bits: m.Bits, Hashes: f.Hashes, Grams: f.Grams}, root.FilterKey())
			Must(p.T, err)
			link = e.Filter([]string{l, k})
		default:
			id := root.JoinTokens(study.KeyLink).Token(Encoded(block, l, k))
			link = id[:]
		}
		id := root.JoinTokens(study.KeyBlock).Token(Encoded(block))
		records = append(records, fmt.Sprintf("%x %x %x", id, link, cell))
	}
	slices.Sort(records)
	return records, without
}

// Arrived is what the linker has of a side, in the form of expected.
func (l *FakeLinker) Arrived(side int) (records []string) {
	for id, list := range l.Sides[side].records() {
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

// TypoWorld is two datasets of units in blocks: alpha has nine of ten, beta eight, and of its
// records every seventh has a typing error in a link column.
func TypoWorld(units, blocks int) (rows [2][]TypoRow) {
	draw := &lottery{state: 7}
	for range units {
		r := TypoRow{
			Attribute: "v" + strconv.Itoa(draw.below(3)), Block: "block " + strconv.Itoa(draw.below(blocks)),
			L: "day " + strconv.Itoa(draw.below(4)), M: "amount " + strconv.Itoa(draw.below(500)),
		}
		if draw.below(10) < 9 {
			rows[0] = append(rows[0], r)
		}
		if draw.below(10) < 8 {
			r.Attribute = "w" + r.Attribute[1:]
			if draw.below(7) == 0 {
				r.M += "9"
			}
			rows[1] = append(rows[1], r)
		}
	}
	return rows
}

// NewTypos is a pair that links with typos and has contributed.
func NewTypos(t testing.TB, o Options, rows [2][]TypoRow) (*Pair, *FakeLinker) {
	t.Helper()
	p, l := NewLinked(t, o)
	for i := range p.Apps {
		p.TypoTable(i, rows[i])
	}
	_, err := p.Intersect(0)
	Must(t, err)
	for i := range p.Apps {
		_, err := p.Contribute(i)
		Must(t, err)
	}
	return p, l
}

// AssessByHand assesses the links of side i without the application.
func AssessByHand(t *testing.T, l *FakeLinker, i int, rows [2][]TypoRow, o linkerror.AssessOptions, p *Pair) *linkerror.Quality {
	t.Helper()
	sizes := make(map[string][2]int)
	for side, list := range rows {
		for _, r := range list {
			n := sizes[r.Block]
			n[side]++
			sizes[r.Block] = n
		}
	}
	tokens := p.Root(i).JoinTokens("block")
	counter := linkerror.NewBlockCounter(linkerror.ReplicateSeed(l.Generation()), linkerror.Replicates)
	for block, n := range sizes {
		if n[i] > 0 {
			counter.Add(tokens.Token(Encoded(block)), n[i], n[1-i])
		}
	}
	q, err := linkerror.Assess(counter.Tables(), l.Tables(i), o)
	Must(t, err)
	return q
}
