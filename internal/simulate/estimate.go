package simulate

import (
	"context"
	"encoding/binary"
	"math"
	"math/rand/v2"

	"github.com/blindjoin/blindjoin/internal/linkerror"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// Replicate is what came out of one population. Cells are ordered as Report.Cells.
type Replicate struct {
	Truth     []float64    `json:"truth"`     // true pairs
	Naive     []float64    `json:"naive"`     // linked pairs
	Blocked   []float64    `json:"blocked"`   // pairs that agree on the block key
	Corrected []*Corrected `json:"corrected"` // nil for cells whose estimate is refused
	Refused   string       `json:"refused,omitempty"`
	// CellsRefused holds the reason for each cell refused by itself; empty for others.
	CellsRefused []string `json:"cells_refused,omitempty"`
	Estimated    *Rates   `json:"estimated,omitempty"` // nil when there is no estimate at all
	True         Rates    `json:"true"`                // as realised in this replicate; coverage is the design's
}

// Corrected is a corrected total.
type Corrected struct {
	Estimate float64    `json:"estimate"`
	StdError float64    `json:"std_error"`
	CI95     [2]float64 `json:"ci95"`
}

// Rates are the three numbers that a correction rests on.
type Rates struct {
	Coverage          float64 `json:"coverage"`            // of the peer's sample
	Recall            float64 `json:"recall"`              // R
	FalsePositiveRate float64 `json:"false_positive_rate"` // r
}

// replicate simulates one population; index and seed determine it.
func (d *Design) replicate(ctx context.Context, index int) (*Replicate, error) {
	src := rand.NewPCG(d.Seed, uint64(index)) //nolint:gosec // a simulation wants numbers that come again, not secret ones
	rng := rand.New(src)                      //nolint:gosec // the same
	w := d.draw(rng, src)
	var f *filters
	if d.Method == MethodBloom {
		key := make([]byte, 32)
		for i := 0; i < len(key); i += 8 {
			binary.BigEndian.PutUint64(key[i:], rng.Uint64())
		}
		f = newFilters(d.Bloom, key)
	}
	v := d.look(w, f)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	out := &Replicate{Truth: v.truth.cells, Corrected: make([]*Corrected, d.cells())}
	out.True = Rates{
		Coverage: d.Coverage[2-d.Asker], Recall: share(v.truth.linked, v.truth.pairs),
		FalsePositiveRate: share(v.truth.falseLinks, v.truth.falsePairs),
	}
	out.Naive, out.Blocked = totals(v.blocks, d.cells())
	err := d.estimate(ctx, v.blocks, src, out)
	if problem.KindOf(err) == problem.Invalid {
		// What a sample cannot carry is a result like any other.
		out.Refused, err = reason(err), nil
	}
	return out, err
}

func share(part, whole float64) float64 {
	if whole == 0 {
		return 0
	}
	return part / whole
}

func totals(blocks []linkerror.BlockSummary, cells int) (link, block []float64) {
	link, block = make([]float64, cells), make([]float64, cells)
	for i := range blocks {
		for _, c := range blocks[i].Cells {
			link[c.Cell] += c.Link
			block[c.Cell] += c.Block
		}
	}
	return link, block
}

// estimate fills in what the asker would print, and knows no more than the asker does. The exception is
// EstimatorKnown, where the asker was told the coverage.
func (d *Design) estimate(ctx context.Context, blocks []linkerror.BlockSummary, src rand.Source, out *Replicate) error {
	options := linkerror.EstimateOptions{Cells: d.cells()}
	coverageError := 0.0
	switch d.Estimator {
	case EstimatorKnown:
		options.Blocks.PeerCoverage = &d.Coverage[2-d.Asker]
	case EstimatorNumberOfLinks:
		fit, err := linkerror.FitLinks(linksByBlockKey(blocks), linkerror.Options{})
		if err != nil {
			return err
		}
		if fit.Boundary {
			return problem.New(problem.Invalid, "the coverage estimated from the number of links is on its boundary")
		}
		options.Blocks.PeerCoverage, coverageError = &fit.P, fit.StdError.P*math.Sqrt(designEffect(blocks))
		// Estimate takes the coverage for known; the check of the recall follows below, with the coverage's error.
		options.Limits.MaxExcess = math.MaxFloat64
	case EstimatorBlocks:
	}
	e, err := linkerror.Estimate(blocks, options)
	if err != nil {
		return err
	}
	rates := e.Rates
	rates.RecallStdError = math.Hypot(rates.RecallStdError, rates.Recall*coverageError/rates.Coverage)
	out.Estimated = &Rates{Coverage: rates.Coverage, Recall: rates.Recall, FalsePositiveRate: rates.FalsePositiveRate}
	if e.Refused != nil {
		return e.Refused
	}
	if coverageError > 0 {
		if err := rates.Check(linkerror.Limits{}); err != nil {
			return err
		}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	u, err := linkerror.Bootstrap(blocks, e, d.Resamples, src)
	if err != nil {
		return err
	}
	slopes := coverageSlopes(blocks, e)
	out.CellsRefused = make([]string, d.cells())
	for i, in := range u.Cells {
		c := &Corrected{Estimate: in.Estimate, StdError: in.StdError, CI95: in.CI95}
		refused := in.Refused
		if coverageError > 0 {
			c.widen(slopes[i] * coverageError)
			refused = linkerror.Limits{}.CheckCell(c.Estimate, c.StdError)
		}
		if refused != nil {
			out.CellsRefused[i] = reason(refused)
			continue
		}
		out.Corrected[i] = c
	}
	return nil
}

// linksByBlockKey is the table of numbers of links when agreement on the block key alone is a link.
func linksByBlockKey(blocks []linkerror.BlockSummary) []linkerror.Count {
	out := make([]linkerror.Count, len(blocks))
	for i, b := range blocks {
		out[i] = linkerror.Count{N: b.Peer, Freq: int64(b.Own)}
	}
	return out
}

// designEffect is by how much the variance of p̂ from the block key exceeds that of independent records, which
// FitLinks takes them for: all own records of a block have the same number of links by the block key, so that a
// block of m records says no more than one record with weight m.
func designEffect(blocks []linkerror.BlockSummary) float64 {
	records, squares := 0.0, 0.0
	for i := range blocks {
		m := float64(blocks[i].Own)
		records += m
		squares += m * m
	}
	return squares / records
}

// normal975 is the upper 2.5 % point of the standard normal distribution.
const normal975 = 1.959963984540054

// widen adds an independent error to an estimate.
func (c *Corrected) widen(stdError float64) {
	c.StdError = math.Hypot(c.StdError, stdError)
	c.CI95 = [2]float64{c.Estimate - normal975*c.StdError, c.Estimate + normal975*c.StdError}
}

// coverageSlopes returns how fast each corrected total changes with the coverage, which moves both R and r.
func coverageSlopes(blocks []linkerror.BlockSummary, e *linkerror.Estimation) []float64 {
	own, pairs := 0.0, 0.0
	for i := range blocks {
		own += float64(blocks[i].Own)
		pairs += float64(blocks[i].Own) * float64(blocks[i].Peer)
	}
	const h = 1e-4
	at := func(coverage float64) []float64 {
		rates, err := linkerror.DeriveRates(e.Links, coverage, 0, pairs/own)
		if err != nil {
			return nil
		}
		corrected, err := linkerror.Correct(e.Link, e.Block, rates.Recall, rates.FalsePositiveRate)
		if err != nil {
			return nil
		}
		return corrected
	}
	up, down := at(e.Rates.Coverage+h), at(e.Rates.Coverage-h)
	out := make([]float64, len(e.Link))
	if up == nil || down == nil {
		return out
	}
	for i := range out {
		out[i] = (up[i] - down[i]) / (2 * h)
	}
	return out
}
