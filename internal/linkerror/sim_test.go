package linkerror

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// seeded is SplitMix64: a source whose sequence is the same everywhere and for ever.
type seeded struct{ state uint64 }

func (s *seeded) Uint64() uint64 {
	s.state += 0x9e3779b97f4a7c15
	z := s.state
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

func (s *seeded) unit() float64 { return float64(s.Uint64()>>11) / (1 << 53) }

func (s *seeded) intn(n int) int { return int(s.unit() * float64(n)) }

// shapes are distributions of block rates, each with the mean that its blocks have.
var shapes = []struct {
	name string
	mean float64
	draw func(s *seeded) float64
}{
	{"equal", 4, func(*seeded) float64 { return 1 }},
	{"gamma(2)", 4, func(s *seeded) float64 { return distuv.Gamma{Alpha: 2, Beta: 2, Src: s}.Rand() }},
	{"gamma(.5)", 6, func(s *seeded) float64 { return distuv.Gamma{Alpha: .5, Beta: .5, Src: s}.Rand() }},
	{"lognormal(1)", 4, func(s *seeded) float64 { return distuv.LogNormal{Mu: 0, Sigma: 1, Src: s}.Rand() }},
	{"two sizes", 4, func(s *seeded) float64 {
		if s.intn(2) == 0 {
			return 1
		}
		return 20
	}},
}

// simulatedBlock is what both holders count in a block with own records.
type simulatedBlock struct {
	own, peer int
	links     []Count
	cells     []cellTotal
}

// cellTotal is how many pairs of a block fall into a cell: all, and those linked.
type cellTotal struct {
	cell        int
	block, link float64
}

// assess counts blocks and links as holder and linker do, and assesses them.
func (sim *simulated) assess(seed byte, replicates int, o AssessOptions) (*Quality, error) {
	blocks, links := sim.tables(seed, replicates)
	return Assess(blocks, links, o)
}

func (sim *simulated) tables(seed byte, replicates int) (*BlockTables, *LinkTables) {
	blocks := NewBlockCounter([32]byte{seed}, replicates)
	links := NewLinkCounter([32]byte{seed}, replicates)
	for i, b := range sim.blocks {
		token := [16]byte{byte(i), byte(i >> 8), byte(i >> 16)}
		blocks.Add(token, b.own, b.peer)
		if b.peer == 0 {
			continue
		}
		for _, c := range b.links {
			links.Add(token, c.N, c.Freq)
		}
	}
	return blocks.Tables(), links.Tables()
}

// totals returns the totals of linked and of all pairs per cell, and over all cells at the end.
func (sim *simulated) totals() (link, block []float64) {
	n := len(sim.cells)
	link, block = make([]float64, n+1), make([]float64, n+1)
	for _, b := range sim.blocks {
		for _, c := range b.cells {
			link[c.cell] += c.link
			block[c.cell] += c.block
			link[n] += c.link
			block[n] += c.block
		}
	}
	return link, block
}

// simulated is a population of units in blocks, seen by two holders.
type simulated struct {
	blocks []simulatedBlock
	units  int
	both   int
	cells  []float64 // true pairs per cell
}

// world describes what to simulate.
type world struct {
	units         int
	mean          float64 // units per block
	draw          func(*seeded) float64
	own, peer     float64 // coverages
	errors        float64 // share of pairs whose link attributes differ
	dates, values int
	cells         int
}

func simulate(w world, s *seeded) simulated {
	blocks := int(math.Round(float64(w.units) / w.mean))
	edges := make([]float64, blocks)
	sum := 0.0
	for i := range edges {
		sum += w.draw(s)
		edges[i] = sum
	}
	members := make([][]int, blocks) // link value of each unit
	for range w.units {
		u := s.unit() * sum
		low, high := 0, blocks-1
		for low < high {
			mid := (low + high) / 2
			if edges[mid] > u {
				high = mid
			} else {
				low = mid + 1
			}
		}
		members[low] = append(members[low], s.intn(w.dates*w.values))
	}
	out := simulated{units: w.units, cells: make([]float64, w.cells)}
	type record struct{ link, cell int }
	for _, units := range members {
		var own []record
		peers := make(map[int]int)
		peer := 0
		for _, link := range units {
			cell := s.intn(w.cells)
			inOwn, inPeer := s.unit() < w.own, s.unit() < w.peer
			if inOwn {
				own = append(own, record{link, cell})
			}
			if inPeer {
				other := link
				if s.unit() < w.errors { // a wrong value is another value
					other = (link + 1 + s.intn(w.dates*w.values-1)) % (w.dates * w.values)
				}
				peers[other]++
				peer++
			}
			if inOwn && inPeer {
				out.both++
				out.cells[cell]++
			}
		}
		if len(own) == 0 {
			continue
		}
		b := simulatedBlock{own: len(own), peer: peer}
		hist := make(map[int]int64)
		cells := make([]cellTotal, w.cells)
		for _, r := range own {
			n := peers[r.link]
			hist[n]++
			cells[r.cell].cell = r.cell
			cells[r.cell].block += float64(peer)
			cells[r.cell].link += float64(n)
		}
		for n := range 60 {
			if hist[n] > 0 {
				b.links = append(b.links, Count{N: n, Freq: hist[n]})
			}
		}
		for _, c := range cells {
			if c.block != 0 || c.link != 0 {
				b.cells = append(b.cells, c)
			}
		}
		out.blocks = append(out.blocks, b)
	}
	return out
}
