package check

import (
	"context"
	"encoding/binary"
	"slices"

	"github.com/blindjoin/blindjoin/internal/disclosure"
	"github.com/blindjoin/blindjoin/internal/disclosure/structure"
	"github.com/blindjoin/blindjoin/internal/holder/contribute"
	"github.com/blindjoin/blindjoin/internal/node"
	"github.com/blindjoin/blindjoin/internal/study"
)

// own is what a holder knows by itself of the intersection.
type own struct {
	side int
	// what cells count: keys, or pairs of records, each a profile of one record
	counted *structure.Units
	records []int            // by profile of these: how many records the other holder has of one
	keys    *structure.Units // what leverage is about
	pairs   bool             // whether cells count pairs
}

// ownUnits reads our records in the intersection, in the columns that tables have.
func (a *Checker) ownUnits(ctx context.Context, tx *node.Tx, ag *study.Agreement, d *dictionary, tables []Table) (*own, error) {
	side := a.Node.SideOf(ag).Index()
	var used []int
	for _, t := range tables {
		used = append(used, on(t.Columns, side)...)
	}
	slices.Sort(used)
	used = slices.Compact(used)
	r := ownReader{side: side, d: d, used: used, counted: &profiles{}, keys: &profiles{}}
	r.pairs = ag.WithTypos() || ag.Terms.Disclosure.Count == disclosure.Records
	err := a.Contributor.EachOwn(ctx, tx, ag, func(rec contribute.Own) error {
		if rec.Token != r.token {
			r.flush()
			r.token = rec.Token
		}
		r.add(rec)
		return nil
	})
	if err != nil {
		return nil, err
	}
	r.flush()
	return &own{side: side, pairs: r.pairs, counted: r.counted.units(d, side, false), records: r.counted.records, keys: r.keys.units(d, side, r.pairs)}, nil
}

// ownReader groups records by their keys.
type ownReader struct {
	side  int
	d     *dictionary
	used  []int
	pairs bool // whether cells count pairs

	token         [16]byte
	others        int64
	records       structure.Profile // of the present key
	counted, keys *profiles
}

func (r *ownReader) add(rec contribute.Own) {
	codes := make([]int32, len(rec.Classes))
	for _, c := range r.used {
		v := rec.Classes[c]
		k := class{text: v.Text}
		if v.Null {
			k = class{null: true}
		}
		codes[c] = r.d.number(r.side, c, k)
	}
	r.others = rec.Others
	same := func(p structure.Record) bool { return slices.Equal(p.Codes, codes) }
	if i := slices.IndexFunc(r.records, same); i >= 0 {
		r.records[i].Count++
		return
	}
	r.records = append(r.records, structure.Record{Codes: codes, Count: 1})
}

// flush takes the records of a key in.
func (r *ownReader) flush() {
	if len(r.records) == 0 {
		return
	}
	slices.SortFunc(r.records, func(a, b structure.Record) int { return slices.Compare(a.Codes, b.Codes) })
	weight := int64(1)
	if r.pairs {
		weight = r.others
		for _, rec := range r.records {
			r.counted.add(structure.Profile{{Codes: rec.Codes, Count: 1}}, rec.Count*r.others, 1, 1)
		}
	} else {
		for i := range r.records {
			r.records[i].Count = 1
		}
		r.counted.add(r.records, 1, 1, int(min(r.others, maxRecords)))
	}
	r.keys.add(r.records, 1, weight, 1)
	r.records = nil
}

// maxRecords is how many records of a key at the other holder are told apart from more.
const maxRecords = 16

// profiles counts units by profile and weight. Units are of one profile if the other holder has as
// many records of them, too.
type profiles struct {
	seen    map[string]int32
	list    []structure.Profile
	records []int              // by profile
	groups  map[[2]int64]int64 // units by profile and weight
	order   [][2]int64
}

func (p *profiles) add(records structure.Profile, units, weight int64, others int) {
	if p.seen == nil {
		p.seen, p.groups = map[string]int32{}, map[[2]int64]int64{}
	}
	key := binary.AppendUvarint(nil, uint64(others)) //nolint:gosec // a number of records
	for _, r := range records {
		for _, c := range r.Codes {
			key = binary.AppendUvarint(key, uint64(c)) //nolint:gosec // a class
		}
		key = binary.AppendUvarint(key, uint64(r.Count)) //nolint:gosec // a number of records
	}
	n, ok := p.seen[string(key)]
	if !ok {
		n = int32(len(p.list)) //nolint:gosec // at most the records
		p.seen[string(key)] = n
		p.list, p.records = append(p.list, records), append(p.records, others)
	}
	at := [2]int64{int64(n), weight}
	if _, ok := p.groups[at]; !ok {
		p.order = append(p.order, at)
	}
	p.groups[at] += units
}

func (p *profiles) units(d *dictionary, side int, countRecords bool) *structure.Units {
	u := d.units()
	u.CountRecords = countRecords
	u.Sides[side].Profiles = p.list
	for _, at := range p.order {
		g := structure.Group{Linked: true, Units: p.groups[at]}
		g.Profile[side] = int32(at[0]) //nolint:gosec // it was one
		g.Weighted[side] = p.groups[at] * at[1]
		u.Groups = append(u.Groups, g)
	}
	return u
}

// sizes counts what is in each combination of own classes.
func (o *own) sizes(columns []int) map[int]int64 {
	out := map[int]int64{}
	members := o.counted.Members(o.side, columns)
	for _, g := range o.counted.Groups {
		for _, m := range members[g.Profile[o.side]] {
			out[m.Class] += g.Units
		}
	}
	return out
}
