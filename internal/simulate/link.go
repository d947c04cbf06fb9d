package simulate

import (
	"slices"

	"github.com/blindjoin/blindjoin/internal/linkerror"
)

// view is what the asking holder gets to know of the two samples, and, apart from it, the truth.
type view struct {
	blocks []linkerror.BlockSummary // of blocks in which the asker has records
	truth  truth
}

// truth is what no holder knows. It is compared with estimates and never enters them.
type truth struct {
	cells                  []float64 // true pairs per cell; the last cell is all
	pairs, linked          float64   // true pairs, and those of them that are linked
	falsePairs, falseLinks float64   // pairs in blocks of different units, and those of them that are linked
}

// cells is the number of cells: one for each pair of categories, then all of them together.
func (d *Design) cells() int { return d.Categories[0]*d.Categories[1] + 1 }

// look links the samples as holder d.Asker sees them: for each of its blocks it counts its own records and the
// peer's, and for each of its records the peer's records that agree.
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
	for block := range own {
		if len(own[block]) == 0 {
			continue
		}
		totals := make([]linkerror.CellTotal, d.cells())
		for _, o := range own[block] {
			for _, p := range peer[block] {
				totals[cellOf(o, p)].Block++
				if o.unit == p.unit {
					v.truth.cells[cellOf(o, p)]++
					v.truth.cells[all]++
				}
			}
		}
		links := make([]int, len(own[block]))
		d.compare(w, f, own[block], peer[block], func(i int, o, p record) {
			links[i]++
			totals[cellOf(o, p)].Link++
			if o.unit == p.unit {
				v.truth.linked++
			} else {
				v.truth.falseLinks++
			}
		})
		v.truth.falsePairs += float64(len(own[block]) * len(peer[block]))
		v.blocks = append(v.blocks, summary(len(own[block]), len(peer[block]), links, totals))
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

// summary is a block as linkerror wants it. The last of totals is filled with the sum of the others.
func summary(own, peer int, links []int, totals []linkerror.CellTotal) linkerror.BlockSummary {
	b := linkerror.BlockSummary{Own: own, Peer: peer}
	slices.Sort(links)
	for _, n := range links {
		if last := len(b.Links) - 1; last >= 0 && b.Links[last].N == n {
			b.Links[last].Freq++
		} else {
			b.Links = append(b.Links, linkerror.Count{N: n, Freq: 1})
		}
	}
	all := &totals[len(totals)-1]
	for i := range totals {
		t := &totals[i]
		t.Cell = i
		if t != all {
			all.Block += t.Block
			all.Link += t.Link
		}
		if t.Block != 0 {
			b.Cells = append(b.Cells, *t)
		}
	}
	return b
}
