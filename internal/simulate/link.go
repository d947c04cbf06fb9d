package simulate

import (
	"slices"

	"github.com/blindjoin/blindjoin/internal/linkerror"
)

// view is what the asking holder gets to know of the two samples, and, apart from it, the truth.
type view struct {
	blocks []block // those in which the asker has records
	truth  truth
}

// block is what is counted in a block that has own records.
type block struct {
	own, peer int               // records
	links     []linkerror.Count // how many own records have how many links by the link key
	cells     []cellTotal       // cells that the block contributes to, each at most once
}

// cellTotal is how many pairs of a block fall into a cell: all, and those that are linked.
type cellTotal struct {
	cell        int
	block, link float64
}

// truth is what no holder knows. It is compared with estimates and never enters them.
type truth struct {
	cells         []float64 // true pairs per cell; the last cell is all
	pairs, linked float64   // true pairs, and those of them that are linked
	// pairs in blocks of different units, and those of them that are linked
	falsePairs, falseLinks float64
}

// cells is the number of cells: one for each pair of categories, then all of them together.
func (d *Design) cells() int { return d.Categories[0]*d.Categories[1] + 1 }

// look links the samples as holder d.Asker sees them: for each of its blocks it counts its own
// records and the peer's, and for each of its records the peer's records that agree.
func (d *Design) look(w *world, f *filters) view {
	asker := d.Asker - 1
	own, peer := w.samples[asker], w.samples[1-asker]
	v := view{truth: truth{cells: make([]float64, d.cells())}}
	cellOf := func(o, p record) int {
		if asker == 1 {
			o, p = p, o
		}
		return o.category*d.Categories[1] + p.category
	}
	all := d.cells() - 1
	for i := range own {
		if len(own[i]) == 0 {
			continue
		}
		totals := make([]cellTotal, d.cells())
		for _, o := range own[i] {
			for _, p := range peer[i] {
				totals[cellOf(o, p)].block++
				if o.unit == p.unit {
					v.truth.cells[cellOf(o, p)]++
					v.truth.cells[all]++
				}
			}
		}
		links := make([]int, len(own[i]))
		d.compare(w, f, own[i], peer[i], func(at int, o, p record) {
			links[at]++
			totals[cellOf(o, p)].link++
			if o.unit == p.unit {
				v.truth.linked++
			} else {
				v.truth.falseLinks++
			}
		})
		v.truth.falsePairs += float64(len(own[i]) * len(peer[i]))
		v.blocks = append(v.blocks, summary(len(own[i]), len(peer[i]), links, totals))
	}
	v.truth.pairs = v.truth.cells[all]
	v.truth.falsePairs -= v.truth.pairs
	return v
}

// compare calls visit for each linked pair of a block, with the index of its own record.
func (d *Design) compare(w *world, f *filters, own, peer []record, visit func(i int, o, p record)) {
	if d.Method == MethodBloom {
		ownFilters, peerFilters := f.records(w, own), f.records(w, peer)
		for i, a := range ownFilters {
			for j, b := range peerFilters {
				if a.similar(b, d.Bloom.Threshold) {
					visit(i, own[i], peer[j])
				}
			}
		}
		return
	}
	for i, o := range own {
		for _, p := range peer {
			if o.date == p.date && o.value == p.value {
				visit(i, o, p)
			}
		}
	}
}

// summary sorts the numbers of links of a block. The last of totals is filled with the sum of the
// others.
func summary(own, peer int, links []int, totals []cellTotal) block {
	b := block{own: own, peer: peer}
	slices.Sort(links)
	for _, n := range links {
		if last := len(b.links) - 1; last >= 0 && b.links[last].N == n {
			b.links[last].Freq++
		} else {
			b.links = append(b.links, linkerror.Count{N: n, Freq: 1})
		}
	}
	all := &totals[len(totals)-1]
	for i := range totals {
		t := &totals[i]
		t.cell = i
		if t != all {
			all.block += t.block
			all.link += t.link
		}
		if t.block != 0 {
			b.cells = append(b.cells, *t)
		}
	}
	return b
}
