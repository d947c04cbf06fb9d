package linkerror

import (
	"math"
	"sort"
)

// blockCell is one combination of counts; its ratios say how the terms of the sum over `both`
// follow each other.
type blockCell struct {
	own, peer int
	blocks    float64
	constant  float64 // −log own! − log peer!
	ratio     []float64
}

// blockModel is the likelihood of the pairs of counts. Its parameters are logit τ1, logit τ2 and
// those of the mixing.
type blockModel struct {
	cells      []blockCell
	blocks     float64
	mix        mixing
	lm, weight []float64
	step       []float64 // M(n−1)/M(n)
	terms      []float64
}

// blockCells is a table of pairs of counts, prepared; models with other mixings can share it.
type blockCells struct {
	cells   []blockCell // by own, then peer, each pair once
	highest int         // sum of a pair's counts
	terms   int         // of the longest sum over `both`
}

// newBlockCells sorts and prepares a table whose counts are in range.
func newBlockCells(b []BlockCount) blockCells {
	var cells []blockCell
	highest, terms := 0, 0
	at := make(map[[2]int]int)
	for _, c := range b {
		if c.Blocks == 0 {
			continue
		}
		key := [2]int{c.Own, c.Peer}
		if i, ok := at[key]; ok {
			cells[i].blocks += float64(c.Blocks)
			continue
		}
		at[key] = len(cells)
		cells = append(cells, blockCell{own: c.Own, peer: c.Peer, blocks: float64(c.Blocks)})
	}
	sort.Slice(cells, func(i, j int) bool {
		if cells[i].own != cells[j].own {
			return cells[i].own < cells[j].own
		}
		return cells[i].peer < cells[j].peer
	})
	for i := range cells {
		c := &cells[i]
		highest = max(highest, c.own+c.peer)
		most := min(c.own, c.peer)
		terms = max(terms, most+1)
		a, _ := math.Lgamma(float64(c.own + 1))
		b, _ := math.Lgamma(float64(c.peer + 1))
		c.constant = -a - b
		c.ratio = make([]float64, most)
		for k := range most {
			c.ratio[k] = float64(c.own-k) * float64(c.peer-k) / float64(k+1)
		}
	}
	return blockCells{cells, highest, terms}
}

func newBlockModel(t blockCells, mix mixing) *blockModel {
	m := &blockModel{
		cells: t.cells, mix: mix,
		lm: make([]float64, t.highest+1), weight: make([]float64, t.highest+1), step: make([]float64, t.highest+1),
		terms: make([]float64, t.terms),
	}
	for _, c := range t.cells {
		m.blocks += c.blocks
	}
	return m
}

// mixingFrom is where the mixing's parameters begin.
const mixingFrom = 2

// coverages reads τ1 and τ2 from a model's parameters.
func coverages(x []float64) (tau [mixingFrom]float64) {
	for i := range tau {
		tau[i] = clamp(expit(x[i]), nearlyNone, 1-nearlyNone)
	}
	return tau
}

// nearlyNone keeps coverages of 0 and 1 off the boundary, where one block that contradicts them
// would make the likelihood 0 and hide what the others say.
const nearlyNone = 1e-9

func (m *blockModel) parameters() int { return mixingFrom + m.mix.parameters() }

// rescale bounds the terms of a sum: beyond it, they are made smaller, and those that vanish did
// not count.
const rescale = 1e200

// logLik is the log-likelihood at x of the counts, given that own is at least 1 in every block.
func (m *blockModel) logLik(x, grad []float64) float64 {
	tau := coverages(x)
	t1, t2 := tau[0], tau[1]
	c := t1 + t2 - t1*t2
	zero := m.mix.moments(x[mixingFrom:], c, t1, m.lm)
	both := 1 / ((1 - t1) * (1 - t2))
	for n := 1; n < len(m.lm); n++ {
		m.step[n] = both * math.Exp(clamp(m.lm[n-1]-m.lm[n], -300, 300))
	}
	for i := range m.weight {
		m.weight[i] = 0
	}
	l1, l2, n1, n2 := math.Log(t1), math.Log(t2), math.Log1p(-t1), math.Log1p(-t2)
	value := 0.0
	var own, peer, ownOnly, peerOnly float64 // expected units, over all blocks
	for i := range m.cells {
		cell := &m.cells[i]
		if cell.blocks == 0 {
			continue
		}
		a, b := float64(cell.own), float64(cell.peer)
		n := cell.own + cell.peer
		term, sum, first, scale := 1.0, 1.0, 0.0, 0.0
		m.terms[0] = 1
		for k, r := range cell.ratio {
			term *= r * m.step[n-k]
			if term > rescale {
				for j := range k + 1 {
					m.terms[j] /= rescale
				}
				term, sum, first, scale = term/rescale, sum/rescale, first/rescale, scale+math.Log(rescale)
			}
			m.terms[k+1] = term
			sum += term
			first += term * float64(k+1)
		}
		value += cell.blocks * (cell.constant + a*(l1+n2) + b*(l2+n1) + m.lm[n] + math.Log(sum) + scale)
		norm := cell.blocks / sum
		for k, t := range m.terms[:len(cell.ratio)+1] {
			m.weight[n-k] += norm * t
		}
		mean := norm * first
		own += cell.blocks * a
		peer += cell.blocks * b
		ownOnly += cell.blocks*a - mean
		peerOnly += cell.blocks*b - mean
	}
	none := math.Exp(zero)
	seen := math.Max(-math.Expm1(zero), 1e-300)
	value -= m.blocks * math.Log(seen)
	for i := range grad {
		grad[i] = 0
	}
	dc, dtau := m.mix.gradient(m.weight, m.blocks*none/seen, grad[mixingFrom:])
	d := [mixingFrom]float64{
		own/t1 - peerOnly/(1-t1) + dc*(1-t2) + dtau,
		peer/t2 - ownOnly/(1-t2) + dc*(1-t1),
	}
	for i := range tau {
		grad[i] = d[i] * tau[i] * (1 - tau[i])
	}
	return value
}
