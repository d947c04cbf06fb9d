package linkerror

import (
	"sort"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// CellTotal is what the pairs of one block add to one cell of an answer.
type CellTotal struct {
	Cell  int     // 0 and up
	Block float64 // count or sum over the block's pairs
	Link  float64 // count or sum over those that also agree on the link key
	// BlockSquares and LinkSquares are the sums of squares, for cells that hold sums. Counts leave them 0.
	BlockSquares float64
	LinkSquares  float64
}

// BlockSummary is all that estimation and resampling need to know of a block that has own records.
type BlockSummary struct {
	Own, Peer int         // records
	Links     []Count     // how many own records have how many links by the link key
	Cells     []CellTotal // cells that the block contributes to, each at most once
}

// EstimateOptions steer Estimate. The zero value estimates everything, with default limits.
type EstimateOptions struct {
	Cells  int // number of cells
	Links  Options
	Blocks BlockOptions // with PeerCoverage given, no block model is fitted
	Limits Limits
}

// Estimation is the answer corrected for linkage errors.
type Estimation struct {
	Links     LinksFit
	Blocks    BlocksFit // where the coverage was given: just that
	Rates     Rates
	Block     []float64 // totals over pairs that agree on the block key, per cell
	Link      []float64 // totals over linked pairs
	Estimates []float64 // corrected totals; nil when refused
	Refused   error     // why no cell can be corrected, or nil

	opt       EstimateOptions
	blockMean float64
	own       float64
}

// Estimate fits coverage and links, and corrects the totals of the cells. Estimates that the data do not
// carry are refused in Refused; an error means malformed input.
func Estimate(blocks []BlockSummary, opt EstimateOptions) (*Estimation, error) {
	e := &Estimation{opt: opt, Block: make([]float64, opt.Cells), Link: make([]float64, opt.Cells)}
	freq := make(map[int]int64)
	table := make([]BlockCount, 0, len(blocks))
	pairs := 0.0
	for i := range blocks {
		b := &blocks[i]
		if b.Own < 1 || b.Peer < 0 {
			return nil, problem.New(problem.Invalid, "a block has counts out of range")
		}
		records := int64(0)
		for _, c := range b.Links {
			if c.N < 0 || c.Freq < 0 || c.N > b.Peer {
				return nil, problem.New(problem.Invalid, "a record has more links than its block has records of the peer, or fewer than 0")
			}
			freq[c.N] += c.Freq
			records += c.Freq
		}
		if records != int64(b.Own) {
			return nil, problem.New(problem.Invalid, "a block with %d own records tells the links of %d", b.Own, records)
		}
		for _, c := range b.Cells {
			if c.Cell < 0 || c.Cell >= opt.Cells {
				return nil, problem.New(problem.Invalid, "cell %d is not among the %d cells", c.Cell, opt.Cells)
			}
			e.Block[c.Cell] += c.Block
			e.Link[c.Cell] += c.Link
		}
		table = append(table, BlockCount{Own: b.Own, Peer: b.Peer, Blocks: 1})
		e.own += float64(b.Own)
		pairs += float64(b.Own) * float64(b.Peer)
	}
	counts := make([]Count, 0, len(freq))
	for n, f := range freq {
		counts = append(counts, Count{N: n, Freq: f})
	}
	// Sums of floats depend on their order, and the same data must give the same answer.
	sort.Slice(counts, func(i, j int) bool { return counts[i].N < counts[j].N })
	var err error
	if e.Links, err = FitLinks(counts, opt.Links); err != nil {
		return nil, err
	}
	if fixed, err := givenCoverages(opt.Blocks); err != nil {
		return nil, err
	} else if fixed[1] >= 0 {
		e.Blocks = BlocksFit{Coverage: Coverages{Peer: fixed[1]}, Warnings: []string{}, fixed: fixed}
	} else if e.Blocks, err = FitBlocks(table, opt.Blocks); err != nil {
		return nil, err
	}
	e.blockMean = pairs / e.own
	e.Rates, err = DeriveRates(e.Links, e.Blocks.Coverage.Peer, e.Blocks.StdError.Peer, e.blockMean)
	if err != nil {
		return nil, err
	}
	e.Rates.Boundary = e.Links.Boundary || e.Blocks.Boundary
	e.refuse()
	return e, nil
}

// refuse corrects the totals, or says why not.
func (e *Estimation) refuse() {
	limits := e.opt.Limits.orDefault()
	if e.Refused = e.Rates.Check(limits); e.Refused != nil {
		return
	}
	r, R := e.Rates.FalsePositiveRate, e.Rates.Recall
	e.Estimates = make([]float64, len(e.Link))
	for i := range e.Link {
		e.Estimates[i] = (e.Link[i] - r*e.Block[i]) / (R - r)
	}
}
