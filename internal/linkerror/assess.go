package linkerror

import (
	"math"

	"github.com/blindjoin/blindjoin/internal/problem"
)

// LeastReplicates is the least number of replicates that gives a standard error within about 10 per
// cent.
const LeastReplicates = 50

// maxRecall is the recall of a replicate beyond which it counts as failed: its coverage ran to 0.
const maxRecall = 2

// AssessOptions steer Assess. The zero value estimates the coverage by MethodBlocks, with default
// limits.
type AssessOptions struct {
	// of the peer's dataset, in (0, 1], where it is known; no estimate is used then
	Coverage *float64
	Method   string // MethodBlocks or MethodNumberOfLinks; "" means MethodBlocks
	Limits   Limits
}

// Assess estimates the quality of links from the own blocks and from the numbers of links that own
// records have in blocks that the peer has too. Both were counted with the same seed and number of
// replicates. An estimate that the data do not carry is refused in Quality.Refused; an error means
// malformed input, or none at all.
func Assess(b *BlockTables, l *LinkTables, o AssessOptions) (*Quality, error) {
	a, err := newAssessment(b, l, o)
	if err != nil {
		return nil, err
	}
	q := a.q
	fit, err := FitLinks(a.counts, Options{})
	if err != nil {
		return nil, err
	}
	links := a.refitLinks(&fit)
	blocks := a.byBlocks()
	numbers := a.byNumbers()
	q.Blocks, q.Numbers = blocks.report(), numbers.report()
	used := blocks
	switch {
	case o.Coverage != nil:
		used = given(*o.Coverage, a.replicates)
		q.Given, q.Method = &Coverage{Coverage: used.value, Warnings: []string{}}, MethodGiven
	case o.Method == MethodNumberOfLinks:
		used, q.Method = numbers, MethodNumberOfLinks
	}
	if used.refused != nil {
		q.refuse(used.refused)
		q.describe(&fit, links)
		return q, nil
	}
	a.rates(&fit, links, used)
	return q, nil
}

// assessment is the work of Assess.
type assessment struct {
	b          *BlockTables
	l          *LinkTables
	q          *Quality
	counts     []Count      // numbers of links of all own records
	table      []BlockCount // the blocks as they are, in the order of b.cells
	fixedSizes bool         // whether blocks have sizes that are fixed by design
	replicates int
	limits     Limits
}

func newAssessment(b *BlockTables, l *LinkTables, o AssessOptions) (*assessment, error) {
	switch {
	case b.err != nil:
		return nil, b.err
	case b.own == 0:
		return nil, problem.New(problem.Invalid, "there are no own records with a block key")
	case b.replicates != len(l.Replicates):
		return nil, problem.New(problem.Invalid, "the tables of links have %d replicates, the blocks %d", len(l.Replicates), b.replicates)
	case b.replicates < LeastReplicates:
		return nil, problem.New(problem.Invalid, "%d replicates are fewer than %d", b.replicates, LeastReplicates)
	case o.Coverage != nil && !(*o.Coverage > 0 && *o.Coverage <= 1):
		return nil, problem.New(problem.Invalid, "a given coverage is not in (0, 1]")
	case o.Method != "" && o.Method != MethodBlocks && o.Method != MethodNumberOfLinks:
		return nil, problem.New(problem.Invalid, "unknown method %q of estimating the coverage", o.Method)
	}
	matched := b.own
	histogram := make(map[int]int64)
	for _, c := range b.unmatched.Counts {
		matched -= c.Freq
		histogram[c.N] += c.Freq
	}
	if err := l.Validate(matched); err != nil {
		return nil, err
	}
	for _, c := range l.Counts {
		histogram[c.N] += c.Freq
	}
	q := &Quality{
		OwnRecords: b.own, OwnBlocks: b.blocks, Method: MethodBlocks, Warnings: []string{}, Replicates: [][2]float64{}, Limits: o.Limits.orDefault(),
	}
	a := &assessment{
		b: b, l: l, q: q, counts: sortedCounts(histogram), table: make([]BlockCount, len(b.cells)), replicates: b.replicates, limits: q.Limits,
	}
	for i, c := range b.cells {
		a.table[i] = BlockCount{Own: c.own, Peer: c.peer, Blocks: c.blocks}
		q.BlockPairs += c.blocks * int64(c.own) * int64(c.peer)
	}
	a.fixedSizes = underdispersed(a.table)
	return a, nil
}

// weighted is the table of links of all own records in a replicate, as the likelihood sees it, and
// the mean number of peer's records in the block of an own record.
func (a *assessment) weighted(replicate int, t *pooled) (blockMean float64) {
	own, pairs := 0.0, 0.0
	for i := range a.b.cells {
		c := &a.b.cells[i]
		w := float64(c.weighted[replicate]) * float64(c.own)
		own += w
		pairs += w * float64(c.peer)
	}
	*t = pooled{}
	links := 0.0
	for _, table := range []*LinkTable{&a.l.Replicates[replicate], &a.b.unmatched.Replicates[replicate]} {
		for k, f := range table.Freq {
			t.freq[k] += float64(f)
			t.total += float64(f)
		}
		links += float64(table.Links)
	}
	if t.total > 0 {
		t.mean = links / t.total
	}
	if own == 0 {
		return 0
	}
	return pairs / own
}

// replicateLinks is the link key's p, the rate of false links, and the mean block, in each
// replicate.
type replicateLinks struct{ p, rate, blockMean []float64 }

func (a *assessment) refitLinks(fit *LinksFit) replicateLinks {
	out := replicateLinks{make([]float64, a.replicates), make([]float64, a.replicates), make([]float64, a.replicates)}
	m := newLinkModel(&pooled{}, fit.Classes)
	refit := warmStart(m.logLik, fit.x, fit.cov, float64(a.b.own))
	for i := range a.replicates {
		out.blockMean[i] = a.weighted(i, m.t)
		out.p[i] = expit(refit()[0])
		out.rate[i] = math.Max(m.t.mean-out.p[i], 0)
	}
	return out
}

// coverage is what one method says, with its replicates; refused says why it is of no use.
type coverage struct {
	value    float64
	warnings []string
	values   []float64
	refused  error
}

func (c *coverage) report() *Coverage {
	out := &Coverage{Coverage: c.value, StdError: spread(c.values), Warnings: append([]string{}, c.warnings...)}
	if c.refused != nil {
		out.Refused = c.refused.Error()
	}
	return out
}

func given(value float64, replicates int) *coverage {
	c := &coverage{value: value, values: make([]float64, replicates)}
	for i := range c.values {
		c.values[i] = value
	}
	return c
}

const hintGiven = "state the coverage in the study, if it is known: linkage: {coverage: {HOLDER: SHARE}}"

// newCoverage is an estimate whose replicates are still to come; boundary says that it ran to its
// boundary.
func (a *assessment) newCoverage(value float64, warnings []string, boundary bool) *coverage {
	c := &coverage{value: value, warnings: warnings, values: make([]float64, a.replicates)}
	switch {
	case a.fixedSizes:
		c.refused = fixedBlocks()
	case boundary:
		c.refused = onBoundary(value)
	}
	return c
}

func onBoundary(value float64) error {
	return problem.New(problem.Invalid, "the coverage of the peer's dataset is on its boundary or not identified, %.4f", value).WithHint(hintGiven)
}

func fixedBlocks() error {
	return problem.New(problem.Invalid, "the number of own records varies less between blocks than chance lets it, as if blocks had a size fixed by design: "+
		"the coverage cannot be estimated").WithHint(hintGiven)
}

// byBlocks estimates the coverage from the counts of both holders.
func (a *assessment) byBlocks() *coverage {
	fit, err := FitBlocks(a.table)
	if err != nil {
		return &coverage{refused: err}
	}
	out := a.newCoverage(fit.Coverage.Peer, fit.Warnings, fit.Boundary)
	m := newBlockModel(fit.table, mixingOf(fit.Model, fit.Classes))
	refit := warmStart(m.logLik, fit.x, fit.cov, m.blocks)
	for i := range a.replicates {
		m.blocks = 0
		// in the order of a.b.cells: both are by own and peer, each pair once
		for j := range m.cells {
			m.cells[j].blocks = float64(a.b.cells[j].weighted[i])
			m.blocks += m.cells[j].blocks
		}
		out.values[i] = coverages(refit())[1]
	}
	return out
}

// byNumbers estimates the coverage from the numbers of links by block key, as Dasylva and Goussanou
// do.
func (a *assessment) byNumbers() *coverage {
	fit, err := FitLinks(blockLinks(a.table), Options{})
	if err != nil {
		return &coverage{refused: err}
	}
	out := a.newCoverage(fit.P, fit.Warnings, fit.Boundary)
	m := newLinkModel(&pooled{}, fit.Classes)
	refit := warmStart(m.logLik, fit.x, fit.cov, float64(a.b.own))
	for i := range a.replicates {
		*m.t = pooled{}
		for j := range a.b.cells {
			c := &a.b.cells[j]
			w := float64(c.weighted[i]) * float64(c.own)
			m.t.freq[min(c.peer, PoolFrom)] += w
			m.t.total += w
		}
		out.values[i] = expit(refit()[0])
	}
	return out
}

// rates derives the rates, here and in each replicate, and says whether they correct anything.
func (a *assessment) rates(fit *LinksFit, links replicateLinks, tau *coverage) {
	q := a.q
	q.describe(fit, links)
	q.Coverage = tau.value
	blockMean := float64(q.BlockPairs) / float64(q.OwnRecords)
	rates, err := DeriveRates(*fit, tau.value, 0, blockMean)
	if err != nil {
		q.refuse(err)
		return
	}
	var recall, falsePositive []float64
	for i := range a.replicates {
		r, err := DeriveRates(LinksFit{P: links.p[i], Rate: links.rate[i]}, tau.values[i], 0, links.blockMean[i])
		if err != nil || r.Recall-r.FalsePositiveRate <= a.limits.MinSeparation/5 || r.Recall > maxRecall {
			continue
		}
		recall, falsePositive = append(recall, r.Recall), append(falsePositive, r.FalsePositiveRate)
		q.Replicates = append(q.Replicates, [2]float64{r.Recall, r.FalsePositiveRate})
	}
	rates.RecallStdError = spread(recall)
	q.Recall, q.RecallStdError = rates.Recall, rates.RecallStdError
	q.FalsePositiveRate, q.FalsePositiveRateStdError = rates.FalsePositiveRate, spread(falsePositive)
	if err := rates.Check(a.limits); err != nil {
		q.refuse(err)
		return
	}
	if failed := a.replicates - len(q.Replicates); failed*20 > a.replicates {
		q.refuse(problem.New(problem.Invalid, "%d of %d resampled datasets could not be corrected", failed, a.replicates).
			WithHint("the estimate hangs on a few blocks; use a link key that agrees more often, or more data"))
	}
}

// describe fills in the fit of the link key, and what follows from it alone.
func (q *Quality) describe(fit *LinksFit, links replicateLinks) {
	q.Links = LinkFit{
		P: fit.P, Rate: fit.Rate, Classes: fit.Classes, Weights: fit.Weights, Rates: fit.Rates,
		LogLik: fit.LogLik, AIC: fit.AIC, GoodnessOfFit: fit.GoodnessOfFit,
		StdError: StdError{P: spread(links.p), Rate: spread(links.rate)},
	}
	q.Warnings = append(q.Warnings, fit.Warnings...)
	precision := make([]float64, len(links.p))
	for i := range precision {
		precision[i] = Precision(links.p[i], links.rate[i])
	}
	q.Precision, q.PrecisionStdError = Precision(fit.P, fit.Rate), spread(precision)
}

func (q *Quality) refuse(err error) {
	q.Refused, q.Hint = err.Error(), problem.HintOf(err)
}
