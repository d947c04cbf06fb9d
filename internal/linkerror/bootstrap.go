package linkerror

import (
	"math"
	"math/bits"
	"sort"

	"gonum.org/v1/gonum/stat/distuv"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// Source is a seeded source of random numbers, such as *math/rand/v2.PCG. Resampling wants numbers that come
// again with the same seed, not unpredictable ones.
type Source interface{ Uint64() uint64 }

// Interval is an estimate with its uncertainty.
type Interval struct {
	Estimate   float64    `json:"estimate"`
	StdError   float64    `json:"std_error"`
	Spread     float64    `json:"spread"`     // standard deviation of the resampled estimates: the error as to what blocks like these would have on average
	CI95       [2]float64 `json:"ci95"`       // estimate ± Student's quantile (about 1.96) times the standard error
	Percentile [2]float64 `json:"percentile"` // from the quantiles of the resampled errors
	Refused    error      `json:"-"`          // why the estimate is not to be shown, or nil
}

// Uncertainty is what resampling tells.
type Uncertainty struct {
	Cells             []Interval
	Coverage          float64 // standard errors of the rates
	Recall            float64
	FalsePositiveRate float64
	Failed            int // replicates whose rates could correct nothing
}

// LeastReplicates is the least number of replicates that gives a standard error within about 20 per cent.
const LeastReplicates = 50

// Bootstrap resamples blocks, with replacement and as many as there are, refits the models of e from their
// estimates (number of classes and distribution stay) and returns intervals for each cell.
//
// The intervals are for the totals of the pairs that exist, not for those of an imagined superpopulation.
// Were the replicates of T̂ taken as they come, their spread would contain that of the totals themselves,
// and intervals would be up to twice too long. Each replicate therefore gives the error T̂* − T̃*, where
// T̃* is the resampled total under the rates of e: what the estimation of the rates adds. The rest of the
// error, that of T̃ with true rates, is the chance of linking, which is known:
//
//	V = [Q R(1−R) + (Q_B−Q) r(1−r)] / (R−r)²      Q, Q_B sums of squares over true and block pairs
//
// and it correlates with the former, since a chance surplus of links in a cell also raises p̂: the
// covariance is −(T̂_cell/T̂_all) times V with sums in the place of sums of squares.
func Bootstrap(blocks []BlockSummary, e *Estimation, replicates int, rng Source) (*Uncertainty, error) {
	if replicates < LeastReplicates {
		return nil, problem.New(problem.Invalid, "%d replicates are fewer than %d", replicates, LeastReplicates)
	}
	if e.Refused != nil {
		return nil, e.Refused
	}
	s, err := newResampler(blocks, e)
	if err != nil {
		return nil, err
	}
	out := &Uncertainty{Cells: make([]Interval, len(e.Estimates))}
	errs, totals := make([][]float64, len(e.Estimates)), make([][]float64, len(e.Estimates))
	var coverage, recall, rate []float64
	for range replicates {
		s.draw(rng)
		rates := s.refit()
		R, r := rates.Recall, rates.FalsePositiveRate
		if !(R-r > DefaultSeparation/5) || math.IsInf(R, 0) {
			out.Failed++
			continue
		}
		coverage, recall, rate = append(coverage, rates.Coverage), append(recall, R), append(rate, r)
		for c := range errs {
			total := (s.link[c] - r*s.block[c]) / (R - r)
			known := (s.link[c] - e.Rates.FalsePositiveRate*s.block[c]) / (e.Rates.Recall - e.Rates.FalsePositiveRate)
			totals[c] = append(totals[c], total)
			errs[c] = append(errs[c], total-known)
		}
	}
	if out.Failed*20 > replicates {
		return nil, problem.New(problem.Invalid, "%d of %d resampled datasets could not be corrected", out.Failed, replicates).
			WithHint("the estimate hangs on a few blocks; use a link key that agrees more often, or more data")
	}
	out.Coverage, out.Recall, out.FalsePositiveRate = spread(coverage), spread(recall), spread(rate)
	for c := range errs {
		out.Cells[c] = s.interval(c, errs[c])
		out.Cells[c].Spread = spread(totals[c])
	}
	return out, nil
}

// interval turns the errors of the replicates of a cell into its interval.
func (s *resampler) interval(c int, errs []float64) Interval {
	e := s.e
	in := Interval{Estimate: e.Estimates[c]}
	sd := spread(errs)
	variance, covariance := s.chance(c)
	// The floor only matters where sampling noise of the bootstrap would leave nothing.
	in.StdError = math.Sqrt(math.Max(sd*sd+variance+2*covariance, (sd*sd+variance)/20))
	// The spread comes from as many replicates, and Student's quantile allows for its own error.
	z := distuv.StudentsT{Sigma: 1, Nu: float64(len(errs) - 1)}.Quantile(0.975)
	in.CI95 = [2]float64{in.Estimate - z*in.StdError, in.Estimate + z*in.StdError}
	in.Percentile = in.CI95
	if sd > 0 {
		sort.Float64s(errs)
		factor := in.StdError / sd
		in.Percentile = [2]float64{in.Estimate - factor*quantile(errs, 0.975), in.Estimate - factor*quantile(errs, 0.025)}
	}
	in.Refused = e.opt.Limits.CheckCell(in.Estimate, in.StdError)
	return in
}

// chance returns the variance of the cell's total under true rates, and its covariance with what the
// estimation of the rates adds.
func (s *resampler) chance(c int) (variance, covariance float64) {
	R, r := math.Min(s.e.Rates.Recall, 1), s.e.Rates.FalsePositiveRate
	spread := func(link, block float64) float64 {
		pairs := math.Max((link-r*block)/(R-r), 0)
		return (pairs*R*(1-R) + math.Max(block-pairs, 0)*r*(1-r)) / ((R - r) * (R - r))
	}
	all := s.e.own * s.e.Blocks.Coverage.Peer
	variance = spread(s.linkSquares[c], s.blockSquares[c])
	return variance, -s.e.Estimates[c] / all * spread(math.Abs(s.e.Link[c]), math.Abs(s.e.Block[c]))
}

// resampler draws blocks and refits.
type resampler struct {
	e                         *Estimation
	blocks                    []BlockSummary
	cellOf                    []int // index of a block's counts in the model's cells
	model                     *blockModel
	links                     *linkModel
	refitBlocks, refitLinks   func() []float64 // maximise again after draw
	block, link               []float64
	blockSquares, linkSquares []float64
	own, pairs                float64
}

func newResampler(blocks []BlockSummary, e *Estimation) (*resampler, error) {
	cells := len(e.Estimates)
	s := &resampler{
		e: e, blocks: blocks, block: make([]float64, cells), link: make([]float64, cells),
		blockSquares: make([]float64, cells), linkSquares: make([]float64, cells),
	}
	table := make([]BlockCount, len(blocks))
	own := 0.0
	for i := range blocks {
		b := &blocks[i]
		table[i] = BlockCount{Own: b.Own, Peer: b.Peer, Blocks: 1}
		own += float64(b.Own)
		for _, c := range b.Cells {
			if c.Cell < 0 || c.Cell >= cells {
				return nil, problem.New(problem.Invalid, "cell %d is not among the %d cells", c.Cell, cells)
			}
			blockSquares, linkSquares := c.BlockSquares, c.LinkSquares
			if blockSquares == 0 && linkSquares == 0 {
				blockSquares, linkSquares = math.Abs(c.Block), math.Abs(c.Link)
			}
			s.blockSquares[c.Cell] += blockSquares
			s.linkSquares[c.Cell] += linkSquares
		}
	}
	if len(blocks) == 0 || own != e.own {
		return nil, problem.New(problem.Invalid, "the blocks are not those of the estimation")
	}
	s.links = newLinkModel(&pooled{}, e.Links.Classes)
	s.refitLinks = warmStart(s.links.logLik, e.Links.x, e.Links.cov, own)
	if e.Blocks.x != nil {
		prepared, highest, terms := newBlockCells(table)
		s.model = newBlockModel(prepared, highest, terms, mixingOf(e.Blocks.Model, e.Blocks.Classes), e.Blocks.fixed)
		index := make(map[[2]int]int, len(prepared))
		for i, c := range prepared {
			index[[2]int{c.own, c.peer}] = i
		}
		s.cellOf = make([]int, len(blocks))
		for i := range blocks {
			s.cellOf[i] = index[[2]int{blocks[i].Own, blocks[i].Peer}]
		}
		s.refitBlocks = warmStart(s.model.logLik, e.Blocks.x, e.Blocks.cov, float64(len(blocks)))
	}
	return s, nil
}

// draw replaces the tables by those of a sample of blocks.
func (s *resampler) draw(rng Source) {
	clear(s.block)
	clear(s.link)
	*s.links.t = pooled{}
	t := s.links.t
	if s.model != nil {
		for i := range s.model.cells {
			s.model.cells[i].blocks = 0
		}
	}
	s.own, s.pairs = 0, 0
	sum := 0.0
	for range s.blocks {
		j := below(rng, len(s.blocks))
		b := &s.blocks[j]
		if s.model != nil {
			s.model.cells[s.cellOf[j]].blocks++
		}
		s.own += float64(b.Own)
		s.pairs += float64(b.Own) * float64(b.Peer)
		for _, c := range b.Links {
			f := float64(c.Freq)
			t.freq[min(c.N, PoolFrom)] += f
			t.total += f
			sum += f * float64(c.N)
		}
		for i := range b.Cells {
			s.block[b.Cells[i].Cell] += b.Cells[i].Block
			s.link[b.Cells[i].Cell] += b.Cells[i].Link
		}
	}
	t.mean = sum / t.total
}

// refit returns the rates of the sample.
func (s *resampler) refit() Rates {
	p := expit(s.refitLinks()[0])
	coverage := s.e.Blocks.Coverage.Peer
	if s.model != nil {
		tau, _ := s.model.coverages(s.refitBlocks())
		coverage = tau[1]
	}
	rates, err := DeriveRates(LinksFit{P: p, Rate: math.Max(s.links.t.mean-p, 0)}, coverage, 0, s.pairs/s.own)
	if err != nil {
		return Rates{}
	}
	return rates
}

// below draws a number under n without bias, by multiplication and rejection (Lemire 2019).
func below(rng Source, n int) int {
	bound := uint64(n) //nolint:gosec // n is a length
	high, low := bits.Mul64(rng.Uint64(), bound)
	for low < bound && low < -bound%bound {
		high, low = bits.Mul64(rng.Uint64(), bound)
	}
	return int(high) //nolint:gosec // below n
}

// spread is the standard deviation.
func spread(x []float64) float64 {
	if len(x) < 2 {
		return 0
	}
	mean := 0.0
	for _, v := range x {
		mean += v
	}
	mean /= float64(len(x))
	sum := 0.0
	for _, v := range x {
		sum += (v - mean) * (v - mean)
	}
	return math.Sqrt(sum / float64(len(x)-1))
}

// quantile interpolates in a sorted sample.
func quantile(sorted []float64, q float64) float64 {
	at := q * float64(len(sorted)-1)
	i := int(at)
	if i+1 >= len(sorted) {
		return sorted[len(sorted)-1]
	}
	return sorted[i] + (at-float64(i))*(sorted[i+1]-sorted[i])
}
