package linkerror

import (
	"math"
	"sort"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// LinkTable is a table of numbers of links in one replicate: weighted records with 0 to 9 links and
// with 10 or more, and the weighted number of all links.
type LinkTable struct {
	Freq  [PoolFrom + 1]int64
	Links int64
}

// LinkTables says how many records have how many links, as they are and in each replicate.
type LinkTables struct {
	Counts     []Count // as they are: by rising N, each once
	Replicates []LinkTable
}

// Validate checks tables of so many records that came from another node; errors are
// problem.Invalid.
func (t *LinkTables) Validate(records int64) error {
	total := int64(0)
	for i, c := range t.Counts {
		if c.N < 0 || c.N > maxLinks || c.Freq < 0 || c.Freq > records-total || (i > 0 && c.N <= t.Counts[i-1].N) {
			return problem.New(problem.Invalid, "row %d of the table of links is out of range or out of order", i+1)
		}
		total += c.Freq
	}
	if total != records {
		return problem.New(problem.Invalid, "the table of links tells of %d records instead of %d", total, records)
	}
	for i, r := range t.Replicates {
		if r.Links < 0 || r.Links > maxWeighted {
			return problem.New(problem.Invalid, "replicate %d of the table of links is out of range", i+1)
		}
		for _, f := range r.Freq {
			if f < 0 || f > maxWeighted {
				return problem.New(problem.Invalid, "replicate %d of the table of links is out of range", i+1)
			}
		}
	}
	return nil
}

// maxWeighted bounds the numbers of a replicate, so that sums of them fit.
const maxWeighted = math.MaxInt64 >> 8

// LinkCounter makes LinkTables of blocks.
type LinkCounter struct {
	weights *Weights
	block   [16]byte
	of      []uint8 // weights of block, once there is one
	counts  map[int]int64
	tables  []LinkTable
}

// NewLinkCounter returns a counter with so many replicates.
func NewLinkCounter(seed [32]byte, replicates int) *LinkCounter {
	return &LinkCounter{weights: NewWeights(seed, replicates), counts: make(map[int]int64), tables: make([]LinkTable, replicates)}
}

// Add says that so many records of a block have n links each. All calls for a block come one after
// another.
func (c *LinkCounter) Add(block [16]byte, n int, records int64) {
	if c.of == nil || block != c.block {
		c.block, c.of = block, c.weights.Of(block)
	}
	c.counts[n] += records
	for i, w := range c.of {
		if w == 0 {
			continue
		}
		weighted := int64(w) * records
		c.tables[i].Freq[min(n, PoolFrom)] += weighted
		c.tables[i].Links += weighted * int64(n)
	}
}

// Tables returns what was counted.
func (c *LinkCounter) Tables() *LinkTables {
	return &LinkTables{Counts: sortedCounts(c.counts), Replicates: c.tables}
}

// sortedCounts turns a histogram into a table: sums of floats depend on their order, and the same
// data must give the same answer.
func sortedCounts(histogram map[int]int64) []Count {
	out := make([]Count, 0, len(histogram))
	for n, f := range histogram {
		out = append(out, Count{N: n, Freq: f})
	}
	sort.Slice(out, func(i, j int) bool { return out[i].N < out[j].N })
	return out
}

// maxBlockCells bounds the different pairs of counts that a BlockCounter holds, and with them its
// memory.
const maxBlockCells = 30_000

// BlockTables says how many blocks have how many own and peer's records, as they are and in each
// replicate. Only own blocks are in it.
type BlockTables struct {
	cells      []blockTally // by own, then peer
	replicates int
	own        int64 // own records
	blocks     int64
	// the own records of blocks in which the peer has none: they have no links, and no other node
	// counts them
	unmatched LinkTables
	err       error // why there are none
}

// blockTally is one pair of counts: so many blocks have it, and so many in each replicate.
type blockTally struct {
	own, peer int
	blocks    int64
	weighted  []int32 // at most some 2^27 blocks of one size fit
}

// BlockCounter makes BlockTables of blocks.
type BlockCounter struct {
	weights *Weights
	cells   map[[2]int]*blockTally
	n       int
	err     error
}

// NewBlockCounter returns a counter with so many replicates.
func NewBlockCounter(seed [32]byte, replicates int) *BlockCounter {
	return &BlockCounter{weights: NewWeights(seed, replicates), cells: make(map[[2]int]*blockTally), n: replicates}
}

// Add says that a block has so many records of both; own is at least 1. Each block comes once. What
// cannot be counted is an error of Assess.
func (c *BlockCounter) Add(block [16]byte, own, peer int) {
	if c.err != nil {
		return
	}
	if own < 1 || peer < 0 || own > maxBlock || peer > maxBlock {
		c.err = problem.New(problem.Invalid, "a block has %d own records and %d of the peer's: no more than %d can be counted", own, peer, maxBlock).
			WithHint("add a column to the block key, so that blocks become smaller")
		return
	}
	key := [2]int{own, peer}
	tally := c.cells[key]
	if tally == nil {
		if len(c.cells) == maxBlockCells {
			c.err = problem.New(problem.Invalid, "the blocks have more than %d different sizes", maxBlockCells).
				WithHint("add a column to the block key, so that blocks become smaller")
			return
		}
		tally = &blockTally{own: own, peer: peer, weighted: make([]int32, c.n)}
		c.cells[key] = tally
	}
	tally.blocks++
	for i, w := range c.weights.Of(block) {
		tally.weighted[i] += int32(w)
	}
}

// Tables returns what was counted.
func (c *BlockCounter) Tables() *BlockTables {
	if c.err != nil {
		return &BlockTables{err: c.err}
	}
	t := &BlockTables{replicates: c.n, unmatched: LinkTables{Replicates: make([]LinkTable, c.n)}}
	none := int64(0)
	for _, tally := range c.cells {
		t.cells = append(t.cells, *tally)
		t.blocks += tally.blocks
		t.own += tally.blocks * int64(tally.own)
		if tally.peer > 0 {
			continue
		}
		none += tally.blocks * int64(tally.own)
		for i, w := range tally.weighted {
			t.unmatched.Replicates[i].Freq[0] += int64(w) * int64(tally.own)
		}
	}
	if none > 0 {
		t.unmatched.Counts = []Count{{N: 0, Freq: none}}
	}
	sort.Slice(t.cells, func(i, j int) bool {
		if t.cells[i].own != t.cells[j].own {
			return t.cells[i].own < t.cells[j].own
		}
		return t.cells[i].peer < t.cells[j].peer
	})
	return t
}
