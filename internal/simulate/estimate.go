package simulate

import (
	"context"
	"encoding/binary"
	"math/rand/v2"

	"github.com/blindjoin/blindjoin/internal/linkerror"
	"github.com/blindjoin/blindjoin/internal/problem"
)

// Replicate is what came out of one population. Cells are ordered as Report.Cells.
type Replicate struct {
	Truth     []float64    // true pairs
	Naive     []float64    // linked pairs
	Blocked   []float64    // pairs that agree on the block key
	Corrected []*Corrected // nil for cells whose estimate is refused
	Refused   string
	// CellsRefused holds the reason for each cell refused by itself; empty for others.
	CellsRefused []string
	Estimated    *Rates // nil when there is no estimate at all
	True         Rates  // as realised in this replicate; coverage is the design's
}

// Corrected is a corrected total.
type Corrected struct {
	Estimate float64
	StdError float64
	CI95     [2]float64
}

// Rates are the three numbers that a correction rests on.
type Rates struct {
	Coverage          float64 // of the peer's sample
	Recall            float64 // R
	FalsePositiveRate float64 // r
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
		var err error
		if f, err = newFilters(d.Bloom, key); err != nil {
			return nil, err
		}
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
	err := d.estimate(ctx, v.blocks, rng, out)
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

func totals(blocks []block, cells int) (link, all []float64) {
	link, all = make([]float64, cells), make([]float64, cells)
	for i := range blocks {
		for _, c := range blocks[i].cells {
			link[c.cell] += c.link
			all[c.cell] += c.block
		}
	}
	return link, all
}

// estimate fills in what the asker would print, and knows no more than the asker does, which is
// what linker and asker count in a study. The exception is EstimatorKnown, where the asker was told
// the coverage.
func (d *Design) estimate(ctx context.Context, blocks []block, rng *rand.Rand, out *Replicate) error {
	var seed [32]byte
	for i := 0; i < len(seed); i += 8 {
		binary.BigEndian.PutUint64(seed[i:], rng.Uint64())
	}
	sizes := linkerror.NewBlockCounter(seed, d.Resamples)
	links := linkerror.NewLinkCounter(seed, d.Resamples)
	for i := range blocks {
		var token [16]byte
		binary.BigEndian.PutUint64(token[:], uint64(i))
		sizes.Add(token, blocks[i].own, blocks[i].peer)
		if blocks[i].peer == 0 {
			continue // the linker does not see such a block
		}
		for _, c := range blocks[i].links {
			links.Add(token, c.N, c.Freq)
		}
	}
	var options linkerror.AssessOptions
	switch d.Estimator {
	case EstimatorKnown:
		options.Coverage = &d.Coverage[2-d.Asker]
	case EstimatorNumberOfLinks:
		options.Method = linkerror.MethodNumberOfLinks
	case EstimatorBlocks:
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	q, err := linkerror.Assess(sizes.Tables(), links.Tables(), options)
	if err != nil {
		return err
	}
	if q.Coverage > 0 {
		out.Estimated = &Rates{Coverage: q.Coverage, Recall: q.Recall, FalsePositiveRate: q.FalsePositiveRate}
	}
	if q.Refused != "" {
		out.Refused = reason(problem.New(problem.Invalid, "%s", q.Refused))
		return nil
	}
	out.CellsRefused = make([]string, d.cells())
	for i := range out.Corrected {
		in := q.Correct(out.Naive[i], out.Blocked[i])
		if in.Refused != nil {
			out.CellsRefused[i] = reason(in.Refused)
			continue
		}
		out.Corrected[i] = &Corrected{Estimate: in.Estimate, StdError: in.StdError, CI95: in.CI95}
	}
	return nil
}
